"""The values of the perturbation suite: what a template reads, and what it writes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from claimcheck.model import Claim, Source


class Expect(str, Enum):
    """What the verdict on a mutant has to be."""

    KEEP = "keep"
    """That of the claim's own words."""
    NOT_SUPPORTED = "not-supported"
    """Anything but supported: the sources do not say so much."""
    REFUTED = "refuted"


def refuted_if(holds: bool) -> Expect:  # noqa: FBT001 - it is what the function is about
    """Return `refuted` where the specification says so, else the weaker bar."""
    return Expect.REFUTED if holds else Expect.NOT_SUPPORTED


@dataclass(frozen=True, slots=True)
class Mutant:
    """One statement made from a claim."""

    kind: str
    statement: str
    expect: Expect
    slot: str
    """The slot that was touched, in the words of the verdicts' specification."""
    claim: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What a template proposes: a statement, what it put in, and what it rests on."""

    statement: str
    expect: Expect
    slot: str
    old: str = ""
    """The words taken out; a contradiction holds only where every passage has them (`Subject.grounded`)."""
    new: str = ""
    """The words put in; another claim that has them may make the statement true."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim as the templates see it: text, and what its evidence says."""

    claim: str
    text: str
    said_by: str
    passages: tuple[str, ...]
    published: tuple[str, ...]
    """Dates of publication of the sources, one for each passage."""
    disputed: bool
    """Evidence is marked as conflicting or superseded, or is a published review: a flip of the claim need not be refuted."""

    def grounded(self, words: str) -> bool:
        """Whether every passage has all these words (or its source's date does), case and word endings apart."""
        wanted = [word.casefold()[:6] for word in words.replace("'s", "").split()]
        told = (f"{passage} {date}".casefold() for passage, date in zip(self.passages, self.published, strict=True))
        return all(word in text for text in told for word in wanted)


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of a corpus who speak in it: one may be put in another's place."""

    speakers: tuple[str, ...] = ()


def subject(claim: Claim, sources: Mapping[str, Source]) -> Subject:
    """Return the claim as templates see it."""
    evidence = claim.evidence
    return Subject(
        claim=claim.id,
        text=claim.text,
        said_by=claim.said_by,
        passages=tuple(item.passage for item in evidence),
        published=tuple(sources[item.source].published if item.source in sources else "" for item in evidence),
        disputed=not evidence or any(item.stance == "conflicts" or item.superseded_by for item in evidence),
    )


def cast_of(claims: Sequence[Claim], publishers: Collection[str] = ()) -> Cast:
    """Return the persons to whom claims are credited: two words or more, all capitalised, no abbreviation, no publisher."""
    return Cast(tuple(sorted({claim.said_by for claim in claims if claim.said_by not in publishers and _is_person(claim.said_by)})))


def _is_person(name: str) -> bool:
    parts = name.split()
    return len(parts) > 1 and all(part[:1].isupper() and not part[1:2].isupper() for part in parts)

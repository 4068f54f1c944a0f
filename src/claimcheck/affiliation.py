"""A person and the body that a statement gives them: "Harbour Institute analyst Ada Quill", "Ada Quill, who leads research at the Institute".

An attribute of a named person may be confirmed by any claim on file (spec: verdicts, "an attribute of a named entity may come from another
source"), and differs where the claims put the person at another body of the same kind (affiliation has one holder).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.model import Outcome
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name

_BODIES = frozenset({"agency", "organisation", "company", "media", "group"})
_APART = 9
"""Words between a person and their body at most: "Ada Quill, deputy head of a research unit within the harbour ministry"."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A person, a body, and what the claims say of the two."""

    person: Name
    body: Name
    outcome: Outcome
    row: int
    """The claim that decides, -1 where none does."""
    reported: str


def pairs(frame: Frame) -> tuple[tuple[Name, Name], ...]:
    """Return (person, body) where the grammar puts the person at the body: before the name, after "of", or in an apposition."""
    people = [name for name in frame.names if name.kind == "person"]
    bodies = [name for name in frame.names if name.kind in _BODIES]
    return tuple((person, body) for person in people for body in bodies if _joined(frame, person, body))


def _joined(frame: Frame, person: Name, body: Name) -> bool:
    if body.last < person.first:
        if any(body.last < verb < person.first for verb in (*person.verbs, *body.verbs)):
            return False  # "The Board praised Ada Quill"
        between = frame.words[body.last + 1 : person.first]
        return len(between) <= 4 and all(word.norm[0].isalpha() and word.norm not in group("speech") and word.norm not in _LINKS for word in between)  # noqa: PLR2004 - "scholar", "deputy chief of operations"
    between = frame.words[person.last + 1 : body.first]
    if not between or len(between) > _APART:
        return False
    placed = bool({"at", "of"} & {word.norm for word in between[-2:]})
    if between[0].norm in _SERVING and placed and not any(word.text in {",", ";"} for word in between):
        return True  # "Ada Quill directs the tides programme at the Harbour Institute"
    if between[0].norm in {"of", "at", "from"}:
        return len(between) <= 3  # noqa: PLR2004 - "of the US"
    return (
        between[0].text in {",", "("}
        and between[-1].norm in {"of", "at", "in", "for", "with", "under", "the", "from", ",", "'s"} | _COUNTRY_WORDS
        and not any(word.norm in group("speech") for word in between)
    )


_SERVING = frozenset({"is", "was", "works", "worked", "directs", "directed", "leads", "led", "heads", "headed", "serves", "served"})
_LINKS = frozenset({"and", "or", "by", "against", "with", "to", "on", "in", "that", "for", "from", "but", "than"})
_COUNTRY_WORDS = frozenset({"china", "us", "american", "chinese", "mexico", "canada", "a"})


def check(person: Name, body: Name, claims: Sequence[tuple[int, Frame]], vocabulary: Vocabulary) -> Affiliation:
    """Return what `claims` (row and frame of passages) say of a person's body: it, another of the same kind, or nothing."""
    other: tuple[int, str] | None = None
    mine = set(body.ids)
    for row, frame in claims:
        people = [name for name in frame.names if set(name.ids) & set(person.ids)]
        if not people:
            continue
        for name in frame.names:
            family = vocabulary.family(name.ids)
            wider = {parent for entity in mine for parent in vocabulary.ancestors(entity)}
            if name.kind in _BODIES and mine & family:
                return Affiliation(person, body, Outcome.MATCHES, row, frame.text[name.start : name.end])
            placed = any(_joined(frame, one, name) or _holds(frame, one, name) for one in people)
            if (
                name.kind in _BODIES
                and placed
                and not set(name.ids) & wider
                and other is None
                and (name.kind == body.kind or {name.kind, body.kind} <= _BODIES)
            ):
                other = (row, frame.text[name.start : name.end])
    if other:
        return Affiliation(person, body, Outcome.DIFFERS, *other)
    return Affiliation(person, body, Outcome.UNCONFIRMED, -1, "")


def _holds(frame: Frame, person: Name, body: Name) -> bool:
    """Whether a passage says that the person works there: "Ada Quill is the director of research at the Harbour Institute"."""
    if body.first <= person.last:
        return False
    between = frame.words[person.last + 1 : body.first]
    return bool(between) and between[0].norm in _SERVING

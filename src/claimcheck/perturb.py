"""Claims → statements that must keep or flip, and how the verifier fares on them: it serves `check --mutants`."""

from __future__ import annotations

import datetime
import fnmatch
import random
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from claimcheck.candidates import Corpus
from claimcheck.model import Verdict
from claimcheck.perturbation.collisions import Others
from claimcheck.perturbation.guards import guard
from claimcheck.perturbation.judging import Task, judged, one
from claimcheck.perturbation.mutant import Cast, Edit, Expect, Mutant, Subject, cast_of, subject
from claimcheck.perturbation.tables import tables
from claimcheck.perturbation.templates import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from claimcheck.model import Claim, Source

__all__ = ["Cast", "Choice", "Expect", "Mutant", "PerturbationReport", "Survivor", "cast_of", "mutants", "suite"]

PER_KIND = 3
"""Mutants of one kind that one claim gives at most; which ones, the seed says."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which mutants are made."""

    seed: int = 0
    per_kind: int = PER_KIND
    kinds: frozenset[str] = frozenset()
    """Templates to use; all where empty."""
    limit: int = 0
    """Mutants judged at most, drawn from all by the seed; 0 for all."""


def mutants(claim: Claim, sources: Mapping[str, Source], cast: Cast | None = None, choice: Choice | None = None) -> Iterator[Mutant]:
    """Yield the mutants of a claim, by kind in the order of the table, each statement once.

    The same claim, sources, cast and choice give the same mutants. `cast` has the persons who may stand for one another.
    """
    for _, mutant in _edits(claim, sources, cast or Cast(), choice or Choice()):
        yield mutant


def _edits(claim: Claim, sources: Mapping[str, Source], cast: Cast, choice: Choice) -> Iterator[tuple[Edit, Mutant]]:
    seen: set[str] = set()
    known = subject(claim, sources)
    for kind, template in TEMPLATES.items():
        if choice.kinds and kind not in choice.kinds:
            continue
        edits = [edit for edit in template(known, cast) if not _excepted(kind, known, edit.statement)]
        if len(edits) > choice.per_kind:
            drawn = random.Random(f"{choice.seed}:{claim.id}:{kind}").sample(range(len(edits)), choice.per_kind)  # noqa: S311 - a fixed choice
            edits = [edits[index] for index in sorted(drawn)]
        for edit in edits:
            if edit.statement in seen or (edit.statement == claim.text and kind != "own-words"):
                continue
            seen.add(edit.statement)
            expect = Expect.NOT_SUPPORTED if edit.expect is Expect.REFUTED and known.disputed else edit.expect
            yield edit, Mutant(kind, edit.statement, expect, edit.slot, claim.id)


def _excepted(kind: str, known: Subject, statement: str) -> bool:
    """Whether the table of known exceptions lets this one go."""
    return any(
        fnmatch.fnmatch(kind, entry.get("kind", "*"))
        and fnmatch.fnmatch(known.claim, entry.get("claim", "*"))
        and re.search(entry.get("text", ""), known.text) is not None
        and re.search(entry.get("to", ""), statement) is not None
        for entry in tables()["exceptions"]
    )


class Listed(Corpus, Protocol):
    """A corpus whose claims can be listed."""

    def ids(self) -> list[str]:
        """Return the ids of all claims."""


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that did not get the verdict it has to get."""

    mutant: Mutant
    got: Verdict
    wanted: str
    """The verdict that was right, or "not supported"."""

    @property
    def dangerous(self) -> bool:
        """Supported though sources contradict it, or refuted though it says what they say."""
        flipped = self.mutant.expect is Expect.REFUTED and self.got is Verdict.SUPPORTED
        return flipped or (self.mutant.expect is Expect.KEEP and self.wanted == Verdict.SUPPORTED.value and self.got is Verdict.REFUTED)

    @property
    def guard(self) -> str:
        """What a curator can do so that it does not survive."""
        return guard(self.mutant, self.got)

    def to_dict(self) -> dict[str, Any]:
        """Return the survivor with plain values."""
        item = self.mutant
        return {
            "claim": item.claim,
            "kind": item.kind,
            "slot": item.slot,
            "expect": item.expect.value,
            "wanted": self.wanted,
            "got": self.got.value,
            "statement": item.statement,
            "guard": self.guard,
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of how many came out right."""

    mutants: int
    right: int

    @property
    def score(self) -> float | None:
        """The share that is right; None of none."""
        return self.right / self.mutants if self.mutants else None

    def to_dict(self) -> dict[str, Any]:
        """Return counts and score."""
        return {"mutants": self.mutants, "right": self.right, "score": self.score}


@dataclass(frozen=True, slots=True)
class PerturbationReport:
    """How the verifier fares on the mutants of a corpus."""

    claims: int
    total: Tally
    sorts: tuple[tuple[str, Tally], ...]
    """keep, not-supported, refuted."""
    kinds: tuple[tuple[str, Tally], ...]
    by_claim: tuple[tuple[str, Tally], ...]
    """In the order of the corpus."""
    survivors: tuple[Survivor, ...]
    """In the order of the corpus."""
    collisions: int
    """Mutants left out because another claim may make them true."""
    seed: int
    as_of: str

    def to_dict(self) -> dict[str, Any]:
        """Return the report with plain values; `score` is the share of all mutants that came out right."""
        return {
            "score": self.total.score,
            "mutants": self.total.mutants,
            "claims": self.claims,
            "sorts": {name: tally.to_dict() for name, tally in self.sorts},
            "kinds": {name: tally.to_dict() for name, tally in self.kinds},
            "by_claim": {name: tally.to_dict() for name, tally in self.by_claim},
            "dangerous": sum(survivor.dangerous for survivor in self.survivors),
            "collisions": self.collisions,
            "survivors": [survivor.to_dict() for survivor in self.survivors],
            "seed": self.seed,
            "as_of": self.as_of,
        }


def suite(  # noqa: PLR0913 - each says what is judged, or how
    corpus: Listed,
    *,
    as_of: datetime.date | None = None,
    choice: Choice | None = None,
    claims: Collection[str] = (),
    judge: Callable[[str], Verdict] | None = None,
    jobs: int = 1,
) -> PerturbationReport:
    """Judge the mutants of every claim with evidence, or of the claims named.

    `keep` is right with the verdict of the claim's own words, if that is a verdict at all (never `not-enough-evidence`); `refuted` with `refuted`;
    `not-supported` with any but `supported`. `judge` stands in for `verify`, else `jobs` processes do it.
    """
    as_of, choice = as_of or datetime.date.today(), choice or Choice()  # noqa: DTZ011 - the day where the user is
    listed = [claim for claim in (corpus.claim(name).claim for name in corpus.ids()) if claim.evidence]
    cast = cast_of(listed, {source.publisher for source in corpus.sources.values()})
    others, collisions = Others(listed), 0
    planned: list[tuple[Claim, list[Mutant]]] = []
    for claim in listed:
        if not claims or claim.id in claims:
            made = list(_edits(claim, corpus.sources, cast, choice))
            kept = [mutant for edit, mutant in made if not edit.new or not others.may_say(claim, edit)]
            planned.append((claim, kept))
            collisions += len(made) - len(kept)
    planned = _sample(planned, choice)
    tasks = [Task(claim.text, tuple(mutant.statement for mutant in made)) for claim, made in planned]
    answers = (one(task, judge) for task in tasks) if judge else judged(corpus, tasks, as_of, jobs)
    results = [
        (_weakened(mutant, answer.own), answer.own, got)
        for (_, made), answer in zip(planned, answers, strict=True)
        for mutant, got in zip(made, answer.got, strict=True)
    ]
    return PerturbationReport(
        claims=len(planned),
        total=_tally(results),
        sorts=_tallies(results, lambda mutant: mutant.expect.value, [item.value for item in Expect]),
        kinds=_tallies(results, lambda mutant: mutant.kind, TEMPLATES),
        by_claim=_tallies(results, lambda mutant: mutant.claim, [claim.id for claim, _ in planned]),
        survivors=tuple(Survivor(mutant, got, _wanted(mutant.expect, own)) for mutant, own, got in results if not _right(mutant, own, got)),
        collisions=collisions,
        seed=choice.seed,
        as_of=as_of.isoformat(),
    )


def _sample(planned: list[tuple[Claim, list[Mutant]]], choice: Choice) -> list[tuple[Claim, list[Mutant]]]:
    """Return `limit` mutants of all, drawn by the seed, in order; claims left without any are left out."""
    every = [(place, number) for place, (_, made) in enumerate(planned) for number in range(len(made))]
    if not choice.limit or choice.limit >= len(every):
        return planned
    drawn = set(random.Random(f"{choice.seed}").sample(every, choice.limit))  # noqa: S311 - a fixed choice
    kept = [(claim, [item for number, item in enumerate(made) if (place, number) in drawn]) for place, (claim, made) in enumerate(planned)]
    return [(claim, made) for claim, made in kept if made]


def _weakened(mutant: Mutant, own: Verdict) -> Mutant:
    """Return the mutant with the bar that holds where sources disagree on the claim itself: a flip of it need not be refuted."""
    weaker = mutant.expect is Expect.REFUTED and own is Verdict.CONFLICTING
    return replace(mutant, expect=Expect.NOT_SUPPORTED) if weaker else mutant


LOOSER = frozenset({"coarser-date", "dropped-detail", "hedge"})
"""Kinds that say less: sources that conflict over the claim may both agree with them (spec: verdicts, "agree with a vaguer statement")."""


def _right(mutant: Mutant, own: Verdict, got: Verdict) -> bool:
    expect = mutant.expect
    if expect is Expect.KEEP:
        looser = own is Verdict.CONFLICTING and mutant.kind in LOOSER and got is Verdict.SUPPORTED
        return (got is own or looser) and own is not Verdict.NOT_ENOUGH
    return got is Verdict.REFUTED if expect is Expect.REFUTED else got is not Verdict.SUPPORTED


def _wanted(expect: Expect, own: Verdict) -> str:
    if expect is Expect.KEEP:
        return "supported" if own is Verdict.NOT_ENOUGH else own.value
    return "refuted" if expect is Expect.REFUTED else "not supported"


def _tally(judged: Sequence[tuple[Mutant, Verdict, Verdict]]) -> Tally:
    return Tally(len(judged), sum(_right(mutant, own, got) for mutant, own, got in judged))


def _tallies(
    judged: Sequence[tuple[Mutant, Verdict, Verdict]], name_of: Callable[[Mutant], str], names: Iterable[str]
) -> tuple[tuple[str, Tally], ...]:
    groups = {name: [item for item in judged if name_of(item[0]) == name] for name in names}
    return tuple((name, _tally(group)) for name, group in groups.items() if group)

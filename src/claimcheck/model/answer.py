"""What is found out about a statement: slot by slot, source by source, part by part.

Three vocabularies are kept apart (spec: verdicts, terms): a slot has an `Outcome`, a source a `Stance`, a statement a `Verdict`.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING, Any

from claimcheck.values import dataclass

if TYPE_CHECKING:
    from claimcheck.model.corpus import Source


class Outcome(str, Enum):
    """Of one slot of a statement against one piece of evidence."""

    MATCHES = "matches"
    DIFFERS = "differs"
    UNCONFIRMED = "unconfirmed"


class Stance(str, Enum):
    """Of a source to a part of a statement."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    SILENT = "silent"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Verdict(str, Enum):
    """Of a part, then of the statement: AVeriTeC's four."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH = "not-enough-evidence"


@dataclass(frozen=True, slots=True)
class SlotResult:
    """The outcome of one slot: what was said at which place, what is reported at which place."""

    slot: str
    """number, unit, date, place, actor, object, relation, polarity, rank, scope, modality, attribution, quote, detail."""
    outcome: Outcome
    said: str
    start: int
    end: int
    """Of the statement; start == end where the statement says nothing of the kind."""
    reported: str
    reported_start: int
    reported_end: int
    """Of the passage; both 0 where the words stand in another wording of the claim."""
    note: str = ""
    imprecise: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """A part of a statement against one piece of evidence."""

    slots: tuple[SlotResult, ...]
    about: float
    """How much of the part the evidence speaks to, 0 to 1: finds the claim, never decides a stance by itself."""
    covered: float
    """How much of the part's content words the evidence has, 0 to 1."""
    relation: bool
    """Whether the part's relation is the evidence's, or its opposite."""
    stated: float = 1.0
    """How much of the part's content words the passage or the claim itself has, 0 to 1: which of two claims that fit alike is the one."""
    shared: float = math.inf
    """How much both have beside what differs, in words of full weight: by how much the evidence is known to be about the same thing."""
    beside: bool = False
    """Whether another part of the statement is settled by the same paragraph of the source, so that both tell of one event."""

    @property
    def differing(self) -> tuple[SlotResult, ...]:
        """The slots that differ."""
        return tuple(slot for slot in self.slots if slot.outcome is Outcome.DIFFERS)

    @property
    def unconfirmed(self) -> tuple[SlotResult, ...]:
        """The slots that the evidence neither confirms nor denies."""
        return tuple(slot for slot in self.slots if slot.outcome is Outcome.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One piece of evidence as an answer shows it: where it stands, what it says, and slot by slot why it has its stance."""

    claim: str
    source: Source
    locator: str
    passage: str
    rests_on: str
    stance: Stance
    slots: tuple[SlotResult, ...]
    said_by: str = ""
    """The speaker whose words the passage reports, "" where the source speaks for itself."""
    rating: str = ""
    """Of a published fact-check, as published; `passage` is then the claim that was rated."""


@dataclass(frozen=True, slots=True)
class Part:
    """One assertion of a statement, with its verdict."""

    text: str
    start: int
    end: int
    verdict: Verdict
    reason: str
    """With `not-enough-evidence`: not-on-file, detail-unconfirmed, other-period, not-checkable; "" else."""
    because: str
    claims: tuple[str, ...]
    nearest: tuple[str, ...]
    """Ids of the claims nearest to a part that none covers, best first."""
    comparisons: tuple[Judgement, ...]
    differences: tuple[str, ...] = ()
    """What keeps each of `nearest` from being about the part, in their order: "it has 2018 where you say 2016"."""
    missing: tuple[str, ...] = ()
    """The details of the statement that no source confirms or denies, as said."""


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to one statement."""

    statement: str
    verdict: Verdict
    because: str
    marks: tuple[str, ...]
    stances: tuple[tuple[str, Stance], ...]
    """Source id and stance to the whole, silent ones left out, in order of source id."""
    wording: str
    """The wording that holds, "" where none is offered."""
    as_of: str
    corpus: str
    corpus_hash: str
    version: str
    parts: tuple[Part, ...]
    explanation: tuple[str, ...] = ()
    """Lines of `--explain`: frames, candidates with why each was kept or dropped, readings of hedges."""

    def to_dict(self) -> dict[str, Any]:
        """Return the report as `verify --format json` writes it."""
        from claimcheck.report.json import to_dict

        return to_dict(self)

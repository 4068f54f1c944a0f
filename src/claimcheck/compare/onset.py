"""What had not happened yet: "in 2018 the port was still open" beside "the port was closed in 2019".

A statement that something was not so yet at some time agrees with a source that has it begin later, and is contradicted by one that has it begin
before (spec: verdicts, dates and periods, polarity). "Yet", "still" and "had not" tell that the denial speaks of a beginning; a denial
without them denies the event itself, and is for `denial` and `polarity`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Outcome
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Denial, Frame, Period, SlotResult

_STATED = 2
"""Passage and claim."""
_YET = frozenset({"yet", "still", "hitherto"})
_UNDATED = frozenset({"now", "recurring", "none"})
NOT_YET = "not yet"
"""Note of a denial, and of its date, that a later beginning bears out."""


def compare(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with those of a "not yet" and of its date judged by when the evidence has the beginning; the same where there is none."""
    denial = _not_yet(said)
    begun = _begun(evidence)
    if denial is None or begun is None:
        return list(slots)
    dates = [
        period for period in said.periods if period.precision not in _UNDATED and period.first <= denial.until
    ]  # what comes later is another time
    if not dates and _today(said, denial):
        return [replace(slot, outcome=Outcome.DIFFERS, note=NOT_YET) if _denies(slot) else slot for slot in slots]
    if len(dates) != 1:
        return list(slots)
    if dates[0].high < begun.low:
        return [_borne_out(slot, dates[0]) for slot in slots]
    if dates[0].low > begun.high:
        return [replace(slot, outcome=Outcome.MATCHES, note=NOT_YET) if _dates(slot, dates[0]) else slot for slot in slots]
    return list(slots)


def _not_yet(said: Frame) -> Denial | None:
    """Return the denial of a statement that speaks of a beginning."""
    for denial in said.denials:
        around = {word.norm for word in said.words[max(0, denial.first - 2) : denial.last + 2]}
        if denial.kind != "part" and (_YET & around or said.words[denial.first - 1].norm == "had" or said.words[denial.last].norm == "hadn't"):
            return denial
    return None


def _begun(evidence: Profile) -> Period | None:
    """Return when passage, else claim, has the event, where it denies nothing and dates one event."""
    for frame in evidence.frames[:_STATED]:
        dated = [period for period in frame.periods if period.precision not in _UNDATED]
        if frame.denials or len(dated) > 1:
            return None
        if dated:
            return dated[0] if dated[0].relation in {"in", "since"} else None
    return None


def _dates(slot: SlotResult, period: Period) -> bool:
    return slot.slot == "date" and slot.start == period.start and slot.outcome is not Outcome.MATCHES


def _borne_out(slot: SlotResult, period: Period) -> SlotResult:
    """Return a slot that only tells that the evidence has what is denied, or has it later, as one that matches."""
    return replace(slot, outcome=Outcome.MATCHES, note=NOT_YET) if _denies(slot) or _dates(slot, period) else slot


def _denies(slot: SlotResult) -> bool:
    return slot.slot == "polarity" and slot.outcome is not Outcome.MATCHES and slot.note in {"same", "not denied", "detail"}


def _today(said: Frame, denial: Denial) -> bool:
    """Whether a "not yet" without a date speaks of today: "has yet to", "still does not"."""
    before = {word.norm for word in said.words[max(0, denial.first - 2) : denial.last + 1]}
    return "had" not in before and bool(before & {"has", "have", "still", "yet"})

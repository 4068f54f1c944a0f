"""Figures that a passage gives for several times, each with its own: "85 crowns in 2018 and 129 crowns in 2023".

A statement that has one of the figures with the time of another says what the source does not: its own figure given for another year differs (spec:
verdicts, dates and periods). Figures and dates belong to one another only where they take turns in the passage; "8,000 and 5,000 tonnes between 2018
and 2023" does not say which is whose.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare import date, number
from claimcheck.compare.spans import result
from claimcheck.model import Outcome
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Figure, Frame, Period, SlotResult

_UNDATED = frozenset({"now", "recurring", "none"})
OF_ANOTHER = "of another figure"
"""Note of a date that the passage gives to another figure of the kind."""


def compare(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with each date compared with that of the figure which answers, where the passage gives several figures their own times."""
    out = list(slots)
    passage = evidence.frames[0]
    for place, slot in enumerate(slots):
        theirs = next((item for item in passage.figures if item.start == slot.reported_start and slot.slot == "number" and slot.reported_end), None)
        mine = next((item for item in said.figures if item.start == slot.start), None) if theirs else None
        pairs = times(passage, theirs) if theirs else {}
        own = _time(said, mine) if mine else None
        if not pairs or theirs is None or mine is None or own is None:
            continue
        answer = next((figure for figure, period in pairs.items() if _met(own, period, evidence)), None)
        if slot.outcome is Outcome.DIFFERS and answer is not None and answer is not theirs:
            again = number.compare(mine, answer, annual=True)
            out[place] = replace(result("number", again.outcome, mine, 0, passage, answer, note=again.why), said=slot.said)
        elif slot.outcome is not Outcome.DIFFERS and not _met(own, pairs[theirs], evidence):
            out = [_moved(item, own, pairs[theirs], passage) for item in out]
    return [replace(slot, outcome=Outcome.UNCONFIRMED, note="of another time") if _elsewhen(said, slot, out) else slot for slot in out]


def _elsewhen(said: Frame, slot: SlotResult, slots: Sequence[SlotResult]) -> bool:
    """Whether a figure that differs stands by a date that the evidence lacks, in a part with another that it has: "19 in 2015, 25 by 2018"."""
    if slot.slot != "number" or slot.outcome is not Outcome.DIFFERS:
        return False
    dated = _dated(said)
    place = next((item.first for item in said.figures if item.start == slot.start), None)
    if len(dated) < 2 or place is None:  # noqa: PLR2004 - one date is everything's
        return False
    open_ = {period.start for period in dated if period.relation in {"before", "until"}}  # a bound holds whatever came earlier
    matched = [item for item in slots if item.slot == "date" and item.outcome is Outcome.MATCHES]
    met = {item.start for item in matched if item.start not in open_ or item.note == "same"}
    nearest = min(dated, key=lambda period: abs(period.first - place))
    return bool(met) and nearest.start not in met


def _met(mine: Period, theirs: Period, evidence: Profile) -> bool:
    """Whether a date may be that of a figure: anything but another time."""
    return date.compare(mine, theirs, total=True, reported_on=evidence.reported_on).outcome is not Outcome.DIFFERS


def _moved(slot: SlotResult, own: Period, theirs: Period, passage: Frame) -> SlotResult:
    if slot.slot != "date" or slot.start != own.start:
        return slot
    return replace(result("date", Outcome.DIFFERS, own, 0, passage, theirs, note=OF_ANOTHER), said=slot.said)


def _time(said: Frame, figure: Figure) -> Period | None:
    """Return the time that a statement gives a figure: its own of several, else its only one; None where it gives none or it is not clear which."""
    pairs = times(said, figure)
    if pairs:
        return pairs[figure]
    dated = _dated(said)
    return dated[0] if len(dated) == 1 else None


def times(frame: Frame, figure: Figure) -> dict[Figure, Period]:
    """Return the figures of the kind of `figure` with their times; {} unless they are two or more and take turns with as many dates."""
    kin = [item for item in frame.figures if item.unit == figure.unit and item.per == figure.per and _alike(item, figure)]
    dated = _dated(frame)
    if len(kin) != len(dated) or len(kin) < 2 or len({(item.low, item.high) for item in dated}) < len(dated):  # noqa: PLR2004 - one of a kind has no turns to take
        return {}
    turns = sorted([*((item.first, True) for item in kin), *((item.first, False) for item in dated)])
    if any(one[1] == other[1] for one, other in pairwise(turns)):
        return {}
    return dict(zip(kin, dated, strict=True))


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same noun, or one of them leaves it out."""
    return not one.counts or not other.counts or one.counts[0] == other.counts[0]


def _dated(frame: Frame) -> list[Period]:
    return [item for item in frame.periods if item.precision not in _UNDATED]

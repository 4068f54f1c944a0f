"""The dates of a part against an evidence: which of its dates answers, where it has several, and what a passage without one speaks of."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare import date
from claimcheck.compare.spans import result
from claimcheck.frame import dating
from claimcheck.frame.markers import mapping
from claimcheck.model import Outcome
from claimcheck.values import replace

if TYPE_CHECKING:
    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Period, SlotResult

_SCORE = {Outcome.MATCHES: 3, Outcome.UNCONFIRMED: 2, Outcome.DIFFERS: 1}
_UNDATED = frozenset({"now", "recurring"})


def compare(said: Frame, evidence: Profile, *, total: bool) -> list[SlotResult]:
    """Return the outcome of each period against the periods of the passage, else of the claim, else of the source's own date.

    `total` says that the part has a figure to which the evidence answers, so that its period is that of a total or a rate.
    """
    out: list[SlotResult] = []
    recurring = any(period.precision == "recurring" for period in said.periods)
    for period in _of_firsts(said):
        if period.precision == "now" and recurring:
            continue  # "now kills so many a year" speaks of the recent years
        if _of_then(said, period):
            continue
        if _points_back(said, period):
            out.append(result("date", Outcome.UNCONFIRMED, period, note="points back"))
            continue
        against = (_against(said, period, index, evidence, total=total) for index in range(len(evidence.frames)))
        best = next((found for found in against if found is not None), None)
        if best is None or (_may_be_the_sources(period, best) and _REPORTS & {word.lemma for word in said.words}):
            own = _undated(period, evidence)
            best = own if best is None or own.outcome is Outcome.MATCHES else best
        out.append(best)
    return _either(said, out)


def _may_be_the_sources(period: Period, found: SlotResult) -> bool:
    """Whether a date may be that of the report itself: one that is open, or a bare year ("a 2012 port study")."""
    return found.outcome is Outcome.UNCONFIRMED or (found.outcome is Outcome.DIFFERS and period.precision == "year")


def _points_back(said: Frame, period: Period) -> bool:
    """Whether a date counts from one that the text does not tell: "the year before", "the following May"."""
    return period.precision == "none" and any(word.norm in _BACK for word in said.words[period.first : period.last + 1])


_BACK = frozenset({"following", "previous", "preceding", "same", "that", "before", "after", "earlier", "later"})


def _of_then(said: Frame, period: Period) -> bool:
    """Whether "still" speaks of the time of another date beside it, or that a stretch leads to: "still sold it a year after the ban"."""
    if period.precision != "now" or said.words[period.first].norm != "still":
        return False
    counted = any(word.norm in {"after", "later"} for word in said.words[period.last : period.last + _LATER])
    return counted or any(other.precision not in {*_UNDATED, "none"} for other in said.periods)


_LATER = 9
"""Words after "still" within which the stretch is told."""


def _either(said: Frame, found: list[SlotResult]) -> list[SlotResult]:
    """Return the outcomes; of two dates joined by "and" of which one matches, the other may be of another event of the kind, and is left open."""
    periods = [period for period in said.periods if not as_of(said, period)]  # the day of the report is no other event's
    joined = any(any(word.norm in _OTHER_EVENT for word in said.words[one.last + 1 : other.first]) for one, other in pairwise(periods)) or any(
        one.precision == other.precision
        and 0 < other.first - one.last <= _JOINED
        and any(word.norm == "and" for word in said.words[one.last + 1 : other.first])
        for one, other in pairwise(periods)
    )
    days = {period.start for period in said.periods if as_of(said, period)}
    met = {
        (slot.reported, slot.reported_start)
        for slot in found
        if slot.outcome is Outcome.MATCHES and slot.reported and slot.start not in days and slot.note != "state"
    }
    if met:  # the same date of the evidence cannot tell of another time as well
        found = [
            replace(slot, outcome=Outcome.UNCONFIRMED, note="another of two")
            if slot.outcome is Outcome.DIFFERS and (slot.reported, slot.reported_start) in met
            else slot
            for slot in found
        ]
    if not joined or not any(slot.outcome is Outcome.MATCHES for slot in found):
        return found
    return [replace(slot, outcome=Outcome.UNCONFIRMED, note="another of two") if slot.outcome is Outcome.DIFFERS else slot for slot in found]


_OTHER_EVENT = frozenset({"when", "after", "before", "while", "until", "once"})
"""Between two dates these open a clause on another event: "those fined in 2019 were at sea when the 2021 storm came"."""
_JOINED = 8
"""Words between two dates of one list at most: "the May 2017 strike and the lockout of July 2018"."""


def _against(said: Frame, period: Period, index: int, evidence: Profile, *, total: bool) -> SlotResult | None:
    """Return the outcome of a period against the date that answers best in one wording, None where none does."""
    frame = evidence.frames[index]
    current = next((item for item in frame.periods if as_of(frame, item) and item.low <= period.high and period.low <= item.high), None)
    if current is not None and period.precision not in _UNDATED and (period.relation == "in" or _by_then(period, evidence)):
        return result("date", Outcome.MATCHES, period, index, frame, current, note="as of")
    best: SlotResult | None = None
    dated = [item for item in frame.periods if item.precision not in {"now", "recurring", "none"} and not as_of(frame, item)]
    events = [item for item in dated if not _of_document(frame, item)]
    documents = [item for item in dated if _of_document(frame, item)]
    dated = (documents or dated) if _of_document(said, period) else events
    bounds = [item for item in dated if item.relation == period.relation]
    dated = bounds if bounds and period.relation in _BOUNDS else dated
    paced = [item for item in frame.periods if item.precision == period.precision == "recurring"]
    for reported in paced or (dated if dated and period.precision not in _UNDATED else [item for item in frame.periods if item not in documents]):
        if _begins(period, reported, evidence):
            best = result("date", Outcome.MATCHES, period, index, frame, reported, note="begins")
            continue
        found = date.compare(period, reported, total=total, reported_on=evidence.reported_on)
        if period.precision == reported.precision == "recurring" and _paces_apart(said, period, frame, reported):
            found = replace(found, outcome=Outcome.DIFFERS, why="pace")
        if not found.comparable or (found.outcome is Outcome.DIFFERS and as_of(frame, reported)):
            continue  # "as of 2025" says when it was so, not when it began or ended
        if best is None or _SCORE[found.outcome] > _SCORE[best.outcome]:
            best = result("date", found.outcome, period, index, frame, reported, note=found.why)
    return best


_BOUNDS = frozenset({"until", "since"})
"""Relations of a date that is a bound, and is answered by a bound of the same side where the evidence has one."""


def _by_then(period: Period, evidence: Profile) -> bool:
    """Whether "by November" ends when the source was published, whose "as of" is then the same day."""
    low, high = evidence.reported_on
    return period.relation == "until" and bool(low) and low <= period.high and period.high - _MONTH <= high


_MONTH = 31


def _of_document(frame: Frame, period: Period) -> bool:
    """Whether a date is a document's: "a report of 2022", "the 2022 report"."""
    around = (*frame.words[max(0, period.first - 2) : period.first], *frame.words[period.last + 1 : period.last + 2])
    return any(word.lemma in _REPORTS for word in around)


_REPORTS = frozenset({"report", "paper", "articl", "studi", "account", "wrote", "coverag"})
"""Words with which a date may be that of the source rather than of what it tells: "a 2012 port study"."""


def _paces_apart(said: Frame, period: Period, frame: Frame, reported: Period) -> bool:
    """Whether one recurs every day and the other every week, where no figure is beside them that could be converted."""
    if any(figure.per for figure in (*said.figures, *frame.figures)):
        return False
    mine, theirs = _pace(said, period), _pace(frame, reported)
    return bool(mine and theirs and mine != theirs)


def _pace(frame: Frame, period: Period) -> str:
    norms = {word.norm for word in frame.words[period.first : period.last + 1]}
    return next((unit for unit, words in mapping("pace").items() if norms & set(words)), "")


def as_of(frame: Frame, period: Period) -> bool:
    """Return whether a period is the day of the report ("As of 2025, …")."""
    start = period.first
    return [word.norm for word in frame.words[max(0, start - 2) : start + 2]][:2] == ["as", "of"] or [
        word.norm for word in frame.words[start : start + 2]
    ] == ["as", "of"]


def _begins(said: Period, reported: Period, evidence: Profile) -> bool:
    """Whether "since 2019" starts in the very year, month or day in which the evidence has the change, or its count up to its own day."""
    if said.relation == "since" and reported.relation == "between" and said.precision in {"month", "year"}:
        ends = evidence.reported_on[0] - _MONTH <= reported.high <= evidence.reported_on[1] + _MONTH
        return ends and said.low <= reported.low < said.low + {"year": 366, "month": 31}[said.precision]
    if (
        said.relation not in {"since", "after"}
        or reported.relation not in {"in", "since", "between"}
        or reported.precision in {"now", "recurring", "none"}
    ):
        return False
    start, days = datetime.date.fromordinal(said.low), {"year": 366, "month": 31, "day": 1}.get(said.precision, 0)
    if said.relation == "after":
        return reported.relation != "in" and said.low - days <= reported.low <= said.low  # "after May" of what has been so since May
    return reported.relation != "between" and said.low <= reported.low < start.toordinal() + days


def _of_firsts(said: Frame) -> tuple[Period, ...]:
    """Return the periods; "no company had … until June" dates the first to June."""
    if not any(rank.quality == "first" and rank.place == 1 for rank in said.ranks):
        return said.periods
    return tuple(dating.at_end(period) if period.relation in {"before", "until"} else period for period in said.periods)


def _undated(period: Period, evidence: Profile) -> SlotResult:
    """A passage without a date speaks of the time of its source."""
    low, high = evidence.reported_on
    if period.relation == "since":
        return result("date", Outcome.UNCONFIRMED, period, note="undated")  # what is so today does not say from when
    if period.precision in {"now", "recurring", "none"} or (low and period.low <= low and high <= period.high):
        return result("date", Outcome.MATCHES, period, note="the source's own time")
    return result("date", Outcome.UNCONFIRMED, period, note="undated")

"""Period against period (spec: verdicts, dates and periods).

Days are proleptic ordinals. A date whose year nobody gives lies in the year 4 (frame.calendar.YEARLESS) and is compared by month and day. So is a
day or month of a statement whose year was only assumed from the draft's date (`relative`, precision day or month): leaving out the year says less,
and less said matches.
"""

from __future__ import annotations

import datetime as dt

from claimcheck.model import Outcome, Period
from claimcheck.values import dataclass, replace

_FIRST_DAY, _LAST_DAY = 1, 3652059
_YEARLESS = 4
_YEARLESS_DAYS = (dt.date(_YEARLESS, 1, 1).toordinal(), dt.date(_YEARLESS + 1, 12, 31).toordinal())
_RECENT_YEARS = 5  # "annually" speaks to the five years before the source's date
_YEAR_DAYS = 366
_REPORT_DAYS = 31
"""Days about the end of a source's period within which "by" a date tells of it."""
_STATES = {"since": "low", "until": "high"}

ReportedOn = dt.date | tuple[int, int] | None
"""When the source was published: a day, or the ordinals of the first and last day that it may be (0 or None where unknown)."""


@dataclass(frozen=True, slots=True)
class DateResult:
    """How a statement's period stands to a source's."""

    outcome: Outcome
    comparable: bool
    """False where neither can be read as days ("recently"); the outcome is then `unconfirmed` and means nothing."""
    imprecise: bool
    """A match of a blurred date ("around 2015"), or of a whole year with a count of one of its months."""
    why: str
    """none, same, coarser, finer, apart, overlaps, recurring, own-years, other-period, own-time, holds, state, later-start or year-unknown."""


def compare(said: Period, reported: Period, *, total: bool, reported_on: ReportedOn = None) -> DateResult:
    """Compare a statement's period with a source's; `total` says that both date a total or a rate, whose period must be the source's.

    `reported_on` is the source's date: "annually" and "now" in it, or in the statement, speak to its own time. A date that differs refutes only the
    source's own figure: another figure for another year is another assertion, and that is the caller's to know.
    """
    if "none" in (said.precision, reported.precision):
        return DateResult(Outcome.UNCONFIRMED, comparable=False, imprecise=False, why="none")
    published = _days(reported_on)
    if "recurring" in (said.precision, reported.precision):
        return _recurring(said, reported, published, total=total)
    if "now" in (said.precision, reported.precision):
        return _now(said, reported, published)
    said, reported = _same_years(said, reported)
    if _open_year(said) != _open_year(reported):
        return _unconfirmed("year-unknown")
    return _total(said, reported) if total else _event(said, reported)


def _matches(why: str, *, imprecise: bool = False) -> DateResult:
    return DateResult(Outcome.MATCHES, comparable=True, imprecise=imprecise, why=why)


def _unconfirmed(why: str) -> DateResult:
    return DateResult(Outcome.UNCONFIRMED, comparable=True, imprecise=False, why=why)


def _differs(why: str = "apart") -> DateResult:
    return DateResult(Outcome.DIFFERS, comparable=True, imprecise=False, why=why)


def _days(reported_on: ReportedOn) -> tuple[int, int] | None:
    """Return the first and the last day on which the source may have been published, None where unknown."""
    if isinstance(reported_on, dt.date):
        return reported_on.toordinal(), reported_on.toordinal()
    if not reported_on or not reported_on[0] or not reported_on[1]:
        return None
    return reported_on


def _recurring(said: Period, reported: Period, published: tuple[int, int] | None, *, total: bool) -> DateResult:
    """Judge "annually" and "a year", which speak to the five years before the source's date and to that year itself."""
    if said.precision == reported.precision:
        return _matches("recurring")
    dated = reported if said.precision == "recurring" else said
    if dated.precision == "now":
        return _matches("own-time")
    if dated is reported and dated.relative and dated.precision == "year":
        return _unconfirmed("other-period")  # "hundreds this year" counts its own year alone, and not all of it
    if published is None or (total and dated.high - dated.low >= _YEAR_DAYS and dated.relation != "since"):
        return _unconfirmed("other-period")
    first = dt.date(max(1, dt.date.fromordinal(published[0]).year - _RECENT_YEARS), 1, 1).toordinal()
    last = dt.date(dt.date.fromordinal(published[1]).year, 12, 31).toordinal()
    return _matches("own-years") if first <= dated.low <= last else _unconfirmed("other-period")


def _now(said: Period, reported: Period, published: tuple[int, int] | None) -> DateResult:
    """Judge "now" and "still": a source's now is its own date; what has changed since is for the evidence's own marks to say."""
    if said.precision == reported.precision:
        return _matches("own-time")
    dated = reported if said.precision == "now" else said
    if dated is reported and reported.relation == "since":
        return _matches("state")
    if published is None:
        return _unconfirmed("own-time")
    meets = dated.low <= published[1] and dated.high >= published[0]
    within = published[0] <= said.low and said.high <= published[1] and said.high - said.low < published[1] - published[0]
    if dated is said and ((said.low > published[0] and said.precision == "day") or (within and said.relation == "in")):
        return _unconfirmed("finer")  # "in February" beside what a text of that year tells of its now
    return _matches("own-time") if meets else _unconfirmed("other-period")


def _open_year(period: Period) -> bool:
    """Tell whether the year of `period` is unknown."""
    return any(_YEARLESS_DAYS[0] <= edge <= _YEARLESS_DAYS[1] for edge in (period.low, period.high))


def _assumed(period: Period) -> bool:
    """Tell whether the year of a written day or month was taken from the text's own date."""
    return period.relative and period.precision in ("day", "month") and period.relation == "in"


def _same_years(said: Period, reported: Period) -> tuple[Period, Period]:
    """Return both in the same year where one of them leaves its year open."""
    if _open_year(said) and not _open_year(reported):
        return _moved(said, reported), reported
    if _open_year(reported) and not _open_year(said):
        return said, _moved(reported, said)
    if _assumed(said) and not _open_year(reported) and reported.relation == "in":
        return _moved(said, reported), reported
    return said, reported


def _moved(period: Period, other: Period) -> Period:
    """Return `period` in the year of `other`, unchanged where `other` is not within one year or has no day or month to compare."""
    edges = [edge for edge in (other.low, other.high) if _FIRST_DAY < edge < _LAST_DAY]
    if not edges or other.precision not in ("day", "month", "range", "season"):
        return period
    year = dt.date.fromordinal(edges[0]).year
    low, high = (_in_year(edge, period, year) for edge in (period.low, period.high))
    return replace(period, low=low, high=max(low, high))


def _in_year(edge: int, period: Period, year: int) -> int:
    if edge in (_FIRST_DAY, _LAST_DAY):
        return edge
    base = dt.date.fromordinal(period.low if period.low != _FIRST_DAY else period.high)
    date = dt.date.fromordinal(edge)
    moved = min(max(year + date.year - base.year, 1), dt.MAXYEAR)
    leap = date.month == 2 and date.day == 29  # noqa: PLR2004
    return (dt.date(moved, 3, 1).toordinal() - 1) if leap else dt.date(moved, date.month, date.day).toordinal()


def _bound(period: Period) -> tuple[int, int]:
    """Return the days within which a state begins ("since 2021") or ends ("until 2019"), by its precision."""
    if period.relation == "since":
        date = dt.date.fromordinal(period.low)
        return period.low, _last(date, period.precision)
    date = dt.date.fromordinal(period.high)
    first = {"day": date, "month": date.replace(day=1), "year": date.replace(month=1, day=1)}.get(period.precision, date)
    return first.toordinal(), period.high


def _last(date: dt.date, precision: str) -> int:
    months = {"month": 1, "season": 3, "year": 12, "decade": 120}.get(precision, 0)
    if not months:
        return date.toordinal()
    count = date.year * 12 + date.month - 1 + months
    if count // 12 > dt.MAXYEAR:
        return _LAST_DAY
    return dt.date(count // 12, count % 12 + 1, 1).toordinal() - 1


def _event(said: Period, reported: Period) -> DateResult:
    """Judge an event: coarser and containing matches, disjoint differs, finer is unconfirmed."""
    if said.relation in _STATES:
        return _state(said, reported)
    mine, theirs = (said.low, said.high), (reported.low, reported.high)
    if mine[1] < theirs[0] or theirs[1] < mine[0]:
        return _differs()
    if mine[0] <= theirs[0] and theirs[1] <= mine[1]:
        if said.precision == reported.precision == "range" and max(theirs[0] - mine[0], mine[1] - theirs[1]) > _YEAR_DAYS:
            return _unconfirmed("overlaps")  # a stretch of time more than the source's
        return _matches("same" if mine == theirs else "coarser", imprecise="about" in (said.relation, reported.relation) and mine != theirs)
    if theirs[0] <= mine[0] and mine[1] <= theirs[1]:
        if reported.relation in _STATES:
            if reported.relation == "until" and reported.low <= _FIRST_DAY:
                return _unconfirmed("state")  # "through 2020" does not say from when
            return _matches("state")  # what has held since 2021 held in 2022
        return _matches("holds", imprecise=True) if reported.relation == "about" and _middle(mine, theirs) else _unconfirmed("finer")
    return _unconfirmed("overlaps")


def _middle(mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Tell whether `mine` holds the middle of a blurred date: 2015 for "around 2015"."""
    return mine[0] <= (theirs[0] + theirs[1]) // 2 <= mine[1]


def _state(said: Period, reported: Period) -> DateResult:
    """Judge "since X" and "until X" by X: an earlier start than the source's is more than it says, not less."""
    mine = _bound(said)
    if reported.relation == said.relation:
        theirs = _bound(reported)
    elif reported.relation in ("in", "about"):
        theirs = reported.low, reported.high
    else:
        return _unconfirmed("overlaps") if said.low <= reported.high and reported.low <= said.high else _differs()
    if mine[0] <= theirs[0] and theirs[1] <= mine[1]:
        return _matches("same" if mine == theirs else "coarser")
    if theirs[0] <= mine[0] and mine[1] <= theirs[1]:
        return _unconfirmed("finer")
    if reported.relation != said.relation and said.low <= reported.low and reported.high <= said.high:
        return _unconfirmed("later-start")
    return _differs() if mine[1] < theirs[0] or theirs[1] < mine[0] else _unconfirmed("overlaps")


def _total(said: Period, reported: Period) -> DateResult:
    """Judge the period of a total or a rate: the source's own, at its precision; what only overlaps is unconfirmed.

    A source's day, or month, is when something happened rather than what a total spans, so a whole that holds it matches as of an event.
    """
    if (said.low, said.high) == (reported.low, reported.high):
        return _matches("same")
    if reported.relation == "in" and reported.precision in ("day", "month"):
        result = _event(said, reported)
        return replace(result, imprecise=True) if result.why == "coarser" and reported.precision == "month" else result
    if said.relation in _STATES and reported.relation == said.relation:
        return _state(said, reported)
    if said.relation == "before" and reported.relation == "in" and abs(said.high - reported.high) <= _REPORT_DAYS:
        return _matches("coarser")  # "by late 2018" of a count of 2018
    if said.high < reported.low or reported.high < said.low:
        return _differs()
    mine, theirs = (said.low, said.high), (reported.low, reported.high)
    if "about" in (said.relation, reported.relation) and _middle(mine, theirs) and _middle(theirs, mine):
        return _matches("holds", imprecise=True)
    return _unconfirmed("finer" if reported.low <= said.low and said.high <= reported.high else "overlaps")

"""A date in place of another: the source's, as precise as the statement's, in its style, with the preposition that it takes."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from claimcheck.text.pattern import lazy
from claimcheck.wording.reported import at, found, norm_at
from claimcheck.wording.sentence import Edit, inner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Frame, Period, SlotResult
    from claimcheck.wording.reported import Side

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_NEAR = 3
"""Words between a date and the noun that it qualifies, at most."""
_FINER = ("day", "month", "year")
"""Precisions that are written out here, the finest first; any other date is put in as the source writes it."""
_OPEN = frozenset({"since", "until", "before", "after", "by", "between"})
_AMERICAN = lazy(r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d)(?:, \d{4})?")
_ISO = lazy(r"\d{4}-\d\d(?:-\d\d)?")
_SHORT = lazy(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b")
_YEAR = lazy(r"\b\d{4}\b")
_TAKES = {"day": "on", "month": "in", "year": "in"}
_LEADS = frozenset({"in", "on", "during", "of", "from", "since", "until", "before", "after", "by", "to", "through", "for", "between", "and", "as"})


def edits(slot: SlotResult, side: Side) -> Iterator[tuple[Edit, ...]]:
    """Yield what puts a date of the source in the place of the statement's, the one that the slot found first.

    Where that one is coarser than the statement's, or only says as of when, another date of the passage at the statement's precision comes before it.
    """
    mine = at(side.said.periods, slot)
    place = found(side.frames, slot, "periods")
    if mine is None or place is None:
        return
    theirs = [(place[0], place[0].periods[place[1]])]
    others = [(frame, period) for frame in side.frames[:2] for period in frame.periods if period != theirs[0][1]]
    if _rank(theirs[0][1]) > _rank(mine) or _as_of(*theirs[0]):
        theirs = [*((frame, period) for frame, period in others if period.precision == mine.precision), *theirs]
    spoken = {(period.low, period.high) for period in side.said.periods if period is not mine}
    for frame, period in theirs:
        if (period.low, period.high) in spoken or not _of_same_noun(mine, side.said, period, frame):
            continue
        if not _as_of(frame, period) or _as_of(side.said, mine):
            edit = _edit(mine, side.said, period, frame)
            if edit:
                yield (edit,)


def _rank(period: Period) -> int:
    return _FINER.index(period.precision) if period.precision in _FINER else len(_FINER)


def _as_of(frame: Frame, period: Period) -> bool:
    """Whether a date only says as of when something held: no date of an event."""
    return norm_at(frame, period.first - 1) == "of" and norm_at(frame, period.first - 2) == "as"


def _of_same_noun(mine: Period, said: Frame, theirs: Period, frame: Frame) -> bool:
    """Whether a date that qualifies a noun ("a 2019 report") stands beside that noun in the source too ("a report of 2022")."""
    if mine.relation != "in" or norm_at(said, mine.first - 1) in _LEADS or norm_at(said, mine.first - 1) in {"", ","}:
        return True
    nouns = {term.key for term in said.terms if mine.last < term.first <= mine.last + _NEAR}
    if not nouns or mine.last + 1 >= len(said.words) or said.words[mine.last + 1].norm in _LEADS:
        return True
    return any(term.key in nouns for term in frame.terms if theirs.first - _NEAR <= term.last and term.first <= theirs.last + _NEAR)


def _edit(mine: Period, said: Frame, theirs: Period, frame: Frame) -> Edit | None:
    """Return the edit for one date of the source, None where it cannot be written in the statement's place."""
    before = norm_at(said, mine.first - 1)
    led = before in _LEADS
    start = mine.start
    precision = theirs.precision
    if theirs.relation in _OPEN or precision not in _FINER or theirs.relative:
        words = inner(frame.text[theirs.start : theirs.end])
        if theirs.relative and not _YEAR.search(words):
            return None  # "a year ago" is read from the source's own date
        if theirs.relation in _OPEN and mine.relation == "in" and before in {"in", "on", "during"}:
            start = said.words[mine.first - 1].start
        elif theirs.relation in _OPEN and mine.relation == "in" and led:
            return None
        return Edit(start, mine.end, words)
    if mine.precision in _FINER and not mine.relative:
        precision = max(precision, mine.precision, key=_FINER.index)
    text = said.text[mine.start : mine.end]
    words = written(datetime.date.fromordinal(theirs.low), precision, text)
    if mine.relation in _OPEN and mine.relation != "between":
        return Edit(start, mine.end, f"{text.split()[0].lower()} {words}")
    if mine.relation == "between":
        return Edit(start, mine.end, f"{_TAKES[precision]} {words}") if not led else None
    if before in {"in", "on"} and before != _TAKES[precision]:
        return Edit(said.words[mine.first - 1].start, mine.end, f"{_TAKES[precision]} {words}")
    return Edit(start, mine.end, words if led or not mine.relative else f"{_TAKES[precision]} {words}")


def written(day: datetime.date, precision: str, like: str) -> str:
    """Return a date to the day, month or year, in the style of `like`: 23 June 2023, June 23, 2023, 2023-06-23, Jun 2023; without a year as there."""
    if precision == "year":
        return str(day.year)
    if _ISO.search(like):
        return day.isoformat() if precision == "day" else day.isoformat()[:7]
    month = MONTHS[day.month - 1]
    if short := _SHORT.search(like):
        stop = "." if like[short.end() : short.end() + 1] == "." else ""
        month = month if month in {"May", "June", "July"} else ("Sept" if "Sept" in like and day.month == 9 else month[:3]) + stop  # noqa: PLR2004
    if precision == "month":
        return f"{month} {day.year}"
    year = bool(_YEAR.search(like))
    if _AMERICAN.search(like):
        return f"{month} {day.day}" + (f", {day.year}" if year else "")
    return f"{day.day} {month}" + (f" {day.year}" if year or not any(char.isdigit() for char in like) else "")

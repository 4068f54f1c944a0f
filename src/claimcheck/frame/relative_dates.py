"""Dates told from another date: "last year", "two years ago", "the following April", and words of the present (spec: verdicts, dates)."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.frame.calendar import month_at
from claimcheck.frame.days import FIRST_DAY, LAST_DAY, YEARLESS, Atom, day, last_day, lookup, month_span, sets, year_span
from claimcheck.frame.numerals import glue, norm, plural
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

_STEP = {"this": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "preceding": -1, "same": 0, "that": 0}
_FROM_TEXT = frozenset({"following", "previous", "preceding", "same", "that"})
_MONTHS = 12
_NEAR = 6


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return fixed phrases under their first word, longest first, with their kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in ("now", "recently", "recent_years", "recurring"):
        for phrase in sets()[kind]:
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, kind))
    return {word: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry))) for word, entries in found.items()}


@lru_cache(maxsize=1)
def starters() -> frozenset[str]:
    """Return the words with which a relative date may begin."""
    fixed = {"yesterday", "tomorrow", "the", "a", "an", "over", "in", "earlier", "later", "half"}
    return frozenset(fixed.union(_phrases(), _STEP, lookup("numbers"), lookup("weekdays")))


def relative_at(words: Sequence[Word], index: int, anchor: dt.date | None, earlier: Atom | None) -> Atom | None:
    """Return the relative date at `index`; `anchor` is the text's own date, `earlier` the last date read in the text."""
    return (
        _phrase(words, index, anchor)
        or _yearly(words, index)
        or _stepped(words, index, anchor, earlier)
        or _ago(words, index, anchor, earlier)
        or _past_span(words, index, anchor)
        or _weekday(words, index, anchor)
    )


def unknown(first: int, end: int) -> Atom:
    """Return the atom of a relative date that nothing resolves."""
    return Atom(first, end, FIRST_DAY, LAST_DAY, "none", relative=True)


def _phrase(words: Sequence[Word], index: int, anchor: dt.date | None) -> Atom | None:
    word = norm(words, index)
    if word in ("yesterday", "tomorrow"):
        if anchor is None:
            return unknown(index, index + 1)
        moved = _clamp(anchor.toordinal() + (1 if word == "tomorrow" else -1))
        return Atom(index, index + 1, moved, moved, "day", relative=True)
    for parts, kind in _phrases().get(word, ()):
        if all(norm(words, index + place) == part for place, part in enumerate(parts)):
            return _of_kind(words, index, index + len(parts), kind, anchor)
    return None


def _of_kind(words: Sequence[Word], first: int, end: int, kind: str, anchor: dt.date | None) -> Atom | None:
    if kind == "recurring":
        adjective = norm(words, first) in sets()["recurring_adjectives"] and norm(words, end)[:1].isalpha() and plural(norm(words, end))
        return None if adjective or norm(words, end) in sets()["from_then"] else Atom(first, end, FIRST_DAY, LAST_DAY, "recurring")
    if kind == "now":
        if norm(words, first) == "still" and (norm(words, first - 1) in ("a", "the") or norm(words, end) in sets()["after_still"]):
            return None
        today = anchor.toordinal() if anchor else 0
        return Atom(first, end, today or FIRST_DAY, today or LAST_DAY, "now", relative=True)
    if kind == "recent_years" and anchor:
        return Atom(first, end, day(anchor.year - 5, anchor.month, anchor.day), anchor.toordinal(), "range", relative=True)
    return unknown(first, end)


def _yearly(words: Sequence[Word], index: int) -> Atom | None:
    """Read "a year" of a rate; "a year ago" and "spent a year" are none."""
    if norm(words, index) not in ("a", "an") or norm(words, index + 1) not in sets()["recurring_units"]:
        return None
    before, after = norm(words, index - 1), norm(words, index + 2)
    if before in sets()["stays"] or not before[-1:].isalnum() or after in sets()["after_stay"] or glue(words, index + 2) == "-":
        return None
    numbered = any(norm(words, place)[:1].isdecimal() or norm(words, place) in lookup("numbers") for place in range(max(0, index - _NEAR), index))
    if norm(words, index + 1) != "year" and not numbered:
        return None
    return Atom(index, index + 2, FIRST_DAY, LAST_DAY, "recurring")


def _stepped(words: Sequence[Word], index: int, anchor: dt.date | None, earlier: Atom | None) -> Atom | None:
    """Read "this year", "last month", "next summer", "last June", "the following April", "the same year"."""
    start = index
    article = norm(words, index) == "the"
    if norm(words, index) in ("earlier", "later") and norm(words, index + 1) in ("this", "that", "last"):
        start += 1
    start += article
    word, unit = norm(words, start), norm(words, start + 1)
    if word not in _STEP or (article and word not in ("following", "previous", "preceding", "same", "next")):
        return None
    month = month_at(words, start + 1)
    if unit not in ("year", "month", "week", "decade", "century", "weekend", "quarter") and not month and unit not in lookup("seasons"):
        return None
    if glue(words, start + 1) == "-" or (word == "that" and norm(words, start - 1) in ("say", "said", "says", "so")):
        return None
    from_text = word in _FROM_TEXT or article
    base = _base(anchor, earlier, from_text=from_text)
    end = start + 2
    if base is None:
        return unknown(index, end)
    return _moved(index, end, base, _STEP[word], unit, month, forward=word in ("following", "next", "coming"))


def _base(anchor: dt.date | None, earlier: Atom | None, *, from_text: bool) -> dt.date | None:
    """Return the day from which a relative date counts: the text's last date for "the following", else the anchor."""
    if not from_text:
        return anchor
    if (
        earlier is None
        or earlier.precision in ("none", "recurring", "now")
        or not FIRST_DAY < earlier.low <= earlier.high < LAST_DAY
        or earlier.yearless
    ):
        return None
    return dt.date.fromordinal(earlier.low)


def _moved(first: int, end: int, base: dt.date, step: int, unit: str, month: int, *, forward: bool) -> Atom:  # noqa: PLR0913, PLR0917
    if month:
        year = base.year + ((1 if month <= base.month else 0) if forward else step if step < 0 and month >= base.month else 0)
        return Atom(first, end, *month_span(year, month), "range", relative=True)
    if unit in lookup("seasons"):
        one, last = lookup("seasons")[unit]
        year = base.year + (step if step >= 0 or base.month < last else 0)
        return Atom(first, end, day(year, one, 1), day(year, last, 31), "season", relative=True)
    if unit == "month":
        return Atom(first, end, *month_span(base.year, base.month + step), "range", relative=True)
    if unit in ("week", "weekend"):
        monday = _clamp(base.toordinal() - base.weekday() + 7 * step)
        return Atom(first, end, _clamp(monday + 5) if unit == "weekend" else monday, _clamp(monday + 6), "range", relative=True)
    if unit == "quarter":
        opening = (base.month - 1) // 3 * 3 + 1 + 3 * step
        return Atom(first, end, day(base.year, opening, 1), day(base.year, opening + 2, 31), "season", relative=True)
    if unit == "year":
        return Atom(first, end, *year_span(base.year + step), "year", relative=True)
    span = 10 if unit == "decade" else 100
    opening = (base.year // span + step) * span
    return Atom(first, end, day(opening, 1, 1), day(opening + span - 1, 12, 31), "decade", relative=True)


def _clamp(ordinal: int) -> int:
    return max(FIRST_DAY, min(LAST_DAY, ordinal))


def _count(words: Sequence[Word], index: int) -> tuple[float, int]:
    """Return the number at `index` and the index after it: "two", "12", "a", "a couple of", "half a"; (0, index) for none."""
    word = norm(words, index)
    if word == "half" and norm(words, index + 1) in ("a", "an"):
        return 0.5, index + 2
    if word in ("a", "the") and norm(words, index + 1) in ("couple", "few"):
        word, index = norm(words, index + 1), index + 1
    if word.isdecimal() and len(word) <= 3:  # noqa: PLR2004
        return float(word), index + 1
    if word in lookup("numbers"):
        end = index + 1 + (norm(words, index + 1) == "of")
        number = float(lookup("numbers")[word])
        if norm(words, end) == "and" and norm(words, end + 1) == "a" and norm(words, end + 2) == "half":
            return number + 0.5, end + 3
        return number, end
    return 0.0, index


def _unit(words: Sequence[Word], index: int) -> str:
    word = norm(words, index)
    word = "century" if word == "centuries" else word.removesuffix("s")
    return word if word in lookup("unit_days") else ""


def _ago(words: Sequence[Word], index: int, anchor: dt.date | None, earlier: Atom | None) -> Atom | None:
    """Read "two years ago", "half a year earlier", "three months later", counted from the anchor or the date before."""
    number, end = _count(words, index)
    unit = _unit(words, end)
    word = norm(words, end + 1)
    if not number or not unit or word not in ("ago", "earlier", "later", "before", "hence"):
        return None
    if word == "before" and norm(words, end + 2)[:1].isalnum():
        return None  # "two years before the ban": counted from an event
    base = _base(anchor, earlier, from_text=word not in ("ago", "hence"))
    if base is None:
        return unknown(index, end + 2)
    steps = number if word in ("later", "hence") else -number
    hedged = norm(words, index - 1) in sets()["blurring"]
    return _counted_off(index, end + 2, base, steps, unit, hedged=hedged)


def _counted_off(first: int, end: int, base: dt.date, steps: float, unit: str, *, hedged: bool) -> Atom:  # noqa: PLR0913
    """Return the date `steps` units from `base`, as blurred as the unit: years to a calendar year, weeks to some days."""
    if unit in ("year", "decade", "century") and steps == int(steps) and not hedged:
        years = int(steps) * {"year": 1, "decade": 10, "century": 100}[unit]
        year = max(1, min(dt.MAXYEAR, base.year + years))
        return Atom(first, end, *year_span(year), "year", relative=True)
    if unit == "month" and steps == int(steps) and not hedged:
        return Atom(first, end, *month_span(base.year, base.month + int(steps)), "range", relative=True)
    days = lookup("unit_days")[unit]
    middle = base.toordinal() + round(steps * days)
    blur = 0 if unit == "day" and not hedged else max(3, round(abs(steps) * days * 0.25)) if hedged else round(days / 2)
    low, high = _clamp(middle - blur), _clamp(middle + blur)
    return Atom(first, end, low, high, "day" if low == high else "range", relative=True)


def _past_span(words: Sequence[Word], index: int, anchor: dt.date | None) -> Atom | None:
    """Read "over the past decade", "in the last five years", "the next two weeks"."""
    start = index + (norm(words, index) in ("over", "in", "during", "for", "within"))
    if norm(words, start) != "the" or norm(words, start + 1) not in ("past", "last", "next", "coming", "previous"):
        return None
    number, end = _count(words, start + 2)
    if not number:
        number, end = 1.0, start + 2
    unit = _unit(words, end)
    if not unit or (norm(words, start + 1) in ("next", "previous") and end == start + 2):
        return None
    if anchor is None or norm(words, start + 1) == "previous":
        return unknown(start, end + 1)
    today, days = anchor.toordinal(), round(number * lookup("unit_days")[unit])
    if norm(words, start + 1) in ("next", "coming"):
        return Atom(start, end + 1, today, _clamp(today + days), "range", relative=True)
    return Atom(start, end + 1, _clamp(today - days), today, "range", relative=True)


def _weekday(words: Sequence[Word], index: int, anchor: dt.date | None) -> Atom | None:
    """Read "on Monday", "last Friday": the latest such day up to the anchor; "next Friday" after it."""
    before = norm(words, index - 1)
    word = norm(words, index)
    if (
        word not in lookup("weekdays")
        or not words[index].text[0].isupper()
        or (word not in sets()["full_weekdays"] and before not in sets()["before_weekday"])
    ):
        return None
    named = before in sets()["before_weekday_no"] or norm(words, index + 1) in sets()["after_weekday_no"]
    if named and before not in sets()["before_weekday"]:
        return None
    if anchor is None:
        return unknown(index, index + 1)
    back = (anchor.weekday() - lookup("weekdays")[word]) % 7
    back = back or (7 if before == "last" else 0)
    found = _clamp(anchor.toordinal() - back + (7 if before == "next" else 0))
    return Atom(index, index + 1, found, found, "day", relative=True)


def with_year(atom: Atom, anchor: dt.date | None) -> Atom:
    """Return a date without a year in the latest year that keeps it from lying after `anchor`; unchanged without an anchor."""
    if not atom.yearless or anchor is None:
        return atom
    low, high = dt.date.fromordinal(atom.low), dt.date.fromordinal(atom.high)
    years = high.year - low.year
    for year in range(anchor.year, max(anchor.year - 9, 0), -1):
        if _fits(low, year) and _fits(high, year + years) and day(year, low.month, low.day) <= anchor.toordinal():
            return _in_year(atom, year)
    return atom


def _fits(date: dt.date, year: int) -> bool:
    """Tell whether the day exists in that year: 29 February is no day of most."""
    return date.day <= last_day(year, date.month) or date.year != YEARLESS


def _in_year(atom: Atom, year: int) -> Atom:
    low, high = dt.date.fromordinal(atom.low), dt.date.fromordinal(atom.high)
    return replace(
        atom, low=day(year, low.month, low.day), high=day(year + high.year - low.year, high.month, high.day), relative=True, yearless=False
    )


def borrow_year(atom: Atom, other: Atom) -> Atom:
    """Return `atom` with the year of `other`, the later end of a range: "from June to December 2015"."""
    if not atom.yearless or other.yearless:
        return atom
    end = dt.date.fromordinal(other.high)
    low = dt.date.fromordinal(atom.low)
    year = end.year - (1 if day(end.year, low.month, low.day) > other.high else 0)
    return replace(_in_year(atom, max(1, year)), relative=False)

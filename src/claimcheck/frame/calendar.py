"""Dates as written: days, months, years, seasons and parts of them, without what stands around them (spec: verdicts, dates)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimcheck.frame.days import YEARLESS, Atom, day, last_day, lookup, month_span, sets, year_span
from claimcheck.frame.numerals import glue, norm, plural, vocabulary
from claimcheck.text.pattern import lazy
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

_YEAR = lazy(r"1[5-9]\d\d|20\d\d")
_DAY = lazy(r"(\d{1,2})(?:st|nd|rd|th)?")
_DOTTED = lazy(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_MODERN = 1900
_ROUND = 50  # 2000 may count something, 2017 is a year
_TWO_DIGITS = 50  # '49 is 2049, '50 is 1950
_MONTHS = 12
_SHORT, _LONG = 2, 4  # digits of a year


def year_at(words: Sequence[Word], index: int) -> int:
    """Return the year at `index`, 0 where there is none: "2021" but not "2,021", "2000 people", "$2000"."""
    text = norm(words, index)
    if not _YEAR.fullmatch(text):
        return 0
    before, after = norm(words, index - 1), norm(words, index + 1)
    close = glue(words, index + 1)
    span = close == "-" and bool(_YEAR.fullmatch(after))
    if (
        (before in sets()["not_year_before"] and not span)
        or after in sets()["not_year_after"]
        or (close == "+" and after[0].isalpha() and after != "s")
    ):
        return 0
    if glue(words, index) and not (
        before in sets()["year_prepositions"]
        or _DAY.fullmatch(before)
        or _YEAR.fullmatch(before)
        or before in lookup("months")
        or before in ".'(\"[,;:-\u2014"
    ):
        return 0
    introduced = before in sets()["year_prepositions"] or before in lookup("months") or index == 0 or not before[-1].isalnum()
    if int(text) < _MODERN:
        ends = not after[:1].isalpha() or after in vocabulary()["stops"]
        return int(text) if before in ("in", "since", "until", "by", "of", "before", "after", "from") and ends and close != "-" else 0
    counts = int(text) % _ROUND == 0 and plural(after) and not words[index - 1].text.endswith(("'s", "\u2019s"))
    return int(text) if introduced or span or not counts else 0


def short_year(words: Sequence[Word], index: int) -> tuple[int, int]:
    """Return the year of "'18" at `index` and the index after it, (0, index) where there is none."""
    if norm(words, index) == "'" and norm(words, index + 1).isdecimal() and len(norm(words, index + 1)) == _SHORT and glue(words, index + 1) == "+":
        short = int(norm(words, index + 1))
        return (2000 if short < _TWO_DIGITS else 1900) + short, index + 2
    return 0, index


def atom_at(words: Sequence[Word], index: int) -> Atom | None:
    """Return the date written at `index`, the longest; relative ones are not looked for here."""
    text = norm(words, index)
    if text[:1].isdecimal():
        return _numeric(words, index) or _day_first(words, index) or _year_atom(words, index)
    if text in lookup("weekdays"):
        return _with_weekday(words, index)
    if text in lookup("months"):
        return _month_first(words, index)
    if text in lookup("seasons"):
        return _season(words, index)
    if text == "the" and _DAY.fullmatch(norm(words, index + 1)):
        found = _day_first(words, index + 1)
        return replace(found, first=index) if found else None
    return _part(words, index)


def _year_atom(words: Sequence[Word], index: int) -> Atom | None:
    year = year_at(words, index)
    if not year:
        return None
    if norm(words, index + 1) == "s" and glue(words, index + 1) == "+":
        return Atom(index, index + 2, day(year, 1, 1), day(year + 9, 12, 31), "decade") if year % 10 == 0 else None
    return Atom(index, index + 1, *year_span(year), "year")


def _numeric(words: Sequence[Word], index: int) -> Atom | None:
    """Read "23/06/2023", "06/23/2023" (month first where both could be), "2023-06-23", "23.06.2023", "3/2017", "2023-06"."""
    text = norm(words, index)
    dotted = _DOTTED.fullmatch(text)
    if dotted:
        return _day_of(index, index + 1, *_order(int(dotted[1]), int(dotted[2]), int(dotted[3]), day_first=True))
    first, second, third = text, norm(words, index + 2), norm(words, index + 4)
    slash = norm(words, index + 1) == "/" and glue(words, index + 1) == "+" and glue(words, index + 2) == "+"
    if slash and first.isdecimal() and second.isdecimal():
        if norm(words, index + 3) == "/" and third.isdecimal() and len(third) in (_SHORT, _LONG) and len(first) <= _SHORT and len(second) <= _SHORT:
            year = int(third) if len(third) == _LONG else 2000 + int(third)
            return _day_of(index, index + 5, *_order(int(first), int(second), year, day_first=False))
        if len(second) == _LONG and 1 <= int(first) <= _MONTHS and _YEAR.fullmatch(second):
            return Atom(index, index + 3, *month_span(int(second), int(first)), "month")
    if _YEAR.fullmatch(first) and glue(words, index + 1) == "-" and len(norm(words, index + 1)) == _SHORT and norm(words, index + 1).isdecimal():
        return _iso(words, index)
    return None


def _iso(words: Sequence[Word], index: int) -> Atom | None:
    """Read "2023-06-23", "2023-06" and the span of years "2017-18"."""
    year, second, third = int(norm(words, index)), int(norm(words, index + 1)), norm(words, index + 2)
    if glue(words, index + 2) == "-" and third.isdecimal() and len(third) == _SHORT:
        return _day_of(index, index + 3, year, second, int(third))
    if second != (year + 1) % 100 and 1 <= second <= _MONTHS:
        return Atom(index, index + 2, *month_span(year, second), "month")
    end = year - year % 100 + second
    return Atom(index, index + 2, day(year, 1, 1), day(end, 12, 31), "range") if end > year else None


def _order(first: int, second: int, year: int, *, day_first: bool) -> tuple[int, int, int]:
    """Return year, month and day of two numbers whose order is the writer's."""
    if first > _MONTHS or (day_first and second <= _MONTHS):
        return year, second, first
    return year, first, second


def _day_of(first: int, end: int, year: int, month: int, of_month: int, *, yearless: bool = False) -> Atom | None:  # noqa: PLR0913
    if not (1 <= month <= _MONTHS and 1 <= year <= dt.MAXYEAR and 1 <= of_month <= last_day(year, month)):
        return None
    found = day(year, month, of_month)
    return Atom(first, end, found, found, "day", yearless=yearless)


def month_at(words: Sequence[Word], index: int) -> int:
    """Return the month named at `index`, 0 for none; words that are verbs or names too need a date's company."""
    word = norm(words, index)
    month: int = lookup("months").get(word, 0)
    if not month or (glue(words, index) == "+" and norm(words, index - 1)[-1:].isalnum()):
        return 0
    if word not in sets()["ambiguous_months"]:
        return month
    before, after = norm(words, index - 1), norm(words, index + 1)
    if after == ".":
        after = norm(words, index + 2)
    numbered = bool(_DAY.fullmatch(after) or _YEAR.fullmatch(after) or after == "'" or _DAY.fullmatch(before))
    if not words[index].text[0].isupper():
        return month if numbered and word not in ("may", "march", "mar", "dec", "sep") else 0
    # "the May summit", "of March's"; a "May" that opens a sentence is the verb, or a name
    company = before in sets()["before_month"] or (before in ("the", "a", "an") and len(word) > _SHORT and after not in ("of", "on", "for"))
    company = company or (before in ("that", "same") and word not in ("may", "march"))
    name = after[:1].isalpha() and index + 1 < len(words) and words[index + 1].text[0].isupper() and before in ("of", "by", "from", "to", "and")
    return month if numbered or (company and not name) else 0


def _year_after(words: Sequence[Word], index: int) -> tuple[int, int]:
    """Return the year that follows a month or a day, and the index after it: "2023", ", 2023", "of 2023", "'18"."""
    for skip in ((), (",",), ("of",), (".",), (",", "in")):
        if all(norm(words, index + place) == mark for place, mark in enumerate(skip)):
            start = index + len(skip)
            short, end = short_year(words, start)
            if short:
                return short, end
            if _YEAR.fullmatch(norm(words, start)) and not (glue(words, start + 1) == "+" and norm(words, start + 1)[:1].isalpha()):
                return int(norm(words, start)), start + 1
    return 0, index


def _month_first(words: Sequence[Word], index: int) -> Atom | None:
    """Read "June", "June 2023", "June 23", "June 23rd, 2023", "June 23-26"."""
    month = month_at(words, index)
    if not month:
        return None
    end = index + 1 + (norm(words, index + 1) == "." and len(norm(words, index)) <= _LONG)
    number = _DAY.fullmatch(norm(words, end))
    counted = norm(words, index - 1) == "in" and plural(norm(words, end + 1)) and norm(words, end).isdecimal()
    if (
        not number
        or not 1 <= int(number[1]) <= last_day(YEARLESS, month)
        or counted
        or (glue(words, end + 1) == "+" and norm(words, end + 1)[:1] in ("/", ":", "%"))
    ):
        year, after = _year_after(words, end)
        low, high = month_span(year or YEARLESS, month)
        return Atom(index, after if year else end - (norm(words, end - 1) == "." and not year), low, high, "month", yearless=not year)
    first_day = int(number[1])
    end += 1
    last = (
        _DAY.fullmatch(norm(words, end))
        if glue(words, end) == "-"
        else _DAY.fullmatch(norm(words, end + 1))
        if norm(words, end) in ("to", "-")
        else None
    )
    if last and first_day < int(last[1]) <= last_day(YEARLESS, month):
        end += 1 if glue(words, end) == "-" else 2
    else:
        last = None
    return _days(words, index, end, month, first_day, int(last[1]) if last else first_day)


def _day_first(words: Sequence[Word], index: int) -> Atom | None:
    """Read "23 June 2023", "23rd of June", "23-26 June"."""
    number = _DAY.fullmatch(norm(words, index))
    if not number or (glue(words, index) == "+" and norm(words, index - 1)[-1:] not in ("(", '"', "'")):
        return None
    end, first_day, last_of = index + 1, int(number[1]), int(number[1])
    joined = glue(words, end) == "-"
    second = _DAY.fullmatch(norm(words, end if joined else end + 1)) if joined or norm(words, end) in ("to", "-") else None
    if second:
        end, last_of = end + (1 if joined else 2), int(second[1])
    end += norm(words, end) == "of" and not norm(words, end - 1).isdecimal()
    month = lookup("months").get(norm(words, end), 0)
    if not month or not words[end].text[0].isupper() or not 1 <= first_day <= last_of <= last_day(YEARLESS, month):
        return None
    end += 1
    return _days(words, index, end + (norm(words, end) == "." and bool(_year_after(words, end + 1)[0])), month, first_day, last_of)


def _days(words: Sequence[Word], first: int, end: int, month: int, first_day: int, last_of: int) -> Atom | None:  # noqa: PLR0913, PLR0917
    """Return the atom of a day or of some days of one month, with the year that follows."""
    year, after = _year_after(words, end)
    low, high = day(year or YEARLESS, month, first_day), day(year or YEARLESS, month, last_of)
    return Atom(first, after if year else end, low, high, "day" if low == high else "range", yearless=not year)


def _with_weekday(words: Sequence[Word], index: int) -> Atom | None:
    """Read the date after a weekday: "Monday, 26 June 2023"."""
    if not words[index].text[0].isupper():
        return None
    start = index + 1
    while norm(words, start) in (",", ".", "the"):
        start += 1
    word = norm(words, start)
    found = atom_at(words, start) if word in lookup("months") or _DAY.match(word) else None
    return replace(found, first=index) if found and found.precision in ("day", "range") else None


def _season(words: Sequence[Word], index: int) -> Atom | None:
    """Read "spring 2023", "the summer of 2023"."""
    year, end = _year_after(words, index + 1)
    if not year:
        return None
    first, last = lookup("seasons")[norm(words, index)]
    return Atom(index, end, day(year, first, 1), day(year, last, 31), "season")


def _part(words: Sequence[Word], index: int) -> Atom | None:
    """Read "early 2018", "mid-June", "the end of 2021", "early in 2018", "first quarter of 2023", "Q1 2023", "second half of 2019"."""
    text = norm(words, index)
    if text in lookup("year_parts"):
        start = index + 1
        while norm(words, start) in ("of", "in", "the"):
            start += 1
        found = atom_at(words, start) if norm(words, start) in lookup("months") or _YEAR.fullmatch(norm(words, start)) else None
        joined = norm(words, index + 1) == "of" or text in ("early", "mid", "late")  # "to close in 2018" is no close of 2018
        return _parted(replace(found, first=index), text) if found and joined else None
    if text == "q" and norm(words, index + 1) in ("1", "2", "3", "4") and glue(words, index + 1) == "+":
        return _fraction_of_year(words, index, index + 2, int(norm(words, index + 1)), 3)
    place = lookup("ordinals").get(text, 0)
    length = {"quarter": 3, "half": 6}.get(norm(words, index + 1), 0)
    if not place or not length:
        return None
    return _fraction_of_year(words, index, index + 2, 2 if length == 6 and place > 2 else place, length)  # noqa: PLR2004


def _fraction_of_year(words: Sequence[Word], first: int, end: int, place: int, months: int) -> Atom | None:
    year, after = _year_after(words, end)
    if not year or place * months > _MONTHS:
        return None
    return Atom(first, after, day(year, (place - 1) * months + 1, 1), day(year, place * months, 31), "season")


def _parted(found: Atom, part: str) -> Atom | None:
    """Return the part of a year, a decade or a month that "early", "mid" and the like name."""
    low = dt.date.fromordinal(found.low)
    if found.precision == "year":
        first, last = lookup("year_parts")[part]
        return replace(found, low=day(low.year, first, 1), high=day(low.year, last, 31), precision="season")
    if found.precision == "month":
        first, last = lookup("month_parts")[part]
        return replace(found, low=day(low.year, low.month, first), high=day(low.year, low.month, last), precision="range")
    if found.precision == "decade":
        first, last = {"early": (0, 4), "start": (0, 3), "beginning": (0, 3), "mid": (3, 7), "middle": (3, 7)}.get(part, (5, 9))
        return replace(found, low=day(low.year + first, 1, 1), high=day(low.year + last, 12, 31), precision="range")
    return None

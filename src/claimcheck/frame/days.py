"""Days as proleptic ordinals, the atom that a date is read into, and the tables of calendar.yaml (spec: verdicts, dates)."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

from claimcheck.data import table
from claimcheck.values import dataclass

FIRST_DAY, LAST_DAY = 1, 3652059
YEARLESS = 4
"""The year that stands for "year unknown": a leap year that no news text speaks of. "June 23" without a year or an anchor is 23 June 4."""

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Atom:
    """A date at words [first, end): ordinals of its first and last day, and its precision (see model.Period)."""

    first: int
    end: int
    low: int
    high: int
    precision: str
    relative: bool = False
    yearless: bool = False
    """Whether the year is not written: `low` and `high` lie in the year YEARLESS."""


@lru_cache(maxsize=1)
def sets() -> dict[str, frozenset[str]]:
    """Return the word lists of calendar.yaml as sets."""
    return {name: frozenset(map(str, entry)) for name, entry in table("calendar").items() if isinstance(entry, list)}


def lookup(name: str) -> dict[str, Any]:
    """Return a table of calendar.yaml."""
    found: dict[str, Any] = table("calendar")[name]
    return found


def day(year: int, month: int, of_month: int) -> int:
    """Return the ordinal of a day; months beyond December and days beyond the month's end are brought back inside the calendar."""
    year, month = year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1
    if year < 1:
        return FIRST_DAY
    if year > dt.MAXYEAR:
        return LAST_DAY
    return dt.date(year, month, min(of_month, last_day(year, month))).toordinal()


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    lengths = (31, 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return lengths[month - 1]


def year_span(year: int) -> tuple[int, int]:
    """Return the ordinals of the first and the last day of a year."""
    return day(year, 1, 1), day(year, 12, 31)


def month_span(year: int, month: int) -> tuple[int, int]:
    """Return the ordinals of the first and the last day of a month, which may be 13 or more."""
    return day(year, month, 1), day(year, month, 31)

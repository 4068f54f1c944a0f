"""Dates of sources in EDTF (ISO 8601-2, level 1 as far as corpus.md uses it) as intervals of days."""

from __future__ import annotations

import datetime
from functools import lru_cache

from claimcheck.text.pattern import lazy

_DATE = lazy(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[~?%]?")


@lru_cache(maxsize=4096)
def interval(edtf: str) -> tuple[int, int]:
    """Return the ordinals of the first and last day of `2018-11-26`, `2023-06`, `2018`, `2016-09~`; (0, 0) where it is no such date."""
    match = _DATE.fullmatch(edtf.strip())
    if match is None:
        return 0, 0
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if not month:
            return datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal()
        if not day:
            return datetime.date(year, month, 1).toordinal(), _last_of(year, month)
        only = datetime.date(year, month, day).toordinal()
    except ValueError:
        return 0, 0
    return only, only


def _last_of(year: int, month: int) -> int:
    """Return the ordinal of a month's last day."""
    if month == 12:  # noqa: PLR2004 - December, whose next month may be beyond the last year
        return datetime.date(year, 12, 31).toordinal()
    return datetime.date(year, month + 1, 1).toordinal() - 1

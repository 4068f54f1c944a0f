"""Dates of sources in EDTF (ISO 8601-2, level 1 as far as corpus.md uses it) as intervals of days."""

from __future__ import annotations

import calendar
import datetime


def interval(edtf: str) -> tuple[int, int]:
    """Return the ordinals of the first and last day of `2018-11-26`, `2023-06`, `2018`, `2016-09~`; (0, 0) where it is no such date."""
    parts = edtf.strip().rstrip("~?%").split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return datetime.date(numbers[0], 1, 1).toordinal(), datetime.date(numbers[0], 12, 31).toordinal()
        if len(numbers) == 2:  # noqa: PLR2004 - year and month
            year, month = numbers
            return datetime.date(year, month, 1).toordinal(), datetime.date(year, month, calendar.monthrange(year, month)[1]).toordinal()
        day = datetime.date(*numbers[:3]).toordinal()
    except (ValueError, TypeError):
        return 0, 0
    return day, day

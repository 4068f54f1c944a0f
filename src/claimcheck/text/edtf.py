"""Dates of sources in EDTF (ISO 8601-2, level 1 as far as corpus.md uses it) as intervals of days."""

from __future__ import annotations

import datetime
from functools import lru_cache

_LENGTHS = ([4], [4, 2], [4, 2, 2])
"""Digits of a year, a month, a day: no pattern, as to compile one costs more than all dates of an answer."""


@lru_cache(maxsize=4096)
def interval(edtf: str) -> tuple[int, int]:
    """Return the ordinals of the first and last day of `2018-11-26`, `2023-06`, `2018`, `2016-09~`; (0, 0) where it is no such date."""
    written = edtf.strip()
    parts = (written[:-1] if written.endswith(("~", "?", "%")) else written).split("-")
    if [len(part) for part in parts] not in _LENGTHS or not all(part.isascii() and part.isdigit() for part in parts) or parts[1:2] == ["00"]:
        return 0, 0
    year, month, day = (*map(int, parts), 0, 0)[:3]
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

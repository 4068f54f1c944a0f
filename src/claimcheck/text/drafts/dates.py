"""The day of a draft as front matter, HTML and file properties write it, as an EDTF date."""

from __future__ import annotations

from claimcheck.data import table
from claimcheck.text.edtf import interval
from claimcheck.text.pattern import lazy

_ISO = lazy(r"\s*([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?![0-9])")
_BASIC = lazy(r"\s*(?:D:)?([0-9]{4})([0-9]{2})([0-9]{2})")
_WORDS = lazy(
    r"(?:(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day2>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?P<month2>[A-Za-z]{3,9})\.?),?\s+(?P<year>[0-9]{4})\b"
)


def day(text: str) -> str:
    """Return `2025-11-03T08:00:00Z`, `D:20251103080000`, `Nov. 3, 2025`, `Mon, 03 Nov 2025 08:00:00 GMT` and the like as an EDTF date, else ""."""
    match = _BASIC.match(text) or _ISO.match(text)
    if match:
        parts = [int(part) for part in match.groups() if part]
    else:
        match = _WORDS.search(text[:80])
        if match is None:
            return ""
        month = table("calendar")["months"].get((match.group("month") or match.group("month2")).lower(), 0)
        parts = [int(match.group("year")), month, int(match.group("day") or match.group("day2"))]
    year, *rest = parts
    edtf = "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
    return edtf if interval(edtf)[1] else ""

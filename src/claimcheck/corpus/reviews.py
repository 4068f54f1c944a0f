"""A line of imported reviews in its commonest form, looked through in a quarter of the time of the full reader: there may be a million of them.

Whatever is unusual in a line (a rare key, a value of another type, a problem of any kind) is left to `parse.imported`, which tells what is wrong.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, NamedTuple

from claimcheck.corpus.shape import FORMS, has_form

_KEYS = frozenset({"id", "claim", "reviews", "said_by", "topic", "also", "tags"})
_REVIEW_KEYS = frozenset({"publisher", "url", "date", "rating", "stance"})
_STANCES = frozenset({"agrees", "conflicts", "silent"})
_id = re.compile(FORMS["id"][0]).fullmatch
_link = re.compile(FORMS["link"][0]).fullmatch
_decode = json.JSONDecoder().decode


class Line(NamedTuple):
    """A claim that rests on reviews, as it stands in its file."""

    id: str
    text: str
    also: tuple[str, ...]
    line: int
    """From 1."""
    stored: str
    """The line itself, which `match.stored.decode_line` reads."""


def plain(data: bytes, number: int) -> Line | None:
    """Return the claim of line `number` of a JSONL file where it is of the commonest form and nothing is wrong with it, else None."""
    try:
        text = data.decode("ascii" if data.isascii() else "utf-8").strip()
        if text[0] != "{" or "\\ud" in text or "\\uD" in text or '" :' in text or '"  ' in text or '"\t' in text or '"\r' in text:
            return None  # with none of these, each key stands before `":`, so that one that stands twice is told by counting
        value = _decode(text)
        name, claim, reviews, also = value["id"], value["claim"], value["reviews"], value.get("also")
        fine = value.keys() <= _KEYS and _id(name) and claim.strip() and reviews.__class__ is list and reviews and all(map(_is_review, reviews))
        if not fine or len(value) + sum(map(len, reviews)) != text.count('":') or (len(value) > _PLAIN and not _has_more(value)):
            return None
        return Line(name, claim, tuple(also) if also else (), number, text)
    except (AttributeError, ValueError, LookupError, TypeError, RecursionError):
        return None


_PLAIN = 3
"""Keys that each line has: id, claim, reviews."""


def _has_more(value: dict[str, Any]) -> bool:
    """Whether the other keys hold what they may."""
    texts = all(value[key].strip() for key in ("said_by", "topic") if key in value)
    return texts and all(value[key].__class__ is list and all(item.strip() for item in value[key]) for key in ("also", "tags") if key in value)


def _is_review(value: dict[str, Any]) -> bool:
    """Whether a review is as it must be; raises where a value has another type."""
    return bool(
        value["stance"] in _STANCES
        and value["publisher"].strip()
        and value["rating"].strip()
        and value.keys() <= _REVIEW_KEYS
        and ("url" not in value or _link(value["url"]))
        and ("date" not in value or _dated(value["date"]))
    )


@lru_cache(maxsize=4096)
def _dated(date: str) -> bool:
    return has_form(date, "edtf")

"""The rating of a published fact-check to the stance that it amounts to (`data/ratings.yaml`)."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck import data

STANCES = ("agrees", "conflicts", "silent")
_LOW, _HIGH = 0.25, 0.75
"""Shares of a scale up to which a claim is held to be false, and from which true."""


def stance(words: str, value: float | None = None, worst: float | None = None, best: float | None = None) -> str:
    """Return agrees, conflicts or silent; "" where neither the words nor the number on its scale say.

    Schema.org leaves the scale to the publisher; without one it is 1 to 5, as ClaimReview's own examples have it.
    """
    return _of_words(_folded(words)) or _of_number(value, 1.0 if worst is None else worst, 5.0 if best is None else best)


def _folded(words: str) -> str:
    return " ".join(re.sub(r"[\"'\u201c\u201d\u2018\u2019.:;]", "", words.casefold().replace("_", " ")).split()).strip("!? ")


@lru_cache(maxsize=4096)
def _of_words(words: str) -> str:
    table = _table()
    if words in table:
        return table[words]
    for size in (4, 3, 2, 1):  # the longest beginning that says something: "false: the photo is from 2014"
        lead = " ".join(re.findall(r"[\w'-]+", words)[:size])
        if lead in table:
            return table[lead]
    return ""


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    table = data.read_yaml("ratings.yaml")
    return {_folded(str(entry)): kind for kind in STANCES for entry in table[kind]}


def _of_number(value: float | None, worst: float, best: float) -> str:
    if value is None or best == worst or not min(worst, best) <= value <= max(worst, best):
        return ""  # -1 is how many feeds say "no number"
    share = (value - worst) / (best - worst)
    return "conflicts" if share <= _LOW else "agrees" if share >= _HIGH else "silent"

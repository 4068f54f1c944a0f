"""Hedges before and after a number, and the interval that they make of it (spec: verdicts, numbers, the table)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.numerals import norm

if TYPE_CHECKING:
    from claimcheck.model import Word

Interval = tuple[float, float, bool, bool]
"""Low, high, and whether each end is open."""

_Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
_ROUND_FROM = 1000.0
_ROUND = 10.0
_FACTORS: dict[str, Interval] = {
    "nearly": (0.93, 1.0, False, True),
    "about": (0.9, 1.1, False, False),
    "over": (1.0, 1.25, True, False),
    "just-over": (1.0, 1.1, True, False),
    "at-least": (1.0, 1.25, False, False),
    "under": (0.8, 1.0, False, True),
    "at-most": (0.0, 1.0, False, False),
    "floor": (1.0, math.inf, False, True),
    "exactly": (1.0, 1.0, False, False),
}
_TRANSPARENT_AT_MOST = 4


def _by_word(kinds: Mapping[str, Sequence[str]], place: int) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return phrases with their hedge under their first (0) or last (-1) word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, phrases in kinds.items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            found.setdefault(parts[place], []).append((parts, kind))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@lru_cache(maxsize=1)
def _before() -> _Phrases:
    return _by_word(table("hedges")["before"], -1)


@lru_cache(maxsize=1)
def _verbs() -> _Phrases:
    return _by_word(table("hedges")["verbs"], -1)


@lru_cache(maxsize=1)
def _after() -> _Phrases:
    return _by_word(table("hedges")["after"], 0)


@lru_cache(maxsize=1)
def _sets() -> dict[str, frozenset[str]]:
    return {name: frozenset(table("hedges")[name]) for name in ("transparent", "about_objects", "over_duration", "changes")}


def changing(words: Sequence[Word], index: int) -> bool:
    """Tell whether the "from" at `index` opens a change ("rose from 50 to 100"), by the three words before."""
    return any(norm(words, place) in _sets()["changes"] for place in range(max(0, index - 3), index))


def _ending(words: Sequence[Word], end: int, phrases: _Phrases) -> tuple[int, str] | None:
    """Return where the longest phrase that ends before `end` begins, and its hedge."""
    for parts, kind in phrases.get(norm(words, end - 1), ()):
        first = end - len(parts)
        if first >= 0 and all(words[first + place].norm == part for place, part in enumerate(parts)):
            return first, kind
    return None


def hedge_before(words: Sequence[Word], start: int, *, lasting: bool) -> tuple[int, str]:
    """Return where the figure that starts at `start` begins with its hedge, and the hedge ("none" without one).

    `lasting` says that the figure is a length of time, of which "over" and "under" alone are no hedge.
    """
    end = start
    for _ in range(_TRANSPARENT_AT_MOST):
        direct = end == start or norm(words, end) != "the"
        hits = [_ending(words, end, _verbs()), _ending(words, end, _before()) if direct else None]
        hit = min((hit for hit in hits if hit), default=None)  # the longest: "fell short of" before "short of"
        if hit:
            return hit if _is_hedge(words, hit[0], end, lasting=lasting) else (start, "none")
        if norm(words, end - 1) not in _sets()["transparent"]:
            break
        end -= 1
    return start, "none"


def _is_hedge(words: Sequence[Word], first: int, end: int, *, lasting: bool) -> bool:
    word, alone = words[first].norm, end == first + 1
    if alone and word in ("about", "around"):
        return norm(words, first - 1) not in _sets()["about_objects"]
    if alone and lasting and word in ("over", "under"):
        return norm(words, first - 1) in _sets()["over_duration"]
    return True


def hedge_after(words: Sequence[Word], end: int) -> tuple[int, str]:
    """Return the index after the hedge that stands at `end`, and the hedge ("none" without one)."""
    for parts, kind in _after().get(norm(words, end), ()):
        if all(norm(words, end + place) == part for place, part in enumerate(parts)):
            # "plus", "odd" and "tops" hedge only what they hang on or what they end: "forty-plus", "two weeks, tops"
            if parts[0] in ("plus", "odd") and not words[end].glue:
                continue
            if parts in (
                ("approximately",),
                ("roughly",),
                ("tops",),
                ("minimum",),
                ("maximum",),
                ("max",),
                ("at", "least"),
                ("at", "most"),
            ) and not _ends(words, end + len(parts)):
                continue
            return end + len(parts), kind
    return end, "none"


def _ends(words: Sequence[Word], index: int) -> bool:
    """Tell whether no number follows, of which the hedge would be."""
    return not norm(words, index)[:1].isdigit()


def interval(hedge: str, value: float, grain: float) -> Interval:
    """Return what a hedge makes of `value` when a source says it; both arguments as written, before units.

    The table of verdicts.md, numbers; a bare round number from 1,000 up is good to half of its last place, 5 % at most.
    """
    if hedge == "none":
        slack = min(grain / 2, 0.05 * value) if value >= _ROUND_FROM and grain >= _ROUND else 0.0
        return value - slack, value + slack, False, False
    low, high, low_open, high_open = _FACTORS[hedge]
    return value * low, value * high if value else 0.0, low_open, high_open

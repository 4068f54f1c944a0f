"""Comparisons of two named things: "A is stronger than B", "B is weaker than A", "A is twice as strong as B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import comparatives
from claimcheck.values import remembered

if TYPE_CHECKING:
    from claimcheck.model import Frame, Term

_REACH = 4
"""Words between an adjective and the "than" or "as" that sets its measure, at most."""


def exchanged(said: Frame, item: Term, reported: Frame) -> bool:
    """Whether `item` compares two named things that stand the other way round in `reported`: "B than A" for "A than B"."""
    if said.words[item.last].norm in {"extent", "degree"} and (mine_less := _extents(said)) and (theirs_less := _extents(reported)):
        return bool(mine_less[0] & theirs_less[1]) and bool(mine_less[1] & theirs_less[0])
    theirs = _compared(reported)
    mine = _sides(said, _measure(said, item.last)) if theirs else None
    return mine is not None and theirs is not None and mine == (theirs[1], theirs[0])


_MULTIPLES = frozenset({"times", "twice", "thrice", "double", "triple", "half"})


@remembered
def _extents(frame: Frame) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return whom "to a lesser extent" stands before, and whom behind: Sweden and Norway of "through Norway and, to a lesser extent, Sweden"."""
    at = next((index for index, word in enumerate(frame.words) if word.norm in {"extent", "degree"} and _lesser(frame, index)), -1)
    after = next((name for name in frame.names if at < name.first <= at + _REACH), None)
    before = [name for name in frame.names if name.last < at]
    if at < 0 or after is None or not before:
        return None
    return frozenset(after.ids), frozenset(before[-1].ids)


def _lesser(frame: Frame, index: int) -> bool:
    return any(word.norm in {"lesser", "smaller", "minor"} for word in frame.words[max(0, index - 2) : index])


@remembered
def _compared(frame: Frame) -> tuple[str, str] | None:
    """Return the sides of the first comparison of two named things in a frame, None where there is none."""
    return next((found for index in range(len(frame.words)) if (found := _sides(frame, _measure(frame, index)))), None)


def _measure(frame: Frame, index: int) -> int:
    """Return the index of the "than", second "as" or "of" ("ten times the strength of") after what is measured at `index`, -1 where nothing is."""
    words = frame.words
    around = [word.norm for word in words[max(0, index - 2) : index + 2]]
    if around[1:2] == ["the"] and around[3:] == ["of"] and around[0] in _MULTIPLES:
        return index + 1
    compared = words[index].norm in comparatives() or (index > 0 and words[index - 1].norm in {"as", "more", "less"})
    if not compared:
        return -1
    return next((step for step in range(index + 1, min(index + 1 + _REACH, len(words))) if words[step].norm in {"than", "as"}), -1)


def _sides(frame: Frame, measure: int) -> tuple[str, str] | None:
    """Return the names before and after the word at `measure`, None where one is missing."""
    if measure < 0:
        return None
    before = [name for name in frame.names if name.last < measure]
    after = [name for name in frame.names if name.first > measure]
    return (before[0].ids[0], after[0].ids[0]) if before and after else None

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
    theirs = _compared(reported)
    mine = _sides(said, _measure(said, item.last)) if theirs else None
    return mine is not None and theirs is not None and mine == (theirs[1], theirs[0])


@remembered
def _compared(frame: Frame) -> tuple[str, str] | None:
    """Return the sides of the first comparison of two named things in a frame, None where there is none."""
    return next((found for index in range(len(frame.words)) if (found := _sides(frame, _measure(frame, index)))), None)


def _measure(frame: Frame, index: int) -> int:
    """Return the index of the "than" or second "as" after the adjective at `index`, -1 where nothing is compared."""
    words = frame.words
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

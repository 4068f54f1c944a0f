"""Numbers that no reader reads, of which only the very same show that evidence has them: scores, codes, votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Outcome, SlotResult

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame


def unread(said: Frame, evidence: Profile) -> Iterator[SlotResult]:
    """Yield the numbers that no reader reads as a figure, a date or part of a name, and that the evidence does not have: scores, codes, votes.

    Numbers that hang together ("3-2") are one. `said` is the frame of a whole text.
    """
    read = {
        index
        for items in (said.figures, said.periods, said.names, said.ranks, said.terms)
        for item in items
        for index in range(item.first, item.last + 1)
    }
    runs = {run for frame in evidence.frames for run in _runs(frame)}
    for first, last in _spans(said):
        if read.isdisjoint(range(first, last + 1)) and tuple(word.norm for word in said.words[first : last + 1]) not in runs:
            words = said.words
            yield SlotResult(
                "number",
                Outcome.UNCONFIRMED,
                said.text[words[first].start : words[last].end],
                words[first].start,
                words[last].end,
                "",
                0,
                0,
                note="unread",
            )


def _spans(frame: Frame) -> Iterator[tuple[int, int]]:
    """Yield first and last index of each number in digits, with those that hang on it by a hyphen."""
    index = 0
    while index < len(frame.words):
        last = index
        if frame.words[index].norm[0].isdigit():
            while last + 1 < len(frame.words) and frame.words[last + 1].glue == "-" and frame.words[last + 1].norm[0].isdigit():
                last += 1
            yield index, last
        index = last + 1


def _runs(frame: Frame) -> Iterator[tuple[str, ...]]:
    for first, last in _spans(frame):
        yield tuple(word.norm for word in frame.words[first : last + 1])

"""Text put together from pieces of a file, each letter with its place in it; cut into sentences when a block is whole."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from claimcheck.model.draft import Sentence
from claimcheck.text import marks, sentences
from claimcheck.text.pattern import lazy
from claimcheck.text.statement import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = lazy(r"[^\s\u00ad\u200b\u2060\ufeff]+|\s+")
"""Letters or white space. What is not seen in print (soft hyphen, zero-width space, word joiner, byte order mark) is left out."""


class Flow:
    """The letters of one block, white space run together into one space, none at its start and end."""

    def __init__(self) -> None:
        """Start empty."""
        self._parts: list[str] = []
        self._offsets = array("q")
        self._ends: dict[int, int] = {}
        self._gap = -1

    @property
    def text(self) -> str:
        """What was added."""
        return "".join(self._parts)

    def add(self, text: str, start: int) -> None:
        """Add letters that stand in the file as they are, the first at offset `start`."""
        for match in _RUN.finditer(text):
            if match.group().isspace():
                self.gap(start + match.start())
                continue
            self._close()
            self._parts.append(match.group())
            self._offsets.extend(range(start + match.start(), start + match.end()))

    def put(self, text: str, start: int, end: int) -> None:
        """Add letters that stand for `start` to `end` of the file: a character reference, an escape. Nothing where `start` is negative."""
        for char in text if start >= 0 else "":
            if char.isspace():
                self.gap(start)
            elif _RUN.match(char):
                self._close()
                self._parts.append(char)
                self._ends[len(self._offsets)] = end
                self._offsets.append(start)

    def align(self, value: str, text: str, start: int, end: int) -> None:
        """Add `value`, which stands between `start` and `end` of `text` with escapes, folds or entities in it."""
        for char, offset in zip(value, places(value, text, start, end), strict=True):
            self.put(char, offset, offset + 1)

    def gap(self, start: int) -> None:
        """Add white space, which stands at `start`."""
        if self._gap < 0 and self._offsets:
            self._gap = start

    def _close(self) -> None:
        if self._gap >= 0:
            self._parts.append(" ")
            self._offsets.append(self._gap)
            self._gap = -1

    def sentences(self, kind: str, block: int, locator: str = "") -> Iterator[Sentence]:
        """Yield the sentences of the block without marks of lists and notes, which are layout.

        What is longer than a statement may be is no sentence (data, a table run together) and is left out.
        """
        text = self.text
        for first, end in sentences.spans(text):
            start = marks.behind(text, first, end)
            if end - start <= LIMIT:
                yield Sentence(*self._without_notes(text, start, end), kind, block, locator)

    def _without_notes(self, text: str, start: int, end: int) -> tuple[str, tuple[int, ...]]:
        """Return the letters of a sentence that are no figures of notes, and their places."""
        stretches = []
        for first, last in (*marks.notes(text, start, end), (end, end)):
            if first > start:
                stretches.append(slice(start, first))
            start = last
        final = stretches[-1].stop - 1
        offsets = (offset for stretch in stretches for offset in self._offsets[stretch])
        behind = self._ends.get(final, self._offsets[final] + 1)
        return "".join(text[stretch] for stretch in stretches), (*offsets, behind)


def places(value: str, text: str, start: int, end: int) -> list[int]:
    """Return for each letter of `value` where it stands next between `start` and `end` of `text`, -1 where it does not."""
    found = []
    missing = set()
    for char in value:
        place = -1
        if char.isspace():
            place = start if start < end and text[start].isspace() else -1
        elif char not in missing:
            place = text.find(char, start, end)
            if place < 0:
                missing.add(char)
        found.append(place)
        start = max(start, place + 1)
    return found

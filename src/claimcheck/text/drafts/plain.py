"""Plain text: paragraphs end at empty lines, wrapped lines are joined."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model.draft import Draft
from claimcheck.text.drafts.decode import decoded, line_starts
from claimcheck.text.drafts.flow import Flow
from claimcheck.text.marks import RAISED, numbered
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.draft import Sentence

WRAPPED = 130
"""Code points of the long lines of a text whose paragraphs are wrapped; in one with longer lines each line is a paragraph."""
SPARE = 15
"""A line that could have held this much more of the next ends on purpose: a heading, a line of a table."""
DOUBLE = 0.25
"""The share of empty lines that stand within a sentence, from which on the whole text is double-spaced, as copies from a PDF are."""

_ITEM = lazy(r"\s*(?:[-*+\u2022\u2043\u2023\u25e6\u25aa\u25cf\u25a0\u2219\uf0b7\uf0a7][ \t\u00a0]+)(?=\S)")
_ENDED = lazy(rf"[.!?:;\u2026][\"'\u201d\u2019)\]*]*(?:[0-9]{{0,3}}|[{RAISED}]{{1,3}}|\[[0-9]{{1,3}}\])\s*\Z")


class Line(NamedTuple):
    """A line that is not empty, without the white space around it."""

    start: int
    text: str
    after: bool
    """Whether an empty line stands before it."""


def read(data: bytes, path: str) -> Draft:
    """Return a plain text's sentences, located by paragraph: "¶4". Raises InputError where it is no text."""
    text = decoded(data, path)
    starts = line_starts(text)
    found: list[Sentence] = []
    for number, lines in enumerate(paragraphs(lines_of(text, starts))):
        marker = _ITEM.match(lines[0].text)
        flow = Flow()
        for line in lines:
            skipped = marker.end() if marker and line is lines[0] else 0
            flow.add(line.text[skipped:], line.start + skipped)
            flow.gap(line.start + len(line.text))
        found += flow.sentences("item" if marker or numbered(lines[0].text) else "paragraph", number, f"¶{number + 1}")
    return Draft(path, "text", text, tuple(found), (), starts)


def lines_of(text: str, starts: Sequence[int]) -> list[Line]:
    """Return the lines of `text`, which start at `starts`, that are not empty."""
    lines = []
    empty = True
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        line = text[start:end]
        inner = line.strip()
        if inner:
            lines.append(Line(start + line.index(inner[0]), inner, empty))
        empty = not inner
    return lines


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph."""
    lengths = sorted(len(line.text) for line in lines if " " in line.text)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0  # the longest but for addresses, and notes in smaller print
    apart = [_within(before, line) for before, line in pairwise(lines) if line.after]
    double = sum(apart) > 2 and sum(apart) >= DOUBLE * len(apart)  # noqa: PLR2004 - once or twice is an accident
    block: list[Line] = []
    for line in lines:
        if block and (_counts_on(block, line) or not _goes_on(block[-1], line, width, double=double)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _counts_on(block: Sequence[Line], line: Line) -> bool:
    """Whether a line is the next item of a list with numbers: behind a sentence that has ended, or with the number after that of the item before."""
    mark, first = numbered(line.text), numbered(block[0].text)
    if mark is None:
        return False
    return bool(_ENDED.search(block[-1].text[-8:])) or (first is not None and mark == (first[0], first[1] + 1))


def _within(before: Line, line: Line) -> bool:
    """Whether a sentence goes on from one line to the next, by its letters."""
    return line.text[0].islower() and not _ENDED.search(before.text[-8:])


def _goes_on(before: Line, line: Line, width: int, *, double: bool) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    if _ITEM.match(line.text):
        return False
    if (line.after and not double) or width > WRAPPED:
        return not line.after and _within(before, line)
    if _within(before, line):
        return True
    if _ENDED.search(before.text[-8:]):
        return not line.after
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) > width - SPARE

"""An original's units to the paragraphs of a digest of it, in order, by the words, names and figures that they share."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from claimcheck import data
from claimcheck.corpus.flow import LINE, ROW, SENTENCE
from claimcheck.text.quotation import words
from claimcheck.text.stems import lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.corpus.flow import Stream

_SHARE = 0.2
"""How much of a unit's words a digest of it is taken to repeat."""
_OTHER = 600.0
"""Words of other texts beside which a short original is seen, so that it has rare words too."""
_UNSEEN = 0.5
_EDGE = 1.5
"""What a unit must be worth to begin or end the alignment: page furniture is not."""
_SKIP = 1.0
"""Cost of a paragraph of the digest that nothing in the original answers to."""
_TURN = {LINE: 0.5, SENTENCE: 4.0, ROW: 10.0}
"""Cost of going on to the next paragraph where a unit begins."""
_NEVER = float("-inf")


def align(stream: Stream, paragraphs: Sequence[str]) -> list[int]:
    """Return for each unit of `stream` the index of its paragraph, -1 for furniture before the first and after the last that align.

    Between those every unit has the paragraph that the most likely reading in order gives it, so that nothing of the text is lost.
    """
    if not paragraphs or not stream.units:
        return [-1] * len(stream.units)
    scores = _scores(stream, paragraphs)
    path = _path([unit.begins for unit in stream.units], scores)
    if not any(column >= 0 and row[column] > 0 for row, column in zip(scores, path, strict=True)):
        return [-1] * len(path)
    return _with_edges(stream, path)


def _stems(text: str) -> list[str]:
    """Return what of `text` says something: the stems of its words, and its figures."""
    small = _small()
    return [piece.word if piece.word[0].isdigit() else lemma(piece.word) for piece in words(text) if piece.word not in small]


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(piece.word for word in data.table("function-words")["stop"] for piece in words(str(word)))


def _scores(stream: Stream, paragraphs: Sequence[str]) -> list[list[float]]:
    """Return by unit and paragraph how much likelier the unit is as a part of what the paragraph sums up than as any text of its kind."""
    units = [Counter(_stems(stream.text[unit.start : unit.end])) for unit in stream.units]
    common: Counter[str] = sum(units, Counter())
    total = sum(common.values()) + _OTHER
    rows: list[list[float]] = [[] for _ in units]
    for paragraph in paragraphs:
        own = Counter(_stems(paragraph))
        length = sum(own.values()) or 1
        worth = {word: log(1 - _SHARE + _SHARE * (own[word] / length) * total / (common[word] + _UNSEEN)) for word in common}
        for row, unit in zip(rows, units, strict=True):
            row.append(sum(worth[word] * count for word, count in unit.items()) - _EDGE)
    return rows


def _path(begins: Sequence[int], scores: Sequence[Sequence[float]]) -> list[int]:
    """Return the best path, forwards through units and paragraphs; -1 before it begins and after it ends."""
    width = len(scores[0])
    worth = [scores[0][column] - _SKIP * column for column in range(width)]
    origins: list[list[int]] = [[-1] * width]
    best, where = max((value - _SKIP * (width - 1 - column), (0, column)) for column, value in enumerate(worth))
    for row in range(1, len(scores)):
        now: list[float] = []
        origin: list[int] = []
        jump, source = _NEVER, -1  # the best of the paragraphs before, with what the skipped ones cost
        for column in range(width):
            start = -_SKIP * column
            options = [(worth[column], column), (jump - _TURN[begins[row]], source), (start, -1)]
            value, came = max(options, key=lambda option: option[0])
            now.append(value + scores[row][column])
            origin.append(came)
            jump -= _SKIP
            if worth[column] > jump:
                jump, source = worth[column], column
        worth = now
        origins.append(origin)
        for column, value in enumerate(worth):
            if value - _SKIP * (width - 1 - column) > best:
                best, where = value - _SKIP * (width - 1 - column), (row, column)
    path = [-1] * len(scores)
    row, column = where
    while row >= 0 and column >= 0:
        path[row] = column
        column = origins[row][column]
        row -= 1
    return path


def _with_edges(stream: Stream, path: list[int]) -> list[int]:
    """Return `path` with the rest of the lines, and of the sentences, in which it begins and ends."""
    whole = list(path)
    inside = [index for index, column in enumerate(path) if column >= 0]
    if not inside:
        return whole
    for index in range(inside[-1] + 1, len(whole)):
        if stream.units[index].begins == LINE:
            break
        whole[index] = whole[index - 1]
    for before, index in reversed(list(pairwise(range(inside[0] + 1)))):
        if stream.units[index].begins == LINE:
            break
        whole[before] = whole[index]
    return whole

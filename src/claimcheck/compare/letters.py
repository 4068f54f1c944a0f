"""A quotation beside the very words of its source, where these are at hand: which stretch it is of, and where both part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.text.quotation import WORD, Piece, tokens
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 1 << 21
"""Pairs of words that are compared at the most: a quotation of 200 words beside 10,000; beyond that nothing is told."""


@dataclass(frozen=True, slots=True)
class Parting:
    """A stretch where a quotation and its source have other words; code points of both, equal where one side has no words there."""

    start: int
    end: int
    own_start: int
    own_end: int
    change: str
    """replaced, added or dropped, by who wrote the quotation."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The stretch of a text that is most like a quotation."""

    start: int
    end: int
    partings: tuple[Parting, ...]
    cost: int
    """Words to replace, add or drop."""


def beside(quoted: str, text: str) -> Beside | None:
    """Return where `quoted`, without its marks, stands in `text`, or what is most like it there; None where no word is the same.

    Words left out at an ellipsis or a bracketed insertion are no difference. Pure; never raises.
    """
    said, free = _words(quoted)
    own = [piece for token in tokens(text, source=True) if token.readings for piece in token.readings[0]]
    if not said or not own or len(said) * len(own) > _LONGEST:
        return None
    path, cost = _path([piece.word for piece in said], [piece.word for piece in own], free)
    kept = [(row, column) for row, column, step in path if step == _SAME]
    if not kept:
        return None
    columns = [column for row, column, step in path if step != _ADDED]
    return Beside(own[columns[0]].start, own[columns[-1]].end, tuple(_partings(path, said, own)), cost)


def _words(quoted: str) -> tuple[list[Piece], frozenset[int]]:
    """Return the words of a quotation, and the indexes of those before which any words may have been left out."""
    found: list[Piece] = []
    free = set()
    for token in tokens(quoted):
        if token.kind == WORD:
            found += token.readings[0]
        else:
            free.add(len(found))
    return found, frozenset(free)


_SAME, _REPLACED, _ADDED, _DROPPED, _LEFT_OUT = range(5)
_Step = tuple[int, int, int]
"""Index of the quotation's word, of the source's, and what is done there."""


def _path(said: Sequence[str], own: Sequence[str], free: frozenset[int]) -> tuple[list[_Step], int]:
    """Return the cheapest way through all words of the quotation and some stretch of the source's, with its cost (Sellers, 1980)."""
    row = [0] * (len(own) + 1)
    steps: list[list[int]] = []
    for number, word in enumerate(said, 1):
        now, taken = [number], [_ADDED]
        skip, skipped = (0, _LEFT_OUT) if number in free and number < len(said) else (1, _DROPPED)
        for column, other in enumerate(own, 1):
            best, step = row[column - 1] + (word != other), _SAME if word == other else _REPLACED
            if row[column] + 1 < best:
                best, step = row[column] + 1, _ADDED
            if now[column - 1] + skip < best:
                best, step = now[column - 1] + skip, skipped
            now.append(best)
            taken.append(step)
        steps.append(taken)
        row = now
    cost, path, number = min(row), [], len(said)
    column = row.index(cost)
    while column + 1 < len(row) and row[column + 1] == cost:
        column += 1  # words at the end stand in place of the source's, rather than behind its last
    while number:
        step = steps[number - 1][column]
        path.append((number - 1, column - 1, step))
        number -= step in {_SAME, _REPLACED, _ADDED}
        column -= step != _ADDED
    return path[::-1], cost


def _partings(path: Sequence[_Step], said: Sequence[Piece], own: Sequence[Piece]) -> list[Parting]:
    """Return the stretches between words that both have; of one that only adds, the source's words on either side."""
    found: list[Parting] = []
    run: list[_Step] = []
    for step in (*path, (len(said), -1, _SAME)):
        if step[2] not in {_SAME, _LEFT_OUT}:
            run.append(step)
        elif run:
            found.append(_parting(run, said, own))
            run = []
    return found


def _parting(run: Sequence[_Step], said: Sequence[Piece], own: Sequence[Piece]) -> Parting:
    mine = [said[row] for row, _, step in run if step != _DROPPED]
    theirs = [own[column] for _, column, step in run if step != _ADDED]
    if mine and theirs:
        return Parting(mine[0].start, mine[-1].end, theirs[0].start, theirs[-1].end, "replaced")
    if mine:
        column = run[0][1]  # of the word before
        around = own[max(0, column) : column + 2]
        return Parting(mine[0].start, mine[-1].end, around[0].start, around[-1].end, "added")
    follows = said[run[-1][0] + 1] if run[-1][0] + 1 < len(said) else said[-1]
    return Parting(follows.start, follows.end, theirs[0].start, theirs[-1].end, "dropped")

"""Words near in spelling to one that the index does not know: for finding claims, never for a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.text.stems import lemma

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.match.index import Index

SHORTEST = 5
"""Letters of a name that may be misspelt: shorter ones are near to everything."""
_SHORTEST_WORD = 7
"""Letters of any other word, of which there are many more: "whales" is not "whole"."""
_LONG = 8
"""Letters from which two may be wrong."""
_PIECE, _LONGEST_PIECE, _PIECES = 3, 14, 4
"""Letters of a piece of a run-together word at least and at most, and how many there may be."""
_KEYS = "SELECT key FROM frequency WHERE key >= ? AND key < ? AND length(key) BETWEEN ? AND ? AND instr(key, '_') = 0 ORDER BY key"
_IMPORTED = _KEYS.replace("frequency", "spread")
_NAMES = "SELECT key FROM vocabulary WHERE part = 'names' AND key >= ? AND key < ? AND length(key) BETWEEN ? AND ? ORDER BY key"


_STEM = 5
"""Letters with which two forms of one word begin alike: "psychiatry", "psychiatric"."""
_ALIKE = 0.6
"""The share of the longer one's letters that they are at least."""


class Near(NamedTuple):
    """A word on file, and how many letters it is away."""

    distance: int
    rank: int
    """0 for the first word of a name on file, 1 for a stem in a claim."""
    word: str


def near(norm: str, stem: str, index: Index, *, imported: bool = False) -> tuple[Near, ...]:
    """Return the names and stems on file that begin with the same letter and are one letter away (two from eight letters up), nearest first.

    `imported` looks among the words of imported claims too.
    A letter away is one put in, left out, replaced or exchanged with the next (Damerau, 1964).
    """
    if len(norm) < SHORTEST or not norm.isalpha():
        return ()
    found = [*_near(norm, 0, index, _NAMES), *(_near(stem, 1, index, _KEYS) if len(norm) >= _SHORTEST_WORD else ())]
    if imported and index.imported and len(norm) >= _SHORTEST_WORD:
        found += _near(stem, 1, index, _IMPORTED)
    return tuple(sorted(found))


def _near(word: str, rank: int, index: Index, query: str) -> Iterable[Near]:
    from rapidfuzz.distance import OSA  # only for a word that is not on file

    most = 2 if len(word) >= _LONG else 1
    for (other,) in index.rows(query, (word[0], chr(ord(word[0]) + 1), len(word) - most, len(word) + most)):
        distance = OSA.distance(word, other, score_cutoff=most)
        if 0 < distance <= most:
            yield Near(distance, rank, other)


def alike(one: str, other: str) -> bool:
    """Whether two stems look like forms of one word, or like one word with a slip of the pen."""
    if one[0] != other[0] or min(len(one), len(other)) < _STEM:
        return False
    if one[:_STEM] == other[:_STEM]:
        same = next((index for index, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs), min(len(one), len(other)))
        if same >= _ALIKE * max(len(one), len(other)):
            return True
    if min(len(one), len(other)) <= _STEM or abs(len(one) - len(other)) > 1:
        return False
    from rapidfuzz.distance import OSA  # only for words of nearly one length that begin alike

    return OSA.distance(one, other, score_cutoff=1) <= 1


def pieces(word: str, index: Index) -> list[str]:
    """Return the stems on file that a run-together word falls into, the fewest that do; nothing where there are none: "saveourferry"."""
    best: list[tuple[int, int, list[str]] | None] = [(0, 0, []), *[None] * len(word)]
    for end in range(_PIECE, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end - _PIECE + 1):
            before = best[start]
            times = index.met(stem := lemma(word[start:end])) if before else 0
            if before and times:
                found = (before[0] + 1, before[1] - times, [*before[2], stem])
                best[end] = min(best[end] or found, found)
    whole = best[-1]
    return whole[2] if whole and 1 < whole[0] <= _PIECES else []

"""Words near in spelling to one that the index does not know: for finding claims, never for a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.match.index import Index

SHORTEST = 5
"""Letters of a name that may be misspelt: shorter ones are near to everything."""
_SHORTEST_WORD = 7
"""Letters of any other word, of which there are many more: "whales" is not "whole"."""
_LONG = 8
"""Letters from which two may be wrong."""
_KEYS = "SELECT key FROM frequency WHERE key >= ? AND key < ? AND length(key) BETWEEN ? AND ? AND instr(key, '_') = 0 ORDER BY key"
_NAMES = "SELECT key FROM vocabulary WHERE part = 'names' AND key >= ? AND key < ? AND length(key) BETWEEN ? AND ? ORDER BY key"


class Near(NamedTuple):
    """A word on file, and how many letters it is away."""

    distance: int
    rank: int
    """0 for the first word of a name on file, 1 for a stem in a claim."""
    word: str


def near(norm: str, stem: str, index: Index) -> tuple[Near, ...]:
    """Return the names and stems on file that begin with the same letter and are one letter away (two from eight letters up), nearest first.

    A letter away is one put in, left out, replaced or exchanged with the next (Damerau, 1964).
    """
    if len(norm) < SHORTEST or not norm.isalpha():
        return ()
    found = [*_near(norm, 0, index, _NAMES), *(_near(stem, 1, index, _KEYS) if len(norm) >= _SHORTEST_WORD else ())]
    return tuple(sorted(found))


def _near(word: str, rank: int, index: Index, query: str) -> Iterable[Near]:
    from rapidfuzz.distance import OSA  # only for a word that is not on file

    most = 2 if len(word) >= _LONG else 1
    for (other,) in index.rows(query, (word[0], chr(ord(word[0]) + 1), len(word) - most, len(word) + most)):
        distance = OSA.distance(word, other, score_cutoff=most)
        if 0 < distance <= most:
            yield Near(distance, rank, other)

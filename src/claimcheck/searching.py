"""Claims like a text, best first, without a verdict: what the index finds, in the order of how alike text and claim are."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.match import bag, imported, quick
from claimcheck.match.spelling import SHORTEST, near, pieces
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.match.index import Index

CANDIDATES = 100
"""Claims that the index hands over to be put in order."""
_TERMS = 64
"""Keys that they may share with the text, which may be as long as a post: the rarest say least of what it is about."""
_RUN_TOGETHER = 7
"""Letters from which a word that is not on file may be several written as one."""
_STEEP = 1.2
"""The power to which rarity is raised: a rare word says more than two common ones."""
_NAMED = 1.3
"""What an entity on file weighs, against a word as rare."""
_SENSES = 2
"""Senses of a word that are looked for: those that the corpus uses most are the likelier ones."""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim that a search found."""

    claim: str
    """Its id."""
    score: float
    """0 to 1: how alike the query and the claim are, by weight of rarity."""


def search(text: str, corpus: Index, limit: int = 20) -> list[Match]:
    """Return at most `limit` claims like `text`, best first, ties by place in the corpus. A misspelt word is read as the nearest one on file."""
    if limit < 1:
        return []
    weight = _weight(corpus)
    query = _on_file(bag.read(text, corpus.vocabulary), corpus)
    found = []
    for row in _candidates(text, query, corpus, max(CANDIDATES, limit)):
        stored = corpus.claim(row)
        claim = stored.claim
        own = bag.read(claim.text, corpus.vocabulary)
        others = bag.joined(bag.read(item, corpus.vocabulary) for item in (*claim.also, *(evidence.passage for evidence in claim.evidence)))
        score = round(bag.likeness(query, own, others, weight), 6)
        if score > 0:
            found.append((-score, stored.file, stored.line, claim.id))
    return [Match(name, -score) for score, _, _, name in sorted(found)[:limit]]


def _weight(corpus: Index) -> Callable[[str], float]:
    """Return the function that gives a key's weight: 1 for a word that stands in one claim or none, less for what stands in many."""
    count = corpus.total
    whole = math.log(1 + max(count, 1))

    @lru_cache(maxsize=4096)
    def weight(key: str) -> float:
        rarity: float = (math.log(1 + count / max(corpus.met(key), 1)) / whole) ** _STEEP
        return rarity * _NAMED if key.startswith("e_") else rarity

    return weight


def _candidates(text: str, query: bag.Bag, corpus: Index, most: int) -> list[int]:
    """Return the rows of the claims to look at: those that mention what the query mentions; where they are few, those with words of its senses.

    Imported claims are looked for by what is written in `text`, as their keys were made, and by the words that stand for what is not on file.
    """
    keys = list(query.units)
    rows = [row for row, _ in corpus.candidates(keys, most, _TERMS)]
    if len(rows) < most:
        for unit, senses in query.units.items():
            known = [f"{'e' if unit.startswith('e_') else 'c'}_{sense}" for sense in senses]
            keys += sorted(known, key=lambda key: (-corpus.met(key), key))[:_SENSES]
        rows += [row for row, _ in corpus.candidates(keys, most, _TERMS)]
    if corpus.imported:
        written = [*quick.Reader(corpus.vocabulary).keys(text), *(unit for unit in query.units if unit.isalpha())]
        rows += [row for row, _ in imported.candidates(corpus, written, most)]
    return list(dict.fromkeys(rows))


def _on_file(query: bag.Bag, corpus: Index) -> bag.Bag:
    """Return a query with each word that is not on file replaced by the nearest one that is, or by the words of which it is made."""
    units: dict[str, tuple[str, ...]] = {}
    for unit, senses in query.units.items():
        if senses or len(unit) < SHORTEST or not unit.isalpha() or corpus.met(unit):
            units.setdefault(unit, senses)
            continue
        split = pieces(unit, corpus) if len(unit) >= _RUN_TOGETHER else []
        other = "" if split else next((item.word for item in near(unit, unit, corpus, imported=True)), "")
        replaced = bag.read(other, corpus.vocabulary).units if other else dict.fromkeys(split, ())
        units.update({**(replaced or {unit: ()}), **units})
    return bag.Bag(units)

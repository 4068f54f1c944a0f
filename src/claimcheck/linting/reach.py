"""Which sentences a corpus may speak to: a cheap look at the index before frames are compared (spec: design, "restraint matters more than rank").

Most sentences of a draft are about nothing on file, and so many comparisons on chance words would both cost time and cry wolf. A sentence is compared
only where one claim has enough of what it says: by the index's own score first, then word by word. No score decides a stance here; a sentence that is
not reached is told to be not on file.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck import factchecks
from claimcheck.candidates import CANDIDATES, rarity
from claimcheck.frame.keys import query_keys
from claimcheck.linting.views import Near
from claimcheck.match.asking import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.candidates import Corpus, Stored
    from claimcheck.model import Frame

SCORED = 0.33
"""Share of a sentence's rarity that the best claim scores (BM25) at the least: no sentence of labelled drafts with a claim on file lay below
0.42, and nine of ten sentences of other news lay below 0.33 (docs/measures.md)."""
COVERED = 0.5
"""Share of a sentence's names and words, by weight, that one claim has at the least: as much as `verdict.ABOUT` asks for of a part."""
SMALL = 50
"""A corpus of fewer claims has no frequencies to speak of: all is compared."""
FIRST = 10
"""Candidates that are compared whatever they share with the sentence, and among which one must have enough of it."""
SHARED = 0.4
"""Share of a sentence that a further candidate has at the least to be compared; 394 statements had the same verdicts and stances as with all."""
_NAME = 1.2


class Reach:
    """What a corpus may speak to; the keys of claims that were looked at are kept."""

    def __init__(self, corpus: Corpus) -> None:
        """Ask `corpus` alone."""
        self._corpus = corpus
        self._keys: dict[str, frozenset[str]] = {}

    def near(self, framed: Frame) -> Corpus | None:
        """Return the corpus with the claims that may be about the sentence or a part of it, None where none is."""
        if self._corpus.count < SMALL:
            return self._corpus
        return self._nearest(framed) or (self._corpus if self._is_reviewed(framed) else None)

    def _is_reviewed(self, framed: Frame) -> bool:
        """Whether a published fact-check may be of what the sentence says."""
        return any(self._share(framed, stored) >= COVERED for stored in self._corpus.reviewed(framed.text))

    def _nearest(self, framed: Frame) -> Corpus | None:
        if self._weighed(framed, self._on_file) < COVERED:
            return None
        keys = query_keys(framed, self._corpus.vocabulary, self._corpus.frequency)
        found = self._corpus.candidates(keys, CANDIDATES)
        if not found:
            return None
        told = asked(keys, self._corpus.frequency, self._corpus.count)
        total = sum(self._weight(self._corpus.frequency(key)) for key in told) + self._unknown(framed) * self._weight(0)
        if found[0][1] < SCORED * total:
            return None
        shares = [self._share(framed, self._corpus.claim(row)) for row, _ in found]
        if max(shares[:FIRST]) < COVERED:
            return None
        kept = [hit for place, (hit, share) in enumerate(zip(found, shares, strict=True)) if place < FIRST or share >= SHARED]
        return Near(self._corpus, keys, kept)

    def _weight(self, frequency: int) -> float:
        """Return the inverse document frequency as SQLite's bm25() has it; half a claim for what is in none."""
        count, frequency = self._corpus.count, max(frequency, 0.5)  # type: ignore[assignment]
        return max(1e-6, math.log((count - frequency + 0.5) / (frequency + 0.5)))

    def _unknown(self, framed: Frame) -> int:
        """Count the names and words that stand in no claim."""
        frequency = self._corpus.frequency
        names = sum(not any(frequency(f"e_{entity}") for entity in name.ids) for name in framed.names)
        return names + sum(
            not frequency(term.key.split()[0]) and not any(frequency(f"c_{concept}") for concept in term.concepts) for term in framed.terms
        )

    def _share(self, framed: Frame, stored: Stored) -> float:
        """Return how much of the sentence's names and words a claim has, by weight, 0 to 1."""
        known = self._keys.get(stored.claim.id)
        if known is None:
            tables: list[Iterable[str]] = [table for index in range(len(stored.claim.evidence)) for table in stored.tables(index, alone=False)]
            if stored.claim.reviews:
                rated = factchecks.profile_of(stored, self._corpus.vocabulary)
                tables += [rated.terms, rated.names]
            known = self._keys[stored.claim.id] = frozenset(key for table in tables for key in table)
        return self._weighed(framed, known.__contains__)

    def _on_file(self, key: str) -> bool:
        """Whether any claim has a name or word: what none has, no claim has enough of."""
        frequency = self._corpus.frequency
        return bool(frequency(key) or frequency(f"c_{key}") or frequency(f"e_{key}"))

    def _weighed(self, framed: Frame, has: Callable[[str], bool]) -> float:
        """Return how much of the sentence's names and words is had, by weight, 0 to 1."""
        vocabulary, corpus = self._corpus.vocabulary, self._corpus
        gain = total = 0.0
        for name in framed.names:
            total += _NAME
            gain += _NAME * any(has(key) for entity in name.ids for key in (entity, *vocabulary.ancestors(entity)))
        for term in framed.terms:
            weight = rarity(corpus.frequency(term.key.split()[0]), corpus.count)
            wider = (key for concept in term.concepts for key in (concept, *vocabulary.broader(concept)))
            total += weight
            gain += weight * (has(term.key) or any(has(key) for key in (*term.key.split(), *wider)))
        return gain / total if total else 1.0

"""A corpus without the claims that nobody signed off, where the configuration asks for sign-offs (spec: corpus, `require_checked`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.candidates import Corpus, Stored
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Evidence, Source


class Signed:
    """As `Corpus`; what is not signed off is neither candidate nor evidence."""

    def __init__(self, corpus: Corpus) -> None:
        """Ask `corpus`, and leave out what is not signed off."""
        self._corpus = corpus
        self.name, self.hash, self.count = corpus.name, corpus.hash, corpus.count
        self.sources: Mapping[str, Source] = corpus.sources

    @property
    def vocabulary(self) -> Vocabulary:
        """As of the whole corpus."""
        return self._corpus.vocabulary

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """As of the whole corpus, less those that are not signed off."""
        return [(row, score) for row, score in self._corpus.candidates(keys, limit) if self._corpus.claim(row).claim.checked]

    def claim(self, key: int | str) -> Stored:
        """Return any claim: newer evidence may be told of before it is signed off."""
        return self._corpus.claim(key)

    def frequency(self, key: str) -> int:
        """As of the whole corpus."""
        return self._corpus.frequency(key)

    def quotes(self, source: str) -> dict[str, Any] | None:
        """As of the whole corpus: a quotation is checked against the source's letters."""
        return self._corpus.quotes(source)

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """As of the whole corpus, less those that are not signed off."""
        return [(claim, evidence) for claim, evidence in self._corpus.evidence_at(source, locator) if claim.checked]

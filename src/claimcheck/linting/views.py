"""A corpus with less in it: without the claims that nobody signed off, or with those alone that a sentence may be about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.candidates import Corpus, Stored
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Evidence, Source


class View:
    """All of another corpus."""

    def __init__(self, corpus: Corpus) -> None:
        """Ask `corpus`."""
        self._corpus = corpus
        self.name, self.hash, self.count = corpus.name, corpus.hash, corpus.count
        self.sources: Mapping[str, Source] = corpus.sources

    @property
    def vocabulary(self) -> Vocabulary:
        """As of the whole corpus."""
        return self._corpus.vocabulary

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """As of the whole corpus."""
        return self._corpus.candidates(keys, limit)

    def claim(self, key: int | str) -> Stored:
        """Return any claim: what tells of a change may be another than the candidates."""
        return self._corpus.claim(key)

    def frequency(self, key: str) -> int:
        """As of the whole corpus."""
        return self._corpus.frequency(key)

    def quotes(self, source: str) -> dict[str, Any] | None:
        """As of the whole corpus: a quotation is checked against the source's letters."""
        return self._corpus.quotes(source)

    def body(self, source: str) -> str:
        """As of the whole corpus."""
        return self._corpus.body(source)

    def reviewed(self, text: str) -> Sequence[Stored]:
        """As of the whole corpus."""
        return self._corpus.reviewed(text)

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """As of the whole corpus."""
        return self._corpus.evidence_at(source, locator)


class Signed(View):
    """The claims that are signed off, where the configuration asks for that (spec: corpus, `require_checked`)."""

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Return those that are signed off."""
        return [(row, score) for row, score in self._corpus.candidates(keys, limit) if self._corpus.claim(row).claim.checked]

    def reviewed(self, text: str) -> Sequence[Stored]:
        """Return those that are signed off."""
        return [stored for stored in self._corpus.reviewed(text) if stored.claim.checked]

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """Return those that are signed off."""
        return [(claim, evidence) for claim, evidence in self._corpus.evidence_at(source, locator) if claim.checked]


class Near(View):
    """A corpus that was asked already: the same keys have the candidates that were kept, others all."""

    def __init__(self, corpus: Corpus, keys: Sequence[str], kept: Sequence[tuple[int, float]]) -> None:
        """`kept` are the rows and scores for `keys`, best first."""
        super().__init__(corpus)
        self._keys, self._kept = list(keys), list(kept)

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Return those that were kept."""
        return self._kept[:limit] if list(keys) == self._keys else self._corpus.candidates(keys, limit)

"""A corpus with one edit made in memory: for asking what the edit would change, never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.match.frames import frames_of
from claimcheck.match.stored import StoredClaim, tables_of
from claimcheck.text.words import words
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.candidates import Corpus, Stored
    from claimcheck.frame.lookup import Table
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Evidence, Frame, Source


class Edited:
    """As `candidates.Corpus`; a claim, or what names stand for, is another than on file."""

    def __init__(self, corpus: Corpus, claim: Claim | None = None, vocabulary: Vocabulary | None = None) -> None:
        """`claim` takes the place of the one with its id."""
        self._corpus = corpus
        self._vocabulary = vocabulary or corpus.vocabulary
        self._stored = StoredClaim((0, "", 0), claim, (None,) * 5, self._build) if claim else None
        self.name, self.hash, self.count = corpus.name, corpus.hash, corpus.count
        self.sources: Mapping[str, Source] = corpus.sources

    def _build(self, claim: Claim) -> tuple[tuple[tuple[Frame, ...], ...], Sequence[tuple[Table, Table]]]:
        groups = frames_of(claim, self._vocabulary, self.sources)
        return groups, tables_of(groups, self._vocabulary)

    @property
    def vocabulary(self) -> Vocabulary:
        """What words may stand for one another."""
        return self._vocabulary

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """As on file: a claim is found by the keys that it had before the edit."""
        return self._corpus.candidates(keys, limit)

    def claim(self, key: int | str) -> Stored:
        """Return a claim by row or id, the edited one in place of its like."""
        stored = self._corpus.claim(key)
        return self._stored if self._stored and stored.claim.id == self._stored.claim.id else stored

    def frequency(self, key: str) -> int:
        """As on file."""
        return self._corpus.frequency(key)

    def quotes(self, source: str) -> dict[str, Any] | None:
        """As on file."""
        return self._corpus.quotes(source)

    def body(self, source: str) -> str:
        """As on file."""
        return self._corpus.body(source)

    def reviewed(self, text: str) -> Sequence[Stored]:
        """As on file."""
        return self._corpus.reviewed(text)

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """As on file."""
        return self._corpus.evidence_at(source, locator)


def with_name(corpus: Corpus, written: str, entity: str) -> Edited:
    """Return `corpus` with one more name of an entity on file."""
    norms = [word.norm for word in words(written) if word.norm[0].isalnum()]
    names = _More(corpus.vocabulary.names, norms[0], [norms, [entity], ""]) if norms else corpus.vocabulary.names
    return Edited(corpus, vocabulary=replace(corpus.vocabulary, names=names))


class _More(dict[str, list[list[Any]]]):
    """The names on file with one more, which stands before shorter ones of the same first word."""

    def __init__(self, names: Mapping[str, list[list[Any]]], first: str, entry: list[Any]) -> None:
        super().__init__()
        self._names, self._first, self._entry = names, first, entry

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as of dict
        """As of dict."""
        found = self._names.get(key, default)
        if key != self._first:
            return found
        return sorted([self._entry, *(found or ())], key=lambda entry: -len(entry[0]))

    def __iter__(self) -> Iterator[str]:
        """Yield the names on file."""
        return iter(self._names)

"""What a text mentions, read in a tenth of the time that `bag.read` takes: the keys of imported claims, of which there may be a million.

Words by their stems, names on file (`e_`), figures (`n_`) and years (`y_`), as `bag` has them, without what takes a second look: units, ranges,
capitals that say nothing. A text is cut at white space, and each written form is read once. Claims and queries are read alike, so that the same words
meet; the order of what is found is settled by `bag`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from claimcheck.frame import number
from claimcheck.match import bag
from claimcheck.match.stored import token as stored_token
from claimcheck.text.posts import plain
from claimcheck.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Word

KNOWN = 300_000
"""Written forms that are kept; then it begins anew, so that memory stays flat however many names a file has."""
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9}
_DIGITS = frozenset("0123456789")
_PLAIN = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)[.,;:)]?", re.ASCII)
_YEAR = 4


class _Scale(NamedTuple):
    """A word that multiplies a number before it; its own key."""

    factor: float
    alone: str


class _Start(NamedTuple):
    """A word with which names of several words begin: by the next word, their further words and their keys, longest first; its own key."""

    names: dict[str, list[tuple[tuple[str, ...], str]]]
    alone: str


_Read: TypeAlias = "str | _Scale | _Start"
_Known: TypeAlias = "str | tuple[_Read, ...]"


class Reader:
    """Reads texts with one vocabulary; each written form is looked up once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Keep nothing yet."""
        self._vocabulary = vocabulary
        self._known: dict[str, _Known] = {}
        self._norms: dict[str, str] = {}

    def keys(self, text: str) -> list[str]:
        """Return the keys of a text in their form in the index, each once, in the order of the text."""
        chunks = plain(text).split()
        reads: list[_Known | None] = list(map(self._known.get, chunks))
        special = False
        for place, read in enumerate(reads):
            if read.__class__ is not str:
                known = reads[place] = self._chunk(chunks[place]) if read is None else read
                special = special or known.__class__ is not str
        found = dict.fromkeys(self._resolved(reads, chunks) if special else reads)
        found.pop("", None)
        return list(found)  # type: ignore[arg-type]

    def _resolved(self, reads: Sequence[_Known | None], chunks: Sequence[str]) -> list[str]:
        """Return the keys of a text with scaled figures, names of several words, or several words between two spaces."""
        found: list[str] = []
        after = 0
        for place, read in enumerate(reads):
            for item in () if place < after or read is None else (read,) if isinstance(read, str) else read:
                if isinstance(item, str):
                    found.append(item)
                elif isinstance(item, _Start):
                    key, after = self._longest(item, chunks, place)
                    found.append(key)
                elif isinstance(item, _Scale):
                    number = found.pop() if found and found[-1].startswith("n_") else ""
                    found.append(f"n_{float(number[2:]) * item.factor:.10g}" if number else item.alone)
        return found

    def _longest(self, read: _Start, chunks: Sequence[str], place: int) -> tuple[str, int]:
        """Return the key of the longest name that begins at a place, or of the word alone, and the place after it."""
        options = read.names.get(self._norm(chunks[place + 1])) if place + 1 < len(chunks) else None
        for others, key in options or ():
            last = place + 2 + len(others)
            if last <= len(chunks) and all(self._norm(chunks[place + 2 + step]) == other for step, other in enumerate(others)):
                return key, last
        return read.alone, 0

    def _norm(self, chunk: str) -> str:
        """Return the first word of a chunk as names are compared."""
        found = self._norms.get(chunk)
        if found is None:
            if len(self._norms) > KNOWN:
                self._norms.clear()
            found = self._norms[chunk] = next((word.norm for word in words(chunk) if word.norm[0].isalnum()), "")
        return found

    def _chunk(self, chunk: str) -> _Known:
        """Return what stands between two spaces; figures are not kept, as most are met once."""
        plainly = _PLAIN.fullmatch(chunk) if chunk[0] in _DIGITS else None
        if plainly:
            numeral = plainly[1]
            if len(numeral) == _YEAR and numeral[:2] in bag.CENTURIES and numeral.isdigit():
                read = self._known[chunk] = f"y_{numeral}"
                return read
            return f"n_{float(numeral.replace(',', '')):.10g}"
        if len(self._known) > KNOWN:
            self._known.clear()
        found = tuple(item for word in words(chunk) if (item := self._word(word)))
        if len(found) < 2:  # noqa: PLR2004 - of several words each counts
            first = found[0] if found else ""
            self._known[chunk] = first if isinstance(first, str) else found
        else:
            self._known[chunk] = found
        return self._known[chunk]

    def _word(self, word: Word) -> _Read:
        if word.norm in _SCALES:
            return _Scale(_SCALES[word.norm], stored_token(bag.key(word, self._vocabulary)))
        if bag.is_year(word):
            return f"y_{word.norm}"
        figures = number.figures((word,), frozenset())
        if figures:
            return f"n_{figures[0].value:.10g}"
        alone = stored_token(bag.key(word, self._vocabulary))
        names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for norms, ids, _ in self._vocabulary.names.get(word.norm, ()):
            if len(norms) > 1:
                names.setdefault(norms[1], []).append((tuple(norms[2:]), stored_token(f"e_{ids[0]}")))
            elif word.text[0].isupper():
                alone = stored_token(f"e_{ids[0]}")
        return _Start(names, alone) if names else alone

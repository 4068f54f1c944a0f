"""A source's text as hashes of windows of five words: what a quotation is checked against, with or without the text at hand.

For each window there are also four hashes of the window with its first, second, third or fourth word left open ("gapped"), so that a
quotation of five words with one wrong is still recognised; and the windows whose fifth word turns what was said ("but") are named apart.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from claimcheck.text.pattern import lazy
from claimcheck.text.quotation import BREAK, Piece, tokens
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

WINDOW = 5
OPEN = "_"
"""Stands for the word that is left open; no word is written so."""
GAPS = WINDOW - 1
GAP_DIGITS = 8
TURNS = frozenset({"but", "however", "yet", "although", "except", "unless"})
_AFTER_MARK = frozenset({"yet", "however"})
"""These turn only after a mark: "has not yet agreed" does not."""
NOTE = lazy(r"(?:fn|note|footnote|endnote)\b", re.IGNORECASE)
"""How the locator of a footnote begins."""
_MAX_PATHS = 12
"""Readings kept of one window; more come only from texts full of brackets."""


@dataclass(frozen=True, slots=True)
class Step:
    """One place in a stream of words: its readings, which way it goes on, and whether it turns what was said."""

    readings: tuple[tuple[Piece, ...], ...]
    follows: tuple[int, ...]
    turn: bool


@dataclass(frozen=True, slots=True)
class Window:
    """Five words in a row, the first in step `at`."""

    at: int
    words: tuple[str, ...]
    turn: bool


@lru_cache(maxsize=65536)
def exact_hash(words: tuple[str, ...]) -> str:
    """Return blake2b-64 of five words, in hexadecimal."""
    return blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=65536)
def gap_hash(words: tuple[str, ...]) -> str:
    """Return blake2b-32 of five words of which one is `OPEN`, in hexadecimal."""
    return blake2b(" ".join(words).encode(), digest_size=GAP_DIGITS // 2).hexdigest()


def gapped(words: tuple[str, ...]) -> str:
    """Return the four hashes of a window with its first, second, third and fourth word open, in one string."""
    return "".join(gap_hash((*words[:gap], OPEN, *words[gap + 1 :])) for gap in range(GAPS))


def steps(text: str, skips: Iterable[tuple[int, int]] = ()) -> tuple[tuple[Step, ...], tuple[int, ...]]:
    """Return the stream of `text` and the offset of each step.

    `skips` are stretches of the text (headings, captions) that a reader passes over: the stream goes both through and around them.
    """
    kept = [token for token in tokens(text, source=True) if token.kind != BREAK and token.readings]
    around = {}
    for start, end in skips:
        inside = [index for index, token in enumerate(kept) if start <= token.start < end]
        if inside and inside[0]:
            around[inside[0] - 1] = inside[-1] + 1
    turning = _turning(text, [(token.start, token.end, token.readings[0][0].word if token.readings[0] else "") for token in kept])
    stream = tuple(
        Step(token.readings, tuple(dict.fromkeys((index + 1, around.get(index, index + 1)))), turning[index]) for index, token in enumerate(kept)
    )
    return stream, tuple(token.start for token in kept)


def _turning(text: str, places: Sequence[tuple[int, int, str]]) -> list[bool]:
    """Whether each word turns what the words right before it say: in the same sentence, or in the same speech."""
    found: list[bool] = []
    before = 0
    speech = False
    for start, end, word in places:
        gap = text[before:start]
        marks = re.findall(r"[\u201c\u201d\"\u00ab\u00bb]|\n[ \t]*\n", gap)
        for mark in marks:
            speech = mark in "\u201c\u00ab" or (mark == '"' and not speech)
        ended = bool(re.search(r"[.!?](?!\w)", gap))
        turns = word in TURNS and not marks and (speech if ended else word not in _AFTER_MARK or bool(re.search(r"[,;:\u2013\u2014(-]", gap)))
        found.append(turns)
        before = end
    return found


def windows(stream: Sequence[Step]) -> Iterator[Window]:
    """Yield every window in order, with the readings of one place side by side; the first has an empty word before the text."""
    if not stream:
        return
    for path, turn in _paths(stream, 0, WINDOW - 1):
        yield Window(0, ("", *path), turn)
    for at in range(len(stream)):
        for path, turn in _paths(stream, at, WINDOW):
            yield Window(at, path, turn)


def _paths(stream: Sequence[Step], at: int, length: int) -> list[tuple[tuple[str, ...], bool]]:
    found: dict[tuple[str, ...], bool] = {}
    waiting: list[tuple[int, tuple[str, ...]]] = [(at, ())]
    while waiting and len(found) < _MAX_PATHS:
        here, path = waiting.pop(0)
        if here >= len(stream):
            continue
        for reading in stream[here].readings:
            if not reading and not path:
                continue  # the next step begins there
            longer = (*path, *(piece.word for piece in reading))
            if len(longer) >= length:
                found.setdefault(longer[:length], stream[here].turn and len(longer) == length)
            else:
                waiting.extend((follow, longer) for follow in stream[here].follows)
    return list(found.items())


class QuotedText:
    """The windows of one source, by paragraph; immutable. `check` of compare/quote.py reads it."""

    __slots__ = ("_locator_of", "_loose", "_paragraph_of", "_places", "gaps", "hashes", "locators", "turns")

    def __init__(
        self, paragraphs: Mapping[str, Sequence[str]], gaps: Mapping[str, Sequence[str]] | None, turns: Mapping[str, Iterable[str]] | None
    ) -> None:
        """`paragraphs` are hashes by locator, `gaps` the gapped ones beside them; `turns` None where the file does not name them."""
        self.locators = tuple(paragraphs)
        self.hashes = tuple(item for hashes in paragraphs.values() for item in hashes)
        self._locator_of = tuple(index for index, hashes in enumerate(paragraphs.values()) for _ in hashes)
        numbers = list(accumulate(not NOTE.match(locator) for locator in paragraphs))
        self._paragraph_of = tuple(numbers[index] for index in self._locator_of)
        self.gaps = tuple(item for locator in paragraphs for item in gaps.get(locator, ())) if gaps else ()
        if len(self.gaps) != len(self.hashes):
            self.gaps = ()
        self.turns = None if turns is None else tuple(frozenset(turns.get(locator, ())) for locator in paragraphs)
        self._places: dict[str, list[int]] = {}
        for place, item in enumerate(self.hashes):
            self._places.setdefault(item, []).append(place)
        self._loose: dict[str, list[int]] | None = None

    @classmethod
    def of_sidecar(cls, content: Mapping[str, Any]) -> QuotedText:
        """Return the windows of a sidecar that was read and validated."""
        return cls(content["paragraphs"], content.get("gapped"), content.get("turns"))

    def places(self, words: tuple[str, ...]) -> Sequence[int]:
        """Return where five words stand in a row."""
        return self._places.get(exact_hash(words), ())

    def loose(self, words: tuple[str, ...]) -> Sequence[int]:
        """Return where a window stands that has these words, but for the `OPEN` one."""
        if self._loose is None:
            self._loose = {}
            for place, item in enumerate(self.gaps):
                for at in range(0, len(item), GAP_DIGITS):
                    self._loose.setdefault(item[at : at + GAP_DIGITS], []).append(place)
        return self._loose.get(gap_hash(words), ())

    def turns_after(self, words: tuple[str, ...], place: int) -> bool:
        """Whether the source goes on with one that turns them after these four words, the last of the window at `place`, in its paragraph."""
        hashes = {exact_hash((*words, turn)) for turn in TURNS}
        if self.turns is not None:
            return bool(hashes & self.turns[self._locator_of[place]])
        return any(place + 1 in self._places.get(item, ()) for item in hashes)

    def paragraph(self, place: int) -> int:
        """Return the number of the paragraph of a window; a footnote has that of the paragraph before, which reads on after it."""
        return self._paragraph_of[place]

    def locator(self, place: int) -> str:
        """Return the locator of the paragraph that a window begins in."""
        return self.locators[self._locator_of[place]]

"""Whether a statement says of words that it quotes that they were not said: "X never said", "X denied saying", "nobody said"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.markers import group, groups
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Frame, Quote

_ENDS = frozenset({".", "!", "?", ";"})


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What denies that a quotation was said."""

    first: int
    last: int
    """Indexes of its first and last word, the verb of speech included."""
    sure: bool
    """It is the saying that is denied; else what is denied is not surely that."""
    of_all: bool
    """Nobody is to have said it."""


def unsaid(framed: Frame, quote: Quote) -> Unsaid | None:
    """Return what in a statement denies that `quote` was said; None where it is quoted as said."""
    outside = [index for index, word in enumerate(framed.words) if not any(other.start <= word.start < other.end for other in framed.quotes)]
    verb = _verb(framed, quote, outside)
    if verb is None:
        reach = next((index for index, word in enumerate(framed.words) if word.start >= quote.start), len(framed.words)) - 1
        found = next((denial for denial in framed.denials if denial.first in outside and denial.first < reach <= denial.until + 1), None)
        return Unsaid(found.first, found.last, sure=False, of_all=False) if found else None
    if framed.words[verb].norm in _denying():
        return Unsaid(verb, verb, sure=False, of_all=False)
    return _denied(framed, verb, outside)


def _verb(framed: Frame, quote: Quote, outside: Sequence[int]) -> int | None:
    """Return the verb that tells of a quotation's saying: the last before it in its sentence, else the first behind it."""
    words, telling = framed.words, groups("speech", "marked_speech") | _denying()
    before = [index for index in outside if words[index].end <= quote.start]
    ended = max((index for index in before if words[index].text in _ENDS), default=-1)
    found = [index for index in before if index > ended and words[index].norm in telling]
    return found[-1] if found else next((index for index in outside if words[index].start >= quote.end and words[index].norm in telling), None)


def _denied(framed: Frame, verb: int, outside: Sequence[int]) -> Unsaid | None:
    """Return what denies a verb of speech: right before it, or in the clause that holds its own."""
    words = framed.words
    for index in range(verb - 1, -1, -1):
        norm = words[index].norm
        denial = next((item for item in framed.denials if item.first <= index <= item.last), None)
        if norm in _denying() or denial or norm in _some("nobody"):
            first = denial.first if denial else index
            said = " ".join(word.norm for word in words[first:verb])
            return Unsaid(first, verb, sure=True, of_all=any(said.startswith(one) for one in _some("nobody") | _some("nobody_phrases")))
        if norm not in _some("between") | group("auxiliaries") and not norm.endswith("ly"):
            break
    for phrase in sorted(_some("untrue")):
        if f" {phrase} " in f" {' '.join(word.norm for word in words[:verb])} ":
            return Unsaid(0, verb, sure=True, of_all=False)
    found = next((item for item in framed.denials if item.first in outside and item.first < verb <= item.until), None)
    return Unsaid(found.first, verb, sure=False, of_all=False) if found else None


def _denying() -> frozenset[str]:
    return group("modality", "denied")


@lru_cache(maxsize=8)
def _some(name: str) -> frozenset[str]:
    return frozenset(str(item) for item in table("unsaid")[name])

"""Which of two events came first: "closed before the strike began", "after the strike began"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.frame.markers import beginnings, group, groups, phrase_at, phrases
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, SlotResult, Term

_STATED = 2
"""Passage and claim."""
_ENDS = frozenset({",", ";", ":", ".", "\u2014", "(", ")"})
_KINDS = ("before", "after")
_Order = tuple[str, int, frozenset[str], frozenset[str]]


def compare(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return a difference where passage or claim puts two events in the other order than the part, and neither puts them in the same; else None."""
    for kind, index, then, main in orders(said):
        told = [(at, frame, order) for at, frame in enumerate(evidence.frames[:_STATED]) for order in orders(frame)]
        if any(other == kind and then & their_then for _, _, (other, _, their_then, _) in told):
            continue
        for at, frame, (other, place, their_then, their_main) in told:
            turned = other != kind and then & their_then
            exchanged = other == kind and then & their_main and main & their_then
            if turned or exchanged:
                return result("date", Outcome.DIFFERS, said.words[index], at, frame, frame.words[place], note="sequence")
    return None


def earlier(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return a difference where a part has it done before ("had already used it") and passage or claim has it done for the first time."""
    already = next((after for before, after in pairwise(said.words) if after.norm == "already" and before.norm in _PERFECT), None)
    if already is None or any(rank.quality == "first" for rank in said.ranks):
        return None
    for index, frame in enumerate(evidence.frames[:_STATED]):
        first = next((rank for rank in frame.ranks if rank.quality == "first" and rank.place == 1), None)
        if first is not None:
            return result("rank", Outcome.DIFFERS, already, index, frame, first, note="already")
    return None


_PERFECT = frozenset({"had", "has", "have"})


@remembered
def orders(frame: Frame) -> tuple[_Order, ...]:
    """Return each "before" and "after" an event: which it is, its index, and the keys of what stands behind it and of the rest of the text."""
    return tuple(_orders(frame))


def _orders(frame: Frame) -> Iterator[_Order]:
    begins = beginnings(*(("sequence", kind) for kind in _KINDS))
    for index, word in enumerate(frame.words):
        for kind in _KINDS if word.norm in begins else ():
            last = phrase_at(frame.words, index, phrases("sequence", kind))
            last = index if last < 0 and frame.words[index].norm in group("sequence", kind) else last
            if last < 0:
                continue
            end = next((at for at in range(last + 1, len(frame.words)) if frame.words[at].text in _ENDS), len(frame.words))
            then = _keys(frame, range(last + 1, end))
            if then:
                yield kind, index, then, _keys(frame, range(index)) | _keys(frame, range(end, len(frame.words)))


def _content(frame: Frame, item: Term) -> Iterator[str]:
    """Yield the stems of the words of a phrase that tell something: "impose" and "sanction" of "imposed sanctions on"."""
    if item.last > item.first:
        yield from (word.lemma for word in frame.words[item.first : item.last + 1] if word.norm not in groups("prepositions", "determiners"))


def _keys(frame: Frame, places: range) -> frozenset[str]:
    """Return the words and names of some places; not their concepts, as two events may be of a kind."""
    terms = {key for term in frame.terms if term.first in places and term.kind != "quality" for key in (term.key, *_content(frame, term))}
    return frozenset(terms | {entity for name in frame.names if name.first in places for entity in name.ids})

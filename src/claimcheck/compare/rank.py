"""Places in an order: "second-largest" differs from "largest"; a superlative that no source makes is unconfirmed (spec: verdicts, rank)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.frame.dating import at_end
from claimcheck.frame.markers import group, mapping
from claimcheck.frame.rank import NEVER
from claimcheck.model import Outcome, SlotResult
from claimcheck.values import remembered, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Period, Rank, Word

_SIZES = frozenset({"large", "much", "many", "big", "high", "great"})


def _same_quality(mine: str, theirs: str) -> bool:
    return mine == theirs or {mine, theirs} <= _SIZES


def ordinals(said: Frame, evidence: Profile) -> Iterator[SlotResult]:
    """Yield the plain ordinals ("the third use") in whose place the passage or the claim has another, or "first", on the same noun."""
    for index, place in _ordinals(said):
        noun = _noun(said, index)
        for number, frame in enumerate(evidence.frames[:2]):
            theirs: list[tuple[int, int, Rank | Word]] = [
                (rank.first, rank.place, rank) for rank in frame.ranks if rank.quality == "first" and rank.place > 0
            ]
            theirs += [(other, found, frame.words[other]) for other, found in _ordinals(frame)]
            same = [(found, placed) for other, found, placed in theirs if noun & _noun(frame, other)]
            if same:
                outcome = Outcome.MATCHES if any(found == place for found, _ in same) else Outcome.DIFFERS
                yield result("rank", outcome, said.words[index], number, frame, same[0][1])
                break


def count_ordinals(said: Frame) -> int:
    """Return how many outcomes `ordinals` has at the most."""
    return len(_ordinals(said))


@remembered
def _ordinals(frame: Frame) -> list[tuple[int, int]]:
    """Return (index, place) of each ordinal from second on that no rank has, and that stands before a noun after a determiner."""
    table = mapping("rank", "ordinals")
    ranked = {index for rank in frame.ranks for index in range(rank.first, rank.last + 1)}
    return [
        (index, int(table[word.norm]))
        for index, word in enumerate(frame.words)
        if index and int(table.get(word.norm, 0)) > 1 and index not in ranked and frame.words[index - 1].norm in group("determiners") | {"'s"}
    ]


def _noun(frame: Frame, index: int) -> set[str]:
    """Return the keys of the content words in the noun phrase after an ordinal."""
    return {key for item in frame.terms if index < item.first <= index + _NEAR for key in (item.key, *item.concepts)}


_NEAR = 3


def unqualified(said: Frame, evidence: Profile) -> Iterator[SlotResult]:
    """Yield, as unconfirmed, a "nobody before" beside a first of something else than persons: no firm before is not nobody before."""
    firsts = [rank for rank in said.ranks if rank.quality == "first" and said.words[rank.first].norm in _NOBODY]
    persons = firsts and any(word.norm in _NOBODY for frame in evidence.frames[:2] for word in frame.words)
    for rank in firsts:
        if not persons and not any(key in evidence.own for key in _PERSONS):
            yield result("rank", Outcome.UNCONFIRMED, rank, note="subject")


def wider(said: Frame, evidence: Profile) -> Iterator[SlotResult]:
    """Yield, as unconfirmed, what is ranked where the evidence ranks a narrower kind: first of all opioids is not first of all drugs."""
    for rank in said.ranks:
        ranked = next((item for item in said.terms if item.kind == "thing" and rank.last < item.first <= rank.last + _NEAR), None)
        keys = (ranked.key, *ranked.concepts) if ranked else ()
        if ranked and any(key in evidence.terms for key in keys) and not any(key in evidence.own for key in keys):
            yield result("rank", Outcome.UNCONFIRMED, ranked, note="wider")


def broken(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with a "never before" set against evidence that has the thing itself, dated earlier; the same where it has not.

    The caller sees to it that the evidence has every word of the part.
    """
    bounds = [period for period in said.periods if period.relation in {"until", "before"}]
    nevers = {rank.start for rank in said.ranks if rank.quality == "first" and rank.place == 1 and said.words[rank.first].norm in NEVER}
    frame = evidence.frames[0]
    if len(bounds) != 1 or not nevers or frame.denials or frame.ranks or len(frame.periods) != 1:
        return list(slots)
    event, bound = frame.periods[0], bounds[0]
    edge = bound.high + 1 if bound.relation == "before" else _start(bound)
    if event.relation != "in" or event.precision not in _DATED or event.high >= edge:
        return list(slots)
    out = [replace(slot, outcome=Outcome.DIFFERS, note="earlier") if slot.slot == "rank" and slot.start in nevers else slot for slot in slots]
    return [replace(slot, outcome=Outcome.MATCHES, note="coarser") if slot.slot == "date" and slot.start == bound.start else slot for slot in out]


def _start(period: Period) -> int:
    """Return the first day of the day, month or year with which an "until" ends."""
    return at_end(period).low


_DATED = frozenset({"day", "month", "year"})
_NOBODY = frozenset({"nobody", "none", "anybody", "anyone"})
_PERSONS = frozenset({"person", "citizen"})
"""Concepts that stand for people of any kind."""


def compare(said: Rank, evidence: Profile) -> SlotResult:
    """Return whether the evidence gives the same place in the same order; passage and claim are asked before other wordings."""
    for frames in (list(enumerate(evidence.frames[:2])), list(enumerate(evidence.frames))[2:]):
        found = [(index, frame, rank) for index, frame in frames for rank in frame.ranks if _same_quality(said.quality, rank.quality)]
        for index, frame, rank in found:
            if rank.place == said.place:
                return result("rank", Outcome.MATCHES, said, index, frame, rank)
        if found:
            return result("rank", Outcome.DIFFERS, said, *found[0])
    return result("rank", Outcome.UNCONFIRMED, said)

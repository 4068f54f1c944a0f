"""A rank or a quantifier in place of another: largest for second-largest, all for some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.wording.english import group
from claimcheck.wording.reported import at, norm_at
from claimcheck.wording.sentence import Edit

if TYPE_CHECKING:
    from claimcheck.model import SlotResult
    from claimcheck.wording.reported import Side

_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "latest"})
_OTHERWISE = frozenset({"most", "least", "more", "only", "any", "no"})
"""Ranks that the sentence around them makes, and that no other word can replace: "more than any other"."""
_QUANTIFIERS = frozenset({"all", "some", "most", "many", "few", "several", "certain"})
_POINTING = frozenset({"the", "its", "their", "these", "those"})


def rank(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's place in the order where the statement's stands; () where the two are not told alike."""
    mine = at(side.said.ranks, slot)
    said, theirs = slot.said.lower().split(), slot.reported.lower().split()
    if mine is None or not theirs or _OTHERWISE & {said[0], said[-1], theirs[0]} or norm_at(side.said, mine.first - 1) in {"a", "one"}:
        return ()
    if len(theirs) == 1 and said[-1] == "time":
        theirs = [*theirs, "time"]  # "for the second time": "for the first time"
    if (len(theirs) > 1 and theirs[-1] != said[-1]) or (theirs[0] in _ORDINALS and said[0].split("-")[0] not in _ORDINALS):
        return ()
    return (Edit(slot.start, slot.end, " ".join(theirs)),)


def scope(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's quantifier or restriction in the place of the statement's; () where the grammar of the two differs."""
    mine = at(side.said.scopes, slot)
    said, theirs = slot.said.lower(), slot.reported.lower()
    if mine is None or not ({said, theirs} <= group("restrictions") or {said, theirs} <= _QUANTIFIERS):
        return ()
    if theirs not in _QUANTIFIERS:
        return (Edit(slot.start, slot.end, theirs),)
    start = side.said.words[mine.first - 1].start if norm_at(side.said, mine.first - 1) in {"only", "just"} else slot.start
    pointed = norm_at(side.said, mine.last + 1) in _POINTING and theirs != "all"
    return (Edit(start, slot.end, f"{theirs} of" if pointed else theirs),) if theirs not in {"several", "certain"} or not pointed else ()

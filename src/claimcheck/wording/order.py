"""A rank or a quantifier in place of another: largest for second-largest, all for some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.wording.reported import at, norm_at
from claimcheck.wording.sentence import Edit, inner

if TYPE_CHECKING:
    from claimcheck.model import SlotResult
    from claimcheck.wording.reported import Side

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_QUANTIFIERS = frozenset({"all", "some", "most", "many", "few", "several", "certain", "both"})
_RESTRICTIONS = frozenset(
    {"only", "solely", "exclusively", "mainly", "mostly", "largely", "primarily", "chiefly", "predominantly", "principally", "partly"}
)


def rank(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's place in the order where the statement's stands; () where the two are not told alike."""
    mine = at(side.said.ranks, slot)
    if mine is None or not slot.reported:
        return ()
    theirs = inner(slot.reported).lower().split()
    said = slot.said.split()
    if len(theirs) > 1 and theirs[-1] != said[-1].lower():
        return ()
    if len(said) > 1 and len(theirs) == 1 and said[-1].lower() == "time":
        theirs = [*theirs, said[-1]]  # "for the second time": "for the first time"
    words = " ".join(theirs)
    plain = words in {"most", "more", "any other", "no other", "only"} or words.split()[0] in {"any", "no"}
    ordinal = theirs[0] in _ORDINALS
    return (
        ()
        if plain or (ordinal and said[0].lower().split("-")[0] not in _ORDINALS and said[0].lower() not in {"last", "latest"})
        else _fitted(slot, side, words)
    )


def _fitted(slot: SlotResult, side: Side, words: str) -> tuple[Edit, ...]:
    mine = at(side.said.ranks, slot)
    before = norm_at(side.said, mine.first - 1) if mine else ""
    if before == "a" or (before == "one" and words):
        return ()
    return (Edit(slot.start, slot.end, words),)


def scope(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's quantifier or restriction in the place of the statement's; () where the grammar of the two differs."""
    mine = at(side.said.scopes, slot)
    said, theirs = slot.said.lower(), inner(slot.reported).lower()
    if mine is None or not theirs:
        return ()
    if {said, theirs} <= _RESTRICTIONS:
        return (Edit(slot.start, slot.end, theirs),)
    if not {said, theirs} <= _QUANTIFIERS:
        return ()
    start = side.said.words[mine.first - 1].start if norm_at(side.said, mine.first - 1) in {"only", "just"} else slot.start
    after = norm_at(side.said, mine.last + 1)
    if after == "of" or theirs == "both" or (after in {"the", "its", "their", "these", "those"} and theirs != "all"):
        words = f"{theirs} of" if after not in {"of"} and theirs != "all" else theirs
    else:
        words = theirs
    return (Edit(start, slot.end, words),) if words not in {"several of", "certain of"} else ()

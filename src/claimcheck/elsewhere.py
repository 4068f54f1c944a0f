"""Whether evidence that differs in something tells of another event (spec: design, how a verdict comes about, 4). Sees outcomes, never text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Comparison, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence, Set as AbstractSet

    from claimcheck.model import SlotResult

STATED = 0.3
"""So much must passage and claim themselves have of a part that nothing else anchors: words picked from several other wordings make no assertion."""
SHARED_SHORT, SHARED_WORDS = 0.75, 2.5
WORDED = 0.95
"""Of a part that no name anchors so much must be shared, and so many of its words met, before another figure is a difference."""
NAMED_COVERED = 0.7
POLARITY_COVERED = 0.6
SAID_COVERED = 0.85
"""So many of the words must be the same before the speaker alone shows which saying it is."""
ANCHORS = frozenset({"actor", "object", "place", "number", "date", "rank"})
WHO = frozenset({"attribution", "actor", "object", "place"})
"""Slots of names: another name in a few words that many texts have ("nine dead in …") is another event."""
ANY_TIME = frozenset({"own-time", "the source's own time"})
"""Notes of "now" and "still", which any source's time meets."""
_BOUNDED = frozenset({"holds", "contains", "inside", "floor"})
"""How a figure matches that is not the source's own."""
SURE = 0.75
"""With a detail unconfirmed beside the difference, so much must be the same before the evidence is about the same thing."""
OTHER_SIDE = "other side"
"""Note of a relation that the evidence tells of the other side of a contrast."""
DETAIL_SLOTS = frozenset({"detail"})
ASSERTED = frozenset({"verb", "other verb", "predicate"})
"""Notes of the details without which evidence does not say what a part says."""


def elsewhere(comparison: Comparison) -> bool:
    """Return whether as much is unconfirmed as differs, so that another event is the likelier reading."""
    typed = [slot for slot in comparison.unconfirmed if slot.slot not in DETAIL_SLOTS]
    named = [slot for slot in comparison.differing if slot.slot in {"actor", "object", "place"} and slot.note != "another acts"]
    if {slot.note for slot in named} == {"another nation"}:
        named = named[:1]  # each has what is the other's
    kinds = {"polarity" if slot.slot == "relation" or slot.note == "another acts" else slot.slot for slot in comparison.differing}
    if any(slot.note == "roles exchanged" for slot in comparison.differing) or {"another acts", "another nation"} <= {
        slot.note for slot in comparison.differing
    }:
        named, kinds = [], kinds & {"number", "date"} | {"relation"}  # who and whom have changed places: one difference
        typed = [slot for slot in typed if slot.slot != "modality"]  # however firmly it is told
    if {"polarity", "modality"} <= kinds:
        kinds -= {"modality"}  # "did not charge them with selling it": one denial
    contrasted = any(slot.note == OTHER_SIDE for slot in typed)  # it tells of the one from whom the part sets its subject apart
    if contrasted or len(named) > 1 or len(kinds) > 1 or not _anchored(comparison, kinds) or any(slot.slot == "attribution" for slot in typed):
        return True
    if (
        _another_time(kinds, typed)
        or _of_another_time(comparison, kinds)
        or (named and _another_name(named[0], comparison, typed))
        or _another_verb(kinds, comparison)
        or _of_something_else(kinds, comparison)
    ):
        return True
    own = any(slot.note in {"unit", "put on another thing"} for slot in comparison.differing)  # the very number is there
    return len(typed) > 1 or any(slot.slot in {"number", "rank"} for slot in typed) or (bool(typed) and comparison.about < SURE and not own)


def _anchored(comparison: Comparison, kinds: AbstractSet[str]) -> bool:
    """Whether a name, figure, date or rank is the same, where the part has any: "now" is, with everything; "a year" is only what is counted by it."""
    said = comparison.covered >= SAID_COVERED  # the same words of the same speaker are one saying
    anchors = [slot for slot in comparison.slots if slot.slot in ANCHORS or (said and slot.slot == "attribution")]
    loose = ANY_TIME if "number" in kinds else ANY_TIME | {"own-years"}
    same = any(slot.outcome is Outcome.MATCHES and slot.note not in loose for slot in anchors)
    bound = any(slot.slot in ANCHORS for slot in anchors)
    unit = any(slot.note == "unit" for slot in comparison.differing)  # the very number is there, with another unit
    return not bound or same or unit or comparison.beside or _worded(comparison)


def _another_time(kinds: AbstractSet[str], typed: Sequence[SlotResult]) -> bool:
    """Whether another figure is for another time, another date for whom or what the evidence does not name, or the evidence only plans it."""
    open_slots = {slot.slot for slot in typed}
    return (
        ("number" in kinds and "date" in open_slots)
        or ("date" in kinds and bool(open_slots & {"actor", "object", "place"}))
        or "modality" in open_slots
    )


def _another_name(named: SlotResult, comparison: Comparison, typed: Sequence[SlotResult]) -> bool:
    """Whether another name shows another event: too little besides is the same, or it is not sure that the evidence tells of the same."""
    if any(slot.slot == "polarity" for slot in typed):
        return True
    telling = comparison.beside or any(
        slot.outcome is Outcome.MATCHES and (slot.slot in {"number", "date", "rank", "attribution"} or slot.note == "telling")
        for slot in comparison.slots
    )
    return named.note != "list" and (comparison.covered < NAMED_COVERED or not telling)


def _another_verb(kinds: AbstractSet[str], comparison: Comparison) -> bool:
    """Whether firmness or polarity differs in a word beside what the part is about, which the evidence does not have."""
    if kinds == {"scope"}:
        return sum(slot.note in ASSERTED for slot in comparison.unconfirmed) > 1
    if kinds == {"modality"}:
        met = [slot for slot in comparison.slots if slot.outcome is Outcome.MATCHES and slot.slot in ANCHORS | {"attribution"}]
        if all(slot.note in _BOUNDED for slot in met):
            return True  # nothing tells who or when
        unknown = any(slot.slot == "detail" and slot.note == "relation" for slot in comparison.unconfirmed)
        staged = any(slot.note == "stage" for slot in comparison.differing)
        unsaid = {slot.note for slot in comparison.unconfirmed if slot.note in ASSERTED}
        alone = unsaid == {"predicate"} and (staged or len(comparison.unconfirmed) == 1)  # the offence is the predicate: "was found guilty of it"
        return unknown or (bool(unsaid) and not alone)
    if kinds == {"attribution"}:
        return any(slot.note in ASSERTED for slot in comparison.unconfirmed)
    return kinds <= {"polarity"} and _aside(comparison)


def _of_something_else(kinds: AbstractSet[str], comparison: Comparison) -> bool:
    """Whether an opposite or a denial is said of what the evidence does not have: too much is missing, and nothing met tells of whom or when."""
    named = any(slot.slot in WHO for slot in comparison.slots)
    kinds_missing = {slot.note for slot in comparison.unconfirmed if slot.slot == "detail"}
    missing = bool(kinds_missing & {"thing", "subject"}) or (bool(kinds_missing - {"quality"}) and comparison.stated < STATED)
    open_ = [slot for slot in comparison.unconfirmed if slot.slot == "detail" and slot.note != "quality"]
    matched = [slot for slot in comparison.slots if slot.outcome is Outcome.MATCHES]
    telling = any(slot.note == "telling" or slot.slot in {"date", "rank", "attribution"} for slot in matched)
    return kinds <= {"polarity", "modality", "scope"} and ((missing and not named) or (len(open_) > 1 and not telling))


def _worded(comparison: Comparison) -> bool:
    """Whether the words alone tell the assertion, as a name would: the evidence has all of them, several, and only one figure or date is another."""
    one = len(comparison.differing) == 1 and (comparison.differing[0].slot in {"number", "date"} or comparison.differing[0].note == "another acts")
    return one and not comparison.unconfirmed and comparison.covered >= WORDED and comparison.shared >= SHARED_WORDS


def _of_another_time(comparison: Comparison, kinds: AbstractSet[str]) -> bool:
    """Whether another date tells of another assertion: only the source's own figure, given for another time, is its own assertion misdated."""
    return "date" in kinds and any(slot.slot == "number" and slot.outcome is Outcome.MATCHES and slot.note in _BOUNDED for slot in comparison.slots)


def _aside(comparison: Comparison) -> bool:
    """Whether a word that the evidence denies is no ground to contradict the part.

    It may be what was so at another time that the part tells of; or what the part is about, the evidence does not have.
    """
    unknown = any(slot.slot == "detail" and slot.note == "relation" for slot in comparison.unconfirmed)
    return any(slot.note == "another of two" for slot in comparison.unconfirmed) or (unknown and comparison.covered < POLARITY_COVERED)

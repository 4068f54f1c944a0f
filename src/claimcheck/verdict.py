"""Comparisons → stance per source → verdict. Sees outcomes, never text (spec: verdicts).

The thresholds are shares of a part's content. They were set on the labelled development statements, and checked on statements that the rules' author
had not seen; docs/measures.md has the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Comparison, Outcome, Stance, Verdict
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set as AbstractSet

    from claimcheck.model import SlotResult

ABOUT = 0.5
"""Below it the evidence speaks to something else: silent."""
CONFLICT = 0.6
"""A difference counts only where so much of the rest is the same assertion (spec: design, how a verdict comes about, 4)."""
COVERED = 0.62
"""So much of the content words must be the evidence's before it can agree."""
COVERED_NAMELESS = 0.75
"""The same for a part that names nobody and nothing, which words alone must identify."""
STATED = 0.3
"""So much must passage and claim themselves have of a part that nothing else anchors: words picked from several other wordings make no assertion."""
STATED_WHOLLY = 0.6
"""So much of a short part must they have themselves before another date is a difference."""
SHARED = 1.4
"""So much must both have beside what differs, in words of full weight, before a difference shows anything (docs/measures.md)."""
COVERED_LONE, SHARED_LONE = 0.66, 1.9
"""So much must both have before another verb may say the same."""
SHARED_SHORT, SHARED_WORDS = 0.75, 2.5
WORDED = 0.95
"""Of a part that no name anchors so much must be shared, and so many of its words met, before another figure is a difference."""
SHORT = 0.85
"""So much is enough for a part of few words of which the evidence has nearly all."""
CONFLICT_COVERED = 0.5
FIGURE_COVERED = 0.6
"""Another figure, date or name is a difference only where the rest of the words is the same (spec: design, 4)."""
NAMED_COVERED = 0.7
POLARITY_COVERED = 0.6
SAID_COVERED = 0.85
"""So many of the words must be the same before the speaker alone shows which saying it is."""
_ANCHORS = frozenset({"actor", "object", "place", "number", "date", "rank"})
_WHO = frozenset({"attribution", "actor", "object", "place"})
"""Slots of names: another name in a few words that many texts have ("nine dead in …") is another event."""
_ANY_TIME = frozenset({"own-time", "the source's own time"})
"""Notes of "now" and "still", which any source's time meets."""
_RELATIONAL = frozenset({"polarity", "relation", "modality", "attribution", "scope", "rank"})
_BOUNDED = frozenset({"holds", "contains", "inside", "floor"})
"""How a figure matches that is not the source's own."""
BETWEEN_ABOUT, BETWEEN_SAID_BY, BETWEEN_COVERED, AGREED_COVERED = 0.8, 0.95, 0.75, 0.5
"""The same for two texts without a corpus; set on one half of public sets of such pairs, checked on the other (docs/measures.md)."""
SURE = 0.75
"""With a detail unconfirmed beside the difference, so much must be the same before the evidence is about the same thing."""
OTHER_SIDE = "other side"
"""Note of a relation that the evidence tells of the other side of a contrast."""
DETAIL_SLOTS = frozenset({"detail"})
ASSERTED = frozenset({"verb", "other verb", "predicate"})
"""Notes of the details without which evidence does not say what a part says."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a comparison amounts to for a source."""

    stance: Stance
    complete: bool
    """Every checkable detail is confirmed; only then can agreement support."""
    weak: bool
    imprecise: bool


def bearing(comparison: Comparison) -> Bearing:
    """Return the stance that one comparison amounts to.

    An unconfirmed detail leaves agreement incomplete; with little in common the evidence is silent.
    """
    typed = [slot for slot in comparison.unconfirmed if slot.slot not in DETAIL_SLOTS]
    imprecise = any(slot.imprecise for slot in comparison.slots)
    weak = any(slot.weak for slot in comparison.slots)
    lone = _lone_verb(comparison)
    if not (comparison.relation or lone) or comparison.about < ABOUT:
        return Bearing(Stance.SILENT, complete=False, weak=weak, imprecise=imprecise)
    if comparison.differing:
        if (
            comparison.about >= CONFLICT
            and acquainted(comparison)
            and comparison.covered >= (CONFLICT_COVERED if {slot.slot for slot in comparison.differing} <= _RELATIONAL else FIGURE_COVERED)
            and not _elsewhere(comparison)
        ):
            return Bearing(Stance.CONFLICTS, complete=True, weak=False, imprecise=imprecise)
        return Bearing(Stance.SILENT, complete=False, weak=weak, imprecise=imprecise)
    nameless = not any(slot.slot in {"actor", "object", "place", "attribution"} for slot in comparison.slots)
    ranked = any(slot.slot == "rank" for slot in comparison.slots)
    population = ranked and any(slot.note in {"thing", "subject"} for slot in comparison.unconfirmed)
    unasserted = not lone and any(slot.note in ASSERTED or (nameless and slot.note == "subject") for slot in comparison.unconfirmed)
    enough = COVERED_NAMELESS if nameless else COVERED
    scattered = comparison.stated < STATED and not any(slot.outcome is Outcome.MATCHES and slot.note not in _ANY_TIME for slot in comparison.slots)
    complete = not typed and not population and not unasserted and not scattered and comparison.covered >= enough
    return Bearing(Stance.AGREES, complete=complete, weak=weak, imprecise=imprecise)


def _lone_verb(comparison: Comparison) -> bool:
    """Whether the main verb is all that evidence lacks of a part, and nothing differs, and the verb is one of those that stand for most that is done.

    A verb with a sense of its own says something else (`compare.engine`), and an opposite or a denial differs.
    """
    open_ = comparison.unconfirmed
    lone = len(open_) == 1 and open_[0].note == "verb" and not comparison.differing
    return lone and comparison.covered >= COVERED_LONE and comparison.shared >= SHARED_LONE


def acquainted(comparison: Comparison) -> bool:
    """Return whether part and evidence have enough in common, by itself and not by its share, to be about one thing."""
    if {slot.slot for slot in comparison.differing} == {"rank"} and comparison.about >= SHORT:
        return True  # what it is that ranks is said in few words: "the port is the second-largest in the world"
    if {slot.slot for slot in comparison.differing} == {"date"}:  # much is done at many times, and only the same words tell one of them
        unasserted = len(comparison.unconfirmed) > 1 and any(slot.note in ASSERTED for slot in comparison.unconfirmed)
        wholly = comparison.covered >= WORDED and comparison.stated >= STATED_WHOLLY
        return not unasserted and comparison.stated >= STATED and comparison.shared >= (SHARED_SHORT if wholly else SHARED)
    same = max(comparison.about, comparison.covered)
    short = same >= SHORT and not all(slot.slot in _WHO for slot in comparison.differing)
    return comparison.shared >= (SHARED_SHORT if short else SHARED)


def between(comparison: Comparison) -> Stance:
    """Return the stance of a text to a statement that nobody filed together: neither what it is about nor its other wordings are known.

    So much more must be the same before a difference is one. To agree the text must confirm every checkable detail itself, and of whom or what it
    is said; the main verb alone may be another.
    """
    found = bearing(comparison).stance
    if found is Stance.CONFLICTS:
        differing = {slot.slot for slot in comparison.differing}
        anchors = {slot.slot for slot in comparison.slots if slot.outcome is Outcome.MATCHES} & _ANCHORS
        # the word that denies ("lifted the ban") is no word that the evidence lacks, where who and when are the same
        covered = POLARITY_COVERED if differing == {"polarity"} and len(anchors) > 1 else BETWEEN_COVERED
        same = comparison.about >= (BETWEEN_SAID_BY if differing == {"attribution"} else BETWEEN_ABOUT) and comparison.covered >= covered
        return found if same else Stance.SILENT
    if found is Stance.AGREES:
        open_ = [slot for slot in comparison.unconfirmed if slot.slot not in DETAIL_SLOTS or slot.note in {"predicate", "subject"}]
        return Stance.SILENT if open_ or comparison.covered < AGREED_COVERED else found
    return found


def _elsewhere(comparison: Comparison) -> bool:
    """Whether as much is unconfirmed as differs, so that another event is the likelier reading."""
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
    anchors = [slot for slot in comparison.slots if slot.slot in _ANCHORS or (said and slot.slot == "attribution")]
    loose = _ANY_TIME if "number" in kinds else _ANY_TIME | {"own-years"}
    same = any(slot.outcome is Outcome.MATCHES and slot.note not in loose for slot in anchors)
    bound = any(slot.slot in _ANCHORS for slot in anchors)
    unit = any(slot.note == "unit" for slot in comparison.differing)  # the very number is there, with another unit
    return not bound or same or unit or _worded(comparison)


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
    telling = any(
        slot.outcome is Outcome.MATCHES and (slot.slot in {"number", "date", "rank", "attribution"} or slot.note == "telling")
        for slot in comparison.slots
    )
    return named.note != "list" and (comparison.covered < NAMED_COVERED or not telling)


def _another_verb(kinds: AbstractSet[str], comparison: Comparison) -> bool:
    """Whether firmness or polarity differs in a word beside what the part is about, which the evidence does not have."""
    if kinds == {"scope"}:
        return sum(slot.note in ASSERTED for slot in comparison.unconfirmed) > 1
    if kinds == {"modality"}:
        met = [slot for slot in comparison.slots if slot.outcome is Outcome.MATCHES and slot.slot in _ANCHORS | {"attribution"}]
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
    named = any(slot.slot in _WHO for slot in comparison.slots)
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


def rating(comparison: Comparison) -> float:
    """Return how well a comparison identifies the assertion: for choosing between claims, never for a stance."""
    typed = [slot for slot in comparison.unconfirmed if slot.slot not in DETAIL_SLOTS]
    return comparison.about + 0.15 * comparison.covered - 0.02 * len(comparison.differing) - 0.08 * len(typed) - (0.0 if comparison.relation else 0.3)


def rating_at_most(about: float, covered: float, *, relation: bool) -> float:
    """Return the most that `rating` can come to for a comparison of which no more is known."""
    return about + 0.15 * covered - (0.0 if relation else 0.3)


def of_part(stances: Iterable[tuple[Stance, bool]]) -> Verdict:
    """Return the verdict of a part from (stance, complete) pairs of its sources."""
    pairs = list(stances)
    agrees = any(stance is Stance.AGREES and complete for stance, complete in pairs)
    conflicts = any(stance is Stance.CONFLICTS for stance, _ in pairs)
    if agrees and conflicts:
        return Verdict.CONFLICTING
    if conflicts:
        return Verdict.REFUTED
    return Verdict.SUPPORTED if agrees else Verdict.NOT_ENOUGH


def of_statement(parts: Sequence[Verdict]) -> Verdict:
    """Return the statement's verdict: refuted if any part is, else conflicting, else not enough evidence, else supported."""
    for verdict in (Verdict.REFUTED, Verdict.CONFLICTING, Verdict.NOT_ENOUGH):
        if verdict in parts:
            return verdict
    return Verdict.SUPPORTED if parts else Verdict.NOT_ENOUGH


def of_source(stances: Iterable[Stance]) -> Stance:
    """Return a source's stance on the whole from those on the parts."""
    found = set(stances)
    for stance in (Stance.CONFLICTS, Stance.AGREES, Stance.SUPERSEDED, Stance.WITHDRAWN):
        if stance in found:
            return stance
    return Stance.SILENT


__all__ = ["Bearing", "Outcome", "bearing", "of_part", "of_source", "of_statement", "rating"]

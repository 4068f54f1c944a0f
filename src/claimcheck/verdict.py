"""Comparisons → stance per source → verdict. Sees outcomes, never text (spec: verdicts).

The thresholds are shares of a part's content. They were set on the labelled development statements, and checked on statements that the rules' author
had not seen; docs/measures.md has the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.elsewhere import (
    ANCHORS,
    ANY_TIME,
    ASSERTED,
    DETAIL_SLOTS,
    POLARITY_COVERED,
    SHARED_SHORT,
    STATED,
    WHO,
    WORDED,
    elsewhere,
)
from claimcheck.model import Comparison, Outcome, Stance, Verdict
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


ABOUT = 0.5
"""Below it the evidence speaks to something else: silent."""
CONFLICT = 0.6
"""A difference counts only where so much of the rest is the same assertion (spec: design, how a verdict comes about, 4)."""
COVERED = 0.62
"""So much of the content words must be the evidence's before it can agree."""
COVERED_NAMELESS = 0.75
"""The same for a part that names nobody and nothing, which words alone must identify."""
STATED_WHOLLY = 0.6
"""So much of a short part must they have themselves before another date is a difference."""
SHARED = 1.4
"""So much must both have beside what differs, in words of full weight, before a difference shows anything (docs/measures.md)."""
COVERED_LONE, SHARED_LONE = 0.66, 1.9
"""So much must both have before another verb may say the same."""
SHORT = 0.85
"""So much is enough for a part of few words of which the evidence has nearly all."""
SHARED_KIND = 0.5
"""What is of one kind is not of another, so that less in common is enough: "herring is a vegetable"."""
CONFLICT_COVERED = 0.5
FIGURE_COVERED = 0.6
"""Another figure, date or name is a difference only where the rest of the words is the same (spec: design, 4)."""
_RELATIONAL = frozenset({"polarity", "relation", "modality", "attribution", "scope", "rank"})
BETWEEN_ABOUT, BETWEEN_SAID_BY, BETWEEN_COVERED, AGREED_COVERED = 0.8, 0.95, 0.75, 0.5
"""The same for two texts without a corpus; set on one half of public sets of such pairs, checked on the other (docs/measures.md)."""


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
            and not elsewhere(comparison)
        ):
            return Bearing(Stance.CONFLICTS, complete=True, weak=False, imprecise=imprecise)
        return Bearing(Stance.SILENT, complete=False, weak=weak, imprecise=imprecise)
    nameless = not any(slot.slot in {"actor", "object", "place", "attribution"} for slot in comparison.slots)
    ranked = any(slot.slot == "rank" for slot in comparison.slots)
    population = ranked and any(slot.note in {"thing", "subject"} for slot in comparison.unconfirmed)
    unasserted = not lone and any(slot.note in ASSERTED or (nameless and slot.note == "subject") for slot in comparison.unconfirmed)
    enough = COVERED_NAMELESS if nameless else COVERED
    scattered = comparison.stated < STATED and not any(slot.outcome is Outcome.MATCHES and slot.note not in ANY_TIME for slot in comparison.slots)
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
    if (
        {(slot.slot, slot.note) for slot in comparison.differing} == {("object", "apart")}
        and comparison.about >= SHORT
        and not comparison.unconfirmed
    ):
        return comparison.shared >= SHARED_KIND
    if comparison.beside and min(comparison.about, comparison.covered) >= SHORT:
        return True  # what it is about, the part beside it tells
    same = max(comparison.about, comparison.covered)
    short = same >= SHORT and not all(slot.slot in WHO for slot in comparison.differing)
    return comparison.shared >= (SHARED_SHORT if short else SHARED)


def between(comparison: Comparison) -> Stance:
    """Return the stance of a text to a statement that nobody filed together: neither what it is about nor its other wordings are known.

    So much more must be the same before a difference is one. To agree the text must confirm every checkable detail itself, and of whom or what it
    is said; the main verb alone may be another.
    """
    found = bearing(comparison).stance
    if found is Stance.CONFLICTS:
        differing = {slot.slot for slot in comparison.differing}
        anchors = {slot.slot for slot in comparison.slots if slot.outcome is Outcome.MATCHES} & ANCHORS
        # the word that denies ("lifted the ban") is no word that the evidence lacks, where who and when are the same
        covered = POLARITY_COVERED if differing == {"polarity"} and len(anchors) > 1 else BETWEEN_COVERED
        same = comparison.about >= (BETWEEN_SAID_BY if differing == {"attribution"} else BETWEEN_ABOUT) and comparison.covered >= covered
        return found if same else Stance.SILENT
    if found is Stance.AGREES:
        open_ = [slot for slot in comparison.unconfirmed if slot.slot not in DETAIL_SLOTS or slot.note in {"predicate", "subject"}]
        return Stance.SILENT if open_ or comparison.covered < AGREED_COVERED else found
    return found


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

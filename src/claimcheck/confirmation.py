"""What one piece of evidence leaves open and another confirms (spec: verdicts, "another source, or it, confirms the rest").

Two events are not merged into one: only evidence that differs in nothing may confirm, and only where both have something in common that tells the
event: a date, a figure, or a name that is no country and no substance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.dating import as_of
from claimcheck.compare.entity import PLACED
from claimcheck.elsewhere import ASSERTED
from claimcheck.frame.markers import group
from claimcheck.model import Outcome
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set as AbstractSet

    from claimcheck.model import Comparison, Frame, SlotResult

ABOUT = 0.5
"""Evidence that speaks to less of the part is about something else (as `verdict.ABOUT`)."""
SPEAKS = 0.6
"""So much of the part must evidence speak to before it confirms anything of it without a telling detail in common."""
SPEAKS_SHARED = 0.4
"""The same, where a telling detail is common to both."""
SAME = 0.7
"""So many of the part's words must evidence have to be about the same assertion."""
COVERED = 0.42
"""Evidence with less of the part's words is about another event, which others cannot complete."""
_WEIGHTY = ASSERTED | {"relation"}
"""Notes of details that tell what happened, which no evidence on another event confirms."""
_NAMED = frozenset({"actor", "object", "place"})
CONFIRMABLE = frozenset({"date", "number", "place", "actor", "object", "rank"})


def telling(comparison: Comparison, kinds: dict[int, str]) -> set[int]:
    """Return the places of the matched slots that identify an event; `kinds` gives the kind of the name at a place."""
    return {
        slot.start
        for slot in comparison.slots
        if slot.outcome is Outcome.MATCHES and (slot.slot in {"date", "number"} or kinds.get(slot.start, "country") not in {"country", "substance"})
    }


@dataclass(frozen=True, slots=True)
class Witness:
    """Evidence that may confirm what other evidence leaves open."""

    claim: str
    comparison: Comparison
    told: frozenset[int]
    """Places of what it has that tells an event."""
    countries: frozenset[int]
    """Places of the countries that it has."""


def witnesses(tried: Sequence[tuple[str, Comparison]], statement: Frame) -> list[Witness]:
    """Return the evidence (claim id, comparison) that may confirm something: it speaks to the part, and differs in a date at most."""
    kinds = {name.start: name.kind for name in statement.names}
    return [
        Witness(claim, comparison, frozenset(telling(comparison, kinds)), _countries(comparison, kinds))
        for claim, comparison in tried
        if comparison.about >= SPEAKS_SHARED and not any(slot.outcome is Outcome.DIFFERS and slot.slot != "date" for slot in comparison.slots)
    ]


def confirmed(comparison: Comparison, claim: str, others: Sequence[Witness], statement: Frame) -> Comparison:
    """Return `comparison` with what `others` confirm counted as confirmed; itself where nothing is.

    A date that differs may be another event's of the same sentence ("in September 2017 and August 2018"), where several dates stand in it.
    """
    if comparison.about < ABOUT or comparison.covered < COVERED:
        return comparison
    spared = _spared(comparison, statement)
    missing = [slot for slot in comparison.slots if (slot.outcome is Outcome.UNCONFIRMED and slot.note != PLACED) or slot in spared]
    unsaid = any(slot.note in ASSERTED for slot in missing) and any(slot.slot in _NAMED for slot in missing)
    if not missing or unsaid:
        return comparison  # what others tell of whom completes no evidence that does not say what the part says
    kinds = {name.start: name.kind for name in statement.names}
    mine, countries = telling(comparison, kinds), _countries(comparison, kinds)
    minor = set() if bounded(statement) else {slot.start for slot in missing if slot.slot == "detail" and slot.note not in _WEIGHTY}
    kinds |= {name.start: "modifier" for name in statement.names if name.modifier and name.kind == "person"}  # "the Trump tariffs"
    verbs = {name.start: statement.words[name.verbs[0]].start for name in statement.names if name.verbs and name.role == "actor"}
    equated = {name.start for name in statement.names if name.verbs and statement.words[name.verbs[0]].norm in group("linking")}
    wanted = {(slot.slot, slot.start, slot.end) for slot in missing if slot.start not in equated}  # "among the firms is Brankfisk" asserts the name
    found: dict[tuple[str, int, int], SlotResult] = {}
    words: set[int] = set()
    counted = any(figure.hedge == "share" for figure in statement.figures)  # "most of it comes by ship" is told of ships or not at all
    for witness in others:
        other = witness.comparison
        if other is comparison or (counted and witness.claim != claim):
            continue
        shared, together = mine & witness.told, countries & witness.countries
        common = _Common(len(shared), len(shared | together if len(together) >= _SEVERAL else shared), same_claim=witness.claim == claim, verbs=verbs)
        if other.about < (SPEAKS_SHARED if common.names else SPEAKS):
            continue
        open_slots = [slot for slot in other.slots if (key := (slot.slot, slot.start, slot.end)) in wanted and key not in found]
        if open_slots:
            found.update(_confirming(other, open_slots, spared, kinds, common))
        if len(shared) > 1 and not other.differing and not common.same_claim:
            words |= minor - {slot.start for slot in other.slots if slot.slot == "detail"}
    if not words and not any((slot.slot, slot.start, slot.end) in found for slot in missing):
        return comparison
    return _completed(comparison, missing, found, words)


def bounded(statement: Frame) -> bool:
    """Return whether a statement ranks, denies, or tells how many of all it tells of, so that each of its words bounds what it asserts."""
    return bool(statement.ranks or statement.denials) or any(scope.word in _BOUNDS for scope in statement.scopes)


_BOUNDS = frozenset({"few", "all", "not all", "only"})


def _spared(comparison: Comparison, statement: Frame) -> set[SlotResult]:
    """Return the dates that differ and may be another event's, where a statement has several beside the day of the report."""
    days = {period.start for period in statement.periods if as_of(statement, period)}
    dates = [slot for slot in comparison.slots if slot.slot == "date" and slot.start not in days]
    return {slot for slot in dates if slot.outcome is Outcome.DIFFERS and slot.note != "pace"} if len(dates) > 1 else set()


def _completed(
    comparison: Comparison, missing: Sequence[SlotResult], found: Mapping[tuple[str, int, int], SlotResult], words: AbstractSet[int]
) -> Comparison:
    """Return `comparison` with what was found in place of what was missing, and with `words` (places of details) counted as met."""
    slots = tuple(
        found.get((slot.slot, slot.start, slot.end), slot) if slot in missing else slot
        for slot in comparison.slots
        if not (slot.slot == "detail" and slot.start in words)
    )
    details = {slot.start for slot in missing if slot.slot == "detail"}
    gained = (1 - comparison.covered) * len(words) / len(details) if details else 0.0
    return replace(comparison, slots=slots, covered=comparison.covered + gained)


def _countries(comparison: Comparison, kinds: dict[int, str]) -> frozenset[int]:
    """Return the places of the countries that the evidence has."""
    return frozenset(slot.start for slot in comparison.slots if slot.outcome is Outcome.MATCHES and kinds.get(slot.start) == "country")


def beside(comparison: Comparison, others: Sequence[Comparison]) -> Comparison:
    """Return `comparison` with the words that `others`, claims on the same paragraph of the same source, have counted as met; itself where none do.

    One paragraph tells an event in several sentences, and a statement sums it up in one. What the statement asserts must stand in the claim itself:
    its verbs, what it says of somebody, its figures and names.
    """
    details = [slot for slot in comparison.slots if slot.slot == "detail" and slot.outcome is Outcome.UNCONFIRMED]
    open_ = {slot.start for slot in details if slot.note in _DESCRIBING}
    if not open_ or comparison.about < ABOUT:
        return comparison
    mine = _matched(comparison)
    words: set[int] = set()
    for other in others:
        if other.about >= SPEAKS_SHARED and not other.differing and len(mine & _matched(other)) > 0:
            words |= open_ - {slot.start for slot in other.slots if slot.slot == "detail"}
    if not words:
        return comparison
    slots = tuple(slot for slot in comparison.slots if not (slot.slot == "detail" and slot.start in words))
    return replace(comparison, slots=slots, covered=comparison.covered + (1 - comparison.covered) * len(words) / len(details))


_DESCRIBING = frozenset({"thing", "quality", ""})
"""Notes of words that only describe: no verb, and nothing that is asserted."""


def _matched(comparison: Comparison) -> set[int]:
    """Return the places of the names, dates and figures that match."""
    typed = {"actor", "object", "place", "date", "number"}
    return {slot.start for slot in comparison.slots if slot.slot in typed and slot.outcome is Outcome.MATCHES}


_SEVERAL = 3
"""So many countries together tell an event as a name does."""
_DATED = frozenset({"same", "coarser"})
"""What a date must be in other evidence to outweigh that it differs here: its own, not just within a state or the time of the source."""


@dataclass(frozen=True, slots=True)
class _Common:
    """What two evidences have in common that tells an event."""

    told: int
    """Dates, figures, and names that are no country and no substance."""
    names: int
    """The same with countries that together tell it."""
    same_claim: bool
    verbs: Mapping[int, int]
    """The place of who acts → that of the verb."""


def _confirming(
    other: Comparison, open_slots: Sequence[SlotResult], spared: set[SlotResult], kinds: dict[int, str], common: _Common
) -> dict[tuple[str, int, int], SlotResult]:
    """Return which slots of `other` may confirm: of the same claim all; of another its names, and with more in common dates and figures."""
    same = other.covered >= SAME and other.about >= SPEAKS and not any(slot.slot == "detail" and slot.note in {"thing", ""} for slot in other.slots)
    out = {}
    for slot in open_slots:
        if slot.outcome is not Outcome.MATCHES or slot.slot not in CONFIRMABLE:
            continue
        kind = kinds.get(slot.start)
        against = any(slot.start == other.start for other in spared)
        acted = not any(item.note in ASSERTED for item in other.unconfirmed)  # it tells the very thing that was done
        unsaid = {item.start for item in other.unconfirmed}
        apart = slot.start in common.verbs and common.verbs[slot.start] not in unsaid  # "…, headed by Ada Quill, …" is told apart from the rest
        led = kind == "person" and common.names > 1 and (acted or apart)
        named = (
            slot.slot in {"actor", "object"}
            and (acted or (led and apart))
            and (kind not in {"person", "substance"} or led)
            and (same or (common.names and kind != "country"))
        )
        dated = slot.slot == "date" and ((same and slot.note in _DATED) if against else common.told > 1)
        counted = slot.slot == "number" and common.told > 1 and same
        if common.same_claim or named or dated or counted:
            out[slot.slot, slot.start, slot.end] = replace(slot, reported_start=0, reported_end=0)
    return out

"""A closer look: a name that the best evidence does not have, judged in the clause in which it acts.

"Ada Quill led the port delegation that met in May" is two assertions on one event. Evidence of the meeting leaves open who led; evidence on who led
settles it (spec: verdicts, "another source, or it, confirms the rest"; leader and affiliation have one holder).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import verdict
from claimcheck.frame.markers import group
from claimcheck.model import Outcome, Stance
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.candidates import Bench
    from claimcheck.model import Name, SlotResult
    from claimcheck.trial import Tried

_HOLDERS = frozenset({"person", "agency", "organisation", "company", "media"})
"""Kinds of which a role often has one holder."""
_SURE = 0.9
"""So much of the clause's words must the other evidence have."""
_ENDS = frozenset({",", ";", ":", "\u2014", "(", ")", "that", "which", "who", "whose", "and", "but", "while", "when", "where", "after", "before"})
_NOUN_PHRASE = 8
"""Words of the other noun phrase of a clause at most."""


def look(bench: Bench, chosen: Sequence[Tried], first: int, last: int) -> tuple[list[Tried], list[Tried]]:
    """Return `chosen` with the names that their own clause confirms counted as confirmed, and the evidence that contradicts one there.

    `first` and `last` are the part's first and last word. Where something agrees in full or conflicts already, nothing is looked up.
    """
    if any(item.bearing.stance is Stance.CONFLICTS or item.bearing.complete for item in chosen):
        return list(chosen), []
    out: list[Tried] = []
    against: list[Tried] = []
    for item in chosen:
        slots = []
        for slot in item.comparison.slots:
            found = _holder(bench, item, slot, first, last) if slot.outcome is Outcome.UNCONFIRMED and item.bearing.stance is Stance.AGREES else None
            if found is not None and found.bearing.stance is Stance.CONFLICTS:
                against.append(found)
            confirmed = found is not None and found.bearing.stance is Stance.AGREES
            slots.append(replace(slot, outcome=Outcome.MATCHES, reported_start=0, reported_end=0) if confirmed else slot)
        comparison = replace(item.comparison, slots=tuple(slots))
        out.append(replace(item, comparison=comparison, bearing=verdict.bearing(comparison)) if comparison != item.comparison else item)
    return out, against[:1]


def _holder(bench: Bench, chosen: Tried, slot: SlotResult, first: int, last: int) -> Tried | None:
    """Return the evidence that settles the name at a slot in the clause where it acts, None where none does."""
    name = next((name for name in bench.statement.names if name.start == slot.start and slot.slot in {"actor", "object"}), None)
    if name is None or name.kind not in _HOLDERS or not name.verbs:
        return None
    span = _clause(bench, name, first, last)
    if span is None or span == (first, last):
        return None
    met = {other.start for other in chosen.comparison.slots if other.outcome is Outcome.MATCHES}
    for item in bench.trial(*span).near():
        mine = [other for other in item.comparison.slots if other.start == name.start]
        telling = any(
            other.outcome is Outcome.MATCHES and other.start != name.start and other.slot in {"actor", "object", "date"}
            for other in item.comparison.slots
        )
        if item.comparison.covered < _SURE or not telling or not mine:
            continue
        rest = {other.start for other in item.comparison.unconfirmed if other.slot != "detail"}
        complete = item.bearing.complete or rest <= met  # what it leaves open, the evidence on the event has
        if item.bearing.stance is Stance.AGREES and complete and mine[0].outcome is Outcome.MATCHES:
            return item
        if item.bearing.stance is Stance.CONFLICTS and [other.start for other in item.comparison.differing] == [name.start]:
            return item
    return None


def _clause(bench: Bench, name: Name, first: int, last: int) -> tuple[int, int] | None:
    """Return the words of the clause in which `name` acts or is acted on: verb and both noun phrases."""
    words, verb = bench.statement.words, name.verbs[0]
    stops = _ENDS | group("prepositions")
    if verb > name.last:
        end = verb
        while end < min(last, verb + _NOUN_PHRASE) and words[end + 1].norm not in stops and words[end + 1].text not in _ENDS:
            end += 1
        return (name.first, end) if end > verb else None
    start = verb
    while start > max(first, verb - _NOUN_PHRASE) and words[start - 1].norm not in _ENDS and words[start - 1].text not in _ENDS:
        start -= 1
    return (start, name.last) if start < verb else None

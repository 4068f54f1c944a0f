"""The one name that is left over on each side: where all else is met, the one stands in the other's place (spec: verdicts, entities).

A role is not always read: "Osmark is where the firm was registered" and "the firm was registered in Halden" have two places that nothing else meets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import entity
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, SlotResult

_KINDS = frozenset({"agency", "organisation", "company", "group", "media", "person", "place", "law"})
"""Kinds of which one seldom stands beside another of its own in the same event without being told."""
_SLOTS = frozenset({"actor", "object", "place"})
_NOTES = frozenset({"", "finer", "another in an open list"})
_SPARE = 1
"""Words that may be unmet beside the name: one more, and the evidence may tell of another event."""


def compare(said: Frame, whole: Frame, evidence: Profile, slots: list[SlotResult], vocabulary: Vocabulary) -> list[SlotResult]:
    """Return `slots` with the one unmet name as a difference where the evidence has one other name of its kind that the statement lacks."""
    unmet = [place for place, slot in enumerate(slots) if slot.outcome is not Outcome.MATCHES]
    if not unmet or len(unmet) > _SPARE + 1:
        return slots
    named = [(place, name) for place in unmet if (name := _name(slots[place], said))]
    if len(named) != 1 or any(slots[place].slot != "detail" for place in unmet if place != named[0][0]):
        return slots
    place, name = named[0]
    hit = _counterpart(name, whole, evidence, vocabulary)
    if hit is None:
        return slots
    out = list(slots)
    out[place] = entity.told(slots[place].slot, Outcome.DIFFERS, name, hit, evidence, "left over")
    return out


def _name(slot: SlotResult, said: Frame) -> Name | None:
    """Return the name that a slot tells of, where it is one that may be in another's place."""
    if slot.outcome is not Outcome.UNCONFIRMED or slot.slot not in _SLOTS or slot.note not in _NOTES:
        return None
    return next((name for name in said.names if name.start == slot.start and name.kind in _KINDS and name.listed == 1), None)


def _counterpart(said: Name, whole: Frame, evidence: Profile, vocabulary: Vocabulary) -> tuple[int, Name] | None:
    """Return the one name of the passage that could be in the place of `said` and that the statement does not have."""
    spoken = _families(whole.names, vocabulary)
    spare = [
        name
        for name in evidence.frames[0].names
        if not set(name.ids[:1]) & (spoken | evidence.speakers) and not _families([name], vocabulary) & {other.ids[0] for other in whole.names}
    ]
    same = (name for name in spare if name.kind == said.kind and entity.comparable(said, name, vocabulary))
    found = {name.ids[0]: name for name in same if name.listed == 1}
    return (0, next(iter(found.values()))) if len(found) == 1 else None


def _families(names: Iterable[Name] | Sequence[Name], vocabulary: Vocabulary) -> set[str]:
    return {member for name in names for member in (name.ids[0], *vocabulary.ancestors(name.ids[0]))}

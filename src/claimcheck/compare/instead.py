"""Who did it instead: "Veldmark did not sign it; Osmark did" says of Osmark what it denies of Veldmark.

What such a text asserts has a verb in its first half and its subject in the second; read as it stands it would deny what it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.model import Outcome
from claimcheck.values import remembered, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Denial, Frame, Name, SlotResult

_JOINS = frozenset({";", ",", "\u2014", ":", "but", "."})
_BETWEEN = 5
"""Words between the mark and the second subject at most, "but" and articles among them."""
_ENDS = frozenset({".", ";", ",", "!", "in", "on", "instead"})


def of_another(said: Frame, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with nothing against a part that denies of one what the evidence tells of another: both may be so."""
    denies = bool(said.denials) or any(slot.note == "not denied" for slot in slots)
    if not denies or said.credits or not any(slot.note == "another acts" for slot in slots):
        return list(slots)
    return [replace(slot, outcome=Outcome.UNCONFIRMED) if _of_the_deed(slot) and slot.outcome is Outcome.DIFFERS else slot for slot in slots]


def _of_the_deed(slot: SlotResult) -> bool:
    return slot.note == "another acts" or (slot.slot == "polarity" and slot.note in {"same", "not denied", "opposite"})


@remembered
def read(said: Frame) -> Frame:
    """Return a part with the second subject as the one that acts and nothing denied, where it tells who did it instead; else the part itself."""
    for denial in said.denials:
        first = _subject(said, denial)
        second = _second(said, denial) if first else None
        if first is None or second is None:
            continue
        acting = replace(second, role=first.role, verbs=first.verbs, modifier=False)
        names = tuple(acting if name is second else name for name in said.names if name is not first)
        terms = tuple(replace(item, negated=False) if denial.last < item.first <= denial.until else item for item in said.terms)
        return replace(said, names=names, terms=terms, denials=tuple(other for other in said.denials if other is not denial))
    return said


def _subject(said: Frame, denial: Denial) -> Name | None:
    """Return the name whose deed a negator denies: the last before it, with nothing but an auxiliary between."""
    before = [name for name in said.names if name.last < denial.first]
    auxiliary = denial.first - 1 if said.words[denial.first].norm == "not" else denial.first
    return before[-1] if denial.kind == "verb" and before and before[-1].last == auxiliary - 1 else None


def _second(said: Frame, denial: Denial) -> Name | None:
    """Return the name behind the denied clause that has an auxiliary and no verb: "; Osmark did", ", but Osmark has"."""
    words = said.words
    for name in said.names:
        index = name.last + 1
        if name.first <= denial.last or index >= len(words) or words[index].norm not in group("auxiliaries"):
            continue
        before = words[max(0, name.first - _BETWEEN) : name.first]
        joined = any(word.text in _JOINS or word.norm == "but" for word in before)
        if joined and (index + 1 == len(words) or words[index + 1].norm in _ENDS or words[index + 1].text in _ENDS):
            return name
    return None

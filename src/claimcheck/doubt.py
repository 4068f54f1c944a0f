"""What speaks against evidence that agrees without contradicting the part: evidence as near in which the same is said with another sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.trial import Tried

WHOLLY = 0.9
"""So much of the part must evidence have to tell the very thing, another time or with another sense."""


def opposed(best: Tried, tried: Sequence[Tried]) -> bool:
    """Return whether nearer evidence has every word of the part and another sense, if in too few words to contradict.

    Agreeing from afar is then not enough.
    """
    return any(
        item.rating > best.rating
        and item.bearing.stance is Stance.SILENT
        and item.comparison.about >= WHOLLY
        and not item.comparison.unconfirmed
        and {slot.slot for slot in item.comparison.differing} == {"polarity"}
        for item in tried
    )


def doubted(best: Tried, near: Sequence[Tried]) -> bool:
    """Return whether evidence as near has all that the best has of the part, in no fewer words of its own, and another sense.

    `near` is all that is as near, the best included.
    """
    stated = max(item.comparison.stated for item in near if item.bearing.stance is Stance.AGREES)
    return any(
        item.bearing.stance is Stance.CONFLICTS
        and {slot.slot for slot in item.comparison.differing} == {"polarity"}
        and item.comparison.stated >= stated
        and details(item) <= details(best)
        for item in near
    )


def details(item: Tried) -> set[int]:
    """Return the places of the words that the evidence does not have."""
    return {slot.start for slot in item.comparison.slots if slot.slot == "detail" and slot.note != "quality"}

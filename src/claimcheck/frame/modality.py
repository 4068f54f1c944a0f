"""How firmly a text asserts: alleged, possible, planned, denied, or told as proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.model import Modal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

KINDS = ("alleged", "possible", "planned", "proven", "denied")


def modals(tokens: Sequence[Word], taken: frozenset[int]) -> tuple[Modal, ...]:
    """Return the markers of modality in order; "May" as a month is in `taken`."""
    return tuple(
        Modal(first=index, last=index, start=token.start, end=token.end, kind=kind)
        for index, token in enumerate(tokens)
        if index not in taken
        for kind in KINDS
        if token.norm in group("modality", kind)
    )

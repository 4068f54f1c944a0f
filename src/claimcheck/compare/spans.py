"""The one way in which slot modules say what they found where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from claimcheck.model import Outcome, SlotResult

if TYPE_CHECKING:
    from claimcheck.model import Frame


class Placed(Protocol):
    """Anything that stands at a place in a text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


def result(  # noqa: PLR0913, PLR0917 - the fields of a slot, in their order
    slot: str, outcome: Outcome, said: Placed | None, index: int = -1, frame: Frame | None = None, reported: Placed | None = None,
    *, note: str = "", imprecise: bool = False, weak: bool = False,
) -> SlotResult:  # fmt: skip
    """Return the outcome of `slot`; `index` is the frame's in its profile, and only the passage's (0) places are kept."""
    text = frame.text[reported.start : reported.end] if frame is not None and reported is not None else ""
    placed = reported is not None and index == 0
    return SlotResult(
        slot=slot,
        outcome=outcome,
        said="",
        start=said.start if said else 0,
        end=said.end if said else 0,
        reported=text,
        reported_start=reported.start if placed and reported else 0,
        reported_end=reported.end if placed and reported else 0,
        note=note,
        imprecise=imprecise,
        weak=weak,
    )

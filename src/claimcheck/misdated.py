"""What has the figure that a part tells and another date: the same event, misdated (spec: verdicts, dates and periods)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Outcome, Stance
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import SlotResult
    from claimcheck.trial import Tried


def found(best: Tried, tried: Sequence[Tried]) -> list[Tried]:
    """Return, as evidence that conflicts, what has the part's figure and another date: of the best claim, or of one that rests on its passage."""
    misdates = best.bearing.stance is Stance.CONFLICTS and {slot.slot for slot in best.comparison.differing} == {"date"}
    if not misdates and not (best.bearing.stance is Stance.AGREES and best.bearing.complete):
        return []
    out = []
    for item in tried:
        notes = {slot.note for slot in item.comparison.slots if slot.slot == "number" and slot.outcome is Outcome.MATCHES}
        differing = {slot.slot for slot in item.comparison.differing if not _of_some(slot, item)}
        if (
            "date" not in differing
            or not differing <= ({"date", "number"} if "same" in notes else {"date"})
            or not notes
            or item.bearing.stance is Stance.CONFLICTS
        ):
            continue
        same_claim = item.claim.id == best.claim.id
        if same_claim or ("same" in notes and item.evidence not in best.claim.evidence and _of_one_passage(item, best)):
            out.append(replace(item, bearing=replace(item.bearing, stance=Stance.CONFLICTS, complete=True)))
    return out


def _of_some(slot: SlotResult, item: Tried) -> bool:
    """Whether a name stands behind a figure that differs, and so belongs to some of what is counted: "116 goods, 19 of them from Osmark"."""
    figures = [other.start for other in item.comparison.differing if other.slot == "number"]
    return slot.slot in {"object", "actor"} and any(start < slot.start for start in figures)


def _of_one_passage(item: Tried, best: Tried) -> bool:
    """Whether another claim rests on the very passage that decides as well, so that its other evidence speaks to the same event."""
    mine = best.evidence
    return any(other.source == mine.source and other.passage == mine.passage for other in item.claim.evidence)

"""Most of something is one thing or another: "most of the boats carry cod, ling or hake" (spec: verdicts, scope: shares).

Who says that most carry cod says more than that, and who says that most carry tin denies it; "or" closes the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Outcome
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Name, SlotResult

ONE_OF = "one of several"
_OPEN_LIST = "another in an open list"


def compare(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with each name compared with the alternatives of the passage, where both texts tell of a share."""
    listed = _alternatives(evidence.frames[0])
    if not listed or not _share(said):
        return list(slots)
    own = {name.start: name for name in said.names if name.kind == listed[0].kind}
    spoken = {entity for name in own.values() for entity in name.ids}
    whole = all(spoken & set(name.ids) for name in listed)
    return [_one(slot, own[slot.start], listed, evidence, whole=whole) if slot.start in own else slot for slot in slots]


def _one(slot: SlotResult, said: Name, listed: Sequence[Name], evidence: Profile, *, whole: bool) -> SlotResult:
    among = any(set(said.ids) & set(name.ids) for name in listed)
    if slot.outcome is Outcome.MATCHES and among and not whole:
        return replace(slot, outcome=Outcome.UNCONFIRMED, note=ONE_OF)
    if slot.outcome is Outcome.UNCONFIRMED and slot.note == _OPEN_LIST and not any(entity in evidence.names for entity in said.ids):
        return replace(slot, outcome=Outcome.DIFFERS, note="list")
    return slot


def _alternatives(frame: Frame) -> tuple[Name, ...]:
    """Return the names of a list with "or" in a text that tells of a share and denies nothing; none where it has no such list."""
    for name in frame.names:
        joined = tuple(other for other in frame.names if other.listed == name.listed > 1 and other.role == name.role)
        between = {word.norm for word in frame.words[joined[0].last : joined[-1].first]} if joined else set()
        if "or" in between and _share(frame) and not frame.denials:
            return joined
    return ()


def _share(frame: Frame) -> bool:
    return any(figure.hedge == "share" for figure in frame.figures)

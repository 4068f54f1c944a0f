"""Places in an order: "second-largest" differs from "largest"; a superlative that no source makes is unconfirmed (spec: verdicts, rank)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.model import Outcome, SlotResult

if TYPE_CHECKING:
    from claimcheck.compare.profile import Profile
    from claimcheck.model import Rank

_SIZES = frozenset({"large", "much", "many", "big", "high", "great"})


def _same_quality(mine: str, theirs: str) -> bool:
    return mine == theirs or {mine, theirs} <= _SIZES


def compare(said: Rank, evidence: Profile) -> SlotResult:
    """Return whether the evidence gives the same place in the same order; passage and claim are asked before other wordings."""
    for frames in (list(enumerate(evidence.frames[:2])), list(enumerate(evidence.frames))[2:]):
        found = [(index, frame, rank) for index, frame in frames for rank in frame.ranks if _same_quality(said.quality, rank.quality)]
        for index, frame, rank in found:
            if rank.place == said.place:
                return result("rank", Outcome.MATCHES, said, index, frame, rank)
        if found:
            return result("rank", Outcome.DIFFERS, said, *found[0])
    return result("rank", Outcome.UNCONFIRMED, said)

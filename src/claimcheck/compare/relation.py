"""Roles: the same two names with who and whom exchanged (spec: verdicts, "roles swapped differ")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, SlotResult

_PAIRS = ((("actor",), ("object", "to", "of")), (("from",), ("to",)))


def _ids(names: Sequence[Name], roles: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    return {item for name in names if name.role in roles for entity in name.ids for item in (entity, *vocabulary.ancestors(entity))}


def compare(said: Sequence[Name], evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return a difference where the evidence has the two sides the other way round in every wording that shows them, else None."""
    for left, right in _PAIRS:
        mine_left, mine_right = _ids(said, left, vocabulary), _ids(said, right, vocabulary)
        mine_left, mine_right = mine_left - mine_right, mine_right - mine_left
        if not mine_left or not mine_right:
            continue
        votes, place = 0, None
        for index, frame in enumerate(evidence.frames):
            theirs_left, theirs_right = _ids(frame.names, left, vocabulary), _ids(frame.names, right, vocabulary)
            weight = 2 if index < 2 else 1  # noqa: PLR2004 - passage and claim
            if (mine_left & theirs_left and not mine_left & theirs_right) or (mine_right & theirs_right and not mine_right & theirs_left):
                votes -= weight
            elif mine_left & theirs_right or mine_right & theirs_left:
                votes += weight if mine_left & theirs_right and mine_right & theirs_left else 0
                place = place or (index, frame)
        if votes > 0 and place:
            name = next(name for name in place[1].names if name.role in (*left, *right))
            said_name = next(name for name in said if name.role in left)
            return result("relation", Outcome.DIFFERS, said_name, place[0], place[1], name, note="roles exchanged")
    return None

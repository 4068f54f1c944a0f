"""Roles: the same two names with who and whom exchanged (spec: verdicts, "roles swapped differ")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.heads import acts_itself
from claimcheck.compare.spans import result
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, SlotResult

_LEFT, _RIGHT = frozenset({"actor"}), frozenset({"object", "to"})


def _pairs(frame: Frame, names: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Return (actor, object) pairs that one verb governs."""
    return [
        (one, other)
        for one in names
        if one.role in _LEFT and acts_itself(one, frame)
        for other in names
        if other.role in _RIGHT
        and acts_itself(other, frame)
        and other is not one
        and set(one.verbs) & set(other.verbs)
        and (one.kind in _ACTING) == (other.kind in _ACTING)
    ]


_ACTING = frozenset({"country", "place", "agency", "person", "company", "group", "organisation", "media"})
"""Kinds that do things to one another; a substance changes places with a substance only."""


def _ids(name: Name, vocabulary: Vocabulary) -> set[str]:
    return {item for entity in name.ids for item in (entity, *vocabulary.ancestors(entity))}


def compare(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return a difference where the evidence has the actor and the object of the same relation the other way round, else None.

    Passage and claim weigh double, so that one misread wording does not decide.
    """
    for actor, target in _pairs(said, said.names):
        mine, theirs = _ids(actor, vocabulary), _ids(target, vocabulary)
        if mine & theirs:
            continue
        acts = {index for index in actor.verbs if index in target.verbs}
        if not any(
            term.first <= index <= term.last and any(key in evidence.terms for key in (term.key, *term.concepts))
            for term in said.terms
            for index in acts
        ):
            continue
        votes, place = 0, None
        for index, frame in enumerate(evidence.frames):
            weight = 2 if index < 2 else 1  # noqa: PLR2004 - passage and claim
            for left, right in _pairs(frame, frame.names):
                lefts, rights = _ids(left, vocabulary), _ids(right, vocabulary)
                if mine & lefts or theirs & rights:
                    votes -= weight
                elif mine & rights and theirs & lefts:
                    votes += weight
                    place = place or (index, frame, left)
        if votes > 0 and place:
            return result("relation", Outcome.DIFFERS, actor, *place, note="roles exchanged")
    return None

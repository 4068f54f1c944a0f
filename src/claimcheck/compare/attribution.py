"""Whose words: another speaker than the source's differs (spec: verdicts, attribution)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Name, SlotResult


def _teller(evidence: Profile, ids: set[str]) -> tuple[int, Name] | None:
    """Return the one person whom passage and claim both credit with their words, where it is another than `ids`."""
    found = [[(index, name) for name in frame.names if name.first in frame.credits] for index, frame in enumerate(evidence.frames[:2])]
    one = {entity for told in found for _, name in told for entity in name.ids[:1]}
    return found[0][0] if all(found) and len(one) == 1 and not one & ids and found[0][0][1].kind == "person" else None


def compare(said: Sequence[Name], evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return whether the names that the part credits are those whom the evidence credits, None where the part credits nobody."""
    if not said:
        return None
    for name in said:
        hits = [hit for entity in name.ids for hit in evidence.names.get(entity, ())]
        if (
            set(name.ids) & (evidence.speakers | evidence.voices)
            or (hits and not evidence.speakers)
            or vocabulary.family(evidence.speakers) & set(name.ids)
        ):
            index, found = min(hits, key=lambda hit: hit[0]) if hits else (-1, None)
            return result("attribution", Outcome.MATCHES, name, index, evidence.frames[index] if found else None, found)
    name = said[0]
    people = [entity for entity in evidence.speakers if vocabulary.entity_kind(entity) == name.kind or vocabulary.entity_kind(entity) == "person"]
    if not people and name.kind == "person" and (other := _teller(evidence, set(name.ids))):
        return result("attribution", Outcome.DIFFERS, name, other[0], evidence.frames[other[0]], other[1])
    if people:
        index, found = next((hit for entity in people for hit in evidence.names.get(entity, ())), (-1, None))
        return result("attribution", Outcome.DIFFERS, name, index, evidence.frames[index] if found else None, found)
    return result("attribution", Outcome.UNCONFIRMED, name)

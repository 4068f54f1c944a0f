"""One piece of evidence, ready to be compared with: its passage, with the claim's wordings as its context.

The passage decides what is reported; the claim and its `also:` wordings say which other words may stand for it. So agreement may be found in any
wording, but a difference is told from the passage first (spec: corpus, "computed from what each passage reports").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, Term


@dataclass(frozen=True, slots=True)
class Profile:
    """The frames of one evidence, the passage's first, and look-ups into them."""

    frames: tuple[Frame, ...]
    """Passage, claim, other wordings."""
    terms: Mapping[str, tuple[tuple[int, Term], ...]]
    """Lemma, concept id or broader concept id → (index of frame, term)."""
    own: frozenset[str]
    """The keys of `terms` that are not there by being broader only."""
    names: Mapping[str, tuple[tuple[int, Name], ...]]
    """Entity id, or the id of what it is part of → (index of frame, name)."""
    speakers: frozenset[str]
    """Ids of the person or body whose words the passage reports."""
    voices: frozenset[str]
    """Ids of those on whose word the source says it, itself included."""
    reported_on: tuple[int, int]
    """First and last day, as ordinals, on which the source may have been published; (0, 0) where nothing is known."""


def profile(
    frames: Sequence[Frame], vocabulary: Vocabulary, speakers: Sequence[str] = (), voices: Sequence[str] = (), reported_on: tuple[int, int] = (0, 0)
) -> Profile:
    """Return the profile of an evidence from its frames, the passage's first."""
    terms: dict[str, list[tuple[int, Term]]] = {}
    own: set[str] = set()
    names: dict[str, list[tuple[int, Name]]] = {}
    for index, frame in enumerate(frames):
        for term in frame.terms:
            direct = {*term.key.split(), *term.concepts, term.key}
            own.update(direct)
            wider = {parent for concept in term.concepts for parent in vocabulary.broader(concept)}
            for key in direct | wider:
                terms.setdefault(key, []).append((index, term))
        for name in frame.names:
            for entity in dict.fromkeys([*name.ids, *(parent for entity in name.ids for parent in vocabulary.ancestors(entity))]):
                names.setdefault(entity, []).append((index, name))
    return Profile(
        frames=tuple(frames),
        terms={key: tuple(found) for key, found in terms.items()},
        own=frozenset(own),
        names={key: tuple(found) for key, found in names.items()},
        speakers=frozenset(speakers),
        voices=frozenset(voices),
        reported_on=reported_on,
    )

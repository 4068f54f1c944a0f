"""One piece of evidence, ready to be compared with: its passage, with the claim's wordings as its context.

The passage decides what is reported; the claim and its `also:` wordings say which other words may stand for it. So agreement may be found in any
wording, but a difference is told from the passage first (spec: corpus, "computed from what each passage reports").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.lookup import Own, Places, of_names, of_terms
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set as AbstractSet

    from claimcheck.frame.lookup import Table
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, Term


@dataclass(frozen=True, slots=True)
class Profile:
    """The frames of one evidence, the passage's first, and look-ups into them."""

    frames: tuple[Frame, ...]
    """Passage, claim, other wordings."""
    terms: Places[Term]
    """Lemma, concept id or broader concept id → (index of frame, term)."""
    own: AbstractSet[str]
    """The keys of `terms` that are not there by being broader only."""
    names: Places[Name]
    """Entity id, or the id of what it is part of → (index of frame, name)."""
    speakers: frozenset[str]
    """Ids of the person or body whose words the passage reports."""
    voices: frozenset[str]
    """Ids of those on whose word the source says it, itself included."""
    document: frozenset[str]
    """Lemmas of the publisher's name and of what its kind of document is called: "the commission's report"."""
    reported_on: tuple[int, int]
    """First and last day, as ordinals, on which the source may have been published; (0, 0) where nothing is known."""


def profile(  # noqa: PLR0913, PLR0917 - what an evidence is made of
    frames: Sequence[Frame],
    vocabulary: Vocabulary,
    speakers: Sequence[str] = (),
    voices: Sequence[str] = (),
    reported_on: tuple[int, int] = (0, 0),
    document: Iterable[str] = (),
) -> Profile:
    """Return the profile of an evidence from its frames, the passage's first."""
    return looked_up(frames, (of_terms(frames, vocabulary), of_names(frames, vocabulary)), speakers, voices, reported_on, document)


def looked_up(  # noqa: PLR0913, PLR0917 - likewise
    frames: Sequence[Frame],
    tables: tuple[Table, Table],
    speakers: Sequence[str] = (),
    voices: Sequence[str] = (),
    reported_on: tuple[int, int] = (0, 0),
    document: Iterable[str] = (),
) -> Profile:
    """Return the profile of an evidence from its frames and the tables of their terms and names (`frame.lookup`), as the index has them."""
    terms, names = tables
    return Profile(
        frames=tuple(frames),
        terms=Places(terms, frames, "terms"),
        own=Own(terms),
        names=Places(names, frames, "names"),
        speakers=frozenset(speakers),
        voices=frozenset(voices),
        document=frozenset(document),
        reported_on=reported_on,
    )

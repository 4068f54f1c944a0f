"""How far a comparison has come: its words, then all that is weighed. `engine` takes it from one stage to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.term import TermMatch
    from claimcheck.compare.weighing import Spoken
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, SlotResult


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared: a part with a piece of evidence."""

    said: Frame
    whole: Frame
    """The statement of which `said` is a part, whose names are nobody's rivals."""
    evidence: Profile
    vocabulary: Vocabulary
    weight: Callable[[str], float]
    """Gives a lemma's rarity, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a comparison begins with: how the evidence meets the content words. Most evidence is about something else, and this may show it."""

    matches: list[TermMatch]
    masses: list[float]
    """Of `matches`."""
    at_most: Spoken
    """What the evidence speaks to if it has all names, figures and dates."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A comparison with all that counts for what the evidence speaks to."""

    words: Words
    weighed: list[tuple[SlotResult, float]]
    """Names, figures, dates and ranks, each with its weight."""
    at_most: Spoken
    """What the evidence speaks to; the whole comparison may find less."""

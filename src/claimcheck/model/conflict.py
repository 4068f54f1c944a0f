"""A claim on which sources do not say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.values import dataclass

if TYPE_CHECKING:
    from claimcheck.model.corpus import Claim, Source

DISAGREE = "disagree"
SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Position:
    """What one source says on the matter."""

    source: Source | None
    """None for a published fact-check."""
    publisher: str
    published: str
    """EDTF, as filed."""
    url: str
    locator: str
    passage: str
    """The source's words or the digest's; of a fact-check its rating."""
    spans: tuple[tuple[int, int], ...]
    """Of the passage, in code points: the words that decide; none where no few words do."""
    rests_on: str
    older: bool = False
    """Superseded by what newer sources say."""
    stance: str = ""
    """To the claim, where the curator or a fact-check says it: agrees or conflicts."""

    @property
    def says(self) -> str:
        """The words that decide, "" where no few words do."""
        return "; ".join(dict.fromkeys(self.passage[start:end] for start, end in self.spans))


@dataclass(frozen=True, slots=True)
class Conflict:
    """One claim on which sources do not say the same."""

    claim: Claim
    kind: str
    """`DISAGREE`, or `SUPERSEDED` where a newer source reports a change."""
    slots: tuple[str, ...]
    """What differs, by the names of slots; "stance" where the curator says so. Empty for a change."""
    positions: tuple[Position, ...]
    """In order of time."""
    newer: str = ""
    """The id of the claim that tells what changed."""

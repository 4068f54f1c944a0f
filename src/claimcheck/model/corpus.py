"""What curators file: sources, and claims with their evidence."""

from __future__ import annotations

from claimcheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One published document: the front matter of `sources/<id>.md`."""

    id: str
    title: str
    publisher: str
    published: str
    """EDTF, as written: 2018-11-26, 2023-06~, 2018."""
    url: str
    """"" where the front matter says `none`."""
    find: str
    kind: str
    text: str
    """verbatim or digest."""
    withdrawn: str
    """Why, with the date in front; "" where it stands."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim's link to one passage of one source."""

    source: str
    passage: str
    """As the source's text has it (white space folded), not as the claims file wrote it."""
    locator: str
    start: int
    end: int
    """Code points in the source's body."""
    rests_on: str
    stance: str
    """"", or agrees or conflicts where the curator says so."""
    superseded_by: str
    """Id of the claim that tells what changed, "" else."""
    reports: str
    """JSON of `reports:`, "" where the passage speaks for itself."""


@dataclass(frozen=True, slots=True)
class Review:
    """A published fact-check of a claim, in place of evidence."""

    publisher: str
    url: str
    date: str
    rating: str
    stance: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One curated assertion, in canonical words, linked to evidence."""

    id: str
    topic: str
    text: str
    also: tuple[str, ...]
    falsehoods: tuple[str, ...]
    """`not:`, known falsehoods that circulate."""
    evidence: tuple[Evidence, ...]
    reviews: tuple[Review, ...]
    said_by: str
    tags: tuple[str, ...]
    review_by: str
    checked: bool
    """A sign-off is there and its hash holds."""

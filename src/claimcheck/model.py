"""The values that flow through claimcheck: frozen, slotted, without input, output or patterns.

Offsets are code points into the text that the value was read from; `first` and `last` are indexes of words, both inclusive.
Three vocabularies are kept apart (spec: verdicts, terms): a slot has an `Outcome`, a source a `Stance`, a statement a `Verdict`.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from claimcheck.values import dataclass


class Outcome(str, Enum):
    """Of one slot of a statement against one piece of evidence."""

    MATCHES = "matches"
    DIFFERS = "differs"
    UNCONFIRMED = "unconfirmed"


class Stance(str, Enum):
    """Of a source to a part of a statement."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    SILENT = "silent"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Verdict(str, Enum):
    """Of a part, then of the statement: AVeriTeC's four."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH = "not-enough-evidence"


@dataclass(frozen=True, slots=True)
class Word:
    """One token: a word, a number, or a mark of punctuation."""

    text: str
    start: int
    end: int
    norm: str
    """Case folded, diacritics and typographic marks folded, "U.S." without its stops."""
    lemma: str
    """Irregular forms undone, then the Snowball stem."""
    glue: str
    """How this word hangs on the one before: "-" by a hyphen ("14-member"), "+" directly ("14m", "$5"), "" by a space."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its hedge, unit and what it counts."""

    first: int
    last: int
    start: int
    end: int
    value: float
    """X, in the base unit of its dimension."""
    low: float
    high: float
    low_open: bool
    high_open: bool
    """The interval that the words amount to when a source says them (spec: verdicts, numbers)."""
    hedge: str
    """none, nearly, about, over, just-over, at-least, under, at-most, range, floor, exactly, share."""
    unit: str
    """"" for a count; kg, m, s, percent, percentage-points, times, usd, …: the base unit."""
    per: str
    """The period of a rate ("year"), "" else."""
    counts: tuple[str, ...]
    """Lemmas of what is counted, the head first."""
    grain: float
    """The last significant place of X, in the base unit: 10,000 for 70,000."""


@dataclass(frozen=True, slots=True)
class Period:
    """A date or stretch of time, as days (proleptic ordinals) at the precision given."""

    first: int
    last: int
    start: int
    end: int
    low: int
    high: int
    """Ordinals of the first and the last day, both inclusive; 1 and 3652059 where open."""
    precision: str
    """day, month, season, year, decade, range, now, recurring ("annually", "a year"), none."""
    relation: str
    """in, since, until, before, after, between, about."""
    relative: bool
    """Read from another date ("last year"), not written out."""


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a named entity."""

    first: int
    last: int
    start: int
    end: int
    ids: tuple[str, ...]
    """What it may stand for, the most specific first: `beijing`, `china`; an unknown name is `~` and its folded words."""
    kind: str
    role: str
    """actor, object, place, from, to, of, with, speaker, or "" where the grammar does not show it."""
    modifier: bool
    """A demonym or possessive before a noun: "Chinese companies", "China's labs"."""
    misspelled: str
    """The right form, where a known wrong form was written; "" else."""
    listed: int
    """How many names stand with it in one list ("Mexico, Canada and China": 3); 1 alone."""
    verbs: tuple[int, ...] = ()
    """Indexes of the words that govern it as actor or object: "asked" and "help" in "asked Mexico to help"."""


@dataclass(frozen=True, slots=True)
class Term:
    """A content word or fixed phrase, with the concepts that it may express."""

    first: int
    last: int
    start: int
    end: int
    key: str
    """Lemmas, joined by a space."""
    concepts: tuple[str, ...]
    kind: str
    """relation, thing, quality, or "" where no lexicon knows it."""
    negated: bool
    role: str
    """actor or object, where the grammar shows it; "" else."""


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in an order: largest (1), second-largest (2), first (1), "more than any other" (1)."""

    first: int
    last: int
    start: int
    end: int
    place: int
    """1 from the top; -1 for the bottom (smallest, last); 0 for "not the first"."""
    quality: str
    """What is ranked by: `first` for time, else the concept or lemma of the adjective."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A quantifier or restriction: all, some, only, mainly, none."""

    first: int
    last: int
    start: int
    end: int
    word: str
    """all, most, some, few, none, only, mainly."""


@dataclass(frozen=True, slots=True)
class Modal:
    """How firmly something is asserted."""

    first: int
    last: int
    start: int
    end: int
    kind: str
    """alleged, possible, planned, denied, fact."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks; offsets without the marks."""

    start: int
    end: int
    text: str
    words: int


@dataclass(frozen=True, slots=True)
class Frame:
    """All that is compared of one text: statement, claim or passage. One reader builds them all."""

    text: str
    words: tuple[Word, ...]
    names: tuple[Name, ...] = ()
    figures: tuple[Figure, ...] = ()
    periods: tuple[Period, ...] = ()
    terms: tuple[Term, ...] = ()
    ranks: tuple[Rank, ...] = ()
    scopes: tuple[Scope, ...] = ()
    modals: tuple[Modal, ...] = ()
    quotes: tuple[Quote, ...] = ()
    speakers: tuple[str, ...] = ()
    """Ids of those to whom the text credits what it says."""


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


@dataclass(frozen=True, slots=True)
class SlotResult:
    """The outcome of one slot: what was said at which place, what is reported at which place."""

    slot: str
    """number, unit, date, place, actor, object, relation, polarity, rank, scope, modality, attribution, quote, detail."""
    outcome: Outcome
    said: str
    start: int
    end: int
    """Of the statement; start == end where the statement says nothing of the kind."""
    reported: str
    reported_start: int
    reported_end: int
    """Of the passage; both 0 where the words stand in another wording of the claim."""
    note: str = ""
    imprecise: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """A part of a statement against one piece of evidence."""

    slots: tuple[SlotResult, ...]
    about: float
    """How much of the part the evidence speaks to, 0 to 1: finds the claim, never decides a stance by itself."""
    covered: float
    """How much of the part's content words the evidence has, 0 to 1."""
    relation: bool
    """Whether the part's relation is the evidence's, or its opposite."""

    @property
    def differing(self) -> tuple[SlotResult, ...]:
        """The slots that differ."""
        return tuple(slot for slot in self.slots if slot.outcome is Outcome.DIFFERS)

    @property
    def unconfirmed(self) -> tuple[SlotResult, ...]:
        """The slots that the evidence neither confirms nor denies."""
        return tuple(slot for slot in self.slots if slot.outcome is Outcome.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One piece of evidence as an answer shows it: where it stands, what it says, and slot by slot why it has its stance."""

    claim: str
    source: Source
    locator: str
    passage: str
    rests_on: str
    stance: Stance
    slots: tuple[SlotResult, ...]
    said_by: str = ""
    """The speaker whose words the passage reports, "" where the source speaks for itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """One assertion of a statement, with its verdict."""

    text: str
    start: int
    end: int
    verdict: Verdict
    reason: str
    """With `not-enough-evidence`: not-on-file, detail-unconfirmed, other-period, not-checkable; "" else."""
    because: str
    claims: tuple[str, ...]
    nearest: tuple[str, ...]
    """Ids of the claims nearest to a part that none covers, best first."""
    comparisons: tuple[Judgement, ...]
    missing: tuple[str, ...] = ()
    """The details of the statement that no source confirms or denies, as said."""


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to one statement."""

    statement: str
    verdict: Verdict
    because: str
    marks: tuple[str, ...]
    stances: tuple[tuple[str, Stance], ...]
    """Source id and stance to the whole, silent ones left out, in order of source id."""
    wording: str
    """The wording that holds, "" where none is offered."""
    as_of: str
    corpus: str
    corpus_hash: str
    version: str
    parts: tuple[Part, ...]
    explanation: tuple[str, ...] = ()
    """Lines of `--explain`: frames, candidates with why each was kept or dropped, readings of hedges."""

    def to_dict(self) -> dict[str, Any]:
        """Return the report as `verify --format json` writes it."""
        from claimcheck.report.json import to_dict

        return to_dict(self)

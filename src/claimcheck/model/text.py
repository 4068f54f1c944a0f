"""What is read of a text.

Offsets are code points into the text that the value was read from; `first` and `last` are indexes of words, both inclusive.
"""

from __future__ import annotations

from claimcheck.values import dataclass


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
class Denial:
    """A negator of a verb or of a noun phrase, which denies its clause."""

    first: int
    last: int
    start: int
    end: int
    until: int
    """Index of the last word of the clause that it denies."""
    kind: str
    """verb ("did not", "is no longer"), noun ("no", "nobody"), or part ("not all", "not X but Y"), which denies a part of its clause."""


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
    denials: tuple[Denial, ...] = ()
    quotes: tuple[Quote, ...] = ()
    speakers: tuple[str, ...] = ()
    """Ids of those to whom the text credits what it says."""
    credits: tuple[int, ...] = ()
    """Where they are named as such: the first word of each mention."""

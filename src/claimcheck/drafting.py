"""The sentences of a source that no claim cites, each proposed as a claim: how it is read, which claims it repeats or contradicts."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING

from claimcheck.compare import engine
from claimcheck.compare.profile import profile
from claimcheck.corpus.filing import evidence_of, free_id
from claimcheck.corpus.sentences import checkable
from claimcheck.elsewhere import DETAIL_SLOTS
from claimcheck.explain import reading
from claimcheck.frame.build import frame
from claimcheck.frame.keys import query_keys
from claimcheck.match.frames import anchor
from claimcheck.model import Outcome
from claimcheck.quoting import LETTERS
from claimcheck.sourced import bare, credited
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.parse import SourceFile
    from claimcheck.corpus.sentences import Sentence
    from claimcheck.match.index import Index
    from claimcheck.model import Comparison, Frame

CANDIDATES = 12
LIKE = 0.7
"""Share of the content words that two assertions have in common before one is shown beside the other."""
SAME = 0.85
"""The same before a sentence is proposed to be merged into a claim that it agrees with."""
WORDS = 5
"""Words of an id that is made up."""
_OPEN = frozenset({1, dt.date.max.toordinal()})
_LEANING = frozenset(
    (
        "it",
        "he",
        "she",
        "they",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "such",
        "there",
        "then",
        "the latter",
        "but",
        "and",
        "so",
    )
)
"""First words of a sentence that leans on the one before."""


@dataclass(frozen=True, slots=True)
class Like:
    """A claim on file beside a proposal."""

    claim: str
    how: str
    """agrees, conflicts, or is near where a detail is open."""
    text: str
    close: bool
    """So much the same that its evidence belongs under that claim."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence as a claim."""

    id: str
    claim: str
    evidence: tuple[tuple[str, str], ...]
    """Keys and values: source, passage, and prefix or suffix where the passage stands more than once."""
    locator: str
    readings: tuple[str, ...]
    remarks: tuple[str, ...]
    likes: tuple[Like, ...]
    said_by: str
    """The one whose words it quotes, "" where it quotes nobody or does not name one."""
    stands: bool
    """It says who or what by itself, and something that can be looked up."""

    @property
    def merge(self) -> str:
        """The id of the claim that it repeats, "" where it is a claim of its own."""
        return next((item.claim for item in self.likes if item.how == "agrees" and item.close), "")


def proposals(index: Index, known: SourceFile, cited: list[tuple[int, int]]) -> tuple[Proposal, ...]:
    """Return the checkable sentences of a source that no claim cites; `cited` are the spans of its body that claims cite."""
    taken, out = set(index.ids()), []
    for item in checkable(known.body, index.vocabulary):
        if any(start < item.end and item.start < end for start, end in cited):
            continue
        read = frame(item.text, index.vocabulary, anchor(known.source.published))
        name = free_id(_id(read), taken)
        taken.add(name)
        out.append(
            Proposal(
                id=name,
                claim=item.text,
                evidence=tuple(evidence_of(known.source.id, known.body, item.text.rstrip("."), item.start).items()),
                locator=item.locator,
                readings=tuple(_readings(read)),
                remarks=tuple(_remarks(item, read)),
                likes=tuple(_likes(index, read)),
                said_by=_speaker(read),
                stands=not _leans(read) and bool(read.names or read.figures),
            )
        )
    return tuple(out)


def _readings(read: Frame) -> Iterator[str]:
    """Yield names with their kind, figures and periods as they are read."""
    for name in read.names:
        yield f"{read.text[name.start : name.end]} ({name.kind if not name.ids[0].startswith('~') else 'not in the glossary'})"
    yield from (f"\u201c{read.text[item.start : item.end]}\u201d {reading(item, said=False)} {item.unit}".rstrip() for item in read.figures)
    for period in read.periods:
        first, last = ("" if day in _OPEN else dt.date.fromordinal(day).isoformat() for day in (period.low, period.high))
        yield f"\u201c{read.text[period.start : period.end]}\u201d {first}{f' to {last}' if last != first else ''}".replace("  to", " until")


def _leans(read: Frame) -> bool:
    """Whether a sentence begins with a word that leans on the one before."""
    return bool(read.words) and read.words[0].norm in _LEANING


def _speaker(read: Frame) -> str:
    """Return whom a sentence credits with the words that it quotes, five or more, without a title (spec: corpus, a quotation has `said_by`)."""
    names = dict.fromkeys(credited(read).values()) if any(quote.words >= LETTERS for quote in read.quotes) else {}
    return bare(next(iter(names))) if len(names) == 1 else ""


def _remarks(item: Sentence, read: Frame) -> Iterator[str]:
    """Yield what keeps the sentence from standing by itself."""
    if _leans(read):
        yield f"leans on the sentence before (\u201c{item.text.split()[0]}\u201d): say who or what"
    for period in read.periods:
        if period.relative and period.precision in {"day", "month", "year"}:
            yield f"\u201c{read.text[period.start : period.end]}\u201d is read from the source's date: write it out"
    if not read.names and not read.figures:
        yield "names nobody and nothing, and has no figure: is it worth a claim?"


def _likes(index: Index, read: Frame) -> Iterator[Like]:
    """Yield the claims that say the same, or the same with a difference, the likeliest first."""
    found = []
    for row, _ in index.candidates(query_keys(read, index.vocabulary, index.frequency), CANDIDATES):
        stored = index.claim(row)
        vocabulary = index.vocabulary
        forth = engine.compare(read, profile((stored.frame,), vocabulary, speakers=stored.frame.speakers), vocabulary, weight=lambda _: 1.0)
        back = engine.compare(stored.frame, profile((read,), vocabulary, speakers=read.speakers), vocabulary, weight=lambda _: 1.0)
        covered = min(forth.covered, back.covered)
        if covered >= LIKE and forth.relation and back.relation and len(forth.differing) <= 1:
            is_open = _open(forth) or _open(back)
            how = "conflicts" if forth.differing or back.differing else "is near" if is_open else "agrees"
            close = covered >= SAME and not is_open
            found.append((-covered, Like(stored.claim.id, how, stored.claim.text, close)))
    return (item for _, item in sorted(found, key=lambda pair: (pair[0], pair[1].claim)))


def _open(comparison: Comparison) -> bool:
    return any(slot.outcome is Outcome.UNCONFIRMED and slot.slot not in DETAIL_SLOTS for slot in comparison.slots)


def made_id(text: str, index: Index) -> str:
    """Return a short name for a claim, which may be taken."""
    return _id(frame(text, index.vocabulary))


def _id(read: Frame) -> str:
    """Return a short name from a sentence's names and content words in their order, and its year."""
    names = [(name.first, read.words[name.last].norm) for name in read.names[:2]]
    spoken = {index for name in read.names for index in range(name.first, name.last + 1)}
    content = [(term.first, read.words[term.first].norm) for term in read.terms if term.kind in {"relation", "thing"} and term.first not in spoken]
    years = [match.group() for period in read.periods for match in re.finditer(r"\b[12]\d{3}\b", read.text[period.start : period.end])]
    chosen = sorted([*names, *content[: WORDS - len(names) - bool(years)]])
    words = [*(word for _, word in chosen), *years[:1]] or [word.norm for word in read.words[:WORDS]]
    plain = (unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() for word in dict.fromkeys(words))
    slug = "-".join(part for word in plain if (part := re.sub(r"[^a-z0-9]+", "-", word.lower().removesuffix("'s")).strip("-")))
    return slug[:80].strip("-") or "claim"

"""Claims like a text, best first, without a verdict: what the index finds, in the order of what the two share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.frame.build import frame as build_frame
from claimcheck.frame.keys import index_keys, query_keys
from claimcheck.match.spelling import SHORTEST, near
from claimcheck.model import Frame
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.match.index import Index

CANDIDATES = 100
"""Claims that the index hands over to be put in order."""
_OF_QUERY = 0.8
"""The share of the score that is for how much of the query a claim has; the rest is for how much of the claim the query has."""
_WIDER = 0.5
"""What a broader word, or the place around a place, counts for."""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim that a search found."""

    claim: str
    """Its id."""
    score: float
    """0 to 1: how much the query and the claim share, by weight of rarity."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One thing that a text says: keys under which it may be met, each with what that is worth, and how much it tells."""

    keys: tuple[tuple[str, float], ...]
    weight: float


def search(text: str, corpus: Index, limit: int = 20) -> list[Match]:
    """Return at most `limit` claims like `text`, best first, ties by id. A misspelt word is read as the nearest one on file."""
    if limit < 1:
        return []
    vocabulary = corpus.vocabulary
    query = _read(text, corpus)
    known: dict[str, int] = {}

    def frequency(key: str) -> int:
        if key not in known:
            known[key] = corpus.frequency(key)
        return known[key]

    wanted = _units(query, vocabulary, frequency, corpus.count)
    mine = set(index_keys(query, vocabulary))
    found = []
    for row, _ in corpus.candidates(query_keys(query, vocabulary, frequency), max(CANDIDATES, limit)):
        stored = corpus.claim(row)
        theirs = {key for item in (stored.frame, *stored.also, *stored.passages) for key in index_keys(item, vocabulary)}
        of_query = _cover(wanted, theirs)
        if of_query > 0:
            of_claim = _cover(_units(stored.frame, vocabulary, frequency, corpus.count), mine)
            found.append(Match(stored.claim.id, round(_OF_QUERY * of_query + (1 - _OF_QUERY) * of_claim, 6)))
    return sorted(found, key=lambda match: (-match.score, match.claim))[:limit]


def _cover(units: Sequence[_Unit], keys: set[str]) -> float:
    """Return how much of the units, by weight, the keys meet: 0 to 1."""
    total = math.fsum(unit.weight for unit in units)
    met = math.fsum(unit.weight * max((worth for key, worth in unit.keys if key in keys), default=0.0) for unit in units)
    return met / total if total else 0.0


def _units(frame: Frame, vocabulary: Vocabulary, frequency: Callable[[str], int], count: int) -> list[_Unit]:
    units = []
    for name in frame.names:
        own = [f"e_{entity}" for entity in name.ids]
        units.append(
            _unit(own, (f"e_{parent}" for entity in name.ids for parent in vocabulary.ancestors(entity)), frequency(own[0]) if own else 0, count)
        )
    for figure in frame.figures:
        own = index_keys(Frame(text="", words=(), figures=(figure,)), vocabulary)
        units.append(_unit(own, (), max(map(frequency, own), default=0), count))
    for period in frame.periods:
        own = index_keys(Frame(text="", words=(), periods=(period,)), vocabulary)
        if own:  # "a year" is no year
            units.append(_unit(own, (), max(map(frequency, own)), count))
    for term in frame.terms:
        lemmas, concepts = term.key.split(), [f"c_{concept}" for concept in term.concepts]
        wider = [f"c_{parent}" for concept in term.concepts for parent in vocabulary.broader(concept)]
        times = min(map(frequency, lemmas)) or max(map(frequency, concepts), default=0)
        single = lemmas if len(lemmas) == 1 else []
        units.append(_unit([*single, *concepts], [*wider, *lemmas], times, count))
    return units


def _unit(own: Sequence[str], wider: Iterable[str], times: int, count: int) -> _Unit:
    """Return a unit weighted by inverse document frequency (Spärck Jones, 1972), 1 for what stands in one claim or none."""
    worth = {**dict.fromkeys(wider, _WIDER), **dict.fromkeys(own, 1.0)}
    return _Unit(tuple(worth.items()), math.log(1 + count / max(times, 1)) / math.log(1 + max(count, 1)))


def _read(text: str, corpus: Index) -> Frame:
    """Return the frame of `text`, with words that nobody knows replaced by the nearest on file where there is one."""
    vocabulary = corpus.vocabulary
    framed = build_frame(text, vocabulary)
    names = [name for name in framed.names if not name.ids[0].startswith("~") or corpus.frequency(f"e_{name.ids[0]}")]
    spans = [(name.first, name.last) for name in names] + [(item.first, item.last) for item in framed.figures]
    spans += [(period.first, period.last) for period in framed.periods]
    settled = {index for first, last in spans for index in range(first, last + 1)}
    pieces, end = [], 0
    for index, word in enumerate(framed.words):
        if index in settled or len(word.norm) < SHORTEST or word.norm in vocabulary.stop or word.lemma in vocabulary.light:
            continue
        if corpus.frequency(word.lemma) or vocabulary.phrases.get(word.lemma):
            continue
        other = next((item.word for item in near(word.norm, word.lemma, corpus) if item.rank or _is_on_file(item.word, corpus)), "")
        if other:
            pieces += [text[end : word.start], other.title() if word.text[:1].isupper() else other]
            end = word.end
    return build_frame("".join(pieces) + text[end:], vocabulary) if pieces else framed


def _is_on_file(word: str, corpus: Index) -> bool:
    """Whether a name that begins with `word` stands in a claim."""
    return any(corpus.frequency(f"e_{entity}") for _, entities, _ in corpus.vocabulary.names.get(word, ()) for entity in entities)

"""The claims nearest to a part that none is about, each with what keeps it from being about it.

Near is what shares names, figures, dates and words with the part, rare names above all; how evidence bears on it does not count, as none does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.candidates import rarity
from claimcheck.compare import engine
from claimcheck.compare.entity import PLACED
from claimcheck.model import Outcome
from claimcheck.phrases import NAMES, reported_of, said_of
from claimcheck.report.words import listing
from claimcheck.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.candidates import Bench
    from claimcheck.model import SlotResult, Term
    from claimcheck.trial import Tried

NEAREST = 3
"""Claims shown as the nearest."""
NAMED = 3
"""Words and details told of one claim."""
AKIN = 0.5
"""From so much of the part on a claim is told by how it differs; below by what little it shares."""
WORDS = 1 / 3
"""Share of the content words that it must have for that, as they are."""
_WORTH = {"number": 1.0, "quote": 2.0, "date": 0.5, "rank": 1.0}
_PAIRED = frozenset({"number", "unit", "date", "rank", "scope", "attribution", *NAMES})


def claims(bench: Bench, first: int, last: int) -> tuple[tuple[str, str], ...]:
    """Return (claim id, difference) of the claims nearest to words `first` to `last`, best first; those that share nothing with them are left out.

    A difference has no full stop.
    """
    best: dict[str, tuple[float, Tried]] = {}
    for item in bench.tried(first, last):
        shared = _shared(bench, item, first, last)
        if shared > best.get(item.claim.id, (0.0, item))[0]:
            best[item.claim.id] = shared, item
    ordered = sorted(best.values(), key=lambda pair: (-pair[0], -pair[1].rating, pair[1].claim.id))
    return tuple((item.claim.id, difference(bench, item, first, last)) for _, item in ordered[:NEAREST])


def _shared(bench: Bench, item: Tried, first: int, last: int) -> float:
    """Return how much a piece of evidence has in common with the part: a rare name counts up to 3, a figure 1, all other words together 3.

    Of those a word that only means the same earns a third.
    """
    names = {name.start: name for name in bench.statement.names}
    terms = engine.cut(bench.statement, first, last).terms
    worth = 2 * len(_same_words(item, terms)) / max(len(terms), 1) + item.comparison.covered * bool(terms)
    for slot in _met(item):
        name = names.get(slot.start)
        weight = rarity(bench.corpus.frequency(f"e_{name.ids[0]}"), bench.corpus.count) if name else 0.0
        worth += 3 * weight if slot.slot in {*NAMES, "attribution"} else _WORTH.get(slot.slot, 0.0)
    return worth


def _same_words(item: Tried, terms: Sequence[Term]) -> list[Term]:
    """Return the content words that stand in a claim's own words or its passage, as the same word."""
    known = {word.lemma for text in (item.claim.text, item.evidence.passage) for word in words(text)}
    return [term for term in terms if known.issuperset(term.key.split())]


def difference(bench: Bench, item: Tried, first: int, last: int) -> str:
    """Return what keeps a claim from being about words `first` to `last`: what it has instead, and what it does not have."""
    terms = engine.cut(bench.statement, first, last).terms
    if item.comparison.about < AKIN or len(_same_words(item, terms)) < WORDS * len(terms):
        shared = _common(bench, item, first, last)
        return f"it shares only {listing([f'“{said}”' for said in shared[:NAMED]])}" if shared else "it shares no word with it"
    differing = [slot for slot in _of(item, Outcome.DIFFERS) if slot.slot in _PAIRED and slot.reported and slot.said]
    open_slots = sorted((slot for slot in _of(item, Outcome.UNCONFIRMED) if slot.said), key=lambda slot: (slot.slot == "detail", slot.start))
    told = [f"{reported_of(slot)} where you say {said_of(slot)}" for slot in differing[:NAMED]]
    lacking = _words(open_slots)
    if lacking:
        told.append(f"nothing on {listing([f'“{said}”' for said in lacking[:NAMED]], 'or')}")
    return "it has " + ", and ".join(dict.fromkeys(told)) if told else "it says it of something else"


def _common(bench: Bench, item: Tried, first: int, last: int) -> list[str]:
    """Return the words of the part that the evidence has too, names and figures first."""
    part = engine.cut(bench.statement, first, last)
    matched = [slot for slot in _met(item) if slot.said and slot.slot in {*_WORTH, *NAMES, "attribution"}]
    return _words(matched) + [bench.statement.text[term.start : term.end] for term in _same_words(item, part.terms)]


def _words(slots: Iterable[SlotResult]) -> list[str]:
    return list(dict.fromkeys(said_of(slot) for slot in slots))


def _met(item: Tried) -> Sequence[SlotResult]:
    """Return the slots that both have, names that the evidence has in another role among them."""
    return [
        slot for slot in item.comparison.slots if slot.outcome is Outcome.MATCHES or (slot.outcome is Outcome.UNCONFIRMED and slot.note == PLACED)
    ]


def _of(item: Tried, outcome: Outcome) -> Sequence[SlotResult]:
    return [slot for slot in item.comparison.slots if slot.outcome is outcome]

"""How much of a part an evidence speaks to: content words by their rarity and kind, typed slots by their weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import term
from claimcheck.frame.markers import group
from claimcheck.model import Outcome
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set as AbstractSet

    from claimcheck.model import Frame, SlotResult, Term

RANKED = 0.5
"""What a rank counts towards what two texts share: "the highest" and "first" are said of much."""
LIKENESS = 0.3
"""What another word of the same sense counts towards what two texts share: English lends its words to many senses ("drive", "ruler", "board")."""
NAME, FIGURE, PERIOD, RANK = 1.2, 1.2, 0.8, 1.0
"""What a name, a figure, a date and a rank weigh beside a content word."""
RIVAL = 0.75
"""What another name, figure or date in its place counts towards what a text speaks to."""
_SMALL = 12
"""Numbers up to it are everywhere."""
_ANY_TIME = frozenset({"now", "recurring", "none"})
_LOOSE = frozenset({"as of", "coarser", "own-years"})
"""Notes of a date that a text has only because it was so then or is so every year, or that is but the year of it: much falls into a year."""
_KIND_WEIGHT = {"relation": 1.0, "thing": 1.0, "quality": 0.6, "": 1.0}
_CREDIT = {term.SAME: 1.0, term.OPPOSITE: 1.0, term.KIN: 0.6, term.APART: 0.7, term.NONE: 0.0}


@dataclass(frozen=True, slots=True)
class Spoken:
    """How much of a part the evidence speaks to, as of `Comparison`."""

    about: float
    covered: float
    relation: bool
    stated: float


def spoken_to(
    said: Frame, matches: Sequence[term.TermMatch], masses: Sequence[float], weighed: Sequence[tuple[float, float]], put: AbstractSet[int]
) -> Spoken:
    """Return how much of the part the evidence speaks to: content words by their mass (`masses`, of `matches`), typed slots by their weight.

    `weighed` has the typed slots, for each how far the evidence speaks to it (0 to 1) and its weight; `put` are the places of figures that it puts on
    another thing, to the words of which it speaks.
    """
    content_gain = content_total = content_stated = 0.0
    for match, weight in zip(matches, masses, strict=True):
        content_total += weight
        content_gain += weight * _CREDIT[match.how]
        content_stated += weight * (match.how == term.SAME and match.frame < term.STATED)
    gain, total = content_gain, content_total
    for share, weight in weighed:
        total += weight
        gain += weight * share
    relations = [match for match in matches if match.term.kind == "relation"]
    related = not relations or any(match.how in {term.SAME, term.OPPOSITE} for match in matches if match.term.kind in {"relation", ""})
    moved = {figure.counts[0] for figure in said.figures if figure.counts and figure.start in put} if put else None
    if moved:
        lost = sum(weight for match, weight in zip(matches, masses, strict=True) if match.how == term.NONE and match.term.key.split()[-1] in moved)
        gain, content_gain = gain + lost, content_gain + lost
        related = related or lost > 0
    return Spoken(
        about=gain / total if total else 0.0,
        covered=content_gain / content_total if content_total else 1.0,
        relation=related,
        stated=content_stated / content_total if content_total else 1.0,
    )


def shared(said: Frame, matches: Sequence[tuple[term.TermMatch, float]], slots: Sequence[SlotResult], weight: Callable[[str], float]) -> float:
    """Return how much both texts have: words by their mass, names by their rarity, figures, dates and ranks whole; what differs is not shared.

    `matches` are words each with its mass.
    What stands in any text is little: "now" and "daily", and a small number of things that the evidence does not have.
    """
    met = {(slot.slot, slot.start) for slot in slots if slot.outcome is Outcome.MATCHES}  # what a sentence has from those before all stands at 0
    # a word that one side denies is the same word
    apart = {slot.start for slot in slots if slot.outcome is Outcome.DIFFERS and not (slot.slot == "polarity" and slot.note == "same")}
    words = sum(weighs * _likeness(match) for match, weighs in matches if match.term.start not in apart)
    names = sum(max((weight(f"e_{entity}") for entity in name.ids), default=1.0) for name in said.names if _has(met, _NAMED, name.start))
    have = {key for match, _ in matches if match.how == term.SAME for key in match.term.key.split()}
    figures = sum(1.0 if item.value > _SMALL or have & set(item.counts) else LIKENESS for item in said.figures if _has(met, _COUNTED, item.start))
    loose = {slot.start for slot in slots if slot.note in _LOOSE}
    dates = sum(LIKENESS if item.precision in _ANY_TIME or item.start in loose else 1.0 for item in said.periods if ("date", item.start) in met)
    return words + names + figures + dates + RANKED * sum(("rank", item.start) in met for item in said.ranks)


_NAMED = ("actor", "object", "place", "attribution", "relation")
_COUNTED = ("number", "unit")


def _has(met: AbstractSet[tuple[str, int]], slots: Sequence[str], start: int) -> bool:
    return any((slot, start) in met for slot in slots)


def _likeness(match: term.TermMatch) -> float:
    """Return how far a word that is met shows that both texts are about the same: the word itself wholly, another word for it less."""
    if match.how == term.SAME and match.met is not None and set(match.term.key.split()) & set(match.met.key.split()):
        return 1.0
    return LIKENESS if match.how in {term.SAME, term.KIN} else 0.0


def mass(match: term.TermMatch, said: Frame, weight: Callable[[str], float]) -> float:
    """Return how much a content word weighs: by its rarity and kind; an adverb colours more than it asserts."""
    adverb = said.words[match.term.last].norm.endswith("ly") and match.term.kind != "relation"
    shell = match.how == term.NONE and _sums_up(match.term, said)
    return _KIND_WEIGHT[match.term.kind] * weight(match.term.key) * (0.4 if adverb or shell else 1.0)


def _sums_up(item: Term, said: Frame) -> bool:
    """Whether a word asserts little of its own: a noun for what is told ("a move by the port"), or that it was announced."""
    if item.key in group("announcing"):
        return True
    return item.key in group("shells") and (item.kind != "relation" or (item.first > 0 and said.words[item.first - 1].norm in _DETERMINERS))


def worth(outcome: SlotResult) -> float:
    """Return how far a typed slot shows that the evidence is about the same thing: a rival figure or name in its place does so too."""
    if outcome.outcome is Outcome.MATCHES:
        return 1.0
    if outcome.outcome is Outcome.DIFFERS:
        return RIVAL
    return 0.5 if outcome.note == "finer" else 0.25 if outcome.reported else 0.0


_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "those", "its", "their", "such", "of", "any", "new"})

"""How much of a part an evidence speaks to: content words by their rarity and kind, typed slots by their weight."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from claimcheck.compare import term
from claimcheck.frame.markers import group
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.model import Frame, SlotResult, Term

RANKED = 0.5
"""What a rank counts towards what two texts share: "the highest" and "first" are said of much."""
LIKENESS = 0.3
"""What another word of the same sense counts towards what two texts share: English lends its words to many senses ("drive", "ruler", "board")."""
_SMALL = 12
"""Numbers up to it are everywhere."""
_ANY_TIME = frozenset({"now", "recurring", "none"})
_KIND_WEIGHT = {"relation": 1.0, "thing": 1.0, "quality": 0.6, "": 1.0}
_CREDIT = {term.SAME: 1.0, term.OPPOSITE: 1.0, term.KIN: 0.6, term.APART: 0.7, term.NONE: 0.0}


class Shares(TypedDict):
    """How much of a part the evidence speaks to, as of `Comparison`."""

    about: float
    covered: float
    relation: bool
    stated: float
    shared: float


def shares(
    said: Frame,
    matches: Sequence[term.TermMatch],
    weighed: Sequence[tuple[SlotResult, float]],
    slots: Sequence[SlotResult],
    weight: Callable[[str], float],
) -> Shares:
    """Return how much of the part the evidence speaks to: content words by their mass, typed slots by their weight."""
    content_gain = content_total = content_stated = 0.0
    masses = [_mass(match, said, weight) for match in matches]
    for match, mass in zip(matches, masses, strict=True):
        content_total += mass
        content_gain += mass * _CREDIT[match.how]
        content_stated += mass * (match.how == term.SAME and match.frame < term.STATED)
    gain, total = content_gain, content_total
    for slot, worth in weighed:
        total += worth
        gain += worth * _worth(slot)
    relations = [match for match in matches if match.term.kind == "relation"]
    related = not relations or any(match.how in {term.SAME, term.OPPOSITE} for match in matches if match.term.kind in {"relation", ""})
    put = {slot.start for slot in slots if slot.note == "put on another thing"}
    moved = {figure.counts[0] for figure in said.figures if figure.counts and figure.start in put}
    if moved:
        lost = sum(mass for match, mass in zip(matches, masses, strict=True) if match.how == term.NONE and match.term.key.split()[-1] in moved)
        gain, content_gain = gain + lost, content_gain + lost
        related = related or lost > 0
    return {
        "about": gain / total if total else 0.0,
        "covered": content_gain / content_total if content_total else 1.0,
        "relation": related,
        "stated": content_stated / content_total if content_total else 1.0,
        "shared": _shared(said, list(zip(matches, masses, strict=True)), slots, weight),
    }


def _shared(said: Frame, matches: Sequence[tuple[term.TermMatch, float]], slots: Sequence[SlotResult], weight: Callable[[str], float]) -> float:
    """Return how much both texts have: words by their mass, names by their rarity, figures, dates and ranks whole; what differs is not shared.

    `matches` are words each with its mass.
    What stands in any text is little: "now" and "daily", and a small number of things that the evidence does not have.
    """
    met = {slot.start for slot in slots if slot.outcome is Outcome.MATCHES}
    # a word that one side denies is the same word
    apart = {slot.start for slot in slots if slot.outcome is Outcome.DIFFERS and not (slot.slot == "polarity" and slot.note == "same")}
    words = sum(mass * _likeness(match) for match, mass in matches if match.term.start not in apart)
    names = sum(max((weight(f"e_{entity}") for entity in name.ids), default=1.0) for name in said.names if name.start in met)
    have = {key for match, _ in matches if match.how == term.SAME for key in match.term.key.split()}
    figures = sum(1.0 if item.value > _SMALL or have & set(item.counts) else LIKENESS for item in said.figures if item.start in met)
    dates = sum(LIKENESS if item.precision in _ANY_TIME else 1.0 for item in said.periods if item.start in met)
    return words + names + figures + dates + RANKED * sum(item.start in met for item in said.ranks)


def _likeness(match: term.TermMatch) -> float:
    """Return how far a word that is met shows that both texts are about the same: the word itself wholly, another word for it less."""
    if match.how == term.SAME and match.met is not None and set(match.term.key.split()) & set(match.met.key.split()):
        return 1.0
    return LIKENESS if match.how in {term.SAME, term.KIN} else 0.0


def _mass(match: term.TermMatch, said: Frame, weight: Callable[[str], float]) -> float:
    """How much a content word weighs: by its rarity and kind; an adverb colours more than it asserts."""
    adverb = said.words[match.term.last].norm.endswith("ly") and match.term.kind != "relation"
    shell = match.how == term.NONE and _sums_up(match.term, said)
    return _KIND_WEIGHT[match.term.kind] * weight(match.term.key) * (0.4 if adverb or shell else 1.0)


def _sums_up(item: Term, said: Frame) -> bool:
    """Whether a word asserts little of its own: a noun for what is told ("a move by the port"), or that it was announced."""
    if item.key in group("announcing"):
        return True
    return item.key in group("shells") and (item.kind != "relation" or (item.first > 0 and said.words[item.first - 1].norm in _DETERMINERS))


def _worth(outcome: SlotResult) -> float:
    """How far a typed slot shows that the evidence is about the same thing: a rival figure or name in its place does so too."""
    if outcome.outcome is Outcome.MATCHES:
        return 1.0
    if outcome.outcome is Outcome.DIFFERS:
        return 0.75
    return 0.5 if outcome.note == "finer" else 0.25 if outcome.reported else 0.0


_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "those", "its", "their", "such", "of", "any", "new"})

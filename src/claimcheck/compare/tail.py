"""What a part says of another in a few words: "…, but the pilot boat was not", "… and so did the ferry", "…, though not the master himself".

Such a tail has no verb of its own, so that no other slot reads it; what it says must be the evidence's too (spec: verdicts, "more said").
Quirk et al., A Comprehensive Grammar of the English Language, 1985, 12.21-29, on ellipsis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import aside
from claimcheck.compare.spans import result
from claimcheck.compare.term import NONE
from claimcheck.frame.markers import group
from claimcheck.frame.verb import acting
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.term import TermMatch
    from claimcheck.model import Figure, Frame, Name, Period, SlotResult, Term

_STATED = 2
"""Passage and claim."""
_SAME, _DENIED = "as well", "not this one"
_ENDS = frozenset({".", "!", "?", ";", ",", ")"})
_FRONTED = frozenset({"so", "nor", "neither"})
_TURNS = frozenset({"but", "though", "although", "albeit"})
_PHRASE = 8
"""Words of the noun phrase of a tail at most."""


def compare(said: Frame, evidence: Profile) -> Iterator[SlotResult]:
    """Yield each tail of a part, unconfirmed unless passage or claim has one of the kind or names those of whom it tells in a list."""
    places = _places(said)
    for kind, index in tails(said):
        if index not in places:
            continue
        told = any(kind == other for frame in evidence.frames[:_STATED] for other, _ in tails(frame))
        if not told and not (kind == _SAME and _listed(said, index, evidence)):
            yield result("polarity", Outcome.UNCONFIRMED, said.words[index], note=kind)


def _places(said: Frame) -> range:
    """Return the indexes of a part's words: from its first name, figure, date or content word to the end of the clause of the last."""
    held: tuple[Name | Figure | Period | Term, ...] = (*said.names, *said.figures, *said.periods, *said.terms)
    first, last = min((item.first for item in held), default=0), max((item.last for item in held), default=-1) + 1
    while last < len(said.words) and said.words[last].text not in _ENDS:
        last += 1
    return range(max(0, first - 2), last)


def turned(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> Iterator[SlotResult]:
    """Yield, as unconfirmed, the particle of a light verb that no word of the evidence answers: "took it off its list", "put growth last".

    Such a verb means nothing without its particle, which may turn all that is said around.
    """
    met = {index for match in matches if match.how != NONE for index in range(match.term.first, match.term.last + 1)}
    held = {index for name in said.names for index in range(name.first, name.last + 1)}
    stated = {word.norm for frame in evidence.frames for word in frame.words}
    light = -1
    for index, word in ((index, said.words[index]) for index in _places(said)):
        if word.norm in group("light_verbs") and index not in met | held:
            light = index
        elif word.text in _ENDS or word.norm in group("clause_words") or index in acting(said):
            light = -1
        elif 0 <= light < index - 1 and word.norm in _TURNING and index not in met | held and word.norm not in stated:
            yield result("polarity", Outcome.UNCONFIRMED, word, note="particle")
            return


_TURNING = frozenset({"off", "back", "away", "last", "behind", "alone", "aside", "outside"})


@remembered
def tails(frame: Frame) -> tuple[tuple[str, int], ...]:
    """Return each tail of a text, what it says of the other, and the index of its word."""
    return tuple(_tails(frame))


def _tails(frame: Frame) -> Iterator[tuple[str, int]]:
    words, away = frame.words, aside.markers(frame)
    for index, word in enumerate(words):
        before, after = (words[index - 1].norm if index else ""), (words[index + 1].norm if index + 1 < len(words) else ".")
        if word.norm in _FRONTED and after in group("auxiliaries") and index and index + 2 < len(words):
            yield (_SAME if word.norm == "so" else _DENIED), index
        elif index in away:
            continue
        elif (word.norm == "not" and before in group("auxiliaries")) or (word.norm.endswith("n't") and word.norm[:-3] in group("auxiliaries")):
            if after in _ENDS and _of_another(frame, index):
                yield _DENIED, index
        elif word.norm == "not" and before in _TURNS and _noun_phrase(frame, index + 1):
            yield _DENIED, index


def _of_another(frame: Frame, last: int) -> bool:
    """Whether the clause that ends at a word has a subject of its own: it began with "but", "though" or the like not long ago."""
    before = frame.words[max(0, last - _PHRASE) : last]
    return any(word.norm in _TURNS | {"while", "whereas", "and"} or word.text in {";", "\u2014"} for word in before)


def _noun_phrase(frame: Frame, first: int) -> bool:
    """Whether nothing but a noun phrase stands from a word to the next mark: "though not the man himself", not "though not closed by law"."""
    words = frame.words
    last = next((index for index in range(first, len(words)) if words[index].text in _ENDS), len(words))
    opened = first < len(words) and (words[first].norm in group("determiners") or any(name.first == first for name in frame.names))
    return opened and last - first <= _PHRASE and not any(word.norm in group("prepositions") for word in words[first:last])


def _listed(said: Frame, index: int, evidence: Profile) -> bool:
    """Whether passage or claim has what a tail counts or calls, or names in one list all those whom it and the part before it name."""
    if _stated(said, index, evidence):
        return True
    named = [name for name in said.names if name.last > index or name.role == "actor"]
    for frame in evidence.frames[:_STATED]:
        met = [next((other for other in frame.names if set(other.ids) & set(name.ids)), None) for name in named]
        if named and all(other is not None and other.listed > 1 for other in met):
            return True
    return False


def _stated(said: Frame, index: int, evidence: Profile) -> bool:
    """Whether passage or claim has all words and figures of a tail that names nobody: "and so were eight of their crew"."""
    end = next((at for at in range(index + 1, len(said.words)) if said.words[at].text in _ENDS), len(said.words))
    terms = [item for item in said.terms if index < item.first < end]
    if not terms or any(index < name.first < end for name in said.names):
        return False
    figures = [item.value for item in said.figures if index < item.first < end]
    return any(
        all({item.key, *item.concepts} & {key for other in frame.terms for key in (other.key, *other.concepts)} for item in terms)
        and all(any(value == other.value for other in frame.figures) for value in figures)
        for frame in evidence.frames[:_STATED]
    )

"""Whom or what a verb has on either side: "the ban shapes trade" beside "trade shapes the ban" (spec: verdicts, "roles swapped differ").

`relation` asks it of names; here it is asked of any noun, and of the heads of subject and object alone: what stands behind a preposition moves about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import flow
from claimcheck.compare.predicate import ADVERBS
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group, groups
from claimcheck.frame.verb import acting, verbs
from claimcheck.model import Outcome
from claimcheck.values import dataclass, remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set as AbstractSet

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Name, SlotResult, Term

_MARKS = frozenset({",", ";", ":", "\u2014", "(", ")"})
_RELATIVES = frozenset({"that", "which", "who"})
_TO = frozenset({"to", "and", "or"})
"""Before these verbs the subject is another verb's."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A verb with the heads of its subject and its object; in the passive, of who does it and whom it is done to."""

    verb: frozenset[str]
    doer: tuple[Name | Term, ...]
    done_to: tuple[Name | Term, ...]


def compare(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return a difference where more of the evidence has subject and object of a verb in each other's places than in the part's, else None."""
    for own in all_sides(said):
        mine, theirs = keys(own.doer), keys(own.done_to)
        having = _having(evidence, own.verb)
        if mine & theirs or not having & _having(evidence, mine) & _having(evidence, theirs):
            continue
        pairs = (
            [(other.doer[0], keys(other.doer), keys(other.done_to)) for other in all_sides(frame) if own.verb & other.verb] if index in having else []
            for index, frame in enumerate(evidence.frames)
        )
        if found := flow.exchanged(own.doer[0], (mine, theirs), evidence, pairs):
            return found
    return None


def another_does(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return, as open, who does something by passage and claim where the part has somebody do it for those; None where nobody is another."""
    return next((found for own in all_sides(said) if (found := _another_does(said, own, evidence))), None)


def _another_does(said: Frame, own: Sides, evidence: Profile) -> SlotResult | None:
    """Return who does what `own` tells by passage and claim: "Per Holm's crew rowed" where the part has "Per Holm rowed for the crew"."""
    mine, theirs = keys(own.doer), keys(own.done_to)
    told: tuple[Name | Term, ...] = (*said.names, *said.terms)
    beside = keys(item for item in told if item not in own.doer) - mine
    found: SlotResult | None = None
    for index in _having(evidence, own.verb) & _having(evidence, theirs) & _having(evidence, mine) & {0, 1}:
        frame = evidence.frames[index]
        for other in all_sides(frame):
            if not own.verb & other.verb or not theirs & keys(other.done_to):
                continue
            doers = keys(other.doer)
            if mine & doers:
                return None
            if doers & beside and found is None:
                found = result("relation", Outcome.UNCONFIRMED, own.doer[0], index, frame, other.doer[0], note="another does")
    return found


def _having(evidence: Profile, words: AbstractSet[str]) -> set[int]:
    """Return the indexes of the frames that have some of the words or names, without looking at the frames."""
    return {index for places in (evidence.terms, evidence.names) for key in words for index in places.frames(key)}


def of_others(said: Frame, own: Term, frame: Frame, met: Term) -> bool:
    """Return whether two verbs have other names as subjects, each of which both texts name: "tea gains at the expense of coffee, which lost"."""
    mine, theirs = _doers(said, own), _doers(frame, met)
    named, there = ({entity for name in text.names for entity in name.ids} for text in (said, frame))
    return bool(mine and theirs) and not mine & theirs and mine <= there and theirs <= named


def _doers(frame: Frame, verb: Term) -> set[str]:
    return {name.ids[0] for name in frame.names if name.role == "actor" and any(verb.first <= index <= verb.last for index in name.verbs)}


def keys(items: Iterable[Name | Term]) -> set[str]:
    """Return what names and nouns may be met by: ids, stems, and the concepts of nouns."""
    return {key for item in items for key in (item.ids if hasattr(item, "ids") else (item.key, item.key.split()[-1], *item.concepts))}


@remembered
def all_sides(frame: Frame) -> tuple[Sides, ...]:
    """Return each verb that has a noun or name on both sides, in order."""
    return tuple(_all_sides(frame))


def _all_sides(frame: Frame) -> Iterator[Sides]:
    voices = dict(verbs(frame.words, frame.terms, frozenset()))
    names = {index for name in frame.names for index in range(name.first, name.last + 1)}
    for index in acting(frame):
        told = frozenset(key for term in frame.terms if term.first <= index <= term.last for key in _verb(frame, term))
        lemma = frame.words[index].lemma
        if not told or index in names or lemma in group("mutual") or lemma in groups("converse", "naming"):
            continue
        end = max(term.last for term in frame.terms if term.first <= index <= term.last)
        passive = voices.get(index, False)
        before, after = tuple(_subject(frame, index)), tuple(_object(frame, end, agent=passive))
        if before and after:
            yield Sides(told, after, before) if passive else Sides(told, before, after)


def _verb(frame: Frame, item: Term) -> tuple[str, ...]:
    """Return what a verb may be met by; with a preposition of its own by itself alone: firms that hide behind layers are hidden by the layers."""
    alone = item.last > item.first and frame.words[item.last].norm in groups("prepositions", "other_prepositions")
    return (item.key,) if alone else (item.key, *item.concepts)


def _subject(frame: Frame, verb: int) -> Iterator[Name | Term]:
    """Yield the heads of the noun phrase that a verb follows, none where another verb has it or it stands behind a preposition."""
    words, acts = frame.words, set(acting(frame))
    last = verb - 1
    while last >= 0 and (words[last].norm in group("auxiliaries") or words[last].norm.endswith("ly") or words[last].norm in _ADVERBS):
        last -= 1
    if last >= 0 and words[last].norm in _RELATIVES:
        last -= 1
    if last < 0 or words[last].norm in _TO or words[verb].norm.endswith("ing"):
        return
    first = last
    while first >= 0 and words[first].text not in _MARKS and first not in acts and words[first].norm not in group("clause_words"):
        first -= 1
    if first in acts and words[first].norm.endswith("ing"):
        return  # "the trouble resulting from the ban caused it"
    yield from _heads(frame, first + 1, last)


_ADVERBS = ADVERBS | {"never", "often"}


def _object(frame: Frame, verb: int, *, agent: bool) -> Iterator[Name | Term]:
    """Yield the heads of the noun phrase right after a verb, of the one behind "by" for the `agent`."""
    words, acts = frame.words, set(acting(frame))
    last = verb + 1
    while last < len(words) and words[last].text not in _MARKS and last not in acts and words[last].norm not in group("clause_words"):
        last += 1
    first = verb + 1
    if agent:
        by = next((index for index in range(verb, last) if words[index].norm == "by"), -1)
        if by < 0:
            return
        first = by + 1
    yield from _heads(frame, first, last - 1)


def _heads(frame: Frame, first: int, last: int) -> Iterator[Name | Term]:
    """Yield the names and nouns up to the first preposition; a name that only qualifies a noun ("Norwegian firms") is none."""
    held = {index for items in (frame.names, frame.figures) for item in items for index in range(item.first, item.last + 1)}
    held |= {index for term in frame.terms if term.last > term.first for index in range(term.first, term.last + 1)}
    behind = groups("prepositions", "other_prepositions")
    stop = next((index for index in range(first, last + 1) if frame.words[index].norm in behind and index not in held), last + 1)
    items: list[Name | Term] = [*(name for name in frame.names if not name.modifier), *(term for term in frame.terms if term.kind != "quality")]
    inside = [item for item in items if first <= item.first and item.last < stop]
    yield from (item for item in inside if not any(item.last + 1 == other.first and hasattr(other, "key") for other in inside))

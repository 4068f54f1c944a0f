"""Where something goes from and to: "from Norway to Peru", "Norwegian makers ship it to Peru", "Peru gets it from Norway" (spec: verdicts, roles)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.heads import head
from claimcheck.compare.spans import Placed, result
from claimcheck.frame.markers import group
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, SlotResult

FROM, TO, IN = "from", "to", "in"
EXCHANGED = "roles exchanged"
"""Note of a difference that lies in who does it to whom."""
_PLACES = frozenset({"country", "place"})
_STATED = 2
"""Passage and claim."""
_PHRASE = 7
"""Words of a noun phrase before a name at most, preposition included."""
_WAY = 16
"""Words between the two ends of a way at most."""
_INSIDE = frozenset({"in", "of", "at", "within", "inside"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "some", "several", "many", "more", "and"})
TURNS = frozenset({"while", "whereas", "but", "where", "although"})
_Way = tuple["Name", "Name"]
_Sides = tuple["Placed", set[str], set[str]]


@remembered
def ways(frame: Frame) -> list[_Way]:
    """Return (from, to) pairs of countries and places: what leaves the one reaches the other, or does its work there."""
    ends = [(name, end) for name in frame.names if name.kind in _PLACES for end in (_end(frame, name),) if end]
    return [
        (one, other)
        for one, start in ends
        if start == FROM
        for other, end in ends
        if end in {TO, IN} and not set(one.ids) & set(other.ids) and _together(frame, one, other)
    ]


def _together(frame: Frame, one: Name, other: Name) -> bool:
    """Whether two names stand in one clause."""
    first, last = sorted((one.first, other.first))
    return last - first <= _WAY and not any(word.norm in TURNS or word.text == ";" for word in frame.words[first:last])


def _end(frame: Frame, name: Name) -> str:
    """Return which end of a way a name is: by the preposition before its noun phrase, or by the verb that it is the subject of; "" for none."""
    preposition = _preposition(frame, name)
    if preposition in {FROM, TO}:
        return preposition
    acts = "".join(_acts(frame, name))
    return acts or preposition


def _preposition(frame: Frame, name: Name) -> str:
    """Return the end that a preposition makes of a name: "to cartels in Norway" leads to Norway."""
    content = {index for item in frame.terms if item.kind != "relation" or _doer(frame, item.last) for index in range(item.first, item.last + 1)}
    inside = False
    for index in range(name.first - 1, max(-1, name.first - _PHRASE), -1):
        norm = frame.words[index].norm
        if norm in {"from", "out"}:
            return FROM
        if norm in {"to", "into", "onto", "for"}:
            return TO
        if norm in _INSIDE:
            inside = inside or norm == "in"
        elif norm not in _DETERMINERS and index not in content:
            break
    return IN if inside and not name.modifier else ""


def _doer(frame: Frame, index: int) -> bool:
    """Whether a word names those who do something: "makers"."""
    return frame.words[index].norm.endswith(("er", "ers", "or", "ors"))


def _acts(frame: Frame, name: Name) -> Iterator[str]:
    """Yield the end that the verb, or the noun that it qualifies, makes of a name: "Norway sent", "Norwegian exports"."""
    if name.role in {"actor", "object"} and name.verbs and name.last < name.verbs[0]:  # who receives is done to, and its subject
        places = set(name.verbs)
        if frame.words[name.verbs[0]].norm in group("linking"):
            places |= set(range(name.verbs[0] + 1, name.verbs[0] + _PHRASE))  # "was a supplier of"
    elif name.modifier and head(name, frame):
        places = {index for item in frame.terms if item.first in {name.last + 1, name.last + 2} for index in range(item.first, item.last + 1)}
    else:
        return
    for item in frame.terms:
        if item.kind == "relation" and item.first in places:
            if set(item.concepts) & group("sending"):
                yield FROM
                return
            if set(item.concepts) & group("receiving"):
                yield TO
                return


def compare(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return a difference where the evidence has the way of something in the other direction, else None."""
    for way in ways(said):
        mine, theirs = (vocabulary.family(name.ids) for name in way)
        if mine & theirs:
            mine, theirs = set(way[0].ids), set(way[1].ids)
        sides = ([(source, vocabulary.family(source.ids), vocabulary.family(goal.ids)) for source, goal in ways(frame)] for frame in evidence.frames)
        if found := exchanged(way[0], (mine, theirs), evidence, sides):
            return found
    return None


def exchanged(said: Placed, ids: tuple[set[str], set[str]], evidence: Profile, sides: Iterable[Sequence[_Sides]]) -> SlotResult | None:
    """Return a difference where more of the evidence has the two sides of `said` the other way round than as the part has them, else None.

    `ids` is what the two sides may be; `sides` gives for each frame its pairs: the name on the left, and what left and right may be. Passage and
    claim weigh double, so that one misread wording does not decide.
    """
    mine, theirs = ids
    votes, place = 0, None
    for index, pairs in enumerate(sides):
        weight = 2 if index < _STATED else 1
        for left, lefts, rights in pairs:
            if (mine & lefts and theirs & rights) or (index < _STATED and (mine & lefts or theirs & rights)):
                votes -= weight
            elif mine & rights and theirs & lefts:
                votes += weight
                place = place or (index, evidence.frames[index], left)
    return result("relation", Outcome.DIFFERS, said, *place, note=EXCHANGED) if votes > 0 and place else None

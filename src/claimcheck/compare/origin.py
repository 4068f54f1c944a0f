"""Where something comes from: "herring from Norway", "Norwegian firms sell herring", beside evidence in which Norway is only a stop on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.heads import head
from claimcheck.frame.markers import group
from claimcheck.frame.verb import acting

if TYPE_CHECKING:
    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name


def sends(said: Name, whole: Frame) -> bool:
    """Return whether a country is where something comes from, or whose traders act: "sugar from Norway", "Norwegian companies sell sugar"."""
    return said.role == "from" or (said.modifier and said.role in {"", "actor"} and head(said, whole) in group("traders"))


def sent_to(said: Name, evidence: Profile) -> bool:
    """Return whether the evidence has a country as a target or place, where the part sends something there: it is not only where things come from."""
    for index, name in (hit for entity in said.ids for hit in evidence.names.get(entity, ())):
        before = {word.norm for word in evidence.frames[index].words[max(0, name.first - 2) : name.first]}
        if name.role == "to" and (not name.modifier or before & {"to", "into", "with"}):
            return True
        elsewhere = any(other.role in {"to", "from"} and other.kind == "country" for other in evidence.frames[index].names)
        if name.role in {"place", "object", ""} and not name.modifier and not elsewhere:
            return True
    return False


def sent_from(said: Name, evidence: Profile) -> bool:
    """Return whether the evidence has a country as more than a way or a target: it acts, something is from there or belongs to it."""
    return any(_is_origin(name, evidence.frames[index]) for entity in said.ids for index, name in evidence.names.get(entity, ()))


def _is_origin(name: Name, frame: Frame) -> bool:
    before = [word.norm for word in frame.words[max(0, name.first - 2) : name.first]]
    if frame.words[name.last].norm.endswith("ans"):
        return name.modifier  # "Canadians" are people, to whom things happen
    if name.modifier and head(name, frame) in group("receivers"):
        return False  # "Mexican buyers"
    if name.modifier or name.role in {"from", "with", "of"} or (name.last + 1 < len(frame.words) and frame.words[name.last + 1].norm == "based"):
        return True
    if name.role == "actor":
        return "way" not in before and any(frame.words[verb].norm not in _STATES for verb in name.verbs)
    if name.role == "place":
        return "in" in before
    return not name.role and not set(before) & group("ways")


def exchanged(said: Name, whole: Frame, evidence: Profile, vocabulary: Vocabulary) -> tuple[int, Name] | None:
    """Return whose in the evidence is what the statement says is somebody else's, where each names both: "Norwegian police on Peru's word"."""
    nouns = _owned(said, whole)
    if not nouns or said.kind not in _OWNERS or said.listed > 1:
        return None
    mine = vocabulary.family(said.ids)
    spoken = {entity for name in whole.names if not vocabulary.family(name.ids) & mine for entity in vocabulary.family(name.ids)}
    found: tuple[int, Name] | None = None
    for index, frame in enumerate(evidence.frames[:2]):
        owners = [name for name in frame.names if _owned(name, frame) & nouns]
        if any(mine & vocabulary.family(name.ids) for name in owners):
            return None
        there = any(mine & set(name.ids) for name in frame.names)
        other = next((name for name in owners if name.kind in _OWNERS and name.listed == 1 and spoken & vocabulary.family(name.ids)), None)
        found = found or ((index, other) if other and there else None)
    return found


_OWNERS = frozenset({"country", "agency", "place"})


def _owned(name: Name, frame: Frame) -> frozenset[str]:
    """Return the stems of the nouns that are somebody's: "Norwegian boats", "the board's boats", "boats from Norway", "the will of Norway"."""
    words, nouns = frame.words, {term.last: term for term in frame.terms if term.kind != "quality"}
    found: set[str] = set()
    step = name.last + 1
    while step < len(words) and step <= name.last + _COMPOUND and any(term.first <= step <= term.last for term in frame.terms):
        if words[step].norm in group("prepositions") or step in acting(frame):
            break
        found.add(words[step].lemma)
        step += 1
    before = name.first - 1
    while before > 0 and words[before].norm in group("determiners"):
        before -= 1
    if before > 0 and words[before].norm in {"from", "of"} and before - 1 in nouns and before - 1 not in acting(frame):
        found.add(words[before - 1].lemma)
    return frozenset(found - group("mutual"))


_COMPOUND = 3
"""Words of a compound that a name qualifies, at most."""


_STATES = frozenset({"is", "are", "was", "were", "serves", "served", "acts", "acted"})
"""Verbs by which a country only is something: a way, a market, a target."""

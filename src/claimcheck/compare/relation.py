"""Roles: the same two names with who and whom exchanged (spec: verdicts, "roles swapped differ")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import flow, mirrored, sides, term
from claimcheck.compare.flow import EXCHANGED
from claimcheck.compare.heads import acts_itself, head
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, SlotResult

_LEFT, _RIGHT = frozenset({"actor"}), frozenset({"object", "to"})
_STATED = 2
"""Passage and claim."""
_ACTING = frozenset({"country", "place", "agency", "person", "company", "group", "organisation", "media"})
"""Kinds that do things to one another; a substance changes places with a substance only."""

_Pair = tuple["Name", "Name"]


@remembered
def _pairs(frame: Frame) -> list[_Pair]:
    """Return (actor, object) pairs that one verb governs."""
    return [
        (one, other)
        for one in frame.names
        if one.role in _LEFT
        for other in frame.names
        if other.role in _RIGHT and other is not one and set(one.verbs) & set(other.verbs) and _alike(one, other)
    ]


def _alike(one: Name, other: Name) -> bool:
    """Whether two names may change places; of one that nobody knows, nothing speaks against it."""
    return not (one.kind and other.kind) or (one.kind in _ACTING) == (other.kind in _ACTING)


def _ids(name: Name, frame: Frame, vocabulary: Vocabulary, *, wide: bool) -> set[str]:
    """Return what a name stands for, with what it is part of where `wide`; with its noun where it only qualifies one ("Chinese nationals")."""
    if not acts_itself(name, frame):
        noun = head(name, frame)
        return {f"{entity} {noun}" for entity in name.ids} if noun else set()
    return vocabulary.family(name.ids) if wide else set(name.ids)


def compare(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return a difference where the evidence has the actor and the object of the same relation the other way round, else None.

    Passage and claim weigh double, so that one misread wording does not decide.
    """
    for actor, target in _pairs(said):
        if (
            not _on_both_sides(said, actor)
            and _told_of(said, actor, target, evidence)
            and (found := _exchanged(said, (actor, target), evidence, vocabulary))
        ):
            return found
    found = flow.compare(said, evidence, vocabulary) or _crossed(said, evidence, vocabulary) or _done_to(said, evidence)
    found = found or _converse(said, evidence, vocabulary) or _traded(said, evidence)
    return found or sides.compare(said, evidence) or mirrored.compare(said, evidence, vocabulary) or sides.another_does(said, evidence)


def _on_both_sides(said: Frame, actor: Name) -> bool:
    """Whether who acts is named again in another role, so that a text with the two the other way round may have either of them in mind."""
    return any(name is not actor and name.role != "actor" and set(name.ids) & set(actor.ids) for name in said.names)


def _told_of(said: Frame, actor: Name, target: Name, evidence: Profile) -> bool:
    """Whether the evidence has a verb that governs the two, in these or other words."""
    acts = {index for index in actor.verbs if index in target.verbs and said.words[index].lemma not in group("mutual")}
    if any(said.words[index].norm in group("addressing") for index in acts):
        return any(word.norm in group("addressing") for frame in evidence.frames[:_STATED] for word in frame.words)
    return any(
        term.first <= index <= term.last and any(key in evidence.terms for key in (term.key, *term.concepts)) for term in said.terms for index in acts
    )


def _exchanged(said: Frame, pair: _Pair, evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    wide = not _ids(pair[0], said, vocabulary, wide=True) & _ids(pair[1], said, vocabulary, wide=True)
    mine, theirs = (_ids(name, said, vocabulary, wide=wide) for name in pair)
    if not mine or not theirs or mine & theirs:
        return None

    def ids(name: Name, frame: Frame) -> set[str]:
        return _ids(name, frame, vocabulary, wide=wide)

    turned = {other for key in _verb(pair[0], said) for other in vocabulary.opposites(key)}  # "cod gains on herring" is "herring loses to cod"
    sides = (
        [(left, ids(left, frame), ids(right, frame)) for left, right in _pairs(frame) if not turned & _verb(left, frame)] for frame in evidence.frames
    )
    return flow.exchanged(pair[0], (mine, theirs), evidence, sides)


@remembered
def _doings(frame: Frame) -> list[tuple[Name, frozenset[str]]]:
    """Return each name that acts with the keys of its verb."""
    return [(name, _verb(name, frame)) for name in frame.names if name.role == "actor" and name.verbs]


def _verb(name: Name, frame: Frame) -> frozenset[str]:
    """Return the keys of the first verb of a name."""
    return frozenset(key for item in frame.terms if item.first <= name.verbs[0] <= item.last for key in (item.key, *item.concepts))


def _crossed(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return a difference where two names have changed their verbs: "Norway alleges that Peru pays" of Peru's charge that Norway does."""
    mine = _doings(said)
    for index, frame in enumerate(evidence.frames[:_STATED]):
        theirs = _doings(frame)
        for one, does in mine:
            for other, does_too in mine:
                if does & does_too or vocabulary.family(one.ids) & vocabulary.family(other.ids):
                    continue
                swapped = [name for name, verb in theirs if verb & does and vocabulary.family(name.ids) & set(other.ids)]
                if swapped and any(verb & does_too and vocabulary.family(name.ids) & set(one.ids[-1:]) for name, verb in theirs):
                    return result("relation", Outcome.DIFFERS, one, index, frame, swapped[0], note=EXCHANGED)
    return None


def _converse(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return a difference where who does something does the converse in passage or claim, and neither has the thing itself: buys, and sells."""
    for one, does in _doings(said):
        other = {concept for pair in term.converses() if pair & does for concept in pair - does}
        for index, frame in enumerate(evidence.frames[:_STATED]) if other else ():
            keys = {key for item in frame.terms for key in (item.key, *item.concepts)}
            met = next((name for name, verb in _doings(frame) if verb & other and vocabulary.family(name.ids) & set(one.ids)), None)
            if met is not None and not keys & does:
                return result("relation", Outcome.DIFFERS, one, index, frame, met, note=EXCHANGED)
    return None


def _traded(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return a difference where those who do it in passage or claim and those who do it in the part have all changed places, several of a side."""
    acting = [(name, does) for name, does in _doings(said) if name.kind not in _PLACES and said.words[name.verbs[0]].lemma not in group("mutual")]
    others = {entity for name in said.names if name.role != "actor" for entity in name.ids}
    for index, frame in enumerate(evidence.frames[:_STATED]):
        mine = [name for name, does in acting if any(does & verb for _, verb in _doings(frame))]
        theirs = [name for name, verb in _doings(frame) if any(does & verb for _, does in acting)]
        apart = {entity for name in frame.names if name.role != "actor" for entity in name.ids}
        alike = {name.kind for name in mine} == {name.kind for name in theirs}
        if (
            alike
            and len(mine) + len(theirs) > _PAIR
            and all(others & set(name.ids) for name in theirs)
            and all(apart & set(name.ids) for name in mine)
        ):
            return result("relation", Outcome.DIFFERS, mine[0], index, frame, theirs[0], note=EXCHANGED)
    return None


_PAIR = 2
_PLACES = frozenset({"country", "place", "agency"})


def _done_to(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return a difference where passage and claim have as the object of a verb, and never as its actor, who acts in the statement.

    Only where the verb has an object of its own in the statement: "two sailors charged in May" is a headline's passive.
    """
    for name in said.names:
        if name.role != "actor" or not _has_object(said, name) or said.words[name.verbs[0]].lemma in group("mutual"):
            continue
        keys = {key for term in said.terms if term.first in name.verbs[:1] for key in (term.key, *term.concepts)}
        found = [list(_roles(name, said, frame, keys)) for frame in evidence.frames[:_STATED]]
        if all(found) and all(role == "object" for roles in found for _, role in roles):
            return result("relation", Outcome.DIFFERS, name, 0, evidence.frames[0], found[0][0][0], note=EXCHANGED)
    return None


def _has_object(said: Frame, name: Name) -> bool:
    """Whether the verb right after a name's noun phrase takes what follows it as its object, by the word that follows."""
    verb = name.verbs[0] if name.verbs else -1
    if not name.last < verb < len(said.words) - 1 or any(said.words[step].norm in group("passive_aids") for step in range(max(0, verb - 3), verb)):
        return False
    return said.words[verb + 1].norm in group("determiners") or any(other.first == verb + 1 for other in said.names)


def _roles(name: Name, said: Frame, frame: Frame, keys: set[str]) -> Iterator[tuple[Name, str]]:
    """Yield where a text has the name, on the same noun, beside one of the verbs of `keys`, with its role."""
    acting, noun = acts_itself(name, said), head(name, said)
    for other in frame.names:
        if not set(other.ids) & set(name.ids) or acts_itself(other, frame) != acting or (not acting and head(other, frame) != noun):
            continue
        if any(term.first <= index <= term.last and keys & {term.key, *term.concepts} for term in frame.terms for index in other.verbs[:1]):
            yield other, other.role

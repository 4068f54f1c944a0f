"""What is so no more, what is no duty, who is only a deputy, and what else a court imposed (spec: verdicts, modality, rank)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare.predicate import PREDICATE, asserted
from claimcheck.compare.spans import result
from claimcheck.compare.term import SAME
from claimcheck.frame.markers import group, mapping, phrase_at, phrases
from claimcheck.model import Modal, Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.term import TermMatch
    from claimcheck.model import Frame, Name, SlotResult, Term, Word

_PRESENT = frozenset({"is", "are", "remains", "remain"})
_PAST = frozenset({"was", "were", "had", "been"})


def formerly(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> SlotResult | None:
    """Return, as unconfirmed, what a part tells of today and passage or claim only of the past: "is a stronghold" beside "a former stronghold"."""
    norms = {word.norm for word in said.words}
    if not norms & _PRESENT or norms & (_PAST | group("former")):
        return None
    for match in matches:
        if match.how != SAME or asserted(said, match.term) != PREDICATE:
            continue
        keys = {match.term.key, *match.term.concepts}
        stated = [(index, met) for index, frame in enumerate(evidence.frames[:2]) for met in frame.terms if keys & {met.key, *met.concepts}]
        past = [index for index, frame in enumerate(evidence.frames[:2]) if any(word.norm in group("former") for word in frame.words)]
        if past and all(_past_only(evidence.frames[index], met) for index, met in stated):
            index = past[0]
            marker = next(word for word in evidence.frames[index].words if word.norm in group("former"))
            return result("modality", Outcome.UNCONFIRMED, match.term, index, evidence.frames[index], marker, note="former")
    return None


def penalised(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return a difference where somebody is sentenced to one penalty in a part, and in passage and claim to another: to life, and to death."""
    mine = _penalties(said)
    told = [(index, frame, kind, word) for index, frame in enumerate(evidence.frames[:2]) for kind, word in _penalties(frame).items()]
    if not mine or not told or any(kind in mine for _, _, kind, _ in told):
        return None
    index, frame, _, marker = told[0]
    return result("relation", Outcome.DIFFERS, next(iter(mine.values())), index, frame, marker, note="penalty")


@remembered
def _penalties(frame: Frame) -> dict[str, Modal]:
    """Return the kinds of penalty that a text tells of a sentence or an execution, each with its words."""
    if not any(word.lemma in group("sentencing") for word in frame.words):
        return {}
    found: dict[str, Modal] = {}
    for kind in mapping("penalties"):
        for index, word in enumerate(frame.words):
            if (last := phrase_at(frame.words, index, phrases("penalties", kind))) >= 0:
                found.setdefault(kind, Modal(index, last, word.start, frame.words[last].end, kind))
    return found


def _past_only(frame: Frame, met: Term) -> bool:
    """Whether a word stands right after one that says that it is so no more."""
    return any(word.norm in group("former") for word in frame.words[max(0, met.first - 2) : met.first])


def lesser(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> SlotResult | None:
    """Return a difference where passage or claim has the deputy of what the part calls somebody: "the director" beside "deputy director"."""
    lesser_words = group("lesser")
    if any(word.norm in lesser_words for word in said.words):
        return None
    if deputy := _deputy(said, evidence):
        return deputy
    for match in matches:
        if match.term.kind != "thing" or match.term.first != match.term.last:
            continue
        for index, frame in enumerate(evidence.frames[:2]):
            places = [at for at, word in enumerate(frame.words) if word.lemma == said.words[match.term.first].lemma]
            if places and all(at and frame.words[at - 1].norm in lesser_words for at in places):
                return result("rank", Outcome.DIFFERS, match.term, index, frame, frame.words[places[0] - 1], note="lesser")
    return None


def _deputy(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return a difference where a part gives a person an office and passage or claim makes the person the deputy of another alone."""
    for person in said.names:
        held = _office(said, person) if person.kind == "person" else None
        for index, frame in enumerate(evidence.frames[:2]) if held else ():
            same = next((name for name in frame.names if set(name.ids) & set(person.ids)), None)
            places = [at for at, word in enumerate(frame.words) if at and word.lemma in group("offices") and not _names(frame, at)]
            if same and places and all(frame.words[at - 1].norm in group("lesser") for at in places):
                return result("rank", Outcome.DIFFERS, held, index, frame, frame.words[places[0] - 1], note="lesser")
    return None


@remembered
def offices(frame: Frame) -> frozenset[int]:
    """Return where in a text stand the words that give a person an office: what somebody is must be met as narrowly as it is said."""
    held = (_office(frame, name) for name in frame.names if name.kind == "person")
    return frozenset(word.start for word in held if word)


def _office(frame: Frame, person: Name) -> Word | None:
    """Return the office that a text gives a person beside the name ("Ada Vint, the minister of trade") or by a verb that says what somebody is."""
    words, behind = frame.words, person.last + 1
    if behind + 1 >= len(words) or (words[behind].text != "," and words[behind].norm not in group("linking")):
        return None
    for word in words[behind + 1 : behind + _TITLE]:
        if word.text in {",", ";", "("}:
            return None
        if word.lemma in group("offices"):
            return word
    return None


def _names(frame: Frame, index: int) -> bool:
    """Whether a word is one of a name: "Narcotics Commission"."""
    return any(name.first <= index <= name.last for name in frame.names)


_TITLE = 7
"""Words from a person's name to the office at most."""


def obliged(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> SlotResult | None:
    """Return, as unconfirmed, that something must be done where no wording of the evidence says more than that it is."""
    own = next((word for word in said.words if word.norm in group("obliging")), None)
    if own is None or any(_obliges(frame) for frame in evidence.frames):
        return None
    done = next((match for match in matches if match.how == SAME and match.term.kind == "relation" and match.met is not None), None)
    return result("modality", Outcome.UNCONFIRMED, own, done.frame, evidence.frames[done.frame], done.met, note="obliged") if done else None


def _obliges(frame: Frame) -> bool:
    """Whether a text tells of a duty."""
    duties = group("duties")
    return any(word.lemma in duties or (word.norm == "to" and before.norm in {"have", "has", "had"}) for before, word in pairwise(frame.words))

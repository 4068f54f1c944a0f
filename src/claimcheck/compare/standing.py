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
    from claimcheck.model import Frame, SlotResult, Term

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
    found: dict[str, Modal] = {}
    for kind in mapping("penalties"):
        for index, word in enumerate(frame.words):
            if (last := phrase_at(frame.words, index, phrases("penalties", kind))) >= 0:
                found.setdefault(kind, Modal(index, last, word.start, frame.words[last].end, kind))
    return found if any(word.lemma in group("sentencing") for word in frame.words) else {}


def _past_only(frame: Frame, met: Term) -> bool:
    """Whether a word stands right after one that says that it is so no more."""
    return any(word.norm in group("former") for word in frame.words[max(0, met.first - 2) : met.first])


def lesser(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> SlotResult | None:
    """Return a difference where passage or claim has the deputy of what the part calls somebody: "the director" beside "deputy director"."""
    lesser_words = group("lesser")
    if any(word.norm in lesser_words for word in said.words):
        return None
    for match in matches:
        if match.term.kind != "thing" or match.term.first != match.term.last:
            continue
        for index, frame in enumerate(evidence.frames[:2]):
            places = [at for at, word in enumerate(frame.words) if word.lemma == said.words[match.term.first].lemma]
            if places and all(at and frame.words[at - 1].norm in lesser_words for at in places):
                return result("rank", Outcome.DIFFERS, match.term, index, frame, frame.words[places[0] - 1], note="lesser")
    return None


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

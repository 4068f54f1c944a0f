"""Firmness: an allegation told as fact, a charge told as a conviction, a dropped "could" (spec: verdicts, modality)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.compare.term import SAME
from claimcheck.frame.markers import group, mapping
from claimcheck.frame.relation import verbs
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.term import TermMatch
    from claimcheck.model import Frame, Modal, SlotResult, Term

_REACH = 14
"""Words after a marker that it governs at most, within its sentence."""


@lru_cache(maxsize=1)
def steps() -> Mapping[str, int]:
    """Return the stems that name a step of a prosecution, each with its (last) step."""
    return {lemma: step for step, lemmas in enumerate(mapping("stages").values()) for lemma in lemmas}


def names_step(evidence: Profile) -> bool:
    """Whether the passage or the claim names a step of a prosecution."""
    return not _without_steps(evidence) and any(stage(frame, 0, len(frame.words)) for frame in evidence.frames[:2])


def _without_steps(evidence: Profile) -> bool:
    """Whether no word of the evidence, in any wording, names a step: seen without looking at its frames."""
    return evidence.terms.table.keys().isdisjoint(steps())


def stage(frame: Frame, first: int, last: int) -> tuple[int, Term] | None:
    """Return the furthest step of a prosecution that words first..last name, from 0 (accused) to 4 (executed)."""
    known = steps()
    best: tuple[int, Term] | None = None
    for term in frame.terms:
        if first <= term.first <= last:
            step = max((known.get(lemma, -1) for lemma in term.key.split()), default=-1)
            if step > (best[0] if best else -1):
                best = step, term
    return best


_DENYING = frozenset({"deni", "denial", "disput"})
_STEPS = frozenset({"charg", "indict", "accus", "claim"})


def _opens(frame: Frame, index: int) -> bool:
    """Whether "charged" or the like is followed by what is alleged: "charged with selling", "claims that"; "denied" by what is denied."""
    if frame.words[index].lemma in _DENYING:
        following = [word.norm for word in frame.words[index + 1 : index + 4]]
        return "that" in following or any(norm.endswith("ing") or norm in {"any", "allegations", "accusations", "claims"} for norm in following)
    dated = {period.first - 1 for period in frame.periods} | {period.first for period in frame.periods}
    for step in range(index + 1, min(index + 9, len(frame.words))):
        if frame.words[step].norm in {"with", "for", "of", "over", "that"} and step not in dated and step + 1 not in dated:
            return True
        if frame.words[step].text in ".;,":
            return False
    return False


def governed(frame: Frame, term: Term, kinds: Sequence[str]) -> Modal | None:
    """Return the marker of one of `kinds` under which `term` stands in `frame`, None if it stands free."""
    for modal in frame.modals:
        if modal.kind not in kinds or term.first <= modal.last <= term.last:
            continue
        if frame.words[modal.last].lemma in _STEPS and not _opens(frame, modal.last):
            continue  # "the charges of June 2023": an event, not what is alleged
        if modal.kind == "denied" and not _opens(frame, modal.last):
            continue  # "rejected the plan": the plan is there
        between = frame.words[modal.last + 1 : term.first]
        if modal.last < term.first <= modal.last + _REACH and not any(word.text in ".;" for word in between):
            return modal
        adverb = frame.words[modal.first].norm.endswith("ly")
        if adverb and term.last < modal.first <= term.last + 3:
            return modal
    return None


def compare_stage(said: Frame, first: int, last: int, evidence: Profile) -> SlotResult | None:
    """Return the outcome of the steps of a prosecution, None where either side names none."""
    mine = stage(said, first, last)
    if not mine or _without_steps(evidence):
        return None
    theirs = [(found[0], index, frame, found[1]) for index, frame in enumerate(evidence.frames) if (found := stage(frame, 0, len(frame.words)))]
    if not theirs:
        return None
    step, index, frame, term = max(theirs, key=lambda item: (item[0], -item[1]))
    if mine[0] <= step or mine[0] < 2:  # noqa: PLR2004 - accused and charged are told apart by their words, not here
        return result("modality", Outcome.MATCHES, mine[1], index, frame, term)
    outcome = Outcome.UNCONFIRMED if mine[0] == 4 and step == 3 else Outcome.DIFFERS  # noqa: PLR2004 - executed after sentenced
    return result("modality", outcome, mine[1], index, frame, term, note="stage")


def compare(said: Frame, matches: Sequence[TermMatch], evidence: Profile, *, credited: bool) -> SlotResult | None:
    """Return how the part's firmness stands to the evidence's, None where both assert alike.

    `credited`: the part names a speaker for what it says, so that nothing is told as fact.
    """
    main = _main(said, matches, evidence)
    if main is None or governed(said, main.term, ("alleged", "possible", "planned", "denied")):
        return _dropped(said, matches, evidence)
    speech = group("speech") | group("marked_speech")
    spoken = any(word.norm in speech for word in said.words)
    weak = any(word.lemma in group("believing") for word in said.words) or any(
        word.norm == "said" and after.norm == "to" for word, after in pairwise(said.words)
    )
    for kinds, outcome in (
        (("alleged",), Outcome.DIFFERS),
        (("denied",), Outcome.UNCONFIRMED),
        (("possible",), Outcome.UNCONFIRMED),
        (("planned",), Outcome.UNCONFIRMED),
    ):
        modal = _hedge(main, evidence, kinds)
        # "indicted" makes nothing only possible, and "the firms charged in May" alleges nothing
        hedged = weak or any(item.kind in {*kinds, "possible", "planned"} and not _past(said, item) for item in said.modals)
        softened = hedged or (spoken and kinds != ("possible",))
        if modal and not softened and not (credited and kinds in {("alleged",), ("denied",)}):
            return result("modality", outcome, main.term, main.frame, evidence.frames[main.frame], modal)
    return _dropped(said, matches, evidence)


def _past(said: Frame, modal: Modal) -> bool:
    """Whether a marker is a step that was taken before, told of whom it was: "the firms charged in May knowingly sold it"."""
    return said.words[modal.last].lemma in _STEPS and not _opens(said, modal.last)


def _dropped(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> SlotResult | None:
    """Return what the part tells as done where passage and claim have "could", "may", "might" or "would" right before it, None where nothing is."""
    acting = {index for index, _ in verbs(said.words, said.terms, frozenset())}
    for match in matches:
        if match.met is None or match.how != SAME or not acting & set(range(match.term.first, match.term.last + 1)):
            continue
        keys = {match.met.key, match.term.key, *match.term.concepts}
        places = [(index, term) for index, frame in enumerate(evidence.frames[:2]) for term in frame.terms if keys & {term.key, *term.concepts}]
        found = [_auxiliary(evidence.frames[index], term) for index, term in places]
        if places and all(found) and not _softened(said, match.term, evidence.frames[places[0][0]]):
            return result("modality", Outcome.UNCONFIRMED, match.term, places[0][0], evidence.frames[places[0][0]], found[0], note="dropped")
    return None


def _auxiliary(frame: Frame, term: Term) -> Modal | None:
    """Return the conditional auxiliary right before a verb, adverbs and "have" or "be" between at most."""
    for step in range(term.first - 1, max(-1, term.first - _ADVERBS), -1):
        norm = frame.words[step].norm
        if norm in group("modality", "conditional"):
            return next((modal for modal in frame.modals if modal.first == step), None)
        if not (norm.endswith("ly") or norm in {"also", "not", "be", "have", "been", "well", "still", "even", "then"}):
            return None
    return None


_ADVERBS = 5
"""Words before a verb in which its auxiliary stands."""


def _softened(said: Frame, term: Term, frame: Frame) -> bool:
    """Whether the part hedges a verb by a word of its own: an auxiliary, "to", "plans", "allegedly", "if"."""
    theirs = {word.lemma for word in frame.words}
    before = {word.norm for word in said.words[max(0, term.first - _ADVERBS) : term.first]}
    hedged = any(
        modal.kind in {"possible", "planned"}
        and said.words[modal.first].lemma not in theirs
        and (governed(said, term, (modal.kind,)) or modal.first > term.last)
        for modal in said.modals
    )
    return (
        hedged
        or bool(before & (group("modality", "conditional") | {"will", "shall", "to", "can"}))
        or any(word.norm in {"if", "unless"} for word in said.words)
    )


def _said_marker(said: Frame, match: TermMatch) -> bool:
    return any(match.term.first <= modal.first <= match.term.last for modal in said.modals)


def _main(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> TermMatch | None:
    """Return the word that carries what the part asserts.

    It is the part's first verb that the evidence has, else its first relation, else, after "is", its first word.
    """
    met = [match for match in matches if match.met is not None and not _is_marker(match, evidence) and not _said_marker(said, match)]
    relations = [match for match in met if match.term.kind == "relation"]
    acting = {index for index, _ in verbs(said.words, said.terms, frozenset())} if relations else set()
    acted = [match for match in relations if acting & set(range(match.term.first, match.term.last + 1))]
    if acted or relations:
        return (acted or relations)[0]
    linking = {"is", "are", "was", "were"}
    copular = any(word.norm in linking for word in said.words[said.terms[0].first if said.terms else 0 :]) or any(
        said.words[name.last + 1].norm in linking for name in said.names if name.last + 1 < len(said.words)
    )
    return met[0] if met and copular and not any(match.term.kind == "relation" for match in matches) else None


def _is_marker(match: TermMatch, evidence: Profile) -> bool:
    frame = evidence.frames[match.frame]
    return match.met is not None and any(match.met.first <= modal.first <= match.met.last for modal in frame.modals)


def _hedge(match: TermMatch, evidence: Profile, kinds: Sequence[str]) -> Modal | None:
    """Return the marker over the word in the passage; a wording of the claim that asserts it freely lifts it."""
    if match.met is None or _is_marker(match, evidence):
        return None
    keys = {match.met.key, *match.met.concepts, match.term.key, *match.term.concepts}
    places = [(frame, term) for frame in evidence.frames[:2] for term in frame.terms if keys & {term.key, *term.concepts}]
    places = places or [(evidence.frames[match.frame], match.met)]
    found = [governed(frame, term, kinds) for frame, term in places]
    return found[0] if found and all(found) else None

"""Firmness: an allegation told as fact, a charge told as a conviction, a dropped "could" (spec: verdicts, modality)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare.firmness import STEPS, governed, left, opens
from claimcheck.compare.predicate import DETERMINERS, doers, main_verb
from claimcheck.compare.spans import result
from claimcheck.compare.term import SAME
from claimcheck.frame.markers import group, groups, mapping
from claimcheck.frame.verb import acting_anywhere
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.term import TermMatch
    from claimcheck.model import Frame, Modal, SlotResult, Term, Word


@lru_cache(maxsize=1)
def steps() -> Mapping[str, int]:
    """Return the stems and concepts that name a step of a prosecution, each with its (last) step."""
    return {lemma: step for step, lemmas in enumerate(mapping("stages").values()) for lemma in lemmas}


def names_step(evidence: Profile) -> bool:
    """Whether the passage or the claim names a step of a prosecution."""
    return not _without_steps(evidence) and any(stage(frame) for frame in evidence.frames[:2])


@remembered
def step_of(term: Term) -> int:
    """Return the furthest step of a prosecution that a word names, by one of its stems or by what it means ("put to death"); -1 for none."""
    known, phrased = steps(), group("stages_in_phrases")
    senses = (concept for concept in term.concepts if concept not in phrased)  # "lashed out at", which condemns nobody to anything
    return max((known.get(key, -1) for key in (*term.key.split(), *senses)), default=-1)


def is_step(term: Term) -> bool:
    """Whether a word names a step of a prosecution."""
    return step_of(term) >= 0


def _without_steps(evidence: Profile) -> bool:
    """Whether no word of the evidence, in any wording, names a step: seen without looking at its frames."""
    return evidence.terms.table.keys().isdisjoint(steps())


@remembered
def stage(frame: Frame) -> tuple[int, Term] | None:
    """Return the furthest step of a prosecution that a text names, from 0 (accused) to 4 (executed)."""
    phrased = group("stages_in_phrases")
    best: tuple[int, Term] | None = None
    for term in frame.terms:
        if term.key not in phrased:
            step = step_of(term)
            if step > (best[0] if best else -1):
                best = step, term
    return best


def compare_stage(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return the outcome of the steps of a prosecution, None where either side names none."""
    mine = stage(said)
    if not mine or _without_steps(evidence):
        return None
    theirs = [(found[0], index, frame, found[1]) for index, frame in enumerate(evidence.frames) if (found := stage(frame))]
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
    if (
        main is None
        or governed(said, main.term, ("alleged", "possible", "planned", "denied"))
        or _charged(said, main.term)
        or _tells_which(said, main)
    ):
        return _dropped(said, matches, evidence)
    if (asked := _asked(main, evidence)) and not _asks(said):
        return result("modality", Outcome.UNCONFIRMED, main.term, *asked, note="open")
    spoken, weak, places = _spoken(said), _believed(said), _places(main, evidence)
    for kinds, outcome in (
        (("alleged",), Outcome.DIFFERS),
        (("denied",), Outcome.UNCONFIRMED),
        (("possible",), Outcome.UNCONFIRMED),
        (("planned",), Outcome.UNCONFIRMED),
    ):
        modal = _hedge(main, evidence, kinds, places)
        if modal is None:
            continue
        # "indicted" makes nothing only possible, and "the firms charged in May" alleges nothing
        hedged = weak or any(
            item.kind in {*kinds, "possible", "planned"} and not _past(said, item) and _over(said, item, main.term) for item in said.modals
        )
        if kinds == ("denied",) and said.denials:
            continue  # "does not accept that it is justified" denies it too
        if credited and kinds == ("denied",) and not any(item.kind == "denied" for item in said.modals):
            return result("polarity", Outcome.DIFFERS, main.term, modal[0], evidence.frames[modal[0]], modal[1], note="denied")
        softened = hedged or (spoken and kinds != ("possible",))
        if not softened and not (credited and kinds in {("alleged",), ("denied",)}):
            index, marker = modal
            return result("modality", outcome, main.term, index, evidence.frames[index], marker)
    return _dropped(said, matches, evidence)


def _tells_which(said: Frame, main: TermMatch) -> bool:
    """Whether a verb only tells which ones are meant: "firms turn nets sold by Norway into rope", where the verb before it was not seen."""
    first, words = main.term.first, said.words
    by = [word.norm for word in words[main.term.last + 1 : main.term.last + 2]] == ["by"]
    nouns = [term for term in said.terms if term.kind == "thing"]
    behind = any(term.last == first - 1 for term in nouns) and any(term.last < first - 1 for term in nouns)
    return by and behind and words[first - 1].text.islower()


def _asked(main: TermMatch, evidence: Profile) -> tuple[int, Frame, Word] | None:
    """Return the "whether" behind which passage or claim has what a part tells: "was not sure whether the reform would delay it"."""
    for index, frame in enumerate(evidence.frames[:2]):
        places = [met.first for met in frame.terms if {main.term.key, *main.term.concepts} & {met.key, *met.concepts}]
        marker = next((at for at, word in enumerate(frame.words) if word.norm == "whether"), -1)
        if places and marker >= 0 and all(at > marker for at in places):
            return index, frame, frame.words[marker]
    return None


@remembered
def _asks(said: Frame) -> bool:
    """Whether a part leaves open what it tells: by "whether", or as what somebody does not know."""
    return bool({"whether", "if", "unsure", "unclear", "uncertain"} & {word.norm for word in said.words}) or bool(said.denials)


@remembered
def _spoken(said: Frame) -> bool:
    """Whether a part tells that something was said."""
    speech = groups("speech", "marked_speech")
    return any(word.norm in speech for word in said.words)


@remembered
def _believed(said: Frame) -> bool:
    """Whether a part tells only what is believed, or what somebody is said to have done."""
    believing = group("believing")
    return any(word.lemma in believing for word in said.words) or any(
        word.norm == "said" and after.norm == "to" for word, after in pairwise(said.words)
    )


def _over(said: Frame, modal: Modal, term: Term) -> bool:
    """Whether a marker may hedge a word: "passed bills that would help" hedges the help alone."""
    if left(said, modal, term) or (modal.first > term.last and said.words[modal.first - 1].norm in DETERMINERS):
        return False  # "let it sail while they weighed the risk"
    return modal.kind != "planned" or modal.first < term.first or said.words[modal.last].norm.endswith("ly")


def _charged(said: Frame, term: Term) -> bool:
    """Whether a participle tells what those are charged with who stand before it: "indicting two men selling cod"."""
    if not said.words[term.first].norm.endswith("ing"):
        return False
    before = said.words[max(0, term.first - _CHARGED) : term.first]
    return any(word.lemma in STEPS for word in before) and not any(word.text in {",", ";"} for word in before)


_CHARGED = 5
"""Words between a charge and a participle that says what for."""


def _past(said: Frame, modal: Modal) -> bool:
    """Whether a marker is a step that was taken before, told of whom it was: "the firms charged in May knowingly sold it"."""
    return said.words[modal.last].lemma in STEPS and not opens(said, modal.last)


def _dropped(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> SlotResult | None:
    """Return what the part tells as done where passage and claim have "could", "may", "might" or "would" right before it, None where nothing is."""
    acting = acting_anywhere(said)
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
    relations = [match for match in met if match.term.kind == "relation" and not doers(said, match.term)]
    acting = acting_anywhere(said) if relations else frozenset()
    acted = [match for match in relations if acting & set(range(match.term.first, match.term.last + 1))]
    linking = {"is", "are", "was", "were"}
    head = main_verb(said) if acted else None
    acted = [match for match in acted if head is not None and match.term.first <= head <= match.term.last] or acted
    if acted or (relations and all(said.words[index].norm in linking for index in acting)):
        return (acted or relations)[0]  # where the part has a verb that the evidence lacks, that is what is open
    return met[0] if met and not any(match.term.kind == "relation" for match in matches) and _copular(said) else None


@remembered
def _copular(said: Frame) -> bool:
    """Whether a part says by "is" or "was" what something is."""
    linking = {"is", "are", "was", "were"}
    return any(word.norm in linking for word in said.words)


def _is_marker(match: TermMatch, evidence: Profile) -> bool:
    frame = evidence.frames[match.frame]
    return match.met is not None and any(match.met.first <= modal.first <= match.met.last for modal in frame.modals)


def _places(match: TermMatch, evidence: Profile) -> list[tuple[int, Term]]:
    """Return where passage and claim have a word that is met, or another of its concepts."""
    met = (match.met.key, *match.met.concepts) if match.met else ()
    keys = {*met, match.term.key, *match.term.concepts}
    return [
        (index, term)
        for index, frame in enumerate(evidence.frames[:2])
        for term in frame.terms
        if term.key in keys or not keys.isdisjoint(term.concepts)
    ]


def _hedge(match: TermMatch, evidence: Profile, kinds: Sequence[str], places: list[tuple[int, Term]]) -> tuple[int, Modal] | None:
    """Return the marker over the word in the passage, with its frame; a wording of the claim that asserts it freely lifts it."""
    if match.met is None:
        return None
    if not places and kinds == ("planned",):
        # another wording has the word, for something that passage and claim have under a marker
        found = [(index, _unasserted(frame)) for index, frame in enumerate(evidence.frames[:2])]
        if all(modal for _, modal in found):
            return _first(found)
    places = places or [(match.frame, match.met)]
    found = [(index, governed(evidence.frames[index], term, kinds)) for index, term in places]
    return _first(found) if all(modal for _, modal in found) else None


def _first(found: Sequence[tuple[int, Modal | None]]) -> tuple[int, Modal] | None:
    return next(((index, modal) for index, modal in found if modal), None)


def _unasserted(frame: Frame) -> Modal | None:
    """Return the first marker of what is only planned that governs a word of a text."""
    return next((modal for modal in frame.modals if modal.kind == "planned" and any(term.first > modal.last for term in frame.terms)), None)

"""Each "not" of a part must be answered: by the same in the evidence, by the opposite, or by a word that denies (spec: verdicts, polarity).

`polarity` compares word by word; here the negators are compared, so that what denies no content word ("is not at the institute", "did not say")
counts as well. A negator that nothing answers differs where the evidence asserts all that it denies, and is unconfirmed elsewhere.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare import term
from claimcheck.compare.firmness import told
from claimcheck.compare.predicate import PREDICATE
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group, groups
from claimcheck.frame.verb import acting
from claimcheck.model import Outcome
from claimcheck.values import remembered, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Denial, Frame, SlotResult, Term

_STATED = 2
"""Passage and claim."""
_TARGET = 2
"""Words after a negator that it surely denies: a verb and what follows it, or an adjective and its noun."""
_GOVERNS = 5
"""Words after one that denies by its meaning ("refused", "lack") in which stands what it denies."""
_TYPED = frozenset({"number", "date", "place", "actor", "object", "rank", "attribution"})


def compare(said: Frame, matches: Sequence[term.TermMatch], evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with what the negators of the part come to.

    Where something else in the denied clause differs, the two undo one another: "is not the largest" of the second-largest is not wrong.
    """
    out = list(slots)
    for denial in said.denials:
        found = _one(said, denial, matches, evidence, out)
        if found is None:
            out = [_opened(slot) if slot.outcome is Outcome.DIFFERS and _within(said, denial, slot) else slot for slot in out]
        else:
            out += found
    return out if said.denials else [*out, *(list(_asserted(said, evidence, out)) or _at_work(said, evidence, out))]


def _opened(slot: SlotResult) -> SlotResult:
    return replace(slot, outcome=Outcome.UNCONFIRMED, note="denied") if slot.slot in _TYPED or slot.slot == "polarity" else slot


def _within(said: Frame, denial: Denial, slot: SlotResult) -> bool:
    return said.words[denial.last].end <= slot.start and slot.end <= said.words[denial.until].end


def _one(said: Frame, denial: Denial, matches: Sequence[term.TermMatch], evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult] | None:
    """Return what one negator adds, None where something in its clause differs anyway."""
    differing = [slot for slot in slots if slot.outcome is Outcome.DIFFERS and _within(said, denial, slot)]
    if any(slot.slot in _TYPED for slot in differing):
        return None
    inside = [match for match in matches if denial.last < match.term.first <= denial.until]
    targets = _targets(said, denial)
    if differing or _answered([match for match in inside if match.term in targets] if _speaks(said, targets) else inside):
        return []
    held = [match.how in {term.SAME, term.KIN} for match in inside]
    implied = _implied(said, targets, evidence, reworded=any(match.how == term.SAME for match in inside))
    if implied is Outcome.MATCHES or (denial.kind == "part" and any(frame.scopes or frame.denials for frame in evidence.frames[:_STATED])):
        return [result("polarity", Outcome.MATCHES, denial, note=IMPLIED)]
    own = frozenset(word.lemma for word in said.words)
    denied = any(_negative(frame, own) for frame in evidence.frames[:_STATED])  # it denies too, if not in these words
    asserted = all(_asserts(said, match, evidence) for match in inside[:_TARGET])
    wrong = implied is None and not denied and denial.kind != "part" and asserted and all(held[:_TARGET]) and sum(held) >= _MOST * len(held)
    stated = not inside or any(0 <= match.frame < _STATED or _itself(match) for match in inside[:_TARGET])
    wrong = (
        wrong and stated and not _elliptical(said, denial) and not _asks(said, denial) and not any(both_ways(said, match.term) for match in inside)
    )
    return [result("polarity", Outcome.DIFFERS if wrong else Outcome.UNCONFIRMED, denial, note="not denied")]


def _itself(match: term.TermMatch) -> bool:
    """Whether a word is met by itself, and not only by another for it in one of the other wordings, which may tell of something else."""
    return match.met is not None and match.met.key == match.term.key


def _elliptical(said: Frame, denial: Denial) -> bool:
    """Whether a negator denies nothing in its own words: "the ferry had to, but the pilot boat did not have to"."""
    filling = group("auxiliaries") | {"to", "so", "it", "one"}
    denied = said.words[denial.last + 1 : denial.until + 1]
    return denial.kind == "verb" and all(word.norm in filling or not word.norm[0].isalnum() for word in denied)


_MOST = 0.7
"""So many of the denied words must the evidence have before it asserts what is denied."""
IMPLIED = "implied"
"""Note of a negator that only a word with a denying sense answers: such agreement gives way to evidence that contradicts in so many words."""


def _asserts(said: Frame, match: term.TermMatch, evidence: Profile) -> bool:
    """Whether the evidence tells a word as a fact, or both texts have it under a marker: what is only planned is not so yet."""
    return match.met is None or told(evidence.frames[match.frame], match.met) or not told(said, match.term)


def _answered(inside: Sequence[term.TermMatch]) -> bool:
    """Whether the evidence denies the first of the denied words too, or has its opposite; where it lacks that word, any other of them."""
    denied = [match for match in inside if match.term.negated]
    first = next((match for match in denied if match.how in {term.SAME, term.OPPOSITE}), None)
    also = [match for match in inside if match.how == term.SAME and match.met is not None and match.met.negated]
    if any(match.term.kind == "relation" and not match.term.negated for match in also):
        return True  # "did not make the firms stop" where they did not stop
    if first is None or first.met is None:
        return False
    return first.polarity and (first.how == term.OPPOSITE or first.met.negated)


def _implied(said: Frame, targets: Sequence[Term], evidence: Profile, *, reworded: bool) -> Outcome | None:
    """Return `matches` where a word that denies by its meaning answers, `unconfirmed` where somebody only disputes it, None where nothing does.

    Where passage and claim have the denied words themselves, other wordings are not asked.
    """
    if reworded and _undone(said, targets, evidence):
        return Outcome.MATCHES
    stated = all(any(frame < _STATED for frame in _places(item, evidence)) for item in targets)
    frames = evidence.frames[:_STATED] if stated else evidence.frames
    if any(_denies(frame, targets, said) for frame in frames):
        return Outcome.MATCHES
    if any(_governed(frame, targets, said, group("negation", "disputing")) for frame in frames):
        told = groups("speech", "marked_speech")
        return Outcome.MATCHES if said.speakers or any(word.norm in told for word in said.words) else Outcome.UNCONFIRMED
    return None


def _targets(frame: Frame, denial: Denial) -> list[Term]:
    """Return the words that a negator surely denies: of "did not say that …" the saying alone."""
    found = [item for item in frame.terms if denial.last < item.first <= denial.until][:_TARGET]
    return found[:1] if _speaks(frame, found) else found


def _asks(said: Frame, denial: Denial) -> bool:
    """Whether what is not said or not known is a question: "has not said why the port was closed" denies no closing."""
    telling = groups("speech", "marked_speech", "knowing")
    return any(
        word.norm in telling and after.norm in group("asking") for word, after in pairwise(said.words[denial.last + 1 : denial.last + 1 + _GOVERNS])
    )


def _speaks(frame: Frame, terms: Sequence[Term]) -> bool:
    """Whether the first of some words is a verb of speech."""
    return bool(terms) and frame.words[terms[0].first].norm in groups("speech", "marked_speech")


def _keys(terms: Sequence[Term]) -> set[str]:
    return {key for item in terms for key in (item.key, *item.concepts)}


def _undone(said: Frame, targets: Sequence[Term], evidence: Profile) -> bool:
    """Whether the part denies a denial that the evidence does not have: "did not refuse"."""
    return any(
        said.words[item.last].lemma in group("negative") and not any(key in evidence.terms for key in (item.key, *item.concepts)) for item in targets
    )


def _denies(frame: Frame, targets: Sequence[Term], said: Frame) -> bool:
    """Whether a text denies one of the words, by a negator or by a word of its own that denies what follows it."""
    keys = _keys(targets)
    return any(keys & _keys(_targets(frame, denial)) for denial in frame.denials) or _governed(frame, targets, said, group("negation", "governing"))


def _governed(frame: Frame, targets: Sequence[Term], said: Frame, words: frozenset[str]) -> bool:
    """Whether one of `words` that the part does not have governs a target in a text."""
    keys = _keys(targets)
    denying = words - {word.lemma for word in said.words}
    places = [item.last for item in frame.terms if frame.words[item.first].lemma in denying or frame.words[item.last].lemma in denying]
    return any(keys & {item.key, *item.concepts} for index in places for item in frame.terms if index < item.first <= index + _GOVERNS)


def _asserted(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> Iterator[SlotResult]:
    """Yield what the claim denies and the part, which denies nothing, asserts."""
    if len(evidence.frames) < _STATED or any(slot.slot == "polarity" for slot in slots) or negative(said):
        return
    claim = evidence.frames[1]
    spoken = _keys(said.terms)
    for denial in claim.denials:
        targets = _targets(claim, denial)
        inside = [item for item in claim.terms if denial.last < item.first <= denial.until]
        shared = [item for item in inside if {item.key, *item.concepts} & spoken]
        if denial.kind == "part" or not targets or not all(item in shared for item in targets) or len(shared) < _MOST * len(inside):
            continue
        if all(evidence.frames[index].denials or negative(evidence.frames[index]) for item in targets[:1] for index in _places(item, evidence)):
            asserted = next(item for item in said.terms if {item.key, *item.concepts} & _keys(targets))
            yield result("polarity", Outcome.DIFFERS, asserted, 1, claim, denial, note="denied")
            return


def _at_work(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return a difference where passage and claim deny a verb of little content that the part asserts: "worked" beside "did not work"."""
    if any(slot.slot == "polarity" for slot in slots) or negative(said):
        return []
    stated = evidence.frames[:_STATED]
    denied = [{frame.words[denial.last + 1].lemma for denial in frame.denials if _bare(frame, denial)} for frame in stated]
    word = next((word for word in said.words if all(word.lemma in lemmas for lemmas in denied)), None)
    if word is None:
        return []
    denial = next(denial for denial in stated[0].denials if _bare(stated[0], denial) and stated[0].words[denial.last + 1].lemma == word.lemma)
    return [result("polarity", Outcome.DIFFERS, word, 0, stated[0], denial, note="denied")]


def _bare(frame: Frame, denial: Denial) -> bool:
    """Whether the verb that a negator denies is no content word."""
    after = denial.last + 1
    if denial.kind != "verb" or after >= len(frame.words) or any(item.first <= after <= item.last for item in frame.terms):
        return False
    word, behind = frame.words[after].norm, frame.words[after + 1].norm if after + 1 < len(frame.words) else ""
    return word.isalpha() and behind != "to" and (word == "have" or word not in groups("auxiliaries", "determiners") | _NO_VERB)


_NO_VERB = frozenset({"any", "yet", "only", "so", "very", "that", "as", "even", "been", "being"})


def _places(item: Term, evidence: Profile) -> set[int]:
    return {index for key in (item.key, *item.concepts) for index in evidence.terms.frames(key)}


def both_ways(said: Frame, item: Term) -> bool:
    """Return whether a part denies a word of one and asserts it of another, so that it is open which of them the evidence tells of.

    "Veldmark did not sign it, although two others did sign it."
    """
    if item.kind == "thing":
        return False
    verb = said.words[item.first].lemma
    return any(said.words[other.first].lemma == verb and other.negated != item.negated for other in said.terms if other.kind == item.kind)


@remembered
def negative(frame: Frame) -> bool:
    """Return whether any word of a text denies, by itself or by its meaning."""
    return _negative(frame, frozenset())


def _negative(frame: Frame, besides: frozenset[str]) -> bool:
    """Whether any word of a text denies other than the stems `besides`."""
    return (
        bool(frame.denials)
        or any(figure.value == 0 for figure in frame.figures)
        or any(item.negated or frame.words[item.last].lemma in group("negative") - besides for item in frame.terms)
        or any(word.norm in group("negation", "nouns") for word in frame.words)
    )


def undo_alike(said: Frame, item: Term, frame: Frame, met: Term) -> bool:
    """Return whether both texts take a thing back with one verb, before it or behind: "lifted the notice" beside "the notice was lifted"."""
    undoing = group("negation", "undoing")
    mine, theirs = (
        {words[other.last].lemma for other in text.terms if 0 < abs(other.first - noun.first) <= _BESIDE and words[other.last].lemma in undoing}
        for text, words, noun in ((said, said.words, item), (frame, frame.words, met))
    )
    return bool(mine & theirs)


_BESIDE = 5
"""Words between a noun and the verb that takes back what it names, at most."""


def undisputed(said: Frame, evidence: Profile) -> SlotResult | None:
    """Return what a part tells that somebody did not deny or dispute: a difference where passage or claim has the dispute, open where neither has.

    That an allegation was made shows nothing of whether it was answered: "Norway did not deny that it sells cod" beside "Peru alleges that it does".
    """
    own = next((item for item in said.terms if item.first in acting(said) and _is_disputed(said, item)), None)
    if own is None or not any(denial.last < own.first <= denial.last + 2 for denial in said.denials):
        return None
    for index, frame in enumerate(evidence.frames[:_STATED]):
        told = next((item for item in frame.terms if _is_disputed(frame, item)), None)
        if told is not None:
            spared = any(denial.last < told.first <= denial.last + 2 for denial in frame.denials)
            return None if spared else result("polarity", Outcome.DIFFERS, own, index, frame, told, note="denied")
    return result("detail", Outcome.UNCONFIRMED, own, note=PREDICATE)


def _is_disputed(frame: Frame, item: Term) -> bool:
    return frame.words[item.first].lemma in group("negation", "disputing") - _WEAKER


_WEAKER = frozenset({"doubt", "dismiss"})
"""Who does not do this does not leave it open whether something is so: "did not doubt that"."""

"""The words that no wording of the evidence has, each with what the part asserts by it (spec: verdicts, "a detail that no source has is named")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import term
from claimcheck.compare.predicate import OTHER_VERB, PREDICATE, VERB, asserted, denies, leads
from claimcheck.compare.spans import result
from claimcheck.compare.standing import offices
from claimcheck.frame.clause import acts
from claimcheck.frame.markers import group, groups
from claimcheck.frame.verb import acting
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, SlotResult, Term


def details(said: Frame, matches: Sequence[term.TermMatch], evidence: Profile, weight: Callable[[str], float]) -> list[SlotResult]:
    """Return the content words that no wording of the evidence has, each an unconfirmed detail; its note is what the part asserts by it, or its kind.

    What somebody or something is said to be must be met as narrowly as it is said: "is a synthetic opioid" is more than that it is a drug.
    """
    out = []
    verbless, (light, until) = not acts(said), leads(said)
    for match in matches:
        excluded = match.how == term.APART and match.term.kind == "relation" and match.term.first == match.term.last  # no other slot tells it
        note = asserted(said, match.term) if match.how in {term.NONE, term.KIN} or excluded else ""
        led = 0 <= light < match.term.first < until and not said.words[match.term.last].norm.endswith(("ers", "ors"))
        if match.how == term.NONE and match.term.kind in {"relation", ""} and (verbless or led):
            note = VERB  # no verb was seen, so that any word may be it, or one of little content: "gave it short shrift"
        if match.how == term.NONE and match.term.kind == "quality" and verbless and said.words[match.term.first].norm.endswith("ed"):
            note = VERB  # "the court freed up the assets": the lexicon knows only the adjective
        if match.how == term.NONE and not note and (_ends(said, match.term) or _named(said, match.term)):
            note = PREDICATE
        if match.how in {term.NONE, term.KIN} and match.term.start in offices(said) and not _is_office(match):
            note = PREDICATE
        if match.how == term.NONE and match.term.kind != "thing" and (_holds_denial(said, match.term) or _sets_beside(said, match.term)):
            note = PREDICATE
        if note == VERB and (denies(said, match.term) or _firmer(said, match.term, evidence.frames[0])):
            note = PREDICATE  # no other verb says as much
        if note == VERB and _tells(said, match.term):
            note = OTHER_VERB
        person = match.met is not None and match.met.kind == "thing"  # "convicted" is no kind of citizen
        if ((match.how == term.NONE or excluded) and weight(match.term.key) > 0) or (
            match.how == term.KIN and (note == PREDICATE or (note in {VERB, OTHER_VERB} and person))
        ):
            out.append(result("detail", Outcome.UNCONFIRMED, match.term, note=note or match.term.kind))
    return [*out, *_parted(said, evidence)]


def _parted(said: Frame, evidence: Profile) -> Iterator[SlotResult]:
    """Yield what a verb of little content asserts by the words behind its object, where no wording has them: "would take cod out of the list"."""
    held = {index for item in said.terms for index in range(item.first, item.last + 1)}
    for index, word in enumerate(said.words[:-1]):
        if index in held or (word.norm, said.words[index + 1].norm) not in _OUT:
            continue
        light = any(before.norm in group("light_verbs") for before in said.words[max(0, index - _OBJECT) : index])
        if light and not any(other.norm == word.norm for frame in evidence.frames for other in frame.words):
            yield result("detail", Outcome.UNCONFIRMED, word, note=OTHER_VERB)


_OUT = frozenset({("out", "of"), ("off", "the"), ("away", "from")})
_OBJECT = 6
"""Words between a verb and the particle behind its object at most."""


def _is_office(match: term.TermMatch) -> bool:
    """Whether what meets an office is another word for one: "head" beside "director"."""
    return match.met is not None and match.met.key in group("offices")


def _named(said: Frame, item: Term) -> bool:
    """Whether a noun is what somebody calls something: "called the charges of June a step back"."""
    naming = next((index for index, word in enumerate(said.words) if word.lemma in group("naming")), len(said.words))
    index = item.first - 1
    while index > naming and any(other.first <= index <= other.last and other.kind == "quality" for other in said.terms):
        index -= 1
    return naming < index and said.words[index].norm in {"a", "an"} and not any(other.first == item.last + 1 for other in said.terms)


def _holds_denial(said: Frame, item: Term) -> bool:
    """Whether a word or phrase denies in itself: "without a licence", "did little"."""
    denying = group("negation", "words") | {"little", "few"}
    return any(word.norm in denying for word in said.words[item.first : item.last + 1])


def _sets_beside(said: Frame, item: Term) -> bool:
    """Whether a phrase sets one thing beside another: "fewer than some others did" is an assertion of its own."""
    return said.words[item.last].norm == "than" and item.last > item.first


def _tells(said: Frame, item: Term) -> bool:
    """Whether a verb has a sense of its own ("painted"), unlike the commonest ones, which stand for most that is done ("saw", "put up")."""
    first = said.words[item.first]
    behind = groups("prepositions", "other_prepositions")  # "went out of business" has a sense of its own, whatever its verb
    phrase = item.last > item.first + 1 and said.words[item.last - 1].norm in behind and said.words[item.last].norm not in behind
    return (
        phrase or (" " in item.key and item.last == item.first) or (first.norm not in group("light_verbs") and first.lemma not in group("colourless"))
    )


def _firmer(said: Frame, item: Term, passage: Frame) -> bool:
    """Whether a verb stands free where the passage only announces, plans, fears or alleges what it tells: "passed" for "is considering"."""
    kinds = {modal.kind for modal in passage.modals}
    hedged = any(modal.first < item.first for modal in said.modals)
    if "alleged" in kinds and not any(modal.kind == "alleged" for modal in said.modals) and not hedged:
        return True
    return (bool(kinds & {"planned", "possible"}) or _announces(passage)) and not hedged


@remembered
def _announces(frame: Frame) -> bool:
    """Whether a text only tells that something was announced."""
    return any(frame.words[index].lemma in group("announcing") for index in acting(frame))


def _ends(said: Frame, item: Term) -> bool:
    """Whether a part ends with a word that tells in what manner ("individually"), or has it by its verb: the end is what a sentence is for.

    Quirk et al., A Comprehensive Grammar of the English Language, 1985, 18.3: end-focus.
    """
    last = all(other.last <= item.last for other in said.terms) and not any(name.first > item.last for name in said.names)
    beside = any(index in {item.first - 1, item.last + 1} for index in acting(said))
    return (last or beside) and bool(group("manner") & set(item.concepts))

"""How the evidence meets each word of a part: the words of a phrase that was met count no more, and what only points at something is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import modality, term
from claimcheck.compare.aside import set_aside
from claimcheck.compare.denial import negative
from claimcheck.compare.pointing import nobody, points
from claimcheck.frame.markers import group
from claimcheck.frame.verb import acting
from claimcheck.values import remembered, replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Term


def matches(said: Frame, terms: Sequence[Term], evidence: Profile, meetings: term.Meetings) -> list[term.TermMatch]:
    """Return how each word is met; the words inside a phrase that was met count no more, and a step of a prosecution is met by another step."""
    found = [meetings.of(item) for item in terms]
    met = [match.term for match in found if match.how in _MET and match.term.last > match.term.first]
    if met:  # an adjective that slipped into the phrase stays
        found = [match for match in found if match.term.kind == "quality" or not any(inside(match.term, phrase) for phrase in met)]
    if any(match.how == term.NONE for match in found):
        found = _with_unmet(found, said, evidence, meetings.vocabulary)
    lost = [match for match in found if match.how == term.SAME and (_set_aside(match, evidence) or _is_taken(match, found, said, evidence))]
    if lost:
        found = [replace(match, how=term.NONE, met=None, frame=-1) if match in lost else match for match in found]
    return [replace(match, how=term.KIN) if match.how in _OPEN and _other_step(match, evidence) else match for match in found]


_MET = frozenset({term.SAME, term.OPPOSITE})
_OPEN = frozenset({term.NONE, term.APART})


def _with_unmet(found: Sequence[term.TermMatch], said: Frame, evidence: Profile, vocabulary: Vocabulary) -> list[term.TermMatch]:
    """Return meetings without those words that are not met and need not be: inside a phrase that is not, only pointing, people where nobody is."""
    unmet = [match.term for match in found if match.how == term.NONE and match.term.last > match.term.first]
    kept = [match for match in found if match.how != term.NONE or not _needless(match.term, unmet, said, evidence, vocabulary)]
    denied = (
        () if negative(said) else [(index, held) for index, frame in enumerate(evidence.frames[: term.STATED]) if (held := _inside_denials(frame))]
    )
    return [_denied_inside(match, denied) if match.how == term.NONE else match for match in kept] if denied else kept


def _needless(item: Term, unmet: Sequence[Term], said: Frame, evidence: Profile, vocabulary: Vocabulary) -> bool:
    return any(inside(item, phrase) for phrase in unmet) or _points(item, said, evidence) or helps(item, said) or nobody(item, evidence, vocabulary)


def _other_step(match: term.TermMatch, evidence: Profile) -> bool:
    """Whether a word names a step of a prosecution of which the evidence names another."""
    return modality.is_step(match.term) and modality.names_step(evidence) and not _same_step(match)


def _is_taken(match: term.TermMatch, found: Sequence[term.TermMatch], said: Frame, evidence: Profile) -> bool:
    """Whether a verb is met only by a noun that another word of the part is, letter for letter: "the ban curbed it" beside "the ban fuelled it"."""
    met, own = match.met, match.term
    if match.how != term.SAME or met is None or own.first not in acting(said) or own.key == met.key:
        return False
    if met.first >= min(acting(evidence.frames[match.frame]), default=0):
        return False  # it is no subject: "charged … were the first to be indicted"
    return any(
        other.frame == match.frame and other.met is not None and other.met.first == met.first and other.term.key == met.key
        for other in found
        if other is not match and not (other.term.first <= own.last and own.first <= other.term.last)
    )


def _denied_inside(match: term.TermMatch, denied: Sequence[tuple[int, Mapping[str, Term]]]) -> term.TermMatch:
    """Return the meeting of a word that passage or claim has only inside a phrase that denies it: "permit" in "without a permit".

    `denied` has the words inside such phrases (`_inside_denials`), each with the index of its frame.
    """
    for index, inside in denied:
        met = inside.get(match.term.key)
        if met is not None:
            return term.TermMatch(match.term, term.OPPOSITE, polarity=False, frame=index, met=met)
    return match


@remembered
def _inside_denials(frame: Frame) -> dict[str, Term]:
    """Return the words inside phrases of a text that deny them, each with its phrase."""
    phrases = [item for item in frame.terms if item.last > item.first and not denying().isdisjoint(item.key.split())]
    return {lemma: item for item in reversed(phrases) for lemma in item.key.split()}


def denying() -> frozenset[str]:
    """Return the words by which a phrase denies the others that it has: "without a permit", "vote against"."""
    return group("negation", "words") | {"against"}


def helps(item: Term, said: Frame) -> bool:
    """Return whether a form of "help" only leads to the verb after it: "helped turn the port into a hub", "has helped to close it"."""
    if item.key not in _HELP:
        return False
    following = [word.norm for word in said.words[item.last + 1 : item.last + 3]]
    place = item.last + 1 + (following[:1] == ["to"])  # "help to" may be one phrase
    light = following[-1:] and said.words[min(place, len(said.words) - 1)].norm in group("light_verbs") | {"turn"}
    return bool(light or any(other.first == place and other.kind == "relation" for other in said.terms))


_HELP = frozenset({"help", "help to"})


def _same_step(match: term.TermMatch) -> bool:
    """Whether two words that exclude one another are one step of a prosecution: "sentenced to life" and "sentenced to death"."""
    return match.how == term.APART and match.met is not None and modality.step_of(match.term) == modality.step_of(match.met) >= 0


def inside(item: Term, phrase: Term) -> bool:
    """Return whether a word is part of a phrase: one thing that is met or missed, not two."""
    return item is not phrase and phrase.first <= item.first and item.last <= phrase.last


def _points(item: Term, said: Frame, evidence: Profile) -> bool:
    """Whether a word only points: at the document, or at what the evidence names."""
    return evidence.document.issuperset(item.key.split()) or points(item, said, evidence)


def _set_aside(match: term.TermMatch, evidence: Profile) -> bool:
    """Whether other wordings have a thing only as what it is not about: "heroin rather than cocaine"."""
    if match.term.kind != "thing" or match.how != term.SAME or match.polarity or match.met is None or match.frame < term.STATED:
        return False
    return match.met.first in set_aside(evidence.frames[match.frame])

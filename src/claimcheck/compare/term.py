"""Content words: which of a part's words the evidence has, in these or other words, and whether it asserts or denies them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.markers import group
from claimcheck.frame.term import singles
from claimcheck.values import dataclass, remembered, remembered_of_two, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Term

    _Hit = tuple[int, Term]

SAME, KIN, OPPOSITE, APART, NONE = "same", "kin", "opposite", "apart", "none"


STATED = 2
"""Passage and claim, in which an opposite contradicts; in another wording it may be said of something else."""


@dataclass(frozen=True, slots=True)
class TermMatch:
    """How the evidence meets one word of the part."""

    term: Term
    how: str
    """same, kin (a broader or narrower word), opposite, none."""
    polarity: bool
    """True where both assert or both deny it; an opposite that is denied counts as asserted."""
    frame: int
    """Index of the frame in the profile where the word was met, -1 if none."""
    met: Term | None


def match(term: Term, evidence: Profile, vocabulary: Vocabulary) -> TermMatch:
    """Return the best meeting of `term` in `evidence`: the same polarity is preferred, then the passage."""
    if evidence.terms.table.keys().isdisjoint(_wanted(term, vocabulary)):
        return TermMatch(term, NONE, polarity=True, frame=-1, met=None)
    return _met(term, evidence, vocabulary)


class Meetings:
    """How an evidence meets the words of a text, each found out when it is first asked for: the parts into which the text is cut share them."""

    __slots__ = ("_evidence", "_found", "_said", "vocabulary")

    def __init__(self, said: Frame, evidence: Profile, vocabulary: Vocabulary) -> None:
        """`said` is the text."""
        self._said, self._evidence, self.vocabulary = said, evidence, vocabulary
        self._found: dict[tuple[int, int], TermMatch] = {}

    def of(self, term: Term) -> TermMatch:
        """Return the best meeting of a word or phrase of the text."""
        place = term.first, term.last
        found = self._found.get(place)
        if found is None or found.term is not term:
            found = self._found[place] = match_phrase(term, self._said, self._evidence, self.vocabulary)
        return found


@remembered_of_two
def _singles(said: Frame, vocabulary: Vocabulary) -> dict[tuple[int, int], tuple[Term, ...]]:
    """Return the content words of each phrase of a text one by one, by the first and last index of the phrase."""
    phrases = [item for item in said.terms if item.last > item.first]
    return {(item.first, item.last): singles(said.words[item.first : item.last + 1], item.first, vocabulary) for item in phrases}


def match_phrase(term: Term, said: Frame, evidence: Profile, vocabulary: Vocabulary) -> TermMatch:
    """Return the best meeting of `term`; a phrase that the evidence does not have may be met word by word ("substances under control")."""
    found = match(term, evidence, vocabulary)
    if found.how != NONE or term.last == term.first:
        return found
    inner = [match(item, evidence, vocabulary) for item in _singles(said, vocabulary)[term.first, term.last]]
    owned = said.words[term.last].norm == "of" and term.last == term.first + 1  # "employees of"
    described = len(inner) == 1 and inner[0].term.kind == "quality"  # "make it hard to" where the evidence has "difficult"
    if described and inner[0].how == OPPOSITE and inner[0].frame < STATED:
        return replace(inner[0], term=term)  # "make it easy for" where the evidence has "hard"
    single = described or (owned and bool(inner))
    whole = (len(inner) > 1 or single) and all(item.how == SAME and item.polarity and item.frame == inner[0].frame for item in inner)
    return replace(inner[0], term=term) if whole else found


def keys(term: Term, said: Frame, vocabulary: Vocabulary) -> frozenset[str]:
    """Return all keys under which evidence may meet a word or phrase of `said`, whole or word by word: what has none of them does not meet it."""
    inner = _singles(said, vocabulary)[term.first, term.last] if term.last > term.first else ()
    return _wanted(term, vocabulary).union(*(_wanted(item, vocabulary) for item in inner))


def _met(term: Term, evidence: Profile, vocabulary: Vocabulary) -> TermMatch:
    same, opposite = _same(term, evidence), _opposite(term, evidence, vocabulary)
    told = [hit for hit in same if hit[0] < STATED]
    if not told and (excluded := _apart(term, evidence, vocabulary)):
        return TermMatch(term, APART, polarity=True, frame=excluded[0], met=excluded[1])
    stated = [(frame, met) for frame, met in opposite if frame < STATED and met.negated == term.negated]
    if not told and stated:
        return TermMatch(term, OPPOSITE, polarity=False, frame=stated[0][0], met=stated[0][1])
    told = told or same
    for frame, met in told:
        if met.negated == term.negated:
            return TermMatch(term, SAME, polarity=True, frame=frame, met=met)
    for frame, met in opposite:
        # Where the passage or the claim has the word itself, another wording's opposite is said of something else.
        if met.negated != term.negated and term.kind != "thing" and (frame < STATED or not told or told[0][0] >= STATED):
            return TermMatch(term, OPPOSITE, polarity=True, frame=frame, met=met)
    if told:
        return TermMatch(term, SAME, polarity=False, frame=told[0][0], met=told[0][1])
    stated = [(frame, met) for frame, met in opposite if frame < STATED]
    if stated:
        return TermMatch(term, OPPOSITE, polarity=False, frame=stated[0][0], met=stated[0][1])
    return _broader(term, evidence, vocabulary)


def _broader(term: Term, evidence: Profile, vocabulary: Vocabulary) -> TermMatch:
    """Return where the evidence has a broader word; where it denies that one, it denies this one too."""
    parents = (parent for concept in term.concepts for parent in vocabulary.broader(concept) if parent in evidence.own)
    kin = [hit for parent in parents for hit in evidence.terms.get(parent, ())]
    if not kin:
        return TermMatch(term, NONE, polarity=True, frame=-1, met=None)
    frame, met = kin[0]
    if term.kind == "relation" and not term.negated and _all_denied(kin):
        return TermMatch(term, SAME, polarity=False, frame=frame, met=met)  # "was slashed" where it was not reduced
    return TermMatch(term, KIN, polarity=met.negated == term.negated, frame=frame, met=met)


def _all_denied(hits: Sequence[_Hit]) -> bool:
    """Whether passage or claim has a word, and denies it wherever it does."""
    stated = [met.negated for frame, met in hits if frame < STATED]
    return bool(stated) and all(stated)


@remembered_of_two
def _wanted(term: Term, vocabulary: Vocabulary) -> frozenset[str]:
    """Return all keys that `_met` may ask for: where evidence has none of them, as most has not, there is nothing to compare."""
    near = (vocabulary.opposites, vocabulary.apart, vocabulary.broader)
    related = [other for concept in term.concepts for of in near for other in of(concept)]
    return frozenset((term.key, *term.key.split(), *term.concepts, *_prefixed(term), *related))


def _same(term: Term, evidence: Profile) -> list[_Hit]:
    """Return where the evidence has the word or one of its concepts; for a phrase that no lexicon knows, where it has each of its words."""
    same = [hit for key in (term.key, *term.concepts) for hit in evidence.terms.get(key, ())]
    if not same and " " in term.key:
        inner = [evidence.terms.get(lemma, ()) for lemma in term.key.split()]
        same = [hits[0] for hits in inner if hits] if all(inner) and not term.concepts else []
    return _outermost(same) if term.last > term.first else same


def _outermost(hits: list[_Hit]) -> list[_Hit]:
    """Return the hits but those inside a phrase that is one: "did not pay the fine" has no fine beside what it denies."""
    phrases = [(frame, met) for frame, met in hits if met.last > met.first]
    return [
        (frame, met)
        for frame, met in hits
        if not any(frame == other and whole is not met and whole.first <= met.first <= met.last <= whole.last for other, whole in phrases)
    ]


def _opposite(term: Term, evidence: Profile, vocabulary: Vocabulary) -> list[_Hit]:
    """Return where the evidence has an opposite of the word: by the lexicon, or by a prefix that denies."""
    opposites, prefixed = _opposites(term, vocabulary), _prefixed(term)
    table, get = evidence.terms.table, evidence.terms.get
    if table.keys().isdisjoint((*opposites, *prefixed)):
        return []
    others = [other for other in opposites if other in table]
    opposite = [hit for other in others for hit in get(other, ()) if other in hit[1].concepts or hit[1].last > hit[1].first]
    stems = [key for key in prefixed if key in table]
    return opposite + [hit for key in stems for hit in get(key, ()) if key == hit[1].key and hit[1].kind != "thing"]


@remembered_of_two
def _opposites(term: Term, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the concepts of which one is an opposite of the word by the lexicon."""
    told = [concept for concept in term.concepts if vocabulary.kind(concept) != "thing"]
    return tuple(other for concept in told for other in vocabulary.opposites(concept) if not _converse(concept, other))


_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")
"""English prefixes that deny a quality (Quirk et al., A Comprehensive Grammar of the English Language, 1985, I.21)."""


@remembered
def _prefixed(term: Term) -> tuple[str, ...]:
    """Return the stems that would be a single word's opposite by a prefix: inconsist for consist, and the other way round."""
    if term.kind == "thing" or " " in term.key:
        return ()
    others = group("not_prefixed")
    stripped = [term.key.removeprefix(prefix) for prefix in _PREFIXES if term.key.startswith(prefix)]
    bare = [key for key in stripped if len(key) > 3 and key not in others]  # noqa: PLR2004 - "uni", "ink"
    return (*bare, *(() if term.key in others else [prefix + term.key for prefix in _PREFIXES]))


def _converse(concept: str, other: str) -> bool:
    """Whether two concepts tell one event from its two sides, as buy and sell do."""
    return frozenset((concept, other)) in converses()


@lru_cache(maxsize=1)
def converses() -> frozenset[frozenset[str]]:
    """Return the pairs of concepts that tell one event from its two sides."""
    return frozenset(frozenset(pair) for pair in table("markers")["converses"])


def _apart(term: Term, evidence: Profile, vocabulary: Vocabulary) -> tuple[int, Term] | None:
    """Return the word of the passage or claim that excludes `term`: northeast where it has southwest."""
    for concept in term.concepts:
        for other in vocabulary.apart(concept):
            for frame, met in evidence.terms.get(other, ()):
                if frame < STATED and other in met.concepts and not term.negated and not met.negated:
                    return frame, met
    return None

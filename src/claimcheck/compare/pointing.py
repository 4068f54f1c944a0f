"""Class nouns that point at something named: "the opioid" where the evidence has fentanyl, "the firm" where it has a company.

A statement that says less than its source agrees with it (spec: verdicts, "less said"), and a definite class noun says less than a name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.compare.term import KIN, SAME
from claimcheck.data import irregular_forms, table
from claimcheck.values import remembered_of_two

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.term import TermMatch
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Term, Word

_STATED = 2
"""Passage and claim."""
_POINTERS = frozenset({"the", "this", "that", "these", "those"})


@lru_cache(maxsize=1024)
def _kinds(norm: str) -> frozenset[str]:
    """Return the kinds of names that a class noun may stand for, in the singular or plural; none for any other word."""
    nouns = table("anaphora")["nouns"]
    single = irregular_forms().get(norm, norm)
    forms = (single, single.removesuffix("s"), single.removesuffix("ies") + "y")
    return next((frozenset(map(str, nouns[form])) for form in forms if form in nouns), frozenset())


def points(term: Term, said: Frame, evidence: Profile) -> bool:
    """Return whether a word of the part is a definite class noun for which passage or claim has a name of the kind."""
    if not may_point(term, said) or not any(word.norm in _POINTERS for word in said.words[max(0, term.first - 2) : term.first]):
        return False
    kinds = _kinds(said.words[term.first].norm)
    return any(name.kind in kinds and not name.modifier for frame in evidence.frames[:_STATED] for name in frame.names)


def may_point(term: Term, said: Frame) -> bool:
    """Return whether a word of a part is a class noun: "firm", "opioid"."""
    return term.first == term.last and bool(_kinds(said.words[term.first].norm))


def nobody(term: Term, evidence: Profile, vocabulary: Vocabulary) -> bool:
    """Return whether a word of the part is a person, and passage or claim says of no one what it says: "no one drowned" speaks to sailors too."""
    if not is_person(term, vocabulary):
        return False
    return any(_is_nobody(frame.words, denial.first) for frame in evidence.frames[:_STATED] for denial in frame.denials)


@remembered_of_two
def is_person(term: Term, vocabulary: Vocabulary) -> bool:
    """Return whether a word is one for people."""
    return any(_PERSON in {concept, *vocabulary.broader(concept)} for concept in term.concepts)


_PERSON = "person"
"""The concept that all words for people imply."""


def _is_nobody(words: Sequence[Word], index: int) -> bool:
    """Whether "nobody", "no one" or "no-one" stands at a place."""
    return words[index].norm in {"nobody", "no-one"} or [word.norm for word in words[index : index + 2]] == ["no", "one"]


def unnamed(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> Iterator[Term]:
    """Yield a narrower class noun of the part that stands where passage and claim have a substance as the object of the same verb.

    "Controls focus on lab-made drugs" is not what "controls focus on heroin" says, though heroin is a drug; "controls focus on drugs" says less.
    """
    verbs = {match.met.first for match in matches if match.how == SAME and match.met is not None and match.term.kind == "relation"}
    objects = [
        {entity for name in frame.names if name.kind == "substance" and name.role == "object" and not name.modifier for entity in name.ids}
        for frame in evidence.frames[:_STATED]
    ]
    shared = set.intersection(*objects) if objects else set()
    if not verbs or not shared or any(name.kind == "substance" for name in said.names):
        return
    last = max((match.term.last for match in matches), default=-1)
    for match in matches:
        if match.how == KIN and match.term.kind == "thing" and match.term.last == last and match.term.first < match.term.last:
            yield match.term

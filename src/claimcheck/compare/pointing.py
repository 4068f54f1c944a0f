"""Class nouns that point at something named: "the opioid" where the evidence has fentanyl, "the firm" where it has a company.

A statement that says less than its source agrees with it (spec: verdicts, "less said"), and a definite class noun says less than a name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.text.stems import lemma

if TYPE_CHECKING:
    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Term

_STATED = 2
"""Passage and claim."""
_POINTERS = frozenset({"the", "this", "that", "these", "those"})


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    """Return the stems of class nouns with the kinds of names that they may stand for."""
    return {lemma(str(noun)): frozenset(map(str, kinds)) for noun, kinds in table("anaphora")["nouns"].items()}


def points(term: Term, said: Frame, evidence: Profile) -> bool:
    """Return whether a word of the part is a definite class noun for which passage or claim has a name of the kind."""
    if term.first != term.last or term.key not in _kinds():
        return False
    if not any(word.norm in _POINTERS for word in said.words[max(0, term.first - 2) : term.first]):
        return False
    return any(name.kind in _kinds()[term.key] and not name.modifier for frame in evidence.frames[:_STATED] for name in frame.names)

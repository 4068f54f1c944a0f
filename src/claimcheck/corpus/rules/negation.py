"""CL104, where one of claim and passage has a plain "not" and the other has nothing that denies.

Comparisons of answers settle which words are denied, and leave open what English says in other words ("remains without", "unaware"). A claim restates
its passage, so here a negator beside words that both have is enough, unless the other side denies in any way at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.frame.polarity import negators
from claimcheck.text.words import words

if TYPE_CHECKING:
    from claimcheck.model import Frame, Word

_PLAIN = frozenset({"not", "never", "cannot"})
_NO_PREFIX = ("uni", "und", "unc", "unt")
"""Beginnings of "united", "under", "uncle", "until": they deny nothing."""
_REACH = 6
"""Words after a negator among which one must be the other text's too."""


def alone(mine: Frame, other: Frame) -> Word | None:
    """Return the negator of `mine` that denies what `other` states, and where `other` denies nothing; None where there is none."""
    lemmas = {word.lemma for word in other.words}
    for first, last in () if denies(other) else negators(mine.words):
        word = mine.words[first]
        contrast = first > 0 and mine.words[first - 1].text == ","
        denied = {mine.words[term.last].lemma for term in mine.terms if last < term.first <= last + _REACH}
        denied |= {mine.words[name.last].lemma for name in mine.names if last < name.first <= last + _REACH}
        if (word.norm in _PLAIN or word.norm.endswith("n't")) and not contrast and denied & lemmas:
            return word
    return None


def is_negator(said: str) -> bool:
    """Whether a stretch is a negator and no more."""
    return bool(negators(words(said))) and len(words(said)) == 1


def denies(frame: Frame) -> bool:
    """Whether a text has anything that may deny: a negator, a verb such as "refuse", a prefix such as "un-"."""
    negative = group("negative")
    return bool(negators(frame.words)) or any(
        word.lemma in negative or (word.norm.startswith("un") and not word.norm.startswith(_NO_PREFIX)) for word in frame.words
    )

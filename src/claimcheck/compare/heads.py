"""The noun that a demonym or possessive qualifies: "Chinese narcotics officers", "China's labs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.values import remembered, remembered_of_two

if TYPE_CHECKING:
    from claimcheck.model import Frame, Name, Term

_SPAN = 4


@remembered_of_two
def head(name: Name, frame: Frame) -> str:
    """Return the lemma of the noun that `name` qualifies: the last content word before the next verb, preposition or mark; "" where there is none."""
    found, noun = "", False
    terms = _terms(frame)
    for step in range(name.last + 1, min(name.last + _SPAN, len(frame.words))):
        term = terms.get(step)
        if term is None or (term.kind == "relation" and found and frame.words[step].lemma not in group("state_actors")):
            break
        if noun and term.kind == "quality":
            break  # "Norwegian firms often sell"
        noun = noun or term.kind != "quality"
        found = frame.words[step].lemma
    return found


@remembered
def _terms(frame: Frame) -> dict[int, Term]:
    """Return the content word, the first of several, at each place."""
    return {index: term for term in reversed(frame.terms) for index in range(term.first, term.last + 1)}


def acts_itself(name: Name, frame: Frame) -> bool:
    """Whether a name acts itself: not as what qualifies another noun ("Chinese companies"), unless that noun is its state ("Chinese police")."""
    return not name.modifier or head(name, frame) in group("state_actors")

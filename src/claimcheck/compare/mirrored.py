"""Two names in each other's places: "herring from Osmark is sold in Veldmark" beside "herring from Veldmark is sold in Osmark".

`relation` tells who acts from whom it is done to, and `flow` which way goods go; here it is asked of any two names, by nothing but where they stand.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.compare.flow import EXCHANGED, TURNS
from claimcheck.compare.heads import head
from claimcheck.compare.spans import result
from claimcheck.frame.clause import acts
from claimcheck.frame.markers import group
from claimcheck.frame.verb import verbs
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, SlotResult

_STATED = 2
"""Passage and claim."""
_MUTUAL = frozenset({"with", "and", "between", "or", "alongside", "among", "versus", "than"})
"""After these names may change places; of "than", `degree` judges."""
_Place = tuple[str, str, str]


def compare(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> SlotResult | None:
    """Return a difference where passage or claim has two names in one another's places and no wording has them in their own, else None."""
    for one, other in combinations(said.names, 2):
        if not vocabulary.family(one.ids) & vocabulary.family(other.ids) and _may(said, one, other):
            found = _exchanged(said, one, other, evidence)
            if found:
                return found
    return None


def _exchanged(said: Frame, one: Name, other: Name, evidence: Profile) -> SlotResult | None:
    sides = _place(said, one, sides=False) == _place(said, other, sides=False)  # "more deaths in Osmark than usual in Veldmark"
    mine = _place(said, one, sides=sides), _place(said, other, sides=sides)
    found: SlotResult | None = None
    for index, frame in enumerate(evidence.frames):
        theirs = _mentions(frame, one), _mentions(frame, other)
        if mine[0] == mine[1] or not all(theirs) or not _verbs(said) & _verbs(frame):
            continue
        places = [[_place(frame, name, sides=sides) for name in names] for names in theirs]
        if mine[0] in places[0] or mine[1] in places[1]:
            return None
        if index < _STATED and mine[1] in places[0] and mine[0] in places[1]:
            met = theirs[0][places[0].index(mine[1])]
            found = found or result("relation", Outcome.DIFFERS, one, index, frame, met, note=EXCHANGED)
    return found


def _may(said: Frame, one: Name, other: Name) -> bool:
    """Whether it would matter if two names changed places: they are of a kind, and not joined as equals."""
    alike = not (one.kind and other.kind) or one.kind == other.kind
    mutual = any(_place(said, name, sides=False)[0] in _MUTUAL for name in (one, other)) or not group("mutual").isdisjoint(_verbs(said))
    between = said.words[min(one.last, other.last) : max(one.first, other.first)]
    apart = any(word.norm in TURNS or word.text == ";" for word in between)  # "one comes from Osmark, while another goes to Veldmark"
    return alike and not mutual and not apart and one.listed == other.listed == 1


def _mentions(frame: Frame, name: Name) -> list[Name]:
    """Return where a text has a name."""
    return [other for other in frame.names if set(other.ids) & set(name.ids)]


def _place(frame: Frame, name: Name, *, sides: bool) -> _Place:
    """Return where a name stands: after which preposition, before which noun that it qualifies, on which side of the first verb, in which voice.

    The side of a name after a preposition is told only where `sides` asks for it, as English moves such phrases about.
    """
    step = name.first - 1
    while step >= 0 and frame.words[step].norm in group("determiners"):
        step -= 1
    preposition = frame.words[step].norm if step >= 0 and frame.words[step].norm in group("prepositions") | _MUTUAL else ""
    noun = head(name, frame) if name.modifier or frame.words[name.last].text.endswith(("'s", "\u2019s")) else ""
    first = min(acts(frame), default=len(frame.words))
    side = "before" if name.last < first else "after"
    if preposition:
        return preposition, noun, side if sides else ""
    return "", noun, f"{side} {_voice(frame)}"


@remembered
def _voice(frame: Frame) -> str:
    """Return whether a verb from the first on is in the passive."""
    first = min(acts(frame), default=len(frame.words))
    return "passive" if any(passive for index, passive in verbs(frame.words, frame.terms, frozenset()) if index >= first) else "active"


@remembered
def _verbs(frame: Frame) -> frozenset[str]:
    """Return the lemmas of a text's verbs."""
    return frozenset(frame.words[index].lemma for index in acts(frame))

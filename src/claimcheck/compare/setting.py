"""One set against another: "Norway, not Peru, paid", "Norway rather than Peru paid" (spec: verdicts, polarity).

The second is denied what the first is said to do, so that evidence in which it does it contradicts the part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.heads import acts_itself
from claimcheck.compare.spans import result
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Name, SlotResult

_STATED = 2
"""Passage and claim."""
_AGAINST = (("and", "not"), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"), ("not",))
_BETWEEN = frozenset({"the", "a", "an", "by", "in", "from", "to", "of", "with", "for"})


def compare(said: Frame, evidence: Profile) -> dict[Name, SlotResult | None]:
    """Return each name that another is set against, or that is set against one of which the evidence tells it: with that difference, or None."""
    found: dict[Name, SlotResult | None] = {}
    for name, other in pairs(said).items():
        found[name] = _acting(name, other, evidence)
        if other is not None and found[name] is not None:
            found[other] = None  # who does it in the evidence is told already
    return found


@remembered
def pairs(frame: Frame) -> Mapping[Name, Name | None]:
    """Return each name that is set against another, with that other one, None where what stands in its place is no name."""
    found: dict[Name, Name | None] = {}
    for name in frame.names:
        start = _against(frame, name)
        if start < 1:
            continue
        before = start - 1 if frame.words[start - 1].text == "," else start
        if before < start or frame.words[start].norm != "not":
            found[name] = next((other for other in frame.names if other.last in {before - 1, before}), None)
    return found


def _against(frame: Frame, name: Name) -> int:
    """Return where the words begin that set a name against another, articles and prepositions between; -1 where none do."""
    index = name.first - 1
    while index >= 0:
        for words in _AGAINST:
            start = index - len(words) + 1
            if start >= 0 and tuple(word.norm for word in frame.words[start : index + 1]) == words:
                return start
        if frame.words[index].norm not in _BETWEEN:
            break
        index -= 1
    return -1


def _acting(name: Name, other: Name | None, evidence: Profile) -> SlotResult | None:
    """Return a difference where passage or claim has `name` acting, and `other`, that it is set against, not at all or with it."""
    others = set(other.ids) if other else set()
    there = any(entity in evidence.names for entity in others)
    for entity in name.ids[:1]:
        for index, found in evidence.names.get(entity, ()):
            names = evidence.frames[index].names
            if there and not any(others & set(item.ids) and item.verbs == found.verbs for item in names):
                continue  # both are told of, each for something else
            if index < _STATED and found.role in {"actor", "with"} and acts_itself(found, evidence.frames[index]):
                return result("actor", Outcome.DIFFERS, name, index, evidence.frames[index], found, note="another acts")
    return None

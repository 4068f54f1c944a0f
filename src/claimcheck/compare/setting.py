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
_AGAINST = (("not",), ("rather", "than"), ("instead", "of"), ("and", "not"), ("as", "opposed", "to"))
_PART = frozenset({"only", "just", "merely", "simply", "solely", "alone", "even", "necessarily"})
"""After "not" these deny nothing of the one named."""
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
        index = name.first - 1
        while index >= 0 and frame.words[index].norm in _BETWEEN:
            index -= 1
        for words in _AGAINST:
            start = index - len(words) + 1
            if start < 1 or tuple(word.norm for word in frame.words[start : index + 1]) != words:
                continue
            before = start - 1 if frame.words[start - 1].text == "," else start
            aside = before < start or words != ("not",)
            if aside and frame.words[index + 1].norm not in _PART:
                found[name] = next((other for other in frame.names if other.last in {before - 1, before}), None)
            break
    return found


def _acting(name: Name, other: Name | None, evidence: Profile) -> SlotResult | None:
    """Return a difference where passage or claim has `name` acting and not `other`, that it is set against; None where they do not."""
    if other is not None and any(entity in evidence.names for entity in other.ids):
        return None
    for entity in name.ids[:1]:
        for index, found in evidence.names.get(entity, ()):
            if index < _STATED and found.role in {"actor", "with"} and acts_itself(found, evidence.frames[index]):
                return result("actor", Outcome.DIFFERS, name, index, evidence.frames[index], found, note="another acts")
    return None

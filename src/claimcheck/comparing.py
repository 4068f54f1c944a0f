"""Two texts without a corpus: does the evidence say what the statement says, sentence by sentence?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from claimcheck import verdict
from claimcheck.compare import engine, namesakes
from claimcheck.compare.profile import profile
from claimcheck.compare.unread import unread
from claimcheck.frame.build import frame
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Comparison, Frame, SlotResult, Stance

_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019)\]]*\s+(?=[\"'\u201c\u2018(\[]*[^\W\d_a-z])|\n\s*\n\s*")
_NO_END = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|No|vs|Jr|Sr))\.$")
"""What stands before a full stop that ends no sentence: initials, "U.S.", titles."""


@dataclass(frozen=True, slots=True)
class TextComparison:
    """A statement against evidence, in the sentence of it that decides."""

    statement: str
    evidence: str
    stance: Stance
    """agrees, conflicts or silent."""
    comparison: Comparison
    """With places in the whole of the evidence."""

    @property
    def slots(self) -> tuple[SlotResult, ...]:
        """The outcome of each slot."""
        return self.comparison.slots

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as `compare --format json` writes it."""
        from claimcheck.report import json

        return json.comparison(self.statement, self.evidence, self.stance.value, self.comparison)


def compare(statement: str, evidence: str, vocabulary: Vocabulary | None = None) -> TextComparison:
    """Return how `evidence` stands to `statement`; `vocabulary` is a corpus's, else the general one of lexicons and countries.

    The sentence that identifies the assertion best decides; all sentences together only where that one differs in nothing, as two events are not
    merged into one. Relative dates have no day to be read from.
    """
    if vocabulary is None:
        from claimcheck.corpus import general

        vocabulary = general.vocabulary()
    said = _untagged(frame(statement, vocabulary))
    spans = list(sentences(evidence))
    results = [_one(said, evidence[start:end], start, vocabulary) for start, end in spans] or [_one(said, evidence, 0, vocabulary)]
    best = max(results, key=lambda result: result[0])
    if len(spans) > 1 and not best[2].differing:
        whole = _one(said, evidence, 0, vocabulary)
        best = max((best, whole), key=lambda result: result[0])
    return TextComparison(statement, evidence, best[1], best[2])


def _untagged(said: Frame) -> Frame:
    """Return a statement's frame without the outlet that a headline puts before or behind it: "NRK: Ferries stop", "Ferries stop - NRK".

    Who published it is no part of what it says.
    """
    marks = {index for index, word in enumerate(said.words) if word.text in _TAGS}
    end = len(said.words) - 1
    tags = {
        name.first
        for name in said.names
        if name.kind in _OUTLETS and ((name.first == 0 and name.last + 1 in marks) or (name.last == end and name.first - 1 in marks))
    }
    if not tags:
        return said
    names, credited = (name for name in said.names if name.first not in tags), (first for first in said.credits if first not in tags)
    return replace(said, names=tuple(names), credits=tuple(credited))


_TAGS = frozenset({":", "-", "|", "\u2013", "\u2014"})
_OUTLETS = frozenset({"", "media", "organisation", "agency", "company"})


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences: what ends with a mark before a capital, or with an empty line."""
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and _NO_END.search(text[start : match.start() + 1]):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end].strip()
    if inner:
        first = text.index(inner, start)
        yield first, first + len(inner)


def _one(said: Frame, text: str, offset: int, vocabulary: Vocabulary) -> tuple[float, Stance, Comparison]:
    """Return rating, stance and comparison of one stretch of the evidence, which begins at `offset`."""
    reported = namesakes.joined(said, frame(text, vocabulary))
    evidence = profile((reported,), vocabulary, speakers=reported.speakers)
    found = engine.compare(said, evidence, vocabulary, weight=lambda _: 1.0)
    found = replace(found, slots=(*found.slots, *unread(said, evidence)))
    slots = tuple(_moved(slot, offset) for slot in found.slots)
    return verdict.rating(found), verdict.between(found), replace(found, slots=slots)


def _moved(slot: SlotResult, offset: int) -> SlotResult:
    if slot.reported_end <= slot.reported_start:
        return slot
    return replace(slot, reported_start=slot.reported_start + offset, reported_end=slot.reported_end + offset)

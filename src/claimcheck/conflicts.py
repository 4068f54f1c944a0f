"""Claims on which sources disagree or supersede one another, computed from what each passage reports (spec: interface, commands).

Two passages of one claim are set against one another by the claim: what of each answers to the claim's own figures, dates, names and words is
compared, and nothing else that stands there. A difference counts where each finds it in the other, so that a detail that one source has and
another lacks is none.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeAlias

from claimcheck.candidates import ids, voices_of
from claimcheck.compare import engine
from claimcheck.compare.profile import profile
from claimcheck.model import Stance
from claimcheck.model.conflict import DISAGREE, SUPERSEDED, Conflict, Position
from claimcheck.text import edtf
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.candidates import Stored
    from claimcheck.match.index import Index
    from claimcheck.model import Comparison, Evidence, Frame, Review, SlotResult

_BESIDE = frozenset({"detail", "attribution"})
"""Slots in which passages differ without disagreeing: words beside the matter, and who is quoted."""
_ONE_WAY = frozenset({"scope", "modality"})
"""Slots in which to say less is to agree, so that "some" finds no fault in "all" (spec: verdicts, "less said matches")."""
_NAMES = frozenset({"actor", "object", "place"})


def conflicts(corpus: Index) -> list[Conflict]:
    """Return every claim on which sources disagree or supersede one another, by the date of the latest source that speaks to it, then by id."""
    found = [conflict for claim in corpus.ids() for conflict in _of(corpus, corpus.claim(claim))]
    return sorted(found, key=lambda item: (max(_when(position) for position in item.positions), item.claim.id, item.kind))


def _of(corpus: Index, stored: Stored) -> Iterator[Conflict]:
    claim = stored.claim
    standing = [index for index, item in enumerate(claim.evidence) if not corpus.sources[item.source].withdrawn]
    current = [index for index in standing if not claim.evidence[index].superseded_by]
    if len(current) + len(claim.reviews) > 1:
        yield from _disagreement(corpus, stored, current)
    for newer in dict.fromkeys(claim.evidence[index].superseded_by for index in standing):
        if newer:
            then = [index for index in standing if claim.evidence[index].superseded_by == newer]
            now = [item for item in corpus.claim(newer).claim.evidence if not corpus.sources[item.source].withdrawn]
            positions = [_position(corpus, claim.evidence[index], older=True) for index in then]
            yield Conflict(claim, SUPERSEDED, (), _ordered([*positions, *(_position(corpus, item) for item in now)]), newer)


def _disagreement(corpus: Index, stored: Stored, current: Sequence[int]) -> Iterator[Conflict]:
    """Yield the claim where two sources, or two fact-checks, do not say the same of it."""
    claim = stored.claim
    readings = [_Reading(corpus, stored, index) for index in current]
    slots: dict[str, None] = {}
    spans: dict[int, set[tuple[int, int]]] = {}
    for one, other in combinations(readings, 2):
        if one.evidence.source == other.evidence.source:
            continue
        for slot, at_one, at_other in _differences(one, other):
            slots[slot] = None
            spans.setdefault(one.index, set()).update(at_one)
            spans.setdefault(other.index, set()).update(at_other)
    stances = {review.stance for review in claim.reviews} | {item.stance for item in readings if claim.reviews}
    if {Stance.AGREES.value, Stance.CONFLICTS.value} <= stances:
        slots["stance"] = None
        spans = {item.index: spans.get(item.index, set()) for item in readings}
    if not slots:
        return
    positions = [
        _position(corpus, item.evidence, spans[item.index], stance=item.stance if "stance" in slots else "")
        for item in readings
        if item.index in spans
    ]
    reviews = [_reviewed(review) for review in claim.reviews] if "stance" in slots else []
    yield Conflict(claim, DISAGREE, tuple(slots), _ordered([*positions, *reviews]))


def _ordered(positions: Iterable[Position]) -> tuple[Position, ...]:
    return tuple(sorted(positions, key=lambda item: (_when(item), item.source.id if item.source else "", item.publisher)))


def _when(item: Position) -> int:
    return edtf.interval(item.published)[0]


def _position(corpus: Index, evidence: Evidence, spans: Iterable[tuple[int, int]] = (), *, older: bool = False, stance: str = "") -> Position:
    source = corpus.sources[evidence.source]
    where = (source.publisher, source.published, source.url, evidence.locator)
    return Position(source, *where, evidence.passage, tuple(sorted(spans)), evidence.rests_on, older, stance)


def _reviewed(review: Review) -> Position:
    return Position(None, review.publisher, review.date, review.url, "", f"rated {review.rating}", (), "", stance=review.stance)


class _Reading:
    """One passage, read by its claim."""

    def __init__(self, corpus: Index, stored: Stored, index: int) -> None:
        claim, vocabulary = stored.claim, corpus.vocabulary
        self.vocabulary = vocabulary
        self.index = index
        self.evidence = claim.evidence[index]
        self.profile = profile(
            (stored.passages[index],),
            vocabulary,
            speakers=ids(claim.said_by, vocabulary),
            voices=voices_of(corpus, self.evidence),
            reported_on=edtf.interval(corpus.sources[self.evidence.source].published),
        )
        found = engine.compare(stored.frame, self.profile, vocabulary, weight=lambda _: 1.0)
        self.said = _answering(stored.frame, stored.passages[index], found)
        self.others = {slot.slot for slot in found.differing if slot.slot in _NAMES and slot.note != "another acts"}
        """Slots in which it names another than the claim does."""
        self.stance = self.evidence.stance or Stance.AGREES.value

    def against(self, other: _Reading) -> dict[str, list[SlotResult]]:
        """Return the slots in which the other passage differs, `said` being this one's words."""
        found = engine.compare(self.said, other.profile, self.vocabulary, weight=lambda _: 1.0)
        theirs = {(figure.unit, figure.value) for figure in other.profile.frames[0].figures}
        shared = {figure.start for figure in self.said.figures if (figure.unit, figure.value) in theirs}
        out: dict[str, list[SlotResult]] = {}
        for slot in found.differing:
            if slot.slot in _BESIDE or (slot.slot == "number" and slot.start in shared and not _same_digits(slot.said, slot.reported)):
                continue  # the other passage has this very figure too, on another thing
            out.setdefault(slot.slot, []).append(slot)
        return out


def _same_digits(one: str, other: str) -> bool:
    """Whether two figures are one number under two hedges: "nearly 70,000", "more than 70,000"."""
    return [letter for letter in one if letter.isdigit()] == [letter for letter in other if letter.isdigit()]


def _answering(claim: Frame, passage: Frame, found: Comparison) -> Frame:
    """Return the frame of a passage without what says nothing on the claim; `found` is how the passage answers it."""
    spans = [(slot.reported_start, slot.reported_end) for slot in found.slots if slot.reported_end > slot.reported_start]
    kept: dict[str, Any] = {
        slot: tuple(item for item in getattr(passage, slot) if any(item.start < end and start < item.end for start, end in spans))
        for slot in ("names", "figures", "periods", "ranks", "scopes", "modals", "denials")
    }
    lemmas = {item.key for item in claim.terms}
    return replace(passage, **kept, terms=tuple(item for item in passage.terms if item.key in lemmas), speakers=(), credits=(), quotes=())


_Spans: TypeAlias = "set[tuple[int, int]]"


def _differences(one: _Reading, other: _Reading) -> list[tuple[str, _Spans, _Spans]]:
    """Return (slot, words of the one, words of the other) of what two passages do not say alike; what the curator says of either goes before."""
    if one.evidence.stance or other.evidence.stance:
        return [("stance", set(), set())] if one.stance != other.stance else []
    there, back = one.against(other), other.against(one)
    out = []
    for slot in dict.fromkeys([*there, *back]):
        both = slot in there and slot in back
        if not (both or slot in _ONE_WAY) or (slot in _NAMES and slot not in one.others | other.others):
            continue
        mine = _said(there.get(slot, ())) | (set() if both else _reported(back.get(slot, ())))
        theirs = _said(back.get(slot, ())) | (set() if both else _reported(there.get(slot, ())))
        out.append((slot, mine, theirs))
    return out


def _said(slots: Sequence[SlotResult]) -> _Spans:
    return {(slot.start, slot.end) for slot in slots if slot.end > slot.start}


def _reported(slots: Sequence[SlotResult]) -> _Spans:
    return {(slot.reported_start, slot.reported_end) for slot in slots if slot.reported_end > slot.reported_start}

"""How a statement was read and judged, line by line: for `verify --explain`.

The lines are for a journalist who asks why, and for a curator who mends the corpus: what was understood, which claims were looked at, and why each
was kept or dropped.
"""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING, Protocol

from claimcheck import verdict
from claimcheck.frame.number import figures
from claimcheck.model import Outcome, Stance
from claimcheck.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model import Claim, Comparison, Evidence, Figure, Frame, Name, Part, Period, SlotResult, Term

SHOWN = 10
"""Candidates of a part that are told of."""
_OPEN = (1, datetime.date.max.toordinal())
_SHARES = ((0.95, "all"), (0.7, "most"), (0.4, "about half"), (0.1, "little"))
_LOWER, _UPPER = frozenset({"over", "at-least", "floor"}), frozenset({"under", "at-most"})
_PLACES = {-1: "lowest", 0: "not the first"}


class Tried(Protocol):
    """A claim with the comparison of one of its evidences, as `verify` holds it."""

    @property
    def claim(self) -> Claim:
        """The claim."""

    @property
    def evidence(self) -> Evidence:
        """The evidence of it."""

    @property
    def comparison(self) -> Comparison:
        """Every slot of the part against it."""

    @property
    def bearing(self) -> verdict.Bearing:
        """What the comparison amounts to."""


def lines(statement: Frame, parts: Sequence[Part], tried: Sequence[Sequence[Tried]]) -> tuple[str, ...]:
    """Return the lines: the frame of the statement, then for each part its best candidates; `tried` has those of each part, best first."""
    out = [f"Statement: {statement.text}", *(f"  {line}" for line in framed(statement))]
    for number, part in enumerate(parts):
        out.append(f"Part {number + 1} of {len(parts)}: {part.text}: {part.verdict.value}" + (f" ({part.reason})" if part.reason else ""))
        items = tried[number] if number < len(tried) else ()
        for rank, item in enumerate(items[:SHOWN], 1):
            out.extend(f"  {line}" for line in _candidate(rank, item, part))
        if len(items) > SHOWN:
            out.append(f"  and {len(items) - SHOWN} more, each further from it")
        out.extend(f"  {line}" for line in _factchecks(part))
        if not items:
            out.append("  no candidates were looked at" + (": it is not checkable" if part.reason == "not-checkable" else ""))
    return tuple(out)


def framed(frame: Frame) -> Iterator[str]:
    """Yield a line for each thing that was read in a text."""
    yield from (_name(frame, name) for name in frame.names)
    yield from (f"figure “{frame.text[item.start : item.end]}” read as {reading(item, said=True)}{_of_figure(item)}" for item in frame.figures)
    yield from (_period(frame, period) for period in frame.periods)
    for rank in frame.ranks:
        yield f"rank “{frame.text[rank.start : rank.end]}”: {_PLACES.get(rank.place, f'number {rank.place}')} by {rank.quality}"
    yield from (f"scope “{frame.text[item.start : item.end]}”: {item.word}" for item in frame.scopes)
    yield from (f"firmness “{frame.text[item.start : item.end]}”: {item.kind}" for item in frame.modals)
    if frame.speakers:
        yield f"credited to {', '.join(frame.speakers)}"
    yield from (f"quotation of {item.words} words: “{item.text}”" for item in frame.quotes)
    yield from (_term(frame, term) for term in frame.terms)


def reading(figure: Figure, *, said: bool) -> str:
    """Return the interval that a figure's words amount to: whole numbers where it counts; a bound of a statement stays open."""
    counts = figure.unit == "" and float(figure.value).is_integer()
    if said and figure.hedge in _LOWER:
        return f"more than {_number(figure.low)}" if figure.low_open else f"{_number(figure.low)} or more"
    if said and figure.hedge in _UPPER:
        return f"less than {_number(figure.high)}" if figure.high_open else f"{_number(figure.high)} or less"
    low = _whole(figure.low, open_end=figure.low_open, step=1) if counts else figure.low
    high = _whole(figure.high, open_end=figure.high_open, step=-1) if counts else figure.high
    if math.isinf(high):
        return f"{_number(low)} or more"
    if low == high:
        return _number(low)
    above = "over " if figure.low_open and not counts else ""
    below = "just under " if figure.high_open and not counts else ""
    return f"{above}{_number(low)} to {below}{_number(high)}"


def _whole(edge: float, *, open_end: bool, step: int) -> float:
    """Return the first whole number within an interval from one of its ends."""
    if math.isinf(edge):
        return edge
    near = float(round(edge))
    whole = near if math.isclose(edge, near, rel_tol=1e-9) else float(math.ceil(edge) if step > 0 else math.floor(edge))
    return whole + step if open_end and math.isclose(edge, near, rel_tol=1e-9) else whole


def _number(value: float) -> str:
    return f"{value:,.10g}" if math.isfinite(value) else "any number"


def _of_figure(figure: Figure) -> str:
    told = [
        f"hedge {figure.hedge}" if figure.hedge != "none" else "",
        f"in {figure.unit}" if figure.unit else "",
        f"a {figure.per}" if figure.per else "",
    ]
    told.append(f"counts {', '.join(figure.counts)}" if figure.counts else "")
    return "".join(f"; {item}" for item in told if item)


def _name(frame: Frame, name: Name) -> str:
    told = [", ".join(name.ids), name.kind, name.role and f"role {name.role}"]
    told.append("qualifies the next word" if name.modifier else "")
    told.append(f"a known wrong form of {name.misspelled}" if name.misspelled else "")
    told.append(f"one of a list of {name.listed}" if name.listed > 1 else "")
    return f"name “{frame.text[name.start : name.end]}”: {'; '.join(item for item in told if item)}"


def _period(frame: Frame, period: Period) -> str:
    words_said = f"period “{frame.text[period.start : period.end]}”: "
    if period.precision in {"now", "recurring", "none"}:
        return words_said + {"now": "a source's own time", "recurring": "every year", "none": "no days to compare"}[period.precision]
    low, high = (datetime.date.fromordinal(min(max(day, _OPEN[0]), _OPEN[1])).isoformat() for day in (period.low, period.high))
    span = f"until {high}" if period.low <= _OPEN[0] else f"from {low}" if period.high >= _OPEN[1] else low if low == high else f"{low} to {high}"
    return f"{words_said}{span}; to the {period.precision}" + ("; read from another date" if period.relative else "")


def _term(frame: Frame, term: Term) -> str:
    told = [", ".join(term.concepts) or f"no concept, stands for itself ({term.key})", term.kind, f"role {term.role}" if term.role else ""]
    told.append("denied" if term.negated else "")
    return f"word “{frame.text[term.start : term.end]}”: {'; '.join(item for item in told if item)}"


def _candidate(rank: int, item: Tried, part: Part) -> Iterator[str]:
    yield f"candidate {rank}: {item.claim.id}, {item.evidence.source} {item.evidence.locator}".rstrip()
    yield f"  claim: {item.claim.text}"
    yield f"  passage: {item.evidence.passage}"
    yield f"  {_fate(item, part)}"
    comparison = item.comparison
    yield f"  speaks to {_share(comparison.about)} of the part; has {_share(comparison.covered)} of its words"
    for outcome, label in ((Outcome.DIFFERS, "differs in"), (Outcome.UNCONFIRMED, "leaves open")):
        slots = [slot.said or slot.slot for slot in comparison.slots if slot.outcome is outcome]
        if slots:
            yield f"  {label}: {', '.join(dict.fromkeys(slots))}"
    yield from (f"  {_slot(slot)}" for slot in comparison.slots)


def _factchecks(part: Part) -> Iterator[str]:
    for item in part.comparisons:
        if item.rating:
            denied = "the part denies what was rated, " if any(slot.outcome is Outcome.DIFFERS for slot in item.slots) else ""
            yield f"fact-check {item.source.id} by {item.source.publisher}, {denied}rated “{item.rating}”: {item.stance.value}"


def _share(value: float) -> str:
    return next((name for least, name in _SHARES if value >= least), "nearly nothing") + f" ({value:.0%})"


def _fate(item: Tried, part: Part) -> str:
    """Say whether a candidate was kept, with which stance, or why it was dropped."""
    kept = next(
        (j for j in part.comparisons if (j.claim, j.source.id, j.locator) == (item.claim.id, item.evidence.source, item.evidence.locator)), None
    )
    if kept is not None and kept.stance is not Stance.SILENT:
        lacking = any(slot.outcome is Outcome.UNCONFIRMED for slot in kept.slots)
        return f"kept: {kept.stance.value}" + (", with details left open" if lacking else "") + (", weakly" if item.bearing.weak else "")
    return f"dropped: {_why(item)}"


def _why(item: Tried) -> str:
    comparison = item.comparison
    if item.bearing.stance is not Stance.SILENT:
        return f"by itself it {item.bearing.stance.value}, but another claim is nearer to the statement"
    if not comparison.relation:
        return "it tells of another relation than the statement"
    if comparison.about < verdict.ABOUT:
        return "it speaks to too little of the statement"
    if comparison.differing and len(comparison.differing) + len(comparison.unconfirmed) > 1:
        return "it differs, and too little of the rest is the same for it to be the same assertion"
    return "it differs, and has too little of the statement's words to be the same assertion"


def _slot(slot: SlotResult) -> str:
    said, reported = (f"“{text}”{_read(slot, text, said=mine)}" if text else "" for text, mine in ((slot.said, True), (slot.reported, False)))
    sides = [
        f"you say {said}" if said else "",
        f"it has {reported}" if reported else "it has nothing of the kind" if slot.outcome is Outcome.UNCONFIRMED else "",
    ]
    told = [", ".join(side for side in sides if side), slot.note, "imprecise" if slot.imprecise else "", "weak" if slot.weak else ""]
    return f"{slot.slot} {slot.outcome.value}: " + "; ".join(item for item in told if item)


def _read(slot: SlotResult, text: str, *, said: bool) -> str:
    if slot.slot not in {"number", "unit"}:
        return ""
    found = figures(words(text), frozenset())
    return f" (read as {reading(found[0], said=said)})" if found else ""

"""What may stand in place of a part that does not hold: drafts, the source's own words first."""

from __future__ import annotations

from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.values import dataclass, replace
from claimcheck.wording import figure
from claimcheck.wording.nearness import nearest, placing
from claimcheck.wording.reported import at, found, norm_at, of_outcome, side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.model import Figure, Frame, Judgement, Part, SlotResult
    from claimcheck.wording.reported import Side
    from claimcheck.wording.sentence import Edit

SOURCES = 3
"""Pieces of evidence whose words are tried."""
DATES = 2
"""Dates of one passage that are tried."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One way to mend a part."""

    edits: tuple[Edit, ...]
    agreeing: tuple[tuple[str, str], ...]
    """Claim and source of the evidence whose words were taken: it must agree with the result."""
    credit: Judgement | None = None
    """The evidence whose publisher is named, where sources differ."""
    shared: bool = False
    """A hedge that all sources share."""


def of_part(part: Part, said: Frame, corpus: Corpus) -> Iterator[Draft]:
    """Yield the drafts for a part, the best first: a source's words, a hedge that all share, a source's words credited to it."""
    wrong = nearest(part, said, corpus) or placing(part)
    right = [item for item in part.comparisons if item.stance is Stance.AGREES]
    loose = [item for item in right if _loose(item)]
    own = list(islice(_distinct(_exact(wrong or loose, said, corpus)), SOURCES))
    disputed = part.verdict is Verdict.CONFLICTING
    yield from own[:1] if not disputed else ()
    hedged = shared(part, said, corpus)
    if hedged:
        yield hedged
    if disputed:
        yield from (Draft((), (_key(item),), credit=item) for item in right if not _loose(item) and _settles(item, wrong))
        yield from (replace(draft, credit=item) for item in loose for draft in _exact([item], said, corpus))
    sources = {_key(item): item for item in (*wrong, *loose)}
    yield from (replace(draft, credit=sources[draft.agreeing[0]]) for draft in own[:2])
    yield from own if disputed else own[1:]


def _key(item: Judgement) -> tuple[str, str]:
    return item.claim, item.source.id


def _settles(item: Judgement, wrong: Sequence[Judgement]) -> bool:
    """Whether evidence that agrees has in so many words what another differs in, and all the rest: only then are the words its source's."""
    matched = {(slot.slot, slot.start) for slot in of_outcome(item, Outcome.MATCHES)}
    return not of_outcome(item, Outcome.UNCONFIRMED) and any(
        (slot.slot, slot.start) in matched for other in wrong for slot in of_outcome(other, Outcome.DIFFERS)
    )


def _distinct(drafts: Iterable[Draft]) -> Iterator[Draft]:
    seen: set[tuple[Edit, ...]] = set()
    for draft in drafts:
        if draft.edits not in seen:
            seen.add(draft.edits)
            yield draft


def _loose(item: Judgement) -> bool:
    """Whether evidence agrees with a figure or date only by a hedge dropped, added or loosened, or in the open end of a "more than"."""
    return any(slot.imprecise or slot.weak for slot in item.slots if slot.outcome is Outcome.MATCHES)


def _exact(items: Sequence[Judgement], said: Frame, corpus: Corpus) -> Iterator[Draft]:
    """Yield for each piece of evidence the drafts with its own words in all that differs; nothing where one of these has no place.

    What agrees but for a hedge is mended too, or left as it is where that does not do.
    """
    for item in items:
        both = side(item, said, corpus)
        differing = of_outcome(item, Outcome.DIFFERS)
        loose = [slot for slot in of_outcome(item, Outcome.MATCHES) if slot.imprecise]
        for slots in ([*differing, *loose], differing) if differing and loose else ([*differing, *loose],):
            yield from (Draft(edits, (_key(item),)) for edits in _all(_mended(slots), both) if not _in_quotes(edits, said))


def _all(slots: Sequence[SlotResult], both: Side) -> Iterator[tuple[Edit, ...]]:
    """Yield the edits that mend all of some slots at once, for each date that may be meant."""
    figures = [slot for slot in slots if slot.slot == "number"]
    if len({slot.reported for slot in figures}) < len(figures) or (len(figures) > 1 and any(_pointed(slot, both.said) for slot in figures)):
        return  # one figure of the source cannot answer to two, and "the 170 substances" says which are meant
    for choice in range(DATES if any(slot.slot == "date" for slot in slots) else 1):
        changes = [_changes(slot, both, choice) for slot in slots]
        if changes and all(changes):
            yield tuple(dict.fromkeys(edit for change in changes for edit in change))


def _pointed(slot: SlotResult, said: Frame) -> bool:
    figure = at(said.figures, slot)
    return figure is not None and norm_at(said, figure.first - 1) in {"the", "these", "those"}


def _in_quotes(edits: Sequence[Edit], said: Frame) -> bool:
    """Whether an edit would alter words between quotation marks."""
    return any(quote.start < edit.end and edit.start < quote.end for edit in edits for quote in said.quotes)


def _mended(slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return the slots that are mended one by one: a step of a prosecution settles how firmly it is told."""
    stage = any(slot.slot == "modality" and slot.note == "stage" for slot in slots)
    return [slot for slot in slots if not (stage and slot.slot == "modality" and slot.note != "stage")]


def _changes(slot: SlotResult, both: Side, choice: int) -> tuple[Edit, ...]:
    """Return the edits that put the source's words where one slot differs; () where there are none. `choice` numbers the dates of a passage."""
    if slot.slot == "date":
        from claimcheck.wording import date  # here, as are the readers: most answers that are mended differ in one slot

        dates = list(islice(date.edits(slot, both), DATES))
        return dates[choice] if choice < len(dates) else ()
    reader = _reader(slot)
    return reader(slot, both) if reader else ()


def _reader(slot: SlotResult) -> Callable[[SlotResult, Side], tuple[Edit, ...]] | None:
    """Return what puts the source's words in the place of a slot, None where nothing does."""
    path = _READERS.get(slot.slot)
    if slot.note == "roles exchanged":
        path = "name.swapped"
    elif slot.slot in {"polarity", "relation"} and slot.note in {"same", "denied", "not denied"}:
        path = "negation.edits"
    elif slot.slot == "object" and slot.note == "apart":
        path = "turn.opposite"
    elif slot.slot == "modality" and slot.note == "stage":
        path = "turn.step"
    if path is None:
        return None
    module, function = path.split(".")
    reader: Callable[[SlotResult, Side], tuple[Edit, ...]] = getattr(import_module(f"claimcheck.wording.{module}"), function)
    return reader


_READERS = {
    "number": "figure.edits",
    "unit": "figure.edits",
    "actor": "name.edits",
    "object": "name.edits",
    "place": "name.edits",
    "attribution": "name.edits",
    "rank": "order.rank",
    "scope": "order.scope",
    "modality": "turn.alleged",
    "polarity": "turn.opposite",
    "relation": "turn.opposite",
}
"""Slot → the module and function that put the source's words there."""


def shared(part: Part, said: Frame, corpus: Corpus) -> Draft | None:
    """Return the draft with "about X" where sources give several figures for one of the statement's, all near one X."""
    told = [(item, slot) for item in part.comparisons if item.stance in {Stance.AGREES, Stance.CONFLICTS} for slot in item.slots]
    told = [(item, slot) for item, slot in told if slot.outcome is not Outcome.UNCONFIRMED]
    places = {(slot.start, slot.end) for _, slot in told if slot.slot == "number" and (slot.outcome is Outcome.DIFFERS or slot.imprecise)}
    if len(places) != 1 or any(slot.outcome is Outcome.DIFFERS and slot.slot != "number" for _, slot in told):
        return None
    figures: dict[str, tuple[Figure, str]] = {}
    agreeing = []
    mine: Figure | None = None
    for item, slot in told:
        if slot.slot != "number" or (slot.start, slot.end) not in places:
            continue
        both = side(item, said, corpus)
        mine, place = mine or at(said.figures, slot), found(both.frames, slot, "figures")
        if place and item.source.id not in figures:
            figures[item.source.id] = (place[0].figures[place[1]], slot.reported)
            agreeing.append(_key(item))
    words = figure.rounded(list(figures.values())) if len(figures) > 1 else ""
    edits = figure.fitted(words, mine, next(iter(figures.values()))[0], said) if words and mine else ()
    return Draft(edits, tuple(agreeing), shared=True) if edits else None

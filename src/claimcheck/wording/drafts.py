"""What may stand in place of a part that does not hold: drafts, the source's own words first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.wording import date, figure, name, negation, order, turn
from claimcheck.wording.reported import at, found, side
from claimcheck.wording.sentence import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.model import Figure, Frame, Judgement, Part, SlotResult
    from claimcheck.wording.reported import Side

SOURCES = 3
"""Pieces of evidence whose words are tried."""
DATES = 2
"""Dates of one passage that are tried."""
_NAMES = frozenset({"actor", "object", "place", "attribution"})


class Draft(NamedTuple):
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
    wrong = nearest(part, said, corpus)
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
        yield from (draft._replace(credit=item) for item in loose for draft in _exact([item], said, corpus))
    sources = {_key(item): item for item in (*wrong, *loose)}
    yield from (draft._replace(credit=sources[draft.agreeing[0]]) for draft in own[:2])
    yield from own if disputed else own[1:]


def nearest(part: Part, said: Frame, corpus: Corpus) -> list[Judgement]:
    """Return the evidence that conflicts with a part, the nearest to its words first."""
    wrong = [item for item in part.comparisons if item.stance is Stance.CONFLICTS and item.slots]
    return sorted(wrong, key=lambda item: _apart(item, part, side(item, said, corpus)))


def _key(item: Judgement) -> tuple[str, str]:
    return item.claim, item.source.id


def _apart(item: Judgement, part: Part, both: Side) -> tuple[int, int, int]:
    """Return how far evidence is from saying the same.

    First how much differs, then how many words and names of the part stand neither in its passage nor in its claim, last whether its figure counts
    other things.
    """
    frames = both.frames[:2]
    within = [name for name in both.said.names if part.start <= name.start < part.end]
    ids = {entity for frame in frames for name in frame.names for entity in name.ids}
    known = ids | {parent for entity in ids for parent in both.vocabulary.ancestors(entity)}
    strangers = sum(not known & set(name.ids) for name in within)
    named = {index for name in within for index in range(name.first, name.last + 1)}
    words = {
        word.lemma
        for index, word in enumerate(both.said.words)
        if part.start <= word.start < part.end and index not in named and word.norm[0].isalnum()
    }
    lacking = words - {word.lemma for frame in frames for word in frame.words}
    return len(_of(item, Outcome.DIFFERS)), len(lacking) + strangers, _other_things(item, both)


def _other_things(item: Judgement, both: Side) -> int:
    """Return how many words tell what the source's figures count and the statement's do not."""
    out = 0
    for slot in _of(item, Outcome.DIFFERS):
        mine, place = at(both.said.figures, slot), found(both.frames, slot, "figures")
        if mine and place:
            value = place[0].figures[place[1]].value
            out += min(len(set(figure.counts) - set(mine.counts)) for frame in both.frames for figure in frame.figures if figure.value == value)
    return out


def _of(item: Judgement, outcome: Outcome) -> list[SlotResult]:
    return [slot for slot in item.slots if slot.outcome is outcome]


def _settles(item: Judgement, wrong: Sequence[Judgement]) -> bool:
    """Whether evidence that agrees has in so many words what another differs in, and all the rest: only then are the words its source's."""
    matched = {(slot.slot, slot.start) for slot in _of(item, Outcome.MATCHES)}
    return not _of(item, Outcome.UNCONFIRMED) and any((slot.slot, slot.start) in matched for other in wrong for slot in _of(other, Outcome.DIFFERS))


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
    """Yield for each piece of evidence the draft with its own words in all that differs; nothing where one of these has no place."""
    for item in items:
        slots = _mended(item)
        both = side(item, said, corpus)
        figures = [slot.reported for slot in slots if slot.slot == "number"]
        if len(set(figures)) < len(figures):
            continue  # one figure of the source cannot answer to two
        for choice in range(DATES):
            changes = [_changes(slot, item, both, choice) for slot in slots]
            if not all(changes) or not changes:
                break
            edits = tuple(dict.fromkeys(edit for change in changes for edit in change))
            yield Draft(edits, (_key(item),))
            if not any(slot.slot == "date" for slot in slots):
                break


def _mended(item: Judgement) -> list[SlotResult]:
    """Return the slots in which a statement must change to say what the evidence does; a step of a prosecution settles how firmly it is told."""
    slots = [slot for slot in item.slots if slot.outcome is Outcome.DIFFERS or slot.imprecise]
    stage = any(slot.slot == "modality" and slot.note == "stage" for slot in slots)
    return [slot for slot in slots if not (stage and slot.slot == "modality" and slot.note != "stage")]


def _changes(slot: SlotResult, item: Judgement, both: Side, choice: int) -> tuple[Edit, ...]:
    """Return the edits that put the source's words where one slot differs; () where there are none. `choice` numbers the dates of a passage."""
    if slot.slot == "date":
        dates = list(islice(date.edits(slot, both), DATES))
        return dates[choice] if choice < len(dates) else ()
    if slot.slot in {"number", "unit"}:
        return figure.edits(slot, both)
    if slot.note == "roles exchanged":
        return name.swapped(slot, both)
    if slot.slot == "object" and slot.note == "apart":
        return turn.opposite(slot, both)
    if slot.slot in _NAMES:
        return name.edits(slot, both)
    if slot.slot == "rank":
        return order.rank(slot, both)
    if slot.slot == "scope":
        return order.scope(slot, both)
    if slot.slot == "modality":
        return turn.step(slot, both) if slot.note == "stage" else turn.alleged(slot, both)
    if slot.slot in {"polarity", "relation"}:
        return negation.edits(slot, both) if slot.note == "same" else turn.opposite(slot, both)
    return ()


def shared(part: Part, said: Frame, corpus: Corpus) -> Draft | None:
    """Return the draft with "about X" where sources give several figures for one of the statement's, all near one X."""
    items = [item for item in part.comparisons if item.stance in {Stance.AGREES, Stance.CONFLICTS}]
    places = {
        (slot.start, slot.end)
        for item in items
        for slot in item.slots
        if slot.slot == "number" and (slot.outcome is Outcome.DIFFERS or slot.imprecise)
    }
    if len(places) != 1 or any(slot.outcome is Outcome.DIFFERS and slot.slot != "number" for item in items for slot in item.slots):
        return None
    figures: dict[str, tuple[Figure, str]] = {}
    agreeing = []
    mine: Figure | None = None
    for item in items:
        for slot in item.slots:
            if (slot.start, slot.end) not in places or slot.slot != "number" or slot.outcome is Outcome.UNCONFIRMED:
                continue
            both = side(item, said, corpus)
            place = found(both.frames, slot, "figures")
            mine = mine or at(said.figures, slot)
            if place and item.source.id not in figures:
                figures[item.source.id] = (place[0].figures[place[1]], slot.reported)
                agreeing.append(_key(item))
    words = figure.rounded(list(figures.values())) if len(figures) > 1 else ""
    if not words or mine is None:
        return None
    edits = figure.fitted(words, mine, next(iter(figures.values()))[0], said)
    return Draft(edits, tuple(agreeing), shared=True) if edits else None

"""What the rows of an answer hold, and how a sentence tells it: sources by name, words of both sides, one difference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import Outcome, Stance
from claimcheck.report.words import denied, is_denied, listing, who
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model import Judgement, Part, SlotResult, Source

_FIRST = ("quote", "attribution", "number", "unit", "date", "rank", "scope", "modality", "polarity", "relation", "actor", "object", "place")
"""Of several differing slots, the one that the sentence tells."""
NAMES = frozenset({"actor", "object", "place"})
HAS = frozenset({"number", "unit", "date", "rank", "scope", *NAMES})
"""Slots of which "X has A where you say B" reads well."""
BESIDE = 2
"""Differences of one source, and other sources that differ otherwise, that one sentence tells at most."""
_PROPER = lazy(
    r"(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE
)
_OPENING = lazy(
    r"(?:in|on|as|at|the|a|an|by|since|until|after|before|from|during|between|over|under|nearly|about|some|more|no|it|all)\b", re.IGNORECASE
)
_COUNTED = lazy(
    r"(?:[ -](?!(?:in|of|for|by|on|and|to|from|with|were|was|are|is|had|have|has|that|who|which|the|at|between|over|as|or)\b)[^\W\d_]+){1,3}"
)


class Telling(NamedTuple):
    """A slot of a judgement, as a sentence tells it."""

    judgement: Judgement
    slot: SlotResult


def of_stance(part: Part, stance: Stance) -> list[Judgement]:
    """Return the judgements of a part that have a stance."""
    return [item for item in part.comparisons if item.stance is stance]


def of_outcome(item: Judgement, outcome: Outcome) -> list[SlotResult]:
    """Return the slots of a judgement that have an outcome."""
    return [slot for slot in item.slots if slot.outcome is outcome]


def order(slot: SlotResult) -> int:
    """Return the place of a slot among those that a sentence tells, the first first."""
    return _FIRST.index(slot.slot) if slot.slot in _FIRST else len(_FIRST)


def unconfirmed(part: Part) -> list[Telling]:
    """Return the details that some source shown leaves open and none confirms or denies."""
    shown = [item for item in part.comparisons if item.stance not in {Stance.SILENT, Stance.WITHDRAWN}]
    settled = {(slot.start, slot.end) for item in shown for slot in item.slots if slot.outcome is not Outcome.UNCONFIRMED and slot.end > slot.start}
    return [
        Telling(item, slot) for item in shown for slot in of_outcome(item, Outcome.UNCONFIRMED) if slot.said and (slot.start, slot.end) not in settled
    ]


def folded(text: str) -> str:
    """Return a text with case and white space made alike."""
    return " ".join(text.casefold().split())


def name_of(source: Source, others: Iterable[Source] = ()) -> str:
    """Return how a sentence names a source: its publisher, with the date where another source shown has the same one."""
    if source.publisher.casefold() in {"", "unknown", "none"}:
        return f"the document {source.id}"
    twin = any(other.publisher == source.publisher and other.id != source.id for other in others)
    return who(source) if twin else source.publisher


def names_of(items: Iterable[Judgement]) -> list[str]:
    """Return the names of the sources of judgements, each once."""
    items = list(items)
    sources = [item.source for item in items]
    return list(dict.fromkeys(name_of(source, sources) for source in sources))


def inner(text: str, slot: str) -> str:
    """Return words from the start of a sentence as they stand inside one: "Nearly 70,000" as "nearly 70,000"; names and months stay."""
    if (
        not text[:1].isupper()
        or not (text[1:2].islower() or text.startswith("A "))
        or slot in NAMES
        or slot in {"attribution", "quote"}
        or _PROPER.match(text)
    ):
        return text
    return text[0].lower() + text[1:] if slot != "detail" or _OPENING.match(text) else text


def said_of(slot: SlotResult) -> str:
    """Return the statement's words as they stand inside a sentence."""
    return inner(slot.said, slot.slot)


def reported_of(slot: SlotResult) -> str:
    """Return the source's words as they stand inside a sentence."""
    return inner(slot.reported, slot.slot)


def _widened(part: Part, told: Telling) -> tuple[str, str]:
    """Return a figure on each side with what it counts, for a figure that was put on another thing: "151 arrests", "151 cases"."""
    item, slot = told
    mine = _COUNTED.match(part.text, slot.end - part.start)
    placed = item.passage[slot.reported_start : slot.reported_end] == slot.reported
    theirs = _COUNTED.match(item.passage, slot.reported_end) if placed else None
    return said_of(slot) + (mine.group() if mine else ""), reported_of(slot) + (theirs.group() if theirs else "")


OTHERWISE = frozenset({"put on another thing", "another acts", "roles exchanged", "others are named", "said after all"})
"""Notes of slots that have a sentence of their own."""


def difference(part: Part, told: Telling, items: Sequence[Judgement]) -> str:
    """Return the sentence about one differing slot, said of all sources that have the same."""
    slot, names = told.slot, names_of(items)
    sources, plural = listing(names), len(names) > 1
    has, says = ("have", "say") if plural else ("has", "says")
    if slot.slot == "quote":
        return _quoted(slot, sources, plural=plural)
    if slot.slot == "attribution":
        return _credited(told, sources, plural=plural)
    if slot.note in OTHERWISE:
        return _otherwise(part, told, sources, plural=plural)
    if not slot.reported and slot.slot == "polarity" and slot.said:
        return f"{sources} {says} so without “{slot.said}”"
    if not slot.reported:
        return f"{sources} {'do' if plural else 'does'} not go as far as “{slot.said}”" if slot.said else f"{sources} {says} otherwise"
    if is_denied(slot):
        return f"{sources} {says} {_told_apart(*denied(part, told.judgement, slot))}"
    if slot.slot in {"modality", "polarity", "relation"}:
        said, reported = said_of(slot), reported_of(slot)
        alike = reported.endswith("ed") and said.endswith("ed")  # "says charged, not convicted"
        return f"{sources} {says} {reported}, not {said}" if alike else f"{sources} {says} “{reported}”, not “{said}”"
    return f"{sources} {has} " + ", and ".join(f"{reported} where you say {said}" for reported, said in _pairs(told, alone=not plural))


def _pairs(told: Telling, *, alone: bool) -> list[tuple[str, str]]:
    """Return the words of both sides, with those of a second difference where the source is told of alone."""
    more = sorted(of_outcome(told.judgement, Outcome.DIFFERS), key=order) if alone else []
    slots = [told.slot, *(slot for slot in more if slot.slot in HAS and slot.reported and slot.said and slot.note not in OTHERWISE)]
    return list(dict.fromkeys((reported_of(slot), said_of(slot)) for slot in slots))[:BESIDE]


def _otherwise(part: Part, told: Telling, sources: str, *, plural: bool) -> str:
    """Tell a figure put on another thing, roles exchanged, another who acts, others beside the only one, what was said though it is denied."""
    if told.slot.note == "put on another thing":
        said, reported = _widened(part, told)
        return f"{sources} {'have' if plural else 'has'} {reported} where you say {said}"
    if told.slot.note == "others are named":
        return f"{sources} {'name' if plural else 'names'} others too where you say “{told.slot.said}”"
    if told.slot.note == "said after all":
        return f"{sources} {'have' if plural else 'has'} these words" + (f" from {told.slot.reported}" if told.slot.reported else "")
    return f"By {sources} it is {told.slot.reported} that acts, not {told.slot.said}"


def _told_apart(theirs: str, mine: str) -> str:
    return f"“{theirs}” where you say “{mine}”" if theirs else f"the opposite of “{mine}”"


def _quoted(slot: SlotResult, sources: str, *, plural: bool) -> str:
    """Tell which word of a quotation is not the source's, or that it stops too soon."""
    has, does, goes = ("have", "do", "go") if plural else ("has", "does", "goes")
    if slot.note == "cut-short":
        return f"{sources} {goes} on to turn these words: the quotation stops too soon"
    if slot.reported:
        return {
            "altered:added": f"{sources} {does} not have “{slot.said}” among these words, but “{slot.reported}”",
            "altered:dropped": f"{sources} {has} “{slot.reported}” before “{slot.said}”, which your quotation leaves out",
        }.get(slot.note, f"{sources} {has} “{slot.reported}” where you quote “{slot.said}”")
    return {
        "altered:replaced": f"{sources} {has} another word where you quote “{slot.said}”",
        "altered:added": f"{sources} {does} not have “{slot.said}” among these words",
        "altered:dropped": f"{sources} {has} a word before “{slot.said}” that your quotation leaves out",
    }.get(slot.note, f"{sources} {does} not have “{slot.said}” in this place")


def _credited(told: Telling, sources: str, *, plural: bool) -> str:
    """Tell whose words they are, or where a person belongs."""
    item, slot = told
    speaker = slot.reported or item.said_by
    if not speaker:
        return f"{sources} {'do' if plural else 'does'} not have this from {slot.said}"
    if any(other.slot == "quote" for other in item.slots) or item.said_by:
        return f"{sources} {'give' if plural else 'gives'} these words to {speaker}, not {slot.said}"
    if len(item.slots) == 1:
        return f"{sources} {'have' if plural else 'has'} {speaker} where you say {slot.said}"
    return f"{sources} {'credit' if plural else 'credits'} {speaker}, not {slot.said}"

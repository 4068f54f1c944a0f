"""Why a part has its verdict, in one plain sentence; what of it nobody confirms; and the marks of an answer (spec: verdicts, marks).

Everything is told from the parts, as the answer shows them: no sentence says more than a row of the answer can prove.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import verdict
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.report.words import BECAUSE, listing, publisher, who

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Sequence

    from claimcheck.model import Claim, Judgement, Part, SlotResult, Source

NOT_ON_FILE = "No claim on file is about this"
_FIRST = ("quote", "attribution", "number", "unit", "date", "rank", "scope", "modality", "polarity", "relation", "actor", "object", "place")
"""Of several differing slots, the one that the sentence tells."""
_NAMES = frozenset({"actor", "object", "place"})
_HAS = frozenset({"number", "unit", "date", "rank", "scope", *_NAMES})
"""Slots of which "X has A where you say B" reads well."""
_BESIDE = 2
"""Differences of one source, and other sources that differ otherwise, that one sentence tells at most."""
_LONG = 160
_PROPER = re.compile(
    r"(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE
)
_OPENING = re.compile(
    r"(?:in|on|as|at|the|a|an|by|since|until|after|before|from|during|between|over|under|nearly|about|some|more|no|it|all)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:[ -](?!(?:in|of|for|by|on|and|to|from|with|were|was|are|is|had|have|has|that|who|which|the|at|between|over|as|or)\b)[^\W\d_]+){1,3}"
)
_BEFORE = re.compile(r"(?:\b[\w'\u2019-]+ +){1,2}$")


class _Telling(NamedTuple):
    """A slot of a judgement, as a sentence tells it."""

    judgement: Judgement
    slot: SlotResult


def because(part: Part) -> str:
    """Return the sentence that says why `part` has its verdict, without a full stop; the one it came with, if any."""
    if part.because:
        return part.because
    told = _TOLD[part.verdict](part) or BECAUSE[part.verdict.value]
    return told[0].upper() + told[1:] if told.startswith("the document ") else told


def report_because(parts: Sequence[Part]) -> str:
    """Return the sentence of the part that decides the statement's verdict, "" without parts."""
    result = verdict.of_statement([part.verdict for part in parts])
    return next((because(part) for part in parts if part.verdict is result), "")


def missing(part: Part) -> tuple[str, ...]:
    """Return what `part` says that no source shown confirms or denies, in the words said, without repeats.

    Names, figures, dates, ranks and the like, by place; other content words only where there is nothing else and they are what is lacking.
    """
    slots = [slot for _, slot in _unconfirmed(part)]
    typed = [slot for slot in slots if slot.slot != "detail"]
    if not typed and part.verdict is not Verdict.NOT_ENOUGH:
        return ()
    found: list[SlotResult] = []
    for slot in sorted(typed or slots, key=lambda item: (item.start, -item.end)):
        within = any(other.start <= slot.start and slot.end <= other.end for other in found if other.end > other.start)
        if not within and _folded(slot.said) not in {_folded(other.said) for other in found}:
            found.append(slot)
    return tuple(slot.said for slot in found)


def marks(parts: Sequence[Part], claim: Callable[[str], Claim], as_of: datetime.date, *, signed: bool = False) -> tuple[str, ...]:
    """Return the marks of an answer, in the order of the spec.

    `claim` gives a claim by id; `signed` says that the corpus asks for sign-offs.
    """
    behind = [claim(name) for name in dict.fromkeys(name for part in parts for name in part.claims)]
    found = {
        "imprecise": any(slot.imprecise for part in parts for item in _of(part, Stance.AGREES) for slot in item.slots),
        "outdated": any(_overtaken(part) for part in parts),
        "one-voice": any(_one_voice(_of(part, Stance.AGREES)) for part in parts),
        "stale": any(item.review_by and item.review_by < as_of.isoformat() for item in behind),
        "unchecked": signed and any(not item.checked for item in behind),
        "weak": any(_weakly(part) for part in parts),
    }
    return tuple(mark for mark, holds in found.items() if holds)


# What the parts hold


def _of(part: Part, stance: Stance) -> list[Judgement]:
    return [item for item in part.comparisons if item.stance is stance]


def _slots(item: Judgement, outcome: Outcome) -> list[SlotResult]:
    return [slot for slot in item.slots if slot.outcome is outcome]


def _order(slot: SlotResult) -> int:
    return _FIRST.index(slot.slot) if slot.slot in _FIRST else len(_FIRST)


def _unconfirmed(part: Part) -> list[_Telling]:
    """Return the details that some source shown leaves open and none confirms or denies."""
    shown = [item for item in part.comparisons if item.stance not in {Stance.SILENT, Stance.WITHDRAWN}]
    settled = {(slot.start, slot.end) for item in shown for slot in item.slots if slot.outcome is not Outcome.UNCONFIRMED and slot.end > slot.start}
    return [
        _Telling(item, slot) for item in shown for slot in _slots(item, Outcome.UNCONFIRMED) if slot.said and (slot.start, slot.end) not in settled
    ]


def _overtaken(part: Part) -> bool:
    """Whether the part says what older evidence said and a newer source reports as changed."""
    return any(not _slots(item, Outcome.DIFFERS) for item in _of(part, Stance.SUPERSEDED)) and bool(_of(part, Stance.CONFLICTS))


def _one_voice(items: Sequence[Judgement]) -> bool:
    """Whether two or more sources agree, and all of them have it from one."""
    voices = {_folded(item.rests_on or item.said_by or publisher(item.source)) for item in items}
    return len({item.source.id for item in items}) > 1 and len(voices) == 1


def _weakly(part: Part) -> bool:
    """Whether a figure lies in the open end of a "more than", and no agreeing source has it otherwise."""
    matched = [slot for item in _of(part, Stance.AGREES) for slot in _slots(item, Outcome.MATCHES)]
    firm = {(slot.slot, slot.start) for slot in matched if not slot.weak}
    return any(slot.weak and (slot.slot, slot.start) not in firm for slot in matched)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


# Words


def _name(source: Source, others: Iterable[Source] = ()) -> str:
    """Return how a sentence names a source: its publisher, with the date where another source shown has the same one."""
    if source.publisher.casefold() in {"", "unknown", "none"}:
        return f"the document {source.id}"
    twin = any(other.publisher == source.publisher and other.id != source.id for other in others)
    return who(source) if twin else source.publisher


def _names(items: Iterable[Judgement]) -> list[str]:
    items = list(items)
    sources = [item.source for item in items]
    return list(dict.fromkeys(_name(source, sources) for source in sources))


def _inner(text: str, slot: str) -> str:
    """Return words from the start of a sentence as they stand inside one: "Nearly 70,000" as "nearly 70,000"; names and months stay."""
    if (
        not text[:1].isupper()
        or not (text[1:2].islower() or text.startswith("A "))
        or slot in _NAMES
        or slot in {"attribution", "quote"}
        or _PROPER.match(text)
    ):
        return text
    return text[0].lower() + text[1:] if slot != "detail" or _OPENING.match(text) else text


def _said(slot: SlotResult) -> str:
    return _inner(slot.said, slot.slot)


def _reported(slot: SlotResult) -> str:
    return _inner(slot.reported, slot.slot)


def _widened(part: Part, told: _Telling) -> tuple[str, str]:
    """Return a figure on each side with what it counts, for a figure that was put on another thing: "151 arrests", "151 cases"."""
    item, slot = told
    mine = _COUNTED.match(part.text, slot.end - part.start)
    placed = item.passage[slot.reported_start : slot.reported_end] == slot.reported
    theirs = _COUNTED.match(item.passage, slot.reported_end) if placed else None
    return _said(slot) + (mine.group() if mine else ""), _reported(slot) + (theirs.group() if theirs else "")


def _around(text: str, start: int, end: int) -> str:
    """Return a word with the two before it, where a "not" or "no longer" may stand."""
    before = _BEFORE.search(text[:start])
    return (before.group() if before else "") + text[start:end]


# Sentences


def _agreement(part: Part) -> str:
    """Tell who says so: the sources that confirm every detail, else all that agree."""
    agreeing = _of(part, Stance.AGREES)
    full = [
        item
        for item in agreeing
        if not any(slot.slot != "detail" for slot in _slots(item, Outcome.UNCONFIRMED)) and not any(slot.weak for slot in item.slots)
    ]
    items = full or agreeing
    names = _names(items)
    if not names:
        return ""
    verb = "has" if len(names) == 1 else "have"
    if any(slot.slot == "quote" and slot.outcome is Outcome.MATCHES for item in items for slot in item.slots):
        by = next((slot.said for item in items for slot in item.slots if slot.slot == "attribution" and slot.outcome is Outcome.MATCHES), "")
        return f"{listing(names)} {verb} these words" + (f" from {by}" if by else "")
    speakers = {item.said_by for item in items}
    if len(speakers) == 1 and (speaker := next(iter(speakers))):
        return f"{speaker} says so in {listing(names)}"
    return f"{listing(names)} {'says' if len(names) == 1 else 'say'} so"


def _changed(part: Part) -> str:
    """Tell what was so and has changed, with the year and source of both; "" where nothing of the kind decides."""
    if not _overtaken(part):
        return ""
    older = next(item for item in _of(part, Stance.SUPERSEDED) if not _slots(item, Outcome.DIFFERS))
    newer = next((item for item in _of(part, Stance.CONFLICTS) if not item.slots), _of(part, Stance.CONFLICTS)[0])
    year = older.source.published[:4]
    news = newer.passage.strip().rstrip(".")
    news = news if len(news) <= _LONG else news[:_LONG].rsplit(" ", 1)[0] + " …"
    return f"True in {year or 'the past'} ({_name(older.source)}); {_inner(news, 'detail')} ({_name(newer.source)})"


def _conflict(part: Part) -> str:
    """Tell what the first conflicting source has instead, then what others have that differ otherwise."""
    conflicting = _of(part, Stance.CONFLICTS)
    told = [_Telling(item, min(differing, key=_order)) for item in conflicting if (differing := _slots(item, Outcome.DIFFERS))]
    if not told:
        names = _names(conflicting)
        return f"{listing(names)} {'says' if len(names) == 1 else 'say'} otherwise" if names else ""
    first = told[0]
    alike = [item for item in told if item.slot.start == first.slot.start and item.slot.slot == first.slot.slot]
    same = [item.judgement for item in alike if _folded(item.slot.reported) == _folded(first.slot.reported)]
    sentence = _difference(part, first, same)
    if first.slot.slot not in _HAS or first.slot.note in _OTHERWISE:
        return sentence
    named = set(_names(same))
    for item in alike:
        names = _names([item.judgement])
        if item.slot.reported and item.judgement not in same and not named & set(names) and len(named) < _BESIDE + len(same):
            named |= set(names)
            return f"{sentence}; {names[0]} has {_reported(item.slot)}"
    return sentence


_OTHERWISE = frozenset({"put on another thing", "another acts", "roles exchanged", "others are named"})
"""Notes of slots that have a sentence of their own."""


def _difference(part: Part, told: _Telling, items: Sequence[Judgement]) -> str:
    """Return the sentence about one differing slot, said of all sources that have the same."""
    slot, names = told.slot, _names(items)
    sources, plural = listing(names), len(names) > 1
    has, says = ("have", "say") if plural else ("has", "says")
    if slot.slot == "quote":
        return _quoted(slot, sources, plural=plural)
    if slot.slot == "attribution":
        return _credited(told, sources, plural=plural)
    if slot.note in _OTHERWISE:
        return _otherwise(part, told, sources, plural=plural)
    if not slot.reported:
        return f"{sources} {'do' if plural else 'does'} not go as far as “{slot.said}”" if slot.said else f"{sources} {says} otherwise"
    if slot.slot in {"polarity", "relation"} and slot.note in {"same", "opposite"}:
        return f"{sources} {says} {_denied(part, told)}"
    if slot.slot in {"modality", "polarity", "relation"}:
        said, reported = _said(slot), _reported(slot)
        alike = reported.endswith("ed") and said.endswith("ed")  # "says charged, not convicted"
        return f"{sources} {says} {reported}, not {said}" if alike else f"{sources} {says} “{reported}”, not “{said}”"
    return f"{sources} {has} " + ", and ".join(f"{reported} where you say {said}" for reported, said in _pairs(told, alone=not plural))


def _pairs(told: _Telling, *, alone: bool) -> list[tuple[str, str]]:
    """Return the words of both sides, with those of a second difference where the source is told of alone."""
    more = sorted(_slots(told.judgement, Outcome.DIFFERS), key=_order) if alone else []
    slots = [told.slot, *(slot for slot in more if slot.slot in _HAS and slot.reported and slot.said and slot.note not in _OTHERWISE)]
    return list(dict.fromkeys((_reported(slot), _said(slot)) for slot in slots))[:_BESIDE]


def _otherwise(part: Part, told: _Telling, sources: str, *, plural: bool) -> str:
    """Tell a figure put on another thing, roles exchanged, another who acts, others beside the only one."""
    if told.slot.note == "put on another thing":
        said, reported = _widened(part, told)
        return f"{sources} {'have' if plural else 'has'} {reported} where you say {said}"
    if told.slot.note == "others are named":
        return f"{sources} {'name' if plural else 'names'} others too where you say “{told.slot.said}”"
    return f"By {sources} it is {told.slot.reported} that acts, not {told.slot.said}"


def _denied(part: Part, told: _Telling) -> str:
    """Tell a relation that one side denies, or whose opposite it asserts: the words before it are shown, as the "not" is among them."""
    item, slot = told
    start, end = slot.start - part.start, slot.end - part.start
    mine = _around(part.text, start, end) if part.text[start:end] == slot.said else slot.said
    placed = item.passage[slot.reported_start : slot.reported_end] == slot.reported
    theirs = _around(item.passage, slot.reported_start, slot.reported_end) if placed else slot.reported
    return f"the opposite of “{mine}”" if _folded(mine) == _folded(theirs) else f"“{theirs}” where you say “{mine}”"


def _quoted(slot: SlotResult, sources: str, *, plural: bool) -> str:
    """Tell which word of a quotation is not the source's, or that it stops too soon."""
    has, does, goes = ("have", "do", "go") if plural else ("has", "does", "goes")
    if slot.note == "cut-short":
        return f"{sources} {goes} on to turn these words: the quotation stops too soon"
    return {
        "altered:replaced": f"{sources} {has} another word where you quote “{slot.said}”",
        "altered:added": f"{sources} {does} not have “{slot.said}” among these words",
        "altered:dropped": f"{sources} {has} a word before “{slot.said}” that your quotation leaves out",
    }.get(slot.note, f"{sources} {does} not have “{slot.said}” in this place")


def _credited(told: _Telling, sources: str, *, plural: bool) -> str:
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


def _disagreement(part: Part) -> str:
    """Tell who disagrees, and what each has: "A and B disagree: more than 70,000, nearly 70,000"; else who says so, and what the other has."""
    agreeing, conflicting = _of(part, Stance.AGREES), _of(part, Stance.CONFLICTS)
    told = [_Telling(item, slot) for item in conflicting for slot in sorted(_slots(item, Outcome.DIFFERS), key=_order)]
    for _, slot in told:
        if slot.slot not in _HAS - {"scope"} or slot.note in _OTHERWISE or not slot.reported:
            continue
        at = (slot.slot, slot.start)
        sides = [(item, found) for item in (*agreeing, *conflicting) for found in item.slots if (found.slot, found.start) == at and found.reported]
        sides = [(item, found) for item, found in sides if found.outcome is (Outcome.MATCHES if item.stance is Stance.AGREES else Outcome.DIFFERS)]
        names = dict(
            zip([item.source.id for item, _ in sides], [_name(item.source, [other.source for other, _ in sides]) for item, _ in sides], strict=True)
        )
        words = {_folded(found.reported) for _, found in sides}
        if len(names) > 1 and len(words) > 1 and any(item.stance is Stance.AGREES for item, _ in sides):
            ordered = sorted(sides, key=lambda side: (names[side[0].source.id].casefold(), side[0].source.id))
            reported = dict.fromkeys(_reported(found) for _, found in ordered)
            return f"{listing(list(dict.fromkeys(names[item.source.id] for item, _ in ordered)))} disagree: {', '.join(reported)}"
    yes, no = _agreement(part), _conflict(part)
    return f"{yes}, but {no}" if yes and no else yes or no


def _open(part: Part) -> str:
    """Tell what keeps a part from being settled."""
    gone = _of(part, Stance.WITHDRAWN)
    if part.reason == "not-checkable":
        return BECAUSE[part.reason]
    if gone and len(gone) == len(part.comparisons):
        return f"{listing(_names(gone))} said so and {'is' if len(_names(gone)) == 1 else 'are'} withdrawn"
    if part.reason == "not-on-file":
        return NOT_ON_FILE
    if _weakly(part) and not missing(part):
        told = next(_Telling(item, slot) for item in _of(part, Stance.AGREES) for slot in _slots(item, Outcome.MATCHES) if slot.weak)
        return f"{_name(told.judgement.source)} says only “{_reported(told.slot)}”"
    lacking = missing(part)
    open_slots = [told for told in _unconfirmed(part) if told.slot.said in lacking]
    if part.reason == "other-period" and (dated := [told for told in open_slots if told.slot.slot == "date" and told.slot.reported]):
        return f"{_name(dated[0].judgement.source)} speaks of {_reported(dated[0].slot)}, not {_said(dated[0].slot)}"
    if not open_slots:
        return BECAUSE.get(part.reason) or BECAUSE[part.verdict.value]
    return _lack(min(open_slots, key=lambda told: (_LACKS.index(_lacks(told.slot)), told.slot.start)), lacking, open_slots)


_LACKS = ("quote", "attribution", "name", "number", "date", "rank", "said", "detail")


def _lacks(slot: SlotResult) -> str:
    kind = "name" if slot.slot in _NAMES else "number" if slot.slot == "unit" else slot.slot
    return kind if kind in _LACKS else "said"


def _lack(told: _Telling, lacking: Sequence[str], open_slots: Sequence[_Telling]) -> str:
    """Return the sentence about an unconfirmed detail; several names, or several other words, are told together."""
    slot, kind = told.slot, _lacks(told.slot)
    alike = [words for words in lacking if any(_lacks(other.slot) == kind and other.slot.said == words for other in open_slots)]
    only = f"{_name(told.judgement.source)} says only {_reported(slot)}, not {_said(slot)}"
    if kind == "quote":
        return "No source known to the letter has these words"
    if kind == "attribution":
        return f"No source has this from {slot.said}"
    if kind == "name":
        return f"No source names {listing(alike, 'or')}" if slot.note != "another acts" else f"No source says this of {slot.said}"
    if kind in {"number", "date"}:
        return only if slot.reported else f"No source gives “{_said(slot)}”"
    if slot.slot == "modality" and slot.reported:
        return only
    return f"No source says {listing([f'“{words}”' for words in alike], 'or')}"


def _refutation(part: Part) -> str:
    return _changed(part) or _conflict(part)


_TOLD: dict[Verdict, Callable[[Part], str]] = {
    Verdict.SUPPORTED: _agreement,
    Verdict.REFUTED: _refutation,
    Verdict.CONFLICTING: _disagreement,
    Verdict.NOT_ENOUGH: _open,
}

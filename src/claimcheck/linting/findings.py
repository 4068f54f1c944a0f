"""A judged sentence → findings: one for each place that differs, and for what is outdated, unsourced, left to check (spec: interface, findings)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import rules
from claimcheck.frame import amount, entity
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.phrases import Telling, difference, of_outcome, of_stance
from claimcheck.quoting import LETTERS
from claimcheck.text.words import words
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.linting.judging import Judged
    from claimcheck.model import Judgement, Part, Report, SlotResult

CODES = {
    "number": "CC101", "date": "CC102", "actor": "CC103", "object": "CC103", "place": "CC103", "relation": "CC105", "polarity": "CC105",
    "rank": "CC106", "scope": "CC107", "modality": "CC108", "attribution": "CC109", "unit": "CC110", "quote": "CC301",
}  # fmt: skip
"""Slot → code of a difference in it."""
_MARKS = (
    ("one-voice", "CC203", "Several sources say so, and all rest on one"),
    ("stale", "CC204", "The claim on file is past the day by which it was to be looked at again"),
)
SWAPPED = "roles exchanged"
_NOT_ON_FILE = "No claim on file is about this"


_Places = dict[tuple[str, int, int], list[Telling]]
"""Code and place in the sentence → what differs there."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding before it has its place in the file."""

    code: str
    message: str
    start: int
    end: int
    """The words that it is about, as code points of the sentence."""
    level: str = ""
    """Where it is not the rule's own."""
    slots: tuple[SlotResult, ...] = ()
    sources: tuple[Judgement, ...] = ()
    claims: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()


def of(judged: Judged, corpus: Corpus) -> list[Found]:
    """Return the findings of one sentence, by place, then code; none where it was left alone."""
    if judged.unworthy:
        return []
    text = judged.sentence.text
    found = list(_misspelled(judged))
    if judged.report is None:
        found.append(Found("CC401", _NOT_ON_FILE, 0, len(text)))
    else:
        quoted = list(_unsourced(judged, corpus))
        found += quoted
        for part in judged.report.parts:
            found += _of_part(part, judged.report, bare=not quoted)
        found += _marked(judged.report)
    return sorted(_distinct(found), key=lambda item: (item.start, item.code, item.end))


def _distinct(found: Sequence[Found]) -> list[Found]:
    """Return the findings without repeats of a code at a place: two parts or claims may lead to the same."""
    first: dict[tuple[str, int, int], Found] = {}
    for item in found:
        first.setdefault((item.code, item.start, item.end), item)
    return list(first.values())


def _of_part(part: Part, report: Report, *, bare: bool) -> Iterator[Found]:
    """Yield the findings of one part; `bare` says that no quotation in it is told of by itself."""
    if part.verdict is Verdict.REFUTED:
        yield from _differences(part)
    elif part.verdict is Verdict.CONFLICTING:
        yield _disagreement(part, "")
    elif part.verdict is Verdict.NOT_ENOUGH:
        if bare or part.reason != "not-on-file":
            yield from _left(part)
    elif of_stance(part, Stance.CONFLICTS) and of_stance(part, Stance.AGREES):
        yield _disagreement(part, "note")
    if part.verdict is Verdict.SUPPORTED and "imprecise" in report.marks:
        yield from _imprecise(part)


def _differences(part: Part) -> Iterator[Found]:
    """Yield a finding for each place that differs, as the first conflicting claim has it; what changed since is one finding about the whole part."""
    against = of_stance(part, Stance.CONFLICTS)
    older = [item for item in of_stance(part, Stance.SUPERSEDED) if not of_outcome(item, Outcome.DIFFERS)]
    told = [item for item in against if of_outcome(item, Outcome.DIFFERS)]
    if older:
        yield Found("CC202", part.because, part.start, part.end, sources=(*older, *against), claims=part.claims)
        return
    if not told:
        yield Found("CC105", part.because, part.start, part.end, sources=tuple(against), claims=part.claims)
        return
    for (code, start, end), tellings in _joined(_places(told, part)):
        message = _message(part, tellings)
        sources = tuple(dict.fromkeys(telling.judgement for telling in tellings))
        span = (start, end) if end > start else (part.start, part.end)
        yield Found(code, message, *span, slots=tuple(telling.slot for telling in tellings), sources=sources, claims=_claims(sources))


def _places(told: Sequence[Judgement], part: Part) -> _Places:
    """Return code and place → what differs there: all that differs from the first claim, and who else differs in the same places.

    One word of the source that stands against several of the sentence is told of once, but for figures of one thing, each of which is wrong.
    """
    places: _Places = {}
    for item in told:
        against: dict[tuple[str, int, int], str] = {}
        swapped = {(slot.start, slot.end) for slot in item.slots if slot.note == SWAPPED}
        for slot in of_outcome(item, Outcome.DIFFERS):
            if slot.note == "another acts" and (slot.start, slot.end) in swapped:
                continue  # who acts is told by the roles that are exchanged
            code = _code(item, slot)
            key = code, slot.start, slot.end
            theirs = code, slot.reported_start, slot.reported_end
            counted = _counted(slot, part) if code == "CC101" else ""
            once = slot.reported_end and theirs in against and not (counted and against[theirs] == counted)
            if key in places or (item.claim == told[0].claim and not once):
                places.setdefault(key, []).append(Telling(item, slot))
                against[theirs] = counted
    return places


def _counted(slot: SlotResult, part: Part) -> str:
    """Return the word behind a figure."""
    behind = part.text[max(0, slot.end - part.start) :].split(maxsplit=1)
    return behind[0].casefold().strip(",.;:") if behind else ""


def _joined(places: _Places) -> Iterator[tuple[tuple[str, int, int], list[Telling]]]:
    """Yield the places with those of one code that touch as one, and one place alone for how firmly a part is asserted."""
    kept: list[tuple[tuple[str, int, int], list[Telling]]] = []
    for (code, start, end), tellings in sorted(places.items()):
        if kept and kept[-1][0][0] == code and (code == "CC108" or start <= kept[-1][0][2] + 1):
            (_, first, last), told = kept[-1]
            kept[-1] = (code, first, last if code == "CC108" else max(last, end)), told
        else:
            kept.append(((code, start, end), tellings))
    yield from kept


def _message(part: Part, tellings: Sequence[Telling]) -> str:
    """Return the sentence about one place: the first source's words, said of all sources that have the same."""
    first = tellings[0]
    same = [telling.judgement for telling in tellings if telling.slot.reported == first.slot.reported]
    alone = tuple(slot for slot in first.judgement.slots if slot == first.slot or slot.outcome is not Outcome.DIFFERS)
    return difference(part, Telling(replace(first.judgement, slots=alone), first.slot), same)


def _code(item: Judgement, slot: SlotResult) -> str:
    if slot.slot == "quote":
        return "CC304" if slot.note == "cut-short" else "CC301"
    if slot.slot == "attribution" and any(other.slot == "quote" and other.outcome is Outcome.MATCHES for other in item.slots):
        return "CC302"
    if slot.slot == "number" and (slot.note == "unit" or _in_another_unit(slot)):
        return "CC110"
    return "CC104" if slot.note == SWAPPED else CODES.get(slot.slot, "CC105")


def _in_another_unit(slot: SlotResult) -> bool:
    """Whether both texts have the very number and only its unit is another: "200 tonnes" for "200 kg"."""
    said, reported = amount.first(words(slot.said)), amount.first(words(slot.reported))
    if said is None or reported is None:
        return False
    return said.low.value == reported.low.value and (said.unit, said.factor) != (reported.unit, reported.factor)


def _disagreement(part: Part, level: str) -> Found:
    """Return the finding that sources disagree, at the first words in which one of them differs."""
    against, agreeing = of_stance(part, Stance.CONFLICTS), of_stance(part, Stance.AGREES)
    slots = [slot for item in against for slot in of_outcome(item, Outcome.DIFFERS) if slot.end > slot.start]
    start, end = (slots[0].start, slots[0].end) if slots else (part.start, part.end)
    message = part.because
    if level and slots:
        telling = next(Telling(item, slot) for item in against for slot in of_outcome(item, Outcome.DIFFERS) if slot.end > slot.start)
        message = f"Others say otherwise: {_message(part, [telling])}"
    return Found("CC201", message, start, end, level, tuple(slots), (*agreeing, *against), part.claims)


def _left(part: Part) -> Iterator[Found]:
    """Yield what keeps a part open, at the first detail that nobody confirms."""
    if part.reason == "not-checkable":
        return
    if part.reason == "not-on-file" or not part.comparisons:
        yield Found("CC401", part.because or _NOT_ON_FILE, part.start, part.end, nearest=part.nearest)
        return
    speaking = [item for item in part.comparisons if item.stance is not Stance.SILENT]
    open_slots = [slot for item in speaking for slot in of_outcome(item, Outcome.UNCONFIRMED) if slot.said in part.missing and slot.end > slot.start]
    first = min(open_slots, key=lambda slot: slot.start, default=None)
    start, end = (first.start, first.end) if first else (part.start, part.end)
    yield Found("CC402", part.because, start, end, slots=tuple(dict.fromkeys(open_slots)), sources=tuple(speaking), claims=part.claims)


def _imprecise(part: Part) -> Iterator[Found]:
    agreeing = of_stance(part, Stance.AGREES)
    for item in agreeing:
        for slot in of_outcome(item, Outcome.MATCHES):
            if slot.imprecise and slot.end > slot.start:
                message = f"{slot.reported or 'The figure'} on file, {slot.said} here: a hedge was dropped, added or loosened"
                yield Found("CC403", message, slot.start, slot.end, slots=(slot,), sources=(item,), claims=(item.claim,))
                return


def _misspelled(judged: Judged) -> Iterator[Found]:
    for name in judged.frame.names:
        said = judged.sentence.text[name.start : name.end]
        if name.misspelled and name.misspelled != said:
            yield Found("CC111", f"“{said}” is a known wrong form of {name.misspelled}", name.start, name.end)


def _unsourced(judged: Judged, corpus: Corpus) -> Iterator[Found]:
    """Yield the long quotations that no source has; a warning where the sentence credits a source whose words are known."""
    quotes = [quote for quote in judged.frame.quotes if quote.words >= LETTERS]
    if not quotes:
        return
    from claimcheck import quoting

    known = [source for source in corpus.sources if corpus.quotes(source)]
    credited = _publishers(corpus, known) & set(judged.frame.speakers) if known else set()
    for item in quoting.look_up(judged.frame, corpus, corpus.sources):
        if not item.found:
            message = "No source known to the letter has these words" if known else "No source on file is known to the letter"
            yield Found("CC303", message, item.quote.start, item.quote.end, "warning" if credited else "")


def _publishers(corpus: Corpus, sources: Sequence[str]) -> set[str]:
    found = (entity.names(words(corpus.sources[source].publisher), corpus.vocabulary) for source in sources)
    return {item for names in found for name in names[:1] for item in name.ids}


def _marked(report: Report) -> Iterator[Found]:
    """Yield the notes on what a supported sentence rests on."""
    if report.verdict is not Verdict.SUPPORTED:
        return
    agreeing = tuple(item for part in report.parts for item in of_stance(part, Stance.AGREES))
    for mark, code, message in _MARKS:
        if mark in report.marks:
            yield Found(code, message, 0, len(report.statement), sources=agreeing, claims=_claims(agreeing))


def _claims(items: Sequence[Judgement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.claim for item in items if item.claim))


def level_of(found: Found) -> str:
    """Return the level of a finding: its own, else the rule's."""
    rule = rules.get(found.code)
    assert rule  # every code here is in data/rules.yaml (a test looks)
    return found.level or rule.level

"""A Report as blocks: the answer in words, a row per source, its passage with the deciding words marked, and the way forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.report.blocks import Entry, Gap, Heading, Row, entry, pieces
from claimcheck.report.words import BECAUSE, MARKS, VERDICTS, denied, is_denied, listing, publisher, rated, sentence, where, who, whose
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.model import Judgement, Part, Report, SlotResult
    from claimcheck.report.blocks import Block, Piece

NEXT = (
    "claimcheck verify --against FILE judges it against a document at hand",
    "claimcheck sources add FILE puts a document on file",
    "claimcheck search TEXT lists claims by their words",
    "claimcheck sources list shows what is on file",
)
"""What to do where nothing on file decides, the most helpful first; `Setting.ways` has those that are there."""
WAYS = 3
"""Hints that one screen gives."""
NEXT_DOCUMENTS = "claimcheck verify without --against asks the corpus; the passages nearest to it are above"
_ORDER = (Stance.AGREES, Stance.CONFLICTS, Stance.SUPERSEDED, Stance.WITHDRAWN, Stance.SILENT)
_TELLING = ("quote", "number", "unit", "date", "rank", "scope", "modality", "polarity", "attribution", "actor", "object", "place", "relation")
"""Slots whose words show best that a source agrees, the first two of them that matched."""
_PARTLY = "in part"
"""Label of evidence that agrees as far as it goes, where that does not settle the part."""
_SHOWN = 3
"""Differing or missing details named in a row; the passage shows the rest."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a report does not hold and a screen shows."""

    shipped: bool = False
    """The corpus is the one that comes with the package, so the screen says so."""
    claim_text: Callable[[str], str] | None = None
    """Returns the words of a claim by id, for the nearest ones."""
    own_words: Callable[[str, str, str], str] | None = None
    """Returns a source's own words for a passage of its digest, by source, locator and passage; "" where no copy is attached."""
    documents: bool = False
    """It was judged against documents at hand, which nobody has curated."""
    ways: tuple[str, ...] = NEXT
    """What a reader can do next, each a command and what it does."""


def blocks(report: Report, setting: Setting = Setting()) -> Iterator[Block]:  # noqa: B008 - immutable
    """Yield the screen of one answer, most important first."""
    yield entry(VERDICTS[report.verdict.value], _because(report), tone=report.verdict.value)
    yield Entry("You said", _said(report))
    if len(report.parts) == 1:
        yield from _sources(report.parts[0], setting)
    else:
        for number, part in enumerate(report.parts, 1):
            yield Gap()
            yield Heading(f"Part {number} of {len(report.parts)}: {part.text}")
            yield entry(VERDICTS[part.verdict.value], sentence(part.because or _fallback(part)), tone=part.verdict.value)
            yield from _sources(part, setting)
    yield Gap()
    for mark in report.marks:
        yield entry(mark, sentence(MARKS.get(mark, mark)))
    if report.wording:
        yield entry("You may say", report.wording, tone="good")
    if report.verdict is Verdict.NOT_ENOUGH and any(part.reason != "not-checkable" for part in report.parts if part.verdict is Verdict.NOT_ENOUGH):
        yield entry("Next", "; ".join((NEXT_DOCUMENTS,) if setting.documents else setting.ways[:WAYS]) + ".", tone="quiet")
    corpus = f"{report.corpus}, uncurated" if setting.documents else "the shipped corpus" if setting.shipped else f"the corpus {report.corpus}"
    yield entry("Checked", f"as of {report.as_of}, against {corpus}.", tone="quiet")
    if report.explanation:
        yield Gap()
        yield Heading("How it was read")
        yield from (entry("", line, indent=2) for line in report.explanation)


def _because(report: Report) -> str:
    if report.because:
        return sentence(report.because)
    deciding = [part for part in report.parts if part.verdict is report.verdict] or list(report.parts)
    return sentence(deciding[0].because or _fallback(deciding[0])) if deciding else sentence(BECAUSE[report.verdict.value])


def _fallback(part: Part) -> str:
    return BECAUSE.get(part.reason) or BECAUSE[part.verdict.value]


def _said(report: Report) -> tuple[Piece, ...]:
    """Return the statement, marked where a source that conflicts differs."""
    slots = [slot for part in report.parts for item in part.comparisons if item.stance is Stance.CONFLICTS for slot in _of(item, Outcome.DIFFERS)]
    return pieces(report.statement, ((slot.start, slot.end) for slot in slots if report.statement[slot.start : slot.end] == slot.said))


def _sources(part: Part, setting: Setting) -> Iterator[Block]:
    """Yield a row and a passage for each source that speaks to the part, then what nobody confirms and the nearest claims."""
    speaking = [item for item in part.comparisons if item.stance is not Stance.SILENT]
    groups = _grouped(speaking or part.comparisons)
    yield from (_row(items[0], part) for items in groups)
    for items in groups:
        shown: set[tuple[str, str]] = set()
        for item in items:
            if item.passage and (item.passage, item.locator) not in shown:
                shown.add((item.passage, item.locator))
                yield _passage(item, part, alone=len(groups) == 1)
                own = setting.own_words(item.source.id, item.locator, item.passage) if setting.own_words and item.source.text == "digest" else ""
                yield from (entry("in its own words", text, indent=2) for text in (own,) if text)
    if part.missing:
        nobody = "No passage" if setting.documents else "No source on file"
        yield entry("Unconfirmed", sentence(f"{nobody} confirms or denies " + listing([f"“{words}”" for words in part.missing], "or")))
    for number, claim in enumerate(part.nearest):
        yield entry("Nearest" if not number else "also near", f"{setting.claim_text(claim)} ({claim})" if setting.claim_text else claim)
        if number < len(part.differences):
            yield entry("but", sentence(part.differences[number]), indent=2)


def _grouped(items: Iterable[Judgement]) -> list[list[Judgement]]:
    """Return the judgements of each source and stance together, agreeing ones first."""
    groups: dict[tuple[int, str], list[Judgement]] = {}
    for item in items:
        groups.setdefault((_ORDER.index(item.stance), item.source.id), []).append(item)
    return [groups[key] for key in sorted(groups, key=lambda key: key[0])]


def _row(item: Judgement, part: Part) -> Row:
    withdrawn = item.stance is Stance.WITHDRAWN and item.source.withdrawn
    words = f"withdrawn {item.source.withdrawn}" if withdrawn else _deciding(item, part)
    partly = item.stance is Stance.AGREES and part.verdict is Verdict.NOT_ENOUGH and bool(_of(item, Outcome.UNCONFIRMED))
    return Row(_PARTLY if partly else item.stance.value, (who(item.source), words, item.locator, where(item.source)), tone=item.stance.value)


def _of(item: Judgement, outcome: Outcome) -> list[SlotResult]:
    return [slot for slot in item.slots if slot.outcome is outcome]


def _deciding(item: Judgement, part: Part) -> str:
    """Return the source's words that decide, beside the statement's where they differ; of a fact-check its rating."""
    if item.rating:
        return rated(item)
    differing = _of(item, Outcome.DIFFERS)
    if differing and item.stance is not Stance.AGREES:
        return "; ".join(dict.fromkeys(_against(slot, item, part) for slot in differing[:_SHOWN]))
    words = [slot.reported for slot in _telling(item)]
    open_details = [slot.said for slot in _of(item, Outcome.UNCONFIRMED) if slot.said][:_SHOWN]
    if open_details and item.stance is not Stance.SUPERSEDED:
        words.append(f"nothing on {listing([f'“{said}”' for said in dict.fromkeys(open_details)], 'or')}")
    return "; ".join(dict.fromkeys(words))


def _against(slot: SlotResult, item: Judgement, part: Part) -> str:
    if is_denied(slot) and slot.reported and slot.said:
        theirs, mine = denied(part, item, slot)
        return f"{theirs} where you say {mine}" if theirs else f"the opposite of {mine}"
    if slot.note in _OF_QUOTES:
        return _OF_QUOTES[slot.note].format(slot.reported, slot.said) if slot.reported else f"not “{slot.said}”"
    if slot.reported and slot.said:
        return f"{slot.reported} where you say {slot.said}"
    return slot.reported or (f"without “{slot.said}”" if slot.slot == "polarity" else f"not “{slot.said}”")


_OF_QUOTES = {
    "altered:replaced": "“{}” where you quote “{}”",
    "altered:added": "“{}” where you add “{}”",
    "altered:dropped": "“{}” left out before “{}”",
    "said after all": "the words of {}",
}
"""Notes of slots about a quotation → how a row tells the source's words, and the statement's."""


def _telling(item: Judgement) -> Sequence[SlotResult]:
    """Return the two matching slots that tell most, of those whose words stand in the passage: other wordings of the claim are not the source's."""
    matching = [slot for slot in _of(item, Outcome.MATCHES) if slot.slot in _TELLING and _stands(slot, item.passage)]
    return sorted(matching, key=lambda slot: _TELLING.index(slot.slot))[:2]


def _stands(slot: SlotResult, passage: str) -> bool:
    return bool(slot.reported) and passage[slot.reported_start : slot.reported_end] == slot.reported


def _passage(item: Judgement, part: Part, *, alone: bool) -> Entry:
    """Return the passage, saying whose words it is in, who speaks, and on whom it rests."""
    slots = _of(item, Outcome.DIFFERS) if item.stance is Stance.CONFLICTS else _telling(item)
    spans = ((slot.reported_start, slot.reported_end) for slot in slots if _stands(slot, item.passage))
    label = whose(item.source)
    if not alone or len(part.comparisons) > 1:
        label = f"{publisher(item.source)} {item.locator}".strip() + f", {label}"
    if item.said_by:
        label += f", {item.said_by} speaking"
    if item.rests_on:
        label += f", resting on {item.rests_on}"
    return Entry(label, pieces(item.passage, spans), indent=2)

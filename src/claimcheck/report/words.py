"""The words that answers share: verdicts, stances, marks, dates and where a source is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.answer import Outcome
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from claimcheck.model import Judgement, Part, SlotResult, Source

VERDICTS = {"supported": "SUPPORTED", "refuted": "REFUTED", "conflicting": "CONFLICTING", "not-enough-evidence": "NOT ENOUGH EVIDENCE"}
BECAUSE = {
    "supported": "What is on file says the same",
    "refuted": "What is on file says otherwise",
    "conflicting": "Sources on file disagree",
    "not-enough-evidence": "What is on file does not settle it",
    "not-on-file": "Nothing on file speaks to it",
    "detail-unconfirmed": "No source on file confirms every detail of it",
    "other-period": "What is on file speaks of another period",
    "not-checkable": "It is no assertion that a source could settle",
}
"""For a verdict or reason that came without its own sentence."""
MARKS = {
    "imprecise": "a hedge such as “nearly” or “about” is dropped, added or loosened",
    "outdated": "it was so once; a newer source reports a change",
    "one-voice": "the sources that agree all rest on one origin",
    "stale": "the claim on file is past its review date",
    "unchecked": "nobody has signed the claim on file",
    "weak": "the figure is compatible with the source's words, but no source gives it",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LENGTHS = ([4], [4, 2], [4, 2, 2])
"""Digits of a year, a month, a day: no pattern, as to compile one costs more than all dates of an answer."""
_BEFORE = lazy(r"(?:\b[\w'\u2019-]+ +){1,2}$")


def sentence(text: str) -> str:
    """Return `text` with a full stop where it ends without a mark."""
    return text if not text or text[-1] in ".?!…" or text.endswith((".”", "?”", "!”")) else text + "."


def date(edtf: str) -> str:
    """Return an EDTF date as people write it: `2018-11-26` as 26 Nov 2018, `2023-06~` as Jun 2023; anything else as it is."""
    parts = (edtf[:-1] if edtf.endswith(("~", "?", "%")) else edtf).split("-")
    if [len(part) for part in parts] not in _LENGTHS or not all(part.isdecimal() for part in parts):
        return edtf
    year, month, day = (*parts, "", "")[:3]
    if not month or not 1 <= int(month) <= len(_MONTHS):
        return year if not month else edtf
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}" if day else f"{_MONTHS[int(month) - 1]} {year}"


def publisher(source: Source) -> str:
    """Return who published a source, its id beside a publisher that nobody knows."""
    return source.publisher if source.publisher.casefold() not in {"", "unknown", "none"} else f"publisher unknown ({source.id})"


def who(source: Source) -> str:
    """Return publisher and date."""
    return f"{publisher(source)}, {date(source.published)}" if source.published else publisher(source)


def where(source: Source) -> str:
    """Return the address, or the words to search for."""
    if source.url:
        return source.url
    return f"search for: {source.find}" if source.find else ""


def whose(source: Source) -> str:
    """Return whose words an answer shows of a source."""
    return {"digest": "in our words", "uncurated": "in its words, uncurated", "review": "the claim that was rated"}.get(source.text, "in its words")


def rated(item: Judgement) -> str:
    """Return what a published fact-check comes to, its rating in the publisher's words."""
    return f"rated {'the opposite' if any(slot.outcome is Outcome.DIFFERS for slot in item.slots) else 'this'} “{item.rating}”"


def listing(items: list[str], join: str = "and") -> str:
    """Return `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {join} {items[-1]}" if items else ""


def is_denied(slot: SlotResult) -> bool:
    """Return whether one side denies what the other says, or says its opposite."""
    return slot.slot in {"polarity", "relation"} and slot.note in {"same", "opposite"}


def denied(part: Part, item: Judgement, slot: SlotResult) -> tuple[str, str]:
    """Return the words of the source and of the statement, with what stands before them, as a "not" is among that.

    The source's are "" where they are the same: then one side has the "not" elsewhere, or the word stands in another wording of the claim.
    """
    start, end = slot.start - part.start, slot.end - part.start
    mine = _around(part.text, start, end) if part.text[start:end] == slot.said else slot.said
    placed = item.passage[slot.reported_start : slot.reported_end] == slot.reported
    theirs = _around(item.passage, slot.reported_start, slot.reported_end) if placed else slot.reported
    alike = theirs.casefold().split() == (mine if placed else slot.said).casefold().split()
    return ("" if alike else theirs), mine


def _around(text: str, start: int, end: int) -> str:
    """Return a word with the two before it, where a "not" or "no longer" may stand."""
    before = _BEFORE.search(text[:start])
    return (before.group() if before else "") + text[start:end]

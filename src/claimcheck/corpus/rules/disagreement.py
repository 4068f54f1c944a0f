"""CL101 to CL106: what a claim says, and its own passages do not.

A claim is compared with each of its passages by the readers and comparisons that answers use. Where a figure, date, name, negation, rank, extent or
certainty of it differs from a passage and no other passage bears it, the claim or its evidence is wrong: with two sources that disagree, the claim
has the figure of one of them. Evidence marked `stance: conflicts` speaks against the claim on purpose. Of other wordings (`also:`) figures, years
and known names are compared, as they say the rest in other words; falsehoods (`not:`) must not be what a passage says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck import verdict
from claimcheck.compare import engine
from claimcheck.compare.profile import looked_up
from claimcheck.corpus import codes
from claimcheck.corpus.rules import negation
from claimcheck.corpus.rules.context import Context, ids
from claimcheck.corpus.rules.subject import found
from claimcheck.model import Outcome, Stance
from claimcheck.text import edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.compare.profile import Profile
    from claimcheck.corpus.rules.subject import Entry, Found, Subject
    from claimcheck.match.stored import StoredClaim
    from claimcheck.model import Claim, Comparison, Evidence, Frame, SlotResult

CODES = {
    "number": codes.FIGURE_DISAGREES,
    "unit": codes.FIGURE_DISAGREES,
    "date": codes.DATE_DISAGREES,
    "actor": codes.NAME_DISAGREES,
    "object": codes.NAME_DISAGREES,
    "place": codes.NAME_DISAGREES,
    "attribution": codes.NAME_DISAGREES,
    "relation": codes.NAME_DISAGREES,
    "polarity": codes.NEGATION_DISAGREES,
    "rank": codes.EXTENT_DISAGREES,
    "scope": codes.EXTENT_DISAGREES,
    "modality": codes.EXTENT_DISAGREES,
}
_NAMED = frozenset({"actor", "object", "place"})
_TYPED = frozenset({"number", "unit", "date"}) | _NAMED
_WORDS_DECIDE = _TYPED - {"unit"}
"""Slots in which a passage that has the very words cannot differ, whatever they were set against."""


class _Against(NamedTuple):
    """A passage with what it says of the claim."""

    evidence: Evidence
    comparison: Comparison


def check(subject: Subject) -> Iterator[Found]:
    """Yield what the claims say and their own passages do not."""
    for entry in subject.entries:
        stored = subject.stored(entry.claim.id)
        numbers = [number for number, item in enumerate(entry.claim.evidence) if item.stance != Stance.CONFLICTS.value]
        if not numbers:
            continue
        profiles = [(entry.claim.evidence[number], _profile(subject, stored, number)) for number in numbers]
        against = [_Against(item, _compare(subject, stored, known)) for item, known in profiles]
        context = Context(subject, entry.claim, numbers)
        yield from _disagreeing(entry, against, context, [stored.passages[number] for number in numbers])
        yield from context.wordings(entry)
        yield from context.speaker(entry)
        yield from _falsehoods(subject, entry, stored, [known for _, known in profiles])


def _profile(subject: Subject, stored: StoredClaim, number: int) -> Profile:
    """Return one passage of a claim alone, ready to be compared with."""
    evidence = stored.claim.evidence[number]
    source, vocabulary = subject.contents.sources[evidence.source].source, subject.index.vocabulary
    return looked_up(
        (stored.passages[number],),
        stored.tables(number, alone=True),
        speakers=ids(stored.claim.said_by, vocabulary),
        voices=[item for voice in (evidence.rests_on, source.publisher) for item in ids(voice, vocabulary)],
        reported_on=edtf.interval(source.published),
    )


def _compare(subject: Subject, stored: StoredClaim, known: Profile) -> Comparison:
    return engine.compare(stored.frame, known, subject.index.vocabulary, weight=lambda _: 1.0)


def _disagreements(against: list[_Against], context: Context) -> Iterator[SlotResult]:
    """Yield the outcomes that no passage bears, one for each stretch of the claim."""
    outcomes: dict[tuple[str, int, int], list[SlotResult]] = {}
    for item in against:
        for slot in item.comparison.slots:
            if slot.slot in CODES:
                kind = "name" if slot.slot in _NAMED else slot.slot
                outcomes.setdefault((kind, slot.start, slot.end), []).append(slot)
    told: set[tuple[int, int]] = set()
    for (_, start, end), slots in sorted(outcomes.items(), key=lambda item: item[0][1:]):
        differing = [slot for slot in slots if slot.outcome is Outcome.DIFFERS]
        slot = (differing or slots)[0]
        if any(item.outcome is Outcome.MATCHES for item in slots) or (start, end) in told:
            continue
        if slot.slot in _WORDS_DECIDE and context.has_words(slot.said):
            continue
        if slot.slot == "polarity" and negation.is_negator(slot.said) and context.denies():
            continue  # "not yet controlled" and "that no rule controls yet"
        everywhere = len(differing) == len(against) or slot.slot == "rank"  # a rank that one passage has otherwise, another has to bear
        if (differing and everywhere) or (slot.slot in _TYPED and not context.bears(slot)):
            told.add((start, end))
            yield slot


def _disagreeing(entry: Entry, against: list[_Against], context: Context, passages: list[Frame]) -> Iterator[Found]:
    """Yield what the claim itself has otherwise; a "not" of its own is pointed at, whatever the comparisons make of it."""
    slots = list(_disagreements(against, context))
    where = context.where(against[0].evidence)
    mine = [negation.alone(context.own, passage) for passage in passages]
    theirs = [negation.alone(passage, context.own) for passage in passages]
    if mine[0] and all(mine):
        slots = [slot for slot in slots if slot.slot != "polarity"]
        message = f"the claim has \u201c{mine[0].text}\u201d, and {where} does not deny it"
        yield found(entry.file, codes.NEGATION_DISAGREES, entry.words(("claim",), mine[0].start, mine[0].end), message)
    elif theirs[0] and all(theirs) and not any(slot.slot == "polarity" for slot in slots):
        message = f"{where} has \u201c{theirs[0].text}\u201d, and the claim does not deny it"
        yield found(entry.file, codes.NEGATION_DISAGREES, entry.region("claim"), message)
    yield from (_finding(entry, slot, against, context) for slot in slots)


def _finding(entry: Entry, slot: SlotResult, against: list[_Against], context: Context) -> Found:
    evidence = next((item.evidence for item in against if slot in item.comparison.slots), against[0].evidence)
    message = f"the claim has \u201c{slot.said}\u201d, and {context.where(evidence)} has {_reported(slot)}"
    if slot.slot == "polarity":
        message = f"the claim and {context.where(evidence)} deny one another: \u201c{slot.said}\u201d" + (
            f" and \u201c{slot.reported}\u201d" if slot.reported else ""
        )
    return found(entry.file, CODES[slot.slot], entry.words(("claim",), slot.start, slot.end), message)


def _reported(slot: SlotResult) -> str:
    return f"\u201c{slot.reported}\u201d" if slot.reported else "nothing of the kind"


def _falsehoods(subject: Subject, entry: Entry, stored: StoredClaim, profiles: list[Profile]) -> Iterator[Found]:
    for number, (text, frame) in enumerate(zip(stored.claim.falsehoods, stored.falsehoods, strict=True)):
        for evidence, known in zip(_speaking(stored.claim), profiles, strict=True):
            bearing = verdict.bearing(engine.compare(frame, known, subject.index.vocabulary, weight=lambda _: 1.0))
            if bearing.stance is Stance.AGREES and bearing.complete:
                message = f"listed as false, and {evidence.source} {evidence.locator} says so: \u201c{text}\u201d".replace(" :", ":")
                yield found(entry.file, codes.FALSEHOOD_SUPPORTED, entry.region("not", number), message)
                break


def _speaking(claim: Claim) -> list[Evidence]:
    return [item for item in claim.evidence if item.stance != Stance.CONFLICTS.value]

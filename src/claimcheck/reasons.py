"""Why a part has its verdict, in one plain sentence; what of it nobody confirms; and the marks of an answer (spec: verdicts, marks).

Everything is told from the parts, as the answer shows them: no sentence says more than a row of the answer can prove.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import verdict
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.phrases import (
    BESIDE,
    HAS,
    NAMES,
    OTHERWISE,
    Telling,
    difference,
    folded,
    inner,
    name_of,
    names_of,
    of_outcome,
    of_stance,
    order,
    reported_of,
    said_of,
    unconfirmed,
)
from claimcheck.report.words import BECAUSE, listing, publisher, rated

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from claimcheck.model import Claim, Judgement, Part, SlotResult

NOT_ON_FILE = "No claim on file is about this"
HAS_IT = "it has "
"""How the difference of a near claim begins where most of the part is the same."""
_LONG = 160


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
    slots = [slot for _, slot in unconfirmed(part)]
    typed = [slot for slot in slots if slot.slot != "detail"]
    if not typed and part.verdict is not Verdict.NOT_ENOUGH:
        return ()
    found: list[SlotResult] = []
    for slot in sorted(typed or slots, key=lambda item: (item.start, -item.end)):
        within = any(other.start <= slot.start and slot.end <= other.end for other in found if other.end > other.start)
        if not within and folded(slot.said) not in {folded(other.said) for other in found}:
            found.append(slot)
    return tuple(slot.said for slot in found)


def marks(parts: Sequence[Part], claim: Callable[[str], Claim], as_of: datetime.date, *, signed: bool = False) -> tuple[str, ...]:
    """Return the marks of an answer, in the order of the spec.

    `claim` gives a claim by id; `signed` says that the corpus asks for sign-offs.
    """
    behind = [claim(name) for name in dict.fromkeys(name for part in parts for name in part.claims)]
    found = {
        "imprecise": any(slot.imprecise for part in parts for item in of_stance(part, Stance.AGREES) for slot in item.slots),
        "outdated": any(_overtaken(part) for part in parts),
        "one-voice": any(_one_voice(of_stance(part, Stance.AGREES)) for part in parts),
        "stale": any(item.review_by and item.review_by < as_of.isoformat() for item in behind),
        "unchecked": signed and any(not item.checked for item in behind),
        "weak": any(_weakly(part) for part in parts),
    }
    return tuple(mark for mark, holds in found.items() if holds)


def _overtaken(part: Part) -> bool:
    """Whether the part says what older evidence said and a newer source reports as changed."""
    return any(not of_outcome(item, Outcome.DIFFERS) for item in of_stance(part, Stance.SUPERSEDED)) and bool(of_stance(part, Stance.CONFLICTS))


def _one_voice(items: Sequence[Judgement]) -> bool:
    """Whether two or more sources agree, and all of them have it from one."""
    voices = {folded(item.rests_on or item.said_by or publisher(item.source)) for item in items}
    return len({item.source.id for item in items}) > 1 and len(voices) == 1


def _weakly(part: Part) -> bool:
    """Whether a figure lies in the open end of a "more than", and no agreeing source has it otherwise."""
    matched = [slot for item in of_stance(part, Stance.AGREES) for slot in of_outcome(item, Outcome.MATCHES)]
    firm = {(slot.slot, slot.start) for slot in matched if not slot.weak}
    return any(slot.weak and (slot.slot, slot.start) not in firm for slot in matched)


def _agreement(part: Part) -> str:
    """Tell who says so: the sources that confirm every detail, else all that agree."""
    agreeing = of_stance(part, Stance.AGREES)
    full = [
        item
        for item in agreeing
        if not any(slot.slot != "detail" for slot in of_outcome(item, Outcome.UNCONFIRMED)) and not any(slot.weak for slot in item.slots)
    ]
    items = full or agreeing
    if items and all(item.rating for item in items):
        return _rated(items)
    names = names_of(items)
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


def _rated(items: Sequence[Judgement]) -> str:
    """Tell the ratings of published fact-checks, those who rated alike together."""
    alike: dict[str, list[Judgement]] = {}
    for item in items:
        alike.setdefault(rated(item), []).append(item)
    return "; ".join(f"{listing(names_of(found))} {words}" for words, found in alike.items())


def _changed(part: Part) -> str:
    """Tell what was so and has changed, with the year and source of both; "" where nothing of the kind decides."""
    if not _overtaken(part):
        return ""
    older = next(item for item in of_stance(part, Stance.SUPERSEDED) if not of_outcome(item, Outcome.DIFFERS))
    newer = next((item for item in of_stance(part, Stance.CONFLICTS) if not item.slots), of_stance(part, Stance.CONFLICTS)[0])
    year = older.source.published[:4]
    news = newer.passage.strip().rstrip(".")
    news = news if len(news) <= _LONG else news[:_LONG].rsplit(" ", 1)[0] + " …"
    return f"True in {year or 'the past'} ({name_of(older.source)}); {inner(news, 'detail')} ({name_of(newer.source)})"


def _conflict(part: Part) -> str:
    """Tell what the first conflicting source has instead, then what others have that differ otherwise."""
    conflicting = of_stance(part, Stance.CONFLICTS)
    told = [Telling(item, min(differing, key=order)) for item in conflicting if not item.rating and (differing := of_outcome(item, Outcome.DIFFERS))]
    if not told and (checks := [item for item in conflicting if item.rating]):
        return _rated(checks)
    if not told:
        names = names_of(conflicting)
        return f"{listing(names)} {'says' if len(names) == 1 else 'say'} otherwise" if names else ""
    first = told[0]
    alike = [item for item in told if item.slot.start == first.slot.start and item.slot.slot == first.slot.slot]
    same = [item.judgement for item in alike if folded(item.slot.reported) == folded(first.slot.reported)]
    sentence = difference(part, first, same)
    if first.slot.slot not in HAS or first.slot.note in OTHERWISE:
        return sentence
    named = set(names_of(same))
    for item in alike:
        names = names_of([item.judgement])
        if item.slot.reported and item.judgement not in same and not named & set(names) and len(named) < BESIDE + len(same):
            named |= set(names)
            return f"{sentence}; {names[0]} has {reported_of(item.slot)}"
    return sentence


def _disagreement(part: Part) -> str:
    """Tell who has what: "Sources disagree: A has more than 70,000; B has nearly 70,000"; else who says so, and what the other has."""
    agreeing, conflicting = of_stance(part, Stance.AGREES), of_stance(part, Stance.CONFLICTS)
    told = [Telling(item, slot) for item in conflicting if not item.rating for slot in sorted(of_outcome(item, Outcome.DIFFERS), key=order)]
    for _, slot in told:
        if slot.slot not in HAS - {"scope"} or slot.note in OTHERWISE or not slot.reported:
            continue
        at = (slot.slot, slot.start)
        sides = [(item, found) for item in (*agreeing, *conflicting) for found in item.slots if (found.slot, found.start) == at and found.reported]
        sides = [(item, found) for item, found in sides if found.outcome is (Outcome.MATCHES if item.stance is Stance.AGREES else Outcome.DIFFERS)]
        names = dict(
            zip([item.source.id for item, _ in sides], [name_of(item.source, [other.source for other, _ in sides]) for item, _ in sides], strict=True)
        )
        words = {folded(found.reported) for _, found in sides}
        if len(names) > 1 and len(words) > 1 and any(item.stance is Stance.AGREES for item, _ in sides):
            ordered = sorted(sides, key=lambda side: (names[side[0].source.id].casefold(), side[0].source.id))
            having: dict[str, dict[str, None]] = {}
            for item, found in ordered:
                having.setdefault(reported_of(found), {})[names[item.source.id]] = None
            told_of = (f"{listing(list(who))} {'has' if len(who) == 1 else 'have'} {reported}" for reported, who in having.items())
            return f"Sources disagree: {'; '.join(told_of)}"
    yes, no = _agreement(part), _conflict(part)
    return f"{yes}, but {no}" if yes and no else yes or no


def _open(part: Part) -> str:
    """Tell what keeps a part from being settled."""
    gone = of_stance(part, Stance.WITHDRAWN)
    if part.reason == "not-checkable":
        return BECAUSE[part.reason]
    if gone and len(gone) == len(part.comparisons):
        return f"{listing(names_of(gone))} said so and {'is' if len(names_of(gone)) == 1 else 'are'} withdrawn"
    if part.reason == "not-on-file":
        beside = next(iter(part.differences), "")
        brief = beside.startswith(HAS_IT) and beside.count(" where you say ") <= 1
        return f"{NOT_ON_FILE}; the nearest has {beside.removeprefix(HAS_IT)}" if brief else NOT_ON_FILE
    if _weakly(part) and not missing(part):
        told = next(Telling(item, slot) for item in of_stance(part, Stance.AGREES) for slot in of_outcome(item, Outcome.MATCHES) if slot.weak)
        return f"{name_of(told.judgement.source)} says only “{reported_of(told.slot)}”"
    lacking = missing(part)
    open_slots = [told for told in unconfirmed(part) if told.slot.said in lacking]
    if part.reason == "other-period" and (dated := [told for told in open_slots if told.slot.slot == "date" and told.slot.reported]):
        return f"{name_of(dated[0].judgement.source)} speaks of {reported_of(dated[0].slot)}, not {said_of(dated[0].slot)}"
    if not open_slots:
        return BECAUSE.get(part.reason) or BECAUSE[part.verdict.value]
    return _lack(min(open_slots, key=lambda told: (_LACKS.index(_lacks(told.slot)), told.slot.start)), lacking, open_slots, part.text)


_LACKS = ("quote", "attribution", "name", "number", "date", "rank", "said", "detail")


def _lacks(slot: SlotResult) -> str:
    kind = "name" if slot.slot in NAMES else "number" if slot.slot == "unit" else slot.slot
    return kind if kind in _LACKS else "said"


def _lack(told: Telling, lacking: Sequence[str], open_slots: Sequence[Telling], text: str) -> str:
    """Return the sentence about an unconfirmed detail; several names, or several other words, are told together.

    `text` is the part's.
    """
    slot, kind = told.slot, _lacks(told.slot)
    alike = [words for words in lacking if any(_lacks(other.slot) == kind and other.slot.said == words for other in open_slots)]
    only = f"{name_of(told.judgement.source)} says only {reported_of(slot)}, not {said_of(slot)}"
    if kind == "quote":
        return "No source known to the letter has these words"
    if kind == "attribution":
        return f"No source has this from {slot.said}"
    if kind == "name":
        alike = [f"the {words}" if f" the {words}" in f" {text}".replace(" The ", " the ") else words for words in alike]
        return f"No source names {listing(alike, 'or')}" if slot.note != "another acts" else f"No source says this of {slot.said}"
    if kind in {"number", "date"}:
        return only if slot.reported else f"No source gives “{said_of(slot)}”"
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

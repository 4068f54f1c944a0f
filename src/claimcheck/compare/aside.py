"""Whom and what a text sets aside: "the ban covers cod, not herring", "Osmark rather than Veldmark", "as Veldmark did not".

What one side sets aside and the other is about, both texts name; so that the words alone would make them agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.contrast import OTHER_SIDE
from claimcheck.compare.spans import result
from claimcheck.frame.markers import beginnings, group, phrase_at, phrases
from claimcheck.frame.verb import acting
from claimcheck.model import Outcome
from claimcheck.values import remembered, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Name, Period, SlotResult, Term

SET_ASIDE = "set aside"
_STATED = 2
"""Passage and claim."""
_REACH = 8
"""Words of a noun phrase that is set aside, at most."""
_LITTLE = frozenset({"little", "nothing", "none", "no", "nobody", "few", "anything", "not"})
_NEAR = 4
"""Words between these and the marker, at most."""
_ENDS = frozenset({",", ";", ":", ".", "\u2014", "(", ")", "!", "?"})
_WIDE = frozenset(
    {"all", "only", "just", "even", "every", "each", "yet", "least", "always", "merely", "simply", "to", "because", "that", "as", "one"}
)
"""After these "not" denies something else than a noun phrase."""


def compare(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with the difference that one side sets aside what the other is about, where it is so and no other slot tells it."""
    slots = _unlike(said, evidence, _of_the_other(said, evidence, slots))
    for index, frame in enumerate(evidence.frames[:_STATED]):
        for own, met in _turned(said, frame, evidence.frames[:_STATED]):
            kept = [slot for slot in slots if slot.note != OTHER_SIDE]
            told = [slot for slot in kept if slot.start == own.start and slot.outcome is Outcome.DIFFERS]
            weak = [slot for slot in told if slot.note == "another acts" and own.first not in set_aside(said)]
            if len(told) > len(weak):
                return kept  # `setting` or `polarity` tells it
            return [*(slot for slot in kept if slot not in weak), result("polarity", Outcome.DIFFERS, own, index, frame, met, note=SET_ASIDE)]
    return [*slots, *_of_that_time(said, evidence)]


def _of_that_time(said: Frame, evidence: Profile) -> list[SlotResult]:
    """Return, as a difference, a time of which the part denies what it tells, and passage or claim tells it: "in May, but not in June"."""
    for period in said.periods:
        if not _denied(said, period):
            continue
        for index, frame in enumerate(evidence.frames[:_STATED]):
            met = next((other for other in frame.periods if (other.low, other.high) == (period.low, period.high)), None)
            if met is not None and not _denied(frame, met) and not frame.denials:
                return [result("polarity", Outcome.DIFFERS, period, index, frame, met, note=SET_ASIDE)]
    return []


def _denied(frame: Frame, period: Period) -> bool:
    """Whether "not" stands before a time and sets it aside: "but not in June", "and not that of June"."""
    index = period.first - 1
    while index > 0 and frame.words[index].norm in _BEFORE_TIME:
        index -= 1
    return index > 0 and frame.words[index].norm == "not" and (frame.words[index - 1].text == "," or frame.words[index - 1].norm in {"but", "and"})


_BEFORE_TIME = frozenset({"in", "on", "of", "from", "since", "during", "for", "that", "those", "the", "one", "case"})


def _unlike(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with the polarity turned where the part is about those whom the passage sets aside: "Unlike Veldmark, Osmark did not pay"."""
    first = min(acting(said), default=0)
    own = set_aside(said)
    subjects = [name for name in said.names if name.last < first and name.first not in own and name.kind not in {"country", "law"}]
    frame = evidence.frames[0]
    away = {entity for name in frame.names if name.first in set_aside(frame) for entity in name.ids}
    if not subjects or not away or not _denies(frame) or not all(away & set(name.ids) for name in subjects):
        return list(slots)
    starts = {name.start for name in subjects}
    kept = [slot for slot in slots if not (slot.note == "another acts" and slot.start in starts)]
    if not _denies(said):
        return [slot for slot in kept if not (slot.slot == "polarity" and slot.outcome is Outcome.DIFFERS and slot.note == "same")]
    other = next((name.first for name in said.names if name.first > first and name.kind != "law"), len(said.words))
    if not any(denial.first < other for denial in said.denials):
        return list(slots)  # another is denied it: "Osmark paid, but Veldmark did not"
    met = next(name for name in frame.names if away & set(name.ids))
    return [*kept, result("polarity", Outcome.DIFFERS, subjects[0], 0, frame, met, note=SET_ASIDE)]


def _of_the_other(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with another actor open where a part that denies something sets that one aside: it is what the evidence tells of."""
    away = {entity for name in said.names if name.first in set_aside(said) for entity in name.ids}
    if not away or not _denies(said):
        return list(slots)
    spared = {frame.text[name.start : name.end] for frame in evidence.frames[:_STATED] for name in frame.names if away.intersection(name.ids)}
    return [
        replace(slot, outcome=Outcome.UNCONFIRMED)
        if slot.outcome is Outcome.DIFFERS and ((slot.note == "another acts" and slot.reported in spared) or (slot.slot == "polarity" and spared))
        else slot
        for slot in slots
    ]


def _turned(said: Frame, frame: Frame, stated: Sequence[Frame]) -> Iterator[tuple[Name | Term, Name | Term]]:
    """Yield what the part is about and `frame` sets aside, or the other way round, each with its place in `frame`."""
    mine, theirs = set_aside(said), set_aside(frame)
    if not (mine or theirs) or _denies(said) or _denies(frame):
        return
    for own in _items(said):
        keys = _keys(own)
        away = own.first in mine
        met = [(other, other.first in theirs) for other in _items(frame) if keys & _keys(other)]
        if any((other.first in mine) != away for other in _items(said) if keys & _keys(other)):
            continue  # "were bills, not laws, while the Act was a law"
        if away and hasattr(own, "ids") and _told_apart(said, own, frame):
            continue
        if away and met and all(getattr(other, "modifier", False) for other, _ in met):
            continue  # "rather than by Veldmark" beside "Veldmark's minister"
        if met and away not in {aside for _, aside in met}:
            elsewhere = [other.first in set_aside(text) for text in stated if text is not frame for other in _items(text) if keys & _keys(other)]
            if away not in elsewhere:
                yield own, met[0][0]


def _told_apart(said: Frame, own: Name | Term, frame: Frame) -> bool:
    """Whether a text has, beside a name that the part sets aside, the one that the part is about, and not as one of a list with it."""
    others = [name for name in said.names if name.first not in set_aside(said) and name.kind == getattr(own, "kind", "")]
    mine, met = _keys(own), {key for name in others for key in name.ids}
    there = [name for name in frame.names if met & set(name.ids)]
    lists = [(name.role, name.verbs, name.listed) for name in frame.names if mine & set(name.ids)]
    return bool(there) and not any((name.role, name.verbs, name.listed) in lists and name.listed > 1 for name in there)


def _items(frame: Frame) -> list[Name | Term]:
    """Return what can be set aside: names, things, and what is done as a noun tells it ("fraud rather than smuggling")."""
    return [
        *frame.names,
        *(term for term in frame.terms if term.kind in {"thing", ""} or (term.kind == "relation" and term.first not in acting(frame))),
    ]


def _keys(item: Name | Term) -> set[str]:
    return set(item.ids) if hasattr(item, "ids") else {item.key}


def _denies(frame: Frame) -> bool:
    """Whether a text denies anything by more than setting it aside."""
    away = markers(frame)
    return any(denial.first not in away for denial in frame.denials)


@remembered
def set_aside(frame: Frame) -> frozenset[int]:
    """Return the indexes of the words of names and things that a text sets aside."""
    return frozenset(index for first, last in _phrases(frame) for index in range(first, last + 1))


@remembered
def markers(frame: Frame) -> frozenset[int]:
    """Return the indexes of the words that set something aside."""
    found = {index for index in range(len(frame.words)) for end in (_marker(frame, index),) if end >= 0 for index in range(index, end + 1)}
    return frozenset(found | {index for _, first, last in _elided(frame) for index in range(first, last + 1)})


@remembered
def _phrases(frame: Frame) -> tuple[tuple[int, int], ...]:
    """Return first and last index of each phrase that a text sets aside."""
    words, verbs = frame.words, set(acting(frame))
    dated = {index for period in frame.periods for index in range(period.first - 1, period.last + 1)}
    found = []
    for index in range(len(words)):
        marker = _marker(frame, index)
        if marker < 0:
            continue
        last = marker
        while last + 1 < len(words) and last < marker + _REACH:
            following = words[last + 1]
            if (
                following.text in _ENDS
                or last + 1 in verbs | dated
                or (following.norm in group("clause_words") | {"but"} and words[last].norm != "such")
            ):
                break
            last += 1
        if not _told_of(frame, last + 1):
            found.append((marker + 1, last))
    return (*found, *((name, name) for name, _, _ in _elided(frame)))


def _told_of(frame: Frame, comma: int) -> bool:
    """Whether a relative clause behind a comma tells something of what is set aside: "unlike cod, almost all of which is frozen, herring is …"."""
    words = frame.words
    which = any(word.norm in {"which", "who", "whom", "whose"} for word in words[comma + 1 : comma + 1 + _NEAR])
    return comma < len(words) and words[comma].text == "," and which


def _marker(frame: Frame, index: int) -> int:
    """Return the last index of what sets aside that begins at `index`: "rather than", ", not", the "not" of "not cod but herring"; -1 for nothing."""
    words = frame.words
    if words[index].norm not in _BEGIN | beginnings("aside"):
        return -1
    last = index if words[index].norm in group("aside") else phrase_at(words, index, phrases("aside"))
    if last >= 0:
        named = any(last < name.first <= last + 2 for name in frame.names)
        if words[index].norm == "without" and (not named or words[last + 1].norm.endswith("ing")):
            return -1  # what is done without a thing, `polarity` tells
        spared = not _LITTLE.isdisjoint(word.norm for word in words[max(0, index - _NEAR) : index])  # "little except cod" is cod
        return last if _opens(frame, last + 1) and not spared else -1
    if words[index].norm != "not" or not _opens(frame, index + 1):
        return -1
    behind = [word.norm for word in words[index + 1 : index + 1 + _REACH]]
    until = behind.index("but") if "but" in behind else 0
    instead = until > 0 and not any(index < act <= index + until for act in acting(frame))
    return index if instead or (index > 0 and (words[index - 1].text == "," or words[index - 1].norm == "but")) else -1


_BEGIN = frozenset({"not"})


def _opens(frame: Frame, index: int) -> bool:
    """Whether a noun phrase begins at a word, a preposition before it at most: "not to Tarland", unlike "not to mention it" and "not cod alone"."""
    words = frame.words
    if index < len(words) and words[index].norm in group("prepositions") and any(index < name.first <= index + 2 for name in frame.names):
        index += 1
    if index >= len(words) or words[index].norm in _WIDE | group("auxiliaries") or index in acting(frame):
        return False
    return not any(word.norm in {"alone", "only"} for word in words[index : index + _REACH])


def _elided(frame: Frame) -> Iterator[tuple[int, int, int]]:
    """Yield the name of whom a clause without a verb of its own denies what is told ("as Veldmark did not"), and first and last of its words."""
    words = frame.words
    for name in frame.names:
        index = name.last + 1
        opened = name.first > 0 and words[name.first - 1].norm in group("clause_words") | {"but", ",", "and", "as"}
        if not opened or index >= len(words) or words[index].norm.removesuffix("n't") not in group("auxiliaries"):
            continue
        last = index if words[index].norm.endswith("n't") else index + 1
        if last < len(words) and (last == index or words[last].norm == "not") and (last + 1 == len(words) or words[last + 1].text in _ENDS):
            yield name.last, index, last

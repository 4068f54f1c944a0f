"""What the sentences before tell of a sentence: whom a pronoun means, from which day "the following April" counts, a figure's year and place.

Nothing is guessed that could make an error: a reading is `sure` only where there is one candidate. The subject of the sentence before goes before
what else it names (Grosz, Joshi and Weinstein, Centering, Computational Linguistics 21, 1995).
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.data import table
from claimcheck.frame.relation import with_roles
from claimcheck.linting.shifted import without_prefix
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.model import Frame, Name, Period

WINDOW = 3
"""Sentences back in which an antecedent is looked for."""
_ARTICLES = frozenset({"the", "this", "that"})
_BOUND = frozenset({"of", "that", "which", "who", "whose", "from", "for", "behind"})
"""After a noun they say which one is meant, so that it refers to nothing before."""
_BE = frozenset({"is", "was", "were", "are"})
_UNDATED = frozenset({"none", "now", "recurring"})


class Variant(NamedTuple):
    """A sentence with what was said before filled in."""

    frame: Frame
    sure: bool
    """Nothing else could be meant, so that what differs is an error of the sentence."""
    borrowed: frozenset[tuple[int, int]]
    """Where in the sentence stands what was filled in; a year or place that the sentence does not refer to stands at (0, 0)."""
    pointed: bool = False
    """The sentence points back at an event ("that raid"), so that it cannot be judged without what was said of it."""


class _Meant(NamedTuple):
    name: Name
    sure: bool


def variants(framed: Frame, before: Sequence[Frame], build: Callable[[str], Frame]) -> Iterator[Variant]:
    """Yield readings of a sentence in its context, none where it needs none; `before` are the frames of the sentences before it, the last last.

    `build` reads a text as the sentence was read.
    """
    pointed = _pointed(framed, before)
    dated = pointed or _dated(framed, before, build)
    named, spans, sure = _named(dated or framed, before)
    read = named or dated
    if read:
        yield Variant(read, sure, spans, bool(pointed))
    lent = _lent(read or framed, before)
    if lent:
        yield Variant(lent, sure, spans | {(0, 0)})


def points_back(framed: Frame) -> bool:
    """Whether a sentence opens with a subject that only what was said before can tell: "Those firms", "They"; not "This year" nor "It is time"."""
    opening = framed.words[0].norm
    if opening in _OPENING:
        return not any(name.first == 0 for name in framed.names)
    noun = len(framed.words) > 1 and not any(period.first <= 1 <= period.last for period in framed.periods)
    return noun and opening in _DEMONSTRATIVES and any(term.first == 1 and term.kind == "thing" for term in framed.terms)


_OPENING = frozenset({"they", "both", "neither"})
_DEMONSTRATIVES = frozenset({"those", "these", "this", "that", "both", "such"})


def _dated(framed: Frame, before: Sequence[Frame], build: Callable[[str], Frame]) -> Frame | None:
    """Return the sentence with its relative dates read from the last date before it, None where there is none of either."""
    last = _last_period(before)
    if last is None:
        return None
    if any(period.precision == "none" and period.relative for period in framed.periods):
        told = _told(last)
        read = without_prefix(build(told + framed.text), told, framed) if told else None
        if read and [period.precision for period in read.periods] != [period.precision for period in framed.periods]:
            return read
    return _same_time(framed, last)


def _last_period(before: Sequence[Frame]) -> Period | None:
    for frame in reversed(before[-WINDOW:]):
        for period in reversed(frame.periods):
            if period.precision not in _UNDATED:
                return period
    return None


def _told(period: Period) -> str:
    """Return a day, month or year as the start of a sentence: "In April 2018, "."""
    low, high = (datetime.date.fromordinal(ordinal) for ordinal in (period.low, period.high))
    if low == high:
        return f"On {low.day} {low:%B} {low.year}, "
    if (low.year, low.month) == (high.year, high.month):
        return f"In {low:%B} {low.year}, "
    return f"In {low.year}, " if low.year == high.year else ""


def _pointed(framed: Frame, before: Sequence[Frame]) -> Frame | None:
    """Return a sentence about "that raid" with the time of the sentence before; None where it has its own, or points at nothing dated."""
    last = _last_period(before[-1:])
    if last is None or any(period.precision not in _UNDATED for period in framed.periods):
        return None
    events = table("anaphora")["events"]
    for index, word in enumerate(framed.words[1:], 1):
        if word.norm in events and framed.words[index - 1].norm in {"this", "that"}:
            start = framed.words[index - 1].start
            return replace(framed, periods=(*framed.periods, replace(last, first=index - 1, last=index, start=start, end=word.end, relative=True)))
    return None


def _same_time(framed: Frame, last: Period) -> Frame | None:
    """Return the sentence with "the same period" as the period that was told last."""
    norms = [word.norm for word in framed.words]
    for phrase in (str(item).split() for item in table("anaphora")["times"]):
        for index in range(len(norms) - len(phrase) + 1):
            end = index + len(phrase) - 1
            if norms[index : end + 1] == phrase:
                told = replace(last, first=index, last=end, start=framed.words[index].start, end=framed.words[end].end, relative=True)
                terms = tuple(term for term in framed.terms if not index <= term.first <= end)
                others = tuple(period for period in framed.periods if not index <= period.first <= end)
                return replace(framed, terms=terms, periods=tuple(sorted((*others, told), key=lambda item: item.first)))
    return None


def _named(framed: Frame, before: Sequence[Frame]) -> tuple[Frame | None, frozenset[tuple[int, int]], bool]:
    """Return the sentence with the names that its pronouns and "the company" stand for, where they stand, and whether all are sure."""
    found = [meant for index in range(len(framed.words)) if (meant := _meant(framed, index, before))]
    if not found:
        return None, frozenset(), True
    stood = {index for meant in found for index in range(meant.name.first, meant.name.last + 1)}
    terms = tuple(term for term in framed.terms if term.first not in stood)
    names = tuple(sorted((*framed.names, *(meant.name for meant in found)), key=lambda name: name.first))
    dates = frozenset(index for period in framed.periods for index in range(period.first, period.last + 1))
    taken = dates | {index for items in (names, framed.figures) for item in items for index in range(item.first, item.last + 1)}
    read = replace(framed, names=with_roles(framed.words, names, terms, taken, dates), terms=terms)
    return read, frozenset((meant.name.start, meant.name.end) for meant in found), all(meant.sure for meant in found)


def _meant(framed: Frame, index: int, before: Sequence[Frame]) -> _Meant | None:
    """Return what the word at `index` stands for, None where it stands for nothing, or for nothing that is clear."""
    norm, known = framed.words[index].norm, table("anaphora")
    if norm not in known["pronouns"] and norm not in known["nouns"]:
        return None
    inside = any(quote.start <= framed.words[index].start < quote.end for quote in framed.quotes)
    if inside or any(name.first <= index <= name.last for name in framed.names):
        return None
    if norm in known["pronouns"] and not _expletive(framed, index):
        kinds, first = known["pronouns"][norm], index
    elif norm in known["nouns"] and index and framed.words[index - 1].norm in _ARTICLES and not _bound(framed, index):
        kinds, first = known["nouns"][norm], index - 1
    else:
        return None
    if any(name.last < first and (name.kind in kinds or not name.kind) for name in framed.names):
        return None  # it may as well refer to what stands before it in the sentence
    found = _antecedent(kinds, before, noun=first < index)
    if found is None:
        return None
    start, end = framed.words[first].start, framed.words[index].end
    modifier = norm in known["possessive"]
    return _Meant(
        replace(found.name, first=first, last=index, start=start, end=end, modifier=modifier, misspelled="", listed=1, verbs=()), found.sure
    )


def _expletive(framed: Frame, index: int) -> bool:
    """Whether "it" opens "It was X that …", "It is time to …" and stands for nothing."""
    following = [word.norm for word in framed.words[index + 1 : index + 2]]
    if framed.words[index].norm != "it" or not following or following[0] not in _BE:
        return False
    return not any(term.first == index + 2 and term.kind == "relation" and framed.words[term.first].norm.endswith("ed") for term in framed.terms)


def _bound(framed: Frame, index: int) -> bool:
    after = framed.words[index + 1] if index + 1 < len(framed.words) else None
    return after is not None and (after.norm in _BOUND or any(name.first == index + 1 for name in framed.names) or after.glue == "-")


def _antecedent(kinds: Sequence[str], before: Sequence[Frame], *, noun: bool) -> _Meant | None:
    """Return the name that is meant: the only one of its kind in the window, else the subject of the sentence before."""
    frames = list(reversed(before[-WINDOW:]))
    persons = "person" in kinds
    rivals = [name for frame in frames for name in frame.names if name.kind in kinds or (persons and _perhaps_person(name))]
    distinct = _distinct(rivals)
    if len(distinct) == 1:
        return _Meant(distinct[0], sure=True)
    if noun or not distinct:
        return None
    for frame in frames:
        here = [name for name in frame.names if name.kind in kinds]
        subjects = _distinct([name for name in here if name.role == "actor" and not name.modifier])
        if here:
            return _Meant(subjects[0], sure=len(_distinct(here)) == 1) if len(subjects) == 1 else None
    return None


def _perhaps_person(name: Name) -> bool:
    """Whether a name that nobody knows may be a person's."""
    return not name.kind and name.last > name.first and not name.modifier


def _distinct(names: Sequence[Name]) -> list[Name]:
    """Return one name of each entity; Beijing and China are one where they share an id."""
    out: list[Name] = []
    for name in names:
        if not any(set(name.ids) & set(other.ids) for other in out):
            out.append(name)
    return out


def _lent(framed: Frame, before: Sequence[Frame]) -> Frame | None:
    """Return a sentence with a figure, and no year or no place, with those of the sentence before; None where it needs or finds none."""
    if not framed.figures or not before:
        return None
    last = before[-1]
    period = None if any(item.precision not in _UNDATED for item in framed.periods) else _last_period(before[-1:])
    places = _distinct([name for name in last.names if name.role == "place"]) if not any(name.role == "place" for name in framed.names) else []
    place = places[0] if len(places) == 1 and not any(set(places[0].ids) & set(name.ids) for name in framed.names) else None
    if not period and not place:
        return None
    periods = (replace(period, first=0, last=0, start=0, end=0), *framed.periods) if period else framed.periods
    names = (replace(place, first=0, last=0, start=0, end=0, misspelled="", listed=1, verbs=()), *framed.names) if place else framed.names
    return replace(framed, periods=periods, names=names)

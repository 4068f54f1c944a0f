"""Templates that change a figure, a unit or a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.perturbation import surface
from claimcheck.perturbation.mutant import Edit, Expect, refuted_if
from claimcheck.perturbation.tables import by_participle, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.perturbation.mutant import Cast, Subject

BEYOND = 1.26
"""Past this much of X no source's "more than X" reaches (spec: verdicts, numbers, 6)."""
BOUNDS = {"before", "after", "until"}
"""Dates that bound a period: a narrower one may hold as well."""
YEARS_OFF = (-3, -5)
MONTHS_OFF = (-4, 3)


def figure_double(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Twice the figure. A lower bound doubled is beyond the source; an upper one is not yet denied by it."""
    yield from _scaled(subject, 2.0, {"under", "at-most"})


def figure_third(subject: Subject, _: Cast) -> Iterator[Edit]:
    """A third of the figure. Under a source's "up to" that still fits."""
    yield from _scaled(subject, 1 / 3, {"at-most"})


def figure_more(subject: Subject, _: Cast) -> Iterator[Edit]:
    """The figure and thirty percent."""
    yield from _scaled(subject, 1.3, {"under", "at-most"})


def _scaled(subject: Subject, factor: float, but: set[str]) -> Iterator[Edit]:
    text = subject.text
    for number in surface.numbers(text):
        ranged = re.match(r" (?:to|and) \d|[-–]\d", number.after) or re.search(r"\d (?:to|and) $", text[: number.start])
        if number.hedge in but or ranged:
            continue
        value = _rounded(number.value * factor, number)
        if not value or (factor > 1 and value < BEYOND * number.value) or (factor < 1 and value > number.value * 0.5):
            continue
        new = surface.spell(value, number)
        holds = subject.grounded(number.text) and not _identifies(text, number.start)
        yield Edit(surface.put(text, number.start, number.end, new), refuted_if(holds), "number", number.text, new)


def _identifies(text: str, offset: int) -> bool:
    """Whether the figure tells which ones are meant ("the five nationals"), not how many."""
    pointed = re.search(r"\b(?:the|these|those|other|of|his|her|its|their)\s(?:other\s)?$", text[:offset], re.IGNORECASE)
    return bool(pointed) or surface.modifies(text, offset)


def _rounded(value: float, number: surface.Number) -> float:
    """Return a value with as many digits as the original has, 0 where it would not be whole."""
    if number.scale:
        unit = surface.SCALES[number.scale]
        return max(round(value / unit), 1) * unit
    if number.value < 10:  # noqa: PLR2004 - small counts must come out whole
        return round(value) if abs(value - round(value)) < 1e-9 and value > 1 else 0  # noqa: PLR2004
    if number.value % 1000 == 0:
        return round(value / 1000) * 1000
    return round(value)


def unit(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Tons for kilograms, kilometres for miles, a month for a week: the figure stays, and is wrong."""
    for old, new in tables()["units"]:
        for match in re.finditer(rf"(?<=[\d ]){re.escape(old)}\b", subject.text):
            if not (old.startswith("every") or re.search(r"[\d,]+ $", subject.text[: match.start()])):
                continue
            expect = Expect.REFUTED if subject.grounded(old) else Expect.NOT_SUPPORTED
            yield Edit(surface.put(subject.text, *match.span(), new), expect, "unit", old, new)


def year(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Another year: an event's date then differs; a state's or a total's is another assertion."""
    text = subject.text
    for date in surface.dates(text):
        if date.lead in BOUNDS:
            continue
        for off in YEARS_OFF:
            new = str(date.year + off)
            if new in text or any(new in passage for passage in subject.passages):
                continue
            start = date.end - 4
            yield Edit(surface.put(text, start, date.end, new), _dated(subject, date, text[start : date.end]), "date", str(date.year), new)


def month(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Another month of the same year."""
    text = subject.text
    for date in surface.dates(text):
        if not date.month or date.lead in BOUNDS:
            continue
        name = surface.MONTHS[date.month - 1]
        for off in MONTHS_OFF:
            other = surface.MONTHS[(date.month - 1 + off) % 12]
            if other in text:
                continue
            day = min(date.day, 28)
            new = surface.spell_date(day, surface.MONTHS.index(other) + 1, date.year)
            yield Edit(surface.put(text, date.start, date.end, new), _dated(subject, date, name), "date", name, other)


def _dated(subject: Subject, date: surface.Dated, told: str) -> Expect:
    """Return refuted for the date of an event that every passage tells.

    The date of a state is weaker, and so is one that only says which event is meant ("the companies charged in June 2023").
    """
    text = subject.text
    verb = surface.main_verb(text)
    if verb is None or date.lead not in {"in", "on"} or not is_event(text) or not subject.grounded(told):
        return Expect.NOT_SUPPORTED
    if date.start < verb.start:
        return refuted_if(date.start <= len("On 23 "))
    return refuted_if(not surface.modifies(text, date.start))


def is_event(text: str) -> bool:
    """Whether the sentence reports one past deed: a past verb, or a passive of one, and no state ("was", "had")."""
    verb = surface.main_verb(text)
    if verb is None or re.match(r"As of\b", text) or re.search(r"\b(?:since|until)\b", text):
        return False
    if verb.form == "past":
        return verb.base not in tables()["states"]
    following = re.match(r" (?:\w+ly )?(\w+)", text[verb.end :])
    return verb.word in {"was", "were"} and bool(following and following[1] in by_participle())

"""Templates that put another entity in the place of one: of the same kind, in the other role, as the speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.perturbation import keep, surface
from claimcheck.perturbation.flip_figures import is_event
from claimcheck.perturbation.mutant import Edit, Expect, refuted_if
from claimcheck.perturbation.tables import by_past, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.perturbation.mutant import Cast, Subject

NEAR_START, NEAR_VERB = 8, 40
"""Characters within which a name is the actor itself, or the object itself."""
OTHERS = 2
"""How many others of a kind take an entity's place."""


def _identified(subject: Subject) -> bool:
    """Whether the rest names one event whoever the name is: a deed with a date to the month."""
    return is_event(subject.text) and any(date.month for date in surface.dates(subject.text))


def _many_can(subject: Subject, name: str) -> bool:
    """Whether a country or body that does this may be one of many: the deed has neither a figure nor a second party."""
    text = subject.text
    at = text.find(name)
    actor = 0 <= at - surface.body(text) < len("The ") + 1
    return actor and next(surface.numbers(text), None) is None and not re.search(r"\b(?:the United States|US|to China)\b", text[at + 3 :])


def _others(names: Sequence[str], found: str, text: str) -> list[str]:
    """Return the next of a ring of names that the text does not have."""
    at = names.index(found)
    ring = [*names[at + 1 :], *names[:at]]
    return [name for name in ring if name not in text][:OTHERS]


def country(subject: Subject, _: Cast) -> Iterator[Edit]:
    """China → India, Chinese → Indian, everywhere in the sentence."""
    entries = tables()["countries"]
    text = subject.text
    for entry in entries:
        forms = [entry["name"], entry["adjective"], *entry.get("also", ())]
        if not any(re.search(rf"\b{form}\b", text) for form in forms):
            continue
        others = [other for other in entries if other is not entry and not re.search(rf"\b(?:{other['name']}|{other['adjective']})\b", text)]
        at = entries.index(entry)
        for other in sorted(others, key=lambda item: (entries.index(item) - at) % len(entries))[:OTHERS]:
            statement = text
            for form in forms:
                city = r"(?<!of )(?<!in )(?<!to )(?<!from )(?<!visited )" if form in entry.get("also", ()) else ""
                statement = re.sub(rf"(?<!US-){city}\b{form}\b", other["adjective"] if form == entry["adjective"] else other["name"], statement)
            if surface.quoted(text) and any(form in text[first:last] for first, last in surface.quoted(text) for form in forms):
                continue
            if statement == text or re.search(rf"\b(?:South|North|Latin) {other['name']}|{other['name']} (?:Sea|City)", statement):
                continue
            found = next(form for form in forms if form in text)
            yield _swapped(subject, surface.tidy(surface.articles(statement)), found, f"{other['name']} {other['adjective']}")


def _swapped(subject: Subject, statement: str, old: str, new: str, slot: str = "actor") -> Edit:
    listed = re.search(r"\b(?:such as|including|for example|among)\b", subject.text)
    alone = not listed and not _many_can(subject, old)
    holds = alone and _identified(subject) and subject.grounded(old[:4]) and _in_main(subject.text, old)
    return Edit(statement, refuted_if(holds), slot, old, new)


def _in_main(text: str, name: str) -> bool:
    """Whether a mention belongs to the deed itself: actor or object of the main verb."""
    at = text.find(name)
    verb = surface.main_verb(text)
    if verb is None or at < 0:
        return False
    if at < verb.start:
        return at - surface.body(text) < NEAR_START
    return at - verb.end < NEAR_VERB and " behind " not in text[verb.end : at] and not surface.modifies(text, at)


def _ring(subject: Subject, table: str, slot: str) -> Iterator[Edit]:
    names = tables()[table]
    for name in names:
        found = re.search(rf"(?<![\w-])(?<!South ){re.escape(name)}(?![\w-])(?! (?:analog|Act))", subject.text)
        if found is None or surface.in_quotes(subject.text, found.start()):
            continue
        for other in _others(names, name, subject.text):
            yield _swapped(subject, re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", other, subject.text), name, other, slot)


def province(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Another province, US state or city."""
    for table in ("provinces", "us_states", "cities"):
        yield from _ring(subject, table, "place")


def agency(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Another agency, department or company."""
    for table in ("agencies", "departments", "companies"):
        yield from _ring(subject, table, "actor")


def substance(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Another drug: near, and about something else."""
    text = subject.text
    for match in list(re.finditer(r"\b[Ff]entanyl\b(?! analog)", text))[:1]:
        for other in tables()["substances"][:OTHERS]:
            if other not in text.casefold() and not surface.in_quotes(text, match.start()):
                yield Edit(surface.tidy(re.sub(r"\b[Ff]entanyl\b", other, text)), Expect.NOT_SUPPORTED, "object", match.group(), other)


def person(subject: Subject, cast: Cast) -> Iterator[Edit]:
    """Another person of the corpus in an office or a deed (not as the speaker: that is `speaker`)."""
    for name in cast.speakers:
        if name in subject.text and name != subject.said_by:
            for other in _others(cast.speakers, name, subject.text)[:1]:
                yield Edit(subject.text.replace(name, other), Expect.NOT_SUPPORTED, "actor", name, other)


def speaker(subject: Subject, cast: Cast) -> Iterator[Edit]:
    """The words of one person put into the mouth of another, the office left out."""
    name = subject.said_by
    if name not in cast.speakers or subject.text.count(name) != 1:
        return
    titled = re.search(rf"(?:\b(?:[A-Z][\w.]+ )+(?:spokes\w+ |undersecretary |chief |director )?)?{re.escape(name)}(?: of the [A-Z]+)?", subject.text)
    if titled is None:
        return
    start, end = titled.span()
    lead = re.match(r"(?:In|On|According) (?:to )?", titled.group())
    start += lead.end() if lead else 0
    for other in _others(cast.speakers, name, subject.text):
        yield Edit(surface.put(subject.text, start, end, other), Expect.REFUTED, "attribution", "", other)


_PLACE = r"(?:the United States|(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_ROUTE = re.compile(rf"\bfrom (?P<a>{_PLACE}) (?:directly )?to (?P<b>{_PLACE})\b(?! [A-Z]| or| and|,| \d)")


def roles(subject: Subject, _: Cast) -> Iterator[Edit]:
    """A sanctioned B → B sanctioned A; from A to B → from B to A."""
    text = subject.text
    parts = keep.clause(text, tables()["turned_about"])
    if parts:
        lead, actor, verb, target, tail = parts
        new = f"{lead}{target} {verb} {surface.lowered(actor)}{tail}."
        yield Edit(surface.tidy(new), Expect.REFUTED, "relation")
    route = _ROUTE.search(text)
    if route and not any(month in route.group() for month in surface.MONTHS):
        holds = not re.search(r"\b(?:not|no|never|illegal)\b", text)
        swapped = f"{text[: route.start()]}from {route['b']} to {route['a']}{text[route.end() :]}"
        yield Edit(swapped, refuted_if(holds), "relation")
    passive = re.match(r"^(?P<b>[^,]{4,50}) (?P<be>was|were) (?P<verb>\w+) by (?P<a>[^,]{3,50}?)(?P<tail> (?:in|on|for|over)\b.*)?\.$", text)
    if passive and passive["verb"] in by_past() and by_past()[passive["verb"]].base in tables()["turned_about"]:
        swapped = f"{passive['a']} {passive['be']} {passive['verb']} by {surface.lowered(passive['b'])}{passive['tail'] or ''}."
        yield Edit(surface.tidy(swapped), Expect.REFUTED, "relation")

"""Templates that keep what is said: the verdict on the claim's own words must hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.perturbation import surface
from claimcheck.perturbation.mutant import Edit, Expect
from claimcheck.perturbation.tables import by_participle, by_past, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.perturbation.mutant import Cast, Subject

HEDGED_FROM = 20
"""Counts below it are exact to every reader: "about 4 companies" is no agreeing hedge."""
BARE_ROUND = 100


def _kept(statement: str, slot: str) -> Edit:
    return Edit(surface.tidy(statement), Expect.KEEP, slot)


def own_words(subject: Subject, _: Cast) -> Iterator[Edit]:
    """The claim itself."""
    yield Edit(subject.text, Expect.KEEP, "all")


def number_format(subject: Subject, _: Cast) -> Iterator[Edit]:
    """70,000 → 70 thousand, 70k, 70000, seventy thousand; 14 million → 14,000,000, 14m; four → 4; 20% → 20 percent, one in five."""
    text = subject.text
    for number in surface.numbers(text):
        percent = re.match(r"%| percent\b| per cent\b", number.after)
        forms = list(_percent(number, percent.group()) if percent else _forms(number))
        end = number.end + (percent.end() if percent else 0)
        for form in forms:
            yield _kept(text[: number.start] + form + text[end:], "number")


def _forms(number: surface.Number) -> Iterator[str]:
    value = number.value
    if number.scale:
        factor = surface.SCALES[number.scale]
        yield f"{value:,.0f}"
        yield f"{value / factor:g}{ {'thousand': 'k', 'million': 'm', 'billion': 'bn'}[number.scale] }"
        return
    if number.spelled:
        yield f"{value:g}"
        return
    words = surface.in_words(value)
    if words and (value < BARE_ROUND or value % 1000 == 0 or len(words) < BARE_ROUND):
        yield words
    if value >= 1000 and value % 1000 == 0:  # noqa: PLR2004
        yield f"{value / 1000:g} thousand"
        yield f"{value / 1000:g}k"
    if value >= 1000:  # noqa: PLR2004
        yield f"{value:.0f}"


def _percent(number: surface.Number, sign: str) -> Iterator[str]:
    yield f"{number.text} percent" if sign == "%" else f"{number.text}%"
    if number.value in {20, 25, 50, 10} and sign == "%" and re.match(r"% of\b", number.after):
        yield f"one in {surface.WORDS[int(100 / number.value)]}"


def unit_format(subject: Subject, _: Cast) -> Iterator[Edit]:
    """200 kilograms → 200 kg, 441 pounds; 250 miles → 402 kilometres."""
    for number in surface.numbers(subject.text):
        for unit, factor, other in tables()["conversions"]:
            if re.match(rf" {unit}\b", number.after):
                value = surface.spell(round(number.value * factor), number)
                yield _kept(subject.text[: number.start] + f"{value} {other}" + number.after[len(unit) + 1 :], "unit")


def alias(subject: Subject, cast: Cast) -> Iterator[Edit]:
    """DOJ for Justice Department; Beijing for China before a deed of government; a surname for a person of the corpus."""
    text = subject.text
    for entry in tables()["aliases"]:
        group = entry if isinstance(entry, list) else entry["find"]
        found = _longest(text, group)
        if not found:
            continue
        for other in group if isinstance(entry, list) else entry["put"]:
            if other != found:
                yield _kept(_renamed(text, found, other), "actor")
    deeds = "|".join(tables()["government_deeds"])
    for country, capital in tables()["capitals"].items():
        named = re.search(rf"(?<![\w-]){_cased(country)} (?=(?:also )?(?:{deeds})\b)", text)
        if named:
            yield _kept(text[: named.start()] + capital + " " + text[named.end() :], "actor")
    for name in cast.speakers:
        if name in text and name.split()[0] not in tables()["family_first"] and text.count(name) == 1:
            yield _kept(text.replace(name, name.split()[-1]), "attribution")


def _renamed(text: str, found: str, other: str) -> str:
    return re.sub(rf"(?<![\w-])(?:{_cased(found)})(?![\w-])", lambda match: _article(match, other, text), text)


def _longest(text: str, group: list[str]) -> str:
    found = [name for name in group if re.search(rf"(?<![\w-])(?:{_cased(name)})(?![\w-]| [A-Z][a-z]+ of\b|\))", text)]
    return max(found, key=len, default="")


def _cased(name: str) -> str:
    return "[Tt]" + re.escape(name[1:]) if name.startswith("the ") else re.escape(name)


def _article(match: re.Match[str], other: str, text: str) -> str:
    before = text[: match.start()]
    if other.startswith("the ") and re.search(r"\b[Tt]he $", before):
        return other[4:]
    return other[:1].upper() + other[1:] if not before else other


def coarser_date(subject: Subject, _: Cast) -> Iterator[Edit]:
    """23 June 2023 → June 2023 → 2023, for events and what they are known by."""
    text = subject.text
    for date in surface.dates(text):
        if date.lead not in {"in", "on", "of", "the"}:
            continue
        if date.day:
            lead = text[: date.start]
            coarse = re.sub(r"\b([Oo])n $", lambda match: "In " if match[1] == "O" else "in ", lead)
            yield _kept(coarse + surface.spell_date(0, date.month, date.year) + text[date.end :], "date")
        if date.month and date.lead in {"in", "on"}:
            lead = re.sub(r"\b([Oo])n $", lambda match: "In " if match[1] == "O" else "in ", text[: date.start])
            yield _kept(lead + str(date.year) + text[date.end :], "date")


def date_format(subject: Subject, _: Cast) -> Iterator[Edit]:
    """23 June 2023 → June 23, 2023 → 2023-06-23; June 2023 → Jun. 2023."""
    text = subject.text
    for date in surface.dates(text):
        name = surface.MONTHS[date.month - 1] if date.month else ""
        if date.day:
            yield _kept(f"{text[: date.start]}{name} {date.day}, {date.year}{text[date.end :]}", "date")
            yield _kept(f"{text[: date.start]}{date.year}-{date.month:02}-{date.day:02}{text[date.end :]}", "date")
        elif name and len(name) > 4:  # noqa: PLR2004 - May, June and July have no short form
            yield _kept(f"{text[: date.start]}{name[:3]}. {date.year}{text[date.end :]}", "date")


_FRONT = re.compile(r"^(?P<date>(?:[IO]n) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d),? (?P<rest>.+?)\.$")
_BACK = re.compile(r"^(?P<rest>.+) (?P<date>(?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)\.$")


def clause_order(subject: Subject, _: Cast) -> Iterator[Edit]:
    """In June 2023, X ↔ X in June 2023; S said that X → X, S said."""
    text = subject.text
    front, back = _FRONT.match(text), _BACK.match(text)
    if front and not re.search(r"\b(?:that|which|who|:)\b", front["rest"]) and ":" not in front["rest"]:
        yield _kept(f"{front['rest']} {front['date'][:1].lower() + front['date'][1:]}.", "date")
    elif back and not surface.modifies(text, back.start("date")):
        yield _kept(f"{back['date'][:1].upper() + back['date'][1:]}, {surface.lowered(back['rest'])}.", "date")
    said = re.match(r"^(?P<who>[^,:\"]+?) (?P<verb>said|says|wrote) (?P<when>in \d{4} )?that (?P<what>.+)\.$", text)
    if said and not re.match(r"(?:s?he|her|his|they|their)\b", said["what"]):
        when = f" {said['when'].strip()}" if said["when"] else ""
        yield _kept(f"{said['what']}, {surface.lowered(said['who'])} {said['verb']}{when}.", "attribution")
        yield _kept(f"According to {surface.lowered(said['who'])}, {surface.lowered(said['what'])}.", "attribution")


_TAIL = re.compile(
    r" (?:(?P<date>(?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)"
    r"|(?P<place>in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
    r"|(?P<other>(?:during|at|amid) [^,]{4,40}))\.$"
)


def dropped_detail(subject: Subject, _: Cast) -> Iterator[Edit]:
    """The date, place or occasion at the end of the sentence left out. Not where evidence is superseded: undated, it would speak of today."""
    text = subject.text
    tail = _TAIL.search(text)
    if tail is None or subject.disputed:
        return
    verb = surface.main_verb(text)
    last = text[: tail.start()].rsplit(" ", 1)[-1]
    if verb is None or tail.start() < verb.end + 4 or last in by_past() or last in by_participle() or last == "place":
        return
    if (tail["place"] or tail["other"]) and next(surface.numbers(text), None):
        return  # the figure of a wider place is another figure
    if tail["date"] and (verb.word in {"is", "are", "was", "were", "has", "have"} and not _passive(text, verb.end)):
        return  # what held then need not hold now
    yield _kept(text[: tail.start()] + ".", "detail")


def _passive(text: str, offset: int) -> bool:
    following = re.match(r" (?:\w+ly )?(\w+)", text[offset:])
    return bool(following and following[1] in by_participle())


def hedge(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Hedges that agree: "more than 200" → "over 200", "about 200"; a bare 250 → "about 250", "at least 250"."""
    text = subject.text
    table = tables()["hedges"]
    for number in surface.numbers(text):
        if re.match(r" to \d|-\d|–\d", number.after) or re.search(r"\d (?:to|and) $", text[: number.start]):
            continue
        if number.hedge and re.search(r"(?:\bthe|'s|s')\s$", text[: number.hedge_start]):
            continue
        if number.hedge:
            used = text[number.hedge_start : number.start].strip().casefold()
            others = [words for words in table[number.hedge] if words != used]
            if number.hedge in {"over", "nearly"}:
                others.append("about")
            for words in others:
                yield _kept(text[: number.hedge_start] + words + " " + text[number.start :], "number")
        elif number.value >= HEDGED_FROM and not re.match(r"%| percent", number.after) and not _picks_out(text[: number.start]):
            yield _kept(text[: number.start] + "at least " + text[number.start :], "number")
            if number.value >= BARE_ROUND:
                yield _kept(text[: number.start] + "about " + text[number.start :], "number")


def _picks_out(before: str) -> bool:
    """Whether the figure tells which ones are meant: "the 32 substances"."""
    return bool(re.search(r"\b(?:the|other|these|\w+'s)\s$", before))


_DATE_FRONT = re.compile(r"^(?P<lead>(?:In|On) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d,? )?(?P<rest>.+)\.$")
_OBJECT_END = re.compile(r" (?=(?:in|on|for|with|under|over|to|during|at|from|as|about|by|after|into|together|because|through|and)\b)|$")


_PLAIN_TAIL = r"$| (?:in|on) (?:\d|[A-Z][a-z]+ \d)| (?:under|over|with|as|after) | to [A-Z]"


def clause(text: str, verbs: list[str]) -> tuple[str, str, str, str, str] | None:
    """Return (lead, actor, past verb, object, tail) of a plain active sentence whose verb is one of these bases; None for any other."""
    front = _DATE_FRONT.match(text)
    if front is None or re.search(r"[:;]", text):
        return None
    rest, lead = front["rest"], front["lead"] or ""
    verb = surface.main_verb(text)
    if verb is None or verb.form != "past" or verb.base not in verbs:
        return None
    start = verb.start - len(lead)
    actor, behind = rest[:start].strip(), rest[start + len(verb.word) :].strip()
    cut = _OBJECT_END.search(behind)
    target, tail = (behind[: cut.start()], behind[cut.start() :]) if cut else (behind, "")
    last = target.rsplit(" ", 1)[-1]
    if not re.match(_PLAIN_TAIL, tail) or last in by_past() or last in by_participle() or last.endswith(("ed", "ing")):
        return None
    if not target or not actor or re.search(r"\b(?:also|that|who|which|it|first|then|never|angrily)\b|,", f"{actor} {target}"):
        return None
    if re.match(r"(?:to|that|and|or|its|their|his|her|more|what)\b", target):
        return None
    return lead, actor, verb.word, target, tail


def plural(noun: str) -> bool:
    """Whether a noun phrase takes "were"."""
    head = re.split(r" (?:of|in|from|that|charged)\b", noun)[0]
    return head.endswith(("s", "people", "men")) and not head.endswith(("ss", "'s", "Mines", "States"))


def voice(subject: Subject, _: Cast) -> Iterator[Edit]:
    """A banned B in June → B was banned by A in June."""
    parts = clause(subject.text, tables()["transitive"])
    if parts:
        lead, actor, verb, target, tail = parts
        known = by_past()[verb]
        if re.match(r" (?:and|to) ", tail):
            return
        patient = surface.lowered(target) if lead else target
        yield _kept(f"{lead}{patient} {'were' if plural(target) else 'was'} {known.participle} by {surface.lowered(actor)}{tail}.", "relation")


def typography(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Typographic marks, and no full stop."""
    text = subject.text
    if "'" in text or '"' in text:
        yield _kept(re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’"), "all")
    else:
        yield _kept(text.rstrip("."), "all")

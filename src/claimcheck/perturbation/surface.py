"""Small regexes over a sentence: figures, dates, the main verb, quoted spans. Coarse on purpose, and apart from what `frame` reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.perturbation.tables import by_base, by_past, by_third, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
         "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}

_NUMBER = re.compile(
    rf"(?<![\w$€£@#.,/-])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)|(?P<word>(?i:{'|'.join(reversed(WORDS[2:]))})))"
    r"(?:\s(?P<scale>thousand|million|billion))?(?![\w-]|,\d|\.\d|/\d)(?!\s(?:of these|or more|by one)\b)",
)  # fmt: skip
_DATE = re.compile(rf"\b(?:(?:(?P<day>\d{{1,2}})\s)?(?P<month>{'|'.join(MONTHS)})\s)?(?P<year>(?:19|20)\d\d)\b(?![-–,]\d)")
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
_TOKEN = re.compile(r"[A-Za-zÀ-ÿ'’-]+|[^\sA-Za-zÀ-ÿ]")
_LEAD = re.compile(r"^(?:As of|In|On|By|Since|Between|During|Before|After|Apart from|Under|Because|If|According to)\b[^,]*(?:, |$)")


@dataclass(frozen=True, slots=True)
class Number:
    """A count or measure in the text; dates, names and quoted numbers are none."""

    start: int
    end: int
    """With the scale word, without the unit."""
    value: float
    text: str
    scale: str
    spelled: bool
    hedge: str
    """over, nearly, about, at-least, under, at-most, or "" (data: hedges)."""
    hedge_start: int
    """Where the hedge begins; `start` where there is none."""
    after: str
    """The text behind it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date written out: year, month and year, or day, month and year."""

    start: int
    end: int
    day: int
    month: int
    """0 where not told."""
    year: int
    lead: str
    """The word before it, folded: in, on, of, since, the …"""


@dataclass(frozen=True, slots=True)
class MainVerb:
    """The verb of the main clause, or its first auxiliary."""

    start: int
    end: int
    word: str
    base: str
    form: str
    """auxiliary, past, third, base."""


def quoted(text: str) -> list[tuple[int, int]]:
    """Return the spans in quotation marks."""
    return [match.span() for match in _QUOTED.finditer(text)]


def in_quotes(text: str, start: int) -> bool:
    """Whether an offset lies in quotation marks."""
    return any(first <= start < last for first, last in quoted(text))


def put(text: str, start: int, end: int, words: str) -> str:
    """Return the text with a span replaced, one space between words, and its first letter a capital."""
    return tidy(text[:start] + words + text[end:])


def tidy(text: str) -> str:
    """Return a sentence with single spaces, no space before a mark, and a capital at its start."""
    text = re.sub(r"\s+([,.;])", r"\1", re.sub(r"\s+", " ", text)).strip()
    text = re.sub(r",(?=\.$)|^,\s*", "", text).replace("U.S..", "U.S.")
    return text[:1].upper() + text[1:]


def articles(text: str) -> str:
    """Return the text with "a" and "an" as the next word's first letter asks for."""
    text = re.sub(r"\b([Aa])n (?=[BCDFGHJ-NP-TV-Zbcdfgj-np-tv-z][a-z])", r"\1 ", text)
    return re.sub(r"\b([Aa]) (?=[AEIOaeio][a-z])(?!one\b|once\b)", r"\1n ", text)


def lowered(text: str) -> str:
    """Return a clause fit for the middle of a sentence: a function word at its start loses its capital."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in tables()["small_words"] else text


def numbers(text: str) -> Iterator[Number]:
    """Yield the figures of a text: never "one", nor what belongs to a date, a name ("Figure 1", "G-20") or a quotation."""
    taken = [match.span() for match in _DATE.finditer(text)]
    hedges = [(words, kind) for kind, listed in tables()["hedges"].items() for words in listed]
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        dated = any(first <= start < last for first, last in taken)
        if dated or in_quotes(text, start) or re.search(r"\b(?:Figure|Laws?|Table|No\.)\s$", text[:start]):
            continue
        digits = match["digits"]
        if digits and "," not in digits and re.fullmatch(r"(?:19|20)\d\d", digits):
            continue
        value = float(digits.replace(",", "")) if digits else float(WORDS.index(match["word"].lower()))
        hedge, hedge_start = "", start
        for words, kind in hedges:
            if re.search(rf"\b{words}\s$", text[:start], re.IGNORECASE):
                hedge, hedge_start = kind, start - len(words) - 1
                break
        scale = match["scale"] or ""
        yield Number(start, end, value * SCALES.get(scale, 1), match.group(), scale, not digits, hedge, hedge_start, text[end:])


def dates(text: str) -> Iterator[Dated]:
    """Yield the dates of a text, quotations and titles left out."""
    for match in _DATE.finditer(text):
        if in_quotes(text, match.start()):
            continue
        before = text[: match.start()].rstrip().rsplit(" ", 2)
        lead = before[-1].casefold() if before else ""
        if lead == "of" and len(before) > 1 and before[-2].casefold() == "as":
            lead = "as of"
        yield Dated(*match.span(), int(match["day"] or 0), MONTHS.index(match["month"]) + 1 if match["month"] else 0, int(match["year"]), lead)


def spell_date(day: int, month: int, year: int) -> str:
    """Return a date as the claims write it: "23 June 2023"."""
    return " ".join(part for part in (str(day) if day else "", MONTHS[month - 1] if month else "", str(year)) if part)


def spell(value: float, like: Number) -> str:
    """Return a figure written as `like` is: in words, with a scale word, or with commas."""
    if like.spelled and value <= len(WORDS) - 1 and value == int(value):
        return WORDS[int(value)]
    if like.scale:
        return f"{value / SCALES[like.scale]:g} {like.scale}"
    return f"{int(value):,}" if value == int(value) else f"{value:g}"


def in_words(value: float) -> str:
    """Return a whole number under a million in words: 151 → one hundred and fifty-one; "" where that would be long or impossible."""
    if value != int(value) or value <= 0:
        return ""
    number = int(value)
    if number <= 20:  # noqa: PLR2004 - the table of words ends there
        return WORDS[number]
    if number < 100:  # noqa: PLR2004
        tens, ones = divmod(number, 10)
        return TENS[tens * 10] + (f"-{WORDS[ones]}" if ones else "")
    for scale, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            tail = f" {'and ' if rest < 100 else ''}{in_words(rest)}" if rest else ""  # noqa: PLR2004
            return f"{in_words(head)} {name}{tail}"
    return ""


def body(text: str) -> int:
    """Return where the sentence begins behind an introduction such as "In June 2023, "."""
    match = _LEAD.match(text)
    if match and match.end() < len(text):
        return match.end()
    date = re.match(r"(?:In|On) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d ", text)
    return date.end() if date else 0


_AUXILIARIES = {"is", "are", "was", "were", "has", "have", "had", "can", "could", "would", "will", "may", "must", "might", "cannot"}
_STOPS = {"that", "where", "when", "which", "who", "whose", "because", "although", "unless", "while"}
_CLAUSES = {"how", "what", "whether", "why", "getting", "sharing", "addressing", "limiting"}
_MODIFIES = {"of", "against", "on", "in", "by", "from", "under", "over", "to", "as", "for", "with", "at", "through"}


def main_verb(text: str) -> MainVerb | None:
    """Return the verb of the main clause, None where the tables show none; a participle behind its noun ("firms charged on …") does not count."""
    start = body(text)
    spans = quoted(text)
    tokens = [match for match in _TOKEN.finditer(text, start) if not any(first <= match.start() < last for first, last in spans)]
    found: list[tuple[MainVerb, str]] = []
    relative = bool(tokens) and tokens[0].group().casefold() in _CLAUSES
    for index, token in enumerate(tokens):
        word = token.group()
        before = tokens[index - 1].group() if index else ""
        if word in _STOPS:
            if found:
                break
            relative = True
        known = _known(word, before) if index else None
        if known and relative:
            relative = known[1] == "auxiliary" and tokens[index + 1].group() in by_past()
        elif known:
            after = tokens[index + 1].group() if index + 1 < len(tokens) else ""
            found.append((MainVerb(token.start(), token.end(), word, *known), after))
    for place, (verb, after) in enumerate(found):
        lone = place == len(found) - 1
        if verb.form == "third" and after in {"of", "and"}:
            continue  # a noun: "the legal uses of"
        if not (verb.form in {"past", "third"} and after in _MODIFIES and not (lone and verb.base not in tables()["needs_object"])):
            return verb
    return None


def _known(word: str, before: str) -> tuple[str, str] | None:
    if word in _AUXILIARIES:
        return word, "auxiliary"
    if before.casefold() in {"the", "a", "an", "to", "of", "its", "and", "or", "not", "illegally"}:
        return None
    if word in by_past():
        return by_past()[word].base, "past"
    if word in by_third():
        return by_third()[word].base, "third"
    if word in by_base() and (before.endswith("s") or before == "people"):
        return word, "base"
    return None


def modifies(text: str, offset: int) -> bool:
    """Whether what stands at `offset` belongs to a noun's description ("companies charged on …") rather than to what the sentence reports."""
    verb = main_verb(text)
    if verb is None:
        return True
    if offset < body(text):
        return False
    if offset < verb.start:
        return bool(re.search(r"\b(?:that|which|who|of|on|in|with|for|behind|from|about)\b", text[body(text) : offset]))
    between = text[verb.end : offset]
    if re.search(r"\b(?:that|which|who|whose|namely|such as|including|when|after|before)\b", between):
        return True
    later = [match.group() for match in _TOKEN.finditer(between) if match.group() in by_past()]
    return len(later) > (1 if verb.form == "auxiliary" else 0)

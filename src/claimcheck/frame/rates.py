"""The period of a rate around a figure: "a year", "per day", "annually", "every two weeks" (spec: verdicts, numbers, rule 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.amount import unit_at
from claimcheck.frame.numerals import cardinal, glue, norm, vocabulary
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

_REACH = 14


@dataclass(frozen=True, slots=True)
class Rate:
    """The period of a rate (`per`), how many of it ("every two weeks": 2), and the index after its words."""

    per: str
    times: float
    end: int


def _period(word: str) -> str:
    tables = table("units")
    word = tables["period_forms"].get(word, word)
    return word if word in tables["periods"] else ""


def rate_at(words: Sequence[Word], index: int) -> Rate | None:
    """Return the rate whose words begin at `index`: "a year" but not "a year ago", "per capita", "every two weeks", "annually"."""
    word, after = norm(words, index), norm(words, index + 1)
    adverb = table("units")["period_adverbs"].get(word)
    if adverb:
        return Rate(adverb, 1.0, index + 1) if not _period(after) and not _adjective(words, index) else None
    if word in ("a", "an", "each") and _period(after):
        stay = word != "each" and norm(words, index - 1) in vocabulary()["no_rate_after"]
        relative = (
            norm(words, index + 2) in vocabulary()["relative_after"] or glue(words, index + 2) == "-" or norm(words, index + 2) in ("long", "old")
        )
        return None if stay or relative else Rate(_period(after), 1.0, index + 2)
    if word == "every":
        return _every(words, index)
    if word in ("per", "/"):
        if _period(after):
            return Rate(_period(after), 1.0, index + 2)
        return _per_other(words, index + 1) if word == "per" else None
    return None


def _adjective(words: Sequence[Word], index: int) -> bool:
    """Tell "daily deaths" from "deaths daily": a plain noun follows an adjective."""
    return (
        words[index].norm in table("units")["period_adjectives"]
        and norm(words, index + 1)[:1].isalpha()
        and norm(words, index + 1) not in vocabulary()["stops"]
    )


def _every(words: Sequence[Word], index: int) -> Rate | None:
    after = norm(words, index + 1)
    if _period(after):
        return Rate(_period(after), 1.0, index + 2)
    if after in ("other", "second") and _period(norm(words, index + 2)):
        return Rate(_period(norm(words, index + 2)), 2.0, index + 3)
    if after == "single" and _period(norm(words, index + 2)):
        return Rate(_period(norm(words, index + 2)), 1.0, index + 3)
    number = cardinal(words, index + 1) if index + 1 < len(words) else None
    if number and number.value > 0:
        period = norm(words, number.end)
        period = period.removesuffix("s")
        if _period(period):
            return Rate(_period(period), number.value, number.end + 1)
    return None


def _per_other(words: Sequence[Word], index: int) -> Rate | None:
    """Read "per capita", "per 100,000 people", "per kilogram"."""
    word = norm(words, index)
    if not word:
        return None
    if word in table("units")["heads"]:
        return Rate("person" if word in ("capita", "head") else word, 1.0, index + 1)
    number = cardinal(words, index)
    if number and number.value > 0 and index < len(words):
        noun = number.end < len(words) and words[number.end].norm[:1].isalpha() and words[number.end].norm not in vocabulary()["stops"]
        per = words[number.end].lemma if noun else "number"
        per = "person" if per in ("peopl", "inhabit", "resid", "person", "popul", "citizen", "number") else per
        return Rate(per, number.value, number.end + noun)
    unit = unit_at(words, index)
    return Rate(unit.base, unit.factor, unit.end) if unit else None


def price_at(words: Sequence[Word], index: int) -> Rate | None:
    """Return the rate of a price at `index`: "$50 a gram", "a pill", "each"."""
    if norm(words, index) in ("a", "an", "per", "each", "/"):
        unit = unit_at(words, index + 1)
        if unit and unit.base not in ("s", "percent", "times"):
            return Rate(unit.base, unit.factor, unit.end)
        if norm(words, index + 1) in table("units")["heads"]:
            return Rate(norm(words, index + 1), 1.0, index + 2)
    return None


def rate_after(words: Sequence[Word], end: int, noun_end: int, limit: int) -> Rate | None:
    """Return the rate that follows a figure: at once, or after its noun phrase within the clause, before `limit`, the next figure."""
    for index in range(end, min(limit, noun_end + _REACH, len(words))):
        if words[index].norm in (".", ";", ":", "!", "?", "(", "\u2014"):
            return None
        rate = rate_at(words, index)
        if rate:
            return rate
    return None


def rate_before(words: Sequence[Word], first: int) -> Rate | None:
    """Return the rate said before a figure: "each year", "every week", "annual deaths exceed"."""
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = words[index].norm
        if word in (".", ";", "!", "?"):
            return None
        if word in ("each", "every") or word in table("units")["period_adverbs"]:
            rate = rate_at(words, index)
            if rate and rate.end <= first:
                return rate
        adjective = table("units")["period_adjectives"].get(word)
        if adjective and first - index <= 5 and _adjective(words, index):  # noqa: PLR2004
            return Rate(adjective, 1.0, index + 1)
    return None

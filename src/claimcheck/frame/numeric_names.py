"""Numbers that are none: years, dates, clock times, ordinals, section numbers, numbers in names (spec: design, known traps)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.numerals import glue, norm, plural, values, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.frame.amount import Amount
    from claimcheck.model import Word

_FIRST_YEAR, _LAST_YEAR, _DAYS = 1900, 2099, 31
_YEAR_DIGITS = 4
_ROUND = 50  # 2000 may count something, 2017 is a year
_LIST = 8


def is_name(words: Sequence[Word], amount: Amount, index: int) -> bool:
    """Tell whether the number at `index` is part of a name, a date or another code."""
    numeral = amount.low
    if numeral.unit or numeral.hedge:
        return False
    if norm(words, index)[0].isdecimal():
        money = amount.first < index
        return not money and (_glued(words, index, amount.end) or _labelled(words, index) or _dated(words, amount, index))
    hung = glue(words, index) == "-" and norm(words, index - 1).isalpha() and norm(words, index - 1) not in values()["tens"]  # "one-by-one"
    return hung or _proper(words, index) or _ordinal(words, numeral.end) or _idle(words, numeral.end)


def _glued(words: Sequence[Word], index: int, end: int) -> bool:
    """Tell "COVID-19", "4ANPP", "U-47700", "23/06", "¶4" and "4-piperidone" from figures."""
    before, after = norm(words, index - 1), norm(words, end)
    if glue(words, index) in ("-", "+") and index and (before[-1].isalnum() or before in "/#§¶.'&@_") and before not in values()["ones"]:
        return True
    if glue(words, end) == "+" and (after[0].isalnum() or after in ("/", ":", "'", "°", "_", "@", "&")):
        return not (after == "/" and norm(words, end + 1)[:1].isalpha())
    if glue(words, end) != "-":
        return False
    if not after[0].isalpha():
        return after[0].isdecimal()  # "3-1", a score: a range has taken its second number
    text = words[end].text
    return (
        (len(text) > 1 and text.isupper())
        or (len(text) == 1 and after != "x")
        or any(part in after for part in vocabulary()["chemical"])
        or after in vocabulary()["idle"]
    )


def _labelled(words: Sequence[Word], index: int) -> bool:
    """Tell "Section 5", "No. 2" and "Class 3" from figures."""
    place = index - 1
    if norm(words, place) == "." and norm(words, place - 1) in ("no", "nos", "sec", "fig", "vol", "pp", "p", "ch", "art", "para", "c"):
        return norm(words, place - 1) != "c"
    while (
        place > 0
        and index - place < _LIST
        and (norm(words, place) in (",", "and", "or", "to") or glue(words, place) == "-")
        and _digit_before(words, place)
    ):
        place -= 2 if glue(words, place) != "-" else 1  # "Sections 5, 6 and 7"
    before = norm(words, place)
    while place > 0 and place < index - 1 and before[:1].isdecimal():
        place -= 1
        before = norm(words, place)
    if before in vocabulary()["labels"]:
        # "no 70,000" does not occur; "no 2" is a rank
        return True
    return before in vocabulary()["capital_labels"] and words[place].text[0].isupper()


def _digit_before(words: Sequence[Word], place: int) -> bool:
    return norm(words, place - 1)[:1].isdecimal()


def _dated(words: Sequence[Word], amount: Amount, index: int) -> bool:
    """Tell years, days of the month and clock times from figures."""
    numeral, after, before = amount.low, norm(words, amount.end), norm(words, index - 1)
    if amount.high and not amount.unit and _is_year(numeral.value) and _is_year(amount.high.value) and numeral.bare:
        return True
    if amount.unit or not numeral.bare:
        return (
            amount.unit == "s"
            and numeral.bare.isdecimal()
            and _is_year(numeral.value)
            and len(numeral.bare) == _YEAR_DIGITS
            and glue(words, amount.end) != "-"
            and before in ("in", "since")
        )
    months = vocabulary()["months"]
    if numeral.value <= _DAYS and (
        _month(words, numeral.end) or (_month(words, index - 1) and not plural(after)) or (before == "." and _month(words, index - 2))
    ):
        return True
    if after in vocabulary()["clock_after"] or after in vocabulary()["code_after"] or before in vocabulary()["code_after"]:
        return True
    if before in months and len(numeral.bare) == _YEAR_DIGITS and _is_year(numeral.value):
        return True
    return len(numeral.bare) == _YEAR_DIGITS and _is_year(numeral.value) and not _counting_year(words, index, numeral.end)


def _month(words: Sequence[Word], index: int) -> bool:
    return 0 <= index < len(words) and words[index].norm in vocabulary()["months"] and words[index].text[0].isupper()


def _is_year(value: float) -> bool:
    return _FIRST_YEAR <= value <= _LAST_YEAR


def _counting_year(words: Sequence[Word], index: int, end: int) -> bool:
    """Tell "some 2000 people" from a year: a plural follows, and what stands before is no preposition of time."""
    owned = index > 0 and words[index - 1].text.endswith(("'s", "\u2019s"))
    return (
        index > 0
        and int(norm(words, index)) % _ROUND == 0
        and plural(norm(words, end))
        and not owned
        and norm(words, index - 1) not in vocabulary()["years_before"]
    )


def _proper(words: Sequence[Word], index: int) -> bool:
    """Tell "Group of Seven" and "Five Eyes" from figures: a capital within a sentence that is no headline."""
    if index == 0 or not words[index].text[0].isupper() or not words[index - 1].norm[-1].isalnum():
        return False
    if words[index - 1].norm in ("to", "of", "or", "and") and index > 1 and words[index - 2].text[0].isupper() and glue(words, index) == "-":
        return False
    letters = [word.text for word in words if word.text[0].isalpha() and len(word.text) > 3]  # noqa: PLR2004
    return 2 * sum(text[0].isupper() for text in letters) <= len(letters) + 2


def _ordinal(words: Sequence[Word], end: int) -> bool:
    """Tell "twenty-first" from twenty, and years in words ("nineteen eighty-four") from nineteen."""
    after = norm(words, end)
    ordinal = after in ("first", "second") or (after in values()["parts"] and after not in ("half", "quarter", "quarters", "halves"))
    return (ordinal and glue(words, end) == "-") or (after in values()["tens"] and not glue(words, end))


def _idle(words: Sequence[Word], end: int) -> bool:
    """Tell "two-way" and "one-off" from counts."""
    return glue(words, end) == "-" and (
        norm(words, end) in vocabulary()["idle"] or any(part in norm(words, end) for part in vocabulary()["chemical"])
    )

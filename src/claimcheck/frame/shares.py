"""Numbers in other shapes: fractions, shares, ratios, multiples, small groups and floors (spec: verdicts, numbers)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.frame.numerals import Numeral, cardinal, glue, halves, norm, place, values, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.model import Word

_YEARS = range(1900, 2100)
_PERCENT = 100.0


def percent(value: float, end: int, *, exact: bool = True) -> Numeral:
    """Return a share of `value` percent; one that no finite decimal gives exactly spans the whole percents around it."""
    if exact:
        return Numeral(end=end, value=value, grain=place(value) if value == round(value) else 0.01, unit="percent")
    return Numeral(end=end, value=value, grain=1.0, unit="percent", bounds=(float(math.floor(value)), float(math.ceil(value)), False, False))


def _fraction_value(over: float, under: float, end: int) -> Numeral:
    value = _PERCENT * over / under
    rounded = round(value, 6)
    return percent(rounded, end) if math.isclose(value, round(value, 2), rel_tol=1e-9) else percent(value, end, exact=False)


def _closes(words: Sequence[Word], index: int) -> bool:
    """Tell whether nothing that an ordinal could qualify stands at `index`."""
    after = norm(words, index)
    return not after[:1].isalnum() or after in vocabulary()["stops"] or after in vocabulary()["half_determiners"]


def fraction(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "one-fifth", "two thirds", "a third of", "9/10 of" as percent of the whole."""
    first, parts = norm(words, index), values()["parts"]
    if first.isdecimal() and norm(words, index + 1) == "/" and norm(words, index + 2).isdecimal() and norm(words, index + 3) in ("of", "majority"):
        over, under = float(first), float(norm(words, index + 2))
        return _fraction_value(over, under, index + 3) if over < under <= _PERCENT else None
    over = 1.0 if first in ("a", "one") else values()["ones"].get(first, 0.0)
    if first.isdecimal() and len(first) <= 2:  # noqa: PLR2004
        over = float(first)
    part = norm(words, index + 1)
    under = parts.get(part, 0.0)
    if not over or over >= under:
        return None
    end = index + 2
    plural = part.endswith("s") or part == "halves"
    if over > 1:
        return _fraction_value(over, under, end) if plural or glue(words, index + 1) == "-" else None
    of = norm(words, end) in ("of", "the", "its", "their")
    if first == "one":
        return _fraction_value(over, under, end) if of or glue(words, index + 1) == "-" or _closes(words, end) else None
    hedged = norm(words, index - 1) in vocabulary()["share_hedges"] and _closes(words, end)
    return _fraction_value(over, under, end) if norm(words, end) == "of" or hedged else None


def portion(words: Sequence[Word], index: int) -> tuple[float, int] | None:
    """Return what share of one thing "a fifth", "two-thirds" or "half" at `index` is, and the index after it; None where none stands there."""
    first, parts = norm(words, index), values()["parts"]
    if first == "half":
        return 0.5, index + 1
    over = 1.0 if first in {"a", "one"} else values()["ones"].get(first, 0.0)
    under = parts.get(norm(words, index + 1), 0.0)
    return (over / under, index + 2) if 0 < over < under else None


def half(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "half of the", "more than half", "half as strong", "half an hour"; "the first half" is none."""
    if norm(words, index) != "half" or norm(words, index - 1) in vocabulary()["half_prefix"]:
        return None
    after = norm(words, index + 1)
    if after == "as":
        return Numeral(end=index + 1, value=0.5, grain=0.1, unit="times")
    if after in ("a", "an") and norm(words, index + 2) not in values()["scales"]:
        return Numeral(end=index + 2, value=0.5, grain=0.1, bare="half")
    if glue(words, index + 1) or glue(words, index):
        return None
    if after in ("a", "an"):
        return None  # "more than half a million": the scale takes it
    if after in vocabulary()["half_determiners"] or norm(words, index - 1) in vocabulary()["share_hedges"] or (index == 0 and after):
        return percent(50.0, index + 1)
    return None


def ratio(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "one in five" and "four out of ten" as percent, "2-to-1" as a multiple."""
    between = norm(words, index + 1)
    if of_things := things_in(words, index):
        return of_things
    if between not in ("in", "out", "of", "to"):
        return None
    over = cardinal(words, index)
    if not over or over.end != index + 1 or over.value < 1:
        return None
    if between == "to":
        return _odds(words, over)
    start = index + 2
    if between in ("out", "of"):
        if norm(words, start) not in (("of",) if between == "out" else ("every",)):
            return None
        start += 1
    start += norm(words, start) == "every"
    under = cardinal(words, start)
    if (
        not under
        or over.value >= under.value
        or (under.bare.isdecimal() and int(under.bare) in _YEARS)
        or glue(words, start)
        or glue(words, under.end) == "-"
    ):
        return None
    return _fraction_value(over.value, under.value, under.end)


def things_in(words: Sequence[Word], index: int) -> Numeral | None:
    """Return "one crossing in five (was late)" as percent; "one crossing in five days" counts crossings."""
    thing = norm(words, index + 1)
    if not thing.isalpha() or norm(words, index + 2) != "in" or thing in vocabulary()["stops"]:
        return None
    over = cardinal(words, index)
    under = cardinal(words, index + 3)
    if not over or over.end != index + 1 or not under or not 1 <= over.value < under.value or not norm(words, index + 3).isalpha():
        return None
    return _fraction_value(over.value, under.value, index + 1) if _closes(words, under.end) else None


def _odds(words: Sequence[Word], over: Numeral) -> Numeral | None:
    under = cardinal(words, over.end + 1)
    if not under or not 0 < under.value < over.value or under.scaled or (glue(words, over.end) != "-" and under.value != 1):
        return None
    return Numeral(end=under.end, value=over.value / under.value, grain=1.0, unit="times")


def share(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "a majority of", "most of the", "most fentanyl", "the bulk of", "a minority of", "a small part of", and the "all" of "nearly all"."""
    word, after = words[index].norm, norm(words, index + 1)
    above = (50.0, 100.0, True, False)
    if word == "most":
        before = norm(words, index - 1)
        barred = before in vocabulary()["most_after_no"] or after in vocabulary()["most_before_no"] or after.endswith("ly") or not after[:1].isalpha()
        of = after == "of" and before not in ("the", "make", "made", "making", "makes")
        noun = (
            not barred
            and after not in vocabulary()["stops"]
            and not glue(words, index + 1)
            and not glue(words, index)
            and not norm(words, index - 2).endswith("'s")
        )
        return Numeral(end=index + 1, value=50.0, grain=10.0, unit="percent", hedge="share", bounds=above) if of or noun else None
    if word in ("all", "every"):
        return percent(100.0, index + 1) if norm(words, index - 1) in ("nearly", "almost", "virtually", "practically") else None
    if word in vocabulary()["small_parts"]:
        less = norm(words, index - 1) in vocabulary()["small_adjectives"] and norm(words, index - 2) in ("a", "an", "the", "only")
        return (
            Numeral(end=index + 1, value=25.0, grain=10.0, unit="percent", hedge="share", bounds=(0.0, 50.0, False, True))
            if less and after == "of"
            else None
        )
    if after != "of" and not (word == "majority" and after in vocabulary()["majority_verbs"] and norm(words, index - 1) != "the"):
        return None
    bounds = (0.0, 50.0, False, True) if word == "minority" else above
    return Numeral(end=index + 1, value=50.0, grain=10.0, unit="percent", hedge="share", bounds=bounds)


def floor(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "dozens of", "tens of thousands", "several hundred": at least two of the scale."""
    word, after = words[index].norm, norm(words, index + 1)
    value, end = values()["floors"].get(word, 0.0), index + 1
    if word in vocabulary()["vague"]:
        value, end = 2 * values()["scales"].get(after, 0.0), index + 2
    elif word == "scores" and after != "of":
        return None
    elif word in ("tens", "hundreds", "thousands", "dozens") and after == "of" and norm(words, index + 2) in values()["floors"]:
        value = {"tens": 10.0, "hundreds": 100.0, "thousands": 1000.0, "dozens": 12.0}[word] * values()["floors"][norm(words, index + 2)]
        end = index + 3
    if not value:
        return None
    return Numeral(end=end, value=value, grain=place(value), hedge="floor", bounds=(value, math.inf, False, True))


def multiple(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "twice", "tenfold", "a hundredfold"."""
    value = values()["folds"].get(words[index].norm)
    return None if value is None else Numeral(end=index + 1, value=value, grain=place(value), unit="times")


def group(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "a couple of", "pair of", "trio of"."""
    value = values()["groups"].get(words[index].norm)
    if value is None or norm(words, index + 1) != "of" or norm(words, index - 1) in ("every", "each"):
        return None
    return Numeral(end=index + 1, value=value, grain=1.0)


READERS: tuple[Callable[[Sequence[Word], int], Numeral | None], ...] = (halves, fraction, ratio)
"""What may begin with a plain number, tried before it."""


def by_word(word: str) -> Callable[[Sequence[Word], int], Numeral | None] | None:
    """Return the reader of what begins with `word` alone, None where none does."""
    if word in vocabulary()["share_words"]:
        return share
    if word == "half":
        return half
    tables = values()
    if word in tables["folds"]:
        return multiple
    if word in tables["floors"] or word == "tens" or word in vocabulary()["vague"]:
        return lambda words, index: floor(words, index) or group(words, index)
    return group if word in tables["groups"] else None

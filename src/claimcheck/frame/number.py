"""Figures: numbers with their hedge, unit, rate and what they count (spec: verdicts, numbers)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.frame import numeric_names
from claimcheck.frame.amount import Amount, amount_at, currencies, unit_at
from claimcheck.frame.counted import Counted, aged, counted_after, counted_as, counted_before, deadly
from claimcheck.frame.hedges import Interval, hedge_after, hedge_before, interval
from claimcheck.frame.numerals import Numeral, glue, norm, values, vocabulary
from claimcheck.frame.rates import Rate, price_at, rate_after, rate_at, rate_before
from claimcheck.frame.shares import things_in
from claimcheck.model import Figure, Word
from claimcheck.text.stems import lemma
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALF, _WHOLE = 50.0, 100.0
_ROUND_FROM = 1000.0
_OLDEST = 120
"""Years that nobody has lived."""


@dataclass(frozen=True, slots=True)
class _Hedged:
    """An amount with its hedge: the span [first, end) in words, the interval as written."""

    first: int
    end: int
    amount: Amount
    hedge: str


@lru_cache(maxsize=1)
def _starters() -> frozenset[str]:
    """Return the words other than digits with which a number may begin."""
    tables = values()
    named = frozenset({"a", "an", "half", "quarter", "no", "tens", "single", "lone"})
    return named.union(
        tables["ones"], tables["tens"], tables["groups"], tables["floors"], tables["folds"], vocabulary()["vague"], vocabulary()["share_words"]
    )


def figures(words: Sequence[Word], taken: frozenset[int] = frozenset()) -> tuple[Figure, ...]:
    """Return the figures of one sentence, in order, none overlapping; words in `taken` are names or dates and begin none."""
    starters = _starters()
    hedged: list[_Hedged] = []
    index, free = 0, 0
    while index < len(words):
        word = words[index].norm
        amount = _amount(words, index) if word[0].isdigit() or word in starters else None
        if amount and not any(place in taken for place in range(index, amount.low.end)):
            found = _hedged(words, amount, index, free)
            hedged.append(found)
            index = free = found.end
        else:
            index += 1
    limits = [*(found.first for found in hedged[1:]), len(words)]
    return tuple(_figure(words, found, limit) for found, limit in zip(hedged, limits, strict=False))


def _amount(words: Sequence[Word], index: int) -> Amount | None:
    """Return the amount whose number begins at `index`, unless it is a name, a date or no number at all."""
    word = words[index].norm
    if word == "one" and _one_by_one(words, index):
        return None
    if word in ("no", "a", "an", "single", "lone", "one"):
        amount = amount_at(words, index)
        if amount is None or amount.low.bare == "one":
            amount = _single(words, index, amount)
    else:
        amount = amount_at(words, index)
    if norm(words, index - 1) in ("per", "every"):
        return None  # the period of a rate
    if word == "one" and any(norm(words, place) in ("each", "every") for place in (index - 1, index - 2)):
        return None  # "each one of them", "every single one"
    if index > 2 and norm(words, index - 1) == "in" and things_in(words, index - 3):  # noqa: PLR2004 - "one crossing in"
        return None  # "five" of "one crossing in five" is in the share
    if amount is None or numeric_names.is_name(words, amount, index) or _relative(words, amount):
        return None
    return amount


def _one_by_one(words: Sequence[Word], one: int) -> bool:
    """Whether "one drug at a time" or "one by one" tells how, not how many."""
    if [norm(words, one + 1), norm(words, one + 2)] == ["by", "one"] or [norm(words, one - 2), norm(words, one - 1)] == ["one", "by"]:
        return True
    return any([norm(words, at), norm(words, at + 1), norm(words, at + 2)] == ["at", "a", "time"] for at in range(one + 1, one + 4))


def _no_member(words: Sequence[Word], denied: int, one: int) -> bool:
    """Whether "not one of" says that something does not belong: "Orell was not one of the ports", unlike "not one of the ports was open"."""
    tied = norm(words, denied - 1) in _COPULAS and norm(words, denied - 2) != "there"
    return tied and norm(words, one) == "one" and norm(words, one + 1) == "of"


_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "isn't", "wasn't"})


def _single(words: Sequence[Word], index: int, amount: Amount | None) -> Amount | None:
    """Return the amount of "no", "one", "a single" and "a" where they count."""
    word, after = words[index].norm, norm(words, index + 1)
    if word == "no":
        nouns = [norm(words, place) for place in range(index + 1, min(index + 4, len(words)))]
        zero = Numeral(end=index + 1, value=0.0, grain=1.0)
        return (
            Amount(index, index + 1, zero, None, "", 1.0)
            if any(noun in vocabulary()["zero_nouns"] for noun in nouns) and after not in ("one", "longer", "more")
            else None
        )
    one = Numeral(end=index + 1, value=1.0, grain=1.0)
    nought = index - (2 if norm(words, index - 1) == "a" else 1)
    if word in ("one", "single") and nought >= 0 and norm(words, nought) == "not" and not _no_member(words, nought, index):
        return Amount(nought, index + 1, Numeral(end=index + 1, value=0.0, grain=1.0), None, "", 1.0)  # "not one", "not a single"
    if word in ("single", "lone"):
        first = index - 1 if norm(words, index - 1) == "a" else index
        return (
            Amount(first, index + 1, one, None, "", 1.0)
            if first < index and not unit_at(words, index + 1) and norm(words, index + 2) != "-"
            else None
        )
    if word == "one":
        return amount if amount and _one_counts(words, index, amount) else None
    unit = unit_at(words, index + 1)
    if unit and _article_measures(words, index, unit.base, unit.end):
        return Amount(index, unit.end, one, None, unit.base, unit.factor)
    return Amount(index, index + 1, one, None, "", 1.0) if not unit and _article_rate(words, index) else None


def _article_measures(words: Sequence[Word], index: int, base: str, end: int) -> bool:
    """Tell "a kilogram of", "spent a week" and "about a mile" from "a year" (a rate) and "a pound" (a thing)."""
    before = norm(words, index - 1)
    if base == "s":
        return before in vocabulary()["stay_before"] and (
            before not in ("nearly", "about", "almost", "than") or norm(words, index - 2) in ("for", "spent", "took", "lasted", "more", "less")
        )
    if glue(words, end) == "-" or base in ("percent", "times", "percentage-points"):
        return False
    return norm(words, end) == "of" or base in currencies() or before in ("about", "nearly", "almost", "roughly", "than", "around", "over", "under")


def _article_rate(words: Sequence[Word], index: int) -> bool:
    """Tell whether "a new drug every week" counts one: a rate ends the short noun phrase."""
    if norm(words, index - 1) in ("every", "each") or not norm(words, index + 1)[:1].isalpha():
        return False
    for place in range(index + 2, min(index + 5, len(words))):
        if norm(words, place) in ("every", "each"):
            return rate_at(words, place) is not None
        if norm(words, place) in vocabulary()["stops"] and norm(words, place) not in ("a", "an"):
            return False
        if norm(words, place) in ("a", "an") and unit_at(words, place + 1):
            return rate_at(words, place) is not None
    return False


def _one_counts(words: Sequence[Word], index: int, amount: Amount) -> bool:
    """Tell the number one from the pronoun: "one company", "only one", "one of the"; not "no one", "one another", "one must"."""
    before, after = norm(words, index - 1), norm(words, index + 1)
    if before in ("in", "at") and after in vocabulary()["one_stroke"]:
        return False
    if before in ("only", "just", "than", "least"):
        return True
    if before in vocabulary()["pronoun_one_before"]:
        return False
    if amount.high or amount.unit or after == "of":
        return not (amount.unit == "s" and after == "day")
    if rate_at(words, index + 1):
        return True
    return (
        after[:1].isalpha()
        and after not in vocabulary()["pronoun_one_after"]
        and after not in vocabulary()["past_verbs"]
        and "'" not in words[index].text
        and "\u2019" not in words[index].text
    )


def _relative(words: Sequence[Word], amount: Amount) -> bool:
    """Tell "two years ago" and "the past five years", which are dates, from a length of time."""
    if amount.unit != "s":
        return False
    before = norm(words, amount.first - 1)
    return norm(words, amount.end) in vocabulary()["relative_after"] or (before in vocabulary()["relative_before"])


def _opening(words: Sequence[Word], first: int, numeral: Numeral) -> int:
    """Return where the words of a share or a group begin: "a vast majority", "a pair of"."""
    start = first
    if numeral.hedge == "share":
        while norm(words, start - 1) in (*vocabulary()["majority_adjectives"], *vocabulary()["small_adjectives"]):
            start -= 1
    plain = numeral.hedge or numeral.unit == "times" or words[first].norm in values()["groups"] or words[first].norm in ("half", "majority")
    return start - 1 if plain and norm(words, start - 1) in ("a", "an", "the") else start


def _hedged(words: Sequence[Word], amount: Amount, index: int, free: int) -> _Hedged:
    """Return `amount` with its hedge; the words before `free` belong to the figure before."""
    numeral = amount.low
    first = min(amount.first, _opening(words, index, numeral)) if amount.first == index else amount.first
    if amount.high:
        opened = norm(words, first - 1) in ("between", "from") and first - 1 >= free
        return _Hedged(first - opened, _plain_end(words, amount), amount, "range")
    start, hedge = hedge_before(words, first, lasting=amount.unit == "s")
    if start < free:
        start, hedge = first, "none"
    end, after = hedge_after(words, amount.end)
    if hedge == "none" and after == "none":
        noun = counted_after(words, amount.end, single=False)
        end, after = hedge_after(words, noun.end) if noun.lemmas and norm(words, noun.end) in ("or", "at") else (amount.end, "none")
    if numeral.hedge:
        return _Hedged(first, amount.end, amount, numeral.hedge)
    if hedge == "none" and after != "none":
        return _Hedged(first, end, amount, after)
    if norm(words, index - 1) == "a" or words[index].norm == "single":
        hedge = "exactly" if words[index].norm == "single" else hedge
    if hedge == "exactly" and numeral.value >= _ROUND_FROM and words[start].norm not in ("exactly", "precisely"):
        hedge = "none"  # "only 70,000" says that it is few, not that it is to the last place
    return _Hedged(start, amount.end, amount, hedge)


def _plain_end(words: Sequence[Word], amount: Amount) -> int:
    return min(amount.end, len(words))


def _bounds(found: _Hedged) -> tuple[str, Interval, float, float]:
    """Return hedge, interval, value and grain as written, before the unit's factor."""
    low, high, hedge = found.amount.low, found.amount.high, found.hedge
    if high:
        return "range", (low.value, high.value, False, False), (low.value + high.value) / 2, min(low.grain, high.grain)
    if low.bounds and hedge in ("none", "floor", "share"):
        return hedge, low.bounds, low.value, low.grain
    if low.unit == "percent" and low.value == _HALF and hedge in ("over", "at-least", "under", "at-most"):
        # "more than half" is a majority: the table's own row
        above = hedge in ("over", "at-least")
        return "share", (_HALF if above else 0.0, _WHOLE if above else _HALF, hedge == "over", hedge == "under"), low.value, low.grain
    return hedge, interval(hedge, low.value, low.grain), low.value, low.grain


def _counted(words: Sequence[Word], found: _Hedged) -> Counted:
    amount = found.amount
    end = found.end
    single = amount.low.value == 1 and not amount.high and not amount.unit
    after = counted_after(words, max(end, amount.end), single=single, mass=bool(amount.unit))
    if amount.unit in currencies() and not after.lemmas and norm(words, end) == "in" and norm(words, end + 1) and words[end + 1].text[0].islower():
        after = counted_after(words, end + 1, single=False)
    if amount.unit == "s" and norm(words, end) == "old":
        return Counted(("age",), end + 1)
    if not amount.unit and not amount.high and found.hedge == "none" and amount.low.value < _OLDEST and aged(words, found.first, end):
        return Counted(("age",), end)
    if after.lemmas and not amount.unit and norm(words, found.first - 1) == "of":
        return Counted((*after.lemmas, *counted_before(words, found.first).lemmas[:1]), after.end)  # "a delegation of 14 members"
    if after.lemmas or amount.unit in ("times", "s"):
        return after
    told = counted_as(words, end) if not amount.unit else after
    if told.lemmas:
        return Counted((*told.lemmas, *counted_before(words, found.first).lemmas[:1]), told.end)  # "of the 30 boats, 12 were trawlers"
    return Counted(counted_before(words, found.first).lemmas, end)


def _rate(words: Sequence[Word], found: _Hedged, noun_end: int, limit: int) -> Rate | None:
    unit = found.amount.unit
    if unit in currencies():
        price = price_at(words, found.end)
        if price:
            return price
    if unit == "s":
        return None
    after = rate_after(words, found.end, noun_end, limit)
    if after:
        return after
    return None if unit in ("percent", "percentage-points", "times") else rate_before(words, found.first)


def _figure(words: Sequence[Word], found: _Hedged, limit: int) -> Figure:
    """Build the figure; `limit` is where the next one begins."""
    amount = found.amount
    hedge, (low, high, low_open, high_open), value, grain = _bounds(found)
    counted = _counted(words, found)
    rate = _rate(words, found, max(counted.end, found.end), limit)
    lemmas = tuple(dict.fromkeys(counted.lemmas))
    death = lemma("death")
    if not amount.unit and death not in lemmas and deadly(words, found.first, found.end, lemmas):
        lemmas = (*lemmas, death)
    factor = amount.factor / (rate.times if rate else 1.0)
    last = found.end - 1
    return Figure(
        first=found.first, last=last, start=words[found.first].start, end=words[last].end,
        value=value * factor, low=low * factor, high=high * factor, low_open=low_open, high_open=high_open,
        hedge=hedge, unit=amount.unit, per=rate.per if rate else "", counts=lemmas, grain=grain * factor,
    )  # fmt: skip

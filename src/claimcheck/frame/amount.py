"""Amounts: a numeral or a range of two with its unit or currency, in base units (spec: verdicts, numbers, rule 9)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.hedges import changing
from claimcheck.frame.numerals import Numeral, cardinal, glue, norm, values
from claimcheck.frame.shares import READERS, by_word, portion
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

_LONGEST_UNIT = 3
_SMALL = 100


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found in the text: `end` is the index after it, `factor` turns one into the base unit."""

    end: int
    base: str
    factor: float


@dataclass(frozen=True, slots=True)
class Amount:
    """What stands at `first` up to `end`: one numeral, or two for a range, as written; `factor` leads to the base unit."""

    first: int
    end: int
    low: Numeral
    high: Numeral | None
    unit: str
    factor: float


@lru_cache(maxsize=1)
def _units() -> dict[str, tuple[str, float]]:
    """Return unit phrases, plurals too, with base unit and factor."""
    found: dict[str, tuple[str, float]] = {}
    for base, names in table("units")["units"].items():
        for name, factor in names.items():
            for form in (name, name + "s", name + "es"):
                found.setdefault(form, (str(base), float(factor)))
        found.update({name: (str(base), float(factor)) for name, factor in names.items()})
    return found


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """Return the base units that are money."""
    return frozenset(table("units")["currencies"])


def unit_at(words: Sequence[Word], index: int) -> Unit | None:
    """Return the unit at `index`, the longest; one-letter units only where they hang on digits."""
    word = norm(words, index)
    if not word:
        return None
    if glue(words, index) == "+" and word in table("units")["glued"] and (words[index].text == word or word == "x"):
        base, factor = table("units")["glued"][word]
        return Unit(index + 1, base, float(factor))
    for length in range(min(_LONGEST_UNIT, len(words) - index), 0, -1):
        known = _units().get(" ".join(words[place].norm for place in range(index, index + length)))
        if known and not (word == "times" and norm(words, index + 1) in ("square", "higher-up")):
            return Unit(index + length, *known)
    return None


def currency_before(words: Sequence[Word], index: int) -> tuple[int, str] | None:
    """Return where the currency before the number at `index` begins, and which it is: "$", "US$", "RMB"."""
    symbol = table("units")["symbols"].get(norm(words, index - 1))
    code = norm(words, index - 2 if symbol else index - 1)
    known = table("units")["codes"].get(code)
    if symbol:
        return (index - 2, known) if known and glue(words, index - 1) == "+" else (index - 1, symbol)
    if known and len(code) == 3 and words[index - 1].text.isupper() and code != "aud":  # noqa: PLR2004
        return index - 1, known
    return None


def _portion(words: Sequence[Word], index: int) -> Numeral | None:
    """Read a fraction of one unit or of a scale: "a fifth of a tonne" is 0.2 of the unit that follows, "two-thirds of a million" a number."""
    part = portion(words, index)
    if not part:
        return None
    share, of = part
    if norm(words, of) != "of" or norm(words, of + 1) not in {"a", "an", "one"}:
        return None
    scale = values()["scales"].get(norm(words, of + 2))
    if scale:
        return Numeral(end=of + 3, value=share * scale, grain=scale * _PORTION, scaled=True, scale=scale)
    unit = unit_at(words, of + 2)
    return Numeral(end=of + 2, value=share, grain=_PORTION) if unit else None


_PORTION = 0.01
"""The last place of a fraction of one: a third is 0.33."""


def numeral_at(words: Sequence[Word], index: int) -> Numeral | None:
    """Return the numeral that begins at `index` in any of its shapes, None where none does."""
    if found := _portion(words, index):
        return found
    reader = by_word(words[index].norm)
    if reader:
        found = reader(words, index)
        if found:
            return found
    for special in READERS:
        found = special(words, index)
        if found:
            return found
    return cardinal(words, index)


def amount_at(words: Sequence[Word], index: int) -> Amount | None:
    """Return the amount whose number begins at `index`; `first` lies before it where a currency does."""
    numeral = numeral_at(words, index)
    if not numeral:
        return None
    money = currency_before(words, index)
    first = money[0] if money else index
    if numeral.unit:
        return Amount(first=first, end=numeral.end, low=numeral, high=None, unit=numeral.unit, factor=1.0)
    unit = unit_at(words, numeral.end)
    end = unit.end if unit else numeral.end
    if money:
        # "$5 million dollars" says it twice, "$50 a kilogram" is read as a rate
        end, unit = (end if unit and unit.base == money[1] else numeral.end), Unit(end, money[1], 1.0)
    amount = Amount(first=first, end=end, low=numeral, high=None, unit=unit.base if unit else "", factor=unit.factor if unit else 1.0)
    return _range(words, amount, own_unit=unit) or amount


def first(words: Sequence[Word]) -> Amount | None:
    """Return the first amount in a text, None where there is none."""
    return next((amount for index in range(len(words)) if (amount := amount_at(words, index))), None)


def _connector(words: Sequence[Word], amount: Amount) -> int:
    """Return the index of what may be the higher number of a range, 0 for none."""
    end, word = amount.end, norm(words, amount.end)
    if glue(words, end) == "-" and word[:1].isalnum() and word != "to":
        return end
    if word in ("to", "-", "or"):
        return end + 1
    if word == "and" and norm(words, amount.first - 1) == "between":
        return end + 1
    return 0


def _range(words: Sequence[Word], amount: Amount, *, own_unit: Unit | None) -> Amount | None:
    """Return the range that `amount` begins, or None: "50 to 100", "$5-10 million", "between 20% and 30%", "two or three"."""
    start = _connector(words, amount)
    if not start:
        return None
    start += norm(words, start) in table("units")["symbols"]
    high = cardinal(words, start) if start < len(words) else None
    if not high or high.unit or high.hedge:
        return None
    unit = unit_at(words, high.end)
    low = amount.low
    if high.scaled and not low.scaled and low.value < high.value / high.scale and not (own_unit and unit and amount.unit != unit.base):
        low = replace(low, value=low.value * high.scale, grain=low.grain * high.scale)
    same = unit is None or own_unit is None or unit.base == amount.unit
    factor = unit.factor if unit and unit.base not in currencies() else amount.factor
    if not same or low.value * (amount.factor if own_unit else factor) >= high.value * factor:
        return None
    between = norm(words, amount.end)
    if between == "or" and high.value > _SMALL:
        return None
    if norm(words, amount.first - 1) == "from" and changing(words, amount.first - 1):
        return None
    if own_unit and own_unit.base not in currencies() and own_unit.factor != factor:
        low = replace(low, value=low.value * own_unit.factor / factor, grain=low.grain * own_unit.factor / factor)
    return Amount(
        first=amount.first,
        end=unit.end if unit else high.end,
        low=low,
        high=high,
        unit=unit.base if unit and not own_unit else amount.unit,
        factor=factor,
    )

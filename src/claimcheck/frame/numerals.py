"""Numerals: digits and number words with their scales, before any hedge or unit (spec: verdicts, numbers)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,12})?")
_MANY_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: `end` is the index after its last word, `grain` its last significant place (10,000 for 70,000)."""

    end: int
    value: float
    grain: float
    scaled: bool = False
    """Whether a scale is in it ("14 million"): the 50 of "50 to 100 million" takes the other's."""
    scale: float = 1.0
    unit: str = ""
    """percent for shares and fractions, times for multiples; "" else."""
    hedge: str = ""
    """floor or share where the words themselves are a bound."""
    bounds: tuple[float, float, bool, bool] | None = None
    """Low, high and whether each is open, where the words fix them."""
    bare: str = ""
    """The word of a numeral that may be no number at all: "a", "one", or digits without comma, scale or point."""


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, frozenset[str]]:
    """Return the word lists of numerals.yaml as sets."""
    return {name: frozenset(entry) for name, entry in table("numerals").items() if isinstance(entry, list)}


@lru_cache(maxsize=1)
def values() -> dict[str, dict[str, float]]:
    """Return the tables of numerals.yaml that give words a number."""
    names = ("ones", "tens", "scales", "glued_scales", "groups", "floors", "parts", "folds")
    return {name: {word: float(value) for word, value in table("numerals")[name].items()} for name in names}


def norm(words: Sequence[Word], index: int) -> str:
    """Return the folded word at `index`, "" outside of the text."""
    return words[index].norm if 0 <= index < len(words) else ""


def glue(words: Sequence[Word], index: int) -> str:
    """Return how the word at `index` hangs on the one before, "" outside of the text."""
    return words[index].glue if 0 <= index < len(words) else ""


def plural(word: str) -> bool:
    """Tell whether the folded `word` looks like a plural noun."""
    return word in vocabulary()["plurals"] or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))  # noqa: PLR2004


def place(value: float) -> float:
    """Return the last significant place of a whole number: 100 for 1,400, 1 for 0 and 7."""
    whole = abs(round(value))
    grain = 1
    while whole and whole % (grain * 10) == 0:
        grain *= 10
    return float(grain)


def digits(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "1,400", "3.5 million", "70k", "70 000" at `index`."""
    text = norm(words, index)
    if not _DIGITS.fullmatch(text) or not text.isascii():
        return None
    plain = text.replace(",", "")
    end = index + 1
    if plain == text and len(text) <= 3 and norm(words, end) == "000" and not glue(words, end):  # noqa: PLR2004
        while norm(words, end) == "000" and not glue(words, end) and len(plain) < _MANY_DIGITS - 2:
            plain, end = plain + "000", end + 1
    value = float(plain)
    point = plain.find(".")
    grain = 10.0 ** (point + 1 - len(plain)) if point >= 0 else place(value)
    bare = plain if text == plain and point < 0 else ""
    return _scaled(words, Numeral(end=end, value=value, grain=grain, bare=bare))


def _scaled(words: Sequence[Word], numeral: Numeral) -> Numeral:
    """Add the scale that follows digits: "14 million", "14m", "$1.4-billion", "2 dozen"."""
    tables = values()
    end, scale, after = numeral.end, 1.0, norm(words, numeral.end)
    if glue(words, end) == "+":
        if after in tables["glued_scales"] and not _of_extent(words, end):
            scale, end = tables["glued_scales"][after], end + 1
    else:
        while after in tables["scales"] and after != "score" and scale * tables["scales"][after] <= 1e15:  # noqa: PLR2004
            scale, end = scale * tables["scales"][after], end + 1
            after = norm(words, end)
    if scale == 1.0:
        return numeral
    return Numeral(end=end, value=numeral.value * scale, grain=numeral.grain * scale, scaled=True, scale=scale)


def _of_extent(words: Sequence[Word], index: int) -> bool:
    """Tell metres from millions in "14m tall" and millimetres in "5mm"."""
    return words[index].text == "mm" or (words[index].text == "m" and norm(words, index + 1) in table("units")["extent"])


def spelled(words: Sequence[Word], index: int) -> Numeral | None:
    """Read a number in words at `index`: "sixty-eight thousand", "one hundred and fifty-one", "a million", "a dozen"."""
    ones, tens, scales = values()["ones"], values()["tens"], values()["scales"]
    total, current, last, end, biggest = 0.0, 0.0, "", index, 1e18
    if norm(words, index) in ("a", "an") and norm(words, index + 1) in scales and norm(words, index + 1) != "score":
        current, last, end = 1.0, "article", index + 1
    elif norm(words, index) not in ones and norm(words, index) not in tens:
        return None
    used = 1.0
    while end < len(words):
        word = words[end].norm
        if word in ones and (last in ("", "scale", "hundred") or (last == "tens" and 0 < ones[word] < 10)):  # noqa: PLR2004
            current, last = current + ones[word], "ones"
        elif word in tens and last in ("", "scale", "hundred"):
            current, last = current + tens[word], "tens"
        elif word == "hundred" and 0 < current < 100 and last:  # noqa: PLR2004
            current, last, used = current * 100, "hundred", used * 100
        elif word in scales and word != "hundred" and last and scales[word] < biggest and (current or last == "scale"):
            biggest, used = scales[word], scales[word]
            total, current, last = total + current * biggest, 0.0, "scale"
            if word in vocabulary()["last_scales"]:
                end += 1
                break
        elif word == "and" and last in ("scale", "hundred") and (norm(words, end + 1) in ones or norm(words, end + 1) in tens):
            pass
        else:
            break
        end += 1
    value = total + current
    bare = words[index].norm if end == index + 1 else ""
    return Numeral(end=end, value=value, grain=place(value), scaled=last == "scale", scale=used if last == "scale" else 1.0, bare=bare)


def with_half(words: Sequence[Word], numeral: Numeral) -> Numeral:
    """Add "and a half": "one and a half million", "a million and a half", "two-and-a-half years"."""
    end = numeral.end
    if not (norm(words, end) == "and" and norm(words, end + 1) in ("a", "one") and norm(words, end + 2) in ("half", "quarter")):
        return numeral
    part = 0.5 if norm(words, end + 2) == "half" else 0.25
    scale, end = numeral.scale if numeral.scaled else 1.0, end + 3
    value = numeral.value + part * scale
    grain = scale * part / 5
    if not numeral.scaled and norm(words, end) in values()["scales"]:
        scale = values()["scales"][norm(words, end)]
        value, grain, end = value * scale, grain * scale, end + 1
    return Numeral(end=end, value=value, grain=grain if grain < 1 else place(value), scaled=scale > 1, scale=scale)


def halves(words: Sequence[Word], index: int) -> Numeral | None:
    """Read "half a million", "half-dozen", "a half million", "quarter of a million", "three quarters of a million"."""
    start = index + 1 if norm(words, index) in ("a", "one", "three") else index
    part = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}.get(norm(words, start))
    if part is None or (part == 0.75) != (norm(words, index) == "three"):  # noqa: PLR2004
        return None
    end = start + 1
    if norm(words, end) == "of":
        end += 1
    if norm(words, end) in ("a", "an"):
        end += 1
    scale = values()["scales"].get(norm(words, end))
    if scale is None or norm(words, end) == "score":
        return None
    return Numeral(end=end + 1, value=part * scale, grain=place(part * scale), scaled=True, scale=scale)


def cardinal(words: Sequence[Word], index: int) -> Numeral | None:
    """Read any plain number at `index`, in digits or words, with its scale; None where none begins."""
    half = halves(words, index)
    if half:
        return half
    numeral = digits(words, index) if norm(words, index)[:1].isdigit() else spelled(words, index)
    return with_half(words, numeral) if numeral else None

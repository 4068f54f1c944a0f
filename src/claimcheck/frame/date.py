"""Periods: dates with the words that bound them, at the precision given (spec: verdicts, dates and periods).

A day or month without a year takes it from the anchor and is then marked `relative`, for the year is not the text's own; without an
anchor it lies in the year `calendar.YEARLESS` (4), which compare.date knows. Relative months and weeks ("last month") have precision "range".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.calendar import atom_at
from claimcheck.frame.days import FIRST_DAY, LAST_DAY, Atom, lookup, sets
from claimcheck.frame.markers import groups
from claimcheck.frame.numerals import glue, norm
from claimcheck.frame.relative_dates import borrow_year, relative_at, starters, with_year
from claimcheck.model import Period, Word
from claimcheck.values import replace

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_UNBOUND = frozenset({"now", "recurring", "none"})
_MIDDLE = frozenset({"the", "early", "mid", "late", "a"})


@lru_cache(maxsize=1)
def _relations() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return relation phrases under their last word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for relation, phrases in table("calendar")["relations"].items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            found.setdefault(parts[-1], []).append((parts, relation))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@lru_cache(maxsize=1)
def _starters() -> frozenset[str]:
    return starters().union(lookup("months"), lookup("seasons"), lookup("year_parts"), lookup("ordinals"), {"q"})


def periods(words: Sequence[Word], taken: frozenset[int] = frozenset(), anchor: dt.date | None = None) -> tuple[Period, ...]:
    """Return the dates of one sentence, in order, none overlapping; words in `taken` are names and no dates.

    `anchor` is the date of the text: it completes a date without a year (the latest one not after it) and resolves relative dates.
    """
    found: list[Period] = []
    known = _starters()
    earlier: Atom | None = None
    index = free = 0
    while index < len(words):
        word = words[index].norm
        atom = _read(words, index, anchor, earlier) if word[0].isdigit() or word in known else None
        if atom is None or any(place in taken for place in range(atom.first, atom.end)):
            index += 1
            continue
        period, end = _period(words, atom, free, taken, anchor)
        found.append(period)
        earlier = atom if atom.precision not in _UNBOUND else earlier
        index = free = end
    return tuple(found)


def _read(words: Sequence[Word], index: int, anchor: dt.date | None, earlier: Atom | None) -> Atom | None:
    """Return the date at `index`, written out or relative."""
    atom = atom_at(words, index)
    if atom:
        return atom
    word = norm(words, index)
    return relative_at(words, index, anchor, earlier) if word in starters() or word[0].isdigit() else None


def _period(words: Sequence[Word], atom: Atom, free: int, taken: frozenset[int], anchor: dt.date | None) -> tuple[Period, int]:
    """Return the period that `atom` is or begins, and the index after it; words before `free` belong to the one before."""
    until = _until(words, atom, taken)
    if until:
        return _between(words, atom, until, free, anchor)
    completed = with_year(atom, anchor)
    if atom.precision == "year" and norm(words, atom.first - 1) == "year" and atom.first - 1 >= free:
        atom = replace(atom, first=atom.first - 1)  # "the year 2021"
    first, relation = _relation(words, atom.first, free, precision=atom.precision)
    end = atom.end
    if relation in {"after", "before"} and norm(words, atom.first - 1) == "the" and _qualifies(words, end):
        first, relation = atom.first, "in"
    if words[first].norm == "from" and first < atom.first:
        if norm(words, end) in ("on", "onward", "onwards"):
            end += 1
        elif atom.precision in _UNBOUND or atom.precision == "day" or norm(words, first - 1) in sets()["dated_things"]:
            first, relation = atom.first, "in"  # "the letter from June 23"
    low, high = _bounded(completed, relation)
    return _made(words, first, end, low, high, completed, "before" if relation == "by" else relation, precision=completed.precision), end


def _qualifies(words: Sequence[Word], end: int) -> bool:
    """Whether a date only says which event is meant, so that it is no bound itself: "after the July 2015 visit"."""
    after = norm(words, end)
    return after.isalpha() and after not in groups("prepositions", "auxiliaries") | {"and", "or", "but", "when", "it", "they", "he", "she"}


def _between(words: Sequence[Word], atom: Atom, until: Atom, free: int, anchor: dt.date | None) -> tuple[Period, int]:
    """Return the period of two dates: "from May 2014 to July 2015", "between 1999 and 2020", "1999-2020"."""
    stop = with_year(until, anchor)
    start = borrow_year(atom, stop)
    opened = atom.first - 1 if norm(words, atom.first - 1) in ("between", "from") and atom.first - 1 >= free else atom.first
    return _made(words, opened, until.end, start.low, max(start.low, stop.high), start, "between", precision="range"), until.end


def _made(words: Sequence[Word], first: int, end: int, low: int, high: int, atom: Atom, relation: str, *, precision: str) -> Period:  # noqa: PLR0913, PLR0917
    return Period(
        first=first, last=end - 1, start=words[first].start, end=words[end - 1].end, low=low, high=high,
        precision=precision, relation=relation, relative=atom.relative,
    )  # fmt: skip


def _until(words: Sequence[Word], atom: Atom, taken: frozenset[int]) -> Atom | None:
    """Return the date that ends the range which `atom` begins, None where it begins none."""
    if atom.precision in _UNBOUND or atom.relative:
        return None
    word, start = norm(words, atom.end), atom.end + 1
    between = norm(words, atom.first - 1) == "between" or (norm(words, atom.first - 1) in _MIDDLE and norm(words, atom.first - 2) == "between")
    if glue(words, atom.end) == "-" and (word[:1].isdigit() or word in lookup("months")):
        start = atom.end
    elif word not in sets()["range_words"] and not (word == "and" and between):
        return None
    if norm(words, start) == "the":
        start += 1
    if start >= len(words):
        return None
    later = atom_at(words, start)
    if later is None or any(place in taken for place in range(start, later.end)):
        return None
    if later.yearless != atom.yearless and not atom.yearless:
        return None
    return later if atom.yearless or later.low > atom.low else None


def _relation(words: Sequence[Word], first: int, free: int, *, precision: str) -> tuple[int, str]:
    """Return where the period that starts at `first` begins with the words that bound it, and its relation ("in" without any)."""
    if precision in ("recurring", "none"):
        return first, "in"
    end = first
    if norm(words, end - 1) in _MIDDLE and end - 1 >= free:
        end -= 1
    for parts, relation in _relations().get(norm(words, end - 1), ()):
        start = end - len(parts)
        if start >= free and all(words[start + place].norm == part for place, part in enumerate(parts)):
            waits = relation == "until" and start > 0 and words[start - 1].lemma == "wait"  # "waited until May to close it": closed in May
            if relation == "in" or waits or (precision == "now" and relation == "about"):
                return first, "in"
            return start, relation
    return first, "in"


def _bounded(atom: Atom, relation: str) -> tuple[int, int]:
    """Return the first and the last day of a period: a bound is open at one side."""
    if atom.precision in _UNBOUND:
        return atom.low, atom.high
    if relation == "since":
        return atom.low, LAST_DAY
    if relation == "until":
        return FIRST_DAY, atom.high
    if relation == "before":
        return FIRST_DAY, max(FIRST_DAY, atom.low - 1)
    if relation == "by":
        return FIRST_DAY, atom.high
    if relation == "after":
        return min(LAST_DAY, atom.high + 1), LAST_DAY
    if relation == "about":
        blur = {"year": 366, "month": 31, "season": 92, "decade": 3653, "day": 7}.get(atom.precision, 31)
        return max(FIRST_DAY, atom.low - blur), min(LAST_DAY, atom.high + blur)
    return atom.low, atom.high

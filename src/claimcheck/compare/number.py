"""Figure against figure, by rules 1 to 9 of the spec (verdicts, numbers).

What a figure counts is not looked at: the caller aligns. Intervals of a source are in the figures; those of a statement's bounds
("more than 60,000" is everything above) are made here.
"""

from __future__ import annotations

import math

from claimcheck.compare.measures import digits, in_thousands, one_family
from claimcheck.model import Figure, Outcome
from claimcheck.values import dataclass, replace

_TINY = 1e-9
_CONVERTED = 0.02  # rule 2: converted units have 2 % of slack
_ROUNDED = 0.05  # rule 2: what a rounder figure may be off
_ROUND_FROM = 100.0
_WEAK = 1.05  # rule 6
_BEYOND = 1.25  # rules 4 and 6
_FLOOR_STEP = 10.0  # the next floor word is ten times this one: "hundreds", "thousands"
_POINTS = frozenset({"none", "exactly"})
_LOWER = frozenset({"over", "at-least", "floor"})
_UPPER = frozenset({"under", "at-most"})
_WIDE = frozenset({"range", "share", "floor", "at-most"})
"""Hedges of a source inside which a finer statement is unconfirmed (rule 5)."""
_PER_YEAR = {
    "second": 31536000.0, "minute": 525600.0, "hour": 8760.0, "day": 365.0, "week": 52.0, "fortnight": 26.0, "month": 12.0,
    "quarter": 4.0, "year": 1.0, "decade": 0.1, "century": 0.01,
}  # fmt: skip
"""Periods of a rate in a year, as in units.yaml: this layer reads no data."""
_MONEY = frozenset({"usd", "cad", "aud", "hkd", "eur", "gbp", "cny", "jpy", "inr", "mxn", "rub", "chf", "brl", "krw", "btc"})


@dataclass(frozen=True, slots=True)
class NumberResult:
    """How a statement's figure stands to a source's."""

    outcome: Outcome
    imprecise: bool
    """A match that drops, adds or loosens a hedge (rule 7)."""
    weak: bool
    """More than 5 % into the open end of the source's "more than" (rule 6)."""
    comparable: bool
    """False where rule 8 forbids to compare; the outcome is then `unconfirmed` and means nothing."""
    why: str
    """One of: other-kind, same, converted, own-x, inside, rounds, holds, contains, overlaps, finer, stricter, far-bound, unit, apart."""


@dataclass(frozen=True, slots=True)
class _Span:
    """An interval with open or closed ends."""

    low: float
    high: float
    low_open: bool
    high_open: bool

    def holds(self, value: float) -> bool:
        """Tell whether `value` lies inside."""
        above = value > self.low + _slack(value) or (not self.low_open and _same(value, self.low))
        below = value < self.high - _slack(value) or (not self.high_open and _same(value, self.high))
        return above and below

    def within(self, other: _Span) -> bool:
        """Tell whether all of this lies inside `other`."""
        low = self.low > other.low + _slack(self.low) or (_same(self.low, other.low) and (self.low_open or not other.low_open))
        high = self.high < other.high - _slack(self.high) or (_same(self.high, other.high) and (self.high_open or not other.high_open))
        return low and high

    def meets(self, other: _Span) -> bool:
        """Tell whether the two overlap (rule 1)."""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: _Span) -> bool:
        """Tell whether the upper end lies at or beyond the other's lower end."""
        if _same(self.high, other.low):
            return not (self.high_open or other.low_open)
        return self.high > other.low


def _slack(value: float) -> float:
    return _TINY * abs(value) if math.isfinite(value) else 0.0


def _same(one: float, other: float, tolerance: float = 1e-7) -> bool:
    return one == other or math.isclose(one, other, rel_tol=tolerance)


def compare(said: Figure, reported: Figure, *, annual: bool = False) -> NumberResult:
    """Compare a statement's figure with a source's.

    `annual` is for a caller that knows both to speak of one year each ("nearly 70,000 in 2021", "more than 70,000 annually"): a figure without a
    period is then read as one a year (spec: verdicts, dates and periods). Without it a total and a rate are not comparable (rule 8).
    """
    if annual:
        result = compare(*(replace(figure, per=figure.per or "year") for figure in (said, reported)))
        loose = "" in {said.per, reported.per} and {said.per, reported.per} - {"", "year"}
        # that a total is a year's is likely beside a yearly rate; beside a weekly or daily one only a match shows it
        return _incomparable() if loose and result.outcome is Outcome.DIFFERS else result
    if said.per != reported.per:
        if said.per not in _PER_YEAR or reported.per not in _PER_YEAR:
            return _incomparable()
        said, reported = _yearly(said), _yearly(reported)
    if said.unit != reported.unit:
        return _other_unit(said, reported)
    snapped = _snap(said, reported)
    result = _judge(snapped, reported)
    if (
        result.outcome is Outcome.DIFFERS
        and digits(said) == digits(reported)
        and (not one_family(said, reported) or (said.unit not in _MONEY and in_thousands(said, reported)))
    ):
        return replace(result, why="unit")
    return replace(result, why="converted") if snapped is not said and result.why == "same" else result


def _incomparable() -> NumberResult:
    return NumberResult(Outcome.UNCONFIRMED, imprecise=False, weak=False, comparable=False, why="other-kind")


def _result(outcome: Outcome, why: str, *, imprecise: bool = False, weak: bool = False) -> NumberResult:
    return NumberResult(outcome, imprecise=imprecise, weak=weak, comparable=True, why=why)


def _differs(why: str = "apart") -> NumberResult:
    return _result(Outcome.DIFFERS, why)


def _unconfirmed(why: str) -> NumberResult:
    return _result(Outcome.UNCONFIRMED, why)


def _scaled(figure: Figure, factor: float) -> Figure:
    return replace(figure, value=figure.value * factor, low=figure.low * factor, high=figure.high * factor, grain=figure.grain * factor)


def _yearly(figure: Figure) -> Figure:
    """Return a rate as so many a year: one a week is 52 a year (rule 8)."""
    return replace(_scaled(figure, _PER_YEAR[figure.per]), per="year")


def _other_unit(said: Figure, reported: Figure) -> NumberResult:
    """Judge figures of different units: only the same sum in another currency speaks to the source's."""
    if said.unit in _MONEY and reported.unit in _MONEY and _same(said.value, reported.value):
        return _differs("unit")
    return _incomparable()


def _snap(said: Figure, reported: Figure) -> Figure:
    """Return `said` moved onto the source's X where only a conversion keeps them apart (rule 2)."""
    if said.value <= 0 or reported.value <= 0 or said.unit in _MONEY or one_family(said, reported):
        return said
    close = abs(said.value - reported.value) <= _CONVERTED * reported.value
    return _scaled(said, reported.value / said.value) if close else said


def _span(figure: Figure) -> _Span:
    return _Span(figure.low, figure.high, figure.low_open, figure.high_open)


def _said_span(said: Figure) -> _Span:
    """Return what a statement's words allow: its bounds are open where a source's stop at 1.25 X or 0.8 X."""
    if said.hedge in ("over", "at-least"):
        return _Span(said.low, math.inf, said.low_open, high_open=True)
    if said.hedge == "under":
        return _Span(0.0, said.high, low_open=False, high_open=said.high_open)
    return _span(said)


def _judge(said: Figure, reported: Figure) -> NumberResult:
    same_x = _same(said.value, reported.value) and (said.hedge != "range" or _span(said) == _span(reported))
    if said.hedge == reported.hedge and same_x and (said.hedge != "share" or _span(said) == _span(reported)):
        return _result(Outcome.MATCHES, "floor" if said.hedge == "floor" else "same")
    if said.hedge in _POINTS:
        return _point(said, reported)
    if said.hedge in _LOWER | _UPPER or said.hedge == "share":
        return _bound(said, reported)
    return _hedged(said, reported)


def _is_point(figure: Figure) -> bool:
    """Tell a figure that is one number to the reader: bare, "exactly", a fraction."""
    return figure.hedge in _POINTS


def _rounds(said: Figure, reported: Figure) -> bool:
    """Tell whether `said` is what a reporter rounds `reported` to: 150 for 151, at most 5 % off (rule 2)."""
    off = abs(said.value - reported.value)
    near = off <= said.grain / 2 * (1 + _TINY) and off <= _ROUNDED * reported.value * (1 + _TINY)
    return said.value >= _ROUND_FROM and said.grain > reported.grain * (1 + _TINY) and near


def _point(said: Figure, reported: Figure) -> NumberResult:
    """Rule 2, with 5 and 6: a bare figure of a statement."""
    exactly = said.hedge == "exactly" and said.low == said.high and said.hedge != reported.hedge
    if _is_point(reported):
        return _point_to_point(said, reported)
    span = _span(reported)
    own = _same(said.value, reported.value) and reported.hedge not in ("range", "share", "floor")
    if exactly:
        return _unconfirmed("finer") if span.holds(said.value) else _differs()
    if own:
        return _result(Outcome.MATCHES, "own-x", imprecise=True)
    if span.holds(said.value):
        if reported.hedge in _WIDE:
            return _unconfirmed("finer")
        return _result(Outcome.MATCHES, "inside", imprecise=True, weak=_is_weak(said, reported))
    if reported.hedge not in _WIDE and _rounds(said, reported):
        return _result(Outcome.MATCHES, "rounds", imprecise=True)
    # a bare figure outside differs although its own rounding may reach inside: 90,000 for "more than 70,000"
    return _differs()


def _point_to_point(said: Figure, reported: Figure) -> NumberResult:
    if _same(said.value, reported.value):
        # on a round number "exactly" promises what a bare figure does not
        loose = said.hedge != reported.hedge and _span(said) != _span(reported)
        return _result(Outcome.MATCHES, "same", imprecise=loose)
    if said.hedge == "exactly":
        return _unconfirmed("finer") if _span(reported).holds(said.value) else _differs()
    if _rounds(said, reported) or (said.unit == "percent" and (_fractional(said, reported) or _fractional(reported, said))):
        return _result(Outcome.MATCHES, "rounds")
    finer = said.grain < reported.grain * (1 - _TINY) and _span(reported).holds(said.value)
    return _unconfirmed("finer") if finer else _differs()


def _fractional(fraction: Figure, other: Figure) -> bool:
    """Tell whether `fraction` is a share that no finite decimal gives, such as a third, and `other` what it comes to."""
    return fraction.low < fraction.value < fraction.high and _span(fraction).holds(other.value)


def _is_weak(said: Figure, reported: Figure) -> bool:
    return reported.hedge in ("over", "at-least") and said.value > _WEAK * reported.value * (1 + _TINY)


def _hedged(said: Figure, reported: Figure) -> NumberResult:
    """Rule 3, with 1, 5 and 6: nearly, about, just over and a range in a statement."""
    mine, theirs = _span(said), _span(reported)
    if not mine.meets(theirs):
        return _differs()
    if theirs.within(mine) or (reported.hedge == "at-most" and _same(said.value, reported.value)):
        exact = said.hedge == reported.hedge and mine == theirs
        return _result(Outcome.MATCHES, "contains", imprecise=not exact)
    if reported.hedge in _WIDE:
        return _unconfirmed("finer" if mine.within(theirs) else "overlaps")
    middle = said.hedge == "range"
    if mine.within(theirs) and not (middle and _is_point(reported)):
        return _result(Outcome.MATCHES, "inside", imprecise=True, weak=_is_weak(said, reported))
    if mine.holds(reported.value) or (not middle and theirs.holds(said.value)):
        return _result(Outcome.MATCHES, "own-x", imprecise=True, weak=_is_weak(said, reported))
    return _unconfirmed("overlaps")


def _bound(said: Figure, reported: Figure) -> NumberResult:
    """Rule 4, with 1: a bound in a statement, a floor or a share."""
    mine, theirs = _said_span(said), _span(reported)
    lower = said.hedge in _LOWER or (said.hedge == "share" and math.isclose(said.high, 100.0))
    if _is_point(reported) and _same(said.value, reported.value) and mine.holds(reported.value):
        # "at least 70,000" takes in a bare 70,000, whose half place around it is no doubt of the source's
        theirs = _Span(reported.value, reported.value, low_open=False, high_open=False)
    if not mine.meets(theirs):
        return _differs()
    if theirs.within(mine):
        if said.hedge not in ("floor", "share") and _far(said, reported, lower=lower):
            return _differs("far-bound")
        return _result(Outcome.MATCHES, "holds", imprecise=said.hedge != reported.hedge or mine != theirs)
    if said.hedge == "share":
        return _unconfirmed("stricter")
    return _differs("far-bound") if _too_strict(said, reported, lower=lower) else _unconfirmed("stricter")


def _far(said: Figure, reported: Figure, *, lower: bool) -> bool:
    """Tell a lower bound under half of the figure, or an upper one over twice it (rule 4)."""
    if lower:
        figure = reported.low if reported.hedge in ("range", "share") else reported.value
        return said.value < figure / 2 * (1 - _TINY)
    figure = reported.high if reported.hedge in ("range", "share") else reported.value
    return said.value > figure * 2 * (1 + _TINY)


def _too_strict(said: Figure, reported: Figure, *, lower: bool) -> bool:
    """Tell a bound beyond 1.25 of the source's own (rule 4); between floors the word is the bound, within one only its next step is beyond."""
    if reported.hedge == "floor" and lower:
        return said.value >= reported.value * (_BEYOND if said.hedge == "floor" else _FLOOR_STEP)
    if reported.hedge in ("range", "share"):
        return False
    if lower:
        return said.value > _BEYOND * reported.value * (1 + _TINY)
    return said.value * _BEYOND < reported.value * (1 - _TINY)

"""Dates with the words around them: what a preposition that opens or ends a stretch of time comes to beside its verb."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from claimcheck.frame.polarity import negators, not_until
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Period, Word


def read(period: Period, tokens: Sequence[Word]) -> Period:
    """Return a date as the words around it have it.

    "Dates from October 2015" is the month itself: there "from" opens no stretch of time. "Did not close until 2019" says that it closed in 2019.
    """
    if period.relation == "until" and _denied(period, tokens):
        return at_end(period)
    if period.relation == "after" and _SOON & {token.norm for token in tokens[period.first : period.last]}:
        return replace(period, high=min(period.high, period.low + _SHORTLY))
    before = [tokens[index].lemma for index in range(max(0, period.first - 2), period.first)]
    if period.relation != "since" or "date" not in before or period.precision not in {"day", "month", "year"}:
        return period
    low = datetime.date.fromordinal(period.low)
    following = {
        "day": low + datetime.timedelta(days=1),
        "month": (low.replace(day=1) + datetime.timedelta(days=32)).replace(day=1),
        "year": low.replace(year=low.year + 1),
    }
    return replace(period, relation="in", high=following[period.precision].toordinal() - 1)


_SOON = frozenset({"shortly", "soon", "right", "just", "immediately"})
_SHORTLY = 183
"""Days that "shortly after" a date lasts at most (spec: verdicts, dates: it is bounded by the date)."""


def _denied(period: Period, tokens: Sequence[Word]) -> bool:
    """Whether a negator before "until" makes it the time at which something happened."""
    return any(last < period.first and not_until(tokens[: period.last + 1], last) for _, last in negators(tokens))


def at_end(period: Period) -> Period:
    """Return the day, month or year at which a "before" or "until" ends."""
    edge = datetime.date.fromordinal(max(1, period.high + (1 if period.relation == "before" else 0)))
    low = edge.replace(month=1, day=1) if period.precision == "year" else edge.replace(day=1) if period.precision == "month" else edge
    days = 366 if period.precision == "year" else 31 if period.precision == "month" else 1
    high = datetime.date.fromordinal(low.toordinal() + days - 1)
    while ((high.year, high.month) != (low.year, low.month) and period.precision == "month") or high.year != low.year:
        high = datetime.date.fromordinal(high.toordinal() - 1)
    return replace(period, relation="in", low=low.toordinal(), high=high.toordinal())

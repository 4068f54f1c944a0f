"""Period against period: tables from the spec (verdicts, dates and periods), read from words so that both halves are tested together."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare.date import DateResult, compare
from claimcheck.frame.date import periods
from claimcheck.model import Outcome, Period
from claimcheck.text.words import words

MATCHES, DIFFERS, UNCONFIRMED = Outcome.MATCHES, Outcome.DIFFERS, Outcome.UNCONFIRMED
SOURCE = dt.date(2023, 7, 1)
DRAFT = dt.date(2026, 11, 22)


def period(text: str, anchor: dt.date | None) -> Period:
    [found] = periods(words(f"They met {text}."), anchor=anchor)
    return found


def outcome(said: str, reported: str, *, total: bool = False) -> DateResult:
    return compare(period(said, DRAFT), period(reported, SOURCE), total=total, reported_on=SOURCE)


EVENTS = [
    ("on 23 June 2023", "on 23 June 2023", MATCHES),
    ("on 23 June 2023", "on June 23", MATCHES),
    ("in June 2023", "on 23 June 2023", MATCHES),
    ("in 2023", "on 23 June 2023", MATCHES),
    ("in the 2020s", "on 23 June 2023", MATCHES),
    ("in late June 2023", "on 23 June 2023", MATCHES),
    ("in mid-2023", "on 23 June 2023", MATCHES),
    ("in summer 2023", "on 23 June 2023", MATCHES),
    ("on 22 June 2023", "on 23 June 2023", DIFFERS),
    ("in July 2023", "on 23 June 2023", DIFFERS),
    ("in 2022", "on 23 June 2023", DIFFERS),
    ("in early 2023", "in December 2023", DIFFERS),
    ("on 23 June 2023", "in June 2023", UNCONFIRMED),
    ("in June 2023", "in 2023", UNCONFIRMED),
    ("on June 23", "on 23 June 2023", MATCHES),
    ("on June 22", "on 23 June 2023", DIFFERS),
    ("in August", "in August 2016", MATCHES),
    ("in September", "in August 2016", DIFFERS),
    ("last year", "in 2023", DIFFERS),
    ("three years ago", "on 23 June 2023", MATCHES),
    ("before 2024", "on 23 June 2023", MATCHES),
    ("before June 2023", "on 23 June 2023", DIFFERS),
    ("after 2021", "on 23 June 2023", MATCHES),
    ("after 2023", "on 23 June 2023", DIFFERS),
    ("by 2023", "on 23 June 2023", MATCHES),
    ("around 2022", "on 23 June 2023", MATCHES),
    ("between 2022 and 2024", "on 23 June 2023", MATCHES),
    ("since 2019", "since 2019", MATCHES),
    ("since 2019", "in 2019", MATCHES),
    ("since 2018", "in 2019", UNCONFIRMED),
    ("since 2020", "in 2019", DIFFERS),
    ("since 2019", "since 2021", DIFFERS),
    ("since 2021", "since December 2021", MATCHES),
    ("since December 2021", "since 2021", UNCONFIRMED),
    ("until 2019", "until 2020", DIFFERS),
    ("in 2022", "since 2021", MATCHES),
    ("in 2020", "since 2021", DIFFERS),
    ("in 2015", "around 2015", MATCHES),
    ("now", "since 2021", MATCHES),
    ("now", "now", MATCHES),
    ("now", "in 2023", MATCHES),
    ("now", "in 2016", UNCONFIRMED),
    ("in 2023", "today", MATCHES),
]


@pytest.mark.parametrize(("said", "reported", "expected"), EVENTS)
def test_events(said: str, reported: str, expected: Outcome) -> None:
    result = outcome(said, reported)
    assert result.comparable
    assert result.outcome is expected, result


TOTALS = [
    ("in 2021", "in 2021", MATCHES),
    ("in 2019", "in 2021", DIFFERS),
    ("between 1999 and 2020", "from 1999 through 2020", MATCHES),
    ("between 1999 and 2021", "between 1999 and 2020", UNCONFIRMED),
    ("in the 2010s", "in 2015", UNCONFIRMED),
    ("in 2015", "between 1999 and 2020", UNCONFIRMED),
    ("in 2022", "between 1999 and 2020", DIFFERS),
    ("since 2013", "since 2013", MATCHES),
    ("since 2015", "since 2013", DIFFERS),
    ("in 2014", "since 2013", UNCONFIRMED),
    ("in 2023", "on 23 June 2023", MATCHES),
    ("in 2021", "in December 2021", MATCHES),
    ("annually", "annually", MATCHES),
    ("annually", "in 2021", MATCHES),
    ("annually", "in 2015", UNCONFIRMED),
    ("annually", "this year", UNCONFIRMED),
    ("in 2021", "annually", MATCHES),
    ("in 2018", "annually", MATCHES),
    ("in 2017", "annually", UNCONFIRMED),
    # what was counted in a year had been counted by its end
    ("by late 2018", "in 2018", MATCHES),
    ("by January 2019", "in 2018", MATCHES),
    ("by March 2019", "in 2018", UNCONFIRMED),
    ("by 2017", "in 2018", DIFFERS),
    ("by late 2018", "since 2018", UNCONFIRMED),
    ("in 2024", "annually", UNCONFIRMED),
    ("in the 2010s", "annually", UNCONFIRMED),
]


@pytest.mark.parametrize(("said", "reported", "expected"), TOTALS)
def test_totals_and_rates(said: str, reported: str, expected: Outcome) -> None:
    result = outcome(said, reported, total=True)
    assert result.comparable
    assert result.outcome is expected, result


def test_recently_speaks_to_nothing() -> None:
    assert not outcome("recently", "in 2023").comparable


def test_a_date_without_a_year_meets_any_year() -> None:
    assert compare(period("on June 23", None), period("on 23 June 2023", None), total=False).outcome is MATCHES
    assert compare(period("on June 22", None), period("on 23 June 2023", None), total=False).outcome is DIFFERS
    assert compare(period("on 23 June 2023", None), period("on June 23", None), total=False).outcome is MATCHES
    assert compare(period("in 2023", None), period("on June 23", None), total=False).outcome is UNCONFIRMED


def test_the_source_may_be_dated_by_two_days() -> None:
    low, high = dt.date(2023, 6, 1).toordinal(), dt.date(2023, 6, 30).toordinal()
    said, reported = period("in 2021", DRAFT), period("annually", SOURCE)
    assert compare(said, reported, total=True, reported_on=(low, high)).outcome is MATCHES
    assert compare(said, reported, total=True, reported_on=(0, 0)).outcome is UNCONFIRMED
    assert compare(said, reported, total=True, reported_on=None).outcome is UNCONFIRMED


TEXTS = st.builds(
    lambda relation, date: f"{relation} {date}",
    st.sampled_from(["in", "since", "until", "before", "after", "around", "by"]),
    st.sampled_from(
        [
            "2021",
            "June 2023",
            "June 23, 2023",
            "June 23",
            "February 29",
            "the 2010s",
            "early 2018",
            "last year",
            "2014-15",
            "today",
            "9999-12-31",
            "1501",
        ]
    ),
)
ANCHORS = st.one_of(st.none(), st.dates())


@settings(max_examples=500, deadline=None)
@given(TEXTS, TEXTS, ANCHORS, ANCHORS, st.booleans())
def test_any_two_periods_compare(said: str, reported: str, drafted: dt.date | None, published: dt.date | None, total: bool) -> None:
    for mine in periods(words(said), anchor=drafted):
        for theirs in periods(words(reported), anchor=published):
            result = compare(mine, theirs, total=total, reported_on=published)
            assert result.imprecise is False or result.outcome is MATCHES
        same = compare(mine, mine, total=total, reported_on=drafted)
        assert same.outcome is MATCHES or not same.comparable

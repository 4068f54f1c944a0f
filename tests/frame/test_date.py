"""Periods: tables of what is read from which words (spec: verdicts, dates and periods), and what holds for any text."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.frame.date import periods
from claimcheck.frame.days import FIRST_DAY, LAST_DAY
from claimcheck.text.words import words

if TYPE_CHECKING:
    from claimcheck.model import Period

ANCHOR = dt.date(2018, 11, 26)


def read(text: str, anchor: dt.date | None = ANCHOR) -> list[Period]:
    return list(periods(words(text), anchor=anchor))


def iso(day: int) -> str:
    return "" if day in (FIRST_DAY, LAST_DAY) else dt.date.fromordinal(day).isoformat()


WRITTEN = [
    ("They met on 23 June 2023.", "23 June 2023", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on June 23, 2023.", "June 23, 2023", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on June 23rd, 2023.", "June 23rd, 2023", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on the 23rd of June 2023.", "the 23rd of June 2023", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on 23/06/2023.", "23/06/2023", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on 06/23/2023.", "06/23/2023", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on 2023-06-23.", "2023-06-23", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on 23.06.2023 again.", "23.06.2023", "2023-06-23", "2023-06-23", "day", "in"),
    ("They met on Monday, 26 June 2023.", "Monday, 26 June 2023", "2023-06-26", "2023-06-26", "day", "in"),
    ("They met on Sept. 5, 2016.", "Sept. 5, 2016", "2016-09-05", "2016-09-05", "day", "in"),
    ("They met after the June 2023 talks.", "June 2023", "2023-06-01", "2023-06-30", "month", "in"),
    ("They met June 23-26, 2023.", "June 23-26, 2023", "2023-06-23", "2023-06-26", "range", "in"),
    ("They met in June 2023.", "June 2023", "2023-06-01", "2023-06-30", "month", "in"),
    ("They met in May 2023.", "May 2023", "2023-05-01", "2023-05-31", "month", "in"),
    ("They met in 3/2017.", "3/2017", "2017-03-01", "2017-03-31", "month", "in"),
    ("They met in Feb. '18 there.", "Feb. '18", "2018-02-01", "2018-02-28", "month", "in"),
    ("They met in Feb. \u201918 there.", "Feb. \u201918", "2018-02-01", "2018-02-28", "month", "in"),
    ("They met in late-June 2023.", "late-June 2023", "2023-06-17", "2023-06-30", "range", "in"),
    ("They met in mid-2015.", "mid-2015", "2015-04-01", "2015-09-30", "season", "in"),
    ("They met in early 2018.", "early 2018", "2018-01-01", "2018-05-31", "season", "in"),
    ("The port is to close in 2021.", "2021", "2021-01-01", "2021-12-31", "year", "in"),
    ("They met at the end of 2021.", "end of 2021", "2021-10-01", "2021-12-31", "season", "in"),
    ("They met in the spring of 2023.", "spring of 2023", "2023-03-01", "2023-05-31", "season", "in"),
    ("They met in winter 2023.", "winter 2023", "2023-12-01", "2024-02-29", "season", "in"),
    ("They met in the first quarter of 2023.", "first quarter of 2023", "2023-01-01", "2023-03-31", "season", "in"),
    ("They met in the second half of 2019.", "second half of 2019", "2019-07-01", "2019-12-31", "season", "in"),
    ("They met in 2016.", "2016", "2016-01-01", "2016-12-31", "year", "in"),
    ("The 2016 vote was close.", "2016", "2016-01-01", "2016-12-31", "year", "in"),
    ("China's 2017 rules hold.", "2017", "2017-01-01", "2017-12-31", "year", "in"),
    ("They met in 1853.", "1853", "1853-01-01", "1853-12-31", "year", "in"),
    ("It grew in the 2010s.", "2010s", "2010-01-01", "2019-12-31", "decade", "in"),
    ("As of November 2018, it grew.", "November 2018", "2018-11-01", "2018-11-30", "month", "in"),
    ("It has grown since 2021.", "since 2021", "2021-01-01", "", "year", "since"),
    ("It has grown since the early 2010s.", "since the early 2010s", "2010-01-01", "", "range", "since"),
    ("It has grown from 2014 onwards.", "from 2014 onwards", "2014-01-01", "", "year", "since"),
    ("It grew until 2019.", "until 2019", "", "2019-12-31", "year", "until"),
    ("It grew by 2016.", "by 2016", "", "2016-12-31", "year", "before"),
    ("It grew before June 2023.", "before June 2023", "", "2023-05-31", "month", "before"),
    ("It grew prior to 2019.", "prior to 2019", "", "2018-12-31", "year", "before"),
    ("It grew after November 2015.", "after November 2015", "2015-12-01", "", "month", "after"),
    ("It grew around 2015.", "around 2015", "2013-12-31", "2016-12-31", "year", "about"),
    ("It grew from May 2014 to July 2015.", "from May 2014 to July 2015", "2014-05-01", "2015-07-31", "range", "between"),
    ("It grew from June to December 2015.", "from June to December 2015", "2015-06-01", "2015-12-31", "range", "between"),
    ("It grew between 1999 and 2020.", "between 1999 and 2020", "1999-01-01", "2020-12-31", "range", "between"),
    ("It grew over 1999-2020.", "1999-2020", "1999-01-01", "2020-12-31", "range", "between"),
    ("It grew over 1999\u20132020.", "1999\u20132020", "1999-01-01", "2020-12-31", "range", "between"),
    ("It grew from 1999 through 2020.", "from 1999 through 2020", "1999-01-01", "2020-12-31", "range", "between"),
    ("It grew in 2014-15 too.", "2014-15", "2014-01-01", "2015-12-31", "range", "in"),
    ("A report from 2016 says so.", "2016", "2016-01-01", "2016-12-31", "year", "in"),
    # what stands before "the year" belongs to the date
    ("They met in the year 2021.", "year 2021", "2021-01-01", "2021-12-31", "year", "in"),
    ("It has grown since the year 2021.", "since the year 2021", "2021-01-01", "", "year", "since"),
    ("It grew by the year 2016.", "by the year 2016", "", "2016-12-31", "year", "before"),
    ("After a dry year, 2016 was wet.", "2016", "2016-01-01", "2016-12-31", "year", "in"),
]


@pytest.mark.parametrize(("text", "span", "low", "high", "precision", "relation"), WRITTEN)
def test_written_dates(text: str, span: str, low: str, high: str, precision: str, relation: str) -> None:
    [period] = read(text, anchor=None)
    assert text[period.start : period.end] == span
    assert (iso(period.low), iso(period.high)) == (low, high)
    assert (period.precision, period.relation, period.relative) == (precision, relation, False)


RELATIVE = [
    ("They met this year.", "2018-01-01", "2018-12-31", "year"),
    ("They met last year.", "2017-01-01", "2017-12-31", "year"),
    ("They met two years ago.", "2016-01-01", "2016-12-31", "year"),
    ("They met a decade ago.", "2008-01-01", "2008-12-31", "year"),
    ("They met nearly a year ago.", "2017-08-27", "2018-02-25", "range"),
    ("They met last month.", "2018-10-01", "2018-10-31", "range"),
    ("They met three months ago.", "2018-08-01", "2018-08-31", "range"),
    ("They met last week.", "2018-11-19", "2018-11-25", "range"),
    ("They met 10 days ago.", "2018-11-16", "2018-11-16", "day"),
    ("They met yesterday.", "2018-11-25", "2018-11-25", "day"),
    ("They met on Friday.", "2018-11-23", "2018-11-23", "day"),
    ("They met on June 23.", "2018-06-23", "2018-06-23", "day"),
    ("They met on December 23.", "2017-12-23", "2017-12-23", "day"),
    ("They met in August.", "2018-08-01", "2018-08-31", "month"),
    ("They met in December.", "2017-12-01", "2017-12-31", "month"),
    ("They met last summer.", "2018-06-01", "2018-08-31", "season"),
    ("It grew over the past decade.", "2008-11-26", "2018-11-26", "range"),
    ("It grew in the last five years.", "2013-11-26", "2018-11-26", "range"),
    ("It grew in recent years.", "2013-11-26", "2018-11-26", "range"),
    ("They meet today.", "2018-11-26", "2018-11-26", "now"),
    ("It is now legal.", "2018-11-26", "2018-11-26", "now"),
    ("It is currently legal.", "2018-11-26", "2018-11-26", "now"),
    ("It is legal at present.", "2018-11-26", "2018-11-26", "now"),
    ("It is still legal.", "2018-11-26", "2018-11-26", "now"),
    ("It is legal these days.", "2018-11-26", "2018-11-26", "now"),
    ("It is legal to this day.", "2018-11-26", "2018-11-26", "now"),
    ("It was recently banned.", "", "", "none"),
]


@pytest.mark.parametrize(("text", "low", "high", "precision"), RELATIVE)
def test_relative_dates_count_from_the_anchor(text: str, low: str, high: str, precision: str) -> None:
    [period] = read(text)
    assert (iso(period.low), iso(period.high), period.precision, period.relative) == (low, high, precision, True)


RECURRING = [
    "It kills 70 people annually.",
    "It kills 70 people a year.",
    "It kills 70 people each year.",
    "Every year it kills 70 people.",
    "It kills 70 people yearly.",
    "Labs make one drug a week.",
    "It killed 70 people in a single year.",
    "It killed 70 people in any one year.",
    "It killed 70 people in the course of a year.",
]


@pytest.mark.parametrize("text", RECURRING)
def test_recurring(text: str) -> None:
    [period] = read(text)
    assert (period.precision, iso(period.low), iso(period.high)) == ("recurring", "", "")


LATER = [
    ("In June 2015 it began; two months later it ended.", "2015-08-01", "2015-08-31"),
    ("In June 2015 it began and the following April it ended.", "2016-04-01", "2016-04-30"),
    ("In June 2015 it began and the next month it ended.", "2015-07-01", "2015-07-31"),
    ("In June 2015 it began; three years later it ended.", "2018-01-01", "2018-12-31"),
    ("In June 2015 it began; a year earlier all was well.", "2014-01-01", "2014-12-31"),
    ("In June 2015 it began and that year it ended.", "2015-01-01", "2015-12-31"),
    ("In June 2015 it began and that August it ended.", "2015-08-01", "2015-08-31"),
    ("In June 2015 it began and the same August it ended.", "2015-08-01", "2015-08-31"),
]


@pytest.mark.parametrize(("text", "low", "high"), LATER)
def test_dates_told_from_an_earlier_one(text: str, low: str, high: str) -> None:
    period = read(text)[1]
    assert (iso(period.low), iso(period.high)) == (low, high)
    [alone] = read(text.rsplit(";", maxsplit=1)[-1].rsplit(" and ", maxsplit=1)[-1])
    assert alone.precision == "none"


def test_without_an_anchor_a_day_has_no_year() -> None:
    [period] = read("They met on June 23.", anchor=None)
    assert dt.date.fromordinal(period.low) == dt.date(4, 6, 23)
    assert read("They met last year.", anchor=None)[0].precision == "none"


NO_DATES = [
    "They may march on.",
    "They say that may hold.",
    "The rules that march on.",
    "They spent a single year there.",
    "May I sit down?",
    "The sun sat low.",
    "They spent a year there.",
    "It killed 2,016 people.",
    "They banned 2000 substances.",
    "It cost $2000.",
    "See page 2016.",
    "More than 2000 died.",
    "A pound of 99/99/2023 goods.",
    "The march of time.",
    "They sold U-2020X.",
    "A year-long row.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_year_ago_does_not_recur() -> None:
    assert [period.precision for period in read("It began a year ago; a year later it ended.")] == ["year", "year"]


def test_taken_words_are_no_dates() -> None:
    tokens = words("Theresa May 2017 met April Jones in 2016.")
    assert [period.low for period in periods(tokens, frozenset({0, 1, 2, 4, 5}))] == [dt.date(2016, 1, 1).toordinal()]


PIECES = st.sampled_from(
    [
        "in",
        "on",
        "since",
        "until",
        "by",
        "before",
        "after",
        "from",
        "to",
        "between",
        "and",
        "the",
        "a",
        "an",
        "of",
        "early",
        "mid",
        "late",
        "end",
        "-",
        "–",
        "/",
        ".",
        ",",
        "'",
        "2021",
        "2016",
        "1999",
        "18",
        "3",
        "23",
        "31",
        "30",
        "29",
        "06",
        "23rd",
        "June",
        "May",
        "March",
        "February",
        "Sept.",
        "Sun",
        "Monday",
        "spring",
        "winter",
        "last",
        "next",
        "this",
        "following",
        "year",
        "years",
        "month",
        "week",
        "day",
        "decade",
        "ago",
        "later",
        "earlier",
        "two",
        "half",
        "few",
        "recently",
        "now",
        "today",
        "still",
        "annually",
        "every",
        "each",
        "quarter",
        "first",
        "second",
        "Q",
        "2010s",
        "s",
        "0000",
        "9999",
        "99",
        "yesterday",
        "recent",
        "over",
        "past",
        "through",
    ]
)


@settings(max_examples=500, deadline=None)
@given(
    st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join), st.text(max_size=60)),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_reads_into_sound_periods(text: str, anchor: dt.date | None) -> None:
    tokens = words(text)
    end = -1
    for period in periods(tokens, anchor=anchor):
        assert period.first > end
        end = period.last
        assert tokens[period.first].start == period.start < period.end == tokens[period.last].end
        assert FIRST_DAY <= period.low <= period.high <= LAST_DAY
        assert period.precision in {"day", "month", "season", "year", "decade", "range", "now", "recurring", "none"}
        assert period.relation in {"in", "since", "until", "before", "after", "between", "about"}


@settings(max_examples=200, deadline=None)
@given(
    st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%A, %d %B %Y"])
)
def test_days_read_back(date: dt.date, form: str) -> None:
    [period] = read(f"They met on {date.strftime(form)} in Lima.")
    assert (period.low, period.high, period.precision) == (date.toordinal(), date.toordinal(), "day")

"""Dates of sources (spec: corpus, a source): 2018-11-26, 2023-06, 2018, each perhaps with ~ or ?."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given, strategies as st

from claimcheck.text.edtf import interval


def iso(edtf):
    low, high = interval(edtf)
    return dt.date.fromordinal(low).isoformat(), dt.date.fromordinal(high).isoformat()


@pytest.mark.parametrize(
    ("edtf", "low", "high"),
    [
        ("2018-11-26", "2018-11-26", "2018-11-26"),
        ("2018-11", "2018-11-01", "2018-11-30"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2020-02-29", "2020-02-29", "2020-02-29"),
        ("2018-12", "2018-12-01", "2018-12-31"),
        ("2016-09~", "2016-09-01", "2016-09-30"),
        ("2022~", "2022-01-01", "2022-12-31"),
        ("2022?", "2022-01-01", "2022-12-31"),
        ("2022-06%", "2022-06-01", "2022-06-30"),
        ("2018-11-26~", "2018-11-26", "2018-11-26"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
    ],
)
def test_dates_as_days(edtf, low, high):
    assert iso(edtf) == (low, high)


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "~",
        "-",
        "May",
        "May 2018",
        "2018-13",
        "2018-00",
        "2018-02-30",
        "2019-02-29",
        "2018-11-31",
        "26/11/2018",
        "2018/2019",
        "2018-11-26T10:00",
        "-0500",
        "0000",
        "10000",
        "2018--11",
        "2018-",
        "20XX",
        "unknown",
        "\x00",
        "\ud800",
    ],
)
def test_what_is_no_date(edtf):
    assert interval(edtf) == (0, 0)


@given(st.dates())
def test_days_months_and_years_read_back(date):
    ordinal = date.toordinal()
    assert interval(f"{date.year:04}-{date.month:02}-{date.day:02}") == (ordinal, ordinal)
    first, last = interval(f"{date.year:04}-{date.month:02}")
    assert first <= ordinal <= last
    assert last - first + 1 == calendar.monthrange(date.year, date.month)[1]
    first, last = interval(f"{date.year:04}")
    assert first <= ordinal <= last
    assert last - first + 1 == 365 + calendar.isleap(date.year)


@given(st.dates(), st.sampled_from(["~", "?", "%"]))
def test_a_doubtful_date_has_the_same_days(date, mark):
    for written in (date.isoformat(), date.isoformat()[:7], date.isoformat()[:4]):
        assert interval(written + mark) == interval(written)


@given(st.one_of(st.text(st.characters(), max_size=15), st.text("0123456789-~?% ", max_size=9)))
def test_any_text_is_a_stretch_of_days_or_none(text):
    low, high = interval(text)
    assert (low, high) == (0, 0) or 1 <= low <= high <= dt.date.max.toordinal()

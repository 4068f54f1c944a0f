"""Edits made to a statement, and who is credited with it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from claimcheck.model import Judgement, Part, Source, Stance, Verdict
from claimcheck.wording.date import written
from claimcheck.wording.sentence import Edit, applied, credited, inner, publisher


def edit(text, old, new):
    start = text.index(old)
    return Edit(start, start + len(old), new)


@pytest.mark.parametrize(
    ("text", "changes", "result"),
    [
        ("The mill sold 3 barrels.", [("3", "nearly 90")], "The mill sold nearly 90 barrels."),
        ("3 barrels were sold.", [("3", "nearly 90")], "Nearly 90 barrels were sold."),
        ("It rained. Last year it snowed.", [("Last year", "in 2019")], "It rained. In 2019 it snowed."),
        ("A ferry sank.", [("ferry", "old ferry")], "An old ferry sank."),
        ("It was an odd year.", [("odd", "good")], "It was a good year."),
        ("Only an EU ship came.", [("EU", "FBI")], "Only an FBI ship came."),
        ("The mill never sold it.", [("never ", "")], "The mill sold it."),
        ("Never did the mill sell it.", [("Never ", "")], "Did the mill sell it."),
        ("He sold 3 of 5.", [("3", "four"), ("5", "six")], "He sold four of six."),
        ("He sold 3 of 5.", [("3 of", "x"), ("of 5", "y")], ""),
        ("He sold 3 of 5.", [], "He sold 3 of 5."),
    ],
)
def test_edits(text, changes, result):
    assert applied(text, [edit(text, old, new) for old, new in changes]) == result


@given(st.text(alphabet="ab c.", max_size=12), st.integers(0, 12), st.integers(0, 12), st.text(alphabet="xy", max_size=3))
def test_edits_never_fail(text, one, other, new):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert isinstance(applied(text, [Edit(start, end, new)]), str)


@pytest.mark.parametrize(
    ("words", "inside"),
    [("Nearly 70", "nearly 70"), ("A majority", "a majority"), ("Kestrel Wire", "Kestrel Wire"), ("In 2019", "in 2019"), ("", "")],
)
def test_the_capital_of_a_sentence_start_goes(words, inside):
    assert inner(words) == inside


def source(name):
    return Source("s", "t", name, "2020", "", "", "news", "digest", "")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Kestrel Wire", "Kestrel Wire"), ("Orell Gazette", "the Orell Gazette"), ("The Echo", "the Echo"), ("Fisheries Board", "the Fisheries Board"),
     ("unknown", ""), ("", "")],
)  # fmt: skip
def test_publishers(name, shown):
    assert publisher(source(name)) == shown


def credit(text, name, said_by="", end=None):
    part = Part(text, 0, len(text) if end is None else end, Verdict.REFUTED, "", "", (), (), ())
    return credited(text, part, text, Judgement("c", source(name), "", "", "", Stance.CONFLICTS, (), said_by))


@pytest.mark.parametrize(
    ("text", "name", "said_by", "end", "result"),
    [
        ("It cost 80.", "Orell Gazette", "", None, "It cost 80, according to the Orell Gazette."),
        ("It cost 80", "Kestrel Wire", "", None, "It cost 80, according to Kestrel Wire"),
        ("It cost 80.", "Kestrel Wire", "Ida Brock", None, "It cost 80, according to Ida Brock."),
        ("It cost 80.", "unknown", "", None, ""),
        ("It cost 80, and more was spent.", "Kestrel Wire", "", 11, ""),
    ],
)
def test_who_is_credited(text, name, said_by, end, result):
    assert credit(text, name, said_by, end) == result


@pytest.mark.parametrize(
    ("precision", "like", "result"),
    [
        ("day", "12 May 2017", "23 June 2019"),
        ("day", "May 12, 2017", "June 23, 2019"),
        ("day", "Sept. 12, 2017", "June 23, 2019"),
        ("day", "Jan 12, 2017", "June 23, 2019"),
        ("day", "2017-05-12", "2019-06-23"),
        ("day", "12 May", "23 June"),
        ("day", "yesterday", "23 June 2019"),
        ("month", "May 2017", "June 2019"),
        ("month", "2017-05", "2019-06"),
        ("month", "18 April 2014", "June 2019"),
        ("year", "May 2017", "2019"),
    ],
)
def test_a_date_in_the_statements_style(precision, like, result):
    assert written(dt.date(2019, 6, 23), precision, like) == result


@pytest.mark.parametrize(
    ("day", "like", "result"), [(dt.date(2019, 9, 3), "Sept. 12, 2017", "Sept. 3, 2019"), (dt.date(2019, 11, 3), "Feb 1", "Nov 3")]
)
def test_short_months_stay_short(day, like, result):
    assert written(day, "day", like) == result

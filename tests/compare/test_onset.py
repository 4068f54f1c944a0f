"""What had not happened yet, beside a source that says when it did."""

from __future__ import annotations

import pytest

BEGAN = "In 2019 Veldmark banned herring nets."
CASES = [
    # said, date, polarity
    ("In 2018 Veldmark had yet to ban herring nets.", {"matches"}, {"matches"}),
    ("By 2018 Veldmark had not banned herring nets.", {"matches"}, {"matches"}),
    ("In 2018 Veldmark still had no ban on herring nets.", {"matches"}, {"matches"}),
    ("Before 2019 Veldmark had not banned herring nets.", {"matches"}, {"matches"}),
    ("Veldmark did not ban herring nets until 2019.", {"matches"}, set()),
    ("Only in 2019 did Veldmark ban herring nets.", {"matches"}, set()),
    # it had begun by then
    ("In 2021 Veldmark had still not banned herring nets.", {"matches"}, {"differs"}),
    ("Veldmark did not ban herring nets until 2021.", {"differs"}, set()),
    # a denial of the event itself speaks of no beginning
    ("In 2019 Veldmark did not ban herring nets.", {"matches"}, {"differs"}),
]


@pytest.mark.parametrize(("said", "date", "polarity"), CASES)
def test_what_was_not_so_yet(said, date, polarity, told):
    assert set(told(said, BEGAN, "date").split()) == date
    assert set(told(said, BEGAN, "polarity").split()) == polarity


def test_what_recurs_has_no_beginning(told):
    passage = "Veldmark banned herring nets in 2015 and in 2019."
    assert "matches" not in told("In 2017 Veldmark had yet to ban herring nets.", passage, "polarity").split()

"""A name of one side with the word of the other is not what a text says."""

from __future__ import annotations

import pytest

PASSAGE = "In 2020 Osmark was closed, while Halden and Brinmouth were expanded."
CASES = [
    # said, the outcome of the relation
    ("Osmark was closed in 2020.", ""),
    ("Halden was expanded in 2020.", ""),
    ("Halden was closed in 2020.", "unconfirmed"),
    ("Osmark was expanded in 2020.", "unconfirmed"),
]


@pytest.mark.parametrize(("said", "expected"), CASES)
def test_sides(said, expected, told):
    assert told(said, PASSAGE, "relation") == expected


def test_a_side_without_a_name_goes_on_with_the_subject(told):
    assert told("Osmark was expanded in 2020.", "Osmark was closed in 2019, but was expanded in 2020.", "relation") == ""


def test_what_the_other_side_is(told):
    passage = "In 2018 Osmark was a town, while Halden and Brinmouth were bills."
    assert told("Osmark was a bill in 2018.", passage, "relation") == "unconfirmed"
    assert told("Halden was a bill in 2018.", passage, "relation") == ""

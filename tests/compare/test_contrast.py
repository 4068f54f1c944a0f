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

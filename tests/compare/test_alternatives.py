"""Most of something is one thing or another: one of them is more than that, another one denies it."""

from __future__ import annotations

import pytest

MOST = "Most of the 14 boats come from Osmark, Tarland or Kaldia."
CASES = [
    # statement, name, outcome
    ("Most of the 14 boats come from Osmark.", "Osmark", "unconfirmed"),
    ("Most of the 14 boats come from Veldmark.", "Veldmark", "differs"),
    ("Most of the 14 boats come from Osmark, Tarland or Kaldia.", "Osmark", "matches"),
    # a list that is no list of alternatives, or of no share
    ("14 boats come from Osmark.", "Osmark", "matches"),
]


@pytest.mark.parametrize(("said", "name", "outcome"), CASES)
def test_alternatives(said, name, outcome, compared):
    assert [slot.outcome.value for slot in compared(said, MOST).slots if slot.said == name] == [outcome]


def test_and_is_no_or(compared):
    found = compared("Most of the 14 boats come from Osmark.", "Most of the 14 boats come from Osmark, Tarland and Kaldia.")
    assert [slot.outcome.value for slot in found.slots if slot.said == "Osmark"] == ["matches"]

"""Which codes are shown where."""

import pytest

from claimcheck.linting.selection import Selection
from claimcheck.linting.suppression import unknown

CASES = [
    (Selection(), "CC101", True),
    (Selection(select=("CC1",)), "CC101", True),
    (Selection(select=("CC1",)), "CC201", False),
    (Selection(select=("number-differs",)), "CC101", True),
    (Selection(ignore=("CC4",)), "CC401", False),
    (Selection(ignore=("CC4",)), "CC101", True),
    (Selection(select=("CC401",), ignore=("CC4",)), "CC401", True),
    (Selection(select=("CC4",), ignore=("CC401",)), "CC401", False),
    (Selection(select=("CC401",), ignore=("CC401",)), "CC401", False),
    (Selection(per_file=(("opinion/", ("CC1",)),)), "CC101", False),
    (Selection(per_file=(("opinion/", ("CC1",)),)), "CC201", True),
    (Selection(per_file=(("news/*.md", ("CC1",)),)), "CC101", True),
    (Selection(select=("CC101",), per_file=(("*.md", ("CC1",)),)), "CC101", False),
]


@pytest.mark.parametrize(("selection", "code", "shown"), CASES)
def test_wanted(selection, code, shown):
    assert selection.wanted(code, "opinion/a.md") is shown


def test_unknown_codes_are_told():
    assert unknown(["CC101", "cc4", "number-differs", "CC999", "XX1", ""]) == ["CC999", "XX1", ""]

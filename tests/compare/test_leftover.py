"""The one name that is left over on each side stands in the other's place; with more left open nothing is known."""

from __future__ import annotations

import pytest

CASES = [
    # statement, passage, whether a name is told to be in another's place
    ("Halden is where the firm of Ada Vint was registered.", "The firm of Ada Vint was registered in Morvik.", True),
    ("The firm of Ada Vint was registered in Halden.", "The firm of Ada Vint was registered in Halden.", False),
    # of another kind, or with more that is open
    ("Osmark is where the firm of Ada Vint was registered.", "The firm of Ada Vint was registered in Morvik.", False),
    ("Halden is where the trawler of Ada Vint was painted.", "The firm of Ada Vint was registered in Morvik.", False),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_left_over(said, passage, expected, compared):
    assert any(slot.note == "left over" and slot.outcome.value == "differs" for slot in compared(said, passage).slots) == expected

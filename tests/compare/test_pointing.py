"""A definite class noun stands for a name of its kind; an indefinite one, or one of another kind, does not."""

from __future__ import annotations

import pytest

CASES = [
    # said, passage, what is left open
    ("The country sells herring.", "Osmark sells herring.", ""),
    ("A country sells herring.", "Osmark sells herring.", "unconfirmed"),
    ("The drug sells well in herring ports.", "Osmark sells well in herring ports.", "unconfirmed"),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_class_nouns(said, passage, expected, told):
    assert told(said, passage, "detail") == expected

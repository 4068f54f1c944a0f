"""Which of two events came first."""

from __future__ import annotations

import pytest

from claimcheck.compare import sequence
from claimcheck.frame.build import frame

CASES = [
    ("The port closed before the strike.", "The port closed after the strike.", True),
    ("The port closed prior to the strike.", "The port closed in the wake of the strike.", True),
    ("The strike began before the port closed.", "The port closed before the strike began.", True),
    ("The port closed before the strike.", "The port closed ahead of the strike.", False),
    ("The strike began after the port closed.", "The port closed before the strike began.", False),
    ("The port closed before 2018.", "The port closed after 2017.", False),
    ("The port closed before the strike.", "The port closed after the flood.", False),
    ("The port closed before the strike.", "The port closed in May.", False),
    ("Per Holm was charged after the Board imposed a fine on him.", "Per Holm was charged before the fine.", True),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_order(said, passage, expected, evidence, vocabulary):
    found = sequence.compare(frame(said, vocabulary), evidence(passage))
    assert (found is not None) == expected
    assert found is None or found.note == "sequence"

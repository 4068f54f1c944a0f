"""What a few words at the end say of another is never passed over."""

from __future__ import annotations

import pytest

from claimcheck.compare import tail
from claimcheck.frame.build import frame

TAILS = [
    ("The pier was closed in May, but the yard was not.", ["not this one"]),
    ("The pier was closed in May, though not the yard.", ["not this one"]),
    ("Osmark banned cod, and so did Veldmark.", ["as well"]),
    ("Osmark did not ban cod, nor did Veldmark.", ["not this one"]),
    ("Osmark banned cod and the island didn't.", ["not this one"]),
    # these say nothing of another
    ("The pier was not closed in May.", []),
    ("The pier was closed, though not by law.", []),
    ("So did the summer end.", []),
    ("The pier is so long that ships use it.", []),
]


@pytest.mark.parametrize(("text", "expected"), TAILS)
def test_tails(text, expected, vocabulary):
    assert [kind for kind, _ in tail.tails(frame(text, vocabulary))] == expected


CASES = [
    ("The pier was closed in May, but the yard was not.", "The pier and the yard were closed in May.", True),
    ("The pier was closed in May, but the yard was not.", "The pier was closed in May, but the yard was not.", False),
    ("Osmark banned cod, and so did Veldmark.", "Osmark banned cod.", True),
    ("Osmark banned cod, and so did Veldmark.", "Osmark and Veldmark banned cod.", False),
    ("Two firms were fined, and so were eight sailors.", "Two firms and eight sailors were fined.", False),
    ("Two firms were fined, and so were eight sailors.", "Two firms and nine sailors were fined.", True),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_unconfirmed(said, passage, expected, evidence, vocabulary):
    assert bool(list(tail.compare(frame(said, vocabulary), evidence(passage)))) == expected

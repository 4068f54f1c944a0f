"""Subject and object of a verb in each other's places differ, whatever nouns they are."""

from __future__ import annotations

import pytest

from claimcheck.compare import sides
from claimcheck.frame.build import frame

CASES = [
    # statement, evidence (passage / claim), whether they have changed places
    ("Price policy closely shapes the salt trade.", ["The salt trade closely shapes price policy."], True),
    ("The strikes could delay the repairs.", ["The repairs could delay the strikes."], True),
    ("The newspaper was contacted by more than 40 firms.", ["The newspaper contacted more than 40 firms."], True),
    ("More than 40 firms were contacted by the newspaper.", ["More than 40 firms contacted the newspaper."], True),
    # in their own
    ("More than 40 firms were contacted by the newspaper.", ["The newspaper contacted more than 40 firms."], False),
    ("The salt trade shapes price policy.", ["Price policy shapes the salt trade.", "The salt trade shapes price policy."], False),
    # with another verb, or behind a preposition
    ("The strikes delayed the repairs.", ["The repairs caused the strikes."], False),
    ("The boats were repaired in the port.", ["The port repaired its cranes near the boats."], False),
    # what two do to one another alike
    ("The crews met the owners in May.", ["The owners met the crews in May."], False),
]


@pytest.mark.parametrize(("said", "texts", "expected"), CASES)
def test_places(said, texts, expected, evidence, vocabulary):
    assert (sides.compare(frame(said, vocabulary), evidence(*texts)) is not None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The salt trade closely shapes price policy.", [("trade", "polici")]),
        ("Three firms were charged by the port in May.", [("port", "firm")]),
        ("The boats that the port repaired sank.", []),
        ("Fishing is good.", []),
    ],
)
def test_heads_on_either_side(text, expected, vocabulary):
    found = sides.all_sides(frame(text, vocabulary))
    assert [(item.doer[-1].key.split()[-1], item.done_to[-1].key.split()[-1]) for item in found] == expected


OTHERS = [
    # statement, evidence, whether somebody does it there who is beside it here
    ("Ada Vint rowed boats for the crew.", ["The crew of Ada Vint rowed boats."], True),
    ("Ada Vint rowed boats with the crew.", ["Ada Vint and the crew rowed boats."], False),
    ("The trouble resulting from the strike delayed the repairs.", ["The strike and the trouble delayed the repairs."], False),
]


@pytest.mark.parametrize(("said", "texts", "expected"), OTHERS)
def test_another_who_does_it_is_open(said, texts, expected, evidence, vocabulary):
    found = sides.another_does(frame(said, vocabulary), evidence(*texts))
    assert (found is not None and found.outcome.value == "unconfirmed") == expected

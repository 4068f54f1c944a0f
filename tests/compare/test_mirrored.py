"""Two names in one another's places differ; in their own, joined as equals, or in two clauses they do not."""

from __future__ import annotations

import pytest

from claimcheck.compare import mirrored
from claimcheck.frame.build import frame

CASES = [
    # statement, evidence (passage / claim), whether they have changed places
    ("Herring from Osmark is sold in Veldmark.", ["Herring from Veldmark is sold in Osmark."], True),
    ("Osmark's herring comes from Veldmark.", ["Veldmark's herring comes from Osmark."], True),
    ("Osmark borrowed 12 boats from Veldmark.", ["Veldmark borrowed 12 boats from Osmark."], True),
    ("Deaths in Osmark exceed those in Veldmark.", ["Deaths in Veldmark exceed those in Osmark."], True),
    # in their own
    ("Herring from Osmark is sold in Veldmark.", ["In Veldmark herring from Osmark is sold."], False),
    ("Herring from Osmark is sold in Veldmark.", ["Herring from Veldmark is sold in Osmark.", "Herring from Osmark is sold in Veldmark."], False),
    # as equals
    ("Osmark met Veldmark in May.", ["Veldmark met Osmark in May."], False),
    ("Osmark trades with Veldmark.", ["Veldmark trades with Osmark."], False),
    ("Osmark and Veldmark signed the treaty.", ["Veldmark and Osmark signed the treaty."], False),
    # in two clauses, with another verb, or of two kinds
    ("Herring comes from Osmark, while salt is shipped to Veldmark.", ["Herring comes from Veldmark, while salt is shipped to Osmark."], False),
    ("Herring from Osmark is sold in Veldmark.", ["Boats from Veldmark were sunk off Osmark."], False),
]


@pytest.mark.parametrize(("said", "texts", "expected"), CASES)
def test_places(said, texts, expected, evidence, vocabulary):
    assert (mirrored.compare(frame(said, vocabulary), evidence(*texts), vocabulary) is not None) == expected

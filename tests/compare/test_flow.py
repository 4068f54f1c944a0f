"""Ways of goods: the same two ends the other way round differ, whichever words lead to and from them (spec: verdicts, roles)."""

from __future__ import annotations

import pytest

from claimcheck.compare import flow
from claimcheck.frame.build import frame

WAYS = [
    # text, its ways
    ("Herring is shipped from Osmark to Veldmark.", "Osmark → Veldmark"),
    # the preposition before the noun phrase that a place stands in, not only the one before the place
    ("Herring is shipped from Osmark to several traders and smugglers in Veldmark.", "Osmark → Veldmark"),
    ("Firms from Osmark sell herring in Veldmark.", "Osmark → Veldmark"),
    # who acts sends or receives, by the verb or by the noun that it qualifies
    ("Osmark exports herring to Veldmark.", "Osmark → Veldmark"),
    ("Osmark imports herring from Veldmark.", "Veldmark → Osmark"),
    ("Osmark is a supplier of herring to Veldmark.", "Osmark → Veldmark"),
    ("Osmarkian exports to Veldmark fell.", "Osmark → Veldmark"),
    # other verbs send nothing
    ("Osmark praised the herring from Veldmark.", ""),
    # two clauses are no way, nor are two ends of the same kind, nor is one place
    ("Herring comes from Osmark, while salt is shipped to Veldmark.", ""),
    ("Herring comes from Osmark; salt is shipped to Veldmark.", ""),
    ("Herring is shipped from Osmark and from Veldmark.", ""),
    ("Herring is shipped from Osmark to Osmark.", ""),
    # only places are ends
    ("Herring is shipped from Nordgarn to Brankfisk.", ""),
]
SWAPPED = [
    # statement, passage that has the way in the other direction
    ("Osmarkian traders ship herring to Veldmark.", "Veldish traders ship herring to Osmark."),
    ("Osmarkian exports to Halden fell.", "Halden exports to Osmark fell."),
    ("Firms from Osmark sell herring in Veldmark.", "Firms from Veldmark sell herring in Osmark."),
    ("Herring is shipped from Veldmark to buyers in Osmark.", "Herring is shipped from Osmark to smugglers in Veldmark."),
    ("Osmark is a supplier of herring to Veldmark.", "Veldmark is a supplier of herring to Osmark."),
    # who gets it does not send it
    ("Osmark imports herring from Veldmark.", "Veldmark imports herring from Osmark."),
    ("Osmark imports herring from Veldmark.", "Osmark exports herring to Veldmark."),
    ("Osmark buys herring from Veldmark.", "Osmark sells herring to Veldmark."),
    # what lies in a country is an end of its ways
    ("Herring is shipped from Halden to Osmark.", "Herring is shipped from Osmark to Veldmark."),
    ("Herring is shipped from Halden to Morvik.", "Herring is shipped from Morvik to Halden."),
]
KEPT = [
    ("Veldmark buys herring from Osmark.", "Osmark sells herring to Veldmark."),
    ("Veldmark imports herring from Osmark.", "Osmark exports herring to Veldmark."),
    ("Herring is shipped from Osmark to Veldmark.", "Herring is shipped from Osmark to smugglers in Veldmark."),
    ("Herring is shipped from Halden to Osmark.", "Herring is shipped from Veldmark to Osmark."),
    # one end alone is no way back
    ("Herring is shipped from Osmark to Tarland.", "Herring is shipped from Veldmark to Osmark."),
    # the passage has both ways, or the statement has none
    ("Herring is shipped from Veldmark to Osmark.", "Herring is shipped from Osmark to Veldmark, while salt is shipped from Veldmark to Osmark."),
    ("Herring comes from Osmark, while salt is shipped to Veldmark.", "Herring is shipped from Veldmark to Osmark."),
]


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_ways(text, expected, vocabulary):
    found = flow.ways(frame(text, vocabulary))
    assert "; ".join(" → ".join(item.ids[0].capitalize() for item in way) for way in found) == expected


@pytest.mark.parametrize(("said", "passage"), SWAPPED)
def test_the_other_direction_differs(said, passage, compared):
    assert "roles exchanged" in {slot.note for slot in compared(said, passage).differing}


@pytest.mark.parametrize(("said", "passage"), [(passage, said) for said, passage in SWAPPED])
def test_the_other_direction_differs_either_way(said, passage, compared):
    assert "roles exchanged" in {slot.note for slot in compared(said, passage).differing}


@pytest.mark.parametrize(("said", "passage"), KEPT)
def test_the_same_direction_does_not(said, passage, compared):
    assert "roles exchanged" not in {slot.note for slot in compared(said, passage).slots}


def test_passage_and_claim_outvote_one_odd_wording(compared):
    right, wrong = "Firms from Osmark sell herring in Veldmark.", "Firms from Veldmark sell herring in Osmark."
    assert "roles exchanged" not in {slot.note for slot in compared(right, right, right, wrong).slots}
    assert "roles exchanged" in {slot.note for slot in compared(right, wrong, wrong, right).differing}

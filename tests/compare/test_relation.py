"""Who does it to whom: exchanged roles differ, the passive and other verbs do not exchange them (spec: verdicts, entities)."""

from __future__ import annotations

import pytest

SWAPPED = [
    # statement, passage that has the two the other way round
    ("Veldmark sued Osmark.", "Osmark sued Veldmark."),
    ("Veldmark sued Osmark over fishing rights in 2016.", "Osmark sued Veldmark over fishing rights in 2016."),
    ("Nordgarn bought Brankfisk.", "Brankfisk bought Nordgarn."),
    ("Nordgarn was bought by Brankfisk.", "Nordgarn bought Brankfisk."),
    ("Ada Vint defeated Per Holm in the vote.", "Per Holm defeated Ada Vint in the vote."),
    ("Osmark was attacked by Kaldia.", "Osmark attacked Kaldia."),
    ("Tarland invaded Kaldia.", "Kaldia invaded Tarland."),
    ("The Fisheries Board sued Brankfisk.", "Brankfisk sued the Fisheries Board."),
]
KEPT = [
    ("Osmark sued Veldmark.", "Osmark sued Veldmark."),
    ("Veldmark was sued by Osmark.", "Osmark sued Veldmark."),
    ("Osmark sued Veldmark.", "Veldmark was sued by Osmark."),
    ("Brankfisk was bought by Nordgarn.", "Nordgarn bought Brankfisk."),
    ("Per Holm defeated Ada Vint in the vote.", "Ada Vint was defeated by Per Holm in the vote."),
    ("Veldmark sued Osmark.", "Osmark praised Veldmark."),
    ("Veldmark sued Osmark.", "Osmark sued Kaldia."),
    ("Veldmark lost.", "Osmark sued Veldmark."),
    ("Osmark and Veldmark signed a treaty.", "Veldmark and Osmark signed a treaty."),
]


@pytest.mark.parametrize(("said", "passage"), SWAPPED)
def test_exchanged_roles_differ(said, passage, compared):
    assert "roles exchanged" in {slot.note for slot in compared(said, passage).differing}


@pytest.mark.parametrize(("said", "passage"), [(passage, said) for said, passage in SWAPPED])
def test_exchanged_roles_differ_either_way(said, passage, compared):
    assert "roles exchanged" in {slot.note for slot in compared(said, passage).differing}


@pytest.mark.parametrize(("said", "passage"), KEPT)
def test_kept_roles_do_not(said, passage, compared):
    assert "roles exchanged" not in {slot.note for slot in compared(said, passage).slots}


def test_passage_and_claim_outvote_one_odd_wording(compared):
    right, wrong = "Osmark sued Veldmark.", "Veldmark sued Osmark."
    assert not compared(right, right, right, wrong).differing
    assert "roles exchanged" in {slot.note for slot in compared(right, wrong, wrong, right).differing}

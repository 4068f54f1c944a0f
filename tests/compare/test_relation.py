"""Who does it to whom: exchanged roles differ, the passive and other verbs do not exchange them (spec: verdicts, entities)."""

from __future__ import annotations

import pytest

SWAPPED = [
    ("Herring goes through Osmark and, to a lesser extent, Halden.", "Herring goes through Halden and, to a lesser extent, Osmark."),
    # statement, passage that has the two the other way round
    ("Veldmark sued Osmark.", "Osmark sued Veldmark."),
    ("Veldmark sued Osmark over fishing rights in 2016.", "Osmark sued Veldmark over fishing rights in 2016."),
    ("Nordgarn bought Brankfisk.", "Brankfisk bought Nordgarn."),
    ("Nordgarn was bought by Brankfisk.", "Nordgarn bought Brankfisk."),
    ("Ada Vint defeated Per Holm in the vote.", "Per Holm defeated Ada Vint in the vote."),
    ("Osmark was attacked by Kaldia.", "Osmark attacked Kaldia."),
    ("Tarland invaded Kaldia.", "Kaldia invaded Tarland."),
    ("The Fisheries Board sued Brankfisk.", "Brankfisk sued the Fisheries Board."),
    # routes
    ("Herring is shipped from Osmark to Veldmark.", "Herring is shipped from Veldmark to Osmark."),
    ("The flow of herring from Osmark to Veldmark has grown.", "The flow of herring from Veldmark to Osmark has grown."),
    # the one spoken to
    ("Kestrel Wire told Ida Brock that the cod is gone.", "Ida Brock told Kestrel Wire that the cod is gone."),
    # two that each act by a verb of their own
    ("Veldmark alleges that Osmark pays the smugglers.", "Osmark alleges that Veldmark pays the smugglers."),
    ("Veldmark warned that Osmark would close the port.", "Osmark warned that Veldmark would close the port."),
    ("Ada Vint bought the pier before Per Holm sold the boat.", "Per Holm bought the pier before Ada Vint sold the boat."),
    # a nationality and its noun
    ("Two Osmarkian sailors accused the Fisheries Board.", "The Fisheries Board accused two Osmarkian sailors."),
    # the converse by the same one
    ("Brankfisk bought herring from Nordgarn.", "Brankfisk sold herring to Nordgarn."),
    # several on a side
    ("Nordgarn and Kestrel Wire outbid Brankfisk.", "Brankfisk outbid Nordgarn and Kestrel Wire."),
    # so many times what another has
    ("Brankfisk has ten times the strength of Nordgarn.", "Nordgarn is ten times as strong as Brankfisk."),
]
KEPT = [
    ("Nordgarn bought herring from Brankfisk.", "Brankfisk sold herring to Nordgarn."),
    ("Nordgarn and Kestrel Wire outbid Brankfisk.", "Nordgarn and Kestrel Wire outbid Brankfisk."),
    ("Brankfisk has ten times the strength of Nordgarn.", "Brankfisk is ten times as strong as Nordgarn."),
    ("Osmark sued Veldmark.", "Osmark sued Veldmark."),
    ("Veldmark was sued by Osmark.", "Osmark sued Veldmark."),
    ("Osmark sued Veldmark.", "Veldmark was sued by Osmark."),
    ("Brankfisk was bought by Nordgarn.", "Nordgarn bought Brankfisk."),
    ("Per Holm defeated Ada Vint in the vote.", "Ada Vint was defeated by Per Holm in the vote."),
    ("Veldmark sued Osmark.", "Osmark praised Veldmark."),
    ("Veldmark sued Osmark.", "Osmark sued Kaldia."),
    ("Veldmark lost.", "Osmark sued Veldmark."),
    ("Osmark and Veldmark signed a treaty.", "Veldmark and Osmark signed a treaty."),
    ("Herring goes to Osmark from Veldmark.", "Herring is shipped from Veldmark to Osmark."),
    ("Kestrel Wire was told by Ida Brock that the cod is gone.", "Ida Brock told Kestrel Wire that the cod is gone."),
    # verbs are not exchanged where both do the same, where one belongs to the other, or where only one has another verb
    ("Osmark alleges that Veldmark pays the smugglers.", "Osmark alleges that Veldmark pays the smugglers."),
    ("Osmark closed the port and Veldmark closed the bridge.", "Veldmark closed the port and Osmark closed the bridge."),
    ("Veldmark alleges that Halden pays the smugglers.", "Halden alleges that Veldmark pays the smugglers."),
    ("Ada Vint bought the pier before Per Holm sold the boat.", "Jens Orm bought the pier before Ada Vint sold the boat."),
]


DONE_TO = [
    # one name alone: who acts here is only ever the object there
    ("Brankfisk charged a court in Halden with fraud.", "A court in Halden charged Brankfisk with fraud.", True),
    ("Brankfisk was charged by a court in Halden with fraud.", "A court in Halden charged Brankfisk with fraud.", False),
    # headlines and participles leave out "was"
    ("Brankfisk charged in Halden with fraud.", "A court in Halden charged Brankfisk with fraud.", False),
    ("Brankfisk, charged with fraud in Halden, is a shipping line.", "A court in Halden charged Brankfisk with fraud.", False),
    ("Brankfisk faced a charge of fraud in Halden.", "A court in Halden charged Brankfisk with fraud.", False),
]


@pytest.mark.parametrize(("said", "passage", "differs"), DONE_TO)
def test_who_is_only_the_object(said, passage, differs, compared):
    assert ("roles exchanged" in {slot.note for slot in compared(said, passage, passage).differing}) == differs


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

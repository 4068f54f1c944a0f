"""What a statement denies, and whether the evidence denies it too (spec: verdicts, polarity)."""

from __future__ import annotations

import pytest

from claimcheck.verdict import bearing

CASES = [
    # said, passage, the worst outcome of the slot ("" where there is nothing to object to)
    # what carries the negation is a noun, a name, a light verb, a verb of speech
    ("Halden is not a port.", "Halden is a port.", "differs"),
    ("Halden is not the largest port in Veldmark.", "Halden is the largest port in Veldmark.", "differs"),
    ("Ida Brock is not at the Fisheries Board.", "Ida Brock is at the Fisheries Board.", "differs"),
    ("Veldmark does not have a herring industry.", "Veldmark has a herring industry.", "differs"),
    ("Veldmark has no herring industry.", "Veldmark has a herring industry.", "differs"),
    ("Veldmark does not take part in the cod talks.", "Veldmark takes part in the cod talks.", "differs"),
    ("Ida Brock did not say that the cod is gone.", "Ida Brock said that the cod is gone.", "differs"),
    ("Nobody in Halden sells herring.", "People in Halden sell herring.", "differs"),
    # what the evidence already denies by its own words
    ("Osmark did not refuse to sell herring.", "Osmark refused to sell herring.", "differs"),
    ("The oversight of ports in Veldmark is not uneven.", "The oversight of ports in Veldmark is uneven.", "differs"),
    # answered
    ("Halden is not a port.", "Halden is not a port.", ""),
    ("Halden is not a port.", "Halden is no port.", ""),
    ("Osmark did not sell herring to Veldmark.", "Osmark refused to sell herring to Veldmark.", ""),
    ("Osmark did not help Veldmark.", "Osmark denied Veldmark its help, and has not helped since.", ""),
    ("Ida Brock did not say that the cod is gone.", "Ida Brock did not say that the cod is gone.", ""),
    ("Veldmark has no herring industry.", "Veldmark lacks a herring industry.", ""),
    ("Osmark did not refuse to sell herring.", "Osmark sold herring.", ""),
    # said less firmly than the evidence denies, or of something that it does not have
    ("The ban was not legal.", "The ban was illegal.", ""),
    ("The bridge, which did not burn, was opened by Veldmark.", "Veldmark opened the bridge.", "unconfirmed"),
    ("Osmark did not dump waste in the sound.", "Osmark denies that it dumped waste in the sound.", "unconfirmed"),
    # the evidence denies, the statement asserts
    ("The port of Halden was approved.", "The port of Halden was not approved.", "differs"),
    # a denial without words of its own says of another what the passage does not tell
    ("Osmark had to pay, but the island did not have to.", "Osmark had to pay.", "unconfirmed"),
    # that an allegation was made does not tell that it was not denied
    ("Halden did not deny that Veldmark sells herring.", "Osmark alleged that Veldmark sells herring, which Halden has denied.", "differs"),
    ("Halden did not deny that Veldmark sells herring.", "Halden did not deny that Veldmark sells herring.", ""),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_denials(said, passage, expected, told):
    outcomes = told(said, passage, "polarity").split()
    assert expected in outcomes if expected else set(outcomes) <= {"matches"}
    assert expected == "differs" or "differs" not in outcomes


def test_a_claim_that_denies_contradicts_what_asserts_it(compared):
    wordings = ("In 2016 the port of Halden had no fires.", "There were no fires in the port of Halden in 2016.", "Nothing burned in Halden in 2016.")
    found = compared("There were fires in the port of Halden in 2016.", *wordings)
    assert [slot.outcome.value for slot in found.slots if slot.slot == "polarity"] == ["differs"]


def test_a_wording_that_asserts_it_lifts_the_denial(compared):
    wordings = ("Halden had no fires but one.", "There were no fires in Halden but one.", "There were fires in Halden, one.")
    found = compared("There were fires in Halden.", *wordings)
    assert not [slot for slot in found.slots if slot.slot == "polarity" and slot.outcome.value == "differs"]


UNDONE = [
    # a denial of what differs is not wrong: the two undo one another
    ("Halden is not the largest port in Veldmark.", "Halden is the second-largest port in Veldmark."),
    ("The Lune bridge did not cost 200 million crowns.", "The Lune bridge cost 80 million crowns."),
    ("The Lune bridge was not opened in 2012.", "The Lune bridge was opened in 2018."),
]


@pytest.mark.parametrize(("said", "passage"), UNDONE)
def test_a_denial_of_what_differs(said, passage, compared):
    found = compared(said, passage)
    assert not found.differing
    assert not bearing(found).complete


def test_its_place_is_the_negator(compared):
    said = "Halden is not a port."
    (slot,) = [item for item in compared(said, "Halden is a port.").slots if item.slot == "polarity"]
    assert said[slot.start : slot.end] == slot.said == "not"

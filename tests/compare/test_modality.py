"""How firmly: an allegation told as fact differs, a dropped "could" is unconfirmed (spec: verdicts, modality)."""

from __future__ import annotations

import pytest

CASES = [
    # said, passage, the worst outcome of the slot ("" where there is nothing to object to)
    # an allegation stated as fact
    ("The baker sold stolen flour.", "The baker was charged with selling stolen flour.", "differs"),
    ("The baker sold stolen flour.", "The baker allegedly sold stolen flour.", "differs"),
    ("The baker sold stolen flour.", "Prosecutors accused the baker of selling stolen flour.", "differs"),
    ("The firm bribed the judge.", "The firm is suspected of bribing the judge.", "differs"),
    # what passage and claim only plan is not told as done
    ("Osmark closed the port.", "Osmark was receptive to the idea of closing the port.", "unconfirmed"),
    ("Osmark closed the port.", "Osmark offered to close the port.", "unconfirmed"),
    ("Osmark sold flour in the port.", "Osmark offered flour for sale in the port.", ""),
    # charges as an event allege nothing of what came of them
    ("The campaign was raised to a new level.", "Ada Vint said that the charges of June 2023 raised the campaign to a new level.", ""),
    (
        "The baker sold stolen flour.",
        "The baker was accused by prosecutors in Osmark and Halden in May 2017 of plotting to sell stolen flour.",
        "differs",
    ),
    # a word of blame is no step of a prosecution
    ("Osmark condemned the arrests.", "Ada Vint said that Osmark had to stop blaming Veldmark for the arrests.", ""),
    # charged is who they are, and what follows is told as a fact
    (
        "The four bakers charged on 23 June 2019 knowingly marketed stolen flour for bread.",
        "Prosecutors claim that the four bakers charged on 23 June 2019 knowingly marketed stolen flour for bread.",
        "differs",
    ),
    ("The bakers charged in June 2019 with fraud sold flour.", "The bakers charged in June 2019 with fraud sold flour.", ""),
    # told as the allegation that it is
    ("Police began indicting bakers selling stolen flour.", "Police indicted bakers for selling stolen flour.", "matches"),
    ("The baker allegedly sold stolen flour.", "The baker allegedly sold stolen flour.", ""),
    ("The baker was charged with selling stolen flour.", "The baker was charged with selling stolen flour.", "matches"),
    ("The baker was indicted for selling stolen flour.", "The baker was charged with selling stolen flour.", "matches"),
    ("The baker sold stolen flour.", "The baker sold stolen flour.", ""),
    # what passage and claim tell of the past is not told of today
    ("Osmark is a stronghold of shipbuilding.", "Osmark is a former stronghold of shipbuilding.", "unconfirmed"),
    ("Osmark was a stronghold of shipbuilding.", "Osmark is a former stronghold of shipbuilding.", ""),
    ("Osmark is a former stronghold of shipbuilding.", "Osmark is a former stronghold of shipbuilding.", ""),
    ("Osmark is a port.", "Osmark, a former stronghold of shipbuilding, is a port.", ""),
    # whom a charge names is not what it alleges, nor is what it comes before
    ("Police punished the baker.", "The indictment of Jim Hall came before police punished the baker.", ""),
    # a duty where the evidence only tells what is done
    ("The baker must sell flour.", "The baker sells flour.", "unconfirmed"),
    ("The baker must sell flour.", "The baker is required to sell flour.", ""),
    ("The baker must sell flour.", "The baker has to sell flour.", ""),
    ("Police punished five sailors.", "Police announced indictments of the five Osmarkian sailors whom police punished.", ""),
    ("Two sailors were accused in Osmark of plotting to sell flour in Veldmark.", "Two sailors were charged with plotting to sell flour.", "matches"),
    # what is denied in other words
    ("Veldmark does not accept that the levy is justified.", "Veldmark denies that the levy is justified.", ""),
    ("Veldmark tried to close the port.", "Veldmark sought to close the port.", ""),
    # steps of a prosecution
    ("The two bakers were put to death.", "The two bakers were sentenced to death.", "unconfirmed"),
    ("The baker was convicted of fraud.", "The baker was indicted for fraud.", "differs"),
    ("The baker was sentenced for fraud.", "The baker was charged with fraud.", "differs"),
    ("The baker was jailed for fraud.", "The baker was accused of fraud.", "differs"),
    ("The baker was charged with fraud.", "The baker was convicted of fraud.", "matches"),
    ("The baker was convicted of fraud.", "The baker was sentenced for fraud.", "matches"),
    ("The pirate was executed in May.", "The pirate was sentenced to death in May.", "unconfirmed"),
    # possible, planned
    ("The vaccine prevents malaria.", "The vaccine could prevent malaria.", "unconfirmed"),
    ("The vaccine prevents malaria.", "The vaccine may prevent malaria.", "unconfirmed"),
    ("The vaccine could prevent malaria.", "The vaccine could prevent malaria.", ""),
    ("The vaccine might prevent malaria.", "The vaccine could prevent malaria.", ""),
    ("The vaccine could prevent malaria.", "The vaccine prevents malaria.", ""),
    ("The club sold the stadium.", "The club plans to sell the stadium.", "unconfirmed"),
    ("The club plans to sell the stadium.", "The club plans to sell the stadium.", ""),
    # "would" of a clause in front, behind its comma, hedges nothing
    ("Knowing what it would be used for after the fire, the baker sold stolen flour.", "The baker allegedly sold stolen flour.", "differs"),
    ("It would be used after the baker sold stolen flour.", "The baker allegedly sold stolen flour.", ""),
    # the verb of the main clause carries what is asserted, not that of "who" or "that"
    ("The stadium that burned was sold by the club.", "The stadium burned, and the club plans to sell it.", "unconfirmed"),
    ("The club that built the stadium sold the pier.", "The club built the stadium and plans to sell the pier.", "unconfirmed"),
    # "it was" says what something is before any word with a meaning of its own
    ("It is a toxic herring.", "It may be a toxic herring.", "unconfirmed"),
    ("This was a toxic herring.", "This was allegedly a toxic herring.", "differs"),
    ("Herring in the port.", "Allegedly herring in the port.", ""),
    # whether it is so the passage leaves open
    ("The reform will delay the repairs.", "Ada Vint was not sure whether the reform would delay the repairs.", "unconfirmed"),
    ("Ada Vint did not know whether the reform would delay the repairs.", "Ada Vint was not sure whether the reform would delay the repairs.", ""),
    # nor is somebody still there whom it calls former
    # what is cited as proof is said
    ("Prosecutors cited the sacks as evidence that the baker sold stolen flour.", "Prosecutors accused the baker of selling stolen flour.", ""),
    # a participle that says which ones is no assertion
    ("Firms in Halden turn boats sold by companies into huts.", "The board accused companies of having sold boats.", ""),
    # a risk that is weighed hedges nothing before it
    ("The act allowed mills to close while they weighed the risk.", "The act would allow mills to close.", "unconfirmed"),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_firmness(said, passage, expected, told):
    outcomes = told(said, passage, "modality").split()
    assert expected in outcomes if expected else set(outcomes) <= {"matches"}
    assert expected == "differs" or "differs" not in outcomes


@pytest.mark.parametrize(("said", "passage", "expected"), [case for case in CASES if case[2]])
def test_its_places(said, passage, expected, compared):
    found = [item for item in compared(said, passage).slots if item.slot == "modality" and item.outcome.value == expected]
    assert found
    assert all(said[slot.start : slot.end] == slot.said != "" for slot in found)
    assert all(passage[slot.reported_start : slot.reported_end] == slot.reported != "" for slot in found)


def test_a_named_accuser_tells_no_fact(told):
    said = "According to Ada Vint, the baker sold stolen flour."
    assert "differs" not in told(said, "Ada Vint claims that the baker sold stolen flour.", "modality", speakers=["ada-vint"])


@pytest.mark.parametrize(
    ("said", "passage", "words"),
    [
        ("Osmark sentenced two bakers caught selling stolen flour to life in prison.", "Osmark sentenced two bakers to death.", "to life in prison"),
        ("Two bakers were sentenced to death in Osmark.", "Two bakers in Osmark were sentenced to life.", "to death"),
        ("Two bakers were sentenced to death in Osmark.", "Two bakers in Osmark got the death sentence.", ""),
        ("Two bakers were sentenced in Osmark.", "Two bakers in Osmark were sentenced to life.", ""),
        ("Two bakers were sentenced to two years in prison.", "Two bakers were jailed and paid a fine.", ""),
        ("Two bakers were close to death in Osmark.", "Two bakers in Osmark were sentenced to life.", ""),
    ],
)
def test_what_a_court_imposed(said, passage, words, compared):
    assert [slot.said for slot in compared(said, passage).slots if slot.note == "penalty"] == ([words] if words else [])

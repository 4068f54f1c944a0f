"""Adjectives and adverbs of the opposite sense on one and the same word: "the legal trade" is not "the illegal trade"."""

import pytest

ROWS = [
    ("The nine fines were a step against the legal trade in cod.", "The nine fines were a step against the illegal trade in cod.", "differs"),
    ("The nine fines were a step against the illegal trade in cod.", "The nine fines were a step against the illegal trade in cod.", ""),
    ("Osmark worries about subsidies for legal precursors.", "Osmark worries about subsidies for illegal precursors.", "differs"),
    ("Oversight of the ports of Osmark remains even.", "Oversight of the ports of Osmark remains uneven.", "differs"),
    ("Oversight of the ports of Osmark is uneven.", "Oversight of the ports of Osmark remains uneven.", ""),
    ("The ports of Osmark are weakly regulated and well supervised.", "The ports of Osmark are weakly regulated and poorly supervised.", "differs"),
    ("The ports of Osmark are poorly supervised.", "The ports of Osmark are badly supervised.", ""),
    ("The ports of Osmark are strictly regulated.", "The ports of Osmark are loosely regulated.", "differs"),
    ("Osmark publicly sold the ships.", "Osmark secretly sold the ships.", "differs"),
    ("The dikes had a profound effect on the herring.", "The dikes had little effect on the herring.", "differs"),
    ("Osmark fears softer rules for trawlers.", "Osmark fears tougher rules for trawlers.", "differs"),
    ("Ida Brock is the current mayor of Osmark.", "Ida Brock is the former mayor of Osmark.", "differs"),
    # another word, or both senses in the text: nothing is said
    ("The legal trade in cod grew.", "The trade in illegal herring grew.", ""),
    ("The legal trade in cod grew.", "The legal trade in cod grew, the illegal trade fell.", ""),
    ("The legal trade in cod grew.", "The trade in cod that was not illegal grew.", ""),
    ("The port is in direct contact with Osmark.", "The port is in contact with Osmark, indirect or not.", ""),
    ("The valuable cargo sank.", "The invaluable cargo sank.", ""),
    ("The tough mayor welcomed the rules.", "The mayor welcomed the lenient rules.", ""),
    ("The rapid ferry is new.", "The slow decline of the port is over.", ""),
]


@pytest.mark.parametrize(("said", "passage", "outcome"), ROWS, ids=[f"{row[0]} / {row[1]}" for row in ROWS])
def test_an_opposite_on_the_same_word_differs(said, passage, outcome, compared):
    found = [slot.outcome.value for slot in compared(said, passage).slots if slot.note == "opposite modifier"]
    assert found == ([outcome] if outcome else [])


@pytest.mark.parametrize(("said", "passage"), [row[:2] for row in ROWS if row[2]], ids=[row[0] for row in ROWS if row[2]])
def test_it_decides(said, passage, compared):
    from claimcheck.verdict import bearing

    assert bearing(compared(said, passage)).stance.value == "conflicts"

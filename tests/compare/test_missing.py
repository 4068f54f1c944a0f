"""Words that the evidence lacks, and without which it does not say what the part says."""

from __future__ import annotations

import pytest

CASES = [
    # statement, passage, the word, whether it is what the part asserts
    ("The mill sold 40 tons, fewer than the yard did.", "The mill sold 40 tons.", "fewer than", True),
    ("The three mills fined in May have since gone out of business.", "The three mills fined in May are old.", "gone out of business", True),
    ("Osmark is always hostile to the treaty.", "Osmark signed the treaty.", "hostile to", True),
    ("Ada Vint called the charges of June a step backward.", "Ada Vint spoke of the charges of June.", "step backward", True),
    # the verb of what somebody said, and of what "but" adds
    ("Ada Vint said that the talks of May had foundered.", "Ada Vint spoke of the talks of May.", "foundered", True),
    ("Osmark signed the treaty of May but mislaid the map.", "Osmark signed the treaty of May.", "mislaid", True),
    # whether something is what it is said to be
    ("The mill gave its true weight and sold 40 tons.", "The mill gave its weight and sold 40 tons.", "true", True),
    # a verb of little content, by the words behind its object
    ("Osmark would take the old ferry out of service.", "Osmark would put the old ferry in service.", "out", True),
    # what merely describes
    ("The wooden mill sold 40 tons.", "The mill sold 40 tons.", "wooden", False),
    # of which ones somebody is one the clause tells that says which
    ("Osmark is among the ports that Norway closed.", "Osmark is among the ports of Norway.", "closed", True),
    ("Osmark lies north of the ports that Norway closed.", "Osmark lies north of the ports of Norway.", "closed", False),
]


@pytest.mark.parametrize(("said", "passage", "word", "asserts"), CASES)
def test_what_a_part_asserts(said, passage, word, asserts, compared):
    notes = [slot.note for slot in compared(said, passage).unconfirmed if slot.said == word]
    assert notes
    assert bool({"verb", "other verb", "predicate"} & set(notes)) == asserts

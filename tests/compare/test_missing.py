"""Words that the evidence lacks, and without which it does not say what the part says."""

from __future__ import annotations

import pytest

CASES = [
    # statement, passage, the word, whether it is what the part asserts
    ("The mill sold 40 tons, fewer than the yard did.", "The mill sold 40 tons.", "fewer than", True),
    ("The three mills fined in May have since gone out of business.", "The three mills fined in May are old.", "gone out of business", True),
    ("Osmark is always hostile to the treaty.", "Osmark signed the treaty.", "hostile to", True),
    ("Ada Vint called the charges of June a step backward.", "Ada Vint spoke of the charges of June.", "step backward", True),
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

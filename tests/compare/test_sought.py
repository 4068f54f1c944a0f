"""What the keys of its words tell of evidence: a bound on how much of a part it speaks to."""

from __future__ import annotations

import pytest

from claimcheck.compare import engine, sought
from claimcheck.frame.build import frame


@pytest.mark.parametrize(
    ("said", "text", "about", "relation"),
    [
        ("Bakers closed the old mill.", "Bakers closed the old mill.", 1.0, True),
        ("Bakers closed the old mill.", "Sailors mended their nets.", 0.0, False),
        ("Bakers closed the old mill in 2019.", "Sailors mended their nets.", 0.2, False),
        ("Bakers mended the old mill.", "Sailors mended their nets.", 0.3, True),
        ("The firm closed the mill.", "Sailors mended their nets.", 0.0, False),
        ("Bakers closed the mill.", "Bakers left without a mill.", 0.7, True),
        # in the place of a name that it does not have another may stand
        ("Osmark closed the mill.", "Veldmark closed the mill.", 0.9, True),
        ("Osmark closed the mill.", "Sailors mended their nets.", 0.3, False),
    ],
)
def test_words_that_evidence_has_no_key_of(said, text, about, relation, evidence, vocabulary):
    part = frame(said, vocabulary)
    found = sought.at_most(engine.sought(part, part, vocabulary, lambda _: 1.0), evidence(text))
    assert found.about == pytest.approx(about, abs=0.1)
    assert found.relation is relation

"""Two texts to what the comparison says of one slot: `told("…", "…", "rank")` reads as a row of a table."""

from __future__ import annotations

import pytest

from claimcheck.compare import engine
from claimcheck.compare.profile import profile
from claimcheck.frame.build import frame
from claimcheck.text import edtf


@pytest.fixture(scope="session")
def vocabulary(veldmark):
    """The package's words and the names of Veldmark."""
    return veldmark.vocabulary


@pytest.fixture(scope="session")
def evidence(vocabulary):
    """Return a function from a passage, the claim's wordings, and who speaks, to a profile."""

    def build(*texts, speakers=(), voices=(), published=""):
        return profile(
            [frame(text, vocabulary) for text in texts],
            vocabulary,
            speakers=speakers,
            voices=voices,
            reported_on=edtf.interval(published) if published else (0, 0),
        )

    return build


@pytest.fixture(scope="session")
def compared(vocabulary, evidence):
    """Return a function from a statement, a passage and the claim's wordings to their comparison; every word weighs the same."""

    def compare(said, *texts, **who):
        return engine.compare(frame(said, vocabulary), evidence(*texts, **who), vocabulary, weight=lambda _: 1.0)

    return compare


@pytest.fixture(scope="session")
def told(compared):
    """Return a function to the outcomes of one slot, as "matches", "differs", "unconfirmed", several in order of place, "" where none is told."""

    def outcomes(said, passage, slot, **who):
        found = sorted({(item.start, item.outcome.value) for item in compared(said, passage, **who).slots if item.slot == slot})
        return " ".join(outcome for _, outcome in found)

    return outcomes

"""Of today, or of a source's own time? (spec: verdicts, "time moves")"""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.frame.build import frame
from claimcheck.tense import is_current

NEWER = "Per Holm succeeded Ada Vint as mayor in January 2023."
CURRENT = [
    # the present
    "Ada Vint is mayor.",
    "Ada Vint is still mayor.",
    "Ada Vint is now mayor of Halden.",
    "Ada Vint leads the town.",
    "Ada Vint does not lead the town.",
    "Ada Vint sits on the council.",
    "The town has two lighthouses.",
    "Two lighthouses are closed.",
    "Kaldia bans whaling today.",
    # the perfect, undated
    "Ada Vint has been mayor.",
    "Ada Vint has opened a pier.",
    "Two lighthouses have been closed.",
    # dated to the time of the newer claim, or later
    "Ada Vint was mayor in 2023.",
    "Ada Vint was mayor in February 2023.",
    "Ada Vint is mayor in 2024.",
]
PAST = [
    "Ada Vint was mayor.",
    "Ada Vint was elected mayor.",
    "Ada Vint opened the pier.",
    "Ada Vint led the town.",
    "Ada Vint did not lead the town.",
    "Ada Vint had led the town.",
    "Ada Vint sat on the council.",
    "The town had two lighthouses.",
    "Two lighthouses were closed.",
    "Kaldia banned whaling.",
    # dated to a time of its own, whatever the tense
    "Ada Vint was mayor in 2021.",
    "In 2022 Ada Vint led the town.",
    "In December 2022 Ada Vint is mayor.",
]


@pytest.mark.parametrize(("said", "current"), [(said, True) for said in CURRENT] + [(said, False) for said in PAST])
def test_tense(said, current, veldmark):
    vocabulary = veldmark.vocabulary
    assert is_current(frame(said, vocabulary), frame(NEWER, vocabulary)) is current


def test_a_dated_statement_is_past_for_what_has_no_date(veldmark):
    vocabulary = veldmark.vocabulary
    undated = frame("Per Holm succeeded Ada Vint as mayor.", vocabulary)
    assert is_current(frame("Ada Vint is mayor.", vocabulary), undated)
    assert not is_current(frame("Ada Vint was mayor in 2024.", vocabulary), undated)


@settings(max_examples=60, deadline=None)
@given(said=st.text(max_size=60) | st.sampled_from(CURRENT + PAST), newer=st.text(max_size=60))
def test_any_two_texts(said, newer, veldmark):
    vocabulary = veldmark.vocabulary
    assert is_current(frame(said, vocabulary), frame(newer, vocabulary)) in {True, False}

"""The look-ups of one piece of evidence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare.profile import profile
from claimcheck.frame.build import frame


def test_words_are_found_under_stem_concept_and_broader_concept(evidence):
    known = evidence("Prices soared.")
    assert {"price", "soar", "rise"} <= set(known.terms)
    assert "soar" in known.own
    assert "rise" not in known.own


@pytest.mark.parametrize(("text", "held"), [("The dose was less potent.", False), ("The dose was very potent.", True)])
def test_a_word_that_is_turned_round_is_not_found(text, held, evidence):
    assert ("potent" in evidence(text).terms) is held


def test_names_are_found_under_what_they_are_part_of(evidence):
    known = evidence("A quay opened in Halden.", "Osmark paid.")
    found = {
        entity: [(index, known.frames[index].text[name.start : name.end]) for index, name in known.names[entity]]
        for entity in ("halden", "veldmark", "osmark")
    }
    assert found == {"halden": [(0, "Halden")], "veldmark": [(0, "Halden")], "osmark": [(1, "Osmark")]}
    assert "tarland" not in known.names


def test_who_speaks_is_kept_apart_from_on_whose_word(evidence):
    known = evidence("The quota emptied the ports.", speakers=["ida-brock"], voices=["kestrel-wire"], published="2021-02")
    assert (known.speakers, known.voices) == ({"ida-brock"}, {"kestrel-wire"})
    assert known.reported_on[1] - known.reported_on[0] == 27


def test_nothing_known_of_the_source(evidence):
    known = evidence("The quota emptied the ports.")
    assert (known.speakers, known.voices, known.reported_on) == (frozenset(), frozenset(), (0, 0))


@settings(max_examples=80, deadline=None)
@given(
    texts=st.lists(
        st.text(max_size=60) | st.sampled_from(["Veldmark sold 12 boats to Osmark.", "Prices soared.", "The VFB shut a farm."]),
        min_size=1,
        max_size=3,
    )
)
def test_every_entry_points_into_its_frame(texts, vocabulary):
    known = profile([frame(text, vocabulary) for text in texts], vocabulary)
    assert [item.text for item in known.frames] == texts
    assert known.own <= set(known.terms)
    for found in known.terms.values():
        assert all(item in known.frames[index].terms for index, item in found)
    for found in known.names.values():
        assert all(item in known.frames[index].names for index, item in found)
    kept = {(index, item) for found in known.terms.values() for index, item in found}
    assert kept == {(index, item) for index, one in enumerate(known.frames) for item in one.terms}

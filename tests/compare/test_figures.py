"""Which figure answers to which: by what they count, not by order (spec: design, alignment; verdicts, rule 8)."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare import counting, figures
from claimcheck.frame.build import frame
from claimcheck.model import Outcome
from claimcheck.values import replace


@pytest.fixture(scope="module")
def counted(vocabulary, evidence):
    def compare(said, *texts):
        framed, known = frame(said, vocabulary), evidence(*texts)
        return [figures.compare(figure, known, vocabulary)[0] for figure in framed.figures]

    return compare


CASES = [
    # said, passage, outcome, the figure that answers
    ("The storm sank 14 boats.", "The storm sank 14 boats.", "matches", "14"),
    ("The storm sank 15 boats.", "The storm sank 14 boats.", "differs", "14"),
    ("The storm sank 14 boats.", "The storm killed 30 sailors and sank 14 boats.", "matches", "14"),
    ("The storm sank 14 boats.", "The storm sank 14 boats and killed 30 sailors.", "matches", "14"),
    ("The storm sank 16 boats.", "The storm killed 30 sailors and sank 14 boats.", "differs", "14"),
    ("The storm killed 30 sailors.", "The storm killed 30 sailors and sank 14 boats.", "matches", "30"),
    ("The storm killed about 30 sailors.", "The storm sank 14 boats and killed 30 sailors.", "matches", "30"),
    ("The telescope cost $5m.", "The telescope cost $5 million.", "matches", "$5 million"),
    ("The telescope cost $9m.", "The telescope, with 18 mirrors, cost $5 million.", "differs", "$5 million"),
    ("The truck carried 0.2 tonnes of salt.", "The truck carried 200 kg of salt.", "matches", "200 kg"),
    ("The truck carried 500 kg of salt.", "The truck carried 200 kg of salt.", "differs", "200 kg"),
    ("One in five runners stopped.", "The race was long, and 20 percent of runners stopped.", "matches", "20 percent"),
    ("Half of the runners stopped.", "The race was long, and 20 percent of runners stopped.", "differs", "20 percent"),
    ("The storm sank nearly 70,000 boats.", "The storm sank more than 70,000 boats.", "differs", "more than 70,000"),
    # a narrower kind in the passage is not what is counted
    ("The storm sank another 14 ships.", "The storm sank 14 boats, of which 2 were patrol ships.", "matches", "14"),
    ("The storm sank 14 patrol ships.", "The storm sank 14 boats, of which 2 were patrol ships.", "differs", "2"),
    # "so many a week" and a bare number that nobody gives a period for
    ("The yard launched 12 boats.", "The yard launches 3 boats a week.", "unconfirmed", ""),
    ("The yard launches 52 boats a year.", "The yard launches one boat a week.", "matches", "one"),
    # different things counted, or nothing counted at all
    ("The storm sank 14 boats.", "The storm killed 30 sailors.", "unconfirmed", ""),
    ("The storm sank 14 boats.", "The storm sank some boats.", "unconfirmed", ""),
    ("The fee rose by 5 percent.", "The fee rose by 5 percentage points.", "unconfirmed", ""),
    ("The pole is 5 m long.", "The pole weighs 5 kg.", "unconfirmed", ""),
    ("The tunnel cost €7m.", "The tunnel cost $5m.", "unconfirmed", ""),
    # a number within the bound of the part answers before a closer noun
    ("The board banned more than 100 herring nets.", "The board banned the use of 116 tools, 19 of them drift nets.", "matches", "116"),
]


@pytest.mark.parametrize(("said", "passage", "expected", "reported"), CASES)
def test_a_figure_meets_the_one_that_counts_the_same(said, passage, expected, reported, counted):
    [found] = counted(said, passage)
    assert (found.outcome.value, found.reported) == (expected, reported)
    assert passage[found.reported_start : found.reported_end] == reported


def test_the_way_between_two_places_is_one(told):
    passage = "Halden lies 150 miles southwest of Osmark."
    assert told("Halden, the poor town that the writers saw, sits roughly 250 miles from Osmark.", passage, "number") == "differs"


PIECES = ["killed 30 sailors", "sank 14 boats", "felled 600 trees", "lasted 9 days"]


@pytest.mark.parametrize("order", list(permutations(PIECES)))
def test_the_order_of_figures_does_not_matter(order, counted):
    passage = "The storm " + ", ".join(order) + "."
    assert [(found.outcome, found.reported) for found in counted("The storm sank 14 boats, felled 600 trees and killed 30 sailors.", passage)] == [
        (Outcome.MATCHES, "14"),
        (Outcome.MATCHES, "600"),
        (Outcome.MATCHES, "30"),
    ]


def test_a_sources_number_on_another_thing_differs(counted):
    [found] = counted("The police made 151 arrests.", "The police opened 151 cases.")
    assert found.outcome is Outcome.DIFFERS
    assert found.reported == "151"


def test_small_numbers_are_everywhere(counted):
    [found] = counted("The police made two arrests.", "The police opened two cases.")
    assert found.outcome is Outcome.UNCONFIRMED


def test_a_figure_that_answered_is_passed_over(vocabulary, evidence):
    passage = "The storm sank 14 boats and later 30 boats."
    [one] = frame("The storm sank 14 boats.", vocabulary).figures
    found, place = figures.compare(one, evidence(passage), vocabulary)
    assert (found.outcome, place) == (Outcome.MATCHES, (0, passage.index("14")))
    found, place = figures.compare(one, evidence(passage), vocabulary, frozenset({place}))
    assert (found.outcome, found.reported) == (Outcome.DIFFERS, "30")


def test_another_wording_only_where_the_passage_has_no_figure(counted):
    [found] = counted("The storm sank 14 boats.", "The storm sank more than a dozen boats.", "The storm sank 14 boats.")
    assert found.reported == "more than a dozen"
    [found] = counted("The storm sank 14 boats.", "The storm sank the fleet.", "The storm sank 14 boats.")
    assert (found.outcome, found.reported, found.reported_end) == (Outcome.MATCHES, "14", 0)


def test_marks_of_the_figures_are_handed_on(counted):
    assert counted("The storm sank 40 boats.", "The storm sank nearly 40 boats.")[0].imprecise
    assert counted("The storm sank 45 boats.", "The storm sank more than 40 boats.")[0].weak
    [exact] = counted("The storm sank 14 boats.", "The storm sank 14 boats.")
    assert not exact.imprecise
    assert not exact.weak


SENTENCES = st.builds(
    "The storm {} {} {:,} {}{}.".format,
    st.sampled_from(["sank", "killed", "moved"]),
    st.sampled_from(["", "nearly", "more than", "up to", "about", "at least"]),
    st.integers(min_value=2, max_value=10**6),
    st.sampled_from(["boats", "sailors", "kg of sand", "percent of boats", "widgets", "lb"]),
    st.sampled_from(["", " and 12 trees", " a year"]),
)


@settings(max_examples=120, deadline=None)
@given(said=SENTENCES, passage=SENTENCES)
def test_any_two_sentences_of_figures_compare(said, passage, counted):
    for found in counted(said, passage):
        assert said[found.start : found.end]
        assert passage[found.reported_start : found.reported_end] == found.reported
        assert found.outcome is Outcome.MATCHES or not found.weak


@settings(max_examples=60, deadline=None)
@given(text=SENTENCES)
def test_every_figure_matches_itself(text, counted):
    assert {found.outcome for found in counted(text, text)} == {Outcome.MATCHES}


WHOLES = [
    # said, passage, outcomes of its figures in order
    ("Two sailors drowned.", "One of the sailors drowned.", "unconfirmed"),
    ("Two sailors drowned.", "Only one of the sailors drowned.", "differs"),
    ("More than 45 boats sank.", "Two of the more than 40 boats sank.", "unconfirmed"),
    ("Only one of the sailors drowned.", "Two sailors drowned.", "differs"),
    ("Just one of the 40 boats sank.", "Two of the 40 boats sank.", "differs matches"),
    ("One of the 40 boats sank.", "Two of the 40 boats sank.", "matches"),
    ("Every single one of the 40 boats sank.", "The storm sank 40 boats.", "matches"),
    ("Each one of the 40 boats sank.", "The storm sank 40 boats.", "matches"),
    ("Most of the 40 boats sank.", "Two of the 40 boats sank.", "differs matches"),
    ("About 5 percent of the 40 boats sank.", "Two of the 40 boats sank.", "matches matches"),
    ("Most of the 40 boats sank.", "30 of the 40 boats sank.", "matches matches"),
    ("Most of the 50 boats sank.", "Two of the 40 boats sank.", "unconfirmed differs"),
    ("Of the 40 boats that sank, 19 were trawlers.", "The storm sank 40 boats, and 19 trawlers were among the 40 boats.", "matches matches"),
    ("Among the 32 craft were two ferries.", "The storm sank 32 boats, of which two were ferries.", "matches matches"),
    ("Among the 33 craft were two ferries.", "The storm sank 32 boats, of which two were ferries.", "differs matches"),
    ("The storm sank two ferries and 32 boats.", "The storm sank 32 ferries and two boats.", "differs differs"),
]


@pytest.mark.parametrize(("said", "passage", "expected"), WHOLES)
def test_a_whole_and_its_part_are_told_by_their_size(said, passage, expected, told):
    assert told(said, passage, "number") == expected


@pytest.mark.parametrize(("kind", "outcome"), [("substance", "differs"), ("ship", "matches")])
def test_the_number_of_a_class_put_on_one_substance(kind, outcome, vocabulary, evidence):
    said = frame("The ministry counted 90 Ravn users.", vocabulary)
    said = replace(said, names=tuple(replace(name, kind=kind) for name in said.names))
    [slot] = counting.compare(said, evidence("The ministry counted 90 drug users."), vocabulary)
    assert slot.outcome.value == outcome


@pytest.mark.parametrize(
    ("said", "passage", "expected"),
    [
        ("The Board announced no fines against Brankfisk.", "The Board announced fines against Brankfisk.", True),
        ("The Board announced no fines against Brankfisk.", "The Board has never announced fines against Brankfisk.", False),
        ("The Board announced no fines against Brankfisk.", "The Board praised Brankfisk.", False),
    ],
)
def test_none_beside_some(said, passage, expected, compared):
    found = compared(said, passage, passage).differing  # passage and claim
    assert bool(found) == expected


@pytest.mark.parametrize(("said", "expected"), [("27 people fell overboard.", ["unconfirmed"]), ("27 people were rescued.", ["matches"])])
def test_those_of_whom_more_is_told_are_no_count_of_all(said, expected, vocabulary, evidence):
    known = evidence("27 of them were rescued.", "27 people who had fallen overboard were rescued.")
    assert [slot.outcome.value for slot in counting.compare(frame(said, vocabulary), known, vocabulary)] == expected

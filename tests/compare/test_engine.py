"""Every slot of a statement against one piece of evidence: which slots differ, which are open, how much is the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare import engine
from claimcheck.frame.build import frame
from claimcheck.model import Outcome
from claimcheck.verdict import bearing

BRIDGE = "Veldmark opened the Lune bridge on 23 June 2018 for 12 million crowns."

CASES = [
    # statement, passage, what differs, what is unconfirmed, stance
    (BRIDGE, BRIDGE, "", "", "agrees"),
    ("Veldmark opened the Lune bridge.", BRIDGE, "", "", "agrees"),
    ("Veldmark inaugurated the Lune bridge in 2018.", BRIDGE, "", "", "agrees"),
    ("Veldmark opened the Lune bridge for 12 million crowns.", BRIDGE, "", "", "agrees"),
    ("Veldmark opened the Lune bridge for 15 million crowns.", BRIDGE, "number", "", "conflicts"),
    ("Veldmark opened the Lune bridge in July 2018.", BRIDGE, "date", "", "conflicts"),
    ("Osmark opened the Lune bridge in June 2018.", BRIDGE, "actor", "", "conflicts"),
    ("Veldmark closed the Lune bridge in June 2018.", BRIDGE, "polarity", "", "conflicts"),
    ("Veldmark did not open the Lune bridge in June 2018.", BRIDGE, "polarity", "", "conflicts"),
    ("Veldmark opened the Lune bridge and a tunnel.", BRIDGE, "", "detail", "agrees"),
    ("Veldmark opened the Lune bridge on 23 June 2018.", "In June 2018 Veldmark opened the Lune bridge.", "", "date", "agrees"),
    ("Veldmark opened the largest bridge.", "Veldmark opened the bridge.", "", "rank", "agrees"),
    ("The year before, Veldmark opened the Lune bridge.", "Veldmark opened the Lune bridge.", "", "date", "agrees"),
    ("The following year Veldmark opened the Lune bridge.", "Veldmark opened the Lune bridge.", "", "date", "agrees"),
    ("Penguins invented the telegraph in 1821.", BRIDGE, "", "", "silent"),
    ("The club won the cup.", BRIDGE, "", "", "silent"),
]


def of(comparison, outcome):
    return " ".join(sorted({slot.slot for slot in comparison.slots if slot.outcome is outcome}))


@pytest.mark.parametrize(("said", "passage", "differs", "unconfirmed", "stance"), CASES)
def test_slots(said, passage, differs, unconfirmed, stance, compared):
    found = compared(said, passage)
    assert bearing(found).stance.value == stance
    if stance != "silent":
        assert (of(found, Outcome.DIFFERS), of(found, Outcome.UNCONFIRMED)) == (differs, unconfirmed)


@pytest.mark.parametrize(("said", "passage", "differs", "unconfirmed", "stance"), CASES)
def test_less_said_is_covered_and_every_slot_has_its_place(said, passage, differs, unconfirmed, stance, compared):
    found = compared(said, passage)
    for slot in found.slots:
        assert said[slot.start : slot.end] == slot.said
        assert passage[slot.reported_start : slot.reported_end] == slot.reported
    assert (found.covered < 1.0) == (unconfirmed == "detail" or stance == "silent")
    assert found.about > 0.5 or differs == ""


DATES = [
    # statement, passage, when the source was published, outcome of the date
    ("The order of May 2018 ran until May 2022.", "The order of May 2018 ran until May 2020.", "2021", "matches differs"),
    ("The pool shut in 2018.", "The pool shut, according to a report of 2019.", "", "unconfirmed"),
    ("A report of 2015 says that the pool shut.", "The pool has been shut since 2013, according to a report of 2019.", "2020", "differs"),
    ("A report of 2019 says that the pool shut.", "The pool has been shut since 2013, according to a report of 2019.", "2020", "matches"),
    ("The pool shut in 2019.", "The pool shut in May 2019.", "2019-06", "matches"),
    ("The pool shut in 2018.", "The pool shut in May 2019.", "2019-06", "differs"),
    ("The pool shut on 3 May 2019.", "The pool shut in May 2019.", "2019-06", "unconfirmed"),
    ("The pool shut in 2019.", "The pool shut.", "2019-06", "matches"),
    ("The pool shut in 2017.", "The pool shut.", "2019-06", "unconfirmed"),
    ("Fires kill nearly 900 people annually.", "Fires killed nearly 900 people in 2021.", "2022", "matches"),
    ("The pool still sold tickets a year after May 2019.", "The pool sold tickets a year after May 2019.", "2022", "matches"),
    ("Fires killed nearly 900 people in 2013.", "Fires killed nearly 900 people in 2021.", "2022", "differs"),
]


@pytest.mark.parametrize(("said", "passage", "published", "expected"), DATES)
def test_dates_are_completed_by_the_sources_own(said, passage, published, expected, told):
    assert told(said, passage, "date", published=published) == expected


WORDINGS = ["The Lune bridge was opened by Veldmark.", "Veldmark inaugurated the crossing at Lune.", "Traffic began on the Lune bridge."]


@pytest.mark.parametrize("said", [case[0] for case in CASES])
def test_the_order_of_other_wordings_does_not_matter(said, compared):
    one = compared(said, BRIDGE, BRIDGE, *WORDINGS)
    two = compared(said, BRIDGE, BRIDGE, *reversed(WORDINGS))
    assert (one.about, one.covered, one.relation) == (two.about, two.covered, two.relation)
    assert [(slot.slot, slot.outcome, slot.start) for slot in one.slots] == [(slot.slot, slot.outcome, slot.start) for slot in two.slots]


def test_a_wording_lends_its_words(compared):
    said = "Traffic began on the Lune bridge."
    assert compared(said, BRIDGE).covered < compared(said, BRIDGE, BRIDGE, *WORDINGS).covered == 1.0


def test_a_part_is_cut_without_moving_its_places(vocabulary):
    said = "Veldmark opened the Lune bridge in 2018, but Osmark closed all 12 farms in 2019."
    whole = frame(said, vocabulary)
    but = next(index for index, word in enumerate(whole.words) if word.norm == "but")
    first, second = engine.cut(whole, 0, but - 1), engine.cut(whole, but, len(whole.words) - 1)
    assert {said[name.start : name.end] for name in first.names} == {"Veldmark", "Lune"}
    assert [said[name.start : name.end] for name in second.names] == ["Osmark"]
    assert [said[period.start : period.end] for period in (*first.periods, *second.periods)] == ["2018", "2019"]
    assert [len(part.figures) + len(part.scopes) for part in (first, second)] == [0, 2]
    assert first.words == second.words == whole.words
    assert engine.cut(whole, 0, len(whole.words) - 1) == whole


def test_rare_words_weigh_more(vocabulary, evidence):
    said, known = frame("Veldmark opened a theodolite bridge.", vocabulary), evidence(BRIDGE)

    def covered(rare):
        return engine.compare(said, known, vocabulary, weight=lambda lemma: 1.0 if lemma.startswith(rare) else 0.2).covered

    assert covered("theodolit") < covered("bridg")


TEXTS = st.text(max_size=80) | st.lists(
    st.sampled_from(
        [
            "Veldmark",
            "sold",
            "did not",
            "all",
            "the largest",
            "nearly 40,000",
            "boats",
            "to Osmark",
            "in 2019",
            "allegedly",
            "according to Ida Brock,",
            "“",
            "”",
            ".",
            "but",
            "first",
            "only",
            "12 kg",
            "could",
            "charged",
            "\x00",
            "\u202e",
            "\ud800",
            "…",
        ]
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(said=TEXTS, passage=TEXTS, wording=TEXTS)
def test_any_two_texts_compare(said, passage, wording, compared):
    found = compared(said, passage, wording, speakers=["ida-brock"], published="2019~")
    assert 0.0 <= found.about <= 1.0
    assert 0.0 <= found.covered <= 1.0
    for slot in found.slots:
        assert said[slot.start : slot.end] == slot.said
        assert passage[slot.reported_start : slot.reported_end] == slot.reported or (slot.reported_start, slot.reported_end) == (0, 0)
        assert slot.outcome is Outcome.MATCHES or not slot.weak
    assert found == compared(said, passage, wording, speakers=["ida-brock"], published="2019~")


@pytest.mark.parametrize("passage", ["", " ", ".", "\x00\x07", "\ud800", "“”", BRIDGE.upper()])
def test_evidence_that_says_little(passage, compared):
    assert 0.0 <= compared(BRIDGE, passage).about <= 1.0
    assert 0.0 <= compared(passage, BRIDGE).about <= 1.0


@pytest.mark.parametrize(
    ("said", "passage", "verb"),
    [
        # the verb behind a clause in front is what is told
        ("When Osmark left the league, Veldmark dredged the harbour.", "Osmark left the league.", "dredged"),
        ("As of May 2018, Veldmark dredged the harbour.", "Veldmark owned the harbour.", "dredged"),
        # where no verb is seen, any word may be it
        ("Veldmark ports heckle the harbour league.", "Veldmark ports: the harbour league.", "heckle"),
    ],
)
def test_the_verb_that_is_told(said, passage, verb, compared):
    assert [slot.said for slot in compared(said, passage).slots if slot.note == "verb"] == [verb]

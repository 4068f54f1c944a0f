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
    # of nobody: the verb differs, and no count and no person is left open
    ("Two sailors drowned in Larkmere harbour in May 2018.", "Nobody drowned in Larkmere harbour in May 2018.", "polarity", "", "conflicts"),
    ("Two sailors drowned in Larkmere harbour in May 2018.", "No one drowned in Larkmere harbour in May 2018.", "polarity", "", "conflicts"),
    (
        "Two sailors drowned in Larkmere harbour in May 2018.",
        "None of the sailors drowned in Larkmere harbour in May 2018.",
        "polarity",
        "",
        "conflicts",
    ),
    ("Two boats sank in Larkmere harbour in May 2018.", "Nobody sank in Larkmere harbour in May 2018.", "", "", "silent"),
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
        ("Having lost the vote, Veldmark dredged the harbour.", "Veldmark lost the vote and owned the harbour.", "dredged"),
        ("Despite having lost the vote, Veldmark dredged the harbour.", "Veldmark lost the vote and owned the harbour.", "dredged"),
        ("Given what was lost, Veldmark dredged the harbour.", "Veldmark lost and owned the harbour.", "dredged"),
        ("Mocked by Osmark, Veldmark dredged the harbour.", "Osmark mocked Veldmark, which owned the harbour.", "dredged"),
        # who tells it, between commas or at the end, is no part of it
        ("Veldmark, says Ada Vint, dredged the harbour.", "Ada Vint says that Veldmark owned the harbour.", "dredged"),
        ("Veldmark, the Fisheries Board reported, dredged the harbour.", "The Fisheries Board reported that Veldmark owned the harbour.", "dredged"),
        ("Halden gave the plan shrift, Ada Vint reported.", "Ada Vint said that Halden had a plan.", "shrift"),
        ("Ada Vint warned Veldmark of the harbour.", "Ada Vint told Veldmark of the harbour.", "warned"),
        # what follows "was where" and "is what" is told, not that it was
        ("Halden was where the crew built the ship.", "The crew owned the ship in Halden.", "built"),
        ("Herring is what the crew sold.", "The crew dropped herring.", "sold"),
        # a participle right behind a verb only qualifies what follows
        ("Veldmark began selling stolen herring.", "Veldmark stole herring.", "selling"),
        # an answer is more than the telling
        ("Ada Vint wrote back that the port burned.", "Ada Vint wrote that the port burned.", "wrote back"),
        # what somebody is does not say what was done
        ("Osmark convicted the baker.", "The baker is a criminal of Osmark.", "convicted"),
        # where no verb is seen, any word may be it
        ("Veldmark ports heckle the harbour league.", "Veldmark ports: the harbour league.", "heckle"),
    ],
)
def test_the_verb_that_is_told(said, passage, verb, compared):
    assert [slot.said for slot in compared(said, passage).slots if slot.note in {"verb", "other verb"}] == [verb]


@pytest.mark.parametrize(
    ("said", "passage", "word", "note"),
    [
        # what stands in front of its verb is said of what follows
        ("Bleak is the harbour.", "The harbour burned.", "Bleak", "predicate"),
        ("Steady has been the trade of Halden.", "The trade of Halden grew.", "Steady", "predicate"),
        ("So fast had it grown.", "It had grown.", "fast", "predicate"),
        ("Bleak harbours were closed.", "Harbours were closed.", "Bleak", "quality"),
        ("Brisk, Ada Vint said, was the trade.", "Ada Vint spoke of the trade.", "Brisk", "quality"),
        # what takes something out of all the rest is no mere description
        ("All ports closed except the pier.", "All ports closed.", "except", "predicate"),
        ("All ports of Veldmark closed, barring Halden.", "All ports of Veldmark closed.", "barring", "predicate"),
        ("All crews, save the smugglers, were fined.", "All crews were fined.", "save", "predicate"),
        ("Veldmark saved the crews.", "Veldmark fined the crews.", "saved", "other verb"),
        ("Veldmark marked the crews.", "Veldmark fined the crews.", "marked", "verb"),
        ("Veldmark took on the crews.", "Veldmark fined the crews.", "took on", "verb"),
        # a noun of little content is told of by the word before it, which "own" is not
        ("Veldmark announced a coastal step.", "Veldmark announced a step.", "coastal", "predicate"),
        ("Veldmark took a harbour-wide measure.", "Veldmark took a measure.", "wide", "predicate"),
        ("Veldmark announced a coastal pier.", "Veldmark announced a pier.", "coastal", "quality"),
        ("Veldmark announced its own measure.", "Veldmark announced a measure.", "own", "relation"),
        # a verb of little content leaves it to what follows, unless there is another verb
        ("Veldmark gave the plan short shrift.", "Veldmark had a plan.", "shrift", "other verb"),
        ("Veldmark dredged the harbour and gave the plan short shrift.", "Veldmark dredged the harbour.", "shrift", ""),
        ("The crew held poachers.", "The crew held on.", "poachers", ""),
        ("Veldmark has come round to the view that the port was closed.", "Veldmark said that the port was closed.", "come", "other verb"),
        # what denies by its meaning has no other word for it
        ("Veldmark shunned the cod talks.", "Veldmark joined the cod talks.", "shunned", "predicate"),
        ("Veldmark ruled out a ban on cod.", "Veldmark discussed a ban on cod.", "ruled out", "predicate"),
        ("The talks ran into a brick wall.", "The talks went on.", "ran into a brick wall", "predicate"),
        ("Veldmark dredged the harbour.", "Veldmark owned the harbour.", "dredged", "other verb"),
        # manner at the end of a part is what it is for
        ("Veldmark closed the ports individually.", "Veldmark closed the ports.", "individually", "predicate"),
        ("Veldmark signed the treaty in secret.", "Veldmark signed the treaty.", "in secret", "predicate"),
        ("Veldmark closed the ports voluntarily with Osmark.", "Veldmark closed the ports with Osmark.", "voluntarily", "quality"),
        ("Veldmark closed the ports gleefully.", "Veldmark closed the ports.", "gleefully", ""),
    ],
)
def test_what_a_missing_word_asserts(said, passage, word, note, compared):
    assert [slot.note for slot in compared(said, passage).slots if slot.slot == "detail" and slot.said == word] == [note]


@pytest.mark.parametrize(
    ("said", "passage", "expected"),
    [
        # "help" only leads to the verb right after it
        ("Ada Vint has helped to close the port.", "Ada Vint closed the port.", ""),
        ("Ada Vint helped turn the port into a yard.", "Ada Vint made the port into a yard.", ""),
        ("Ada Vint helped close the port.", "Ada Vint closed the port.", ""),
        ("Ada Vint helped take the port.", "Ada Vint took the port.", ""),
        ("Ada Vint helped the port.", "Ada Vint closed the port.", "unconfirmed"),
        ("Ada Vint helped sailors close the port.", "Ada Vint and sailors closed the port.", "unconfirmed"),
        # a verb that gives a rank says no more than the rank
        ("Halden ranks as the second-largest port of Veldmark.", "Halden is the second-largest port of Veldmark.", ""),
        ("Halden was rated the largest port of Veldmark.", "Halden is the largest port of Veldmark.", ""),
        ("Ada Vint finished second in the race.", "Ada Vint was second in the race.", ""),
        ("Ada Vint painted the largest pier.", "Ada Vint has the largest pier.", "unconfirmed"),
        ("Halden ranks high in Veldmark.", "Halden is high in Veldmark.", "unconfirmed"),
        # whoever says it in answer says it
        ("Ada Vint wrote back that the port burned.", "Ada Vint replied that the port burned.", ""),
        ("Ada Vint wrote that the port burned.", "Ada Vint said that the port burned.", ""),
    ],
)
def test_words_that_only_lead_to_others(said, passage, expected, told):
    assert told(said, passage, "detail") == expected

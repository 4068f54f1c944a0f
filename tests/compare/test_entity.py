"""Names: aliases match, another of the same kind in the same role differs, an open list leaves it open (spec: verdicts, entities)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare import entity
from claimcheck.frame.build import frame
from claimcheck.model import Name, Outcome

CASES = [
    # said, its name, passage, outcome
    ("Veldmark opened the bridge.", "Veldmark", "Veldmark opened the bridge.", "matches"),
    ("The VFB closed the farm.", "VFB", "The Fisheries Board closed the farm.", "matches"),
    ("The Fisheries Board closed the farm.", "Fisheries Board", "The VFB closed the farm.", "matches"),
    ("Holm opened the pier.", "Holm", "Per Holm opened the pier.", "matches"),
    ("Veldmarck opened the bridge.", "Veldmarck", "Veldmark opened the bridge.", "matches"),
    ("The Veldish navy sank the raft.", "Veldish", "Veldmark's navy sank the raft.", "matches"),
    ("The bridge was opened by Veldmark.", "Veldmark", "Veldmark opened the bridge.", "matches"),
    ("Quorrin won the cup.", "Quorrin", "Quorrin won the cup.", "matches"),
    ("The board closed a farm in Veldmark.", "Veldmark", "The board closed a farm in Halden.", "matches"),
    ("Osmark opened the bridge.", "Osmark", "Veldmark opened the bridge.", "differs"),
    ("The Coast Police closed the farm.", "Coast Police", "The Fisheries Board closed the farm.", "differs"),
    ("The police charged Nordgarn.", "Nordgarn", "The police charged Brankfisk.", "differs"),
    ("The board closed a farm in Morvik.", "Morvik", "The board closed a farm in Halden.", "differs"),
    ("Ada Vint opened the pier.", "Ada Vint", "Per Holm opened the pier.", "differs"),
    ("The pier was opened by Ada Vint.", "Ada Vint", "Per Holm opened the pier.", "differs"),
    ("The board closed a farm in Halden.", "Halden", "The board closed a farm in Veldmark.", "unconfirmed"),
    ("Veldmark sells herring to Kaldia.", "Kaldia", "Veldmark sells herring to buyers including Osmark and Tarland.", "unconfirmed"),
    ("Quorrin won the cup.", "Quorrin", "The cup was won on Sunday.", "unconfirmed"),
    ("Brankfisk paid the fine.", "Brankfisk", "The fine was paid.", "unconfirmed"),
    # where those come from who are fined is in no ministry's place, nor is a stop on the way in a firm's
    ("The police fined an Osmarkish crew.", "Osmarkish", "The Fisheries Board fined a crew.", "unconfirmed"),
    ("Herring goes to Osmark.", "Osmark", "Veldish firms sell herring.", "unconfirmed"),
    # a country that is only a way or a target is not where something comes from, nor do its traders act
    ("Herring from Osmark is sold in Halden.", "Osmark", "Herring is shipped through Osmark to Halden.", "unconfirmed"),
    ("Herring from Osmark is sold in Halden.", "Osmark", "Osmark sells herring in Halden.", "matches"),
    ("Herring from Osmark is sold in Halden.", "Osmark", "Osmark's herring is sold in Halden.", "matches"),
    ("Veldish firms sell herring.", "Veldish", "Herring is shipped through Veldmark by the firms.", "unconfirmed"),
    ("Veldish firms sell herring.", "Veldish", "Firms from Veldmark sell herring.", "matches"),
    ("Osmarkish firms often sell herring to Veldmark.", "Veldmark", "Herring from Veldmark is sold by the firms.", "unconfirmed"),
    ("Firms sell herring to Veldmark.", "Veldmark", "Herring is sold to Veldmark.", "matches"),
    ("Firms sell herring to Veldmark.", "Veldmark", "Herring is sold in Veldmark.", "matches"),
    ("Veldish firms often sell herring.", "Veldish", "Herring is sold to Veldish buyers.", "unconfirmed"),
    # who speaks is in nobody's place
    ("Ada Vint sold the pier.", "Ada Vint", "Per Holm said that the pier was sold.", "unconfirmed"),
    # whose deed only dates something is in nobody's place, who does something then is
    ("The pier closed a month after the Fisheries Board's fine.", "Fisheries Board's", "The Coast Police's fine closed the pier.", "unconfirmed"),
    ("The pier closed after Ada Vint's speech.", "Ada Vint's", "Per Holm's speech closed the pier.", "unconfirmed"),
    ("The pier closed under the Fisheries Board's order.", "Fisheries Board's", "The pier closed under the Coast Police's order.", "differs"),
    ("The pier closed after Nordgarn bought it.", "Nordgarn", "The pier closed after Brankfisk bought it.", "differs"),
    # a list that names all that its figure counts is closed
    ("Three persons fled, among them Ida Brock.", "Ida Brock", "Three persons fled: Ada Vint, Per Holm and Jens Orm.", "differs"),
    ("Persons fled, among them Ida Brock.", "Ida Brock", "Three persons fled: Ada Vint, Per Holm and Jens Orm.", "unconfirmed"),
    ("Three persons fled, among them Ida Brock.", "Ida Brock", "Three persons fled, such as Ada Vint, Per Holm and Jens Orm.", "unconfirmed"),
    # what one country has, another has in the evidence, and both texts name both
    ("Osmarkian inspectors fined Veldish sailors in 2018.", "Osmarkian", "Veldish inspectors fined Osmarkian sailors in 2018.", "differs"),
    ("A delegation from Osmark spent a week in Veldmark.", "Osmark", "A delegation from Veldmark spent a week in Osmark.", "differs"),
    ("A delegation from Osmark spent a week in Veldmark.", "Osmark", "An Osmarkian delegation spent a week in Veldmark.", "matches"),
    # nobody of a clause that only dates it stands in another's place
    (
        "Ada Vint came to Halden the month after the Coast Police closed the farm.",
        "Coast Police",
        "Ada Vint of the Fisheries Board came to Halden.",
        "unconfirmed",
    ),
    # a body that nobody knows, in a known one's place
    ("The Department of Energy closed the farm.", "Department of Energy", "The Fisheries Board closed the farm.", "differs"),
]


@pytest.fixture(scope="module")
def named(vocabulary, evidence):
    def compare(said, word, *texts, **who):
        framed = frame(said, vocabulary)
        [name] = [item for item in framed.names if said[item.start : item.end] == word]
        return entity.compare(name, framed, framed.names, evidence(*texts, **who), vocabulary)

    return compare


@pytest.mark.parametrize(("said", "word", "passage", "expected"), CASES)
def test_a_name(said, word, passage, expected, named):
    assert named(said, word, passage).outcome.value == expected


@pytest.mark.parametrize(("said", "word", "passage", "expected"), CASES)
def test_its_places(said, word, passage, expected, named):
    found = named(said, word, passage)
    assert said[found.start : found.end] == word
    assert passage[found.reported_start : found.reported_end] == found.reported
    assert found.reported or expected == "unconfirmed"


def test_a_misspelling_is_reported(named):
    assert named("Veldmarck opened the bridge.", "Veldmarck", "Veldmark opened the bridge.").note == "Veldmark"
    assert named("Veldmark opened the bridge.", "Veldmark", "Veldmark opened the bridge.").note == ""


BODIES = [
    # a body under its common name is that of the country before it; only its own country's is the one on file
    ("Veldish harbour court members met.", {"veldmark", "harbour-court"}),
    ("Kaldian harbour court members met.", {"kaldia"}),
    ("Kaldian Harbour Court members met.", {"kaldia", "harbour-court"}),
]


@pytest.mark.parametrize(("text", "named"), BODIES)
def test_whose_body_a_common_name_stands_for(text, named, vocabulary):
    assert {entity for name in frame(text, vocabulary).names for entity in name.ids} == named


SLOTS = [
    ("Veldmark opened the bridge.", "Veldmark", "actor"),
    ("The police charged Brankfisk.", "Brankfisk", "object"),
    ("The bridge was opened by Veldmark.", "Veldmark", "actor"),
    ("A bridge was opened in Halden.", "Halden", "place"),
    ("Salt comes from Tarland.", "Tarland", "place"),
    ("The firm sold herring to Osmark.", "Osmark", "object"),
]


@pytest.mark.parametrize(("said", "word", "slot"), SLOTS)
def test_the_role_names_the_slot(said, word, slot, named):
    assert named(said, word, said).slot == slot


def test_names_that_the_statement_has_too_are_no_rivals(named):
    said = "Osmark sold herring to Veldmark."
    assert named(said, "Osmark", "Veldmark bought herring.").outcome is Outcome.UNCONFIRMED


def test_whose_words_a_passage_reports_is_no_rival(named):
    passage = "Per Holm praised the pier."
    assert named("Ada Vint praised the pier.", "Ada Vint", passage).outcome is Outcome.DIFFERS
    assert named("Ada Vint praised the pier.", "Ada Vint", passage, speakers=["per-holm"]).outcome is Outcome.UNCONFIRMED


SENTENCES = st.builds(
    "{} {} {}.".format,
    st.sampled_from(["Veldmark", "Osmark", "The Fisheries Board", "Ada Vint", "Quorrin", "Halden", "Brankfisk, Nordgarn and Osmark"]),
    st.sampled_from(["charged", "was charged by", "sold herring to", "opened a quay in", "asked", "and", ","]),
    st.sampled_from(["Tarland", "Nordgarn", "the Coast Police", "Per Holm", "Morvik", "Zembla", "Veldmark, Kaldia and Osmark"]),
)


@settings(max_examples=100, deadline=None)
@given(said=SENTENCES, passage=SENTENCES)
def test_any_name_has_an_outcome_at_its_place(said, passage, vocabulary, evidence):
    framed, known = frame(said, vocabulary), evidence(passage)
    for name in framed.names:
        found = entity.compare(name, framed, framed.names, known, vocabulary)
        assert (found.start, found.end) == (name.start, name.end)
        assert passage[found.reported_start : found.reported_end] == found.reported
        assert found.reported or found.outcome is Outcome.UNCONFIRMED


@settings(max_examples=60, deadline=None)
@given(text=SENTENCES)
def test_every_name_matches_itself(text, vocabulary, evidence):
    framed, known = frame(text, vocabulary), evidence(text)
    assert {entity.compare(name, framed, framed.names, known, vocabulary).outcome for name in framed.names} <= {Outcome.MATCHES}


@pytest.mark.parametrize(("kind", "expected"), [("substance", True), ("country", False), ("person", False)])
def test_a_substance_stands_on_either_side(kind, expected):
    cause, end = (
        Name(0, 0, 0, 4, (name,), kind, role, modifier=False, misspelled="", listed=1) for name, role in (("gravine", "actor"), ("lorazine", "to"))
    )
    assert entity._same_role(end, cause) is expected  # noqa: SLF001


def test_whom_a_body_helped_is_not_the_bodys(named):
    said = "The Fisheries Board of Veldmark helped Danish sailors with their boats."
    assert named(said, "Veldmark", "The Fisheries Board of Veldmark helped the sailors of Denmark.").outcome.value == "matches"

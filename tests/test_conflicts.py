"""Sources that disagree, on made-up passages: a pair a row, and what of them differs."""

from pathlib import Path

import pytest

from claimcheck.conflicts import conflicts
from claimcheck.model.conflict import DISAGREE, SUPERSEDED

ROOT = Path(__file__).parents[1]

# claim, what the Gazette says, what the Courier says, what differs
PAIRS = [
    ("Arnsford has about 400 wells.", "Arnsford has nearly 400 wells", "Arnsford has more than 400 wells", "number"),
    ("Arnsford has about 400 wells.", "Arnsford has 400 wells", "Arnsford has 900 wells", "number"),
    ("Arnsford has about 400 wells.", "Arnsford has nearly 400 wells", "Arnsford has about 400 wells", ""),
    ("Arnsford has about 400 wells.", "Arnsford has 400 wells", "There are four hundred wells in Arnsford, said the 12 wardens", ""),
    ("The Arnsford bridge was closed in 2019.", "The Arnsford bridge was closed in March 2019", "The Arnsford bridge was closed in May 2019", "date"),
    ("The Arnsford bridge was closed in 2019.", "The Arnsford bridge was closed in March 2019", "The Arnsford bridge was closed in 2019", ""),
    ("The Arnsford bridge was closed.", "The Arnsford bridge was closed in 2019", "The Arnsford bridge was closed", ""),
    ("Arnsford is the largest port in Norway.", "Arnsford is the largest port in Norway", "Arnsford is the second-largest port in Norway", "rank"),
    ("All the wells of Arnsford are closed.", "All the wells of Arnsford are closed", "Some of the wells of Arnsford are closed", "scope"),
    ("Arnsford permits fishing.", "Arnsford permits fishing", "Arnsford does not permit fishing", "polarity"),
    ("Arnsford permits fishing.", "Arnsford permits fishing", "Arnsford permits fishing, though the pier is not open", ""),
    ("Norway sued Arnsford over the pier.", "Norway sued Arnsford over the pier", "Sweden sued Arnsford over the pier", "actor"),
    ("Norway sued Arnsford over the pier.", "Norway sued Arnsford over the pier", "Arnsford was sued by Norway over the pier", ""),
    ("Brankfisk bribed the mayor.", "Brankfisk bribed the mayor", "Brankfisk is accused of having bribed the mayor", "modality"),
    ("Brankfisk bribed the mayor.", "Brankfisk bribed the mayor", "In 2018 the mayor was bribed by Brankfisk, which sells cod", ""),
    ("The train carries 200 kg of salt.", "The train carries 200 kg of salt", "The train carries 441 pounds of salt", ""),
    ("The train carries 200 kg of salt.", "The train carries 200 kg of salt", "The train carries 200 pounds of salt", "number"),
]


SOURCE = """---
title: Made up
publisher: {publisher}
published: {published}
url: https://example.org/{name}
kind: news
text: digest
{withdrawn}---

{body}.
"""


def corpus(folder, claims, extra="", withdrawn=""):
    """Write a corpus of claims, each with a passage of its own issue of the Gazette (2019) and of the Courier (2021)."""
    (folder / "claims").mkdir(parents=True)
    (folder / "sources").mkdir()
    rows = ["schema: claims/0", "topic: Made up", "claims:"]
    for number, (claim, gazette, courier, *more) in enumerate(claims):
        rows += [f"  - id: claim-{number}", f"    claim: {claim}", "    evidence:"]
        for publisher, published, passage in (("Gazette", "2019-06-02", gazette), ("Courier", "2021", courier)):
            name = f"{publisher.lower()}-{number}"
            rows += [f"      - source: {name}", f"        passage: {passage}"]
            gone = "withdrawn: {on: 2022-01-01, why: made up}\n" if publisher == withdrawn else ""
            text = SOURCE.format(publisher=publisher, published=published, name=name, withdrawn=gone, body=passage)
            (folder / "sources" / f"{name}.md").write_text(text, encoding="utf-8")
        rows += more
    (folder / "claims" / "made-up.yaml").write_text("\n".join([*rows, extra]), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def pairs(own_indexes, tmp_path_factory):
    """What is found in each row of PAIRS, by its place."""
    found = conflicts(own_indexes(corpus(tmp_path_factory.mktemp("corpora") / "pairs", [row[:3] for row in PAIRS])))
    return {int(item.claim.id.removeprefix("claim-")): item for item in found}


@pytest.mark.parametrize("place", range(len(PAIRS)), ids=lambda place: f"{PAIRS[place][1]} / {PAIRS[place][2]}")
def test_what_two_sources_do_not_say_alike(place, pairs):
    slot = PAIRS[place][3]
    assert (pairs[place].slots if place in pairs else ()) == ((slot,) if slot else ())


def test_positions_stand_in_order_of_time_with_the_words_that_decide(pairs):
    assert [(item.published, item.says) for item in pairs[0].positions] == [("2019-06-02", "nearly 400"), ("2021", "more than 400")]


def test_a_stance_set_by_hand_goes_before_the_words(own_indexes, tmp_path):
    claims = [("Arnsford permits fishing.", "Arnsford permits fishing", "Anglers are fined in Arnsford", "        stance: conflicts")]
    (found,) = conflicts(own_indexes(corpus(tmp_path / "made-up", claims)))
    assert found.slots == ("stance",)
    assert [item.stance for item in found.positions] == ["agrees", "conflicts"]
    agreed = [("Arnsford has about 400 wells.", "Arnsford has nearly 400 wells", "Arnsford has more than 400 wells", "        stance: agrees")]
    assert conflicts(own_indexes(corpus(tmp_path / "agreed", agreed))) == []


def test_a_withdrawn_source_disagrees_with_nobody(own_indexes, tmp_path):
    assert conflicts(own_indexes(corpus(tmp_path / "made-up", [PAIRS[0][:3]], withdrawn="Courier"))) == []


def test_a_change_shows_the_older_and_the_newer(own_indexes, tmp_path):
    newer = """  - id: newer
    claim: Arnsford has had no well since 2021.
    evidence:
      - source: courier-1
        passage: Arnsford has had no well since 2021"""
    claims = [
        ("Arnsford has 400 wells.", "Arnsford has 400 wells", "There were 400 wells in Arnsford"),
        ("Arnsford likes salt.", "Salt is dear in Arnsford", "Arnsford has had no well since 2021"),
    ]
    folder = corpus(tmp_path / "made-up", claims, newer)
    path = folder / "claims" / "made-up.yaml"
    text = path.read_text(encoding="utf-8")
    mark = "passage: Arnsford has 400 wells\n"
    path.write_text(text.replace(mark, mark + "        superseded_by: {claim: newer}\n"), encoding="utf-8")
    (found,) = conflicts(own_indexes(folder))
    assert (found.kind, found.newer, found.slots) == (SUPERSEDED, "newer", ())
    assert [(item.published, item.older) for item in found.positions] == [("2019-06-02", True), ("2021", False)]


def test_fact_checks_that_disagree(own_indexes, tmp_path):
    extra = """  - id: serpent
    claim: A sea serpent sank the ferry of Arnsford.
    reviews:
      - {publisher: Made-up Checkers, url: https://example.org/1, date: 2020-01-01, rating: "False", stance: conflicts}
      - {publisher: Other Checkers, url: https://example.org/2, date: 2019-01-01, rating: Half true, stance: agrees}"""
    claims = [("Arnsford likes salt.", "Salt is dear in Arnsford", "Salt is cheap")]
    (found,) = [item for item in conflicts(own_indexes(corpus(tmp_path / "made-up", claims, extra))) if item.claim.id == "serpent"]
    assert [(item.publisher, item.passage, item.stance) for item in found.positions] == [
        ("Other Checkers", "rated Half true", "agrees"),
        ("Made-up Checkers", "rated False", "conflicts"),
    ]


def test_the_known_meeting_points_of_the_shipped_corpus(own_indexes):
    found = conflicts(own_indexes(ROOT))
    assert {(item.claim.id, item.slots) for item in found if item.kind == DISAGREE} == {
        ("fentanyl-deaths-yearly", ("number",)),
        ("china-bans-116-substances-october-2015", ("date",)),
        ("china-no-meaningful-cooperation-since-2021", ("stance",)),
    }
    changed = {item.claim.id: item.newer for item in found if item.kind == SUPERSEDED}
    assert {"china-schedules-one-by-one", "fentanyl-opioids-legal-china-2016", "fentanyl-trade-not-illegal-china-2016"} <= set(changed)
    assert set(changed.values()) == {"china-class-control-2019"}


def test_the_order_is_that_of_time(own_indexes):
    last = [max(position.published for position in item.positions)[:7] for item in conflicts(own_indexes(ROOT))]
    assert last == sorted(last)

"""Searching the made-up works of Arnsford."""

from __future__ import annotations

import pytest

from claimcheck.corpus.opening import open_corpus
from claimcheck.match.spelling import near, pieces
from claimcheck.searching import Match, search


@pytest.fixture
def corpus(bridge_corpus, tmp_path):
    return open_corpus(bridge_corpus, keep=tmp_path / "cache")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("The Arnsford bridge was closed in March 2019.", "bridge-closed"),
        ("when was the bridge closed", "bridge-closed"),
        ("240 tiles", "tiles-bought"),
        ("roof tiles of the councill", "tiles-bought"),
        ("What did Per Lund say of a ferry?", "lund-ferry"),
        ("Arnsfrod coucnil purchases", "tiles-bought"),
        ("new piers", "holm-doubts"),
        ("#RoofTiles at last! @arnsfordcouncil https://example.org/ferry", "tiles-bought"),
        ("councilroof", "tiles-bought"),
        ("COUNCIL BUYS TILES FOR ROOF", "tiles-bought"),
    ],
)
def test_the_claim_that_shares_most_comes_first(corpus, query, first):
    assert search(query, corpus)[0].claim == first


def test_a_misspelt_word_is_read_as_the_nearest_on_file(corpus):
    assert [item.word for item in near("councill", "councill", corpus)] == ["council"]
    assert near("ferr", "ferr", corpus) == ()
    assert search("the council", corpus) == search("the councill", corpus)


def test_a_word_of_several_run_together_falls_apart(corpus):
    assert pieces("arnsfordcouncil", corpus) == ["arnsford", "council"]
    assert pieces("arnsfordzzz", corpus) == []
    assert pieces("council", corpus) == []


def test_claims_as_good_as_one_another_come_in_the_order_of_the_file(bridge_corpus, tmp_path):
    review = '"reviews": [{"publisher": "Ravn Desk", "url": "https://example.org/1", "date": "2019", "rating": "false", "stance": "conflicts"}]'
    lines = [f'{{"id": "{name}", "claim": "A whale sang in Ravn.", {review}}}' for name in ("w10", "w9", "w1")]
    (bridge_corpus / "claims" / "whales.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [item.claim for item in search("Did a whale sing?", open_corpus(bridge_corpus, keep=tmp_path / "cache"))] == ["w10", "w9", "w1"]


def test_scores_lie_between_0_and_1_best_first_the_same_each_time(corpus):
    found = search("Ada Holm on the Arnsford bridge in 2019", corpus)
    assert found == search("Ada Holm on the Arnsford bridge in 2019", corpus)
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert all(0 < item.score <= 1 for item in found)
    assert search("The Arnsford bridge was closed in March 2019.", corpus)[0] == Match("bridge-closed", 1.0)


def test_the_limit(corpus):
    assert len(search("Arnsford bridge 2019", corpus, limit=1)) == 1
    assert search("Arnsford bridge 2019", corpus, limit=0) == []


@pytest.mark.parametrize("query", ["", "zyzzyva", "?!", "\ud800 \u202e", "the of and"])
def test_nothing_shared_finds_nothing(corpus, query):
    assert search(query, corpus) == []

"""The index as it is asked: claims, frames, candidates, from several threads and processes."""

from __future__ import annotations

import pickle
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.corpus.opening import open_corpus
from claimcheck.frame.build import frame
from claimcheck.frame.keys import index_keys
from claimcheck.match.asking import TERMS
from claimcheck.match.frames import anchor
from claimcheck.match.stored import decode_claim, encode_claim, token
from claimcheck.model import Claim, Evidence, Review

PLACES = ("Arvik", "Bodlund", "Cresmoor", "Dunholt", "Elmvik", "Fardale", "Gosmere", "Harnby")
SOURCE = """---
title: Bridges of the lake
publisher: Lake Herald
published: 2021-06~
url: none
find: bridges of the lake
kind: news
text: digest
---

""" + "\n\n".join(f"The bridge at {place} carried {n + 1},200 lorries last year." for n, place in enumerate(PLACES))
CLAIMS = "schema: claims/0\ntopic: Bridges\nclaims:\n" + "".join(
    f"- id: bridge-{place.lower()}\n  claim: The bridge at {place} carried {n + 1},200 lorries in 2020.\n  also: ['In 2020, {n + 1},200 lorries crossed at {place}.']\n"
    f"  not: [The bridge at {place} fell down.]\n  evidence:\n  - source: herald\n    passage: the bridge at {place} carried {n + 1},200 lorries last year\n"
    for n, place in enumerate(PLACES)
)
SIDECAR = '{"schema": 0, "normalise": "v1", "window": 5, "hash": "blake2b-64", "paragraphs": {}}'


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A corpus of made-up bridges."""
    folder = tmp_path_factory.mktemp("lake")
    for name, content in (("claims/bridges.yaml", CLAIMS), ("sources/herald.md", SOURCE), ("sources/herald.quotes.json", SIDECAR)):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def index(folder, tmp_path_factory):
    return open_corpus(folder, name="lake", keep=tmp_path_factory.mktemp("cache"))


def test_what_it_holds(index):
    assert (index.name, index.count, len(index.hash)) == ("lake", 8, 16)
    assert index.ids() == [f"bridge-{place.lower()}" for place in PLACES]
    assert list(index.sources) == ["herald"]
    assert index.sources["herald"].publisher == "Lake Herald"
    assert "nobody" not in index.sources
    assert index.quotes("herald")["window"] == 5
    assert index.quotes("nobody") is None
    assert index.body("herald").count("bridge") == 8
    assert index.front("herald")["find"] == "bridges of the lake"
    for ask in (index.claim, index.body, index.front, index.sources.__getitem__):
        with pytest.raises(KeyError):
            ask("nobody")


def test_a_claim_has_its_frames(index):
    stored = index.claim("bridge-cresmoor")
    assert stored is index.claim("bridge-cresmoor")
    assert (stored.file, stored.line, stored.claim.topic) == ("claims/bridges.yaml", 18, "Bridges")
    assert index.claim(stored.rowid).claim == stored.claim
    assert stored.frame == frame("The bridge at Cresmoor carried 3,200 lorries in 2020.", index.vocabulary)
    assert [item.text for item in stored.also] == ["In 2020, 3,200 lorries crossed at Cresmoor."]
    assert [item.text for item in stored.falsehoods] == ["The bridge at Cresmoor fell down."]
    assert stored.passages == (frame("The bridge at Cresmoor carried 3,200 lorries last year", index.vocabulary, anchor("2021-06~")),)


def test_relative_dates_are_read_from_the_last_day_of_publication():
    assert [str(anchor(date)) for date in ("2021-06~", "2021", "2020-02", "2021-03-04")] == ["2021-06-30", "2021-12-31", "2020-02-29", "2021-03-04"]


def test_candidates_best_first(index):
    keys = index_keys(frame("The bridge at Gosmere carried 7,200 lorries.", index.vocabulary), index.vocabulary)
    found = index.candidates(keys, 3)
    assert index.claim(found[0][0]).claim.id == "bridge-gosmere"
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert index.candidates([], 5) == []
    assert index.candidates(["no", "such", "keys"], 5) == []
    assert index.candidates(keys, 0) == []


def test_a_small_corpus_is_asked_for_common_keys_too(index):
    assert len(index.candidates([token("bridg"), "n_7200"], 20)) == 8


def test_common_keys_count_only_where_there_is_no_other(index, monkeypatch):
    monkeypatch.setattr("claimcheck.match.asking.FEW", 0)
    everywhere = token("bridg")
    assert index.frequency("bridg") == 8
    assert len(index.candidates([everywhere], 20)) == 8
    assert len(index.candidates([everywhere, "n_7200"], 20)) == 1
    assert len(index.candidates([f"n_{n}200" for n in range(1, 9)] * TERMS, 20)) == 8


@settings(deadline=None)
@given(st.lists(st.text(max_size=20), max_size=30), st.integers(0, 5))
def test_any_keys_are_safe_to_ask_for(index, keys, limit):
    assert len(index.candidates(keys, limit)) <= limit
    for key in keys:
        assert index.frequency(key) >= 0
        assert index.vocabulary.names.get(key, ()) is not None


def test_a_lone_surrogate_is_not_on_file(index):
    assert index.candidates(["\ud800", 'a"b', "a b"], 5) == []
    assert index.vocabulary.names.get("\ud800") is None
    with pytest.raises(KeyError):
        index.claim("\ud800")


def test_a_key_is_one_token():
    with sqlite3.connect(":memory:") as connection:
        from claimcheck.match.stored import TOKENIZER

        connection.execute(f'CREATE VIRTUAL TABLE t USING fts5(k, tokenize="{TOKENIZER}")')
        keys = [
            "e_~ada quill",
            "n_2.5",
            "c_g:one-by-one",
            "e_o'connor",
            'e_"x"',
            "\u00e9\u0447\u4e2d",
            "a\u00a0b",
            "p%&/()=?*+~#;:,.<>|^`{}[]\\$!@",
            "CAPS",
        ]
        connection.execute("INSERT INTO t VALUES (?)", (" ".join(map(token, keys)),))
        connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, row)")
        assert {row[0] for row in connection.execute("SELECT term FROM v")} == {token(key) for key in keys}
    connection.close()


def test_vocabulary_entries_are_read_as_they_are_asked_for(index):
    assert index.vocabulary.entities["china"][0] == "China"
    assert "china" in index.vocabulary.names
    assert len(index.vocabulary.concepts) == len(list(index.vocabulary.concepts)) > 100
    assert index.vocabulary.stop


def test_threads_share_an_index(index):
    def ask(n):
        keys = index_keys(frame(f"{n % 8 + 1},200 lorries crossed at {PLACES[n % 8]}.", index.vocabulary), index.vocabulary)
        return index.claim(index.candidates(keys, 1)[0][0]).claim.id

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(200))) == [f"bridge-{PLACES[n % 8].lower()}" for n in range(200)]


def test_another_process_can_have_it(index):
    again = pickle.loads(pickle.dumps(index))  # noqa: S301 - our own
    assert (again.name, again.ids()) == (index.name, index.ids())


def test_it_cannot_be_written(index):
    with pytest.raises(Exception, match="readonly"):
        index.rows("DELETE FROM claim")


def test_a_claim_survives_storage():
    claim = Claim(
        "id", "t", "text \U0001f600", ("a",), ("f",), (Evidence("s", "p", "\u00b61", 0, 1, "r", "agrees", "other", "{}"),), (Review("p", "u", "d", "r", "silent"),), "who", ("x",), "2026-01-01", checked=True,
    )  # fmt: skip
    assert decode_claim(encode_claim(claim)) == claim

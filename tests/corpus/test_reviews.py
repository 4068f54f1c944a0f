"""Lines of imported reviews: the quick reader takes what the full one takes, alike, and leaves it whatever else there is."""

from __future__ import annotations

import json

import pytest

from claimcheck.corpus import parse, reviews
from claimcheck.corpus.reporting import Problems
from claimcheck.match.stored import decode_claim

REVIEW = {"publisher": "Orell Check", "rating": "False", "stance": "conflicts"}
CLAIM = {"id": "r1", "claim": "The barge sank.", "reviews": [REVIEW]}


def full(line):
    report = Problems("feed.jsonl")
    filed = parse.imported(line, report, {}, "feed")
    return filed.claim if filed else None


@pytest.mark.parametrize(
    "value",
    [
        CLAIM,
        {**CLAIM, "claim": "  The\n barge\u00a0 sank \t"},
        {**CLAIM, "claim": 'She said "sink": it sank'},
        {**CLAIM, "claim": "Größe 😀"},
        {**CLAIM, "also": ["It went down.", "It  sank"], "tags": ["barge"], "said_by": "Ada  Quill", "topic": "Barges"},
        {**CLAIM, "also": None},
        {**CLAIM, "reviews": [REVIEW, {**REVIEW, "url": "https://example.org/1", "date": "2024-02~", "stance": "agrees"}]},
    ],
)
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("separators", [(", ", ": "), (",", ":")])
def test_a_line_is_read_alike_by_both(value, ascii_only, separators):
    line = json.dumps(value, ensure_ascii=ascii_only, separators=separators)
    wanted = full(line)
    assert wanted
    found = reviews.plain(line.encode() + b"\r\n", 7)
    if found:
        assert (found.id, found.line) == (wanted.id, 7)
        assert decode_claim(found.stored, "claims/feed.jsonl") == wanted
    assert found or any(mark in line for mark in ('"  ', "said", "null", "\\ud83d"))  # what the quick reader need not take


@pytest.mark.parametrize(
    "line",
    [
        "",
        "null",
        "[]",
        "{}",
        "{",
        '"text"',
        json.dumps({**CLAIM, "id": "not an id"}),
        json.dumps({**CLAIM, "id": 5}),
        json.dumps({**CLAIM, "claim": " "}),
        json.dumps({**CLAIM, "claim": 5}),
        json.dumps({**CLAIM, "reviews": []}),
        json.dumps({**CLAIM, "reviews": REVIEW}),
        json.dumps({**CLAIM, "reviews": [5]}),
        json.dumps({**CLAIM, "reviews": ["publisher"]}),
        json.dumps({**CLAIM, "reviews": [{**REVIEW, "stance": "maybe"}]}),
        json.dumps({**CLAIM, "reviews": [{**REVIEW, "stance": ["agrees"]}]}),
        json.dumps({**CLAIM, "reviews": [{**REVIEW, "date": "2024-13"}]}),
        json.dumps({**CLAIM, "reviews": [{**REVIEW, "date": None}]}),
        json.dumps({**CLAIM, "reviews": [{**REVIEW, "url": "none"}]}),
        json.dumps({**CLAIM, "reviews": [{**REVIEW, "url": 5}]}),
        json.dumps({**CLAIM, "reviews": [{**REVIEW, "more": "x"}]}),
        json.dumps({**CLAIM, "reviews": [{"publisher": "p", "stance": "agrees"}]}),
        json.dumps({**CLAIM, "more": "x"}),
        json.dumps({**CLAIM, "tags": "barge"}),
        json.dumps({**CLAIM, "tags": [""]}),
        json.dumps({**CLAIM, "also": {"a": "b"}}),
        json.dumps({**CLAIM, "topic": " "}),
        json.dumps(CLAIM)[:-1] + ', "id": "r2"}',
        json.dumps(CLAIM)[:-1] + ', "id" : "r2"}',
        json.dumps(CLAIM)[:-1] + ', "id"  : "r2"}',
        json.dumps(CLAIM)[:-1] + ', "id"\t: "r2"}',
        json.dumps({**CLAIM, "claim": 'a \\": b'})[:-1] + ', "id" : "r2"}',
        json.dumps(CLAIM).replace("False", "\\ud83d"),
        json.dumps({"id": "r1", "claim": "The barge sank."}),
    ],
)
def test_what_is_wrong_is_left_to_the_full_reader(line):
    assert full(line) is None
    assert reviews.plain(line.encode(), 1) is None


def test_what_is_no_utf_8_is_left_to_the_full_reader():
    assert reviews.plain(json.dumps(CLAIM).encode().replace(b"barge", b"b\xffrge"), 1) is None
    assert reviews.plain(b"\xef\xbb\xbf" + json.dumps(CLAIM).encode(), 1) is None

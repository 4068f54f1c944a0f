"""Claims from other fact-checkers and to them: what their files look like, what their ratings amount to, and that nothing is lost on the way back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.corpus import claimreview, exchange, ratings
from claimcheck.errors import InputError

SAMPLE = {  # as https://schema.org/ClaimReview documents it
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "datePublished": "2016-06-22",
    "url": "http://example.com/news/science/worldisflat.html",
    "author": {"@type": "Organization", "url": "http://example.com/", "image": "http://example.com/logo.jpg", "name": "Example.com science watch"},
    "claimReviewed": "The world is flat",
    "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "worstRating": "1", "alternateName": "False"},
    "itemReviewed": {
        "@type": "CreativeWork",
        "author": {
            "@type": "Organization",
            "name": "Square World Society",
            "sameAs": "https://example.flatworlders.com/we-know-that-the-world-is-flat",
        },
        "datePublished": "2016-06-20",
    },
}
RECORD = {
    "id": "example-com-science-watch-4f1ee7b3cb",
    "claim": "The world is flat",
    "said_by": "Square World Society",
    "reviews": [
        {
            "publisher": "Example.com science watch",
            "url": "http://example.com/news/science/worldisflat.html",
            "date": "2016-06-22",
            "rating": "False",
            "stance": "conflicts",
        }
    ],
}


def read(tmp_path, name, text, form=None):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return list(exchange.read(path, form or exchange.format_of(path)))


def records(tmp_path, name, text, form=None):
    items = read(tmp_path, name, text, form)
    assert [item.fault for item in items if item.record is None] == []
    return [item.record for item in items]


def test_the_sample_of_schema_org(tmp_path):
    (found,) = records(tmp_path, "a.json", json.dumps(SAMPLE))
    assert {**found, "id": ""} == {**RECORD, "id": ""}
    assert found["id"].startswith("example-com-science-watc")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("list.json", json.dumps([SAMPLE])),
        ("graph.json", json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, SAMPLE]})),
        ("feed.json", json.dumps({"@type": "DataFeed", "dateModified": "2020-01-01", "dataFeedElement": [{"@type": "DataFeedItem", "item": [SAMPLE]}]})),
        ("one.json", json.dumps({"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": SAMPLE}]})),
        ("types.json", json.dumps({**SAMPLE, "@type": ["Review", "ClaimReview"]})),
        ("lines.jsonl", json.dumps(SAMPLE) + "\n\n"),
        ("mark.json", "\ufeff" + json.dumps(SAMPLE, indent=2)),
        ("page.html", f'<html><head><script type="application/ld+json">{{"@type": "NewsArticle"}}</script>\n<script type=\'application/ld+json\' id="x">\n{json.dumps(SAMPLE)}\n</script></head><body>x</body></html>'),
        ("article.json", json.dumps({"@type": "NewsArticle", "headline": "x", "review": SAMPLE})),
        ("persons.json", json.dumps({**SAMPLE, "author": [{"@type": "Person"}, {"name": "Example.com science watch"}], "itemReviewed": [SAMPLE["itemReviewed"]]})),
    ],
)  # fmt: skip
def test_reviews_are_found_where_they_are_published(tmp_path, name, text):
    (found,) = records(tmp_path, name, text)
    assert (found["claim"], found["reviews"]) == (RECORD["claim"], RECORD["reviews"])


def test_a_long_feed_is_read_piece_by_piece(tmp_path, monkeypatch):
    monkeypatch.setattr(exchange, "CHUNK", 300)
    feed = {
        "@type": "DataFeed",
        "dataFeedElement": [{"@type": "DataFeedItem", "item": [{**SAMPLE, "url": f"http://example.com/{n}"}]} for n in range(50)],
    }
    for text in (json.dumps(feed), json.dumps(feed, indent=2), json.dumps(feed["dataFeedElement"])):
        assert len({item["id"] for item in records(tmp_path, "feed.json", text)}) == 50
        path = tmp_path / "cut.json"
        path.write_text(text[: len(text) // 2], encoding="utf-8")
        with pytest.raises(InputError, match="cut off"):
            list(exchange.read(path, "claimreview"))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"claimReviewed": " "}, "no claim"),
        ({"claimReviewed": None}, "no claim"),
        ({"claimReviewed": "x" * 3000}, "a claim of more than 2,000 letters"),
        ({"reviewRating": None}, "no rating"),
        ({"reviewRating": {"@type": "Rating"}}, "no rating"),
        ({"author": None, "url": None}, "nobody who says so"),
    ],
)
def test_what_says_too_little_is_passed_over(tmp_path, change, fault):
    (item,) = read(tmp_path, "a.json", json.dumps({**SAMPLE, **change}))
    assert (item.record, item.fault) == (None, fault)


def test_what_is_missing_is_made_up_for(tmp_path):
    (found,) = records(tmp_path, "a.json", json.dumps({**SAMPLE, "author": None, "datePublished": "June 22, 2016", "itemReviewed": None}))
    assert found["reviews"][0]["publisher"] == "example.com"
    assert found["reviews"][0]["date"] == "2016-06-22"
    assert "said_by" not in found


@pytest.mark.parametrize(
    ("words", "value", "worst", "best", "expected"),
    [
        ("False", None, None, None, "conflicts"),
        ("PANTS ON FIRE!", None, None, None, "conflicts"),
        ("False: the photo is from 2014", 5, 1, 5, "conflicts"),
        ("mostly-false", None, None, None, ""),
        ("Mostly True.", None, None, None, "agrees"),
        ("Half True", None, None, None, "silent"),
        ("Misleading", 1, 1, 5, "silent"),
        ("Four Pinocchios", None, None, None, "conflicts"),
        ("Falso", None, None, None, "conflicts"),
        ("Two thumbs", 1, 1, 5, "conflicts"),
        ("", 5, 1, 5, "agrees"),
        ("", 3, 1, 5, "silent"),
        ("", 9, 1, 10, "agrees"),
        ("", -1, 1, 5, ""),
        ("", 1, 1, 1, ""),
        ("Trueish nonsense", None, None, None, ""),
    ],
)
def test_what_ratings_amount_to(words, value, worst, best, expected):
    assert ratings.stance(words, value, worst, best) == expected


CSV = """claim,publisher,rating,url,tags
"The mill, at Brink, burned.",Checkers,False,https://a.org/1,"fire
mills"
No rating here,Checkers,,https://a.org/2,
,Checkers,True,,
"""


def test_csv_of_a_spreadsheet(tmp_path):
    items = read(tmp_path, "a.csv", CSV)
    assert [item.fault for item in items] == ["", "no rating", "no claim"]
    assert items[0].record["reviews"] == [{"publisher": "Checkers", "url": "https://a.org/1", "rating": "False", "stance": "conflicts"}]
    assert items[0].record["tags"] == ["fire", "mills"]
    assert [item.place for item in items] == ["line 3", "line 4", "line 5"]
    with pytest.raises(InputError, match="names of the columns"):
        read(tmp_path, "b.csv", "a,b\n1,2\n")


@pytest.mark.parametrize(
    ("name", "text"), [("a.json", "{"), ("a.json", "[1, 2]"), ("a.json", "nothing"), ("a.html", "<p>no script</p>"), ("a.json", "")]
)
def test_what_is_no_claimreview_at_all(tmp_path, name, text):
    with pytest.raises(InputError):
        read(tmp_path, name, text)


def test_an_unknown_ending_is_asked_for(tmp_path):
    with pytest.raises(InputError, match="--from"):
        exchange.format_of(tmp_path / "a.xls")


LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=20).map(lambda text: f"x{text}y")
REVIEW = st.fixed_dictionaries(
    {
        "publisher": LINE,
        "url": st.just("https://a.org/1"),
        "date": st.sampled_from(["2021-03-04", "2021", "2021-03~"]),
        "rating": LINE,
        "stance": st.sampled_from(ratings.STANCES),
    }
)
CLAIM = st.fixed_dictionaries(
    {"id": st.from_regex(r"[a-z][a-z0-9-]{0,10}", fullmatch=True), "claim": LINE, "topic": LINE, "also": st.lists(LINE, min_size=1, max_size=3), "said_by": LINE, "tags": st.lists(LINE.map(lambda text: text.replace(",", "")), min_size=1, max_size=3), "reviews": st.lists(REVIEW, min_size=1, max_size=3)}
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(CLAIM, max_size=4, unique_by=lambda claim: claim["id"]), st.sampled_from(exchange.FORMATS))
def test_what_goes_out_comes_back_the_same(tmp_path_factory, claims, form):
    if not claims:
        return
    path = tmp_path_factory.mktemp("out") / "claims.txt"
    path.write_text("".join(exchange.written(claims, form)), encoding="utf-8", newline="")
    back = [item.record for item in exchange.read(path, form)]
    assert [dict(sorted(record.items())) for record in back] == [dict(sorted(claim.items())) for claim in claims]


def test_evidence_goes_out_and_comes_back_in_csv(tmp_path):
    claim = {
        "id": "a", "claim": "C", "topic": "T", "not": ["F"], "review_by": "2030-01-01",
        "evidence": [{"source": "s", "passage": "p", "prefix": "x"}, {"source": "t", "passage": "q", "rests_on": "R", "stance": "conflicts", "reports": {"number": ">3"}, "superseded_by": {"claim": "b"}}],
    }  # fmt: skip
    assert records(tmp_path, "a.csv", "".join(exchange.written([claim], "csv"))) == [claim]
    assert records(tmp_path, "a.jsonl", "".join(exchange.written([claim], "jsonl"))) == [claim]
    assert "".join(exchange.written([claim], "claimreview")) == "[]\n"


def test_ids_are_the_same_for_the_same_review():
    assert claimreview.made_id("A & B", "u", "c") == claimreview.made_id("A & B", "u", "c") != claimreview.made_id("A & B", "u", "d")
    assert claimreview.made_id("検証", "u", "c").startswith("review-")

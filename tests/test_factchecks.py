"""Published fact-checks in verdicts: who says the same takes the stance, a plain negation the opposite, anything else nothing (spec: corpus)."""

import datetime
import json

import pytest

from claimcheck import factchecks
from claimcheck.lint import lint
from claimcheck.report import plain
from claimcheck.report.answer import blocks
from claimcheck.report.json import to_dict
from claimcheck.verify import verify

AS_OF = datetime.date(2026, 11, 22)
S, R, C, N = "supported", "refuted", "conflicting", "not-enough-evidence"
REVIEWS = {
    "green": ("The tap water in Ostmere turned green.", [("Varland Checkers", "False", "conflicts")]),
    "lark": ("The ferry Lark sank off Marn in 2019.", [("Varland Checkers", "True", "agrees")]),
    "split": ("Cod is sold as halibut in the market of Marn.", [("Varland Checkers", "Mostly true", "agrees"), ("Sund Desk", "Wrong", "conflicts")]),
    "open": ("The mayor of Marn bought a racehorse.", [("Sund Desk", "Unproven", "silent")]),
    "never": ("Brankfisk never paid its pilots.", [("Sund Desk", "False", "conflicts")]),
    "both": ("The Abbey bridge was closed and the Linden bridge was torn down.", [("Sund Desk", "False", "conflicts")]),
    "quays": ("The port of Marn has 14 quays.", [("Sund Desk", "Pants on fire", "conflicts")]),
    "said": ("The herring of Marn glow in the dark.", [("Sund Desk", "False", "conflicts")]),
}
FILE = [
    {
        "id": name,
        "claim": claim,
        "topic": "Rumours",
        **({"said_by": "Ada Quill"} if name == "said" else {}),
        "reviews": [
            {"publisher": who, "url": "https://example.org/x", "date": "2024-05-06", "rating": rating, "stance": to} for who, rating, to in reviews
        ],
    }
    for name, (claim, reviews) in REVIEWS.items()
]
GLOSSARY = """schema: glossary/0
entities:
  - {name: Marn, kind: place}
  - {name: Ostmere, kind: place}
  - {name: Varland Checkers, kind: media}
  - {name: Sund Desk, kind: media}
  - {name: Ada Quill, kind: person}
  - {name: Brankfisk, kind: company}
"""
CLAIMS = """schema: claims/0
topic: The port
claims:
  - id: port-quays
    claim: The port of Marn has 12 quays.
    evidence:
      - {source: gazette, passage: The port of Marn has 12 quays}
"""
SOURCE = """---
title: The port
publisher: Marn Gazette
published: 2024-01-02
url: none
find: Marn Gazette port quays
kind: news
text: verbatim
---

[p. 1] The port of Marn has 12 quays.
"""

# statement, verdict, stances of the fact-checks
STATEMENTS = [
    ("The tap water in Ostmere turned green.", R, {"green#1": "conflicts"}),
    ("In Ostmere, the tap water turned green.", R, {"green#1": "conflicts"}),
    ("The tap water in Ostmere did not turn green.", S, {"green#1": "agrees"}),
    ("The tap water in Ostmere never turned green.", S, {"green#1": "agrees"}),
    ("The tap water in Marn turned green.", N, {}),
    ("The tap water in Ostmere turned red.", N, {}),
    ("The tap water in Ostmere may turn green.", N, {}),
    ("The ferry Lark sank off Marn in 2019.", S, {"lark#1": "agrees"}),
    ("The ferry Lark did not sink off Marn in 2019.", R, {"lark#1": "conflicts"}),
    ("The ferry Lark sank off Marn in 2017.", N, {}),
    ("The ferry Lark sank off Ostmere in 2019.", N, {}),
    ("Cod is sold as halibut in the market of Marn.", C, {"split#1": "agrees", "split#2": "conflicts"}),
    ("Cod is not sold as halibut in the market of Marn.", C, {"split#1": "conflicts", "split#2": "agrees"}),
    ("The mayor of Marn bought a racehorse.", N, {}),
    ("Brankfisk never paid its pilots.", R, {"never#1": "conflicts"}),
    ("The Abbey bridge was closed and the Linden bridge was torn down.", R, {"both#1": "conflicts"}),
    ("The Linden bridge was torn down.", N, {}),
    ("The Abbey bridge was not closed.", N, {}),
    ("The port of Marn has 14 quays.", R, {"quays#1": "conflicts", "gazette": "conflicts"}),
    ("The port of Marn has 12 quays.", S, {"gazette": "agrees"}),
    ("Varland Checkers said that the tap water in Ostmere turned green.", R, {"green#1": "conflicts"}),
    ("Sund Desk said that the tap water in Ostmere turned green.", N, {}),
    ("The herring of Marn glow in the dark.", R, {"said#1": "conflicts"}),
    ("Ada Quill said that the herring of Marn glow in the dark.", N, {}),
]


@pytest.fixture(scope="module")
def port(tmp_path_factory, own_indexes):
    folder = tmp_path_factory.mktemp("port")
    for name, text in {
        "claims/port.yaml": CLAIMS,
        "claims/glossary.yaml": GLOSSARY,
        "claims/rumours.jsonl": "".join(json.dumps(item) + "\n" for item in FILE),
        "sources/gazette.md": SOURCE,
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return own_indexes(folder)


@pytest.mark.parametrize(("statement", "verdict", "stances"), STATEMENTS, ids=[row[0] for row in STATEMENTS])
def test_verdicts(statement, verdict, stances, port):
    report = verify(statement, port, as_of=AS_OF)
    assert report.verdict.value == verdict
    assert {source: stance.value for source, stance in report.stances} == stances


BECAUSE = [
    ("The tap water in Ostmere turned green.", "Varland Checkers rated this “False”"),
    ("The tap water in Ostmere did not turn green.", "Varland Checkers rated the opposite “False”"),
    ("The ferry Lark sank off Marn in 2019.", "Varland Checkers rated this “True”"),
    ("The ferry Lark did not sink off Marn in 2019.", "Varland Checkers rated the opposite “True”"),
    ("Cod is sold as halibut in the market of Marn.", "Varland Checkers rated this “Mostly true”, but Sund Desk rated this “Wrong”"),
]


@pytest.mark.parametrize(("statement", "because"), BECAUSE, ids=[row[0] for row in BECAUSE])
def test_the_reason_has_the_rating_as_published(statement, because, port):
    assert verify(statement, port, as_of=AS_OF).because == because


def test_the_screen_shows_who_rated_which_claim_and_where(port):
    report = verify("The tap water in Ostmere did not turn green.", port, as_of=AS_OF)
    screen = "".join(plain.draw(blocks(report), plain_screen()))
    assert "Varland Checkers, 6 May 2024; rated the opposite “False”; https://example.org/x" in screen
    assert "The claim that was rated: The tap water in *Ostmere* turned green." in screen


def plain_screen():
    from claimcheck.report.blocks import Screen

    return Screen(width=100, encoding="utf-8")


def test_json_has_the_rating(port):
    (part,) = to_dict(verify("The tap water in Ostmere turned green.", port, as_of=AS_OF))["parts"]
    (item,) = part["comparisons"]
    assert item["rating"] == "False"
    assert item["text"] == "review"
    assert item["source"] == {
        "id": "green#1",
        "title": "The tap water in Ostmere turned green.",
        "publisher": "Varland Checkers",
        "published": "2024-05-06",
        "url": "https://example.org/x",
    }


@pytest.mark.parametrize("small", [0, 50])
def test_a_draft_is_told_of_a_rumour_that_was_checked(small, port, tmp_path, monkeypatch):
    monkeypatch.setattr("claimcheck.linting.reach.SMALL", small)
    draft = tmp_path / "draft.md"
    draft.write_text("The tap water in Ostmere turned green.\n\nThe tap water in Marn turned green.\n", encoding="utf-8")
    found = lint(draft, port, as_of=AS_OF).findings
    assert [(item.code, item.region.line, item.message) for item in found if item.level == "error"] == [
        ("CC105", 1, "Varland Checkers rated this “False”")
    ]


def test_the_same_negation_offers_no_false_wording(port):
    report = verify("The tap water in Ostmere turned green.", port, as_of=AS_OF)
    assert not report.wording or verify(report.wording, port, as_of=AS_OF).verdict.value == S


def test_explain_tells_of_the_fact_check(port):
    report = verify("The tap water in Ostmere turned green.", port, as_of=AS_OF, explain=True)
    assert "  fact-check green#1 by Varland Checkers, rated “False”: conflicts" in report.explanation


def test_sources_of_fact_checks_have_ids_of_their_own(port):
    source = factchecks.source(port.claim("split").claim, 1)
    assert (source.id, source.publisher, source.kind) == ("split#2", "Sund Desk", "fact-check")

"""Which evidence decides: what was done time and again is not misdated by one of its times."""

from __future__ import annotations

import datetime

import pytest

from claimcheck.corpus.opening import open_corpus
from claimcheck.verify import verify

SOURCE = """---
title: A made-up register
publisher: Harbour Post
published: 2021-03
url: none
find: register
kind: news
text: verbatim
---

[¶1] In March 2017 Norway closed four herring farms in Bergen.

[¶2] In August 2018 Norway closed four herring farms in Bergen.

[¶3] In May 2016 Norway opened the Lune bridge in Bergen.

[¶4] In June 2019 Kurt Lund drew a map of the Sogn fjord. Kurt Lund's map shows old wooden piers and rare red corals.

[¶5] In June 2019 Kurt Lund sold the Nord mill to Marit Vik. Kurt Lund's mill had rotten oak beams.
"""
CLAIM = "  - id: {id}\n    claim: {text}\n    evidence:\n      - source: register\n        passage: {text}\n"
CLAIMS = {
    "march": "In March 2017 Norway closed four herring farms in Bergen.",
    "august": "In August 2018 Norway closed four herring farms in Bergen.",
    "bridge": "In May 2016 Norway opened the Lune bridge in Bergen.",
    "map": "In June 2019 Kurt Lund drew a map of the Sogn fjord.",
    "piers": "Kurt Lund's map shows old wooden piers and rare red corals.",
    "mill": "In June 2019 Kurt Lund sold the Nord mill to Marit Vik.",
    "beams": "Kurt Lund's mill had rotten oak beams.",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("register")
    (folder / "claims").mkdir()
    (folder / "sources").mkdir()
    (folder / "sources" / "register.md").write_text(SOURCE, encoding="utf-8")
    rows = "".join(CLAIM.format(id=name, text=text) for name, text in CLAIMS.items())
    (folder / "claims" / "all.yaml").write_text(f"schema: claims/0\ntopic: Bergen\nclaims:\n{rows}", encoding="utf-8")
    return open_corpus(folder, keep=folder / "kept")


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("In May 2019 Norway closed four herring farms in Bergen.", "not-enough-evidence"),
        ("In August 2018 Norway closed four herring farms in Bergen.", "supported"),
        ("In May 2019 Norway opened the Lune bridge in Bergen.", "refuted"),
        # two sentences of one paragraph, summed up in one: what only describes may stand in the other, a verb may not
        ("In June 2019 Kurt Lund drew a map of the Sogn fjord with its old wooden piers and rare red corals.", "supported"),
        ("In June 2019 Kurt Lund drew a map of the Sogn fjord and its rotten oak beams.", "not-enough-evidence"),
        ("In June 2019 Kurt Lund burnt a map of the Sogn fjord with its old wooden piers and rare red corals.", "not-enough-evidence"),
    ],
)
def test_another_time_of_what_was_done_again_and_again(corpus, statement, expected):
    assert verify(statement, corpus, as_of=datetime.date(2022, 1, 1)).verdict.value == expected

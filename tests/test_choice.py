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
"""
CLAIM = "  - id: {id}\n    claim: {text}\n    evidence:\n      - source: register\n        passage: {text}\n"
CLAIMS = {
    "march": "In March 2017 Norway closed four herring farms in Bergen.",
    "august": "In August 2018 Norway closed four herring farms in Bergen.",
    "bridge": "In May 2016 Norway opened the Lune bridge in Bergen.",
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
    ],
)
def test_another_time_of_what_was_done_again_and_again(corpus, statement, expected):
    assert verify(statement, corpus, as_of=datetime.date(2022, 1, 1)).verdict.value == expected

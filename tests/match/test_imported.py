"""Claims that others have checked, beside the corpus's own: found, and without a say in what is about something else. All facts are made up."""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

import pytest

from claimcheck.corpus.opening import open_corpus
from claimcheck.match import imported
from claimcheck.report.json import to_dict
from claimcheck.verify import verify

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour"
AS_OF = datetime.date(2026, 1, 1)
STATEMENTS = [
    "The harbour of Orell handled 9,000 ships in 2019.",
    "The harbour of Orell handled nearly 4,000 ships in 2019.",
    "Orell has a harbour.",
    "The harbour of Brellow handled 4,000 ships in 2019.",
    "Ida Brandt praised the quay.",
    "A ferry sank.",
]


def reviews(texts):
    review = {"publisher": "Orell Check", "rating": "False", "stance": "conflicts"}
    return "".join(json.dumps({"id": f"r{number}", "claim": text, "reviews": [review]}) + "\n" for number, text in enumerate(texts))


@pytest.fixture
def opened(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))

    def call(name, texts):
        folder = shutil.copytree(HARBOUR, tmp_path / name)
        (folder / "claims" / "feed.jsonl").write_text(reviews(texts), encoding="utf-8")
        return open_corpus(folder, name="harbour")

    return call


def test_answers_are_the_same_with_claims_of_other_beats_beside(opened):
    foreign = [
        f"The mill of Zor{a}{b}o bought {n * 7} ships and harbours in {1990 + n}."
        for n, (a, b) in enumerate(zip("bdfgklmnpr", "aeiouaeiou", strict=True))
    ]
    alone, beside = opened("alone", []), opened("beside", foreign * 40)
    assert (alone.imported, beside.imported, alone.count) == (0, 400, beside.count)
    for text in STATEMENTS:
        answers = [to_dict(verify(text, corpus, as_of=AS_OF)) for corpus in (alone, beside)]
        for answer in answers:
            del answer["corpus"]
        assert answers[0] == answers[1]


def test_what_says_the_same_is_found_among_many(opened):
    corpus = opened("many", [*(f"The mill of Zorbo bought {n} ships." for n in range(300)), "The mill of Zordo sank the ferry."])
    report = verify("The mill of Zordo sank the ferry.", corpus, as_of=AS_OF)
    assert report.verdict.value == "refuted"
    assert [item.source.id for part in report.parts for item in part.comparisons] == ["r300#1"]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (["zordo", "ship"], [300, 301]),  # a rare key first, a common one tells which of its claims is nearer
        (["mill", "ship", "n_7"], [7]),
        (["ship"], [0, 1]),  # common keys alone, by row
        (["nowher"], []),
        ([], []),
    ],
)
def test_the_rarest_keys_decide_and_common_ones_are_not_all_looked_at(opened, monkeypatch, keys, found):
    monkeypatch.setattr(imported, "LOOKED_AT", 20)
    texts = [*(f"The mill bought {n} ships." for n in range(300)), "Zordo lost its ships.", "Zordo lost."]
    corpus = opened("many", texts)
    first = corpus.claim("r0").rowid
    rows = [row - first for row, _ in imported.candidates(corpus, keys, 2)]
    assert rows[: len(found)] == found
    assert len(rows) >= len(found)

"""What is compared at all: a sentence of which one claim has enough."""

import pytest

from claimcheck.corpus.opening import open_corpus
from claimcheck.frame.build import frame
from claimcheck.linting import reach

SOURCE = "---\ntitle: A made-up register\npublisher: Harbour Post\npublished: 2021-03\nurl: none\nfind: register\nkind: news\ntext: digest\n---\n\n"
GOODS = ("salt", "timber", "copper", "wool", "barley", "tar", "amber", "glass", "paper", "cider")
TOWNS = ("Aldby", "Brenholm", "Corvik", "Dunsand", "Elmvik", "Fossby")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """A corpus of sixty claims, enough for frequencies to tell something."""
    folder = tmp_path_factory.mktemp("register")
    (folder / "claims").mkdir()
    (folder / "sources").mkdir()
    said = [f"{town} shipped {number + 3} tonnes of {goods} in 2020" for town in TOWNS for number, goods in enumerate(GOODS)]
    (folder / "sources" / "post-2021.md").write_text(SOURCE + "[¶1] " + ". ".join(said) + ".\n", encoding="utf-8")
    rows = [
        f"  - id: c{number}\n    claim: {text}.\n    evidence:\n      - {{source: post-2021, passage: {text}}}\n" for number, text in enumerate(said)
    ]
    (folder / "claims" / "goods.yaml").write_text("schema: claims/0\ntopic: Goods\nclaims:\n" + "".join(rows), encoding="utf-8")
    return open_corpus(folder, keep=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def reaches(corpus):
    found = reach.Reach(corpus)
    return lambda text: found.near(frame(text, corpus.vocabulary)) is not None


@pytest.mark.parametrize("text", ["Aldby shipped 90 tonnes of salt in 2020.", "In 2020 Corvik shipped copper.", "Elmvik shipped its timber in 2021."])
def test_is_reached(reaches, text):
    assert reaches(text)


@pytest.mark.parametrize(
    "text",
    [
        "The orchestra opened its season with a symphony by Mahler.",
        "Glaciers lose ice when summers are warm, and the sea rises.",
        "In 2020 the painter sold nine portraits to a museum in Lisbon.",
        "The minister resigned.",
    ],
)
def test_is_not_reached(reaches, text):
    assert not reaches(text)


def test_a_small_corpus_is_compared_whole(corpus, monkeypatch):
    monkeypatch.setattr(reach, "SMALL", 1000)
    assert reach.Reach(corpus).near(frame("The minister resigned.", corpus.vocabulary)) is corpus

"""Which evidence decides: the nearest, unless another tells as surely of the same; what was done time and again is not misdated by one of its times."""

from __future__ import annotations

import datetime

import pytest

from claimcheck import choice, verdict
from claimcheck.candidates import Tried
from claimcheck.corpus.opening import open_corpus
from claimcheck.model import Claim, Comparison, Evidence, Outcome, SlotResult
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


def tried(claim, *slots, about=1.0, covered=1.0, shared=9.0, stated=1.0):
    """Return what came of one evidence; a slot is written `number differs`, with its note behind it."""
    found = []
    for slot in slots:
        name, outcome, note = (*slot.split(" ", 2), "")[:3]
        found.append(SlotResult(name, Outcome(outcome), name, 0, 1, "", 0, 0, note=note))
    compared = Comparison(slots=tuple(found), about=about, covered=covered, relation=True, shared=shared, stated=stated)
    evidence = Evidence("register", claim, "\u00b61", 0, 1, "", "", "", "")
    filed = Claim(claim, "", claim, (), (), (evidence,), (), "", (), "", checked=False)
    return Tried(filed, evidence, compared, verdict.bearing(compared), verdict.rating(compared))


DECIDED = [
    # evidence; which decides, with its stance, and whether that can support or refute
    ((tried("a", "actor matches"),), [("a", "agrees", True)]),
    # what conflicts decides where it is nearer by more than a tie, and not where it is only as near
    ((tried("a", "actor matches", about=0.92), tried("b", "actor matches", "number differs")), [("b", "conflicts", True)]),
    ((tried("a", "actor matches", about=0.98), tried("b", "actor matches", "number differs")), [("a", "agrees", True)]),
    # agreeing from afar is not enough beside nearer evidence with every word and another sense
    ((tried("a", "actor matches", covered=0.7), tried("b", "actor matches", "polarity differs", shared=0.5)), [("a", "agrees", False)]),
    ((tried("a", "actor matches", covered=0.7), tried("b", "actor matches", "polarity differs", shared=0.5, about=0.8)), [("a", "agrees", True)]),
    ((tried("a", "actor matches"), tried("b", "actor matches", "polarity differs", shared=0.5)), [("a", "agrees", True)]),
    # nor is agreeing in no more words than evidence as near has with another sense
    ((tried("a", "actor matches", stated=0.6), tried("b", "actor matches", "polarity differs", stated=0.6)), [("a", "agrees", False)]),
    ((tried("a", "actor matches", stated=0.7), tried("b", "actor matches", "polarity differs", stated=0.6)), [("a", "agrees", True)]),
    # another date beside evidence of the very time, if less exactly told, is another event's
    ((tried("a", "actor matches", "date unconfirmed finer"), tried("b", "actor matches", "date differs")), [("a", "agrees", False)]),
    ((tried("a", "actor matches", "date unconfirmed"), tried("b", "actor matches", "date differs")), [("b", "conflicts", True)]),
    ((tried("a", "actor matches", "date unconfirmed finer", covered=0.9), tried("b", "actor matches", "date differs")), [("b", "conflicts", True)]),
    # another count beside evidence that has the figure is a count of something else of the kind
    ((tried("a", "actor matches", "number matches", about=0.8, covered=0.9), tried("b", "actor matches", "number differs")), [("a", "agrees", True)]),
    # unless its own words tell less of the part than those of the evidence that has another
    (
        (tried("a", "actor matches", "number matches", about=0.9, covered=0.9, stated=0.8), tried("b", "actor matches", "number differs")),
        [("b", "conflicts", True)],
    ),
    (
        (tried("a", "actor matches", "number matches", about=0.9, covered=0.9, stated=0.9), tried("b", "actor matches", "number differs")),
        [("a", "agrees", True)],
    ),
]


@pytest.mark.parametrize(("items", "expected"), DECIDED)
def test_which_evidence_decides(items, expected):
    ranked = sorted(items, key=lambda item: -item.rating)
    chosen = choice._chosen(ranked)  # noqa: SLF001
    assert [(item.claim.id, item.bearing.stance.value, item.bearing.complete) for item in chosen] == expected

"""One set against another: who is denied the deed contradicts evidence that has it, and is not missed where another does it (verdicts, polarity)."""

from __future__ import annotations

import pytest

from claimcheck.compare import setting
from claimcheck.frame.build import frame

PAIRS = [
    # text, who is set against whom
    ("Osmark, not Veldmark, paid the fine.", "Veldmark/Osmark"),
    ("Osmark rather than Veldmark paid the fine.", "Veldmark/Osmark"),
    ("The fine was paid by Osmark, not by Veldmark.", "Veldmark/Osmark"),
    ("The fine was paid by a baker, not by Veldmark.", "Veldmark/"),
    # these deny nothing of the one named
    ("Osmark, not only Veldmark, paid the fine.", ""),
    ("Osmark, not just Veldmark, paid the fine.", ""),
    ("Osmark, not even Veldmark, paid the fine.", ""),
    # nor is a denial without a comma aside set against anybody
    ("Osmark did not sue Veldmark.", ""),
    ("It is not Veldmark that paid the fine.", ""),
    ("Not Veldmark paid the fine.", ""),
    ("Osmark, Veldmark and Kaldia paid the fine.", ""),
]
CASES = [
    # statement, passage, what the two names are told to be
    ("Osmark, not Veldmark, paid the fine.", "Veldmark paid the fine.", {"Veldmark": "differs"}),
    ("Osmark rather than Veldmark paid the fine.", "Veldmark paid the fine.", {"Veldmark": "differs"}),
    ("The fine was paid by Osmark, not by Veldmark.", "Veldmark paid the fine.", {"Veldmark": "differs"}),
    ("The fine was paid by a baker, not by Veldmark.", "Veldmark paid the fine.", {"Veldmark": "differs"}),
    ("Brankfisk, not Nordgarn, bought the pier.", "Nordgarn bought the pier.", {"Nordgarn": "differs"}),
    ("Ada Vint, not Per Holm, opened the pier.", "Per Holm opened the pier.", {"Per Holm": "differs"}),
    # a government acts for its state, its sailors do not
    ("Osmark, not Veldmark, paid the fine.", "The Veldish government paid the fine.", {"Veldmark": "differs"}),
    ("Osmark, not Veldmark, paid the fine.", "Veldish sailors paid the fine.", {"Osmark": "unconfirmed"}),
    # nobody misses one who did not do it
    ("Osmark, not Veldmark, paid the fine.", "Osmark paid the fine.", {"Osmark": "matches"}),
    ("Brankfisk, not Nordgarn, bought the pier.", "Brankfisk bought the pier.", {"Brankfisk": "matches"}),
    ("The fine was paid by Osmark, not by Veldmark.", "Osmark paid the fine.", {"Osmark": "matches"}),
    # who only stands by has not done it
    ("Osmark, not Veldmark, paid the fine.", "Brankfisk paid the fine in Veldmark.", {"Osmark": "unconfirmed"}),
    # what looks alike sets nobody against anybody
    ("Osmark, not just Veldmark, paid the fine.", "Osmark and Veldmark paid the fine.", {"Osmark": "matches", "Veldmark": "matches"}),
    ("Ada Vint, not even Per Holm, opened the pier.", "Per Holm opened the pier.", {"Ada Vint": "unconfirmed", "Per Holm": "matches"}),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text, expected, vocabulary):
    found = setting.pairs(frame(text, vocabulary))
    told = [(text[name.start : name.end], text[other.start : other.end] if other else "") for name, other in found.items()]
    assert " ".join("/".join(names) for names in told) == expected


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_set_against(said, passage, expected, compared):
    found = [slot for slot in compared(said, passage).slots if slot.slot in {"actor", "object", "place"}]
    assert {slot.said: slot.outcome.value for slot in found} == expected


@pytest.mark.parametrize(("said", "passage"), [case[:2] for case in CASES])
def test_its_places(said, passage, compared):
    for slot in compared(said, passage).slots:
        assert said[slot.start : slot.end] == slot.said
        assert passage[slot.reported_start : slot.reported_end] == slot.reported

"""Words in quotation marks (spec: verdicts, quotes)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.frame.quote import quotes

MARKS = [('"', '"'), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"), ("\u2018", "\u2019"), ("'", "'")]
QUOTED = [
    'She said "the pier is safe" twice.',
    "She said \u201cthe pier is safe\u201d twice.",
    "She said \u00abthe pier is safe\u00bb twice.",
    "She said \u2018the pier is safe\u2019 twice.",
    "She said 'the pier is safe' twice.",
]


@pytest.mark.parametrize("text", QUOTED)
def test_marks_of_all_kinds(text):
    [quote] = quotes(text)
    assert (quote.text, quote.words) == ("the pier is safe", 4)
    assert text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u201cIt\u2019s safe,\u201d she said. \u201cI\u2019m sure.\u201d", [("It\u2019s safe,", 2), ("I\u2019m sure.", 2)]),
        ("\u201cHe called it \u2018a gem\u2019 again,\u201d she said.", [("He called it \u2018a gem\u2019 again,", 6)]),
        ("'It's the sailor's own ferry' she said.", [("It's the sailor's own ferry", 5)]),
        ("\u2018It\u2019s ours,\u2019 she said.", [("It\u2019s ours,", 2)]),
        ('A "well-known" ferry.', [("well-known", 1)]),
        ('"40 of 3.5" is odd.', [("40 of 3.5", 4)]),
        ("\u201cOne\ntwo\u201d", [("One\ntwo", 2)]),
    ],
)
def test_stretches_and_their_words(text, expected):
    found = quotes(text)
    assert [quote.text for quote in found] == [each for each, _ in expected]
    assert [text[quote.start : quote.end] for quote in found] == [each for each, _ in expected]


@pytest.mark.parametrize(
    "text",
    [
        "The sailors' ferry isn't Larkmere's.",
        "The sailors\u2019 ferry isn\u2019t Larkmere\u2019s.",
        "A 12\u2032 boat.",
        "She said \u201cthe pier",
        'One " mark.',
        '""',
        "\u201c\u201d",
        "rock 'n roll",
        "No marks.",
        "",
    ],
)
def test_apostrophes_and_single_marks_quote_nothing(text):
    assert quotes(text) == ()


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(["pier", "safe", "It's", "3.5", "well-known", ",", "\u2026", "é"]), min_size=1, max_size=8).map(" ".join))
def test_what_is_put_in_marks_comes_back(opening, closing, inside):
    text = f"She said: {opening}{inside}{closing}, twice."
    [quote] = quotes(text)
    assert quote.text == inside == text[quote.start : quote.end]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(st.characters(), max_size=60), st.text("ab '\"\u2018\u2019\u201c\u201d\u00ab\u00bb\n", max_size=40)))
def test_any_text_is_read_and_quotations_stand_apart(text):
    end = 0
    for quote in quotes(text):
        assert end <= quote.start <= quote.end
        end = quote.end
        assert text[quote.start : quote.end] == quote.text
        assert 0 <= quote.words <= len(quote.text)

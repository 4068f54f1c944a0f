"""What is not for a fact-checker (spec: verdicts: "opinions, questions, predictions and advice are not checkable")."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.text.checkworthy import not_checkable
from claimcheck.text.words import words

REASONS = {"", "empty", "question", "advice", "prediction", "opinion"}


def reason(text, *, credited=False):
    return not_checkable(words(text), credited=credited)


NOT_CHECKABLE = [
    ("Did Norway win the match?", "question"),
    ("How many ferries sank in 2016?", "question"),
    ("“Did Norway win?”", "question"),
    ("(Did Norway win?)", "question"),
    ("Norway won the match, right?", "question"),
    ("The council should repair the pier.", "advice"),
    ("The council ought to repair the pier.", "advice"),
    ("The council shouldn't sell the pier.", "advice"),
    ("The council shouldn\u2019t sell the pier.", "advice"),
    ("The council had better repair the pier.", "advice"),
    ("It is time to repair the pier.", "advice"),
    ("Norway will win the cup.", "prediction"),
    ("Norway won't win the cup.", "prediction"),
    ("Norway won\u2019t win the cup.", "prediction"),
    ("Norway is going to win the cup.", "prediction"),
    ("Norway is bound to win the cup.", "prediction"),
    ("Sooner or later the pier collapses.", "prediction"),
    ("The film is wonderful.", "opinion"),
    ("The film is an outrage.", "opinion"),
    ("The verdict was ridiculous.", "opinion"),
    ("I think the pier is too long.", "opinion"),
    ("In my view the pier is too long.", "opinion"),
    ("THE COUNCIL SHOULD REPAIR THE PIER", "advice"),
    ("", "empty"),
    (" \n", "empty"),
    ("… — ?!", "empty"),
]


@pytest.mark.parametrize(("text", "expected"), NOT_CHECKABLE)
def test_what_is_not_checkable(text, expected):
    assert reason(text) == expected


CHECKABLE = [
    "Norway won the match.",
    "Norway did not win the match.",
    "About 40 ferries sank in 2016.",
    "The pier is 400 metres long.",
    "Norway could ban whaling.",
    "Norway planned to ban whaling.",
    "The thief allegedly stole two paintings.",
    "The largest ferry sank.",
    "Ada Quill asked whether the pier was safe.",
    "Shoulder injuries are common in rowing.",
    "Goodwill fell by half.",
    "Wisdom teeth were removed.",
    "Willow bark holds salicin.",
    "40",
    "won",
]


@pytest.mark.parametrize("text", CHECKABLE)
def test_what_is(text):
    assert reason(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill said the council should repair the pier.",
        "Ada Quill said Norway will win.",
        "Ada Quill called the film wonderful.",
        "“Should we sell the pier?” asked Ada Quill.",
        "“Should we sell the pier?”, said Ada Quill, “or not?”",
    ],
)
def test_that_somebody_said_it_is_checkable(text):
    assert reason(text, credited=True) == ""


def test_nothing_is_empty_whoever_said_it():
    assert reason("…", credited=True) == "empty"


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(st.characters(categories=["L", "N", "P", "Z", "C", "S"]), max_size=60),
        st.lists(st.sampled_from(["should", "will", "one", "day", "not", "“", "”", "?", "(", ")", "'", "ferry", "wonderful"]), max_size=10).map(
            " ".join
        ),
    ),
    st.booleans(),
)
def test_any_text_has_a_reason_or_none(text, credited):
    tokens = words(text)
    found = not_checkable(tokens, credited=credited)
    assert found in ({"", "empty", "question"} if credited else REASONS)
    assert (found == "empty") is not any(char.isalnum() for word in tokens for char in word.norm[:1])

"""Negation: which words a text denies (spec: verdicts, polarity)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.frame.polarity import negators
from claimcheck.text.words import words


def denied(frame):
    return {frame.text[term.start : term.end] for term in frame.terms if term.negated}


DENIED = [
    ("The rover did not land.", {"land"}),
    ("The rover didn't land.", {"land"}),
    ("The rover didn\u2019t land.", {"land"}),
    ("The rover never landed.", {"landed"}),
    ("The rover has never landed.", {"landed"}),
    ("The rover has yet to land.", {"land"}),
    ("The rover failed to land.", {"land"}),
    ("The rover no longer transmits.", {"transmits"}),
    ("The council refused to sell the stadium.", {"sell"}),
    ("The council declined to sell the stadium.", {"sell"}),
    ("The council neglected to inspect the bridge.", {"inspect"}),
    ("The council rejected a plan without debate.", {"debate"}),
    ("The striker was not injured.", {"injured"}),
    ("The water is not safe.", {"safe"}),
    ("The water isn't safe.", {"safe"}),
    ("The court cannot punish the club.", {"punish"}),
    ("Nobody died.", {"died"}),
    ("No one died.", {"died"}),
    ("The team trains without doctors.", {"doctors"}),
    ("Neither was injured.", {"injured"}),
    ("The club hardly trained.", {"trained"}),
    # reach
    ("The rover did not land, but it transmitted.", {"land"}),
    ("The rover did not land but it transmitted.", {"land"}),
    ("The rover transmitted although it did not land.", {"land"}),
    ("The rover did not land. It transmitted.", {"land"}),
    ("The rover did not land; it transmitted.", {"land"}),
    ("The club sold the striker and did not train the others.", {"train"}),
    ("There is no swift help against floods.", {"swift", "help"}),
    ("The mayor showed courage without precedent and resigned.", set()),
    ("The boats are sold without inspection by the port.", {"inspection"}),
    ("The news was not widely published.", {"widely", "published"}),
    ("The mayor resigned, whether she lost or not.", set()),
    # words of one quality, and the same word by itself
    ("The mill did not cost nothing.", {"cost nothing"}),
    ("Nothing closed the mill.", {"closed", "mill"}),
    # what a verb's negator leaves alone
    ("The mayor did not recognise the efforts.", {"recognise"}),
]


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_what_is_denied(read, text, expected):
    assert denied(read(text)) == expected


ASSERTED = [
    "The rover landed.",
    "The rover landed on a knot of rock.",
    "Not only did the rover land, it transmitted.",
    "The rover not only landed but transmitted.",
    "No doubt the rover landed.",
    "The rover sent no fewer than 40 pictures.",
    "The rover sent no less than 40 pictures.",
    "The rover landed no later than Tuesday.",
    "The council rejected the plan.",
    "The council stopped to inspect the bridge.",
    "The nothingness of space is vast.",
    # a quality told by several words denies nothing behind it
    "The mill cost nothing to visit.",
    "The mill that cost nothing was closed.",
    "The mayor of Nottingham resigned.",
    "",
]


@pytest.mark.parametrize("text", ASSERTED)
def test_what_is_not(read, text):
    assert denied(read(text)) == set()


@pytest.mark.parametrize(
    ("positive", "negative"),
    [
        ("The board licensed the ferry.", "The board never licensed the ferry."),
        ("Norway signed the treaty.", "Norway did not sign the treaty."),
        ("Larkmere was flooded.", "Larkmere was not flooded."),
        ("The vaccine helps.", "The vaccine doesn't help."),
        ("Ada Quill has resigned.", "Ada Quill hasn't resigned."),
    ],
)
def test_a_negation_is_the_only_difference(read, positive, negative):
    assert not denied(read(positive))
    assert len(denied(read(negative))) == 1


@pytest.mark.parametrize("text", ["No company had been charged until 2019.", "Until 2019 no company had ever been charged."])
def test_no_before_a_date_says_first_and_denies_nothing(read, text):
    assert denied(read(text)) == set()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["not", "no", "never", "only", "no one", "yet to", "failed", "to", "rule", "out", "n't", "doesn't", "land", ",", "."]),
        max_size=10,
    )
)
def test_negators_stand_apart_and_inside_the_text(pieces):
    tokens = words(" ".join(pieces))
    end = -1
    for first, last in negators(tokens):
        assert end < first <= last < len(tokens)
        end = last


def test_no_before_what_is_counted_is_the_figure_nought(read):
    frame = read("No striker was injured.")
    assert [figure.value for figure in frame.figures] == [0]
    assert denied(frame) == set()


def test_taken_words_deny_nothing():
    tokens = words("no deaths")
    assert negators(tokens) == ((0, 0),)
    assert negators(tokens, frozenset({0})) == ()


def test_a_title_in_quotation_marks_denies_nothing(read):
    framed = read("Norway is debating the 'Ports with No Name' Act.")
    assert not framed.denials
    assert not any(item.negated for item in framed.terms)

"""Negators that deny a clause: which they are, how far they reach, and what only looks like one."""

from __future__ import annotations

import pytest

from claimcheck.frame.denial import denials
from claimcheck.text.words import words


def denied(frame):
    return [(frame.text[item.start : item.end], frame.words[item.until].text, item.kind) for item in frame.denials]


CASES = [
    ("The rover did not land.", ("not", "land", "verb")),
    ("The rover didn't land.", ("didn't", "land", "verb")),
    ("The rover has still not landed on the rock.", ("not", "rock", "verb")),
    ("The rover is no longer a wreck.", ("no longer", "wreck", "verb")),
    ("The board cannot close the ferry, a pilot said.", ("cannot", "ferry", "verb")),
    ("Ada Quill is not at the Harbour Board.", ("not", "Board", "verb")),
    ("Ada Quill did not say in May that the port is shut.", ("not", "shut", "verb")),
    ("The club never won the cup because it rained.", ("never", "cup", "verb")),
    ("The port had nothing to sell.", ("nothing", "sell", "noun")),
    ("Nobody crossed the lake.", ("Nobody", "lake", "noun")),
    ("The port did not sell all boats.", ("not", "boats", "verb")),
    ("The port did not entirely close.", ("not", "close", "part")),
    ("All ports were not closed.", ("not", "closed", "part")),
    ("The port did not sell but lend the boats.", ("not", "sell", "part")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_denies_a_clause(read, text, expected):
    assert [(word.lower(), until, kind) for word, until, kind in denied(read(text))] == [(expected[0].lower(), *expected[1:])]


NONE = [
    "The rover landed.",
    "Norway, not Sweden, won the cup.",
    "The rover not only landed but transmitted.",
    "The port did not close until 2019.",
    "No company had been charged until 2019.",
    "The council refused to sell the stadium.",
    "The team trains without doctors.",
    "He said not.",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_what_denies_none(read, text):
    assert denied(read(text)) == []


def test_words_that_are_taken_deny_nothing():
    tokens = words("Ada met No Land in May.")
    assert denials(tokens, frozenset({2, 3})) == ()
    assert len(denials(tokens, frozenset())) == 1

"""Quantifiers and restrictions (spec: verdicts, scope)."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.frame.scope import KINDS, NOT_ALL, scopes
from claimcheck.text.words import words


def read_scopes(text):
    return [(text[scope.start : scope.end], scope.word) for scope in scopes(words(text), frozenset())]


SCOPED = [
    ("All ferries stopped.", [("All", "all")]),
    ("Every ferry stopped.", [("Every", "all")]),
    ("Each ferry stopped.", [("Each", "all")]),
    ("The entire fleet sank.", [("entire", "all")]),
    ("The whole fleet sank.", [("whole", "all")]),
    ("The bridge was completely destroyed.", [("completely", "all")]),
    ("The rule holds without exception.", [("without exception", "all")]),
    ("Prices fell across the board.", [("across the board", "all")]),
    ("The law covers ferries alone.", [("alone", "only")]),
    ("Some ferries stopped.", [("Some", "some")]),
    ("Several ferries stopped.", [("Several", "some")]),
    ("Various ferries stopped.", [("Various", "some")]),
    ("A number of ferries stopped.", [("A number of", "some")]),
    ("The bridge was partly destroyed.", [("partly", "some")]),
    ("Few ferries stopped.", [("Few", "few")]),
    ("A few ferries stopped.", [("A few", "few")]),
    ("A handful of ferries stopped.", [("A handful of", "few")]),
    ("Only a few ferries stopped.", [("a few", "few")]),
    ("Only ferries stopped.", [("Only", "only")]),
    ("The law covers solely ferries.", [("solely", "only")]),
    ("The law covers ferries exclusively.", [("exclusively", "only")]),
    ("The law covers nothing but ferries.", [("nothing but", "only")]),
    ("The law covers mainly ferries.", [("mainly", "mainly")]),
    ("The law covers mostly ferries.", [("mostly", "mainly")]),
    ("The crew is largely Danish.", [("largely", "mainly")]),
    ("The crew is predominantly Danish.", [("predominantly", "mainly")]),
    ("The crew is for the most part Danish.", [("for the most part", "mainly")]),
    ("Some ferries stopped, but all trains ran.", [("Some", "some"), ("all", "all")]),
    ("ALL FERRIES STOPPED", [("ALL", "all")]),
]


@pytest.mark.parametrize(("text", "expected"), SCOPED)
def test_markers_of_scope(text, expected):
    assert read_scopes(text) == expected


UNSCOPED = [
    "The ferries stopped.",
    "Not only ferries stopped.",
    "Not just ferries stopped.",
    "The fleet all but vanished.",
    "The fleet did not move at all.",
    "The ferry sailed only after dark fell.",
    "The ferry sails only if it is full.",
    "The hall was empty.",
    "",
    "The yard closed without any notice.",
    "Just months after the strike the yard closed.",
]


@pytest.mark.parametrize("text", UNSCOPED)
def test_what_restricts_nothing(text):
    assert read_scopes(text) == []


@pytest.mark.parametrize(("one", "other"), list(permutations(["All", "Some", "Only", "Mainly", "Few"], 2)))
def test_kinds_are_told_apart(one, other):
    assert read_scopes(f"{one} ferries stopped.")[0][1] != read_scopes(f"{other} ferries stopped.")[0][1]


PIECES = st.sampled_from(
    [
        "all",
        "but",
        "at",
        "not",
        "only",
        "just",
        "a",
        "few",
        "handful",
        "of",
        "number",
        "after",
        "without",
        "exception",
        "some",
        "every",
        "mainly",
        "in",
        "part",
        ",",
        "-",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_any_words_read_into_sound_scopes(text):
    tokens = words(text)
    end = -1
    for scope in scopes(tokens, frozenset()):
        assert end < scope.first <= scope.last
        end = scope.last
        assert tokens[scope.first].start == scope.start < scope.end == tokens[scope.last].end
        assert scope.word in {*KINDS, NOT_ALL}


def test_not_all_is_read_as_one():
    assert [scope.word for scope in scopes(words("Not all ports closed."), frozenset())] == [NOT_ALL]


def test_taken_words_restrict_nothing():
    assert scopes(words("Only ferries stopped."), frozenset({0})) == ()

"""Places in an order (spec: verdicts, rank)."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.frame.rank import never_before, ranks
from claimcheck.text.words import words


def places(text):
    return [(text[rank.start : rank.end], rank.place, rank.quality) for rank in ranks(words(text), frozenset())]


RANKED = [
    ("Nowhere is there a bigger port than Lima.", "Nowhere", 1, "large"),
    ("No other port is larger than Lima.", "No", 1, "large"),
    ("Never has Lima been so rich as it is now.", "Never", 1, "much"),
    ("No port was a bigger supplier than Lima.", "No", 1, "large"),
    ("Other ports sell more cod than Lima does.", "more", 0, "much"),
    ("Norway ranked only second.", "second", 2, "large"),
    ("They ranked Norway third, after Peru.", "third", 3, "large"),
    ("Lima is the largest city of Peru.", "largest", 1, "large"),
    ("Lima is the biggest city of Peru.", "biggest", 1, "large"),
    ("Lima is the greatest city of Peru.", "greatest", 1, "large"),
    ("Lima is Peru's largest city.", "largest", 1, "large"),
    ("Cusco is the smallest of the four.", "smallest", -1, "large"),
    ("Norway is the second-largest exporter.", "second-largest", 2, "large"),
    ("Norway is the second largest exporter.", "second largest", 2, "large"),
    ("Norway is the second\u2011largest exporter.", "second\u2011largest", 2, "large"),
    ("Norway is the second biggest exporter.", "second biggest", 2, "large"),
    ("Norway is the third-largest exporter.", "third-largest", 3, "large"),
    ("It was the coldest winter on record.", "coldest", -1, "warm"),
    ("It was the driest winter on record.", "driest", -1, "wet"),
    ("It was the hottest day of June.", "hottest", 1, "warm"),
    ("It was the tallest tower.", "tallest", 1, "tall"),
    ("It was the deadliest crash.", "deadliest", 1, "deadly"),
    ("It was the most lethal crash.", "most", 1, "much"),
    ("It was the oldest ship.", "oldest", 1, "old"),
    ("It has the highest tax.", "highest", 1, "high"),
    ("It has the lowest tax.", "lowest", -1, "high"),
    ("It has the fewest doctors.", "fewest", -1, "much"),
    ("She was the first woman in space.", "first", 1, "first"),
    ("It is the world's leading exporter.", "leading", 1, "large"),
    ("It is the world's top exporter.", "top", 1, "large"),
    ("Norway sold more cod than any other country.", "any other", 1, "much"),
    ("No other country sold more cod.", "No other", 1, "much"),
    ("Norway sold more cod than all but one other country.", "than all but one", 2, "much"),
]


@pytest.mark.parametrize(("text", "span", "place", "quality"), RANKED)
def test_ranks(text, span, place, quality):
    assert places(text) == [(span, place, quality)]


@pytest.mark.parametrize(
    ("one", "other"), list(combinations(["the largest", "the second-largest", "the third-largest", "the smallest", "the oldest"], 2))
)
def test_different_places_never_read_alike(one, other):
    first, second = (ranks(words(f"Norway is {rank} exporter."), frozenset()) for rank in (one, other))
    assert {(rank.place, rank.quality) for rank in first}.isdisjoint((rank.place, rank.quality) for rank in second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the largest port", "the biggest port"),
        ("the second-largest port", "the second biggest port"),
        ("the second-largest port", "the SECOND-LARGEST port"),
        ("the deadliest quake", "the most deadly quake"),
        ("the first woman", "the First woman"),
    ],
)
def test_the_same_place_in_other_words(one, other):
    def read(text):
        return {rank.place for rank in ranks(words(text), frozenset())}

    assert read(one) == read(other) != set()


UNRANKED = [
    "Before the law of 2018 Lima did not have to pay.",
    "At first the ship held.",
    "The first half of the match was dull.",
    "The first lady spoke.",
    "A test in the west failed.",
    "The forest burned.",
    "They arrest honest guests.",
    "The harvest and the interest grew.",
    "Most of the wine is red.",
    "Most farmers voted.",
    "At least 40 ships sank.",
    "At most 40 ships sank.",
    "The second match was dull.",
    "It happened on the 3rd of June.",
    "A large port closed.",
    "A larger port closed.",
    "The ship sank.",
    "",
]


@pytest.mark.parametrize("text", UNRANKED)
def test_what_ranks_nothing(text):
    assert places(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Until June no club had been charged.",
        "No club had been charged before June.",
        "Before 2019 no woman had ever won.",
        "Never before had a woman won.",
    ],
)
def test_never_before_is_a_first(text):
    tokens = words(text)
    assert [(rank.place, rank.quality) for rank in ranks(tokens, frozenset())] == [(1, "first")]
    assert never_before(tokens)


def test_had_already_once_is_no_first():
    assert [(rank.place, rank.quality) for rank in ranks(words("The club had already been charged once."), frozenset())] == [(0, "first")]


def test_a_plain_denial_is_no_first():
    assert not never_before(words("No club was charged in June."))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru ranks third in cod.", 3),
        ("Peru ranks 3rd in cod.", 3),
        ("Peru came fourth in cod.", 4),
        ("Peru came 14th in cod.", 14),
        ("Peru is second only to Norway.", 2),
        ("Peru is second to Norway.", 2),
        ("It was the second in which sailors died.", 2),
        ("It was the third that sank.", 3),
    ],
)
def test_places_without_a_superlative(text, place):
    assert {rank.place for rank in ranks(words(text), frozenset())} == {place}


PIECES = st.sampled_from(
    [
        "the",
        "first",
        "second",
        "2nd",
        "last",
        "only",
        "largest",
        "most",
        "least",
        "more",
        "than",
        "any",
        "other",
        "no",
        "never",
        "until",
        "had",
        "already",
        "once",
        "at",
        "ever",
        "est",
        "-",
        ",",
        "3rd",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=12).map("".join)))
def test_any_words_read_into_sound_ranks(text):
    tokens = words(text)
    found = ranks(tokens, frozenset())
    assert list(found) == sorted(found, key=lambda rank: rank.first)
    for rank in found:
        assert tokens[rank.first].start == rank.start < rank.end == tokens[rank.last].end
        assert rank.quality
        assert not rank.quality.startswith("-")

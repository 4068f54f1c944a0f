"""How firmly a text asserts (spec: verdicts, modality)."""

from __future__ import annotations

import pytest

from claimcheck.frame.modality import KINDS, modals
from claimcheck.text.words import words


def read_markers(text):
    return [(text[modal.start : modal.end], modal.kind) for modal in modals(words(text), frozenset())]


MARKED = [
    ("The banker allegedly stole two paintings.", [("allegedly", "alleged")]),
    ("The alleged thief fled.", [("alleged", "alleged")]),
    ("The banker is accused of theft.", [("accused", "alleged")]),
    ("The banker is suspected of theft.", [("suspected", "alleged")]),
    ("The banker was indicted on Monday.", [("indicted", "alleged")]),
    ("The banker was charged with theft.", [("charged", "alleged")]),
    ("Norway could ban whaling.", [("could", "possible")]),
    ("Norway may ban whaling.", [("may", "possible")]),
    ("Norway might ban whaling.", [("might", "possible")]),
    ("Norway will probably ban whaling.", [("probably", "possible")]),
    ("Perhaps Norway banned whaling.", [("Perhaps", "possible")]),
    ("Norway plans a ban on whaling.", [("plans", "planned")]),
    ("Norway proposed a ban on whaling.", [("proposed", "planned")]),
    ("Norway intends to ban whaling.", [("intends", "planned")]),
    ("Norway pledged to ban whaling.", [("pledged", "planned")]),
    ("The doping was proven in court.", [("proven", "proven")]),
    ("The skier denied doping.", [("denied", "denied")]),
    ("The skier disputes the doping claim.", [("disputes", "denied"), ("claim", "alleged")]),
    ("The skier, accused of doping, could lose the medal.", [("accused", "alleged"), ("could", "possible")]),
    ("ALLEGEDLY, the skier doped.", [("ALLEGEDLY", "alleged")]),
    ("The board pointed to the nets as proof that the crew poached.", [("as proof", "alleged")]),
    ("The nets served as proof that the crew poached.", []),
]


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_markers(text, expected):
    assert read_markers(text) == expected


PLAIN = [
    "The banker stole two paintings.",
    "Norway banned whaling.",
    "The court convicted the skier.",
    "The skier was found guilty.",
    "The coldest month passed.",
    "",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_assertions_have_no_marker(text):
    assert read_markers(text) == []


def test_a_month_is_no_possibility(read):
    assert read("Norway banned whaling in May 2019.").modals == ()
    assert [modal.kind for modal in read("Norway may ban whaling in May 2019.").modals] == ["possible"]


def test_a_name_is_no_marker(read):
    assert read("A court heard Theresa May on Monday.").modals == ()


def test_a_dropped_could_is_the_only_difference(read):
    firm, loose = read("Norway banned whaling."), read("Norway could have banned whaling.")
    assert [modal.kind for modal in loose.modals] == ["possible"]
    assert firm.modals == ()
    assert [term.key for term in firm.terms] == [term.key for term in loose.terms]


def test_kinds_exclude_one_another():
    seen = [kind for word in ("alleged", "could", "plans", "proven", "denied") for _, kind in read_markers(word)]
    assert sorted(seen) == sorted(KINDS)

"""The claims nearest to what none is about, each with the difference, on the made-up corpus of Veldmark."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.verify import verify

AS_OF = dt.date(2026, 11, 22)


def near(statement, corpus):
    (part,) = verify(statement, corpus, as_of=AS_OF).parts
    return dict(zip(part.nearest, part.differences, strict=True))


@pytest.mark.parametrize(
    ("statement", "claim", "difference"),
    [
        ("Kaldia charged Osmark with poaching eels in 1999.", "eels-2017", "it shares only “Kaldia” and “eels”"),
        ("The Sund Institute painted a bridge in 2003 for 4 million crowns.", "bridge-cost", "it shares only “bridge” and “crowns”"),
        ("Veldmark opened the Sund bridge in 2011.", "bridge-opened", "it has 23 June 2018 where you say 2011, and nothing on “Sund”"),
        ("Penguins fish for eels.", "eels-2017", "it shares only “eels”"),
    ],
)
def test_the_nearest_and_what_it_shares(statement, claim, difference, veldmark):
    found = near(statement, veldmark)
    assert claim in found
    assert found[claim].startswith(difference)


def test_at_most_three_and_none_twice(veldmark):
    found = near("The survey of 1850 counted walruses in Halden and Morvik off the coast of Tarland.", veldmark)
    assert 0 < len(found) <= 3


def test_what_shares_no_word_is_not_near(veldmark):
    assert near("Penguins invented the telegraph.", veldmark) == {}


@pytest.mark.parametrize(
    ("statement", "because"),
    [
        ("Veldmark opened the Sund bridge in 2011.", "; the nearest has 23 June 2018 where you say 2011, and nothing on “Sund”"),
        ("Penguins fish for eels.", ""),
    ],
)
def test_the_first_line_tells_of_one_difference(statement, because, veldmark):
    assert verify(statement, veldmark, as_of=AS_OF).because == f"No claim on file is about this{because}"


def test_a_quotation_that_nobody_has_names_who_is_on_file(veldmark):
    report = verify('"The sea gives us bread and takes our sons away," Jens Orm said.', veldmark, as_of=AS_OF)
    assert report.because == "No source known to the letter has these words"
    assert report.parts[0].nearest[0] == "orm-fleet"

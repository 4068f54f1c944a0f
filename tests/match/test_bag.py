"""What texts mention, and how alike they are. All facts are made up."""

from __future__ import annotations

import pytest

from claimcheck.corpus import general
from claimcheck.match.bag import Bag, joined, likeness, read
from claimcheck.match.spelling import alike

NOTHING = Bag({})


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", str(tmp_path_factory.mktemp("general")))
        return general.vocabulary()


def even(_key):
    return 1.0


def like(known, query, claim, other=""):
    return likeness(read(query, known), read(claim, known), read(other, known), even)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The Arnsford ferries sank", {"arnsford", "ferri", "sink"}),
        ("Norwegian ferries", {"e_norway", "ferri"}),
        ("Five ferries", {"n_5", "ferri"}),
        ("2.5 million tiles and 2,500,000 tiles", {"n_2500000", "tile"}),
        ("Shut in March 2019", {"shut", "y_2019"}),
        ("The march of 12 May", {"march"}),
        ("It has been with us", set()),
        ("#ArnsfordFerry", {"arnsford", "ferri", "arnsfordferri"}),
    ],
)
def test_what_a_text_mentions(known, text, units):
    assert set(read(text, known).units) == units


def test_the_same_words_are_wholly_alike_and_other_words_not_at_all(known):
    claim = "The Arnsford ferry sank in 2019"
    assert like(known, claim, claim) == 1.0
    assert like(known, claim, claim, "A ferry of Arnsford went down") == 1.0
    assert like(known, "Nobody baked bread", claim) == 0.0
    assert likeness(NOTHING, NOTHING, NOTHING, even) == 0.0


@pytest.mark.parametrize(
    ("nearer", "farther", "claim", "other"),
    [
        ("the Arnsford ferry sank", "the Arnsford ferry", "The Arnsford ferry sank", ""),
        ("the Arnsford ferry", "the Arnsford ferry, bread, tiles, wool, chalk and tin", "The Arnsford ferry sank", ""),
        ("ferry", "tiles", "A ferry sank", ""),
        ("the ferry was destroyed", "the ferry was painted", "The ferry was wrecked", ""),
        ("Arnsfrod", "Ravn", "Arnsford sank", ""),
        ("psychiatric wards", "psalms of wards", "Psychiatry wards", ""),
        ("a ferry", "a sinking", "The ferry sank", "Was it that ferry?"),
        ("boats of Norway", "boats of Chile", "Norwegian boats", ""),
    ],
)
def test_what_is_more_alike(known, nearer, farther, claim, other):
    assert 0 <= like(known, farther, claim, other) < like(known, nearer, claim, other) <= 1


def test_order_of_words_is_no_matter(known):
    assert like(known, "tiles for the ferry", "ferry tiles") == like(known, "ferry tiles", "tiles for the ferry") == 1.0


def test_joined(known):
    both = joined([read("a ferry", known), read("two tiles", known)])
    assert set(both.units) == {"ferri", "n_2", "tile"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("arnsford", "arnsfrod", True),
        ("psychiatr", "psychiatri", True),
        ("immigr", "immigrant", True),
        ("canada", "canadian", True),
        ("ferri", "ferrous", False),
        ("ferry", "merry", False),
        ("pier", "piers", False),
        ("harbour", "harvest", False),
    ],
)
def test_words_that_look_alike(one, other, same):
    assert alike(one, other) is alike(other, one) is same

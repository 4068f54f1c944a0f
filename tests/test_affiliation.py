"""A person and their body: who is put where, and what the claims say of it."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.affiliation import check, pairs
from claimcheck.frame.build import frame
from claimcheck.model import Outcome

PAIRS = [
    ("Sund Institute scholar Ida Brock praised the quota.", "Ida Brock", "Sund Institute"),
    ("The Sund Institute's Ida Brock spoke.", "Ida Brock", "Sund Institute's"),
    ("Fisheries Board chief Ida Brock resigned.", "Ida Brock", "Fisheries Board"),
    ("Ida Brock of the Sund Institute praised the quota.", "Ida Brock", "Sund Institute"),
    ("Ida Brock, a scholar at the Sund Institute, praised the quota.", "Ida Brock", "Sund Institute"),
    ("Ida Brock, who directs the seal programme at Morvik University, praised it.", "Ida Brock", "Morvik University"),
    ("Sund Institute scholar Ida Brock and Jens Orm of Nordgarn met.", "Ida Brock", "Sund Institute"),
]
NO_PAIRS = [
    "Ida Brock said the Sund Institute was wrong.",
    "Ida Brock and the Sund Institute disagree.",
    "Ida Brock sued the Sund Institute.",
    "The Sund Institute, said Ida Brock, is rich.",
    "Ida Brock visited Halden.",
    "The Sund Institute visited Halden.",
    "",
]


def placed(text, vocabulary):
    framed = frame(text, vocabulary)
    return [(text[person.start : person.end], text[body.start : body.end]) for person, body in pairs(framed)]


@pytest.mark.parametrize(("text", "person", "body"), PAIRS)
def test_the_grammar_puts_a_person_at_a_body(text, person, body, veldmark):
    assert (person, body) in placed(text, veldmark.vocabulary)


@pytest.mark.parametrize("text", NO_PAIRS)
def test_or_does_not(text, veldmark):
    assert placed(text, veldmark.vocabulary) == []


CLAIMS = {
    7: "Ida Brock of the Sund Institute said that the quota was wrong.",
    8: "Jens Orm said that the fleet was too large.",
    9: "Lena Skov directs the seal programme at Morvik University.",
}
CHECKS = [
    ("Sund Institute scholar Ida Brock spoke.", Outcome.MATCHES, 7),
    ("Ida Brock of the Sund Institute of Marine Science spoke.", Outcome.MATCHES, 7),
    ("Morvik University scholar Ida Brock spoke.", Outcome.DIFFERS, 7),
    ("Ida Brock of Nordgarn spoke.", Outcome.DIFFERS, 7),
    ("Lena Skov of Morvik University spoke.", Outcome.MATCHES, 9),
    ("Jens Orm of Nordgarn spoke.", Outcome.UNCONFIRMED, -1),
    ("Per Holm of Nordgarn spoke.", Outcome.UNCONFIRMED, -1),
]


@pytest.mark.parametrize("rows", list(permutations(CLAIMS)))
@pytest.mark.parametrize(("text", "outcome", "row"), CHECKS)
def test_what_the_claims_say_in_any_order(text, outcome, row, rows, veldmark):
    vocabulary = veldmark.vocabulary
    [(person, body)] = pairs(frame(text, vocabulary))
    found = check(person, body, [(one, frame(CLAIMS[one], vocabulary)) for one in rows], vocabulary)
    assert (found.outcome, found.row) == (outcome, row)
    assert (found.person, found.body) == (person, body)
    assert found.reported in CLAIMS.get(row, "")
    assert bool(found.reported) == (outcome is not Outcome.UNCONFIRMED)


def test_one_claim_that_agrees_is_enough(veldmark):
    vocabulary = veldmark.vocabulary
    [(person, body)] = pairs(frame("Nordgarn director Ida Brock spoke.", vocabulary))
    claims = [(1, frame(CLAIMS[7], vocabulary)), (2, frame("Ida Brock of Nordgarn left.", vocabulary))]
    assert check(person, body, claims, vocabulary).row == check(person, body, claims[::-1], vocabulary).row == 2


PIECES = st.lists(
    st.sampled_from(
        ["Ida Brock", "the Sund Institute", "Nordgarn", ",", "of", "at", "(", "who", "said", "chief", "Jens Orm", "'s", "is", "\x00", "\ud800"]
    ),
    max_size=9,
).map(" ".join)


@settings(max_examples=80, deadline=None)
@given(text=PIECES, other=PIECES)
def test_any_text(text, other, veldmark):
    vocabulary = veldmark.vocabulary
    framed = frame(text, vocabulary)
    for person, body in pairs(framed):
        assert person in framed.names
        assert body in framed.names
        assert check(person, body, [(3, frame(other, vocabulary))], vocabulary).row in {3, -1}

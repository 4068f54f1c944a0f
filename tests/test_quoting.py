"""Quotations of five words or more against all sources that are known to the letter."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare.quote import Status
from claimcheck.corpus import sidecar
from claimcheck.frame.build import frame
from claimcheck.model import Outcome
from claimcheck.quoting import long_quotes, look_up, slot_of, without_quotes

LETTERS = """[¶5] “The quota has emptied every small port on this coast. But nobody in the capital came to look,” Ida Brock of the Sund Institute said.

[¶8] “A fleet of this size eats the sea bare in ten winters, and the ministry knows it,” Jens Orm wrote in a letter.
"""
OTHER = "[¶1] “The ministry has counted every small port on that coast,” said a spokesman."


class Known:
    """Sources with their sidecars, as an index has them."""

    def __init__(self, **texts):
        self.sidecars = {name: sidecar.of_body(text) for name, text in texts.items()}

    def quotes(self, source):
        return self.sidecars.get(source)


KNOWN = Known(kestrel=LETTERS, herald=OTHER)


def test_the_sidecar_of_the_fixture_is_that_of_these_letters():
    stored = Path(__file__).parent / "fixtures" / "veldmark" / "sources" / "kestrel-2021.quotes.json"
    assert stored.read_text(encoding="utf-8") == sidecar.dumps(KNOWN.sidecars["kestrel"])


LONG = [
    ('She said: "The quota has emptied every port."', ["The quota has emptied every port."]),
    ("She said: “The quota has emptied every port.”", ["The quota has emptied every port."]),
    ('She said: "The quota has emptied."', []),
    ('The "quota" is "too small" and "the fleet too large".', []),
    ('"One two three four five," he said, "and six seven eight nine ten."', ["One two three four five,", "and six seven eight nine ten."]),
    ("No quotation at all.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), LONG)
def test_five_words_make_a_quotation(text, expected, veldmark):
    assert [quote.text for quote in long_quotes(frame(text, veldmark.vocabulary))] == expected


CASES = [
    # quotation, status, source, outcome, what is pointed at, note
    ("A fleet of this size eats the sea bare in ten winters", Status.EXACT, "kestrel", Outcome.MATCHES, "", ""),
    ("a fleet of this size … and the ministry knows it.", Status.EXACT, "kestrel", Outcome.MATCHES, "", ""),
    ("But nobody in the capital came to look", Status.EXACT, "kestrel", Outcome.MATCHES, "", ""),
    ("The ministry has counted every small port on that coast", Status.EXACT, "herald", Outcome.MATCHES, "", ""),
    ("The quota has emptied every small port on this coast", Status.CUT_SHORT, "kestrel", Outcome.DIFFERS, "", "cut-short"),
    ("A fleet of this size eats the land bare in ten winters", Status.ALTERED, "kestrel", Outcome.DIFFERS, "land", "altered:replaced"),
    ("But nobody in the whole capital came to look", Status.ALTERED, "kestrel", Outcome.DIFFERS, "whole", "altered:added"),
    ("The sea gives us bread and takes our sons away", Status.ABSENT, "", Outcome.UNCONFIRMED, "", "not-found"),
]


@pytest.mark.parametrize("order", list(permutations(["kestrel", "herald", "no-sidecar"])))
@pytest.mark.parametrize(("quoted", "status", "source", "outcome", "wrong", "note"), CASES)
def test_the_source_that_has_the_most_of_it(quoted, status, source, outcome, wrong, note, order, veldmark):
    text = f"“{quoted},” Ida Brock said."
    [found] = look_up(frame(text, veldmark.vocabulary), KNOWN, order)
    assert (found.result.status, found.source) == (status, source)
    slot = slot_of(found)
    assert (slot.slot, slot.outcome, slot.note) == ("quote", outcome, note)
    assert text[slot.start : slot.end] == slot.said == (wrong or found.quote.text)


def test_each_quotation_by_itself(veldmark):
    text = "“But nobody in the capital came to look,” she said. “The sea gives us bread and takes our sons.” “The ministry has counted every small port,” he said."
    found = look_up(frame(text, veldmark.vocabulary), KNOWN, ["herald", "kestrel"])
    assert [item.source for item in found] == ["kestrel", "", "herald"]


def test_no_sources_and_no_quotations(veldmark):
    [found] = look_up(frame('"But nobody in the capital came to look," she said.', veldmark.vocabulary), KNOWN, [])
    assert (found.source, found.result.status) == ("", Status.ABSENT)
    assert look_up(frame("Nobody came to look.", veldmark.vocabulary), KNOWN, ["kestrel"]) == ()


def test_what_is_quoted_is_compared_to_the_letter_alone(veldmark):
    text = 'Ida Brock said in 2020: "The 12 largest ports of Veldmark may never open in 2019 again." All 40 boats left.'
    framed = frame(text, veldmark.vocabulary)
    rest = without_quotes(framed, look_up(framed, KNOWN, ["kestrel"]))

    def said(items):
        return [text[item.start : item.end] for item in items]

    assert said(rest.names) == ["Ida Brock"]
    assert said(rest.periods) == ["2020"]
    assert said(rest.figures) == ["40"]
    assert said(rest.scopes) == ["All"]
    assert (rest.ranks, rest.modals) == ((), ())
    assert rest.text == text
    assert rest.words == framed.words
    assert without_quotes(framed, ()) == framed


@settings(max_examples=80, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(["nobody", "in", "the", "capital", "came", "to", "look", '"', "“", "”", "'", "…", "[", "]", "\x07", "\ud800", "quota"]),
        max_size=30,
    ).map(" ".join)
)
def test_any_text(text, veldmark):
    framed = frame(text, veldmark.vocabulary)
    found = look_up(framed, KNOWN, ["kestrel", "herald"])
    assert [item.quote for item in found] == list(long_quotes(framed))
    for item in found:
        slot = slot_of(item)
        assert item.quote.start <= slot.start <= slot.end <= item.quote.end
        assert text[slot.start : slot.end] == slot.said or slot.start == slot.end
        assert (slot.outcome is Outcome.UNCONFIRMED) == (item.source == "")

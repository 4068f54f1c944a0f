"""Passages to spans: exact but for white space, the first letter's case and typographic marks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, strategies as st

from claimcheck.corpus.anchor import Body, fold
from claimcheck.match.nearest import nearest

TEXT = """[\u00b61] \u201cWe counted 1,400 boats,\u201d said Ad\u00e9la Kr\u00e1l \u2014 the harbour\u2019s mas\u00adter\u2026 twice.

[p. 3, Table 2] Boats came from
  Larkmere  and from Nor\u2011vik. It cost 170,000 crowns.
[sic] they said.

Nothing marks this paragraph. It cost 170,000 crowns, says 2.5 million.
"""


@pytest.mark.parametrize(
    ("passage", "text", "locator"),
    [
        ('"We counted 1,400 boats,"', "\u201cWe counted 1,400 boats,\u201d", "\u00b61"),
        ("we counted 1,400 boats", "We counted 1,400 boats", "\u00b61"),
        (
            "said Ad\u00e9la Kr\u00e1l - the harbour's master... twice",
            "said Ad\u00e9la Kr\u00e1l \u2014 the harbour\u2019s mas\u00adter\u2026 twice",
            "\u00b61",
        ),
        (unicodedata.normalize("NFD", "Ad\u00e9la Kr\u00e1l"), "Ad\u00e9la Kr\u00e1l", "\u00b61"),
        ("Boats came from Larkmere and from Nor-vik", "Boats came from Larkmere and from Nor\u2011vik", "p. 3, Table 2"),
        ("Boats  came\n from", "Boats came from", "p. 3, Table 2"),
        ("Nothing marks this paragraph", "Nothing marks this paragraph", "p. 3, Table 2"),
        ("twice. Boats came", "twice. Boats came", "\u00b61"),
        ("[sic] they said", "[sic] they said", "p. 3, Table 2"),
    ],
)
def test_found_once(passage, text, locator):
    (span,) = Body(TEXT).find(passage)
    assert (span.text, span.locator) == (text, locator)


@pytest.mark.parametrize(
    "passage",
    [
        "",
        " ",
        "WE counted",
        "counted 400 boats",
        "400 boats",
        "We counted 1,4",
        "oats came",
        "70,000 crowns",
        "2.5",
        "\u00b61",
        "5 million",
        "Table 2",
    ],
)
def test_not_found(passage):
    assert Body(TEXT).find(passage) == ([] if passage != "2.5" else Body(TEXT).find("2.5"))


def test_a_figure_in_whole_is_found():
    assert len(Body(TEXT).find("2.5 million")) == 1


def test_twice_and_told_apart():
    body = Body(TEXT)
    assert len(body.find("It cost 170,000 crowns")) == 2
    assert [span.start for span in body.find("It cost 170,000 crowns", prefix="Nor-vik.")] == [TEXT.index("It cost")]
    assert [span.start for span in body.find("It cost 170,000 crowns", suffix=", says")] == [TEXT.rindex("It cost")]
    assert body.find("It cost 170,000 crowns", prefix="nowhere") == []


def test_paragraphs_without_locators_are_counted():
    body = Body("# Head\n\nOne.\n\nTwo\nlines.\n\n## Sub\n\nThree.\n")
    assert [body.find(word)[0].locator for word in ("Head", "One", "lines", "Sub", "Three")] == ["", "\u00b61", "\u00b62", "", "\u00b63"]


@given(st.text(max_size=200), st.text(max_size=30), st.text(max_size=10))
def test_any_text_folds_and_every_span_is_the_source_s_own(text, passage, prefix):
    body = Body(text)
    for span in body.find(passage, prefix):
        assert 0 <= span.start < span.end <= len(text)
        assert fold(text[span.start : span.end]).lower() == fold(passage).lower()


@given(st.text(alphabet="ab \n[]\u00b612\u2026\u2019e\u0301", max_size=60), st.integers(0, 59), st.integers(1, 20))
def test_a_span_of_words_is_found_where_it_stands(text, start, length):
    body = Body(text)
    passage = " ".join(body.folded[start : start + length].split())
    if passage:
        ends = {body.folded.find(passage) - 1, body.folded.find(passage) + len(passage)}
        whole = all(not (0 <= end < len(body.folded)) or body.folded[end] == " " for end in ends)
        assert not whole or body.find(passage)


@example("\x1f", "\x1f")
@given(st.text(max_size=80), st.text(max_size=80))
def test_the_nearest_span_is_a_span(needle, haystack):
    found = nearest(needle, haystack)
    assert found is None or 0 <= found[0] < found[1] <= len(haystack)

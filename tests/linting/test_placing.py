"""Every finding points at the very words that it names, whatever mark-up and line ends stand between them."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.linting import placing
from claimcheck.text import drafts

SENTENCES = (
    ("The survey counted 9,000 seals off Veldmark in 2020.", "9,000"),
    ("The trawler Ravn carries 200 tonnes of ice.", "200 tonnes"),
    ("Halden is the largest port in Veldmark.", "largest"),
    ("The Fisheries Board closed 12 fish farms in Morvik in 2018.", "2018"),
)
WRAPS = (" ", "\n", "\r\n", "  \n", "\t")


def marked(text, words, mark):
    return text.replace(words, f"{mark}{words}{mark}")


def bare(text):
    return " ".join(re.sub(r"[*_`]|&#?\w+;", "", text).split())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(SENTENCES), st.sampled_from(["", "*", "**"]), st.sampled_from(["\n\n", " ", "\r\n\r\n", "\n\n- ", "\n\n> "])),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(WRAPS),
    st.integers(0, 8),
)
def test_the_text_at_a_finding_is_what_it_names(lint_session, parts, wrap, at):
    text = "É ☂ 🐟 first.\n\n"
    for (said, words), mark, gap in parts:
        told = marked(said, words, mark)
        pieces = told.split(" ")
        cut = min(at, len(pieces) - 1)
        text += " ".join(pieces[:cut]) + (wrap if cut else "") + " ".join(pieces[cut:]) + gap
    linted = lint_session(text)
    assert any(item.level == "error" for item in linted.findings)
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    for item in linted.findings:
        region = item.region
        there = text[region.start : region.end]
        assert bare(there) == bare(item.sentence[item.start : item.end])
        offset = sum(len(line) for line in lines[: region.line - 1]) + region.column - 1
        last = sum(len(line) for line in lines[: region.end_line - 1]) + region.end_column - 1
        assert (offset, last) == (region.start, region.end)


@pytest.fixture(scope="module")
def lint_session(veldmark):
    import datetime

    from claimcheck.lint import Linter

    linter = Linter(veldmark, datetime.date(2023, 6, 1))
    return lambda text: linter.lint(drafts.read(text.encode(), "draft.md"))


def test_a_character_reference_is_part_of_its_word():
    text = "<p>Fog &amp; ice &eacute;t&eacute; 9 here.</p>"
    draft = drafts.read(text.encode(), "a.html")
    sentence = draft.sentences[0]
    start = sentence.text.index("ét")
    found = placing.region(draft, sentence, start, start + 3)
    assert text[found.start : found.end] == "&eacute;t&eacute;"


def test_white_space_at_the_ends_is_left_out():
    draft = drafts.read(b"One two three.", "a.txt")
    found = placing.region(draft, draft.sentences[0], 3, 8)
    assert draft.text[found.start : found.end] == "two"


def test_an_empty_stretch_is_the_sentence():
    draft = drafts.read(b"One two.\nThree four.", "a.txt")
    sentence = draft.sentences[-1]
    found = placing.region(draft, sentence, 2, 2)
    assert draft.text[found.start : found.end] == "Three four."
    assert (found.line, found.column, found.end_line, found.end_column) == (2, 1, 2, 12)

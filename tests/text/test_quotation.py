"""Normalisation v1, and the hashed windows of a text."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from claimcheck.text.quotation import normalise, tokens, words
from claimcheck.text.windows import QuotedText, exact_hash, gapped, steps, windows


def said(text: str) -> str:
    return " ".join(piece.word for piece in words(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Mayor’s “plan”", "the mayor's 'plan'"),
        ("a well-known, no-nonsense man", "a well known no nonsense man"),
        ("in the U.S. and the U.K.", "in the US and the UK"),
        ("we paid 20% of it", "We paid 20 per cent of it"),
        ("20 percent", "20%"),
        ("tea & cake", "Tea and cake"),
        ("1,400 tons", "1400 tons"),
        ("naïve café", "naive cafe"),
        ("the ﬁrst eﬀort", "the first effort"),
        ("soft\u00adly spoken", "softly spoken"),
        ("he left—at once–", "he left at once"),
        ("[T]he ship", "the ship"),
        ("the ferry [a car ferry] sank", "the ferry sank"),
        ("two **bold** words", "two bold words"),
        ("wide　ＷＯＲＤＳ", "wide words"),
    ],
)
def test_dress_is_no_difference(one: str, other: str) -> None:
    assert said(one) == said(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("3.5 metres", "35 metres"), ("$5 fare", "5 fare"), ("Chinas", "China s"), ("20% more", "20 more"), ("resign", "re-sign"), ("1.5", "1,500")],
)
def test_words_and_figures_stay_apart(one: str, other: str) -> None:
    assert said(one) != said(other)


def test_pieces_know_their_place() -> None:
    text = "Well, “the U.S.’s [old] co-op” …"
    assert [text[piece.start : piece.end] for piece in words(text)] == ["Well", "the", "U.S.", "s", "co", "op"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is a problem.11 So it is", "11"),
        ("the States.”36 This", "36"),
        ("the problem¹² is", "12"),
        ("one,3 two", "3"),
        ("is grave.1 But sure. 2 It", "2"),
    ],
)
def test_a_source_has_its_footnote_digits_both_ways(text: str, word: str) -> None:
    notes = [token for token in tokens(text, source=True) if () in token.readings]
    assert word in {piece.word for token in notes for reading in token.readings for piece in reading}


@pytest.mark.parametrize("text", ["In May. 26 people died", "about 3.5 metres", "at 12:30 sharp", "chapter 4 ends"])
def test_figures_are_no_footnotes(text: str) -> None:
    assert all(() not in token.readings for token in tokens(text, source=True))


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for source in (False, True):
        found = tokens(text, source=source)
        assert all(0 <= token.start < token.end <= len(text) for token in found)
        assert all(piece.word for token in found for reading in token.readings for piece in reading)


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=0x24F), max_size=30))
def test_normalising_twice_changes_nothing(word: str) -> None:
    assert normalise(normalise(word)) == normalise(word)


def rows(text: str, skips: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [" ".join(window.words).strip() for window in windows(steps(text, skips)[0])]


def test_windows_come_in_order_and_cross_line_breaks() -> None:
    assert rows("One two\nthree four.\n\nFive six") == ["one two three four", "one two three four five", "two three four five six"]


def test_windows_stand_with_and_without_what_may_be_left_out() -> None:
    found = rows("a b c.7 d [e] f g h")
    assert {"a b c d e", "a b c d f", "b c d f g", "a b c 7 d"} <= set(found)


def test_a_cut_word_is_read_apart_and_whole() -> None:
    assert {"the har bour was shut", "the harbour was shut at"} <= set(rows("the har-\nbour was shut at"))


def test_the_stream_goes_through_a_heading_and_around_it() -> None:
    text = "one two three four HEAD five six"
    assert {"two three four head five", "two three four five six"} <= set(rows(text, ((19, 23),)))


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("We like the new pier, but not the price.", True),
        ("We like the new pier. But the price is high.", False),
        ("“We like the new pier. But the price is high.”", True),
        ("“We like the new pier,” but she frowned.", False),
        ("They have not as of yet agreed", False),
        ("It is a good pier, yet dear", True),
    ],
)
def test_a_turn_is_one_of_the_same_sentence_or_speech(text: str, turns: bool) -> None:
    assert any(window.turn for window in windows(steps(text)[0])) is turns


def test_hashes_are_those_of_the_format() -> None:
    row = ("one", "two", "three", "four", "five")
    assert exact_hash(row) == "3e1da6133e7d53e7"
    assert len(gapped(row)) == 32


def test_a_sidecar_without_the_added_fields_is_read() -> None:
    row = ("one", "two", "three", "four", "five")
    known = QuotedText.of_sidecar({"paragraphs": {"¶1": [exact_hash(row)]}})
    assert [known.locator(place) for place in known.places(row)] == ["¶1"]
    assert not known.loose(("_", *row[1:]))

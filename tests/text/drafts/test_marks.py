"""Marks of lists and notes are layout: no words of a sentence, and no figures."""

from __future__ import annotations

import pytest

from claimcheck.text.marks import behind, numbered

SENTENCE = "Twelve ships waited at Arnsford."
MARKS = ["1. ", "10. ", "1.) ", "2) ", "(3) ", "2.3. ", "[5] ", "[5]", "[^5] ", "[5, 6] ", "\u00b9 ", "\u00b9\u00b2", "(a) ", "iv) ", "\u2022 9. "]
NONE = ["12 ", "1.5 ", "2019. ", "(2019) ", "[the] ", "(212) ", "A. ", "No. 3 ", "I. ", "$1. ", "1.5% "]


@pytest.mark.parametrize(("mark", "length"), [(mark, len(mark)) for mark in MARKS] + [(mark, 0) for mark in NONE])
def test_a_sentence_begins_behind_its_mark(mark, length):
    assert behind(mark + SENTENCE, 0, len(mark + SENTENCE)) == length


def test_a_mark_without_words_is_all_there_is():
    assert behind("10. 12", 0, 6) == 0


INNER = [
    ("Twelve ships[1] waited in 2019[2] at Arnsford [3].", "Twelve ships waited in 2019 at Arnsford."),
    (
        "Twelve ships\u00b9 waited,\u00b2 in 2019\u00b3\u2074, at Arnsford [12, 13], they said.",
        "Twelve ships waited, in 2019, at Arnsford, they said.",
    ),
    ("Holm paid for 40 metres\u00b2 at Arnsford.", None),
    ("The pier has 3,000 m\u00b2 at 10\u00b3 crowns.", None),
    ("It had [40] ships, and [sic] a pier.", None),
]


@pytest.mark.parametrize(("text", "left"), INNER)
@pytest.mark.parametrize("path", ["a.txt", "a.html"])
def test_figures_of_notes_are_no_words(read, text, left, path):
    draft = read(text, path)
    assert [sentence.text for sentence in draft.sentences] == [left or text]


@pytest.mark.parametrize("mark", MARKS[:5])
@pytest.mark.parametrize(("path", "around"), [("a.txt", "{}"), ("a.html", "<p>{}</p>"), ("a.md", "Ships\n\n{}")])
def test_a_place_is_that_of_the_first_word(read, mark, path, around):
    sentence = read(around.format(mark + SENTENCE), path).sentences[-1]
    assert sentence.text == SENTENCE
    assert sentence.offsets[0] == around.format(mark + SENTENCE).index("Twelve")


@pytest.mark.parametrize(
    ("line", "found"),
    [("3. Ships", ("#.", 3)), ("(12) Ships", ("(#)", 12)), ("[5] Ships", ("[#]", 5)), ("3.5 ships", None), ("3.", None), ("2019. Ships", None)],
)
def test_items_are_counted(line, found):
    assert numbered(line) == found

"""Plain text: paragraphs, wrapped lines, copies from a PDF."""

from __future__ import annotations

import pytest

WRAPPED = """Harbour reopens

The harbour of Arnsford opened again on 4 May after a strike of nine
days, the board said. Mr. Holm, who leads it, was glad.

- twelve ships waited
- two had left
  for Veld

The last line
"""
DOUBLE = """The harbour of Arnsford opened again on 4 May after a strike that had lasted for all of nine
days, and the board of the town said that it would not close again before the end of the
year. The head of the board, who had been on leave, came back and met the crews of twelve
ships. A second strike was called off.
Costs
The strike had cost the town 2 million crowns, by its own account, and the firms on the new
Larkmere pier as much again.""".replace("\n", "\n\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_paragraphs_and_lists(read, end):
    draft = read(WRAPPED.replace("\n", end), "a.txt")
    assert [(sentence.locator, sentence.kind, sentence.text) for sentence in draft.sentences] == [
        ("\u00b61", "paragraph", "Harbour reopens"),
        ("\u00b62", "paragraph", "The harbour of Arnsford opened again on 4 May after a strike of nine days, the board said."),
        ("\u00b62", "paragraph", "Mr. Holm, who leads it, was glad."),
        ("\u00b63", "item", "twelve ships waited"),
        ("\u00b64", "item", "two had left for Veld"),
        ("\u00b65", "paragraph", "The last line"),
    ]
    place = draft.place(draft.sentences[2].offsets[0])
    assert (place.line, place.column) == (4, 23)


def test_a_double_spaced_copy_reads_on(read):
    sentences = [sentence.text for sentence in read(DOUBLE, "a.txt").sentences]
    assert len(sentences) == 5
    assert sentences[1].endswith("met the crews of twelve ships.")
    assert sentences[3] == "Costs"
    assert sentences[4].endswith("the firms on the new Larkmere pier as much again.")


def test_a_heading_right_above_its_paragraph_is_apart(read):
    text = "Costs\nThe strike had cost the town 2 million crowns, by its own account, and the\nfirms as much again."
    assert [sentence.text[:9] for sentence in read(text, "a.txt").sentences] == ["Costs", "The strik"]


def test_a_line_is_a_paragraph_where_lines_are_long(read):
    line = "The strike had cost the town 2 million crowns, by its own account, and the firms on the new pier as much again, or so they said on Monday"
    draft = read(f"{line}\n{line}\nNo more", "a.txt")
    assert [sentence.locator for sentence in draft.sentences] == ["\u00b61", "\u00b62", "\u00b63"]


def test_items_with_numbers_are_apart(read):
    text = "Ships\n\n(1) twelve waited at the\nnew pier\n(2) two had left in\n12. May they return?\n\n[1] Sund Ledger\n[2] Arnsford Post"
    draft = read(text, "a.txt")
    assert [(sentence.kind, sentence.text) for sentence in draft.sentences] == [
        ("paragraph", "Ships"),
        ("item", "twelve waited at the new pier"),
        ("item", "two had left in 12."),
        ("item", "May they return?"),
        ("item", "Sund Ledger"),
        ("item", "Arnsford Post"),
    ]

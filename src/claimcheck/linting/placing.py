"""Words of a sentence → where they stand in the file, through the mark-up and the wrapped lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import Region

if TYPE_CHECKING:
    from claimcheck.model.draft import Draft, Sentence


def region(draft: Draft, sentence: Sentence, start: int, end: int) -> Region:
    """Return the place of code points `start` to `end` (exclusive) of `sentence`; white space at either end is left out.

    An empty stretch is the whole sentence.
    """
    text = sentence.text
    start, end = max(0, start), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        start, end = 0, len(text)
    first, last = sentence.offsets[start], _end(draft, sentence, end)
    return of(draft, first, last)


def of(draft: Draft, first: int, last: int) -> Region:
    """Return offsets `first` to `last` (exclusive) of the draft's text with their lines and columns."""
    opening, closing = draft.place(first), draft.place(last)
    return Region(first, last, opening.line, opening.column, closing.line, closing.column)


def _end(draft: Draft, sentence: Sentence, end: int) -> int:
    """Return the offset after the last letter: the next offset where the letter is written otherwise (a character reference), else one further."""
    last = sentence.offsets[end - 1]
    if end == len(sentence.text):
        return sentence.offsets[end]
    return last + 1 if draft.text[last : last + 1] == sentence.text[end - 1] else sentence.offsets[end]

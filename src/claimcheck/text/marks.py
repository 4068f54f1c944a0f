"""Marks that belong to the layout of a page, not to a sentence: before it the number of an item in a list, in it the figure of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
"""Raised figures, as a class of a pattern has them."""
_BRACKETED = r"\[\^?[0-9]{1,3}(?:[,\u2013-]\s?[0-9]{1,3}){0,9}\]"
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}"
_MARK = lazy(
    r"(?:[\u2022\u2043\u2023\u25e6\u25aa\u25cf\u25a0\u2219]\s*)?"
    rf"(?:(?:{_NUMBER}\.\)?|{_NUMBER}\)|\([0-9]{{1,2}}\)|\(?(?:[a-z]|[ivx]{{2,5}})\))\s+"  # 10.  1.)  2.3.  2)  (3)  (a)  iv)
    rf"|{_BRACKETED}\s*|[{RAISED}]+\s?)"  # [5]  [5, 6]  ¹
)
_NOTE = lazy(
    rf"(?<=[^\s(\[])(?:{_BRACKETED})+|\s(?:{_BRACKETED})+(?=[.,;:!?]|\Z)"
    rf"|(?:(?<=[^\W\d_]{{3}})|(?<=\b(?:19|20)[0-9]{{2}})|(?<=[,;:)\"\u201d\u2019]))[{RAISED}]+(?:,[{RAISED}]+)*(?!\w)"
)
_MEASURED = lazy(r"[0-9]\s[^\W\d_]+\Z")
_COUNTED = lazy(r"\s*([\[(]?)([0-9]{1,3})(\.\)|\.|\)|\])(?=\s+\S)")
_LETTER = lazy(r"[^\W\d_]")


def behind(text: str, start: int, end: int) -> int:
    """Return where the words of the sentence from `start` to `end` begin: behind a mark of a list or a note, where one stands before words."""
    match = _MARK.match(text, start, end)
    return match.end() if match and _LETTER.search(text, match.end(), end) else start


def notes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where figures of notes stand in a sentence, with the space before them: in brackets, or raised behind a word or a year."""
    for match in _NOTE.finditer(text, start, end):
        power = match.group() in "\u00b2\u00b3" and _MEASURED.search(text, max(start, match.start() - 24), match.start())
        if not power and match.start() > start:
            yield match.span()


def numbered(text: str) -> tuple[str, int] | None:
    """Return how the number that a line begins with as items of a list do is written ("#.", "(#)"), and which it is; None where there is none."""
    match = _COUNTED.match(text)
    return (f"{match.group(1)}#{match.group(3)}", int(match.group(2))) if match else None

"""What is read out of a draft or a document: sentences, each letter with its place in the file."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: line and column, both from 1, in code points (docx: paragraph and character; pdf: page and character)."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft, mark-up dropped and wrapped lines joined by one space."""

    text: str
    offsets: tuple[int, ...]
    """For each code point of `text` its offset in the draft's text, and one more: the end, exclusive."""
    kind: str
    """Of its block: paragraph, heading, item, quote, cell, title, description, footnote."""
    block: int
    """Number of its block in the draft, from 0, in reading order."""
    locator: str = ""
    """Where a reader finds it in print: a page of a pdf, a paragraph of a text ("¶4"), "" where the line says it."""


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment of a draft, which may hold a suppression: its inner text and its span, exclusive at the end."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """One file, read."""

    path: str
    format: str
    """markdown, text, html, docx or pdf."""
    text: str
    """The file's text as the writer sees it, decoded; offsets count its code points."""
    sentences: tuple[Sentence, ...]
    comments: tuple[Comment, ...]
    starts: tuple[int, ...]
    """Offsets at which its lines (docx: paragraphs; pdf: pages) start; the first is 0."""
    date: str = ""
    """The draft's own date as an EDTF day, month or year, "" where it gives none."""
    title: str = ""
    unread: tuple[str, ...] = ()
    """What of its front matter could not be read, and is passed over: line, colon, what is wrong and how to mend it."""

    def place(self, offset: int) -> Place:
        """Return line and column of `offset`, 0 to len(text)."""
        line = bisect_right(self.starts, offset)
        return Place(line, offset - self.starts[line - 1] + 1)

"""Markdown: front matter, headings, paragraphs, lists, quotes; code and comments left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.draft import Comment, Draft
from claimcheck.text.drafts.decode import decoded, line_starts
from claimcheck.text.drafts.flow import Flow
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    import re

    from claimcheck.model.draft import Sentence

_FRONT = lazy(r"\A---[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|\Z)", 16)
_FENCE = lazy(r"^(`{3,}|~{3,}).*?^\1", 24)
_COMMENT = lazy(r"<!--(.*?)-->", 16)
_MARKS = lazy(r"(?m)^[ \t]*(?:#{1,6}[ \t]|>[ \t]?|[-*+][ \t]|\d+[.)][ \t])+|\]\([^)\n]*\)|[*`]+|\[")
_DATE = lazy(r"(?m)^date:[ \t]*[\"']?(\d{4}(?:-\d\d(?:-\d\d)?)?)")
_BLOCK = lazy(r"(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|\Z))+")
_KINDS = {"#": "heading", ">": "quote", "-": "item", "*": "item", "+": "item"}


def _masked(match: re.Match[str]) -> str:
    return "\ufeff" * len(match.group())


def read(data: bytes, path: str) -> Draft:
    """Return a Markdown draft's sentences. Raises InputError where it is no text."""
    text = decoded(data, path)
    front = _FRONT.match(text)
    date = _DATE.search(front.group(1)) if front else None
    comments = tuple(Comment(match.group(1), *match.span()) for match in _COMMENT.finditer(text))
    shown = text
    for pattern in (_FRONT, _FENCE, _COMMENT):
        shown = pattern.sub(lambda match: "".join(char if char in "\r\n" else "\ufeff" for char in match.group()), shown)
    found: list[Sentence] = []
    for number, block in enumerate(_BLOCK.finditer(shown)):
        flow = Flow()
        flow.add(_MARKS.sub(_masked, block.group()), block.start())
        found += flow.sentences(_KINDS.get(block.group().strip("\ufeff \t")[:1], "paragraph"), number)
    return Draft(path, "markdown", text, tuple(found), comments, line_starts(text), date.group(1) if date else "")

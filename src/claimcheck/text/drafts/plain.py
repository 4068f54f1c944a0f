"""Plain text: paragraphs end at empty lines, wrapped lines are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.draft import Draft
from claimcheck.text.drafts.decode import decoded, line_starts
from claimcheck.text.drafts.flow import Flow
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from claimcheck.model.draft import Sentence

_EMPTY = lazy(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")


def read(data: bytes, path: str) -> Draft:
    """Return a plain text's sentences, located by paragraph: "¶4". Raises InputError where it is no text."""
    text = decoded(data, path)
    found: list[Sentence] = []
    start = number = 0
    for end, after in (*(match.span() for match in _EMPTY.finditer(text)), (len(text), len(text))):
        flow = Flow()
        flow.add(text[start:end], start)
        start = after
        if flow.text:
            found += flow.sentences("paragraph", number, f"¶{number + 1}")
            number += 1
    return Draft(path, "text", text, tuple(found), (), line_starts(text))

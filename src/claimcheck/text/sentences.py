"""Where the sentences of news English begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = lazy(r"[.!?\u2026][\"'\u201d\u2019)\]]*\s+(?=[\"'\u201c\u2018(\[]*[^\W\d_a-z])|\n\s*\n\s*")
_NO_END = lazy(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|No|vs|Jr|Sr))\.$")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of `text`, in order, without the white space around it."""
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and _NO_END.search(text[max(start, match.start() - 20) : match.start() + 1]):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end].strip()
    if inner:
        first = text.index(inner, start)
        yield first, first + len(inner)

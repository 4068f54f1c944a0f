"""Words in quotation marks, straight or curly, single or double; a quotation inside one belongs to it."""

from __future__ import annotations

from claimcheck.model import Quote
from claimcheck.text.pattern import lazy

_MARKED = lazy(
    r'"([^"]+)"|\u201c([^\u201d]+)\u201d|\u00ab([^\u00bb]+)\u00bb|(?<!\w)\u2018([^\u2019]*(?:\u2019\w[^\u2019]*)*)\u2019(?!\w)|(?<!\w)\'((?:[^\']|(?<=\w)\'(?=\w))+)\'(?!\w)'
)
_WORD = lazy(r"[^\W_]+(?:['\u2019-][^\W_]+)*")

_OPENING = frozenset("\"\u201c\u00ab\u2018'")


def quotes(text: str) -> tuple[Quote, ...]:
    """Return the quoted stretches of `text` in order, without their marks."""
    found: list[Quote] = []
    if not _OPENING & set(text):
        return ()
    for match in _MARKED.finditer(text):
        group = next(index for index in range(1, 6) if match.group(index) is not None)
        start, end = match.span(group)
        found.append(Quote(start=start, end=end, text=text[start:end], words=len(_WORD.findall(text[start:end]))))
    return tuple(found)

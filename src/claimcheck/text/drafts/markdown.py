"""Markdown: what readers of the page see, without code, link targets, shortcodes and MDX; HTML comments apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.model.draft import Comment, Draft
from claimcheck.text.drafts import html
from claimcheck.text.drafts.decode import decoded, line_starts
from claimcheck.text.drafts.flow import Flow, places
from claimcheck.text.drafts.front import Front, front
from claimcheck.text.drafts.inline import letters, parser
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from markdown_it.token import Token

_LINE_END = lazy(r"\r\n|\r")
_NOT_SHOWN = lazy(
    r"\{\{[<%](?:[^}]|\}(?!\}))*[>%]\}\}"  # Hugo: {{< figure src="…" >}}
    r"|\{%(?:[^%]|%(?!\}))*%\}|\{\{(?:[^{}]){0,400}\}\}"  # Liquid: {% include … %}, {{ page.title }}
    r"|\{[:#][^{}\n]{0,200}\}"  # attributes: {: .lead}, {#id}
    r"|^ {0,3}:::[^\r\n]*|(?<=> )\[![A-Za-z]{1,20}\][+-]?"  # boxes: ::: warning, > [!NOTE]
    r"|^\[[a-z_-]{1,40}(?:[ =][^\[\]\r\n]{0,400})?\](?=\r?$)|\[/[a-z_-]{1,40}\]",  # WordPress: [gallery ids="…"]
    8,
)
_MDX = lazy(r"^(?:import|export)\s[^\n]*(?:\n[^\n]*\S[^\n]*)*|\{(?:[^{}\n]|\{[^{}\n]*\})*\}", 8)
_MDX_COMMENT = lazy(r"\{/\*(.*?)\*/\}", 16)
_UNSEEN = "\ufeff"
"""Stands for what is not shown, letter by letter: no white space, and dropped by Flow."""
_KINDS = {
    "heading_open": "heading",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "th_open": "cell",
    "td_open": "cell",
    "footnote_open": "footnote",
}


def read(data: bytes, path: str) -> Draft:
    """Return a Markdown draft's sentences. Raises InputError where it is no text."""
    text = decoded(data, path)
    starts = line_starts(text)
    known = front(text)
    comments: list[Comment] = []
    shown = _shown(text, known.end, comments, mdx=path.lower().endswith(".mdx"))
    found = list(_of_front(text, known))
    found += _Reader(text, shown, starts, comments).blocks()
    sentences = [sentence for number, (kind, flow) in enumerate(found) for sentence in flow.sentences(kind, number)]
    title = known.title.value if known.title else next((flow.text for kind, flow in found if kind == "heading"), "")
    comments.sort(key=lambda item: item.start)
    return Draft(path, "markdown", text, tuple(sentences), tuple(comments), starts, known.date, title, known.unread)


def _of_front(text: str, known: Front) -> Iterator[tuple[str, Flow]]:
    for kind, entry in (("title", known.title), ("description", known.description)):
        if entry is not None:
            flow = Flow()
            flow.align(entry.value, text, entry.start, entry.end)
            yield kind, flow


def _shown(text: str, start: int, comments: list[Comment], *, mdx: bool) -> str:
    """Return the text with front matter, shortcodes and MDX masked by as many letters."""

    def masked(match: re.Match[str]) -> str:
        alone = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip() and text[match.end() : match.end() + 1] in {"", "\n", "\r"}
        return "".join(char if char in "\r\n" else " " if alone else _UNSEEN for char in match.group())

    front_lines = "".join(char if char in "\r\n" else " " for char in text[:start])
    body = front_lines + text[start:]
    if mdx:
        comments += [Comment(match.group(1), *match.span()) for match in _MDX_COMMENT.finditer(body)]
        body = _MDX.sub(masked, _MDX_COMMENT.sub(masked, body))
    return _NOT_SHOWN.sub(masked, body) if any(mark in body for mark in ("{", "[", ":::")) else body


class _Reader:
    """One draft on its way from tokens to blocks."""

    def __init__(self, text: str, shown: str, starts: tuple[int, ...], comments: list[Comment]) -> None:
        """`shown` is `text` with what is not shown masked, of the same length."""
        self._text, self._shown, self._starts, self._comments = text, shown, starts, comments
        self._env: dict[str, Any] = {}
        self._cell = 0

    def blocks(self) -> Iterator[tuple[str, Flow]]:
        """Yield kind and letters of each block, in order."""
        tokens: list[Token] = []
        parser().block.parse(_LINE_END.sub("\n", self._shown), parser(), self._env, tokens)
        kinds = ["paragraph"]
        for token in tokens:
            if token.type == "html_block" and token.map:
                yield from html.fragment(self._shown, self._starts[token.map[0]], self._line_end(token.map[1] - 1), self._comments)
            elif token.type == "inline" and token.map:
                yield kinds[-1], self._inline(token.content, token.map[0], in_row=kinds[-1] == "cell")
            elif token.type in _KINDS:
                kinds.append(_KINDS[token.type])
            elif token.type.replace("_close", "_open") in _KINDS:
                kinds.pop()

    def _inline(self, content: str, line: int, *, in_row: bool) -> Flow:
        """Return the letters of a block that begins in a line, for a cell behind the cell before it."""
        where = self._places(content, line, in_row=in_row)
        flow = Flow()
        for text, start, end in letters(content, self._env):
            first, behind = where[start], where[end - 1] + 1
            if not text:
                self._comments.append(Comment(self._text[first + 4 : behind - 3], first, behind))
            elif len(text) != end - start:
                flow.put(text, first, behind)
            elif behind - first == end - start:
                flow.add(text, first)
            else:
                for char, offset in zip(text, where[start:end], strict=True):
                    flow.put(char, offset, offset + 1)
        return flow

    def _places(self, content: str, line: int, *, in_row: bool) -> list[int]:
        """Return the offset of each letter of a block's content, -1 where it is not in the file; a line's end is where it ends there."""
        where: list[int] = []
        while line + 1 < len(self._starts) and not self._shown[self._starts[line] : self._line_end(line)].strip():
            line += 1  # a line of nothing but a no-break space opens a paragraph, and is left out of its content
        for number, part in enumerate(content.split("\n"), line):
            if number > line:
                where.append(self._line_end(number - 1))
            start, end = self._starts[number], self._line_end(number)
            if in_row:
                start = max(start, self._cell)
                at = self._shown.find(part, start, end)
            else:
                at = self._shown.rfind(part, start, end)
            where += range(at, at + len(part)) if at >= 0 else places(part, self._shown, start, end)
        self._cell = max(where, default=-1) + 1
        return where

    def _line_end(self, line: int) -> int:
        """Return where a line ends, without the letters that end it."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        while end > self._starts[line] and self._text[end - 1] in "\r\n":
            end -= 1
        return end

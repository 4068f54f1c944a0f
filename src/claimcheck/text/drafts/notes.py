"""Notes: their marks, which are no words of the sentence that they stand in, and the notes themselves in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_MARK = lazy(
    r"<sup\b[^>]{0,200}>\s*"
    r"(?:<(?:a|b|i|em|strong|span)\b[^>]{0,400}>\s*|(?P<bracket>[\[(]))*"
    r"(?P<inner>[0-9]{1,3}(?:\s?[,\u2013-]\s?[0-9]{1,3})*|[*\u2020\u2021\u00a7a-z])"
    r"(?:\s*</(?:a|b|i|em|strong|span)>|[\])])*\s*</sup\s*>",
    2,
)
_NOTE = lazy(r"\[\^[^\]\s]+\]:[ \t]*")
_LINK = lazy(r"<a\b", 2)
_WORD = lazy(r"[^\W\d_]{3,}[.,;:!?\"'\u201d\u2019)]*\Z|[.,;:!?\"\u201d\u2019)]\Z")


def note_mark(text: str, start: int) -> int:
    """Return where the mark of a note that begins with a tag at `start` ends, 0 where there is none.

    A raised figure is a note behind a word or a mark of punctuation, or where it is a link or in brackets; elsewhere it is a power, a unit.
    """
    match = _MARK.match(text, start)
    if match is None:
        return 0
    marked = match.group("bracket") or _LINK.search(match.group()) or not match.group("inner")[0].isalnum()
    return match.end() if marked or _WORD.search(text, max(0, start - 24), start) else 0


def footnote(state: StateBlock, start: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls it
    """Read `[^1]: …`, a rule of blocks for markdown-it: the lines that follow, and paragraphs that are indented under it."""
    match = _NOTE.match(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    state.push("footnote_open", "", 1)
    line = start + 1
    block = [state.src[match.end() : state.eMarks[start]]]
    while line < last and (not _ends_note(state, line) if block else _is_under(state, line, last)):
        if state.isEmpty(line):
            _push(state, block, line)
            block = []
        else:
            block.append(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])
        line += 1
    _push(state, block, line)
    state.push("footnote_close", "", -1)
    state.line = line
    return True


def _ends_note(state: StateBlock, line: int) -> bool:
    return _NOTE.match(state.src, state.bMarks[line] + state.tShift[line]) is not None


def _is_under(state: StateBlock, line: int, last: int) -> bool:
    """Whether an indented paragraph follows, behind any empty lines."""
    while line < last and state.isEmpty(line):
        line += 1
    return line < last and state.sCount[line] >= state.blkIndent + 2


def _push(state: StateBlock, block: list[str], line: int) -> None:
    """Push the lines of a paragraph, which ends before `line`."""
    if block:
        token = state.push("inline", "", 0)
        token.content, token.map, token.children = "\n".join(block), [line - len(block), line], []

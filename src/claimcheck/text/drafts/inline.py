"""The letters of a stretch of Markdown with their places: what markdown-it's rules read as text, recorded while they run.

markdown-it's tokens know lines, not columns; its rules know where they are. So each rule that gives letters is wrapped by one that notes them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from markdown_it import MarkdownIt

from claimcheck.text.drafts.notes import footnote, note_mark
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.rules_inline import StateInline

    Rule = Callable[[StateInline, bool], bool]

_KEY = "claimcheck"
_REFERENCE = lazy(r"\[\^[^\]\s]+\]")
_BREAK = lazy(r"<(?:br|/?p|/?div|/?li)\b", 2)
STRETCH = 10_000
"""Code points that are read at once: some of the rules look ahead to the end of what they are given. A longer block falls into stretches."""


class Letters(NamedTuple):
    """Text that stands for `start` to `end` of the source; "" where it is an HTML comment."""

    text: str
    start: int
    end: int


def parser() -> MarkdownIt:
    """Return the parser whose inline rules note what they read: CommonMark with tables, strikethrough and references to footnotes."""
    return _parser()


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.inline.ruler2.disable("fragments_join")
    known = {"text": _text, "escape": _as_token, "entity": _as_token, "newline": _newline, "backticks": _backticks, "image": None}
    known |= {"strikethrough": _marks, "emphasis": _marks, "html_inline": _html}
    rules = dict(zip(md.inline.ruler.get_active_rules(), md.inline.ruler.getRules(""), strict=True))
    for name, note in known.items():
        md.inline.ruler.at(name, _recorded(rules[name], note) if note else _muted(rules[name]))
    md.inline.ruler.before("link", "footnote_reference", _reference)
    md.inline.ruler.push("other", _other)
    md.block.ruler.before("reference", "footnote", footnote, {"alt": ["paragraph", "reference"]})
    return md


def letters(content: str, env: dict[str, Any]) -> Iterator[Letters]:
    """Yield the letters of `content`, in order; `env` is what the parser of the blocks left."""
    start = 0
    while start < len(content):
        end = len(content)
        if end - start > STRETCH:
            end = max(content.rfind(" ", start, start + STRETCH), content.rfind("\n", start, start + STRETCH)) + 1 or start + STRETCH
        yield from _stretch(content[start:end], env, start)
        start = end


def _stretch(content: str, env: dict[str, Any], offset: int) -> Iterator[Letters]:
    notes: list[tuple[str, int, int, Any]] = []
    parser().inline.parse(content, parser(), {**env, _KEY: notes}, [])
    until = 0
    for text, start, end, token in notes:
        if start < until or (token is not None and (token.type != "text" or not token.content)):
            continue
        if text == "<":
            tag = content[start:end]
            if tag.startswith("<!--"):
                yield Letters("", offset + start, offset + end)
            elif _BREAK.match(tag):
                yield Letters(" ", offset + start, offset + end)
            else:
                until = note_mark(content, start)
                if tag.lower() == "<sup>" and content[start - 1 : start].isdigit() and not until:
                    yield Letters("^", offset + start, offset + end)  # 10<sup>6</sup> is not 106
            continue
        yield Letters(text, offset + start, offset + end)


def _recorded(rule: Rule, note: Callable[[StateInline, int, int, list[Any]], None]) -> Rule:
    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls it
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            note(state, start, count, state.env[_KEY])
        return True

    return run


def _muted(rule: Rule) -> Rule:
    """Return a rule whose inner text (an image's) is not noted."""

    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls it
        kept = state.env[_KEY]
        state.env[_KEY] = []
        try:
            return rule(state, silent)
        finally:
            state.env[_KEY] = kept

    return run


def _text(state: StateInline, start: int, _: int, notes: list[Any]) -> None:
    notes.append((state.src[start : state.pos], start, state.pos, None))


def _as_token(state: StateInline, start: int, count: int, notes: list[Any]) -> None:
    """Note an escape or a character reference; a line break that is escaped is white space."""
    made = [token for token in state.tokens[count:] if token.type != "text"]
    notes.append((made[-1].content if made and made[-1].type == "text_special" else " ", start, state.pos, None))


def _newline(state: StateInline, start: int, _: int, notes: list[Any]) -> None:
    notes.append((" ", start, state.pos, None))


def _backticks(state: StateInline, start: int, count: int, notes: list[Any]) -> None:
    if not any(token.type == "code_inline" for token in state.tokens[count:]):
        _text(state, start, count, notes)


def _marks(state: StateInline, start: int, count: int, notes: list[Any]) -> None:
    """Note marks that may turn out to be letters: their tokens tell when the stretch is read."""
    place = state.pos
    for token in reversed(state.tokens[count:]):
        if place == start:
            break
        place -= len(token.content)
        notes.append((token.content, place, place + len(token.content), token))
    width = len(notes) - 1
    while width >= 0 and notes[width][1] >= start and notes[width][3] is not None:
        width -= 1
    notes[width + 1 :] = sorted(notes[width + 1 :], key=lambda note: note[1])


def _html(state: StateInline, start: int, _: int, notes: list[Any]) -> None:
    notes.append(("<", start, state.pos, None))


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001 - as markdown-it calls it
    """Pass over `[^1]`."""
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    state.pos = match.end()
    return True


def _other(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls it
    """Take a letter that no other rule took."""
    if not silent:
        state.pending += state.src[state.pos]
        state.env[_KEY].append((state.src[state.pos], state.pos, state.pos + 1, None))
    state.pos += 1
    return True

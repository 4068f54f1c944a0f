"""Where a key stands in a TOML file, for messages: the parser tells what a file says, and not where."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_LINE = lazy(rf"[ \t]*(?:\[\[?[ \t]*(?P<table>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=)")
_PART = lazy(_NAME)
_INLINE = lazy(rf"[{{,][ \t]*({_NAME})[ \t]*=")
_OURS = ("tool", "claimcheck")
"""Stands before our keys in pyproject.toml."""


class _Key(NamedTuple):
    path: tuple[str, ...]
    line: int
    column: int


def place(text: str, *path: str) -> str:
    """Return `line:column`, from 1, of the first key at `path` (without [tool.claimcheck]), `1:1` where it cannot be told."""
    return next((f"{key.line}:{key.column}" for key in _keys(text) if key.path == path), "1:1")


def _keys(text: str) -> Iterator[_Key]:
    """Yield the keys of tables, of values and of tables within a line, each with the path that leads to it."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        found = _LINE.match(line)
        if not found:
            continue
        kind = "table" if found.group("table") else "key"
        above = () if kind == "table" else table
        for part in _PART.finditer(found.group(kind)):
            above = (*above, _bare(part.group()))
            yield _Key(_below(above), number, found.start(kind) + part.start() + 1)
        if kind == "table":
            table = above
        else:
            for part in _INLINE.finditer(line, found.end()):
                yield _Key(_below((*above, _bare(part.group(1)))), number, part.start(1) + 1)


def _bare(name: str) -> str:
    return name[1:-1] if name[0] in "\"'" else name


def _below(path: tuple[str, ...]) -> tuple[str, ...]:
    return path[2:] if path[:2] == _OURS else path

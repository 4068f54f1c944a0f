"""Patterns of paths as .gitignore has them (gitignore(5)): `*`, `**`, `?`, `[…]`, a slash that anchors, a slash at the end for folders, `!`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable


_CLASS = re.compile(r"\[([!^]?)(\]?(?:\[:[a-z]+:\]|\\.|[^\]\\])*)\]", re.DOTALL)
_MEMBER = re.compile(r"\[:([a-z]+):\]|(\\?.)(?:-(\\?.))?", re.DOTALL)
_NAMED = {
    "alnum": "A-Za-z0-9", "alpha": "A-Za-z", "blank": r" \t", "cntrl": r"\x00-\x1f\x7f", "digit": "0-9", "graph": "!-~", "lower": "a-z",
    "print": " -~", "punct": r"!-/:-@\[-`{-~", "space": r" \t\n\r\f\v", "upper": "A-Z", "xdigit": "0-9A-Fa-f",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of a .gitignore, or one pattern of the configuration."""

    regex: str
    """Of the whole path below the folder of the file that has it, with forward slashes."""
    negated: bool
    folders: bool
    """It matches folders alone."""

    def matches(self, path: str, *, folder: bool) -> bool:
        """Whether the pattern is about the file or folder at `path`."""
        return (folder or not self.folders) and _compiled(self.regex).fullmatch(path) is not None


@lru_cache(maxsize=4096)
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex, re.DOTALL)


def pattern(line: str) -> Pattern | None:
    """Return the pattern of a line, None for an empty line or a comment."""
    text = line.rstrip("\r\n")
    text = re.sub(r"(?<!\\)[ \t]+$", "", text)
    if not text or text.startswith("#"):
        return None
    negated = text.startswith("!")
    text = text[1:] if negated else text
    text = text[1:] if text.startswith(("\\#", "\\!")) else text
    folders = text.endswith("/")
    text = text.rstrip("/") if folders else text
    anchored = "/" in text
    body = _translated(text.lstrip("/"))
    return Pattern(body if anchored else f"(?:.*/)?{body}", negated, folders) if body else None


def patterns(lines: Iterable[str]) -> tuple[Pattern, ...]:
    """Return the patterns of the lines of a file."""
    return tuple(found for line in lines if (found := pattern(line)))


def _translated(text: str) -> str:
    """Return a glob as a regular expression: `**` between slashes crosses folders, `*` and `?` do not."""
    out, at = "", 0
    while at < len(text):
        if text.startswith("**/", at) and (at == 0 or text[at - 1] == "/"):
            out, at = out + "(?:.*/)?", at + 3
        elif text.startswith("/**", at) and at + 3 == len(text):
            out, at = out + "/.*", at + 3
        elif text[at] == "*":
            out, at = out + "[^/]*", at + 1
        elif text[at] == "?":
            out, at = out + "[^/]", at + 1
        elif text[at] == "[" and (found := _CLASS.match(text, at)):
            out, at = out + _class(found.group(2), negated=bool(found.group(1))), found.end()
        elif text[at] == "[":
            return "(?!)"  # a bracket that nothing closes: such a pattern is about no file
        elif text[at] == "\\" and at + 1 < len(text):
            out, at = out + re.escape(text[at + 1]), at + 2
        else:
            out, at = out + re.escape(text[at]), at + 1
    return out


def _class(inside: str, *, negated: bool) -> str:
    """Return what stands between `[` and `]` as a regular expression for one letter that is no slash; of a range from z to a it is z, as for git."""
    held = []
    for name, *ends in _MEMBER.findall(inside):
        first, last = (end.removeprefix("\\") or end for end in ends)
        held.append(_NAMED.get(name, "") if name else re.escape(first))
        if last and first <= last:
            held.append(f"-{re.escape(last)}")
    members = "".join(held)
    if not members:
        return "[^/]" if negated else "(?!)"
    return f"[^/{members}]" if negated else f"(?!/)[{members}]"


def ignored(found: Iterable[Pattern], path: str, *, folder: bool) -> bool | None:
    """Return what the last pattern about a path says: True to leave it out, False to keep it, None where none is about it."""
    decided = None
    for item in found:
        if item.matches(path, folder=folder):
            decided = not item.negated
    return decided


def matches(glob: str, path: str) -> bool:
    """Whether a pattern of the configuration is about a file: the path itself, or a folder above it."""
    found = pattern(glob)
    if found is None:
        return False
    parts = path.split("/")
    return any(found.matches("/".join(parts[:end]), folder=end < len(parts)) for end in range(1, len(parts) + 1))

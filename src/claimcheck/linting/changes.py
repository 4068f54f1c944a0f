"""What git says of a change → the lines of each file that it touched."""

from __future__ import annotations

import re

Lines = frozenset[int]
ALL: Lines | None = None
"""In place of lines: the whole file is new, or has no lines that git knows (docx)."""

_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", '"': '"', "\\": "\\"}


def touched(diff: str) -> dict[str, Lines]:
    """Return path (from the top of the repository) → lines of the new side that a diff without context (`--unified=0`) adds or changes.

    A stretch that was only taken away touches no line.
    """
    found: dict[str, set[int]] = {}
    path = ""
    skip = 0
    for line in diff.split("\n"):
        if skip and line[:1] in {"+", "-"}:
            skip -= 1
            continue
        if line.startswith("diff --git "):
            path, skip = "", 0
        elif line.startswith("+++ ") and not skip:
            path = _path(line[4:])
        elif path and (hunk := _HUNK.match(line)):
            taken, start, added = int(hunk.group(1) or 1), int(hunk.group(2)), int(hunk.group(3) or 1)
            found.setdefault(path, set()).update(range(start, start + added))
            skip = taken + added
    return {name: frozenset(lines) for name, lines in found.items() if name}


def _path(text: str) -> str:
    """Return the path of a `+++` line, "" for a file that is gone; git puts unusual names in quotation marks, with C's escapes."""
    text = text.rstrip("\t\r")
    if text == "/dev/null":
        return ""
    if text.startswith('"') and text.endswith('"'):
        text = _unquoted(text[1:-1])
    return text.removeprefix("b/")


def _unquoted(text: str) -> str:
    out = bytearray()
    for match in re.finditer(r"\\([0-7]{3})|\\(.)|([^\\]+)", text, re.DOTALL):
        octal, escape, plain = match.groups()
        out += bytes([int(octal, 8) & 0xFF]) if octal else (_ESCAPES.get(escape, escape) if escape else plain).encode("utf-8", "surrogateescape")
    return out.decode("utf-8", "surrogateescape")


def binary(numstat: str) -> list[str]:
    """Return the paths that `git diff --numstat -z` has no line numbers for."""
    fields = iter(numstat.split("\0"))
    found = []
    for field in fields:
        added, _, rest = field.partition("\t")
        taken, _, path = rest.partition("\t")
        if not path and rest:  # a rename: the old and the new path follow
            next(fields, "")
            path = next(fields, "")
        if added == "-" and taken == "-" and path:
            found.append(path)
    return found

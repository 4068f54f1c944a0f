"""Statements as they come in: the argument, standard input, pasted text, a batch of lines."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from claimcheck.cli.output import on_terminal
from claimcheck.errors import InputError
from claimcheck.text.pattern import lazy
from claimcheck.text.statement import LIMIT, check
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

LINE_LIMIT = 1 << 20
"""Bytes of one line of a batch: 10,000 characters as JSON escapes, with room for other fields."""
_SCALE = r"(?:hundred|thousand|million|billion|trillion|[mb]n|dollars?|bucks)\b"
_ATE = (
    lazy(rf"(?:^|(?<=[^\s.?!:;\"”])\s)(?P<rest>\s+{_SCALE})", re.IGNORECASE),  # "seized $5 million" → "seized  million"
    lazy(r"(?:^|(?<=\s)|(?<=\bUS))(?P<rest>,\d{3}(?:,\d{3})*)\b"),  # "$1,000" → ",000"
    lazy(rf"(?:^|(?<=\s)|(?<=\bUS))(?P<rest>\.\d+\s*(?:{_SCALE}|percent|%))", re.IGNORECASE),  # "$5.5 million" → ".5 million"
    lazy(rf"(?:^|(?<=\s)|(?<=\bUS))(?P<rest>0+(?:(?:,\d{{3}})+\b|\s+{_SCALE}))", re.IGNORECASE),  # "$70,000" → "0,000"
)
"""What is left where a shell took `$` and the digit after it for a variable, by the shape of the figure that was there."""


def argument(text: str) -> str:
    """Return a statement given as an argument; raise InputError where it cannot be one, or where the shell seems to have eaten a figure."""
    check(text)
    for pattern in _ATE if _may_lack(text) else ():
        match = pattern.search(text)
        if match:
            rest = " ".join(match.group("rest").split())
            message = (
                f"a figure seems to be lost before “{rest}”: within double quotes the shell replaces $5 by nothing. "
                "Put the statement in single quotes ('… $5 million …'), or run `claimcheck verify` alone and paste it; "
                "if it really reads so, pipe it to `claimcheck verify -`"
            )
            raise InputError(message)
    return text


def _may_lack(text: str) -> bool:
    """Whether one of `_ATE` could match: each needs two spaces in a row, or a comma, a stop or a nought that begins a word or follows "US"."""
    folded = text.casefold()
    if not text.isprintable() or "  " in f" {text}" or any(f"us{mark}" in folded for mark in ",.0"):
        return True
    return any(word[0] in ",.0" for word in text.split(" ") if word)


def input_stream() -> BinaryIO:
    """Return standard input; raises InputError where the process has none, which is not to be taken for an empty one."""
    if sys.stdin is None:
        message = "standard input is closed"
        raise InputError(message)
    return sys.stdin.buffer


def standard_input() -> str:
    """Return the one statement that standard input holds, its lines joined."""
    data = input_stream().read(4 * LIMIT + 8)
    if len(data) > 4 * LIMIT:  # whatever its letters, and no count of what was not read
        message = f"the statement is too long; the limit is {LIMIT:,} characters: give one sentence or paragraph at a time"
        raise InputError(message)
    return check(" ".join(_decoded(data).split()))


def pasted() -> str:
    """Ask on a terminal for a statement that ends with an empty line; raise InputError where nobody can be asked."""
    if not on_terminal(sys.stdin):
        message = "no statement: give one in quotes, or - to read it from standard input (--batch - for many)"
        raise InputError(message)
    print("Paste the statement, then press Enter twice:", file=sys.stderr, flush=True)  # noqa: T201 - the prompt
    lines: list[str] = []
    for line in sys.stdin:
        if not line.strip():
            if lines:
                break
            continue
        lines.append(line.strip())
    return check(" ".join(" ".join(lines).split()))


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "the input is UTF-16: save it as UTF-8"
        raise InputError(message)
    try:
        return data.decode("utf-8-sig", errors="strict")
    except UnicodeDecodeError as error:
        message = f"the input is not UTF-8 (byte {error.start}): save it as UTF-8"
        raise InputError(message) from error


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a batch: a statement, or why it is none."""

    id: Any
    statement: str
    error: str


def batch(path: Path) -> Iterator[Line]:
    """Yield the lines of a file (`-`: standard input) in order, one at a time, blank ones left out.

    A line that starts with `{` is JSON with `statement` and any `id`; another is the statement itself. A line that cannot be read has its `error`.
    Raises OSError where the file cannot be opened.
    """
    if str(path) == "-":
        yield from _lines(input_stream())
        return
    with path.open("rb") as file:
        yield from _lines(file)


def _lines(file: BinaryIO) -> Iterator[Line]:
    number = 0
    while data := file.readline(LINE_LIMIT + 1):
        number += 1
        if len(data) > LINE_LIMIT:
            while not data.endswith(b"\n") and (data := file.readline(LINE_LIMIT)):
                pass
            yield Line(None, "", f"line {number}: longer than {LINE_LIMIT:,} bytes")
            continue
        try:
            text = _decoded(data).strip("\r\n")
            if text.strip():
                yield _line(text)
        except (InputError, RecursionError) as error:
            yield Line(None, "", f"line {number}: {error}")


def _line(text: str) -> Line:
    """Return a line read; raise InputError where it has no id to answer by."""
    if not text.lstrip().startswith("{"):
        return Line(None, check(text.strip()), "")
    from claimcheck.report.json import loads  # here, as only lines of a batch are JSON

    try:
        value = loads(text)
    except ValueError as error:
        message = f"not JSON: {error}"
        raise InputError(message) from error
    statement = value.get("statement")
    if not isinstance(statement, str):
        return Line(value.get("id"), "", "no “statement” that is a text")
    try:
        return Line(value.get("id"), check(statement), "")
    except InputError as error:
        return Line(value.get("id"), "", str(error))

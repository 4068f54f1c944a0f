"""Gathering problems while a file is read, so that a curator sees all of them at once."""

from __future__ import annotations

from typing import Protocol

from claimcheck.errors import Problem

LIMIT = 500
"""Problems kept of one file; a file with more is not a claims file, and the list no help."""


class Mark(Protocol):
    """A place as PyYAML gives it: line and column count from 0."""

    line: int
    column: int


class Spot:
    """A place of our own making, in the form of PyYAML's."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        """Count both from 0."""
        self.line = line
        self.column = column


class Problems:
    """The problems of one file, as they are found."""

    def __init__(self, path: str, first_line: int = 1) -> None:
        """`first_line` is the line of the file where the text that is read begins."""
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.total = 0

    def add(self, at: Mark | None, code: str, message: str) -> None:
        """Note a problem at a place; without one, at the start of the text that is read."""
        self.total += 1
        if self.total > LIMIT:
            return
        if self.total == LIMIT:
            code, message = "CL001", f"more than {LIMIT} problems in this file: is it the right one? Mend these first."
        line, column = (at.line, at.column) if at else (0, 0)
        self.problems.append(Problem(self.path, self.first_line + line, column + 1, code, message))

"""What claimcheck raises when it cannot do what was asked: each carries what a user needs to mend it."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing wrong in one place of a corpus or an input file; lines and columns count from 1."""

    path: str
    line: int
    column: int
    code: str
    message: str

    def __str__(self) -> str:
        """`path:line:col: CODE message`, the form that editors turn into a link."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"


class ClaimcheckError(Exception):
    """Could not run: the message says what is wrong and how to mend it. Exit code 2."""


class CorpusError(ClaimcheckError):
    """A corpus that does not load; `problems` holds every problem found, in order of place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the message is one line each."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class InputError(ClaimcheckError):
    """A statement, batch or draft that cannot be read."""

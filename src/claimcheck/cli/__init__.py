"""The command. `main` is the only way in: it turns every outcome into an exit code and never lets a traceback out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OK, FOUND, COULD_NOT_RUN, DEFECT, INTERRUPTED = 0, 1, 2, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run `claimcheck` with `argv` (default: the process's own arguments) and return the exit code."""
    try:
        from claimcheck.cli import funnel

        return funnel.run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:  # while importing, or while an error was written
        return INTERRUPTED

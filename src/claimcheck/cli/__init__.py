"""The command. `main` is the only way in: it turns every outcome into an exit code and never lets a traceback out."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

RARELY = 200_000
"""Objects made before the collector of cyclic garbage looks: one answer makes fewer and leaves next to no cycles, and looking cost a fifth of it."""
TIDY_UP = frozenset({"multiprocessing", "concurrent.futures", "tempfile", "distributed", "coverage"})
"""Modules that, once loaded, may have something to do at the end of a process."""
OK, FOUND, COULD_NOT_RUN, DEFECT, INTERRUPTED = 0, 1, 2, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run `claimcheck` with `argv` and return the exit code; without it, with the process's own arguments, as all that this process is for."""
    if argv is None:
        gc.set_threshold(RARELY, 10, 10)
    try:
        from claimcheck.cli import funnel

        return funnel.run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:  # while importing, or while an error was written
        return INTERRUPTED
    finally:
        if argv is None:
            gc.freeze()  # the process ends here: no walk over all that is left, to free what the system frees anyway


def process() -> NoReturn:
    """Run `claimcheck` with the process's own arguments and end the process with its exit code.

    What the system frees anyway is not taken apart first, which costs a twentieth of a short command, unless something is left to be done.
    """
    code = main()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # closed: the interpreter has its own way with that
        sys.exit(code)
    if TIDY_UP.isdisjoint(sys.modules) and sys.gettrace() is None and sys.getprofile() is None:
        os._exit(code)
    sys.exit(code)

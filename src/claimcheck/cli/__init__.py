"""The command. `main` is the only way in: it turns every outcome into an exit code and never lets a traceback out."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

RARELY = 200_000
"""Objects made before the collector of cyclic garbage looks: one answer makes fewer and leaves next to no cycles, and looking cost a fifth of it."""
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

"""Expected, unexpected and interrupted told apart: what every command's outcome becomes (spec: interface, exit codes)."""

from __future__ import annotations

import os
from typing import Any

import typer

from claimcheck.cli import COULD_NOT_RUN, DEFECT, INTERRUPTED, OK
from claimcheck.cli.app import command
from claimcheck.cli.output import OUT, OutputError, complain
from claimcheck.errors import ClaimcheckError, CorpusError

_UsageError: Any = typer.BadParameter.__bases__[0]
_ClickError: Any = _UsageError.__bases__[0]
"""Typer brings its own copy of Click from 0.26 on, and exports only the leaf: its parents are the same in both."""


def run(argv: list[str]) -> int:
    """Run the command line and return its exit code; errors go to standard error, one a line."""
    OUT.prepare()
    try:
        code = _invoke(argv)
        OUT.flush()
    except Exception as error:  # noqa: BLE001 - the last stop: nothing gets past it as a traceback
        code = _explain(error)
    OUT.detach_if_closed()
    return code


def _invoke(argv: list[str]) -> int:
    if "--against" in argv:
        from claimcheck.cli.against import spread

        argv = spread(argv)
    try:
        code = command()(args=argv, prog_name="claimcheck", standalone_mode=False)
    except SystemExit as stop:  # completion scripts, and Click itself where the reader of its help has gone
        return OK if OUT.note_closed_by(stop) else int(stop.code or 0) if isinstance(stop.code, int | None) else COULD_NOT_RUN
    return code if isinstance(code, int) else OK


def _explain(error: Exception) -> int:
    if isinstance(error, typer.Abort):
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        OUT.closed = True
        return COULD_NOT_RUN
    if isinstance(error, CorpusError):
        complain(*(str(problem) for problem in error.problems))
        complain(f"the corpus does not load: {len(error.problems)} problem{'s' if len(error.problems) != 1 else ''}, see above")
        return COULD_NOT_RUN
    if isinstance(error, _ClickError):
        complain(error.format_message(), hint=_help_hint(error))
        return COULD_NOT_RUN
    if isinstance(error, ClaimcheckError | OutputError):
        complain(*str(error).splitlines())
        return COULD_NOT_RUN
    if isinstance(error, OSError):
        complain(f"{error.filename}: {error.strerror}" if error.filename else str(error))
        return COULD_NOT_RUN
    return _defect(error)


def _help_hint(error: Any) -> str:  # noqa: ANN401 - Click's error, see above
    context = getattr(error, "ctx", None)
    return f"Try: {context.command_path} --help" if context is not None else ""


def _defect(error: Exception) -> int:
    if os.environ.get("CLAIMCHECK_DEBUG"):
        import traceback

        traceback.print_exc()
    what = f"{type(error).__name__}: {str(error)[:200]}"
    complain(f"{what}: this is a defect of claimcheck, not of your input; report it as CONTRIBUTING.md says (CLAIMCHECK_DEBUG=1 shows where)")
    return DEFECT

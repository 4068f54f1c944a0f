"""Standard output and error: the one place that writes to them, so that closed pipes, narrow encodings and colour are settled once."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from claimcheck.report.blocks import Screen
from claimcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO


class OutputError(Exception):
    """The answer could not be written, for another reason than that its reader left."""


class Output:
    """Standard output of this process."""

    closed = False
    """The reader has gone (`| head`): what is left is not written, and that is no error of the reader's."""

    def prepare(self) -> None:
        """Make both streams able to take any text: what the encoding lacks becomes an escape, never an error."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        self.closed = sys.stdout is None

    def write(self, text: str) -> bool:
        """Write `text` and return whether anybody still reads."""
        if self.closed:
            return False
        return self._do(lambda stream: stream.write(text))

    def line(self, text: str) -> bool:
        """Write one line at once, for streams that are read while they grow; return whether anybody still reads."""
        return self.write(text + "\n") and self.flush()

    def flush(self) -> bool:
        """Hand on what was written; return whether anybody still reads."""
        return not self.closed and self._do(lambda stream: stream.flush())

    def _do(self, action: object) -> bool:
        try:
            action(sys.stdout)  # type: ignore[operator]
        except BrokenPipeError:
            self.closed = True
        except OSError as error:
            if error.errno not in {errno.EPIPE, errno.EINVAL if os.name == "nt" else errno.EPIPE}:
                self.closed = True
                message = f"cannot write the answer: {error.strerror}"
                raise OutputError(message) from error
            self.closed = True
        return not self.closed

    def note_closed_by(self, stop: BaseException) -> bool:
        """Return whether `stop` came of a closed pipe, and remember that."""
        cause = stop.__context__
        self.closed = self.closed or (isinstance(cause, OSError) and cause.errno == errno.EPIPE)
        return self.closed

    def detach_if_closed(self) -> None:
        """Point a closed standard output elsewhere, so that the interpreter's own flush at exit has nothing to complain of."""
        if self.closed and sys.stdout is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())

    def encoding(self) -> str:
        """Return the encoding that answers are written in."""
        return getattr(sys.stdout, "encoding", None) or "utf-8"


OUT = Output()


def complain(*messages: str, hint: str = "") -> None:
    """Write `claimcheck: error: …` lines to standard error, made safe for a terminal; a hint follows without the prefix."""
    _tell("error", messages, hint)


def warn(*messages: str) -> None:
    """Write `claimcheck: warning: …` lines to standard error, about what changes no exit code."""
    _tell("warning", messages)


def _tell(kind: str, messages: Sequence[str], hint: str = "") -> None:
    stream = sys.stderr
    if stream is None:
        return
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        for message in messages:
            stream.write(f"claimcheck: {kind}: {visible(message, encoding)}\n")
        if hint:
            stream.write(visible(hint, encoding) + "\n")
        stream.flush()
    except OSError:
        return


def on_terminal(stream: TextIO | None) -> bool:
    """Return whether `stream` is a terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def watched() -> bool:
    """Return whether somebody watches standard error: a terminal that can go back in a line, and no job of CI, some of which have terminals too."""
    return on_terminal(sys.stderr) and os.environ.get("TERM") != "dumb" and os.environ.get("CI", "").casefold() in {"", "0", "false"}


def default_format() -> str:
    """Return `rich` where colour or columns can be seen, else `plain`."""
    if os.environ.get("FORCE_COLOR"):
        return "rich"
    return "rich" if on_terminal(sys.stdout) and os.environ.get("TERM") != "dumb" else "plain"


def screen() -> Screen:
    """Return what answers are drawn for: COLUMNS or the terminal's width, NO_COLOR, FORCE_COLOR, the output's encoding."""
    forced = bool(os.environ.get("FORCE_COLOR"))
    terminal = on_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
    styled = forced or terminal
    return Screen(width=_width(), encoding=OUT.encoding(), styled=styled, colour=styled and (forced or not os.environ.get("NO_COLOR")))


def _width() -> int | None:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    if not on_terminal(sys.stdout):
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError):
        return None

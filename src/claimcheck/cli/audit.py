"""The audit log of `--audit FILE`: a JSON line an answer, appended whole, also where two processes write at once."""

from __future__ import annotations

import contextlib
import datetime
import os
import stat
from typing import TYPE_CHECKING

from claimcheck.report.audit import entry
from claimcheck.report.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claimcheck.model import Report


class Log:
    """An audit log, open to be appended to."""

    def __init__(self, path: Path) -> None:
        """Open the file, made where it is not there yet; raises OSError where it cannot be written, before any answer is given."""
        self._path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o644)

    def append(self, report: Report, *, id: object = None, place: str = "", dated: str = "") -> None:  # noqa: A002 - the key's own name
        """Add the line of one answer; raises OSError, the file as it was before, where there is no room for it."""
        time = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        data = (dumps(entry(report, time, id=id, place=place, dated=dated)) + "\n").encode("ascii")
        with self._alone():
            if not stat.S_ISREG(os.fstat(self._file).st_mode):  # a terminal or a pipe
                os.write(self._file, data)
                return
            end = os.lseek(self._file, 0, os.SEEK_END)
            if end and self._byte(end - 1) != b"\n":
                data = b"\n" + data  # a line that another program left unfinished stays a line of its own
            self._write(data, end)

    def _byte(self, at: int) -> bytes:
        os.lseek(self._file, at, os.SEEK_SET)
        return os.read(self._file, 1)

    def _write(self, data: bytes, end: int) -> None:
        """Write `data` as a whole behind `end`, or nothing."""
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(self._file, left) :]
        except OSError as error:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, end)
            error.filename = str(self._path)
            raise

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other writers of the same file waiting meanwhile, where system and file system can; elsewhere appending alone keeps lines apart."""
        with contextlib.suppress(OSError, ImportError):  # Windows has no fcntl
            import fcntl

            fcntl.flock(self._file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            with contextlib.suppress(OSError, ImportError):
                import fcntl

                fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)

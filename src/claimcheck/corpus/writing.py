"""Writing a corpus file: whole or not at all, whoever else writes, reads or pulls the plug meanwhile."""

from __future__ import annotations

import contextlib
import os
import re
import time
from typing import TYPE_CHECKING

from claimcheck.corpus.edit import EditError
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

PATIENCE = 5.0
"""Seconds for which another command that writes to the same folder is waited for; an edit takes milliseconds."""
_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{8}\.new")
"""Names of files that are not whole yet."""
_BOM = b"\xef\xbb\xbf"


def rewrite(path: Path, change: Callable[[str], str]) -> bool:
    """Replace the text of `path` by `change` of it; return whether it is another one now.

    The text has single newlines; line ends and a byte order mark are kept. It is read and replaced under a lock, so that of two curators the second
    edits what the first left. Raises ClaimcheckError, with the file as it was, where it cannot be edited or written.
    """
    with locked(path.parent):
        before = _read(path)
        bom, newline = before.startswith(_BOM), _newline(before, path)
        text = before.removeprefix(_BOM).decode("utf-8").replace("\r\n", "\n")
        try:
            after = change(text)
        except EditError as error:
            message = f"{path}: {error}"
            raise EditError(message) from error
        if after == text:
            return False
        data = after.replace("\n", newline).encode("utf-8")
        replace(path, _BOM + data if bom else data, expected=before)
    return True


def create(path: Path, data: str | bytes) -> None:
    """Write a new file with its folders; raises ClaimcheckError where there is one, or where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(path, error) from error
    with locked(path.parent):
        if path.exists():
            message = f"{path}: is there already, and is left as it is: choose another name"
            raise ClaimcheckError(message)
        replace(path, data)


def replace(path: Path, data: str | bytes, expected: bytes | None = None) -> None:
    """Put `data` into `path` in one step; a reader has the old file or the new one, and a failure leaves the old one.

    What a link leads to is replaced, not the link; a device or a pipe is written into. With `expected`, raises ClaimcheckError where the file no
    longer holds it.
    """
    data = data.encode("utf-8") if isinstance(data, str) else data
    path = _meant(path)
    if _is_open_end(path):
        _pour(path, (data,))
        return
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    try:
        _fill(unfinished, data, like=path)
        if expected is not None and path.read_bytes() != expected:
            message = f"{path}: was changed by somebody else meanwhile, and is left as they wrote it: run the command again"
            raise ClaimcheckError(message)
        unfinished.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _failed(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def stream(path: Path, pieces: Iterable[str], *, replace: bool) -> None:
    """Write a file of any size piece by piece, and put it in its place when it is whole; without `replace` as `create`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(path, error) from error
    if replace and _is_open_end(path):
        _pour(path, (piece.encode("utf-8") for piece in pieces))
        return
    path = _meant(path)
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    with locked(path.parent):
        if path.exists() and not replace:
            message = f"{path}: is there already, and is left as it is: choose another name"
            raise ClaimcheckError(message)
        try:
            with unfinished.open("x", encoding="utf-8", newline="") as file:
                for piece in pieces:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
            _sync_folder(path.parent)
        except OSError as error:
            raise _failed(path, error) from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)


def _meant(path: Path) -> Path:
    """Return the file that a path leads to, by way of links."""
    return path.resolve() if path.is_symlink() else path


def _is_open_end(path: Path) -> bool:
    """Whether there is a device or a pipe at `path` (`/dev/stdout`, `/dev/null`), whose place no file may take."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _pour(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
    except OSError as error:
        raise _failed(path, error) from error


def _fill(unfinished: Path, data: bytes, like: Path) -> None:
    """Write `data` down to the disk, with the permissions of the file that it replaces."""
    with unfinished.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(OSError):
        unfinished.chmod(like.stat().st_mode & 0o777)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where folders can be synchronised; the file itself is there already."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for one writer of claimcheck's; the lock goes with the process. Raises ClaimcheckError where another one keeps it."""
    try:
        import fcntl
    except ImportError:  # Windows: what was read is compared again before it is replaced, and no more is promised
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise _failed(folder, error) from error
    try:
        deadline = time.monotonic() + PATIENCE
        held = False
        while not held:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                held = True
            except BlockingIOError as error:  # noqa: PERF203 - waiting takes its time
                if time.monotonic() > deadline:
                    message = f"{folder}: another claimcheck is writing here: nothing was changed; try again when it is done"
                    raise ClaimcheckError(message) from error
                time.sleep(0.02)
            except OSError:  # a file system without locks, where another may be at work
                break
        else:
            _tidy(folder)
        yield
    finally:
        os.close(handle)


def _tidy(folder: Path) -> None:
    """Remove what a writer that was killed left unfinished: who holds the lock is the only one at work."""
    with contextlib.suppress(OSError):
        for item in [item for item in folder.iterdir() if _UNFINISHED.fullmatch(item.name)]:
            item.unlink()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"{path}: cannot be read: {(error.strerror or 'unknown reason').lower()}"
        raise ClaimcheckError(message) from error


def _newline(data: bytes, path: Path) -> str:
    """Return the line end of a file; raises EditError where it has several kinds, which an edit would make one."""
    windows, all_ends = data.count(b"\r\n"), data.count(b"\n")
    if data.count(b"\r") != windows or windows not in {0, all_ends}:
        message = f"{path}: mixes line ends: save it with one kind first, so that the edit changes no other line"
        raise EditError(message)
    return "\r\n" if windows else "\n"


def _failed(path: Path, error: OSError) -> ClaimcheckError:
    reason = (error.strerror or "unknown reason").lower()
    return ClaimcheckError(f"{path}: cannot be written ({reason}); what was there is as it was")

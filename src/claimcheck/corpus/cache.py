# Strings in place of Path, as a warm start looks at every file:
# ruff: noqa: PTH100, PTH118, PTH120
"""Where compiled indexes are kept, and how the current one is known without reading the corpus.

For each corpus folder a small state file lists path, size and mtime of every file that went in, and names the index. An index is
trusted while size and mtime (else its hash) are those noted in `<index>.ok` when it was finished; anything else is compiled again.
All files are written beside and moved into place.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.corpus.listing import digest_of, listing
from claimcheck.match.stored import SCHEMA
from claimcheck.values import dataclass
from claimcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.corpus.files import Snapshot

FORMAT = 1
"""Of state files."""
SETTLED_NS = 2 * 10**9
"""A file changed less than this before it was read may change again within one tick of its clock."""
_PARTS = ("", "corpus", "data", "data/lexicon", "frame", "match", "model", "text")


@dataclass(frozen=True, slots=True)
class Work:
    """What one compilation is of."""

    absolute: str
    """Path of the corpus folder."""
    name: str
    taken: Snapshot
    package: list[list[Any]]
    """As of `package_listing`."""
    key: str
    """As of `package_key`."""
    read_ns: int
    """When reading began."""


def default_folder(environ: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Return the folder for indexes, None where the system names no home; it need not exist."""
    named = environ.get("CLAIMCHECK_CACHE")
    if named:
        return Path(named).expanduser()
    if environ.get("XDG_CACHE_HOME") and platform != "win32":
        return Path(environ["XDG_CACHE_HOME"]) / "claimcheck"
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        return Path(local) / "claimcheck" / "cache" if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / "Library" / "Caches" / "claimcheck" if platform == "darwin" else home / ".cache" / "claimcheck"


def places(main: Path | None) -> list[Path]:
    """Return the folders to look for and keep an index in, in order; the second is a user's own below the temporary folder."""
    import tempfile  # only where the first will not do, or nothing is compiled yet

    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    spare = Path(tempfile.gettempdir()) / f"claimcheck-{user}"
    return [*([main] if main else []), *([spare] if _is_own(spare) else [])]


def _is_own(folder: Path) -> bool:
    """Whether a folder below the shared temporary one is ours alone, or not there yet."""
    try:
        status = folder.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o022 and folder.is_dir() and not folder.is_symlink())


def package_listing() -> list[list[Any]]:
    """Return name, size and mtime of the package's files that shape an index: its readers and their data."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    found: list[list[Any]] = []
    for part in _PARTS:
        with contextlib.suppress(OSError), os.scandir(os.path.join(root, part)) as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".yaml")):
                    status = entry.stat()
                    found.append([f"{part}/{entry.name}", status.st_size, status.st_mtime_ns])
    return sorted(found)


def package_key() -> str:
    """Return a hash of the version and of the package's files that shape an index."""
    import hashlib  # 5 ms, and a warm start hashes nothing

    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    whole = hashlib.sha256(f"{__version__} {SCHEMA}".encode())
    for name, _, _ in package_listing():
        with contextlib.suppress(OSError):
            whole.update(f"\n{name} {digest_of(os.path.join(root, *name.split('/')))}".encode())
    return whole.hexdigest()


def index_name(package: str, corpus: str) -> str:
    """Return the file name of the index of a corpus (by its hash) as this package reads it."""
    import hashlib  # as above

    return hashlib.sha256(f"{package} {corpus}".encode()).hexdigest()[:32] + ".sqlite"


def _state_path(place: Path, folder: str) -> Path:
    return place / f"{zlib.crc32(folder.encode('utf-8', 'surrogateescape')):08x}.state.json"


def _read_state(place: Path, folder: str) -> dict[str, Any] | None:
    try:
        state = json.loads(_state_path(place, folder).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(state, dict) or state.get("format") != FORMAT or state.get("version") != __version__ or state.get("folder") != folder:
        return None
    return state


def current(place: Path, folder: str) -> Path | None:
    """Return the index of the corpus in `folder` (an absolute path) if nothing has changed since it was compiled; None to compile."""
    state = _read_state(place, folder)
    if state is None:
        return None
    try:
        index = place / state["index"][0]
        status = index.stat()
        if [status.st_size, status.st_mtime_ns] != state["index"][1:] or state["package"] != package_listing():
            return None
        listed, problems = listing(folder)
        noted = [*(file[:3] for file in state["files"]), *state["others"]]
        if problems or sorted(noted) != [list(item) for item in listed]:
            return None
        return index if _unsettled_hold(state, place, folder) else None
    except (OSError, LookupError, TypeError, ValueError):
        return None


def _unsettled_hold(state: dict[str, Any], place: Path, folder: str) -> bool:
    """Whether files whose mtime says too little still hash the same; those that have settled since are noted so."""
    unsure = [file for file in state["files"] if not file[4]]
    if not unsure:
        return True
    now = time.time_ns()
    if any(digest_of(os.path.join(folder, *file[0].split("/"))) != file[3] for file in unsure):
        return False
    settled = [file for file in unsure if file[2] < now - SETTLED_NS]
    for file in settled:
        file[4] = True
    if settled:
        with contextlib.suppress(OSError):
            write(_state_path(place, folder), json.dumps(state).encode())
    return True


def known_hashes(place: Path, folder: str) -> dict[str, tuple[int, int, str]]:
    """Return (size, mtime_ns, hash) of the corpus's files as last seen, where they can be relied on."""
    state = _read_state(place, folder)
    try:
        return {file[0]: (file[1], file[2], file[3]) for file in state["files"] if file[4]} if state else {}
    except (LookupError, TypeError):
        return {}


def last_index(place: Path, folder: str) -> Path | None:
    """Return the index last used for `folder`, current or not, if it is still whole."""
    state = _read_state(place, folder)
    try:
        index = place / state["index"][0] if state else None
    except (LookupError, TypeError):
        return None
    return index if index and is_trusted(index) else None


def is_trusted(index: Path) -> bool:
    """Whether an index is as it was when it was finished."""
    try:
        size, mtime_ns, sha = json.loads(_ok_path(index).read_bytes())
        status = index.stat()
        return bool(status.st_size == size) and (status.st_mtime_ns == mtime_ns or digest_of(str(index), raw=True) == str(sha))
    except (OSError, ValueError, TypeError):
        return False


def _ok_path(index: Path) -> Path:
    return index.with_name(index.name + ".ok")


def finish(unfinished: Path, index: Path) -> Path:
    """Move a finished index into place and note that it is whole; returns its path. Raises OSError where that cannot be."""
    sha = digest_of(str(unfinished), raw=True)
    _ok_path(index).unlink(missing_ok=True)
    try:
        unfinished.replace(index)
    except PermissionError:  # Windows: another process has the file open
        index = index.with_name(f"{index.stem}-{os.urandom(4).hex()}.sqlite")
        unfinished.replace(index)
    status = index.stat()
    write(_ok_path(index), json.dumps([status.st_size, status.st_mtime_ns, sha]).encode())
    return index


def write(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all."""
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def note(place: Path, work: Work, index: Path) -> None:
    """Write the state of a corpus folder: what was read for `index`. A place that cannot be written is left alone."""
    with contextlib.suppress(OSError):
        status = index.stat()
        state = {
            "format": FORMAT,
            "version": __version__,
            "folder": work.absolute,
            "index": [index.name, status.st_size, status.st_mtime_ns],
            "files": [[file.name, file.size, file.mtime_ns, file.sha, file.mtime_ns < work.read_ns - SETTLED_NS] for file in work.taken.files],
            "others": [list(item) for item in work.taken.others],
            "package": work.package,
        }
        write(_state_path(place, work.absolute), json.dumps(state).encode())

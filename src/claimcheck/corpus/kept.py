"""What the cache folder holds, what of it goes by itself, and what goes when it is told to."""

from __future__ import annotations

import contextlib
import json
import os
import time
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

IDLE = 3
"""Indexes that no state file names and that stay all the same, the newest."""
MOST_MB = 4096
"""Megabytes that all indexes together may take: ten of a million claims each."""
_ABANDONED_NS = 3600 * 10**9


class Kept(NamedTuple):
    """One compiled index."""

    path: Path
    folder: str
    """The corpus folder that it was last used for; "" where none uses it now."""
    bytes: int
    """Of the index alone; the notes beside it are a few kilobytes."""
    written_ns: int
    """When it was compiled, or noted as current for its folder."""


def most_bytes(environ: Mapping[str, str]) -> int:
    """Return how many bytes all indexes may take: CLAIMCHECK_CACHE_MB, else `MOST_MB`; raises ClaimcheckError where that is no whole number."""
    named = environ.get("CLAIMCHECK_CACHE_MB") or str(MOST_MB)
    if not (named.isascii() and named.isdigit()):
        message = f"CLAIMCHECK_CACHE_MB must be a whole number of megabytes, not {named!r}"
        raise ClaimcheckError(message)
    return int(named) << 20


def kept(place: Path) -> list[Kept]:
    """Return the indexes in a cache folder, the newest first; states of corpus folders that are gone are deleted on the way."""
    states = {name: (folder, path) for path in sorted(place.glob("*.state.json")) for name, folder in _named_by(path)}
    found = []
    for path in place.glob("*.sqlite"):
        with contextlib.suppress(OSError):
            folder, state = states.get(path.name, ("", path))
            status = path.stat()
            found.append(Kept(path, folder, status.st_size, max(status.st_mtime_ns, state.stat().st_mtime_ns)))
    return sorted(found, key=lambda item: (-item.written_ns, item.path.name))


def _named_by(path: Path) -> list[tuple[str, str]]:
    """Return the index that a state file names, with its corpus folder; one whose folder is gone is deleted and names none."""
    try:
        state = json.loads(path.read_bytes())
        if not os.path.isdir(state["folder"]):  # noqa: PTH112 - a text of anybody's
            path.unlink(missing_ok=True)
            return []
        return [(str(state["index"][0]), str(state["folder"]))]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def sweep(place: Path, most: int) -> None:
    """Delete what nobody will ask for again, abandoned files, and the oldest indexes until all take at most `most` bytes; the newest stays."""
    with contextlib.suppress(OSError):
        found = kept(place)
        idle = [item for item in found if not item.folder][IDLE:]
        left = [item for item in found if item not in idle]
        total = 0
        for number, item in enumerate(left):
            total += item.bytes
            if number and total > most:
                idle.append(item)
        old = [path for path in place.glob("*.tmp") if path.stat().st_mtime_ns < time.time_ns() - _ABANDONED_NS]
        _delete(place, idle, old)


def clear(place: Path) -> tuple[list[Kept], list[Kept]]:
    """Delete all indexes in a cache folder with what is noted of them; return those that went and those that stay.

    A file in use on Windows stays, and all of a folder that cannot be written to.
    """
    found = kept(place)
    _delete(place, found, [path for pattern in ("*.state.json", "*.tmp", "*.ok") for path in place.glob(pattern)])
    stays = {item.path for item in found if item.path.exists()}
    return [item for item in found if item.path not in stays], [item for item in found if item.path in stays]


def _delete(place: Path, items: list[Kept], more: list[Path]) -> None:
    """Delete indexes, the notes that they are whole, and other files; whatever cannot be deleted stays."""
    for path in [*(item.path for item in items), *(place / f"{item.path.name}.ok" for item in items), *more]:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)

"""A corpus folder to an open index: the current one where nothing changed, else compiled anew, wherever it can be kept."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.corpus import cache
from claimcheck.errors import ClaimcheckError
from claimcheck.match.index import Index, from_connection, open_index

if TYPE_CHECKING:
    from claimcheck.corpus.load import Contents

_TRIES = 3
"""How often a corpus that changes while it is read is read again."""


def load_corpus(path: str | os.PathLike[str] | None = None) -> Index:
    """Return the corpus in the folder `path`; without one, the nearest from the working folder upward, else the shipped one.

    Raises CorpusError with every problem in a corpus that does not load, ClaimcheckError where there is none.
    """
    from claimcheck.corpus.discover import discover

    found = discover(path, Path.cwd())
    return open_corpus(found.folder, name=found.name)


def open_corpus(folder: Path, name: str | None = None, keep: Path | None = None) -> Index:
    """Return the index of the corpus in `folder`, compiled if need be; `keep` is the folder for indexes in place of the user's.

    Files are known by path, size and mtime, and read only where these say too little. Whatever is wrong with a kept index costs time alone.
    Raises CorpusError, and ClaimcheckError where SQLite has no FTS5 or the corpus keeps changing.
    """
    absolute = str(folder.absolute())
    called = name or folder.resolve().name
    main = keep or cache.default_folder(os.environ)
    if main:
        index = _opened(cache.current(main, absolute), called)
        if index:
            return index
    places = cache.places(main)
    for place in places[1:] if main else places:
        index = _opened(cache.current(place, absolute), called)
        if index:
            return index
    return _compiled(folder, absolute, called, places)


def _opened(path: Path | None, name: str) -> Index | None:
    if path is not None:
        with contextlib.suppress(sqlite3.Error, OSError):
            return open_index(path, name)
    return None


def _compiled(folder: Path, absolute: str, name: str, places: list[Path]) -> Index:
    from claimcheck.corpus.files import snapshot

    known: dict[str, tuple[int, int, str]] = {}
    for place in places:
        known = known or cache.known_hashes(place, absolute)
    for _ in range(_TRIES):
        read_ns = time.time_ns()
        package, key = cache.package_listing(), cache.package_key()
        work = cache.Work(absolute, name, snapshot(folder, known), package, key, read_ns)
        for place in places:
            index = _kept(place, work)
            if index:
                return index
        index = _fresh(work, places)
        if index:
            return index
        known = {}
    message = f"the corpus in {folder} changes while it is read: run again when it is still"
    raise ClaimcheckError(message)


def _kept(place: Path, work: cache.Work) -> Index | None:
    """Return the index of these very contents where `place` has it already."""
    path = place / cache.index_name(work.key, work.taken.hash)
    if work.taken.problems or not cache.is_trusted(path):
        return None
    index = _opened(path, work.name)
    if index:
        cache.note(place, work, path)
    return index


def _fresh(work: cache.Work, places: list[Path]) -> Index | None:
    """Compile, and keep the index in the first place that takes it, else in memory; None where a streamed file changed meanwhile."""
    from claimcheck.corpus.compile import compile_index
    from claimcheck.corpus.kept import most_bytes, sweep
    from claimcheck.corpus.load import parsed

    contents = parsed(work.taken)
    for place in places:
        with contextlib.suppress(sqlite3.Error, OSError):
            path = _write(place, work, contents)
            if path is None:
                return None
            index = _opened(path, work.name)
            if index:
                cache.note(place, work, path)
                sweep(place, most_bytes(os.environ))
                return index
    connection = compile_index(contents, work.key, None)
    return from_connection(connection, work.name) if _is_still(contents) else None


def _write(place: Path, work: cache.Work, contents: Contents) -> Path | None:
    from claimcheck.corpus.compile import compile_index

    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = place / cache.index_name(work.key, work.taken.hash)
    unfinished = path.with_name(f"{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        compile_index(contents, work.key, unfinished, cache.last_index(place, work.absolute)).close()
        return cache.finish(unfinished, path) if _is_still(contents) else None
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _is_still(contents: Contents) -> bool:
    """Whether the streamed files are those that were hashed."""
    for file in contents.imported:
        try:
            status = (contents.folder / file.name).stat()
        except OSError:
            return False
        if (status.st_size, status.st_mtime_ns) != (file.size, file.mtime_ns):
            return False
    return True

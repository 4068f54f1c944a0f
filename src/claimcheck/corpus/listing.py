# Strings in place of Path, as a warm start looks at every file:
# ruff: noqa: PTH116, PTH118, PTH120, PTH123
"""The files of a corpus as they lie on the disk: found without reading them."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from claimcheck.corpus import codes
from claimcheck.errors import Problem

_CHUNK = 2**20


class Listed(NamedTuple):
    """A file as the folder shows it."""

    name: str
    """Path below the corpus folder, with `/`."""
    size: int
    mtime_ns: int


def wanted(name: str) -> bool:
    """Whether the path below the corpus folder is one that a corpus file has."""
    lower = name.lower()
    if lower.startswith("claims/"):
        return lower.endswith((".yaml", ".yml", ".jsonl"))
    if lower.startswith("sources/"):
        return lower.endswith((".md", ".quotes.json"))
    return lower.endswith((".yaml", ".yml"))


def listing(folder: str) -> tuple[list[Listed], list[Problem]]:
    """Return the files that may belong to the corpus in `folder`, sorted by name, and what could not be looked at."""
    walk = _Walk(folder)
    for part in ("", "claims", "sources"):
        walk.look(part, frozenset())
    return sorted(walk.found), walk.problems


class _Walk:
    """One look over a corpus folder: its own files, claims/ with all below it, sources/ without."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: list[Listed] = []
        self.problems: list[Problem] = []

    def look(self, part: str, above: frozenset[tuple[int, int]]) -> None:
        """Look into one folder; `above` identifies those that led here."""
        path = os.path.join(self.folder, part) if part else self.folder
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if not entry.name.startswith("."):
                        self._entry(entry, f"{part}/{entry.name}" if part else entry.name, above)
        except OSError as error:
            if part or not isinstance(error, FileNotFoundError):
                self.problems.append(unreadable(path, error, folder=True))

    def _entry(self, entry: os.DirEntry[str], name: str, above: frozenset[tuple[int, int]]) -> None:
        try:
            status = entry.stat()
            if stat.S_ISDIR(status.st_mode):
                if name.startswith("claims/"):
                    self._below(entry, name, above)
                return
        except OSError as error:
            if wanted(name):
                self.problems.append(unreadable(entry.path, error))
            return
        if not wanted(name):
            return
        if stat.S_ISREG(status.st_mode) and shown_path(name) == name:
            self.found.append(Listed(name, status.st_size, status.st_mtime_ns))
        elif "/" in name:
            fault = "the file's name is not UTF-8: rename it" if stat.S_ISREG(status.st_mode) else "not a regular file: put the file itself here"
            self.problems.append(Problem(shown_path(entry.path), 1, 1, codes.UNREADABLE, fault))

    def _below(self, entry: os.DirEntry[str], name: str, above: frozenset[tuple[int, int]]) -> None:
        """Look into a folder below claims/, unless it leads back into one of those above it."""
        own, parent = os.stat(entry.path), os.stat(os.path.dirname(entry.path))
        seen = above | {(parent.st_dev, parent.st_ino)}
        if own.st_ino and (own.st_dev, own.st_ino) in seen:
            self.problems.append(Problem(shown_path(entry.path), 1, 1, codes.UNREADABLE, "this link leads back into its own folder: remove it"))
        else:
            self.look(name, seen)


def shown_path(path: str) -> str:
    """Return a path as messages show it: with `/`, and bytes that are no UTF-8 escaped."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8").replace(os.sep, "/")


def unreadable(path: str, error: OSError, *, folder: bool = False) -> Problem:
    """Return what to tell of a file or folder that cannot be opened."""
    if folder and isinstance(error, FileNotFoundError | NotADirectoryError):
        what = "sources, one .md file each" if path.endswith("sources") else "claims files (.yaml)"
        return Problem(shown_path(path), 1, 1, codes.MISSING_FOLDER, f"no such folder: create it for {what}, or name another corpus with --corpus")
    reason = (error.strerror or "cannot be read").lower()
    return Problem(shown_path(path), 1, 1, codes.UNREADABLE, f"{reason}: mend its permissions or its link")


def _folded(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def digest(data: bytes) -> str:
    """Return the hash of a file's bytes, as `File.sha` has it."""
    import hashlib  # 5 ms, and a warm start hashes nothing

    return hashlib.sha256(_folded(data)).hexdigest()


def digest_of(path: str, *, raw: bool = False) -> str:
    """Return the hash of a file as `File.sha` has it; `raw` leaves its line ends as they are."""
    import hashlib  # 5 ms, and a warm start hashes nothing

    whole = hashlib.sha256()
    with open(path, "rb") as stream:
        while chunk := stream.read(_CHUNK) if raw else stream.readline(_CHUNK):
            whole.update(chunk if raw else _folded(chunk))
    return whole.hexdigest()

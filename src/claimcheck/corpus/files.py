"""The files of a corpus as they lie on the disk: found without reading, then read once, with their hashes."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.corpus import codes
from claimcheck.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LARGEST = 24 * 2**20
"""Bytes of a file that is read as a whole; about 30,000 claims. JSONL is read line by line and may be of any size."""

_GLOSSARY = re.compile(rb"^schema:[ \t]*[\"']?glossary/", re.MULTILINE)
_CHUNK = 2**20


class Listed(NamedTuple):
    """A file as the folder shows it."""

    name: str
    """Path below the corpus folder, with `/`."""
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class File:
    """A file of a corpus with what it holds."""

    name: str
    size: int
    mtime_ns: int
    sha: str
    """SHA-256 of its bytes, line ends as `\\n`, so that a checkout on Windows hashes alike."""
    data: bytes | None
    """None for JSONL, which is read as a stream."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The corpus at one moment: what is parsed is what was hashed."""

    folder: Path
    files: tuple[File, ...]
    others: tuple[Listed, ...]
    """YAML beside the folders that is no glossary now, and could become one."""
    problems: tuple[Problem, ...]

    @property
    def hash(self) -> str:
        """The corpus's hash: 16 hexadecimal digits over names and contents."""
        whole = hashlib.sha256()
        for file in self.files:
            whole.update(f"{file.name}\0{file.sha}\n".encode())
        return whole.hexdigest()[:16]


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
    found: list[Listed] = []
    problems: list[Problem] = []
    for part, deep in (("", False), ("claims", True), ("sources", False)):
        _list(folder, part, found, problems, deep=deep, seen=frozenset())
    found.sort()
    return found, problems


def _list(folder: str, part: str, found: list[Listed], problems: list[Problem], *, deep: bool, seen: frozenset[tuple[int, int]]) -> None:
    path = os.path.join(folder, part) if part else folder
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if not entry.name.startswith("."):
                    _entry(entry, f"{part}/{entry.name}" if part else entry.name, folder, found, problems, deep=deep, seen=seen)
    except OSError as error:
        if part or not isinstance(error, FileNotFoundError):
            problems.append(_unreadable(path, error, folder=True))


def _entry(
    entry: os.DirEntry[str], name: str, folder: str, found: list[Listed], problems: list[Problem], *, deep: bool, seen: frozenset[tuple[int, int]]
) -> None:  # fmt: skip
    try:
        status = entry.stat()
        if stat.S_ISDIR(status.st_mode):
            if deep:
                _folder(entry, name, folder, found, problems, seen)
            return
    except OSError as error:
        if wanted(name):
            problems.append(_unreadable(entry.path, error))
        return
    if not wanted(name):
        return
    if "/" not in name and not stat.S_ISREG(status.st_mode):
        return
    if not stat.S_ISREG(status.st_mode):
        problems.append(Problem(_shown(entry.path), 1, 1, codes.UNREADABLE, "not a regular file: put the file itself here"))
    elif _shown(name) != name:
        problems.append(Problem(_shown(entry.path), 1, 1, codes.UNREADABLE, "the file's name is not UTF-8: rename it"))
    else:
        found.append(Listed(name, status.st_size, status.st_mtime_ns))


def _folder(entry: os.DirEntry[str], name: str, folder: str, found: list[Listed], problems: list[Problem], seen: frozenset[tuple[int, int]]) -> None:
    """Look into a folder below claims/, unless it leads back into one of its own parents."""
    own = os.stat(entry.path)
    here = (own.st_dev, own.st_ino)
    parent = os.stat(os.path.dirname(entry.path))
    above = seen | {(parent.st_dev, parent.st_ino)}
    if own.st_ino and here in above:
        problems.append(Problem(_shown(entry.path), 1, 1, codes.UNREADABLE, "this link leads back into its own folder: remove it"))
    else:
        _list(folder, name, found, problems, deep=True, seen=above)


def _shown(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode("utf-8").replace(os.sep, "/")


def _unreadable(path: str, error: OSError, *, folder: bool = False) -> Problem:
    if folder and isinstance(error, FileNotFoundError | NotADirectoryError):
        what = "sources, one .md file each" if path.endswith("sources") else "claims files (.yaml)"
        return Problem(_shown(path), 1, 1, codes.MISSING_FOLDER, f"no such folder: create it for {what}, or name another corpus with --corpus")
    reason = (error.strerror or "cannot be read").lower()
    return Problem(_shown(path), 1, 1, codes.UNREADABLE, f"{reason}: mend its permissions or its link")


def snapshot(folder: Path, known: Mapping[str, tuple[int, int, str]] | None = None) -> Snapshot:
    """Read the corpus in `folder` once; `known` has (size, mtime_ns, sha) of JSONL files that need no hashing again."""
    listed, problems = listing(str(folder))
    files: list[File] = []
    others: list[Listed] = []
    for item in listed:
        path = os.path.join(folder, *item.name.split("/"))
        glossary = "/" not in item.name
        try:
            file = _read(path, item, known or {})
        except OSError as error:
            if not glossary:
                problems.append(_unreadable(path, error))
            continue
        if glossary and (file is None or not _GLOSSARY.search(file.data or b"")):
            others.append(item)
        elif file is None:
            fix = "split it by topic, or keep imported claims as .jsonl" if item.name.startswith("claims/") else "keep a source's text alone"
            problems.append(Problem(_shown(path), 1, 1, codes.UNREADABLE, f"{item.size / 2**20:.0f} MB, and at most {LARGEST // 2**20} are read: {fix}"))
        else:
            files.append(file)
    return Snapshot(folder, tuple(files), tuple(others), tuple(problems))


def _read(path: str, item: Listed, known: Mapping[str, tuple[int, int, str]]) -> File | None:
    """Return the file, or None where it is too large to be read as a whole."""
    with open(path, "rb") as stream:
        status = os.fstat(stream.fileno())
        if item.name.lower().endswith(".jsonl"):
            before = known.get(item.name)
            if before and before[:2] == (status.st_size, status.st_mtime_ns):
                return File(item.name, status.st_size, status.st_mtime_ns, before[2], None)
            whole = hashlib.sha256()
            while line := stream.readline(_CHUNK):
                whole.update(_folded(line))
            return File(item.name, status.st_size, status.st_mtime_ns, whole.hexdigest(), None)
        if status.st_size > LARGEST:
            return None
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        return None
    return File(item.name, status.st_size, status.st_mtime_ns, digest(data), data)


def _folded(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def digest(data: bytes) -> str:
    """Return the hash of a file's bytes, as `File.sha` has it."""
    return hashlib.sha256(_folded(data)).hexdigest()


def json_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield (number from 1, line) of a JSONL file; a line over `_CHUNK` bytes comes cut, and is no JSON then."""
    with path.open("rb") as stream:
        number = 0
        while line := stream.readline(_CHUNK):
            number += 1
            if line.strip():
                yield number, line
            while len(line) == _CHUNK and not line.endswith(b"\n"):
                line = stream.readline(_CHUNK)

"""The files of a corpus, read once, with their hashes: what is parsed is what was hashed."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.corpus import codes
from claimcheck.corpus.listing import digest, digest_of, listing, shown_path, unreadable
from claimcheck.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from claimcheck.corpus.listing import Listed

LARGEST = 24 * 2**20
"""Bytes of a file that is read as a whole; about 30,000 claims. JSONL is read line by line and may be of any size."""

_GLOSSARY = re.compile(rb"^schema:[ \t]*[\"']?glossary/", re.MULTILINE)
_CHUNK = 2**20


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


def snapshot(folder: Path, known: Mapping[str, tuple[int, int, str]] | None = None) -> Snapshot:
    """Read the corpus in `folder` once; `known` has (size, mtime_ns, sha) of JSONL files that need no hashing again."""
    listed, problems = listing(str(folder))
    files: list[File] = []
    others: list[Listed] = []
    for item in listed:
        path = folder / item.name
        glossary = "/" not in item.name
        try:
            file = _read(path, item, known or {})
        except OSError as error:
            if not glossary:
                problems.append(unreadable(str(path), error))
            continue
        if glossary and (file is None or not _GLOSSARY.search(file.data or b"")):
            others.append(item)
        elif file is None:
            fix = "split it by topic, or keep imported claims as .jsonl" if item.name.startswith("claims/") else "keep a source's text alone"
            size = f"{item.size / 2**20:.0f} MB, and at most {LARGEST // 2**20} are read"
            problems.append(Problem(shown_path(str(path)), 1, 1, codes.UNREADABLE, f"{size}: {fix}"))
        else:
            files.append(file)
    return Snapshot(folder, tuple(files), tuple(others), tuple(problems))


def _read(path: Path, item: Listed, known: Mapping[str, tuple[int, int, str]]) -> File | None:
    """Return the file, or None where it is too large to be read as a whole."""
    with path.open("rb") as stream:
        status = os.fstat(stream.fileno())
        if item.name.lower().endswith(".jsonl"):
            before = known.get(item.name)
            if before and before[:2] == (status.st_size, status.st_mtime_ns):
                return File(item.name, status.st_size, status.st_mtime_ns, before[2], None)
            return File(item.name, status.st_size, status.st_mtime_ns, digest_of(str(path)), None)
        data = stream.read(LARGEST + 1) if status.st_size <= LARGEST else b""
    if max(len(data), status.st_size) > LARGEST:
        return None
    return File(item.name, status.st_size, status.st_mtime_ns, digest(data), data)


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

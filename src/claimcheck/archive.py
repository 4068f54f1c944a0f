"""An archive of articles to findings: JSONL in shares, each share linted as a whole wherever there is time for it, its findings in one part.

An article is `{"id", "date", "text"}`; its line of findings has the form of a file of `lint --format json`, with the article's id. A part is written
as a whole or not at all, and has the same bytes whoever made it, so that a run that was stopped goes on where it was.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.lint import Linter
from claimcheck.report.findings.json import file as row
from claimcheck.report.json import dumps, loads
from claimcheck.text import drafts, edtf
from claimcheck.values import replace
from claimcheck.version import __version__

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from claimcheck.match.index import Index

LONGEST = 1 << 26
"""Bytes of a line that is read; a longer one is no article."""
MANIFEST = "archive.json"


class Share(NamedTuple):
    """Articles that are linted together."""

    part: str
    """Name of the file for their findings."""
    first: int
    """Number of its first line in its file, from 1."""
    lines: tuple[bytes, ...]


class Done(NamedTuple):
    """What became of a share."""

    part: str
    articles: int
    findings: int
    bad: int
    """Lines that are no article."""
    text: str
    """The part: a line an article."""


def shares(inputs: Sequence[Path], size: int) -> Iterator[Share]:
    """Yield the articles of JSONL files, gzip too, `size` at a time; raises ClaimcheckError where a file cannot be read."""
    for number, path in enumerate(inputs):
        first = 1
        for lines in _lines(path, size):
            yield Share(f"{number:03}-{first:010}.jsonl", first, lines)
            first += len(lines)


def _lines(path: Path, size: int) -> Iterator[tuple[bytes, ...]]:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            while lines := tuple(islice(iter(lambda: stream.readline(LONGEST), b""), size)):
                yield lines
    except (OSError, EOFError, zlib.error) as error:
        message = f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}"
        raise ClaimcheckError(message) from error


class Reader:
    """Lints shares against one corpus."""

    def __init__(self, corpus: Index, as_of: datetime.date) -> None:
        """`as_of` is the date of articles that have none."""
        self._linter = Linter(corpus, as_of)

    def done(self, share: Share) -> Done:
        """Return the findings of a share; a line that is no article is told as such in its place."""
        rows = [self._row(line, number) for number, line in enumerate(share.lines, share.first) if line.strip()]
        findings = sum(len(item.get("findings", ())) for item in rows)
        bad = sum("error" in item for item in rows)
        return Done(share.part, len(rows) - bad, findings, bad, "".join(dumps(item) + "\n" for item in rows))

    def _row(self, line: bytes, number: int) -> dict[str, Any]:
        name: Any = None
        try:
            value = loads(line)
            if not isinstance(value, dict) or not isinstance(value.get("text"), str):
                return {"id": None, "line": number, "error": "no article: an object with id, date and text is one"}
            name = value.get("id")
            draft = drafts.read(value["text"].encode("utf-8", "surrogatepass"), "article.txt")
            date = _date(value.get("date"))
            linted = row(self._linter.lint(replace(draft, date=date) if date else draft), suppressed=False)
        except (InputError, ValueError, RecursionError) as error:
            return {"id": name, "line": number, "error": " ".join(str(error).split()) or type(error).__name__}
        del linted["path"]
        return {"id": name, "date": date or None, **linted}


def _date(given: object) -> str:
    """Return an article's date in EDTF; raises ValueError where it is none. A time of day is left out."""
    if given is None or given == "":
        return ""
    text = str(given)
    day = text[:10] if text[10:11] in {"T", " "} else text
    if edtf.interval(day) == (0, 0):
        message = f"{text[:40]!r} is no date: write it as 2026-11-22"
        raise ValueError(message)
    return day


class Parts:
    """The folder of findings, and which of its parts are there."""

    def __init__(self, folder: Path, about: dict[str, Any]) -> None:
        """Go on with a run of the same inputs, corpus and version; raises ClaimcheckError where `folder` holds another, OSError as it comes."""
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        if self.manifest(folder) not in (None, about):
            message = f"{folder}: holds findings of another run (other articles, corpus, date or version): name another folder, or delete this one"
            raise ClaimcheckError(message)
        self._write(MANIFEST, json.dumps(about, indent=1, sort_keys=True) + "\n")

    @staticmethod
    def manifest(folder: Path) -> dict[str, Any] | None:
        """Return what the findings in a folder are of, None where it holds none."""
        try:
            about = json.loads((folder / MANIFEST).read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            about = {}
        return about if isinstance(about, dict) else {}

    def there(self) -> frozenset[str]:
        """Return the names of the parts that are there."""
        return frozenset(path.name for path in self._folder.glob("*.jsonl") if not path.name.startswith("."))

    def unreadable(self, part: str) -> int:
        """Return how many lines a part that is there tells of as no article; OSError as it comes, ClaimcheckError where it is no part."""
        with (self._folder / part).open("rb") as stream:
            try:
                return sum("error" in loads(line) for line in stream if b'"error": ' in line)
            except (ValueError, TypeError) as error:
                message = f"{self._folder / part}: is no part of findings: delete it and run again"
                raise ClaimcheckError(message) from error

    def add(self, done: Done) -> None:
        """Write a part, as a whole or not at all."""
        self._write(done.part, done.text)

    def _write(self, name: str, text: str) -> None:
        beside = self._folder / f".{name}.{os.getpid()}.tmp"
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(self._folder / name)


def about(inputs: Sequence[Path], corpus: Index, as_of: datetime.date, size: int) -> dict[str, Any]:
    """Return what a run is of; two runs of the same are one. Raises ClaimcheckError where an input is not there."""
    files = []
    for path in inputs:
        status = _status(path)
        files.append({"path": path.name, "bytes": status.st_size, "mtime_ns": status.st_mtime_ns})
    return {"schema": 0, "inputs": files, "corpus": corpus.hash, "as_of": as_of.isoformat(), "version": __version__, "share": size}


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise ClaimcheckError(message) from error

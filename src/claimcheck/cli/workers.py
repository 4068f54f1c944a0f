"""Drafts linted one after another, or by several processes: read, linted, or told why not; in order, whoever finishes first."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.output import watched
from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.lint import Linter, contents
from claimcheck.linting.changes import ALL
from claimcheck.linting.views import Signed
from claimcheck.report.findings import Failure
from claimcheck.text import drafts
from claimcheck.values import replace

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from claimcheck.linting.changes import Lines
    from claimcheck.linting.judging import Judged
    from claimcheck.linting.selection import Selection
    from claimcheck.match.index import Index
    from claimcheck.model.draft import Draft
    from claimcheck.model.finding import Linted

WORTH_IT = 4
"""Drafts for each process, at the least: starting one takes as long as linting a few."""
_PATIENCE = 1.0
"""Seconds before progress is shown."""


class Work(NamedTuple):
    """What is done with every draft."""

    corpus: Index
    as_of: datetime.date
    selection: Selection
    base: Path
    """Patterns of the selection are relative to it."""
    signed: bool
    with_text: bool
    """The text is needed later; else it is dropped, so that memory does not grow with it."""
    lines: Mapping[str, Lines | None] | None
    """Real path → lines that are asked about; None: all of all files."""
    audit: Path | None = None
    """The log to which each answer is appended."""


class Worker:
    """Lints one draft after another."""

    def __init__(self, work: Work) -> None:
        """Keep what the linter learns of the corpus."""
        self._work = work
        heard = _recorder(work.audit) if work.audit else None
        self._linter = Linter(Signed(work.corpus) if work.signed else work.corpus, work.as_of, work.selection, heard)

    def file(self, path: Path) -> Linted | Failure:
        """Return the findings of a file, or why it cannot be read."""
        try:
            return self.data(contents(path), str(path))
        except OSError as error:
            return Failure(str(path), f"cannot be read: {error.strerror}")
        except InputError as error:
            return Failure(str(path), str(error).removeprefix(f"{path}: "))

    def data(self, data: bytes, path: str) -> Linted:
        """Return the findings of a draft in `data`; raises InputError where it cannot be read."""
        work = self._work
        lines = ALL if work.lines is None else work.lines.get(os.path.realpath(path), ALL)
        linted = self._linter.lint(drafts.read(data, path), within(path, work.base), lines)
        return linted if work.with_text else replace(linted, text="", starts=(0,))


def _recorder(path: Path) -> Callable[[Draft, Judged], None]:
    """Return what appends an answer with the place of its sentence to the audit log at `path`; several processes may do so at once."""
    from claimcheck.cli.audit import Log
    from claimcheck.linting import placing

    log = Log(path)

    def record(draft: Draft, item: Judged) -> None:
        assert item.report
        where = placing.region(draft, item.sentence, 0, len(item.sentence.text))
        try:
            log.append(item.report, place=f"{draft.path}:{where.line}:{where.column}", dated=draft.date)
        except OSError as error:  # not to be taken for a draft that cannot be read
            message = f"{path}: the audit log cannot be written: {error.strerror}"
            raise ClaimcheckError(message) from error

    return record


def within(path: str, base: Path) -> str:
    """Return a path as patterns of the configuration see it: relative to its folder where it is below it."""
    try:
        return Path(os.path.abspath(path)).relative_to(os.path.abspath(base)).as_posix()  # noqa: PTH100 - links left as they are
    except ValueError:
        return Path(path).as_posix()


_worker: Worker | None = None
"""Of this process, where it is one of several."""


def _start(work: Work) -> None:
    import signal

    global _worker  # noqa: PLW0603 - one a process, made once
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    _worker = Worker(work)


def _one(path: Path) -> Linted | Failure:
    assert _worker
    return _worker.file(path)


def linted(paths: Sequence[Path], work: Work, jobs: int) -> Iterator[Linted | Failure]:
    """Yield the files in order; with `jobs` 0, as many processes as there are cores and drafts for them."""
    count = min(jobs or cores(), len(paths) if jobs else len(paths) // WORTH_IT)
    if count <= 1 or work.corpus.path is None:
        worker = Worker(work)
        yield from (worker.file(path) for path in paths)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_start, initargs=(work,)) as pool:
        try:
            yield from pool.map(_one, paths, chunksize=max(1, min(16, len(paths) // (4 * count))))
        except (KeyboardInterrupt, GeneratorExit):
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def with_progress(items: Iterator[Linted | Failure], total: int) -> Iterator[Linted | Failure]:
    """Yield the items, with a bar on standard error where somebody watches and they take their time."""
    if not watched():
        yield from items
        return
    import time

    begun = time.monotonic()
    shown = False
    for number, item in enumerate(items, 1):
        if time.monotonic() - begun > _PATIENCE:
            filled = 30 * number // max(1, total)
            sys.stderr.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {number} of {total} drafts")
            sys.stderr.flush()
            shown = True
        yield item
    if shown:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()

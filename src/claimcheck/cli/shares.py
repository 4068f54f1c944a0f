"""Shares of an archive given out: to this process, to several processes, or to the workers of a Dask cluster."""

from __future__ import annotations

import threading
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.archive import Reader
from claimcheck.errors import ClaimcheckError
from claimcheck.version import __version__

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from claimcheck.archive import Done, Share
    from claimcheck.match.index import Index

AHEAD = 3
"""Shares given out to each worker at a time: one in hand, the next on the way; no more, so that memory stays flat."""
_ANSWERS = 6
"""Seconds to wait for a scheduler."""
_PATIENCE = 60
"""Seconds to wait for its first worker."""


class Work(NamedTuple):
    """What each share is linted against."""

    corpus: Index
    as_of: datetime.date


_reader: Reader | None = None
"""Of this process, where it is one of several."""


def _start(work: Work) -> None:
    import signal

    global _reader  # noqa: PLW0603 - one a process, made once
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    _reader = Reader(work.corpus, work.as_of)


def _one(share: Share) -> Done:
    assert _reader
    return _reader.done(share)


def local(todo: Iterator[Share], work: Work, jobs: int) -> Iterator[Done]:
    """Yield shares as they are done by `jobs` processes, in whatever order."""
    if jobs <= 1 or work.corpus.path is None:
        reader = Reader(work.corpus, work.as_of)
        yield from map(reader.done, todo)
        return
    from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(work,)) as pool:
        pending: set[Future[Done]] = set()
        try:
            for share in todo:
                pending.add(pool.submit(_one, share))
                if len(pending) >= AHEAD * jobs:
                    done, pending = wait(pending, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            yield from (future.result() for future in pending)
        except BrokenProcessPool as error:
            message = "a process ended before its share was done (was memory short?): run again to go on where it stopped"
            raise ClaimcheckError(message) from error
        except (KeyboardInterrupt, GeneratorExit):
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class Carried:
    """The compiled index as it travels to each worker once, and what reads shares there: a plugin of Dask's workers."""

    def __init__(self, work: Work) -> None:
        """Read the index file; raises ClaimcheckError where the index is in memory alone."""
        if work.corpus.path is None:
            message = "the compiled index cannot be kept, so that it cannot travel: set CLAIMCHECK_CACHE to a folder that can be written"
            raise ClaimcheckError(message)
        self.name = f"claimcheck-{work.corpus.path.stem}-{work.as_of}"
        self._corpus = work.corpus.name
        self._as_of = work.as_of
        self._version = __version__
        self._content = work.corpus.path.read_bytes()

    def setup(self, worker: Any) -> None:  # noqa: ANN401 - Dask's
        """Put the index beside the worker's own files and open it; raises ClaimcheckError where claimcheck there is of another version."""
        from claimcheck.match.index import open_index

        if self._version != __version__:
            message = f"the worker has claimcheck {__version__}, and {self._version} asks: install the same version"
            raise ClaimcheckError(message)
        path = Path(worker.local_directory) / f"{self.name}.sqlite"
        path.write_bytes(self._content)
        self._content = b""
        self._index = open_index(path, self._corpus)
        self._local = threading.local()

    def teardown(self, worker: Any) -> None:  # noqa: ANN401, ARG002 - Dask's
        """Close the index."""
        self._index.close()

    def done(self, share: Share) -> Done:
        """Return the findings of a share, in any thread of the worker."""
        if not hasattr(self._local, "reader"):
            self._local.reader = Reader(self._index, self._as_of)
        found: Done = self._local.reader.done(share)
        return found


def _there(name: str, share: Share) -> Done:
    dask: Any = import_module("distributed")
    found: Done = dask.get_worker().plugins[name].done(share)
    return found


def cluster(todo: Iterator[Share], work: Work, address: str) -> Iterator[Done]:
    """Yield shares as the workers of the scheduler at `address` are done with them; what a lost worker had is done again by another."""
    try:
        dask: Any = import_module("distributed")  # which has no types of its own
    except ImportError as error:
        message = "--scheduler needs the extra `cluster`: pip install 'claimcheck-desk[cluster]'"
        raise ClaimcheckError(message) from error

    class Plugin(Carried, dask.WorkerPlugin):  # type: ignore[misc]  # as above
        """As Dask wants it; sent by value, as workers cannot import it from here."""

    try:
        client = dask.Client(address, timeout=_ANSWERS)
        client.wait_for_workers(1, timeout=_PATIENCE)
    except (OSError, ValueError, MemoryError, dask.TimeoutError) as error:  # of memory: another server's greeting, read as a length
        message = f"no scheduler answers at {address}: {str(error) or 'what answers there is none'}"
        raise ClaimcheckError(message) from error
    with client:
        plugin = Plugin(work)
        client.register_plugin(plugin, name=plugin.name)
        most = AHEAD * max(1, sum(client.nthreads().values()))
        running = dask.as_completed(loop=client.loop)
        try:
            for share in todo:
                running.add(client.submit(_there, plugin.name, share, key=f"{plugin.name}-{share.part}", pure=False))
                if running.count() >= most:
                    yield next(running).result()
            yield from (future.result() for future in running)
        except dask.KilledWorker as error:
            message = f"a share was given up, as each worker that had it was lost ({error}): run again to go on where it stopped"
            raise ClaimcheckError(message) from error

"""Statements to verdicts, claim by claim, by one process or several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.verify import verify

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.model import Verdict

CHUNK = 4
"""Claims that a process takes at a time."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is judged of one claim: its own words, then its mutants."""

    own: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdicts on a task."""

    own: Verdict
    got: tuple[Verdict, ...]


def judged(corpus: Corpus, tasks: Sequence[Task], as_of: datetime.date, jobs: int = 1) -> Iterator[Judged]:
    """Yield the verdicts on each task, in order. With `jobs` over 1 the corpus is opened in so many processes; one in memory alone cannot be."""
    if jobs <= 1 or len(tasks) <= CHUNK:
        for task in tasks:
            yield one(task, lambda statement: verify(statement, corpus, as_of=as_of, wording=False).verdict)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(corpus, as_of)) as pool:
        yield from pool.map(_work, tasks, chunksize=CHUNK)


def one(task: Task, judge: Callable[[str], Verdict]) -> Judged:
    """Return the verdicts on one task; the claim's own words are judged once."""
    own = judge(task.own)
    return Judged(own, tuple(own if statement == task.own else judge(statement) for statement in task.statements))


_here: list[tuple[Corpus, datetime.date]] = []
"""The corpus of a worker process."""


def _start(corpus: Corpus, as_of: datetime.date) -> None:
    _here[:] = [(corpus, as_of)]


def _work(task: Task) -> Judged:
    corpus, as_of = _here[0]
    return one(task, lambda statement: verify(statement, corpus, as_of=as_of, wording=False).verdict)

"""Check an archive of articles: JSONL in, findings in parts out, on all cores or on a Dask cluster."""

from __future__ import annotations

import datetime
import sys
import time
from contextlib import suppress
from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import COULD_NOT_RUN, OK
from claimcheck.cli.options import AsOf, OwnCorpus, open_corpus, the_date
from claimcheck.cli.output import OUT, complain, watched
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.archive import Done, Parts

_SHOWN_EVERY = (1.0, 60.0)
"""Seconds from one sign of progress to the next: on a terminal, in a log."""


def command(
    ctx: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="IN… OUT", help="JSONL files (.gz too) of articles with id, date and text; the folder for the findings.", show_default=False
        ),
    ],
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes; 0 is one a core.")] = 0,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="A Dask scheduler, as tcp://host:8786, whose workers do it (extra cluster).")
    ] = None,
    share: Annotated[int, typer.Option("--share", min=1, max=100_000, help="Articles in a part: what a lost worker costs again.")] = 200,
    corpus: OwnCorpus = None,
    as_of: AsOf = None,
) -> int:
    """Check the articles of an archive: a line of findings an article, in parts; a run that was stopped goes on where it was.

    Each line has the form of a file in `lint --format json`, with the article's id in place of a path. The exit code tells whether all could be read,
    not what was found.
    """
    from claimcheck.archive import Parts, about, shares
    from claimcheck.cli.shares import Work, cluster, local
    from claimcheck.cli.workers import cores

    if len(paths) < 2:  # noqa: PLR2004 - one in, one out
        message = "name the files of articles, then the folder for the findings"
        raise typer.BadParameter(message)
    *inputs, out = paths
    index = open_corpus(ctx, corpus, fall_back=False).corpus
    day = _day(Parts.manifest(out), as_of, the_date(ctx, as_of))
    parts = Parts(out, about(inputs, index, day, share))
    before = parts.there()
    todo = (item for item in shares(inputs, share) if item.part not in before)
    work = Work(index, day)
    done = cluster(todo, work, scheduler) if scheduler else local(todo, work, jobs or cores())
    return _finish(_kept(_with_progress(done), parts), out, [_unreadable(parts, part) for part in sorted(before)])


def _day(manifest: dict[str, object] | None, given: datetime.date | None, today: datetime.date) -> datetime.date:
    """Return the date to read from: as given, else that of the run that goes on, else today."""
    if given is None and manifest:
        with suppress(ValueError):  # no day: it is no manifest of ours, and is told to be another run's
            return datetime.date.fromisoformat(str(manifest.get("as_of")))
    return today


def _kept(items: Iterator[Done], parts: Parts) -> Iterator[Done]:
    for item in items:
        try:
            parts.add(item)
        except OSError as error:
            message = f"{item.part}: cannot be written: {error.strerror}"
            raise ClaimcheckError(message) from error
        yield item._replace(text="")


def _unreadable(parts: Parts, part: str) -> int:
    try:
        return parts.unreadable(part)
    except OSError as error:
        message = f"{part}: cannot be read: {error.strerror}"
        raise ClaimcheckError(message) from error


def _finish(items: Iterator[Done], out: Path, before: Sequence[int]) -> int:
    """Tell what came of a run; `before` are the unreadable lines of each part that earlier runs made."""
    from claimcheck.report.findings.notes import plural

    articles = findings = bad = count = 0
    for item in items:
        articles, findings, bad, count = articles + item.articles, findings + item.findings, bad + item.bad, count + 1
    there = f"; {plural(len(before), 'part')} there already" if before else ""
    OUT.write(f"{plural(articles, 'article')} in {plural(count, 'part')} in {out}: {plural(findings, 'finding')}{there}\n")
    if bad or any(before):
        earlier = f" ({sum(before):,} of them in an earlier run)" if any(before) else ""
        complain(f"{plural(bad + sum(before), 'line')} could not be read{earlier}; each is told in its part with its error")
        return COULD_NOT_RUN
    return OK


def _with_progress(items: Iterator[Done]) -> Iterator[Done]:
    """Yield the items, and tell on standard error how far it is: on a terminal each second, in a log each minute."""
    terminal = watched()
    begun = shown = time.monotonic()
    articles = 0
    for item in items:
        yield item
        articles += item.articles
        now = time.monotonic()
        if now - shown > _SHOWN_EVERY[not terminal] and sys.stderr is not None:
            shown = now
            told = f"{articles:,} articles, {articles / (now - begun):,.0f} a second"
            sys.stderr.write(f"\r{told}" if terminal else f"{told}\n")
            sys.stderr.flush()
    if terminal and shown > begun:
        sys.stderr.write("\r\x1b[K")

"""`claimcheck lint`, once its options are read: settings, corpus, files, findings, output, exit code."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from claimcheck.cli import COULD_NOT_RUN, FOUND, OK
from claimcheck.cli.drafts import Sought, found as drafts_found
from claimcheck.cli.lint_output import Output, shown, write_file
from claimcheck.cli.lint_settings import Config, configured, described
from claimcheck.cli.options import audit_log, found_corpus, open_corpus
from claimcheck.cli.output import OUT, complain, warn
from claimcheck.cli.reading import input_stream
from claimcheck.cli.workers import Work, Worker, linted, with_progress, within
from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.linting import baseline as baselines
from claimcheck.linting.selection import Selection
from claimcheck.linting.suppression import meets
from claimcheck.report.findings import Failure
from claimcheck.rules import LEVELS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.cli.changes import Changes
    from claimcheck.linting.settings import Settings
    from claimcheck.model.finding import Finding, Linted

STDIN = "-"


class Asked(NamedTuple):
    """The options as they were given."""

    paths: tuple[str, ...]
    format: str
    file: Path | None
    fail_on: tuple[str, ...]
    exit_zero: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    per_file_ignores: tuple[str, ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    gitignore: bool
    stdin_filename: str | None
    baseline: Path | None
    write_baseline: bool
    prune_baseline: bool
    changed_since: str | None
    show_suppressed: bool
    jobs: int | None
    show_settings: bool
    show_files: bool
    corpus: Path | None
    as_of: datetime.date
    audit: Path | None = None


def run(ctx: typer.Context, asked: Asked) -> int:
    """Do what was asked and return the exit code."""
    config = configured(asked)
    settings = config.settings
    if asked.show_settings:
        OUT.write(described(config, _corpus(ctx, asked)))
        return OK
    if not asked.paths:
        message = "no path: name drafts or folders, or - for standard input"
        raise typer.BadParameter(message)
    if asked.show_files:
        return _list_files(ctx, asked, config)
    _check_stdin(asked)
    _check_baseline(asked, settings)
    opened = open_corpus(ctx, asked.corpus, fall_back=False)
    with audit_log(asked.audit):
        pass  # one that cannot be written ends the run before anything is linted
    since = _changes(asked)
    found = list(drafts_found([Path(path) for path in asked.paths if path != STDIN], _sought(asked, config, opened.folder)))
    if since is not None:
        found = list(_touched(found, since))
    output = Output(asked, settings, opened)
    work = Work(
        corpus=opened.corpus,
        as_of=asked.as_of,
        selection=Selection(settings.select, settings.ignore, settings.per_file_ignores),
        base=config.base,
        signed=settings.require_checked,
        with_text=output.needs_text,
        lines=since.lines if since else None,
        audit=asked.audit,
    )
    items = _items(found, work, settings.jobs, stdin=asked)
    return _finish(with_progress(items, len(found)) if output.is_quiet else items, asked, config, output)


def _check_stdin(asked: Asked) -> None:
    """Raise Click's complaint where an option about standard input would do nothing, or one about files is given for it."""
    message = ""
    if asked.stdin_filename and STDIN not in asked.paths:
        message = "--stdin-filename is what standard input is called, and that is not asked for: give - as a path"
    elif asked.changed_since is not None and STDIN in asked.paths:
        message = "--changed-since asks git what changed in files, and standard input is none: name the file itself, or leave --changed-since out"
    if message:
        raise typer.BadParameter(message)


def _check_baseline(asked: Asked, settings: Settings) -> None:
    """Raise Click's complaint where a baseline is to be changed, and it cannot be told which or to what."""
    options = [name for name, given in (("--write-baseline", asked.write_baseline), ("--prune-baseline", asked.prune_baseline)) if given]
    message = ""
    if len(options) > 1:
        message = f"give either {' or '.join(options)}: what is written anew has nothing to prune"
    elif options and not settings.baseline:
        message = f"{options[0]} needs to know where: give --baseline FILE"
    elif options and asked.changed_since is not None:
        message = f"{options[0]} looks at all that is found: give it without --changed-since"
    if message:
        raise typer.BadParameter(message)


def _finish(items: Iterator[Linted | Failure], asked: Asked, config: Config, output: Output) -> int:
    """Apply the baseline, show what is left, and return the exit code."""
    watch = _Watch(fails(config.settings))
    if asked.write_baseline:
        return _write_baseline(watch.over(items), config, watch)
    kept = _baseline(config) if config.settings.baseline else None
    shown(watch.over(kept.applied(items) if kept else items), output)
    if kept and asked.prune_baseline:
        _prune(kept, config)
    watch.tell()
    if watch.failures:
        return COULD_NOT_RUN
    return FOUND if watch.failing and not asked.exit_zero else OK


class _Watch:
    """What the exit code depends on, noted while items pass."""

    def __init__(self, fails: Callable[[Finding], bool]) -> None:
        self._fails = fails
        self.failures: list[Failure] = []
        self.failing = False
        self._unread: list[str] = []

    def over(self, items: Iterator[Linted | Failure]) -> Iterator[Linted | Failure]:
        for item in items:
            if isinstance(item, Failure):
                self.failures.append(item)
            else:
                self.failing = self.failing or any(self._fails(finding) for finding in item.findings)
                self._unread += (f"{item.path}:{message}" for message in item.unread)
            yield item

    def tell(self) -> None:
        """Say what could not be read."""
        warn(*self._unread)
        complain(*(f"{failure.path}: {failure.message}" for failure in self.failures))


def fails(settings: Settings) -> Callable[[Finding], bool]:
    """Return whether a finding ends with 1: its level is one named or worse, its code or the verdict on its sentence is named."""
    named = [item.casefold() for item in settings.fail_on]
    worst = max((LEVELS.index(item) for item in named if item in LEVELS), default=-1)
    codes = [item for item in settings.fail_on if item.casefold() not in LEVELS]

    def decide(finding: Finding) -> bool:
        return LEVELS.index(finding.level) <= worst or finding.verdict in named or (bool(codes) and meets(codes, finding.code))

    return decide


def _sought(asked: Asked, config: Config, corpus: Path | None) -> Sought:
    settings = config.settings
    return Sought(settings.exclude, config.base, settings.respect_gitignore, corpus, asked.force_exclude)


def _corpus(ctx: typer.Context, asked: Asked) -> Path | None:
    """Return the corpus's folder; None where there is none, as settings and files can be shown without one."""
    try:
        return found_corpus(ctx, asked.corpus, fall_back=False).folder
    except ClaimcheckError:
        return None


def _list_files(ctx: typer.Context, asked: Asked, config: Config) -> int:
    code = OK
    for item in drafts_found([Path(path) for path in asked.paths if path != STDIN], _sought(asked, config, _corpus(ctx, asked))):
        if isinstance(item, Failure):
            complain(f"{item.path}: {item.message}")
            code = COULD_NOT_RUN
        else:
            OUT.write(f"{item.as_posix()}\n")
    return code


def _changes(asked: Asked) -> Changes | None:
    if asked.changed_since is None:
        return None
    from claimcheck.cli.changes import changed_since

    return changed_since(asked.changed_since)


def _touched(found: Iterable[Path | Failure], since: Changes) -> Iterator[Path | Failure]:
    """Yield the files that a change touched; one of which git cannot tell is a failure, so that it is not taken for unchanged."""
    for item in found:
        real = os.path.realpath(item) if isinstance(item, Path) else ""
        if isinstance(item, Failure):
            yield item
        elif Path(real).is_relative_to(since.top):
            if since.touched(real):
                yield item
        else:
            why = f"is outside the repository {since.top}, so that git cannot tell what changed in it: lint it without --changed-since"
            yield Failure(str(item), why)


def _items(found: Sequence[Path | Failure], work: Work, jobs: int, stdin: Asked) -> Iterator[Linted | Failure]:
    """Yield what was found linted, failures in their place, then standard input."""
    results = linted([item for item in found if not isinstance(item, Failure)], work, jobs)
    for item in found:
        yield item if isinstance(item, Failure) else next(results)
    if STDIN in stdin.paths:
        name = stdin.stdin_filename or "stdin.txt"
        try:
            yield Worker(work._replace(lines=None)).data(input_stream().read(), name)
        except InputError as error:
            yield Failure(name, str(error).removeprefix(f"{name}: "))


def _write_baseline(items: Iterator[Linted | Failure], config: Config, watch: _Watch) -> int:
    files = [item for item in items if not isinstance(item, Failure)]
    entries = baselines.entries(files, _noted_by(config))
    _save(entries, config)
    watch.tell()
    count = sum(entry.count for entry in entries)
    OUT.write(f"{count} finding{'' if count == 1 else 's'} noted in {config.baseline}\n")
    return COULD_NOT_RUN if watch.failures else OK


def _baseline(config: Config) -> baselines.Baseline:
    try:
        text = config.baseline.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"{config.baseline}: the baseline cannot be read: {reason}; --write-baseline makes one"
        raise ClaimcheckError(message) from error
    return baselines.Baseline(baselines.loads(text, str(config.baseline)), _noted_by(config))


def _noted_by(config: Config) -> Callable[[str], str]:
    """Return what turns the path of a draft into one from the folder of the baseline, so that it is the same wherever the command is run."""
    folder = os.path.realpath(config.baseline.parent)

    def named(path: str) -> str:
        try:
            return Path(os.path.relpath(os.path.realpath(path), folder)).as_posix()
        except ValueError:  # Windows: on another drive
            return Path(path).as_posix()

    return named


def _prune(kept: baselines.Baseline, config: Config) -> None:
    settings, folder = config.settings, config.baseline.parent
    selection = Selection(settings.select, settings.ignore, settings.per_file_ignores)
    there = (path for path in kept.paths if (folder / path).exists())
    _save(kept.pruned(there, lambda item: selection.wanted(item.code, within(str(folder / item.path), config.base))), config)


def _save(entries: Sequence[baselines.Entry], config: Config) -> None:
    write_file(config.baseline, baselines.dumps(entries))

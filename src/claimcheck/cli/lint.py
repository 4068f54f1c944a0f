"""Check drafts: every sentence that a source could settle, at its place."""

from __future__ import annotations

from enum import Enum
from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import Annotated

import typer

from claimcheck.cli.options import AsOf, AuditFile, OwnCorpus, the_date


class LintFormat(str, Enum):
    """How findings are shown."""

    RICH = "rich"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


_CODES = "Codes, prefixes of codes or names, comma-separated; may be repeated."


def command(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH…", help="Drafts, folders with drafts, or - for standard input.", show_default=False)
    ] = None,
    output: Annotated[LintFormat | None, typer.Option("--format", "-f", help="Default: rich on a terminal, concise elsewhere.")] = None,
    file: Annotated[Path | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write the findings there.")] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", metavar="WHAT", help="End with 1 at these levels (and worse), verdicts or codes; none: never. Default: error."),
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="End with 0 whatever is found; with 2 where a file could not be read.")] = False,
    select: Annotated[list[str] | None, typer.Option("--select", metavar="CODES", help=f"Show these alone. {_CODES}")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help=f"Leave these out. {_CODES}")] = None,
    per_file_ignores: Annotated[
        list[str] | None, typer.Option("--per-file-ignores", metavar="PATTERN:CODES", help="Leave codes out in some files; may be repeated.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="PATTERN", help="Files and folders to pass over, as in .gitignore; may be repeated.")
    ] = None,
    force_exclude: Annotated[bool, typer.Option("--force-exclude", help="Pass over what is excluded even where it is named itself.")] = False,
    no_gitignore: Annotated[bool, typer.Option("--no-gitignore", help="Lint what .gitignore leaves out, too.")] = False,
    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", metavar="NAME", help="What standard input is called; its ending says the format.")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Hold back the findings noted there; new ones are shown.")
    ] = None,
    write_baseline: Annotated[bool, typer.Option("--write-baseline", help="Note what is found in the baseline, and end with 0.")] = False,
    prune_baseline: Annotated[bool, typer.Option("--prune-baseline", help="Take what is found no more out of the baseline.")] = False,
    changed_since: Annotated[
        str | None,
        typer.Option("--changed-since", metavar="REV", help="Only sentences on lines touched since the branch parted from REV, as git has it."),
    ] = None,
    show_suppressed: Annotated[bool, typer.Option("--show-suppressed", help="Put suppressed findings into json and sarif, marked so.")] = False,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", metavar="N", min=0, help="Processes; 0: as many as there are cores.")] = None,
    show_settings: Annotated[bool, typer.Option("--show-settings", help="Show what the options and the configuration amount to, and end.")] = False,
    show_files: Annotated[bool, typer.Option("--show-files", help="Show which files would be linted, and end.")] = False,
    audit: AuditFile = None,
    corpus: OwnCorpus = None,
    as_of: AsOf = None,
) -> int:
    """Check drafts (Markdown, text, HTML, docx, PDF): what differs from the sources on file, at its place; what is left to check, as notes.

    Ends with 1 at what --fail-on names, with 2 where a file could not be read or there is no corpus. A corpus must be found or named: the one that
    comes with the package is never taken by itself.
    """
    from claimcheck.cli.linting import Asked, run

    asked = Asked(
        paths=tuple(paths or ()), format=output.value if output else "", file=file, fail_on=tuple(fail_on or ()), exit_zero=exit_zero,
        select=tuple(select or ()), ignore=tuple(ignore or ()), per_file_ignores=tuple(per_file_ignores or ()), exclude=tuple(exclude or ()),
        force_exclude=force_exclude,
        gitignore=not no_gitignore, stdin_filename=stdin_filename, baseline=baseline, write_baseline=write_baseline, prune_baseline=prune_baseline,
        changed_since=changed_since, show_suppressed=show_suppressed, jobs=jobs, show_settings=show_settings, show_files=show_files, corpus=corpus,
        as_of=the_date(ctx, as_of), audit=audit,
    )  # fmt: skip
    return run(ctx, asked)

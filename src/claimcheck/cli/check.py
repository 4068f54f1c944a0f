"""Check the corpus itself: what keeps it from loading, what its claims and sources get wrong, and how well they are guarded."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import COULD_NOT_RUN, FOUND, OK, check_mutants
from claimcheck.cli.options import AsOf, OwnCorpus, asks_for_sign_offs, found_corpus, show, the_date
from claimcheck.cli.output import OUT, default_format, on_terminal, screen
from claimcheck.cli.tending import ask
from claimcheck.corpus.writing import replace
from claimcheck.report.findings import FORMATS, Setting, draw
from claimcheck.version import __version__

if TYPE_CHECKING:
    import datetime

    from claimcheck.corpus.checking import Checked
    from claimcheck.corpus.discover import Found
    from claimcheck.corpus.moves import Move
    from claimcheck.model.finding import Finding

LEVELS = ("error", "warning", "note")


Format = Enum("Format", {name.upper(): name for name in FORMATS}, type=str)  # type: ignore[misc]
"""How findings are shown."""


def fail_on(text: str | frozenset[str]) -> frozenset[str]:
    """Return the levels and prefixes of codes that end with 1; a level includes the worse ones."""
    if isinstance(text, frozenset):
        return text
    names = [name.strip() for name in text.split(",") if name.strip()]
    wrong = [name for name in names if name not in {*LEVELS, "none"} and not name.upper().startswith("CL")]
    if wrong or not names or ("none" in names and len(names) > 1):
        message = f"{text!r}: give levels ({', '.join(LEVELS)}) or beginnings of codes (CL2), comma-separated, or none"
        raise typer.BadParameter(message)
    levels = {worse for name in names if name in LEVELS for worse in LEVELS[: LEVELS.index(name) + 1]}
    return frozenset(levels | {name.upper() for name in names if name not in {*LEVELS, "none"}})


DEFAULT: Any = "error"
"""Typer parses it like a given value."""
OF_MUTANTS = {"seed": "--seed", "limit": "--limit", "jobs": "--jobs", "least": "--min-score"}
"""Parameters that go with --mutants alone, and their options."""
Shown = Annotated[Format | None, typer.Option("--format", "-f", help="Default: rich on a terminal, concise elsewhere.")]
FailOn = Annotated[
    frozenset[str],
    typer.Option("--fail-on", parser=fail_on, metavar="WHAT", help="End with 1 at these levels or codes, comma-separated; none: never."),
]
Fix = Annotated[bool, typer.Option("--fix", help="Anchor passages that moved anew, after showing what they become.")]


def command(
    ctx: typer.Context,
    output: Shown = None,
    fails: FailOn = DEFAULT,
    fix: Fix = False,
    mutants: Annotated[
        bool, typer.Option("--mutants", help="Measure how well the claims are guarded: statements made from them, each judged.")
    ] = False,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="With --mutants: which statements are made, and drawn.")] = 0,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=0, help="With --mutants: judge at most N; 0: all.")] = 0,
    jobs: Annotated[int, typer.Option("--jobs", "-j", metavar="N", min=1, max=64, help="With --mutants: use N processes.")] = 1,
    least: Annotated[float, typer.Option("--min-score", metavar="SHARE", min=0, max=1, help="With --mutants: end with 1 below it.")] = 0.0,
    target: Annotated[Path | None, typer.Option("--output-file", "--output", "-o", metavar="FILE", help="Write the findings to FILE.")] = None,
    corpus: OwnCorpus = None,
    as_of: AsOf = None,
) -> int:
    """Check the corpus: every claim against its own passages, claims against one another, sources, sign-offs, hashes.

    Ends with 1 at the findings of --fail-on, with 2 where something could not be read.
    """
    if not mutants:
        _refuse_alone(ctx)
    found, day = found_corpus(ctx, corpus, fall_back=False), the_date(ctx, as_of)
    if mutants:
        return check_mutants.run(found, day, check_mutants.Options(output.value if output else None, seed, limit, jobs, target, least))
    if fix:
        _fix(found.folder)
    result = _check(found, day)
    name = output.value if output else "rich" if default_format() == "rich" else "concise"
    text = "".join(draw(name, result.files, _setting(result, day, fails)))
    if target is None:
        OUT.write(text)
    else:
        replace(target, text)
    return COULD_NOT_RUN if result.unread else FOUND if _fails(result, fails) else OK


def _refuse_alone(ctx: typer.Context) -> None:
    """Raise BadParameter where an option is given that does nothing without --mutants."""
    sources = {option: ctx.get_parameter_source(name) for name, option in OF_MUTANTS.items()}
    given = [option for option, source in sources.items() if source is not None and source.name == "COMMANDLINE"]
    if given:
        message = f"{', '.join(given)} {'do' if len(given) > 1 else 'does'} nothing without --mutants: add it, or leave {given[0]} out"
        raise typer.BadParameter(message)


def _setting(result: Checked, day: datetime.date, fails: frozenset[str]) -> Setting:
    from claimcheck.report.checking import about

    return Setting(
        command="check",
        as_of=day.isoformat(),
        corpus=result.name,
        corpus_hash=result.hash,
        version=__version__,
        screen=screen(),
        fails=lambda item: _is_failing(item, fails),
        about=about(result),
    )


def _is_failing(item: Finding, fails: frozenset[str]) -> bool:
    return item.level in fails or any(item.code.startswith(code) for code in fails)


def _check(found: Found, day: datetime.date) -> Checked:
    from claimcheck.corpus.checking import check

    return check(_shown(found.folder), found.name, day, require_checked=asks_for_sign_offs(found))


def _shown(folder: Path) -> Path:
    """Return the folder as paths of findings are to begin: from here, where it lies below."""
    try:
        return folder.resolve().relative_to(Path.cwd().resolve())
    except ValueError:
        return folder


def _fails(result: Checked, fails: frozenset[str]) -> bool:
    return any(_is_failing(item, fails) for file in result.files for item in file.findings)


def _fix(folder: Path) -> None:
    """Show the passages that moved, ask on a terminal, and write."""
    from claimcheck.corpus.files import snapshot
    from claimcheck.corpus.load import gathered
    from claimcheck.corpus.moves import applied, moves
    from claimcheck.corpus.rules.subject import read_texts
    from claimcheck.corpus.writing import rewrite
    from claimcheck.report import checking

    contents, _ = gathered(snapshot(folder))
    texts = read_texts(contents)
    found = [move for name in contents.claims for move in moves(name, texts[name], contents.sources)]
    show(default_format(), checking.moves(found))
    OUT.flush()
    if not found or not _confirmed(found):
        return
    for name in dict.fromkeys(move.file for move in found):
        rewrite(folder / name, lambda text, name=name: applied(text, [move for move in found if move.file == name]))  # type: ignore[misc]


def _confirmed(found: list[Move]) -> bool:
    """Whether the curator agrees; who asks for --fix where nobody can be asked has agreed."""
    many = len(found) != 1
    return not on_terminal(sys.stdin) or ask(f"Write {'these passages' if many else 'this passage'}? y or n", "n").lower() in {"y", "yes"}

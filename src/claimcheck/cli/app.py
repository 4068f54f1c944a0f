"""The table of commands, and the Typer application that builds only the one that is asked for."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command as build

from claimcheck.cli.options import AsOf, CorpusFolder, Globals
from claimcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = {
    "verify": "claimcheck.cli.verify",
    "lint": "claimcheck.cli.lint",
    "search": "claimcheck.cli.search",
    "compare": "claimcheck.cli.compare",
    "conflicts": "claimcheck.cli.conflicts",
    "claims": "claimcheck.cli.claims",
    "sources": "claimcheck.cli.sources",
    "check": "claimcheck.cli.check",
    "eval": "claimcheck.cli.eval",
    "rule": "claimcheck.cli.rule",
    "init": "claimcheck.cli.init",
    "cache": "claimcheck.cli.cache",
    "archive": "claimcheck.cli.archive",
}
"""Name → module. A module has `command`, a function, or `commands`, by name; to build all of them at each start would cost more than an answer."""


def _typer(**more: Any) -> typer.Typer:  # noqa: ANN401 - Typer's own options
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]}, **more)


def _evaluated(function: Callable[..., int]) -> Callable[..., int]:
    """Return a function with its annotations evaluated: Typer asks for them four times, and evaluates text anew each time."""
    function.__annotations__ = inspect.get_annotations(function, eval_str=True)
    return function


def _built(functions: dict[str, Callable[..., int]], name: str, help_text: str) -> Any:  # noqa: ANN401 - a Click command of Typer's own copy
    app = _typer(cls=Group, add_completion=False, help=help_text, name=name)
    if len(functions) > 1:
        app.callback()(lambda: None)
    for key, function in functions.items():
        app.command(key)(_evaluated(function))
    return build(app)


class Group(TyperGroup):
    """A group whose help tells of each command in a whole sentence, where Click cuts what is longer than a line."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Click's signature
        """Write the list of commands."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, item.get_short_help_str(formatter.width * 9)) for name, item in found if item])


class Lazy(Group):
    """A group whose commands are imported and built when they are asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Click's signature
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - Click's signature
        """Return the command, or None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(COMMANDS[cmd_name])
        functions = getattr(module, "commands", None) or {cmd_name: module.command}
        return _built(functions, cmd_name, module.__doc__ or "")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - Click's signature
        """Resolve as Click does, suggesting near names of all commands."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS)
            ctx.fail(f"No such command {args[0]!r}." + (f" Did you mean {near[0]!r}?" if near else f" Commands: {', '.join(COMMANDS)}."))
        return super().resolve_command(ctx, args)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


def _root(
    ctx: typer.Context,
    corpus: CorpusFolder = None,
    as_of: AsOf = None,
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version and exit."),  # noqa: ARG001 - Typer's form
) -> int:
    """Check statements against a curated claims file: who agrees, who conflicts, on which detail, in which passage. Works offline.

    Exit codes: 0 nothing to fail on, 1 something at --fail-on, 2 could not run, 3 a defect of claimcheck.
    """
    ctx.obj = Globals(corpus=corpus, as_of=as_of)
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        return 2
    return 0


def command() -> Any:  # noqa: ANN401 - a Click command of Typer's own copy
    """Return the whole command line as a Click group."""
    app = _typer(cls=Lazy, invoke_without_command=True)
    app.callback()(_evaluated(_root))
    return build(app)

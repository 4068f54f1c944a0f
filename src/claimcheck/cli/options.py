"""Options that several commands share, each with its checks, and the corpus that they lead to."""

from __future__ import annotations

import datetime
import os
from contextlib import closing, nullcontext
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.output import OUT, default_format, screen
from claimcheck.errors import ClaimcheckError
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from claimcheck.cli.audit import Log
    from claimcheck.corpus.discover import Found
    from claimcheck.match.index import Index
    from claimcheck.report.blocks import Block


class Format(str, Enum):
    """How an answer is shown."""

    RICH = "rich"
    PLAIN = "plain"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Globals:
    """Options given before the command's name."""

    corpus: Path | None
    as_of: datetime.date | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A corpus ready for use."""

    corpus: Index
    shipped: bool
    """It is the one that comes with the package."""
    folder: Path
    """The folder that holds its claims/ and sources/."""
    signed: bool = False
    """Its configuration asks for sign-offs (`require_checked`)."""


def date(text: str | datetime.date) -> datetime.date:
    """Return an ISO date, or raise Click's complaint."""
    if isinstance(text, datetime.date):
        return text
    try:
        return datetime.date(*(int(part) for part in _iso(text)))
    except ValueError:
        message = f"{text!r} is no date: write it as 2026-11-22"
        raise typer.BadParameter(message) from None


def _iso(text: str) -> list[str]:
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not (text.isascii() and all(part.isdigit() for part in parts)):
        raise ValueError(text)
    return parts


def claim_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of claims that start like `incomplete`, for the shell; nothing where there is no corpus to ask."""
    try:
        index = open_corpus(ctx, _typed_corpus(ctx)).corpus
        return [(item, "") for item in index.ids() if item.startswith(incomplete)][:200]
    except Exception:  # noqa: BLE001 - a shell that completes must see no error
        return []


def _typed_corpus(ctx: typer.Context) -> Path | None:
    typed = ctx.params.get("corpus") or ctx.find_root().params.get("corpus")
    return Path(typed) if typed else None


def source_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of sources that start like `incomplete`, for the shell; nothing where there is no corpus to ask."""
    try:
        sources = open_corpus(ctx, _typed_corpus(ctx)).corpus.sources
        return [(item, sources[item].title) for item in sources if item.startswith(incomplete)]
    except Exception:  # noqa: BLE001 - a shell that completes must see no error
        return []


CorpusFolder = Annotated[
    Path | None,
    typer.Option(
        "--corpus",
        metavar="DIR",
        help="The folder that holds claims/ and sources/. Default: CLAIMCHECK_CORPUS, the nearest such folder upward, the shipped corpus.",
    ),
]
OwnCorpus = Annotated[
    Path | None,
    typer.Option(
        "--corpus", metavar="DIR", help="The folder that holds claims/ and sources/. Default: CLAIMCHECK_CORPUS, the nearest such folder upward."
    ),
]
"""Of commands that never take the shipped corpus by themselves."""
AsOf = Annotated[
    datetime.date | None,
    typer.Option("--as-of", parser=date, metavar="DATE", help="Read 'last year' and judge 'now' from this date (YYYY-MM-DD). Default: today."),
]
Formatted = Annotated[Format | None, typer.Option("--format", "-f", help="Default: rich on a terminal, plain elsewhere.")]

AuditFile = Annotated[
    Path | None,
    typer.Option("--audit", metavar="FILE", help="Append a JSON line an answer: statement, verdict, claims, corpus hash, version, time."),
]


def audit_log(path: Path | None) -> AbstractContextManager[Log | None]:
    """Return the log of --audit, to be entered; of nothing where none was asked for. Raises OSError where it cannot be written."""
    if path is None:
        return nullcontext()
    from claimcheck.cli.audit import Log

    return closing(Log(path))


def chosen_format(given: Format | None) -> str:
    """Return the format's name: as given, else by where the output goes."""
    return given.value if given else default_format()


def the_date(ctx: typer.Context, given: datetime.date | None) -> datetime.date:
    """Return --as-of of the command, else of the whole, else today where the user is."""
    return given or ctx.find_root().obj.as_of or datetime.datetime.now().astimezone().date()


def found_corpus(ctx: typer.Context, given: Path | None, *, fall_back: bool = True) -> Found:
    """Find the corpus; raise ClaimcheckError where there is none, or, without `fall_back`, none but the shipped one that nobody named."""
    from claimcheck.corpus.discover import discover

    root = ctx.find_root().obj
    asked = given or (root.corpus if root else None) or os.environ.get("CLAIMCHECK_CORPUS") or None
    found = discover(asked, Path.cwd())
    if found.shipped and not (fall_back or asked) and found.folder not in (Path.cwd(), *Path.cwd().parents):
        message = (
            "no corpus: name yours with --corpus DIR, CLAIMCHECK_CORPUS or `corpus` in claimcheck.toml, or run where claims/ and sources/ are; "
            "the one that comes with the package is about its own beat, and is never taken by itself"
        )
        raise ClaimcheckError(message)
    return found


def open_corpus(ctx: typer.Context, given: Path | None, *, fall_back: bool = True) -> Opened:
    """Find and open the corpus, compiling it where it is new; raise CorpusError or ClaimcheckError where that cannot be done."""
    from claimcheck.corpus.opening import open_corpus as open_folder

    found = found_corpus(ctx, given, fall_back=fall_back)
    return Opened(open_folder(found.folder, name=found.name), found.shipped, found.folder, asks_for_sign_offs(found))


def asks_for_sign_offs(found: Found) -> bool:
    """Return whether the configuration has `require_checked`."""
    from claimcheck.corpus.discover import settings

    return found.config is not None and not found.shipped and settings(found.config).get("require_checked") is True


def show(name: str, blocks: Iterable[Block]) -> None:
    """Draw blocks in the format `name` on standard output."""
    from claimcheck.report import draw

    OUT.write(draw(name, blocks, screen()))


def show_json(value: object) -> None:
    """Write a value as one line of JSON on standard output."""
    from claimcheck.report.json import dumps

    OUT.write(dumps(value) + "\n")


def unknown(what: str, given: str, known: Iterable[str]) -> ClaimcheckError:
    """Return the error for an id that is not on file, with the nearest ones that are."""
    from difflib import get_close_matches

    near = get_close_matches(given, list(known), n=3, cutoff=0.5)
    return ClaimcheckError(
        f"no {what} {given!r} on file" + (f"; did you mean {', '.join(near)}?" if near else f": `claimcheck {what}s list` shows them")
    )

"""What the commands that change a corpus share: the user's own corpus, read whole, and files put in place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import typer

from claimcheck.cli.options import found_corpus
from claimcheck.corpus import writing
from claimcheck.corpus.edit import EditError
from claimcheck.corpus.start import SCHEMAS, editor_header

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from claimcheck.corpus.load import Contents


class Own(NamedTuple):
    """The user's own corpus."""

    folder: Path
    name: str
    contents: Contents


def own_corpus(ctx: typer.Context, given: Path | None) -> Own:
    """Return the corpus that is to be changed; raise CorpusError where it does not load, ClaimcheckError where none is the user's."""
    from claimcheck.corpus.load import read

    found = found_corpus(ctx, given, fall_back=False)
    return Own(found.folder, found.name, read(found.folder))


def ask(what: str, default: str = "") -> str:
    """Return what is typed after a prompt on standard error, white space folded; `default` for an empty line. Raise Abort where nobody types."""
    print(f"{what}{f' [{default}]' if default else ''}: ", end="", file=sys.stderr, flush=True)  # noqa: T201 - the prompt
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return " ".join(line.split()) or default


def header(folder: Path, form: str) -> str:
    """Return the editor header for a new file, "" where the corpus has no JSON Schemas."""
    return editor_header(form) if (folder / SCHEMAS / f"{form}.json").is_file() else ""


def put(folder: Path, texts: Mapping[str, tuple[str | None, str]]) -> None:
    """Write files, each whole or not at all: by path below the corpus folder the text as it was read, None for a new file, and as it shall be."""
    for name, (before, after) in texts.items():
        if before is None:
            writing.create(folder / name, after)
        else:
            writing.rewrite(folder / name, lambda text, before=before, after=after: _exchanged(text, before, after))  # type: ignore[misc]


def _exchanged(text: str, before: str, after: str) -> str:
    if text != before:
        message = "was changed by somebody else meanwhile, and is left as they wrote it: run the command again"
        raise EditError(message)
    return after

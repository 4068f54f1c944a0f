"""List the claims on which sources disagree or supersede one another."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import CorpusFolder, open_corpus, show, show_json
from claimcheck.cli.output import OUT, default_format


class Format(str, Enum):
    """How the list is shown."""

    RICH = "rich"
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"


def command(
    ctx: typer.Context,
    output: Annotated[Format | None, typer.Option("--format", "-f", help="Default: rich on a terminal, plain elsewhere.")] = None,
    corpus: CorpusFolder = None,
) -> int:
    """List the claims on which sources disagree or supersede one another, in order of time, with the words that decide."""
    from claimcheck.conflicts import conflicts
    from claimcheck.report import conflicts as report

    index = open_corpus(ctx, corpus).corpus
    found = conflicts(index)
    name = output.value if output else default_format()
    if name == "json":
        show_json({"schema": 0, "corpus": {"name": index.name, "hash": index.hash}, "conflicts": report.to_dict(found)})
    elif name == "csv":
        OUT.write(report.table(found))
    else:
        show(name, report.blocks(found))
    return OK

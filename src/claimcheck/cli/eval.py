"""Measure the quality of the verdicts on labelled statements."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import AsOf, CorpusFolder, Formatted, chosen_format, open_corpus, show, show_json, the_date


def command(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Labelled statements, JSONL.", show_default=False)],
    show_misses: Annotated[bool, typer.Option("--show-misses", help="Show each statement whose verdict is not the label's.")] = False,
    output: Formatted = None,
    corpus: CorpusFolder = None,
    as_of: AsOf = None,
) -> int:
    """Measure the verdicts on labelled statements: confusion matrix, accuracy, precision, dangerous errors, stances, by kind and slot."""
    from claimcheck.evaluate import evaluate

    opened = open_corpus(ctx, corpus)
    result = evaluate(file, opened.corpus, as_of=the_date(ctx, as_of)).to_dict()
    name = chosen_format(output)
    if name == "json":
        show_json(result)
    else:
        from claimcheck.report.evaluation import blocks

        show(name, blocks(result, show_misses=show_misses))
    return OK

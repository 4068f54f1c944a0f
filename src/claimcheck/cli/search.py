"""Find claims like a text, best first, without a verdict."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import COULD_NOT_RUN, OK
from claimcheck.cli.options import CorpusFolder, Format, Formatted, chosen_format, open_corpus, show, show_json
from claimcheck.cli.output import OUT, complain
from claimcheck.cli.reading import argument, batch, standard_input

if TYPE_CHECKING:
    from claimcheck.match.index import Index

Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=1000, help="At most so many claims.")]


def command(
    ctx: typer.Context,
    text: Annotated[str | None, typer.Argument(metavar="[TEXT]", help="What to look for; - reads standard input.", show_default=False)] = None,
    limit: Limit = 20,
    many: Annotated[
        Path | None,
        typer.Option(
            "--batch", metavar="FILE", help="Search for each line (or JSONL with statement and id; - for standard input); answers in JSONL."
        ),
    ] = None,
    output: Formatted = None,
    corpus: CorpusFolder = None,
) -> int:
    """Find claims like a text, best first, without a verdict."""
    if many is not None:
        if text is not None or output not in {None, Format.JSON}:
            message = "--batch answers in JSON lines: give it neither a text nor another --format"
            raise typer.BadParameter(message)
        return _batch(open_corpus(ctx, corpus).corpus, many, limit)
    if text is None:
        message = "no text: give one in quotes, or - to read it from standard input"
        raise typer.BadParameter(message)
    query = standard_input() if text == "-" else argument(text)
    index = open_corpus(ctx, corpus).corpus
    answer = _search(query, index, limit)
    name = chosen_format(output)
    if name == "json":
        show_json({"id": None, **answer})
    else:
        from claimcheck.report.listing import found

        show(name, found([(item["id"], index.claim(item["id"]).claim.text) for item in answer["claims"]]))
    return OK


def _search(query: str, index: Index, limit: int) -> dict[str, Any]:
    from claimcheck.searching import search

    matches = search(query, index, limit=limit)
    return {"query": query, "claims": [{"id": match.claim, "score": round(match.score, 4)} for match in matches]}


def _batch(index: Index, path: Path, limit: int) -> int:
    from claimcheck.report.json import dumps

    bad = 0
    for line in batch(path):
        bad += bool(line.error)
        answer = {"id": line.id, "error": line.error} if line.error else {"id": line.id, **_search(line.statement, index, limit)}
        if not OUT.line(dumps(answer)):
            return COULD_NOT_RUN
    if bad:
        complain(f"{bad} line{'s' if bad != 1 else ''} of the batch could not be read; each is answered with its error")
    return COULD_NOT_RUN if bad else OK

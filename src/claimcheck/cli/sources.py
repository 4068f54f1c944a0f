"""Browse the sources on file, and put new ones there."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import CorpusFolder, Formatted, chosen_format, open_corpus, show, show_json, source_ids, unknown
from claimcheck.cli.sources_add import add
from claimcheck.cli.sources_attach import attach
from claimcheck.cli.sources_impact import impact
from claimcheck.cli.sources_quotes import quotes
from claimcheck.report import listing


def list_sources(ctx: typer.Context, output: Formatted = None, corpus: CorpusFolder = None) -> int:
    """List the sources on file."""
    sources = open_corpus(ctx, corpus).corpus.sources
    items = [sources[key] for key in sorted(sources)]
    name = chosen_format(output)
    if name == "json":
        show_json({"schema": 0, "sources": [listing.source_dict(item) for item in items]})
    else:
        show(name, listing.sources(items))
    return OK


def show_source(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(metavar="ID", autocompletion=source_ids, help="The source's id.", show_default=False)],
    output: Formatted = None,
    corpus: CorpusFolder = None,
) -> int:
    """Show one source and the claims that rest on it."""
    index = open_corpus(ctx, corpus).corpus
    if source not in index.sources:
        raise unknown("source", source, index.sources)
    resting = [key for key in index.ids() if any(evidence.source == source for evidence in index.claim(key).claim.evidence)]
    name = chosen_format(output)
    if name == "json":
        show_json({"schema": 0, **listing.source_dict(index.sources[source], resting)})
    else:
        show(name, listing.source(index.sources[source], resting))
    return OK


commands = {"list": list_sources, "show": show_source, "add": add, "attach": attach, "impact": impact, "quotes": quotes}

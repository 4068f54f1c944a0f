"""File one claim by hand."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import OwnCorpus, source_ids, unknown
from claimcheck.cli.output import OUT, on_terminal
from claimcheck.cli.tending import ask, header, own_corpus, put
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.cli.tending import Own


def new(
    ctx: typer.Context,
    claim: Annotated[str | None, typer.Argument(metavar="[CLAIM]", help="The assertion, one sentence.", show_default=False)] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="ID", autocompletion=source_ids, help="The source that it rests on.")] = None,
    passage: Annotated[str | None, typer.Option("--passage", metavar="TEXT", help="The exact span of the source's text.")] = None,
    name: Annotated[str | None, typer.Option("--id", metavar="ID", help="Default: made from the claim's words.")] = None,
    also: Annotated[list[str] | None, typer.Option("--also", metavar="TEXT", help="Another wording; may be repeated.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", metavar="TEXT", help="May be repeated.")] = None,
    said_by: Annotated[str | None, typer.Option("--said-by", metavar="NAME", help="The speaker, where the claim is what somebody said.")] = None,
    rests_on: Annotated[str | None, typer.Option("--rests-on", metavar="NAME", help="Whose word it is, where the source repeats another.")] = None,
    file: Annotated[str | None, typer.Option("--file", metavar="PATH", help="The claims file. Default: the source's own.")] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="TEXT", help="Topic of a new claims file. Default: the source's title.")] = None,
    corpus: OwnCorpus = None,
) -> int:
    """File one claim with its passage; on a terminal, what is missing is asked for."""
    from claimcheck.corpus.draft_list import Item, List
    from claimcheck.corpus.taking import taken

    own = own_corpus(ctx, corpus)
    source = source or _ask("Source (its id)", "--source")
    if source not in own.contents.sources:
        raise unknown("source", source, own.contents.sources)
    passage = passage or _ask("Passage, word for word", "--passage")
    claim = claim or _ask("Claim, one sentence", "CLAIM")
    values: dict[str, Any] = {"id": name or _id(own, claim), "claim": claim, "passage": passage}
    values |= {key: value for key, value in (("also", also), ("tags", tag), ("said_by", said_by), ("rests_on", rests_on)) if value}
    title = own.contents.sources[source].source.title
    wanted = List(source, file or f"claims/{source}.yaml", topic or title, (Item("keep", "", values, 1),))
    made = taken(wanted, "claims new", own.contents, header(own.folder, "claims"))
    put(own.folder, made.texts)
    OUT.write(f"{wanted.file}: {made.kept[0]} written. Look: claimcheck check\n")
    return OK


def _ask(what: str, option: str) -> str:
    if not on_terminal(sys.stdin):
        message = f"give {option}: nobody can be asked here"
        raise ClaimcheckError(message)
    answer = ""
    while not answer:
        answer = ask(what)
    return answer


def _id(own: Own, claim: str) -> str:
    from claimcheck.corpus.filing import free_id
    from claimcheck.corpus.opening import open_corpus
    from claimcheck.drafting import made_id

    index = open_corpus(own.folder, name=own.name)
    return free_id(made_id(claim, index), set(index.ids()))

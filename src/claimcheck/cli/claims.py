"""Browse the claims on file, draft and file new ones, sign them off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.claims_approve import approve
from claimcheck.cli.claims_draft import draft
from claimcheck.cli.claims_new import new
from claimcheck.cli.options import CorpusFolder, Formatted, chosen_format, claim_ids, open_corpus, show, show_json, unknown
from claimcheck.report import listing

if TYPE_CHECKING:
    from claimcheck.model import Claim

Topic = Annotated[str | None, typer.Option("--topic", metavar="TEXT", help="Only claims whose topic contains this.", show_default=False)]
OfSource = Annotated[str | None, typer.Option("--source", metavar="ID", help="Only claims with evidence from this source.", show_default=False)]


def list_claims(ctx: typer.Context, topic: Topic = None, source: OfSource = None, output: Formatted = None, corpus: CorpusFolder = None) -> int:
    """List the claims on file, topic by topic."""
    index = open_corpus(ctx, corpus).corpus
    if source is not None and source not in index.sources:
        raise unknown("source", source, index.sources)
    items = [item for item in (index.claim(key).claim for key in index.ids()) if _wanted(item, topic, source)]
    name = chosen_format(output)
    if name == "json":
        rows = [
            {"id": item.id, "topic": item.topic, "claim": item.text, "sources": [e.source for e in item.evidence], "tags": list(item.tags)}
            for item in items
        ]
        show_json({"schema": 0, "claims": rows})
    else:
        show(name, listing.claims(sorted(items, key=lambda item: item.topic)))
    return OK


def _wanted(item: Claim, topic: str | None, source: str | None) -> bool:
    return (topic is None or topic.casefold() in item.topic.casefold()) and (source is None or any(e.source == source for e in item.evidence))


def show_claim(
    ctx: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="ID", autocompletion=claim_ids, help="The claim's id.", show_default=False)],
    output: Formatted = None,
    corpus: CorpusFolder = None,
) -> int:
    """Show one claim with its wordings and its evidence, passage by passage."""
    index = open_corpus(ctx, corpus).corpus
    ids = index.ids()
    if claim not in ids:
        raise unknown("claim", claim, ids)
    item = index.claim(claim).claim
    name = chosen_format(output)
    if name == "json":
        show_json({"schema": 0, **listing.claim_dict(item)})
    else:
        show(name, listing.claim(item, index.sources))
    return OK


commands = {"list": list_claims, "show": show_claim, "draft": draft, "new": new, "approve": approve}

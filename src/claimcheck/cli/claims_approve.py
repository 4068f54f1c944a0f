"""Sign claims off: who looked, when, how, and a hash that an edit voids."""

from __future__ import annotations

import datetime  # noqa: TC003 - Typer reads annotations
from typing import Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import OwnCorpus, claim_ids, date, the_date, unknown
from claimcheck.cli.output import OUT
from claimcheck.cli.tending import own_corpus, put
from claimcheck.errors import ClaimcheckError


def approve(
    ctx: typer.Context,
    claims: Annotated[list[str], typer.Argument(metavar="ID…", autocompletion=claim_ids, help="The claims' ids.", show_default=False)],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who looked at them.", show_default=False)],
    method: Annotated[str, typer.Option("--method", metavar="TEXT", help="How: document, call, recording, …")] = "",
    on: Annotated[datetime.date | None, typer.Option("--on", parser=date, metavar="DATE", help="The day (YYYY-MM-DD). Default: today.")] = None,
    corpus: OwnCorpus = None,
) -> int:
    """Sign claims off: `checked:` is written into their file, with a hash of claim and passages, so that an edit voids it."""
    from claimcheck.corpus.filing import SignOff, approved
    from claimcheck.corpus.parse import signature
    from claimcheck.corpus.rules.subject import read_texts

    if not by.strip():
        message = "--by must name who looked at them"
        raise typer.BadParameter(message)
    own = own_corpus(ctx, corpus)
    homes = {item.claim.id: (name, item.claim) for name, filed in own.contents.claims.items() for item in filed}
    missing = [name for name in claims if name not in homes]
    if missing:
        raise ClaimcheckError("\n".join(str(unknown("claim", name, homes)) for name in missing))
    sign_off = SignOff(by=" ".join(by.split()), on=(on or the_date(ctx, None)).isoformat(), method=" ".join(method.split()))
    before = read_texts(own.contents)
    after: dict[str, str] = {}
    for name in dict.fromkeys(claims):
        file, claim = homes[name]
        of = signature(claim.text, [item.passage for item in claim.evidence])
        after[file] = approved(after.get(file, before[file]), name, sign_off, of)
    put(own.folder, {file: (before[file], text) for file, text in after.items()})
    for file in after:
        OUT.write(f"{file}: {', '.join(name for name in dict.fromkeys(claims) if homes[name][0] == file)} approved by {sign_off.by}\n")
    return OK

"""Attach the original to a digest: proved by hash, kept out of git, its own words shown in answers from then on."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import OwnCorpus, source_ids, unknown
from claimcheck.cli.output import OUT
from claimcheck.cli.tending import own_corpus
from claimcheck.errors import InputError

if TYPE_CHECKING:
    from claimcheck.cli.tending import Own


def attach(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(metavar="ID", autocompletion=source_ids, help="The source's id.", show_default=False)],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document that its digest was made from.", show_default=False)],
    corpus: OwnCorpus = None,
) -> int:
    """Prove by its hash that FILE is the original of a digest, and keep a copy that git ignores: answers then show its own words at the locator."""
    from hashlib import sha256

    from claimcheck.corpus import attached, writing
    from claimcheck.corpus.aligned import by_locator

    own = own_corpus(ctx, corpus)
    if source not in own.contents.sources:
        raise unknown("source", source, own.contents.sources)
    data = file.read_bytes()
    known, found = own.contents.sources[source], sha256(data).hexdigest()
    text = _words(data, file)
    try:
        attached.prove(known, found, len(text.split()), str(file))
    except InputError as error:
        raise InputError(str(error) + _distance(own, source, text)) from error
    paragraphs = by_locator(known.body.text, text)
    store = own.folder / attached.STORE
    store.mkdir(parents=True, exist_ok=True)
    writing.replace(store.parent / ".gitignore", "*\n")
    writing.replace(store / f"{source}{file.suffix.lower()}", data)
    writing.replace(store / f"{source}.json", attached.content(found, paragraphs))
    OUT.write(f"{source}: {file} is its original; {len(paragraphs)} paragraphs aligned. The copy is in {attached.STORE}, which git ignores.\n")
    return OK


def _words(data: bytes, path: Path) -> str:
    """Return the words of a document of any format that is read."""
    from claimcheck.corpus.originals import marked_up
    from claimcheck.text.drafts.decode import decoded

    found = marked_up(data, str(path))
    return decoded(data, str(path)) if found is None else found


def _distance(own: Own, source: str, text: str) -> str:
    """Return how much of the original's words a wrong file has, where the source has hashes of them."""
    from claimcheck.corpus.aligned import shared

    sidecar = own.contents.quotes.get(source)
    if sidecar is None:
        return ""
    part = shared(sidecar, text)
    near = ": another copy of it, with other line ends, page furniture or corrections?" if part >= 0.5 else ""  # noqa: PLR2004 - more of it than not
    return f"; {part:.0%} of the original's runs of five words stand in it{near}"

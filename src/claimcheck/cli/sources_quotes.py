"""Make the hashes against which quotations from a source are checked to the letter, though its words are not in the corpus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import CorpusFolder, source_ids
from claimcheck.cli.output import OUT


def quotes(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(metavar="ID", autocompletion=source_ids, help="The source's id.", show_default=False)],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The document that its digest was made from: html, pdf, docx, md or txt.", show_default=False)
    ],
    corpus: CorpusFolder = None,
) -> int:
    """Write sources/ID.quotes.json: hashes of every five words of FILE, so that quotations can be checked to the letter."""
    from claimcheck.corpus import sidecar
    from claimcheck.corpus.discover import discover

    root = ctx.find_root().obj
    asked = corpus or (root.corpus if root else None) or os.environ.get("CLAIMCHECK_CORPUS") or None
    made = sidecar.for_source(discover(asked, Path.cwd()).folder, source, file)
    OUT.write(f"{made.path}: {made.windows} windows of five words in {made.paragraphs} paragraphs\n")
    if made.missing:
        OUT.write(f"nothing in {file} answers to {', '.join(made.missing)}: look whether the digest keeps the order of the original\n")
    return OK

"""How well the claims are guarded: the perturbation suite on the user's corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import typer

from claimcheck.cli import FOUND, OK
from claimcheck.cli.options import show, show_json
from claimcheck.cli.output import default_format

if TYPE_CHECKING:
    import datetime

    from claimcheck.corpus.discover import Found


class Options(NamedTuple):
    """What `check --mutants` was asked."""

    output: str | None
    seed: int
    limit: int
    jobs: int
    least: float
    """The score under which the run fails."""


def run(found: Found, day: datetime.date, options: Options) -> int:
    """Judge the mutants and show the score and the survivors; return 1 where the score is under `least`."""
    from claimcheck.corpus.opening import open_corpus
    from claimcheck.perturb import Choice, suite

    if options.output not in {None, "rich", "concise", "json"}:
        message = "--mutants has no findings: its formats are rich, concise and json"
        raise typer.BadParameter(message)
    index = open_corpus(found.folder, name=found.name)
    jobs = options.jobs if index.path else 1
    choice = Choice(seed=options.seed, limit=options.limit)
    result = suite(index, as_of=day, choice=choice, jobs=jobs).to_dict()
    if options.output == "json":
        show_json({"schema": 0, **result, "corpus": {"name": index.name, "hash": index.hash}})
    else:
        from claimcheck.report.mutants import blocks

        show({None: default_format(), "concise": "plain"}.get(options.output, "rich"), blocks(result))
    return FOUND if result["mutants"] and result["score"] < options.least else OK

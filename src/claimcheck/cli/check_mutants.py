"""How well the claims are guarded: the perturbation suite on the user's corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from claimcheck.cli import FOUND, OK
from claimcheck.cli.output import OUT, default_format, screen
from claimcheck.corpus.writing import replace
from claimcheck.report import draw

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from claimcheck.corpus.discover import Found


class Options(NamedTuple):
    """What `check --mutants` was asked."""

    output: str | None
    seed: int
    limit: int
    jobs: int
    target: Path | None
    """The file for the result, standard output without one."""
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
    text = _drawn({**result, "corpus": {"name": index.name, "hash": index.hash}}, options.output)
    if options.target is None:
        OUT.write(text)
    else:
        replace(options.target, text)
    return FOUND if result["mutants"] and result["score"] < options.least else OK


def _drawn(result: dict[str, Any], output: str | None) -> str:
    if output == "json":
        from claimcheck.report.json import dumps

        return dumps({"schema": 0, **result}) + "\n"
    from claimcheck.report.mutants import blocks

    return draw({None: default_format(), "concise": "plain"}.get(output, "rich"), blocks(result), screen())

"""Compare two texts, a statement and evidence, without a corpus."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import FOUND, OK
from claimcheck.cli.options import Formatted, chosen_format, show, show_json
from claimcheck.cli.reading import argument
from claimcheck.text.statement import check


def command(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="What is said.", show_default=False)],
    evidence: Annotated[str, typer.Argument(metavar="EVIDENCE", help="What a source reports.", show_default=False)],
    output: Formatted = None,
) -> int:
    """Compare two texts, slot by slot: does the evidence agree with the statement, conflict with it, or speak of something else?

    Ends with 1 where it conflicts.
    """
    argument(statement)
    check(evidence, "evidence")
    from claimcheck.comparing import compare

    result = compare(statement, evidence)
    stance = result.stance.value
    name = chosen_format(output)
    if name == "json":
        from claimcheck.report import json

        show_json(json.comparison(statement, evidence, stance, result.comparison))
    else:
        from claimcheck.report import listing

        show(name, listing.comparison(statement, evidence, stance, result.comparison))
    return FOUND if stance == "conflicts" else OK

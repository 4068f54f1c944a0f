"""Explain a finding of lint or check: what it means, an example, how to mend and how to suppress it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck import rules
from claimcheck.cli import OK
from claimcheck.cli.options import Formatted, chosen_format, show, show_json
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.model.finding import Finding


def codes(incomplete: str) -> list[tuple[str, str]]:
    """Return the codes and names that start like `incomplete`, for the shell."""
    return [(key, rule.summary) for rule in rules.all() for key in (rule.code, rule.name) if key.casefold().startswith(incomplete.casefold())]


def command(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]", autocompletion=codes, help="A code or name, as CC101 or number-differs; without it, all.", show_default=False
        ),
    ] = None,
    output: Formatted = None,
) -> int:
    """Explain a finding: what it means, an example from the shipped corpus, how to mend and how to suppress it."""
    from claimcheck.report import rule as report

    name = chosen_format(output)
    if code is None:
        if name == "json":
            show_json({"schema": 0, "rules": [report.row(item) for item in rules.all()]})
        else:
            show(name, report.every(rules.all()))
        return OK
    found = rules.get(code)
    if found is None:
        raise _unknown(code)
    answer = _answered(found)
    if name == "json":
        show_json({"schema": 0, **report.to_dict(found, answer)})
    else:
        show(name, report.page(found, answer))
    return OK


def _unknown(code: str) -> ClaimcheckError:
    near = ", ".join(f"{rule.code} ({rule.name})" for rule in rules.nearest(code))
    return ClaimcheckError(f"no rule {code!r}" + (f"; did you mean {near}?" if near else ": `claimcheck rule` lists them"))


def _answered(rule: rules.Rule) -> Finding | None:
    """Return what lint finds in the rule's example, against the shipped corpus; None without an example, or a shipped corpus."""
    from claimcheck.corpus.discover import shipped_folder

    folder = shipped_folder()
    if rule.example is None or folder is None:
        return None
    from claimcheck.corpus.opening import open_corpus
    from claimcheck.lint import lint

    as_of = datetime.date.fromisoformat(rule.example.as_of) if rule.example.as_of else datetime.datetime.now().astimezone().date()
    linted = lint("example.md", open_corpus(folder, name="shipped"), text=rule.example.text, as_of=as_of)
    return next((finding for finding in linted.findings if finding.code == rule.code), None)

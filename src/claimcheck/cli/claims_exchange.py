"""Claims in from other fact-checkers, and out to them: ClaimReview, CSV, JSON lines."""

from __future__ import annotations

import sys
from collections import Counter
from enum import Enum
from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import OwnCorpus, source_ids, unknown
from claimcheck.cli.output import OUT
from claimcheck.cli.tending import own_corpus
from claimcheck.corpus.shape import has_form
from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.report.findings.notes import plural
from claimcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.cli.tending import Own

SHOWN = 5
"""Skipped records that are told one by one."""


class Exchange(str, Enum):
    """A format that claims come and go in."""

    CLAIMREVIEW = "claimreview"
    CSV = "csv"
    JSONL = "jsonl"


def bring(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON-LD, a web page that holds it, a feed, CSV or JSON lines.", show_default=False)],
    form: Annotated[Exchange | None, typer.Option("--from", help="Its format. Default: by the ending of its name.")] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="The claims go to claims/NAME.jsonl. Default: the file's name.")] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="TEXT", help="Topic of those that have none.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write claims/NAME.jsonl anew where it is there.")] = False,
    corpus: OwnCorpus = None,
) -> int:
    """Import claims: ClaimReview as published or as in the Data Commons feed, CSV, JSON lines; read one by one, whatever their number.

    Reviews become claims with `reviews:`; what their ratings amount to is told by the ratings' words, else by their numbers. Claims that are on file
    under the same id are passed over.
    """
    from claimcheck.corpus import exchange, writing

    own = own_corpus(ctx, corpus)
    called = name or file.stem
    if not has_form(called, "id"):
        message = f"{called!r}: give the claims file another --name, of letters, digits and hyphens"
        raise ClaimcheckError(message)
    target = own.folder / "claims" / f"{called}.jsonl"
    if target.exists() and not replace:
        message = f"{target}: is there already: choose another --name, or --replace it"
        raise ClaimcheckError(message)
    tally: Counter[str] = Counter()
    items = exchange.read(file, form.value if form else exchange.format_of(file))
    lines = _lines(own, items, topic, f"claims/{called}.jsonl", tally)
    first = next(lines, None)
    if first is None:
        message = f"{file}: no claim in it that could be taken{_told(tally)}"
        raise InputError(message)
    writing.stream(target, _with_first(first, lines), replace=replace)
    OUT.write(f"claims/{called}.jsonl: {plural(tally['taken'], 'claim')}{_told(tally)}\n")
    return OK


def _with_first(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _lines(own: Own, items: Any, topic: str | None, target: str, tally: Counter[str]) -> Iterator[str]:  # noqa: ANN401 - `exchange.Item`s
    """Yield the lines of a claims file for the records that are claims; the others are counted, the first of them told."""
    import json

    from claimcheck.corpus import parse
    from claimcheck.corpus.reporting import Problems

    taken = {item.claim.id for filed in own.contents.claims.values() for item in filed}
    for imported in own.contents.imported:
        if imported.name != target:
            taken |= {item.claim.id for item in own.contents.imports(imported)}
    for item in items:
        fault = item.fault
        if item.record is not None and item.record.get("id") in taken:
            tally["on file already"] += 1
            continue
        if item.record is not None:
            record = item.record if item.record.get("topic") or not topic else {**item.record, "topic": topic}
            line = json.dumps(record, ensure_ascii=False)
            report = Problems(item.place)
            if parse.imported(line, report, own.contents.sources, "") is not None:
                taken.add(str(record["id"]))
                tally["taken"] += 1
                yield line + "\n"
                continue
            fault = report.problems[0].message if report.problems else "not a claim"
            tally["not valid"] += 1
        else:
            tally[fault] += 1
        if sum(tally.values()) - tally["taken"] - tally["on file already"] <= SHOWN:
            print(visible(f"{item.place}: passed over: {fault}"), file=sys.stderr)  # noqa: T201 - beside the result, and no error


def _told(tally: Counter[str]) -> str:
    rest = [f"{count:,} {what}" for what, count in sorted(tally.items()) if what != "taken"]
    return f"; passed over: {', '.join(rest)}" if rest else ""


def export(
    ctx: typer.Context,
    form: Annotated[Exchange, typer.Option("--format", "-f", help="claimreview has the claims with reviews alone.")] = Exchange.JSONL,
    target: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: standard output.")] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="TEXT", help="Only claims whose topic contains this.")] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="ID", autocompletion=source_ids, help="Only claims with evidence from it.")
    ] = None,
    corpus: OwnCorpus = None,
) -> int:
    """Export claims: ClaimReview, CSV (a row for each review or piece of evidence), or JSON lines, which have all that is on file."""
    from claimcheck.corpus import exchange, writing
    from claimcheck.corpus.records import records

    own = own_corpus(ctx, corpus)
    if source is not None and source not in own.contents.sources:
        raise unknown("source", source, own.contents.sources)
    left = Counter[str]()

    def wanted() -> Iterator[dict[str, Any]]:
        for record in records(own.contents):
            if topic is not None and topic.casefold() not in str(record.get("topic", "")).casefold():
                continue
            if source is not None and not any(piece.get("source") == source for piece in record.get("evidence") or ()):
                continue
            left["evidence"] += form is Exchange.CLAIMREVIEW and not record.get("reviews")
            yield record

    pieces = exchange.written(wanted(), form.value)
    if target is None:
        for piece in pieces:
            OUT.write(piece)
    else:
        writing.stream(target, pieces, replace=True)
    if left["evidence"]:
        many = f"{left['evidence']:,} claim{'s rest' if left['evidence'] != 1 else ' rests'} on evidence"
        print(f"Left out: {many}, and ClaimReview is for reviews: csv and jsonl have all", file=sys.stderr)  # noqa: T201 - likewise
    return OK

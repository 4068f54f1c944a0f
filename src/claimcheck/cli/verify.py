"""Judge a statement: the verdict, source by source, with the passages."""

from __future__ import annotations

import datetime  # noqa: TC003 - Typer reads annotations
import os
from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import COULD_NOT_RUN, FOUND, OK
from claimcheck.cli.options import AsOf, AuditFile, CorpusFolder, Format, Formatted, audit_log, chosen_format, open_corpus, show, show_json, the_date
from claimcheck.cli.output import OUT, complain
from claimcheck.cli.reading import argument, batch, pasted, standard_input
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from claimcheck.against import Against
    from claimcheck.candidates import Corpus
    from claimcheck.cli.audit import Log
    from claimcheck.cli.options import Opened
    from claimcheck.corpus.attached import Attached
    from claimcheck.model import Report

VERDICTS = ("supported", "refuted", "conflicting", "not-enough-evidence")


def fail_on(text: str | frozenset[str]) -> frozenset[str]:
    """Return the verdicts that end with 1, from `refuted,conflicting` or `none`."""
    if isinstance(text, frozenset):
        return text
    names = [name.strip() for name in text.split(",") if name.strip()]
    wrong = [name for name in names if name not in {*VERDICTS, "none"}]
    if wrong or not names or ("none" in names and len(names) > 1):
        message = f"{text!r}: give verdicts, comma-separated ({', '.join(VERDICTS)}), or none"
        raise typer.BadParameter(message)
    return frozenset(names) - {"none"}


DEFAULT: Any = "refuted,conflicting"
"""Typer parses it like a given value."""
FailOn = Annotated[
    frozenset[str], typer.Option("--fail-on", parser=fail_on, metavar="VERDICTS", help="End with 1 at these verdicts, comma-separated; none: never.")
]


def command(
    ctx: typer.Context,
    statement: Annotated[
        str | None,
        typer.Argument(
            metavar="[STATEMENT]", help="The statement, best in single quotes; - reads standard input; without it, paste it.", show_default=False
        ),
    ] = None,
    many: Annotated[
        Path | None,
        typer.Option("--batch", metavar="FILE", help="Judge each line (or JSONL with statement and id; - for standard input); answers in JSONL."),
    ] = None,
    against: Annotated[
        list[Path] | None,
        typer.Option(
            "--against", metavar="FILE...", help="Judge against these documents (md, txt, html, docx, pdf) instead: uncurated, sentence by sentence."
        ),
    ] = None,
    output: Formatted = None,
    fails: FailOn = DEFAULT,
    explain: Annotated[bool, typer.Option("--explain", help="Show how it was read: frames, candidates, slots, hedges.")] = False,
    audit: AuditFile = None,
    corpus: CorpusFolder = None,
    as_of: AsOf = None,
) -> int:
    """Judge a statement: who agrees, who conflicts, on which detail, in which passage.

    Ends with 1 at the verdicts of --fail-on, with 2 where it could not run.
    """
    if many is not None:
        if statement is not None or output not in {None, Format.JSON}:
            message = "--batch answers in JSON lines: give it neither a statement nor another --format"
            raise typer.BadParameter(message)
        with audit_log(audit) as log:
            return _batch(_asked(open_corpus(ctx, corpus), against), many, the_date(ctx, as_of), fails, explain=explain, log=log)
    text = standard_input() if statement == "-" else pasted() if statement is None else argument(statement)
    with audit_log(audit) as log:
        asked = _asked(open_corpus(ctx, corpus), against)
        report = _verify(text, asked, the_date(ctx, as_of), explain=explain)
        _show(ctx, report, asked, chosen_format(output))
        if log:
            log.append(report)
    return FOUND if report.verdict.value in fails else OK


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a statement is judged against: a corpus, or documents at hand."""

    corpus: Corpus
    shipped: bool
    against: Against | None
    own: Attached | None = None
    """Originals that are attached to digests."""
    signed: bool = False
    """The configuration asks for sign-offs."""


def _asked(opened: Opened, against: list[Path] | None) -> _Asked:
    if not against:
        return _Asked(opened.corpus, opened.shipped, None, _attached(opened), opened.signed)
    from claimcheck.cli.against import documents

    read = documents(against, opened.corpus.vocabulary)
    return _Asked(read.documents, shipped=False, against=read, own=None)


def _verify(text: str, asked: _Asked, as_of: datetime.date, *, explain: bool) -> Report:
    from claimcheck.verify import verify

    if asked.against:
        return asked.against.verify(text, as_of=as_of, explain=explain)
    return verify(text, asked.corpus, as_of=as_of, explain=explain, signed=asked.signed)


def _ways(ctx: typer.Context) -> tuple[str, ...]:
    """Return what to do next where nothing on file decides, by commands and options that are there."""
    from claimcheck.cli import sources
    from claimcheck.report.answer import NEXT

    there = {"verify": {option for parameter in ctx.command.params for option in parameter.opts}, "sources": set(sources.commands)}
    return tuple(hint for hint in NEXT for _, command, what in [hint.split()[:3]] if command not in there or what in there[command])


def _show(ctx: typer.Context, report: Report, asked: _Asked, name: str) -> None:
    if name == "json":
        show_json(_answer(report, asked))
        return
    from claimcheck.report.answer import Setting, blocks

    setting = Setting(
        asked.shipped,
        lambda claim: asked.corpus.claim(claim).claim.text,
        asked.own.passage if asked.own else None,
        documents=asked.against is not None,
        ways=_ways(ctx) if report.verdict.value == "not-enough-evidence" else (),
    )
    show(name, blocks(report, setting))


def _attached(opened: Opened) -> Attached | None:
    """Return the originals that are attached to digests, None where there are none: most corpora need nothing more read."""
    if not os.path.isdir(f"{opened.folder}/.claimcheck/originals"):  # noqa: PTH112 - a warm start
        return None
    from claimcheck.corpus.attached import Attached

    return Attached(opened.folder)


def _answer(report: Report, asked: _Asked, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - the caller's id
    from claimcheck.report.json import to_dict, with_own_words

    answer = to_dict(report, **more)
    return with_own_words(answer, asked.own.paragraph) if asked.own else answer


def _batch(asked: _Asked, path: Path, as_of: datetime.date, fails: frozenset[str], *, explain: bool, log: Log | None) -> int:
    """Answer line by line; a bad line is answered with its error and the rest goes on."""
    from claimcheck.report.json import dumps

    bad, failing = 0, False
    for line in batch(path):
        if line.error:
            bad += 1
            answer = {"id": line.id, "error": line.error}
        else:
            report = _verify(line.statement, asked, as_of, explain=explain)
            failing = failing or report.verdict.value in fails
            answer = _answer(report, asked, id=line.id)
            if log:
                log.append(report, id=line.id)
        if not OUT.line(dumps(answer)):
            return COULD_NOT_RUN
    if bad:
        complain(f"{bad} line{'s' if bad != 1 else ''} of the batch could not be read; each is answered with its error")
        return COULD_NOT_RUN
    return FOUND if failing else OK

"""What rests on a source: claims, and answers that were given."""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import COULD_NOT_RUN, OK
from claimcheck.cli.options import CorpusFolder, Formatted, chosen_format, open_corpus, show, show_json, source_ids, unknown
from claimcheck.cli.output import complain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.match.index import Index


def impact(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(metavar="ID", autocompletion=source_ids, help="The source's id.", show_default=False)],
    audit: Annotated[
        Path | None, typer.Option("--audit", metavar="FILE", help="An audit log: also the answers in it that rest on the source.")
    ] = None,
    output: Formatted = None,
    corpus: CorpusFolder = None,
) -> int:
    """List the claims that rest on a source, those first that rest on it alone, and with --audit the answers that did."""
    index = open_corpus(ctx, corpus).corpus
    if source not in index.sources:
        raise unknown("source", source, index.sources)
    claims = _claims(index, source)
    bad: list[int] = []
    answers = list(_answers(audit, source, {item["id"] for item in claims}, bad)) if audit else []
    name = chosen_format(output)
    if name == "json":
        more = {"answers": answers} if audit else {}
        show_json({"schema": 0, "source": source, "withdrawn": index.sources[source].withdrawn or None, "claims": claims, **more})
    else:
        from claimcheck.report.listing import impact as blocks

        show(name, blocks(index.sources[source], claims, answers if audit else None))
    if bad:
        complain(f"{audit}: {len(bad)} lines are no answers (the first is line {bad[0]}): the rest is shown")
        return COULD_NOT_RUN
    return OK


def _claims(index: Index, source: str) -> list[dict[str, Any]]:
    found = []
    for name in index.ids():
        claim = index.claim(name).claim
        cited = list(dict.fromkeys(item.source for item in claim.evidence))
        if source in cited:
            found.append({"id": name, "claim": claim.text, "others": [item for item in cited if item != source]})
    return sorted(found, key=lambda item: bool(item["others"]))


def _answers(path: Path, source: str, claims: set[str], bad: list[int]) -> Iterator[dict[str, Any]]:
    """Yield the answers of an audit log that rest on the source; the numbers of lines that are none go into `bad`."""
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            entry = _entry(line)
            if entry is None:
                bad.append(number)
            elif source in entry["stances"] or claims & set(entry["claims"]):
                kept = {key: entry.get(key) for key in ("time", "id", "place", "statement", "verdict", "claims")}
                yield {"line": number, **kept, "stance": entry["stances"].get(source)}


def _entry(line: str) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    is_answer = isinstance(entry, dict) and isinstance(entry.get("stances"), dict) and isinstance(entry.get("claims"), list) and "statement" in entry
    return entry if is_answer else None

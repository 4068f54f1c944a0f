"""What `check` found, in the forms of findings: for a screen, a line each, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.blocks import Gap, Heading, entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.corpus.checking import Checked
    from claimcheck.corpus.moves import Move
    from claimcheck.model.finding import Finding, Linted
    from claimcheck.report.blocks import Block

_TONES = {"error": "conflicts", "warning": "conflicting", "note": "quiet"}


def concise(files: Sequence[Linted]) -> str:
    """Return `path:line:col: CODE message`, a line each."""
    return "".join(
        f"{file.path}:{item.region.line}:{item.region.column}: {item.code} {' '.join(item.message.split())}\n"
        for file in files
        for item in file.findings
    )


def as_dict(result: Checked) -> dict[str, Any]:
    """Return the findings as JSON has them (spec: interface, findings)."""
    return {
        "schema": 0,
        "corpus": {"name": result.name, "hash": result.hash, "claims": result.claims, "sources": result.sources},
        "files": [{"path": file.path, "findings": [finding(item) for item in file.findings]} for file in result.files],
        "waiting": list(result.waiting),
    }


def finding(item: Finding) -> dict[str, Any]:
    """Return one finding with plain values."""
    region = item.region
    place = {"line": region.line, "column": region.column, "end_line": region.end_line, "end_column": region.end_column}
    return {"code": item.code, "name": item.name, "level": item.level, **place, "message": item.message, "help": item.help}


def blocks(result: Checked) -> Iterator[Block]:
    """Yield the findings file by file, each with its place, the line it is about, and what to do."""
    for file in result.files:
        yield Heading(file.path)
        for item in file.findings:
            yield entry(item.level, f"{item.code} {item.message}", tone=_TONES[item.level])
            yield entry("at", f"{file.path}:{item.region.line}:{item.region.column}", tone="quiet", indent=2)
            yield from (
                entry("fix", line, indent=2) if not number else entry("", line, indent=2) for number, line in enumerate(item.help.split("\n"))
            )
        yield Gap()
    yield entry("Checked", summary(result), tone="good" if not result.files else "")


def summary(result: Checked) -> str:
    """Return what was looked at and what came of it, in one sentence or two."""
    counts = {level: sum(item.level == level for file in result.files for item in file.findings) for level in _TONES}
    told = [f"{count} {level}{'s' if count != 1 else ''}" for level, count in counts.items() if count]
    text = f"{result.claims} claims and {result.sources} sources of {result.name}: {', '.join(told) or 'nothing to mend'}."
    return text if not result.waiting else f"{text} Rules that need the whole corpus ({', '.join(result.waiting)}) wait until it loads."


def moves(items: Sequence[Move]) -> Iterator[Block]:
    """Yield the passages that are to be anchored anew, each with what it was and what it becomes."""
    for item in items:
        yield Heading(f"{item.file}, line {item.line}: {item.claim}, {item.source} {item.locator}".rstrip())
        yield entry("was", item.old, tone="conflicts", indent=2)
        yield entry("becomes", item.new if item.new != item.old else "the same, without prefix and suffix", tone="agrees", indent=2)

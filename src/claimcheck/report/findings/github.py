"""GitHub Actions workflow commands: annotations on the lines of a change, errors first, at most ten of a level (what GitHub shows of one step).

Escaping is the toolkit's (actions/toolkit, packages/core/src/command.ts): `%`, CR and LF in messages, `:` and `,` in properties too. A finding that
spans lines has no columns, which GitHub would read as columns of one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.findings.notes import Tally, counted, plural
from claimcheck.report.visible import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.model.finding import Finding, Linted
    from claimcheck.report.findings import Failure, Setting

SHOWN = 10
"""Annotations of one level that GitHub shows for one step; the last is the sum of the rest."""
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def data(text: str) -> str:
    """Return a message as a workflow command takes it."""
    return escape(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def attribute(text: str) -> str:
    """Return a property as a workflow command takes it."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def draw(items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield the annotations of all files, errors first, then the summary as plain lines."""
    tally = Tally(setting.about)
    found: dict[str, list[tuple[str, Finding]]] = {level: [] for level in _COMMANDS}
    unread: list[Failure] = []
    for item in items:
        if isinstance(item, tuple):
            unread.append(item)
            tally.failures += 1
            continue
        tally.add(item)
        for finding in counted(item, setting):
            found[finding.level].append((item.path, finding))
    for failure in unread:
        yield f"::error file={attribute(failure.path)},title=not read::{data(failure.message)}\n"
    for level, listed in found.items():
        yield from _level(level, listed, setting, max(1, SHOWN - len(unread)) if level == "error" else SHOWN)
    for line in tally.lines():
        yield line + "\n"


def _level(level: str, listed: Sequence[tuple[str, Finding]], setting: Setting, room: int) -> Iterator[str]:
    """Yield at most `room` annotations; the last sums up what has none, which follows as plain lines."""
    command = _COMMANDS[level]
    shown = listed if len(listed) <= room else listed[: room - 1]
    for path, finding in shown:
        yield f"::{command} {_properties(path, finding)}::{data(_message(finding))}\n"
    rest = listed[len(shown) :]
    if rest:
        files = plural(len({path for path, _ in rest}), "file")
        told = f"and {plural(len(rest), level)} more in {files}, listed in the log of this step"
        yield f"::{command} title=claimcheck {setting.command}::{data(told)}\n"
        for path, finding in rest:
            yield escape(f"{path}:{finding.region.line}:{finding.region.column}: {finding.code} {finding.message}") + "\n"


def _properties(path: str, finding: Finding) -> str:
    region = finding.region
    place = [f"file={attribute(path)}", f"line={region.line}"]
    if region.line == region.end_line:
        place += [f"col={region.column}", f"endLine={region.end_line}", f"endColumn={region.end_column}"]
    else:
        place.append(f"endLine={region.end_line}")
    return ",".join((*place, f"title={attribute(f'{finding.code} {finding.name}')}"))


def _message(finding: Finding) -> str:
    return f"{finding.message}\nYou may say: {finding.wording}" if finding.wording else finding.message


def step_summary(files: Sequence[Linted], failures: Sequence[Failure], setting: Setting) -> str:
    """Return Markdown for the summary page of the step: the counts, then a table of errors and warnings."""
    tally = Tally(setting.about)
    for file in files:
        tally.add(file)
    tally.failures = len(failures)
    lines = [f"### claimcheck {setting.command}", "", *(f"{line}." for line in tally.lines()), ""]
    rows = [(file.path, finding) for file in files for finding in file.findings if finding.level != "note"]
    rows.sort(key=lambda row: row[1].level)
    if rows:
        lines += ["| place | finding | message |", "| --- | --- | --- |"]
        lines += [
            f"| {_cell(path)}:{finding.region.line} | {finding.level} {finding.code} {finding.name} | {_cell(finding.message)} |"
            for path, finding in rows[:100]
        ]
        lines += [f"| | | and {len(rows) - 100} more |"] if len(rows) > 100 else []  # noqa: PLR2004 - the table's length
    lines += [f"- {_cell(failure.path)}: {_cell(failure.message)}" for failure in failures]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Return text for a cell of a Markdown table: nothing in it is mark-up."""
    folded = " ".join(escape(text).split())
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|!" else char for char in folded)

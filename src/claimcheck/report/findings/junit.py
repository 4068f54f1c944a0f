"""JUnit XML, as Jenkins and GitLab read it: a case for each finding that fails the run, and one for each file that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape as in_text, quoteattr

from claimcheck.report.findings.notes import counted
from claimcheck.report.visible import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding, Linted
    from claimcheck.report.findings import Failure, Setting


def draw(items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield the document; what does not fail the run is output of the file's own case."""
    cases: list[str] = []
    failures = errors = 0
    for item in items:
        if isinstance(item, tuple):
            errors += 1
            cases.append(_case(item.path, item.path, f"<error message={_quoted(item.message)}/>"))
            continue
        listed = counted(item, setting)
        failing = [finding for finding in listed if setting.fails(finding)]
        failures += len(failing)
        others = "".join(f"{_line(item.path, finding)}\n" for finding in listed if not setting.fails(finding))
        output = f"<system-out>{_text(others)}</system-out>" if others else ""
        if output or not failing:
            cases.append(_case(item.path, item.path, output))
        cases += [_failed(item.path, finding) for finding in failing]
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    numbers = f'tests="{len(cases)}" failures="{failures}" errors="{errors}"'
    yield f'<testsuites {numbers}>\n  <testsuite name="claimcheck {setting.command}" {numbers} skipped="0">\n'
    for case in cases:
        yield f"    {case}\n"
    yield "  </testsuite>\n</testsuites>\n"


def _case(path: str, name: str, inside: str) -> str:
    attributes = f"classname={_quoted(path)} name={_quoted(name)} file={_quoted(path)}"
    return f"<testcase {attributes}>{inside}</testcase>" if inside else f"<testcase {attributes}/>"


def _failed(path: str, finding: Finding) -> str:
    name = f"{finding.code} {finding.name} (line {finding.region.line}, column {finding.region.column})"
    told = "\n".join(text for text in (_line(path, finding), finding.sentence, finding.wording and f"You may say: {finding.wording}") if text)
    inside = f"<failure type={_quoted(finding.code)} message={_quoted(finding.message)}>{_text(told)}</failure>"
    return _case(path, name, inside)


def _line(path: str, finding: Finding) -> str:
    return f"{path}:{finding.region.line}:{finding.region.column}: {finding.level} {finding.code} {finding.message}"


def _allowed(text: str) -> str:
    """Return text that XML 1.0 allows: what it does not is a visible escape."""
    return escape(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def _text(text: str) -> str:
    return in_text(_allowed(text))


def _quoted(text: str) -> str:
    return quoteattr(_allowed(text).replace("\n", " "))

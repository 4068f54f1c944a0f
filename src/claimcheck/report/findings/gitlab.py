"""GitLab code quality: one JSON array (docs.gitlab.com, "Code Quality report format"), in ASCII."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.findings.fingerprint import fingerprints
from claimcheck.report.findings.notes import counted
from claimcheck.report.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Linted
    from claimcheck.report.findings import Failure, Setting

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def draw(items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield the array, written while the files go by; files that could not be read are told of elsewhere."""
    yield "["
    lead = "\n"
    for item in items:
        if isinstance(item, tuple):
            continue
        for finding, fingerprint in fingerprints(item.path, counted(item, setting)):
            region = finding.region
            entry = {
                "description": f"{finding.code} {finding.name}: {finding.message}",
                "check_name": finding.code,
                "fingerprint": fingerprint,
                "severity": SEVERITIES[finding.level],
                "location": {"path": item.path.removeprefix("./"), "lines": {"begin": region.line, "end": region.end_line}},
            }
            yield lead + dumps(entry)
            lead = ",\n"
    yield "\n]\n"

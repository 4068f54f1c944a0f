"""A line a finding, `path:line:col: CODE message`, for editors and logs; the notes of a file are one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.findings.notes import Tally, counted
from claimcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Linted
    from claimcheck.report.findings import Failure, Setting


def draw(items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield a line a finding, then the summary; files that could not be read are told of elsewhere."""
    tally = Tally(setting.about)
    for item in items:
        if isinstance(item, tuple):
            tally.failures += 1
            continue
        tally.add(item)
        for found in counted(item, setting):
            line = f"{item.path}:{found.region.line}:{found.region.column}: {found.code} {found.message}"
            yield visible(line, setting.screen.encoding) + "\n"
    for line in tally.lines():
        yield line + "\n"

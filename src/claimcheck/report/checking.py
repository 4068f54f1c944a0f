"""What `check` says beside its findings: what was looked at, and the passages that are to be anchored anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.blocks import Heading, entry
from claimcheck.report.findings.notes import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.corpus.checking import Checked
    from claimcheck.corpus.moves import Move
    from claimcheck.report.blocks import Block


def about(result: Checked) -> str:
    """Return what was looked at, and what was not, in one line."""
    text = f"{plural(result.claims, 'claim')} and {plural(result.sources, 'source')} of {result.name}"
    if not result.waiting:
        return text
    return f"{text}; rules for the whole ({', '.join(result.waiting)}) wait until all of it loads"


def moves(items: Sequence[Move]) -> Iterator[Block]:
    """Yield the passages that are to be anchored anew, each with what it was and what it becomes."""
    for item in items:
        yield Heading(f"{item.file}, line {item.line}: {item.claim}, {item.source} {item.locator}".rstrip())
        yield entry("was", item.old, tone="conflicts", indent=2)
        yield entry("becomes", item.new if item.new != item.old else "the same, without prefix and suffix", tone="agrees", indent=2)

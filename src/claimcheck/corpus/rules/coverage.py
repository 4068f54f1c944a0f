"""CL203, CL204: sources that no claim cites, and checkable sentences of a source that none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.corpus import codes
from claimcheck.corpus.rules.subject import found
from claimcheck.corpus.sentences import checkable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.rules.subject import Found, Subject


def check(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a source without claims, else a note for each sentence without one."""
    cited: dict[str, list[tuple[int, int]]] = {}
    for entry in subject.entries:
        for piece in entry.claim.evidence:
            cited.setdefault(piece.source, []).append((piece.start, piece.end))
    for file, known in subject.sources():
        name, spans = known.source.id, cited.get(known.source.id, [])
        if not spans:
            yield found(file, codes.SOURCE_UNUSED, subject.in_front(file, "title"), f"no claim rests on {name}")
            continue
        if known.source.withdrawn:
            continue
        for item in checkable(known.body, subject.index.vocabulary):
            if not any(start < item.end and item.start < end for start, end in spans):
                words = item.text if len(item.text) <= 100 else item.text[:99] + "\u2026"  # noqa: PLR2004 - a line of a screen
                where = f"{name} {item.locator}".strip()
                yield found(file, codes.UNCOVERED, subject.in_body(file, known, item.start, item.end), f"no claim cites {where}: \u201c{words}\u201d")

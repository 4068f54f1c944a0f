"""The notes of a file as one line that counts them, for CI; what is told of counts in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.values import replace

if TYPE_CHECKING:
    from claimcheck.model.finding import Counts, Finding, Linted
    from claimcheck.report.findings import Setting


def counted(file: Linted, setting: Setting) -> list[Finding]:
    """Return the findings of a file with all notes that do not fail the run as one, at the place of the first."""
    notes = [item for item in file.findings if item.level == "note" and not setting.fails(item)]
    kept = [item for item in file.findings if item.level != "note" or setting.fails(item)]
    if not notes:
        return kept
    kinds = Counter((item.code, item.name) for item in notes)
    told = ", ".join(f"{count} {name} ({code})" for (code, name), count in sorted(kinds.items()))
    message = f"{plural(len(notes), 'note')}: {told}; `claimcheck {setting.command} --format rich` shows them"
    first = notes[0]
    bare = replace(first, message=message, help="", wording="", claims=(), stances=(), slots=(), sources=(), nearest=(), sentence="", verdict="")
    return sorted([*kept, bare], key=lambda item: (item.region.start, item.code))


def plural(number: int, noun: str) -> str:
    """Return `1 note`, `2,100 notes`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def summary(files: int, counts: Counts, levels: dict[str, int], failures: int = 0) -> list[str]:
    """Return the lines that close a run of `lint`: what became of the sentences, then what was found."""
    if failures and not files:
        return [f"{plural(failures, 'file')} could not be read, and nothing was checked"]
    lines = []
    if not counts.checkable:
        lines.append(f"{plural(files, 'file')}, {plural(counts.sentences, 'sentence')}: nothing checkable")
    else:
        lines.append(
            f"{plural(files, 'file')}, {plural(counts.sentences, 'sentence')}, {counts.checkable:,} checkable: {counts.supported:,} supported, "
            f"{counts.refuted:,} refuted, {counts.conflicting:,} conflicting, {counts.left:,} left to check"
        )
    found = [plural(levels.get(level, 0), level) for level in ("error", "warning", "note") if levels.get(level)]
    held = f"; {counts.suppressed:,} suppressed" if counts.suppressed else ""
    lines.append(f"Found {', '.join(found)}{held}" if found else f"Nothing found{held}")
    if failures:
        lines.append(f"{plural(failures, 'file')} could not be read")
    return lines


class Tally:
    """Counts that grow while files go by."""

    def __init__(self, about: str = "") -> None:
        """Start at nothing; `about` says what was looked at, where that is no draft."""
        from claimcheck.model.finding import Counts

        self.about = about
        self.files = self.failures = 0
        self.counts = Counts()
        self.levels: dict[str, int] = {}

    def add(self, file: Linted) -> None:
        """Count a file in."""
        self.files += 1
        self.counts += file.counts
        for item in file.findings:
            self.levels[item.level] = self.levels.get(item.level, 0) + 1

    def lines(self) -> list[str]:
        """Return the lines that close the run."""
        lines = summary(self.files, self.counts, self.levels, self.failures)
        return [self.about, *lines[1:]] if self.about else lines

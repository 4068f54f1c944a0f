"""What a finding is known by from one run to the next: its file, code and sentence, not its line (SARIF 2.1.0, 3.27.17; GitLab code quality)."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding


def content(finding: Finding) -> str:
    """Return what a finding is about: the sentence, else the message, white space folded."""
    return " ".join((finding.sentence or finding.message).split())


def fingerprints(path: str, findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield each finding of one file with a hash of 32 hexadecimal digits, no two alike: repeats are numbered in order."""
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        key = finding.code, f"{content(finding)}\0{finding.sentence[finding.start : finding.end]}"
        seen[key] += 1
        told = "\0".join((path, *key, str(seen[key])))
        yield finding, hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]

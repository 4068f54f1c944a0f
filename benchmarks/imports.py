"""What one plain `verify` imports, and what that costs: `python -X importtime`, the median of several runs, by part.

Bytecode and index are warm. Times are those of the modules themselves, without what they import in turn.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROUNDS = 5
STATEMENT = "Fentanyl kills nearly 70,000 Americans a year"
COMMAND = [sys.executable, "-X", "importtime", "-m", "claimcheck", "verify", "--format", "plain", "--fail-on", "none", STATEMENT]

_PARTS = frozenset({"cli", "corpus", "match", "compare", "frame", "text", "wording"})


def part(module: str) -> str:
    """Return the row of the table that a module belongs to."""
    names = module.split(".")
    if names[0] == "claimcheck":
        return f"claimcheck.{names[1]}" if len(names) > 1 and names[1] in _PARTS else "claimcheck, rest"
    return "typer" if names[0] == "typer" else "sqlite3" if "sqlite3" in names[0] else "standard library"


def main() -> int:
    """Print the table."""
    times: dict[str, list[float]] = defaultdict(list)
    counts: dict[str, int] = {}
    for _ in range(ROUNDS + 1):
        told = subprocess.run(COMMAND, capture_output=True, text=True, check=True, cwd=Path(__file__).parent).stderr
        found: dict[str, list[float]] = defaultdict(list)
        for line in told.splitlines():
            fields = line.removeprefix("import time:").split("|")
            if len(fields) == 3 and fields[0].strip().isdigit():  # noqa: PLR2004 - self, cumulative, name
                found[part(fields[2].strip())].append(int(fields[0]) / 1000)
        for name, some in found.items():
            times[name].append(sum(some))
            counts[name] = len(some)
    medians = {name: statistics.median(some[-ROUNDS:]) for name, some in times.items()}
    print(f"\n| {'imported by a plain verify':26} | modules |   ms |\n| {'-' * 26} | ------: | ---: |")
    for name in sorted(medians, key=lambda name: -medians[name]):
        print(f"| {name:26} | {counts[name]:7} | {medians[name]:4.0f} |")
    print(f"| {'all':26} | {sum(counts.values()):7} | {sum(medians.values()):4.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())

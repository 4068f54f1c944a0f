"""How long one `claimcheck verify --format plain` takes, against importing the libraries that it stands on.

Both are whole processes, run in turns so that a busy moment hits both; the medians are compared. The budget is 1.5 (ARCHITECTURE.md).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 21
BUDGET = 1.5
STATEMENT = "Fentanyl kills nearly 70,000 Americans a year"
BASE = [sys.executable, "-c", "import typer, rapidfuzz, sqlite3"]
CASES = {
    "verify --format plain": ["verify", "--format", "plain", "--fail-on", "none", STATEMENT],
    "verify --format json": ["verify", "--format", "json", "--fail-on", "none", STATEMENT],
    "search": ["search", "--format", "plain", STATEMENT],
    "--version": ["--version"],
}
COMMAND = [sys.executable, "-m", "claimcheck"]


def seconds(command: list[str]) -> float:
    """Return the wall time of one process, its output thrown away."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=Path(__file__).parent)
    return time.perf_counter() - begin


def main() -> int:
    """Print a table of medians and ratios; return 1 where `verify` is over its budget."""
    commands = {"import typer, rapidfuzz, sqlite3": BASE, **{name: COMMAND + arguments for name, arguments in CASES.items()}}
    for command in commands.values():  # the index and the file cache are warm from here on
        seconds(command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(seconds(command))
    medians = {name: statistics.median(values) for name, values in times.items()}
    base = medians["import typer, rapidfuzz, sqlite3"]
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, median of {ROUNDS} alternating runs\n")
    print(f"| {'whole process':34} | {'ms':>6} | {'ratio':>5} | {'budget':>6} |\n| {'-' * 34} | {'-' * 5}: | {'-' * 4}: | {'-' * 5}: |")
    for name, median in medians.items():
        budget = f"{BUDGET}" if name == "verify --format plain" else ""
        print(f"| {name:34} | {median * 1000:6.0f} | {median / base:5.2f} | {budget:>6} |")
    return int(medians["verify --format plain"] > BUDGET * base)


if __name__ == "__main__":
    sys.exit(main())

"""How many sentences `lint` goes through a second, against 10,000 claims, with one process and with two; and what memory many drafts take.

Claims and drafts are made of the same made-up parts. One sentence in ten is about a claim on file, with its figure or another; the rest is news of
kind, as most of a draft is. Budgets: 500 sentences a second and core (spec: design); two processes 1.7 times as fast as one. Beside it, on the
same drafts, proselint, which looks at words alone; `make bench` installs it beside the project, and without it its row is left out.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

CLAIMS = 10_000
DRAFTS = 48
SENTENCES = 60
BUDGET = 500
_TOWNS = ("Aldby", "Brenholm", "Corvik", "Dunsand", "Elmvik", "Fossby", "Gransund", "Holmvik", "Isby", "Jarnby", "Kelvik", "Lundsand")
_GOODS = (
    "salt", "timber", "copper", "wool", "barley", "tar", "amber", "glass", "paper", "cider", "herring", "rope", "coal", "iron", "flax", "leather",
    "honey", "wax", "slate", "oats",
)  # fmt: skip
_ACTS = ("shipped", "bought", "sold", "stored", "lost")
_OTHERS = (
    "The orchestra opened its season with a symphony that nobody had heard for {n} years.",
    "Her sister moved to the coast in {y} and never came back.",
    "A committee of {n} members looked into the matter and found nothing.",
    "In {y} the painter finished {n} portraits, most of them of his neighbours.",
    "The school has {n} pupils and a teacher who remembers all of them.",
    "What happened next is another story.",
    "Lars Nygard, who keeps the archive, says that {n} letters are missing.",
    "It was a cold spring, and the river froze twice.",
    "“We never thought that anybody would come,” said Ida Brock.",
    "The museum of {t} was closed for repairs in {y}.",
)


def main() -> int:
    """Print a table of sentences a second."""
    rng = random.Random(7)  # noqa: S311 - a sample, no secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        facts = _corpus(folder, rng)
        _drafts(folder, facts, rng)
        environment = {**os.environ, "CLAIMCHECK_CACHE": str(folder / "cache")}
        _run(folder, environment, 1, "empty")  # compiles the index
        base = _run(folder, environment, 1, "empty")
        print(f"\n{DRAFTS * SENTENCES:,} sentences in {DRAFTS} drafts, {CLAIMS:,} claims; budget {BUDGET} sentences a second and core\n")
        print("| processes    | seconds | of them at work | sentences a second at work | times as fast |")
        print("| ------------ | ------: | --------------: | -------------------------: | ------------: |")
        first = 0.0
        for jobs in (1, 2):
            taken, spent = (now - then for now, then in zip(_run(folder, environment, jobs, "drafts"), base, strict=True))
            first = first or taken
            print(f"| {jobs:12} | {taken:7.1f} | {spent:15.1f} | {DRAFTS * SENTENCES / spent:26.0f} | {first / taken:13.2f} |")
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
        if find_spec("proselint"):
            taken, spent = (now - then for now, then in zip(_proselint(folder / "drafts"), _proselint(folder / "empty"), strict=True))
            print(f"| 1, proselint | {taken:7.1f} | {spent:15.1f} | {DRAFTS * SENTENCES / spent:26.0f} |               |")
        print(f"\nmemory of the largest process of ours: {memory} MB")
    return 0


def _corpus(folder: Path, rng: random.Random) -> list[tuple[str, int]]:
    """Write the corpus and return sentences with `{}` for the figure, each with its figure."""
    (folder / "claims").mkdir()
    (folder / "sources").mkdir()
    facts: dict[str, int] = {}
    while len(facts) < CLAIMS:
        text = f"{rng.choice(_TOWNS)} {rng.choice(_ACTS)} {{}} tonnes of {rng.choice(_GOODS)} in {rng.choice(_TOWNS)} in {rng.randrange(1990, 2021)}"
        facts.setdefault(text, rng.randrange(20, 900))
    told = [text.format(figure) for text, figure in facts.items()]
    front = (
        "---\ntitle: A made-up register\npublisher: Harbour Post\npublished: 2021-03\nurl: none\nfind: register\nkind: dataset\ntext: digest\n---\n\n"
    )
    (folder / "sources" / "register.md").write_text(front + "".join(f"[p. {page}] {text}.\n\n" for page, text in enumerate(told)), encoding="utf-8")
    rows = (
        f"  - id: c{number}\n    claim: {text}.\n    evidence:\n      - source: register\n        passage: {text}\n"
        for number, text in enumerate(told)
    )
    (folder / "claims" / "goods.yaml").write_text("schema: claims/0\ntopic: Goods\nclaims:\n" + "".join(rows), encoding="utf-8")
    return list(facts.items())


def _drafts(folder: Path, facts: list[tuple[str, int]], rng: random.Random) -> None:
    """Write the drafts, and a folder with an empty one."""
    (folder / "drafts").mkdir()
    (folder / "empty").mkdir()
    (folder / "empty" / "a.md").write_text("", encoding="utf-8")
    for number in range(DRAFTS):
        said = []
        for _ in range(SENTENCES):
            if rng.random() < 0.1:  # noqa: PLR2004 - one in ten
                text, figure = rng.choice(facts)
                said.append(text.format(rng.choice((figure, figure + 37))) + ".")
            else:
                said.append(rng.choice(_OTHERS).format(n=rng.randrange(2, 90), y=rng.randrange(1950, 2020), t=rng.choice(_TOWNS)))
        blocks = [" ".join(said[start : start + 5]) for start in range(0, SENTENCES, 5)]
        (folder / "drafts" / f"{number:02}.md").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def _run(folder: Path, environment: dict[str, str], jobs: int, drafts: str) -> tuple[float, float]:
    """Return the seconds that a run took, and those that its processes were at work, which a busy machine stretches less."""
    begin, worked = time.perf_counter(), _worked()
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "lint",
        "--corpus",
        str(folder),
        "--jobs",
        str(jobs),
        "--exit-zero",
        "--format",
        "json",
        "-o",
        os.devnull,
    ]
    subprocess.run([*command, str(folder / drafts)], env=environment, check=True)
    return time.perf_counter() - begin, _worked() - worked


def _proselint(drafts: Path) -> tuple[float, float]:
    """Return the seconds that proselint took for a folder, and those at work."""
    begin, worked = time.perf_counter(), _worked()
    command = [sys.executable, "-m", "proselint", "check", *map(str, sorted(drafts.iterdir()))]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # ends with 1 where it found something
    return time.perf_counter() - begin, _worked() - worked


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())

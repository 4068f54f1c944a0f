"""All measures of the verdicts in one table, each beside its bar: what `make eval` prints.

Labelled statements, drafts and public sets are read from a folder beside the project (`--shared`, ../shared) and are no part of it; what is not there
is left out. Without the folder the perturbation suite and the time of an answer remain. `--sample N` takes N rows of each set, evenly spread, and a
like share of the perturbed claims, and ends in a minute; the whole takes about ten.

  python benchmarks/evaluation.py --sample 60
  python benchmarks/evaluation.py --only statements,wolf --misses misses.jsonl
  python benchmarks/evaluation.py --quotations quotations.jsonl     {"speaker", "quote", "expect": "exact", "altered" or "absent"} a line
"""

from __future__ import annotations

import argparse
import datetime
import json
import statistics
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import public_sets
from claimcheck.corpus.opening import load_corpus
from claimcheck.evaluate import evaluate
from claimcheck.lint import lint
from claimcheck.perturb import suite
from claimcheck.verify import verify
from public_sets import Measured, Miss, Row, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.match.index import Index

ROOT = Path(__file__).resolve().parent.parent
AS_OF = datetime.date(2026, 11, 22)
"""The day of asking, which the labels presume."""
CLAIMS = 20
"""Claims whose perturbations a sampled run judges."""
QUOTED = {"exact": "supported", "altered": "refuted", "absent": "not-enough-evidence"}


def statements(path: Path, corpus: Index) -> Measured:
    """Return the measures of labelled statements."""
    found = evaluate(path, corpus, as_of=AS_OF)
    count = len(found.outcomes)
    measures = dict(found.measures)
    dangerous = len(found.supported_as_refuted) + len(found.refuted_as_supported)
    rows = [
        Row("statements: accuracy", found.accuracy, 0.95, count),
        Row("statements: macro-F1", found.macro_f1, 0.93, count),
        Row("statements: dangerous", dangerous, 0, count, most=True, digits=0),
        Row("statements: precision of supported", measures["supported"].precision, 0.97, measures["supported"].given),
        Row("statements: micro-F1 of stances", found.stances.f1, 0.93, found.stances.expected),
    ]
    misses = [Miss("statements", item.label.id, item.label.verdict, item.got, item.label.statement) for item in found.misses]
    return rows, misses


def drafts(folder: Path, corpus: Index) -> Measured:
    """Return how `lint` fares on drafts with a label for each sentence: errors where one is due, and where none is."""
    due = found = alarms = 0
    misses, labels = [], 0
    for path in sorted(folder.glob("*.md")):
        errors = {" ".join(item.sentence.split()) for item in lint(path, corpus, as_of=AS_OF).findings if item.level == "error"}
        for row in rows_of(path.with_suffix(".gold.jsonl")):
            labels += 1
            wanted, got = row["verdict"] == "refuted", " ".join(row["text"].split()) in errors
            due, found, alarms = due + wanted, found + (wanted and got), alarms + (got and not wanted)
            if wanted != got:
                misses.append(Miss("drafts", f"{path.name}:{row['line']}", row["verdict"], "error" if got else "none", row["text"]))
    return [
        Row("drafts: errors found", found / due if due else None, None, due),
        Row("drafts: false errors", alarms, None, labels - due, digits=0),
    ], misses


def perturbed(corpus: Index, most: int) -> Measured:
    """Return how many perturbed statements of each sort get the verdict that they have to get."""
    names = corpus.ids()
    chosen = set(names[:: max(1, len(names) // CLAIMS)]) if most else set(names)
    report = suite(corpus, as_of=AS_OF, claims=chosen)
    rows = [Row(f"perturbation: {name}", tally.score, 0.98, tally.mutants) for name, tally in report.sorts]
    survivors = [(item.mutant, item) for item in report.survivors]
    misses = [Miss(f"perturbation: {mutant.kind}", mutant.claim, item.wanted, item.got.value, mutant.statement) for mutant, item in survivors]
    return rows, misses


def quotations(path: Path, corpus: Index) -> Measured:
    """Return how many quotations are told for what they are, each given to its speaker in a sentence."""
    rows, misses = rows_of(path), []
    for number, row in enumerate(rows, start=1):
        quote = row["quote"].strip().strip("\u201c\u201d\"'\u2018\u2019")
        got = verify(f"{row['speaker']} said: \u201c{quote}\u201d", corpus, as_of=AS_OF).verdict.value
        if got != QUOTED[row["expect"]]:
            misses.append(Miss("quotations", str(number), QUOTED[row["expect"]], got, row["quote"]))
    return [Row("quotations told right", 1 - len(misses) / len(rows) if rows else None, 1.0, len(rows))], misses


def duration(corpus: Index) -> Measured:
    """Return the median time of one answer over the texts of all claims, what can be kept having been kept."""
    texts = [corpus.claim(name).claim.text for name in corpus.ids()]
    times: list[float] = []
    for _ in range(2):
        times = []
        for text in texts:
            begin = time.perf_counter()
            verify(text, corpus, as_of=AS_OF)
            times.append((time.perf_counter() - begin) * 1000)
    return [Row("one verify: median ms", statistics.median(times), 5, len(times), most=True, digits=1)], []


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| measure | value | bar | met | of |", "| --- | --: | --: | --- | --: |"]
    for row in rows:
        value = "-" if row.value is None else f"{row.value:.{row.digits}f}"
        bar = "" if row.bar is None else f"{'≤' if row.most else '≥'} {row.bar:g}"
        lines.append(f"| {row.what} | {value} | {bar} | {'' if row.met is None else 'yes' if row.met else 'no'} | {row.of:,} |")
    return "\n".join(lines)


def main() -> int:
    """Measure, print the table, and return 0 however it comes out: it is a report."""
    parser = argparse.ArgumentParser(description="All measures of the verdicts, each beside its bar.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with eval/ and bench/ (default: beside the project)")
    parser.add_argument("--sample", type=int, default=0, help="rows of each set (default: all)")
    parser.add_argument("--only", default="", help="measures to take, with commas: statements,drafts,wolf … (default: all)")
    parser.add_argument("--quotations", type=Path, help="quotations with what is right for each, JSONL")
    parser.add_argument("--part", default="dev", choices=("dev", "train"), help="part of the retrieval queries")
    parser.add_argument("--misses", type=Path, help="write every miss to this file, JSONL")
    options = parser.parse_args()
    labels, bench = options.shared / "eval" / "statements-dev.jsonl", options.shared / "bench"
    corpus = load_corpus(ROOT)
    measures: dict[str, tuple[bool, Callable[[], Measured]]] = {
        "statements": (labels.is_file(), lambda: statements(labels, corpus)),
        "drafts": ((labels.parent / "drafts").is_dir(), lambda: drafts(labels.parent / "drafts", corpus)),
        "perturbation": (True, lambda: perturbed(corpus, options.sample)),
        "quotations": (bool(options.quotations), lambda: quotations(options.quotations, corpus)),
        "wolf": (bench.is_dir(), lambda: public_sets.wolf(bench, corpus, AS_OF, options.sample)),
        "search": (bench.is_dir(), lambda: public_sets.retrieval(bench, options.sample, options.part)),
        "compare": (bench.is_dir(), lambda: public_sets.pairs(bench, options.sample)),
        "time": (True, lambda: duration(corpus)),
    }
    wanted = [name for name in options.only.split(",") if name]
    if unknown := sorted(set(wanted) - set(measures)):
        parser.error(f"no such measure: {', '.join(unknown)}; there are {', '.join(measures)}")
    rows: list[Row] = []
    misses: list[Miss] = []
    for name, (there, measure) in measures.items():
        if (wanted and name not in wanted) or not there:
            continue
        found, wrong = measure()
        rows, misses = [*rows, *found], [*misses, *wrong]
        print(f"{name} measured", file=sys.stderr)
    print(table(rows))
    if options.misses:
        options.misses.write_text("".join(json.dumps(asdict(miss), ensure_ascii=False) + "\n" for miss in misses), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

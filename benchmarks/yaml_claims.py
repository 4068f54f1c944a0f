"""How long 100,000 claims in YAML take to load, against PyYAML's bare CSafeLoader that keeps the place of each key and value.

Both in processor time, in turns, in processes of their own. `values` is reading YAML into values with their places; `corpus` is all that loading a
corpus does besides: shapes checked, passages found in their sources, ids compared. The budget for loading is 1.3 (spec: fast at any size).
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

CLAIMS = 100_000
EACH = 100
ROUNDS = 3
BUDGET = 1.3
_BEGIN = (
    "import sys, time\nfrom pathlib import Path\nfolder = Path(sys.argv[1])\ntext = (folder / 'claims' / 'goods.yaml').read_text(encoding='utf-8')\n"
)
_TIMED = "begin = time.process_time()\n{}\nprint(time.process_time() - begin)\n"
CASES = {
    "bare CSafeLoader with places": """
import yaml
class Placed(yaml.CSafeLoader):
    def construct_mapping(self, node, deep=False):
        value = super().construct_mapping(node, deep=deep)
        value[None] = node.start_mark, {key.value: (key.start_mark, item.start_mark) for key, item in node.value}
        return value
"""
    + _TIMED.format("yaml.load(text, Loader=Placed)"),
    "values": """
from claimcheck.corpus.nodes import read_yaml
from claimcheck.corpus.reporting import Problems
"""
    + _TIMED.format("assert read_yaml(text, Problems('goods.yaml')) is not None"),
    "corpus": "from claimcheck.corpus.load import read\n" + _TIMED.format("assert read(folder).claims"),
}


def main() -> int:
    """Print a table of seconds and ratios; return 1 where loading is over its budget."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _corpus(folder)
        times: dict[str, list[float]] = {case: [] for case in CASES}
        for _ in range(ROUNDS):
            for case, code in CASES.items():
                ran = subprocess.run([sys.executable, "-c", _BEGIN + code, name], check=True, capture_output=True, text=True)
                times[case].append(float(ran.stdout))
    medians = {case: statistics.median(found) for case, found in times.items()}
    bare = medians["bare CSafeLoader with places"]
    print(f"\n{CLAIMS:,} claims in one YAML file, processor time, medians of {ROUNDS} runs in turns; budget {BUDGET}\n")
    print(f"| {'':28} | seconds | ratio |\n| {'-' * 28} | ------: | ----: |")
    for case, median in medians.items():
        print(f"| {case:28} | {median:7.1f} | {median / bare:5.2f} |")
    return int(medians["corpus"] > BUDGET * bare)


def _corpus(folder: Path) -> None:
    """Write a corpus whose sources have a hundred claims each."""
    (folder / "sources").mkdir()
    (folder / "claims").mkdir()
    front = "---\ntitle: Salt\npublisher: Harbour Post\npublished: 2021-03\nurl: none\nfind: salt\nkind: dataset\ntext: digest\n---\n\n"
    told = [f"Aldby shipped {number:,} tonnes of salt to Corvik in {1900 + number % 120}" for number in range(CLAIMS)]
    for number in range(0, CLAIMS, EACH):
        body = "".join(f"[p. {page}] {text}.\n\n" for page, text in enumerate(told[number : number + EACH]))
        (folder / "sources" / f"register-{number // EACH}.md").write_text(front + body, encoding="utf-8")
    rows = (
        f"  - id: c{number}\n    claim: {text}.\n    evidence:\n      - source: register-{number // EACH}\n        passage: {text}\n"
        for number, text in enumerate(told)
    )
    (folder / "claims" / "goods.yaml").write_text("schema: claims/0\ntopic: Goods\nclaims:\n" + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

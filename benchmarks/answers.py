"""How long one `verify` takes once the corpus is open: every claim's text and every tenth other wording of the shipped corpus, judged in one process.

The first answers build what the later ones find built (profiles of claims, concepts of words), so the first round is told apart from the second.
"""

from __future__ import annotations

import datetime
import statistics
import sys
import time

from claimcheck.corpus.opening import load_corpus
from claimcheck.verify import verify

AS_OF = datetime.date(2026, 1, 1)
GOAL = 5.0
"""Milliseconds of the median, a goal and no bar: it is a time of one machine, not a ratio."""
EVERY = 10


def main() -> int:
    """Print the median and the slowest twentieth of both rounds."""
    corpus = load_corpus()
    claims = [corpus.claim(name).claim for name in corpus.ids()]
    texts = [*(claim.text for claim in claims), *[text for claim in claims for text in claim.also][::EVERY]]
    print(f"\n{len(texts)} statements on {len(claims)} claims; goal {GOAL:.0f} ms\n")
    print("| one answer, corpus open | median ms | 95 % under ms |\n| ----------------------- | --------: | ------------: |")
    for name in ("first round", "second round"):
        times = []
        for text in texts:
            begin = time.perf_counter()
            verify(text, corpus, as_of=AS_OF)
            times.append((time.perf_counter() - begin) * 1000)
        print(f"| {name:23} | {statistics.median(times):9.1f} | {statistics.quantiles(times, n=20)[-1]:13.1f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())

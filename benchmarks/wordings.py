"""How well a claim is recognised in other words: each `also:` wording judged as if it were a statement, with that wording left out.

Leave-one-out over the shipped corpus. A wording is compared with the claim's evidence: the passage, the canonical text and the other wordings. It is
true, so that it should agree in full; the four ways in which it may come out are

  full      agrees, and nothing of it is left open: alone it would make a statement `supported`
  partial   agrees, with a detail that no other wording has: `not-enough-evidence`
  silent    taken for another matter: `not-enough-evidence`, perhaps "not on file"
  conflict  taken for false: crying wolf, the gravest

Statements that fall into parts are compared whole here, and no other claim may confirm a detail, so that `verify` does somewhat better. Claims whose
evidence a curator marked with a stance are left out.

  python benchmarks/wordings.py                            counts, and the slots at fault
  python benchmarks/wordings.py --show conflict            each conflict with the slot that differs
  python benchmarks/wordings.py --show partial,silent --slot number --claim scheduling --limit 40
  python benchmarks/wordings.py --bare                     against passage and canonical text alone, as for a claim without `also:`
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck import verdict
from claimcheck.candidates import ids, rarity, voices_of
from claimcheck.compare import engine
from claimcheck.compare.profile import profile
from claimcheck.corpus.opening import load_corpus
from claimcheck.model import Stance
from claimcheck.text import edtf
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.match.index import Index
    from claimcheck.match.stored import StoredClaim
    from claimcheck.model import Comparison, Frame, SlotResult

KINDS = ("full", "partial", "silent", "conflict")
"""Best first: of several evidences the best counts."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One wording with what became of it."""

    claim: str
    text: str
    kind: str
    comparison: Comparison
    passage: str

    @property
    def faults(self) -> list[SlotResult]:
        """What keeps it from full agreement: the slots that differ, else those left open."""
        return list(self.comparison.differing or self.comparison.unconfirmed) if self.kind != "full" else []


def judged(corpus: Index, *, bare: bool) -> Iterator[Judged]:
    """Yield every wording of every claim, judged without itself; with `bare`, without the other wordings too."""
    weight = lru_cache(maxsize=4096)(lambda lemma: rarity(corpus.frequency(lemma.split(maxsplit=1)[0]), corpus.count))
    for name in corpus.ids():
        stored = corpus.claim(name)
        if any(evidence.stance for evidence in stored.claim.evidence):
            continue
        for index, wording in enumerate(stored.also):
            others = () if bare else (*stored.also[:index], *stored.also[index + 1 :])
            yield _best(corpus, stored, wording, others, weight)


def _best(corpus: Index, stored: StoredClaim, wording: Frame, others: Sequence[Frame], weight: Callable[[str], float]) -> Judged:
    """Return a wording against that evidence of its claim with which it fares best."""
    found: list[Judged] = []
    for evidence, passage in zip(stored.claim.evidence, stored.passages, strict=True):
        known = profile(
            (passage, stored.frame, *others),
            corpus.vocabulary,
            speakers=ids(stored.claim.said_by, corpus.vocabulary),
            voices=voices_of(corpus, evidence),
            reported_on=edtf.interval(corpus.sources[evidence.source].published),
        )
        comparison = engine.compare(wording, known, corpus.vocabulary, weight=weight, whole=wording)
        found.append(Judged(stored.claim.id, wording.text, _kind(comparison), comparison, evidence.passage))
    return min(found, key=lambda item: KINDS.index(item.kind))


def _kind(comparison: Comparison) -> str:
    bearing = verdict.bearing(comparison)
    if bearing.stance is Stance.AGREES:
        return "full" if bearing.complete else "partial"
    return "conflict" if bearing.stance is Stance.CONFLICTS else "silent"


def main() -> int:
    """Print the counts and, with --show, the wordings that did not agree in full."""
    parser = argparse.ArgumentParser(description="Leave-one-out over the other wordings of the shipped claims.")
    parser.add_argument("--show", default="", help="kinds to list, with commas: partial,silent,conflict")
    parser.add_argument("--slot", default="", help="list only those with this slot at fault")
    parser.add_argument("--claim", default="", help="list only claims whose id contains this")
    parser.add_argument("--limit", type=int, default=10_000, help="list so many at most")
    parser.add_argument("--bare", action="store_true", help="leave out all other wordings")
    options = parser.parse_args()
    rows = list(judged(load_corpus(), bare=options.bare))
    _print_counts(rows)
    shown = [
        row
        for row in rows
        if row.kind in options.show.split(",")
        and options.claim in row.claim
        and (not options.slot or any(slot.slot == options.slot for slot in row.faults))
    ]
    for row in shown[: options.limit]:
        print(f"\n{row.kind}  {row.claim}  about {row.comparison.about:.2f} covered {row.comparison.covered:.2f}")
        print(f"  said     {row.text}\n  passage  {row.passage}")
        for slot in row.faults:
            print(f"  {slot.slot:8} {slot.said!r} ~ {slot.reported!r} {slot.note}")
    return 0


def _print_counts(rows: Sequence[Judged]) -> None:
    counts = Counter(row.kind for row in rows)
    print("| wordings | " + " | ".join(KINDS) + " |")
    print("| --: " * (len(KINDS) + 1) + "|")
    print(f"| {len(rows)} | " + " | ".join(str(counts[kind]) for kind in KINDS) + " |\n")
    faults = Counter((row.kind, slot) for row in rows for slot in {slot.slot for slot in row.faults})
    for (kind, slot), count in faults.most_common():
        print(f"{kind:8}  {slot:12} {count:5}")


if __name__ == "__main__":
    sys.exit(main())

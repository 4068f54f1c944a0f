"""The perturbation suite as blocks: how well the claims are guarded, which are not, and what would guard them.

Input is the dictionary of `PerturbationReport.to_dict()`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.blocks import Gap, Heading, Item, Table, entry
from claimcheck.report.findings.notes import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.report.blocks import Block

_GROUPS = {"keep": "say the same", "not-supported": "say more or otherwise", "refuted": "contradict the sources"}


def blocks(result: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the score, the groups, the claims with survivors, the lowest first, and each survivor with its guard."""
    survivors = result["survivors"]
    yield entry(
        "Score", f"{share(result['score'])} of {plural(result['mutants'], 'statement')} made from {plural(result['claims'], 'claim')}", tone="good"
    )
    yield entry("Dangerous", f"{result['dangerous']} supported though they contradict the sources, or refuted though they say the same")
    yield Gap()
    rows = tuple((_GROUPS[name], str(group["mutants"]), str(group["right"]), share(group["score"])) for name, group in result["sorts"].items())
    yield Table(("statements that", "made", "right", "score"), rows, "{}: {} made, {} right, score {}")
    weak = sorted(
        (item for item in result["by_claim"].items() if item[1]["right"] < item[1]["mutants"]), key=lambda item: (item[1]["score"], item[0])
    )
    if weak:
        yield Gap()
        rows = tuple((name, str(tally["mutants"]), str(tally["right"]), share(tally["score"])) for name, tally in weak)
        yield Table(("claim", "made", "right", "score"), rows, "{}: {} made, {} right, score {}")
        yield Gap()
        yield Heading(f"Survivors: {len(survivors)}")
    for item in survivors:
        yield Item(item["claim"], (item["kind"], f"{item['got']}, to be {item['wanted']}", item["statement"]))
        yield entry("guard", item["guard"], indent=2)
    yield Gap()
    yield entry(
        "Judged", f"as of {result['as_of']}, seed {result['seed']}; {result['collisions']} left out that another claim may make true", tone="quiet"
    )


def share(value: float | None) -> str:
    """Return a score with four places, rounded down: 0.9999 is not all."""
    return "none" if value is None else f"{int(value * 10_000) / 10_000:.4f}"

"""What would guard a claim against a mutant that survived (`data/perturb.yaml`, guards)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Verdict
from claimcheck.perturbation.mutant import Expect
from claimcheck.perturbation.tables import tables

if TYPE_CHECKING:
    from claimcheck.perturbation.mutant import Mutant


def guard(mutant: Mutant, got: Verdict) -> str:
    """Return what a curator can do, in a few words."""
    table = tables()["guards"]
    if mutant.kind in table:
        return str(table[mutant.kind])
    key = "keep" if mutant.expect is Expect.KEEP and got is not Verdict.REFUTED else mutant.slot
    return str(table.get(key, table["keep"])).replace("{statement}", mutant.statement)

"""What evidence amounts to as time moves: withdrawn, superseded by newer evidence, or turned round by its curator (spec: verdicts, "time moves")."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck import verdict
from claimcheck.model import Stance
from claimcheck.text import edtf
from claimcheck.values import replace

if TYPE_CHECKING:
    from claimcheck.candidates import Bench
    from claimcheck.model import Frame
    from claimcheck.trial import Tried

Judged = list[tuple["Tried", Stance]]


def stances(bench: Bench, item: Tried, said: Frame) -> Judged:
    """Return the stance of one evidence; where it is superseded and `said` speaks of the time since, with what newer evidence tells."""
    stance = item.bearing.stance
    if item.evidence.stance == Stance.CONFLICTS.value:
        stance = _turned(item)
    if stance is not Stance.SILENT and bench.corpus.sources[item.evidence.source].withdrawn:
        return [(item, Stance.WITHDRAWN)]
    if not item.evidence.superseded_by or stance is Stance.SILENT:
        return [(item, stance)]
    from claimcheck import tense  # here, as most evidence holds

    newer = bench.corpus.claim(item.evidence.superseded_by)
    if not tense.is_current(said, newer.frame) or _names_a_kind(said):
        return [(item, stance)]
    told = replace(item, claim=newer.claim, comparison=replace(item.comparison, slots=()))
    against = (
        [(replace(told, evidence=evidence), Stance.CONFLICTS) for evidence in newer.claim.evidence]
        if stance is Stance.AGREES and _settled(item)
        else []
    )
    return [(item, Stance.SUPERSEDED), *against]


def _names_a_kind(said: Frame) -> bool:
    """Whether a part only says what kind of thing something is, which no time changes: "salt is a mineral", unlike who is the mayor."""
    kind = any(is_.norm in {"is", "are"} and a.norm in {"a", "an"} for is_, a in pairwise(said.words))
    return kind and all(item.kind == "thing" for item in said.terms) and not said.figures


def _turned(item: Tried) -> Stance:
    """Return the stance of evidence that the curator says conflicts with its claim: it conflicts only with what plainly says what the claim says."""
    if item.bearing.stance is Stance.AGREES:
        return Stance.CONFLICTS if _settled(item) and verdict.acquainted(item.comparison) else Stance.SILENT
    return Stance.AGREES if item.bearing.stance is Stance.CONFLICTS else item.bearing.stance


def _settled(item: Tried) -> bool:
    """Whether evidence agrees in all but the time, which is what changed: only then does its successor contradict the part."""
    open_slots = {slot.slot for slot in item.comparison.unconfirmed} - {"date", "detail"}
    return not open_slots and item.comparison.covered >= verdict.COVERED


def outdated(bench: Bench, found: Judged) -> Judged:
    """Return the stances with all agreement older than what superseded one of them counted as superseded too."""

    def published(item: Tried) -> tuple[int, int]:
        return edtf.interval(bench.corpus.sources[item.evidence.source].published)

    agreeing = {item.claim.id for item, stance in found if stance is Stance.AGREES}
    found = [(item, stance) for item, stance in found if not (stance is Stance.CONFLICTS and not item.comparison.slots and item.claim.id in agreeing)]
    newer = [published(item)[0] for item, stance in found if stance is Stance.CONFLICTS and not item.comparison.slots]
    if not newer:
        return found
    changed = min(newer)
    return [(item, Stance.SUPERSEDED if stance is Stance.AGREES and published(item)[1] < changed else stance) for item, stance in found]

"""A draft speaks of its own day: what a source reported only later does not make it outdated (spec: verdicts, "time moves")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import reasons, verdict
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.text import edtf
from claimcheck.values import replace

if TYPE_CHECKING:
    import datetime

    from claimcheck.model import Judgement, Part, Report


def as_of(report: Report, day: datetime.date) -> Report:
    """Return the report as it was on `day`, the draft's own: changes that sources published later report are left out."""
    parts = tuple(_part(part, day) for part in report.parts)
    if parts == report.parts:
        return report
    stances: dict[str, list[Stance]] = {}
    for part in parts:
        for item in part.comparisons:
            stances.setdefault(item.source.id, []).append(item.stance)
    return replace(
        report,
        verdict=verdict.of_statement([part.verdict for part in parts]),
        because=reasons.report_because(parts),
        marks=tuple(mark for mark in report.marks if mark != "outdated"),
        stances=tuple((source, verdict.of_source(found)) for source, found in sorted(stances.items())),
        parts=parts,
    )


def _part(part: Part, day: datetime.date) -> Part:
    """Return a part that only later news refutes as its own time has it."""
    against = [item for item in part.comparisons if item.stance is Stance.CONFLICTS]
    older = [item for item in part.comparisons if item.stance is Stance.SUPERSEDED and not _differs(item)]
    if part.verdict is not Verdict.REFUTED or not older or not all(_is_later_news(item, day) for item in against):
        return part
    kept = tuple(replace(item, stance=Stance.AGREES) if item in older else item for item in part.comparisons if item not in against)
    told = replace(part, verdict=Verdict.SUPPORTED, because="", comparisons=kept)
    return replace(told, because=reasons.because(told))


def _differs(item: Judgement) -> bool:
    return any(slot.outcome is Outcome.DIFFERS for slot in item.slots)


def _is_later_news(item: Judgement, day: datetime.date) -> bool:
    """Whether evidence conflicts only by telling of a change, in a source published after `day`."""
    return not item.slots and edtf.interval(item.source.published)[0] > day.toordinal()

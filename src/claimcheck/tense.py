"""Whether a part speaks of today or of a source's own time (spec: verdicts, "time moves")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import irregular_forms

if TYPE_CHECKING:
    from claimcheck.model import Frame

_PAST = frozenset({"was", "were", "had", "did", "didn't", "wasn't", "weren't", "hadn't"})
_PERFECT = frozenset({"has", "have", "is", "are", "be", "been", "being", "was", "were", "hasn't", "haven't"})


def is_current(said: Frame, newer: Frame) -> bool:
    """Whether `said` is in the present ("still" and "today" with it), in the undated perfect, or dated to the time of `newer` or later."""
    dated = [period for period in said.periods if period.precision not in {"now", "recurring", "none"}]
    if dated:
        since = min((period.low for period in newer.periods), default=0)
        return bool(since) and max(period.low for period in dated) >= since
    return not _is_past(said)


def _is_past(said: Frame) -> bool:
    for term in said.terms:
        word = said.words[term.first]
        before = {said.words[index].norm for index in range(max(0, term.first - 3), term.first)}
        if (
            term.kind == "relation"
            and not before & _PERFECT
            and word.norm.endswith("ed")
            and term.first
            and not said.words[term.first - 1].norm.endswith(("a", "the"))
            and said.words[min(term.first + 1, len(said.words) - 1)].norm not in {"to", "in", "with", "by"}  # "opioids related to fentanyl"
        ):
            return True
        if term.kind == "relation" and irregular_forms().get(word.norm, word.norm) != word.norm and not before & _PERFECT:
            return True
    return any(word.norm in _PAST for word in said.words)

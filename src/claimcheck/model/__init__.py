"""The values that flow through claimcheck: frozen, slotted, without input, output or patterns."""

from __future__ import annotations

from claimcheck.model.answer import Comparison, Judgement, Outcome, Part, Report, SlotResult, Stance, Verdict
from claimcheck.model.corpus import Claim, Evidence, Review, Source
from claimcheck.model.text import Denial, Figure, Frame, Modal, Name, Period, Quote, Rank, Scope, Term, Word

__all__ = [
    "Claim",
    "Comparison",
    "Denial",
    "Evidence",
    "Figure",
    "Frame",
    "Judgement",
    "Modal",
    "Name",
    "Outcome",
    "Part",
    "Period",
    "Quote",
    "Rank",
    "Report",
    "Review",
    "Scope",
    "SlotResult",
    "Source",
    "Stance",
    "Term",
    "Verdict",
    "Word",
]

"""Under which marker a word of a text stands: alleged, only possible, only planned, denied; or free, told as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Frame, Modal, Term

_REACH = 14
"""Words after a marker that it governs at most, within its sentence."""
_DENYING = frozenset({"deni", "denial", "disput"})
STEPS = frozenset({"charg", "indict", "accus", "claim"})


def opens(frame: Frame, index: int) -> bool:
    """Return whether "charged" or the like is followed by what is alleged: "charged with selling", "claims that"; "denied" by what is denied."""
    if frame.words[index].lemma in _DENYING:
        following = [word.norm for word in frame.words[index + 1 : index + 4]]
        return "that" in following or any(norm.endswith("ing") or norm in {"any", "allegations", "accusations", "claims"} for norm in following)
    dated = {period.first - 1 for period in frame.periods} | {period.first for period in frame.periods}
    for step in range(index + 1, min(index + 9, len(frame.words))):
        if frame.words[step].norm in {"with", "for", "of", "over", "that"} and step not in dated and step + 1 not in dated:
            return True
        if frame.words[step].text in ".;,":
            return False
    return False


def governed(frame: Frame, term: Term, kinds: Sequence[str]) -> Modal | None:
    """Return the marker of one of `kinds` under which `term` stands in `frame`, None if it stands free."""
    for modal in frame.modals:
        if modal.kind not in kinds or term.first <= modal.last <= term.last:
            continue
        if frame.words[modal.last].lemma in STEPS and not opens(frame, modal.last):
            continue  # "the charges of June 2023": an event, not what is alleged
        if modal.kind == "denied" and not opens(frame, modal.last):
            continue  # "rejected the plan": the plan is there
        between = frame.words[modal.last + 1 : term.first]
        if modal.last < term.first <= modal.last + _REACH and not any(word.text in ".;" for word in between):
            return modal
        adverb = frame.words[modal.first].norm.endswith("ly")
        if adverb and term.last < modal.first <= term.last + 3:
            return modal
    return None


def told(frame: Frame, term: Term) -> bool:
    """Return whether `term` is told as a fact in `frame`: nothing makes it only planned, possible or alleged."""
    return governed(frame, term, ("alleged", "possible", "planned")) is None

"""Check-worthiness: questions, advice, predictions and judgements are not for a fact-checker (spec: verdicts, verdict)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word


@lru_cache(maxsize=8)
def _entries(kind: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(str(item).lower().split()) for item in table("opinion")[kind])


def has(norms: Sequence[str], kind: str) -> bool:
    """Return whether folded words have one of the phrases of a kind (advice, prediction, judgement, scenery) in a row."""
    options = {entry[0]: [] for entry in _entries(kind)}  # type: dict[str, list[tuple[str, ...]]]
    for entry in _entries(kind):
        options[entry[0]].append(entry)
    return any(tuple(norms[index : index + len(entry)]) == entry for index, norm in enumerate(norms) if norm in options for entry in options[norm])


def not_checkable(tokens: Sequence[Word], *, credited: bool) -> str:
    """Return why a sentence is not checkable (question, advice, prediction, opinion), "" where it is.

    `credited`: the words are a named speaker's, and that they were said can be checked; a question mark outside quotation marks is the writer's own.
    """
    if not any(word.norm[0].isalnum() for word in tokens):
        return "empty"
    closing = next((word.text for word in reversed(tokens) if word.text not in {'"', "\u201d", ")", "'"}), "")
    if closing == "?" and (not credited or tokens[-1].text == "?"):
        return "question"
    if credited:
        return ""
    norms = [word.norm for word in tokens]
    for kind, reason in (("advice", "advice"), ("prediction", "prediction"), ("judgement", "opinion")):
        if has(norms, kind):
            return reason
    return ""

"""How firmly a text asserts: alleged, possible, planned, denied, or told as proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import beginnings, group, phrase_at, phrases
from claimcheck.model import Modal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

KINDS = ("alleged", "possible", "planned", "proven", "denied")


def modals(tokens: Sequence[Word], taken: frozenset[int]) -> tuple[Modal, ...]:
    """Return the markers of modality in order; "May" as a month is in `taken`."""
    begins = beginnings(*(("modality", kind) for kind in (*KINDS, "planned_phrases"))) | _HELD_UP
    return tuple(
        Modal(first=index, last=last, start=token.start, end=tokens[last].end, kind=kind)
        for index, token in enumerate(tokens)
        if token.norm in begins and index not in taken
        for kind in KINDS
        if (last := _marker(tokens, index, kind)) >= 0
    )


def _marker(tokens: Sequence[Word], index: int, kind: str) -> int:
    """Return the last index of a marker of `kind` that starts at `index`, -1 where none does."""
    if tokens[index].norm in group("modality", kind):
        return index
    if kind == "alleged" and _is_held_up(tokens, index):
        return index + 1
    return phrase_at(tokens, index, phrases("modality", "planned_phrases")) if kind == "planned" else -1


def _is_held_up(tokens: Sequence[Word], index: int) -> bool:
    """Whether somebody cites something "as proof" of the rest, which is then said and not so: "They pointed to the cranes as evidence that …"."""
    shown = [token.norm for token in tokens[index : index + 2]]
    if shown[0] not in _HELD_UP or shown[1:] == [] or shown[1] not in group("showing", "as"):
        return False
    return any(token.lemma in group("showing", "verbs") for token in tokens[max(0, index - _CITED) : index])


_HELD_UP = frozenset({"as"})
_CITED = 16
"""Words from the verb that cites to what is cited it for, at most."""

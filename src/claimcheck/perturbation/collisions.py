"""Mutants that another claim of the corpus may make true: no test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Claim
    from claimcheck.perturbation.mutant import Edit

SHARED = 0.6
"""Another claim with what a mutant puts in, and so much of its other words, may make it true."""
_LIGHT = frozenset(("a", "an", "the", "of", "in", "on", "to", "and", "or", "for", "by", "was", "were", "is", "are", "that", "with", "from", "at"))


class Others:
    """The words of all claims."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Read the words of every wording."""
        self._texts = [(claim.id, [_content(text) for text in (claim.text, *claim.also)]) for claim in claims]

    def may_say(self, claim: Claim, edit: Edit) -> bool:
        """Whether another claim has all that the edit puts in, and most of what the mutant says."""
        new = _content(edit.new)
        words = _content(edit.statement)
        wanted = new & words or new
        return any(
            name != claim.id and any(wanted <= text and len(words & text) >= SHARED * len(words) for text in texts)
            for name, texts in self._texts
        )  # fmt: skip


def _content(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[\w,.-]*\w", text.casefold())} - _LIGHT

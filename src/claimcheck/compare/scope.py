"""All and some, only and mainly: explicit in the evidence, they differ (spec: verdicts, scope)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Scope, SlotResult

# said → what of the evidence contradicts it; a share ("a majority") is a figure and is compared there
_AGAINST = {"all": {"some", "few"}, "few": {"all"}, "only": {"mainly"}, "mainly": set(), "some": set()}
_CONFIRMS = {"all": {"all"}, "few": {"few", "only"}, "only": {"only"}, "mainly": {"mainly", "only"}, "some": {"some", "all", "few", "mainly"}}


def compare(said: Scope, evidence: Profile, *, listed: bool, strong: bool) -> SlotResult | None:
    """Return the outcome of a quantifier, None where the evidence has nothing to set beside it.

    `listed`: the evidence names others in the same role, so that "only" is wrong; `strong`: the word excludes
    others by itself ("sole", "solely", "exclusively"), where "only" and "just" may merely belittle.
    """
    against: tuple[int, Frame, Scope] | None = None
    for index, frame in enumerate(evidence.frames):
        for scope in frame.scopes:
            if scope.word in _CONFIRMS[said.word] and (index < 2 or said.word != "only"):  # noqa: PLR2004 - passage and claim
                return result("scope", Outcome.MATCHES, said, index, frame, scope)
            if scope.word in _AGAINST[said.word] and index < 2:  # noqa: PLR2004 - passage and claim
                against = against or (index, frame, scope)
    if against:
        return result("scope", Outcome.DIFFERS, said, *against)
    if said.word == "only" and listed:
        return result("scope", Outcome.DIFFERS, said, note="others are named")
    if said.word == "only" and strong:
        return result("scope", Outcome.UNCONFIRMED, said)
    return None

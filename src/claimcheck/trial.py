"""One part of a statement before all evidence that may be about it, each compared as far as it is asked about.

A comparison goes from the keys of the words to the words themselves, to names, figures and dates, and from there to the rest; each step bounds how
well the whole can identify the assertion. Evidence that surely is silent, confirms nothing and is not the nearest is not compared to the end: it
decides nothing (`choice`).
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from claimcheck import verdict
from claimcheck.compare import engine, sought
from claimcheck.confirmation import CONFIRMABLE, SPEAKS_SHARED
from claimcheck.model import Claim, Comparison, Evidence, Outcome
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence, Set as AbstractSet

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.stages import Outline, Pair, Words
    from claimcheck.compare.term import Meetings
    from claimcheck.compare.weighing import Spoken
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame

    Known = tuple[Claim, Evidence, Profile, Meetings]
    """An evidence of a claim, and how it meets the words of the statement."""


FAR = 0.2
"""How far behind the best evidence is about something else, and can but confirm a detail."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A claim with the comparison of one of its evidences."""

    claim: Claim
    evidence: Evidence
    comparison: Comparison
    bearing: verdict.Bearing
    rating: float


class _Case:
    """One evidence before a part: a comparison that goes on step by step, and is kept."""

    __slots__ = ("_met", "_outline", "_pair", "_sought", "_tried", "_words", "claim", "confirmed", "evidence", "most", "speaks")

    def __init__(self, claim: Claim, evidence: Evidence, pair: Pair, met: Meetings, wanted: sought.Sought) -> None:
        """Begin with what the evidence speaks to at the most of what is sought."""
        self.claim, self.evidence, self._pair, self._met, self._sought = claim, evidence, pair, met, wanted
        self._words: Words | None = None
        self._outline: Outline | None = None
        self._tried: Tried | None = None
        self._bound(sought.at_most(wanted, pair.evidence))

    def _bound(self, spoken: Spoken) -> None:
        self.speaks = spoken.about + _SLACK
        """How much of the part it speaks to at the most."""
        self.most = verdict.rating_at_most(spoken.about, spoken.covered, relation=spoken.relation) + _SLACK
        """Its rating at the most; the rating itself once it is compared to the end."""
        self.confirmed = verdict.rating_at_most(spoken.about, 1.0, relation=spoken.relation) + _SLACK
        """Its rating at the most when other evidence confirms what it leaves open."""

    @property
    def ended(self) -> bool:
        """Whether it is compared to the end."""
        return self._tried is not None

    def words(self) -> Words:
        """Return the comparison of the words."""
        if self._words is None:
            self._words = engine.words(self._pair, self._met, sought.typed(self._sought, self._pair.evidence))
            self._bound(self._words.at_most)
        return self._words

    def outline(self) -> Outline:
        """Return the comparison with names, figures and dates."""
        if self._outline is None:
            self._outline = engine.outline(self._pair, self.words())
            self._bound(self._outline.at_most)
        return self._outline

    def tried(self) -> Tried:
        """Return the whole comparison."""
        if self._tried is None:
            comparison = engine.completed(self._pair, self.outline())
            self._tried = Tried(self.claim, self.evidence, comparison, verdict.bearing(comparison), verdict.rating(comparison))
            self.most = self._tried.rating
        return self._tried

    def go_on(self) -> None:
        """Compare one step further."""
        if self._words is None:
            self.words()
        elif self._outline is None:
            self.outline()
        else:
            self.tried()

    def rests_on(self, places: AbstractSet[tuple[str, str]], place: Callable[[Evidence], tuple[str, str]]) -> bool:
        """Whether evidence of its claim stands in one of these places: passages, or paragraphs, as `place` tells them."""
        return any(place(item) in places for item in self.claim.evidence)

    def confirms(self, open_: AbstractSet[int]) -> bool:
        """Whether evidence may confirm one of the open places: it speaks to enough, has what stands there, and differs by a date at most."""
        if self._outline is None and open_ and self.speaks >= SPEAKS_SHARED:
            self.words()  # which bounds it better
        if not open_ or self.speaks < SPEAKS_SHARED:
            return False
        slots = [slot for slot, _ in self.outline().weighed]
        if any(slot.outcome is Outcome.DIFFERS and slot.slot != "date" for slot in slots):
            return False
        return any(slot.start in open_ and slot.outcome is Outcome.MATCHES for slot in slots)

    def near(self, least: float) -> bool:
        """Whether its rating may come to `least` when other evidence confirms what it leaves open; compared as far as it takes to tell."""
        while self.confirmed >= least and not self.ended:
            self.go_on()
        return self.confirmed >= least


class Trial:
    """A part before some evidence."""

    def __init__(self, part: Frame, known: Sequence[Known], vocabulary: Vocabulary, weight: Callable[[str], float], whole: Frame) -> None:
        """`weight` and `whole` are those of `engine.compare`."""
        wanted = engine.sought(part, whole, vocabulary, weight)
        self._cases = [
            _Case(claim, evidence, engine.pair_of(part, profile, vocabulary, weight, whole), met, wanted) for claim, evidence, profile, met in known
        ]

    def nearest(self) -> Tried | None:
        """Return evidence with the highest rating, None where there is no evidence."""
        if not self._cases:
            return None
        while not (best := max(self._cases, key=_most)).ended:
            best.go_on()
        return best.tried()

    def best(self) -> float:
        """Return the highest rating, 0 where there is no evidence."""
        nearest = self.nearest()
        return nearest.rating if nearest else 0.0

    def near(self) -> list[Tried]:
        """Return the evidence that may decide anything, best first: what is near, and what may confirm a detail that this leaves open.

        All else surely is silent, or is about something else, and confirms nothing.
        """
        least = self.best() - FAR
        close = [case for case in self._cases if case.near(least)]
        tried = [case.tried() for case in close]
        open_, passages, paragraphs = (
            _open(tried),
            {_passage(item.evidence) for item in tried},
            {_paragraph(item.evidence) for item in tried if _described(item)},
        )
        return _sorted(
            case for case in self._cases if case.rests_on(passages, _passage) or _paragraph(case.evidence) in paragraphs or case.confirms(open_)
        )

    def within(self, distance: float) -> list[Tried]:
        """Return the evidence whose rating may come as near to the best, best first, with the rest of its claims and of those on its passages."""
        least = self.best() - distance
        passages = {_passage(case.evidence) for case in self._cases if case.near(least)}
        return _sorted(case for case in self._cases if case.rests_on(passages, _passage))

    def all(self) -> list[Tried]:
        """Return all evidence, best first."""
        return _sorted(self._cases)


def _open(near: Iterable[Tried]) -> set[int]:
    """Return the places of what near evidence leaves open and other evidence may confirm, and of dates that may be another event's."""
    return {
        slot.start
        for item in near
        if item.comparison.about >= verdict.ABOUT
        for slot in item.comparison.slots
        if (slot.outcome is Outcome.UNCONFIRMED and slot.slot in CONFIRMABLE) or (slot.slot == "date" and slot.outcome is Outcome.DIFFERS)
    }


def _described(item: Tried) -> bool:
    """Whether words are all that evidence leaves open, which its paragraph may have (`confirmation.beside`)."""
    return {slot.slot for slot in item.comparison.unconfirmed} == {"detail"}


_most = attrgetter("most")


def _passage(evidence: Evidence) -> tuple[str, str]:
    return evidence.source, evidence.passage


def _paragraph(evidence: Evidence) -> tuple[str, str]:
    return evidence.source, evidence.locator


def _sorted(cases: Iterable[_Case]) -> list[Tried]:
    return sorted((case.tried() for case in cases), key=lambda item: (-item.rating, item.claim.id, item.evidence.source))


_SLACK = 1e-9
"""Of a bound: sums of the same numbers in another order differ by less."""

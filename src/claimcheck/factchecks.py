"""Published fact-checks of a claim, in place of evidence: what they amount to for a part of a statement (spec: corpus, imported fact-checks).

A part that says the same as the claim takes the review's stance, its plain negation the opposite, and one that differs in another slot nothing. What
is false as a whole may hold in part: a claim that was rated false refutes only what says all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import verdict
from claimcheck.candidates import ids
from claimcheck.compare.profile import profile
from claimcheck.model import Judgement, Source, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.candidates import Bench, Stored
    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Comparison, Frame

KIND, TEXT = "fact-check", "review"
"""What the source of a review is, and whose words an answer shows of it."""
SHARED = 0.5
"""Share of the names and words of a part that a claim has at the least before they are compared: less could not cover it (`verdict.COVERED`)."""
_TURNED = frozenset({"polarity", "relation"})
_PLAIN = frozenset({"same", "opposite", "denied", "not denied"})
"""Notes of a slot that differs by a negation or an opposite alone."""
_OPPOSITE = {Stance.AGREES: Stance.CONFLICTS, Stance.CONFLICTS: Stance.AGREES}
_KEPT = -1
"""Where a claim keeps its profile as a review has it; evidence has the numbers from 0."""


def source(claim: Claim, number: int) -> Source:
    """Return review `number` (from 0) of a claim as the source that an answer shows; its id is the claim's with #1, #2 and so on."""
    review = claim.reviews[number]
    return Source(f"{claim.id}#{number + 1}", claim.text, review.publisher, review.date, review.url, "", KIND, TEXT, "")


def judged(bench: Bench, first: int, last: int) -> tuple[Judgement, ...]:
    """Return the fact-checks that speak to words `first` to `last`, each with its stance; those that amount to nothing are left out."""
    if not bench.reviewed:
        return ()
    part = bench.part(first, last)
    near = [stored for stored in bench.reviewed if _shares(part, profile_of(stored, bench.corpus.vocabulary))]
    return tuple(item for stored in near for item in _of_claim(bench, part, stored))


def _of_claim(bench: Bench, part: Frame, stored: Stored) -> Iterator[Judgement]:
    claim = stored.claim
    comparison = bench.compared(part, profile_of(stored, bench.corpus.vocabulary))
    says = _bears(comparison)
    if says is Stance.SILENT or _firmness(part) not in {_firmness(wording) for wording in (stored.frame, *stored.also)}:
        return
    whole = _says_all(bench, part, stored, says)
    for number, review in enumerate(claim.reviews):
        if review.stance == Stance.CONFLICTS.value and not whole:
            continue
        if bench.statement.speakers and not set(bench.statement.speakers) & set(ids(review.publisher, bench.corpus.vocabulary)):
            continue  # what somebody said is not what was rated
        stance = _stance(review.stance, says)
        if stance is not Stance.SILENT:
            yield Judgement(claim.id, source(claim, number), "", claim.text, "", stance, comparison.slots, rating=review.rating)


def _stance(rated: str, says: Stance) -> Stance:
    stance = Stance(rated)
    return stance if says is Stance.AGREES else _OPPOSITE.get(stance, stance)


def _bears(comparison: Comparison) -> Stance:
    """Return whether one text says the same as the other (agrees), is its plain negation (conflicts), or neither (silent)."""
    bearing = verdict.bearing(comparison)
    if bearing.stance is Stance.AGREES:
        return Stance.AGREES if bearing.complete and not bearing.weak and not _open(comparison) else Stance.SILENT
    if bearing.stance is Stance.CONFLICTS and all(slot.slot in _TURNED and slot.note in _PLAIN for slot in comparison.differing):
        return Stance.SILENT if _open(comparison) else Stance.CONFLICTS
    return Stance.SILENT


def _open(comparison: Comparison) -> bool:
    """Whether a word that asserts or names something has nothing like it on the other side."""
    return any(slot.note != "quality" for slot in comparison.unconfirmed)


def _says_all(bench: Bench, part: Frame, stored: Stored, says: Stance) -> bool:
    """Whether a part has all that the claim says, in one of its wordings."""
    mine = profile((part, part), bench.corpus.vocabulary)
    return any(_bears(bench.compared(wording, mine)) is says for wording in (stored.frame, *stored.also))


def _firmness(frame: Frame) -> frozenset[str]:
    """Return how a text is marked as alleged, possible or planned: a rating of one is none of the other."""
    return frozenset(modal.kind for modal in frame.modals)


def _shares(part: Frame, known: Profile) -> bool:
    found = [any(key in known.names for key in name.ids) for name in part.names]
    found += [any(key in known.terms for key in (item.key, *item.key.split(), *item.concepts)) for item in part.terms]
    return sum(found) >= SHARED * len(found)


def profile_of(stored: Stored, vocabulary: Vocabulary) -> Profile:
    """Return what a claim under review offers: its own words stand where evidence has its passage."""
    known: Profile | None = stored.kept.get(_KEPT)
    if known is None:
        voices = [item for review in stored.claim.reviews for item in ids(review.publisher, vocabulary)]
        known = stored.kept[_KEPT] = profile((stored.frame, stored.frame, *stored.also), vocabulary, voices=voices)
    return known

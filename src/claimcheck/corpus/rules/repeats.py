"""CL201, CL202: claims that say the same, or contradict one another, without evidence in common.

Two claims are compared in their own words, both ways. They say the same where all that either says is in the other; they contradict one another where
one thing differs and all the rest is the same. Claims that share a passage, that other speakers make, or of which one supersedes the other, belong
together as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import engine
from claimcheck.compare.profile import profile
from claimcheck.corpus import codes
from claimcheck.corpus.rules.context import ids
from claimcheck.corpus.rules.subject import found
from claimcheck.elsewhere import DETAIL_SLOTS
from claimcheck.frame.keys import query_keys
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.compare.profile import Profile
    from claimcheck.corpus.rules.subject import Entry, Found, Subject
    from claimcheck.model import Claim, Comparison

CANDIDATES = 12
"""Claims that the index hands over as the likeliest to say the same."""
COVERED = 0.9
"""Share of a claim's content words that the other has; the rest are adverbs and the like."""
_DECIDE = frozenset({"number", "unit", "date", "polarity", "rank", "scope", "relation"})
"""What differs in a contradiction; another name in the same place is another assertion more often than not."""


def check(subject: Subject) -> Iterator[Found]:
    """Yield each pair once, at the later claim."""
    entries = {entry.claim.id: (place, entry) for place, entry in enumerate(subject.entries)}
    profiles: dict[str, Profile] = {}
    for place, entry in entries.values():
        frame = subject.stored(entry.claim.id).frame
        keys = query_keys(frame, subject.index.vocabulary, subject.index.frequency)
        for row, _ in subject.index.candidates(keys, CANDIDATES):
            before, other = entries.get(subject.index.claim(row).claim.id, (place, entry))
            if before < place and not _together(entry.claim, other.claim, subject):
                yield from _pair(subject, entry, other, profiles)


def _pair(subject: Subject, entry: Entry, other: Entry, profiles: dict[str, Profile]) -> Iterator[Found]:
    forth = _compare(subject, entry.claim, other.claim, profiles)
    if not _same_assertion(forth):
        return
    back = _compare(subject, other.claim, entry.claim, profiles)
    if not _same_assertion(back):
        return
    where = f"`{other.claim.id}` ({other.file}, line {other.filed.line})"
    differing = forth.differing
    if not differing and not back.differing:
        yield found(entry.file, codes.CLAIM_REPEATED, entry.region(), f"`{entry.claim.id}` says what {where} says, and they share no evidence")
    elif len(differing) == 1 and len(back.differing) <= 1 and differing[0].slot in _DECIDE:
        said = f"\u201c{differing[0].said}\u201d against \u201c{differing[0].reported}\u201d"
        message = f"`{entry.claim.id}` contradicts {where}: {said}; they share no evidence"
        yield found(entry.file, codes.CLAIMS_CONTRADICT, entry.region(), message)


def _compare(subject: Subject, mine: Claim, other: Claim, profiles: dict[str, Profile]) -> Comparison:
    vocabulary = subject.index.vocabulary
    if other.id not in profiles:
        profiles[other.id] = profile((subject.stored(other.id).frame,), vocabulary, speakers=ids(other.said_by, vocabulary))
    return engine.compare(subject.stored(mine.id).frame, profiles[other.id], vocabulary, weight=lambda _: 1.0)


def _same_assertion(comparison: Comparison) -> bool:
    """Whether nothing but what differs tells the two apart."""
    return (
        comparison.relation
        and comparison.covered >= COVERED
        and not any(slot.outcome is Outcome.UNCONFIRMED and slot.slot not in DETAIL_SLOTS for slot in comparison.slots)
    )


def _together(one: Claim, two: Claim, subject: Subject) -> bool:
    """Whether two claims are told apart, or belong together, in the files themselves."""
    if one.said_by != two.said_by:
        return True
    if any(item.superseded_by == two.id for item in one.evidence) or any(item.superseded_by == one.id for item in two.evidence):
        return True
    if any(subject.contents.sources[item.source].source.withdrawn for item in (*one.evidence, *two.evidence)):
        return True
    return any(a.source == b.source and a.start < b.end and b.start < a.end for a in one.evidence for b in two.evidence)

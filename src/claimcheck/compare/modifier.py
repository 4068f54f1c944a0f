"""Adjectives and adverbs of the opposite sense on one and the same word: "the legal trade" where the source has "the illegal trade".

The lexicon compares what a text is about; what only qualifies it may be said of something else, and is left open there. Here the qualified word is
the same on both sides, next to the qualifier or with a verb such as "remain" between: then the opposite is a difference (spec: verdicts, polarity).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.frame.markers import group, mapping
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, SlotResult, Word

NOTE = "opposite modifier"
_STATED = 2
"""Passage and claim."""
_PREFIXES = ("un", "il", "im", "in", "ir", "non")
_SHORTEST = 4
"""Letters of a word from which a prefix makes its opposite."""


def compare(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return `slots` with a difference for each qualifier whose opposite the passage, else the claim, has on the same word.

    Where either text denies anything, or the evidence has the qualifier itself, nothing is told.
    """
    if said.denials or any(frame.denials for frame in evidence.frames[:_STATED]):
        return list(slots)
    out = list(slots)
    stated = [(index, frame, _by_held(frame)) for index, frame in enumerate(evidence.frames[:_STATED])]
    for word, held in _qualified(said):
        for index, frame, known in stated:
            met = next((theirs for theirs in known[held] if opposite(word, theirs)), None) if held in known else None
            if met:
                if word.norm in _norms(evidence):
                    break
                out = [slot for slot in out if (slot.slot, slot.start) not in {("polarity", word.start), ("detail", word.start)}]
                out.append(result("polarity", Outcome.DIFFERS, word, index, frame, met, note=NOTE))
                break
    return out


@remembered
def _norms(evidence: Profile) -> frozenset[str]:
    """Return every word of the evidence."""
    return frozenset(word.norm for frame in evidence.frames for word in frame.words)


@remembered
def _qualified(frame: Frame) -> tuple[tuple[Word, str], ...]:
    """Return the words that may qualify with what they qualify: the stem after them, else that of the copula before them."""
    linking, loose = group("linking"), group("prepositions") | {"and", "or", "but"}
    out = []
    names = {index for name in frame.names for index in range(name.first, name.last + 1)}
    for index, word in enumerate(frame.words):
        if not word.norm.isalpha() or index in names:
            continue
        following = frame.words[index + 1] if index + 1 < len(frame.words) else None
        if following is not None and following.norm.isalpha() and following.norm not in loose:
            out.append((word, following.lemma))
        elif index and frame.words[index - 1].norm in linking:
            out.append((word, "="))
    return tuple(out)


@remembered
def _by_held(frame: Frame) -> dict[str, list[Word]]:
    """Return the words that may qualify, by what they qualify."""
    found: dict[str, list[Word]] = {}
    for word, held in _qualified(frame):
        found.setdefault(held, []).append(word)
    return found


def opposite(one: Word, other: Word) -> bool:
    """Return whether two words are opposites: by a prefix ("even", "uneven"), or by the table of pairs."""
    short, long = (one, other) if len(one.norm) <= len(other.norm) else (other, one)
    if len(short.norm) >= _SHORTEST and short.lemma not in group("not_prefixed") and any(long.norm == prefix + short.norm for prefix in _PREFIXES):
        return True
    pairs = mapping("opposite_modifiers")
    return other.norm in pairs.get(one.norm, ()) or one.norm in pairs.get(other.norm, ())

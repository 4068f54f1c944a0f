"""Where a source's words stand: the frame of passage or claim in which a slot found them, and what was read there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Figure, Frame, Judgement, Name, Outcome, Period, Rank, Scope, SlotResult, Term, Word

_Item = TypeVar("_Item", "Figure", "Name", "Period", "Rank", "Scope", "Term")


@dataclass(frozen=True, slots=True)
class Side:
    """Both sides of one comparison, as they were read."""

    said: Frame
    frames: tuple[Frame, ...]
    """Of the evidence: the passage, the claim, its other wordings; words that are not in one are looked for in the next."""
    vocabulary: Vocabulary


def side(judgement: Judgement, said: Frame, corpus: Corpus) -> Side:
    """Return the frames of a judgement's evidence beside that of the statement."""
    stored = corpus.claim(judgement.claim)
    places = [(item.source, item.locator, item.passage) for item in stored.claim.evidence]
    at = (judgement.source.id, judgement.locator, judgement.passage)
    passages = (stored.passages[places.index(at)],) if at in places else ()
    return Side(said, (*passages, stored.frame, *stored.also), corpus.vocabulary)


def at(items: Sequence[_Item], slot: SlotResult) -> _Item | None:
    """Return the item of the statement that a slot judged."""
    return next((item for item in items if item.start == slot.start and item.end == slot.end), None)


def found(frames: Sequence[Frame], slot: SlotResult, kind: str) -> tuple[Frame, int] | None:
    """Return the frame where the slot's reported words were read as an item of `kind` (names, figures, periods, …), and the number of the item."""
    for frame in frames:
        places = [
            (item.start != slot.reported_start, number)
            for number, item in enumerate(getattr(frame, kind))
            if frame.text[item.start : item.end] == slot.reported
        ]
        if places:
            return frame, min(places)[1]
    return None


def counted(slot: SlotResult, mine: Figure | None, both: Side) -> tuple[Frame, Figure] | None:
    """Return the figure of the evidence that stands against `mine`, with its frame, None where none does.

    It is the one that the slot found, unless another of passage or claim counts more of what the statement's does.
    """
    place = found(both.frames, slot, "figures")
    if place is None or mine is None:
        return None
    first = place[0], place[0].figures[place[1]]
    others = [(frame, figure) for frame in both.frames[:2] for figure in frame.figures if figure.unit == first[1].unit]
    return max([first, *others], key=lambda pair: len(set(pair[1].counts) & set(mine.counts)))


def of_outcome(item: Judgement, outcome: Outcome) -> list[SlotResult]:
    """Return the slots of a judgement that have an outcome."""
    return [slot for slot in item.slots if slot.outcome is outcome]


def word_at(frame: Frame, index: int) -> Word | None:
    """Return a word by its index, None where the text has none there."""
    return frame.words[index] if 0 <= index < len(frame.words) else None


def norm_at(frame: Frame, index: int) -> str:
    """Return a word folded, "" where the text has none there."""
    word = word_at(frame, index)
    return word.norm if word else ""

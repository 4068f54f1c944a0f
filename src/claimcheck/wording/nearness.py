"""Which evidence that conflicts is about the same thing as a part of a statement, and how near to its words it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.model import Outcome, Stance
from claimcheck.wording.reported import at, counted, of_outcome, side

if TYPE_CHECKING:
    from claimcheck.candidates import Corpus
    from claimcheck.model import Frame, Judgement, Name, Part, Term
    from claimcheck.wording.reported import Side

STRANGE = 0.34
"""Share of a part's words and names, those that differ left out, that evidence may lack: with more it is not about the same thing."""
BESIDE = 1
"""Words of the part that evidence may lack more than the nearest does, and still be tried."""
_NAMES = frozenset({"actor", "object", "place", "attribution"})


def nearest(part: Part, said: Frame, corpus: Corpus, *, counting: bool = True) -> list[Judgement]:
    """Return the evidence that conflicts with a part and is about the same thing, the nearest to its words first.

    With `counting` its figures must count the same things too. What lies further off than the nearest is left out.
    """
    wrong = [(item, side(item, said, corpus)) for item in part.comparisons if item.stance is Stance.CONFLICTS and item.slots]
    same = [(item, both) for item, both in wrong if _strange(item, part, both) <= STRANGE and not (counting and _other_things(item, both))]
    ranked = sorted(((_apart(item, part, both), item) for item, both in same), key=lambda pair: pair[0])
    return [item for apart, item in ranked if apart[0] <= ranked[0][0][0] and apart[1] <= ranked[0][0][1] + BESIDE]


def placing(part: Part) -> list[Judgement]:
    """Return the evidence that only puts a person at another body than the statement does, whatever else that says of them."""
    return [item for item in part.comparisons if item.stance is Stance.CONFLICTS and [slot.slot for slot in item.slots] == ["attribution"]]


def _strange(item: Judgement, part: Part, both: Side) -> float:
    """Return how much of a part, what differs left out, stands in no wording of the evidence, 0 to 1.

    The same concept will do, but where another is named: who did it is told only by evidence that has the deed in the same words, and who said it
    only by evidence that has all words quoted.
    """
    if any(slot.slot == "quote" and slot.outcome is not Outcome.UNCONFIRMED for slot in item.slots):
        return 0.0  # its letters say what it is about
    differing = of_outcome(item, Outcome.DIFFERS)
    if any(slot.slot == "attribution" for slot in differing) and not _quoted(both) <= {word.lemma for frame in both.frames for word in frame.words}:
        return 1.0
    spans = [(slot.start, slot.end) for slot in differing]

    def counts(place: Term | Name) -> bool:
        return part.start <= place.start < part.end and not any(start < place.end and place.start < end for start, end in spans)

    loosely = not any(slot.slot in _NAMES for slot in differing)
    keys = {key for frame in both.frames for term in frame.terms for key in (*term.key.split(), term.key, *(term.concepts if loosely else ()))}
    ids = {entity for frame in both.frames for name in frame.names for entity in name.ids}
    terms = [term for term in both.said.terms if counts(term)]
    names = [name for name in both.said.names if counts(name)]
    lacking = sum(not keys & {term.key, *(term.concepts if loosely else ())} for term in terms) + sum(not ids & set(name.ids) for name in names)
    return lacking / max(len(terms) + len(names), 1)


def _quoted(both: Side) -> set[str]:
    """Return the words of the statement that stand in quotation marks, as lemmas."""
    spans = [(quote.start, quote.end) for quote in both.said.quotes]
    return {word.lemma for word in both.said.words if word.norm[0].isalnum() and any(start <= word.start < end for start, end in spans)}


def _apart(item: Judgement, part: Part, both: Side) -> tuple[int, int, int]:
    """Return how far evidence is from saying the same.

    First how much differs, then how many words and names of the part stand neither in its passage nor in its claim, last how much is hedged
    otherwise.
    """
    frames = both.frames[:2]
    within = [name for name in both.said.names if part.start <= name.start < part.end]
    ids = {entity for frame in frames for name in frame.names for entity in name.ids}
    known = both.vocabulary.family(ids)
    strangers = sum(not known & set(name.ids) for name in within)
    named = {index for name in within for index in range(name.first, name.last + 1)}
    own = [word for index, word in enumerate(both.said.words) if index not in named and part.start <= word.start < part.end]
    lacking = {word.lemma for word in own if word.norm[0].isalnum()} - {word.lemma for frame in frames for word in frame.words}
    return len(of_outcome(item, Outcome.DIFFERS)), len(lacking) + strangers, sum(slot.imprecise for slot in item.slots)


def _other_things(item: Judgement, both: Side) -> bool:
    """Whether a source's figure counts something else: words that the statement has nowhere, or none of what the statement's counts."""
    known = {word.lemma for word in both.said.words}
    for slot in of_outcome(item, Outcome.DIFFERS):
        mine = at(both.said.figures, slot)
        place = counted(slot, mine, both)
        if mine is None or place is None or mine.unit:
            continue
        value = place[1].value
        told = [set(figure.counts) for frame in both.frames for figure in frame.figures if figure.value == value]
        if not any(counts <= known | group("casualties") | group("crews") for counts in told):
            return True
        if mine.counts and not any(_alike(set(mine.counts), counts) for counts in told):
            return True
    return False


def _alike(mine: set[str], theirs: set[str]) -> bool:
    """Whether two counts have a word in common, or both count the dead, or both who makes up a group."""
    return bool(mine & theirs) or any(mine & group(name) and theirs & group(name) for name in ("casualties", "crews"))

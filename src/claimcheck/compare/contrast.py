"""Who and what in a text that sets one thing against another: "the port is public, while the yard and the quay are private".

All words of such a text stand in one evidence, and a statement that joins the name of one side with the word of the other is not what it says. Nor is
one that takes an alternative for settled ("sold or under offer"), or a word that the evidence has of others alone and denies of the one named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.compare.term import SAME, STATED
from claimcheck.frame.markers import group
from claimcheck.model import Outcome
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.compare.term import TermMatch
    from claimcheck.model import Frame, Name, SlotResult, Term

_TURNS = frozenset({"while", "whereas", "but", ";", "unlike"})
_OTHERS = frozenset({"while", "whereas", "unlike"})
"""What follows these has a subject of its own."""
_KINDS = ({"country", "place", "agency", "organisation", "company", "group", "media", "person"}, {"substance"}, {"law"})
"""Kinds of names that may be said to do or be the same."""
_OR = 4
"""Words between a word and the "or" that makes it one of two at most."""
OTHER_SIDE = "other side"


def compare(said: Frame, matches: Sequence[TermMatch], evidence: Profile) -> SlotResult | None:
    """Return that the evidence has a word of another than whom the part names, or leaves open whether it holds; None where neither is so."""
    name = next((name for name in said.names if name.role in {"actor", "object", ""} and not name.modifier), None)
    if name is None:
        return None
    named = {index for entity in name.ids for index in evidence.names.frames(entity)}
    for match in matches:
        if match.how != SAME or match.met is None or not match.polarity or not _acts(said, name, match.term):
            continue
        hits = [hit for key in dict.fromkeys((match.met.key, match.term.key, *match.term.concepts)) for hit in evidence.terms.get(key, ())]
        joint = [hit for hit in hits if hit[0] in named]
        stated = [hit for hit in joint if hit[0] < STATED] or joint
        if stated and not any(_holds(evidence.frames[index], item, name, said, match.term) for index, item in stated):
            index, item = stated[0]
            return result("relation", Outcome.UNCONFIRMED, match.term, index, evidence.frames[index], item, note=OTHER_SIDE)
    return None


def _acts(said: Frame, name: Name, term: Term) -> bool:
    """Whether a word may be said of a name: its verb, what it "is", or anything where the name has no verb or the word is none."""
    if name.verbs and all(said.words[verb].norm in group("linking") for verb in name.verbs):
        return True  # "was a bill"
    return term.kind != "relation" or not name.verbs or any(term.first <= verb <= term.last for verb in name.verbs)


def _holds(frame: Frame, item: Term, name: Name, said: Frame, term: Term) -> bool:
    """Whether a text says a word of the one named: on the same side of it, as firmly, not denied where the part asserts it."""
    spared = said.words[term.first - 1].norm == "not"
    aside = frame.words[item.first - 1].norm == "not" and not (term.negated or spared)  # "bills, not laws"
    if item.negated != term.negated or aside or (item.kind == "relation" and _open(frame, item, said)):
        return False
    turns = _all_turns(frame)
    if not turns:
        return True

    def side(index: int) -> int:
        return sum(turn < index for turn in turns)

    mine = {side(other.first) for other in frame.names if set(other.ids) & set(name.ids)}
    here = side(item.first)
    if here in mine:
        return True
    rivals = {side(other.first) for other in frame.names if not set(other.ids) & set(name.ids) and _alike(other, name)}
    # behind "but" the subject of the side before may go on: "the port was opened, but was closed in May"
    return here not in rivals and here > 0 and frame.words[turns[here - 1]].norm not in _OTHERS


@remembered
def _all_turns(frame: Frame) -> list[int]:
    """Return the indexes at which another side begins."""
    return [index for index, word in enumerate(frame.words) if _turns(frame, index, word.norm)]


def _turns(frame: Frame, index: int, norm: str) -> bool:
    """Whether another side begins at a word; "while selling cod" has the same subject."""
    participle = index + 1 < len(frame.words) and frame.words[index + 1].norm.endswith("ing")
    return (norm in _TURNS or frame.words[index].text == ";") and not (norm == "while" and participle)


def _alike(one: Name, other: Name) -> bool:
    return one.kind == other.kind or any({one.kind, other.kind} <= kinds for kinds in _KINDS)


def _open(frame: Frame, item: Term, said: Frame) -> bool:
    """Whether a relation is one of two of which the text leaves open which holds, and the part does not."""
    if any(word.norm == "or" for word in said.words):
        return False
    around = range(max(0, item.first - _OR), min(len(frame.words), item.last + _OR + 1))
    for index in around:
        if frame.words[index].norm != "or":
            continue
        others = [other for other in frame.terms if other.kind == "relation" and other is not item and not item.first <= other.first <= item.last]
        if any(index < other.first <= index + _OR if index > item.last else index - _OR <= other.last < index for other in others):
            return True
    return False

"""A word in place of its opposite, a step of a prosecution in place of another, and "allegedly" where a source only alleges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import mapping as markers
from claimcheck.frame.verb import verbs
from claimcheck.text.stems import lemma
from claimcheck.wording.english import base, group, inflected, kind, mapping
from claimcheck.wording.reported import norm_at
from claimcheck.wording.sentence import Edit, inner

if TYPE_CHECKING:
    from claimcheck.model import SlotResult
    from claimcheck.wording.reported import Side

_AFTER = 14
"""Words after a step of a prosecution among which its preposition stands."""
_ENDINGS = ("ly", "est", "er", "tion", "tions", "ment", "ments", "al", "ic", "ous", "ful", "able", "ible", "less")


def opposite(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's word in the place of the statement's, in the statement's form; () where the two are unlike words."""
    said, theirs = slot.said.split(), inner(slot.reported).split()
    others = {word.lemma for word in side.said.words if not slot.start <= word.start < slot.end}
    if not said or not theirs or len(theirs) > len(said) + 1 or lemma(theirs[0].lower()) in others:
        return ()  # "removed from control" is not mended by "controlled from control"
    if len(said) == len(theirs) and said[1:] == theirs[1:] and _alike(said[0], theirs[0]):
        return (Edit(slot.start, slot.end, _cased(" ".join(theirs), slot.said)),)
    if len(said) == len(theirs) == 1 and (word := _as(said[0], theirs[0], side)):
        return (Edit(slot.start, slot.end, word),)
    return ()


def _alike(said: str, theirs: str) -> bool:
    """Whether two words have the same form by their endings: both -ed, both -ly, or neither with an ending that tells."""
    if kind(said) != kind(theirs):
        return False
    endings = [next((ending for ending in _ENDINGS if word.lower().endswith(ending)), "") for word in (said, theirs)]
    return endings[0] == endings[1] or not any(ending in {"ly", "est", "tion", "tions", "ment", "ments"} for ending in endings)


def _cased(words: str, like: str) -> str:
    return words if like[:1].isupper() or not words[:1].isupper() or words.isupper() else words[0].lower() + words[1:]


def _as(said: str, theirs: str, side: Side) -> str:
    """Return the source's verb in the form of the statement's, "" where one of the two is no verb."""
    own, other = base(said, side.vocabulary), base(theirs, side.vocabulary)
    if not own or not other:
        return ""
    form = kind(said)
    participle = form == "ed" and inflected(own, "ed", participle=True) == said.lower()
    return inflected(other, form, participle=participle)


def step(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's step of a prosecution in the place of the statement's, with its preposition: charged with, convicted of."""
    said, theirs = slot.said.lower(), slot.reported.lower()
    if " " in said or " " in theirs or kind(said) != "ed":
        return ()
    word = theirs if kind(theirs) == "ed" else _as(said, theirs, side)
    offence = mapping("offence")
    if not word or lemma(said) not in offence or lemma(word) not in offence:
        return ()
    place = next((index for index, item in enumerate(side.said.words) if item.start == slot.start), -1)
    edit = Edit(slot.start, slot.end, word)
    names = {index for name in side.said.names for index in range(name.first, name.last + 1)}
    for index in range(place + 1, min(place + 1 + _AFTER, len(side.said.words))):
        token = side.said.words[index]
        if token.norm in {"to", *group("auxiliaries")} or token.text in ".;" or token.lemma in offence:
            break  # "sentenced to death" is told of no charge
        if token.norm == offence[lemma(said)] and (names >= set(range(place + 1, index)) or norm_at(side.said, index + 1).endswith("ing")):
            return (edit, Edit(token.start, token.end, offence[lemma(word)]))
    return (edit,) if norm_at(side.said, place + 1) != "to" else ()


def alleged(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts "allegedly" before the verb that the slot judged, or behind its auxiliary; () where it is no verb."""
    place = next((index for index, item in enumerate(side.said.words) if item.start == slot.start), -1)
    if place < 0 or lemma(slot.reported.lower().split()[-1] if slot.reported else "") in markers("stages").get("convicted", ()):
        return ()
    if place not in {index for index, _ in verbs(side.said.words, side.said.terms, frozenset())}:
        return ()
    before = place - 1
    while norm_at(side.said, before) in group("between") | group("auxiliaries") or norm_at(side.said, before).endswith("ly"):
        if norm_at(side.said, before) in group("auxiliaries"):
            return (Edit(side.said.words[before].end, side.said.words[before].end, " allegedly"),)
        before -= 1
    follows = norm_at(side.said, place + 1)
    noun = kind(slot.said) in {"s", "base"} and (not follows[:1].isalnum() or follows in group("prepositions") | {"and", "or"})
    if (
        noun
        or not base(slot.said, side.vocabulary)
        or kind(slot.said) == "ing"
        or norm_at(side.said, before) in group("prepositions") | {"and", "or"}
    ):
        return ()
    start = side.said.words[before + 1].start  # "allegedly knowingly sold"
    return (Edit(start, start, "allegedly "),)

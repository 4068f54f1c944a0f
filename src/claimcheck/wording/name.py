"""A name in place of another, in the form that its place asks for, and never under another's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame import entity
from claimcheck.text.words import words as tokens
from claimcheck.values import replace
from claimcheck.wording.english import group
from claimcheck.wording.form import PLAIN, POSSESSIVE, attributive, bare, canonical, form_of, in_form, possessed, takes_the
from claimcheck.wording.reported import at, found, norm_at
from claimcheck.wording.sentence import Edit

if TYPE_CHECKING:
    from claimcheck.model import Frame, Name, SlotResult
    from claimcheck.wording.reported import Side

_DOERS = frozenset({"person", "agency", "country", "place", "company", "group", "organisation", "media"})
_KIN = frozenset({"country", "place"})
"""Kinds that may stand for one another: a capital for its country."""
_MOST = 8
"""Words of a name that stands in no frame (who belongs where is told by all claims about a person)."""
_NEAR = 3
_DESCRIBES = frozenset({"a", "an", "the", "who", "then", "former", "director", "head"})
"""Words behind a person's name and a comma that say who that is."""


def edits(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's name in the place of the statement's; () where no form of it fits there."""
    mine = next((name for name in side.said.names if name.start <= slot.start and slot.end <= name.end), None)
    if mine is None:
        return ()
    place = found(side.frames, slot, "names")
    theirs = place[0].names[place[1]] if place else next(iter(entity.names(tokens(slot.reported), side.vocabulary)), None)
    if theirs is None or (place is None and len(slot.reported.split()) > _MOST):
        return ()
    if mine.kind != theirs.kind and mine.kind and theirs.kind and not {mine.kind, theirs.kind} <= _KIN:
        return ()
    if any(set(theirs.ids[:1]) & set(name.ids) for name in side.said.names if name is not mine):
        return ()  # the statement has it already
    written = place[0].text[theirs.start : theirs.end] if place else slot.reported
    return _put(mine, theirs, _full(theirs, written, side) if theirs.kind == "person" else written, side)


def swapped(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what exchanges the one who acts with the one acted upon, where the source has them the other way round."""
    actor = at(side.said.names, slot)
    if actor is None:
        return ()
    target = next((name for name in side.said.names if name.role in {"object", "to"} and set(name.verbs) & set(actor.verbs)), None)
    if target is None or any(attributive(name, side.said) or name.kind not in _DOERS for name in (actor, target)):
        return ()
    text, own = side.said.text, replace(side, frames=(*side.frames, side.said))
    pair = _put(actor, target, text[target.start : target.end], own), _put(target, actor, text[actor.start : actor.end], own)
    return (*pair[0], *pair[1]) if all(pair) else ()


def _full(person: Name, written: str, side: Side) -> str:
    """Return the longest form in which passage, claim or glossary name a person: "Paul E. Knierim", not "Knierim"."""
    forms = [frame.text[item.start : item.end] for frame in side.frames[:2] for item in frame.names if item.ids[:1] == person.ids[:1]]
    known = [canonical(person, side.vocabulary)] if " " not in written else []
    return max((form for form in (written, *forms, *known) if not possessed(form)), key=len, default=bare(written))


def _put(mine: Name, theirs: Name, written: str, side: Side) -> tuple[Edit, ...]:
    """Return the edit that puts `theirs`, written so in its place, where the statement has `mine`; () where it does not fit."""
    said = side.said
    form = form_of(mine, said.text)
    if "person" in {mine.kind, theirs.kind} and _described(mine, theirs, side):
        return ()
    if form == PLAIN and theirs.modifier and attributive(mine, said):
        return ()  # "the Mexico visit" and "the US Secretary's visit" do not name the same side
    words = in_form(form, theirs, written, side.frames, side.vocabulary, said.text[mine.start : mine.end])
    before = norm_at(said, mine.first - 1)
    if " " in words and words.split()[0].casefold() in {norm_at(said, mine.first - step) for step in range(1, _NEAR + 1)}:
        if words.split()[0].casefold() != before:
            return ()
        words = words.split(maxsplit=1)[1]  # "a hybrid heroin": not "a hybrid hybrid fentanyl"
    return (_articled(mine, theirs, words, form, side),) if words else ()


def _articled(mine: Name, theirs: Name, words: str, form: str, side: Side) -> Edit:
    """Return the edit with "the" put before the new name, or taken away with the old one, as the new one needs it."""
    said = side.said
    before = norm_at(said, mine.first - 1)
    wants = takes_the(theirs, words, side.frames)
    if before == "the" and not wants and (form == POSSESSIVE or (form == PLAIN and not attributive(mine, said))):
        return Edit(said.words[mine.first - 1].start, mine.end, words)
    led = before in group("determiners") or (mine.first > 0 and possessed(said.words[mine.first - 1].text)) or words.startswith("the ")
    if wants and not led and form == PLAIN and not attributive(mine, said):
        words = f"the {words}"
    return Edit(mine.start, mine.end, words)


def _described(mine: Name, theirs: Name, side: Side) -> bool:
    """Whether the statement says who a person is, in words that are not told of the other: another's title would be put on them."""
    behind = norm_at(side.said, mine.last + 1) == "," and norm_at(side.said, mine.last + 2) in _DESCRIBES
    return behind or (_titled(mine, side.said) and not _same_title(mine, theirs, side))


def _titled(name: Name, frame: Frame) -> bool:
    """Whether a title or a noun stands right before a person: "DEA spokesman Russ Baer", "President López Obrador"."""
    before = norm_at(frame, name.first - 1)
    if not before or not before[0].isalpha():
        return False
    return any(term.last == name.first - 1 and term.kind == "thing" for term in frame.terms) or before in group("titles")


def _same_title(mine: Name, theirs: Name, side: Side) -> bool:
    """Whether the source's texts put the same word before their name."""
    word = norm_at(side.said, mine.first - 1)
    return any(norm_at(frame, item.first - 1) == word for frame in side.frames for item in frame.names if item.ids[:1] == theirs.ids[:1])

"""A name in place of another: in the form that its place asks for (China, China's, Chinese), with or without "the", and never under another's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame import entity
from claimcheck.text.words import words as tokens
from claimcheck.wording.english import group
from claimcheck.wording.reported import at, found, norm_at
from claimcheck.wording.sentence import Edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Frame, Name, SlotResult
    from claimcheck.wording.reported import Side

_DOERS = frozenset({"person", "agency", "country", "place", "company", "group", "organisation", "media"})
_POSSESSIVE = ("'s", "\u2019s", "s'", "s\u2019")


def edits(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's name in the place of the statement's; () where no form of it fits there."""
    mine = next((name for name in side.said.names if name.start <= slot.start and slot.end <= name.end), None)
    if mine is None:
        return ()
    place = found(side.frames, slot, "names")
    theirs = place[0].names[place[1]] if place else next(iter(entity.names(tokens(slot.reported), side.vocabulary)), None)
    if theirs is None or (place is None and len(slot.reported.split()) > _MOST):
        return ()
    written = place[0].text[theirs.start : theirs.end] if place else slot.reported
    return put(mine, theirs, _full(theirs, written, side) if theirs.kind == "person" else written, side)


_MOST = 8
"""Words of a name that stands in no frame (who belongs where is told by all claims about a person)."""


def _full(person: Name, written: str, side: Side) -> str:
    """Return the longest form in which passage, claim or glossary name a person: "Paul E. Knierim", not "Knierim"."""
    forms = [frame.text[item.start : item.end] for frame in side.frames[:2] for item in frame.names if item.ids[:1] == person.ids[:1]]
    if " " not in written:
        forms.append(str(side.vocabulary.entities.get(person.ids[0], [""])[0]))
    return max((form for form in (written, *forms) if _stripped(form) == form), key=len, default=written)


def swapped(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what exchanges the one who acts with the one acted upon, where the source has them the other way round."""
    actor = at(side.said.names, slot)
    if actor is None:
        return ()
    target = next((name for name in side.said.names if name.role in {"object", "to"} and set(name.verbs) & set(actor.verbs)), None)
    if target is None or any(_attributive(name, side.said) or name.kind not in _DOERS for name in (actor, target)):
        return ()
    text = side.said.text
    pair = (put(actor, target, text[target.start : target.end], side, swap=True), put(target, actor, text[actor.start : actor.end], side, swap=True))
    return (*pair[0], *pair[1]) if all(pair) else ()


def put(mine: Name, theirs: Name, written: str, side: Side, *, swap: bool = False) -> tuple[Edit, ...]:
    """Return the edits that put `theirs`, written so in its place, where the statement has `mine`.

    Unless they `swap` places, a name that the statement has already is not put in a second time.
    """
    said = side.said
    if not swap and any(set(theirs.ids[:1]) & set(name.ids) for name in said.names if name is not mine):
        return ()
    if mine.kind == "person" or theirs.kind == "person":
        if _titled(mine, side.said) and not _same_title(mine, theirs, side):
            return ()
        if norm_at(said, mine.last + 1) == "," and norm_at(said, mine.last + 2) in {"a", "an", "the", "who", "then", "former", "director", "head"}:
            return ()
    form = _form(mine, said.text)
    words = _in_form(form, theirs, written, (*side.frames, side.said) if swap else side.frames, side, mine.last - mine.first + 1)
    if not words:
        return ()
    start = mine.start
    before = norm_at(said, mine.first - 1)
    if form == "plain" and not _attributive(mine, said):
        wants = _takes_the(theirs, words, (side.said,) if swap else side.frames)
        if before == "the" and not wants:
            start = said.words[mine.first - 1].start
        elif before != "the" and wants and before not in group("determiners") and not before.endswith("'s") and not words.startswith("the "):
            words = f"the {words}"
    elif form == "possessive" and before == "the" and not _takes_the(theirs, words, side.frames):
        start = said.words[mine.first - 1].start
    return (Edit(start, mine.end, words),)


def _form(name: Name, text: str) -> str:
    """Return how a name is used: possessive (China's), adjective (Chinese, before a noun), or plain."""
    if text[name.start : name.end].casefold().endswith(_POSSESSIVE) and name.modifier:
        return "possessive"
    return "adjective" if name.modifier else "plain"


def _in_form(form: str, name: Name, written: str, frames: Sequence[Frame], side: Side, like: int) -> str:  # noqa: PLR0913, PLR0917
    """Return a name in the form wanted, as the source's texts write it where they do; "" where it is not known.

    A place is named in as few words as the statement's (`like`), where the texts do so somewhere: Hebei for Yunnan, not Hebei province.
    """
    mentions = [(frame, item) for frame in frames for item in frame.names if item.ids[:1] == name.ids[:1]]
    own = "possessive" if written.casefold().endswith(_POSSESSIVE) and name.modifier else "adjective" if name.modifier else "plain"
    if own == form:
        sized = [frame.text[item.start : item.end] for frame, item in mentions if name.kind == "place" and _form(item, frame.text) == form]
        return next((words for words in sized if len(words.split()) == like < len(written.split())), written)
    alike = next((frame.text[item.start : item.end] for frame, item in mentions if _form(item, frame.text) == form), "")
    if alike:
        return alike
    if form == "adjective":
        return ""
    plain = written if own == "plain" else _bare(written) if own == "possessive" else str(side.vocabulary.entities.get(name.ids[0], [""])[0])
    if form == "plain" or not plain:
        return plain
    return plain + ("'" if plain.endswith("s") else "'s")


def _bare(written: str) -> str:
    return written[:-1] if written.casefold().endswith(("s'", "s\u2019")) else written[:-2]


def _takes_the(name: Name, words: str, frames: Sequence[Frame]) -> bool:
    """Whether "the" stands before the name where the source's texts have it, else by the last word of the name."""
    bare = _stripped(words)
    if name.kind == "person" or (" " in bare and _stripped(bare.split()[0]) != bare.split()[0]):
        return False
    seen = [
        norm_at(frame, item.first - 1) == "the"
        for frame in frames
        for item in frame.names
        if item.ids[:1] == name.ids[:1]
        and _stripped(frame.text[item.start : item.end]) == bare
        and (_form(item, frame.text) == "possessive" or not _attributive(item, frame))
    ]
    if seen:
        return sum(seen) * 2 >= len(seen)
    return bare.split()[-1].casefold() in group("takes_the") or bare.split()[-1] == "Act"


def _stripped(words: str) -> str:
    """Return a name without the mark of the possessive."""
    return _bare(words) if words.casefold().endswith(_POSSESSIVE) else words


def _attributive(name: Name, frame: Frame) -> bool:
    """Whether a name qualifies the noun after it ("the Mexico office"), so that the article before it is the noun's."""
    return name.modifier or any(term.first == name.last + 1 and term.kind == "thing" for term in frame.terms)


def _titled(name: Name, frame: Frame) -> bool:
    """Whether a title or a noun stands right before a person: "DEA spokesman Russ Baer", "President López Obrador"."""
    before = norm_at(frame, name.first - 1)
    if not before or not before[0].isalpha():
        return False
    return any(term.last == name.first - 1 and term.kind == "thing" for term in frame.terms) or before in group("titles")


def _same_title(mine: Name, theirs: Name, side: Side) -> bool:
    """Whether the source's texts put the same word before their name."""
    word = norm_at(side.said, mine.first - 1)
    return any(
        norm_at(frame, item.first - 1) == word for frame in side.frames for item in frame.names if item.ids[:1] == theirs.ids[:1]
    )  # fmt: skip

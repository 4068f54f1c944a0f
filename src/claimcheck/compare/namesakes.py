"""Names of two texts that no glossary describes, and that are one: "Nora Holm" and "Holm", "the Port Safety Board" and "PSB".

A name that nobody knows has an id of its own and matches itself alone. News gives a name whole once and short from then on, so that what one text has
short is the other's where no third name could be meant (spec: verdicts, entities).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.entity import headline
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Frame, Name, Word

_SHORTEST = 3
"""Letters of an acronym, and of a word that may stand for a whole name."""
_JOINERS = frozenset({"of", "the", "and", "for", "de", "la", "&"})
_BETWEEN = 6
"""Words between first and family name at most."""


def joined(said: Frame, reported: Frame) -> Frame:
    """Return `reported` with the ids of `said` for the names that are one; names on file stay what they are."""
    for name in said.names:
        if name.ids[0].startswith("~") and not any(name.ids[0] in other.ids for other in reported.names):
            reported = _met(name, said, reported)
    return reported


def _met(name: Name, said: Frame, reported: Frame) -> Frame:
    mine = _norms(name, said)
    same = [other for other in reported.names if other.ids[0].startswith("~") and _one(mine, _norms(other, reported), said, reported)]
    whole = [other for other in same if len(_norms(other, reported)) > 1]
    chosen = whole or same
    if len({other.ids for other in chosen}) == 1:
        known = {other.first for other in same}
        names = tuple(replace(other, ids=(*name.ids, *other.ids)) if other.first in known else other for other in reported.names)
        speaks = any(other.ids[0] in reported.speakers for other in same)
        return replace(reported, names=names, speakers=(*reported.speakers, *name.ids) if speaks else reported.speakers)
    first, last = _written(mine, said.words[name.first : name.last + 1], reported, opens=name.first == 0 or headline(said.words))
    if first > last or chosen:
        return reported
    words = reported.words
    found = replace(name, first=first, last=last, start=words[first].start, end=words[last].end, role="", verbs=(), listed=1, modifier=False)
    return replace(reported, names=tuple(sorted((*reported.names, found), key=lambda other: other.first)))


def _norms(name: Name, frame: Frame) -> tuple[str, ...]:
    return tuple(word.norm for word in frame.words[name.first : name.last + 1] if word.norm[0].isalnum())


def _one(mine: tuple[str, ...], theirs: tuple[str, ...], said: Frame, reported: Frame) -> bool:
    """Whether two names are the whole and the short form of one, or have one the first and family name of the other."""
    if mine == theirs:
        return True
    short, whole, others = (mine, theirs, said) if len(mine) < len(theirs) else (theirs, mine, reported)
    if not short or len(short) == len(whole):
        return False
    if _ends(short, whole) and not any(other != whole and other[-1:] == whole[-1:] and len(other) > 1 for other in _all(others)):
        return len(short[-1]) >= _SHORTEST and not _hung(short, others)
    if short[0] == whole[0] and short[-1] == whole[-1] and len(short) > 1:
        return True
    generic = {word for kind in ("organisation", "company", "media", "place") for word in table("naming")[kind]}
    return whole[: len(short)] == short and all(word in generic for word in whole[len(short) :])


def _ends(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the short form is what the whole ends in, and a name by itself: "Holm" of "Nora Holm", not "Board" of "Port Safety Board"."""
    known = table("naming")
    generic = {word for kind in ("organisation", "company", "media", "place") for word in known[kind]}
    return whole[-len(short) :] == short and short[-1] not in generic and not any(word in _JOINERS for word in whole)


def _hung(short: tuple[str, ...], frame: Frame) -> bool:
    """Whether a short form is but the end of a name with a nickname in it: "Nora “Bee” Holm"."""
    return any(
        word.norm == short[0]
        and index > 1
        and frame.words[index - 1].text in _QUOTES
        and any(one.text[0].isupper() for one in frame.words[max(0, index - 5) : index])
        for index, word in enumerate(frame.words)
    )


_QUOTES = frozenset({'"', "'", "`", "\u201d", "\u2019"})


def _all(frame: Frame) -> list[tuple[str, ...]]:
    return [_norms(name, frame) for name in frame.names]


def _written(mine: tuple[str, ...], own: Sequence[Word], reported: Frame, *, opens: bool) -> tuple[int, int]:
    """Return where the words of a name stand in a text that has them in no name of its own: (0, -1) where nowhere.

    The capital of a name that `opens` its text, or stands in a headline, shows nothing.

    In a row in any case, with other names between first and last ("Nora “Bee” Holm"), or as the acronym of what is written out, or written out.
    """
    words, taken = reported.words, {index for name in reported.names for index in range(name.first, name.last + 1)}
    norms = [word.norm for word in words]
    size = len(mine)
    for index in range(len(norms) - size + 1):
        if tuple(norms[index : index + size]) == mine and (size > 1 or opens or words[index].text[0].isupper()):
            return index, index + size - 1
    if size > 1:
        for index, norm in enumerate(norms):
            if norm == mine[0] and words[index].text[0].isupper():
                for last in range(index + 1, min(index + size + _BETWEEN, len(norms))):
                    if norms[last] == mine[-1] and words[last].text[0].isupper() and _all_capitals(words, index, last):
                        return index, last
        return _acronym(mine, words, taken)
    return _spelt_out(own[0], words)


def _all_capitals(words: Sequence[Word], first: int, last: int) -> bool:
    inside = [word for word in words[first : last + 1] if word.norm[0].isalpha()]
    return all(word.text[0].isupper() or word.norm in _JOINERS for word in inside)


def _initials(norms: Sequence[str]) -> str:
    """Return the first letters of the words that an acronym takes: "us" whole, "of" not at all."""
    return "".join(norm if norm in _WHOLE else norm[0] for norm in norms if norm not in _JOINERS)


_WHOLE = frozenset({"us", "uk", "un", "eu"})


def _acronym(mine: tuple[str, ...], words: Sequence[Word], taken: set[int]) -> tuple[int, int]:
    """Return where the acronym of a name stands."""
    short = _initials(mine)
    for index, word in enumerate(words):
        if len(short) >= _SHORTEST and word.norm == short and word.text.replace(".", "").isupper() and index not in taken:
            return index, index
    return 0, -1


def _spelt_out(own: Word, words: Sequence[Word]) -> tuple[int, int]:
    """Return where a name is written out whose acronym is `own`."""
    if len(own.norm) < _SHORTEST or not own.text.replace(".", "").isupper():
        return 0, -1
    for index, word in enumerate(words):
        if not word.text[0].isupper() or word.norm[0] != own.norm[0]:
            continue
        for last in range(index + 1, min(index + len(own.norm) + len(_JOINERS), len(words))):
            inner = words[index : last + 1]
            if not (inner[-1].text[0].isupper() and _all_capitals(words, index, last) and all(one.norm[0].isalpha() for one in inner)):
                continue
            if _initials([one.norm for one in inner]) == own.norm:
                return index, last
    return 0, -1

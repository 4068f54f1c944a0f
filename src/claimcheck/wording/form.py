"""The forms of a name: plain, possessive (China's) or adjective (Chinese), with or without "the", as the source's own texts write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.verb import verbs
from claimcheck.wording.english import group
from claimcheck.wording.reported import norm_at, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name

PLAIN, POSSESSIVE, ADJECTIVE = "plain", "possessive", "adjective"
_MARKS = ("'s", "\u2019s", "s'", "s\u2019")


def possessed(written: str) -> bool:
    """Whether a word has the mark of the possessive."""
    return written.casefold().endswith(_MARKS)


def form_of(name: Name, text: str) -> str:
    """Return how a name is used in `text`."""
    if not name.modifier:
        return PLAIN
    return POSSESSIVE if possessed(text[name.start : name.end]) else ADJECTIVE


def canonical(name: Name, vocabulary: Vocabulary) -> str:
    """Return a name as the glossary writes it, "" where it is on no file."""
    return str(vocabulary.entities.get(name.ids[0], [""])[0])


def in_form(form: str, name: Name, written: str, frames: Sequence[Frame], vocabulary: Vocabulary, like: str) -> str:  # noqa: PLR0913, PLR0917
    """Return a name, `written` so where it was found, in the form wanted, as `frames` write it where they do; "" where it is not known.

    It is as short as the statement's own (`like`) where the texts have it so: Hebei for Yunnan, not Hebei province; DEA for FBI.
    """
    own = (POSSESSIVE if possessed(written) else ADJECTIVE) if name.modifier else PLAIN
    if canonical(name, vocabulary)[:1].islower():
        written = written[:1].lower() + written[1:]  # a substance that opened its sentence
    mentions = [(frame, item) for frame in frames for item in frame.names if item.ids[:1] == name.ids[:1]]
    forms = [frame.text[item.start : item.end] for frame, item in mentions if form_of(item, frame.text) == form]
    if form == PLAIN and name.kind == "country":
        forms = [words for words in forms if not _demonym(words, vocabulary)]
        own = ADJECTIVE if _demonym(written, vocabulary) else own
    if own == form:
        return _as_short(forms, written, like, place=name.kind == "place")
    if forms:
        return forms[0]
    plain = {PLAIN: written, POSSESSIVE: bare(written)}.get(own) or canonical(name, vocabulary)
    if form == ADJECTIVE or not plain:
        return ""
    return plain if form == PLAIN else plain + ("'" if plain.endswith("s") else "'s")


def _as_short(forms: Sequence[str], written: str, like: str, *, place: bool) -> str:
    """Return the form with as many words as `like` for a place, in capitals alone for an abbreviation, else the one that was found."""
    if place:
        return next((words for words in forms if len(words.split()) == len(like.split()) < len(written.split())), written)
    return next((words for words in forms if words.isupper()), written) if like.isupper() else written


def _demonym(written: str, vocabulary: Vocabulary) -> bool:
    """Whether a word tells who belongs to a country: Chinese."""
    return any("d" in flags for norms, _, flags in vocabulary.names.get(written.casefold(), ()) if len(norms) == 1)


def bare(written: str) -> str:
    """Return a name without the mark of the possessive."""
    if not possessed(written):
        return written
    return written[:-1] if written.casefold().endswith(("s'", "s\u2019")) else written[:-2]


def takes_the(name: Name, words: str, frames: Sequence[Frame]) -> bool:
    """Whether "the" stands before a name where `frames` have it, else by the last word of the name."""
    plain = bare(words)
    if name.kind == "person" or (" " in plain and possessed(plain.split()[0])):
        return False
    seen = [
        norm_at(frame, item.first - 1) == "the"
        for frame in frames
        for item in frame.names
        if item.ids[:1] == name.ids[:1]
        and bare(frame.text[item.start : item.end]) == plain
        and (form_of(item, frame.text) == POSSESSIVE or not attributive(item, frame))
    ]
    return sum(seen) * 2 >= len(seen) if seen else plain.split()[-1].casefold() in group("takes_the")


def attributive(name: Name, frame: Frame) -> bool:
    """Whether a name qualifies the noun after it ("the Mexico office", "FBI head"), so that the article before it is the noun's."""
    follows = word_at(frame, name.last + 1)
    if name.modifier or follows is None or not follows.norm[0].isalpha():
        return name.modifier
    small = group("prepositions") | group("auxiliaries") | group("between") | group("small")
    acts = {index for index, _ in verbs(frame.words, frame.terms, frozenset())}
    return follows.norm not in small and name.last + 1 not in acts and not follows.norm.endswith(("ed", "ly"))

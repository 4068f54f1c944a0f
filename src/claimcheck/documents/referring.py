"""Whom "she", "it" and "its" mean in a document: the sentence with the words of the one before it in their place.

Evidence that a pronoun stands for somebody else would be worse than none, so that only a pronoun in a sentence's own opening is read, and only
where the sentence before leaves one candidate: its subject, or for persons the only person that it names (Grosz, Joshi and Weinstein, Centering,
Computational Linguistics 21, 1995).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.verb import verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Frame, Name, Word

OPENING = 6
"""Words of a sentence among which its pronoun is looked for: "On Tuesday she said …"."""
LONGEST = 7
"""Words of a subject that stands in for a pronoun."""
BACK = 3
"""Sentences back in which a person is looked for."""


def resolved(frame: Frame, before: Sequence[Frame]) -> str:
    """Return the sentence with what its pronoun means in the place of the pronoun, "" where it has none or its meaning is not clear.

    `before` are the sentences before it, with their own pronouns resolved, the last last.
    """
    known = table("naming")
    for index, word in enumerate(frame.words[:OPENING]):
        kind = known["pronouns"].get(word.norm)
        if any(name.last < index for name in frame.names) or any(item.start <= word.start < item.end for item in frame.quotes):
            return ""
        if kind is None:
            continue
        meant = _person(before) if kind == "person" else _subject(before, frame, index, many=kind == "many")
        if not meant:
            return ""
        ending = ("'" if meant.endswith("s") else "'s") if word.norm in known["possessive"] else ""
        return f"{frame.text[: word.start]}{meant}{ending}{frame.text[word.end :]}"
    return ""


def leans(frame: Frame) -> bool:
    """Whether a sentence names nobody and opens with a word that points to what was said before: "The vote was 13 to 8", "All of them …"."""
    first = frame.words[0].norm if frame.words else ""
    return not frame.names and first in table("naming")["pointing"]


def _person(before: Sequence[Frame]) -> str:
    for frame in reversed(before[-BACK:]):
        people = [name for name in frame.names if name.kind == "person" and not name.modifier] or [
            name for name in frame.names if name.kind == "person"
        ]
        if people:
            acting = [name for name in people if name.role in {"actor", "speaker"}]
            distinct = {name.ids[0]: name for name in acting or people}
            return _words(frame, next(iter(distinct.values()))) if len(distinct) == 1 else ""
    return ""


def _words(frame: Frame, name: Name) -> str:
    return frame.text[name.start : name.end].removesuffix("'s").removesuffix("\u2019s")


def _subject(before: Sequence[Frame], frame: Frame, index: int, *, many: bool) -> str:
    """Return the subject of the sentence before, where it is no person and of the number that the pronoun has."""
    following = frame.words[index + 1].norm if index + 1 < len(frame.words) else ""
    if not before or (frame.words[index].norm == "it" and following in table("naming")["expletive"] and not _participle(frame, index + 2)):
        return ""
    last = before[-1]
    taken = frozenset(place for items in (last.names, last.periods, last.figures) for item in items for place in range(item.first, item.last + 1))
    acts = verbs(last.words, last.terms, taken)
    verb = next((place for place, _ in acts), 0)
    subject = last.words[:verb]
    while subject and (subject[-1].norm in _AUXILIARIES or subject[-1].norm.endswith("ly")):
        subject = subject[:-1]
    if not subject or len(subject) > LONGEST or any(not word.norm[0].isalnum() for word in subject):
        return ""
    if subject[0].norm in table("naming")["pronouns"] or any(name.kind == "person" and name.last < verb for name in last.names):
        return ""
    return last.text[subject[0].start : subject[-1].end] if many == _plural(subject) else ""


def _participle(frame: Frame, index: int) -> bool:
    return index < len(frame.words) and frame.words[index].norm.endswith("ed")


def _plural(subject: Sequence[Word]) -> bool:
    head = subject[-1]
    return head.norm.endswith("s") and not head.text[0].isupper() and not head.norm.endswith("ss")


_AUXILIARIES = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "did",
        "does",
        "do",
        "not",
        "also",
    }
)

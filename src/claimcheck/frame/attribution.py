"""Who is credited with the words of a text: "X said", "according to X", "in X's view"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.frame.markers import group, groups, phrase_at, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Name, Word

_GOES_ON = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might", "can", "could", "should", "must", "do", "did"}
)
"""Words that make the name before them the subject of what is told: "…, reckons the port may close"."""
_ADDRESSING = frozenset({"to", "with", "at", "about", "against", "from"})
"""Between a verb of speech and a name these make it no speaker."""
_TITLE = 8
"""Words of a title and a body between a verb of speech and its speaker, at most."""
_BEFORE = 14
"""How far after a speaker's name the verb of speech may stand: "Ada Quill, head of the tides programme at the Harbour Institute, said"."""


def speakers(tokens: Sequence[Word], names: Sequence[Name]) -> tuple[str, ...]:
    """Return the ids of the names that the text credits with what it says, in order, without repeats."""
    return tuple(dict.fromkeys(entity for name in credited(tokens, names) for entity in name.ids))


def credited(tokens: Sequence[Word], names: Sequence[Name]) -> list[Name]:
    """Return the mentions that the text credits with what it says, in order."""
    speech = groups("speech", "marked_speech")
    return [name for name in names if _is_credited(tokens, name, names, speech)]


def reported(tokens: Sequence[Word]) -> bool:
    """Return whether a text reports what somebody says, thinks or expects, named or not: "some observers believe that …"."""
    speech = groups("speech", "marked_speech")
    return any(token.norm in speech and follows.norm == "that" for token, follows in pairwise(tokens[1:]))


def _is_credited(tokens: Sequence[Word], name: Name, names: Sequence[Name], speech: frozenset[str]) -> bool:
    before = tokens[max(0, name.first - _TITLE) : name.first]
    if name.kind != "person" and any(other.kind == "person" and name.last < other.first <= name.last + _TITLE for other in names):
        return False  # "said Harbour College professor Ada Quill": the person speaks
    for step in range(max(0, name.first - 5), name.first):
        last = phrase_at(tokens, step, phrases("according"))
        if 0 <= last < name.first:
            named = any(last < other.first < name.first for other in names)  # "according to Ada Quill, Norway …" credits Ada Quill alone
            return not (named and any(token.text == "," for token in tokens[last + 1 : name.first]))
    follows = tokens[name.last + 1 : name.last + 3]
    if name.modifier and any(token.norm in group("accounts") for token in follows):
        return True
    if name.kind not in {"person", "", "agency", "organisation", "country", "group", "company", "media"}:
        return False
    # "…," said Jim Hall: the verb stands just before the name, after a quotation or a comma.
    for offset, token in enumerate(before):
        if (
            token.norm in speech
            and offset
            and before[offset - 1].text in {",", '"', "\u201d", "\u2019"}
            and all(word.norm[0].isalpha() for word in before[offset:])
            and not any(word.norm in _ADDRESSING for word in before[offset + 1 :])  # "…, wrote to Norway": Norway is written to
            and not (follows and follows[0].norm in _GOES_ON)
        ):
            return True
        if token.norm in speech and name.first - len(before) + offset == 0:
            return True
    if name.kind in {"media", "organisation", "agency"} and follows and follows[0].norm in group("crediting"):
        return not any(token.norm in {"of", "at", "from"} for token in tokens[max(0, name.first - 2) : name.first])
    return _closes(tokens, name, speech) or (name.kind in {"person", ""} and _speaks(tokens, name, names, speech))


def _closes(tokens: Sequence[Word], name: Name, speech: frozenset[str]) -> bool:
    """Whether a headline's credit at the end names it: ", Harbour Board statement says"."""
    after = [token for token in tokens[name.last + 1 :] if token.norm[0].isalnum()]
    start = name.first
    while start > 1 and tokens[start - 1].norm in _STAFF:
        start -= 1
    opened = start > 0 and tokens[start - 1].text in {",", ":", "-", "\u2013", "\u2014"}
    return opened and 0 < len(after) <= _DOCUMENT and after[-1].norm in speech


_STAFF = frozenset({"the", "of", "at", "staff", "officials", "researchers", "analysts", "experts", "investigators", "authors"})
"""Words before a body in a closing credit: ", staff of the Harbour Board found"."""
_DOCUMENT = 3
"""Words after a body in a closing credit, at most: "annual report says"."""


def _speaks(tokens: Sequence[Word], name: Name, names: Sequence[Name], speech: frozenset[str]) -> bool:
    """Whether `name` is the subject of a verb of speech; another person between takes it over."""
    for index in range(name.last + 1, min(len(tokens), name.last + _BEFORE)):
        token = tokens[index]
        if token.text in ".;" or (
            any(other.first == index and other.kind in {"person", "country", "company", "group"} and not other.modifier for other in names)
        ):
            return False
        if (
            token.norm in speech
            and (
                token.norm not in {"added", "adds", "put", "notes", "judges", "fears", "hopes", "call"}
                or (index == name.last + 1 and token.norm in {"fears", "hopes"})
                or (index + 1 < len(tokens) and tokens[index + 1].text in {",", ":", "that", chr(34), "\u201c", "it"})
            )
            and not (index + 1 < len(tokens) and tokens[index + 1].norm in group("particles"))  # "called off", "wrote back"
            and tokens[index - 1].norm not in {"was", "were", "been", "is", "are", "be", "to", "of", "the", "a"}
        ):
            return True
    return False

"""A statement with some of its words replaced: capital at the start, the article before, single spaces, and who is credited at the end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.text.pattern import lazy
from claimcheck.wording.english import article, group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Judgement, Part, Source

_ARTICLE = lazy(r"(?:^|(?<=\s))([Aa]n?) $")
_STARTS = lazy(r"(?:^|[.!?:]\s+|[\"“]\s*)$")
_SPACES = lazy(r"[ \t]{2,}")
_TAIL = lazy(r"[\s.!?;:,]*$")
_MIDDLE_CAPITAL = frozenset((
    "The", "A", "An", "In", "On", "Some", "About", "Nearly", "Almost", "Only", "Over", "Under", "More",
    "Fewer", "Less", "Most", "All", "At", "Up", "No", "Between", "From", "Since", "Until",
))  # fmt: skip


class Edit(NamedTuple):
    """Words put in place of a stretch of the statement."""

    start: int
    end: int
    """One past the last code point; equal to `start` for words put in between."""
    text: str
    """As inside a sentence: the capital of a sentence's start is seen to here."""


def applied(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` with the edits made; "" where two of them overlap."""
    ordered = sorted(dict.fromkeys(edits))
    if any(left.end > right.start for left, right in pairwise(ordered)):
        return ""
    for edit in reversed(ordered):
        before, after, words = text[: edit.start], text[edit.end :], edit.text
        if words and _STARTS.search(before):
            words = words[0].upper() + words[1:]
        elif not words and _STARTS.search(before):
            after = after.lstrip()
            after = after[:1].upper() + after[1:]
        elif found := _ARTICLE.search(before):
            right = article(words or after)
            before = before[: found.start(1)] + (right.capitalize() if found[1][0].isupper() else right) + " "
        text = before + words + after
    return _SPACES.sub(" ", text).replace(" ,", ",").replace(" .", ".").strip()


def inner(words: str) -> str:
    """Return the words of a source as they stand inside a sentence: a function word at their start loses its capital."""
    first = next((words[:index] for index, letter in enumerate(words) if not (letter.isalnum() or letter == "_")), words)
    return words[:1].lower() + words[1:] if first in _MIDDLE_CAPITAL else words


def credited(text: str, part: Part, whole: str, evidence: Judgement) -> str:
    """Return `text` with "according to …" at its end: who is quoted, else who published it; "" where neither has a name, or the part is not the end.

    `part` is the part of the statement `whole` that was changed into a part of `text`.
    """
    name = evidence.said_by or publisher(evidence.source)
    if not name or whole[part.end :].strip(' .!?;:,"”'):
        return ""
    end = _TAIL.search(text)
    cut = end.start() if end else len(text)
    return f"{text[:cut]}, according to {name}{text[cut:]}"


def publisher(source: Source) -> str:
    """Return who published a source as it stands inside a sentence, with its article; "" where nobody knows."""
    name = source.publisher.strip()
    if name.casefold() in {"", "unknown", "none"}:
        return ""
    if name.startswith("The "):
        return "t" + name[1:]
    return f"the {name}" if name.split()[-1].casefold() in group("takes_the") else name

"""Text into words: offsets in code points, forms folded, irregular inflections undone.

The same reader serves statements, claims and passages, so that one spelling never meets another by accident.
"""

from __future__ import annotations

import re

from claimcheck.model import Word
from claimcheck.text.stems import lemma

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}(?!\w)"  # U.S., U.N., a.m.
    r"|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th)\b)?"  # 1,400  3.5  12:30  5th; in 14m the letters follow as a word of their own
    r"|[^\W\d_]+(?:['\u2019][^\W\d_]+)*['\u2019]?(?<=[sS]['\u2019])"  # traders'
    r"|[^\W\d_]+(?:['\u2019][^\W\d_]+)*"  # words, don't, O'Connor
    r"|\S"
)
_MARKS = str.maketrans(
    {
        "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2013": "-", "\u2014": "\u2014", "\u2010": "-", "\u2011": "-", "\u2212": "-",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` without case, diacritics, width or typographic marks; not of the same length."""
    if text.isascii():
        return text.lower()
    import unicodedata  # here, as loading it takes half a millisecond, and most texts are ASCII

    decomposed = unicodedata.normalize("NFKD", text.translate(_MARKS))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


_HYPHENS = "-\u2010\u2011\u2013\u2212"
_CONTRACTED = frozenset({"it's", "let's", "that's", "what's", "there's", "here's", "he's", "she's", "who's", "where's"})
"""Here 's stands for "is" or "us", and is no possessive."""


def _norm(text: str) -> str:
    norm = fold(text) or text
    if norm in _CONTRACTED:
        return norm
    if norm.endswith(("'s", "s'")) and len(norm) > 2:  # noqa: PLR2004 - the possessive
        return norm[: -2 if norm.endswith("'s") else -1]
    if norm[-1] == "." and len(norm) > 1 and norm[0].isalpha():
        return norm.replace(".", "")
    return norm


def words(text: str) -> tuple[Word, ...]:
    """Return the words, numbers and marks of `text`, in order; a hyphen inside a compound is the `glue` of what follows it."""
    found: list[Word] = []
    glue = ""
    matches = list(_TOKEN.finditer(text))
    for index, match in enumerate(matches):
        token = match.group()
        start, end = match.span()
        if (
            token in _HYPHENS
            and 0 < index < len(matches) - 1
            and matches[index - 1].end() == start
            and matches[index + 1].start() == end
            and ((matches[index - 1].group()[-1].isalnum() or matches[index - 1].group()[-1] == ".") and matches[index + 1].group()[0].isalnum())
        ):
            glue = "-"
            continue
        norm = _norm(token)
        if not glue and index and matches[index - 1].end() == start:
            glue = "+"
        found.append(Word(text=token, start=start, end=end, norm=norm, lemma=lemma(norm), glue=glue))
        glue = ""
    return tuple(found)

"""Where the sentences of news English begin and end.

Rules, not a model: a full stop, a mark or an ellipsis ends a sentence unless the word before it (data/abbreviations.yaml), the word behind it or a
quotation around it says otherwise. What stays together: a quotation with the words around it, a name with its initials, a date, a numbered thing.
Each rule looks a bounded way back and ahead, so that the time is linear in the text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.data import table
from claimcheck.text.marks import RAISED
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

QUOTED = 500
"""Code points of a quotation that is kept in one sentence; a longer one, or a mark that was never closed, does not hold a text together."""
_BACK = 32
"""How far back the word before a mark is looked for: longer than any abbreviation."""
_BULLETS = "\u2022\u2043\u2023\u25e6\u25aa\u25cf\u25a0\u2219"

_BREAK = lazy(rf"\n[^\S\n]*\n\s*|(?<!\S)(?=[{_BULLETS}])")
_ITEM = lazy(r"(?<!\S)([0-9]{1,2}|[a-z])(\.\)|\)|\.)(?=\s)")
_NUMBERING = lazy(r"\W*(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
_MARK = lazy(
    r"(?<![.!?\u2026])(?<![.!?\u2026]\s)(?P<mark>[.!?\u2026](?:\s?[.!?\u2026])*)(?!\s?[.!?\u2026])"
    r"(?P<close>[\"'\u201d\u2019\u00bb)\]*_]*)"
    rf"(?P<note>(?P<plain>[1-9][0-9]{{0,2}}(?:,\s?[1-9][0-9]{{0,2}})*)|[{RAISED}]+|(?:\[\^?[0-9]{{1,3}}\])+)?"
    r"(?=\s|\Z)"
)
_BEFORE = lazy(r"[^\W_\u00b0\u00ba]+[\u00b0\u00ba]?(?:\.[^\W_]+)*\Z")
_NEXT = lazy(r"\s+([\"'\u201c\u2018\u00ab(\[*_]*)(\S?)(\w*(?:['\u2019]\w+)?)(\.?)")
_YEAR = lazy(r"(?:(?P<word>[^\W\d_]+)[.,]?|[0-9]{1,2},)\s(?:19|20)[0-9]{2}\Z")
_LETTER = lazy(r"[^\W_]")
_QUOTE = lazy(r"[\"\u201c\u201d]")


class _Next(NamedTuple):
    """What follows a mark."""

    first: str
    """Its first letter or mark, quotation marks and brackets left aside; "" at the end."""
    word: str
    """In lower case."""
    dotted: bool


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of `text`, in order, without the white space around it and the figure of a footnote behind it.

    Marks without a letter or digit are no sentence.
    """
    for start, end in _segments(text):
        begin = start
        for last, after in _ends(text, start, end):
            yield from _trimmed(text, begin, last)
            begin = after
        yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    if _LETTER.search(text, first, end):
        yield first, start + len(inner.rstrip())


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that no sentence crosses: between empty lines, before a bullet, before the next number of a list that is run on."""
    start = 0
    for match in _BREAK.finditer(text):
        yield from _items(text, start, match.start())
        start = match.end()
    yield from _items(text, start, len(text))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = _ITEM.match(text, start, end)
    if first is not None and first.group(1) in "1a":
        wanted = _following(first.group(1))
        for match in _ITEM.finditer(text, first.end(), end):
            if match.group(1) == wanted and match.group(2) == first.group(2):
                yield start, match.start()
                start = match.start()
                wanted = _following(wanted)
    yield start, end


def _following(label: str) -> str:
    return str(int(label) + 1) if label.isdecimal() else chr(ord(label) + 1)


def _ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a stretch ends that another or a note follows, and where what follows begins."""
    quotations = _quotations(text, start, end)
    opened, closed = next(quotations, (end, end))
    begin = start
    for match in _MARK.finditer(text, start, end):
        while closed < match.end("mark"):
            opened, closed = next(quotations, (end, end))
        if opened < match.start() and match.end("close") <= closed:
            continue
        coming = _coming(text, match.end(), end)
        if _is_end(text, begin, match, coming) if coming.first else match.group("note") and _is_note(text, begin, match):
            yield match.end("close"), match.end()
            begin = match.end()


def _coming(text: str, place: int, end: int) -> _Next:
    found = _NEXT.match(text, place, end)
    if found is None:
        return _Next("", "", dotted=False)
    _, first, rest, stop = found.groups()
    return _Next(first, (first + rest).lower().replace("\u2019", "'"), dotted=bool(stop))


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the marks around each quotation of at most QUOTED code points; what is opened twice is opened the second time."""
    opened = -1
    for match in _QUOTE.finditer(text, start, end):
        place, mark = match.start(), match.group()
        if mark == "\u201c" or (mark == '"' and (place == start or not _closes(text[place - 1]))):
            opened = place
        elif opened >= 0:
            if place - opened <= QUOTED:
                yield opened, place
            opened = -1


def _closes(before: str) -> bool:
    """Whether a straight mark behind this letter is a closing one."""
    return before.isalnum() or before in ".,!?;:\u2026'\u2019)]%"


def _is_end(text: str, begin: int, match: re.Match[str], coming: _Next) -> bool:
    """Whether a mark ends the sentence that began at `begin`."""
    mark, place = match.group("mark"), match.start()
    if coming.first in "-\u2013\u2014&/," or (coming.first.islower() and not _inner_capital(text, match.end())):
        return False
    word = _word_before(text, begin, place)
    if mark != ".":
        if "!" in mark and word.lower() in _list("marked") and coming.word not in _list("openers"):
            return False
        return text[place - 1 : place] not in {"[", "("} and not (coming.word == "i" and not set(mark) & set("!?"))
    if match.group("note") and not _is_note(text, begin, match):
        return False
    if place - begin <= _BACK and _NUMBERING.fullmatch(text, begin, place):
        return False
    return _stop_ends(word, coming, text[begin:place] if place - begin <= _BACK else "")


def _word_before(text: str, begin: int, place: int) -> str:
    before = _BEFORE.search(text, max(begin, place - _BACK), place)
    return before.group() if before else ""


def _is_note(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the figure behind a mark is that of a note: raised, in brackets, or behind a word or the year of a date, where no decimal stands."""
    if match.group("mark") != "." or not match.group("plain"):
        return True
    word = _word_before(text, begin, match.start())
    if word[-1:].isdigit():
        year = _YEAR.search(text, max(begin, match.start() - _BACK), match.start())
        named = year.group("word") if year else None
        return year is not None and (named is None or named.lower() in _list("dating") or named.lower() in table("calendar")["months"])
    return len(word) > 1 and not _kind(word)  # a letter is an initial


def _inner_capital(text: str, place: int) -> bool:
    """Whether the next word is one like iPhone."""
    found = _NEXT.match(text, place)
    return bool(found and found.group(3)[:1].isupper())


def _stop_ends(word: str, coming: _Next, so_far: str) -> bool:
    """Whether a full stop behind `word` ends the sentence before what is coming; `so_far` is a short sentence up to it."""
    kind = _kind(word)
    opener = coming.word in _list("openers")
    if kind == "":
        return True
    if kind == "numbered":
        return not coming.first.isdigit()
    if kind == "months":
        return not coming.first.isdigit()
    if kind == "weekdays":
        return coming.word not in _list("months") and not coming.first.isdigit()
    if kind == "times":
        in_opening = so_far.split(maxsplit=1)[:1] and so_far.split(maxsplit=1)[0].lower() in _list("opening")
        return not in_opening and (opener or (coming.dotted and coming.word in _list("titles")))
    return kind == "ends" and opener


@lru_cache(maxsize=1024)
def _kind(word: str) -> str:
    """Return how a full stop stands behind a word: "" for a word like others, else the class of the abbreviation."""
    low = word.lower()
    capital = word[:1].isupper()
    for name, capitalised in _CLASSES:
        if (capital or not capitalised) and low in _list(name):
            return "ends" if name == "capitalised" else name
    if _dotted(word) or (len(word) == 1 and capital):
        return "ends"
    return "numbered" if low in _list("numbered") else ""


_CLASSES = (("times", False), ("titles", True), ("inner", False), ("months", True), ("weekdays", True), ("ends", False), ("capitalised", True))
"""Classes of data/abbreviations.yaml in the order in which they are asked, and whether they hold for a capitalised word alone."""


def _dotted(word: str) -> bool:
    """Whether it is like U.S, N.Y, Ph.D: parts of one to three letters."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) <= 3 and part.isalpha() for part in parts)  # noqa: PLR2004 - of letters


@lru_cache(maxsize=16)
def _list(name: str) -> frozenset[str]:
    return frozenset(table("abbreviations")[name])

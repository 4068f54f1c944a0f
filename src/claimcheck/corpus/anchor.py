"""A passage to its span in the source: exact, but for white space, the first letter's case and typographic marks.

After the W3C TextQuoteSelector: `prefix` and `suffix` tell apart a passage that stands more than once.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_LOCATOR = re.compile(r"\[(?=[^\]\n]*(?:[\d\u00b6\u00a7*]|fn))([^\]\n]{1,80})\](?=\s|$)[ \t]*")
_LOCATOR_LINE = re.compile(r"\n[ \t]*\n[ \t]*" + _LOCATOR.pattern)
_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_COMBINING = "\u0300-\u036f\u20d0-\u20ff\ufe20-\ufe2f"
_CLUSTER = re.compile(rf"\s+|[!-~]+(?![{_COMBINING}])|\S[{_COMBINING}]*")
_MARKS = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u2032": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u2026": "...", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "",
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """Where a passage stands in a source's body."""

    start: int
    end: int
    text: str
    """The source's own words, white space folded, without locators."""
    locator: str


class Body:
    """A source's text, folded for comparison, with the way back to its own offsets and the locators of its paragraphs."""

    __slots__ = ("_locators", "_offsets", "_starts", "folded", "text")

    def __init__(self, text: str) -> None:
        """`text` is the body as of `parse.source`, its line ends single newlines."""
        self.text = text
        self._starts, self._locators, masked = _paragraphs(text)
        self.folded, self._offsets = _fold(masked)

    def locator(self, offset: int) -> str:
        """Return the locator of the paragraph at `offset` of the body."""
        index = bisect_right(self._starts, offset) - 1
        return self._locators[index] if index >= 0 else ""

    def find(self, passage: str, prefix: str = "", suffix: str = "") -> list[Span]:
        """Return every span that is `passage`, between `prefix` and `suffix` where given, in order."""
        wanted, before, after = fold(passage), fold(prefix), fold(suffix)
        if not wanted:
            return []
        first = {wanted[0].lower() + wanted[1:], wanted[0].upper() + wanted[1:], wanted}
        starts = sorted({start for form in first for start in _occurrences(self.folded, form)})
        return [self.span(start, start + len(wanted)) for start in starts if self._stands_between(start, start + len(wanted), before, after)]

    def _stands_between(self, start: int, end: int, before: str, after: str) -> bool:
        text = self.folded
        follows = any(text.endswith(before, 0, max(stop, 0)) for stop in (start, start - 1))
        return follows and any(text.startswith(after, begin) for begin in (end, end + 1))

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets of `folded`."""
        own_start, own_end = self._offsets[start], self._offsets[end - 1] + 1
        while own_end < len(self.text) and end < len(self._offsets) and own_end < self._offsets[end] and unicodedata.combining(self.text[own_end]):
            own_end += 1
        locator = self.locator(own_start)
        words = _LOCATOR_LINE.sub(" ", self.text[own_start:own_end])
        return Span(own_start, own_end, " ".join(words.split()), locator)


def fold(text: str) -> str:
    """Return a passage as `Body.folded` has it."""
    if text.isascii():
        return " ".join(text.split())
    return _fold(text)[0].strip()


def _fold(text: str) -> tuple[str, list[int]]:
    out: list[str] = []
    offsets: list[int] = []
    for match in _CLUSTER.finditer(text):
        cluster, start = match.group(), match.start()
        if cluster[0].isspace():
            if out and out[-1] == " ":
                continue
            folded = " "
        elif cluster.isascii():
            out.extend(cluster)
            offsets.extend(range(start, match.end()))
            continue
        else:
            folded = "".join(_MARKS.get(char, char) for char in unicodedata.normalize("NFC", cluster))
        out.extend(folded)
        offsets.extend([start] * len(folded))
    return "".join(out), offsets


def _occurrences(text: str, form: str) -> list[int]:
    """Return where `form` stands without cutting a word or a figure."""
    found: list[int] = []
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not _cuts(text, start) and not _cuts(text, end):
            found.append(start)
        start = text.find(form, start + 1)
    return found


def _cuts(text: str, at: int) -> bool:
    """Whether a boundary at `at` goes through a word, or through a figure at its comma or point."""
    if at <= 0 or at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if before in ".," and after.isdigit():
        return at > 1 and text[at - 2].isdigit()
    return before.isdigit() and after in ".," and at + 1 < len(text) and text[at + 1].isdigit()


def paragraph_locators(text: str) -> list[tuple[str, int, int]]:
    """Return the locators that a body has in brackets, in order, with their offsets, brackets included."""
    starts = (match.start() + len(match.group()) for match in re.finditer(r"(?:\A|\n[ \t]*(?=\n))\s*", text))
    found = (_LOCATOR.match(text, start) for start in starts)
    return [(" ".join(match.group(1).split()), match.start(), match.start() + len(match.group().rstrip())) for match in found if match]


def _paragraphs(text: str) -> tuple[list[int], list[str], str]:
    """Return the offsets and locators of the paragraphs, and the text with its locators blanked out.

    Where no paragraph has a locator, they are counted (`¶3`), headings left out; where some have, the others go with the one before.
    """
    starts: list[int] = []
    own: list[str] = []
    headings: list[bool] = []
    pieces: list[str] = []
    done = 0
    blank = True
    for match in re.finditer(r"[^\n]*\n?", text):
        line = match.group()
        if line.strip() and blank:
            start = match.start() + len(line) - len(line.lstrip())
            found = _LOCATOR.match(text, start)
            starts.append(match.start())
            own.append(" ".join(found.group(1).split()) if found else "")
            headings.append(line.lstrip().startswith("#"))
            if found:
                pieces += (text[done : found.start()], " " * (found.end() - found.start()))
                done = found.end()
        blank = not line.strip()
    located = any(own)
    locators: list[str] = []
    count = 0
    for locator, heading in zip(own, headings, strict=True):
        count += not heading
        locators.append(locator or (locators[-1] if locators else "") if located else "" if heading else f"\u00b6{count}")
    return starts, locators, "".join((*pieces, text[done:]))


def paragraphs(body: str) -> list[tuple[str, str]]:
    """Return the locators and texts of a source's paragraphs, in order; headings have the locator of the paragraph before."""
    located = Body(body)
    found: list[tuple[str, str]] = []
    for match in _BLOCK.finditer(body):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        locator = located.locator(start)
        text = match.group().strip()
        marked = re.match(r"\[([^\]\n]{1,80})\][ \t]*", text)
        if marked and " ".join(marked.group(1).split()) == locator:
            text = text[marked.end() :]
        found.append((locator, text))
    return found

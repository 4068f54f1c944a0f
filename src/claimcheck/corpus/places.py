"""Where in a YAML file a stretch of a value stands: quotation marks, escapes and line breaks lie between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import Region

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", "_": "\u00a0", "N": "\x85"}
_POINTS = {"x": 2, "u": 4, "U": 8}


def within(text: str, start: int, value: str, first: int, last: int) -> Region:
    """Return where characters `first` to `last` (exclusive) of a scalar's `value` stand in `text`; the scalar begins at index `start`.

    `value` may have its white space folded. A stretch that is not found is the scalar's first character.
    """
    places = _aligned(text, start, value)
    inside = [place for place in places[first:last] if place is not None]
    return between(text, inside[0][0], inside[-1][1]) if inside else between(text, start, start + 1)


def between(text: str, start: int, end: int) -> Region:
    """Return the place of the characters from index `start` to `end` of `text`."""
    return Region(start, end, *_line_column(text, start), *_line_column(text, end))


def _line_column(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _aligned(text: str, start: int, value: str) -> list[tuple[int, int] | None]:
    """Return for each character of `value` the indexes where it begins and ends in `text`; None for white space, and for what is not found."""
    found: list[tuple[int, int] | None] = []
    raw = _characters(text, start)
    for char in value:
        place = None
        if not char.isspace():
            place = next(((begin, end) for begin, end, read in raw if read == char), None)
        found.append(place)
    return found


def _characters(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield (begin, end, character) of a scalar from `start` on, escapes read; what follows the scalar comes too."""
    style = text[start : start + 1]
    index = start
    if style in "|>" and style:
        index = max(start, text.find("\n", start))
    elif style in {'"', "'"}:
        index += 1
    while index < len(text):
        char, end = text[index], index + 1
        if style == '"' and char == "\\" and end < len(text):
            char, end = _escape(text, index + 1)
        elif style == "'" and text.startswith("''", index):
            end += 1
        yield index, end, char
        index = end


def _escape(text: str, index: int) -> tuple[str, int]:
    kind = text[index]
    digits = text[index + 1 : index + 1 + _POINTS.get(kind, 0)]
    if digits:
        return chr(int(digits, 16)), index + 1 + len(digits)
    return _ESCAPED.get(kind, kind), index + 1

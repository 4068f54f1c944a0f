"""What a screen is made of, before any format draws it: labelled entries, rows of cells, headings and gaps.

Commands turn their results into blocks once (`report.answer`, `report.listing`, `report.evaluation`); `plain` and `rich` draw them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Screen:
    """Where blocks are drawn."""

    width: int | None = None
    """Columns; None leaves lines as long as they are, for a pipe."""
    encoding: str = "utf-8"
    styled: bool = False
    """Whether bold and underline arrive; else marked words stand between asterisks."""
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `marked` where these words decide."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A labelled line of running text."""

    label: str
    pieces: tuple[Piece, ...]
    tone: str = ""
    """A verdict or stance, for colour only; "quiet" for what matters less; "" else."""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled row whose cells stand in columns where the screen is wide, and follow one another elsewhere."""

    label: str
    cells: tuple[str, ...]
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An id, written as it is, and what it names."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A small table with a header; `plain` says it line by line with the header's words."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    say: str = ""
    """How plain text says a row, with a `{}` for each column; "" lets it list `header cell` pairs."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a stretch of the screen."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Entry | Row | Item | Table | Heading | Gap


def entry(label: str, text: str, *, tone: str = "", indent: int = 0) -> Entry:
    """Return an entry of unmarked text."""
    return Entry(label, (Piece(text),), tone, indent)


def pieces(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return `text` cut at `spans` (code points, end exclusive), those marked; empty, overlapping and out-of-range spans do no harm."""
    out: list[Piece] = []
    at = 0
    for start, end in _merged(spans, len(text)):
        if start > at:
            out.append(Piece(text[at:start]))
        out.append(Piece(text[start:end], marked=True))
        at = end
    if at < len(text):
        out.append(Piece(text[at:]))
    return tuple(out)


def _merged(spans: Iterable[tuple[int, int]], length: int) -> Sequence[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted((max(0, start), min(end, length)) for start, end in spans):
        if start >= end:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out

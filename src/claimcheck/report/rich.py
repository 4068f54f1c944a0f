"""The terminal: colour, bold and columns by rich. Text of users and sources goes in as `Text` only, so that `[red]` stays text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from claimcheck.report.blocks import Entry, Gap, Heading, Item, Row, Screen, Table
from claimcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from claimcheck.report.blocks import Block, Piece

COLUMNS_FROM = 110
"""Width from which a row's cells stand in columns."""
TEXT_WIDTH = 110
"""Running text is set no wider: longer lines are hard to follow."""
NARROW = 80
"""Below it passages are set under the labels, not beside them."""
LABEL = 13
_STYLES = {
    "supported": "bold green", "agrees": "green", "refuted": "bold red", "conflicts": "red", "conflicting": "bold yellow",
    "not-enough-evidence": "bold cyan", "superseded": "yellow", "withdrawn": "magenta", "silent": "dim", "quiet": "dim", "good": "bold",
}  # fmt: skip


def draw(blocks: Iterable[Block], screen: Screen = Screen()) -> str:  # noqa: B008 - immutable
    """Return the blocks as text for a terminal of the screen's width (80 where it has none)."""
    out = io.StringIO()
    console = Console(
        file=out, width=screen.width or 80, force_terminal=screen.styled, color_system="standard" if screen.styled else None,
        no_color=not screen.colour, markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    rows: list[Row] = []
    for block in blocks:
        if isinstance(block, Row):
            rows.append(block)
            continue
        if rows:
            console.print(_rows(rows, console.width, screen))
            rows = []
        console.print(_drawn(block, console.width, screen))
    if rows:
        console.print(_rows(rows, console.width, screen))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _drawn(block: Block, width: int, screen: Screen) -> RenderableType:
    if isinstance(block, Gap):
        return Text("")
    if isinstance(block, Heading):
        return Text(visible(block.text, screen.encoding), style="bold")
    if isinstance(block, Table):
        return _table(block, screen)
    if isinstance(block, Item):
        return _item(block, width, screen)
    assert isinstance(block, Entry)
    return _entry(block, width, screen)


def _item(block: Item, width: int, screen: Screen) -> RenderableType:
    """Return the id on a line of its own, what it names beneath: ids are too long for a column, and are copied whole."""
    margins = (0, max(0, width - TEXT_WIDTH), 0, 4)
    cells = [Padding(Text(visible(cell, screen.encoding)), margins, expand=False) for cell in block.cells]
    return Group(Text(visible(block.name, screen.encoding), style="bold"), *cells)


def _entry(block: Entry, width: int, screen: Screen) -> RenderableType:
    text = _text(block.pieces, screen)
    if block.indent:
        if block.label:
            text = Text(visible(block.label, screen.encoding) + ": ", style="dim").append_text(text)
        return Padding(text, (0, max(0, width - LABEL - TEXT_WIDTH), 0, LABEL if width >= NARROW else 4), expand=False)
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=min(max(LABEL - 1, len(block.label)), width // 2), overflow="fold")
    grid.add_column(max_width=TEXT_WIDTH, overflow="fold")
    grid.add_row(_label(block.label, block.tone, screen), text)
    return grid


def _rows(rows: Sequence[Row], width: int, screen: Screen) -> RenderableType:
    grid = Grid.grid(padding=(0, 2 if width >= COLUMNS_FROM else 1, 0, 0))
    grid.add_column(width=LABEL - (2 if width >= COLUMNS_FROM else 1), no_wrap=True)
    if width < COLUMNS_FROM:
        grid.add_column(overflow="fold")
        for row in rows:
            cells = [visible(cell, screen.encoding) for cell in row.cells if cell]
            grid.add_row(_label(row.label, row.tone, screen), Text("\n".join(_flowed(cells, width - LABEL))))
        return grid
    for _ in max((row.cells for row in rows), key=len):
        grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(_label(row.label, row.tone, screen), *(Text(visible(cell, screen.encoding)) for cell in row.cells))
    return grid


def _flowed(cells: Sequence[str], width: int) -> list[str]:
    """Return the cells as lines, as many to a line as fit."""
    lines: list[str] = []
    for cell in cells:
        if lines and len(lines[-1]) + 2 + len(cell) <= width:
            lines[-1] += "  " + cell
        else:
            lines.append(cell)
    return lines


def _table(block: Table, screen: Screen) -> RenderableType:
    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for index, name in enumerate(block.header):
        numeric = index > 0 and all(row[index][:1].isdigit() or row[index] in {"", "-"} for row in block.rows)
        grid.add_column(Text(name), justify="right" if numeric else "left", overflow="fold")
    for row in block.rows:
        grid.add_row(*(Text(visible(cell, screen.encoding)) for cell in row))
    return grid


def _label(label: str, tone: str, screen: Screen) -> Text:
    return Text(visible(label, screen.encoding), style=_STYLES.get(tone, "bold"))


def _text(pieces: Iterable[Piece], screen: Screen) -> Text:
    out = Text()
    for piece in pieces:
        words = visible(piece.text, screen.encoding)
        if not piece.marked:
            out.append(words)
        elif screen.styled:
            out.append(words, style="bold underline")
        else:
            out.append(f"*{words}*")
    return out

"""Plain text: labelled lines without columns, boxes or colour, in the order in which they are best read aloud."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from claimcheck.report.blocks import Gap, Heading, Item, Row, Screen, Table
from claimcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.report.blocks import Block


def draw(blocks: Iterable[Block], screen: Screen = Screen()) -> str:  # noqa: B008 - immutable
    """Return the blocks as text, a newline at its end; lines are wrapped where the screen has a width."""
    lines: list[str] = []
    for block in blocks:
        for line, indent in _lines(block, screen.encoding):
            lines.extend(_wrapped(line, indent, screen.width))
    return "\n".join(lines) + "\n"


def _lines(block: Block, encoding: str) -> list[tuple[str, int]]:
    if isinstance(block, Gap):
        return [("", 0)]
    if isinstance(block, Heading):
        return [(visible(block.text, encoding), 0)]
    if isinstance(block, Table):
        return [(_said(block, row, encoding), 0) for row in block.rows]
    if isinstance(block, Item):
        return [(f"{visible(block.name, encoding)}: {'; '.join(visible(cell, encoding) for cell in block.cells)}", 0)]
    if isinstance(block, Row):
        text = "; ".join(visible(cell, encoding) for cell in block.cells if cell)
        return [(_labelled(block.label, text, encoding), 0)]
    text = "".join(f"*{visible(piece.text, encoding)}*" if piece.marked else visible(piece.text, encoding) for piece in block.pieces)
    return [(_labelled(block.label, text, encoding), block.indent)]


def _labelled(label: str, text: str, encoding: str) -> str:
    return f"{label[:1].upper()}{visible(label[1:], encoding)}: {text}" if label else text


def _said(table: Table, row: tuple[str, ...], encoding: str) -> str:
    cells = [visible(cell, encoding) for cell in row]
    if table.say:
        return table.say.format(*cells)
    return ", ".join(f"{head} {cell}".strip() for head, cell in zip(table.header, cells, strict=True) if cell)


def _wrapped(line: str, indent: int, width: int | None) -> list[str]:
    lead = " " * indent
    if not line or width is None or len(line) + indent <= width:
        return [lead + line if line else ""]
    return textwrap.wrap(
        line, max(width, 20), initial_indent=lead, subsequent_indent=lead + "  ", break_long_words=False, break_on_hyphens=False
    )  # fmt: skip

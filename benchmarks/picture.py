"""Curves over the number of claims as SVG, both axes in powers of ten; nothing but text is needed to draw them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PANELS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "one search, ms",
        (("ours ms", "claimcheck search", "#0b6e4f"), ("bare FTS5 ms", "bare FTS5", "#c8553d"), ("rapidfuzz ms", "rapidfuzz", "#4059ad")),
    ),
    ("building the index, s", (("compile s", "claimcheck", "#0b6e4f"), ("bare load s", "bare FTS5", "#c8553d"))),
    ("one verify, whole process, ms", (("verify ms", "claimcheck verify", "#0b6e4f"),)),
    (
        "memory and size, MB",
        (("verify MB", "memory of verify", "#0b6e4f"), ("compile MB", "memory of compiling", "#c8553d"), ("index MB", "index on disk", "#4059ad")),
    ),
)
_WIDE, _HIGH, _LEFT, _TOP = 300, 190, 48, 30


def growth(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return an SVG of four panels: search, compiling, verify, memory and size, over `claims`."""
    panels = "".join(_panel(title, lines, rows, *divmod(number, 2)) for number, (title, lines) in enumerate(_PANELS))
    width, height = 2 * (_WIDE + 2 * _LEFT) + 60, 2 * (_HIGH + 2 * _TOP + 20)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">\n'
        f'<rect width="{width}" height="{height}" fill="white"/>\n{panels}</svg>\n'
    )


def _panel(title: str, lines: Sequence[tuple[str, str, str]], rows: Sequence[Mapping[str, Any]], down: int, right: int) -> str:
    values = [row[key] for key, _, _ in lines for row in rows if row[key] > 0]
    low, high = math.floor(math.log10(min(values))), max(math.ceil(math.log10(max(values))), math.floor(math.log10(min(values))) + 1)
    first, last = math.log10(rows[0]["claims"]), max(math.log10(rows[-1]["claims"]), math.log10(rows[0]["claims"]) + 1)
    left, top = _LEFT + right * (_WIDE + 2 * _LEFT + 30), _TOP + down * (_HIGH + 2 * _TOP + 20)

    def across(count: float) -> float:
        return left + _WIDE * (math.log10(count) - first) / (last - first)

    def up(value: float) -> float:
        return top + _HIGH * (1 - (math.log10(value) - low) / (high - low))

    out = [f'<text x="{left}" y="{top - 10}" font-weight="bold">{escape(title)}</text>']
    for power in range(low, high + 1):
        at = up(10.0**power)
        out.append(f'<line x1="{left}" x2="{left + _WIDE}" y1="{at:.1f}" y2="{at:.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 6}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    out += [f'<text x="{across(row["claims"]):.1f}" y="{top + _HIGH + 16}" text-anchor="middle">{row["claims"]:,}</text>' for row in rows]
    for number, (key, name, colour) in enumerate(lines):
        points = " ".join(f"{across(row['claims']):.1f},{up(row[key]):.1f}" for row in rows if row[key] > 0)
        out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out.append(f'<text x="{left + 8}" y="{top + 14 + 14 * number}" fill="{colour}">{escape(name)}</text>')
    return "\n".join(out) + "\n"

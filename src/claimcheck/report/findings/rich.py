"""The terminal, in the manner of rustc: code and level, the line with the words marked, the sources' words under it, the way forward.

Notes on what is left to check are a line each below; a screen full of them would hide the errors.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from claimcheck.report.findings.notes import Tally, plural
from claimcheck.report.visible import visible, writable
from claimcheck.report.words import rated, sentence, where, who, whose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model import Judgement
    from claimcheck.model.finding import Finding, Linted
    from claimcheck.report.findings import Failure, Setting

_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_TAB = 4
CONTEXT = 60
"""Columns of a long line shown on each side of the marked words; a line that the screen holds is shown whole."""
LINES = 3
"""Lines of a stretch that spans more: the rest is counted."""
SOURCES = 4
"""Sources shown under a finding; the rest is counted."""


def draw(items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield the findings of each file, then the summary."""
    tally = Tally(setting.about)
    for item in items:
        if isinstance(item, tuple):
            tally.failures += 1
            continue
        tally.add(item)
        loud = [found for found in item.findings if found.level != "note" or setting.fails(found)]
        for found in loud:
            yield _drawn(_block(item, found, setting), setting)
        quiet = [found for found in item.findings if found not in loud]
        if quiet:
            yield _drawn(_notes(item, quiet, setting), setting)
    lines = [Text(visible(line, setting.screen.encoding), style="bold" if not number else "") for number, line in enumerate(tally.lines())]
    yield _drawn(lines, setting)


def _drawn(lines: Iterable[Text], setting: Setting) -> str:
    screen = setting.screen
    out = io.StringIO()
    console = Console(
        file=out, width=screen.width or 100, force_terminal=screen.styled, color_system="standard" if screen.styled else None,
        no_color=not screen.colour, markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    for line in lines:
        console.print(line, soft_wrap=True)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _block(file: Linted, found: Finding, setting: Setting) -> Iterator[Text]:
    """Yield one finding."""
    encoding = setting.screen.encoding
    style = _STYLES[found.level]
    yield Text.assemble((f"{found.level}[{found.code}]", style), (f": {found.name}: {visible(found.message, encoding)}", "bold"))
    gutter = len(str(found.region.end_line))
    arrow, bar = writable("\u2192", encoding), writable("\u2502", encoding) if _has_box(encoding) else "|"
    place = f"{visible(file.path, encoding)}:{found.region.line}:{found.region.column}"
    yield Text.assemble(" " * gutter, (f"{arrow} ", "blue"), place)
    yield from _lines(file, found, gutter, bar, setting)
    yield Text(f"{' ' * gutter} {bar}", style="blue")
    for label, told in _told(found, setting):
        yield from _labelled(label, told, gutter, setting)
    yield Text("")


def _has_box(encoding: str) -> bool:
    return encoding.lower().replace("_", "-") in {"utf-8", "utf8", "utf-16", "utf-32"}


def _lines(file: Linted, found: Finding, gutter: int, bar: str, setting: Setting) -> Iterator[Text]:
    """Yield the lines of the file where a finding stands, each with a line of marks beneath."""
    region, encoding = found.region, setting.screen.encoding
    lines = range(region.line, min(region.end_line, region.line + LINES - 1) + 1)
    yield Text(f"{' ' * gutter} {bar}", style="blue")
    for number in lines:
        text = line_of(file, number)
        first = region.column - 1 if number == region.line else len(text) - len(text.lstrip())
        last = region.end_column - 1 if number == region.end_line else len(text.rstrip())
        before, marked, after = _window(text, first, max(first, last), setting)
        yield Text.assemble((f"{number:>{gutter}} {bar} ", "blue"), before, (marked, "bold"), after)
        marks = " " * cell_len(before) + "^" * max(1, cell_len(marked))
        yield Text.assemble((f"{' ' * gutter} {bar} ", "blue"), (marks, _STYLES[found.level]))
    if len(lines) < region.end_line - region.line + 1:
        yield Text.assemble((f"{' ' * gutter} {bar} ", "blue"), writable(f"… and {plural(region.end_line - lines[-1], 'line')} more", encoding))


def line_of(file: Linted, number: int) -> str:
    """Return a line of the file without its end; lines count from 1."""
    start = file.starts[number - 1]
    end = file.starts[number] if number < len(file.starts) else len(file.text)
    return file.text[start:end].rstrip("\r\n")


def _window(text: str, first: int, last: int, setting: Setting) -> tuple[str, str, str]:
    """Return what stands before the marked words, them, and what follows, made safe and cut to what a screen holds."""
    width = setting.screen.width or 100
    context = CONTEXT if len(text) > max(width, 2 * CONTEXT) else len(text)
    before, marked, after = text[max(0, first - context) : first], text[first:last], text[last : last + context]
    cut = marked if len(marked) <= 2 * CONTEXT else f"{marked[:CONTEXT]}…{marked[-CONTEXT:]}"
    lead = "…" if first > context else ""
    trail = "…" if last + context < len(text) else ""
    shown = (_safe(part, setting.screen.encoding) for part in (lead + before, cut, after + trail))
    before, marked, after = shown
    return before, marked, after


def _safe(text: str, encoding: str) -> str:
    """Return text for a line of which columns count: no tabs, nothing that drives a terminal; runs of spaces stay."""
    spaced = text.replace("\t", " " * _TAB)
    pieces = spaced.split(" ")
    return " ".join(visible(piece, encoding) if piece else "" for piece in pieces)


def _told(found: Finding, setting: Setting) -> Iterator[tuple[str, str]]:
    """Yield what is told under the line, each with its label."""
    sources = list({(item.source.id, item.passage, item.stance): item for item in found.sources}.values())
    for item in sources[:SOURCES]:
        yield item.stance.value, _source(item)
    if len(sources) > SOURCES:
        yield "note", f"{len(sources) - SOURCES} more on file; `claimcheck verify` shows all"
    if found.nearest and setting.claim_text:
        yield "nearest", setting.claim_text(found.nearest[0])
    if found.help:
        yield "help", found.help
    if found.wording:
        yield "you may say", found.wording


def _source(item: Judgement) -> str:
    words = f"{rated(item)}, {whose(item.source)}" if item.rating else whose(item.source)
    rests = f", resting on {item.rests_on}" if item.rests_on else ""
    place = ", ".join(part for part in (who(item.source), item.locator) if part)
    address = f" ({where(item.source)})" if where(item.source) else ""
    return f"{place}, {words}{rests}: “{sentence(item.passage)}”{address}"


def _labelled(label: str, text: str, gutter: int, setting: Setting) -> Iterator[Text]:
    """Yield `= label: text`, wrapped to the screen."""
    lead = f"{' ' * gutter} = {label}: "
    told = Text(visible(text, setting.screen.encoding))
    width = max(20, (setting.screen.width or 100) - len(lead))
    console = Console(width=width, file=io.StringIO(), legacy_windows=False, _environ={})
    for number, line in enumerate(told.wrap(console, width)):
        style = "bold" if label == "you may say" else ""
        head = (lead, "blue") if not number else (" " * len(lead), "")
        yield Text.assemble(head, (line.plain.rstrip(), style))


def _notes(file: Linted, found: Iterable[Finding], setting: Setting) -> Iterator[Text]:
    """Yield the notes of a file, a line each."""
    for item in found:
        place = f"{visible(file.path, setting.screen.encoding)}:{item.region.line}:{item.region.column}"
        said = item.sentence[item.start : item.end] or item.sentence
        shown = said if len(said) <= CONTEXT else f"{said[:CONTEXT].rsplit(' ', 1)[0]} …"
        told = f"{item.message}: “{shown}”" if shown else item.message
        yield Text.assemble((f"note[{item.code}]", _STYLES["note"]), f" {place}: ", visible(told, setting.screen.encoding))
    yield Text("")

"""An original as it was copied, hard-wrapped and paged, to streams that read on: the body, and its footnotes apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

ROW = 0
"""A unit that begins in the middle of a sentence, at the break of a line."""
SENTENCE = 1
LINE = 2
"""A unit that begins a line and a sentence."""

_URLS = re.compile(r"\s*(?:(?:https?://|www\.)\S+[\s.;,]*)+\Z")
_ADDRESS = re.compile(r"\s*(?=\S*[%/])(?=\S*[%/.])\S{24,}\s*\Z")
_RULE = re.compile(r"\s*(?:_{5,}|-{5,})\s*\Z|[ \t\u00a0]{20,}\Z")
_NOTE = re.compile(r"\s*(?:[*\u2020\u2021\u00a7]{1,2}\s?|\[\^?\d{1,3}\]:?\s|\d{1,3}\.?\s)\S")
_MARKED = re.compile(r"\s*(?:[\u2020\u2021]\s?|\[\^\d{1,3}\]:\s)\S")
_END = re.compile(r"[.!?:;\u2026][\"\u201d\u2019')\]*\u2020\u2021]*(?:\s?\d{1,3})?\s*\Z")
_SPLIT = re.compile(r"(?<=[.!?])[\"\u201d\u2019')\]*\u2020\u2021]*\d{0,3}\s+(?=[\"\u201c\u2018'(\[]?[A-Z\u00c0-\u00de0-9])")
_ASIDE = re.compile(r"\s*(?:see also|read more|related|figure \d|table \d|source:|advertisement|photo|image|share\b)", re.IGNORECASE)
_BROKEN = re.compile(
    "[\u00c2\u00c3\u00c5\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}"
)
_OPENING = ' \t\u2022\u25aa-"\u201c\u2018'
_ASIDE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or the part of one that stands in a line; offsets into its stream's text."""

    start: int
    end: int
    begins: int
    """ROW, SENTENCE or LINE."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Text that reads on, in units without gaps, and the stretches that a reader passes over."""

    text: str
    units: tuple[Unit, ...]
    asides: tuple[tuple[int, int], ...]


def repair(text: str) -> str:
    """Return `text` with plain line ends and with UTF-8 that was read as Windows-1252 put right."""

    def again(match: re.Match[str]) -> str:
        try:
            return match.group().encode("cp1252").decode("utf-8")
        except UnicodeError:
            return match.group()

    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _BROKEN.sub(again, text)


def streams(original: str, *, notes: bool) -> tuple[Stream, tuple[Stream, ...]]:
    """Return the body and, with `notes`, the footnotes of `original`, each on its own; a sentence that a page break cuts reads on."""
    body: list[str] = []
    apart: list[list[str]] = []
    inside = False  # in the notes at the foot of a page
    after_rule = address = False
    for raw in repair(original).split("\n"):
        paged = raw.startswith(("\f", " ")) or "\f" in raw
        if notes and _RULE.match(raw):
            after_rule = True
            continue
        line = raw.replace("\f", "")
        if not line.strip():
            if not inside:
                body.append("")
            continue
        if _URLS.match(line) or _ADDRESS.match(line):
            address = True
            continue
        noted = notes and bool((_NOTE if after_rule or inside else _MARKED).match(line))
        if noted and not paged:
            apart.append([line])
            inside = True
        elif inside and not paged and not address:
            apart[-1].append(line)
        else:
            inside = False
            body.append(line)
        after_rule = address = False
    return _stream(body), tuple(_stream(lines) for lines in apart)


def _stream(lines: list[str]) -> Stream:
    pieces: list[str] = []
    units: list[Unit] = []
    asides: list[tuple[int, int]] = []
    at = 0
    ended = True
    kept = [line for line in lines if line.strip()]
    for number, line in enumerate(kept):
        if _is_aside(kept, number, ended=ended):
            asides.append((at, at + len(line)))
        begin = 0
        for match in [*_SPLIT.finditer(line), None]:
            end = match.end() if match else len(line) + 1
            if line[begin : end - 1].strip() or match is None:
                units.append(Unit(at + begin, at + end, (LINE if ended else ROW) if begin == 0 else SENTENCE))
                begin = end
        ended = bool(_END.search(line)) or bool(asides and asides[-1][0] == at)
        pieces.append(line)
        at += len(line) + 1
    return Stream("\n".join(pieces), tuple(units), tuple(_merged(asides)))


def _merged(asides: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches that follow one another as one."""
    found: list[tuple[int, int]] = []
    for start, end in asides:
        if found and found[-1][1] + 1 >= start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _is_aside(lines: list[str], number: int, *, ended: bool) -> bool:
    """Whether a line is a heading, caption or link between paragraphs: short, without an end, after an end, before a beginning."""
    line = lines[number]
    if not ended:
        return False
    if _ASIDE.match(line):
        return True
    following = lines[number + 1].lstrip(_OPENING) if number + 1 < len(lines) else ""
    return not _END.search(line) and len(line.split()) <= _ASIDE_WORDS and not following[:1].islower()

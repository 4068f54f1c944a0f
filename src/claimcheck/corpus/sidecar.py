"""Quotation sidecars, `sources/<id>.quotes.json`: a source's windows of five words as hashes, by the locators of its digest.

`paragraphs` holds a hash for each window, `gapped` beside each four of 32 bits with one word left open, `turns` the windows whose last word
turns what was said. A window that runs on into the next paragraph belongs to the one that it begins in.
"""

from __future__ import annotations

import difflib
import json
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from claimcheck.corpus import align, flow, parse
from claimcheck.corpus.anchor import paragraphs
from claimcheck.corpus.nodes import decode
from claimcheck.corpus.originals import marked_up
from claimcheck.corpus.reporting import Problems
from claimcheck.corpus.writing import replace
from claimcheck.errors import CorpusError, InputError
from claimcheck.text.windows import NOTE, WINDOW, QuotedText, exact_hash, gapped, steps, windows

if TYPE_CHECKING:
    from pathlib import Path

_SKELETON = re.compile(r"\u2026 \(\d+ words\)")
HEAD = {"schema": 0, "normalise": "v1", "window": WINDOW, "hash": "blake2b-64"}
SUFFIX = ".quotes.json"


@dataclass(frozen=True, slots=True)
class Made:
    """A sidecar that was stored."""

    path: Path
    paragraphs: int
    windows: int
    missing: tuple[str, ...]
    """Locators of the digest's paragraphs that nothing in the original answers to."""


def make(body: str, original: str) -> dict[str, Any]:
    """Return the sidecar of the source whose digest is `body` and whose own words are `original`.

    The original's paragraphs go with the digest's, in order; page furniture before and after what aligns is left out. Raises InputError where
    nothing of the original answers to the digest.
    """
    located = [(locator, text) for locator, text in paragraphs(body) if locator]
    notes = [item for item in located if NOTE.match(item[0])]
    stream, apart = flow.streams(original, notes=bool(notes))
    out: dict[str, _Rows] = {locator: _Rows() for locator, _ in located}
    main = [item for item in located if not NOTE.match(item[0])]
    if not _collect(stream, main, out):
        message = "nothing in this text answers to the paragraphs of the digest: is it the right original?"
        raise InputError(message)
    _collect_notes(apart, notes, out)
    return _content(out)


def unfilled(body: str) -> bool:
    """Whether a digest is the skeleton that it was added as, which counts the words of each paragraph in place of summing it up."""
    texts = [text for locator, text in paragraphs(body) if locator and not text.startswith("#")]
    return bool(texts) and all(_SKELETON.fullmatch(text) for text in texts)


def of_body(body: str) -> dict[str, Any]:
    """Return the same for a source whose own words are at hand."""
    pieces = [(locator, text) for locator, text in paragraphs(body)]
    text = "\n\n".join(text for _, text in pieces)
    stream, offsets = steps(text)
    out: dict[str, _Rows] = {}
    ends: list[int] = []
    for _, piece in pieces:
        ends.append((ends[-1] if ends else 0) + len(piece) + 2)
    at = 0
    for window in windows(stream):
        while offsets[window.at] >= ends[at]:
            at += 1
        out.setdefault(pieces[at][0], _Rows()).add(window.words, turn=window.turn)
    return _content(out)


def read(path: Path) -> QuotedText:
    """Return the windows of a sidecar. Raises CorpusError with what is wrong with the file, OSError where it cannot be read."""
    report = Problems(str(path))
    text = decode(path.read_bytes(), report)
    content = parse.quotes(text, report) if text is not None else None
    if content is None:
        raise CorpusError(tuple(report.problems))
    return QuotedText.of_sidecar(content)


def for_source(folder: Path, name: str, original: Path) -> Made:
    """Make and store the sidecar of source `name` of the corpus in `folder` from the file of its own words.

    Raises CorpusError where the source does not load, InputError where the file is not its original or not text, OSError where one cannot be
    read or written.
    """
    source = _source(folder, name)
    if source.source.text == "verbatim":
        message = f"{name} is on file in its own words: its quotations are checked against them, and it needs no hashes"
        raise InputError(message)
    data = original.read_bytes()
    known = json.loads(source.front).get("original", {}).get("sha256", "")
    found = sha256(data).hexdigest()
    if known and known != found:
        message = (
            f"{original}: not the original of {name}: its hash is {found[:12]}\u2026, the source's front matter has {known[:12]}\u2026. "
            "Give the file that the digest was made from, or mend `original:` where the digest was made from this one"
        )
        raise InputError(message)
    if unfilled(source.body.text):
        message = f"sources/{name}.md has nothing to go by yet: sum up its paragraphs in your own words first, then make the hashes"
        raise InputError(message)
    words = marked_up(data, str(original))
    made = make(source.body.text, _text(data, original) if words is None else words)
    content = {**{key: made[key] for key in HEAD}, "original": found, **made}
    path = folder / "sources" / f"{name}{SUFFIX}"
    write(path, content)
    kept = content["paragraphs"]
    missing = dict.fromkeys(locator for locator, _ in paragraphs(source.body.text) if locator and locator not in kept)
    return Made(path, len(kept), sum(map(len, kept.values())), tuple(missing))


def _source(folder: Path, name: str) -> parse.SourceFile:
    path = folder / "sources" / f"{name}.md"
    names = sorted(item.stem for item in (folder / "sources").glob("*.md"))
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1)
        message = f"no source `{name}`" + (f": did you mean `{near[0]}`?" if near else f" in {folder}: `claimcheck sources list` shows them")
        raise InputError(message)
    report = Problems(str(path))
    text = decode(path.read_bytes(), report)
    source = parse.source(text, name, report) if text is not None else None
    if source is None:
        raise CorpusError(tuple(report.problems))
    return source


def _text(data: bytes, path: Path) -> str:
    if b"\0" in data[:8192] or data.startswith((b"%PDF", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff")):
        message = f"{path}: not plain text: end its name in .docx, .pdf or .html where it is such a document, or save it as UTF-8 text"
        raise InputError(message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path}: byte {error.start} is not UTF-8: save the file as UTF-8"
        raise InputError(message) from error


def dumps(content: dict[str, Any]) -> str:
    """Return a sidecar as it is stored: a line for each paragraph, the same bytes for the same content."""
    lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in content.items() if not isinstance(value, dict)]
    for key, table in content.items():
        if isinstance(table, dict):
            rows = ",\n".join(
                f"{json.dumps(locator, ensure_ascii=False)}: {json.dumps(items, separators=(',', ':'))}" for locator, items in table.items()
            )
            lines.append(f"{json.dumps(key)}: {{\n{rows}\n}}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def write(path: Path, content: dict[str, Any]) -> None:
    """Write a sidecar in one step: whoever reads meanwhile has the old one or the new one."""
    replace(path, dumps(content))


class _Rows:
    """The windows of one paragraph while they are collected."""

    __slots__ = ("gaps", "hashes", "turns")

    def __init__(self) -> None:
        self.hashes: list[str] = []
        self.gaps: list[str] = []
        self.turns: list[str] = []

    def add(self, words: tuple[str, ...], *, turn: bool) -> None:
        self.hashes.append(exact_hash(words))
        self.gaps.append(gapped(words))
        if turn:
            self.turns.append(self.hashes[-1])


def _content(out: dict[str, _Rows]) -> dict[str, Any]:
    kept = {locator: rows for locator, rows in out.items() if rows.hashes}
    return {
        **HEAD,
        "paragraphs": {locator: rows.hashes for locator, rows in kept.items()},
        "gapped": {locator: rows.gaps for locator, rows in kept.items()},
        "turns": {locator: rows.turns for locator, rows in kept.items() if rows.turns},
    }


def _collect(stream: flow.Stream, located: list[tuple[str, str]], out: dict[str, _Rows]) -> bool:
    """Put the windows of `stream` into `out`; whether anything aligned."""
    path = align.align(stream, [text for _, text in located])
    if all(column < 0 for column in path):
        return False
    _put(stream, [located[column][0] if column >= 0 else "" for column in path], out)
    return True


def _put(stream: flow.Stream, places: list[str], out: dict[str, _Rows]) -> None:
    inside = [unit for unit, place in zip(stream.units, places, strict=True) if place]
    begin, end = inside[0].start, inside[-1].end
    path, offsets = steps(stream.text[begin:end], [(start - begin, stop - begin) for start, stop in stream.asides if start >= begin])
    bounds = [(unit.start - begin, place) for unit, place in zip(stream.units, places, strict=True) if place]
    at = 0
    for window in windows(path):
        while at + 1 < len(bounds) and bounds[at + 1][0] <= offsets[window.at]:
            at += 1
        out[bounds[at][1]].add(window.words, turn=window.turn)


def _collect_notes(apart: tuple[flow.Stream, ...], notes: list[tuple[str, str]], out: dict[str, _Rows]) -> None:
    """Put each footnote with the digest's that it answers to, in order; one that has none goes with the footnote, or the text, before."""
    whole = "\n".join(stream.text for stream in apart)
    units: list[flow.Unit] = []
    begin = 0
    for stream in apart:
        units.append(flow.Unit(begin, begin + len(stream.text) + 1, flow.LINE))
        begin += len(stream.text) + 1
    path = align.align(flow.Stream(whole, tuple(units), ()), [text for _, text in notes])
    last = next((column for column in path if column >= 0), 0)
    for stream, column in zip(apart, path, strict=True):
        last = column if column >= 0 else last
        _put(stream, [notes[last][0]] * len(stream.units), out)

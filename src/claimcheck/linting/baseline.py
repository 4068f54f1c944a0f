"""A baseline: findings that were there before, known by code and sentence, so that only new ones are told of.

The file is JSON, an entry a line, sorted: `{"schema": 0, "findings": [{"path", "code", "sentence", "count"}]}`. A sentence that moves, within its
file or to another, is still known; one that changes by a word is not. `path` says where it was, for readers and for pruning.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.errors import InputError
from claimcheck.model.finding import Finding, Linted, Suppressed
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Other = TypeVar("Other")
_About = tuple[str, str]
"""Code and sentence."""
_Key = tuple[str, _About]
"""Path, and what is found there."""

SCHEMA = 0
_KEYS = {"path": str, "code": str, "sentence": str, "count": int}


@dataclass(frozen=True, slots=True)
class Entry:
    """Findings of one code about one sentence in one file."""

    path: str
    """From the folder of the baseline."""
    code: str
    sentence: str
    """The sentence, white space folded; where a finding has none, its message."""
    count: int


def entries(files: Iterable[Linted], named: Callable[[str], str] = str) -> list[Entry]:
    """Return what a baseline notes of linted files: errors and warnings, sorted; notes fail nothing, and come and go.

    `named` turns the path of a file into that of an entry.
    """
    counts = Counter((named(file.path), _known_by(item)) for file in files for item in file.findings if item.level != "note")
    return [Entry(path, *about, count) for (path, about), count in sorted(counts.items())]


def _known_by(finding: Finding) -> _About:
    return finding.code, " ".join((finding.sentence or finding.message).split())


def dumps(items: Iterable[Entry]) -> str:
    """Return a baseline as text."""
    rows = ",\n".join(
        "  " + json.dumps({"path": item.path, "code": item.code, "sentence": item.sentence, "count": item.count}, ensure_ascii=False)
        for item in sorted(items, key=lambda item: (item.path, item.code, item.sentence))
    )
    return f'{{"schema": {SCHEMA}, "findings": [\n{rows}\n]}}\n' if rows else f'{{"schema": {SCHEMA}, "findings": []}}\n'


def loads(text: str, name: str) -> list[Entry]:
    """Return the entries of a baseline; raises InputError, with `name` and the entry, where it is none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"{name}: no baseline: {error}; write it anew with --write-baseline"
        raise InputError(message) from error
    found = value.get("findings") if isinstance(value, dict) else None
    if not isinstance(found, list) or value.get("schema") != SCHEMA:
        message = f"{name}: no baseline of schema {SCHEMA}; write it anew with --write-baseline"
        raise InputError(message)
    return [_entry(item, number, name) for number, item in enumerate(found, 1)]


def _entry(item: Any, number: int, name: str) -> Entry:  # noqa: ANN401 - whatever the file holds
    if not isinstance(item, dict) or any(type(item.get(key)) is not kind for key, kind in _KEYS.items()):
        message = f"{name}: entry {number} lacks path, code, sentence or count; write the file anew with --write-baseline"
        raise InputError(message)
    return Entry(*(item[key] for key in _KEYS))


class Baseline:
    """The findings that are still to come; each holds one back, first where it was noted, then wherever its sentence has moved to."""

    def __init__(self, items: Iterable[Entry], named: Callable[[str], str] = str) -> None:
        """Start with all of them; `named` turns the path of a file into that of an entry."""
        self._entries = Counter[_Key]()
        self._left = Counter[_About]()
        self._paths: dict[_About, set[str]] = {}
        for item in items:
            about = item.code, item.sentence
            self._entries[item.path, about] += item.count
            self._left[about] += item.count
            self._paths.setdefault(about, set()).add(item.path)
        self._own = Counter(self._entries)
        self._named = named
        self._moved = Counter[_Key]()
        self._seen: set[str] = set()

    @property
    def paths(self) -> frozenset[str]:
        """The files that have entries."""
        return frozenset(path for path, _ in self._entries)

    def applied(self, items: Iterable[Linted | Other]) -> Iterator[Linted | Other]:
        """Yield files with the findings of the baseline held back, and what is no file as it is; in order.

        A finding that has no entry of its own file may have moved from a file that is still to come; whether it has is known at the end, so that
        what follows it waits.
        """
        waiting: list[tuple[Linted | Other, list[bool]]] = []
        for item in items:
            met = self._met(item) if isinstance(item, Linted) else []
            if waiting or (isinstance(item, Linted) and self._is_open(item, met)):
                waiting.append((item, met))
            else:
                yield self._settled(item, met)
        for row in waiting:
            yield self._settled(*row)

    def _met(self, file: Linted) -> list[bool]:
        """Return for each finding of a file whether an entry of that file holds it back."""
        path = self._named(file.path)
        self._seen.add(path)
        met = []
        for item in file.findings:
            about = _known_by(item)
            met.append(self._own[path, about] > 0 and self._left[about] > 0)
            self._own[path, about] -= met[-1]
            self._left[about] -= met[-1]
        return met

    def _is_open(self, file: Linted, met: Sequence[bool]) -> bool:
        """Whether an entry of a file that was not seen yet may be about a finding that has none of its own."""
        rest = [_known_by(item) for item, known in zip(file.findings, met, strict=True) if not known]
        return any(self._own[path, about] > 0 for about in rest for path in self._paths.get(about, set()) - self._seen)

    def _settled(self, file: Linted | Other, met: Sequence[bool]) -> Linted | Other:
        if not isinstance(file, Linted):
            return file
        path = self._named(file.path)
        kept: list[Finding] = []
        held: list[Suppressed] = []
        for item, known in zip(file.findings, met, strict=True):
            about = _known_by(item)
            moved = not known and self._left[about] > 0
            if moved:
                self._left[about] -= 1
                self._moved[path, about] += 1
            if known or moved:
                held.append(Suppressed(item, "baseline", "in the baseline"))
            else:
                kept.append(item)
        counts = replace(file.counts, suppressed=file.counts.suppressed + len(held))
        return replace(file, findings=tuple(kept), suppressed=(*file.suppressed, *held), counts=counts) if held else file

    def pruned(self, exists: Iterable[str], wanted: Callable[[Entry], bool] = lambda _: True) -> list[Entry]:
        """Return the entries without those that met nothing, as far as they were looked for; those that met a finding elsewhere are noted there.

        Not looked for: in a file that was not linted and is there (`exists`), or not `wanted`, as its code was not selected.
        """
        there = set(exists)
        out = Counter[_Key]()
        free = Counter[_About]()
        for (path, about), count in self._entries.items():
            sought = (path in self._seen or path not in there) and wanted(Entry(path, *about, count))
            rest = self._own[path, about] if sought else 0
            free[about] += rest
            out[path, about] += count - rest
        for (path, about), count in self._moved.items():
            taken = min(count, free[about])
            free[about] -= taken
            out[path, about] += taken
        return [Entry(path, *about, count) for (path, about), count in sorted(out.items()) if count]

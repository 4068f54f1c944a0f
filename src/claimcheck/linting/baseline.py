"""A baseline: findings that were there before, known by code and sentence, so that only new ones are told of.

The file is JSON, an entry a line, sorted: `{"schema": 0, "findings": [{"path", "code", "sentence", "count"}]}`. A sentence that moves, within its
file or to another, is still known; one that changes by a word is not. `path` says where it was, for readers and for pruning.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError
from claimcheck.model.finding import Finding, Linted, Suppressed
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
    counts = Counter((named(file.path), item.code, _about(item)) for file in files for item in file.findings if item.level != "note")
    return [Entry(*key, count) for key, count in sorted(counts.items())]


def _about(finding: Finding) -> str:
    return " ".join((finding.sentence or finding.message).split())


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
    """The findings that are still to come; each holds one back."""

    def __init__(self, items: Iterable[Entry], named: Callable[[str], str] = str) -> None:
        """Start with all of them; `named` turns the path of a file into that of an entry."""
        self._entries = list(items)
        self._named = named
        self._left = Counter({(item.code, item.sentence): 0 for item in self._entries})
        for item in self._entries:
            self._left[item.code, item.sentence] += item.count
        self._seen: set[str] = set()

    @property
    def paths(self) -> frozenset[str]:
        """The files that have entries."""
        return frozenset(item.path for item in self._entries)

    def applied(self, file: Linted) -> Linted:
        """Return a file with the findings of the baseline held back."""
        self._seen.add(self._named(file.path))
        kept: list[Finding] = []
        held: list[Suppressed] = []
        for item in file.findings:
            key = item.code, _about(item)
            if self._left[key] > 0:
                self._left[key] -= 1
                held.append(Suppressed(item, "baseline", "in the baseline"))
            else:
                kept.append(item)
        counts = replace(file.counts, suppressed=file.counts.suppressed + len(held))
        return replace(file, findings=tuple(kept), suppressed=(*file.suppressed, *held), counts=counts) if held else file

    def pruned(self, exists: Iterable[str], wanted: Callable[[Entry], bool] = lambda _: True) -> list[Entry]:
        """Return the entries without those that met nothing, as far as they were looked for.

        Those that were not: in a file that was not linted and is there (`exists`), or not `wanted`, as its code was not selected.
        """
        there = set(exists)
        left = Counter(self._left)
        out = []
        for item in self._entries:
            sought = (item.path in self._seen or item.path not in there) and wanted(item)
            gone = min(left[item.code, item.sentence], item.count) if sought else 0
            left[item.code, item.sentence] -= gone
            if item.count > gone:
                out.append(replace(item, count=item.count - gone))
        return out

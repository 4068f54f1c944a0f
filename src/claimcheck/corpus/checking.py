"""A corpus folder to all that is wrong with it: what keeps it from loading, then what its rules find in the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.corpus import cache, codes, places, rules
from claimcheck.corpus.attached import copies
from claimcheck.corpus.compile import compile_index
from claimcheck.corpus.files import snapshot
from claimcheck.corpus.load import gathered, imports_problems
from claimcheck.corpus.moves import moves
from claimcheck.corpus.opening import open_corpus
from claimcheck.corpus.rules.subject import Found, Subject, found, read_texts
from claimcheck.match.index import from_connection
from claimcheck.model.finding import Linted, Region

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from claimcheck.corpus.load import Contents
    from claimcheck.corpus.parse import Filed
    from claimcheck.errors import Problem
    from claimcheck.match.index import Index

_UNREAD = frozenset({codes.UNREADABLE, codes.MISSING_FOLDER})
"""Codes of what could not even be looked at."""
_PASSAGES = frozenset({codes.PASSAGE_MISSING, codes.PASSAGE_AMBIGUOUS, codes.PASSAGE_MOVED})


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a corpus."""

    name: str
    hash: str
    claims: int
    sources: int
    files: tuple[Linted, ...]
    """Those with findings, in order of path; paths begin with the folder as it was given."""
    unread: bool
    """Something could not be looked at, so that nothing can be said of it."""
    waiting: tuple[str, ...]
    """Rules that say nothing until everything loads."""


def check(folder: Path, name: str, as_of: dt.date, *, require_checked: bool = False) -> Checked:
    """Return all that is wrong with the corpus in `folder`; `as_of` is the day from which `review_by` is judged.

    Raises ClaimcheckError where the folder is no corpus at all.
    """
    contents, problems = gathered(snapshot(folder))
    problems = (*problems, *imports_problems(contents))
    texts = read_texts(contents)
    loads = not problems
    index = open_corpus(folder, name) if loads else _partial(contents, name)
    rest = contents if loads else replace(contents, claims=_unique(contents), imported=())
    edited = frozenset(move.source for name in contents.claims if not loads for move in moves(name, texts[name], contents.sources))
    subject = Subject(rest, index, as_of, loads, require_checked, edited, copies(folder), texts)
    items = [_of_problem(item, folder, texts) for item in problems] + rules.findings(subject)
    return Checked(
        name=name,
        hash=contents.hash,
        claims=index.total,
        sources=len(contents.sources),
        files=_by_file(items, folder, texts),
        unread=any(item.code in _UNREAD for item in problems),
        waiting=() if loads else tuple(rules.WHOLE),
    )


def _partial(contents: Contents, name: str) -> Index:
    """Return an index, in memory, of what loads."""
    rest = replace(contents, claims=_unique(contents), imported=())
    return from_connection(compile_index(rest, cache.package_key(), None), name)


def _unique(contents: Contents) -> Mapping[str, tuple[Filed, ...]]:
    """Return the claims by file whose sources load, of those with one id the first."""
    seen: set[str] = set()
    out: dict[str, tuple[Filed, ...]] = {}
    for name, filed in contents.claims.items():
        kept = []
        for item in filed:
            if item.claim.id not in seen and all(piece.source in contents.sources for piece in item.claim.evidence):
                kept.append(item)
            seen.add(item.claim.id)
        out[name] = tuple(kept)
    return out


def _of_problem(problem: Problem, folder: Path, texts: Mapping[str, str]) -> Found:
    """Return a problem as a finding; it reaches from its place to the next white space, that of a passage to the end of the line."""
    file = _below(problem.path, folder)
    text, start = texts.get(file, ""), 0
    for _ in range(problem.line - 1):
        start = text.find("\n", start) + 1
    start = min(start + problem.column - 1, len(text))
    line = problem.code in _PASSAGES
    end = next((place for place in range(start, len(text)) if text[place] == "\n" or (text[place].isspace() and not line)), len(text))
    region = places.between(text, start, max(end, min(start + 1, len(text))))
    if not text:  # not text, or a line of a file that is not kept
        region = Region(0, 0, problem.line, problem.column, problem.line, problem.column + 1)
    return found(file, problem.code, region, problem.message)


def _below(path: str, folder: Path) -> str:
    return path.removeprefix(folder.as_posix()).removeprefix("/")


def _by_file(items: Sequence[Found], folder: Path, texts: Mapping[str, str]) -> tuple[Linted, ...]:
    by_file: dict[str, list[Found]] = {}
    for item in sorted(items, key=lambda item: (item.file, item.finding.region.line, item.finding.region.column, item.finding.code)):
        by_file.setdefault(item.file, []).append(item)
    return tuple(_linted((folder / name).as_posix(), texts.get(name, ""), group) for name, group in by_file.items())


def _linted(path: str, text: str, group: Sequence[Found]) -> Linted:
    starts = (0, *(place + 1 for place, char in enumerate(text) if char == "\n"))
    return Linted(path=path, findings=tuple(item.finding for item in group), text=text, starts=starts)

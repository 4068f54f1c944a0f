"""The only reader of claims/ and sources/: a folder to `Contents`, or to every problem in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.corpus import codes, parse, reviews
from claimcheck.corpus.files import File, json_lines, snapshot
from claimcheck.corpus.nodes import decode, shown
from claimcheck.corpus.parse import Filed
from claimcheck.corpus.reporting import Problems, Spot
from claimcheck.corpus.reviews import Line
from claimcheck.errors import CorpusError, Problem
from claimcheck.match.stored import decode_line, topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from claimcheck.corpus.files import Snapshot
    from claimcheck.corpus.parse import SourceFile


@dataclass(frozen=True, slots=True)
class Contents:
    """A corpus that loads: everything in it is valid, and every passage is found."""

    name: str
    hash: str
    folder: Path
    files: tuple[File, ...]
    sources: Mapping[str, SourceFile]
    claims: Mapping[str, tuple[Filed, ...]]
    """By claims file (YAML), in order; those of JSONL files come from `imports`."""
    imported: tuple[File, ...]
    """The JSONL files, to be streamed."""
    glossaries: Mapping[str, Mapping[str, Any]]
    quotes: Mapping[str, Mapping[str, Any]]
    """Sidecars by source."""

    def lines(self, file: File) -> Iterator[Line | Filed]:
        """Yield the claims of a JSONL file, most as they stand there; raises CorpusError at its end where a line was not valid."""
        problems: list[Problem] = []
        yield from _lines(self.folder, file, self.sources, problems)
        if problems:
            raise CorpusError(tuple(problems))

    def imports(self, file: File) -> Iterator[Filed]:
        """Yield the claims of a JSONL file; raises CorpusError at its end where a line was not valid."""
        problems: list[Problem] = []
        yield from _imports(self.folder, file, self.sources, problems)
        if problems:
            raise CorpusError(tuple(problems))


@dataclass(slots=True)
class _Loading:
    """What one reading gathers."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, SourceFile | None] = field(default_factory=dict)
    claims: dict[str, tuple[Filed, ...]] = field(default_factory=dict)
    glossaries: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    quotes: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    all_ids: bool = True
    """Whether `ids` has those of all claims files; one that is no YAML hides its own."""

    def report(self, name: str) -> Problems:
        return Problems(_path(self.folder, name))


def _path(folder: Path, name: str) -> str:
    return (folder / name).as_posix()


def read(folder: Path) -> Contents:
    """Return the corpus in `folder`; raises CorpusError with all problems, sorted by place. JSONL files are read through, not kept."""
    contents = parsed(snapshot(folder))
    check_imports(contents)
    return contents


def parsed(taken: Snapshot) -> Contents:
    """Return the corpus of a snapshot; JSONL files are left to `Contents.imports`. Raises CorpusError with all problems."""
    contents, problems = gathered(taken)
    if problems:
        raise CorpusError(problems)
    return contents


def gathered(taken: Snapshot) -> tuple[Contents, tuple[Problem, ...]]:
    """Return what of a snapshot is valid, and every problem with the rest, sorted by place; JSONL files are left to `Contents.imports`."""
    loading = _Loading(taken.folder, list(taken.problems))
    by_place = sorted(taken.files, key=lambda file: not file.name.startswith("sources/"))  # claims need the sources
    for file in by_place:
        if file.data is not None:
            _read_file(file, loading)
    _match_sidecars(loading)
    imported = tuple(file for file in taken.files if file.data is None)
    _check_ids(loading)
    _check_superseded(loading, imported)
    contents = Contents(
        name=taken.folder.resolve().name,
        hash=taken.hash,
        folder=taken.folder,
        files=taken.files,
        sources={name: known for name, known in loading.sources.items() if known},
        claims=loading.claims,
        imported=imported,
        glossaries=loading.glossaries,
        quotes=loading.quotes,
    )
    return contents, _in_order(loading.problems)


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))


def _read_file(file: File, loading: _Loading) -> None:
    report = loading.report(file.name)
    text = decode(file.data or b"", report)
    stem = file.name.rsplit("/", 1)[-1]
    if file.name.startswith("sources/") and file.name.lower().endswith(".md"):
        loading.sources[stem[:-3]] = None if text is None else parse.source(text, stem[:-3], report)
    elif text is not None and file.name.startswith("sources/"):
        sidecar = parse.quotes(text, report)
        if sidecar is not None:
            loading.quotes[stem[: -len(".quotes.json")]] = sidecar
    elif text is not None and _is_glossary(text):
        glossary = parse.glossary(text, report)
        if glossary is not None:
            loading.glossaries[file.name] = glossary
    elif text is not None:
        filed = parse.claims(text, report, loading.sources, loading.ids)
        loading.all_ids &= filed is not None
        loading.claims[file.name] = filed or ()
    loading.problems += report.problems


def _is_glossary(text: str) -> bool:
    return any(line.startswith("schema:") and line[7:].strip(" \t\"'").startswith("glossary/") for line in text.splitlines())


def _match_sidecars(loading: _Loading) -> None:
    for name in loading.quotes:
        if name not in loading.sources:
            report = loading.report(f"sources/{name}.quotes.json")
            report.add(None, codes.UNKNOWN_SOURCE, f"no sources/{shown(name)}.md beside it: rename the file after its source")
            loading.problems += report.problems


def _check_ids(loading: _Loading) -> None:
    """Report every id that a second claim has, at the second place."""
    first: dict[str, tuple[str, int]] = {}
    for name, filed in loading.claims.items():
        for item in filed:
            here = first.setdefault(item.claim.id, (name, item.line))
            if here != (name, item.line):
                problem = f"the id `{item.claim.id}` is taken by the claim in {here[0]}, line {here[1]}: give this one another"
                loading.problems.append(Problem(_path(loading.folder, name), item.line, item.column, codes.DUPLICATE_ID, problem))


def _check_superseded(loading: _Loading, imported: tuple[File, ...]) -> None:
    """Report evidence that is superseded by a claim that is not there, or by its own claim directly or in a circle."""
    by_id = {item.claim.id: item.claim for filed in loading.claims.values() for item in filed}
    newer = {claim.id: [piece.superseded_by for piece in claim.evidence if piece.superseded_by] for claim in by_id.values()}
    for name, filed in loading.claims.items():
        for item in filed:
            for piece, at in zip(item.claim.evidence, item.superseded_at, strict=False):
                target = piece.superseded_by
                report = loading.report(name)
                spot = Spot(at[0] - 1, at[1] - 1)
                if target and loading.all_ids and target not in loading.ids and not _is_imported(target, imported, loading):
                    report.add(spot, codes.UNKNOWN_CLAIM, f"no claim `{shown(target)}`{_meant(target, sorted(loading.ids))}")
                elif target and _reaches(target, item.claim.id, newer):
                    circle = "" if target == item.claim.id else " in a circle"
                    report.add(spot, codes.CIRCULAR, f"`{item.claim.id}` supersedes itself{circle}: name the newer claim")
                loading.problems += report.problems


def _reaches(start: str, goal: str, newer: Mapping[str, list[str]]) -> bool:
    queue, seen = [start], set()
    while queue:
        here = queue.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            queue += newer.get(here, [])
    return False


def _meant(name: str, options: list[str]) -> str:
    import difflib  # only where something is wrong

    close = difflib.get_close_matches(name, options, n=1)
    return f": did you mean `{close[0]}`?" if close else ": name the id of the claim that tells what changed"


def _is_imported(target: str, imported: tuple[File, ...], loading: _Loading) -> bool:
    sources = {name: known for name, known in loading.sources.items() if known}
    lines = (item for file in imported for item in _lines(loading.folder, file, sources, []))
    return any((item.id if isinstance(item, Line) else item.claim.id) == target for item in lines)


def _imports(folder: Path, file: File, sources: Mapping[str, Any], problems: list[Problem]) -> Iterator[Filed]:
    """Yield the valid claims of a JSONL file and gather the problems of the others."""
    topic = topic_of(file.name)
    for item in _lines(folder, file, sources, problems):
        yield Filed(decode_line(item.stored, topic), item.line, 1, ()) if isinstance(item, Line) else item


def _lines(folder: Path, file: File, sources: Mapping[str, Any], problems: list[Problem]) -> Iterator[Line | Filed]:
    """Yield the valid claims of a JSONL file, most as they stand there, and gather the problems of the others."""
    report = Problems(_path(folder, file.name))
    topic = topic_of(file.name)
    try:
        for number, line in json_lines(folder / file.name):
            plain = reviews.plain(line, number)
            if plain:
                yield plain
                continue
            report.first_line = number
            text = decode(line.rstrip(b"\r\n"), report)
            filed = parse.imported(text, report, sources, topic) if text is not None else None
            if filed:
                yield filed
    except OSError as error:
        report.add(None, codes.UNREADABLE, f"{(error.strerror or 'cannot be read').lower()}: mend its permissions")
    problems += report.problems


def check_imports(contents: Contents) -> None:
    """Read the JSONL files through; raises CorpusError with their problems, ids that stand twice among them."""
    problems = imports_problems(contents)
    if problems:
        raise CorpusError(problems)


def imports_problems(contents: Contents) -> tuple[Problem, ...]:
    """Return the problems of the JSONL files, ids that stand twice among them."""
    if not contents.imported:
        return ()
    problems: list[Problem] = []
    first = {item.claim.id: f"{name}, line {item.line}" for name, filed in contents.claims.items() for item in filed}
    for file in contents.imported:
        for item in _lines(contents.folder, file, contents.sources, problems):
            name = item.id if isinstance(item, Line) else item.claim.id
            here = f"{file.name}, line {item.line}"
            if first.setdefault(name, here) != here:
                problem = f"the id `{name}` is taken by the claim in {first[name]}: give this one another"
                problems.append(Problem(_path(contents.folder, file.name), item.line, 1, codes.DUPLICATE_ID, problem))
    return _in_order(problems)

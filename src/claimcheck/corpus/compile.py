"""`Contents` to one index file: claims with their frames, and a full-text index over their keys.

A claim's row is `number of its file << 24 | place in the file`, so that recompiling one file gives the rows, and so the answers,
of a whole compilation.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from importlib import resources
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from claimcheck import data
from claimcheck.corpus import codes
from claimcheck.corpus.reviews import Line
from claimcheck.errors import ClaimcheckError, CorpusError, Problem
from claimcheck.frame import vocabulary as vocabularies
from claimcheck.match import imported
from claimcheck.match.frames import frames_of, keys_of
from claimcheck.match.index import open_index
from claimcheck.match.quick import Reader
from claimcheck.match.stored import (
    SCHEMA,
    TOKENIZER,
    decode_claim,
    decode_source,
    encode_claim,
    encode_frames,
    encode_source,
    encode_tables,
    tables_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from claimcheck.corpus.load import Contents
    from claimcheck.corpus.parse import Filed
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.match.index import Index
    from claimcheck.model import Source

BATCH = 1000
PLACES = 24
"""Bits of a row that number the claims of one file."""

_NOT_PACKED = frozenset({"countries.yaml", "function-words.yaml", "perturb.yaml", "rules.yaml"})
"""Data files that the vocabulary holds already, and those of the perturbation suite and of lint, which no answer asks for."""

_TABLES = f"""
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE vocabulary(part TEXT, key TEXT, value TEXT, UNIQUE(part, key));
CREATE TABLE file(number INTEGER PRIMARY KEY, path TEXT, fingerprint TEXT);
CREATE TABLE source(id TEXT PRIMARY KEY, json TEXT, front TEXT, body TEXT);
CREATE TABLE quotes(source TEXT PRIMARY KEY, json TEXT);
CREATE TABLE claim(rowid INTEGER PRIMARY KEY, id TEXT, file INTEGER, line INTEGER, json TEXT, frame TEXT, also TEXT,
  falsehoods TEXT, passages TEXT, lookup TEXT, imported INTEGER);
CREATE VIRTUAL TABLE search USING fts5(keys, content='', tokenize="{TOKENIZER}");
{imported.TABLES}"""
_FREQUENCIES = """
DROP TABLE IF EXISTS frequency;
CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, search, row);
CREATE TABLE frequency(key TEXT PRIMARY KEY, claims INTEGER) WITHOUT ROWID;
INSERT INTO frequency SELECT term, doc FROM counted;
DROP TABLE temp.counted;
"""


def compile_index(contents: Contents, package: str, target: Path | None, previous: Path | None = None) -> sqlite3.Connection:
    """Return a connection to the finished index, written to `target` or, without one, kept in memory.

    `package` identifies the readers and their data; of an index `previous` made by the same ones only changed files are compiled anew.
    Raises ClaimcheckError where SQLite has no FTS5, CorpusError where a JSONL file has problems, sqlite3.Error or OSError where
    `target` cannot be written.
    """
    base = _base(contents, package)
    older = _copy(previous, target, base) if target is not None and previous is not None else None
    vocabulary = older.vocabulary if older else _vocabulary(contents)
    connection = sqlite3.connect(target or ":memory:", isolation_level=None, check_same_thread=False)
    try:
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536; BEGIN;"
        )
        if not older:
            _create(connection, vocabulary, contents)
        _write(connection, contents, vocabulary)
        meta = {"schema": SCHEMA, "package": package, "base": base, "hash": contents.hash, "complete": "yes"}
        counts = connection.execute("SELECT count(*), count(imported) FROM claim").fetchone()
        meta |= {"claims": str(counts[0] - counts[1]), "imported": str(counts[1])}
        connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    finally:
        if older:
            older.close()
    return connection


def _vocabulary(contents: Contents) -> Vocabulary:
    lexicons = [data.table(f"lexicon/{name[:-5]}") for name in _data_files("lexicon")]
    glossaries = [data.table("countries"), *(contents.glossaries[name] for name in sorted(contents.glossaries))]
    return vocabularies.build(lexicons, glossaries, data.table("function-words"))


def _data_files(folder: str = "") -> list[str]:
    """Return the names of the package's data files in a folder, `.yaml` at their ends."""
    here = resources.files(data).joinpath(folder) if folder else resources.files(data)
    return sorted(item.name for item in here.iterdir() if item.name.endswith(".yaml"))


def _base(contents: Contents, package: str) -> str:
    """Return what must be the same for rows of an older index to hold: readers and their data, glossaries, and the list of claims files."""
    parts = [SCHEMA, package, *_claims_files(contents), json.dumps(contents.glossaries, sort_keys=True)]
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def _claims_files(contents: Contents) -> list[str]:
    return sorted([*contents.claims, *(file.name for file in contents.imported)])


def _copy(previous: Path, target: Path, base: str) -> Index | None:
    """Copy an older index to `target` and return it, if its rows can be used; what is wrong with it only means that they cannot."""
    try:
        older = open_index(previous, "", hand_over=False)  # its tables may be those of another version of the package
    except (sqlite3.Error, OSError):
        return None
    try:
        if older.row("SELECT value FROM meta WHERE key = 'base'") == (base,) and older.row("PRAGMA quick_check") == ("ok",):
            shutil.copyfile(previous, target)
            return older
    except (ClaimcheckError, OSError):
        pass
    older.close()
    return None


def _create(connection: sqlite3.Connection, vocabulary: Vocabulary, contents: Contents) -> None:
    """Create the tables, and fill those that do not depend on the claims."""
    try:
        for statement in _TABLES.split(";\n"):
            connection.execute(statement)
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise
        message = "this Python's SQLite was built without FTS5, which claimcheck needs: install Python from python.org, your system or uv"
        raise ClaimcheckError(message) from error
    stored = vocabulary.to_dict()
    words = {"stop": stored.pop("stop"), "light": stored.pop("light")}
    connection.executemany(
        "INSERT INTO vocabulary VALUES (?, ?, ?)", ((part, key, _json(value)) for part, entries in stored.items() for key, value in entries.items())
    )  # fmt: skip
    entries = ((name, entry) for name in sorted(contents.glossaries) for entry in contents.glossaries[name].get("entities") or ())
    homes = ((vocabularies.entity_id(entry["name"]), name) for name, entry in entries)
    connection.executemany("INSERT OR IGNORE INTO vocabulary VALUES ('home', ?, ?)", homes)
    tables = [name[:-5] for name in _data_files() if name not in _NOT_PACKED]
    meta = {"words": _json(words), **{f"table:{name}": _json(data.table(name)) for name in tables}}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    for table in ("search", "imported"):
        connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', ?)", (32 * 2**20,))  # noqa: S608 - one of two names


def _json(value: Any) -> str:  # noqa: ANN401 - plain values
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(connection: sqlite3.Connection, contents: Contents, vocabulary: Vocabulary) -> None:
    before = {row[0]: decode_source(row[1]) for row in connection.execute("SELECT id, json FROM source")}
    sources = {name: known.source for name, known in contents.sources.items()}
    names = _claims_files(contents)
    known = dict(connection.execute("SELECT path, fingerprint FROM file"))
    changed = [(number, name) for number, name in enumerate(names) if known.get(name) != _fingerprint(contents, name)]
    for number, _ in changed:
        _remove(connection, number, vocabulary, before)
    connection.execute("DROP INDEX IF EXISTS claim_id")
    reader = Reader(vocabulary)
    for number, name in changed:
        for batch in _batches(_rows(number, _claims(contents, name), (vocabulary, reader), sources)):
            connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [row for row, _ in batch])
            for table, apart in (("search", None), ("imported", 1)):
                keys = [keys for row, keys in batch if row[-1] is apart]
                connection.executemany(f"INSERT INTO {table}(rowid, keys) VALUES (?, ?)", keys)  # noqa: S608 - one of two names
        connection.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", (number, name, _fingerprint(contents, name)))
    _index_ids(connection, contents)
    _write_sources(connection, contents, before)
    connection.execute("INSERT INTO search(search) VALUES ('optimize')")
    connection.execute("INSERT INTO imported(imported) VALUES ('optimize')")
    for statement in (*_FREQUENCIES.split(";\n"), *imported.COUNTED.split(";\n")):
        connection.execute(statement)


def _write_sources(connection: sqlite3.Connection, contents: Contents, before: Mapping[str, Source]) -> None:
    """Write all sources anew, and the windows of words by which quotations from them are checked; `before` are those of the older index."""
    bodies = dict(connection.execute("SELECT id, body FROM source"))
    older = dict(connection.execute("SELECT source, json FROM quotes"))
    quotes = {name: _json(value) for name, value in contents.quotes.items()}
    for name, known in contents.sources.items():
        if known.source.text == "verbatim":
            same = name in older and before[name].text == "verbatim" and bodies[name] == known.body.text
            quotes[name] = older[name] if same else _json(_windows(known.body.text))
    connection.execute("DELETE FROM source")
    connection.execute("DELETE FROM quotes")
    rows = ((name, encode_source(known.source), known.front, known.body.text) for name, known in sorted(contents.sources.items()))
    connection.executemany("INSERT INTO source VALUES (?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO quotes VALUES (?, ?)", sorted(quotes.items()))


def _windows(body: str) -> dict[str, Any]:
    """Return the sidecar of a source whose own words are at hand."""
    from claimcheck.corpus.sidecar import of_body

    return of_body(body)


def _claims(contents: Contents, name: str) -> Iterable[Filed | Line]:
    if name in contents.claims:
        return contents.claims[name]
    return contents.lines(next(file for file in contents.imported if file.name == name))


def _fingerprint(contents: Contents, name: str) -> str:
    """Return what the rows of a claims file depend on: the file, and the sources that it cites (all, for JSONL)."""
    hashes = {file.name: file.sha for file in contents.files}
    cited = set(contents.sources)
    if name in contents.claims:
        cited = {piece.source for item in contents.claims[name] for piece in item.claim.evidence}
    parts = [hashes[name], *(f"{source} {hashes[f'sources/{source}.md']}" for source in sorted(cited))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _batches(items: Iterable[Any]) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


_Row: TypeAlias = "tuple[tuple[Any, ...], tuple[int, str]]"


def _rows(number: int, filed: Iterable[Filed | Line], readers: tuple[Vocabulary, Reader], sources: Mapping[str, Source]) -> Iterator[_Row]:
    """Yield for each claim of a file its row and its keys; the frames of one that rests on reviews are read when they are asked for."""
    vocabulary, reader = readers
    for rowid, item in enumerate(filed, number << PLACES):
        if isinstance(item, Line):
            row = (rowid, item.id, number, item.line, item.stored, None, None, None, None, None, 1)
            yield row, (rowid, imported.keys_of(item.text, item.also, reader))
            continue
        claim = item.claim
        begin = (rowid, claim.id, number, item.line, encode_claim(claim))
        if claim.reviews:
            yield (*begin, None, None, None, None, None, 1), (rowid, imported.keys_of(claim.text, claim.also, reader))
            continue
        groups = frames_of(claim, vocabulary, sources)
        frames = [*(encode_frames(group) for group in groups), encode_tables(tables_of(groups, vocabulary))]
        yield (*begin, *frames, None), (rowid, keys_of(claim, groups, vocabulary))


def _remove(connection: sqlite3.Connection, number: int, vocabulary: Vocabulary, sources: Mapping[str, Source]) -> None:
    """Delete the rows of a file; a contentless full-text table must be told what it had, which the same readers tell again."""
    reader = Reader(vocabulary)
    span = (number << PLACES, (number + 1) << PLACES)
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS gone AS SELECT rowid AS old, json, imported FROM claim WHERE 0")
    connection.execute("INSERT INTO gone SELECT rowid, json, imported FROM claim WHERE rowid >= ? AND rowid < ?", span)
    for rowid, stored, apart in connection.execute("SELECT old, json, imported FROM gone"):
        claim, table = decode_claim(stored), "imported" if apart else "search"
        keys = imported.keys_of(claim.text, claim.also, reader) if apart else keys_of(claim, frames_of(claim, vocabulary, sources), vocabulary)
        connection.execute(f"INSERT INTO {table}({table}, rowid, keys) VALUES ('delete', ?, ?)", (rowid, keys))  # noqa: S608 - one of two names
    connection.execute("DELETE FROM gone")
    connection.execute("DELETE FROM claim WHERE rowid >= ? AND rowid < ?", span)


def _index_ids(connection: sqlite3.Connection, contents: Contents) -> None:
    try:
        connection.execute("CREATE UNIQUE INDEX claim_id ON claim(id)")
    except sqlite3.IntegrityError as error:
        again = connection.execute(
            "SELECT id, path, line FROM claim JOIN file ON file.number = claim.file"
            " WHERE claim.rowid NOT IN (SELECT min(rowid) FROM claim GROUP BY id) LIMIT 500"
        ).fetchall()
        message = "the id `{}` is taken by another claim: give this one another"
        problems = [Problem((contents.folder / path).as_posix(), line, 1, codes.DUPLICATE_ID, message.format(name)) for name, path, line in again]
        raise CorpusError(tuple(sorted(problems))) from error

"""The compiled index, opened read-only: claims by id or by the keys of a text, with what reading needs (vocabulary, data tables)."""

from __future__ import annotations

import json
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from claimcheck import data
from claimcheck.errors import ClaimcheckError
from claimcheck.frame.codec import parsed
from claimcheck.frame.vocabulary import Vocabulary
from claimcheck.match.asking import TERMS, asked
from claimcheck.match.stored import SCHEMA, StoredClaim, decode_claim, decode_source, token

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.match.quick import Reader
    from claimcheck.match.stored import Tables
    from claimcheck.model import Claim, Evidence, Frame, Source

_CLAIM = "SELECT claim.rowid, file.path, line, json, frame, also, falsehoods, passages, lookup FROM claim JOIN file ON file.number = claim.file"
_CLAIM_BY_ID = _CLAIM + " WHERE claim.id = ?"
_CLAIM_BY_ROW = _CLAIM + " WHERE claim.rowid = ?"

_Value = TypeVar("_Value")


class Stored(Mapping[str, _Value], Generic[_Value]):
    """A mapping that lives in a table of the index and reads what is asked for, once."""

    def __init__(self, index: Index, select: str, listing: str, parameters: tuple[str, ...], read: Callable[[str], _Value]) -> None:
        """`select` takes the parameters and a key and gives a value's text; `listing` takes the parameters and gives the keys."""
        self._index = index
        self._select = select
        self._listing = listing
        self._parameters = parameters
        self._read = read
        self._seen: dict[str, _Value | None] = {}

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as of Mapping
        """Return the value of `key`, or `default`."""
        if key in self._seen:
            value = self._seen[key]
        else:
            row = self._index.row(self._select, (*self._parameters, _storable(key)))
            value = self._seen[key] = self._read(row[0]) if row else None
        return default if value is None else value

    def __getitem__(self, key: str) -> _Value:
        """As of Mapping."""
        value: _Value | None = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        """As of Mapping."""
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in the order in which they were stored."""
        return (row[0] for row in self._index.rows(self._listing, self._parameters))

    def __len__(self) -> int:
        """Count the keys in the table."""
        return sum(1 for _ in self)


class Index:
    """A corpus, ready to be asked. Safe for use by several threads."""

    def __init__(self, connection: sqlite3.Connection, name: str, path: Path | None) -> None:
        """Use `open_index`. Raises sqlite3.DatabaseError where the file is no whole index of this schema."""
        self.name = name
        self.path = path
        """The file, None for an index in memory."""
        self._connection = connection
        self._closing = weakref.finalize(self, connection.close)
        self._lock = threading.RLock()
        meta = dict(connection.execute("SELECT key, value FROM meta WHERE key NOT LIKE 'table:%'").fetchall())
        if meta.get("schema") != SCHEMA or "complete" not in meta:
            message = f"not an index of schema {SCHEMA}"
            raise sqlite3.DatabaseError(message)
        self.hash: str = meta["hash"]
        self.count = int(meta["claims"])
        """Claims with evidence, among which the rarity of a word is told."""
        self.imported = int(meta["imported"])
        """Claims that rest on reviews."""
        self._words: str = meta["words"]
        self._vocabulary: Vocabulary | None = None
        self._reader: Reader | None = None
        select, listing = "SELECT json FROM source WHERE id = ?", "SELECT id FROM source ORDER BY id"
        self.sources: Mapping[str, Source] = Stored(self, select, listing, (), decode_source)
        self._claim = lru_cache(maxsize=4096)(self._read_claim)
        self.frequency = lru_cache(maxsize=65536)(self._frequency)
        """Return how many claims with evidence have a key of `frame.keys`."""
        self.met = lru_cache(maxsize=65536)(self._met)
        """Return how many claims have a key, imported ones too."""

    @property
    def total(self) -> int:
        """How many claims there are."""
        return self.count + self.imported

    def __reduce__(self) -> tuple[Any, ...]:
        """Let another process open the same file."""
        if self.path is None:
            message = "this index is in memory alone: another process cannot open it"
            raise TypeError(message)
        return open_index, (self.path, self.name)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query; a damaged index is an error that says how to mend it."""
        try:
            with self._lock:
                return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.DatabaseError as error:
            message = f"the compiled index {self.path or ''} is damaged ({error}): delete the file and run again"
            raise ClaimcheckError(message) from error

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    @property
    def vocabulary(self) -> Vocabulary:
        """What words may stand for one another in this corpus; entries are read from the index as they are asked for."""
        if self._vocabulary is None:
            parts = {
                part: Stored(
                    self,
                    "SELECT value FROM vocabulary WHERE part = ? AND key = ?",
                    "SELECT key FROM vocabulary WHERE part = ? ORDER BY rowid",
                    (part,),
                    parsed,
                )
                for part in ("concepts", "phrases", "entities", "names")
            }
            self._vocabulary = Vocabulary.from_dict({**parts, **parsed(self._words)})
        return self._vocabulary

    def tables(self) -> dict[str, Any]:
        """Return the package's data tables as they were compiled, for `data.preload`."""
        return {key[6:]: parsed(value) for key, value in self.rows("SELECT key, value FROM meta WHERE key LIKE 'table:%'")}

    def home(self, entity: str) -> str:
        """Return the file that has an entity of the glossary, below the corpus folder; "" for one that no file has."""
        row = self.row("SELECT value FROM vocabulary WHERE part = 'home' AND key = ?", (_storable(entity),))
        return str(row[0]) if row else ""

    def claim(self, key: int | str) -> StoredClaim:
        """Return a claim by row or by id; raises KeyError where there is none."""
        return self._claim(key)

    def _read_claim(self, key: int | str) -> StoredClaim:
        row = self.row(
            _CLAIM_BY_ID if isinstance(key, str) else _CLAIM_BY_ROW,
            (_storable(key) if isinstance(key, str) else key,),
        )
        if row is None:
            raise KeyError(key)
        return StoredClaim(row[:3], decode_claim(row[3], row[1]), row[4:], self._build)

    def _build(self, claim: Claim) -> tuple[tuple[tuple[Frame, ...], ...], Sequence[Tables]]:
        from claimcheck.match.frames import frames_of
        from claimcheck.match.stored import tables_of

        groups = frames_of(claim, self.vocabulary, self.sources)
        return groups, tables_of(groups, self.vocabulary)

    def ids(self) -> list[str]:
        """Return the ids of all claims, by file and place."""
        return [row[0] for row in self.rows("SELECT id FROM claim ORDER BY rowid")]

    def _frequency(self, key: str) -> int:
        return self._frequencies([token(key)]).get(token(key), 0)

    def _frequencies(self, tokens: Sequence[str]) -> dict[str, int]:
        return self._counted("frequency", tokens)

    def _counted(self, table: str, tokens: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for start in range(0, len(tokens), 500):
            some = tokens[start : start + 500]
            marks = ",".join("?" * len(some))
            found.update(self.rows(f"SELECT key, claims FROM {table} WHERE key IN ({marks})", some))  # noqa: S608 - question marks alone
        return found

    def _met(self, key: str) -> int:
        return self.frequency(key) + (self.spread([token(key)]).get(token(key), 0) if self.imported else 0)

    def spread(self, keys: Sequence[str]) -> dict[str, int]:
        """Return how many imported claims have each of some keys in their form in the index; those that none has are left out."""
        return self._counted("spread", list(dict.fromkeys(keys))) if self.imported else {}

    def candidates(self, keys: Sequence[str], limit: int, terms: int = TERMS) -> list[tuple[int, float]]:
        """Return (row, score) of the claims that share some of the `terms` rarest of `keys`, best first; ties by row.

        Scores are BM25, more is better.
        """
        chosen = asked(keys, self.frequency, self.count, terms)
        if not chosen:
            return []
        query = " OR ".join(f'"{item}"' for item in dict.fromkeys(map(token, chosen)))
        found = self.rows("SELECT rowid, -bm25(search) AS score FROM search WHERE search MATCH ? ORDER BY score DESC, rowid LIMIT ?", (query, limit))
        return [(int(row[0]), float(row[1])) for row in found]

    def reviewed(self, text: str) -> list[StoredClaim]:
        """Return the claims that rest on reviews and may say what `text` or a part of it says, nearest first."""
        if not self.imported:
            return []
        from claimcheck.match import imported
        from claimcheck.match.quick import Reader

        if self._reader is None:
            self._reader = Reader(self.vocabulary)
        return [self.claim(row) for row in imported.near(self, self._reader.keys(text))]

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """Return the claims, with their evidence, in one paragraph of a source, by row."""
        from claimcheck.match.frames import place_key  # here, as only quotations are looked up by place

        rows = self.rows("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid", (f'"{token(place_key(source, locator))}"',))
        claims = [self.claim(int(row[0])).claim for row in rows]
        return [(claim, item) for claim in claims for item in claim.evidence if item.source == source and item.locator == locator]

    def body(self, source: str) -> str:
        """Return a source's text; raises KeyError where there is no such source."""
        row = self.row("SELECT body FROM source WHERE id = ?", (_storable(source),))
        if row is None:
            raise KeyError(source)
        return str(row[0])

    def front(self, source: str) -> dict[str, Any]:
        """Return a source's whole front matter; raises KeyError where there is no such source."""
        row = self.row("SELECT front FROM source WHERE id = ?", (_storable(source),))
        if row is None:
            raise KeyError(source)
        return dict(json.loads(row[0]))

    def quotes(self, source: str) -> dict[str, Any] | None:
        """Return the sidecar of a source's quotes, None where it has none."""
        row = self.row("SELECT json FROM quotes WHERE source = ?", (_storable(source),))
        return json.loads(row[0]) if row else None

    def close(self) -> None:
        """Close the file."""
        self._closing()


def _storable(key: str) -> str:
    """Return a text that SQLite takes: lone surrogates stand for nothing that is on file."""
    return key if key.isascii() else key.encode("utf-8", "replace").decode("utf-8")


def open_index(path: Path, name: str, *, hand_over: bool = True) -> Index:
    """Open an index file read-only, and hand over its data tables unless told not to; raises sqlite3.Error or OSError where it is none."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False, isolation_level=None)
    return from_connection(connection, name, path, hand_over=hand_over)


def from_connection(connection: sqlite3.Connection, name: str, path: Path | None = None, *, hand_over: bool = True) -> Index:
    """Return the index of an open connection, and hand over its data tables unless told not to; closes the connection where it holds no index."""
    try:
        index = Index(connection, name, path)
        if hand_over:
            data.preload(index.tables())
    except (sqlite3.Error, ClaimcheckError, ValueError, KeyError) as error:
        connection.close()
        if isinstance(error, sqlite3.Error):
            raise
        raise sqlite3.DatabaseError(str(error)) from error
    return index

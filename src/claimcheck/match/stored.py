"""Claims, sources and keys in the forms that the compiled index holds: written by `corpus.compile`, read by `match.index`."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from claimcheck.frame import lookup
from claimcheck.frame.codec import decode, encode, parsed
from claimcheck.model import Claim, Evidence, Review, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.frame.lookup import Table
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame

    Tables = tuple[Table, Table]
    Build = Callable[[Claim], tuple[tuple[tuple[Frame, ...], ...], Sequence[Tables]]]

SCHEMA = "3"
"""Of the index file; raised with every change of a table or an encoding."""

TOKENIZER = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_`{|}~'"
"""FTS5's: all but white space, quotation marks and control characters belongs to a token."""

_fields_of_claim, _fields_of_review = attrgetter(*Claim.__slots__), attrgetter(*Review.__slots__)
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_LONGEST = 200
_SEPARATORS = dict.fromkeys((*range(0x21), 0x22, 0x27, 0x7F), "`")


def token(key: str) -> str:
    """Return a key of `frame.keys` as one token of the full-text index."""
    return key[:_LONGEST].lower().translate(_SEPARATORS).encode("utf-8", "replace").decode("utf-8")


def _values(item: Any) -> list[Any]:  # noqa: ANN401 - one of the model's types
    return [getattr(item, name) for name in item.__slots__]


def encode_claim(claim: Claim) -> str:
    """Return a claim as JSON: its fields in the order of the model."""
    values = list(_fields_of_claim(claim))
    values[5] = [_values(item) for item in claim.evidence]
    values[6] = [_fields_of_review(item) for item in claim.reviews]
    return _compact(values)


def decode_claim(stored: str, path: str = "") -> Claim:
    """Return the claim that `encode_claim` wrote, or that stands in the JSONL file at `path`."""
    if stored[0] == "{":
        return decode_line(stored, topic_of(path))
    values = parsed(stored)
    values[3], values[4], values[8] = tuple(values[3]), tuple(values[4]), tuple(values[8])
    values[5] = tuple(Evidence(*item) for item in values[5])
    values[6] = tuple(Review(*item) for item in values[6])
    return Claim(*values)


def topic_of(path: str) -> str:
    """Return the topic of the claims in a JSONL file that name none: the file's name."""
    return path.rsplit("/", 1)[-1].removesuffix(".jsonl")


def decode_line(stored: str, topic: str) -> Claim:
    """Return the claim of a line of imported reviews, which was found valid; `topic` is for one that names none."""
    value = json.loads(stored)
    reviews = (
        Review(_line(item["publisher"]), item.get("url", ""), item.get("date", ""), _line(item["rating"]), item["stance"])
        for item in value["reviews"]
    )
    return Claim(
        id=value["id"],
        topic=_line(value.get("topic", topic)),
        text=_line(value["claim"]),
        also=tuple(map(_line, value.get("also") or ())),
        falsehoods=(),
        evidence=(),
        reviews=tuple(reviews),
        said_by=_line(value.get("said_by", "")),
        tags=tuple(map(_line, value.get("tags") or ())),
        review_by="",
        checked=False,
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def encode_source(source: Source) -> str:
    """Return a source as JSON: its fields in the order of the model."""
    return json.dumps(_values(source), ensure_ascii=False, separators=(",", ":"))


def decode_source(stored: str) -> Source:
    """Return the source that `encode_source` wrote."""
    return Source(*parsed(stored))


def encode_frames(frames: Sequence[Frame]) -> str:
    """Return frames as text, one a line."""
    return "\n".join(encode(frame) for frame in frames)


def decode_frames(stored: str) -> tuple[Frame, ...]:
    """Return the frames that `encode_frames` wrote."""
    return tuple(decode(line) for line in stored.split("\n")) if stored else ()


def tables_of(groups: Sequence[Sequence[Frame]], vocabulary: Vocabulary) -> list[Tables]:
    """Return the look-ups (terms, names) of a claim's own wordings as frames 1 and up of a profile, then of each passage as frame 0."""
    wordings = (*groups[0], *groups[1])
    context = (lookup.of_terms(wordings, vocabulary, 1), lookup.of_names(wordings, vocabulary, 1))
    return [context, *((lookup.of_terms((passage,), vocabulary), lookup.of_names((passage,), vocabulary)) for passage in groups[3])]


def encode_tables(tables: Sequence[Tables]) -> str:
    """Return look-ups as text, one table a line."""
    return "\n".join(json.dumps(table, ensure_ascii=False, separators=(",", ":")) for pair in tables for table in pair)


class StoredClaim:
    """A claim of the index with its frames and their look-ups, decoded when they are first asked for."""

    __slots__ = ("_build", "_frames", "_raw", "_tables", "claim", "file", "kept", "line", "rowid")

    def __init__(self, place: tuple[int, str, int], claim: Claim, raw: Sequence[str | None], build: Build) -> None:
        """`place` is row, file (a path below the corpus folder) and line (from 1).

        `raw` has four groups of frames and their look-ups as text; where it is None, `build` reads the claim's texts anew.
        """
        self.rowid, self.file, self.line = place
        self.claim = claim
        self._raw = raw
        self._build = build
        self._frames: dict[int, tuple[Frame, ...]] = {}
        self._tables: dict[int, Table] = {}
        self.kept: dict[int, Any] = {}
        """What a reader made of an evidence and may want again, by the number of the evidence: claims are asked for over and over."""

    def _slot(self, slot: int) -> tuple[Frame, ...]:
        frames = self._frames.get(slot)
        if frames is None:
            raw = self._raw[slot]
            if raw is None:
                self._read()
                return self._frames[slot]
            frames = self._frames[slot] = decode_frames(raw)
        return frames

    def _read(self) -> None:
        groups, tables = self._build(self.claim)
        self._frames.update(enumerate(groups))
        self._tables.update(enumerate(table for pair in tables for table in pair))

    def _table(self, number: int) -> Table:
        table = self._tables.get(number)
        if table is None:
            raw = self._raw[4]
            if raw is None:
                self._read()
                return self._tables[number]
            table = self._tables[number] = parsed(raw.split("\n")[number])
        return table

    def tables(self, index: int, *, alone: bool) -> Tables:
        """Return where terms and names of an evidence stand: in its passage (frame 0), and unless `alone` in the claim's wordings (1 and up)."""
        terms, names = self._table(2 * index + 2), self._table(2 * index + 3)
        return (terms, names) if alone else (lookup.joined(terms, self._table(0)), lookup.joined(names, self._table(1)))

    @property
    def frame(self) -> Frame:
        """The frame of the claim's own words."""
        return self._slot(0)[0]

    @property
    def also(self) -> tuple[Frame, ...]:
        """The frames of its other wordings, in their order."""
        return self._slot(1)

    @property
    def falsehoods(self) -> tuple[Frame, ...]:
        """The frames of the falsehoods listed under `not:`."""
        return self._slot(2)

    @property
    def passages(self) -> tuple[Frame, ...]:
        """The frames of the passages, one for each evidence."""
        return self._slot(3)

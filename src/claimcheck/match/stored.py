"""Claims, sources and keys in the forms that the compiled index holds: written by `corpus.compile`, read by `match.index`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck.frame.codec import decode
from claimcheck.model import Claim, Evidence, Review, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.model import Frame

    Build = Callable[[Claim], tuple[tuple[Frame, ...], ...]]

SCHEMA = "1"
"""Of the index file; raised with every change of a table or an encoding."""

TOKENIZER = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_`{|}~'"
"""FTS5's: all but white space, quotation marks and control characters belongs to a token."""

_LONGEST = 200
_SEPARATORS = dict.fromkeys((*range(0x21), 0x22, 0x27, 0x7F), "`")


def token(key: str) -> str:
    """Return a key of `frame.keys` as one token of the full-text index."""
    return key[:_LONGEST].lower().translate(_SEPARATORS).encode("utf-8", "replace").decode("utf-8")


def _values(item: Any) -> list[Any]:  # noqa: ANN401 - one of the model's types
    return [getattr(item, name) for name in item.__slots__]


def encode_claim(claim: Claim) -> str:
    """Return a claim as JSON: its fields in the order of the model."""
    values = _values(claim)
    values[5] = [_values(item) for item in claim.evidence]
    values[6] = [_values(item) for item in claim.reviews]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def decode_claim(stored: str) -> Claim:
    """Return the claim that `encode_claim` wrote."""
    values = json.loads(stored)
    values[3], values[4], values[8] = tuple(values[3]), tuple(values[4]), tuple(values[8])
    values[5] = tuple(Evidence(*item) for item in values[5])
    values[6] = tuple(Review(*item) for item in values[6])
    return Claim(*values)


def encode_source(source: Source) -> str:
    """Return a source as JSON: its fields in the order of the model."""
    return json.dumps(_values(source), ensure_ascii=False, separators=(",", ":"))


def decode_source(stored: str) -> Source:
    """Return the source that `encode_source` wrote."""
    return Source(*json.loads(stored))


class StoredClaim:
    """A claim of the index with its frames, decoded when they are first asked for."""

    __slots__ = ("_build", "_frames", "_raw", "claim", "file", "line", "rowid")

    def __init__(self, place: tuple[int, str, int], claim: Claim, raw: Sequence[str | None], build: Build) -> None:
        """`place` is row, file (a path below the corpus folder) and line (from 1).

        `raw` has the JSON of four lists of frames; where it is None, `build` reads the claim's texts anew.
        """
        self.rowid, self.file, self.line = place
        self.claim = claim
        self._raw = raw
        self._build = build
        self._frames: dict[int, tuple[Frame, ...]] = {}

    def _slot(self, slot: int) -> tuple[Frame, ...]:
        frames = self._frames.get(slot)
        if frames is None:
            raw = self._raw[slot]
            if raw is None:
                self._frames.update(enumerate(self._build(self.claim)))
                return self._frames[slot]
            frames = self._frames[slot] = tuple(decode(item) for item in json.loads(raw))
        return frames

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

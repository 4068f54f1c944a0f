"""Frames as text, for the compiled index: what `encode` writes, `decode` reads back, slot by slot as it is asked for.

A frame is one line: the JSON of its text, of each slot and of its speakers, between tabs (which JSON escapes). Most frames of a candidate are asked
for a slot or two, or for none, and a slot that nobody asks for is never parsed.
"""

from __future__ import annotations

import json
from itertools import starmap
from typing import TYPE_CHECKING, Any

from claimcheck.model import Denial, Figure, Frame, Modal, Name, Period, Quote, Rank, Scope, Term, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLOTS: tuple[tuple[str, type], ...] = (
    ("words", Word),
    ("names", Name),
    ("figures", Figure),
    ("periods", Period),
    ("terms", Term),
    ("ranks", Rank),
    ("scopes", Scope),
    ("modals", Modal),
    ("denials", Denial),
    ("quotes", Quote),
)
_FIELDS = {kind: tuple(kind.__slots__) for _, kind in _SLOTS}  # type: ignore[attr-defined]
_PLACE: dict[str, tuple[int, type | None]] = {
    "text": (0, None),
    **{slot: (place, kind) for place, (slot, kind) in enumerate(_SLOTS, 1)},
    "speakers": (len(_SLOTS) + 1, None),
    "credits": (len(_SLOTS) + 2, None),
}
_LISTS = {
    kind: places
    for kind in _FIELDS
    if (places := [place for place, annotation in enumerate(kind.__annotations__.values()) if annotation.startswith("tuple")])
}
"""Kinds with fields that are tuples, and which."""
_decode = json.JSONDecoder().raw_decode


class StoredFrame(Frame):
    """A frame of the index: equal to the frame that was stored; a slot is parsed when it is first asked for."""

    __slots__ = ("_raw",)
    _raw: Sequence[str]

    @classmethod
    def of(cls, line: str) -> StoredFrame:
        """Return the frame of a line that `encode` wrote."""
        self = cls.__new__(cls)
        object.__setattr__(self, "_raw", line.split("\t"))
        return self

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the slot's own type
        """Fill a slot that was not asked for before."""
        if name not in _PLACE:
            raise AttributeError(name)
        place, kind = _PLACE[name]
        raw = self._raw[place]
        value: Any = () if raw == "[]" else parsed(raw)
        if kind:
            for place in _LISTS.get(kind, ()):
                for values in value:
                    values[place] = tuple(values[place])
            value = tuple(starmap(kind, value))
        elif name in {"speakers", "credits"}:
            value = tuple(value)
        object.__setattr__(self, name, value)
        return value

    def __eq__(self, other: object) -> bool:
        """As two frames are equal, wherever they come from."""
        if not isinstance(other, Frame):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _PLACE)

    __hash__ = Frame.__hash__


def parsed(stored: str) -> Any:  # noqa: ANN401 - plain values
    """Return the values of a JSON text of ours, which has nothing around them: `json.loads` looks for white space there, at half the cost again."""
    return _decode(stored)[0]


def _json(value: Any) -> str:  # noqa: ANN401 - plain values
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def encode(frame: Frame) -> str:
    """Return `frame` as one line; the fields of an item stand in their order in the model."""
    slots = [_json([[getattr(item, field) for field in _FIELDS[kind]] for item in getattr(frame, slot)]) for slot, kind in _SLOTS]
    return "\t".join([_json(frame.text), *slots, _json(list(frame.speakers)), _json(list(frame.credits))])


def decode(line: str) -> Frame:
    """Return the frame that `encode` wrote."""
    return StoredFrame.of(line)

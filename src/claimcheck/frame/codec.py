"""Frames as plain lists, for the compiled index: what `encode` writes, `decode` reads back unchanged."""

from __future__ import annotations

from typing import Any

from claimcheck.model import Figure, Frame, Modal, Name, Period, Quote, Rank, Scope, Term, Word

_SLOTS: tuple[tuple[str, type], ...] = (
    ("words", Word),
    ("names", Name),
    ("figures", Figure),
    ("periods", Period),
    ("terms", Term),
    ("ranks", Rank),
    ("scopes", Scope),
    ("modals", Modal),
    ("quotes", Quote),
)
_FIELDS = {kind: tuple(kind.__slots__) for _, kind in _SLOTS}  # type: ignore[attr-defined]


def encode(frame: Frame) -> list[Any]:
    """Return `frame` as lists of plain values, fields in their order in the model."""
    out: list[Any] = [frame.text]
    for slot, kind in _SLOTS:
        fields = _FIELDS[kind]
        out.append([[getattr(item, field) for field in fields] for item in getattr(frame, slot)])
    out.append(list(frame.speakers))
    return out


def _item(kind: type, values: list[Any]) -> Any:  # noqa: ANN401 - one of the model's types
    return kind(*(tuple(value) if isinstance(value, list) else value for value in values))


def decode(stored: list[Any]) -> Frame:
    """Return the frame that `encode` wrote; JSON's lists become tuples again."""
    slots = {slot: tuple(_item(kind, values) for values in rows) for (slot, kind), rows in zip(_SLOTS, stored[1:-1], strict=True)}
    return Frame(text=stored[0], speakers=tuple(stored[-1]), **slots)

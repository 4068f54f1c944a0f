"""Shapes of values: what a key may hold, in one form from which validation and the JSON Schemas both come."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from claimcheck.corpus import codes
from claimcheck.corpus.nodes import Map, Seq, shown
from claimcheck.text.edtf import interval

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.corpus.reporting import Mark, Problems

_DAY = r"\d{4}-\d{2}-\d{2}"
_EDTF = r"\d{4}(-\d{2}(-\d{2})?)?[~?%]?"

FORMS: dict[str, tuple[str, str]] = {
    "id": (r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}", "letters, digits and hyphens, such as fentanyl-deaths-2021"),
    "date": (_DAY, "a day, such as 2026-11-22"),
    "edtf": (_EDTF, "a date, such as 2018-11-26, 2023-06~ or 2018"),
    "period": (rf"(\.\.|{_EDTF})(/(\.\.|{_EDTF}))?", "a date or two with a slash, such as 2021, 2024~ or 2015/2018"),
    "url": (r"none|https?://\S+", "an address that begins with https://, or none together with `find:`"),
    "link": (r"https?://\S+", "an address that begins with https://"),
    "sha256": (r"[0-9a-f]{64}", "64 hexadecimal digits, as sha256sum prints"),
    "hash": (r"[0-9a-f]{8,64}", "hexadecimal digits, as `claims approve` writes them"),
    "hash64": (r"[0-9a-f]{16}", "16 hexadecimal digits"),
    "hash128": (r"[0-9a-f]{32}", "32 hexadecimal digits"),
    "figure": (r"(>=|<=|>|<|~)?\s*[\d.,]+%?(\s*(-|\.\.)\s*[\d.,]+%?)?", "a figure, such as 70000, >70000, ~14.5 or 50-100"),
    "few-words": (r"\S+(\s+\S+){0,5}", "up to six words to search for"),
}
"""Name of a form: the pattern of the whole text, and what a message calls it."""

_DATED = frozenset({"date", "edtf", "period"})


@dataclass(frozen=True, slots=True)
class Text:
    """Text in one line or more; of a form, or one of some words, where given."""

    doc: str
    form: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number that is not negative; `exactly` where only one will do."""

    doc: str
    exactly: int | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `alone` lets a single value stand for a list of one."""

    doc: str
    of: Shape
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping with keys of the user's own and values of one shape."""

    doc: str
    of: Shape


@dataclass(frozen=True, slots=True)
class Anything:
    """A value that is validated elsewhere."""

    doc: str


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with named keys; `noun` is what a message calls it ("a claim")."""

    noun: str
    doc: str
    fields: Mapping[str, Shape]
    required: tuple[str, ...] = field(default=())


Shape: TypeAlias = "Text | Whole | Items | Table | Record | Anything"


def validate(value: Any, shape: Shape, report: Problems, at: Mark | None = None, name: str = "") -> None:  # noqa: ANN401
    """Report every way in which `value` (as `nodes` reads it) is not of `shape`; `name` is the key that holds it."""
    if isinstance(shape, Text):
        _validate_text(value, shape, report, at, name)
    elif isinstance(shape, Whole):
        number = _whole(value)
        if number < 0 or shape.exactly not in {None, number}:
            report.add(at, codes.BAD_VALUE, f"`{name}` must be {'a whole number' if shape.exactly is None else shape.exactly}, not {describe(value)}")
    elif isinstance(shape, Items):
        _validate_items(value, shape, report, at, name)
    elif isinstance(shape, Anything):
        return
    elif not isinstance(value, Map):
        report.add(at, codes.WRONG_TYPE, f"{_subject(name, shape)} must be keys with values, one a line, not {describe(value)}")
    elif isinstance(shape, Table):
        for key, item in value.items():
            validate(item, shape.of, report, value.values_at.get(key, at), key)
    else:
        _validate_record(value, shape, report, at)


def _whole(value: object) -> int:
    """Return the whole number that was written, -1 where it is none."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,15}", value):
        return int(value)
    return value if type(value) is int else -1


def _subject(name: str, shape: Shape) -> str:
    return f"`{name}`" if name else shape.noun if isinstance(shape, Record) else "this file"


def describe(value: object) -> str:
    """Return what stands where something else was wanted."""
    if value is None:
        return "empty"
    if isinstance(value, Map):
        return "keys with values (a text with a colon in it needs quotes)"
    if isinstance(value, Seq | list):
        return "a list"
    return f"`{shown(value, 40)}`"


def _validate_text(value: Any, shape: Text, report: Problems, at: Mark | None, name: str) -> None:  # noqa: ANN401
    if not isinstance(value, str) or not value.strip():
        what = "is empty: fill it in or leave the key out" if value is None or isinstance(value, str) else f"must be a text, not {describe(value)}"
        report.add(at, codes.WRONG_TYPE, f"`{name}` {what}")
        return
    if shape.choices and value not in shape.choices:
        report.add(at, codes.BAD_VALUE, f"`{name}` is one of {', '.join(shape.choices)}, not `{shown(value, 40)}`{_meant(value, shape.choices)}")
    elif shape.form and not has_form(value, shape.form):
        report.add(at, codes.BAD_VALUE, f"`{name}` must be {FORMS[shape.form][1]}; not `{shown(value, 40)}`")


def has_form(value: str, form: str) -> bool:
    """Whether `value` as a whole is of a form of `FORMS`; dates must exist in the calendar."""
    if not re.fullmatch(FORMS[form][0], value):
        return False
    return form not in _DATED or all(part == ".." or interval(part) != (0, 0) for part in value.split("/"))


def _validate_items(value: Any, shape: Items, report: Problems, at: Mark | None, name: str) -> None:  # noqa: ANN401
    if value is None:
        return
    if not isinstance(value, list):
        if shape.alone:
            validate(value, shape.of, report, at, name)
        else:
            report.add(at, codes.WRONG_TYPE, f"`{name}` must be a list: begin each item with a hyphen on a line of its own; not {describe(value)}")
        return
    places = value.items_at if isinstance(value, Seq) else []
    for index, item in enumerate(value):
        validate(item, shape.of, report, places[index] if index < len(places) else at, "" if isinstance(shape.of, Record) else name)


def _validate_record(value: Map, shape: Record, report: Problems, at: Mark | None) -> None:
    for key, item in value.items():
        inner = shape.fields.get(key)
        if inner is None:
            hint = _meant(key, shape.fields) or f": it has {', '.join(shape.fields)}"
            report.add(value.keys_at.get(key, at), codes.UNKNOWN_KEY, f"`{shown(key)}` is no key of {shape.noun}{hint}")
        else:
            validate(item, inner, report, value.values_at.get(key, at), key)
    for key in shape.required:
        if key not in value:
            report.add(value.at or at, codes.MISSING_KEY, f"{shape.noun} needs `{key}`: add `{key}: \u2026` ({shape.fields[key].doc})")


def _meant(word: str, options: Any) -> str:  # noqa: ANN401 - any iterable of words
    import difflib  # only where something is wrong

    close = difflib.get_close_matches(word, list(options), n=1)
    return f": did you mean `{close[0]}`?" if close else ""

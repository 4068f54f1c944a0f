"""YAML and JSON into plain values that remember their places, as curators mean them.

Every scalar stays the text that was written (`no`, `12:30`, `010`, `2018-11-26`); an empty value, `~` and `null` are None.
Duplicate keys, tags, looping or exploding aliases are problems. What a comma splits inside a figure (`[Close to 70,000 died]`)
is put together again.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from claimcheck.corpus import codes
from claimcheck.corpus.reporting import Mark, Problems, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH = 40
"""How deep values may nest; the deepest of ours has five levels."""

_TAG = "*"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_COMMENT = re.compile(r" #[^\s#]")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Map(dict[str, Any]):
    """A mapping that knows where it stands (`at`) and where its keys and values do."""

    __slots__ = ("at", "keys_at", "values_at")

    def __init__(self) -> None:
        """Start empty, at no place."""
        super().__init__()
        self.at: Mark | None = None
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class Seq(list[Any]):
    """A list that knows where its items stand."""

    __slots__ = ("at", "items_at")

    def __init__(self) -> None:
        """Start empty, at no place."""
        super().__init__()
        self.at: Mark | None = None
        self.items_at: list[Mark] = []


class _TooDeepError(Exception):
    """Values nested beyond `DEPTH`."""


class _Loader(_Base):  # type: ignore[misc]  # PyYAML's C loader, where it is built in
    """Composes nodes and guesses no types: `resolve` names one tag for all, so any other was written out."""

    depth = 0

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:  # noqa: ANN401 - PyYAML's own signature
        return _TAG

    def descend_resolver(self, _node: Any, _index: Any) -> None:  # noqa: ANN401
        self.depth += 1
        if self.depth > DEPTH:
            raise _TooDeepError

    def ascend_resolver(self) -> None:
        self.depth -= 1


def read_yaml(text: str, report: Problems) -> Any:  # noqa: ANN401 - Map, Seq, str or None
    """Return the values of a YAML document; None with problems in `report` where it cannot be read."""
    found = _CONTROL.search(text)
    if found:
        report.add(_spot(text, found.start()), codes.UNREADABLE, f"control character U+{ord(found.group()):04X}: delete it; is this a text file?")
        return None
    try:
        node = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        opened = error.context_mark and error.context in _OPENED
        report.add(error.context_mark if opened else error.problem_mark, codes.SYNTAX, _explain(error, text))
        return None
    except (_TooDeepError, RecursionError):
        report.add(None, codes.SYNTAX, f"values nest more than {DEPTH} deep: write the file as the format says")
        return None
    except yaml.YAMLError as error:
        report.add(None, codes.SYNTAX, f"not YAML: {' '.join(str(error).split())}")
        return None
    if node is None:
        return None
    before = report.total
    value = _Reader(text, report).value(node, 0)
    return value if report.total == before else None


_OPENED = {"while scanning a quoted scalar", "while parsing a flow sequence", "while parsing a flow mapping"}
"""Contexts whose problem is best shown where they begin."""
_FIXES = (
    ("mapping values are not allowed", "a colon followed by a space makes a key here: put the text in quotes"),
    ("found undefined alias", "a text that begins with * is an alias for YAML: put it in quotes"),
    ("could not find expected ':'", "a line that is neither `key: value` nor indented below one: indent it, or put the text in quotes"),
    ("did not find expected '-' indicator", "this line stands neither under the list nor beside its items: align it"),
    ("did not find expected key", "this line is not aligned with the keys above it: align it, or put the text before it in quotes"),
    ("did not find expected ',' or ']'", "the list in brackets is not closed: add ], or put texts with : or # in quotes"),
    ("did not find expected ',' or '}'", "the braces are not closed: add }, or put texts with : or # in quotes"),
    ("but found another document", "a second document begins here: keep one in each file"),
    ("found duplicate anchor", "an anchor (&name) is set twice: write the value out"),
    ("found unexpected end of stream", "the quotation mark that opens here is never closed: close it"),
    ("found unexpected document indicator", "the quotation mark that opens here is never closed: close it"),
    ("did not find expected comment or line break", "a text cannot begin with > or |: put it in quotes"),
    ("found unknown escape character", "a backslash in double quotes: use single quotes, or write it twice"),
    ("expected alphabetic or numeric character", "a text cannot begin with & or *: put it in quotes"),
)


def _explain(error: yaml.MarkedYAMLError, text: str) -> str:
    """Return what is wrong in a curator's words, with the fix."""
    problem = error.problem or ""
    if "cannot start any token" in problem and error.problem_mark:
        char = text[error.problem_mark.index : error.problem_mark.index + 1]
        if char == "\t":
            return "a tab where YAML wants spaces: indent with spaces"
        return f"a text cannot begin with {char}: put it in quotes"
    fix = next((fix for part, fix in _FIXES if part in f"{problem} {error.context or ''}"), "")
    return fix or f"not YAML ({problem}): put the text in quotes, or compare with the lines above"


class _Reader:
    """Nodes to values, once each; the number of visits bounds what aliases can blow up."""

    def __init__(self, text: str, report: Problems) -> None:
        self.text = text
        self.report = report
        self.left = len(text) + 1000
        self.stopped = False
        self.comments = _COMMENT.search(text) is not None

    def value(self, node: Any, depth: int) -> Any:  # noqa: ANN401
        self.left -= 1
        if self.left <= 0 or depth > DEPTH:
            if not self.stopped:
                self.report.add(node.start_mark, codes.ALIAS, "aliases (*name) that loop or multiply: write the values out")
            self.stopped = True
            return None
        if node.tag != _TAG:
            self.report.add(node.start_mark, codes.ALIAS, f"the tag {_short_tag(node.tag)} is not read: leave it out, or put the text in quotes")
            return None
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        return self._sequence(node, depth) if isinstance(node, yaml.SequenceNode) else self._mapping(node, depth)

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        if node.style:
            return str(node.value)
        if self.comments:
            end = node.end_mark.index
            if _COMMENT.match(self.text, end):
                self.report.add(node.end_mark, codes.SYNTAX, "the rest of this line is a comment for YAML: put it all in quotes, or a space after #")
        return None if node.value in {"", "~", "null"} else str(node.value)

    def _sequence(self, node: yaml.SequenceNode, depth: int) -> Seq:
        seq = Seq()
        seq.at = node.start_mark
        previous: Any = None
        for item in node.value:
            if self.stopped:
                break
            value = self.value(item, depth + 1)
            split = previous is not None and node.flow_style and self._splits_figure(previous, item)
            if split and isinstance(value, str) and isinstance(seq[-1], str):
                seq[-1] = f"{seq[-1]},{value}"
            else:
                seq.append(value)
                seq.items_at.append(item.start_mark)
            previous = item
        return seq

    def _splits_figure(self, before: Any, after: Any) -> bool:  # noqa: ANN401
        """Whether the comma between two items of a list in brackets is that of one figure: 70,000."""
        start, stop = before.end_mark.index, after.start_mark.index
        return (
            stop == start + 1 and not getattr(before, "style", "'") and not getattr(after, "style", "'")
            and self.text[start - 1 : start].isdigit() and bool(_THOUSANDS.match(self.text, stop))
        )  # fmt: skip

    def _mapping(self, node: Any, depth: int) -> Map:  # noqa: ANN401
        found = Map()
        found.at = node.start_mark
        for key_node, value_node in node.value:
            if self.stopped:
                break
            if not isinstance(key_node, yaml.ScalarNode):
                self.report.add(key_node.start_mark, codes.SYNTAX, "a key must be a word: put texts with braces or brackets in quotes")
                continue
            key = key_node.value
            if key in found:
                line = found.keys_at[key].line + self.report.first_line
                self.report.add(key_node.start_mark, codes.DUPLICATE_KEY, f"`{shown(key)}` stands twice (first in line {line}): keep one")
                continue
            found[key] = self.value(value_node, depth + 1)
            found.keys_at[key] = key_node.start_mark
            found.values_at[key] = value_node.start_mark
        return found


def shown(text: object, limit: int = 60) -> str:
    """Return a user's text in a form that is safe and short enough for a message."""
    line = " ".join(str(text).split())
    line = line if len(line) <= limit else line[: limit - 1] + "\u2026"
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in line)


def _short_tag(tag: str) -> str:
    return shown(tag.replace("tag:yaml.org,2002:", "!!"))


def _spot(text: str, index: int) -> Spot:
    start = text.rfind("\n", 0, index) + 1
    return Spot(text.count("\n", 0, index), index - start)


def read_json(text: str, report: Problems) -> Any:  # noqa: ANN401 - what JSON holds, mappings as Map without places
    """Return the values of a JSON text; None with problems in `report` where it cannot be read."""
    doubled: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> Map:
        found = Map()
        for key, value in items:
            if key in found:
                doubled.append(key)
            found[key] = value
        return found

    try:
        value = json.loads(text, object_pairs_hook=pairs)
    except json.JSONDecodeError as error:
        report.add(Spot(error.lineno - 1, error.colno - 1), codes.SYNTAX, f"not JSON: {error.msg}")
        return None
    except (RecursionError, ValueError) as error:
        report.add(None, codes.SYNTAX, f"not JSON: {shown(error)}")
        return None
    if "\\ud" in text.lower() and _SURROGATE.search(_texts(value)):
        report.add(None, codes.UNREADABLE, "half of a surrogate pair (\\ud8\u2026 without its other half): write the character itself")
        return None
    for key in doubled:
        report.add(None, codes.DUPLICATE_KEY, f"`{shown(key)}` stands twice in one object: keep one")
    return None if doubled else value


def _texts(value: Any) -> str:  # noqa: ANN401
    """Return all texts in a JSON value, as one."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "".join(map(_texts, [*value.keys(), *value.values()]))
    return "".join(map(_texts, value)) if isinstance(value, list) else ""


def decode(data: bytes, report: Problems) -> str | None:
    """Return UTF-8 bytes as text with single newlines at line ends; None with a problem in `report` where they are something else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        report.add(None, codes.UNREADABLE, "UTF-16 text: save the file as UTF-8")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line_start = data.rfind(b"\n", 0, error.start) + 1
        spot = Spot(data.count(b"\n", 0, error.start), len(data[line_start : error.start].decode("utf-8", "replace")))
        report.add(spot, codes.UNREADABLE, f"byte 0x{data[error.start]:02X} is not UTF-8: save the file as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield (number from 1, line) of the lines that are not blank."""
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def compose(text: str) -> Any:  # noqa: ANN401 - PyYAML's nodes
    """Return the root node of a YAML document that `read_yaml` accepts, None of an empty one."""
    return _Loader(text).get_single_node()

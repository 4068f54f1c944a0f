"""Edits of YAML in place: comments, order, quotation marks and blank lines of whatever is not edited stay as they are.

A path leads to a value: keys of mappings and indexes of lists, such as `("claims", 3, "evidence", 0, "passage")`. Every edit is read again before
it is handed out; where the file would then say anything else than was meant, it raises EditError and the file is left to its curator.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from claimcheck.corpus.nodes import compose, read_yaml
from claimcheck.corpus.reporting import Problems
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Path: TypeAlias = "tuple[str | int, ...]"
Value: TypeAlias = "str | Mapping[str, Value] | Sequence[Value]"

_PLAIN = re.compile(r"[^\W_][^\n\t]*\Z")
_FLOW = frozenset(",[]{}")


class EditError(ClaimcheckError):
    """A file that cannot be edited without a risk to what is in it."""


def replace(text: str, path: Path, value: str) -> str:
    """Return `text` with the text at `path` replaced."""
    node = _at(compose(text), path)
    start, end = node.start_mark.index, _end(node, text)
    flow = _in_flow(compose(text), path)
    return _verified(text, text[:start] + scalar(value, flow=flow) + text[end:], lambda tree: _put(tree, path, value))


def insert(text: str, path: Path, key: str, value: Value, after: Sequence[str] = ()) -> str:
    """Return `text` with `key: value` in the mapping at `path`, behind the last of its keys that is in `after`, else behind its last.

    A key that is there already is replaced where it stands.
    """
    root = compose(text)
    node = _at(root, path)
    keys = [name.value for name, _ in node.value]
    if key in keys:
        old = node.value[keys.index(key)][1]
        new = text[: old.start_mark.index] + flow_value(value) + text[_end(old, text) :]
        return _verified(text, new, lambda tree: _put(tree, (*path, key), value))
    before = [index for index, name in enumerate(keys) if name in after] or [len(keys) - 1]
    end = _end(node.value[before[-1]][1], text)
    if _in_flow(root, path) or node.flow_style:
        new = text[:end] + f", {key}: {flow_value(value)}" + text[end:]
    else:
        indent = node.value[0][0].start_mark.column
        new = _after_line(text, end, [f"{' ' * indent}{line}" for line in pair(key, value)])
    return _verified(text, new, lambda tree: _get(tree, path).__setitem__(key, value))


def remove(text: str, path: Path, key: str) -> str:
    """Return `text` without `key` of the mapping at `path`, its lines gone with it; a mapping keeps at least one key."""
    root = compose(text)
    node = _at(root, path)
    place = [name.value for name, _ in node.value].index(key)
    start, end = node.value[place][0].start_mark.index, _end(node.value[place][1], text)
    if _in_flow(root, path) or node.flow_style:
        start = _end(node.value[place - 1][1], text) if place else start
        end = end if place else node.value[1][0].start_mark.index
        new = text[:start] + text[end:]
    elif place:
        new = text[: text.rfind("\n", 0, start)] + text[_line_end(text, end) :]
    else:  # the first key stands beside the hyphen of a list
        new = text[:start] + text[node.value[1][0].start_mark.index :]
    return _verified(text, new, lambda tree: _get(tree, path).pop(key))


def append(text: str, path: Path, value: Value, *, apart: bool = False) -> str:
    """Return `text` with `value` as the last item of the list at `path`; `apart`, or where items have an empty line between them, behind one."""
    root = compose(text)
    node = _at(root, path)
    items = getattr(node, "value", None)
    parent = _at(root, path[:-1])
    key = next((name for name, inner in getattr(parent, "value", ()) if inner is node), None)
    if items and isinstance(items, list) and not (node.flow_style or _in_flow(root, path)):
        indent = " " * node.start_mark.column
        ends = [_end(item, text) for item in items]
        gaps = [text[end : item.start_mark.index] for end, item in zip(ends, items[1:], strict=False)]
        lines = [""] if apart or (gaps and all(re.search(r"\n[ \t]*\n", gap) for gap in gaps)) else []
        new = _after_line(text, ends[-1], [*lines, *(f"{indent}{line}" for line in item_lines(value))])
    elif items and isinstance(items, list):
        end = _end(items[-1], text)
        new = text[:end] + f", {flow_value(value)}" + text[end:]
    elif key is not None:  # nothing there, or []
        indent = " " * (key.start_mark.column + 2)
        start = key.end_mark.index + 1
        new = _after_line(text[:start] + text[max(start, _end(node, text)) :], start, [f"{indent}{line}" for line in item_lines(value)])
    else:
        message = "the list is not below a key of its own"
        raise EditError(message)
    return _verified(text, new, lambda tree: _append(tree, path, value))


def pair(key: str, value: Value) -> list[str]:
    """Return the lines of `key: value` in block style, the first at the margin."""
    if isinstance(value, str):
        return [f"{key}: {scalar(value)}"]
    if isinstance(value, dict) and all(isinstance(item, str) for item in value.values()):
        return [f"{key}: {flow_value(value)}"]
    if isinstance(value, dict):
        return [f"{key}:", *(f"  {line}" for name, item in value.items() for line in pair(name, item))]
    if all(isinstance(item, str) and len(item) <= 40 for item in value):  # noqa: PLR2004 - tags and the like, as curators write them
        return [f"{key}: {flow_value(value)}"]
    return [f"{key}:", *(f"  {line}" for item in value for line in item_lines(item))]


def item_lines(value: Value) -> list[str]:
    """Return the lines of a list's item in block style, the hyphen at the margin."""
    if isinstance(value, str):
        return [f"- {scalar(value)}"]
    if not isinstance(value, dict):
        return [f"- {flow_value(value)}"]
    lines = [line for key, item in value.items() for line in pair(key, item)]
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]


def flow_value(value: Value) -> str:
    """Return a value in one line, in brackets and braces."""
    if isinstance(value, str):
        return scalar(value, flow=True)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow_value(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(flow_value(item) for item in value) + "]"


def scalar(value: str, *, flow: bool = False) -> str:
    """Return a text as YAML that is read as it was meant: plain where that is safe, else in quotation marks."""
    special = value in {"", "~", "null"} or ": " in value or " #" in value or value.endswith((":", " ")) or not value.isprintable()
    if _PLAIN.match(value) and not special and not (flow and _FLOW & set(value)):
        return value
    if "'" in value or not value.isprintable():
        return '"' + "".join(_escaped(char) for char in value) + '"'
    return f"'{value}'"


def _escaped(char: str) -> str:
    """Return a character as it stands between double quotation marks."""
    if char in {'"', "\\"}:
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08X}"


def _at(node: Any, path: Path) -> Any:  # noqa: ANN401 - nodes of PyYAML
    """Return the node at `path`; raises EditError where there is none."""
    for step in path:
        inner = node.value if node is not None else ()
        if isinstance(step, int):
            found = inner[step] if isinstance(inner, list) and step < len(inner) else None
        else:
            found = next((value for key, value in inner if key.value == step), None) if isinstance(inner, list) else None
        if found is None:
            message = f"nothing at {'.'.join(map(str, path))}: the file is not as it was read"
            raise EditError(message)
        node = found
    return node


def _in_flow(node: Any, path: Path) -> bool:  # noqa: ANN401
    """Whether what is at `path` stands within brackets or braces."""
    for step in path:
        if node.flow_style:
            return True
        node = node.value[step] if isinstance(step, int) else next(value for key, value in node.value if key.value == step)
    return False


def _end(node: Any, text: str) -> int:  # noqa: ANN401
    """Return the index behind the last character of a node; the marks of block style reach to whatever comes next."""
    if isinstance(node.value, str):
        end: int = node.end_mark.index
        return node.start_mark.index + len(text[node.start_mark.index : end].rstrip()) if node.style in {"|", ">"} else end
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last, text)


def _line_end(text: str, index: int) -> int:
    """Return the index of the line break behind `index`, or of the end."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _after_line(text: str, index: int, lines: Sequence[str]) -> str:
    """Return `text` with lines behind the one that holds `index`."""
    end = _line_end(text, index)
    return text[:end] + "".join(f"\n{line}" for line in lines) + (text[end:] or "\n")


def _verified(old: str, new: str, change: Callable[[Any], object]) -> str:
    """Return `new` where it reads as `old` with `change`; raises EditError else."""
    wanted = _plain(_read(old))
    change(wanted)
    if _plain(_read(new)) != _plain(wanted):
        message = "its YAML is written in a way that cannot be edited safely (aliases, merged keys or mixed styles): make the change by hand"
        raise EditError(message)
    return new


def _read(text: str) -> Any:  # noqa: ANN401 - as of `read_yaml`
    report = Problems("")
    value = read_yaml(text, report)
    if report.problems:
        message = f"line {report.problems[0].line}: {report.problems[0].message}"
        raise EditError(message)
    return value


def _plain(value: Any) -> Any:  # noqa: ANN401
    """Return a value as plain dictionaries and lists."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def _get(tree: Any, path: Path) -> Any:  # noqa: ANN401
    for step in path:
        tree = tree[step]
    return tree


def _put(tree: Any, path: Path, value: Value) -> None:  # noqa: ANN401
    _get(tree, path[:-1])[path[-1]] = value


def _append(tree: Any, path: Path, value: Value) -> None:  # noqa: ANN401
    parent = _get(tree, path[:-1])
    parent[path[-1]] = [*(parent[path[-1]] or []), value]

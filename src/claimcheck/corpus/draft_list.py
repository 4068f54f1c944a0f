"""The list that a curator edits, `schema: draft/0`: proposals out to text, and the edited text back to what becomes of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.corpus import codes, edit
from claimcheck.corpus.describe import DRAFT
from claimcheck.corpus.nodes import Map, Seq, read_yaml
from claimcheck.corpus.reporting import Problems
from claimcheck.corpus.shape import has_form, validate
from claimcheck.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = """# {count} of {source} that no claim cites: {title}
# For each say what is to become of it: `do: keep` (a claim), `do: drop`, or `do: merge ID` (its passage becomes evidence of that claim).
# Wording and id are yours to edit; add also, tags, said_by, rests_on as you like. A passage stays in the source's words.
"""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list."""

    do: str
    """keep, drop or merge."""
    into: str
    """The claim that it is merged into, "" else."""
    values: dict[str, Any]
    """The entry without `do`."""
    line: int


@dataclass(frozen=True, slots=True)
class List:
    """A whole list."""

    source: str
    file: str
    topic: str
    items: tuple[Item, ...]


def written(source: str, file: str, topic: str, entries: Sequence[tuple[dict[str, Any], Sequence[str]]], head: str) -> str:
    """Return the text of a list; an entry is its values, `do` first, with the comments that stand below it."""
    lines = [*head.splitlines(), "schema: draft/0", f"source: {source}", f"file: {edit.scalar(file)}", f"topic: {edit.scalar(topic)}", "claims:"]
    for values, comments in entries:
        lines.append("")
        lines += [f"  {line}" for line in edit.item_lines(values)]
        lines += [f"    # {' '.join(comment.split())}" for comment in comments]
    return "\n".join(lines) + "\n"


def read(text: str, path: str) -> List:
    """Return an edited list; raises CorpusError with everything that is wrong in it."""
    report = Problems(path)
    tree = read_yaml(text, report)
    if not report.problems:
        validate(Map() if tree is None else tree, DRAFT, report)
    items = tuple(_items(tree, report)) if not report.problems else ()
    if report.problems:
        raise CorpusError(tuple(report.problems))
    return List(tree["source"], tree["file"], tree["topic"], items)


def _items(tree: Map, report: Problems) -> Any:  # noqa: ANN401 - a generator of items
    listed = tree["claims"]
    for item in listed if isinstance(listed, Seq) else ():
        do, _, into = item["do"].partition(" ")
        mark = item.values_at["do"]
        if do not in {"keep", "drop", "merge"} or (do == "merge") != bool(into.strip()) or (into and not has_form(into.strip(), "id")):
            report.add(mark, codes.BAD_VALUE, f"`do` is keep, drop, or merge and the id of a claim; not `{item['do']}`")
        elif do == "keep" and not ("id" in item and "claim" in item):
            report.add(mark, codes.MISSING_KEY, "to keep it, give it `id` and `claim`")
        yield Item(do, into.strip(), {key: value for key, value in item.items() if key != "do"}, mark.line + 1)

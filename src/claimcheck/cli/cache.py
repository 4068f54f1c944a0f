"""The compiled indexes: where they are, what they take, and how to be rid of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from claimcheck.cli import COULD_NOT_RUN, OK
from claimcheck.cli.options import Formatted, chosen_format, show, show_json
from claimcheck.cli.output import complain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from claimcheck.corpus.kept import Kept
    from claimcheck.report.blocks import Block


def _places() -> list[Path]:
    from claimcheck.corpus import cache

    return [place for place in cache.places(cache.default_folder(os.environ)) if place.is_dir()]


def info(output: Formatted = None) -> int:
    """Show the folders of compiled indexes, and what each index is of and takes.

    CLAIMCHECK_CACHE names another folder, CLAIMCHECK_CACHE_MB how many megabytes all of them may take (default 4096); older ones go first.
    """
    from claimcheck.corpus.kept import kept, most_bytes

    most = most_bytes(os.environ)
    found = [(place, kept(place)) for place in _places()]
    name = chosen_format(output)
    if name == "json":
        folders = [{"folder": str(place), "indexes": [_row(item) for item in items]} for place, items in found]
        show_json({"schema": 0, "most_bytes": most, "folders": folders})
        return OK
    from claimcheck.report.blocks import Gap, Table, entry

    blocks: list[Block] = []
    for place, items in found:
        blocks += [entry("cache", f"{place}: {_summed(items)}; at most {_size(most)}, older ones go first")]
        if items:
            rows = tuple((item.path.name, _size(item.bytes), item.folder or "none now") for item in items)
            blocks += [Table(("index", "size", "corpus"), rows, "{}, {}, of {}"), Gap()]
    show(name, blocks or [entry("cache", "nothing is compiled yet")])
    return OK


def clear(output: Formatted = None) -> int:
    """Delete all compiled indexes; the next command that needs one compiles it again.

    Ends with 2 where one could not be deleted.
    """
    from claimcheck.corpus.kept import clear as delete

    cleared = [delete(place) for place in _places()]
    gone, left = ([item for pair in cleared for item in pair[side]] for side in (0, 1))
    name = chosen_format(output)
    if name == "json":
        show_json({"schema": 0, "deleted": [_row(item) for item in gone], "left": [_row(item) for item in left]})
        return _told(left)
    from claimcheck.report.blocks import entry

    show(name, [entry("deleted", _summed(gone))])
    return _told(left)


def _told(left: Sequence[Kept]) -> int:
    """Say which indexes could not be deleted, and return the exit code."""
    for item in left:
        complain(f"{item.path}: cannot be deleted: is it in use, or its folder read-only?")
    return COULD_NOT_RUN if left else OK


def _row(item: Kept) -> dict[str, object]:
    return {"index": str(item.path), "bytes": item.bytes, "corpus": item.folder or None}


def _summed(items: Sequence[Kept]) -> str:
    return f"{len(items)} index{'' if len(items) == 1 else 'es'}, {_size(sum(item.bytes for item in items))}"


def _size(count: int) -> str:
    return f"{count / 2**20:,.1f} MB"


commands = {"info": info, "clear": clear}

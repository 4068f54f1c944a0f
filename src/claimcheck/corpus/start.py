"""The files of a new corpus: one worked example of made-up facts, and the JSON Schemas that its editor headers name."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from claimcheck import data
from claimcheck.corpus.describe import json_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Traversable

SCHEMAS = "schema"
"""The folder of a corpus that holds the JSON Schemas for editors."""
EXAMPLE = "The Musterby library lent 58,000 books in 2025."
"""A statement that the worked example refutes."""


def editor_header(form: str) -> str:
    """Return the comment by which an editor checks a file in claims/ or sources/ against the schema of `form`, a key of `describe.FORMATS`."""
    return f"# yaml-language-server: $schema=../{SCHEMAS}/{form}.json"


def files() -> dict[str, str]:
    """Return the texts of a new corpus by their paths below its folder, `/` between their parts."""
    example = dict(_texts(resources.files(data).joinpath("start"), ""))
    return {**example, **{f"{SCHEMAS}/{name}": text for name, text in json_schemas().items()}}


def _texts(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _texts(item, f"{path}{item.name}/")
        elif not item.name.startswith((".", "__")):
            yield f"{path}{item.name}", item.read_text(encoding="utf-8")

"""Make a new corpus: a folder with one worked example that answers at once."""

from __future__ import annotations

import os
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import Formatted, chosen_format, show, show_json
from claimcheck.errors import ClaimcheckError
from claimcheck.report.blocks import entry

_MAY_STAND = frozenset({".git"})
"""What a folder may hold that counts as empty."""


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.", show_default=False)],
    output: Formatted = None,
) -> int:
    """Make a new corpus in an empty folder: claims/, sources/, a glossary, settings and JSON Schemas, with one worked example.

    Refuses a folder that holds anything (a .git apart), and leaves it as it is.
    """
    from claimcheck.corpus.start import EXAMPLE, files

    texts = files()
    _make(folder, texts)
    name = chosen_format(output)
    if name == "json":
        show_json({"schema": 0, "folder": str(folder), "files": sorted(texts), "try": EXAMPLE})
        return OK
    where = "" if folder.resolve() == Path.cwd() else f"--corpus {shlex.quote(str(folder))} "
    own = [path for path in texts if not path.startswith("schema/")]
    show(
        name,
        [
            entry("Made", f"a corpus in {folder}: {', '.join(own)}; schema/ holds JSON Schemas for your editor."),
            entry("Try", f"claimcheck {where}verify '{EXAMPLE}'"),
            entry(
                "Next",
                "claimcheck sources add FILE puts a document of yours on file; claimcheck claims draft ID lists what it asserts.",
                tone="quiet",
            ),
        ],
    )
    return OK


def _make(folder: Path, texts: dict[str, str]) -> None:
    """Write the files: all of them, or none; raises ClaimcheckError where the folder is not empty, OSError where it cannot be written."""
    if folder.exists() and not folder.is_dir():
        message = f"{folder} is a file: name a folder that is empty or not there yet"
        raise ClaimcheckError(message)
    held = sorted(item.name for item in folder.iterdir() if item.name not in _MAY_STAND) if folder.exists() else []
    if held:
        some = ", ".join(held[:3]) + (", …" if len(held) > 3 else "")  # noqa: PLR2004 - enough to know the folder by
        message = f"{folder} is not empty ({some}): name a folder that is empty or not there yet"
        raise ClaimcheckError(message)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent if folder.name else folder.resolve().parent))
    try:
        for path, text in texts.items():
            target = beside / path
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        folder.mkdir(exist_ok=True)
        for item in sorted(beside.iterdir()):
            os.rename(item, folder / item.name)  # noqa: PTH104 - unlike replace, it takes no other file's place on Windows
    finally:
        shutil.rmtree(beside, ignore_errors=True)

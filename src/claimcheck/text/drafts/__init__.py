"""Drafts and documents: the bytes of a file into sentences, each letter with its place. One module a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.errors import InputError

if TYPE_CHECKING:
    from claimcheck.model.draft import Draft

FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".txt": "plain",
    ".text": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
"""Endings of file names, in lower case, and the module that reads such a file."""


def ending(path: str) -> str:
    """Return the ending of a file's name in lower case, with its full stop: `.md`; "" where it has none."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, last = name.rpartition(".")
    return dot + last.lower() if stem else ""


def read(data: bytes, path: str) -> Draft:
    """Return the draft in `data`; the ending of `path` says which format it is in, and errors name the path.

    Raises InputError where it cannot be read: no text, damaged, of a format that is not known or whose extra is not installed.
    """
    module = FORMATS.get(ending(path))
    if module is None:
        message = f"{path}: a format that is not read; those that are end in {', '.join(FORMATS)}"
        raise InputError(message)
    return import_module(f"claimcheck.text.drafts.{module}").read(data, path)  # type: ignore[no-any-return]

"""Bytes of a draft into text, or a clear refusal; and where its lines start."""

from __future__ import annotations

import codecs

from claimcheck.errors import InputError
from claimcheck.text.pattern import lazy

_LINE = lazy(r"\r\n|\r|\n")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, path: str) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 with a byte order mark, which is left out; line ends stay as they are.

    Raises InputError where it is neither, or no text.
    """
    name = "UTF-16" if data.startswith(_UTF_16) else "UTF-8"
    try:
        text = data.decode("utf-16" if name == "UTF-16" else "utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path}: not valid {name} at byte {error.start:,}: save it as UTF-8"
        raise InputError(message) from error
    if "\0" in text:
        message = f"{path}: holds a NUL character at offset {text.index(chr(0)):,}: it is no text; give a text file, or save it as UTF-8"
        raise InputError(message)
    return text


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offsets at which lines start, as editors count them: after LF, CR LF or CR; the first is 0."""
    return (0, *(match.end() for match in _LINE.finditer(text)))

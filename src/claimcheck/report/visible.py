r"""Text of users and sources made safe to show: nothing in it drives a terminal, and what the output cannot write has a stand-in.

Escape sequences, control characters, bidirectional overrides, invisible spaces and lone surrogates are shown as `\x1b`, `\u202e` and so on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    import re

_SPACE = lazy(r"[\t\n\r\f\v ]+")
_UNSAFE = lazy(
    "[\x00-\x1f\x7f-\x9f"  # C0 with ESC, DEL, C1 with the one-character CSI
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides and isolates of direction
    "\u200b\u2028\u2029\u2060-\u2065\ufeff\ufff9-\ufffb"  # invisible spaces, line separators, annotations
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e007f]"  # tags
)
_STAND_INS = {
    "—": "-", "–": "-", "‒": "-", "‐": "-", "‑": "-", "−": "-", "…": "...", "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"',
    "«": '"', "»": '"', "‹": "'", "›": "'", "¶": "par. ", "§": "sec. ", "·": "-", "•": "*", "→": "->", "×": "x", "≤": "<=", "≥": ">=", "\u00a0": " ",
    "\u202f": " ", "\u2009": " ", "€": "EUR ", "£": "GBP ", "½": "1/2", "¼": "1/4", "¾": "3/4", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O",
}  # fmt: skip


def _escaped(match: re.Match[str]) -> str:
    point = ord(match.group())
    return f"\\x{point:02x}" if point <= 0xFF else f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"  # noqa: PLR2004 - widths of escapes


def escape(text: str) -> str:
    """Return `text` with everything that could drive a terminal, or hide, as a visible escape; white space is left alone."""
    return _UNSAFE.sub(lambda match: match.group() if match.group() in "\t\n" else _escaped(match), text)


def visible(text: str, encoding: str = "utf-8") -> str:
    """Return `text` for one place of a screen: white space folded, unsafe characters escaped, all of it writable in `encoding`."""
    plain = text.isprintable() and "  " not in text  # nothing that the patterns look for is printable but runs of spaces
    safe = text if plain else _UNSAFE.sub(_escaped, _SPACE.sub(" ", text))
    return safe if encoding.lower().replace("_", "-") in {"utf-8", "utf8", "utf-16", "utf-32"} else writable(safe, encoding)


def writable(text: str, encoding: str) -> str:
    """Return `text` with ASCII stand-ins for what `encoding` lacks: dashes, quotes, `¶`; letters without their accents; else an escape."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(char if _has(encoding, char) else _stand_in(char, encoding) for char in text)
    return text


def _has(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _stand_in(char: str, encoding: str) -> str:
    if char in _STAND_INS:
        return _STAND_INS[char]
    import unicodedata  # loading it costs milliseconds, and few outputs need it

    if unicodedata.combining(char):
        return ""
    bare = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    return bare if bare and all(_has(encoding, part) for part in bare) else char.encode("ascii", "backslashreplace").decode("ascii")

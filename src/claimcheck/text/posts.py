"""What posts of social media add to plain text: links, and words run together behind # and @."""

from __future__ import annotations

import re

from claimcheck.text.pattern import lazy

_LINK = lazy(r"(?:https?://|www\.|pic\.twitter\.com/)\S+", re.IGNORECASE)
_TAG = lazy(r"[#@](\w+)")
_SEAM = lazy(r"_+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Za-z])")


def plain(text: str) -> str:
    """Return `text` for searching: without links, tags and handles as the words that capitals, figures and low lines tell apart, then as one word.

    Offsets are not kept.
    """
    return _TAG.sub(lambda match: _words(match.group(1)), _LINK.sub(" ", text)) if "#" in text or "@" in text or "/" in text else text


def _words(tag: str) -> str:
    parts = _SEAM.sub(" ", tag)
    return f" {parts} {tag} " if parts != tag else f" {tag} "

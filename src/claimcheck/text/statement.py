"""What may be judged as one statement: refused here, before any reader sees it, is what no reader could answer."""

from __future__ import annotations

from claimcheck.errors import InputError

LIMIT = 10_000
"""Code points of one statement: a long paragraph is under 2,000; whole documents are the linter's work."""


def check(text: str, what: str = "statement") -> str:
    """Return `text` as it is, or raise InputError saying why it cannot be judged and what to do.

    `what` names it in the message. Control characters other than NUL pass: they are escaped where text is shown.
    """
    if not text.strip():
        message = f"the {what} is empty: give at least one sentence"
        raise InputError(message)
    if len(text) > LIMIT:
        message = f"the {what} has {len(text):,} characters; the limit is {LIMIT:,}: give one sentence or paragraph at a time"
        raise InputError(message)
    if "\0" in text:
        message = f"the {what} holds a NUL character at offset {text.index(chr(0))}: it is no text, or not UTF-8"
        raise InputError(message)
    place = next((index for index, char in enumerate(text) if "\ud800" <= char <= "\udfff"), -1)
    if place >= 0:
        message = f"the {what} is not valid Unicode at offset {place}: save or type it as UTF-8"
        raise InputError(message)
    return text

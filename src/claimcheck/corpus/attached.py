"""Copies of originals beside digests: proved by hash, kept where git does not look, read when an answer shows a source's own words.

`.claimcheck/originals/<id>.json` in the corpus folder holds the words by the locators of the digest; the copy itself lies beside it.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from claimcheck.corpus.parse import SourceFile

STORE = Path(".claimcheck", "originals")
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?\u2026\"\u201d])\s+(?=[\"\u201c(\[]*[A-Z\u00c0-\u00de0-9])")
LONGEST = 500
"""Letters of own words that a screen shows; a longer sentence is cut."""


class Attached:
    """The own words of the sources of one corpus, as far as copies are attached."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """`folder` is the corpus folder; nothing is read before it is asked for."""
        self._store = Path(folder) / STORE
        self._known: dict[str, Mapping[str, str]] = {}

    def paragraph(self, source: str, locator: str) -> str:
        """Return the own words of a source at a locator of its digest; "" where no copy is attached, or it has none there."""
        if source not in self._known:
            self._known[source] = self._read(source)
        return self._known[source].get(locator, "")

    def passage(self, source: str, locator: str, digest: str) -> str:
        """Return what of a paragraph answers best to a passage of its digest: the sentence that shares most of its words, and figures first."""
        sentences = _SENTENCE.split(self.paragraph(source, locator))
        wanted = _telling(digest)
        best = max(sentences, key=lambda text: (len(_telling(text) & wanted), -len(text)))
        return best if len(best) <= LONGEST else best[: LONGEST - 1].rsplit(" ", 1)[0] + "\u2026"

    def _read(self, source: str) -> Mapping[str, str]:
        try:
            content = json.loads((self._store / f"{source}.json").read_text(encoding="utf-8"))
            found = content["paragraphs"]
            return found if isinstance(found, dict) and all(isinstance(text, str) for text in found.values()) else {}
        except (OSError, ValueError, KeyError, TypeError):  # no copy, or one that somebody edited: answers go on without it
            return {}


def _telling(text: str) -> set[str]:
    return {word[:6].casefold() for word in _WORD.findall(text) if len(word) > 3 or word.isdigit()}  # noqa: PLR2004 - shorter words are grammar


def copies(folder: Path) -> dict[str, str]:
    """Return the hash of each copy that is attached, by source."""
    found = {}
    store = folder / STORE
    for path in sorted(store.iterdir()) if store.is_dir() else ():
        if path.is_file() and path.suffix != ".json" and not path.name.startswith("."):
            found[path.stem] = sha256(path.read_bytes()).hexdigest()
    return found


def prove(source: SourceFile, found: str, words: int, path: str) -> None:
    """Raise InputError, saying how far off it is, where a file with the hash `found` and so many words is not the original of a digest."""
    name, original = source.source.id, json.loads(source.front).get("original", {})
    if source.source.text == "verbatim":
        message = f"{name} is on file in its own words: answers show them, and it needs no copy"
        raise InputError(message)
    wanted = original.get("sha256", "")
    if not wanted:
        message = f"{name} names no hash to prove a copy by: where {path} is what the digest was made from, add `original: {{sha256: {found}}}`"
        raise InputError(message)
    if found != wanted:
        length = f"; it has {words:,} words, the original {int(original['words']):,}" if original.get("words") else f"; it has {words:,} words"
        message = f"{path}: not the original of {name}: its hash is {found[:12]}\u2026, not {wanted[:12]}\u2026{length}"
        raise InputError(message)


def content(hashed: str, paragraphs: Mapping[str, str]) -> str:
    """Return what is kept of a copy."""
    kept: dict[str, Any] = {"schema": 0, "sha256": hashed, "paragraphs": dict(paragraphs)}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"

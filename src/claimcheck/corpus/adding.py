"""A document and what a curator says of it to the file of a source, `sources/<id>.md`."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from claimcheck.corpus import edit, parse
from claimcheck.corpus.describe import SOURCE
from claimcheck.corpus.filing import free_id
from claimcheck.corpus.reporting import Problems
from claimcheck.corpus.rules.hashes import text_hash
from claimcheck.errors import CorpusError, InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.corpus.originals import Original
    from claimcheck.corpus.parse import SourceFile

_NAME = 40
"""Letters of an id that is made up, at most."""
_FIND = 6
"""Words to search for (`find:`)."""


def file_text(original: Original, front: Mapping[str, str], header: str = "", *, digest: bool = False) -> str:
    """Return the text of a source: verbatim, or with `digest` a skeleton that has a line for each paragraph to sum up.

    `front` has title, publisher, published, url, kind and maybe find and notes; `header` is the comment that names the JSON Schema. Raises
    CorpusError where a value is not one that a source may have.
    """
    body = original.text if not digest else _skeleton(original)
    hashes = {"sha256": original.sha256, "words": str(original.words)}
    if not digest:
        hashes["text"] = text_hash(body)
    values = {**front, "text": "digest" if digest else "verbatim"}
    lines = [header] if header else []
    for key in SOURCE.fields:
        if key == "original":
            lines.append(f"original: {edit.flow_value(hashes)}")
        elif values.get(key):
            lines.append(f"{key}: {edit.scalar(values[key])}")
    text = "\n".join(["---", *lines, "---", "", body])
    report = Problems("front matter")
    if parse.source(text, "x", report) is None:
        raise CorpusError(tuple(report.problems))
    return text


def _skeleton(original: Original) -> str:
    """Return a paragraph for each of the original's, with its locator and its length, to be replaced by what it says."""
    lines = [f"[{item.locator}] \u2026 ({len(item.text.split())} words)" if item.locator else f"## {item.text}" for item in original.paragraphs]
    return "\n\n".join(lines) + "\n"


def refuse_again(original: Original, sources: Mapping[str, SourceFile], path: str) -> None:
    """Raise InputError where a source is this very document, as a file or by its words."""
    words = text_hash(original.text)
    for name, known in sorted(sources.items()):
        filed = json.loads(known.front).get("original", {})
        if filed.get("sha256") == original.sha256:
            message = f"{path}: is on file already, as {name}"
            raise InputError(message)
        if words in {filed.get("text"), text_hash(known.body.text)}:
            message = f"{path}: has the words of {name}, which is on file already"
            raise InputError(message)


def made_id(front: Mapping[str, str], taken: Mapping[str, object]) -> str:
    """Return an id from publisher and year, else from the title's first words."""
    year = re.match(r"\d{4}", front.get("published", ""))
    lead = _slug(front.get("publisher", "")) or "-".join(_slug(front.get("title", "")).split("-")[:4]) or "source"
    return free_id("-".join(filter(None, (lead[:_NAME].strip("-"), year.group() if year else ""))), set(taken))


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-").removeprefix("the-")


def search_words(title: str) -> str:
    """Return up to six words of a title by which a document without an address is found."""
    return " ".join(title.split()[:_FIND])

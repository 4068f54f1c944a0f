"""A document to its own words, paragraph by paragraph with locators, and what it says of itself: title, publisher, date, address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError
from claimcheck.text import drafts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"\w+(?:[.,'\u2019-]\w+)*")
_SKIPPED = frozenset({"title", "description"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, white space folded."""

    locator: str
    """p. 3, ¶4; "" for a heading."""
    text: str


@dataclass(frozen=True, slots=True)
class Original:
    """A document, read."""

    paragraphs: tuple[Paragraph, ...]
    sha256: str
    """Of the file."""
    title: str = ""
    publisher: str = ""
    published: str = ""
    """EDTF; with ~ where it is the date of the file."""
    url: str = ""

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(_WORD.findall(item.text)) for item in self.paragraphs)

    @property
    def text(self) -> str:
        """The text as a source's body has it: a paragraph a line, locators in front, headings marked."""
        lines = (f"[{item.locator}] {item.text}" if item.locator else f"## {item.text}" for item in self.paragraphs)
        return "\n\n".join(lines) + "\n"


def read(data: bytes, path: str) -> Original:
    """Return the document in `data`; the ending of `path` says which format it is in.

    Of a web page the article is taken, without what stands around it (trafilatura, extra `web`). Raises InputError where it cannot be read or has no
    text, or where the extra that reads it is not installed.
    """
    hashed = sha256(data).hexdigest()
    if drafts.FORMATS.get(drafts.ending(path)) == "html":
        found = _page(data, path, hashed)
        if found:
            return found
    draft = drafts.read(data, path)
    blocks = [list(group) for _, group in groupby(draft.sentences, key=lambda item: (item.block, item.locator))]
    kept = [(items[0].kind, items[0].locator, " ".join(item.text for item in items)) for items in blocks if items[0].kind not in _SKIPPED]
    paragraphs = tuple(_located(kept, paged=draft.format == "pdf", title=draft.title))
    if not any(item.locator for item in paragraphs):
        message = f"{path}: no paragraph of text in it"
        raise InputError(message)
    title = draft.title or next((text for kind, _, text in kept if kind == "heading"), "")
    own = draft.format in {"pdf", "docx"}
    return Original(paragraphs, hashed, _line(title), "", f"{draft.date}~" if draft.date and own else draft.date)


def marked_up(data: bytes, path: str) -> str | None:
    """Return the words of a document with mark-up, a paragraph a block, as `read` takes them; None where the ending of `path` says plain text.

    Raises InputError as `read` does.
    """
    if drafts.FORMATS.get(drafts.ending(path)) in {"plain", "markdown", None}:
        return None
    return "\n\n".join(item.text for item in read(data, path).paragraphs)


def _located(blocks: Iterable[tuple[str, str, str]], *, paged: bool, title: str) -> Iterator[Paragraph]:
    """Yield paragraphs with their locators: pages as they are, else counted; headings have none, and the one that is the title is left out."""
    number = notes = 0
    for kind, locator, raw in blocks:
        text = _line(raw)
        if kind == "heading":
            if text != _line(title):
                yield Paragraph("", text)
        elif text and kind == "footnote":
            notes += 1
            yield Paragraph(f"fn {notes}", text)
        elif text:
            number += 1
            yield Paragraph(locator if paged else f"\u00b6{number}", text)


def _line(text: str) -> str:
    return " ".join(_UNFIT.sub(" ", text).split())


def _page(data: bytes, path: str, hashed: str) -> Original | None:
    """Return a web page's article; None where none is made out, and the whole page is to be taken."""
    try:
        import trafilatura
    except ImportError as error:
        message = f"{path}: taking the article out of a web page needs trafilatura: install claimcheck-desk[web]"
        raise InputError(message) from error
    known: Any = trafilatura.bare_extraction(data, include_comments=False, include_formatting=False, with_metadata=True, favor_recall=True)
    if known is None or getattr(known, "body", None) is None:
        return None
    title = _line(known.title or "")
    paragraphs = tuple(_located(_blocks(known.body), paged=False, title=title))
    if not any(item.locator for item in paragraphs):
        return None
    date = drafts.read(data, path).date or (known.date or "")
    url = str(known.url or "")
    return Original(paragraphs, hashed, title, _line(known.sitename or ""), date, url if url.startswith(("https://", "http://")) else "")


def _blocks(body: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 - an lxml element
    """Yield kind, locator and text of the blocks of trafilatura's tree, in order."""
    for item in body.iter("head", "p", "item", "quote", "row", "code"):
        if item.tag in {"p", "item"} and item.getparent().tag in {"item", "quote"}:
            continue
        text = "; ".join(" ".join(cell.itertext()) for cell in item.iter("cell")) if item.tag == "row" else " ".join(item.itertext())
        yield ("heading" if item.tag == "head" else "paragraph"), "", text

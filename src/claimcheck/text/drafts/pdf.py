"""PDF: the text of its pages, lines joined to paragraphs, words put together again, running heads and page numbers left out.

The extra `pdf` (pypdf) reads the pages. A page of pictures has no text: what was scanned must go through character recognition first.
"""

from __future__ import annotations

import io
import logging
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.errors import InputError
from claimcheck.model.draft import Draft
from claimcheck.text.drafts.dates import day
from claimcheck.text.drafts.decode import line_starts
from claimcheck.text.drafts.flow import Flow
from claimcheck.text.drafts.plain import lines_of, paragraphs
from claimcheck.text.pattern import lazy
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.draft import Sentence
    from claimcheck.text.drafts.plain import Line

PAGES = 5_000
"""Pages of a document that is read."""
EDGE = 2
"""Lines at the top and at the foot of a page that may be a running head or a page number."""
_FIGURES = lazy(r"[0-9]+|\b[ivxlcIVXLC]+\b")
_HYPHEN = lazy(r"[a-z]{2}[-\u2010\u00ad]\Z")
_LETTER = lazy(r"[^\W\d_]")
_UNFIT = dict.fromkeys((*range(9), 11, *range(14, 32), *range(55296, 57344)), " ")
"""Control characters and halves of characters, which damaged fonts give."""


def read(data: bytes, path: str) -> Draft:
    """Return a document's sentences; a line is a page, located as "p. 3". Raises InputError where it cannot be opened or has no text."""
    try:
        import pypdf
    except ImportError as error:
        message = f"{path}: reading .pdf needs pypdf: install claimcheck-desk[pdf]"
        raise InputError(message) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        open_to_all = not reader.is_encrypted or bool(reader.decrypt(""))
        pages = [page.extract_text().translate(_UNFIT) for _, page in zip(range(PAGES), reader.pages, strict=False)] if open_to_all else []
        date, title = _properties(reader) if open_to_all else ("", "")
    except Exception as error:  # the library raises what it meets: KeyError, RecursionError, PdfReadError …
        message = f"{path}: not a PDF, a damaged one, or one whose lock is not known: save it anew"
        raise InputError(message) from error
    if not open_to_all:
        message = f"{path}: locked with a password: save it without one"
        raise InputError(message)
    if pages and not any(page.strip() for page in pages):
        message = f"{path}: its {len(pages)} pages hold no text, only pictures: run character recognition over it first"
        raise InputError(message)
    return _draft(path, pages, date, title)


def _properties(reader: object) -> tuple[str, str]:
    """Return the day on which a document was made, and its title; what cannot be read in them is left out."""
    try:
        known = reader.metadata or {}  # type: ignore[attr-defined]
        return day(str(known.get("/CreationDate") or known.get("/ModDate") or "")), str(known.get("/Title") or "").strip()
    except Exception:  # noqa: BLE001 - as above; the text is what matters
        return "", ""


def _draft(path: str, pages: Sequence[str], date: str, title: str) -> Draft:
    text = "\n".join(pages)
    starts = [0]
    for page in pages[:-1]:
        starts.append(starts[-1] + len(page) + 1)
    lines = _without_running(lines_of(text, line_starts(text)), starts)
    found: list[Sentence] = []
    for number, block in enumerate(paragraphs(lines)):
        found += (replace(item, locator=f"p. {bisect_right(starts, item.offsets[0])}") for item in _flow(block).sentences("paragraph", number))
    return Draft(path, "pdf", text, tuple(found), (), tuple(starts), date, title)


def _without_running(lines: Sequence[Line], starts: Sequence[int]) -> list[Line]:
    """Return the lines without heads and feet: at the edge of a page and, their figures apart, on a third of the pages (of two on both).

    Page numbers are left out as well.
    """
    pages: list[list[Line]] = [[] for _ in starts]
    for line in lines:
        pages[bisect_right(starts, line.start) - 1].append(line)
    edges = [[*page[:EDGE], *page[EDGE:][-EDGE:]] for page in pages]
    count = Counter(shape for page in edges for shape in {_shape(line) for line in page})
    running = {shape for shape, times in count.items() if times > 1 and (times > EDGE or times == len(pages)) and times * 3 >= len(pages)}
    dropped = {line.start for page in edges for line in page if _shape(line) in running or not _LETTER.search(_shape(line))}
    return [line for line in lines if line.start not in dropped]


def _shape(line: Line) -> str:
    return _FIGURES.sub("", line.text).strip()


def _flow(block: Sequence[Line]) -> Flow:
    """Return the letters of a paragraph, words that are divided at the end of a line put together."""
    flow = Flow()
    for line, following in zip(block, (*block[1:], None), strict=True):
        divided = following is not None and following.text[0].islower() and _HYPHEN.search(line.text)
        flow.add(line.text[:-1] if divided else line.text, line.start)
        if not divided:
            flow.gap(line.start + len(line.text))
    return flow

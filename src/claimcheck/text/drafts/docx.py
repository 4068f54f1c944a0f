"""Word: paragraphs, lists, tables, text boxes and notes as they stand with all changes accepted; comments of the margin as comments.

The extra `docx` (python-docx) opens the package; its XML is walked here, as python-docx itself passes over tracked insertions, content controls and
notes. Sources: ECMA-376-1, 17.3 (paragraphs), 17.4 (tables), 17.11 (notes), 17.13 (comments and changes).
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError
from claimcheck.model.draft import Comment, Draft
from claimcheck.text.drafts.dates import day
from claimcheck.text.drafts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.draft import Sentence

    Element = Any

UNPACKED = 256 * 2**20
"""Bytes that a package may unpack to: 100 times a long book. What says that it is more is a zip bomb, and is not opened."""
MEMBERS = 10_000
"""Files that a package may hold."""
_SPACES = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset({"del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "instrText", "delText", "sectPr", "rt", "altChunk"})
_WITHIN = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "choice"})
_TEMPLATE = "2013-12-23T23:15:00Z"
"""The day of python-docx's own template, which it leaves in every document that it writes."""


def read(data: bytes, path: str) -> Draft:
    """Return a document's sentences; a line is a paragraph, located as "¶4". Raises InputError where it cannot be opened."""
    try:
        import docx
    except ImportError as error:
        message = f"{path}: reading .docx needs python-docx: install claimcheck-desk[docx]"
        raise InputError(message) from error
    _check(data, path)
    try:
        return _Reader(docx.Document(io.BytesIO(data))).draft(path)
    except Exception as error:  # the libraries raise what they meet: KeyError, BadZipFile, XMLSyntaxError …
        message = f"{path}: not a Word document, or a damaged one: save it anew as .docx"
        raise InputError(message) from error


def _check(data: bytes, path: str) -> None:
    """Raise InputError for what is no package, or one that unpacks to too much."""
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
        kind = "an old Word document (.doc) or one with a password" if data.startswith(b"\xd0\xcf\x11\xe0") else "no Word document, or a damaged one"
        message = f"{path}: {kind}: save it as .docx without a password"
        raise InputError(message) from error
    size = sum(member.file_size for member in members)
    if size > UNPACKED or len(members) > MEMBERS:
        message = f"{path}: would unpack to {size / 2**20:,.0f} MB in {len(members):,} files, and is not opened: save it anew as .docx, or as text"
        raise InputError(message)


class _Reader:
    """One document on its way from XML to sentences."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - python-docx's own
        self._document = document
        self._styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._end = 0
        self._sentences: list[Sentence] = []
        self._ranges: dict[str, tuple[int, int]] = {}

    def draft(self, path: str) -> Draft:
        """Return all of it."""
        self._read(self._document.element.body, "paragraph")
        for name in ("footnotes", "endnotes"):
            for note in self._part(name):
                if _get(note, "type") not in {"separator", "continuationSeparator", "continuationNotice"}:
                    self._read(note, "footnote")
        properties = self._document.core_properties
        text = "\n".join(self._parts)
        return Draft(
            path=path,
            format="docx",
            text=text,
            sentences=tuple(self._sentences),
            comments=tuple(sorted(self._comments(), key=lambda item: (item.start, item.end))),
            starts=tuple(self._starts) or (0,),
            date=_date(properties),
            title=(properties.title or "").strip(),
        )

    def _part(self, name: str) -> Iterator[Element]:
        """Yield the elements of a part that the document refers to."""
        from docx.oxml import parse_xml

        for relation in self._document.part.rels.values():
            if relation.reltype.endswith(f"/{name}") and not relation.is_external:
                yield from parse_xml(relation.target_part.blob)

    def _read(self, container: Element, kind: str) -> None:
        """Read the paragraphs of the body, a cell, a text box or a note."""
        for child in container:
            name = _name(child)
            if name == "p":
                self._paragraph(child, kind)
            elif name == "tr" and any(_name(part) == "del" for part in _first(child, "trPr")):
                continue
            elif name in {"tbl", "tr"} or name in _WITHIN:
                self._read(child, kind)
            elif name == "tc":
                self._read(child, "cell")
            elif name == "alternatives":
                self._read(_chosen(child), kind)

    def _paragraph(self, element: Element, kind: str) -> None:
        flow = Flow()
        boxes: list[Element] = []
        self._end += bool(self._parts)
        start = self._end
        self._starts.append(start)
        parts = []
        for letters in self._letters(element, boxes):
            flow.add(letters, self._end)
            parts.append(letters)
            self._end += len(letters)
        self._parts.append("".join(parts))
        number = len(self._parts)
        self._sentences += flow.sentences(self._kind(element) or kind, number - 1, f"\u00b6{number}")
        for box in boxes:
            self._read(box, kind)

    def _letters(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        """Yield the letters of a paragraph, in order; line ends stay out of them."""
        for child in element:
            name = _name(child)
            if name in _GONE or (name == "r" and _hidden(child)):
                continue
            if name == "t":
                yield (child.text or "").replace("\n", " ").replace("\r", " ")
            elif name in {"tab", "br", "cr"}:
                yield " "
            elif name == "noBreakHyphen":
                yield "-"
            elif name == "txbxContent":
                boxes.append(child)
            elif name in {"commentRangeStart", "commentRangeEnd"}:
                first = self._ranges.get(_get(child, "id"), (self._end, 0))[0]
                self._ranges[_get(child, "id")] = (first, self._end)
            else:
                yield from self._letters(_chosen(child) if name == "alternatives" else child, boxes)

    def _kind(self, element: Element) -> str:
        """Return the kind of a paragraph by its style and numbering, "" where it is that of what it stands in."""
        known = list(_first(element, "pPr"))
        style = next((self._styles.get(_get(part, "val"), "") for part in known if _name(part) == "pStyle"), "")
        for start, kind in (("heading", "heading"), ("title", "title"), ("subtitle", "description"), ("list", "item"), ("quote", "quote")):
            if style.startswith(start) or style.endswith(" quote" if kind == "quote" else "\0"):
                return kind
        numbered = [_get(number, "val") for part in known if _name(part) == "numPr" for number in part if _name(number) == "numId"]
        return "item" if numbered and numbered != ["0"] else ""

    def _comments(self) -> Iterator[Comment]:
        for comment in self._part("comments"):
            start, end = self._ranges.get(_get(comment, "id"), (-1, -1))
            if start >= 0:
                text = " ".join("".join(self._letters(part, [])) for part in comment if _name(part) == "p")
                yield Comment(text, start, max(start, end))


def _name(element: Element) -> str:
    """Return an element's name in the namespace of Word, "alternatives" for what has a fallback, "" for others."""
    tag = element.tag
    if not isinstance(tag, str):
        return "rt"  # a comment or an instruction of the XML: nothing is shown of it
    space, _, name = tag.rpartition("}")
    if space[1:] in _SPACES:
        return name
    return "alternatives" if tag == _CHOICE + "AlternateContent" else ""


def _chosen(element: Element) -> Element:
    """Return the first alternative: the fallback tells the same again."""
    return next(iter(element), element)


def _get(element: Element, name: str) -> str:
    return next((str(value) for space in _SPACES if (value := element.get(f"{{{space}}}{name}")) is not None), "")


def _first(element: Element, name: str) -> Element:
    """Return the first child of that name, or nothing to go through."""
    return next((child for child in element if _name(child) == name), ())


def _hidden(run: Element) -> bool:
    return any(_name(part) == "vanish" and _get(part, "val") not in {"0", "false", "off"} for part in _first(run, "rPr"))


def _date(properties: Any) -> str:  # noqa: ANN401 - python-docx's own
    """Return the day on which a document was last saved, else made."""
    for value in (properties.modified, properties.created):
        if value is not None and value.strftime("%Y-%m-%dT%H:%M:%SZ") != _TEMPLATE:
            return day(value.isoformat())
    return ""

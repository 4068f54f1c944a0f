"""HTML: what readers of the page see, each letter with its place; tags and character references are kept in step."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.model.draft import Comment, Draft
from claimcheck.text.drafts.dates import day
from claimcheck.text.drafts.decode import decoded, line_starts
from claimcheck.text.drafts.flow import Flow
from claimcheck.text.drafts.notes import note_mark
from claimcheck.text.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH = 100
"""Elements that are remembered as open; what lies deeper is read as what is around it."""
_LD_DATE = lazy(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_UNCLOSED = lazy(
    r"<(?!!--)(?=[^<>]*(?:<|\Z))"  # "<" before which the next one comes before ">"
    r"(?![^<>\"']*(?:(?:\"[^\">]{0,500}\"|'[^'>]{0,500}')[^<>\"']*){1,40}>)"  # unless it stands in quotes: alt="5 < 6"
)
"""A "<" that opens no tag. html.parser of older Pythons looks for the end of each one anew, to the end of the file."""
_LETTER = "\x1a"
"""Stands for such a letter while tags are told from text."""
_CONTENT = lazy(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", 2)
_REFERENCE = lazy(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")


def read(data: bytes, path: str) -> Draft:
    """Return a page's sentences. Raises InputError where it is no text."""
    text = decoded(data, path)
    reader = _Reader(text, 0, len(text))
    reader.run()
    sentences = [sentence for number, (kind, flow) in enumerate(reader.blocks) for sentence in flow.sentences(kind, number)]
    title = next((flow.text for wanted in ("title", "heading") for kind, flow in reader.blocks if kind == wanted), "")
    dates = (*(reader.dates[name] for name in (*table("html")["dates"], "ld", "time") if name in reader.dates), "")
    return Draft(path, "html", text, tuple(sentences), tuple(reader.comments), line_starts(text), dates[0], title)


def fragment(text: str, start: int, end: int, comments: list[Comment]) -> Iterator[tuple[str, Flow]]:
    """Yield kind and letters of the blocks of HTML between `start` and `end` of a text; its comments are added to `comments`."""
    reader = _Reader(text, start, end)
    reader.run()
    comments += reader.comments
    yield from reader.blocks


class _Reader(HTMLParser):
    """One page on its way from tags to blocks."""

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[tuple[str, Flow]] = []
        self.comments: list[Comment] = []
        self.dates: dict[str, str] = {}
        self._text, self._start, self._end = text, start, end
        self._source = ""
        self._lines = [start]
        self._flow = Flow()
        self._open: list[str] = []
        self._skipped: list[str] = []
        self._until = 0
        known = table("html")
        self._blocks, self._ignored, self._names = frozenset(known["blocks"]), frozenset(known["skipped"]), known["dates"]
        self._kinds, self._implied = known["kinds"], known["implied"]
        self._tracked = frozenset((*known["kinds"], *known["holders"]))

    def run(self) -> None:
        """Read all of it."""
        source = _UNCLOSED.sub(_LETTER, self._text[self._start : self._end])
        closed = source.rfind("-->") + 1
        self._source = source = source[:closed] + source[closed:].replace("<!--", _LETTER + "!--")
        place = source.find("\n")
        while place >= 0:
            self._lines.append(self._start + place + 1)
            place = source.find("\n", place + 1)
        self.feed(source)
        self.close()
        self._flush()

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _flush(self) -> None:
        if self._flow.text:
            kind = next((self._kinds[tag] for tag in reversed(self._open) if tag in self._kinds), "paragraph")
            self.blocks.append((kind, self._flow))
        self._flow = Flow()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if self._skipped:
            if tag == self._skipped[0]:
                self._skipped.append(tag)
            return
        known = dict(attrs)
        if tag in self._ignored or (tag in self._blocks and "hidden" in known):
            self._flush_at(tag)
            self._skipped = [tag]
            return
        self._flush_at(tag)
        if tag == "sup":
            place = self._place()
            self._until = max(self._until, note_mark(self._text, place))
            if self._text[place - 1 : place].isdigit() and place >= self._until:
                self._flow.put("^", place, place + 1)  # 10<sup>6</sup> is not 106
        if tag == "br":
            self._break()
        if tag in {"meta", "time"}:
            self._metadata(tag, known)
        while self._open and self._open[-1] in self._implied.get(tag, ()):
            self._open.pop()
        if tag in self._tracked and len(self._open) < DEPTH:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Read `<br/>`: nothing is skipped behind a tag that ends itself."""
        if tag not in self._ignored and not self._skipped:
            self.handle_starttag(tag, attrs)
            if self._open and self._open[-1] == tag:
                self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._skipped:
            if tag == self._skipped[0]:
                self._skipped.pop()
            return
        self._flush_at(tag)
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def _flush_at(self, tag: str) -> None:
        if tag in self._blocks:
            self._flush()

    def _break(self) -> None:
        """Take a line break for white space, a second one for the end of a paragraph."""
        place = self._place()
        before = self._text[max(self._start, place - 12) : place].rstrip().lower()
        if before.endswith((">",)) and before[before.rfind("<") :].startswith("<br"):
            self._flush()
        self._flow.gap(place)

    def handle_data(self, data: str) -> None:
        """Take letters."""
        place = self._place()
        if self._skipped:
            if self._skipped[0] == "script" and "datePublished" in data:
                match = _LD_DATE.search(data)
                self._date("ld", match.group(1) if match else "")
            return
        if place < self._until:
            return
        if self._source.startswith(data, place - self._start):
            self._flow.add(self._text[place : place + len(data)], place)
        else:  # a parser that decodes what is in a title
            self._flow.align(data, self._text, place, min(self._end, place + 8 * len(data)))

    def handle_entityref(self, name: str) -> None:
        """Take the letter of `&amp;`."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Take the letter of `&#39;`."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        place = self._place()
        end = place + len(written)
        if self._text.startswith(";", end):
            end += 1
        if not self._skipped and place >= self._until:
            self._flow.put(unescape(self._text[place:end]), place, end)

    def handle_comment(self, data: str) -> None:
        """Keep a comment; one that browsers read so but that is none (`<!x>`, `<?x>`) is dropped."""
        place = self._place()
        if self._text.startswith("<!--" + data, place):
            end = self._text.find(">", place + 4 + len(data))
            self.comments.append(Comment(data, place, end + 1 if end >= 0 else self._end))

    def _date(self, name: str, value: str) -> None:
        if name not in self.dates and day(value):
            self.dates[name] = day(value)

    def _metadata(self, tag: str, known: dict[str, str | None]) -> None:
        """Keep the day of publication, and read the description as a block of its own."""
        name = str(known.get("property") or known.get("name") or known.get("itemprop") or "").lower()
        if tag == "time":
            self._date("datepublished" if name == "datepublished" else "time", known.get("datetime") or "")
        elif name in self._names:
            self._date(name, known.get("content") or "")
        elif name == "description":
            match = _CONTENT.search(self._text, self._place(), self._place() + len(self.get_starttag_text() or ""))
            if match:
                group = 1 if match.group(1) is not None else 2
                self.blocks.append(("description", _of_attribute(self._text, *match.span(group))))


def _of_attribute(text: str, start: int, end: int) -> Flow:
    flow = Flow()
    for match in _REFERENCE.finditer(text, start, end):
        flow.add(text[start : match.start()], start)
        flow.put(unescape(match.group()), *match.span())
        start = match.end()
    flow.add(text[start:end], start)
    return flow

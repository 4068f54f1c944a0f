"""The corpus as its rules see it: claims and sources with their values' places in the files."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck import rules
from claimcheck.corpus import places
from claimcheck.corpus.nodes import Map, Seq, decode, read_yaml
from claimcheck.corpus.reporting import Problems
from claimcheck.frame.build import frame
from claimcheck.match.frames import anchor
from claimcheck.model.finding import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.corpus.load import Contents
    from claimcheck.corpus.parse import Filed, SourceFile
    from claimcheck.match.index import Index
    from claimcheck.match.stored import StoredClaim
    from claimcheck.model import Claim, Frame
    from claimcheck.model.finding import Region


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and its file, a path below the corpus folder."""

    file: str
    finding: Finding


class Entry:
    """A claim of the corpus with its place."""

    def __init__(self, file: str, text: str, filed: Filed, node: Map | None) -> None:
        """`text` is the whole file; `node` holds the claim's values with their places, None for a line of a JSONL file."""
        self.file = file
        self.filed = filed
        self.claim: Claim = filed.claim
        self.node = node
        self._text = text

    def region(self, *path: str | int) -> Region:
        """Return the place of the value at `path` of the claim, of its beginning where that is long; without a path, of the claim's id."""
        mark, value = _find(self.node, path or ("id",))
        if mark is None:
            return _line(self._text, self.filed.line)
        words = value if isinstance(value, str) else ""
        return places.within(self._text, mark.index, words, 0, len(words))

    def key(self, *path: str | int) -> Region:
        """Return the place of the key at the end of `path`."""
        holder = _inner(self.node, path[:-1])
        mark = holder.keys_at.get(str(path[-1])) if isinstance(holder, Map) else None
        return places.between(self._text, mark.index, mark.index + len(str(path[-1]))) if mark else self.region()  # type: ignore[attr-defined]

    def words(self, path: Sequence[str | int], first: int, last: int) -> Region:
        """Return the place of characters `first` to `last` of the text at `path`, its white space folded."""
        mark, value = _find(self.node, path)
        if mark is None or not isinstance(value, str):
            return self.region()
        return places.within(self._text, mark.index, " ".join(value.split()), first, last)


def _inner(node: Any, path: Sequence[str | int]) -> Any:  # noqa: ANN401 - values as `nodes` reads them
    for step in path:
        node = node[step]
    return node


def _find(node: Map | None, path: Sequence[str | int]) -> tuple[Any, Any]:
    """Return the mark and the value at a path; (None, None) where the file does not have it."""
    if node is None:
        return None, None
    holder, step = _inner(node, path[:-1]), path[-1]
    if isinstance(holder, Map):
        return holder.values_at.get(str(step)), holder.get(str(step))
    if isinstance(holder, Seq) and isinstance(step, int) and step < len(holder.items_at):
        return holder.items_at[step], holder[step]
    return None, None


def _line(text: str, number: int) -> Region:
    """Return the first character of a line."""
    start = 0
    for _ in range(number - 1):
        start = text.find("\n", start) + 1
    return places.between(text, start, start + 1)


@dataclass(frozen=True)
class Subject:
    """A corpus, what loads of it, and the questions that rules ask."""

    contents: Contents
    index: Index
    as_of: dt.date
    whole: bool
    """Everything loads; else what is said of the corpus as a whole would only repeat what is missing."""
    require_checked: bool = False
    edited: frozenset[str] = frozenset()
    """Sources with passages that moved: that their text was edited is told already."""
    copies: Mapping[str, str] = field(default_factory=dict)
    """Hashes of the copies that are attached to digests, by source."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Text by file, for what is shown beside a finding."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The claims that have evidence, file by file; of JSONL files too."""
        return tuple(self._entries())

    def _entries(self) -> Iterator[Entry]:
        for name, filed in self.contents.claims.items():
            nodes = _nodes(self.texts[name])
            yield from (Entry(name, self.texts[name], item, nodes.get(item.line)) for item in filed)
        for file in self.contents.imported:
            yield from (Entry(file.name, "", item, None) for item in self.contents.imports(file) if item.claim.evidence)

    def stored(self, claim: str) -> StoredClaim:
        """Return a claim with its frames."""
        return self._stored(claim)  # type: ignore[no-any-return]

    @cached_property
    def _stored(self) -> Any:  # noqa: ANN401 - `stored`, remembering
        return lru_cache(maxsize=8192)(self.index.claim)

    def frame(self, text: str, published: str = "") -> Frame:
        """Return the frame of a text of the corpus; relative dates are read from the date of its source, where that is given."""
        return self._frame(text, published)  # type: ignore[no-any-return]

    @cached_property
    def _frame(self) -> Any:  # noqa: ANN401 - `frame`, remembering
        return lru_cache(maxsize=1024)(lambda text, published: frame(text, self.index.vocabulary, anchor(published) if published else None))

    def sources(self) -> Iterator[tuple[str, SourceFile]]:
        """Yield the path and content of each source that loads."""
        for name, known in sorted(self.contents.sources.items()):
            yield f"sources/{name}.md", known

    def in_body(self, file: str, known: SourceFile, start: int, end: int) -> Region:
        """Return the place of characters `start` to `end` of a source's body."""
        text = self.texts[file]
        offset = len(text) - len(known.body.text)
        return places.between(text, offset + start, offset + end)

    def at_start(self, file: str) -> Region:
        """Return the first character of a file."""
        return places.between(self.texts.get(file, ""), 0, 1)

    def in_front(self, file: str, key: str) -> Region:
        """Return the place of a key of a source's front matter."""
        text = self.texts[file]
        start = 0 if text.startswith(f"{key}:") else text.find(f"\n{key}:") + 1
        return places.between(text, start, start + len(key))


def _nodes(text: str) -> dict[int, Map]:
    """Return the claims of a claims file by their line."""
    tree = read_yaml(text, Problems(""))
    listed = tree.get("claims") if isinstance(tree, Map) else None
    return {item.at.line + 1: item for item in listed or () if isinstance(item, Map) and item.at}


def read_texts(contents: Contents) -> dict[str, str]:
    """Return the text of each file that was read as a whole, by its path below the corpus folder."""
    texts = {file.name: decode(file.data, Problems(file.name)) for file in contents.files if file.data is not None}
    return {name: text for name, text in texts.items() if text is not None}


def found(file: str, code: str, region: Region, message: str, help: str = "") -> Found:  # noqa: A002 - the field's name
    """Return a finding of `code` with the level and, unless given, the help that `data/rules.yaml` has for it."""
    rule = rules.get(code)
    assert rule is not None, code
    return Found(file, Finding(code=code, name=rule.name, level=rule.level, message=message, region=region, help=help or rule.fix))

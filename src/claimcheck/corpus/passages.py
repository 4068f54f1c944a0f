"""A passage as evidence names it to its one span in the source, or to why there is none and where it most likely went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.corpus import codes
from claimcheck.corpus.anchor import fold
from claimcheck.corpus.nodes import shown

if TYPE_CHECKING:
    from claimcheck.corpus.anchor import Body, Span

_ENDS = ".,;:!?"


class Sought(NamedTuple):
    """What evidence says of its passage."""

    passage: str
    prefix: str = ""
    suffix: str = ""


class Missed(NamedTuple):
    """Why there is no one span."""

    code: str
    message: str
    anchor: Span | None = None
    """The span that an edited passage is taken to stand for now; None where there is none, or several."""


def locate(body: Body, sought: Sought, source: str) -> Span | Missed:
    """Return the one span of a source's body that evidence names; `source` is the source's id, for the message."""
    passage, prefix, suffix = sought
    spans = body.find(passage, prefix, suffix)
    if len(spans) == 1:
        return spans[0]
    if spans:
        locators = ", ".join(dict.fromkeys(span.locator for span in spans if span.locator))
        more = "a longer `prefix:` or `suffix:`" if prefix or suffix else "`prefix:` or `suffix:` with the words beside the right one"
        where = f" ({locators})" if locators else ""
        return Missed(codes.PASSAGE_AMBIGUOUS, f"the passage stands {len(spans)} times in {source}{where}: add {more}, or quote more of it")
    elsewhere = body.find(passage)
    if elsewhere:
        message = f"the passage stands in {source}, but not between this `prefix` and `suffix`: mend them"
        return Missed(codes.PASSAGE_MISSING, message) if len(elsewhere) > 1 else Missed(codes.PASSAGE_MOVED, message, elsewhere[0])
    return _nearest(body, passage, source)


def _nearest(body: Body, passage: str, source: str) -> Missed:
    from claimcheck.match.nearest import nearest, same  # only where a passage was not found

    wanted = fold(passage)
    found = nearest(wanted, body.folded)
    if found is None:
        return Missed(codes.PASSAGE_MISSING, f"the passage is not in {source}: copy it from the source's text, word for word")
    start, end = found
    if wanted[-1] not in _ENDS:
        end -= len(body.folded[start:end]) - len(body.folded[start:end].rstrip(_ENDS))
    alike = same(wanted, body.folded[start:end])
    start, end = _widened(body.folded, start, max(end, start + 1), wanted)
    span = body.span(start, end)
    where = f" at {span.locator}" if span.locator else ""
    words, theirs = wanted.split(), fold(span.text).split()
    first = next((mine for mine, other in zip(words, theirs, strict=False) if mine != other), "")
    differs = f" (first different word: `{shown(first)}`)" if first else ""
    moved = alike and len(body.find(span.text)) == 1
    message = f"the passage is not in {source}: the nearest words{where} are `{shown(span.text, 200)}`{differs}"
    return Missed(codes.PASSAGE_MOVED if moved else codes.PASSAGE_MISSING, message, span if moved else None)


def _widened(text: str, start: int, end: int, wanted: str) -> tuple[int, int]:
    """Return a span with two more words of its sentence where it does not begin, or end, with the passage's word: "more" of "more than 4,000"."""
    mine, theirs = wanted.split(), text[start:end].split()
    if mine[0] != theirs[0]:
        before = re.search(r"(?:[^\s.!?]+ ){1,2}\Z", text[:start])
        start = before.start() if before else start
    if mine[-1].rstrip(_ENDS) != theirs[-1].rstrip(_ENDS):
        after = re.match(r"(?: [^\s.!?]+){1,2}", text[end:])
        end += after.end() if after else 0
    return start, end

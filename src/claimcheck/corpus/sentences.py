"""The sentences of a source, and which of them a fact-checker could check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.frame import attribution, entity, quote
from claimcheck.text import checkworthy, sentences as split
from claimcheck.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.anchor import Body
    from claimcheck.frame.vocabulary import Vocabulary

SHORTEST = 4
"""Words of the shortest assertion: "Halden is a port"; less is a heading or a caption."""
_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_HEADING = re.compile(r"#{1,6}\s|[^.!?\u2026\"\u201d')\]]*\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source's body, white space folded, with its place in the body."""

    text: str
    start: int
    end: int
    locator: str


def sentences(body: Body) -> Iterator[Sentence]:
    """Yield the sentences of a source in order, locators and headings left out."""
    for block in _BLOCK.finditer(body.text):
        start, text = block.start(), block.group()
        located = re.match(r"\s*\[([^\]\n]{1,80})\][ \t]*", text)
        if located and body.locator(start + len(text) - len(text.lstrip())) == " ".join(located.group(1).split()):
            start, text = start + located.end(), text[located.end() :]
        if not _HEADING.match(text.strip()):
            for first, last in split.spans(text):
                yield Sentence(" ".join(text[first:last].split()), start + first, start + last, body.locator(start + first))


def checkable(body: Body, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """Yield the sentences that assert something a source can settle."""
    for item in sentences(body):
        tokens = words(item.text)
        if sum(token.norm[:1].isalnum() for token in tokens) < SHORTEST:
            continue
        names = entity.names(tokens, vocabulary)
        credited = bool(attribution.speakers(tokens, names) or quote.quotes(item.text))
        if not checkworthy.not_checkable(tokens, credited=credited):
            yield item

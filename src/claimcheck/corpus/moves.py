"""Passages whose source was edited, anchored anew: what `check --fix` shows and then writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.corpus import edit, parse
from claimcheck.corpus.nodes import Map, Seq, read_yaml
from claimcheck.corpus.passages import Missed, locate
from claimcheck.corpus.reporting import Problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.corpus.parse import SourceFile


@dataclass(frozen=True, slots=True)
class Move:
    """A passage and the span that it stands for now."""

    file: str
    """Path below the corpus folder."""
    line: int
    claim: str
    path: tuple[str | int, ...]
    """Of the evidence in its file."""
    source: str
    locator: str
    old: str
    new: str
    """The same as `old` where only prefix and suffix no longer hold."""


def moves(file: str, text: str, sources: Mapping[str, SourceFile]) -> Iterator[Move]:
    """Yield the passages of a claims file that are not in their source word for word, but once nearly."""
    tree = read_yaml(text, Problems(file))
    claims = tree.get("claims") if isinstance(tree, Map) else None
    for number, claim in enumerate(claims or ()):
        pieces = claim.get("evidence") if isinstance(claim, Map) else None
        for place, piece in enumerate(pieces if isinstance(pieces, Seq) else ()):
            known = sources.get(str(piece.get("source"))) if isinstance(piece, Map) else None
            found = locate(known.body, parse.sought(piece), known.source.id) if known and isinstance(piece.get("passage"), str) else None
            if isinstance(found, Missed) and found.anchor and known:
                path = ("claims", number, "evidence", place)
                line, span = piece.values_at["passage"].line + 1, found.anchor
                old = " ".join(piece["passage"].split())
                yield Move(file, line, str(claim.get("id", "")), path, known.source.id, span.locator, old, span.text)


def applied(text: str, chosen: Sequence[Move]) -> str:
    """Return the text of a claims file with these passages anchored anew; raises EditError where one is no longer what it was."""
    for move in chosen:
        tree = read_yaml(text, Problems(move.file))
        try:
            piece = tree["claims"][move.path[1]]["evidence"][move.path[3]]
        except (KeyError, IndexError, TypeError):
            piece = {}
        if " ".join(str(piece.get("passage", "")).split()) != move.old:
            message = f"the passage in line {move.line} was changed meanwhile: run the command again"
            raise edit.EditError(message)
        if move.new == move.old:
            for key in ("prefix", "suffix"):
                text = edit.remove(text, move.path, key) if key in piece else text
        else:
            text = edit.replace(text, (*move.path, "passage"), move.new)
    return text

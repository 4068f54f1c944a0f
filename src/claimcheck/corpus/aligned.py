"""An original's own words by the locators of the digest that was made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.corpus import align, flow
from claimcheck.corpus.anchor import paragraphs
from claimcheck.text.windows import NOTE, QuotedText, steps, windows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


def by_locator(body: str, original: str) -> dict[str, str]:
    """Return the words of `original` that go with each paragraph of the digest `body`, in order; what goes with none is left out."""
    located = [(locator, text) for locator, text in paragraphs(body) if locator]
    notes = [item for item in located if NOTE.match(item[0])]
    stream, apart = flow.streams(original, notes=bool(notes))
    out: dict[str, list[str]] = {}
    _collect(stream, [item for item in located if not NOTE.match(item[0])], out)
    for note in apart:
        _collect(note, notes, out)
    return {locator: " ".join(" ".join(pieces).split()) for locator, pieces in out.items()}


def _collect(stream: flow.Stream, located: Sequence[tuple[str, str]], out: dict[str, list[str]]) -> None:
    if not located:
        return
    for unit, column in zip(stream.units, align.align(stream, [text for _, text in located]), strict=True):
        aside = any(start <= unit.start < end for start, end in stream.asides)
        if column >= 0 and not aside:
            out.setdefault(located[column][0], []).append(stream.text[unit.start : unit.end])


def shared(sidecar: Mapping[str, Any], text: str) -> float:
    """Return the share of the sidecar's windows of five words that stand in `text`, 0 to 1."""
    known = set(QuotedText.of_sidecar(sidecar).hashes)
    if not known:
        return 0.0
    from claimcheck.text.windows import exact_hash

    found = {exact_hash(window.words) for window in windows(steps(text)[0])}
    return len(known & found) / len(known)

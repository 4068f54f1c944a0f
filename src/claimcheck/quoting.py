"""Quotations of five words or more, against the letter of every source that is known to the letter (spec: verdicts, quotes)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from claimcheck.model import Outcome, SlotResult
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.compare.letters import Beside, Parting
    from claimcheck.compare.quote import QuoteResult
    from claimcheck.model import Frame, Quote
    from claimcheck.text.windows import QuotedText

LETTERS = 5
"""Words from which a quotation must be the source's own (spec: verdicts, quotes)."""


_READ: dict[str, dict[str, QuotedText | None]] = {}
"""Hash of a corpus → the letters of each source, read once: many drafts quote. The corpus asked for last is kept."""


class Known(Protocol):
    """What is asked of an index."""

    def quotes(self, source: str) -> dict[str, Any] | None:
        """Return the sidecar of a source."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation with the source where the most of it stands."""

    quote: Quote
    source: str
    result: QuoteResult

    @property
    def found(self) -> bool:
        """Whether the source has it, or an altered form of it."""
        return bool(self.source) and self.result.status.value != "absent"


def long_quotes(frame: Frame) -> tuple[Quote, ...]:
    """Return the quotations of a statement that are checked to the letter."""
    return tuple(quote for quote in frame.quotes if quote.words >= LETTERS)


def _read(corpus: Known) -> dict[str, QuotedText | None]:
    """Return what was read of the same corpus before; one that has no hash is read anew."""
    name = getattr(corpus, "hash", "")
    if name not in _READ:
        _READ.clear()
    return _READ.setdefault(name, {}) if name else {}


def look_up(frame: Frame, corpus: Known, sources: Iterable[str]) -> tuple[Found, ...]:
    """Return for each long quotation the source that has it, or the most of it; source "" where none does.

    One that is absent has a source where some words of one are like it: `as_altered` tells what it is if its speaker is quoted there.
    """
    quotes = long_quotes(frame)
    if not quotes:
        return ()
    from claimcheck.compare.quote import QuoteResult, Status, check  # here, as their patterns take 20 ms, and few statements quote
    from claimcheck.text.windows import QuotedText

    read = _read(corpus)
    for source in sources:
        if source not in read:
            sidecar = corpus.quotes(source)
            read[source] = QuotedText.of_sidecar(sidecar) if sidecar else None
    known = [(source, text) for source in sources if (text := read[source])]
    order = (Status.ABSENT, Status.ALTERED, Status.CUT_SHORT, Status.EXACT)
    out = []
    for quote in quotes:
        results = [(order.index((result := check(quote.text, text)).status), result.share, source, result) for source, text in known]
        best = max(results, key=lambda item: (item[0], item[1]), default=None)
        out.append(Found(quote, best[2], best[3]) if best and best[3].locator else Found(quote, "", QuoteResult(Status.ABSENT)))
    return tuple(out)


def as_altered(found: Found) -> Found:
    """Return a quotation that is absent as an altered one, for where it is known that its speaker is quoted at its place."""
    from claimcheck.compare.quote import Status

    absent = found.result.status is Status.ABSENT
    return replace(found, result=replace(found.result, status=Status.ALTERED)) if absent and found.source else found


def slot_of(found: Found) -> SlotResult:
    """Return the outcome of a quotation's words, whoever spoke them."""
    from claimcheck.compare.quote import Status

    quote, result = found.quote, found.result
    if result.status is Status.ABSENT:
        return SlotResult("quote", Outcome.UNCONFIRMED, quote.text, quote.start, quote.end, "", 0, 0, note="not-found")
    if result.status is Status.EXACT:
        return SlotResult("quote", Outcome.MATCHES, quote.text, quote.start, quote.end, "", 0, 0)
    if result.status is Status.CUT_SHORT:
        return SlotResult("quote", Outcome.DIFFERS, quote.text, quote.start, quote.end, "", 0, 0, note="cut-short")
    start, end = quote.start + result.start, quote.start + max(result.end, result.start)
    said = quote.text[result.start : result.end] or quote.text
    return SlotResult("quote", Outcome.DIFFERS, said, start, max(end, start), "", 0, 0, note=f"altered:{result.change}")


def slots_of(found: Found, where: Beside | None, passage: str) -> tuple[SlotResult, ...]:
    """Return the same, and where the quotation is altered and stands `where` in a passage of the source's own words, a slot for each place."""
    slot = slot_of(found)
    if not where or not slot.note.startswith("altered"):
        return (slot,)
    return tuple(_parted(found.quote, item, passage) for item in where.partings) or (slot,)


def _parted(quote: Quote, parting: Parting, passage: str) -> SlotResult:
    """Return a place where a quotation has other words than the source, with both."""
    said, reported = quote.text[parting.start : parting.end], passage[parting.own_start : parting.own_end]
    start, end = quote.start + parting.start, quote.start + parting.end
    note = f"altered:{parting.change}"
    return SlotResult("quote", Outcome.DIFFERS, said, start, end, reported, parting.own_start, parting.own_end, note=note)


def without_quotes(frame: Frame, found: Iterable[Found]) -> Frame:
    """Return the frame without what stands inside the quotations: their words were compared to the letter."""
    return outside(frame, [item.quote for item in found])


def outside(frame: Frame, quotes: Iterable[Quote]) -> Frame:
    """Return the frame without what stands inside some of its quotations."""
    spans = [(quote.start, quote.end) for quote in quotes]

    def kept(items: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(item for item in items if not any(start <= item.start < end for start, end in spans))

    slots = ("names", "figures", "periods", "terms", "ranks", "scopes", "modals", "denials")
    left: dict[str, Any] = {slot: kept(getattr(frame, slot)) for slot in slots}
    return replace(frame, **left)

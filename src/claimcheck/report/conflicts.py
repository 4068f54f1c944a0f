"""What sources on file do not say alike, as blocks, as the values of its JSON and as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from claimcheck.report.blocks import Entry, Gap, Heading, Item, entry, pieces
from claimcheck.report.visible import visible
from claimcheck.report.words import date, publisher

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.conflict import Conflict, Position
    from claimcheck.report.blocks import Block

COLUMNS = ("claim", "text", "kind", "differs", "newer", "published", "source", "publisher", "locator", "rests_on", "stance", "says", "passage", "url")


def blocks(found: Sequence[Conflict]) -> Iterator[Block]:
    """Yield the screen: what sources disagree on, then what has changed, each in order of time, a line a source."""
    if not found:
        yield entry("No conflicts", "no claim on file has sources that disagree or supersede one another.")
        return
    kinds = (("disagree", "Sources disagree on {} claim{}"), ("superseded", "Newer sources report a change on {} claim{}"))
    groups = [(words, [item for item in found if item.kind == kind]) for kind, words in kinds]
    for number, (words, items) in enumerate((words, items) for words, items in groups if items):
        if number:
            yield Gap()
        yield Heading(words.format(len(items), "" if len(items) == 1 else "s"))
        for item in items:
            yield Gap()
            yield Item(item.claim.id, (item.claim.text,))
            if item.slots:
                yield entry(
                    "differs", ", ".join("the stance that the curator set" if slot == "stance" else slot for slot in item.slots), tone="quiet"
                )
            for position in item.positions:
                yield _row(position)
            if item.newer:
                yield entry("now", item.newer, tone="quiet")


def _row(position: Position) -> Entry:
    """Return when, who, where, and the passage with the words that decide marked."""
    name = publisher(position.source) if position.source else position.publisher
    who = " ".join(filter(None, (name, position.locator)))
    rests = f", resting on {position.rests_on}" if position.rests_on else ""
    stance = f", {position.stance}" if position.stance else ""
    head = f"{who}{rests}{stance}: "
    shown = pieces(position.passage, position.spans)
    tone = "quiet" if position.older else position.stance
    return Entry(date(position.published), (*pieces(head, ()), *shown), tone=tone)


def to_dict(found: Sequence[Conflict]) -> list[dict[str, Any]]:
    """Return the conflicts as JSON has them."""
    return [
        {
            "claim": item.claim.id,
            "text": item.claim.text,
            "topic": item.claim.topic,
            "kind": item.kind,
            "differs": list(item.slots),
            "newer": item.newer or None,
            "positions": [_values(position) for position in item.positions],
        }
        for item in found
    ]


def _values(position: Position) -> dict[str, Any]:
    return {
        "source": position.source.id if position.source else None,
        "publisher": position.publisher,
        "published": position.published,
        "url": position.url or None,
        "locator": position.locator,
        "passage": position.passage,
        "says": position.says or None,
        "rests_on": position.rests_on or None,
        "stance": position.stance or None,
        "superseded": position.older,
    }


def table(found: Sequence[Conflict]) -> str:
    """Return CSV with a header, a row for each position; no cell starts like a formula of a spreadsheet, or holds a control character."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in found:
        for position in item.positions:
            values = {**_values(position), "claim": item.claim.id, "text": item.claim.text, "differs": "; ".join(item.slots), "newer": item.newer}
            values["kind"] = "older" if position.older else "newer" if item.newer else item.kind
            writer.writerow([_cell(values[column]) for column in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    text = visible(str(value or ""), "utf-8")
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text

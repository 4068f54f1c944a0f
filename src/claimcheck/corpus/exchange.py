"""Files of claims that others made, read one record at a time, whatever their size: ClaimReview, CSV and JSON lines; and the same written.

A record is a claim as a line of claims/<name>.jsonl has it. A text that holds several (other wordings, tags) has them on lines of their own in CSV.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.corpus import claimreview, ratings
from claimcheck.corpus.claimreview import UnfitError
from claimcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

FORMATS = ("claimreview", "csv", "jsonl")
CHUNK = 1 << 18
LARGEST = 1 << 24
"""Letters of one record; what is longer is no review."""
_SINGLE = ("id", "claim", "topic", "said_by", "review_by")
_MANY = ("also", "not", "tags")
_REVIEW = ("publisher", "url", "date", "rating", "stance")
_EVIDENCE = ("source", "passage", "prefix", "suffix", "rests_on", "evidence_stance", "reports", "superseded_by")
COLUMNS = (*_SINGLE, *_MANY, *_REVIEW, *_EVIDENCE)
"""Of CSV: a row for each review, or each piece of evidence, of a claim."""
_SCRIPT = re.compile(r"<script\b[^>]*type\s*=\s*[\"']?application/ld\+json[^>]*>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_GAP = re.compile(r"[,\s]*")
_FEED = re.compile(r'"(?:dataFeedElement|@graph|itemListElement)"\s*:\s*\[')


class Item(NamedTuple):
    """One record of a file, or why it is none."""

    place: str
    """line 12, record 7."""
    record: dict[str, Any] | None
    fault: str


def format_of(path: Path) -> str:
    """Return the format that a file's name tells; raises InputError where it tells none."""
    known = {
        ".csv": "csv",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".json": "claimreview",
        ".jsonld": "claimreview",
        ".html": "claimreview",
        ".htm": "claimreview",
    }
    found = known.get(path.suffix.lower())
    if found is None:
        message = f"{path}: name the format with --from: {', '.join(FORMATS)}"
        raise InputError(message)
    return found


def read(path: Path, name: str) -> Iterator[Item]:
    """Yield the records of a file in the format `name`, those of one id that follow one another as one.

    Raises InputError where the file as a whole is not in that format, OSError where it cannot be opened.
    """
    with path.open("rb") as file:
        begins = file.read(2)
    if begins in {b"\x1f\x8b", b"PK"}:
        message = f"{path}: is compressed: unpack it first, and import what is in it"
        raise InputError(message)
    readers: dict[str, Callable[[Path], Iterator[Item]]] = {"claimreview": _claimreview, "csv": _csv, "jsonl": _jsonl}
    return _joined(readers[name](path))


def _joined(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items with the reviews and evidence of one claim together, where they follow one another."""
    last: Item | None = None
    for item in items:
        if (
            last
            and last.record
            and item.record
            and last.record["id"] == item.record.get("id")
            and last.record.get("claim") == item.record.get("claim")
        ):
            more = {key: [*last.record.get(key, []), *item.record.get(key, [])] for key in ("reviews", "evidence")}
            last = last._replace(record={**last.record, **{key: value for key, value in more.items() if value}})
            continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _claimreview(path: Path) -> Iterator[Item]:
    if path.suffix.lower() in {".html", ".htm"}:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        values: Iterator[Any] = (_parsed(script, path) for script in _SCRIPT.findall(text))
    else:
        values = _values(path)
    number = 0
    for value in values:
        for review in claimreview.reviews(value):
            number += 1
            try:
                yield Item(f"record {number}", claimreview.record(review), "")
            except UnfitError as error:
                yield Item(f"record {number}", None, str(error))
    if not number:
        message = f"{path}: no ClaimReview in it"
        raise InputError(message)


def _parsed(text: str, path: Path) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(text.strip(), strict=False)
    except (ValueError, RecursionError) as error:
        message = f"{path}: not JSON: {error}"
        raise InputError(message) from error


def _values(path: Path) -> Iterator[Any]:
    """Yield the elements of a JSON file's list, or of the list in it that holds the reviews, one at a time; or its one value."""
    decoder = json.JSONDecoder(strict=False)
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        buffer = file.read(CHUNK)
        at = _list_start(buffer)
        if at < 0:
            yield _parsed(buffer + file.read(), path)
            return
        while True:
            at = _GAP.match(buffer, at).end()  # type: ignore[union-attr] # it matches nothing, too
            if buffer.startswith("]", at):
                return
            try:
                value, end = decoder.raw_decode(buffer, at)
            except (ValueError, RecursionError) as error:
                more = file.read(CHUNK)
                if not more or len(buffer) - at > LARGEST:
                    message = f"{path}: not JSON, or cut off: {error}"
                    raise InputError(message) from error
                buffer, at = buffer[at:] + more, 0
                continue
            yield value
            at = end


def _list_start(text: str) -> int:
    """Return where the first element of the list begins that a feed consists of; -1 where there is none, or it is a small file of another make."""
    lead = text.lstrip()
    if lead.startswith("["):
        return text.index("[") + 1
    match = _FEED.search(text)
    return match.end() if match and len(text) >= CHUNK else -1


def _jsonl(path: Path) -> Iterator[Item]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LARGEST):
            number += 1
            if line.strip():
                yield _line(line, f"line {number}")


def _line(line: bytes, place: str) -> Item:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return Item(place, None, "not JSON")
    found = list(claimreview.reviews(value))
    if not found:
        return (
            Item(place, value, "") if isinstance(value, dict) and value.get("id") and value.get("claim") else Item(place, None, "no id or no claim")
        )
    try:
        return Item(place, claimreview.record(found[0]), "")
    except UnfitError as error:
        return Item(place, None, str(error))


def _csv(path: Path) -> Iterator[Item]:
    csv.field_size_limit(LARGEST)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        names = [(name or "").strip().casefold() for name in rows.fieldnames or ()]
        if "claim" not in names or not {"rating", "source"} & set(names):
            message = (
                f"{path}: a first line with the names of the columns is wanted: claim and rating (or source and passage), of {', '.join(COLUMNS)}"
            )
            raise InputError(message)
        rows.fieldnames = names
        try:
            for row in rows:
                yield _row({key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}, f"line {rows.line_num}")
        except (csv.Error, UnicodeDecodeError) as error:
            message = f"{path}: line {rows.line_num + 1}: {error}"
            raise InputError(message) from error


def _row(row: Mapping[str, str], place: str) -> Item:
    if not row.get("claim"):
        return Item(place, None, "no claim")
    record: dict[str, Any] = {key: row[key] for key in _SINGLE if row.get(key)}
    record |= {key: [text.strip() for text in row[key].split("\n") if text.strip()] for key in _MANY if row.get(key)}
    if row.get("source"):
        piece: dict[str, Any] = {key: row[key] for key in ("source", "passage", "prefix", "suffix", "rests_on") if row.get(key)}
        piece |= {"stance": row["evidence_stance"]} if row.get("evidence_stance") else {}
        piece |= {"reports": json.loads(row["reports"])} if row.get("reports") else {}
        piece |= {"superseded_by": {"claim": row["superseded_by"]}} if row.get("superseded_by") else {}
        record["evidence"] = [piece]
    elif row.get("rating"):
        review = {key: row[key] for key in _REVIEW if row.get(key)}
        review.setdefault("stance", ratings.stance(row["rating"]) or "silent")
        if not review.get("publisher"):
            return Item(place, None, "nobody who says so")
        record["reviews"] = [review]
    else:
        return Item(place, None, "no rating")
    record.setdefault("id", claimreview.made_id(row.get("publisher", ""), row.get("url", ""), row["claim"]))
    return Item(place, record, "")


def written(records: Iterable[Mapping[str, Any]], name: str) -> Iterator[str]:
    """Yield the text of a file in the format `name`, piece by piece; ClaimReview has the claims with reviews alone."""
    if name == "jsonl":
        yield from (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    elif name == "csv":
        yield _csv_line(COLUMNS)
        yield from (_csv_line([row.get(key, "") for key in COLUMNS]) for record in records for row in _rows(record))
    else:
        lead = "[\n"
        for record in records:
            for item in record.get("reviews") or ():
                yield lead + json.dumps(claimreview.review(record, item), ensure_ascii=False)
                lead = ",\n"
        yield "\n]\n" if lead != "[\n" else "[]\n"


def _rows(record: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    common = {key: str(record[key]) for key in _SINGLE if record.get(key)} | {key: "\n".join(record[key]) for key in _MANY if record.get(key)}
    for item in record.get("reviews") or ():
        yield common | dict(item)
    for piece in record.get("evidence") or ():
        row = common | {key: piece[key] for key in ("source", "passage", "prefix", "suffix", "rests_on") if piece.get(key)}
        row["evidence_stance"] = piece.get("stance") or ""
        row["reports"] = json.dumps(piece["reports"], ensure_ascii=False, sort_keys=True) if piece.get("reports") else ""
        row["superseded_by"] = (piece.get("superseded_by") or {}).get("claim", "")
        yield row


def _csv_line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()

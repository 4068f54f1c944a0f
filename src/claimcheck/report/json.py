"""JSON, schema 0: keys and their order are the interface (docs/json.md); the same report gives the same bytes on any machine.

Written in ASCII with escapes, so that neither the output's encoding nor a control character in a text changes or drives anything.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.model import Comparison, Judgement, Part, Report, SlotResult

SCHEMA = 0


def dumps(value: object) -> str:
    """Return `value` as one line of ASCII JSON, without a newline."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(", ", ": "))


def loads(text: str | bytes) -> Any:  # noqa: ANN401 - what JSON holds
    """Return the value of a JSON text that `dumps` can write again; raises ValueError for anything else (NaN, 1e999)."""
    return json.loads(text, parse_constant=_finite, parse_float=_finite)


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        message = f"{number} is no JSON number"
        raise ValueError(message)
    return value


def to_dict(report: Report, *, id: object = None) -> dict[str, Any]:  # noqa: A002 - the key's own name
    """Return a report as the interface has it; `id` is whatever the caller gave with the statement."""
    out = {
        "schema": SCHEMA,
        "id": id,
        "statement": report.statement,
        "verdict": report.verdict.value,
        "because": report.because,
        "marks": list(report.marks),
        "stances": {source: stance.value for source, stance in report.stances},
        "wording": report.wording or None,
        "as_of": report.as_of,
        "corpus": {"name": report.corpus, "hash": report.corpus_hash},
        "version": report.version,
        "parts": [_part(part) for part in report.parts],
    }
    if report.explanation:
        out["explanation"] = list(report.explanation)
    return out


def with_own_words(answer: dict[str, Any], own: Callable[[str, str], str]) -> dict[str, Any]:
    """Return an answer with `own_words` beside each passage of a digest whose original is attached; `own` gives them by source and locator."""
    parts = [{**part, "comparisons": [_with_own(item, own) for item in part["comparisons"]]} for part in answer["parts"]]
    return {**answer, "parts": parts}


def _with_own(item: dict[str, Any], own: Callable[[str, str], str]) -> dict[str, Any]:
    words = own(item["source"]["id"], item["locator"]) if item["text"] == "digest" else ""
    return {**item, "own_words": words} if words else item


def _part(part: Part) -> dict[str, Any]:
    return {
        "text": part.text,
        "start": part.start,
        "end": part.end,
        "verdict": part.verdict.value,
        "reason": part.reason or None,
        "because": part.because,
        "claims": list(part.claims),
        "nearest": list(part.nearest),
        "differences": list(part.differences),
        "comparisons": [_judgement(item) for item in part.comparisons],
    }


def _judgement(item: Judgement) -> dict[str, Any]:
    source = item.source
    rating = {"rating": item.rating} if item.rating else {}
    return {
        "claim": item.claim or None,
        "source": {"id": source.id, "title": source.title, "publisher": source.publisher, "published": source.published, "url": source.url or None},
        "locator": item.locator,
        "passage": item.passage,
        "text": source.text,
        "stance": item.stance.value,
        **rating,
        "slots": [slot(result) for result in item.slots],
    }


def slot(result: SlotResult) -> dict[str, Any]:
    """Return one slot's outcome, with its places in the statement and in the passage."""
    return {
        "slot": result.slot,
        "outcome": result.outcome.value,
        "said": result.said,
        "start": result.start,
        "end": result.end,
        "reported": result.reported,
        "reported_start": result.reported_start,
        "reported_end": result.reported_end,
    }


def comparison(statement: str, evidence: str, stance: str, result: Comparison) -> dict[str, Any]:
    """Return the comparison of two texts."""
    return {"schema": SCHEMA, "statement": statement, "evidence": evidence, "stance": stance, "slots": [slot(item) for item in result.slots]}

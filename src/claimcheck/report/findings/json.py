"""JSON, schema 0 (spec: interface, findings): every finding, notes too, in ASCII, so that nothing in a text drives a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.json import SCHEMA, dumps, slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding, Linted
    from claimcheck.report.findings import Failure, Setting


def draw(items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield one JSON object, written while the files go by: files in order of path, then what could not be read."""
    about = {"as_of": setting.as_of, "corpus": {"name": setting.corpus, "hash": setting.corpus_hash}, "version": setting.version}
    yield dumps({"schema": SCHEMA, **about})[:-1] + ', "files": ['
    errors = []
    lead = ""
    for item in items:
        if isinstance(item, tuple):
            errors.append({"path": item.path, "message": item.message})
            continue
        yield lead + dumps(file(item, suppressed=setting.suppressed))
        lead = ", "
    yield f'], "errors": {dumps(errors)}}}\n'


def file(item: Linted, *, suppressed: bool) -> dict[str, Any]:
    """Return one file with its counts and findings, with `suppressed` those that are held back too."""
    counts = item.counts
    out = {
        "path": item.path,
        "sentences": counts.sentences,
        "checkable": counts.checkable,
        "supported": counts.supported,
        "refuted": counts.refuted,
        "conflicting": counts.conflicting,
        "left_to_check": counts.left,
        "suppressed": counts.suppressed,
        "findings": [finding(found) for found in item.findings],
    }
    if suppressed:
        out["held_back"] = [{**finding(held.finding), "suppression": {"kind": held.kind, "reason": held.reason}} for held in item.suppressed]
    return out


def finding(found: Finding) -> dict[str, Any]:
    """Return one finding as the interface has it."""
    region = found.region
    return {
        "code": found.code,
        "name": found.name,
        "level": found.level,
        "line": region.line,
        "column": region.column,
        "end_line": region.end_line,
        "end_column": region.end_column,
        "sentence": found.sentence,
        "verdict": found.verdict or None,
        "message": found.message,
        "help": found.help,
        "wording": found.wording or None,
        "claims": list(found.claims),
        "stances": dict(found.stances),
        "slots": [slot(item) for item in found.slots],
    }

"""One answer as a line of an audit log: what it takes to give it again, and what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.json import SCHEMA

if TYPE_CHECKING:
    from claimcheck.model import Report


def entry(report: Report, time: str, *, id: object = None, place: str = "", dated: str = "") -> dict[str, Any]:  # noqa: A002 - the key's own name
    """Return the line as a value.

    All but `time` (ISO 8601, UTC) follows from statement, corpus hash, as_of and version. `id` is the caller's, of a batch. Of a draft, `place` is
    where it has the sentence, as `path:line:column`, and `dated` its own date, from which relative dates are read in place of as_of.
    """
    return {
        "schema": SCHEMA,
        "time": time,
        "id": id,
        "place": place or None,
        "dated": dated or None,
        "statement": report.statement,
        "verdict": report.verdict.value,
        "because": report.because,
        "marks": list(report.marks),
        "stances": {source: stance.value for source, stance in report.stances},
        "claims": list(dict.fromkeys(claim for part in report.parts for claim in part.claims)),
        "as_of": report.as_of,
        "corpus": {"name": report.corpus, "hash": report.corpus_hash},
        "version": report.version,
    }

"""The measures of `claimcheck eval` as blocks.

Input is the dictionary of `Evaluation.to_dict()`: `statements` (count), `accuracy`, `macro_f1`, `precision` {supported, refuted}, `dangerous`
{supported_as_refuted, refuted_as_supported} (counts), `stances` {micro_f1}, `confusion` {expected: {given: count}}, `kinds`, `slots` and
`difficulties` {name: {statements, correct}}, `misses` [{id, statement, expected, given, because, why}], `as_of`, `corpus` {name}. A measure that does
not exist (the precision of a verdict never given) is None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.blocks import Gap, Heading, Item, Table, entry
from claimcheck.report.words import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.report.blocks import Block

_SHORT = {"supported": "supported", "refuted": "refuted", "conflicting": "conflicting", "not-enough-evidence": "not enough"}


def blocks(result: Mapping[str, Any], *, show_misses: bool = False) -> Iterator[Block]:
    """Yield the measures, the confusion matrix, accuracy by kind and slot, and on request each statement that was missed."""
    dangerous = result["dangerous"]
    total = result["statements"]
    yield entry("Accuracy", f"{_share(result['accuracy'])} of {total} statements", tone="good")
    yield entry("Macro F1", _share(result["macro_f1"]))
    precision = result["precision"]
    yield entry("Precision", f"supported {_share(precision.get('supported'))}, refuted {_share(precision.get('refuted'))}")
    count = sum(dangerous.values())
    upside_down = f"{dangerous['supported_as_refuted']} supported given as refuted, {dangerous['refuted_as_supported']} refuted given as supported"
    yield entry("Dangerous", f"{count} ({_share(count / total if total else None)}): {upside_down}")
    yield entry("Stances", f"micro F1 {_share(result['stances'].get('micro_f1'))} of those that are not silent")
    yield Gap()
    yield Heading("Expected (rows) and given (columns)")
    yield _confusion(result["confusion"])
    for title, what, key in (("By kind", "kind", "kinds"), ("By slot", "slot", "slots"), ("By difficulty", "difficulty", "difficulties")):
        if result.get(key):
            yield Gap()
            yield Heading(title)
            yield _groups(result[key], what)
    yield Gap()
    if show_misses:
        yield from _misses(result.get("misses", ()))
    corpus = result.get("corpus") or {}
    yield entry("Checked", f"as of {result.get('as_of', '')}, against the corpus {corpus.get('name', '')}.", tone="quiet")


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.3f}"


def _confusion(matrix: Mapping[str, Mapping[str, int]]) -> Table:
    rows = tuple((_SHORT[expected], *(str(matrix.get(expected, {}).get(given, 0)) for given in VERDICTS)) for expected in VERDICTS)
    say = "Expected {}: " + ", ".join(f"{{}} given as {_SHORT[given]}" for given in VERDICTS)
    return Table(("expected", *_SHORT.values()), rows, say)


def _groups(groups: Mapping[str, Mapping[str, int]], what: str) -> Table:
    rows = tuple(
        (name, str(item["statements"]), str(item["correct"]), _share(item["correct"] / item["statements"]))
        for name, item in groups.items()
        if item["statements"]
    )
    return Table((what, "statements", "correct", "accuracy"), rows, "{}: {} statements, {} correct, accuracy {}")


def _misses(misses: Any) -> Iterator[Block]:  # noqa: ANN401 - a list of dictionaries, as above
    yield Heading(f"Missed: {len(misses)}")
    for miss in misses:
        yield Item(str(miss.get("id") or "-"), (f"expected {miss['expected']}, given {miss['given']}", miss["statement"]))
        for label in ("because", "why"):
            if miss.get(label):
                yield entry({"because": "answer", "why": "label"}[label], miss[label], indent=2)
    yield Gap()

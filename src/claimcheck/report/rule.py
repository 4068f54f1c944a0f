"""What a finding means, as blocks and as the values of its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.blocks import Gap, Item, entry
from claimcheck.report.words import VERDICTS, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model import Report
    from claimcheck.report.blocks import Block
    from claimcheck.rules import Rule


def level(rule: Rule) -> str:
    """Return a rule's level in words: `warning; note where the sentence names its source`."""
    return f"{rule.level}; {rule.other_level} where {rule.other_when}" if rule.other_level else rule.level


def page(rule: Rule, answer: Report | None) -> Iterator[Block]:
    """Yield all that there is to say about one finding; `answer` is what its example is told."""
    yield entry(rule.code, f"{rule.name} ({level(rule)})", tone=_TONES[rule.level])
    yield entry("In short", sentence(rule.summary))
    yield entry("It means", rule.meaning)
    if answer:
        yield entry("Example", answer.statement)
        yield entry("the answer", f"{VERDICTS[answer.verdict.value]}. {sentence(answer.because)}{_marks(answer)}", indent=2)
    yield entry("To mend", rule.fix)
    yield entry("To suppress", rule.suppress)


_TONES = {"error": "refuted", "warning": "conflicting", "note": "quiet"}


def _marks(answer: Report) -> str:
    return f" Marked: {', '.join(answer.marks)}." if answer.marks else ""


def every(rules: Iterable[Rule]) -> Iterator[Block]:
    """Yield a row a finding, and how to ask for more."""
    for rule in rules:
        yield Item(rule.code, (f"{rule.name} ({rule.level})", rule.summary))
    yield Gap()
    yield entry("More", "claimcheck rule CODE, with a code or a name.", tone="quiet")


def row(rule: Rule) -> dict[str, Any]:
    """Return a rule as the list of all has it."""
    other = {"level": rule.other_level, "when": rule.other_when} if rule.other_level else None
    return {"code": rule.code, "name": rule.name, "level": rule.level, "else": other, "summary": rule.summary}


def to_dict(rule: Rule, answer: Report | None) -> dict[str, Any]:
    """Return a rule with all its texts, and its example with the answer to it."""
    example: dict[str, Any] | None = None
    if answer:
        example = {"statement": answer.statement, "as_of": answer.as_of, "verdict": answer.verdict.value, "because": answer.because}
        example["marks"] = list(answer.marks)
    return {**row(rule), "slots": list(rule.slots), "meaning": rule.meaning, "fix": rule.fix, "suppress": rule.suppress, "example": example}

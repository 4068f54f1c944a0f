"""What a finding means, as blocks and as the values of its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.blocks import Gap, Item, entry
from claimcheck.report.words import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding
    from claimcheck.report.blocks import Block
    from claimcheck.rules import Rule


def level(rule: Rule) -> str:
    """Return a rule's level in words: `warning; note where the sentence names its source`."""
    return f"{rule.level}; {rule.other_level} where {rule.other_when}" if rule.other_level else rule.level


def page(rule: Rule, found: Finding | None) -> Iterator[Block]:
    """Yield all that there is to say about one finding; `found` is what its example leads to."""
    yield entry(rule.code, f"{rule.name} ({level(rule)})", tone=_TONES[rule.level])
    yield entry("In short", sentence(rule.summary))
    yield entry("It means", rule.meaning)
    if rule.example and found:
        yield entry("Example", rule.example.text)
        yield entry("finding", f"{found.level}: {sentence(found.message)}", indent=2)
    yield entry("To mend", rule.fix)
    yield entry("To suppress", rule.suppress)


_TONES = {"error": "refuted", "warning": "conflicting", "note": "quiet"}


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


def to_dict(rule: Rule, found: Finding | None) -> dict[str, Any]:
    """Return a rule with all its texts, and its example with what it leads to."""
    example = None
    if rule.example and found:
        example = {"text": rule.example.text, "as_of": rule.example.as_of or None, "level": found.level, "message": found.message}
    return {**row(rule), "slots": list(rule.slots), "meaning": rule.meaning, "fix": rule.fix, "suppress": rule.suppress, "example": example}

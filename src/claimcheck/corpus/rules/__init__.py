"""What loads and is still not good: one module a rule or a family of them, each with `check(subject)`, a pure generator of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.corpus.rules import coverage, disagreement, hashes, names, order, repeats, signoff, voices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.corpus.rules.subject import Found, Subject

LOCAL: dict[str, Callable[[Subject], Iterator[Found]]] = {
    "disagreement": disagreement.check,
    "signoff": signoff.check,
    "voices": voices.check,
    "hashes": hashes.check,
    "order": order.check,
}
"""Rules that look at one claim or one source, and hold for whatever loads."""

WHOLE: dict[str, Callable[[Subject], Iterator[Found]]] = {
    "repeats": repeats.check,
    "coverage": coverage.check,
    "names": names.check,
}
"""Rules that look at the corpus as a whole, and say nothing of one that loads in part."""


def findings(subject: Subject) -> list[Found]:
    """Return what all rules find, in order of file and place."""
    rules = {**LOCAL, **(WHOLE if subject.whole else {})}
    out = [item for check in rules.values() for item in check(subject)]
    return sorted(out, key=lambda item: (item.file, item.finding.region.line, item.finding.region.column, item.finding.code))

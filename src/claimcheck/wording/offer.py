"""The wording that holds (spec: verdicts, "a wording that holds"): drafts are verified, and the first that is supported is offered."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.wording import drafts
from claimcheck.wording.nearness import nearest
from claimcheck.wording.reported import of_outcome
from claimcheck.wording.sentence import applied, credited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.model import Frame, Judgement, Part, Report
    from claimcheck.wording.drafts import Draft

TRIES = 6
"""Drafts that are verified at most: each costs as much as the statement did."""
SHORT = 200
"""Characters up to which a claim's own words are offered in place of a statement that no replacement mends."""
_TURNED = frozenset({"polarity", "relation", "modality", "scope", "rank", "quote"})
"""Slots whose words a claim may tell in its own."""
_MENDED = frozenset({"imprecise", "outdated", "weak"})


def offer(report: Report, read: Callable[[str], Frame], corpus: Corpus, judge: Callable[[str], Report]) -> str:
    """Return what may be printed in place of the statement, "" where nothing that is on file holds.

    `read` frames a text, and `judge` verifies one against the same corpus, as of the same date, and offers no wording itself.
    """
    said = read(report.statement)
    broken = [part for part in report.parts if _is_broken(part, report)]
    for text, chosen in islice(_texts(report, broken, said, corpus), TRIES):
        answer = judge(text)
        if _holds(answer, chosen, report):
            return text
        hedged = _hedged(answer, corpus, judge, read)
        if hedged:
            return hedged if hedged != report.statement else ""
    text = _canonical(report, broken, said, corpus)
    if text:
        answer = judge(text)
        claims = {item.claim for part in broken for item in part.comparisons}
        fit = _is_clean(answer) or (answer.verdict is Verdict.SUPPORTED and report.verdict is not Verdict.SUPPORTED and "weak" not in answer.marks)
        if fit and claims & {item.claim for part in answer.parts for item in part.comparisons if item.stance is Stance.AGREES}:
            return text
    return ""


def _hedged(answer: Report, corpus: Corpus, judge: Callable[[str], Report], read: Callable[[str], Frame]) -> str:
    """Return a draft on which sources turn out to disagree with the hedge that they share, "" where they share none."""
    if answer.verdict is not Verdict.CONFLICTING:
        return ""
    parts = [part for part in answer.parts if part.verdict is Verdict.CONFLICTING]
    found = [drafts.shared(part, read(answer.statement), corpus) for part in parts]
    text = applied(answer.statement, [edit for draft in found if draft for edit in draft.edits]) if all(found) else ""
    return text if text and _holds(judge(text), [draft for draft in found if draft], answer) else ""


def _is_broken(part: Part, report: Report) -> bool:
    return part.verdict is not Verdict.SUPPORTED or (
        "imprecise" in report.marks and any(slot.imprecise for item in part.comparisons if item.stance is Stance.AGREES for slot in item.slots)
    )


def _texts(report: Report, broken: Sequence[Part], said: Frame, corpus: Corpus) -> Iterator[tuple[str, tuple[Draft, ...]]]:
    """Yield statements with all broken parts mended, each once, with the drafts they are made of."""
    seen = {report.statement}
    options = [list(islice(drafts.of_part(part, said, corpus), TRIES)) for part in broken]
    for chosen in product(*options):
        text = applied(report.statement, [edit for draft in chosen for edit in draft.edits])
        for draft, part in zip(chosen, broken, strict=True):
            if draft.credit is not None:
                text = credited(text, part, report.statement, draft.credit) if text and not said.speakers else ""
        if text and text not in seen:
            seen.add(text)
            yield text, chosen


def _holds(answer: Report, chosen: Sequence[Draft], before: Report) -> bool:
    """Whether a wording is supported, by the evidence whose words were taken, and says it no more loosely than the statement did."""
    if answer.verdict is not Verdict.SUPPORTED or "outdated" in answer.marks:
        return False
    agreeing = {(item.claim, item.source.id) for part in answer.parts for item in part.comparisons if item.stance is Stance.AGREES}
    known = {(item.claim, item.source.id) for part in before.parts for item in part.comparisons} & agreeing
    if not {source for draft in chosen for _, source in draft.agreeing} <= {source for _, source in known}:
        return False
    shared = any(draft.shared for draft in chosen)
    return _is_clean(answer) or shared or before.verdict is not Verdict.SUPPORTED


def _is_clean(answer: Report) -> bool:
    return answer.verdict is Verdict.SUPPORTED and not _MENDED & set(answer.marks)


def _canonical(report: Report, broken: Sequence[Part], said: Frame, corpus: Corpus) -> str:
    """Return the words of the claim that the statement goes wrong on, the newer one where it is outdated; "" where they are long."""
    if len(report.parts) != 1 or not broken:
        return ""
    newer = [item for item in broken[0].comparisons if item.stance is Stance.CONFLICTS and not item.slots]
    for item in (newer or nearest(broken[0], said, corpus, counting=False))[:1]:
        text = corpus.claim(item.claim).claim.text
        if len(text) <= SHORT and text != report.statement and _tells(text, item):
            return text if report.statement.rstrip().endswith((".", "!", "?")) else text.removesuffix(".")
    return ""


def _tells(text: str, item: Judgement) -> bool:
    """Whether a claim's own words have what the evidence has where the statement differs: else they are about something beside it."""
    differing = of_outcome(item, Outcome.DIFFERS)
    if sum(slot.slot == "number" for slot in differing) > 1:
        return False
    reported = [slot.reported.casefold().split()[-1] for slot in differing if slot.reported]
    turned = not item.slots or any(slot.slot in _TURNED for slot in differing)
    return turned or any(words in text.casefold() for words in reported)

"""Sentence by sentence: whether it is worth a check, what is on file about it, and what the sentences before it change in that.

A sentence is judged as it stands first. What was said before is filled in only where that settles what was open, and never makes an error of a
reading that could be another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.build import frame as build_frame
from claimcheck.linting import context, dated
from claimcheck.linting.reach import Reach
from claimcheck.linting.worth import unworthy
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.quoting import LETTERS, look_up
from claimcheck.values import dataclass, replace
from claimcheck.verify import judge, worded

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.model import Frame, Report
    from claimcheck.model.draft import Sentence


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence of a draft, judged."""

    sentence: Sentence
    frame: Frame
    """As it was read for the report, with what was filled in."""
    unworthy: str
    """Why it was left alone, "" where it is checkable."""
    report: Report | None
    """None where it was left alone, and where nothing on file is about it."""


class Judge:
    """Judges the sentences of drafts against one corpus."""

    def __init__(self, corpus: Corpus, as_of: datetime.date) -> None:
        """`as_of` is the day of asking: reports bear it, and drafts without a date of their own are read from it."""
        self._corpus = corpus
        self._as_of = as_of
        self._reach = Reach(corpus)

    def judged(self, sentences: Sequence[Sentence], anchor: datetime.date | None = None) -> Iterator[Judged]:
        """Yield the sentences of one draft, in order; `anchor` is the draft's own date, from which its relative dates are read."""
        anchor = anchor or self._as_of
        before: list[Frame] = []
        for sentence in sentences:
            framed = build_frame(sentence.text, self._corpus.vocabulary, anchor)
            found = self._judged(sentence, framed, before, anchor)
            if found.report:
                found = replace(found, report=worded(found.report, self._corpus, anchor))
            before = [*before[1 - context.WINDOW :], found.frame]
            yield found

    def _judged(self, sentence: Sentence, framed: Frame, before: Sequence[Frame], anchor: datetime.date) -> Judged:
        if not framed.words:
            return Judged(sentence, framed, "empty", None)
        left = unworthy(framed, sentence.kind)
        if left and left != "scene":
            return Judged(sentence, framed, left, None)
        report = None if left else self._report(framed, anchor)
        loose = report is not None and report.verdict is Verdict.REFUTED and context.points_back(framed)
        for variant in context.variants(framed, before, lambda text: build_frame(text, self._corpus.vocabulary, anchor)):
            if not (loose or variant.pointed or report is None or report.verdict is Verdict.NOT_ENOUGH):
                continue
            told = None if left and unworthy(variant.frame, sentence.kind) else self._report(variant.frame, anchor)
            if told and (_settles(told, variant) or (loose and told.verdict is Verdict.REFUTED)):
                return Judged(sentence, variant.frame, "", told)
        if loose:
            report = None  # whom it tells of was not found, so that nothing on file is surely about it
        read = next((variant.frame for variant in context.variants(framed, before, lambda _: framed)), framed)
        return Judged(sentence, read, left, report)

    def _report(self, framed: Frame, anchor: datetime.date) -> Report | None:
        """Return what is on file about a sentence, None where nothing is."""
        near = self._reach.near(framed) or (self._corpus if self._is_quoted(framed) else None)
        return dated.as_of(judge(framed, near, as_of=self._as_of), anchor) if near else None

    def _is_quoted(self, framed: Frame) -> bool:
        """Whether a source has what it quotes at length, whatever it says besides."""
        quoted = any(quote.words >= LETTERS for quote in framed.quotes)
        return quoted and any(found.found for found in look_up(framed, self._corpus, self._corpus.sources))


def _settles(report: Report, variant: context.Variant) -> bool:
    """Whether a reading in context decides: supported, or refuted in the sentence's own words by a reading that is the only one."""
    if report.verdict is Verdict.SUPPORTED:
        return True
    if report.verdict is Verdict.NOT_ENOUGH or not variant.sure:
        return False
    against = [item for part in report.parts for item in part.comparisons if item.stance is Stance.CONFLICTS]
    differing = {(slot.start, slot.end) for item in against for slot in item.slots if slot.outcome is Outcome.DIFFERS}
    return bool(differing) and not differing & variant.borrowed

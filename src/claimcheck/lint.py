"""Drafts → findings: every checkable sentence at its place, what differs, what is left to check. Read this after `verify`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import rules
from claimcheck.errors import InputError
from claimcheck.linting import findings, placing, suppression
from claimcheck.linting.changes import ALL
from claimcheck.linting.judging import Judge
from claimcheck.linting.selection import Selection
from claimcheck.model import Verdict
from claimcheck.model.finding import Counts, Finding, Linted, Suppressed
from claimcheck.text import drafts, edtf

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.linting.changes import Lines
    from claimcheck.linting.findings import Found
    from claimcheck.linting.judging import Judged
    from claimcheck.model.draft import Draft
    from claimcheck.model.finding import Region

MOST_BYTES = 1 << 28
"""Bytes of one draft: a quarter of a gigabyte is no article, and reading it would take the machine's memory."""


def lint(path: str | os.PathLike[str], corpus: Corpus, *, text: str | None = None, as_of: datetime.date | None = None) -> Linted:
    """Return the findings in one draft, with counts of its sentences.

    The ending of `path` says which format it is in; with `text`, that is linted and no file is read. Relative dates are read from the draft's own
    date, else from `as_of` (default: today). Raises InputError where it cannot be read, OSError where the file cannot be opened.
    """
    as_of = as_of or datetime.date.today()  # noqa: DTZ011 - the day where the user is
    data = text.encode("utf-8", "surrogatepass") if text is not None else contents(Path(path))
    return Linter(corpus, as_of).lint(drafts.read(data, str(path)))


def contents(path: Path) -> bytes:
    """Return a file's bytes; raises InputError where it is larger than any draft is, OSError where it cannot be opened."""
    if path.stat().st_size > MOST_BYTES:
        message = f"{path}: larger than {MOST_BYTES >> 20} MiB: that is no draft"
        raise InputError(message)
    return path.read_bytes()


class Linter:
    """Lints drafts against one corpus; what it learns of the corpus is kept from one draft to the next."""

    def __init__(
        self,
        corpus: Corpus,
        as_of: datetime.date,
        selection: Selection = Selection(),  # noqa: B008 - immutable
        heard: Callable[[Draft, Judged], None] | None = None,
    ) -> None:
        """`as_of` is the day of asking, from which drafts without a date are read, and suppressions expire; `heard` is told of each answer."""
        self._corpus = corpus
        self._as_of = as_of
        self._selection = selection
        self._judge = Judge(corpus, as_of)
        self._heard = heard

    def lint(self, draft: Draft, within: str | None = None, lines: Lines | None = ALL) -> Linted:
        """Return what is found in a draft.

        `within` is its path as patterns of the selection are to see it, where that is another than its own; `lines` are those that are asked about:
        a sentence counts, and its findings are shown, where it touches one of them.
        """
        found: list[Finding] = []
        verdicts: list[Verdict | None] = []  # None for what was left alone; the frames of a long draft would fill the memory
        for item in self._judge.judged(draft.sentences, _anchor(draft.date)):
            found += [_finding(draft, item, raw) for raw in findings.of(item, self._corpus)]
            if lines is None or _meets(placing.region(draft, item.sentence, 0, len(item.sentence.text)), lines):
                verdicts.append(None if item.unworthy else item.report.verdict if item.report else Verdict.NOT_ENOUGH)
                if self._heard and item.report:
                    self._heard(draft, item)
        found.sort(key=lambda item: (item.region.start, item.code))
        kept, held = suppression.apply(draft, found, self._as_of)
        path = draft.path.replace("\\", "/")
        shown = [item for item in self._selection.of(kept, within or path) if _asked(item, lines)]
        held = [item for item in held if self._selection.wanted(item.finding.code, within or path) and _asked(item.finding, lines)]
        return Linted(path, tuple(shown), _counts(verdicts, held), tuple(held), draft.text, draft.starts, draft.unread)


def _asked(finding: Finding, lines: Lines | None) -> bool:
    return lines is None or _meets(finding.whole or finding.region, lines)


def _meets(region: Region, lines: Lines) -> bool:
    return not lines.isdisjoint(range(region.line, region.end_line + 1))


def _anchor(date: str) -> datetime.date | None:
    """Return the last day of a draft's date: "this year" in a draft of 2025 is 2025."""
    last = edtf.interval(date)[1]
    return datetime.date.fromordinal(last) if last else None


def _finding(draft: Draft, judged: Judged, raw: Found) -> Finding:
    """Return a finding with its place in the file and what its rule says."""
    rule = rules.get(raw.code)
    assert rule  # a test looks that every code is there
    report, sentence = judged.report, judged.sentence
    return Finding(
        code=raw.code,
        name=rule.name,
        level=raw.level or rule.level,
        message=_told(raw.message),
        region=placing.region(draft, sentence, raw.start, raw.end),
        help=rule.fix,
        sentence=sentence.text,
        whole=placing.region(draft, sentence, 0, len(sentence.text)),
        start=raw.start,
        end=raw.end,
        verdict=report.verdict.value if report else Verdict.NOT_ENOUGH.value,
        wording=report.wording if report else "",
        claims=raw.claims,
        stances=tuple((source, stance.value) for source, stance in report.stances) if report else (),
        slots=raw.slots,
        sources=raw.sources,
        nearest=raw.nearest,
    )


def _told(message: str) -> str:
    """Return a message as it stands alone: a capital first, no full stop."""
    message = message.strip().rstrip(".")
    return message[:1].upper() + message[1:] if message.startswith("the document ") else message


def _counts(verdicts: Sequence[Verdict | None], held: Sequence[Suppressed]) -> Counts:
    """Return what became of the sentences, None for each that was left alone."""
    return Counts(
        sentences=len(verdicts),
        checkable=len(verdicts) - verdicts.count(None),
        supported=verdicts.count(Verdict.SUPPORTED),
        refuted=verdicts.count(Verdict.REFUTED),
        conflicting=verdicts.count(Verdict.CONFLICTING),
        left=verdicts.count(Verdict.NOT_ENOUGH),
        suppressed=len(held),
    )

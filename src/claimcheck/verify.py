"""The pipeline: statement → frame → candidates → comparisons → verdict → Report. Read this first."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from claimcheck import choice, parts, quoting, reasons, verdict
from claimcheck.candidates import Bench
from claimcheck.frame import attribution, clause
from claimcheck.frame.build import frame as build_frame
from claimcheck.model import Outcome, Part, Report, Stance, Verdict
from claimcheck.text import checkworthy
from claimcheck.text.statement import check
from claimcheck.values import replace
from claimcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set as AbstractSet

    from claimcheck.candidates import Corpus
    from claimcheck.model import Frame, Judgement

    Places = AbstractSet[tuple[str, str]]

_WHAT = {"question": "a question", "advice": "advice", "prediction": "a prediction", "opinion": "an opinion", "empty": "nothing to check"}


def verify(  # noqa: PLR0913 - what is told beside the verdict, each by its name
    statement: str, corpus: Corpus, *, as_of: datetime.date | None = None, explain: bool = False, wording: bool = True, signed: bool = False
) -> Report:
    """Return the verdict on `statement`, source by source; `explain` adds how it was read.

    `wording` looks for a wording that holds where the statement's own does not, which costs as much again, or a few times that.
    `signed` marks answers that rest on claims without a sign-off, for a corpus that asks for one.

    `as_of` is the date from which relative dates are read (default: today). The same statement, corpus, date and version give the same report.
    Raises InputError where `statement` is nothing that can be judged: empty, too long, not text.
    """
    check(statement)
    as_of = as_of or datetime.date.today()  # noqa: DTZ011 - the day where the user is
    framed = build_frame(statement, corpus.vocabulary, as_of)
    judged, looked_at = _judged(framed, corpus)
    report = _report(statement, corpus, as_of, judged, signed=signed)
    report = worded(report, corpus, as_of, framed) if wording else report
    if explain:
        from claimcheck import remedies  # here, as few ask for it
        from claimcheck.explain import lines

        tried = [bench.tried(first, last) for bench, first, last in looked_at]
        edits = remedies.lines(report, looked_at, corpus, lambda edited: verify(statement, edited, as_of=as_of, wording=False))
        return replace(report, explanation=(*lines(framed, report.parts, tried), *edits))
    return report


def judge(framed: Frame, corpus: Corpus, *, as_of: datetime.date) -> Report:
    """Return the verdict on a statement that was read before: a sentence of a draft, with what the sentences before it tell filled in."""
    return _report(framed.text, corpus, as_of, _judged(framed, corpus)[0])


def worded(report: Report, corpus: Corpus, day: datetime.date, said: Frame | None = None) -> Report:
    """Return a report with the wording that holds, where it is one that offers a wording and there is one.

    `day` is that of relative dates, `said` the statement as it was read by itself.
    """
    if not _may_be_mended(report):
        return report
    from claimcheck.wording.offer import offer  # here, as most answers need none

    def read(text: str) -> Frame:
        return said if said is not None and text == said.text else build_frame(text, corpus.vocabulary, day)

    offered = offer(report, read, corpus, lambda text: verify(text, corpus, as_of=day, wording=False))
    return replace(report, wording=offered)


def _may_be_mended(report: Report) -> bool:
    """Whether an answer is one that offers a wording (spec: verdicts): refuted, conflicting, imprecise or outdated, and no part of it unsettled.

    What no claim has is told in the source's own words already.
    """
    if any(not item.claim for part in report.parts for item in part.comparisons):
        return False
    if any(part.verdict is Verdict.NOT_ENOUGH for part in report.parts):
        return False
    return report.verdict is not Verdict.SUPPORTED or bool({"imprecise", "outdated"} & set(report.marks))


def _judged(framed: Frame, corpus: Corpus) -> tuple[tuple[Part, ...], list[tuple[Bench, int, int]]]:
    """Return the parts of a statement, and for each the candidates that were looked at, with its first and last word."""
    unfit = checkworthy.not_checkable(framed.words, credited=bool(framed.speakers or framed.quotes) or attribution.reported(framed.words))
    unfit = unfit or ("empty" if _bare(framed) else "")
    if unfit:
        because = f"This is {_WHAT[unfit]}, not an assertion that a source can settle"
        return (Part(framed.text, 0, len(framed.text), Verdict.NOT_ENOUGH, "not-checkable", because, (), (), ()),), []
    found = quoting.look_up(framed, corpus, corpus.sources)
    if found:
        from claimcheck import quoted  # here, as is `nearby`: few statements quote at length, and most are about a claim

        part, bench = quoted.part(corpus, framed, found)
        told, spans = _with_appositions(bench, (part,), [(0, bench.last)])
        return told, [(bench, *span) for span in spans]
    bench = Bench(corpus, framed)
    spans = [(0, bench.last)] if _fact_checks(bench, 0, bench.last) else parts.spans(bench)
    told = tuple(_part(bench, *span) for span in spans)
    if verdict.of_statement([part.verdict for part in told]) is Verdict.NOT_ENOUGH:
        for others in parts.other_spans(bench):
            again = tuple(_part(bench, *span) for span in others)
            if others != spans and verdict.of_statement([part.verdict for part in again]) in {Verdict.REFUTED, Verdict.SUPPORTED}:
                told, spans = again, others
                break
    told = _in_company(bench, told, spans)
    if verdict.of_statement([part.verdict for part in told]) is not Verdict.REFUTED:
        told, spans = _with_appositions(bench, told, spans)
    return told, [(bench, *span) for span in spans]


def _in_company(bench: Bench, told: tuple[Part, ...], spans: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    """Return the parts, those that nothing settles judged anew beside the paragraphs that settle the others: one sentence tells of one event."""
    places = frozenset(
        (item.source.id, item.locator)
        for part in told
        if part.verdict is not Verdict.NOT_ENOUGH
        for item in part.comparisons
        if item.stance in {Stance.AGREES, Stance.CONFLICTS}
    )
    if not places:
        return told
    return tuple(_part(bench, *span, places) if part.verdict is Verdict.NOT_ENOUGH else part for part, span in zip(told, spans, strict=True))


def _with_appositions(bench: Bench, told: tuple[Part, ...], spans: Sequence[tuple[int, int]]) -> tuple[tuple[Part, ...], list[tuple[int, int]]]:
    """Return parts and spans with what is said in passing of somebody or something, where evidence contradicts it: "Osmark, a port, was closed"."""
    beside = {span: part for span in clause.appositions(bench.statement) if _is_none(part := _part(bench, *span))}
    return (*told, *beside.values()), [*spans, *beside]


def _is_none(part: Part) -> bool:
    """Whether evidence denies that somebody or something is what a part calls it: firmness is told by verbs, which an apposition has not."""
    against = (slot for item in part.comparisons if item.stance is Stance.CONFLICTS for slot in item.slots if slot.outcome is Outcome.DIFFERS)
    return part.verdict is Verdict.REFUTED and any(slot.slot in {"polarity", "rank", "place"} for slot in against)


_ASSERTS = 3
"""Names and content words that say something together where no verb is seen ("firms ship cod")."""


def _bare(framed: Frame) -> bool:
    """Whether a text only names something: "herring prices"."""
    last = max((term.last for term in framed.terms), default=-1)  # "the fish farms"
    nouns = {term.first for term in framed.terms if term.last == last or any(concept.endswith("-n") for concept in term.concepts)}
    if framed.figures or framed.periods or framed.ranks or framed.quotes or clause.acts(framed) - nouns:
        return False
    return len(framed.names) + len(framed.terms) < _ASSERTS


def _part(bench: Bench, first: int, last: int, places: Places = frozenset()) -> Part:
    """Return words `first` to `last` judged, beside the paragraphs that settle other parts."""
    decided = choice.decided(bench, first, last, places)
    checked = _fact_checks(bench, first, last)
    misplaced = choice.misplaced(bench, first, last)
    against = any(stance is Stance.CONFLICTS for _, stance in decided)
    named = checked and bench.statement.speakers  # a publisher of fact-checks that the statement names decides alone
    heard = () if named else choice.heard(bench, decided)
    denying = {item.evidence.source for item, stance in heard if stance is Stance.CONFLICTS}  # a barer passage of it says less, and nothing else
    pairs = [
        (stance, item.bearing.complete or item.bearing.weak if against else item.bearing.complete and not item.bearing.weak)
        for item, stance in heard
        if stance is not Stance.AGREES or item.evidence.source not in denying
    ]
    pairs += [(item.stance, True) for item in checked]
    result = verdict.of_part(pairs) if not misplaced else Verdict.REFUTED
    spoken = [(item, stance) for item, stance in (*decided, *misplaced) if stance is not Stance.SILENT]
    claims = _unique((*(item.claim.id for item, _ in spoken), *(item.claim for item in checked)))
    near = () if claims else _nearest(bench, first, last)
    start, end = bench.statement.words[first].start, bench.statement.words[last].end
    return Part(
        text=bench.statement.text[start:end],
        start=start,
        end=end,
        verdict=result,
        reason="" if result is not Verdict.NOT_ENOUGH else "detail-unconfirmed" if claims else "not-on-file",
        because="",
        claims=claims,
        nearest=tuple(claim for claim, _ in near),
        differences=tuple(difference for _, difference in near),
        comparisons=(*(bench.judgement(item, stance) for item, stance in spoken), *checked),
    )


def _fact_checks(bench: Bench, first: int, last: int) -> tuple[Judgement, ...]:
    if not bench.reviewed:
        return ()
    from claimcheck import factchecks  # as above

    return factchecks.judged(bench, first, last)


def _nearest(bench: Bench, first: int, last: int) -> tuple[tuple[str, str], ...]:
    from claimcheck import nearby

    return nearby.claims(bench, first, last)


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _report(statement: str, corpus: Corpus, as_of: datetime.date, judged: Sequence[Part], *, signed: bool = False) -> Report:
    """Return the parts put together, with the reasons and marks that they give."""
    told = tuple(replace(part, because=reasons.because(part), missing=reasons.missing(part)) for part in judged)
    stances: dict[str, list[Stance]] = {}
    for part in told:
        for item in part.comparisons:
            stances.setdefault(item.source.id, []).append(item.stance)
    return Report(
        statement=statement,
        verdict=verdict.of_statement([part.verdict for part in told]),
        because=reasons.report_because(told),
        marks=reasons.marks(told, lambda name: corpus.claim(name).claim, as_of, signed=signed),
        stances=tuple((source, verdict.of_source(found)) for source, found in sorted(stances.items())),
        wording="",
        as_of=as_of.isoformat(),
        corpus=corpus.name,
        corpus_hash=corpus.hash,
        version=__version__,
        parts=told,
    )

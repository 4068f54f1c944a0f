"""The pipeline: statement → frame → candidates → comparisons → verdict → Report. Read this first."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from claimcheck import affiliation, confirmation, quoting, tense, verdict
from claimcheck.compare import engine
from claimcheck.compare.profile import Profile, profile
from claimcheck.frame import clause, entity, relation
from claimcheck.frame.build import frame as build_frame
from claimcheck.frame.keys import query_keys
from claimcheck.model import Comparison, Evidence, Frame, Judgement, Name, Outcome, Part, Report, SlotResult, Stance, Verdict
from claimcheck.text import checkworthy, edtf
from claimcheck.text.words import words
from claimcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Source

CANDIDATES = 40
"""Claims that the index hands over for a statement; recall@40 on the shipped corpus is what bounds the rest."""
_BARE = 4
"""Content words that a part without a name, figure or date has at the least; with fewer it is about nothing in particular."""
_CONFIRMABLE = frozenset({"date", "number", "place", "actor", "object", "rank"})
_SAME = 0.7
"""Evidence that confirms a detail for other evidence must have so much of the part's content words."""
SPLIT_COST = 0.04
"""What a cut into parts must gain in coverage, per cut, before it is made."""


class Stored(Protocol):
    """A claim with its compiled frames."""

    claim: Claim
    frame: Frame
    also: tuple[Frame, ...]
    passages: tuple[Frame, ...]


class Corpus(Protocol):
    """What the pipeline asks of an index."""

    name: str
    hash: str
    count: int
    vocabulary: Vocabulary
    sources: Mapping[str, Source]

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Return (row, score) of the claims that share the most telling keys, best first."""

    def claim(self, row: int | str) -> Stored:
        """Return a claim by row or id."""

    def frequency(self, key: str) -> int:
        """Return in how many claims a key stands."""

    def quotes(self, source: str) -> dict[str, Any] | None:
        """Return the sidecar of a source."""

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """Return the claims and their evidence in one paragraph of a source."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A claim with the comparison of one of its evidences."""

    claim: Claim
    evidence: Evidence
    comparison: Comparison
    bearing: verdict.Bearing
    rating: float


class _Bench:
    """The candidates of one statement, their profiles built once."""

    def __init__(self, corpus: Corpus, statement: Frame, as_of: datetime.date) -> None:
        self.corpus, self.as_of = corpus, as_of
        self.affiliations = _affiliations(corpus, statement)
        settled = {item.body for item in self.affiliations if item.outcome is not Outcome.UNCONFIRMED}
        self.statement = replace(statement, names=tuple(name for name in statement.names if name not in settled and not _inside(name, settled, statement)))
        keys = query_keys(statement, corpus.vocabulary, corpus.frequency)
        self.stored = [corpus.claim(row) for row, _ in corpus.candidates(keys, CANDIDATES)]
        self.profiles = [(stored.claim, evidence, self._profile(stored, index)) for stored in self.stored for index, evidence in enumerate(stored.claim.evidence)]
        self._tried: dict[tuple[int, int], list[Tried]] = {}

    def _profile(self, stored: Stored, index: int) -> Profile:
        return evidence_profile(self.corpus, stored, index)

    def _with_subject(self, part: Frame, first: int) -> Frame:
        """Return a part that has no name of its own before its verb with the subject of the statement: "…, is headquartered in Wuhan"."""
        if not first:
            return part
        acts = [index for index, _ in relation.verbs(self.statement.words, self.statement.terms, frozenset()) if index >= first]
        if not acts or any(name.first < acts[0] for name in part.names) or acts[0] > first + 1:
            return part
        subject = [name for name in self.statement.names if name.last < first][:1]
        return replace(part, names=(*subject, *part.names)) if subject and not subject[0].modifier else part

    def weight(self, lemma: str) -> float:
        """Rarity of a lemma among the claims, 0.15 for what stands in every second to 1 for what stands nowhere."""
        return rarity(self.corpus.frequency(lemma.split()[0]), self.corpus.count)

    def tried(self, first: int, last: int) -> list[Tried]:
        """Return the candidates for words `first` to `last`, best first."""
        if (first, last) not in self._tried:
            part = self._with_subject(engine.cut(self.statement, first, last), first)
            out = []
            for claim, evidence, known in self.profiles:
                comparison = engine.compare(part, known, self.corpus.vocabulary, weight=self.weight, whole=self.statement)
                out.append(Tried(claim, evidence, comparison, verdict.bearing(comparison), verdict.rating(comparison)))
            self._tried[first, last] = sorted(out, key=lambda item: (-item.rating, item.claim.id, item.evidence.source))
        return self._tried[first, last]


def _affiliations(corpus: Corpus, statement: Frame) -> tuple[affiliation.Affiliation, ...]:
    """Return what the claims say of each person's body in the statement."""
    out = []
    for person, body in affiliation.pairs(statement):
        rows = [row for row, _ in corpus.candidates([f"e_{entity}" for entity in person.ids], CANDIDATES)]
        frames = [(row, frame) for row in rows for stored in (corpus.claim(row),) for frame in (*stored.passages, stored.frame)]
        out.append(affiliation.check(person, body, frames, corpus.vocabulary))
    return tuple(out)


def _inside(name: Name, settled: set[Name], statement: Frame) -> bool:
    """Whether a country only qualifies a settled body: "China's" in "China's Foreign Ministry"."""
    return name.kind == "country" and name.modifier and any(body.first == name.last + 1 for body in settled)


def rarity(frequency: int, count: int) -> float:
    """Return the weight of a word by its frequency among `count` claims: inverse document frequency (Spärck Jones, 1972), scaled to 0.15 … 1."""
    if not frequency:
        return 1.0
    return max(0.15, min(1.0, math.log(1 + count / frequency) / math.log(1 + max(count, 2) / 3)))


def evidence_profile(corpus: Corpus, stored: Stored, index: int) -> Profile:
    """Return the profile of one evidence of a claim: passage, claim, other wordings."""
    evidence = stored.claim.evidence[index]
    source = corpus.sources[evidence.source]
    frames = (stored.passages[index], stored.frame, *stored.also)
    if evidence.stance == Stance.CONFLICTS.value:
        frames = frames[:1]
    return profile(
        frames,
        corpus.vocabulary,
        speakers=_ids(stored.claim.said_by, corpus.vocabulary),
        voices=[item for voice in (evidence.rests_on, source.publisher) for item in _ids(voice, corpus.vocabulary)],
        reported_on=edtf.interval(source.published),
    )


def _ids(name: str, vocabulary: Vocabulary) -> list[str]:
    return [item for found in entity.names(words(name), vocabulary)[:1] for item in found.ids] if name else []


def verify(statement: str, corpus: Corpus, *, as_of: datetime.date | None = None, explain: bool = False) -> Report:
    """Return the verdict on `statement`, source by source.

    `as_of` is the date from which relative dates are read (default: today). The same statement, corpus, date and version give the same report.
    """
    as_of = as_of or datetime.date.today()  # noqa: DTZ011 - the day where the user is
    framed = build_frame(statement, corpus.vocabulary, as_of)
    unfit = checkworthy.not_checkable(framed.words, credited=bool(framed.speakers or framed.quotes))
    if unfit:
        part = Part(statement, 0, len(statement), Verdict.NOT_ENOUGH, "not-checkable", f"This is {_WHAT[unfit]}, not an assertion that a source can settle", (), (), ())
        return _report(statement, corpus, as_of, (part,))
    quoted = quoting.look_up(framed, corpus, corpus.sources)
    if quoted:
        return _report(statement, corpus, as_of, (_quoted(corpus, framed, quoted, as_of),))
    bench = _Bench(corpus, framed, as_of)
    parts = tuple(_part(bench, first, last) for first, last in _spans(bench))
    return _report(statement, corpus, as_of, parts)


_WHAT = {"question": "a question", "advice": "advice", "prediction": "a prediction", "opinion": "an opinion", "empty": "nothing to check"}


def _quoted(corpus: Corpus, framed: Frame, quoted: Sequence[quoting.Found], as_of: datetime.date) -> Part:
    """Return the part that a statement with long quotations is: their letters first, then who spoke, then what is said around them."""
    rest = quoting.without_quotes(framed, quoted)
    bench = _Bench(corpus, rest, as_of)
    judgements: list[tuple[Tried, Stance]] = []
    complete = True
    for found in quoted:
        slot = quoting.slot_of(found)
        if slot.outcome is Outcome.UNCONFIRMED:
            complete = False
            continue
        at = _claims_at(corpus, framed, found)
        speaker = None if slot.outcome is Outcome.DIFFERS else _speaker(corpus, framed, [claim for claim, _ in at])
        slots = (slot, speaker) if speaker else (slot,)
        stance = Stance.CONFLICTS if any(item.outcome is Outcome.DIFFERS for item in slots) else Stance.AGREES
        complete = complete and not any(item.outcome is Outcome.UNCONFIRMED for item in slots)
        for claim, evidence in at[:1]:
            comparison = Comparison(slots=slots, about=1.0, covered=1.0, relation=True)
            judgements.append((Tried(claim, evidence, comparison, verdict.bearing(comparison), 1.0), stance))
    around = _around(bench, [item for item, _ in judgements])
    complete = complete and around is not None
    judgements += _misplaced(bench, 0, len(framed.words) - 1)
    stances = [stance for _, stance in judgements]
    result = Verdict.REFUTED if Stance.CONFLICTS in stances or around is False else Verdict.SUPPORTED if stances and complete else Verdict.NOT_ENOUGH
    reason = "" if result is not Verdict.NOT_ENOUGH else "detail-unconfirmed" if judgements else "not-on-file"
    claims = tuple(dict.fromkeys(item.claim.id for item, _ in judgements))
    return Part(framed.text, 0, len(framed.text), result, reason, "", claims, (), tuple(_judgement(bench, item, stance) for item, stance in judgements))


def _claims_at(corpus: Corpus, framed: Frame, found: quoting.Found) -> list[tuple[Claim, Evidence]]:
    """Return the claims on file about the paragraph where a quotation stands, those that report somebody's words first."""
    hits = [(claim, evidence) for claim, evidence in corpus.evidence_at(found.source, found.result.locator)]
    names = {entity for name in framed.names for entity in name.ids}
    return sorted(hits, key=lambda hit: (not (set(_ids(hit[0].said_by, corpus.vocabulary)) & names), not hit[0].said_by, hit[0].id))


def _speaker(corpus: Corpus, framed: Frame, claims: Sequence[Claim]) -> SlotResult | None:
    """Return whether the one whom the statement credits is among those whose words the paragraph reports; None where it credits nobody."""
    credited = [name for name in framed.names if set(name.ids) & set(framed.speakers)] or [name for name in framed.names if name.kind == "person"]
    speakers = {entity: claim.said_by for claim in claims if claim.said_by for entity in _ids(claim.said_by, corpus.vocabulary)}
    if not credited:
        return None
    for name in credited:
        family = {*name.ids, *(parent for entity in speakers for parent in corpus.vocabulary.ancestors(entity))}
        if set(name.ids) & set(speakers) or set(name.ids) & (family - set(name.ids)):
            return SlotResult("attribution", Outcome.MATCHES, framed.text[name.start : name.end], name.start, name.end, "", 0, 0)
    name = credited[0]
    said = framed.text[name.start : name.end]
    if speakers and name.kind == "person":
        return SlotResult("attribution", Outcome.DIFFERS, said, name.start, name.end, next(iter(speakers.values())), 0, 0)
    return SlotResult("attribution", Outcome.UNCONFIRMED if name.kind == "person" else Outcome.MATCHES, said, name.start, name.end, "", 0, 0)


def _around(bench: _Bench, judged: Sequence[Tried]) -> bool | None:
    """Return whether the dates and figures around a quotation hold by the claims at its place: False if one differs, None if one is unconfirmed."""
    rest = bench.statement
    if not rest.periods and not rest.figures:
        return True
    claims = {item.claim.id for item in judged}
    tried = [item for item in bench.tried(0, len(rest.words) - 1) if item.claim.id in claims]
    outcomes = [slot.outcome for item in tried[:1] for slot in item.comparison.slots if slot.slot in {"date", "number"}]
    if Outcome.DIFFERS in outcomes:
        return False
    return None if Outcome.UNCONFIRMED in outcomes else True


def _spans(bench: _Bench) -> list[tuple[int, int]]:
    """Return the parts of the statement as spans of words: the cut that lets most of it find its claims."""
    last = len(bench.statement.words) - 1
    found = clause.cuts(bench.statement)[:6]
    cuts = [index for index, _ in found]
    forced = {index for index, must in found if must}
    starts = [0, *cuts]
    ends = [*(cut - 1 for cut in cuts), last]
    best: list[tuple[float, list[tuple[int, int]]]] = [(0.0, [])]
    for stop in range(len(ends)):
        options = []
        for begin in range(stop + 1):
            span = (starts[begin], ends[stop])
            mass = _mass(bench.statement, *span)
            if mass == 0 or any(span[0] < cut <= span[1] for cut in forced):
                continue
            quality = max((item.rating for item in bench.tried(*span)), default=0.0)
            options.append((best[begin][0] + mass * quality - SPLIT_COST * _mass(bench.statement, 0, last) * (1 if begin else 0), [*best[begin][1], span]))
        best.append(max(options, key=lambda option: (option[0], -len(option[1]))) if options else best[-1])
    return best[-1][1] or [(0, last)]


def _mass(frame: Frame, first: int, last: int) -> float:
    part = engine.cut(frame, first, last)
    content = len(part.terms) + 1.2 * (len(part.names) + len(part.figures)) + 0.8 * len(part.periods)
    if not part.names and not part.figures and not part.periods and len(part.terms) < _BARE:
        return 0.0
    return content if len(part.terms) >= 2 or (part.terms and (part.names or part.figures)) else 0.0  # noqa: PLR2004 - a part has something said of something


def _part(bench: _Bench, first: int, last: int) -> Part:
    tried = bench.tried(first, last)
    text = bench.statement.text[bench.statement.words[first].start : bench.statement.words[last].end]
    start, end = bench.statement.words[first].start, bench.statement.words[last].end
    chosen = _chosen([_confirmed_elsewhere(item, tried, bench.statement) for item in tried])
    stances: list[tuple[Tried, Stance]] = []
    for item in chosen:
        stances.extend(_stances(bench, item, first, last))
    stances = _outdated(bench, stances)
    pairs = [(stance, item.bearing.complete and not item.bearing.weak) for item, stance in stances]
    if any(stance is Stance.CONFLICTS for stance, _ in pairs):
        pairs = [(stance, complete or item.bearing.weak) for (stance, complete), (item, _) in zip(pairs, stances, strict=True)]
    wrong = _misplaced(bench, first, last)
    stances.extend(wrong)
    pairs.extend((stance, True) for _, stance in wrong)
    result = verdict.of_part(pairs) if not wrong else Verdict.REFUTED
    judgements = tuple(_judgement(bench, item, stance) for item, stance in stances if stance is not Stance.SILENT)
    claims = tuple(dict.fromkeys(item.claim.id for item, stance in stances if stance is not Stance.SILENT))
    reason = ""
    if result is Verdict.NOT_ENOUGH:
        reason = "detail-unconfirmed" if claims else "not-on-file"
    nearest = () if claims else tuple(dict.fromkeys(item.claim.id for item in tried))[:3]
    return Part(text, start, end, result, reason, "", claims, nearest, judgements)


def _confirmed_elsewhere(item: Tried, tried: Sequence[Tried], statement: Frame) -> Tried:
    """Return `item` with the details that other evidence about the same assertion confirms counted as confirmed."""
    comparison = confirmation.confirmed(item.comparison, item.claim.id, [(other.claim.id, other.comparison) for other in tried], statement)
    if comparison is item.comparison:
        return item
    return replace(item, comparison=comparison, bearing=verdict.bearing(comparison), rating=verdict.rating(comparison))


def _misplaced(bench: _Bench, first: int, last: int) -> list[tuple[Tried, Stance]]:
    """Return the evidence that puts a person of this part at another body than the statement does."""
    out = []
    for item in bench.affiliations:
        if item.outcome is not Outcome.DIFFERS or not first <= item.person.first <= last:
            continue
        claim = bench.corpus.claim(item.row).claim
        slot = SlotResult("attribution", Outcome.DIFFERS, bench.statement.text[item.body.start : item.body.end], item.body.start, item.body.end, item.reported, 0, 0)
        comparison = Comparison(slots=(slot,), about=1.0, covered=1.0, relation=True)
        out += [(Tried(claim, evidence, comparison, verdict.bearing(comparison), 1.0), Stance.CONFLICTS) for evidence in claim.evidence]
    return out


def _chosen(tried: Sequence[Tried]) -> list[Tried]:
    """Return the evidences that decide: all of the best claim, and of other claims those that fully agree as well."""
    if not tried:
        return []
    full = [item for item in tried if item.bearing.stance is Stance.AGREES and item.bearing.complete]
    speaking = [item for item in tried if item.bearing.stance is not Stance.SILENT]
    top = speaking[0] if speaking and speaking[0].rating >= tried[0].rating - _CLOSE else tried[0]
    best = full[0] if full and full[0].rating >= top.rating - _CLOSE else top
    rivals = [item for item in tried if item.bearing.stance is Stance.CONFLICTS and item.rating >= best.rating - _TIE and _details(best) - _details(item)]
    if best.bearing.stance is Stance.AGREES and rivals and rivals[0].claim.id != best.claim.id:
        best = rivals[0]  # it has words of the statement that the agreeing evidence lacks
    if best.bearing.stance is Stance.AGREES and not best.bearing.complete:
        against = next((item for item in tried if item.bearing.stance is Stance.CONFLICTS and item.rating >= best.rating - _TIE), None)
        best = against or best
    same = {best.claim.id}
    if best.bearing.stance is Stance.AGREES and best.bearing.complete:
        same |= {item.claim.id for item in full if item.rating >= best.rating - _CLOSE}
    chosen = [item for item in tried if item.claim.id == best.claim.id or (item.claim.id in same and (item.bearing.stance is not Stance.CONFLICTS or not _details(item) or {slot.slot for slot in item.comparison.differing} == {"date"}))]
    if best.bearing.stance is Stance.CONFLICTS:
        chosen += [item for item in tried if item.claim.id not in same and item.bearing.stance is Stance.CONFLICTS and item.rating >= best.rating - _CLOSE]
    return chosen


_CLOSE = 0.12
"""How far behind the best another claim may lie and still be about the same assertion."""
_TIE = 0.04


def _details(item: Tried) -> set[int]:
    """Return the places of the words that the evidence does not have."""
    return {slot.start for slot in item.comparison.slots if slot.slot == "detail" and slot.note != "quality"}


def _stances(bench: _Bench, item: Tried, first: int, last: int) -> list[tuple[Tried, Stance]]:
    stance = item.bearing.stance
    if item.evidence.stance == Stance.CONFLICTS.value:
        turned = {Stance.AGREES: Stance.CONFLICTS, Stance.CONFLICTS: Stance.AGREES}
        stance = turned.get(stance, stance)
    if item.evidence.superseded_by and stance is not Stance.SILENT:
        newer = bench.corpus.claim(item.evidence.superseded_by)
        if tense.is_current(engine.cut(bench.statement, first, last), newer.frame):
            out = [(item, Stance.SUPERSEDED)]
            if stance is Stance.AGREES:
                out += [(replace(item, claim=newer.claim, evidence=evidence, comparison=replace(item.comparison, slots=())), Stance.CONFLICTS) for evidence in newer.claim.evidence]
            return out
    return [(item, stance)]


def _outdated(bench: _Bench, stances: list[tuple[Tried, Stance]]) -> list[tuple[Tried, Stance]]:
    """Return the stances with all agreement older than what superseded one of them counted as superseded too."""
    newer = [edtf.interval(bench.corpus.sources[item.evidence.source].published)[0] for item, stance in stances if stance is Stance.CONFLICTS and not item.comparison.slots]
    if not newer:
        return stances
    changed = min(newer)
    return [
        (item, Stance.SUPERSEDED if stance is Stance.AGREES and edtf.interval(bench.corpus.sources[item.evidence.source].published)[1] < changed else stance)
        for item, stance in stances
    ]


def _judgement(bench: _Bench, item: Tried, stance: Stance) -> Judgement:
    return Judgement(
        claim=item.claim.id, source=bench.corpus.sources[item.evidence.source], locator=item.evidence.locator, passage=item.evidence.passage,
        rests_on=item.evidence.rests_on, stance=stance, slots=tuple(slot for slot in item.comparison.slots), said_by=item.claim.said_by,
    )  # fmt: skip


def _report(statement: str, corpus: Corpus, as_of: datetime.date, parts: tuple[Part, ...]) -> Report:
    stances: dict[str, list[Stance]] = {}
    for part in parts:
        for item in part.comparisons:
            stances.setdefault(item.source.id, []).append(item.stance)
    return Report(
        statement=statement,
        verdict=verdict.of_statement([part.verdict for part in parts]),
        because="",
        marks=(),
        stances=tuple((source, verdict.of_source(found)) for source, found in sorted(stances.items())),
        wording="",
        as_of=as_of.isoformat(),
        corpus=corpus.name,
        corpus_hash=corpus.hash,
        version=__version__,
        parts=parts,
    )

"""A statement with long quotations: their letters first, then who spoke, then what is said around them (spec: verdicts, quotes)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import nearby, quoting
from claimcheck.candidates import Bench, decided_by
from claimcheck.choice import misplaced
from claimcheck.frame.markers import group
from claimcheck.model import Outcome, Part, SlotResult, Stance, Verdict
from claimcheck.sourced import places, speaker_ids
from claimcheck.spoken import credit, is_called
from claimcheck.text import edtf
from claimcheck.unsaid import unsaid
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.choice import Judged
    from claimcheck.model import Evidence, Frame, Name, Period
    from claimcheck.sourced import Place
    from claimcheck.spoken import Credit
    from claimcheck.trial import Tried
    from claimcheck.unsaid import Unsaid


def part(corpus: Corpus, framed: Frame, found: Sequence[quoting.Found]) -> tuple[Part, Bench]:
    """Return the one part that the statement is, and the candidates for what it says around its quotations.

    Where no claim cites the place of a quotation, the source's paragraph is judged by, as evidence of a claim without an id.
    """
    told = quoting.without_quotes(framed, found)
    bench = Bench(corpus, told)
    judged: Judged = []
    complete = True
    for looked_up in found:
        item = quoting.as_altered(looked_up) if _speaks_there(corpus, told, looked_up) else looked_up
        at = places(corpus, told, item) if item.found else []
        if not at:
            complete = False
            continue
        slots = _slots(corpus, framed, item, at)
        stance = Stance.CONFLICTS if any(slot.outcome is Outcome.DIFFERS for slot in slots) else Stance.AGREES
        complete = complete and not any(slot.outcome is Outcome.UNCONFIRMED for slot in slots)
        judged.append((decided_by(at[0].claim, at[0].evidence, *slots), stance))
    around = _around(bench, [item for item, _ in judged])
    judged += misplaced(bench, 0, bench.last)
    stances = {stance for _, stance in judged}
    if Stance.CONFLICTS in stances or around is False:
        result = Verdict.REFUTED
    else:
        result = Verdict.SUPPORTED if stances and complete and around else Verdict.NOT_ENOUGH
    reason = "" if result is not Verdict.NOT_ENOUGH else "detail-unconfirmed" if judged else "not-on-file"
    claims = tuple(dict.fromkeys(item.claim.id for item, _ in judged if item.claim.id))
    judgements = tuple(bench.judgement(item, stance) for item, stance in judged)
    near = () if judged else nearby.claims(bench, 0, bench.last)
    nearest, differences = tuple(claim for claim, _ in near), tuple(told for _, told in near)
    because = "" if judged else "No source known to the letter has these words"
    return Part(framed.text, 0, len(framed.text), result, reason, because, claims, nearest, judgements, differences), bench


def _speaks_there(corpus: Corpus, told: Frame, found: quoting.Found) -> bool:
    """Whether a person whom the statement names is quoted in the paragraph where a quotation stands, or might."""
    if found.found or not found.source:
        return False
    speakers = [place.claim.said_by for place in places(corpus, told, found) if place.claim.said_by]
    known = {entity for name in speakers for entity in speaker_ids(name, corpus.vocabulary)}
    unknown = [told.text[name.start : name.end] for name in told.names if name.ids[0].startswith("~")]
    return any(set(name.ids) & known for name in told.names if name.kind == "person") or any(
        is_called(one, other) for one in unknown for other in speakers
    )


def _slots(corpus: Corpus, framed: Frame, found: quoting.Found, at: Sequence[Place]) -> tuple[SlotResult, ...]:
    """Return the outcome of a quotation's letters, and where they are the source's that of the one to whom they are credited."""
    slots = quoting.slots_of(found, at[0].beside, at[0].evidence.passage)
    denied = unsaid(framed, found.quote)
    if any(slot.outcome is not Outcome.MATCHES for slot in slots):
        return slots if denied is None else (replace(slots[0], outcome=Outcome.UNCONFIRMED),)
    had = credit(corpus, quoting.outside(framed, framed.quotes), found, at)
    if denied:
        return (*slots, _denied(framed, denied, had))
    return (*slots, had.slot) if had.slot else slots


def _denied(framed: Frame, denied: Unsaid, had: Credit) -> SlotResult:
    """Return the outcome where a statement denies that words were said which the source has: false of whoever said them, else open."""
    if had.slot and not had.own:
        return replace(had.slot, outcome=Outcome.UNCONFIRMED, reported="")
    start, end = framed.words[denied.first].start, framed.words[denied.last].end
    outcome = Outcome.DIFFERS if denied.sure and (had.own or denied.of_all) else Outcome.UNCONFIRMED
    return SlotResult("polarity", outcome, framed.text[start:end], start, end, had.speaker, 0, 0, note="said after all")


def _published(corpus: Corpus, evidence: Evidence, period: Period) -> bool:
    """Whether a time is that in which a source itself appeared: "in November 2018 the staff wrote"."""
    low, high = edtf.interval(corpus.sources[evidence.source].published)
    return bool(high) and period.low <= low and high <= period.high


def _is_told(framed: Frame, name: Name) -> bool:
    """Whether a name is the one to whom something was told: "told the Halden Gazette"."""
    before = [word.norm for word in framed.words[max(0, name.first - 2) : name.first]]
    return name.kind not in {"country", "person"} and bool(before) and (before[-1] if before[-1] != "the" else before[0]) in group("addressing")


def _around(bench: Bench, judged: Sequence[Tried]) -> bool | None:
    """Return whether dates, figures and who was told hold by the claims at a quotation's place: False if one differs, None if one is unconfirmed."""
    told = {name.start for name in bench.statement.names if _is_told(bench.statement, name)}
    if not bench.statement.periods and not bench.statement.figures and not told:
        return True
    claims = {item.claim.id for item in judged}
    nearest = next((item for item in bench.tried(0, bench.last) if item.claim.id in claims), None)
    own = {period.start for period in bench.statement.periods for item in judged if _published(bench.corpus, item.evidence, period)}
    if nearest is None and (told or bench.statement.figures or any(period.start not in own for period in bench.statement.periods)):
        return None
    slots = nearest.comparison.slots if nearest else ()
    outcomes = {slot.outcome for slot in slots if (slot.slot in {"date", "number"} and slot.start not in own) or slot.start in told}
    if Outcome.DIFFERS in outcomes:
        return False
    return None if Outcome.UNCONFIRMED in outcomes else True

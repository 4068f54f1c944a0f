"""A statement with long quotations: their letters first, then who spoke, then what is said around them (spec: verdicts, quotes)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import nearby, quoting
from claimcheck.candidates import Bench, decided_by, ids
from claimcheck.choice import misplaced
from claimcheck.model import Outcome, Part, SlotResult, Stance, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.candidates import Corpus, Tried
    from claimcheck.choice import Judged
    from claimcheck.model import Claim, Evidence, Frame


def part(corpus: Corpus, framed: Frame, found: Sequence[quoting.Found]) -> tuple[Part, Bench]:
    """Return the one part that the statement is, and the candidates for what it says around its quotations."""
    bench = Bench(corpus, quoting.without_quotes(framed, found))
    judged: Judged = []
    complete = True
    for item in found:
        slots = _slots(corpus, framed, item)
        if slots[0].outcome is Outcome.UNCONFIRMED:
            complete = False
            continue
        stance = Stance.CONFLICTS if any(slot.outcome is Outcome.DIFFERS for slot in slots) else Stance.AGREES
        complete = complete and not any(slot.outcome is Outcome.UNCONFIRMED for slot in slots)
        judged += [(decided_by(claim, evidence, *slots), stance) for claim, evidence in _claims_at(corpus, framed, item)[:1]]
    around = _around(bench, [item for item, _ in judged])
    judged += misplaced(bench, 0, bench.last)
    stances = {stance for _, stance in judged}
    if Stance.CONFLICTS in stances or around is False:
        result = Verdict.REFUTED
    else:
        result = Verdict.SUPPORTED if stances and complete and around else Verdict.NOT_ENOUGH
    reason = "" if result is not Verdict.NOT_ENOUGH else "detail-unconfirmed" if judged else "not-on-file"
    claims = tuple(dict.fromkeys(item.claim.id for item, _ in judged))
    judgements = tuple(bench.judgement(item, stance) for item, stance in judged)
    near = () if judged else nearby.claims(bench, 0, bench.last)
    nearest, differences = tuple(claim for claim, _ in near), tuple(told for _, told in near)
    because = "" if judged else "No source known to the letter has these words"
    return Part(framed.text, 0, len(framed.text), result, reason, because, claims, nearest, judgements, differences), bench


def _slots(corpus: Corpus, framed: Frame, found: quoting.Found) -> tuple[SlotResult, ...]:
    """Return the outcome of a quotation's letters, and where they are the source's that of the one to whom they are credited."""
    slot = quoting.slot_of(found)
    if slot.outcome is not Outcome.MATCHES:
        return (slot,)
    speaker = _speaker(corpus, framed, [claim for claim, _ in _claims_at(corpus, framed, found)])
    return (slot, speaker) if speaker else (slot,)


def _claims_at(corpus: Corpus, framed: Frame, found: quoting.Found) -> list[tuple[Claim, Evidence]]:
    """Return the claims on file about the paragraph where a quotation stands, those that report the words of somebody named first."""
    names = {entity for name in framed.names for entity in name.ids}

    def order(hit: tuple[Claim, Evidence]) -> tuple[bool, bool, str]:
        claim = hit[0]
        return not names & set(ids(claim.said_by, corpus.vocabulary)), not claim.said_by, claim.id

    return sorted(corpus.evidence_at(found.source, found.result.locator), key=order)


def _speaker(corpus: Corpus, framed: Frame, claims: Sequence[Claim]) -> SlotResult | None:
    """Return whether the one whom the statement credits is among those whose words the paragraph reports; None where it credits nobody."""
    credited = [name for name in framed.names if set(name.ids) & set(framed.speakers)] or [name for name in framed.names if name.kind == "person"]
    if not credited:
        return None
    speakers = {entity: claim.said_by for claim in claims if claim.said_by for entity in ids(claim.said_by, corpus.vocabulary)}
    heard = next((name for name in credited if set(name.ids) & set(speakers)), None)
    name = heard or credited[0]
    reported = ""
    if heard or name.kind != "person":
        outcome = Outcome.MATCHES
    elif speakers:
        outcome, reported = Outcome.DIFFERS, next(iter(speakers.values()))
    else:
        outcome = Outcome.UNCONFIRMED
    return SlotResult("attribution", outcome, framed.text[name.start : name.end], name.start, name.end, reported, 0, 0)


def _around(bench: Bench, judged: Sequence[Tried]) -> bool | None:
    """Return whether the dates and figures around a quotation hold by the claims at its place: False if one differs, None if one is unconfirmed."""
    if not bench.statement.periods and not bench.statement.figures:
        return True
    claims = {item.claim.id for item in judged}
    nearest = next((item for item in bench.tried(0, bench.last) if item.claim.id in claims), None)
    outcomes = {slot.outcome for slot in nearest.comparison.slots if slot.slot in {"date", "number"}} if nearest else set()
    if Outcome.DIFFERS in outcomes:
        return False
    return None if Outcome.UNCONFIRMED in outcomes else True

"""A statement with long quotations: their letters first, then who spoke, then what is said around them (spec: verdicts, quotes)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import nearby, quoting
from claimcheck.candidates import Bench, decided_by, ids
from claimcheck.choice import misplaced
from claimcheck.model import Outcome, Part, SlotResult, Stance, Verdict
from claimcheck.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.candidates import Corpus, Tried
    from claimcheck.choice import Judged
    from claimcheck.model import Claim, Evidence, Frame, Name


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
    at = _claims_at(corpus, framed, found)
    quoting_it = [(claim, evidence) for claim, evidence in at if _has(evidence.passage, found.quote.text)]
    speaker = _speaker(framed, _spoken(corpus, quoting_it or at), corpus.sources[found.source].publisher, sure=bool(quoting_it))
    return (slot, speaker) if speaker else (slot,)


def _claims_at(corpus: Corpus, framed: Frame, found: quoting.Found) -> list[tuple[Claim, Evidence]]:
    """Return the claims on file about the paragraph where a quotation stands, those that report the words of somebody named first."""
    names = {entity for name in framed.names for entity in name.ids}

    def order(hit: tuple[Claim, Evidence]) -> tuple[bool, bool, str]:
        claim = hit[0]
        return not names & set(ids(claim.said_by, corpus.vocabulary)), not claim.said_by, claim.id

    return sorted(corpus.evidence_at(found.source, found.result.locator), key=order)


def _has(passage: str, quoted: str) -> bool:
    """Whether a passage has the words of a quotation, so that it tells who spoke them: that another is quoted in the paragraph says nothing."""
    said, known = ([word.norm for word in words(text)] for text in (quoted, passage))
    said, known = ([norm for norm in norms if norm[:1].isalnum()] for norms in (said, known))
    return any(known[at : at + len(said)] == said for at in range(len(known) - len(said) + 1))


def _spoken(corpus: Corpus, at: Sequence[tuple[Claim, Evidence]]) -> dict[str, str]:
    """Return the ids of those whose words some evidence reports, each with the name: as the curator says, else as the passage credits them."""
    out: dict[str, str] = {}
    for claim, evidence in at:
        if claim.said_by:
            out.update(dict.fromkeys(ids(claim.said_by, corpus.vocabulary), claim.said_by))
            continue
        read = corpus.claim(claim.id).passages[claim.evidence.index(evidence)]
        for name in read.names:
            if set(name.ids) & set(read.speakers) and name.kind in _PERSONS:
                out.update(dict.fromkeys(name.ids, read.text[name.start : name.end]))
    return out


_PERSONS = frozenset({"person", ""})
"""Kinds of name that may be somebody who speaks; a name of no kind is one that no glossary has."""


def _speaker(framed: Frame, speakers: dict[str, str], publisher: str, *, sure: bool) -> SlotResult | None:
    """Return whether the one whom the statement credits is among `speakers` (id → name); None where it credits nobody.

    A body or medium may pass on what somebody says in its own report; a name that no glossary has does so only where it is the `publisher`, and
    contradicts only where the passage has the very words (`sure`).
    """
    credited = [name for name in framed.names if set(name.ids) & set(framed.speakers)] or [name for name in framed.names if name.kind == "person"]
    if not credited:
        return None
    heard = next((name for name in credited if set(name.ids) & set(speakers) or _called(framed, name, speakers.values())), None)
    name = heard or credited[0]
    reported, said = "", framed.text[name.start : name.end].casefold()
    if heard or name.kind not in _PERSONS or said in publisher.casefold():
        outcome = Outcome.MATCHES
    elif speakers and (sure or name.kind == "person"):
        outcome, reported = Outcome.DIFFERS, next(iter(speakers.values()))
    else:
        outcome = Outcome.UNCONFIRMED
    return SlotResult("attribution", outcome, framed.text[name.start : name.end], name.start, name.end, reported, 0, 0)


def _called(framed: Frame, name: Name, known: Iterable[str]) -> bool:
    """Whether a name that no glossary has is the last word of a speaker's: "Quist" for Marta Quist."""
    said = framed.words[name.first].norm
    return name.first == name.last and name.ids[0].startswith("~") and any(said == full.casefold().split()[-1] for full in known)


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

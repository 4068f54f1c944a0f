"""A statement with long quotations: their letters first, then who spoke, then what is said around them (spec: verdicts, quotes)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import nearby, quoting
from claimcheck.candidates import Bench, decided_by, ids, voices_of
from claimcheck.choice import misplaced
from claimcheck.frame.markers import group
from claimcheck.model import Outcome, Part, SlotResult, Stance, Verdict
from claimcheck.text import edtf
from claimcheck.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.choice import Judged
    from claimcheck.model import Claim, Evidence, Frame, Name, Period
    from claimcheck.trial import Tried


def part(corpus: Corpus, framed: Frame, found: Sequence[quoting.Found]) -> tuple[Part, Bench]:
    """Return the one part that the statement is, and the candidates for what it says around its quotations."""
    bench = Bench(corpus, quoting.without_quotes(framed, found))
    judged: Judged = []
    complete = True
    for looked_up in found:
        item = quoting.as_altered(looked_up) if _speaks_there(corpus, framed, looked_up) else looked_up
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


def _speaks_there(corpus: Corpus, framed: Frame, found: quoting.Found) -> bool:
    """Whether a person whom the statement names is quoted in the paragraph where a quotation stands, or might."""
    names = {entity for name in framed.names if name.kind == "person" for entity in name.ids}
    at = corpus.evidence_at(found.source, found.result.locator) if found.source else []
    return any(names & set(ids(claim.said_by, corpus.vocabulary)) for claim, _ in at)


def _slots(corpus: Corpus, framed: Frame, found: quoting.Found) -> tuple[SlotResult, ...]:
    """Return the outcome of a quotation's letters, and where they are the source's that of the one to whom they are credited."""
    slot = quoting.slot_of(found)
    if slot.outcome is not Outcome.MATCHES:
        return (slot,)
    at = _claims_at(corpus, framed, found)
    quoting_it = [(claim, evidence) for claim, evidence in at if _has(evidence.passage, found.quote.text)]
    spoken = _spoken(corpus, quoting_it or at)
    name = _credited(framed, found, spoken)
    if name is None:
        return (slot,)
    outcome, reported = _passes_on(corpus, framed, name, found, at)
    if name.kind in _PERSONS and outcome is Outcome.UNCONFIRMED and spoken and (quoting_it or name.kind == "person"):
        outcome, reported = Outcome.DIFFERS, next(iter(spoken.values()))
    if set(name.ids) & set(spoken) or _called(framed, name, spoken.values()):
        outcome, reported = Outcome.MATCHES, ""
    return slot, SlotResult("attribution", outcome, framed.text[name.start : name.end], name.start, name.end, reported, 0, 0)


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


def _credited(framed: Frame, found: quoting.Found, spoken: dict[str, str]) -> Name | None:
    """Return the one to whom a statement credits a quotation: who is said to say it, else a person, else who acts right before it."""
    credited = [name for name in framed.names if set(name.ids) & set(framed.speakers)] or [name for name in framed.names if name.kind == "person"]
    if not credited:
        before = [name for name in framed.names if name.end <= found.quote.start]
        return next((name for name in reversed(before) if name.role == "actor" and not name.modifier), None)
    return next((name for name in credited if set(name.ids) & set(spoken) or _called(framed, name, spoken.values())), credited[0])


def _likest(passages: Sequence[Frame], quoted: str) -> list[Frame]:
    """Return the passages that have the most words of a quotation: those that tell in other words what it says."""
    said = {word.lemma for word in words(quoted) if len(word.norm) >= _CONTENT}
    shared = [len(said & {word.lemma for word in frame.words}) for frame in passages]
    return [frame for frame, count in zip(passages, shared, strict=True) if count and count == max(shared)]


_CONTENT = 4
"""Letters of a word that may say something."""


def _passes_on(corpus: Corpus, framed: Frame, name: Name, found: quoting.Found, at: Sequence[tuple[Claim, Evidence]]) -> tuple[Outcome, str]:
    """Return whether one who is credited with words of a source, and is not known to be their speaker, may have passed them on, and who else did.

    The publisher and those whose report the source repeats do, and a body that the passage names; the publisher of another source on file does not,
    nor a country where another one acts. A name that no glossary has is unconfirmed.
    """
    publishers = {other: set(ids(item.publisher, corpus.vocabulary)) for other, item in corpus.sources.items()}
    mine, publisher = set(name.ids), corpus.sources[found.source].publisher
    if mine & publishers[found.source] or framed.text[name.start : name.end].casefold() in publisher.casefold():
        return Outcome.MATCHES, ""
    if any(mine & set(voices_of(corpus, evidence)) for _, evidence in at):
        return Outcome.MATCHES, ""
    if any(mine & of for of in publishers.values()):
        return Outcome.DIFFERS, publisher
    if name.kind in _PERSONS:
        return Outcome.UNCONFIRMED, ""
    passages = [corpus.claim(claim.id).passages[claim.evidence.index(evidence)] for claim, evidence in at]
    if name.kind == "country":
        passages = _likest(passages, found.quote.text)
    named = [(other, frame) for frame in passages for other in frame.names if name.kind != "country" or other.role == "actor"]
    if any(mine & set(other.ids) for other, _ in named):
        return Outcome.MATCHES, ""
    rivals = [frame.text[other.start : other.end] for other, frame in named if name.kind == "country" and other.kind in {"country", "place"}]
    return (Outcome.DIFFERS, rivals[0]) if rivals else (Outcome.UNCONFIRMED, "")


def _called(framed: Frame, name: Name, known: Iterable[str]) -> bool:
    """Whether a name that no glossary has is the last word of a speaker's: "Quist" for Marta Quist."""
    said = framed.words[name.first].norm
    return name.first == name.last and name.ids[0].startswith("~") and any(said == full.casefold().split()[-1] for full in known)


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

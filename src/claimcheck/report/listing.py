"""Lists and single entries of a corpus, search results and comparisons of two texts: as blocks, and as the values of their JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.model import Outcome
from claimcheck.report.blocks import Entry, Gap, Item, Row, entry, pieces
from claimcheck.report.words import listing, where, who

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.model import Claim, Comparison, Evidence, Source
    from claimcheck.report.blocks import Block

_STANCES = {
    "agrees": ("AGREES", "The evidence says what the statement says."),
    "conflicts": ("CONFLICTS", "The evidence says otherwise."),
    "silent": ("SILENT", "The evidence does not speak to it."),
}
_OUTCOMES = {Outcome.MATCHES: "matches", Outcome.DIFFERS: "differs", Outcome.UNCONFIRMED: "unconfirmed"}


def comparison(statement: str, evidence: str, stance: str, result: Comparison) -> Iterator[Block]:
    """Yield the screen of `compare`: the stance in words, both texts with the deciding words marked, a row a slot."""
    differing = [slot for slot in result.slots if slot.outcome is Outcome.DIFFERS] or [
        slot for slot in result.slots if slot.outcome is Outcome.MATCHES
    ]
    label, words = _STANCES[stance]
    yield entry(label, words, tone=stance)
    yield Entry("You said", pieces(statement, ((slot.start, slot.end) for slot in differing if statement[slot.start : slot.end] == slot.said)))
    spans = ((slot.reported_start, slot.reported_end) for slot in differing if evidence[slot.reported_start : slot.reported_end] == slot.reported)
    yield Entry("Evidence", pieces(evidence, spans))
    tones = {Outcome.MATCHES: "agrees", Outcome.DIFFERS: "conflicts", Outcome.UNCONFIRMED: "quiet"}
    for slot in result.slots:
        yield Row(_OUTCOMES[slot.outcome], (slot.slot, _sides(slot.said, slot.reported)), tone=tones[slot.outcome])


def _sides(said: str, reported: str) -> str:
    return f"you say “{said}”, the evidence “{reported}”" if said and reported else f"you say “{said}”" if said else f"the evidence “{reported}”"


def found(claims: Sequence[tuple[str, str]]) -> Iterator[Block]:
    """Yield (id, text) of the claims that a search found, best first."""
    if not claims:
        yield entry("Nothing found", "no claim on file shares a telling word with it.")
    for claim, text in claims:
        yield Item(claim, (text,))


def claims(items: Iterable[Claim]) -> Iterator[Block]:
    """Yield a row a claim, under its topic."""
    topic = None
    for item in items:
        if item.topic != topic:
            if topic is not None:
                yield Gap()
            topic = item.topic
            yield entry("Topic", topic)
        yield Item(item.id, (item.text,))


def claim(item: Claim, sources: Mapping[str, Source]) -> Iterator[Block]:
    """Yield all that is on file about one claim."""
    yield entry("Claim", item.text, tone="good")
    yield entry("Id", item.id)
    yield entry("Topic", item.topic)
    if item.said_by:
        yield entry("Said by", item.said_by)
    for label, wordings in (("Also", item.also), ("Not", item.falsehoods)):
        yield from (entry(label, wording) for wording in wordings)
    for evidence in item.evidence:
        yield Gap()
        source = sources[evidence.source]
        yield Row("evidence", (who(source), evidence.locator, where(source)))
        yield entry("in our words" if source.text == "digest" else "in its words", evidence.passage, indent=2)
        yield from (entry(label, words, indent=2) for label, words in _remarks(evidence))
    for review in item.reviews:
        yield Row("review", (review.publisher, review.date, f"rated {review.rating}", review.stance, review.url))
    if item.tags:
        yield Gap()
        yield entry("Tags", ", ".join(item.tags), tone="quiet")
    if item.review_by:
        yield entry("Review by", item.review_by, tone="quiet")


def _remarks(evidence: Evidence) -> list[tuple[str, str]]:
    remarks = [
        ("rests on", evidence.rests_on),
        ("stance set by hand", evidence.stance),
        ("superseded by", evidence.superseded_by),
        ("read as", evidence.reports),
    ]
    return [(label, words) for label, words in remarks if words]


def impact(item: Source, claims: Sequence[Mapping[str, Any]], answers: Sequence[Mapping[str, Any]] | None) -> Iterator[Block]:
    """Yield what rests on a source: claims (id, claim, others) and, where an audit log was read, answers (line, time, verdict, statement, place)."""
    yield entry("Source", f"{item.id}: {who(item)}, {item.title}")
    if item.withdrawn:
        yield entry("Withdrawn", item.withdrawn, tone="conflicts")
    alone = [claim for claim in claims if not claim["others"]]
    yield entry("Claims", f"{len(claims)} rest on it, {len(alone)} of them on it alone")
    for claim in claims:
        beside = f"beside {', '.join(claim['others'])}" if claim["others"] else "alone"
        yield Item(claim["id"], (beside, claim["claim"]))
    if answers is not None:
        yield Gap()
        yield entry("Answers", f"{len(answers)} in the log rest on it")
        for answer in answers:
            where_said = f"line {answer['line']}, {answer['time']}" + (f", {answer['place']}" if answer.get("place") else "")
            yield Item(str(answer["verdict"]), (where_said, str(answer["statement"])))


def sources(items: Iterable[Source]) -> Iterator[Block]:
    """Yield a row a source."""
    for item in items:
        yield Item(item.id, (who(item), item.title))


def source(item: Source, claim_ids: Sequence[str]) -> Iterator[Block]:
    """Yield all that is on file about one source, with the claims that it has evidence for."""
    yield entry("Source", item.title, tone="good")
    for label, words in (("Id", item.id), ("Publisher", who(item)), ("Kind", item.kind), ("Address", where(item)), ("Withdrawn", item.withdrawn)):
        if words:
            yield entry(label, words)
    yield entry("Text", "a digest in our words" if item.text == "digest" else "its own words")
    yield entry("Claims", f"{len(claim_ids)} on file rest on it" + (": " + listing(list(claim_ids)) if claim_ids else ""))


def claim_dict(item: Claim) -> dict[str, Any]:
    """Return a claim as `claims show --format json` has it: the names of the corpus format."""
    return {
        "id": item.id,
        "topic": item.topic,
        "claim": item.text,
        "also": list(item.also),
        "not": list(item.falsehoods),
        "said_by": item.said_by or None,
        "evidence": [_evidence_dict(evidence) for evidence in item.evidence],
        "reviews": [{"publisher": r.publisher, "url": r.url, "date": r.date, "rating": r.rating, "stance": r.stance} for r in item.reviews],
        "tags": list(item.tags),
        "checked": item.checked,
        "review_by": item.review_by or None,
    }


def _evidence_dict(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "locator": evidence.locator,
        "passage": evidence.passage,
        "rests_on": evidence.rests_on or None,
        "stance": evidence.stance or None,
        "superseded_by": evidence.superseded_by or None,
    }


def source_dict(item: Source, claim_ids: Sequence[str] | None = None) -> dict[str, Any]:
    """Return a source as JSON has it; with `claim_ids`, the claims that it has evidence for."""
    out: dict[str, Any] = {
        "id": item.id,
        "title": item.title,
        "publisher": item.publisher,
        "published": item.published,
        "url": item.url or None,
        "find": item.find or None,
        "kind": item.kind,
        "text": item.text,
        "withdrawn": item.withdrawn or None,
    }
    if claim_ids is not None:
        out["claims"] = list(claim_ids)
    return out

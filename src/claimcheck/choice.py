"""Which evidence decides on a part, and the stance that each has: the nearest claim, and those that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import closer, confirmation, doubt, misdated, verdict
from claimcheck.candidates import decided_by
from claimcheck.compare import denial, engine, flow
from claimcheck.compare.entity import PLACED
from claimcheck.doubt import WHOLLY, details
from claimcheck.frame import clause
from claimcheck.model import Outcome, SlotResult, Stance
from claimcheck.succession import outdated, stances
from claimcheck.trial import Tried
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence, Set as AbstractSet

    from claimcheck.candidates import Bench
    from claimcheck.model import Frame

CLOSE = 0.12
"""How far behind the best another claim may lie and still be about the same assertion."""
TIE = 0.04
"""How far behind the best a claim that conflicts may lie and still be as near."""
MORE_STATED = 0.15
"""How much more of the words passage or claim must have in a claim that conflicts to be nearer than one that agrees by its other wordings."""

ENOUGH = 1.1
"""So much must a whole statement have in common with evidence, in words of full weight, before agreement supports it ("Osmark later did so")."""
AS_MANY = 0.05
"""So many words less may evidence have and still tell as much."""
COMPANY = 0.1
"""By how much nearer evidence is whose paragraph settles another part of the statement."""
ELSEWHERE = 0.2
"""How far behind the best that conflicts in a figure alone may lie evidence that has the figure."""

Judged = list[tuple[Tried, Stance]]


def decided(bench: Bench, first: int, last: int, places: AbstractSet[tuple[str, str]] = frozenset()) -> Judged:
    """Return the evidence that decides on words `first` to `last`, each with its stance.

    `places` are the paragraphs (source, locator) that settle another part of the statement: what stands there tells of the same event.
    """
    tried = _clear(bench, first, last) or bench.trial(first, last).near()
    if places:
        tried = sorted((_in_company(item, places) for item in tried), key=lambda item: -item.rating)
    said = engine.cut(bench.statement, first, last)
    tried = _repeated(tried)
    others = confirmation.witnesses([(item.claim.id, item.comparison) for item in tried], bench.statement)
    common = (first, last) == (0, bench.last) and not bench.affiliations and clause.common(bench.statement)
    confirmed = [_confirmed(item, tried, others, bench.statement) for item in tried]
    confirmed = [_left_open(item) if common and item.comparison.shared < ENOUGH and _agrees(item) else item for item in confirmed]
    chosen, against = closer.look(bench, _standing(bench, confirmed), first, last)
    found = [pair for item in (*chosen, *against) for pair in stances(bench, item, said)]
    return outdated(bench, found)


def _in_company(item: Tried, places: AbstractSet[tuple[str, str]]) -> Tried:
    """Return evidence, where it stands in a paragraph that settles another part, as of the same event."""
    if (item.evidence.source, item.evidence.locator) not in places:
        return item
    comparison = replace(item.comparison, beside=True)
    return replace(item, comparison=comparison, bearing=verdict.bearing(comparison), rating=item.rating + COMPANY)


def _clear(bench: Bench, first: int, last: int) -> list[Tried]:
    """Return the evidence that decides where the nearest agrees in full and nothing near speaks against it or leaves anything open; [] elsewhere.

    What lies further off could only confirm what is open, and cannot itself be chosen.
    """
    trial = bench.trial(first, last)
    nearest = trial.nearest()
    if nearest is None or not _settles(nearest):
        return []
    tried = trial.within(CLOSE)
    if not _settles(tried[0]) or any(_conflicts(item) or bench.corpus.sources[item.evidence.source].withdrawn for item in tried):
        return []
    agreeing = {item.evidence.source for item in tried if item.bearing.complete}
    return [] if any(_open(item, whole=item.evidence.source in agreeing) for item in tried) else tried


def _settles(item: Tried) -> bool:
    """Whether evidence agrees in full, in enough words."""
    return _agrees(item) and item.bearing.complete and item.comparison.shared >= ENOUGH


def _open(item: Tried, *, whole: bool) -> bool:
    """Whether other evidence may complete what this has: a detail that it leaves open, a date that may be another event's.

    Where its source agrees in full already (`whole`), a detail more changes nothing.
    """
    return item.comparison.about >= verdict.ABOUT and any(
        not whole and slot.note != PLACED if slot.outcome is Outcome.UNCONFIRMED else slot.slot == "date" and slot.outcome is Outcome.DIFFERS
        for slot in item.comparison.slots
    )


def _standing(bench: Bench, tried: Sequence[Tried]) -> list[Tried]:
    """Return the evidence that decides; of a withdrawn source where nothing else does, and to be shown beside the rest where it says the same."""
    gone = [item for item in tried if bench.corpus.sources[item.evidence.source].withdrawn]
    if not gone:
        return _chosen(tried)
    standing = _chosen([item for item in tried if item not in gone])
    if not any(_conflicts(item) or (_agrees(item) and item.bearing.complete) for item in standing):
        return _chosen(tried)
    least = max(item.rating for item in standing) - CLOSE
    return standing + [item for item in gone if item.rating >= least and _agrees(item) and item.bearing.complete]


def _repeated(tried: Sequence[Tried]) -> list[Tried]:
    """Return the evidence, silent where only the date differs and claims have several: what was done time and again may have been done then too."""
    dated = [item for item in tried if _conflicts(item) and {slot.slot for slot in item.comparison.differing} == {"date"} and _wholly(item)]
    when = {slot.reported for item in dated for slot in item.comparison.differing}
    apart = any(not (one in other or other in one) for one in when for other in when) and len({item.claim.id for item in dated}) > 1
    if not apart:
        return list(tried)
    silent = verdict.Bearing(Stance.SILENT, complete=False, weak=False, imprecise=False)
    return [replace(item, bearing=silent) if item in dated else item for item in tried]


def _left_open(item: Tried) -> Tried:
    """Return evidence that agrees, and settles nothing: with a statement of a few common words, or beside evidence of another sense."""
    return replace(item, bearing=replace(item.bearing, complete=False))


def _wholly(item: Tried) -> bool:
    """Whether evidence has all of the part but its date."""
    return not item.comparison.unconfirmed and item.comparison.covered >= WHOLLY


def heard(bench: Bench, found: Judged) -> Judged:
    """Return the evidence of the source that the statement names ("InSight Crime reported …", "according to the CDC"), all of it where it names none.

    The others are shown, and do not decide (spec: verdicts, "a statement that names its source").
    """
    named = set(bench.statement.speakers)
    own = [pair for pair in found if pair[1] is not Stance.SILENT and named & set(bench.voices(pair[0].evidence))] if named else []
    return own or found


def misplaced(bench: Bench, first: int, last: int) -> Judged:
    """Return the evidence that puts a person of this part at another body than the statement does."""
    out: Judged = []
    for item in bench.affiliations:
        if item.outcome is not Outcome.DIFFERS or not first <= item.person.first <= last:
            continue
        claim = bench.corpus.claim(item.row).claim
        said = bench.statement.text[item.body.start : item.body.end]
        slot = SlotResult("attribution", Outcome.DIFFERS, said, item.body.start, item.body.end, item.reported, 0, 0)
        out += [(decided_by(claim, evidence, slot), Stance.CONFLICTS) for evidence in claim.evidence]
    return out


def _confirmed(item: Tried, tried: Sequence[Tried], others: Sequence[confirmation.Witness], statement: Frame) -> Tried:
    """Return `item` with the details that other evidence about the same assertion confirms counted as confirmed."""
    comparison = confirmation.confirmed(item.comparison, item.claim.id, others, statement)
    partial = any(scope.word in {"few", "not all"} for scope in statement.scopes)  # "only some gave it": of whom the other sentence tells is open
    if not partial and {slot.slot for slot in item.comparison.unconfirmed} == {"detail"}:  # whom or what it has not is no sentence of the same event
        comparison = confirmation.beside(comparison, [other.comparison for other in tried if _beside(item, other)])
    if comparison is item.comparison:
        return item
    bearing = verdict.bearing(comparison)
    if bearing.stance is Stance.CONFLICTS and item.bearing.stance is not Stance.CONFLICTS:
        return item  # what others confirm may complete an agreement, and never makes a difference of an event that is not the same
    return replace(item, comparison=comparison, bearing=bearing, rating=verdict.rating(comparison))


def _beside(item: Tried, other: Tried) -> bool:
    """Whether two claims rest on the same paragraph of the same source."""
    mine, theirs = item.evidence, other.evidence
    return item.claim.id != other.claim.id and (mine.source, mine.locator) == (theirs.source, theirs.locator)


def _chosen(tried: Sequence[Tried]) -> list[Tried]:
    """Return the evidences that decide: all of the best claim, and of other claims those that fully agree as well, or conflict as it does."""
    if not tried:
        return []
    full = [item for item in tried if _agrees(item) and item.bearing.complete]
    best = _best(tried, full)
    if _agrees(best) and doubt.opposed(best, tried):
        return [_left_open(best)]
    same = {best.claim.id}
    if _agrees(best) and best.bearing.complete:
        same |= {item.claim.id for item in full if item.rating >= best.rating - CLOSE}
    chosen = [item for item in tried if item.claim.id == best.claim.id or (item.claim.id in same and _speaks_to_it(item, best))]
    chosen += misdated.found(best, tried)
    if (
        _agrees(best)
        and not any(_conflicts(item) for item in chosen)
        and doubt.doubted(best, [item for item in tried if item.rating >= best.rating - TIE])
    ):
        return [_left_open(best)]
    if _conflicts(best):
        chosen += [item for item in tried if item.claim.id not in same and _conflicts(item) and item.rating >= best.rating - CLOSE]
    return chosen


def _best(tried: Sequence[Tried], full: Sequence[Tried]) -> Tried:
    """Return the evidence that is nearest: one that speaks, better one that fully agrees, unless one as near has more of the words and conflicts."""
    speaking = [item for item in tried if item.bearing.stance is not Stance.SILENT]
    top = speaking[0] if speaking and speaking[0].rating >= tried[0].rating - CLOSE else tried[0]
    staged = any(slot.note == "stage" for slot in top.comparison.unconfirmed)  # "executed" beside "sentenced": no other words make up for it
    best = full[0] if full and full[0].rating >= top.rating - (0.0 if staged else CLOSE) else top
    rivals = [item for item in tried if _conflicts(item) and item.rating >= best.rating - TIE and _nearer(item, best)]
    if _agrees(best) and rivals and rivals[0].claim.id != best.claim.id:
        best = rivals[0]  # it has words of the statement that the agreeing evidence lacks
    if _conflicts(best):
        return _confirmed_elsewhere(best, tried) or _dated_elsewhere(best, tried) or best
    if _agrees(best) and not best.bearing.complete:
        return next((item for item in tried if _conflicts(item) and item.rating >= best.rating - TIE), best)
    return best


def _confirmed_elsewhere(best: Tried, tried: Sequence[Tried]) -> Tried | None:
    """Return evidence with the very figures in which the best differs, and nothing against the rest: the best tells of another count of the kind."""
    differing = {slot.start for slot in best.comparison.differing if slot.slot == "number"}
    if not differing or len(differing) < len(best.comparison.differing):
        return None
    for item in tried:
        figures = {slot.start for slot in item.comparison.slots if slot.slot == "number" and slot.outcome is Outcome.MATCHES}
        told = item.comparison.stated >= best.comparison.stated - MORE_STATED
        if _agrees(item) and told and item.rating >= best.rating - ELSEWHERE and differing <= figures:
            return item
    return None


def _dated_elsewhere(best: Tried, tried: Sequence[Tried]) -> Tried | None:
    """Return evidence of the same words at the very time, if less exactly told, where the best differs in its date: another event."""
    if {slot.slot for slot in best.comparison.differing} != {"date"}:
        return None
    for item in tried:
        finer = {slot.slot for slot in item.comparison.unconfirmed if slot.note == "finer"}
        only = "date" in finer and all(slot.note == "finer" for slot in item.comparison.unconfirmed)
        if _agrees(item) and only and item.comparison.covered >= best.comparison.covered - AS_MANY:
            return item
    return None


def _agrees(item: Tried) -> bool:
    return item.bearing.stance is Stance.AGREES


def _conflicts(item: Tried) -> bool:
    return item.bearing.stance is Stance.CONFLICTS


def _speaks_to_it(item: Tried, best: Tried) -> bool:
    """Whether evidence of a claim that agrees elsewhere speaks to the part: a conflict only with all of the words, or in a figure or date.

    Another name of a closed list, further off than the best, is another event's.
    """
    if _conflicts(item) and item.rating < best.rating - TIE and {slot.note for slot in item.comparison.differing} == {"list"}:
        return False
    return not _conflicts(item) or not details(item) or {slot.slot for slot in item.comparison.differing} in ({"date"}, {"number"})


def _nearer(item: Tried, best: Tried) -> bool:
    """Whether evidence that conflicts is nearer to the part than the best that agrees: it has more of its words, has them itself, or the roles."""
    exchanged = any(slot.note == flow.EXCHANGED for slot in item.comparison.differing)
    return (
        exchanged
        or item.rating >= best.rating + TIE
        or bool(details(best) - details(item))
        or _implied(best)
        or item.comparison.stated >= best.comparison.stated + MORE_STATED
    )


def _implied(item: Tried) -> bool:
    """Whether evidence agrees with a denial only by a word of denying sense."""
    return any(slot.note == denial.IMPLIED for slot in item.comparison.slots)

"""Part × evidence → Comparison: every slot by its own module, then how much of the part the evidence speaks to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.compare import (
    alternatives,
    aside,
    attribution,
    contrast,
    counting,
    dating,
    denial,
    entity,
    flow,
    instead,
    leftover,
    meeting,
    missing,
    modality,
    modifier,
    onset,
    paired,
    polarity,
    rank,
    relation,
    scope,
    sequence,
    setting,
    standing,
    tail,
    term,
)
from claimcheck.compare.pointing import unnamed
from claimcheck.compare.sought import Sought, of_part
from claimcheck.compare.spans import result
from claimcheck.compare.stages import Outline, Pair, Words
from claimcheck.compare.weighing import FIGURE, NAME, PERIOD, RANK, Spoken, mass, shared, spoken_to, worth
from claimcheck.frame.markers import group
from claimcheck.frame.verb import acting
from claimcheck.model import Comparison, Frame, Outcome, SlotResult
from claimcheck.values import remembered, remembered_of_two, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Name, Rank, Scope, Term


def cut(frame: Frame, first: int, last: int) -> Frame:
    """Return the frame of words `first` to `last` alone; indexes and offsets stay those of the whole text."""

    def inside(items: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(item for item in items if first <= item.first and item.last <= last)

    start, end = frame.words[first].start, frame.words[last].end
    kept: dict[str, Any] = {
        slot: inside(getattr(frame, slot)) for slot in ("names", "figures", "periods", "terms", "ranks", "scopes", "modals", "denials")
    }
    return replace(frame, **kept, quotes=tuple(quote for quote in frame.quotes if start <= quote.start < end))


def compare(said: Frame, evidence: Profile, vocabulary: Vocabulary, *, weight: Callable[[str], float], whole: Frame | None = None) -> Comparison:
    """Return every slot of `said` against `evidence`.

    `weight` gives a lemma's rarity (0 to 1); `whole` is the frame of the whole statement, whose names are nobody's rivals. Pure; never raises.
    """
    pair = pair_of(said, evidence, vocabulary, weight, whole)
    return completed(pair, outline(pair, words(pair, term.Meetings(pair.said, evidence, vocabulary))))


def pair_of(said: Frame, evidence: Profile, vocabulary: Vocabulary, weight: Callable[[str], float], whole: Frame | None = None) -> Pair:
    """Return what is compared, as it is compared; the parameters are those of `compare`."""
    said = instead.read(said)
    return Pair(said, whole or said, evidence, vocabulary, weight)


def sought(said: Frame, whole: Frame, vocabulary: Vocabulary, weight: Callable[[str], float]) -> Sought:
    """Return what evidence may have of a part, by which to tell how much it speaks to at the most; the parameters are those of `compare`."""
    said = instead.read(said)
    credited = _credited(said, whole)
    return of_part(said, _compared(said, whole), [name for name in said.names if name not in credited], _typed(said), weight, vocabulary)


@remembered
def _typed(said: Frame) -> float:
    """Return what names, figures, dates and ranks weigh together."""
    slots = [(NAME, said.names), (FIGURE, said.figures), (PERIOD, said.periods), (RANK, said.ranks)]
    return sum(worth * len(items) for worth, items in slots) + RANK * rank.count_ordinals(said)


def words(pair: Pair, met: term.Meetings, typed: float | None = None) -> Words:
    """Return what a comparison begins with; `outline` goes on with it, `completed` ends it. `met` is that of the part or of the statement.

    `typed` is what names, figures, dates and ranks weigh at the most in this evidence, where that is known.
    """
    said = pair.said
    matches = meeting.matches(said, _compared(said, pair.whole), pair.evidence, met)
    masses = [mass(match, said, pair.weight) for match in matches]
    share = 1.0 if typed is None or not typed else typed / _typed(said)
    most = spoken_to(said, matches, masses, [(share, _typed(said))], {figure.start for figure in said.figures})
    return Words(matches, masses, most)


def outline(pair: Pair, begun: Words) -> Outline:
    """Return the comparison that `begun` begins with all that counts for what the evidence speaks to."""
    said, evidence, vocabulary = pair.said, pair.evidence, pair.vocabulary
    weighed = [(slot, NAME) for slot in _names(said, _credited(said, pair.whole), evidence, vocabulary)]
    weighed += [(slot, FIGURE) for slot in counting.compare(said, evidence, vocabulary)]
    counted = any(slot.slot == "number" and slot.reported for slot, _ in weighed)
    weighed += [(slot, PERIOD) for slot in dating.compare(said, evidence, total=counted)]
    weighed += [(rank.compare(item, evidence), RANK) for item in said.ranks]
    weighed += [(slot, RANK) for slot in rank.ordinals(said, evidence)]
    return Outline(begun, weighed, _spoken_to(said, begun, weighed, [slot for slot, _ in weighed]))


def _spoken_to(said: Frame, begun: Words, weighed: Sequence[tuple[SlotResult, float]], slots: Sequence[SlotResult]) -> Spoken:
    put = {slot.start for slot in slots if slot.note == "put on another thing"}
    return spoken_to(said, begun.matches, begun.masses, [(worth(slot), weight) for slot, weight in weighed], put)


def completed(pair: Pair, begun: Outline) -> Comparison:
    """Return the whole comparison that `begun` begins."""
    said, evidence, vocabulary, weight = pair.said, pair.evidence, pair.vocabulary, pair.weight
    credited, matches, weighed = _credited(said, pair.whole), begun.words.matches, begun.weighed
    slots = [*(slot for slot, _ in weighed), *rank.unqualified(said, evidence), *rank.wider(said, evidence)]
    slots += _scopes(said, evidence)
    single = (
        attribution.compare(credited, evidence, vocabulary),
        relation.compare(said, evidence, vocabulary),
        contrast.compare(said, matches, evidence),
        sequence.compare(said, evidence) or sequence.earlier(said, evidence),
        modality.compare_stage(said, evidence),
        modality.compare(said, matches, evidence, credited=bool(credited)),
        standing.formerly(said, matches, evidence),
        standing.lesser(said, matches, evidence),
        standing.obliged(said, matches, evidence),
        denial.undisputed(said, evidence),
        standing.penalised(said, evidence),
    )
    slots += [slot for slot in single if slot]
    if any(slot.note == flow.EXCHANGED for slot in slots):
        slots = [replace(slot, outcome=Outcome.MATCHES) if slot.note in {"another acts", "a place there"} else slot for slot in slots]
    slots += [result("object", Outcome.UNCONFIRMED, item, note="in place of a name") for item in unnamed(said, matches, evidence)]
    slots += _apart(said, matches, evidence)
    slots += polarity.compare(said, matches, evidence)
    slots += tail.compare(said, evidence)
    slots += tail.turned(said, matches, evidence)
    slots = denial.compare(said, matches, evidence, slots)
    slots = rank.broken(said, evidence, slots) if all(match.how == term.SAME for match in matches) else slots
    slots = alternatives.compare(said, evidence, instead.of_another(said, slots))
    slots = aside.compare(said, evidence, modifier.compare(said, evidence, slots))
    slots = paired.compare(said, evidence, onset.compare(said, evidence, slots))
    slots += missing.details(said, matches, evidence, weight)
    slots = leftover.compare(said, pair.whole, evidence, slots, vocabulary)
    spoken = _spoken_to(said, begun.words, weighed, slots)
    both = shared(said, list(zip(matches, begun.words.masses, strict=True)), slots, weight)
    return Comparison(tuple(_told(slot, said.text) for slot in slots), spoken.about, spoken.covered, spoken.relation, spoken.stated, both)


def _told(slot: SlotResult, text: str) -> SlotResult:
    """Return a slot with the words that were said; field by field, as an answer has some hundreds."""
    return SlotResult(
        slot.slot,
        slot.outcome,
        text[slot.start : slot.end],
        slot.start,
        slot.end,
        slot.reported,
        slot.reported_start,
        slot.reported_end,
        slot.note,
        slot.imprecise,
        slot.weak,
    )


def _names(said: Frame, credited: Sequence[Name], evidence: Profile, vocabulary: Vocabulary) -> Iterator[SlotResult]:
    """Yield the outcome of each name; who is credited, and who stands above in a rank, other slots judge."""
    against = setting.compare(said, evidence)
    yield from (slot for slot in against.values() if slot)
    for name in said.names:
        if name in credited or name in against:
            continue
        outcome = entity.compare(name, said, said.names, evidence, vocabulary)
        if outcome.outcome is Outcome.UNCONFIRMED and any(item.place > 1 and item.last < name.first <= item.last + 3 for item in said.ranks):
            continue  # "second to Norway": who stands above belongs to the rank
        if outcome.outcome is Outcome.UNCONFIRMED and {word.lemma for word in said.words[name.first : name.last + 1]} <= evidence.document:
            continue  # "a report for Congress": how the text calls the source
        yield outcome


def _following(frame: Frame, item: Term) -> frozenset[str]:
    """Return the ids of the name right after a verb, "the" and an adjective between at most."""
    return next((frozenset(name.ids) for name in frame.names if item.last < name.first <= item.last + 3), frozenset())


def _apart(said: Frame, matches: Sequence[term.TermMatch], evidence: Profile) -> Iterator[SlotResult]:
    """Yield the words in whose place the evidence has one that excludes them."""
    excluded = [match.term for match in matches if match.how == term.APART]
    own = [match for match in matches if match.how == term.SAME and not any(meeting.inside(match.term, phrase) for phrase in excluded)]
    told = {key for match in own if match.met for key in (match.met.key, *match.met.concepts)}
    for match in matches:
        if match.met and told & {match.met.key, *match.met.concepts}:
            continue  # the part has that word too: "levies and fines" where the evidence has levies
        if match.how == term.APART and match.met and match.term.kind == "relation":
            ends = _following(said, match.term), _following(evidence.frames[match.frame], match.met)
            if all(ends) and not ends[0] & ends[1]:
                continue  # "comes from Peru" and "reaches Chile": two ends of one way
        if any(other is not match.term and other.first <= match.term.first and match.term.last <= other.last for other in excluded):
            continue  # "opioid" of "synthetic opioid": one difference
        if match.how == term.APART and (match.term.kind != "relation" or " " in match.term.key):
            slot = "object" if match.term.kind == "thing" else "polarity"
            yield result(slot, Outcome.DIFFERS, match.term, match.frame, evidence.frames[match.frame], match.met, note="apart")


@remembered_of_two
def _credited(said: Frame, whole: Frame) -> list[Name]:
    return [name for name in said.names if name.first in whole.credits and name not in setting.pairs(whole)]


@remembered_of_two
def _compared(said: Frame, whole: Frame) -> list[Term]:
    """Return the content words that are compared as such: those that no other slot judges."""
    skip = _skipped(said, _credited(said, whole))
    phrases = [item for item in said.terms if item.last > item.first]
    answers = {item.first for item in phrases if said.words[item.first + 1].norm in group("particles")}  # "wrote back", "called off"
    return [item for item in said.terms if item.first not in skip or item.first in answers]


def _skipped(said: Frame, credited: Sequence[Name]) -> frozenset[int]:
    """Words that other slots judge: verbs of speech beside a speaker, ranks, quantifiers, markers of modality alone."""
    judged: tuple[Rank | Scope, ...] = (*said.ranks, *said.scopes)
    skip = {index for item in judged for index in range(item.first, item.last + 1)}
    for item in said.ranks:  # "ranks as the second-largest", "comes second"
        before = range(max(0, item.first - _RANKING), item.first)
        skip |= {index for index in before if said.words[index].lemma in group("ranking")}
    skip |= {modal.first for modal in said.modals if modal.kind in {"possible", "proven"} or said.words[modal.first].norm.endswith("ly")}
    skip |= {index for index, word in enumerate(said.words) if word.norm == "according"}
    skip |= {index for index in aside.markers(said) if said.words[index].lemma not in group("excepting")}
    behind_dates = {period.last + 1 for period in said.periods}
    skip |= {index for index, word in enumerate(said.words) if word.norm == "alone" and index in behind_dates}  # "in 2019 alone"
    if credited or said.quotes or _told_by_another(said):
        speech = group("speech")
        skip |= {index for index, word in enumerate(said.words) if word.norm in speech}
    return frozenset(skip)


@remembered
def _told_by_another(said: Frame) -> bool:
    """Whether a part has a verb beside one of speech, so that this one only says who tells it: "…, the staff wrote in 2018"."""
    names = frozenset(index for name in said.names for index in range(name.first, name.last + 1))
    acts = {*acting(said)}
    acts |= {index for index, word in enumerate(said.words) if word.norm in group("light_verbs") and index not in names}
    return any(said.words[index].norm not in group("speech") for index in acts)


_RANKING = 5
"""Words between a verb that gives a rank and the rank at most."""
_EXCLUSIVE = frozenset({"sole", "solely", "exclusively", "exclusive", "alone", "single-handedly", "nothing"})


def _scopes(said: Frame, evidence: Profile) -> list[SlotResult]:
    out = []
    for item in said.scopes:
        if any(other.first <= item.first <= other.last for other in said.ranks):
            continue
        if any(figure.first - 2 <= item.last <= figure.last for figure in said.figures):  # "only two": the figure says it
            among = item.first > 0 and said.words[item.first - 1].norm in {"of", "not"}  # "two of all five wells"
            nouns = scope.quantified(item, said)
            part = None if among else scope.counted(item, nouns, evidence) or scope.divided(item, said, evidence)
            out += [part] if part else []
            continue
        acted = item.last + 1 in acting(said)  # "was merely buying time" leaves open who else does it
        named = [
            name
            for name in said.names
            if item.last < name.first <= item.last + 4 or (item.first - 4 <= name.last < item.first and name.role == "actor" and not acted)
        ]
        listed = any(other.listed > 1 for name in named for entity_id in name.ids for index, other in evidence.names.get(entity_id, ()) if index < 2)  # noqa: PLR2004
        nouns = scope.quantified(item, said)
        sole = item.first > 0 and [word.norm for word in said.words[item.first - 1 : item.first + 1]] == ["the", "only"]
        strong = bool(named) or sole or said.words[item.first].norm in _EXCLUSIVE
        outcome = scope.divided(item, said, evidence) or scope.compare(item, evidence, nouns=nouns, listed=listed, strong=strong)
        outcome = outcome or (result("scope", Outcome.UNCONFIRMED, item) if item.word == "not all" else None)
        if item.word == "only" and any(word.norm == "not" for word in said.words[max(0, item.first - 4) : item.first]):
            continue  # "not Norwegian ones alone"
        if outcome:
            out.append(outcome)
        elif (item.word == "all" or (item.word == "few" and not any(other.negated for other in said.terms))) and not any(
            figure.unit == "percent" for figure in said.figures
        ):
            share = scope.shared(item, nouns, evidence)
            alone = nouns == {scope.EVERY}  # "everyone" must be told, where "all fentanyl" may only stress
            out += [share] if share else [result("scope", Outcome.UNCONFIRMED, item)] if alone else []
    return out

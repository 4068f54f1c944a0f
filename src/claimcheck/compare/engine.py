"""Part × evidence → Comparison: every slot by its own module, then how much of the part the evidence speaks to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from claimcheck.compare import (
    attribution,
    contrast,
    dating,
    denial,
    entity,
    figures,
    modality,
    onset,
    polarity,
    predicate,
    rank,
    relation,
    scope,
    term,
)
from claimcheck.compare.pointing import points, unnamed
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group
from claimcheck.frame.relation import verbs
from claimcheck.model import Comparison, Frame, Outcome, SlotResult
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Figure, Name, Rank, Scope, Term

_KIND_WEIGHT = {"relation": 1.0, "thing": 1.0, "quality": 0.6, "": 1.0}
_CREDIT = {term.SAME: 1.0, term.OPPOSITE: 1.0, term.KIN: 0.6, term.APART: 0.7, term.NONE: 0.0}
_DEADLY = frozenset({"death", "kill", "die", "dead", "toll", "fatal", "live", "lethal", "deadli", "claim"})
_SMALL = 12
NAME_WEIGHT = 1.2
FIGURE_WEIGHT = 1.2
PERIOD_WEIGHT = 0.8
RANK_WEIGHT = 1.0


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
    credited = _credited(said, whole or said)
    skip = _skipped(said, credited)
    matches = _matches(said, [item for item in said.terms if item.first not in skip], evidence, vocabulary)
    weighed = [(slot, NAME_WEIGHT) for slot in _names(said, credited, evidence, vocabulary)]
    weighed += [(slot, FIGURE_WEIGHT) for slot in _figures(said, evidence, vocabulary)]
    counted = any(slot.slot == "number" and slot.reported for slot, _ in weighed)
    weighed += [(slot, PERIOD_WEIGHT) for slot in dating.compare(said, evidence, total=counted)]
    weighed += [(rank.compare(item, evidence), RANK_WEIGHT) for item in said.ranks]
    weighed += [(slot, RANK_WEIGHT) for slot in rank.ordinals(said, evidence)]
    slots = [slot for slot, _ in weighed]
    slots += _scopes(said, evidence)
    single = (
        attribution.compare(credited, evidence, vocabulary),
        relation.compare(said, evidence, vocabulary),
        contrast.compare(said, matches, evidence),
        modality.compare_stage(said, 0, len(said.words), evidence),
        modality.compare(said, matches, evidence, credited=bool(credited)),
    )
    slots += [slot for slot in single if slot]
    if any(slot.note == relation.EXCHANGED for slot in slots):
        slots = [replace(slot, outcome=Outcome.MATCHES) if slot.note == "another acts" else slot for slot in slots]
    slots += [result("object", Outcome.UNCONFIRMED, item, note="in place of a name") for item in unnamed(said, matches, evidence)]
    slots += _apart(matches, evidence)
    slots += polarity.compare(said, matches, evidence)
    slots = denial.compare(said, matches, evidence, slots)
    slots = onset.compare(said, evidence, slots)
    slots += _details(said, matches, weight)
    shares = _shares(said, matches, weighed, slots, weight)
    return Comparison(slots=tuple(replace(slot, said=said.text[slot.start : slot.end]) for slot in slots), **shares)


def _names(said: Frame, credited: Sequence[Name], evidence: Profile, vocabulary: Vocabulary) -> Iterator[SlotResult]:
    """Yield the outcome of each name; who is credited, and who stands above in a rank, other slots judge."""
    for name in said.names:
        if name in credited:
            continue
        outcome = entity.compare(name, said, said.names, evidence, vocabulary)
        if outcome.outcome is Outcome.UNCONFIRMED and any(item.place > 1 and item.last < name.first <= item.last + 3 for item in said.ranks):
            continue  # "second to Norway": who stands above belongs to the rank
        if outcome.outcome is Outcome.UNCONFIRMED and {word.lemma for word in said.words[name.first : name.last + 1]} <= evidence.document:
            continue  # "a report for Congress": how the text calls the source
        yield outcome


def _figures(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> Iterator[SlotResult]:
    """Yield the outcome of each figure, no two of which are met by the same one."""
    taken: set[tuple[int, int]] = set()
    deaths = any(set(item.key.split()) & _DEADLY for item in said.terms)
    names = frozenset(word.lemma for name in said.names for word in said.words[name.first : name.last + 1])
    divided = figures.whole_and_part(said, evidence)
    for figure in said.figures:
        if figure in divided:
            yield result("number", Outcome.MATCHES, figure, 0, evidence.frames[0], divided[figure], note="same")
            continue
        if figure.value == 1 and _counts_nothing(said, figure):
            continue
        if any(rank.first <= figure.first <= rank.last for rank in said.ranks):
            continue  # "more than all but one other": the rank says it
        outcome, place = figures.compare(figure, evidence, vocabulary, frozenset(taken), deaths=deaths, names=names)
        if outcome.outcome is Outcome.DIFFERS and (more := _named_beside(said, figure)):
            wider = replace(figure, value=figure.value + more, low=figure.low + more, high=figure.high + more)
            other, there = figures.compare(wider, evidence, vocabulary, frozenset(taken), deaths=deaths, names=names)
            if other.outcome is Outcome.MATCHES:
                outcome, place = other, there
        if place and outcome.outcome is Outcome.MATCHES:
            taken.add(place)
        if outcome.outcome is not Outcome.UNCONFIRMED or outcome.reported or not _refers_back(said, figure):
            yield outcome


def _counts_nothing(said: Frame, figure: Figure) -> bool:
    """Whether "one" counts nothing: "one of four drugs", "one part of a deal", "from one port to the next"."""
    after = said.words[figure.last + 1 : figure.last + 5]
    norms = [word.norm for word in after]
    return bool(after) and (
        norms[0] == "of" or after[0].lemma in group("shells") or (norms[1:2] == ["to"] and not {"next", "another", "other"}.isdisjoint(norms))
    )


def _refers_back(said: Frame, figure: Figure) -> bool:
    """Whether a figure only refers to what was said before, and asserts no number: "the two ships"."""
    return figure.value <= _SMALL and figure.first > 0 and said.words[figure.first - 1].norm == "the"


def _apart(matches: Sequence[term.TermMatch], evidence: Profile) -> Iterator[SlotResult]:
    """Yield the words in whose place the evidence has one that excludes them."""
    for match in matches:
        if match.how == term.APART and (match.term.kind != "relation" or " " in match.term.key):
            slot = "object" if match.term.kind == "thing" else "polarity"
            yield result(slot, Outcome.DIFFERS, match.term, match.frame, evidence.frames[match.frame], match.met, note="apart")


class _Shares(TypedDict):
    """How much of a part the evidence speaks to, as of `Comparison`."""

    about: float
    covered: float
    relation: bool
    stated: float


def _shares(
    said: Frame,
    matches: Sequence[term.TermMatch],
    weighed: Sequence[tuple[SlotResult, float]],
    slots: Sequence[SlotResult],
    weight: Callable[[str], float],
) -> _Shares:
    """Return how much of the part the evidence speaks to: content words by their mass, typed slots by their weight."""
    content_gain = content_total = content_stated = 0.0
    for match in matches:
        mass = _mass(match, said, weight)
        content_total += mass
        content_gain += mass * _CREDIT[match.how]
        content_stated += mass * (match.how == term.SAME and match.frame < term.STATED)
    gain, total = content_gain, content_total
    for slot, worth in weighed:
        total += worth
        gain += worth * _worth(slot)
    relations = [match for match in matches if match.term.kind == "relation"]
    related = not relations or any(match.how in {term.SAME, term.OPPOSITE} for match in matches if match.term.kind in {"relation", ""})
    put = {slot.start for slot in slots if slot.note == "put on another thing"}
    moved = {figure.counts[0] for figure in said.figures if figure.counts and figure.start in put}
    if moved:
        lost = sum(_mass(match, said, weight) for match in matches if match.how == term.NONE and match.term.key in moved)
        gain, content_gain = gain + lost, content_gain + lost
        related = related or lost > 0
    return {
        "about": gain / total if total else 0.0,
        "covered": content_gain / content_total if content_total else 1.0,
        "relation": related,
        "stated": content_stated / content_total if content_total else 1.0,
    }


def _named_beside(said: Frame, figure: Figure) -> int:
    """Return how many names stand before "and three other drugs", which the evidence may have counted in: "carfentanil and three others" are four."""
    after = [word.norm for word in said.words[figure.last + 1 : figure.last + 3]]
    # "carfentanil and three others", "carfentanil and three of its kin"
    besides = bool(after) and (after[0] in {"other", "others", "more"} or after in (["of", "its"], ["of", "their"]))
    if not besides or figure.first < 2:  # noqa: PLR2004 - a name and "and"
        return 0
    if said.words[figure.first - 1].norm not in {"and", "plus"}:
        return 0
    return next((name.listed for name in said.names if name.last == figure.first - 2), 0)


def _mass(match: term.TermMatch, said: Frame, weight: Callable[[str], float]) -> float:
    """How much a content word weighs: by its rarity and kind; an adverb colours more than it asserts."""
    adverb = said.words[match.term.last].norm.endswith("ly") and match.term.kind != "relation"
    shell = match.how == term.NONE and _sums_up(match.term, said)
    return _KIND_WEIGHT[match.term.kind] * weight(match.term.key) * (0.4 if adverb or shell else 1.0)


def _sums_up(item: Term, said: Frame) -> bool:
    """Whether a word asserts little of its own: a noun for what is told ("a move by the port"), or that it was announced."""
    if item.key in group("announcing"):
        return True
    return item.key in group("shells") and (item.kind != "relation" or (item.first > 0 and said.words[item.first - 1].norm in predicate.DETERMINERS))


def _matches(said: Frame, terms: Sequence[Term], evidence: Profile, vocabulary: Vocabulary) -> list[term.TermMatch]:
    """Return how each word is met; the words inside a phrase that was met count no more, and a step of a prosecution is met by another step."""
    found = [term.match_phrase(item, said, evidence, vocabulary) for item in terms]
    met = [match.term for match in found if match.how in {term.SAME, term.OPPOSITE} and match.term.last > match.term.first]
    found = [
        match
        for match in found
        if match.term.kind == "quality"  # an adjective that slipped into the phrase
        or not any(phrase.first <= match.term.first and match.term.last <= phrase.last and match.term is not phrase for phrase in met)
    ]
    found = [match for match in found if match.how != term.NONE or not _points(match.term, said, evidence)]
    found = [replace(match, how=term.NONE, met=None, frame=-1) if _set_aside(match, evidence) else match for match in found]
    steps = modality.steps()
    return [
        replace(match, how=term.KIN)
        if match.how in {term.NONE, term.APART} and set(match.term.key.split()) & steps.keys() and modality.names_step(evidence)
        else match
        for match in found
    ]


def _points(item: Term, said: Frame, evidence: Profile) -> bool:
    """Whether a word only points: at the document, or at what the evidence names."""
    return set(item.key.split()) <= evidence.document or points(item, said, evidence)


def _set_aside(match: term.TermMatch, evidence: Profile) -> bool:
    """Whether other wordings have a thing only as what it is not about: "heroin rather than cocaine"."""
    if match.term.kind != "thing" or match.how != term.SAME or match.polarity or match.met is None or match.frame < term.STATED:
        return False
    words = evidence.frames[match.frame].words[max(0, match.met.first - 3) : match.met.first]
    return any(one.norm in {"rather", "instead"} for one in words) or (bool(words) and words[-1].norm == "not")


def _worth(outcome: SlotResult) -> float:
    """How far a typed slot shows that the evidence is about the same thing: a rival figure or name in its place does so too."""
    if outcome.outcome is Outcome.MATCHES:
        return 1.0
    if outcome.outcome is Outcome.DIFFERS:
        return 0.75
    return 0.5 if outcome.note == "finer" else 0.25 if outcome.reported else 0.0


def _credited(said: Frame, whole: Frame) -> list[Name]:
    return [name for name in said.names if name.first in whole.credits]


def _skipped(said: Frame, credited: Sequence[Name]) -> frozenset[int]:
    """Words that other slots judge: verbs of speech beside a speaker, ranks, quantifiers, markers of modality alone."""
    judged: tuple[Rank | Scope, ...] = (*said.ranks, *said.scopes)
    skip = {index for item in judged for index in range(item.first, item.last + 1)}
    skip |= {modal.first for modal in said.modals if modal.kind in {"possible", "proven"} or said.words[modal.first].norm.endswith("ly")}
    skip |= {index for index, word in enumerate(said.words) if word.norm == "according"}
    if credited or said.quotes or _told_by_another(said):
        speech = group("speech")
        skip |= {index for index, word in enumerate(said.words) if word.norm in speech}
    return frozenset(skip)


def _told_by_another(said: Frame) -> bool:
    """Whether a part has a verb beside one of speech, so that this one only says who tells it: "…, the staff wrote in 2018"."""
    names = frozenset(index for name in said.names for index in range(name.first, name.last + 1))
    return any(said.words[index].norm not in group("speech") for index, _ in verbs(said.words, said.terms, names))


_EXCLUSIVE = frozenset({"sole", "solely", "exclusively", "exclusive", "alone", "single-handedly"})


def _scopes(said: Frame, evidence: Profile) -> list[SlotResult]:
    out = []
    for item in said.scopes:
        if any(figure.first - 2 <= item.last <= figure.last for figure in said.figures) or any(
            other.first <= item.first <= other.last for other in said.ranks
        ):
            continue  # "only two": the figure says it
        named = [
            name
            for name in said.names
            if item.last < name.first <= item.last + 4 or (item.first - 4 <= name.last < item.first and name.role == "actor")
        ]
        listed = any(other.listed > 1 for name in named for entity_id in name.ids for index, other in evidence.names.get(entity_id, ()) if index < 2)  # noqa: PLR2004
        outcome = scope.compare(
            item, evidence, nouns=scope.quantified(item, said), listed=listed, strong=bool(named) or said.words[item.first].norm in _EXCLUSIVE
        )
        if outcome:
            out.append(outcome)
    return out


def _details(said: Frame, matches: Sequence[term.TermMatch], weight: Callable[[str], float]) -> list[SlotResult]:
    """Content words that no wording of the evidence has, each an unconfirmed detail; its note is its kind, or what the part asserts by it."""
    return [
        result("detail", Outcome.UNCONFIRMED, match.term, note=predicate.asserted(said, match.term) or match.term.kind)
        for match in matches
        if match.how == term.NONE and weight(match.term.key) > 0
    ]

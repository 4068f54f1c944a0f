"""Part × evidence → Comparison: every slot by its own module, then how much of the part the evidence speaks to."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.compare import attribution, date, entity, figures, modality, rank, relation, scope, term
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group
from claimcheck.model import Comparison, Frame, Outcome, SlotResult

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Figure, Name, Period, Term

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

    def inside(items: Sequence[object]) -> tuple[object, ...]:
        return tuple(item for item in items if first <= item.first and item.last <= last)  # type: ignore[attr-defined]

    start, end = frame.words[first].start, frame.words[last].end
    return replace(
        frame,
        **{slot: inside(getattr(frame, slot)) for slot in ("names", "figures", "periods", "terms", "ranks", "scopes", "modals")},  # type: ignore[arg-type]
        quotes=tuple(quote for quote in frame.quotes if start <= quote.start < end),
    )


def compare(said: Frame, evidence: Profile, vocabulary: Vocabulary, *, weight: Callable[[str], float], whole: Frame | None = None) -> Comparison:
    """Return every slot of `said` against `evidence`.

    `weight` gives a lemma's rarity (0 to 1); `whole` is the frame of the whole statement, whose names are nobody's rivals. Pure; never raises.
    """
    whole = whole or said
    slots: list[SlotResult] = []
    gain = total = 0.0
    content_gain = content_total = 0.0
    credited = _credited(said, whole)
    skip = _skipped(said, credited)
    matches = _matches([item for item in said.terms if item.first not in skip], evidence, vocabulary)
    for match in matches:
        mass = _mass(match, said, weight)
        content_total += mass
        content_gain += mass * _CREDIT[match.how]
    gain, total = content_gain, content_total
    for name in said.names:
        if name in credited:
            continue
        outcome = entity.compare(name, said, said.names, evidence, vocabulary)
        if outcome.outcome is Outcome.UNCONFIRMED and any(item.place > 1 and item.last < name.first <= item.last + 3 for item in said.ranks):
            continue  # "second to India": who stands above belongs to the rank
        slots.append(outcome)
        total += NAME_WEIGHT
        gain += NAME_WEIGHT * _worth(outcome)
    taken: set[tuple[int, int]] = set()
    deaths = any(set(item.key.split()) & _DEADLY for item in said.terms)
    for figure in said.figures:
        if figure.value == 1 and figure.last + 1 < len(said.words) and said.words[figure.last + 1].norm == "of":
            continue  # "one of four drugs" counts no drug
        outcome, place = figures.compare(figure, evidence, vocabulary, frozenset(taken), deaths=deaths)
        if outcome.outcome is Outcome.DIFFERS and (more := _named_beside(said, figure)):
            wider = replace(figure, value=figure.value + more, low=figure.low + more, high=figure.high + more)
            other, there = figures.compare(wider, evidence, vocabulary, frozenset(taken), deaths=deaths)
            if other.outcome is Outcome.MATCHES:
                outcome, place = other, there
        if place and outcome.outcome is Outcome.MATCHES:
            taken.add(place)
        if (
            outcome.outcome is Outcome.UNCONFIRMED
            and not outcome.reported
            and figure.value <= _SMALL
            and figure.first
            and said.words[figure.first - 1].norm == "the"
        ):
            continue  # "the two defendants" refers to what was said before, and asserts no number
        slots.append(outcome)
        total += FIGURE_WEIGHT
        gain += FIGURE_WEIGHT * _worth(outcome)
    for outcome in _dates(said, evidence, slots):
        slots.append(outcome)
        total += PERIOD_WEIGHT
        gain += PERIOD_WEIGHT * _worth(outcome)
    for item in said.ranks:
        outcome = rank.compare(item, evidence)
        slots.append(outcome)
        total += RANK_WEIGHT
        gain += RANK_WEIGHT * _worth(outcome)
    slots.extend(_scopes(said, evidence))
    slots.extend(slot for slot in (attribution.compare(credited, evidence, vocabulary), relation.compare(said, evidence, vocabulary)) if slot)
    slots.extend(
        slot
        for slot in (modality.compare_stage(said, 0, len(said.words), evidence), modality.compare(said, matches, evidence, credited=bool(credited)))
        if slot
    )
    slots.extend(
        result(
            "object" if match.term.kind == "thing" else "polarity",
            Outcome.DIFFERS,
            match.term,
            match.frame,
            evidence.frames[match.frame],
            match.met,
            note="apart",
        )
        for match in matches
        if match.how == term.APART and (match.term.kind != "relation" or " " in match.term.key)
    )
    slots.extend(_polarity(said, matches, evidence))
    slots.extend(_details(matches, weight))
    related = any(match.how in {term.SAME, term.OPPOSITE} for match in matches if match.term.kind in {"relation", ""}) or not any(
        match.term.kind == "relation" for match in matches
    )
    moved = {
        figure.counts[0]
        for figure in said.figures
        for slot in slots
        if slot.note == "put on another thing" and slot.start == figure.start and figure.counts
    }
    if moved:
        lost = sum(_mass(match, said, weight) for match in matches if match.how == term.NONE and match.term.key in moved)
        gain, content_gain = gain + lost, content_gain + lost
        related = related or lost > 0
    filled = tuple(replace(slot, said=said.text[slot.start : slot.end]) for slot in slots)
    return Comparison(
        slots=filled, about=gain / total if total else 0.0, covered=content_gain / content_total if content_total else 1.0, relation=related
    )


def _named_beside(said: Frame, figure: Figure) -> int:
    """Return how many names stand before "and three other drugs", which the evidence may have counted in: "carfentanil and three others" are four."""
    if figure.last + 1 >= len(said.words) or said.words[figure.last + 1].norm not in {"other", "others", "more"} or figure.first < 2:  # noqa: PLR2004
        return 0
    if said.words[figure.first - 1].norm not in {"and", "plus"}:
        return 0
    return next((name.listed for name in said.names if name.last == figure.first - 2), 0)


def _mass(match: term.TermMatch, said: Frame, weight: Callable[[str], float]) -> float:
    """How much a content word weighs: by its rarity and kind; an adverb colours more than it asserts."""
    adverb = said.words[match.term.last].norm.endswith("ly") and match.term.kind != "relation"
    return _KIND_WEIGHT[match.term.kind] * weight(match.term.key) * (0.4 if adverb else 1.0)


def _matches(terms: Sequence[Term], evidence: Profile, vocabulary: Vocabulary) -> list[term.TermMatch]:
    """Return how each word is met; the words inside a phrase that was met count no more, and a step of a prosecution is met by another step."""
    found = [term.match(item, evidence, vocabulary) for item in terms]
    met = [match.term for match in found if match.how in {term.SAME, term.OPPOSITE} and match.term.last > match.term.first]
    found = [
        match
        for match in found
        if not any(phrase.first <= match.term.first and match.term.last <= phrase.last and match.term is not phrase for phrase in met)
    ]
    steps = modality.steps()
    return [
        replace(match, how=term.KIN)
        if match.how in {term.NONE, term.APART} and set(match.term.key.split()) & steps and modality.names_step(evidence)
        else match
        for match in found
    ]


def _worth(outcome: SlotResult) -> float:
    """How far a typed slot shows that the evidence is about the same thing: a rival figure or name in its place does so too."""
    if outcome.outcome is Outcome.MATCHES:
        return 1.0
    if outcome.outcome is Outcome.DIFFERS:
        return 0.75
    return 0.5 if outcome.note == "finer" else 0.25 if outcome.reported else 0.0


def _credited(said: Frame, whole: Frame) -> list[Name]:
    return [name for name in said.names if set(name.ids) & set(whole.speakers)]


def _skipped(said: Frame, credited: Sequence[Name]) -> frozenset[int]:
    """Words that other slots judge: verbs of speech beside a speaker, ranks, quantifiers, markers of modality alone."""
    skip = {index for item in (*said.ranks, *said.scopes) for index in range(item.first, item.last + 1)}
    skip |= {modal.first for modal in said.modals if modal.kind in {"possible", "proven"} or said.words[modal.first].norm.endswith("ly")}
    if credited or said.quotes:
        speech = group("speech")
        skip |= {index for index, word in enumerate(said.words) if word.norm in speech or word.norm == "according"}
    return frozenset(skip)


def _dates(said: Frame, evidence: Profile, slots: Sequence[SlotResult]) -> list[SlotResult]:
    """Return the outcome of each period against the periods of the passage, else of the claim, else of the source's own date."""
    out: list[SlotResult] = []
    total = any(slot.slot == "number" and slot.reported for slot in slots)
    for period in _of_firsts(said):
        best: tuple[int, SlotResult] | None = None
        for index, frame in enumerate(evidence.frames):
            if index and best is not None:
                break
            current = next((item for item in frame.periods if _as_of(frame, item) and item.low <= period.high and period.low <= item.high), None)
            if current is not None and period.precision not in {"now", "recurring"} and period.relation == "in":
                best = (3, result("date", Outcome.MATCHES, period, index, frame, current, note="as of"))
                continue
            dated = [item for item in frame.periods if item.precision not in {"now", "recurring", "none"} and not _as_of(frame, item)]
            for reported in dated if dated and period.precision not in {"now", "recurring"} else frame.periods:
                if _begins(period, reported):
                    best = (3, result("date", Outcome.MATCHES, period, index, frame, reported, note="begins"))
                    continue
                found = date.compare(period, reported, total=total, reported_on=evidence.reported_on)
                if not found.comparable:
                    continue
                if found.outcome is Outcome.DIFFERS and _as_of(frame, reported):
                    continue  # "as of 2025" says when it was so, not when it began or ended
                score = {Outcome.MATCHES: 3, Outcome.UNCONFIRMED: 2, Outcome.DIFFERS: 1}[found.outcome] - (0 if index < 2 else 0.5)  # noqa: PLR2004
                if best is None or score > best[0]:
                    best = (score, result("date", found.outcome, period, index, frame, reported, note=found.why))
        if best is None or (best[1].outcome is not Outcome.MATCHES and _REPORTS & {word.lemma for word in said.words}):
            own = _undated(period, evidence)
            best = (0, own) if best is None or own.outcome is Outcome.MATCHES else best
        out.append(best[1])
    return out


_REPORTS = frozenset({"report", "paper", "articl", "studi", "account", "wrote", "coverag"})
"""Words with which a date may be that of the source rather than of what it tells: "a 2018 commission paper"."""


def _as_of(frame: Frame, period: Period) -> bool:
    """Whether a period is the day of the report ("As of 2025, …")."""
    start = period.first
    return [word.norm for word in frame.words[max(0, start - 2) : start + 2]][:2] == ["as", "of"] or [
        word.norm for word in frame.words[start : start + 2]
    ] == ["as", "of"]


def _begins(said: Period, reported: Period) -> bool:
    """Whether "since 2019" starts in the very year, month or day in which the evidence has the change."""
    if said.relation != "since" or reported.relation not in {"in", "since"} or reported.precision in {"now", "recurring", "none"}:
        return False
    start, days = datetime.date.fromordinal(said.low), {"year": 366, "month": 31, "day": 1}.get(said.precision, 0)
    return said.low <= reported.low < start.toordinal() + days


def _of_firsts(said: Frame) -> tuple[Period, ...]:
    """Return the periods; "no company had … until June" dates the first to June."""
    if not any(rank.quality == "first" and rank.place == 1 for rank in said.ranks):
        return said.periods
    return tuple(_at_end(period) if period.relation in {"before", "until"} else period for period in said.periods)


def _at_end(period: Period) -> Period:
    """Return the day, month or year at which a "before" or "until" ends."""
    edge = datetime.date.fromordinal(max(1, period.high + (1 if period.relation == "before" else 0)))
    low = edge.replace(month=1, day=1) if period.precision == "year" else edge.replace(day=1) if period.precision == "month" else edge
    days = 366 if period.precision == "year" else 31 if period.precision == "month" else 1
    high = datetime.date.fromordinal(low.toordinal() + days - 1)
    while (high.year, high.month) != (low.year, low.month) and period.precision == "month" or high.year != low.year:
        high = datetime.date.fromordinal(high.toordinal() - 1)
    return replace(period, relation="in", low=low.toordinal(), high=high.toordinal())


def _undated(period: object, evidence: Profile) -> SlotResult:
    """A passage without a date speaks of the time of its source."""
    low, high = evidence.reported_on
    if period.precision in {"now", "recurring", "none"} or (low and period.low <= low and high <= period.high):  # type: ignore[attr-defined]
        return result("date", Outcome.MATCHES, period, note="the source's own time")  # type: ignore[arg-type]
    return result("date", Outcome.UNCONFIRMED, period, note="undated")  # type: ignore[arg-type]


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
        outcome = scope.compare(item, evidence, listed=listed, strong=bool(named) or said.words[item.first].norm in _EXCLUSIVE)
        if outcome:
            out.append(outcome)
    return out


def _polarity(said: Frame, matches: Sequence[term.TermMatch], evidence: Profile) -> list[SlotResult]:
    """A relation or quality that the evidence denies, or whose opposite it asserts, differs.

    English denies in many ways ("refused", "remains without", "out of the question"), so a "not" that only one side has decides alone only where the
    other side has no word that may deny.
    """
    out = []
    met = {(match.met.key, match.frame) for match in matches if match.how == term.SAME and match.met is not None and match.polarity}
    for match in matches:
        if match.polarity or match.met is None or match.how in {term.KIN, term.APART}:
            continue
        if match.how == term.OPPOSITE and (
            _attributive(said, match.term)
            or (match.met.key, match.frame) in met
            or _denies(said, match.term) != _denies(evidence.frames[match.frame], match.met)
        ):
            continue
        if match.how == term.SAME:
            frame = evidence.frames[match.frame]
            if _denies(said, match.term) == _denies(frame, match.met):
                continue
            if match.term.kind == "thing" and not said.words[match.term.last].norm.endswith(_NOMINAL):
                continue
        out.append(result("polarity", Outcome.DIFFERS, match.term, match.frame, evidence.frames[match.frame], match.met, note=match.how))
    return out


def _attributive(said: Frame, item: Term) -> bool:
    """Whether a word only qualifies the noun after it ("a legal look-alike"), and so asserts nothing by itself."""
    word = said.words[item.last].norm
    if item.kind == "relation" and word.endswith(("ed", "es", "s")):
        return False
    following = next((other for other in said.terms if other.first == item.last + 1), None)
    if following is None or following.kind != "thing":
        return False
    return item.kind == "quality" or (item.first > 0 and said.words[item.first - 1].norm in {"a", "an", "the", "of", "any", "no", "its", "their"})


def _denies(frame: Frame, compared: Term) -> bool:
    """Whether a text denies: by a negator, or by a word that may deny, other than the one that is compared."""
    if any(item.negated for item in frame.terms):
        return True
    implicit = group("negative")
    if any(item.key.startswith("leav") and item.key.endswith(" out") for item in frame.terms if item is not compared):
        return True
    names = {index for name in frame.names for index in range(name.first, name.last + 1)}
    inside = {index for item in frame.terms for index in range(item.first, item.last + 1)} | {
        index for index, word in enumerate(frame.words) if word.norm in _FUNCTIONAL
    }
    return any(
        word.lemma in implicit and index not in names and not compared.first <= index <= compared.last
        for index, word in enumerate(frame.words)
        if index in inside
    )


_NOMINAL = ("tion", "tions", "ment", "ments", "ance", "ence", "sion", "sions", "al", "als", "ure", "ship", "ness", "help", "crime")
"""Endings of nouns that name a relation or quality, which can be denied: cooperation, approval, assistance."""
_FUNCTIONAL = frozenset({"without", "unless", "little", "few", "less", "nothing", "nobody", "minus"})


def _details(matches: Sequence[term.TermMatch], weight: Callable[[str], float]) -> list[SlotResult]:
    """Content words that no wording of the evidence has, each an unconfirmed detail."""
    return [
        result("detail", Outcome.UNCONFIRMED, match.term, note=match.term.kind)
        for match in matches
        if match.how == term.NONE and weight(match.term.key) > 0
    ]

"""The figures of a part against an evidence: each is answered once, and what counts nothing is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import figures
from claimcheck.compare.denial import negative
from claimcheck.compare.pointing import nobody
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group
from claimcheck.frame.verb import acting
from claimcheck.model import Outcome
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Figure, Frame, SlotResult, Term

_DEADLY = frozenset({"death", "kill", "die", "dead", "toll", "fatal", "live", "lethal", "deadli", "claim", "life"})
_SMALL = 12


def compare(said: Frame, evidence: Profile, vocabulary: Vocabulary) -> Iterator[SlotResult]:
    """Yield the outcome of each figure of `said`, no two of which are met by the same one."""
    taken = _of_those(said, evidence)
    deaths = any(set(item.key.split()) & _DEADLY for item in said.terms)
    names = frozenset(word.lemma for name in said.names for word in said.words[name.first : name.last + 1])
    divided = figures.whole_and_part(said, evidence)
    for figure in sorted(said.figures, key=lambda item: not _has(item, said, evidence)):  # who has a figure itself answers for no other
        if settled := _settled(said, figure, evidence, divided):
            yield settled
            continue
        if (figure.value == 1 and _counts_nothing(said, figure)) or any(rank.first <= figure.first <= rank.last for rank in said.ranks):
            continue  # "more than all but one other": the rank says it
        outcome, place = figures.compare(figure, evidence, vocabulary, frozenset(taken), deaths=deaths, names=names)
        if outcome.outcome is Outcome.DIFFERS and (more := _named_beside(said, figure)):
            wider = replace(figure, value=figure.value + more, low=figure.low + more, high=figure.high + more)
            other, there = figures.compare(wider, evidence, vocabulary, frozenset(taken), deaths=deaths, names=names)
            if other.outcome is Outcome.MATCHES:
                outcome, place = other, there
        if place and outcome.outcome is Outcome.MATCHES:
            taken.add(place)
            frame, met = evidence.frames[place[0]], _at(place, evidence)
            moved = {_change(said, figure), _change(frame, met)} == {"by", "to"}
            if moved or _of_a_kind(said, figure, place, evidence) or _excepts(said, figure) != _excepts(frame, met):
                outcome = replace(outcome, outcome=Outcome.DIFFERS, note="put on another thing")
        if outcome.outcome is not Outcome.MATCHES and _none_did(said, figure, evidence, vocabulary):
            continue
        if outcome.outcome is not Outcome.UNCONFIRMED or outcome.reported or not _refers_back(said, figure):
            yield _of_none(said, figure, evidence, outcome)


def _has(figure: Figure, said: Frame, evidence: Profile) -> bool:
    """Whether passage or claim has the very figure, of things of which the part has no other."""
    if any(other != figure and set(other.counts) & set(figure.counts) for other in said.figures):
        return False
    return any(other.value == figure.value and set(other.counts) & set(figure.counts) for frame in evidence.frames[:2] for other in frame.figures)


def _of_those(said: Frame, evidence: Profile) -> set[tuple[int, int]]:
    """Return the places of the passage's figures that count only some of those of whom the part tells: "27 of them left" of all who came.

    The claim says so whole: "27 of the people who came left"; a part that tells of the coming alone is about all of them.
    """
    frame = evidence.frames[0]
    told = {key for item in said.terms if item.kind != "thing" for key in (item.key, *item.key.split(), *item.concepts)}
    if not told & _which(evidence.frames[1:2]):
        return set()
    found = set()
    for figure in frame.figures:
        after = [word.norm for word in frame.words[figure.last + 1 : figure.last + 3]]
        does = next((item for item in frame.terms if item.kind == "relation" and item.first > figure.last), None)
        if after[:1] == ["of"] and after[1:] and after[1] in _THOSE and does is not None and not told & {does.key, *does.concepts}:
            found.add((0, figure.start))
    return found


def _which(frames: Sequence[Frame]) -> set[str]:
    """Return the keys of what a relative clause tells of whom a text is about."""
    found: set[str] = set()
    for frame in frames:
        first = next((index for index, word in enumerate(frame.words) if word.norm in {"who", "which", "that"}), len(frame.words))
        last = max(acting(frame), default=0)
        inside = [item for item in frame.terms if first < item.first < last and item.kind != "thing"]
        found.update(key for item in inside for key in (item.key, *item.key.split(), *item.concepts))
    return found


_THOSE = frozenset({"them", "those", "these", "whom", "which"})


def _of_none(said: Frame, figure: Figure, evidence: Profile, outcome: SlotResult) -> SlotResult:
    """Return the outcome of a figure, a difference where it is none of what passage and claim tell of."""
    met = _there_are(said, figure, evidence) if not figure.value and outcome.outcome is Outcome.UNCONFIRMED else None
    return result("number", Outcome.DIFFERS, figure, 0, evidence.frames[0], met, note="some") if met else outcome


def _settled(said: Frame, figure: Figure, evidence: Profile, divided: Mapping[Figure, Figure]) -> SlotResult | None:
    """Return the outcome of a figure that is answered by another way than by the nearest one: a whole and its part, a share, none at all."""
    if figure in divided and _excepts(said, figure) == _excepts(evidence.frames[0], divided[figure]):
        return result("number", Outcome.MATCHES, figure, 0, evidence.frames[0], divided[figure], note="same")
    if figure.value == 0 and not _told_of(said, figure, evidence):
        return result("number", Outcome.UNCONFIRMED, figure)  # "not one of the sellers was there": of what else they did, it denies nothing
    return figures.share_told(said, figure, evidence)


def _of_a_kind(said: Frame, figure: Figure, place: tuple[int, int], evidence: Profile) -> bool:
    """Whether the source's own number of a whole class is put on one substance that it does not name: "90 heroin users" for 90 drug users."""
    reported = _at(place, evidence)
    if figure.value <= _SMALL or figure.value != reported.value or not set(reported.counts) & group("substance_classes"):
        return False
    beside = [name for name in said.names if name.kind == "substance" and figure.last < name.first <= figure.last + 2]
    return any(not any(entity in evidence.names for entity in name.ids) for name in beside)


def _at(place: tuple[int, int], evidence: Profile) -> Figure:
    """Return the figure of the evidence at a (frame, start)."""
    return next(item for item in evidence.frames[place[0]].figures if item.start == place[1])


def _excepts(frame: Frame, figure: Figure) -> bool:
    """Whether a figure counts those of which something is not told: "all but two of the boats", "all except two"."""
    before = [word.norm for word in frame.words[max(0, figure.first - 2) : figure.first]]
    return before in (["all", "but"], ["all", "except"]) or before[-1:] == ["except"]


def _change(frame: Frame, figure: Figure) -> str:
    """Return "by" for how much something changed, "to" for what it came to, "" for neither (spec: verdicts, 8: never a level with a change)."""
    before = frame.words[max(0, figure.first - _CHANGED) : figure.first]
    preposition = before[-1].norm if before else ""
    return preposition if preposition in {"by", "to"} and any(word.lemma in group("changing") for word in before) else ""


_CHANGED = 5
"""Words between a verb of change and its figure at most."""


def _told_of(said: Frame, figure: Figure, evidence: Profile) -> bool:
    """Whether the evidence has all that a part tells of what it counts."""
    told = [item for item in said.terms if item.kind == "relation" and item.first > figure.last]
    return all(any(key in evidence.terms for key in (item.key, *item.concepts)) for item in told)


def _counts_nothing(said: Frame, figure: Figure) -> bool:
    """Whether "one" counts nothing: "one of four drugs", but "only one of them"; "one part of a deal", "from one port to the next"."""
    after = said.words[figure.last + 1 : figure.last + 5]
    norms = [word.norm for word in after]
    return bool(after) and (
        (norms[0] == "of" and figure.hedge != "exactly")
        or after[0].lemma in group("shells")
        or (norms[1:2] == ["to"] and not {"next", "another", "other"}.isdisjoint(norms))
    )


def _refers_back(said: Frame, figure: Figure) -> bool:
    """Whether a figure only refers to what was said before, and asserts no number: "the two ships"."""
    return figure.value <= _SMALL and figure.first > 0 and said.words[figure.first - 1].norm == "the"


def _none_did(said: Frame, figure: Figure, evidence: Profile, vocabulary: Vocabulary) -> bool:
    """Whether passage or claim says of nobody what the part says of so many: the verb differs ("two sailors drowned" beside "no one drowned")."""
    verb = next((item for item in said.terms if item.kind == "relation" and item.first > figure.last), None)
    counted = next((item for item in said.terms if item.key in figure.counts[:1]), None)
    if verb is None or counted is None or not figure.value:
        return False
    anyone = nobody(counted, evidence, vocabulary)
    return any(
        (anyone or _negated(counted, frame)) and _negated(verb, frame)
        for frame in evidence.frames[:2]
        if any(denial.kind == "noun" for denial in frame.denials)
    )


_BEFORE_NOUN = 2
"""How far behind "no" its noun may stand, an adjective between; a phrase may hold both ("announced no charges")."""


def _there_are(said: Frame, figure: Figure, evidence: Profile) -> Term | None:
    """Return what passage and claim tell of and the part says there is none of: "no charges" beside "announced charges"."""
    counted = next((item for item in said.terms if item.first - _BEFORE_NOUN <= figure.last <= item.last), None)
    if counted is None or len(evidence.frames) < 2 or any(negative(frame) for frame in evidence.frames[:2]):  # noqa: PLR2004 - passage and claim
        return None
    keys = {counted.key, *counted.concepts}
    met = [next((item for item in frame.terms if keys & {item.key, *item.concepts}), None) for frame in evidence.frames[:2]]
    return met[0] if all(met) else None


def _negated(item: Term, frame: Frame) -> bool:
    """Whether a text denies a word."""
    return any(other.negated and {item.key, *item.concepts} & {other.key, *other.concepts} for other in frame.terms)


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

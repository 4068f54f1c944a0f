"""Which figure of the evidence answers to which of the statement: by what they count, never by order (spec: design, alignment)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.compare import number
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group
from claimcheck.model import Outcome, SlotResult
from claimcheck.values import remembered, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set as AbstractSet

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Figure, Frame

    _Kinds = tuple[AbstractSet[str], AbstractSet[str]]
    """The lemma and concepts of a counted word, and the same with what they imply."""

_SMALL = 12
"""Numbers up to it are everywhere, so that the same one on another thing shows nothing."""
_SAME_NOUN = 4.0
"""Affinity of two figures that count the same noun."""
_MASS = frozenset({"kg"})


def _counted(lemmas: Sequence[str], vocabulary: Vocabulary) -> list[_Kinds]:
    """Return for each counted word its lemma and concepts, and the same with what they imply."""
    kinds = _kinds(vocabulary)
    return [kinds(lemma) for lemma in lemmas]


@remembered
def _kinds(vocabulary: Vocabulary) -> Callable[[str], _Kinds]:
    """Return what gives a counted word's lemma and concepts, and the same with what they imply; each word is looked up once."""

    @lru_cache(maxsize=4096)
    def kinds(lemma: str) -> _Kinds:
        phrases = vocabulary.phrases.get(lemma, ())
        own = {lemma, *(concept for phrase, ids, form in phrases if len(phrase) == 1 and not form.endswith(("ing", "ed")) for concept in ids)}
        return own, own | {parent for concept in own for parent in vocabulary.broader(concept)}

    return kinds


def _known(lemma: str, vocabulary: Vocabulary) -> bool:
    """Whether the lexicon has a word as a thing that can be counted, by itself and not only as the beginning of phrases."""
    return any(
        len(phrase) == 1 and any(vocabulary.kind(concept) == "thing" for concept in ids) for phrase, ids, _ in vocabulary.phrases.get(lemma, ())
    )


def _meet(mine: _Kinds, theirs: _Kinds) -> bool:
    """Whether two counted words are one, or one implies the other; two kinds of one thing do not meet."""
    return bool(mine[0] & theirs[1] or mine[1] & theirs[0])


def affinity(said: Figure, reported: Figure, vocabulary: Vocabulary, named: frozenset[str] = frozenset()) -> float:  # noqa: PLR0911 - one return for each degree
    """Return how far two figures count the same thing: 0 not at all, 3 the same head; 1 where one of them does not say what it counts.

    `named` are the lemmas of names: of what a share is ("nearly all of the opium") the names are compared, not here. One that counts a narrower
    kind ("two coastal ferries" for "32 ferries") is less near.
    """
    if said.unit != reported.unit and not (said.unit == "percent" and reported.unit == ""):
        return 0.0
    if not said.counts or not reported.counts:
        return 1.0
    mine, theirs = _counted(said.counts, vocabulary), _counted(reported.counts, vocabulary)
    shared = 0.1 * sum(any(_meet(one, other) for other in theirs[1:]) for one in mine[1:])
    narrower = 0.6 if any(not any(_meet(one, other) for one in mine[1:]) for other in theirs[1:]) else 0.0
    if said.counts[0] == reported.counts[0]:
        return 4.0 + shared - narrower
    if _meet(mine[0], theirs[0]):
        return 3.0 + shared - narrower
    if any(_meet(mine[0], other) for other in theirs) or any(_meet(one, theirs[0]) for one in mine):
        return 2.0
    if any(_meet(one, other) for one in mine for other in theirs):
        return 1.5
    heads = {said.counts[0], reported.counts[0]}
    if said.unit == "percent" and (heads <= named or not any(_known(lemma, vocabulary) for lemma in heads)):
        return 2.0 if heads <= named else 1.5  # shares of named things: which one is for the names to say
    if any(heads <= group(kin) for kin in ("casualties", "crews")):
        return 2.0
    if said.unit == reported.unit == "" and said.value != reported.value and not _known(said.counts[0], vocabulary):
        return 0.5  # a noun that no lexicon knows may count the same; only a match is taken from it
    return 1.0 if said.unit not in {"", "percent"} else 0.0


def _subset(said: Figure, reported: Figure, vocabulary: Vocabulary) -> bool:
    """Whether the statement counts a kind of what the evidence counts, whose number may be another: 19 analogues among 116 drugs."""
    if not said.counts or not reported.counts:
        return False
    mine, theirs = _counted(said.counts[:1], vocabulary)[0], _counted(reported.counts, vocabulary)
    same = any(mine[0] & other[0] for other in theirs)  # "precursors" of "precursor chemicals"
    return not same and bool(mine[1] & theirs[0][0])


def compare(  # noqa: PLR0913 - what is compared, and what is known of the two texts
    said: Figure,
    evidence: Profile,
    vocabulary: Vocabulary,
    taken: frozenset[tuple[int, int]] = frozenset(),
    *,
    deaths: bool = False,
    names: frozenset[str] = frozenset(),
) -> tuple[SlotResult, tuple[int, int] | None]:
    """Return the outcome of a figure and the (frame, start) of the figure that answers to it.

    `deaths`: the part counts the dead ("the death toll stands at"), whatever noun stands beside the figure; `names`: the lemmas of its names.
    The passage is asked first; another wording only where the passage has no figure that counts the same.
    """
    named = names | _names_of(evidence.frames[0]) if said.unit == "percent" else frozenset()  # `affinity` asks for them of shares alone
    levels: list[Sequence[int]] = [(0,)]
    if not any(figure.unit == said.unit for figure in evidence.frames[0].figures):
        levels.append(range(1, 2 if said.unit == "percent" else len(evidence.frames)))
    for level in levels:
        found = [
            answer
            for index in level
            if index < len(evidence.frames)
            for figure in evidence.frames[index].figures
            if (index, figure.start) not in taken
            and not _partitive(evidence.frames[index], figure)
            and (answer := _answer(said, index, figure, evidence, vocabulary, deaths=deaths, named=named))
        ]
        if found:
            same_noun = any(item[0] >= _SAME_NOUN for item in found)
            near, index, figure, outcome = max(
                found,
                key=lambda item: (
                    _alike(said, item) or (not same_noun and _own(said, item)),
                    item[0],
                    _AGREEING.index(item[3].outcome),
                    -item[1],
                ),
            )
            frame = evidence.frames[index]
            apart = said.unit == "m" and len(names & {word.lemma for word in frame.words}) > 1  # the way between two places is one
            if near < 2 and outcome.outcome is Outcome.DIFFERS and said.counts and figure.counts and not apart:  # noqa: PLR2004 - a unit or a qualifier alone does not align
                continue
            if outcome.outcome is Outcome.DIFFERS and _subset(said, figure, vocabulary):
                continue
            slot = result("number", outcome.outcome, said, index, frame, figure, note=outcome.why, imprecise=outcome.imprecise, weak=outcome.weak)
            return slot, (index, figure.start)
    return _misplaced(said, evidence, vocabulary)


def _names_of(frame: Frame) -> set[str]:
    """Return the lemmas of a text's names."""
    return {word.lemma for name in frame.names for word in frame.words[name.first : name.last + 1]}


def _partitive(frame: Frame, figure: Figure) -> bool:
    """Whether "one of the sailors" only picks one out, and counts nothing; "only one of them" counts."""
    return figure.value == 1 and figure.hedge != "exactly" and [word.norm for word in frame.words[figure.last + 1 : figure.last + 2]] == ["of"]


def _alike(said: Figure, answer: tuple[float, int, Figure, number.NumberResult]) -> bool:
    """Whether an answer has the very number on the very noun, however else either is described: "12 patients, nine of them children"."""
    matches = answer[3].outcome is Outcome.MATCHES and answer[2].value == said.value
    return matches and bool(said.counts) and said.counts[:1] == answer[2].counts[:1]


_AGREEING = (Outcome.DIFFERS, Outcome.UNCONFIRMED, Outcome.MATCHES)


def _own(said: Figure, answer: tuple[float, int, Figure, number.NumberResult]) -> bool:
    """Whether an answer has the very number, one that is not everywhere, on what may be the same thing: it answers before a closer noun does.

    So does a number within the part's bound: "more than 100 drugs" is told of the 116 chemicals, not of the 19 analogues among them.
    """
    very = answer[2].value == said.value or answer[3].why == "holds"
    return answer[0] >= 1 and answer[3].outcome is Outcome.MATCHES and very and said.value > _SMALL


def whole_and_part(said: Frame, evidence: Profile) -> dict[Figure, Figure]:
    """Return figure → figure where both texts tell a whole and its part by the same two numbers: "among the 40 boats were two ferries".

    The greater number is the whole on either side, so that the nouns beside them need not be asked.
    """
    passage = evidence.frames[0]
    mine = [figure for figure in said.figures if not figure.unit and not figure.per]
    theirs = {figure.value: figure for figure in passage.figures if not figure.unit and not figure.per}
    if len(mine) != _PAIR or len(theirs) != _PAIR or {figure.value for figure in mine} != set(theirs) or not (_divides(said) and _divides(passage)):
        return {}
    return {figure: theirs[figure.value] for figure in mine if figure.hedge == theirs[figure.value].hedge}


def share_told(said: Frame, figure: Figure, evidence: Profile) -> SlotResult | None:
    """Return how "most of the 40" stands to a passage that tells the part and the whole by number, "two of the 40"; None where it does not."""
    passage = evidence.frames[0]
    counts = sorted((item for item in passage.figures if not item.unit and not item.per), key=lambda item: item.value)
    if figure.unit != "percent" or len(counts) != _PAIR or not _divides(passage):
        return None
    part, whole = counts
    if not whole.low or not any(item.value == whole.value for item in said.figures if not item.unit):
        return None
    low, high = 100 * part.low / max(whole.high, whole.value), min(100.0, 100 * part.high / whole.low)
    share = replace(part, value=100 * part.value / whole.value, low=low, high=high, low_open=False, high_open=False, unit="percent", hedge="about")
    found = number.compare(figure, share)
    return result("number", found.outcome, figure, 0, passage, part, note=found.why, imprecise=found.imprecise)


_PAIR = 2
_DETERMINERS = frozenset({"the", "these", "those", "all"})


def _divides(frame: Frame) -> bool:
    """Whether a text tells a part of a whole by its figures: "two of the 40", "among 40", "40, of which two", "40, including two"."""
    return any(_is_whole(frame, figure) or _is_part(frame, figure) for figure in frame.figures)


def _is_whole(frame: Frame, figure: Figure) -> bool:
    before = [word.norm for word in frame.words[max(0, figure.first - 2) : figure.first]]
    before = before[:-1] if before and before[-1] in _DETERMINERS else before
    return bool(before) and before[-1] in {"of", "among"}


def _is_part(frame: Frame, figure: Figure) -> bool:
    before = [word.norm for word in frame.words[max(0, figure.first - 2) : figure.first]]
    return before[-1:] == ["including"] or (len(before) > 1 and before[0] in {"of", "among"} and before[1] in {"which", "whom", "them"})


def _answer(  # noqa: PLR0913 - two figures, where the second stands, and what may count the same
    said: Figure, index: int, figure: Figure, evidence: Profile, vocabulary: Vocabulary, *, deaths: bool, named: frozenset[str]
) -> tuple[float, int, Figure, number.NumberResult] | None:
    """Return how well a figure of frame `index` answers, with its outcome; None where it counts something else or cannot be compared."""
    near = affinity(said, figure, vocabulary, named)
    if deaths and not said.unit and not figure.unit and set(figure.counts) & group("casualties"):
        near = max(near, 2.0)
    if near <= 0 and said.unit == figure.unit == "" and said.counts and said.counts[0] in evidence.terms:
        near = 0.5  # "advertisers" where the evidence has "companies that advertised": the doers of what it tells
    if near <= 0:
        return None
    outcome = number.compare(said, figure, annual=True)
    if near == 1.0 and outcome.outcome is Outcome.MATCHES and said.unit in _MASS and _of_other_stuff(said, figure, evidence, vocabulary):
        outcome = replace(outcome, outcome=Outcome.DIFFERS, why="put on another thing")
        near = 3.0
    return (near + (0.5 if outcome.outcome is Outcome.MATCHES and not outcome.weak else 0.0), index, figure, outcome) if outcome.comparable else None


def _of_other_stuff(said: Figure, reported: Figure, evidence: Profile, vocabulary: Vocabulary) -> bool:
    """Whether a mass is of one known thing here and of another there: 200 kg of heroin for 200 kg of opium."""
    if not said.counts or not reported.counts or not all(_known(lemma, vocabulary) for lemma in (said.counts[0], reported.counts[0])):
        return False
    return not any(key in evidence.own for key in _counted(said.counts[:1], vocabulary)[0][0])


def _misplaced(said: Figure, evidence: Profile, vocabulary: Vocabulary) -> tuple[SlotResult, tuple[int, int] | None]:
    """A figure of the passage put on another thing or unit differs, where the passage also has that thing (spec: rule 8); else it is unconfirmed."""
    passage = evidence.frames[0]
    for figure in passage.figures:
        if figure.unit != said.unit and (figure.unit in _MASS or said.unit in _MASS) and figure.unit and said.unit:
            continue
        if (
            figure.unit != said.unit
            or figure.per != said.per
            or said.unit == "percent"
            or figure.value != said.value
            or not figure.counts
            or not said.counts
        ):
            continue
        heads = _counted(said.counts[:1], vocabulary)[0][0]
        if any(key in evidence.terms for key in heads):
            return result("number", Outcome.MATCHES, said, 0, passage, figure, note="same"), (0, figure.start)
        if said.value > _SMALL and len(heads) > 1:
            return result("number", Outcome.DIFFERS, said, 0, passage, figure, note="put on another thing"), (0, figure.start)
    return result("number", Outcome.UNCONFIRMED, said), None

"""How much of a part an evidence could speak to, told by the keys of its words alone: most evidence is about something else, and this shows it.

It is a bound and decides nothing. What `meeting.matches` may leave out, or find met in a way that no key tells, never lowers it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import meeting, modality, pointing, term, weighing
from claimcheck.compare.denial import negative
from claimcheck.values import dataclass, remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.lookup import Places
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, Term


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a part."""

    keys: frozenset[str]
    """All under which evidence may meet it."""
    lemmas: tuple[str, ...]
    met: float
    """What it weighs where it is met."""
    unmet: float
    """What it weighs at the least where it is not; 0 where it may then count no more."""
    kind: str
    counted: bool
    """Whether a figure counts it: evidence that puts the figure on another thing speaks to it."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of a part that evidence may have."""

    words: tuple[_Word, ...]
    names: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    """Ids and lemmas of each name."""
    typed: float
    """What names, figures, dates and ranks weigh together."""
    denies: bool
    """Whether the part denies something, so that a phrase that denies a word meets it no more."""


def of_part(  # noqa: PLR0913, PLR0917 - the words, and what all else weighs
    said: Frame, terms: Sequence[Term], names: Sequence[Name], typed: float, weight: Callable[[str], float], vocabulary: Vocabulary
) -> Sought:
    """Return what evidence may have of `terms`, the words of a part that are compared as such; `typed` is what its other slots weigh together.

    `names` are those of which each counts; `weight` gives a lemma's rarity (0 to 1).
    """
    counted = {figure.counts[0] for figure in said.figures if figure.counts}
    words = []
    for item in terms:
        unmet = weighing.mass(term.TermMatch(item, term.NONE, polarity=True, frame=-1, met=None), said, weight)
        met = weighing.mass(term.TermMatch(item, term.SAME, polarity=True, frame=-1, met=None), said, weight)
        lemmas = tuple(item.key.split())
        stays = lemmas[-1] not in counted and _stays(item, said, terms, vocabulary)
        words.append(_Word(term.keys(item, said, vocabulary), lemmas, met, unmet if stays else 0.0, item.kind, lemmas[-1] in counted))
    placed = any(item.place > 1 for item in said.ranks)  # who stands above in a rank may count for nothing (`engine`)
    told = () if placed else tuple((name.ids, frozenset(word.lemma for word in said.words[name.first : name.last + 1])) for name in names)
    return Sought(tuple(words), told, typed, negative(said))


def _stays(item: Term, said: Frame, terms: Sequence[Term], vocabulary: Vocabulary) -> bool:
    """Whether a word counts where evidence has none of its keys: it is no part of a phrase, only points at nothing, and is no step or person."""
    if any(meeting.inside(item, phrase) for phrase in terms) or meeting.helps(item, said):
        return False
    return not (pointing.may_point(item, said) or modality.is_step(item) or pointing.is_person(item, vocabulary))


def at_most(said: Sought, evidence: Profile) -> weighing.Spoken:
    """Return what the evidence speaks to at the most: all words of which it has a key, and what is `typed`."""
    table = evidence.terms.table.keys()
    denied = frozenset() if said.denies else _denied(evidence.terms)
    gain = lost = 0.0
    related = missed = False
    for word in said.words:
        has = not table.isdisjoint(word.keys)
        if has or word.counted or not denied.isdisjoint(word.lemmas):
            gain += word.met
            related = related or word.kind in _RELATED
        elif word.unmet and not evidence.document.issuperset(word.lemmas):
            lost += word.unmet
            missed = missed or word.kind == "relation"
    covered = gain / (gain + lost) if gain + lost else 1.0
    whole = gain + lost + said.typed
    about = (gain + typed(said, evidence)) / whole if whole else 0.0
    return weighing.Spoken(about, covered, related or not missed, covered)


def typed(said: Sought, evidence: Profile) -> float:
    """Return what names, figures, dates and ranks weigh together at the most: all of them, but for names that the evidence has not, their rivals."""
    named = evidence.names.table.keys()
    absent = [ids for ids, lemmas in said.names if named.isdisjoint(ids) and not lemmas <= evidence.document]
    return said.typed - weighing.NAME * (1 - weighing.RIVAL) * len(absent)


_RELATED = frozenset({"relation", ""})


@remembered
def _denied(places: Places[Term]) -> frozenset[str]:
    """Return the stems of phrases that deny, in any wording: "without a permit"."""
    denying = meeting.denying()
    phrases = (key.split() for key in places.table if " " in key)
    return frozenset(lemma for words in phrases if not denying.isdisjoint(words) for lemma in words)

"""Texts as bags of what they mention, and how alike two are: for finding claims, never for a stance.

The measure is Tversky's (Features of Similarity, 1977): what both mention against what each mentions alone, all weighted by rarity (inverse document
frequency, Spärck Jones, 1972). What the query has alone counts little: a post says more than the claim in it.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame import entity, number
from claimcheck.frame.forms import concepts_of, is_light, key_of
from claimcheck.match.spelling import alike
from claimcheck.text.posts import plain
from claimcheck.text.words import words
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Word

_QUERY_ALONE = 0.05
_CLAIM_ALONE = 0.05
_CORE_ALONE = 0.2
"""Of what the claim and another wording of it both mention, and the query does not."""
_CORE = 1.4
"""Of what the claim and another wording of it both mention, and the query too."""
_KIN = 0.4
"""Of a word for which the query has another of the same sense."""
_ALIKE = 0.6
"""Of a word for which the query has one that looks like it: another form of it, or a slip of the pen."""
_DOUBT = 2.0
"""What little agreement lacks for certainty: two texts that share one rare word are not yet alike."""
CENTURIES = frozenset({"17", "18", "19", "20"})
"""First digits of years."""
# The weights were set on the training part of a public set of posts and claims that had been checked; docs/measures.md has the figures.


@dataclass(frozen=True, slots=True)
class Bag:
    """What a text mentions."""

    units: Mapping[str, tuple[str, ...]]
    """Keys as of `frame.keys` (stems, `e_` entities, `n_` numbers, `y_` years), each with its senses: concepts, what an entity is part of."""


@lru_cache(maxsize=8192)
def read(text: str, vocabulary: Vocabulary) -> Bag:
    """Return what `text` mentions, links left out, tags and handles taken apart."""
    tokens = words(plain(text))
    found: dict[str, tuple[str, ...]] = {}
    taken: set[int] = set()
    for name in entity.names(tokens, vocabulary):
        taken.update(range(name.first, name.last + 1))
        found.setdefault(f"e_{name.ids[0]}", (*name.ids[1:], *vocabulary.ancestors(name.ids[0])))
    years = {index for index, token in enumerate(tokens) if index not in taken and is_year(token)}
    found.update((f"y_{tokens[index].norm}", ()) for index in sorted(years))
    months = {index for index in range(len(tokens)) if _is_month(tokens, index)}
    for figure in number.figures(tokens, frozenset(taken | years | months)):
        taken.update(range(figure.first, figure.last + 1))
        found.setdefault(f"n_{figure.value:.10g}", ())
    for index, token in enumerate(tokens):
        if index not in taken and index not in years | months and _tells(token, vocabulary):
            found.setdefault(key_of(token, vocabulary), tuple(concepts_of(token, vocabulary)))
    return Bag(found)


def is_year(token: Word) -> bool:
    """Whether a word is a year of the last centuries or of this one."""
    return len(token.norm) == 4 and token.norm.isdigit() and token.norm[:2] in CENTURIES  # noqa: PLR2004 - digits of a year


def _is_month(tokens: Sequence[Word], index: int) -> bool:
    """Whether a word is the month of a date, which the year tells better."""
    beside = tokens[max(0, index - 1) : index + 2]
    return tokens[index].norm in table("calendar")["months"] and any(other.norm[0].isdigit() for other in beside)


def key(token: Word, vocabulary: Vocabulary) -> str:
    """Return the key of a single word that is no name or figure, "" where it says nothing by itself."""
    return key_of(token, vocabulary) if _tells(token, vocabulary) else ""


def _tells(token: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word says something by itself, as of `frame.term`."""
    norm = token.norm
    return norm[0].isalpha() and len(norm) > 1 and norm not in vocabulary.stop and not norm.endswith("n't") and not is_light(token, vocabulary)


def joined(bags: Iterable[Bag]) -> Bag:
    """Return what any of several texts mentions."""
    return Bag({unit: senses for bag in bags for unit, senses in bag.units.items()})


def likeness(query: Bag, claim: Bag, other: Bag, weight: Callable[[str], float]) -> float:
    """Return how alike a query and a claim are, 0 to 1; `other` is what other wordings and the passages of the claim mention.

    `weight` gives a key's rarity. 1 is for a query that says what the claim says.
    """
    theirs = {**other.units, **claim.units}
    met = [unit for unit in query.units if unit in theirs]
    missed = [unit for unit in query.units if unit not in theirs]
    open_ = [unit for unit in theirs if unit not in query.units]
    core = claim.units.keys() & other.units.keys()
    kin, seen = _kin(query, theirs, missed, open_, weight)
    if not met and not kin:
        return 0.0
    gain = math.fsum(weight(unit) * (_CORE if unit in core else 1.0) for unit in met) + kin + max(map(weight, met), default=0.0)
    alone = [unit for unit in open_ if unit in claim.units and unit not in seen]
    left = _QUERY_ALONE * math.fsum(map(weight, missed))
    left += math.fsum(weight(unit) * (_CORE_ALONE if unit in core else _CLAIM_ALONE) for unit in alone)
    certain = _share(met, query.units, weight) * _share([unit for unit in met if unit in claim.units], claim.units, weight)
    return gain / (gain + left + _DOUBT * (1 - certain))


def _share(some: Iterable[str], units: Iterable[str], weight: Callable[[str], float]) -> float:
    total = math.fsum(map(weight, units))
    return math.fsum(map(weight, some)) / total if total else 0.0


def _kin(
    query: Bag, theirs: Mapping[str, tuple[str, ...]], missed: Sequence[str], open_: Sequence[str], weight: Callable[[str], float]
) -> tuple[float, set[str]]:
    """Return what near misses are worth, and the claim's units that have one: each sense and each word of the query counts once."""
    senses: dict[str, float] = {}
    for unit in missed:
        for sense in query.units[unit]:
            senses[sense] = max(senses.get(sense, 0.0), weight(unit))
    left = {unit for unit in missed if unit.isalpha()}
    worth, seen = 0.0, set()
    for unit in open_:
        shared = [sense for sense in theirs[unit] if sense in senses]
        if shared:
            best = max(shared, key=lambda sense: (weight(f"c_{sense}"), sense))
            worth += _KIN * min(weight(unit), weight(f"c_{best}"), senses.pop(best))
            seen.add(unit)
        elif unit.isalpha() and (twin := min((item for item in left if alike(unit, item)), default="")):
            worth += _ALIKE * min(weight(unit), weight(twin))
            left.discard(twin)
            seen.add(unit)
    return worth, seen

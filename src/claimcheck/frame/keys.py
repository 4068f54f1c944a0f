"""The keys under which the index finds a claim: lemmas, concepts, entities with what they are part of, figures, years."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from claimcheck.frame.forms import key_of
from claimcheck.model import Frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.frame.vocabulary import Vocabulary

_OPEN = (1, datetime.date.max.toordinal())


def index_keys(frame: Frame, vocabulary: Vocabulary) -> list[str]:
    """Return the keys of a text, most telling first, without repeats.

    The words of a name that nobody knows are keys too, as the capitals of a headline make names of all its words.

    `c_` concept, `e_` entity, `n_` number, `y_` year; a lemma stands as it is. A broader concept is a key of a narrower word too, so that a vaguer
    statement finds a more exact claim.
    """
    entities = [entity for name in frame.names for entity in name.ids]
    found = [f"e_{key}" for entity in entities for key in (entity, *vocabulary.ancestors(entity))]
    for figure in frame.figures:
        found += [f"n_{value:.10g}" for value in ((figure.low, figure.high) if figure.hedge == "range" else (figure.value,))]
    days = [ordinal for period in frame.periods for ordinal in (period.low, period.high) if _OPEN[0] < ordinal < _OPEN[1]]
    found += [f"y_{datetime.date.fromordinal(ordinal).year}" for ordinal in days]
    for term in frame.terms:
        found += term.key.split()
        found += [f"c_{key}" for concept in term.concepts for key in (concept, *vocabulary.broader(concept))]
    for name in frame.names:
        if name.ids[0].startswith("~"):
            found += [key_of(word, vocabulary) for word in frame.words[name.first : name.last + 1] if word.norm not in vocabulary.stop]
    return list(dict.fromkeys(found))


def query_keys(frame: Frame, vocabulary: Vocabulary, frequency: Callable[[str], int]) -> list[str]:
    """Return the keys to look for: those of names, figures and years, and for each word its lemma and its two commonest concepts.

    A word of many senses would else outweigh a name; the senses that the corpus uses most are the likelier ones.
    """
    keys: dict[str, None] = {}
    for key in index_keys(Frame(text=frame.text, words=(), names=frame.names, figures=frame.figures, periods=frame.periods), vocabulary):
        keys[key] = None
    for term in frame.terms:
        found = [f"c_{concept}" for concept in term.concepts]
        found.sort(key=lambda key: (-frequency(key), key))
        for key in (*term.key.split(), *found[:2]):
            keys[key] = None
    return [key for key in keys if frequency(key)]

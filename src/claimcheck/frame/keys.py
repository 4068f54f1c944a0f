"""The keys under which the index finds a claim: lemmas, concepts, entities with what they are part of, figures, years."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame

_OPEN = (1, datetime.date.max.toordinal())


def index_keys(frame: Frame, vocabulary: Vocabulary) -> list[str]:
    """Return the keys of a text, most telling first, without repeats.

    `c_` concept, `e_` entity, `n_` number, `y_` year; a lemma stands as it is. A broader concept is a key of a narrower word too, so that a vaguer
    statement finds a more exact claim.
    """
    keys: dict[str, None] = {}
    for name in frame.names:
        for entity in name.ids:
            keys[f"e_{entity}"] = None
            for parent in vocabulary.ancestors(entity):
                keys[f"e_{parent}"] = None
    for figure in frame.figures:
        keys[f"n_{figure.value:.10g}"] = None
    for period in frame.periods:
        for ordinal in {period.low, period.high} - set(_OPEN):
            keys[f"y_{datetime.date.fromordinal(ordinal).year}" if 1 < ordinal < _OPEN[1] else "y_"] = None
    for term in frame.terms:
        for lemma in term.key.split():
            keys[lemma] = None
        for concept in term.concepts:
            keys[f"c_{concept}"] = None
            for parent in vocabulary.broader(concept):
                keys[f"c_{parent}"] = None
    keys.pop("y_", None)
    return list(keys)

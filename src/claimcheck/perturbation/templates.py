"""The table of templates: kind → function. What a claim's slots do not allow, its function does not yield."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.perturbation import flip_figures, flip_names, flip_words, keep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.perturbation.mutant import Cast, Edit, Subject

TEMPLATES: dict[str, Callable[[Subject, Cast], Iterator[Edit]]] = {
    "own-words": keep.own_words,
    "number-format": keep.number_format,
    "unit-format": keep.unit_format,
    "alias": keep.alias,
    "coarser-date": keep.coarser_date,
    "date-format": keep.date_format,
    "clause-order": keep.clause_order,
    "dropped-detail": keep.dropped_detail,
    "hedge": keep.hedge,
    "voice": keep.voice,
    "typography": keep.typography,
    "figure-double": flip_figures.figure_double,
    "figure-third": flip_figures.figure_third,
    "figure-more": flip_figures.figure_more,
    "unit": flip_figures.unit,
    "year": flip_figures.year,
    "month": flip_figures.month,
    "entity-country": flip_names.country,
    "entity-place": flip_names.province,
    "entity-agency": flip_names.agency,
    "entity-substance": flip_names.substance,
    "entity-person": flip_names.person,
    "speaker": flip_names.speaker,
    "roles": flip_names.roles,
    "negation": flip_words.negation,
    "opposite": flip_words.opposite,
    "rank": flip_words.rank,
    "scope": flip_words.scope,
    "modality": flip_words.modality,
}

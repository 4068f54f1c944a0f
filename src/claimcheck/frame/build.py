"""Text → Frame: the one reader of statements, claims and passages (spec: design, invariants)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame import attribution, date, dating, denial, entity, modality, number, polarity, quote, rank, relation, scope, term
from claimcheck.model import Frame
from claimcheck.text.words import words
from claimcheck.values import replace

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Quote, Word


def frame(text: str, vocabulary: Vocabulary, anchor: datetime.date | None = None) -> Frame:
    """Return all that can be compared of `text`.

    `anchor` is the date from which relative dates are read: the source's, the draft's, or the day of asking. Never raises.
    """
    tokens = words(text)
    named = entity.names(tokens, vocabulary)
    in_names = frozenset(index for name in named for index in range(name.first, name.last + 1))
    dated = date.periods(tokens, in_names, anchor)
    dated = tuple(dating.read(period, tokens) for period in dated)
    in_dates = frozenset(index for period in dated for index in range(period.first, period.last + 1))
    counted = number.figures(tokens, in_names | in_dates)
    in_figures = frozenset(index for figure in counted for index in range(figure.first, figure.last + 1))
    in_figures |= {figure.last + 1 for figure in counted if figure.last + 1 < len(tokens) and _marks(tokens[figure.last + 1])}
    unknown = entity.unknown_names(tokens, vocabulary, in_names | in_dates | in_figures)
    named = tuple(sorted((*named, *unknown), key=lambda name: name.first))
    in_names = frozenset(index for name in named for index in range(name.first, name.last + 1))
    taken = in_names | in_dates | in_figures
    content = term.terms(tokens, vocabulary, taken, in_dates)
    ranked = rank.ranks(tokens, taken)
    ordering = {index for item in ranked for index in range(item.first, item.last + 1)}
    quoted = quote.quotes(text)
    titles = [(item.start, item.end) for item in quoted if _is_title(item)]
    denied = frozenset() if rank.never_before(tokens) else polarity.denied(tokens, content, in_figures | ordering)
    content = tuple(replace(item, negated=True) if item.first in denied and not _within(item.start, titles) else item for item in content)
    aside = in_names | in_dates | ordering | polarity.inside_phrases(content)
    return Frame(
        text=text,
        words=tokens,
        names=relation.with_roles(tokens, named, content, taken, in_dates),
        figures=counted,
        periods=dated,
        terms=content,
        ranks=ranked,
        scopes=scope.scopes(tokens, in_names | in_dates, in_dates),
        modals=modality.modals(tokens, in_names | in_dates),
        denials=() if rank.never_before(tokens) else tuple(found for found in denial.denials(tokens, aside) if not _within(found.start, titles)),
        quotes=quoted,
        speakers=attribution.speakers(tokens, named),
        credits=tuple(name.first for name in attribution.credited(tokens, named)),
    )


def _is_title(quoted: Quote) -> bool:
    """Whether a few words in quotation marks are a title, which denies nothing: "the 'Ports with No Name' Act"."""
    return quoted.words < _SPOKEN and all(word[:1].isupper() for word in quoted.text.split() if len(word) > _SMALL)


_SPOKEN = 5
"""Words from which a quotation is somebody's words (spec: verdicts, quotes)."""
_SMALL = 4
"""Letters up to which a word may be small in a title."""


def _within(start: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start < end for first, end in stretches)


def _marks(token: Word) -> bool:
    """Whether a word only points at the figure before it: "the 70,000 mark", "14-strong"."""
    return token.norm in _MARKS or (token.norm == "strong" and token.glue == "-")


_MARKS = frozenset({"mark", "level", "threshold", "milestone", "barrier"})
"""Nouns that only point at a figure: "the 70,000 mark"."""

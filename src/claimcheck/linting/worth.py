"""Whether a sentence of a draft is worth a check: figures, dates, ranks, quotations and named actors are; scene-setting is not (spec: issue of lint).

Opinions, questions, advice and predictions are `text.checkworthy`'s to tell. What is left alone here asserts nothing that a source could settle: a
label without a verb, a sentence that names nobody and nothing and gives no figure, date or rank, the writer's own view in the first person.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import irregular_forms, table
from claimcheck.frame.verb import verbs
from claimcheck.quoting import LETTERS
from claimcheck.text import checkworthy

if TYPE_CHECKING:
    from claimcheck.model import Figure, Frame

LISTED = frozenset({"cell", "item"})
"""Kinds of block that are often labels with a figure: only with a verb do they assert something."""
_SMALL = 12
_COUNTRY = frozenset({"US", "U.S.", "U.S"})
_ASSERTED = 3
"""Words, names and figures beyond which what has no verb known to the lexicon is taken for a sentence all the same."""


@lru_cache(maxsize=8)
def _set(kind: str) -> frozenset[str]:
    return frozenset(str(word) for word in table("opinion")[kind])


def unworthy(framed: Frame, kind: str) -> str:
    """Return why a sentence is left alone, "" where it is worth a check.

    The reasons are those of `text.checkworthy`, and label, rhetorical, scene, view. `kind` is that of its block.
    """
    credited = bool(framed.speakers or framed.quotes)
    told = checkworthy.not_checkable(framed.words, credited=credited)
    if told:
        return told
    if any(quote.words >= LETTERS for quote in framed.quotes):
        return ""
    if _is_label(framed, kind):
        return "label"
    return "" if framed.speakers else _idle(framed)


def _idle(framed: Frame) -> str:
    """Return why a sentence that nobody else is credited with asserts nothing to check, "" where it does."""
    if _is_rhetorical(framed):
        return "rhetorical"
    figures = any(_counts(framed, figure) for figure in framed.figures)
    if not figures and checkworthy.has([word.norm for word in framed.words], "scenery"):
        return "scene"
    measured = bool(figures or framed.ranks or any(period.precision not in {"now", "none"} for period in framed.periods))
    if not measured and _is_personal(framed):
        return "view"
    says = bool(framed.terms or len(framed.names) > 1 or (framed.names and framed.figures))
    return "" if says and (measured or framed.names) else "scene"


def _counts(framed: Frame, figure: Figure) -> bool:
    """Whether a figure says how many: "one" by itself does not, nor does "the two", which refers back."""
    if figure.unit:
        return True
    return figure.value != 1 and not (figure.value <= _SMALL and figure.first and framed.words[figure.first - 1].norm == "the")


def _is_label(framed: Frame, kind: str) -> bool:
    """Whether it has no verb, so that it is a heading, a line that announces a list, a cell of a table."""
    if kind in {"heading", "title"} and framed.words[0].norm in _set("label_openers"):
        return True
    if _has_verb(framed):
        return False
    if _runs_on(framed):
        return False
    counted = framed.figures and (framed.names or len(framed.figures) > 1) and framed.terms  # "Nine held in Harbour City": a headline's verb
    return kind in LISTED or framed.words[-1].text == ":" or not counted


def _has_verb(framed: Frame) -> bool:
    taken = frozenset(
        index for items in (framed.names, framed.figures, framed.periods) for item in items for index in range(item.first, item.last + 1)
    )
    if any(word.norm in _set("finite") for word in framed.words) or verbs(framed.words, framed.terms, taken):
        return True
    if any(_is_past(framed, index) for index in range(1, len(framed.words)) if index not in taken):
        return True
    return _is_closed(framed) and any(
        term.kind == "relation"
        and term.first > 0
        and term.first not in taken
        and framed.words[term.first - 1].norm[0].isalpha()
        and framed.words[term.first - 1].norm not in _set("before_noun")
        and not framed.words[term.last].norm.endswith("ing")
        for term in framed.terms
    )


def _is_past(framed: Frame, index: int) -> bool:
    """Whether a word is the past of an irregular verb, and no adjective before a noun: "brought", "made"."""
    norm, before = framed.words[index].norm, framed.words[index - 1]
    return irregular_forms().get(norm, norm) != norm and before.norm[0].isalnum() and before.norm not in _set("before_noun")


def _runs_on(framed: Frame) -> bool:
    """Whether what ends with a full stop is long enough to have a verb that no lexicon knows."""
    said = len(framed.terms) + len(framed.names) + len(framed.figures)
    return _is_closed(framed) and said > _ASSERTED and bool(framed.names or framed.figures)


def _is_closed(framed: Frame) -> bool:
    """Whether it ends as sentences do; what does not is a headline or a label, in which a noun is no verb."""
    return framed.words[-1].text in {".", "!", "\u2026", "\u201d", "\u2019", '"', ")", "]"}


def _is_rhetorical(framed: Frame) -> bool:
    """Whether it compares without measure: "Few towns have done as much for the sea as this one"."""
    norms = [word.norm for word in framed.words]
    return norms[0] in {"few", "little"} and not framed.figures and any(norm in {"as", "than"} for norm in norms[2:])


def _is_personal(framed: Frame) -> bool:
    return any(word.norm in _set("first_person") and word.text not in _COUNTRY for word in framed.words)

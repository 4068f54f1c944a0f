"""Quantifiers and restrictions: all, some, few, only, mainly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.frame.markers import group, phrase_at, phrases
from claimcheck.model import Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

KINDS = ("few", "all", "many", "some", "only", "mainly")
NOT_ALL = "not all"


def scopes(tokens: Sequence[Word], taken: frozenset[int], dated: frozenset[int] = frozenset()) -> tuple[Scope, ...]:
    """Return the markers of scope in order; words of figures and names are in `taken`, those of dates in `dated`."""
    found: list[Scope] = []
    index = 0
    while index < len(tokens):
        hit = _scope_at(tokens, index) if index not in taken and not dates(tokens, index, dated) else None
        if hit:
            found.append(hit)
            index = hit.last
        index += 1
    return tuple(found)


def dates(tokens: Sequence[Word], index: int, dated: frozenset[int]) -> bool:
    """Return whether a word says how late something was or stresses when, and restricts nothing: "only in 2019", "just in May", "in 2019 alone"."""
    if tokens[index].norm == "alone":
        return index - 1 in dated
    if tokens[index].norm not in {"only", "just"}:
        return False
    if index + 1 < len(tokens) and tokens[index + 1].norm in _TIMES | {"as"}:
        return True  # "just months after", "just as Norway does"
    return index + 1 in dated or (index + 2 in dated and tokens[index + 1].norm in {"in", "on", "since", "from", "during", "by"})


_TIMES = frozenset({"hours", "days", "weeks", "months", "years", "moments", "minutes", "recently", "then", "now", "after", "before"})
"""Words before which "just" tells how long ago, not how little."""
_IDIOMS = frozenset({"at", "above", "after"})
"""Before "all" these make an idiom: "above all"."""


_ALMOST = frozenset({"almost", "nearly", "virtually", "practically"})


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """Return the words with which a marker of scope begins."""
    return frozenset({"only", "just"}).union(*({item.split()[0] for item in group("scope", kind)} for kind in KINDS))


def _denied(tokens: Sequence[Word], index: int) -> bool:
    """Whether "any" only goes with a negator before it."""
    before = tokens[max(0, index - _REACH) : index]
    return any(token.norm in group("negation", "words") or token.norm.endswith("n't") for token in before)


def _pairs(tokens: Sequence[Word], index: int) -> bool:
    """Whether "both" goes with an "and": a name, an article or a preposition opens what it joins."""
    following = tokens[index + 1 : index + 1 + _PAIR]
    opens = bool(following) and (following[0].text[:1].isupper() or following[0].norm in {"the", "a", "an", "in", "by", "at", "to", "from", "for"})
    return opens and any(token.norm == "and" for token in following)


_PAIR = 9
"""Words from "both" to its "and" at most."""
_OPENS = frozenset({",", ";", ":", "\u2014", "but", "and", "that"})
_REACH = 6
"""Words between a negator and the "any" that goes with it, at most."""


def _restricts_nothing(tokens: Sequence[Word], index: int, before: str) -> bool:
    """Whether a word that may mark a scope does not where it stands: "not only Norway", "all but gone", "at all"."""
    norm, after = tokens[index].norm, tokens[index + 1].norm if index + 1 < len(tokens) else ""
    idiom = (before == "not" and norm in {"only", "just", "merely"}) or (norm == "all" and (after == "but" or before in _IDIOMS))
    share = before in _ALMOST and norm in {"all", "every"}  # "nearly all" is a figure
    named = norm == "both" and _pairs(tokens, index)  # "both Norway and Peru" names two, and says nothing of all
    denied = norm == "any" and _denied(tokens, index)  # "without any use" is "without use"
    return idiom or share or named or denied or (norm == "only" and after in {"after", "when", "if", "once"})


def _scope_at(tokens: Sequence[Word], index: int) -> Scope | None:
    if tokens[index].norm not in _openers():
        return None
    before = tokens[index - 1].norm if index else ""
    if _restricts_nothing(tokens, index, before):
        return None
    if before == "not" and tokens[index].norm in {"all", "every"} and (index == 1 or tokens[index - 2].text in _OPENS):
        return Scope(first=index, last=index, start=tokens[index].start, end=tokens[index].end, word=NOT_ALL)
    if tokens[index].norm in {"only", "just"} and index + 1 < len(tokens) and (few := _scope_at(tokens, index + 1)):
        if few.word == "few":
            return few
        if few.word == "some":  # "only some" is not all
            return Scope(first=index, last=few.last, start=tokens[index].start, end=few.end, word="few")
    for kind in KINDS:
        last = phrase_at(tokens, index, phrases("scope", kind))
        if last < 0 and tokens[index].norm in group("scope", kind):
            last = index
        if last >= 0:
            return Scope(first=index, last=last, start=tokens[index].start, end=tokens[last].end, word=kind)
    return None

"""Negators that deny a clause, and how far: "did not sell the port", "no port was sold".

Which of a text's words are denied is for `polarity` to say; here stand the negators themselves, because what a statement denies must be denied by
the evidence as well, whatever words carry it: a light verb, a noun after "is", what somebody said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import irregular_forms
from claimcheck.frame.markers import group
from claimcheck.frame.polarity import clause_end, negators, not_until
from claimcheck.model import Denial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

_WHOLE = 40
"""Words that a negator reaches at most: a clause of news text."""


def denials(tokens: Sequence[Word], taken: frozenset[int]) -> tuple[Denial, ...]:
    """Return the negators that deny a clause, in order; words of names and dates are in `taken`."""
    found = []
    for first, last in negators(tokens, taken):
        until = clause_end(tokens, last, _WHOLE) - 1
        kind = _kind(tokens, first, last, until)
        if kind and until > last:
            found.append(Denial(first=first, last=last, start=tokens[first].start, end=tokens[last].end, until=until, kind=kind))
    return tuple(found)


def _kind(tokens: Sequence[Word], first: int, last: int, until: int) -> str:
    """Return whether a negator denies its verb, a noun phrase or a part of its clause; "" where it denies less than a clause."""
    norm = " ".join(token.norm for token in tokens[first : last + 1])
    if norm in group("negation", "nouns"):
        return "noun"
    if norm not in group("negation", "verbal") and not norm.endswith("n't"):
        return ""
    if (norm == "not" and not _after_auxiliary(tokens, first) and not _goes_on(tokens, first)) or not_until(tokens, last):
        return ""  # "Norway, not Sweden" sets one noun against another; "did not close until 2019" tells when it closed
    follows = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    contrast = any(tokens[step].norm in {"but", "rather"} and tokens[step - 1].text != "," for step in range(last + 2, min(until + 2, len(tokens))))
    partial = follows in group("negation", "in_part") or contrast or _of_all(tokens, first)
    return "part" if partial else "verb"


def _after_auxiliary(tokens: Sequence[Word], index: int) -> bool:
    """Whether an auxiliary stands before the negator, an adverb between at most: "has", "has still"."""
    auxiliaries = group("auxiliaries")
    before = [token.norm for token in tokens[max(0, index - 2) : index]]
    return bool(before) and (before[-1] in auxiliaries or (before[0] in auxiliaries and (before[-1].endswith("ly") or before[-1] in _ADVERBS)))


def _goes_on(tokens: Sequence[Word], index: int) -> bool:
    """Whether the auxiliary before the negator is that of the verb before it: "was fined but not charged"."""
    if not index or index + 1 >= len(tokens) or tokens[index - 1].norm not in _BUT:
        return False
    following = tokens[index + 1].norm
    participle = following.endswith("ed") or irregular_forms().get(following, following) != following
    return participle and any(token.norm in group("auxiliaries") for token in tokens[max(0, index - _CLAUSE) : index - 1])


_BUT = frozenset({"but", "and", "though", "although", "yet", "if"})
_CLAUSE = 8
"""Words from an auxiliary to the "but" behind its first verb at most."""
_ADVERBS = frozenset({"also", "still", "yet", "even", "ever", "often", "so"})


def _of_all(tokens: Sequence[Word], first: int) -> bool:
    """Whether "not" is said of all: "all ports are not closed" may leave some open."""
    return any(tokens[step].norm in {"all", "every", "everyone", "both"} for step in range(max(0, first - 6), first))

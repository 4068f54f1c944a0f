"""Negation and its reach: which words of a text are denied.

A negator denies what follows it in its clause ("never implemented the policy"); "no" and "without" deny the noun phrase and its verb alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group, phrase_at, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Term, Word

REACH = 9
"""How many words after a negator it denies at most, unless its clause ends before; long noun phrases of the beat have up to nine."""

_TRANSPARENT = frozenset({"to", "the", "a", "an", "any", "of", "ever", "yet", "been", "be", "have", "has", "had", "it", "its", "their"})


def _is_negator(tokens: Sequence[Word], index: int) -> int:
    """Return the last index of a negator that starts at `index`, -1 if none does."""
    if phrase_at(tokens, index, phrases("negation", "not_negating")) >= 0:
        return -1
    last = phrase_at(tokens, index, phrases("negation", "phrases"))
    if last >= 0:
        return last
    token = tokens[index]
    if token.norm in group("negation", "words") or token.norm.endswith("n't"):
        return -1 if _idle(tokens, index) else index
    if token.norm in _LACKS and token.norm != "lack":
        return index
    if token.lemma in group("negation", "verbs") and index + 1 < len(tokens):
        follows = tokens[index + 1].norm
        if token.lemma == "rule":
            return index + 1 if follows == "out" else -1
        # "refused to help", "failed to act"; a bare object ("rejected the deal") is the relation's own meaning, not a negation.
        return index + 1 if follows == "to" and token.lemma not in {"stop", "ceas", "reject", "deni"} else -1
    return -1


_EXCEPT = (("apart", "from"), ("except",), ("except", "for"), ("other", "than"), ("besides",), ("save", "for"), ("aside", "from"))
_LACKS = frozenset({"lack", "lacks", "lacked", "lacking"})
_EXCEPT_REACH = 6


def _idle(tokens: Sequence[Word], index: int) -> bool:
    """Whether a word of negation denies nothing: "more often than not", "whether or not", "nobody but the mate" (which is: only the mate)."""
    before, follows = tokens[index - 1].norm if index else "", tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if tokens[index].norm == "not" and (before in {"than", "if"} or (before == "or" and not follows[:1].isalpha())):
        return True
    return tokens[index].norm in {"no", "nobody", "nothing", "none"} and excepts(tokens, index) >= 0


def excepts(tokens: Sequence[Word], index: int) -> int:
    """Return where those begin whom "nobody", "no one" or "nothing" at `index` leaves out ("nobody except the mate"), -1 where nobody is."""
    for step in range(index + 1, min(index + _EXCEPT_REACH, len(tokens))):
        if tokens[step].text in {",", ".", ";"}:
            return -1
        last = phrase_at(tokens, step, _EXCEPT)
        if last >= 0 or (tokens[step].norm == "but" and step == index + 1 + (tokens[index + 1].norm in {"one", "body"})):
            return max(last, step) + 1
    return -1


def negators(tokens: Sequence[Word], taken: frozenset[int] = frozenset()) -> tuple[tuple[int, int], ...]:
    """Return the (first, last) word indexes of each negator; the "no" of a figure ("no deaths") is in `taken`."""
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        last = _is_negator(tokens, index) if index not in taken else -1
        if last >= 0:
            found.append((index, last))
            index = last
        index += 1
    return tuple(found)


def denied(tokens: Sequence[Word], terms: Sequence[Term], taken: frozenset[int] = frozenset()) -> frozenset[int]:
    """Return the first indexes of the terms that stand under an odd number of negators.

    A verb's negator denies the next relation or quality, whatever stands in its object ("did not recognise the efforts" denies no effort);
    "no", "without", "lack of" deny the noun phrase that follows and the verb that it leads to.
    """
    flips: dict[int, int] = {}
    joined = -1
    for first, last in negators(tokens, taken):
        if joined < 0 or any(joined < term.first < first for term in terms):
            for term in _reach(tokens, terms, first, last):
                flips[term.first] = flips.get(term.first, 0) + 1
        joined = last if any(token.norm in {"or", "nor"} for token in tokens[last + 1 : last + 3]) else -1  # "could not or did not land"
    return frozenset(index for index, count in flips.items() if count % 2)


def _reach(tokens: Sequence[Word], terms: Sequence[Term], first: int, last: int) -> list[Term]:
    """Return the terms that the negator at words `first` to `last` denies."""
    end = _clause_end(tokens, last)
    inside = [term for term in terms if last < term.first < end]
    copula = any(tokens[step].norm in _COPULAS for step in range(max(0, first - 2), first))
    if tokens[first].norm in _NOMINAL:
        before = any(term.last < first and term.kind == "relation" for term in terms)
        exists = copula and first > 1 and tokens[first - 2].norm == "there"
        return _noun_phrase(tokens, inside, subject=tokens[first].norm in _SUBJECTS and not before and not exists)
    if _contrasts(tokens, end) and inside and (not copula or inside[0].kind == "relation"):
        return []
    if copula:
        return inside[: 2 if inside and tokens[inside[0].last].norm.endswith("ly") else 1]  # "is not widely known"
    return _predicate(inside) or inside[:1]


_NOMINAL = frozenset(
    {"no", "none", "without", "lack", "absence", "zero", "neither", "free", "nobody", "nothing", "no one", "ruled", "rule", "rules", "ruling"}
)
_NOMINAL |= _LACKS
_SUBJECTS = frozenset({"no", "none", "neither", "nobody", "nothing", "no one", "zero", "ruled", "rule", "rules", "ruling"})
"""Of these the ones that deny a verb too: with the first a subject may begin, and what is "ruled out" may be a whole clause."""
_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "isn't", "aren't"})
"""After these the negator denies what follows, whatever it is: "is not a crime"."""
_PHRASE_ENDS = frozenset({"of", "to", "for", "in", "on", "from", "with", "by", "at", "as", "against", "about", "into", "over"})


def _noun_phrase(tokens: Sequence[Word], terms: Sequence[Term], *, subject: bool) -> list[Term]:
    """Return what "no" denies: the noun phrase after it, and its verb where it is the subject ("no company had faced charges")."""
    out: list[Term] = []
    for term in terms:
        if out and any(tokens[step].norm in _PHRASE_ENDS for step in range(out[-1].last + 1, term.first + 1)):
            break
        out.append(term)
        if term.kind == "relation" and len(out) > 1:
            break
    verb = next((term for term in terms if term.kind == "relation"), None)
    if subject and verb is not None and verb not in out:
        out.append(verb)
    return out if subject else out[:2]


def _predicate(terms: Sequence[Term]) -> list[Term]:
    """Return the terms up to the first relation, with a quality right after it left out: what a verb's negator denies."""
    out: list[Term] = []
    for term in terms:
        if term.kind in {"relation", "quality", ""}:
            out.append(term)
        if term.kind in {"relation", ""}:
            break
    return out[-2:] if out and out[-1].kind == "relation" else out[:1]


def _contrasts(tokens: Sequence[Word], end: int) -> bool:
    """Whether the clause that ends at `end` goes on with another manner: "not sold by weight but singly" denies the manner, not the sale."""
    if end >= len(tokens) or tokens[end].norm != "but":
        return False
    stop = next((step for step in range(end + 1, len(tokens)) if tokens[step].text in ".,;:"), len(tokens))
    rest = tokens[end + 1 : stop]
    return 0 < len(rest) <= _CONTRAST and (rest[0].norm.endswith("ly") or rest[0].norm in {"one", "each"})


_CONTRAST = 4
"""Words after "but" that still stand in contrast to what is denied."""


def _clause_end(tokens: Sequence[Word], last: int) -> int:
    bounds = group("boundaries")
    for index in range(last + 1, min(len(tokens), last + 1 + REACH)):
        token = tokens[index]
        if token.text in ".;:!?()\u2014" or (token.text == "," and index > last + 1) or (token.norm in bounds and token.norm not in {"and", "as"}):
            return index
        if token.norm == "and" and index + 1 < len(tokens) and tokens[index + 1].norm not in _TRANSPARENT and _starts_clause(tokens, index + 1):
            return index
    return min(len(tokens), last + 1 + REACH)


def _starts_clause(tokens: Sequence[Word], index: int) -> bool:
    """Whether a finite verb follows within two words, as after "and" that joins clauses; a guess by form."""
    return any(
        tokens[step].norm.endswith("ed") or tokens[step].norm in {"is", "are", "was", "were", "has", "have", "had", "will"}
        for step in range(index, min(index + 2, len(tokens)))
    )

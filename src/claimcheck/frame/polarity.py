"""Negation and its reach: which words of a text are denied.

A negator denies what follows it in its clause ("never implemented the policy"); "no" and "without" deny the noun phrase and its verb alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import beginnings, group, phrase_at, phrases

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
        return index
    if token.lemma in group("negation", "verbs") and index + 1 < len(tokens):
        follows = tokens[index + 1].norm
        if token.lemma == "rule":
            return index + 1 if follows == "out" else -1
        # "refused to help", "failed to act"; a bare object ("rejected the deal") is the relation's own meaning, not a negation.
        return index + 1 if follows == "to" and token.lemma not in {"stop", "ceas", "reject", "deni"} else -1
    return -1


def negators(tokens: Sequence[Word], taken: frozenset[int] = frozenset()) -> tuple[tuple[int, int], ...]:
    """Return the (first, last) word indexes of each negator; the "no" of a figure ("no deaths") is in `taken`."""
    found: list[tuple[int, int]] = []
    begins, verbs = beginnings(("negation", "words"), ("negation", "phrases")), group("negation", "verbs")
    index = 0
    while index < len(tokens):
        token = tokens[index]
        may = token.norm in begins or token.lemma in verbs or token.norm.endswith("n't")
        last = _is_negator(tokens, index) if may and index not in taken else -1
        if last >= 0:
            if not _never_so(tokens, index, last):
                found.append((index, last))
            index = last
        index += 1
    return tuple(found)


def _not_all(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Whether a text opens by denying that it is so of all ("Not all of the ships that were lost were wrecks"), which denies none of its words."""
    opens = first == 0 or not tokens[first - 1].norm[:1].isalnum() or tokens[first - 1].norm in {"that", "but", "and"}
    return opens and tokens[first].norm == "not" and last + 1 < len(tokens) and tokens[last + 1].norm in {"all", "every", "everyone", "everything"}


def _never_so(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Whether a "never" says that something is so more than before, and denies nothing of it: "has never been so ready", "never was more ready"."""
    after = [token.norm for token in tokens[last + 1 : last + 1 + _DEGREE]]
    degree = next((index for index, norm in enumerate(after) if norm in {"so", "more"}), -1)
    return (
        tokens[first].norm == "never"
        and degree >= 0
        and all(norm in _COPULAS | {"been", "before"} for norm in after[:degree])
        and "than" not in after
    )


_DEGREE = 4


def denied(tokens: Sequence[Word], terms: Sequence[Term], taken: frozenset[int] = frozenset()) -> frozenset[int]:
    """Return the first indexes of the terms that stand under an odd number of negators.

    A verb's negator denies the next relation or quality, whatever stands in its object ("did not recognise the efforts" denies no effort);
    "no", "without", "lack of" deny the noun phrase that follows and the verb that it leads to.
    """
    flips: dict[int, int] = {}
    reached: dict[int, list[Term]] = {}
    own = inside_phrases(terms)
    for first, last in reversed(negators(tokens, taken)):
        if first in own and last in own and tokens[first].norm in group("negation", "words"):
            continue  # "have nothing to do with": the phrase itself says what is denied
        if not_until(tokens, last) or _not_all(tokens, first, last):
            continue
        inside = [term for term in terms if last < term.first < clause_end(tokens, last)]
        nominal = tokens[first].norm in _NOMINAL
        copula = any(tokens[step].norm in _COPULAS for step in range(max(0, first - 2), first))
        before = [term for term in terms if term.last < first and term.kind == "relation"]
        reach = _noun_phrase(tokens, inside, subject=not before) if nominal else _complement(tokens, inside) if copula else _predicate(inside)
        reached[first] = reach
        # a phrase and the word in it begin together, and are denied once
        for start in {term.first for term in reach}:
            flips[start] = flips.get(start, 0) + 1
        for start in {other.first for item in reach for other in reached.get(item.first, ())}:  # "did not refuse to sell" denies no sale
            flips[start] = flips.get(start, 0) + 1
    for term in _undone(tokens, terms):
        flips[term.first] = flips.get(term.first, 0) + 1
    return frozenset(index for index, count in flips.items() if count % 2)


def not_until(tokens: Sequence[Word], last: int) -> bool:
    """Return whether what a negator that ends at `last` denies happened, only not before a time: "did not close until 2019"."""
    end = clause_end(tokens, last, _CLAUSE)
    return any(token.norm in {"until", "till"} for token in tokens[last + 1 : end + 1])


_CLAUSE = 40
"""Words that a negator reaches at most: a clause of news text."""


def _undone(tokens: Sequence[Word], terms: Sequence[Term]) -> list[Term]:
    """Return the relations told by a noun that a verb before them takes back: "lifted the controls", "dropped all charges"."""
    undoing = group("negation", "undoing")
    return [
        noun
        for position, verb in enumerate(terms)
        for noun in terms[position + 1 : position + 3]
        if tokens[verb.last].lemma in undoing
        and noun.kind == "relation"
        and not tokens[noun.last].norm.endswith(("ing", "ed"))
        and noun.first - verb.last <= _BESIDE
        and all(token.norm.isalpha() and token.norm not in _PHRASE_ENDS for token in tokens[verb.last + 1 : noun.first])
    ]


_BESIDE = 4
"""How far behind a verb its object may stand: "lifted all of its".."""


def inside_phrases(terms: Sequence[Term]) -> frozenset[int]:
    """Return the indexes of the words of relations and qualities told by several words ("cost nothing"), whose negators are their own."""
    told = [term for term in terms if term.kind in {"relation", "quality"} and term.last > term.first]
    longer = [index for term in told if term.last > term.first + 1 for index in range(term.first, term.last + 1)]
    return frozenset((*longer, *(term.last for term in told)))


_NOMINAL = frozenset(
    {"no", "none", "without", "lack", "absence", "zero", "neither", "free", "nobody", "nothing", "no one", "ruled", "rule", "rules", "ruling"}
)
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


def _complement(tokens: Sequence[Word], terms: Sequence[Term]) -> list[Term]:
    """Return the first term, with the adverbs before it: "is not fully closed" denies the closing."""
    for index, term in enumerate(terms):
        if not tokens[term.last].norm.endswith("ly"):
            return list(terms[: index + 1])
    return list(terms[:1])


def _predicate(terms: Sequence[Term]) -> list[Term]:
    """Return the terms up to the first relation, with a quality right after it left out: what a verb's negator denies."""
    out: list[Term] = []
    for term in terms:
        if term.kind in {"relation", "quality", ""}:
            out.append(term)
        if term.kind in {"relation", ""}:
            break
    return out[-2:] if out and out[-1].kind == "relation" else out[:1]


def clause_end(tokens: Sequence[Word], last: int, reach: int = REACH) -> int:
    """Return the index after the last word, of `reach` words at most, of the clause of a negator that ends at `last`."""
    bounds = group("boundaries")
    for index in range(last + 1, min(len(tokens), last + 1 + reach)):
        token = tokens[index]
        if token.text in ".;:!?()\u2014" or (token.text == "," and index > last + 1) or (token.norm in bounds and token.norm not in {"and", "as"}):
            return index
        if token.norm == "and" and index + 1 < len(tokens) and tokens[index + 1].norm not in _TRANSPARENT and _starts_clause(tokens, index + 1):
            return index
    return min(len(tokens), last + 1 + reach)


def _starts_clause(tokens: Sequence[Word], index: int) -> bool:
    """Whether a finite verb follows within two words, as after "and" that joins clauses; a guess by form."""
    return any(
        tokens[step].norm.endswith("ed") or tokens[step].norm in {"is", "are", "was", "were", "has", "have", "had", "will"}
        for step in range(index, min(index + 2, len(tokens)))
    )

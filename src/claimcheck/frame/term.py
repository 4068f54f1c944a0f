"""Content words and fixed phrases, with the concepts that they may express."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from claimcheck.frame.forms import concepts_of, inflects, is_light, key_of
from claimcheck.frame.markers import group, groups
from claimcheck.model import Term
from claimcheck.values import remembered, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Word


_PRONOUNS = frozenset({"it", "them", "him", "her", "us", "me", "this", "that", "these", "those", "its", "their", "his"})


def _phrase_at(
    tokens: Sequence[Word], index: int, vocabulary: Vocabulary, taken: frozenset[int], dated: frozenset[int]
) -> tuple[int, list[str], str] | None:
    """Return (last index, concept ids, form) of the longest phrase on file that starts at `index`.

    One word, name or figure may slip in: "turned them down", "cost 80 lives".
    """
    held = taken - dated
    following = index + 1
    while following in held:
        following += 1
    near = {token.lemma for token in (*tokens[index + 1 : index + 3], *tokens[following : following + 1])}
    by_second = _by_second(vocabulary.phrases.get(tokens[index].lemma, ()))
    options = sorted((option for lemma in near & by_second.keys() for option in by_second[lemma]), key=itemgetter(0))
    for _, (lemmas, ids, form) in options:
        if not inflects(form.partition(" ")[0], tokens[index].norm):
            continue
        if tokens[index].norm in vocabulary.stop and form.split() != [token.norm for token in tokens[index : index + len(lemmas)]]:
            continue  # "on schedule" is fixed, "on scheduling drugs" is not it
        position = index
        gap = 1
        for lemma in lemmas[1:]:
            position += 1
            if (
                position < len(tokens)
                and gap
                and tokens[position].lemma != lemma
                and (_slips_in(tokens[position], vocabulary) or (position in held and not set(lemmas[1:]) <= vocabulary.stop))
            ):
                gap -= 1
                position += 1
                while position in held:
                    position += 1
            if position >= len(tokens) or tokens[position].lemma != lemma or position in taken:
                break
        else:
            if inflects(form.rpartition(" ")[2], tokens[position].norm):
                return position, ids, form
    return None


@remembered
def _by_second(phrases: Sequence[list[Any]]) -> dict[str, list[tuple[int, list[Any]]]]:
    """Return phrases of one first word, each with its place among them, by their second word, which few of them have where a text has the first."""
    found: dict[str, list[tuple[int, list[Any]]]] = {}
    for place, phrase in enumerate(phrases):
        if len(phrase[0]) > 1:
            found.setdefault(phrase[0][1], []).append((place, phrase))
    return found


def _leads(tokens: Sequence[Word], index: int, taken: frozenset[int], dated: frozenset[int]) -> bool:
    """Whether a preposition before `index` belongs to a date or to the way through a place, and makes no phrasal verb."""
    return index in dated or (index in taken and tokens[index - 1].norm in {"through", "across", "via"})


def _slips_in(token: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word may stand inside a phrase without breaking it: a pronoun, or an adjective ("imposed additional tariffs")."""
    if token.norm in _PRONOUNS:
        return True
    concepts = concepts_of(token, vocabulary)
    return bool(concepts) and all(vocabulary.kind(concept) == "quality" for concept in concepts) and token.norm not in vocabulary.stop


def terms(tokens: Sequence[Word], vocabulary: Vocabulary, taken: frozenset[int], dated: frozenset[int] = frozenset()) -> tuple[Term, ...]:
    """Return the terms in order, longest phrases first; words in `taken` (names, figures, dates) and function words are left out.

    `dated` are the words of dates, whose preposition belongs to them: "closed in 2020" has no "close in".

    The single words inside a phrase are terms too where another concept may need them: "list of controlled substances" also holds "substance".
    """
    found: list[Term] = []
    apart: set[int] = set()
    index = 0
    while index < len(tokens):
        if index in taken or index in apart or not tokens[index].norm[0].isalnum():
            index += 1
            continue
        match = _phrase_at(tokens, index, vocabulary, taken, dated) if tokens[index].lemma in vocabulary.phrases else None
        if match and tokens[match[0]].norm in group("prepositions") and _leads(tokens, match[0] + 1, taken, dated):
            match = None
        if match and match[2] in _TOTALS and match[0] + 1 < len(tokens) and tokens[match[0] + 1].norm[0].isalnum():
            match = None  # "in all five wells": each of them
        if match and match[0] > index and _says_something(tokens, index, match, vocabulary):
            if match[2] in group("copulas") or _FILLER in match[1]:
                index = match[0] + 1
                continue
            found.append(_term(tokens, index, match[0], match[1], vocabulary))
            for position in range(index, match[0] + 1):
                inner = _single(tokens, position, vocabulary)
                slipped = position > index and inner is not None and inner.kind == "quality" and tokens[position].lemma not in match[2]
                if inner and (inner.kind == "thing" or slipped) and position not in taken:
                    found.append(inner)
            index = match[0] + 1
            continue
        distant = _distant(tokens, index, vocabulary, taken) if tokens[index].norm in group("light_verbs") else None
        single = distant[0] if distant else _single(tokens, index, vocabulary)
        apart |= set(distant[1]) if distant else set()
        if single:
            found.append(single)
        index += 1
    return tuple(found)


def _distant(tokens: Sequence[Word], index: int, vocabulary: Vocabulary, taken: frozenset[int]) -> tuple[Term, range] | None:
    """Return the phrase that a light verb at `index` makes with words behind its object, and where these stand: "put the new law into effect".

    Nothing that ends a clause stands between, and behind them no noun of theirs: "took the men off duty" is no "took off".
    """
    behind = {token.lemma for token in tokens[index + 2 :]}
    for lemmas, ids, form in vocabulary.phrases.get(tokens[index].lemma, ()):
        if len(lemmas) < 2 or not behind.issuperset(lemmas[1:]):  # noqa: PLR2004
            continue
        tail = form.split()[1:]
        if len(tail) != len(lemmas) - 1 or not _stands_apart(tail) or not _acts_by(ids, vocabulary):
            continue
        for start in range(index + 2, min(index + _OBJECT, len(tokens) - len(tail) + 1)):
            before = tokens[start - 1]
            if before.text in ",;:()" or before.norm in groups("clause_words", "auxiliaries", "light_verbs"):
                break
            end = start + len(tail)
            if taken.isdisjoint(range(start, end)) and [token.norm for token in tokens[start:end]] == tail and _closes(tokens, end, taken):
                word = tokens[index]
                return Term(index, index, word.start, word.end, form, tuple(ids), "relation", negated=False, role=""), range(start, end)
    return None


def _acts_by(ids: Sequence[str], vocabulary: Vocabulary) -> bool:
    return any(vocabulary.kind(concept) == "relation" for concept in ids)


def _closes(tokens: Sequence[Word], end: int, taken: frozenset[int]) -> bool:
    """Whether a phrase is over before `end`: the text is, or a mark, a preposition, a date or a clause follows."""
    if end >= len(tokens):
        return True
    word = tokens[end]
    return word.norm != "of" and (
        not word.norm[0].isalnum() or end in taken or word.norm in groups("prepositions", "clause_words") | {"and", "or", "but"}
    )


def _stands_apart(tail: Sequence[str]) -> bool:
    """Whether the rest of a phrase may stand behind an object: a particle ("off"), or a preposition with its noun ("into effect")."""
    if len(tail) == 1:
        return tail[0] in _PARTICLES
    return tail[0] in _PARTICLES | _BEFORE_NOUNS and tail[-1] not in _OPEN


_PARTICLES = frozenset({"off", "back", "out", "away", "down", "aside", "apart", "alone"})
_BEFORE_NOUNS = frozenset({"into", "on", "under", "in", "to", "at", "through"})
_OPEN = frozenset({"of", "to", "for", "with", "from", "against", "by", "as", "than"})
_OBJECT = 14
"""Words from a light verb to the words behind its object, at most."""


_FILLER = "filler-q"
"""The concept of phrases that say nothing: "when all is said and done"."""
_TOTALS = frozenset({"in all", "above all", "after all"})
"""Phrases that end in a quantifier, where a pause follows."""


def _says_something(tokens: Sequence[Word], index: int, match: tuple[int, list[str], str], vocabulary: Vocabulary) -> bool:
    """Whether a phrase is more than function words: "out of" is not, "was behind" is."""
    if not all(token.norm in vocabulary.stop for token in tokens[index : match[0] + 1]):
        return True
    if any(concept.startswith("g:") for concept in match[1]):
        return True  # a term of the beat, written by a curator: "one by one"
    if match[0] - index >= 3 and tokens[index].norm in group("negation", "words"):  # noqa: PLR2004 - "nothing to do with"
        return True
    return (
        any(vocabulary.kind(concept) == "relation" for concept in match[1])
        and tokens[index].norm in vocabulary.light | {"was", "were", "is", "are", "be", "been"}
        and tokens[match[0]].norm not in {"in", "at", "of", "on", "to", "for", "by", "from", "with"}
    )


def _single(tokens: Sequence[Word], index: int, vocabulary: Vocabulary) -> Term | None:
    token = tokens[index]
    if token.norm in vocabulary.stop or not token.norm[0].isalpha() or len(token.norm) == 1 or token.norm.endswith("n't"):
        return None
    if is_light(token, vocabulary):
        return None
    follows = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if token.norm == "back" and follows in {"in", "when", "then", "at"}:
        return None  # "back in 2018" only points to the past
    if token.norm in {"dates", "dated", "date"} and follows in {"from", "to", "back"}:
        return None  # what "dates from October 2015" asserts is the date
    return _term(tokens, index, index, concepts_of(token, vocabulary), vocabulary)


def singles(tokens: Sequence[Word], first: int, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """Return the content words of a phrase one by one; `first` is the index of its first word in the text."""
    found = [_single(tokens, index, vocabulary) for index in range(len(tokens))]
    return tuple(replace(item, first=item.first + first, last=item.last + first) for item in found if item)


def _term(tokens: Sequence[Word], first: int, last: int, concepts: Sequence[str], vocabulary: Vocabulary) -> Term:
    kinds = {vocabulary.kind(concept) for concept in concepts}
    kind = next((kind for kind in ("relation", "thing", "quality") if kind in kinds), "")
    key = " ".join(token.lemma for token in tokens[first : last + 1]) if last > first else key_of(tokens[first], vocabulary)
    start, end = tokens[first].start, tokens[last].end
    return Term(first=first, last=last, start=start, end=end, key=key, concepts=tuple(concepts), kind=kind, negated=False, role="")

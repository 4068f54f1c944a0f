"""Written words and their dictionary forms, where unlike words share a stem: what a single word may express."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import irregular_forms

if TYPE_CHECKING:
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Word

_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "r", "rs", "est", "st", "ly", "'s")


def is_light(token: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word is a verb of little content or an inflection of one; unlike words that share its stem are not ("consistent", "consist")."""
    return token.norm in vocabulary.light or irregular_forms().get(token.norm) in vocabulary.light or _is_light(token.lemma, token.norm, vocabulary)


@lru_cache(maxsize=16384)
def _is_light(lemma: str, norm: str, vocabulary: Vocabulary) -> bool:
    return not norm.endswith("ly") and lemma in vocabulary.light and any(inflects(form, norm) for form in vocabulary.light if form[0] == norm[0])


def concepts_of(token: Word, vocabulary: Vocabulary) -> list[str]:
    """Return the concepts of a single word: those of the forms of which it is an inflection, as unlike words share a stem (several, sever)."""
    return list(_concepts_of(token.lemma, token.norm, vocabulary))


@lru_cache(maxsize=16384)
def _concepts_of(lemma: str, norm: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    found: list[str] = []
    for lemmas, ids, form in vocabulary.phrases.get(lemma, ()):
        if len(lemmas) == 1 and inflects(form, norm):
            found.extend(concept for concept in ids if concept not in found and not (form != norm and _adverb(form, norm, concept, vocabulary)))
    return tuple(found)


def _adverb(form: str, norm: str, concept: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is made of an adjective, and a concept is that of the verb or noun of the same form: "promptly" prompts nothing."""
    return norm == form + "ly" and vocabulary.kind(concept) != "quality"


def key_of(token: Word, vocabulary: Vocabulary) -> str:
    """Return the stem of the dictionary form of a word, its own stem where no lexicon has it."""
    return _key_of(token.lemma, token.norm, vocabulary)


@lru_cache(maxsize=16384)
def _key_of(lemma: str, norm: str, vocabulary: Vocabulary) -> str:
    return next((lemmas[0] for lemmas, _, form in vocabulary.phrases.get(lemma, ()) if len(lemmas) == 1 and inflects(form, norm)), lemma)


def inflects(form: str, norm: str) -> bool:
    """Whether `norm` is `form` or an inflection of it: regular by its ending, irregular by the table."""
    if norm == form or irregular_forms().get(norm) == form:
        return True
    bases = {form, form.removesuffix("e"), form + form[-1]}
    if form.endswith("y"):
        bases.add(form[:-1] + "i")
    return any(norm == base + ending for base in bases for ending in _ENDINGS)

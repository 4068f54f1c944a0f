"""Forms of English words: articles, plurals, verbs, small numbers. Irregular forms are data; rules of spelling are here.

Every function takes and returns plain words; none raises.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import irregular_forms, table
from claimcheck.frame.forms import inflects
from claimcheck.text.stems import lemma

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.frame.vocabulary import Vocabulary

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
           "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_VOWELS = "aeiou"
_NOUNS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ism")
"""Endings of words that are nouns where they stand without -ed or -ing: sanction, sentence."""


@lru_cache(maxsize=64)
def group(name: str) -> frozenset[str]:
    """Return a list of words of data/wording.yaml."""
    return frozenset(str(item) for item in table("wording")[name])


def mapping(name: str) -> Mapping[str, str]:
    """Return a mapping of data/wording.yaml."""
    found: Mapping[str, str] = table("wording")[name]
    return found


def article(words: str) -> str:
    """Return "a" or "an", as the sound of the first of `words` asks for: an hour, a US official, an FBI agent, an 18th."""
    first = words.split(maxsplit=1)[0].strip("\"“”'‘’(") if words.split() else ""
    if not first:
        return "a"
    plain = first.replace(".", "").split("-")[0].removesuffix("'s").removesuffix("’s")
    if first[0].isdigit():
        digits = first.replace(",", "")
        return "an" if digits.startswith("8") or (digits[:2] in {"11", "18"} and len(digits.split(".")[0]) % 3 == 2) else "a"  # noqa: PLR2004
    if not plain or plain.casefold() in group("consonant_words"):
        return "a"  # of "." nothing is spoken
    if plain.casefold() in group("vowel_words"):
        return "an"
    if plain.isupper() and len(plain) > 1 and (len(plain) <= 3 or not _speakable(plain)):  # noqa: PLR2004
        return "an" if plain[0].casefold() in str(table("wording")["vowel_letters"]) else "a"
    return "an" if plain[0].casefold() in _VOWELS else "a"


def _speakable(letters: str) -> bool:
    """Whether an abbreviation is spoken as a word (NATO, UNODC is not): a vowel among its second and third letters."""
    return any(letter.casefold() in _VOWELS for letter in letters[1:3]) and not letters.casefold().startswith("un")


def in_words(value: float) -> str:
    """Return a whole number from 0 to 20 in words, "" for any other."""
    return NUMBERS[int(value)] if float(value).is_integer() and 0 <= value < len(NUMBERS) else ""


@lru_cache(maxsize=1)
def _inverse() -> dict[str, list[str]]:
    """Return the irregular forms of each dictionary form, in the order of the table: past, then participle."""
    found: dict[str, list[str]] = {}
    for form, base in irregular_forms().items():
        if form != base:
            found.setdefault(base, []).append(form)
    return found


def plural(noun: str) -> str:
    """Return the plural of a noun, or the noun if it is one already."""
    if irregular_forms().get(noun) == noun or _is_plural(noun):
        return noun
    special = [form for form in _inverse().get(noun, ()) if not form.endswith(("ed", "ing"))]
    if special:
        return special[0]
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(noun: str) -> str:
    """Return the singular of a noun, or the noun where it has none of its own."""
    known = irregular_forms().get(noun)
    if noun == "people":
        return "person"
    if known:
        return known
    if noun.endswith("ies") and len(noun) > 4:  # noqa: PLR2004 - "ties", "dies"
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return noun[:-2]
    return noun[:-1] if _is_plural(noun) else noun


def _is_plural(noun: str) -> bool:
    return noun in {"people", "children", "men", "women"} or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def base(word: str, vocabulary: Vocabulary) -> str:
    """Return the dictionary form of a verb, "" where neither lexicon nor table has it."""
    norm = word.casefold()
    if norm in irregular_forms():
        return irregular_forms()[norm]
    forms = [form for lemmas, _, form in vocabulary.phrases.get(lemma(norm), ()) if len(lemmas) == 1 and inflects(form, norm)]
    plain = kind(norm) in {"base", "s"}
    verbs = [
        form for form in forms if not (plain and form.endswith(_NOUNS)) and not form.endswith(("ing", "ly" if plain and norm == form else "ing"))
    ]
    return min(verbs, key=len, default="")


def kind(word: str) -> str:
    """Return what a verb's form is by its ending: ing, ed (past or participle), s, or base."""
    norm = word.casefold()
    known = irregular_forms().get(norm, norm)
    if norm.endswith("ing") and len(norm) > 4:  # noqa: PLR2004 - "king", "ring"
        return "ing"
    if norm.endswith("ed") or (known != norm and not norm.endswith("s")):
        return "ed"
    return "s" if norm.endswith("s") and not norm.endswith("ss") else "base"


def inflected(verb: str, form: str, *, participle: bool = False) -> str:
    """Return a verb in a form of `kind`; `participle` tells "taken" from "took"."""
    if form == "base":
        return verb
    if form == "s":
        return _third(verb)
    if form == "ing":
        return _doubled(verb.removesuffix("e") if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) else verb, verb) + "ing"
    known = [item for item in _inverse().get(verb, ()) if not item.endswith(("ing", "s"))]
    if known:
        return known[-1] if participle else known[0]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb, verb) + "ed"


def _third(verb: str) -> str:
    if verb in {"have", "be"}:
        return {"have": "has", "be": "is"}[verb]
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _doubled(stem: str, verb: str) -> str:
    """Return a stem with its last letter doubled where a short vowel before it is stressed: ban, commit; not open, sanction."""
    short = len(verb) >= 3 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS  # noqa: PLR2004
    syllables = sum(letter in _VOWELS and (not index or verb[index - 1] not in _VOWELS) for index, letter in enumerate(verb))
    return stem + verb[-1] if short and (syllables == 1 or verb.endswith(("mit", "fer", "cur", "pel", "bel", "cel"))) else stem

"""Which words act as verbs, and in which voice, as plain news English shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import irregular_forms
from claimcheck.frame.markers import group, groups
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model import Frame, Term, Word

_AUX = frozenset(
    {"has", "have", "had", "will", "would", "did", "does", "do", "to", "can", "could", "may", "might", "must", "should", "shall", "not", "never"}
)


def verbs(tokens: Sequence[Word], terms: Sequence[Term], taken: frozenset[int]) -> tuple[tuple[int, bool], ...]:
    """Return (index, passive) of each word that acts as a verb, in order."""
    relational = {index for term in terms if term.kind in {"relation", ""} for index in _verbal(tokens, term)}
    found: list[tuple[int, bool]] = []
    for index, token in enumerate(tokens):
        if index in taken or not token.norm[0].isalpha():
            continue
        if index in relational and is_verb(tokens, index):
            found.append((index, _is_passive(tokens, index) != (token.lemma in group("converse"))))
        elif token.norm in group("addressing"):
            found.append((index, _is_passive(tokens, index)))
        elif (token.norm in {"is", "are", "was", "were"} or _serves_as(tokens, index)) and not _leads_to_verb(tokens, index, relational):
            found.append((index, False))
    return tuple(found)


def _verbal(tokens: Sequence[Word], item: Term) -> Iterator[int]:
    """Yield the words of a term that may be its verb: of a phrase the first one alone ("placed" of "placed under sanctions")."""
    for index in range(item.first, item.last + 1):
        yield index
        if item.last > item.first and is_verb(tokens, index):
            return


@remembered
def acting(frame: Frame) -> tuple[int, ...]:
    """Return the indexes of a frame's verbs, in order; no word of a name is one."""
    names = frozenset(index for name in frame.names for index in range(name.first, name.last + 1))
    return tuple(index for index, _ in verbs(frame.words, frame.terms, names))


@remembered
def acting_anywhere(frame: Frame) -> frozenset[int]:
    """Return the indexes of a frame's verbs, names searched too: "Charges" may open a sentence."""
    return frozenset(index for index, _ in verbs(frame.words, frame.terms, frozenset()))


def _serves_as(tokens: Sequence[Word], index: int) -> bool:
    """Whether a verb only says "is": "acts chiefly as the gateway"."""
    return tokens[index].lemma in {"act", "serv", "function"} and any(token.norm == "as" for token in tokens[index + 1 : index + 3])


def _leads_to_verb(tokens: Sequence[Word], index: int, relational: set[int]) -> bool:
    return any(
        (step in relational and is_verb(tokens, step)) or tokens[step].norm in group("addressing")
        for step in range(index + 1, min(index + 4, len(tokens)))
    )


def is_verb(tokens: Sequence[Word], index: int) -> bool:
    """Return whether a word that tells of a relation acts as a verb where it stands."""
    token, before = tokens[index], tokens[index - 1].norm if index else ""
    if token.glue == "-" or _is_set_aside(tokens, index) or (before == "to" and index > 1 and tokens[index - 2].norm == token.norm):
        return False  # "China-based companies", "cars but not trucks", "from end to end"
    if before in _AUX or before in group("passive_aids") or before in {"who", "which", "that", "they", "he", "she", "it", "we"}:
        return True
    if token.norm.endswith(("ers", "ors")) and token.norm[:-1] not in group("er_verbs"):
        return False  # sellers, makers, distributors
    if before in {"the", "a", "an", "of", "its", "their", "this", "these", "no"} or (before in _BEFORE_NOUNS and token.norm.endswith("s")):
        return False
    if token.norm.endswith("ing") and before not in {"and", "or"}:
        return bool(index) and not _of_a_case(tokens, index)
    if token.norm.endswith("ed") or irregular_forms().get(token.norm, token.norm) != token.norm:
        return True
    return bool(index) and (_is_present(tokens, index) or _is_unchanged(tokens, index))


_BEFORE_NOUNS = frozenset({"on", "for", "with", "from", "in", "about", "into", "between", "against", "by", "at", "via", "per", "under"})
"""Prepositions behind which a word in -s is a noun: "data on packages"."""


def _is_unchanged(tokens: Sequence[Word], index: int) -> bool:
    """Whether a word whose past is its base form stands between a subject and an object: "Osmark beat Veldmark", not "the drum beat"."""
    if tokens[index].norm not in group("unchanged") or index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    subject = before.norm[0].isalpha() and before.norm not in groups("prepositions", "determiners") | {"and", "or"}
    return subject and not before.text.endswith(("'s", "\u2019s")) and (after.norm in _OBJECTS or after.text[0].isupper() or after.text[0].isdigit())


def _is_set_aside(tokens: Sequence[Word], index: int) -> bool:
    """Whether "not" before a word denies a noun: no auxiliary stands before it ("cars but not trucks"), and it is no participle ("not listed")."""
    if not index or tokens[index - 1].norm != "not" or tokens[index].norm.endswith("ed"):
        return False
    return index == 1 or tokens[index - 2].norm not in group("auxiliaries") | {"to"}


def _of_a_case(tokens: Sequence[Word], index: int) -> bool:
    """Whether a word in -ing tells what a case is about: "a smuggling case", not "shipping cases of wine"."""
    after = tokens[index + 1 : index + 3]
    return bool(after) and after[0].lemma in group("proceedings") and [word.norm for word in after[1:]] != ["of"]


def _is_present(tokens: Sequence[Word], index: int) -> bool:
    """Whether a word is a verb of the present: in its base form after a plural ("sellers shun the web"), or in -s and no noun."""
    token, before = tokens[index], tokens[index - 1]
    after = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if _plural(_before_adverb(tokens, index)) and not token.norm.endswith("s") and token.norm not in group("prepositions") and after in _OBJECTS:
        return True
    if before.norm in _COUNTING | group("light_verbs") or before.norm in _NUMBERS or before.text.endswith(("'s", "\u2019s")):
        return False  # "55 more names", "in Norway's eyes"
    return (
        token.norm.endswith("s")
        and not token.norm.endswith(("ss", "tions", "sions", "ments", "ities", "ances", "ences"))
        and (before.norm[0].isalpha() or _after_apposition(tokens, index))
        and before.norm not in groups("place_prepositions", "from_prepositions", "to_prepositions")
    )


def _before_adverb(tokens: Sequence[Word], index: int) -> Word:
    """Return the word before one, an adverb between left out: "rules closely shape the trade"."""
    step = index - 1
    return tokens[step - 1] if step > 0 and tokens[step].norm.endswith("ly") else tokens[step]


def _plural(token: Word) -> bool:
    nouns = token.norm.endswith("s") and not token.norm.endswith(("ss", "us", "is")) and token.norm not in _NO_PLURALS
    return nouns and token.norm[:1].isalpha() and token.text.islower()


_NO_PLURALS = frozenset(
    {"as", "has", "was", "does", "its", "whereas", "always", "perhaps", "besides", "sometimes", "nowadays", "towards", "afterwards"}
)


_OBJECTS = frozenset({"the", "a", "an", "no", "its", "their", "any", "little", "few", "every", "all"})
"""Words that open the object right after a verb in its base form."""
_COUNTING = frozenset({"more", "other", "many", "few", "several", "most", "some", "all", "such", "these", "those", "further", "additional", "new"})
"""Words after which a word in -s is a noun."""
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"})


def _after_apposition(tokens: Sequence[Word], index: int) -> bool:
    """Whether a word in -s goes on after an apposition: "Osmark, a port in the north, lies there", not "boats, nets, ropes and sails"."""
    earlier = any(token.text == "," for token in tokens[: index - 1])
    after = tokens[index + 1].text if index + 1 < len(tokens) else "."
    return tokens[index - 1].text == "," and earlier and after[0].isalnum() and after not in {"and", "or"}


def _is_passive(tokens: Sequence[Word], index: int) -> bool:
    token = tokens[index]
    participle = token.norm.endswith(("ed", "en", "wn", "ght", "ld", "de", "pt", "lt", "nt", "ung", "uck")) or (token.norm in irregular_forms())
    if index and token.norm in group("unchanged") and tokens[index - 1].norm in _BEING:
        return True  # "is cut into", unlike "has cut"
    if not participle or token.norm.endswith("ing"):
        return False
    if any(tokens[step].norm in group("passive_aids") for step in range(max(0, index - 3), index)):
        return True
    return _is_followed_by_agent(tokens, index) or _lacks_object(tokens, index)


_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def _is_followed_by_agent(tokens: Sequence[Word], index: int) -> bool:
    """Whether "by" follows a verb, an adverb or a particle between: "shipped abroad by"; in "cited reports by Ada Quill" the reports are hers."""
    after = [token.norm for token in tokens[index + 1 : index + 3]]
    if after[:1] == ["by"]:
        return True
    between = after[0] if after[1:] == ["by"] else ""
    return between.endswith("ly") or between in groups("prepositions", "other_prepositions") | _WHERE


_WHERE = frozenset(
    {"here", "there", "abroad", "home", "together", "again", "alone", "today", "yesterday", "once", "twice", "him", "her", "it", "them"}
)


def _lacks_object(tokens: Sequence[Word], index: int) -> bool:
    """Whether a verb that always has an object has none, so that it tells what is done to the noun before: "two men charged in May"."""
    if tokens[index].lemma not in group("transitive") or not index or tokens[index - 1].norm in _AUX:
        return False
    following = tokens[index + 1].norm if index + 1 < len(tokens) else "."
    return not following[0].isalnum() or following in group("prepositions")

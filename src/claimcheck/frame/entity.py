"""Named entities: what the glossary and the country table know, and capitalised names that nobody knows.

An unknown name gets an id of its own (`~` and its folded words), so that it matches itself alone (spec: verdicts, entities).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.forms import is_light
from claimcheck.frame.markers import group
from claimcheck.model import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Word

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "president", "professor", "secretary", "administrator"})
_JOINERS = frozenset({"of", "the", "and", "de", "la", "del", "von", "van", "for", "&"})
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", '"', "\u201c", "\u201d", "("})


def is_capitalised(word: Word) -> bool:
    """Whether the word is written as a name is: a capital first, or a capital inside ("iPhone")."""
    return word.text[0].isupper() or (word.text[0].isalpha() and any(char.isupper() for char in word.text[1:]))


def starts_sentence(tokens: Sequence[Word], index: int) -> bool:
    """Whether a capital at `index` says nothing, because a sentence or a quotation begins there."""
    return index == 0 or tokens[index - 1].text in _SENTENCE_ENDS


def _common(norm: str, vocabulary: Vocabulary) -> bool:
    """Whether the written form is also an ordinary word, so that only capitals show a name: us, may, turkey, sun."""
    return len(norm) <= 3 or norm in vocabulary.stop  # noqa: PLR2004 - US, UN, WHO, DEA, Hua


def _proper(ids: Sequence[str], vocabulary: Vocabulary) -> bool:
    return vocabulary.entity_kind(ids[0]) in {"country", "place", "person"}


def _cased(tokens: Sequence[Word]) -> bool:
    """Whether the text uses capitals at all after its first word, so that their lack says something: "fine china"."""
    return any(token.text[0].isupper() for token in tokens[1:])


def _match_at(tokens: Sequence[Word], index: int, vocabulary: Vocabulary) -> tuple[int, list[str], str] | None:
    """Return (last index, entity ids, flags) of the longest name on file that starts at `index`."""
    for norms, ids, flags in vocabulary.names.get(tokens[index].norm, ()):
        last = _last(tokens, index, norms)
        if last < index:
            continue
        written = any(char.isupper() for char in tokens[index].text)
        if len(norms) == 1 and not written and (_common(norms[0], vocabulary) or (_proper(ids, vocabulary) and _cased(tokens))):
            continue
        if len(norms) == 1 and vocabulary.entity_kind(ids[0]) == "person" and _is_namesake(tokens, index, vocabulary):
            continue
        return last, ids, flags
    return None


def _is_namesake(tokens: Sequence[Word], index: int, vocabulary: Vocabulary) -> bool:
    """Whether a known person's one name is half of another's: "Ada Keys" and "Tom Quill" are neither the Ada nor the Quill on file."""
    before, after = index - 1, index + 1
    if not tokens[index].glue and before >= 0 and _is_name_word(tokens, before, vocabulary) and not starts_sentence(tokens, before):
        return True
    return after < len(tokens) and not tokens[after].glue and _is_name_word(tokens, after, vocabulary)


def _is_name_word(tokens: Sequence[Word], index: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is written as a name and known as nothing: no title, place, day or word of the lexicon."""
    word = tokens[index]
    return (
        word.text[0].isupper()
        and word.text[1:].islower()
        and word.text.isalpha()
        and word.norm not in vocabulary.names
        and word.norm not in vocabulary.stop
        and word.norm not in _TITLES
        and word.lemma not in vocabulary.phrases
        and not is_light(word, vocabulary)
    )


def _last(tokens: Sequence[Word], index: int, norms: Sequence[str]) -> int:
    """Return where a name ends that starts at `index`, -1 where another word is in it; a longer one may have an abbreviation in brackets."""
    at = index
    for norm in norms:
        while len(norms) > _BRACKETED and at > index and at < len(tokens) and tokens[at].norm in {"(", ")"}:
            at += 1
        if index < at < len(tokens) and tokens[at].norm == "." and tokens[at].glue == "+" and len(tokens[at - 1].norm) == 1:
            at += 1  # the stop of an initial
        if at >= len(tokens) or tokens[at].norm != norm:
            return -1
        at += 1
    return at - 1


_BRACKETED = 2
"""Words of a name beyond which brackets in the text are passed over: "the Overdose Prevention (STOP) Act"."""


def _expand(ids: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the ids with, for a capital, the country whose government it stands for."""
    out = list(ids)
    for entity in ids:
        country = vocabulary.entities.get(entity, ["", "", [], ""])[3]
        if country and country not in out:
            out.append(country)
    return tuple(out)


def names(tokens: Sequence[Word], vocabulary: Vocabulary) -> tuple[Name, ...]:
    """Return the names on file, in order; roles are filled in later, by `frame.relation`."""
    found: list[Name] = []
    index = 0
    while index < len(tokens):
        match = _match_at(tokens, index, vocabulary)
        if match:
            last, ids, flags = match
            if found and _of_another(tokens, found[-1], index, ids, vocabulary):
                index = last + 1
                continue
            expanded = _expand(ids, vocabulary)
            follows = tokens[last + 1] if last + 1 < len(tokens) else None
            possessive = tokens[last].text.lower().endswith(("'s", "\u2019s", "s'", "s\u2019")) and not tokens[last].norm.endswith("'s")
            modifier = possessive or (
                bool(follows) and follows is not None and follows.norm[0].isalpha() and "d" in flags and follows.norm not in vocabulary.stop
            )
            modifier = modifier or (tokens[last].text.replace(".", "") in {"US", "UK", "EU", "UN"} and _noun_follows(tokens, last + 1, vocabulary))
            found.append(
                _name(
                    tokens, index, last, expanded, vocabulary.entity_kind(ids[0]), modifier=modifier, right=flags[1:] if flags.startswith("=") else ""
                )
            )
            index = last + 1
            continue
        index += 1
    return tuple(found)


def _of_another(tokens: Sequence[Word], before: Name, index: int, ids: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a country right before the common name of a body makes it another country's: "Norwegian federal prosecutors"."""
    if before.kind != "country" or not before.modifier or before.last != index - 1 or is_capitalised(tokens[index]):
        return False
    return vocabulary.entity_kind(ids[0]) == "agency" and not vocabulary.family(ids) & set(before.ids)


def _noun_follows(tokens: Sequence[Word], index: int, vocabulary: Vocabulary) -> bool:
    """Whether a word that the lexicon knows as a thing stands at `index`: "US officials", but not "the US banned"."""
    if index >= len(tokens) or tokens[index].norm in vocabulary.stop or tokens[index].norm.endswith("ed"):
        return False
    return any(
        vocabulary.kind(concept) == "thing"
        for lemmas, ids, _ in vocabulary.phrases.get(tokens[index].lemma, ())
        if len(lemmas) == 1
        for concept in ids
    )


def unknown_names(tokens: Sequence[Word], vocabulary: Vocabulary, taken: frozenset[int]) -> tuple[Name, ...]:
    """Return the capitalised names that nobody knows, outside the words in `taken` (names on file, dates, figures)."""
    found: list[Name] = []
    index, titled = 0, headline(tokens)
    while index < len(tokens):
        last = index - 1 if index in taken else max(_body_end(tokens, index, taken), _unknown_end(tokens, index, vocabulary, taken, headline=titled))
        if last >= index:
            folded = "~" + " ".join(token.norm for token in tokens[index : last + 1])
            person = last > index > 0 and tokens[index - 1].norm in group("person_titles")
            found.append(_name(tokens, index, last, (folded,), "person" if person else "", modifier=False, right=""))
        index = max(last, index) + 1
    return tuple(found)


def headline(tokens: Sequence[Word]) -> bool:
    """Return whether nearly all words of a text have capitals, as in headlines ("Port Closes Two Piers in May"): a capital then shows no name."""
    longer = [token for token in tokens if len(token.norm) >= _LONGER and token.norm.isalpha()]
    return len(longer) >= _LONGER and sum(is_capitalised(token) for token in longer) >= _NEARLY_ALL * len(longer)


_LONGER = 4
"""Letters of the words that a headline capitalises, and how many there must be."""
_NEARLY_ALL = 0.8


def _body_end(tokens: Sequence[Word], index: int, taken: frozenset[int]) -> int:
    """Return the last index of the name of a body that is made of known words: "Department of Energy", "Bank for Trade and Industry"; -1 for none."""
    if tokens[index].norm not in group("bodies") or not is_capitalised(tokens[index]) or index + 2 >= len(tokens):
        return -1
    step = index + 1
    if tokens[step].norm not in {"of", "for"}:
        return -1
    step += 1 + (tokens[step + 1].norm == "the")
    last = -1
    while step < len(tokens) and step not in taken and tokens[step].norm[0].isalpha() and is_capitalised(tokens[step]):
        last = step
        joined = step + 2 < len(tokens) and tokens[step + 1].norm == "and" and is_capitalised(tokens[step + 2])
        step += 2 if joined else 1
    return last


def _name(  # noqa: PLR0913 - the fields of a name
    tokens: Sequence[Word], first: int, last: int, ids: tuple[str, ...], kind: str, *, modifier: bool, right: str
) -> Name:
    start, end = tokens[first].start, tokens[last].end
    return Name(first=first, last=last, start=start, end=end, ids=ids, kind=kind, role="", modifier=modifier, misspelled=right, listed=1)


def _unknown_end(tokens: Sequence[Word], index: int, vocabulary: Vocabulary, taken: frozenset[int], *, headline: bool) -> int:
    """Return the last index of a run of capitalised words that no lexicon knows, or `index - 1`; a known word ends it in a `headline`."""
    if not _is_unknown(tokens, index, vocabulary):
        return index - 1
    last = index
    while (
        last + 1 < len(tokens)
        and last + 1 not in taken
        and is_capitalised(tokens[last + 1])
        and tokens[last + 1].norm[0].isalpha()
        and _match_at(tokens, last + 1, vocabulary) is None
        and not (headline and _plain(tokens[last + 1], vocabulary))
    ):
        last += 1
    return last


def _plain(token: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word is an ordinary one."""
    return token.lemma in vocabulary.phrases or token.norm in vocabulary.stop or is_light(token, vocabulary)


def _is_unknown(tokens: Sequence[Word], index: int, vocabulary: Vocabulary) -> bool:
    token = tokens[index]
    if not token.norm[0].isalpha() or not is_capitalised(token) or token.norm in vocabulary.stop or token.norm in _TITLES:
        return False
    if len(token.norm) == 1:
        return False
    known = token.lemma in vocabulary.phrases or is_light(token, vocabulary)
    if known:
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        # "Tom Petty", "Scott Green": a known word inside a run of capitals is a name where an unknown one follows at once.
        return bool(
            follows and not starts_sentence(tokens, index) and is_capitalised(follows) and follows.glue == "" and follows.norm[0].isalpha()
            and follows.lemma not in vocabulary.phrases and follows.norm not in vocabulary.stop and _match_at(tokens, index + 1, vocabulary) is None
        )  # fmt: skip
    if starts_sentence(tokens, index) and index + 1 < len(tokens) and tokens[index + 1].norm in {"who", "whose", "that"}:
        return False  # "Folks who …": a name has a comma before its relative clause
    return not (
        starts_sentence(tokens, index)
        and not (index + 1 < len(tokens) and is_capitalised(tokens[index + 1]))
        and token.text[1:].islower()
        and _looks_inflected(token)
    )


def _looks_inflected(token: Word) -> bool:
    """Whether a capitalised sentence opener that no lexicon knows is more likely a word than a name: Overdosing, Smugglers."""
    return token.norm.endswith(("ing", "ed", "ly", "tion", "tions", "ers", "ies", "ists", "ness", "ment", "ments"))

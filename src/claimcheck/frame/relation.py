"""Who does what to whom: verbs, voice, and the role of each name beside them.

A role is read from order, voice and prepositions, as plain news English shows it; where it does not, the role stays "".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group, groups
from claimcheck.frame.verb import is_verb, verbs
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Name, Term, Word

_BREAKS = frozenset({",", ";", ":", "\u2014", "(", ")"})
_OBJECT_PREPOSITIONS = frozenset({"against", "on", "over", "upon"})
_SKIP = frozenset({"the", "a", "an", "its", "their", "his", "her", "both", "all", "some", "several", "certain", "and", "or", "many", "most", "other"})
_CLOSE = 3
"""A name so few words after an active verb is its object: "train the young DEA agents"."""
_LIST_WORDS = frozenset({"and", "or", "as", "well", "plus", "to", "also", "the", "nor"})


def with_roles(
    tokens: Sequence[Word], names: Sequence[Name], terms: Sequence[Term], taken: frozenset[int], dates: frozenset[int] = frozenset()
) -> tuple[Name, ...]:
    """Return `names` with their roles and the length of the list that each stands in."""
    acts = verbs(tokens, terms, taken)
    qualities = frozenset(index for term in terms if term.kind == "quality" for index in range(term.first, term.last + 1))
    lists = _lists(tokens, names)
    inherited: dict[int, tuple[str, tuple[int, ...]]] = {}
    out: list[Name] = []
    for position, name in enumerate(names):
        first_of_list, size = lists[position]
        role, acted = inherited[first_of_list] if first_of_list != position else _role(tokens, name, acts, dates, qualities)
        inherited[position] = role, acted
        out.append(replace(name, role=role, listed=size, verbs=acted))
    return tuple(out)


def _lists(tokens: Sequence[Word], names: Sequence[Name]) -> list[tuple[int, int]]:
    """Return for each name the index of the first name of its list, and the list's length."""
    heads: list[int] = []
    for position, name in enumerate(names):
        joined = False
        if position:
            between = tokens[names[position - 1].last + 1 : name.first]
            marks = [token.norm for token in between]
            joined = (
                bool(marks)
                and len(marks) <= 4  # noqa: PLR2004 - ", and the"
                and all(mark in _LIST_WORDS or mark == "," for mark in marks)
                and bool({",", "and", "or", "plus", "nor"} & set(marks))
            )
            if (joined and position == len(names) - 1) or (joined and names[position + 1].first > name.last + _APART):
                pair = heads[position - 1] == position - 1 and set(marks) == {","}
                joined = not pair  # "in a letter to Ada Quill, Norway asked": no list of two has a comma alone
        heads.append(heads[position - 1] if joined else position)
    return [(head, heads.count(head)) for head in heads]


_APART = 4
"""Words between two names of a list at most, the second one's article included."""


def _preposition(tokens: Sequence[Word], name: Name, dates: frozenset[int], qualities: frozenset[int]) -> str:
    """Return the preposition that governs the noun phrase of `name`, "" if none does."""
    for step in range(name.first - 1, max(-1, name.first - 6), -1):
        norm = tokens[step].norm
        if step in dates:
            return ""  # "In April 2023 China wrote": the preposition is the date's
        if step in qualities and norm not in {"by", "against"}:
            continue
        if norm in {"by", "with", *_OBJECT_PREPOSITIONS} or norm in groups("place_prepositions", "from_prepositions", "to_prepositions"):
            return norm
        if (
            norm in _SKIP
            or norm[0].isdigit()
            or (
                tokens[step].norm.isalpha()
                and name.first - step <= 3  # noqa: PLR2004 - titles
                and not is_verb(tokens, step)
                and norm not in group("clause_words")
                and norm not in {"that", "than"}
                and name.modifier is False
                and tokens[step].text[0].isupper()
            )
        ):
            continue
        if norm in {"four", "two", "three", "five", "eight", "nine", "ten", "six", "seven"} or tokens[step].norm.endswith(
            ("an", "al", "ese", "an's")
        ):
            continue
        return ""
    return ""


def _role(
    tokens: Sequence[Word], name: Name, acts: Sequence[tuple[int, bool]], dates: frozenset[int], qualities: frozenset[int]
) -> tuple[str, tuple[int, ...]]:
    """Return the role of a name and the indexes of the verbs that govern it."""
    after = next(((index, passive) for index, passive in acts if index > name.last and not _is_gerund(tokens, index)), None)
    before = next(((index, passive) for index, passive in reversed(acts) if index < name.first), None)
    near = before[0] if before and not _breaks(tokens, before[0] + 1, name.first) else -1
    cleft = _cleft(tokens, name, acts)
    if cleft >= 0:
        return "actor", _chain(tokens, cleft, acts)
    by_preposition = _role_of_preposition(_preposition(tokens, name, dates, qualities))
    if by_preposition:
        return by_preposition, (near,) if near >= 0 else ()
    if before and near >= 0 and name.first - before[0] <= _CLOSE and tokens[before[0]].norm not in group("speech") and not before[1]:
        return "object", (near,)
    if after and not before and _opens_gerund(tokens, after[0]):
        return "object", ()  # "Labelling the firms deters others": the labelling does
    if after and not _breaks(tokens, name.last + 1, after[0]):
        return ("object" if after[1] else "actor"), _chain(tokens, after[0], acts)
    if before and near >= 0:
        role = "actor" if _inverted(tokens, near, name) else "" if before[1] else "object"
        return role, (near,)
    return "", ()


def _opens_gerund(tokens: Sequence[Word], verb: int) -> bool:
    """Whether a verb in -ing opens a text as its subject: the verb that follows is in the singular, or a modal stands before it."""
    singular = tokens[verb].norm.endswith("s") or any(token.norm in _SINGULAR for token in tokens[max(0, verb - 2) : verb + 1])
    return tokens[0].norm.endswith("ing") and tokens[0].norm not in group("no_gerunds") and singular


_SINGULAR = frozenset({"is", "was", "has", "would", "could", "will", "can", "may", "might", "should", "does"})


def _inverted(tokens: Sequence[Word], verb: int, name: Name) -> bool:
    """Whether a name after a verb of speech is its subject, as what is said stands before it: '"…," said Ada Quill'."""
    said = tokens[verb].norm in group("speech") and verb > 0 and tokens[verb - 1].text in {",", '"', "\u201d"}
    return said and all(token.norm[0].isalpha() for token in tokens[verb + 1 : name.first])


def _chain(tokens: Sequence[Word], index: int, acts: Sequence[tuple[int, bool]]) -> tuple[int, ...]:
    """Return a verb and those that carry its meaning on: "agreed in 2016 to train", "asked Mexico to help stop"."""
    verbs_at = {act for act, _ in acts}
    for step in range(index + 1, min(index + 9, len(tokens))):
        if tokens[step].text in _BREAKS or tokens[step].norm in group("clause_words"):
            break
        if tokens[step].norm == "to" and step + 1 in verbs_at:
            return (index, *_chain(tokens, step + 1, acts))
    return (index,)


def _cleft(tokens: Sequence[Word], name: Name, acts: Sequence[tuple[int, bool]]) -> int:
    """Return the verb of which a name is brought forward as the subject ("It was the Treasury that announced …"), -1 where it is not."""
    opened = any(tokens[step].norm in {"it", "it's"} for step in range(max(0, name.first - 5), name.first)) and any(
        tokens[step].norm in {"was", "is", "it's"} for step in range(max(0, name.first - 4), name.first)
    )
    if not opened:
        return -1
    for step in range(name.last + 1, min(name.last + 5, len(tokens) - 1)):
        if tokens[step].norm in {"that", "who", "which"}:
            return next((act for act, passive in acts if step < act <= step + 3 and not passive), -1)
    return -1


def _role_of_preposition(preposition: str) -> str:
    if preposition in {"by", "with"}:
        return {"by": "actor", "with": "with"}[preposition]
    if preposition in _OBJECT_PREPOSITIONS:
        return "object"
    if preposition in group("place_prepositions"):
        return "place"
    if preposition in group("from_prepositions"):
        return "of" if preposition == "of" else "from"
    return "to" if preposition in group("to_prepositions") else ""


def _is_gerund(tokens: Sequence[Word], index: int) -> bool:
    """Whether a verb in -ing has no auxiliary, so that it has no subject of its own."""
    return tokens[index].norm.endswith("ing") and not any(tokens[step].norm in group("passive_aids") for step in range(max(0, index - 3), index))


def _breaks(tokens: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a clause ends between two words; a phrase between two commas does not end it."""
    inside = [token for token in tokens[start:stop] if token.text in _BREAKS or token.norm in group("clause_words")]
    commas = sum(token.text == "," for token in inside)
    return bool(inside) and not (commas == 2 and len(inside) <= 3)  # noqa: PLR2004 - an apposition: "Hanhong, a Chinese supplier, was …"

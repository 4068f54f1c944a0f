"""What a part asserts by: the verb of its main clause, the adjective after "is", what somebody agreed "to do"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.frame.relation import verbs

if TYPE_CHECKING:
    from claimcheck.model import Frame, Term

_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "those", "its", "their", "such", "of", "any", "new"})


def predicates(said: Frame, item: Term) -> bool:
    """Return whether a word is what a part asserts: an adjective after "is", what somebody agreed or came "to do"; or restricts, as "only" does."""
    before = [word.norm for word in said.words[max(0, item.first - 2) : item.first]]
    if item.kind in {"relation", ""} and _main_verb(said, item):
        return True
    if item.kind == "relation":
        return before[-1:] == ["to"] and any(item.first - 2 <= other.last < item.first and other.kind == "relation" for other in said.terms)
    if said.words[item.first].norm == "only" and item.first == item.last:
        dated = any(item.last < period.first <= item.last + 2 for period in said.periods)  # "only in 2019" says when
        return not dated and said.words[min(item.last + 1, len(said.words) - 1)].norm != "after"  # "only after the vote" dates it
    attributive = any(other.first == item.last + 1 and other.kind == "thing" for other in said.terms)
    return item.kind != "thing" and not attributive and bool(set(before) & _LINKING) and not set(before) & _DETERMINERS


def _main_verb(said: Frame, item: Term) -> bool:
    """Whether a word is the verb of a part's main clause: another in its place is not what the evidence says (spec: verdicts, polarity)."""
    names = frozenset(index for name in said.names for index in range(name.first, name.last + 1))
    acts = [index for index, _ in verbs(said.words, said.terms, names)]
    finite = [index for index in acts if not _participle(said, index)] or acts
    relatives = [
        index for index, word in enumerate(said.words) if word.norm in {"who", "which", "whose"} or (word.norm == "that" and index - 1 not in acts)
    ]
    if not finite:
        return False
    skipped = sum(index < finite[0] for index in relatives)  # "the man who fled was caught": the first verb is the relative clause's
    main = finite[min(skipped, len(finite) - 1)]
    return item.first <= main <= item.last and said.words[main].lemma not in group("converse")


def _participle(said: Frame, index: int) -> bool:
    """Whether a verb form only qualifies the noun before it: "firms advertising fentanyl", "companies contacted by STAT"."""
    word, before = said.words[index], said.words[index - 1].norm if index else ""
    if before in group("auxiliaries") or index == 0:
        return False
    after = said.words[index + 1].norm if index + 1 < len(said.words) else ""
    return word.norm.endswith("ing") or (word.norm.endswith("ed") and after in group("prepositions") - {"to"} and before not in {"and", ","})


_LINKING = frozenset(
    {"is", "are", "was", "were", "be", "been", "become", "became", "becomes", "remain", "remains", "remained", "gone", "grew", "grown"}
)

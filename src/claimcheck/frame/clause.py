"""Where a statement may fall into parts: after marks and before words that join clauses.

These are only places where it may be cut; `verify` cuts where the pieces find their claims and the whole does not (spec: "compound statements part by part").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.frame.relation import verbs

if TYPE_CHECKING:
    from claimcheck.model import Figure, Frame, Name, Period, Term

_MARKS = frozenset({",", ";", ":", "\u2014", "--", "(", ")"})
_JOINERS = frozenset(
    {
        "and",
        "but",
        "while",
        "whereas",
        "which",
        "who",
        "whose",
        "although",
        "though",
        "where",
        "yet",
        "after",
        "before",
        "when",
        "because",
        "plus",
        "that",
    }
)


_AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would", "could"})
_FORCED = frozenset({"while", "whereas", ";", "but"})
"""After these stands another assertion, not more of the same: the two sides are judged apart."""


def cuts(frame: Frame) -> tuple[tuple[int, bool], ...]:
    """Return (index, forced) of the words at which a new part may begin, in order; never inside a name, a figure, a date or a quotation."""
    held: tuple[Name | Figure | Period, ...] = (*frame.names, *frame.figures, *frame.periods)
    whole = [(item.first, item.last) for item in held]
    quoted = [(quote.start, quote.end) for quote in frame.quotes]
    taken = frozenset(index for first, last in whole for index in range(first, last + 1))
    acts = [index for index, _ in verbs(frame.words, frame.terms, taken)]
    found: list[tuple[int, bool]] = []
    relative = 0
    for index, word in enumerate(frame.words):
        if index == 0 or any(first < index <= last for first, last in whole) or any(start <= word.start < end for start, end in quoted):
            continue
        before = frame.words[index - 1]
        after_mark = before.text in _MARKS
        joiner = word.norm in _JOINERS and word.text not in _MARKS
        resumes = (
            bool(relative)
            and index > relative + 2
            and word.norm in _AUXILIARIES
            and any(relative < act < index for act in acts)
            and frame.words[index - 1].norm not in {"have", "has", "had"}
        )
        if resumes:
            found.append((index, False))
            relative = 0
            continue
        if not after_mark and not joiner:
            continue
        if word.norm == "and" and any(name.last == index - 1 for name in frame.names) and any(name.first == index + 1 for name in frame.names):
            continue  # a list of names
        start = found[-1][0] if found else 0
        verbal = any(start <= act < index for act in acts) and any(act >= index for act in acts)
        if after_mark and joiner and word.norm in {"and", "but", "while", "whereas"}:
            verbal = _weight(frame, start, index - 1) >= _ENOUGH and _weight(frame, index, len(frame.words)) >= _ENOUGH
        if frame.words[start].norm == "according" and start == 0:
            continue  # the credit belongs to what follows it
        if word.norm in {"that", "which", "who"} and not after_mark:
            verbal = index + 1 in acts or (index + 2 in acts and frame.words[index + 1].norm in _AUXILIARIES)
            verbal = verbal and before.norm not in group("speech") | group("modality", "alleged") | {"fact", "idea", "view", "agreement", "statement"}
        if after_mark and before.text == "," and not joiner and _weight(frame, start, index - 1) >= _ENOUGH and any(act >= index for act in acts):
            verbal = True  # the end of an apposition: "Xingtai, a factory town in Hebei, lies …"
        if joiner and not after_mark and word.norm in {"and", "with", "as"} and not any(index < act <= index + 5 for act in acts):
            verbal = False
        if word.norm in {"that", "which", "who"} and verbal:
            relative = index
        if verbal:
            found.append(
                (index, bool({word.norm, before.text} & _FORCED) and _asserts(frame, start, index - 1) and _asserts(frame, index, len(frame.words)))
            )
    return tuple(found)


_ENOUGH = 3
"""Names, figures and content words that make an assertion at the least."""


def _weight(frame: Frame, first: int, last: int) -> int:
    content: tuple[Name | Figure | Term, ...] = (*frame.names, *frame.figures, *frame.terms)
    return sum(first <= item.first and item.last <= last for item in content)


def _asserts(frame: Frame, first: int, last: int) -> bool:
    return _weight(frame, first, last) >= _ENOUGH

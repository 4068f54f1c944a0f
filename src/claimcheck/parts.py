"""Where a statement falls into parts: the cut that lets most of it find its claims (spec: verdicts, "an assertion each")."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare import engine
from claimcheck.data import irregular_forms
from claimcheck.frame import clause
from claimcheck.frame.markers import group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.candidates import Bench
    from claimcheck.model import Frame

SPLIT_COST = 0.04
"""What a cut into parts must gain in coverage, per cut, before it is made."""
CUTS = 6
"""Places at which a statement is cut at most."""
_BARE = 4
"""Content words that a part without a name, figure or date has at the least; with fewer it is about nothing in particular."""
_SAID = 2
"""Content words that make an assertion: something said of something."""

_Span = tuple[int, int]


def spans(bench: Bench) -> list[_Span]:
    """Return the parts of the statement as spans of words, first and last inclusive."""
    found = clause.cuts(bench.statement)[:CUTS]
    cuts = [index for index, _ in found]
    forced = {index for index, must in found if must}
    starts, ends = [0, *cuts], [*(cut - 1 for cut in cuts), bench.last]
    acts = clause.acts(bench.statement)
    opens = bench.statement.words[0].norm in group("prepositions")  # "Under Norway's law," says nothing by itself
    shares = bench.statement.words[0].norm in {"of", "among"}  # nor does "Of the ships built by May,"
    cost = SPLIT_COST * _mass(bench.statement, 0, bench.last)
    best: list[tuple[float, list[_Span]]] = [(0.0, [])]
    for end in ends:
        options = []
        for start, (gained, before) in zip(starts, best, strict=False):
            mass = _mass(bench.statement, start, end)
            acted = not shares and any(start <= act <= end and not _closes(bench.statement, act) for act in acts)
            asserts = bool(start) or end == bench.last or not opens or acted
            tells = (start, end) == (0, bench.last) or _tells(bench.statement, start, end, acts)
            if mass == 0 or not asserts or not tells or any(start < cut <= end for cut in forced):
                continue
            quality = bench.trial(start, end).best()
            options.append((gained + mass * quality - (cost if start else 0.0), [*before, (start, end)]))
        dropped = best[-1] if not _says(bench.statement, starts[len(best) - 1], end) else (-math.inf, [])
        best.append(max(options, key=lambda option: (option[0], -len(option[1]))) if options else dropped)
    gained, chosen = best[-1]
    return chosen if chosen and gained > -math.inf else [(0, bench.last)]


def other_spans(bench: Bench) -> list[list[_Span]]:
    """Return the parts of the statement under each single cut between two assertions, for where the best cut settles nothing.

    Two parts may have a name in common: that of which something is said in passing.
    """
    acts = clause.acts(bench.statement)
    found = []
    for index, _ in clause.cuts(bench.statement)[:CUTS]:
        halves = [(0, index - 1), (index, bench.last)]
        told = all(_content(bench.part(*half)) > 0 or _mass(bench.statement, *half) > 0 for half in halves)  # with the subject that it shares
        if told and all(_acts(bench.statement, *half, acts) for half in halves):
            found.append(halves)
    return [*found, *_without_apposition(bench)]


def _without_apposition(bench: Bench) -> Iterator[list[_Span]]:
    """Yield the statement up to what it ends with in passing, and that with its name: "In May Norway closed Osmark, a port in the north"."""
    names = {name.first: name.last for name in bench.statement.names}
    for first, end in clause.appositions(bench.statement):
        if first in names and first > 0 and end >= bench.last - 1:
            yield [(0, names[first]), (first, end)]


def _acts(frame: Frame, start: int, end: int, acts: frozenset[int]) -> bool:
    """Whether a stretch has a verb that is no infinitive and no mere participle, and is no relative clause's."""
    relative = next((index for index in range(start, end + 1) if frame.words[index].norm in _SUBORDINATE | {"that"}), end + 1)
    return any(start <= act < relative and _finite(frame, act) for act in acts)


def _finite(frame: Frame, act: int) -> bool:
    norm = frame.words[act].norm
    if act and frame.words[act - 1].norm == "to":
        return False
    return norm.endswith(("s", "ed")) or norm in group("auxiliaries") or irregular_forms().get(norm, norm) != norm


def _says(frame: Frame, first: int, last: int) -> bool:
    """Whether a stretch names, counts or dates anything: such words belong to a part."""
    part = engine.cut(frame, first, last)
    return bool(part.names or part.figures or part.periods)


def _tells(frame: Frame, start: int, end: int, acts: frozenset[int]) -> bool:
    """Whether a stretch has a verb, or says by an apposition what something named is: "Osmark, a port in the north,"."""
    start, acts = _behind_clause(frame, start, end, acts)
    inflected = (
        term.first
        for term in frame.terms
        if term.kind == "relation"
        and frame.words[term.first].norm.endswith(("s", "ed"))
        and (not frame.words[term.first].norm.endswith(("ers", "ors")) or frame.words[term.first].lemma in group("er_verbs"))
    )
    if not start and _only_subject(frame, end, acts):
        return False
    if start and frame.words[start].norm in group("prepositions"):  # "towards a drop in the ships reaching Osmark" tells nothing by itself
        acts = frozenset(act for act in acts if not frame.words[act].norm.endswith("ing"))
    if (
        any(word.norm in _SUBORDINATE for word in frame.words[start : end + 1])
        or any(start <= act <= end for act in acts)
        or any(start < index <= end for index in inflected)
    ):
        return True
    if any(word.text == "," and after.norm in _AMONG for word, after in pairwise(frame.words[start : end + 1])):
        return False  # "Two ships, among them the Ravn, the oldest," is a subject with its members
    apposed = (name.last + 2 for name in frame.names if start <= name.last < end - 1 and frame.words[name.last + 1].text == ",")
    return any(frame.words[index].norm in _APPOSED for index in apposed)


def _only_subject(frame: Frame, end: int, acts: frozenset[int]) -> bool:
    """Whether the words up to a comma are a noun phrase whose only verb says which is meant: "Some of the ships that sail from Osmark, …"."""
    here = [act for act in acts if act <= end]
    relative = next((index for index, word in enumerate(frame.words[: end + 1]) if word.norm in _SUBORDINATE | {"that"}), 0)
    bound = relative > 0 and not any(word.text == "," for word in frame.words[:relative])
    return frame.words[end].text == "," and bound and all(act > relative for act in here) and len(here) == 1


def _behind_clause(frame: Frame, start: int, end: int, acts: frozenset[int]) -> tuple[int, frozenset[int]]:
    """Return where the main clause begins, and its verbs: "Until the ship came, the port, unlike others," tells nothing of the port."""
    comma = clause.front_comma(frame)
    return (comma, frozenset(act for act in acts if act > comma)) if not start and 0 < comma < end else (start, acts)


_AMONG = frozenset({"among", "including", "notably"})
_SUBORDINATE = frozenset({"where", "which", "who", "when"})
_APPOSED = frozenset({"a", "an", "the", "one", "once", "its", "their", "then", "now", "formerly", "also"})


def _closes(frame: Frame, index: int) -> bool:
    """Whether a word in -s that may be a verb ends a phrase before a comma, and so is a noun: "under the new controls, …"."""
    return frame.words[index].norm.endswith("s") and index + 1 < len(frame.words) and frame.words[index + 1].text == ","


def _mass(frame: Frame, first: int, last: int) -> float:
    """Return how much is said in a stretch of a statement, 0 where it is too little to be judged by itself."""
    opens = not first and frame.words[0].norm.endswith(("ed", "en", "wn"))  # "Signed in October 2018, the act …"
    part = engine.cut(frame, first, last)
    return _content(part) or (float(len(part.terms)) if opens and part.periods else 0.0)


def _content(part: Frame) -> float:
    content = len(part.terms) + 1.2 * (len(part.names) + len(part.figures)) + 0.8 * len(part.periods)
    if not part.names and not part.figures and not part.periods and not part.speakers and len(part.terms) < _BARE:
        return 0.0
    return content if len(part.terms) >= _SAID or (part.terms and (part.names or part.figures)) else 0.0

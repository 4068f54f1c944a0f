"""Where a statement may fall into parts: after marks and before words that join clauses.

These are only places where it may be cut; `parts` cuts where the pieces find their claims and the whole does not (spec: "compound statements part
by part").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.data import irregular_forms
from claimcheck.frame.markers import group, groups
from claimcheck.frame.verb import verbs
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

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


@remembered
def acts(frame: Frame) -> frozenset[int]:
    """Return the indexes of the words that may be the verb of a clause, verbs of little content among them."""
    names = frozenset(index for name in frame.names for index in range(name.first, name.last + 1))
    light = groups("auxiliaries", "light_verbs")
    plain = {index for index, word in enumerate(frame.words) if word.norm in light and index not in names and word.glue != "-"}
    return frozenset(plain | {index for index, _ in verbs(frame.words, frame.terms, names)})


_AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would", "could"})
_RELATIVES = frozenset({"that", "which", "who"})
_FORCED = frozenset({"while", "whereas", ";", "but", "because"})
"""After these stands another assertion, not more of the same: the two sides are judged apart."""


def front_comma(frame: Frame) -> int:
    """Return the index of the comma that ends a clause in front of the main one ("When the ship left, the port closed"), -1 where there is none."""
    if not frame.words or frame.words[0].norm not in group("subordinators"):
        return -1
    return next((index for index, word in enumerate(frame.words) if word.text == ","), -1)


def appositions(frame: Frame) -> tuple[tuple[int, int], ...]:
    """Return first and last index of each name with what it is said to be beside it: "Halden, a port in the north," or "another port, Halden,"."""
    words, verbs = frame.words, acts(frame)
    found = []
    for name in frame.names:
        last = name.last + 2
        is_one = last < len(words) and (words[last].norm in _SUCH or (name.kind == "person" and _determines(frame, last)))
        if is_one and words[last - 1].text == ",":
            end = next((index for index in range(last, len(words)) if words[index].text in _MARKS or words[index].text in ".;"), len(words)) - 1
            if end - last < _APPOSED and verbs.isdisjoint(range(last, end + 1)):
                found.append((name.first, end))
        first = next((index for index in range(name.first - 2, max(-1, name.first - 2 - _APPOSED), -1) if words[index].norm in _SUCH), -1)
        closed = name.last + 1 == len(words) or words[name.last + 1].text in {",", "."}
        if first >= 0 and closed and words[name.first - 1].text == "," and verbs.isdisjoint(range(first, name.first)):
            found.append((first, name.last))
    return tuple(found)


def _determines(frame: Frame, index: int) -> bool:
    """Whether a noun phrase that tells which one begins here: "the head of the port", "Norway's minister of trade"."""
    return frame.words[index].norm in {"the", "its", "their"} or any(name.first == index and name.modifier for name in frame.names)


_SUCH = frozenset({"a", "an", "another"})
_APPOSED = 9
"""Words of an apposition at most."""


def common(said: Frame) -> bool:
    """Return whether a statement tells of countries alone, and what they do rather than what they are."""
    if not said.terms:
        return len(said.names) < 2  # noqa: PLR2004 - "Halden is in Osmark" tells of both
    named = {name.kind for name in said.names} <= {"country", "place"}
    return named and not any(word.norm in group("linking") for word in said.words)


def cuts(frame: Frame) -> tuple[tuple[int, bool], ...]:
    """Return (index, forced) of the words at which a new part may begin, in order; never inside a name, a figure, a date or a quotation."""
    held: tuple[Name | Figure | Period, ...] = (*frame.names, *frame.figures, *frame.periods)
    whole = [(item.first, item.last) for item in held]
    quoted = [(quote.start, quote.end) for quote in frame.quotes]
    taken = frozenset(index for first, last in whole for index in range(first, last + 1))
    acts = [index for index, _ in verbs(frame.words, frame.terms, taken)]
    found: list[tuple[int, bool]] = []
    relative, front = 0, next((index for index, word in enumerate(frame.words) if word.text == ","), -1)
    for index, word in enumerate(frame.words):
        if index == 0 or any(first < index <= last for first, last in whole) or any(start <= word.start < end for start, end in quoted):
            continue
        if relative and _resumes(frame, index, relative, acts):
            found.append((index, False))
            relative = 0
            continue
        start = found[-1][0] if found else 0
        content = word.norm == "that" and frame.words[index - 1].norm in groups("speech", "marked_speech", "crediting")
        if word.norm in _RELATIVES and not relative and not content and any(name.first in {index + 1, index + 2} for name in frame.names):
            relative = index  # "the duties that Norway imposed | were meant …"
        if _begins(frame, start, index, acts):
            relative = index if word.norm in _RELATIVES else relative
            turns = bool({word.norm, frame.words[index - 1].text} & _FORCED) or (index == front + 1 and _likens(frame))
            found.append((index, turns and _asserts(frame, start, index - 1) and _asserts(frame, index, len(frame.words))))
    return tuple(found)


def _likens(frame: Frame) -> bool:
    """Whether a text opens with another assertion that is so too: "Just as Norway lists ships one by one, Peru lists …"."""
    return [word.norm for word in frame.words[:2]] == ["just", "as"]


def _does(frame: Frame, index: int) -> bool:
    """Whether a word may be a verb in its base form."""
    return frame.words[index].norm in group("light_verbs") or any(item.first == index and item.kind == "relation" for item in frame.terms)


def _joins_nouns(frame: Frame, index: int) -> bool:
    """Whether an "and" joins two dates, or the nouns of one subject: "the rules of 2017 and 2018", "the charges and arrests were"."""
    dated = any(period.last == index - 1 for period in frame.periods) and any(period.first == index + 1 for period in frame.periods)
    after = [word.norm for word in frame.words[index + 1 : index + 3]]
    if any(act < index and frame.words[act].norm not in group("speech") for act in acts(frame)):
        return dated
    return dated or (len(after) == 2 and after[0].endswith("s") and after[1] in _AUXILIARIES and frame.words[index + 1].text.islower())  # noqa: PLR2004


def _resumes(frame: Frame, index: int, relative: int, acts: Sequence[int]) -> bool:
    """Whether the main clause goes on at `index` after the relative clause that began at `relative`: "the man who fled | was caught"."""
    if resumed_behind_comma(frame, relative, index):
        return any(relative < act < index - 1 for act in acts)
    if index <= relative + 2 or frame.words[index].norm not in _AUXILIARIES or frame.words[index - 1].norm in {"have", "has", "had", "to"}:
        return False
    before = [act for act in acts if relative < act < index]  # behind a comma another subject begins: "which sank, | the port was"
    comma = next((step for step in range(index - 2, before[-1], -1) if frame.words[step].text == ","), index) if before else index
    return bool(before) and (comma == index or any(word.norm in {"and", "or"} for word in frame.words[comma:index]))


def resumed_behind_comma(frame: Frame, relative: int, index: int) -> bool:
    """Return whether a relative clause between commas ends before the verb at `index`: "Ada Quill, who owns it, | said that"."""
    marks = frame.words[relative - 1].text == frame.words[index - 1].text == ","
    return marks and index in acts(frame) and not frame.words[index].norm.endswith("ing")


def _begins(frame: Frame, start: int, index: int, acts: Sequence[int]) -> bool:
    """Whether a clause may begin at `index`, where the one before began at `start`."""
    word, before = frame.words[index], frame.words[index - 1]
    if before.norm in _HOW_SOON:
        return False  # "only after the ships had left": the one is told by the time of the other
    if (
        word.norm in {"and", "or"}
        and index - 1 in acts
        and index + 1 in acts
        and (before.norm.endswith(("ed", "ing")) or before.norm in irregular_forms())
    ):
        return False  # "wrote and published the report": one thing is done to one object
    after_mark = before.text in _MARKS
    joiner = word.norm in _JOINERS and word.text not in _MARKS and not (word.norm == "yet" and before.norm in {"not", "as", "has", "have", "had"})
    if (not after_mark and not joiner) or _goes_on(frame, start, index) or (word.norm == "and" and _joins_nouns(frame, index)):
        return False
    following = [act for act in acts if index < act <= index + 5 and frame.words[act - 1].norm != "to"]
    led = index > 1 and frame.words[index - 2].norm == "to" and _does(frame, index - 1)  # "to make and export": one infinitive goes on
    if joiner and not after_mark and word.norm in {"and", "with", "as"} and (not following or led):
        return False
    acted, acting = any((0 if before.text == ";" else start) <= act < index for act in acts), any(act >= index for act in acts)
    resumed = word.norm == "and" and frame.words[min(index + 1, len(frame.words) - 1)].norm in _AUXILIARIES  # "brings it here and has never …"
    acted = acted or (resumed and any(frame.words[act].norm in group("light_verbs") for act in range(start, index)))
    if after_mark and before.text == "," and not joiner and _weight(frame, start, index - 1) >= _ENOUGH and acting:
        return True  # the end of an apposition: "Osmark, a port in the north, lies …"
    if after_mark and joiner and word.norm in {"and", "but", "while", "whereas"}:
        return _weight(frame, start, index - 1) >= _ENOUGH and _weight(frame, index, len(frame.words)) >= _ENOUGH
    if word.norm in _RELATIVES and not after_mark:
        return _tells(frame, index, acts)
    return acted and acting


def _tells(frame: Frame, index: int, acts: Sequence[int]) -> bool:
    """Whether a relative clause tells something of its own; without a name, figure or date it only says which: "the bodies that watch over ports"."""
    before = frame.words[index - 1].norm
    if before in groups("speech", ("modality", "alleged")) | _CONTENT_NOUNS:
        return False
    held: tuple[Name | Figure | Period, ...] = (*frame.names, *frame.figures, *frame.periods)
    if not any(item.first > index for item in held):
        return False
    return index + 1 in acts or (index + 2 in acts and frame.words[index + 1].norm in _AUXILIARIES)


def _goes_on(frame: Frame, start: int, index: int) -> bool:
    """Whether the words at `index` belong to what goes before: a credit and what it credits, members of a list, what is done at the same time."""
    if start == 0 and frame.words[0].norm == "according":
        return True
    meanwhile = frame.words[index].norm == "while" and index + 1 < len(frame.words) and frame.words[index + 1].norm.endswith("ing")
    spoken = index > 1 and frame.words[index - 1].text == ":" and frame.words[index - 2].norm in groups("speech", "marked_speech")
    return meanwhile or spoken or _in_front(frame, index) or _lists(frame, index) or _credits(frame, index) or _after_credit(frame, index)


def _in_front(frame: Frame, index: int) -> bool:
    """Whether the word at `index` belongs to a phrase that the sentence opens with: "Without help in finding and raising it, the port …"."""
    if frame.words[0].norm not in groups("prepositions", "other_prepositions") | {"without"}:
        return False
    comma = next((step for step, word in enumerate(frame.words) if word.text == ","), -1)
    return index < comma and all(_is_no_finite(frame, act) for act in acts(frame) if act < comma)


def _is_no_finite(frame: Frame, act: int) -> bool:
    """Whether a word is surely no finite verb, or may be a noun in -s as well: in front of a comma "controls" mostly is one."""
    norm = frame.words[act].norm
    return norm.endswith(("ing", "ed", "s")) or frame.words[act - 1].norm == "to"


def _credits(frame: Frame, index: int) -> bool:
    """Whether the rest of a sentence only says who said it: "…, Ada Quill warned", "…, prosecutors contend", "…, the 2018 paper says"."""
    end = next((step for step in range(index + 1, len(frame.words)) if frame.words[step].text == ","), len(frame.words))
    if not any(word.norm in groups("speech", "marked_speech") for word in frame.words[index:end]):
        end = len(frame.words)
    rest = [word for word in frame.words[index:end] if word.norm[:1].isalnum()]
    if frame.words[index - 1].text != "," or len(rest) > _CREDIT:
        return False
    told = groups("speech", "marked_speech")
    spoken = [place for place, word in enumerate(rest) if word.norm in told]
    if not spoken or any(figure.first >= index for figure in frame.figures):
        return False
    after = rest[spoken[-1] + 1 :]
    dated = {step for period in frame.periods for step in range(period.first - 1, period.last + 1)}
    named = {step for name in frame.names for step in range(name.first, name.last + 1)}
    titled = spoken[-1] == 0  # "said Ada Quill, who heads the port"
    return titled or all(frame.words.index(word) in dated | named for word in after)


def _after_credit(frame: Frame, index: int) -> bool:
    """Whether the clause goes on behind who says it: "Better still, argued Ada Quill, | would be a ban"."""
    if frame.words[index - 1].text != ",":
        return False
    opened = next((step for step in range(index - 2, 0, -1) if frame.words[step].text == ","), 0)
    return bool(opened) and _credits(frame, opened + 1)


_CREDIT = 14
"""Words of a credit at most, title and body included."""
_HOW_SOON = frozenset(
    {"only", "shortly", "soon", "just", "right", "immediately", "long", "months", "weeks", "days", "years", "year", "month", "week", "day"}
)
_CONTENT_NOUNS = frozenset({"fact", "idea", "view", "agreement", "statement"})


def _lists(frame: Frame, index: int) -> bool:
    """Whether the word at `index` joins two names of a list, or is the next of its members: "Norway and Peru", "Norway, Peru and the others"."""
    if frame.words[index - 1].text == ",":
        first = index + (frame.words[index].norm == "the")
        return any(name.first == first and name.listed > 1 for name in frame.names) and any(name.last == index - 2 for name in frame.names)
    if frame.words[index].norm != "and":
        return False
    return any(name.last == index - 1 for name in frame.names) and any(name.first == index + 1 for name in frame.names)


_ENOUGH = 3
"""Names, figures and content words that make an assertion at the least."""


def _weight(frame: Frame, first: int, last: int) -> int:
    content: tuple[Name | Figure | Term, ...] = (*frame.names, *frame.figures, *frame.terms)
    return sum(first <= item.first and item.last <= last for item in content)


def _asserts(frame: Frame, first: int, last: int) -> bool:
    return _weight(frame, first, last) >= _ENOUGH

"""Under which marker a word of a text stands: alleged, only possible, only planned, denied; or free, told as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Frame, Modal, Term

_REACH = 20
"""Words after a marker that it governs at most, within its sentence."""
_DENYING = frozenset({"deni", "denial", "disput"})
_OPENS = 16
"""Words between "accused" and what is alleged at most: "by prosecutors in Norway in May 2017 of"."""
STEPS = frozenset({"charg", "indict", "accus", "claim"})


def opens(frame: Frame, index: int) -> bool:
    """Return whether "charged" or the like is followed by what is alleged: "charged with selling", "claims that"; "denied" by what is denied."""
    if frame.words[index].lemma in _DENYING:
        following = [word.norm for word in frame.words[index + 1 : index + 4]]
        return "that" in following or any(norm.endswith("ing") or norm in {"any", "allegations", "accusations", "claims"} for norm in following)
    dated = {period.first - 1 for period in frame.periods} | {period.first for period in frame.periods}
    event = frame.words[index].norm in _EVENTS
    for step in range(index + 1, min(index + (_BESIDE if event else _OPENS), len(frame.words))):
        word = frame.words[step]
        if word.norm == "of" and _of_whom(frame, step):
            continue  # "the indictment of Jim Hall": who is charged, not with what
        if word.norm in {"with", "for", "of", "over", "that"} and step not in dated and step + 1 not in dated:
            return True
        if index + 1 in dated and step not in dated and word.norm.endswith("ed"):
            return False  # "the firms charged in May sold …": what follows the date is told as a fact
        if word.text in ".;," or (event and word.norm in _GOES_ON):
            return False
    return False


_EVENTS = frozenset({"charges", "indictment", "indictments", "accusations", "charge"})
"""Nouns that may stand for an event: "the charges of June 2023 take the campaign to another level"."""


def _of_whom(frame: Frame, step: int) -> bool:
    """Whether an "of" is followed by who is charged, and not by what is alleged."""
    deed = frame.words[step + 1].norm.endswith("ing") if step + 1 < len(frame.words) else False
    return not deed and any(step < name.first <= step + _WHOM and name.kind != "substance" for name in frame.names)


_WHOM = 4
"""Words from "of" to the name of who is charged at most: "of the five Norwegian sailors"."""
_BESIDE = 6
"""Words between such a noun and what is alleged at most: "charges against two firms of smuggling"."""
_GOES_ON = frozenset({"as", "is", "are", "was", "were", "have", "has", "had", "will", "would"})


def governed(frame: Frame, term: Term, kinds: Sequence[str]) -> Modal | None:
    """Return the marker of one of `kinds` under which `term` stands in `frame`, None if it stands free."""
    for modal in frame.modals:
        if modal.kind not in kinds or term.first <= modal.last <= term.last:
            continue
        if frame.words[modal.last].lemma in STEPS and not opens(frame, modal.last):
            continue  # "the charges of June 2023": an event, not what is alleged
        if modal.kind == "denied" and not opens(frame, modal.last):
            continue  # "rejected the plan": the plan is there
        between = frame.words[modal.last + 1 : term.first]
        if any(word.norm in {"before", "after"} for word in between):
            continue  # what it is told to come before is no part of it
        if left(frame, modal, term):
            continue  # "knowing what it would be used for, they sold it"
        if modal.last < term.first <= modal.last + _REACH and not any(word.text in ".;" for word in between):
            return modal
        adverb = frame.words[modal.first].norm.endswith("ly")
        if adverb and term.last < modal.first <= term.last + 3:
            return modal
    return None


_IF = frozenset({"if", "had", "were", "should", "unless", "even"})
"""Openers of a condition, whose "would" stands for the rest as well."""


def left(frame: Frame, modal: Modal, term: Term) -> bool:
    """Return whether a clause in front, which is no condition, ends between its "would" and a word: the first comma stands between the two."""
    if frame.words[modal.first].norm not in group("modality", "conditional") or frame.words[0].norm in _IF:
        return False
    comma = next((index for index, word in enumerate(frame.words) if word.text == ","), -1)
    return modal.last < comma < term.first


NOMINAL = ("tion", "tions", "ment", "ments", "ance", "ence", "sion", "sions", "al", "als", "ure", "ship", "ness", "help", "crime")
"""Endings of nouns that name a relation or quality, which can be denied: cooperation, approval, assistance."""


def _modifies(frame: Frame, item: Term) -> bool:
    """Whether a noun that names a relation only says which: "enforcement officials" tells of nothing that was enforced."""
    if item.kind != "relation" or not frame.words[item.last].norm.endswith(NOMINAL):
        return False
    return any(other.first == item.last + 1 and other.kind == "thing" for other in frame.terms)


def told(frame: Frame, term: Term) -> bool:
    """Return whether `term` is told as a fact in `frame`: nothing makes it only planned, possible or alleged, and it says what is, not which."""
    return not _modifies(frame, term) and governed(frame, term, ("alleged", "possible", "planned")) is None

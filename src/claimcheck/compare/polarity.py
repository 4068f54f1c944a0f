"""Whether the evidence denies what a part asserts, asserts what it denies, or asserts the opposite."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.compare import term
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group
from claimcheck.frame.polarity import negators
from claimcheck.frame.rank import never_before
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, SlotResult, Term

_NOMINAL = ("tion", "tions", "ment", "ments", "ance", "ence", "sion", "sions", "al", "als", "ure", "ship", "ness", "help", "crime")
"""Endings of nouns that name a relation or quality, which can be denied: cooperation, approval, assistance."""
_FUNCTIONAL = frozenset({"without", "unless", "little", "few", "less", "nothing", "nobody", "minus"})


def compare(said: Frame, matches: Sequence[term.TermMatch], evidence: Profile) -> list[SlotResult]:
    """Return the slots that differ, or are in doubt: a relation or quality that the evidence denies, or whose opposite it asserts.

    English denies in many ways ("refused", "remains without", "out of the question"), so a "not" that only one side has decides alone only where the
    other side has no word that may deny; with a word that ends or hides something it is in doubt.
    """
    out = []
    met = {(match.met.key, match.frame) for match in matches if match.how == term.SAME and match.met is not None and match.polarity}
    for match in matches:
        if match.polarity or match.met is None or match.how in {term.KIN, term.APART}:
            continue
        frame = evidence.frames[match.frame]
        if match.how == term.OPPOSITE and (
            _attributive(said, match.term) or (match.met.key, match.frame) in met or _denies(said, match.term) != _denies(frame, match.met)
        ):
            continue
        outcome = _same(said, match, frame, matches) if match.how == term.SAME else Outcome.DIFFERS
        if outcome is not Outcome.MATCHES:
            out.append(result("polarity", outcome, match.term, match.frame, frame, match.met, note=match.how))
    return out


def _same(said: Frame, match: term.TermMatch, frame: Frame, matches: Sequence[term.TermMatch]) -> Outcome:
    """Return what it comes to that one text denies the very word which the other asserts."""
    adverb = said.words[match.term.last].norm.endswith("ly") and match.term.kind != "relation"
    if match.met is None or (adverb and any(other.term.negated for other in matches if other is not match)):
        return Outcome.MATCHES  # "did not formally end": what is denied is the verb
    known = _keys(said) & _keys(frame)
    mine, theirs = _denials(said, match.term, known), _denials(frame, match.met, known)
    mine, theirs = mine - theirs, theirs - mine
    if bool(mine) == bool(theirs):
        return Outcome.UNCONFIRMED if (mine | theirs).keys() & group("ending") else Outcome.MATCHES
    nominal = match.term.kind != "thing" or said.words[match.term.last].norm.endswith(_NOMINAL)
    return Outcome.DIFFERS if mine + theirs == Counter(("not",)) and nominal else Outcome.UNCONFIRMED


def _keys(frame: Frame) -> frozenset[str]:
    return frozenset(key for item in frame.terms for key in (item.key, *item.concepts))


def _denials(frame: Frame, compared: Term, known: frozenset[str]) -> Counter[str]:
    """Return the words of denial in a text: its negators under one key, the words that may deny each under its own; the two together cancel out.

    Words that deny and of which both texts have the meaning (`known`) are left out.
    """
    taken = frozenset(index for figure in frame.figures for index in range(figure.first, figure.last + 1))
    found = () if never_before(frame.words) else negators(frame.words, taken)
    both = {index for item in frame.terms if known & {item.key, *item.concepts} for index in range(item.first, item.last + 1)}
    own = both | {index for first, last in found for index in range(first, last + 1)}
    words = {index: key for index, key in _denying(frame, compared, group("negative") | group("ending")).items() if index not in own}
    counts: Counter[str] = Counter()
    negations = [last for first, last in found if not both & set(range(first, last + 1))] + [
        figure.last for figure in frame.figures if figure.value == 0
    ]
    for last in negations:
        undone = next((index for index in words if last < index <= last + _NEXT), -1)
        if undone >= 0:
            del words[undone]  # "had not stopped", "cannot refuse"
        else:
            counts["not"] += 1
    counts.update(words.values())
    return counts


_NEXT = 2
"""Words after a negator in which a word that denies is undone by it."""


def _attributive(said: Frame, item: Term) -> bool:
    """Whether a word only qualifies the noun after it ("a legal look-alike"), and so asserts nothing by itself."""
    word = said.words[item.last].norm
    if item.kind == "relation" and word.endswith(("ed", "es", "s")):
        return False
    following = next((other for other in said.terms if other.first == item.last + 1), None)
    if following is None or following.kind != "thing":
        return False
    return item.kind == "quality" or (item.first > 0 and said.words[item.first - 1].norm in {"a", "an", "the", "of", "any", "no", "its", "their"})


def _denies(frame: Frame, compared: Term) -> bool:
    """Whether a text denies: by a negator, or by a word that may deny, other than the one that is compared."""
    return any(item.negated for item in frame.terms) or bool(_denying(frame, compared, group("negative")))


def _denying(frame: Frame, compared: Term, implicit: frozenset[str]) -> dict[int, str]:
    """Return the places of the words that may deny without "not", each with its stem, other than the one that is compared."""
    names = {index for name in frame.names for index in range(name.first, name.last + 1)}
    inside = {index for item in frame.terms for index in range(item.first, item.last + 1)} | {
        index for index, word in enumerate(frame.words) if word.norm in _FUNCTIONAL
    }
    found = {
        index: word.lemma
        for index, word in enumerate(frame.words)
        if index in inside and index not in names and not compared.first <= index <= compared.last and word.lemma in implicit
    }
    left = [item for item in frame.terms if item is not compared and item.key.startswith("leav") and item.key.endswith(" out")]
    return found | {item.first: item.key for item in left}

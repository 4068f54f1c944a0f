"""All and some, only and mainly: explicit in the evidence, they differ (spec: verdicts, scope)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare.spans import result
from claimcheck.frame.verb import acting
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, Scope, SlotResult

# said → what of the evidence contradicts it; a share ("a majority") is a figure and is compared there
_AGAINST = {
    "all": {"some", "few", "mainly", "many", "not all"},
    "not all": {"all"},
    "few": {"all", "many"},
    "many": {"few"},
    "only": {"mainly"},
    "mainly": set(),
    "some": set(),
}
_CONFIRMS = {
    "all": {"all"},
    "not all": {"not all", "some", "few", "mainly"},
    "few": {"few", "only"},
    "many": {"many", "all", "mainly", "some"},
    "only": {"only"},
    "mainly": {"mainly", "only"},
    "some": {"some", "all", "few", "mainly", "many"},
}


EVERY = "every"
"""What a quantifier that is itself a noun stands for."""
_PRONOUNS = frozenset({"everyone", "everybody", "everything"})


def quantified(scope: Scope, frame: Frame) -> set[str]:
    """Return the keys of the noun or name that a quantifier stands before: "drugs" of "all known synthetic drugs"; none where it has none."""
    if scope.word not in _QUANTIFIERS:
        return set()
    if frame.words[scope.last].norm in _PRONOUNS:
        return {EVERY}
    verbs = acting(frame)
    nouns = [(item.first, item.last, {item.key, *item.concepts}) for item in frame.terms if item.kind != "quality" and item.first not in verbs]
    nouns += [(name.first, name.last, set(name.ids)) for name in frame.names if not name.modifier]
    last, head = scope.last, set[str]()  # of a phrase ("overdose death") the last word alone, too
    for first, until, keys in sorted(nouns, key=lambda item: item[:2]):
        if head and first > last + 1:
            break  # the noun phrase is over: "every drug cartel | in the north"
        if last < until <= scope.last + _NEAR:
            last, head = until, keys | {frame.words[until].lemma}
    return head


_QUANTIFIERS = frozenset({"all", "not all", "some", "few", "many"})
_NEAR = 4
"""Words between a quantifier and its noun at most."""


def compare(said: Scope, evidence: Profile, *, nouns: set[str], listed: bool, strong: bool) -> SlotResult | None:
    """Return the outcome of a quantifier, None where the evidence has nothing to set beside it.

    `nouns` are the keys of the noun that it quantifies: the same noun in passage or claim answers first. `listed`: the evidence names others in the
    same role, so that "only" is wrong; `strong`: the word excludes others by itself ("sole", "solely", "exclusively"), where "only" and "just" may
    merely belittle.
    """
    found = counted(said, nouns, evidence) or _on_noun(said, nouns, evidence)
    found = found or _anywhere(said, nouns, evidence) or (_in_part(said, evidence) if said.word == "only" else None)
    if found:
        return found
    if strong and said.word == "only" and (whole := _wholly(said, evidence)):
        return whole
    if said.word == "only" and listed:
        return result("scope", Outcome.DIFFERS, said, note="others are named")
    if said.word == "only" and strong:
        return result("scope", Outcome.UNCONFIRMED, said)
    return None


def counted(said: Scope, nouns: set[str], evidence: Profile) -> SlotResult | None:
    """Return a difference where passage or claim counts so many of so many of what is said of all: "2 of the 40 firms" for "every firm"."""
    if said.word != "all" or not nouns:
        return None
    for index, frame in enumerate(evidence.frames[:2]):
        for part in frame.figures:
            whole = next((other for other in frame.figures if part.last + 1 < other.first <= part.last + _NEAR), None)
            if whole and frame.words[part.last + 1].norm == "of" and part.high < whole.low and nouns & set(whole.counts):
                return result("scope", Outcome.DIFFERS, said, index, frame, part)
    return None


def divided(said: Scope, part: Frame, evidence: Profile) -> SlotResult | None:
    """Return what follows where passage or claim counts only some of a whole as what the part says of all, or not of all.

    "32 ships, of which two were wrecks" is a difference for "all", and a match for "not all".
    """
    if said.word not in {"all", "not all"}:
        return None
    outcome = Outcome.DIFFERS if said.word == "all" else Outcome.MATCHES
    told = {key for item in part.terms if item.last > said.last for key in (item.key, *item.concepts)}
    names = {entity for name in part.names if name.last > said.last for entity in name.ids}
    whole = {key for figure in part.figures for key in figure.counts[:1]}
    if not _of_it([word.norm for word in part.words[said.last + 1 : said.last + 3]]):
        whole |= quantified(said, part)
    for index, frame in enumerate(evidence.frames[:2]):
        for figure in frame.figures:
            if not any(other.last < figure.first - 1 and other.low > figure.high for other in frame.figures):
                continue
            before = [word.norm for word in frame.words[max(0, figure.first - 2) : figure.first]]
            after = [word.norm for word in frame.words[figure.last + 1 : figure.last + 3]]
            told_of = {word.norm for word in frame.words[figure.last + 1 : figure.last + 2 + _NEAR]} & {"included", "among"}
            if not (before[-1:] == ["including"] or told_of or _of_it(before) or _of_it(after)):
                continue
            nouns = [item for item in frame.terms if figure.last < item.first <= figure.last + _NEAR]
            named = any(figure.last < name.first <= figure.last + _NEAR and names & set(name.ids) for name in frame.names)
            if named or any(told & {item.key, *item.concepts} and not whole & {item.key, *item.concepts} for item in nouns):
                return result("scope", outcome, said, index, frame, figure)
    return None


def _of_it(words: Sequence[str]) -> bool:
    """Whether two words point back at a whole: "of which", "of them", "among them"."""
    return len(words) == 2 and words[0] in {"of", "among"} and words[1] in {"which", "whom", "them", "these", "those"}  # noqa: PLR2004


def shared(said: Scope, nouns: set[str], evidence: Profile) -> SlotResult | None:
    """Return what passage or claim says of a share of what the part says all or few of: a difference where it is a share of the same thing.

    Who could say "all" had not said "most" (Horn, A Natural History of Negation, 1989, on scales).
    """
    for index, frame in enumerate(evidence.frames[:2]):
        for figure in frame.figures:
            if figure.unit != "percent" or figure.value > _WHOLE or (figure.low >= _WHOLE if said.word == "all" else figure.low < _HALF):
                continue
            if nouns & set(figure.counts):
                return result("scope", Outcome.DIFFERS, said, index, frame, figure, note="share")
            if figure.hedge == "share":
                return result("scope", Outcome.UNCONFIRMED, said, index, frame, figure, note="share")
    return None


_WHOLE, _HALF = 100, 50
_ENTIRELY = frozenset({"entirely", "wholly", "totally"})
"""Adverbs that leave no room for others: "relied entirely on coal" is "relied exclusively on coal"."""


def _wholly(said: Scope, evidence: Profile) -> SlotResult | None:
    """Return a match where passage or claim says "entirely" of what the statement says is the only thing."""
    for index, frame in enumerate(evidence.frames[:2]):
        word = next((word for word in frame.words if word.norm in _ENTIRELY), None)
        if word is not None:
            return result("scope", Outcome.MATCHES, said, index, frame, word)
    return None


def _in_part(said: Scope, evidence: Profile) -> SlotResult | None:
    """Return a difference where passage or claim says "in part" of what the statement says is the only thing."""
    for index, frame in enumerate(evidence.frames[:2]):
        for scope in frame.scopes:
            if frame.words[scope.last].norm in {"part", "partly", "partially"}:
                return result("scope", Outcome.DIFFERS, said, index, frame, scope)
    return None


def _on_noun(said: Scope, nouns: set[str], evidence: Profile) -> SlotResult | None:
    """Return the outcome by the quantifiers that passage and claim put on the same noun."""
    for index, frame in enumerate(evidence.frames[:2]):
        for scope in frame.scopes:
            if scope.word in _CONFIRMS[said.word] | _AGAINST[said.word] and nouns & quantified(scope, frame):
                outcome = Outcome.MATCHES if scope.word in _CONFIRMS[said.word] else Outcome.DIFFERS
                return result("scope", outcome, said, index, frame, scope)
    return None


def _anywhere(said: Scope, nouns: set[str], evidence: Profile) -> SlotResult | None:
    """Return the outcome by any quantifier of the evidence: one that confirms, in any wording and not of something else, comes first."""
    against: tuple[int, Frame, Scope] | None = None
    for index, frame in enumerate(evidence.frames):
        for scope in frame.scopes:
            other = nouns and (theirs := quantified(scope, frame)) and not nouns & theirs
            if scope.word in _CONFIRMS[said.word] and not other and (index < 2 or said.word != "only"):  # noqa: PLR2004 - passage and claim
                return result("scope", Outcome.MATCHES, said, index, frame, scope)
            if scope.word in _AGAINST[said.word] and index < 2 and not (other and nouns == {EVERY}):  # noqa: PLR2004 - passage and claim
                against = against or (index, frame, scope)
    return result("scope", Outcome.DIFFERS, said, *against) if against else None

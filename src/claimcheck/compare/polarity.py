"""Whether the evidence denies what a part asserts, asserts what it denies, or asserts the opposite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.compare import degree, sides, term
from claimcheck.compare.denial import both_ways, negative, undo_alike
from claimcheck.compare.firmness import NOMINAL, told
from claimcheck.compare.predicate import VERB, asserted, doers
from claimcheck.compare.spans import result
from claimcheck.frame.markers import group, groups
from claimcheck.frame.verb import acting
from claimcheck.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.model import Frame, SlotResult, Term

_TIMES = frozenset({"earlier", "later", "before", "previously", "formerly", "afterwards"})
"""Words that only tell when."""
_LITTLE = frozenset({"littl", "few", "less"})
"""Stems of words that deny more than they tell how something is: "little credit"."""
_FUNCTIONAL = frozenset({"without", "unless", "little", "few", "less", "nothing", "nobody", "minus"})


def compare(said: Frame, matches: Sequence[term.TermMatch], evidence: Profile) -> list[SlotResult]:
    """Return the slots that differ: a relation or quality that the evidence denies, or whose opposite it asserts.

    English denies in many ways ("refused", "remains without", "out of the question"), so a "not" that only one side has decides alone only where the
    other side has no word that may deny.
    """
    out = []
    met = {(match.met.key, match.frame) for match in matches if match.how == term.SAME and match.met is not None and match.polarity}
    for match in matches:
        if doers(said, match.term):
            continue
        if match.how == term.SAME and match.met is not None and degree.exchanged(said, match.term, evidence.frames[match.frame]):
            out.append(result("relation", Outcome.DIFFERS, match.term, match.frame, evidence.frames[match.frame], match.met, note="roles exchanged"))
        if match.polarity:
            out += _taken_back(said, match, evidence)
        if match.polarity or match.met is None or match.how in {term.KIN, term.APART} or said.words[match.term.first].norm in _TIMES:
            continue
        if match.how == term.OPPOSITE and _answered(said, match, match.met, evidence):
            continue
        unlike = match.how == term.OPPOSITE and not _qualities(match) and _uneven(said, match, match.met, evidence)
        if match.how == term.OPPOSITE and (
            unlike
            or _another_voice(said, match.term, evidence.frames[match.frame], match.met)
            or _attributive(said, match.term)
            or sides.of_others(said, match.term, evidence.frames[match.frame], match.met)
            or _adverbial(said, match.term, match.met)
            or (match.met.key, match.frame) in met
        ):
            # a detail turned round may be said of something else: it is not what the evidence says, and not surely denied
            out.append(result("polarity", Outcome.UNCONFIRMED, match.term, match.frame, evidence.frames[match.frame], match.met, note="detail"))
            continue
        outcome = _turned(said, match, match.met, evidence) if match.how == term.SAME else Outcome.DIFFERS
        if outcome is not Outcome.MATCHES:
            note = match.how if outcome is Outcome.DIFFERS else "detail"
            out.append(result("polarity", outcome, match.term, match.frame, evidence.frames[match.frame], match.met, note=note))
    return out


def _answered(said: Frame, match: term.TermMatch, met: Term, evidence: Profile) -> bool:
    """Whether an opposite contradicts nothing: of two named things compared, of what is kept from being done, or of what is only conceded."""
    frame = evidence.frames[match.frame]
    if degree.exchanged(said, match.term, frame) or _kept_from(said, match.term) != _kept_from(frame, met):
        return True  # "refused to lift the ban" where it stays in force
    return _conceded(frame, met) and not (_attributive(said, match.term) or _adverbial(said, match.term, met))


def _taken_back(said: Frame, match: term.TermMatch, evidence: Profile) -> list[SlotResult]:
    """Return what becomes of a word that both texts seem to assert, where other words of the evidence deny it."""
    if _beside_denials(said, match, evidence):
        return [result("polarity", Outcome.UNCONFIRMED, match.term, 0, evidence.frames[0], evidence.frames[0].denials[0], note="detail")]
    if match.how == term.SAME and match.met is not None and _of_none(evidence.frames[match.frame], match.met) and not _of_none(said, match.term):
        frame = evidence.frames[match.frame]
        return [] if negative(said) else [result("polarity", Outcome.UNCONFIRMED, match.term, match.frame, frame, match.met, note="detail")]
    if match.how == term.SAME and match.met is not None and _undone(said, match, match.met, evidence):
        return [result("polarity", Outcome.DIFFERS, match.term, match.frame, evidence.frames[match.frame], match.met, note=match.how)]
    return []


def _of_none(frame: Frame, item: Term) -> bool:
    """Whether a word is told of none: "not one of the addresses proved genuine"."""
    return item.kind != "thing" and any(figure.value == 0 and figure.last < item.first and item.key not in figure.counts for figure in frame.figures)


def _qualities(match: term.TermMatch) -> bool:
    """Whether both words tell how something is: what else a text denies ("slow and ineffective") denies nothing of that."""
    return match.term.kind == "quality" and match.met is not None and match.met.kind == "quality" and match.term.key not in _LITTLE


def _uneven(said: Frame, match: term.TermMatch, met: Term, evidence: Profile) -> bool:
    """Whether one text denies something beside a word, and the other does not, so that the two may or may not say the same."""
    frame = evidence.frames[match.frame]
    common = frozenset(word.lemma for word in said.words) & frozenset(word.lemma for word in frame.words)
    common -= groups(("negation", "governing"), ("negation", "verbs"))  # what these deny is told by what they govern
    return _denies(said, match.term, common) != _denies(frame, met, common)


def _undone(said: Frame, match: term.TermMatch, met: Term, evidence: Profile) -> bool:
    """Whether passage or claim keep somebody from what the part tells as done: "unable or unwilling to close the port"."""
    if match.frame >= term.STATED or asserted(said, match.term) != VERB or negative(said):
        return False
    denying = groups(("negation", "governing"), ("negation", "verbs"), "negative")
    if any(word.lemma in denying for word in said.words[max(0, match.term.first - _BEFORE) : match.term.last + 1]):
        return False
    return _kept_from(evidence.frames[match.frame], met)


_BEFORE = 7
"""Words before a verb within which a word of the part's own may deny it: "refused at first to close the port"."""


def _kept_from(frame: Frame, item: Term) -> bool:
    """Whether a word that denies governs a verb: "refused to lift", "unable or unwilling fully to close", "failed in lifting"."""
    index = item.first - 1
    while index >= 0 and (frame.words[index].norm in {"to", "or", "and", "in", "from"} or frame.words[index].norm.endswith("ly")):
        index -= 1
    return 0 <= index < item.first - 1 and frame.words[index].lemma in groups(("negation", "governing"), ("negation", "verbs"))


def _beside_denials(said: Frame, match: term.TermMatch, evidence: Profile) -> bool:
    """Whether a relation that the part asserts stands only in wordings that deny, beside a passage and a claim that deny too."""
    if match.how != term.SAME or match.term.kind != "relation" or match.frame < term.STATED or negative(said):
        return False
    return all(frame.denials for frame in evidence.frames[: term.STATED]) and negative(evidence.frames[match.frame])


def _another_voice(said: Frame, item: Term, frame: Frame, met: Term) -> bool:
    """Whether one denies and another alleges: "Norway denied that …" beside "Sweden alleged that …"."""
    if not {said.words[item.first].lemma, frame.words[met.first].lemma} & group("negation", "disputing"):
        return False
    mine = {entity for name in said.names if name.last < item.first for entity in name.ids}
    theirs = {entity for name in frame.names if name.last < met.first for entity in name.ids}
    return bool(mine and theirs) and not mine & theirs


def _conceded(frame: Frame, met: Term) -> bool:
    """Whether a text has a word only in what it sets aside: "could resume even after a complete stop"."""
    before = frame.words[max(0, met.first - _CONCEDED) : met.first]
    return any(word.norm in {"even", "despite", "although", "though", "notwithstanding", "regardless"} for word in before)


_CONCEDED = 6


def _instead(said: Frame, item: Term) -> bool:
    """Whether a verb in -ing only says what was done something else instead of: "closed it rather than selling it"."""
    before = [word.norm for word in said.words[max(0, item.first - 2) : item.first]]
    return said.words[item.first].norm.endswith("ing") and before in (["rather", "than"], ["instead", "of"])


def _turned(said: Frame, match: term.TermMatch, met: Term, evidence: Profile) -> Outcome:
    """Return what a word comes to that one side denies and the other asserts: `matches` where the denial may lie elsewhere."""
    frame = evidence.frames[match.frame]
    if match.term.negated and (_in_relative(said, match.term) or _conceded(frame, met) or (met.kind == "thing" and _instead(said, match.term))):
        return Outcome.MATCHES  # what is denied is the verb before it, or what would follow: "even a stop might not end it"
    if (
        undo_alike(said, match.term, frame, met)
        or not _uneven(said, match, met, evidence)
        or _compounded(said, match.term)
        or _whether(said, match.term)
        or _unheeded(said, match.term)
    ):
        return Outcome.MATCHES
    if match.term.kind == "relation" and _in_relative(frame, met) and not _in_relative(said, match.term):
        return Outcome.UNCONFIRMED  # "a substance that the law does not list": another is done with it
    if match.term.kind == "thing" and not said.words[match.term.last].norm.endswith(NOMINAL):
        return Outcome.UNCONFIRMED if met.negated and not match.term.negated and _none(frame, met) else Outcome.MATCHES
    if both_ways(said, match.term):
        return Outcome.UNCONFIRMED
    open_ = _denied_in_vain(said, match, met, evidence) if match.term.negated else _named_only(said, match.term)
    return Outcome.UNCONFIRMED if open_ else Outcome.DIFFERS


def _denied_in_vain(said: Frame, match: term.TermMatch, met: Term, evidence: Profile) -> bool:
    """Whether what a part denies is not surely what the evidence asserts, so that denying it contradicts nothing."""
    frame = evidence.frames[match.frame]
    elsewhere = match.frame >= term.STATED
    if elsewhere and any(negative(stated) for stated in evidence.frames[: term.STATED]):
        return True  # passage or claim denies in words of its own, and what it denies may be this
    if match.term.kind != "thing" and _attributive(said, match.term):
        return True  # "no known use" denies the use
    if elsewhere and match.term.key not in met.key:
        return True  # another word for it in another wording
    return told(said, match.term) and not told(frame, met)  # what is only planned or possible


def _in_relative(frame: Frame, item: Term) -> bool:
    """Whether a verb only says which thing is meant: "a substance that the law does not list", "substances not yet listed"."""
    if not any(index < item.first or index > item.last for index in acting(frame)) and not any(word.norm == "that" for word in frame.words):
        return False  # it is the text's own verb
    things = {other.last for other in frame.terms if other.kind == "thing"}
    if frame.words[item.first - 1].norm in {"they", "it", "he", "she", "we"} and item.first - 2 in things:  # "the firms they hit"
        return True
    index = item.first - 1
    while index > 0 and frame.words[index].norm in {"not", "yet", "never"}:
        index -= 1
    if index in things and index < item.first - 1:
        return True
    return any(
        frame.words[at].norm in {"that", "which", "who", "whom"} and at - 1 in things for at in range(max(1, item.first - _RELATIVE), item.first)
    )


_RELATIVE = 8
"""Words between a relative pronoun and its verb at most."""


def _none(frame: Frame, met: Term) -> bool:
    """Whether a text has "no" right before a thing: "had no ferries"."""
    return any(word.norm in {"no", "zero", "without"} for word in frame.words[max(0, met.first - 2) : met.first])


def _named_only(said: Frame, item: Term) -> bool:
    """Whether a verb in -ing opens the sentence as its subject: "Curbing sales would be a gain" tells of no sale that was curbed."""
    if item.first > 0 or not said.words[0].norm.endswith("ing"):
        return False
    return any(word.norm in {"is", "was", "would", "could", "will", "might", "may", "can", "should"} for word in said.words)


def _compounded(said: Frame, item: Term) -> bool:
    """Whether a participle is the second half of an adjective: "fuel-linked levies"."""
    return said.words[item.first].glue == "-" and said.words[item.last].norm.endswith("ed")


def _whether(said: Frame, item: Term) -> bool:
    """Whether what is denied is knowing: "could not say whether the port would close" denies neither that it was said nor that it closes."""
    after = said.words[item.last + 1].norm if item.last + 1 < len(said.words) else ""
    asked = after in {"whether", "if", "when", "how", "why"}
    inside = any(word.norm in {"whether", "if"} for word in said.words[max(0, item.first - 4) : item.first])
    return inside or (asked and (said.words[item.last].norm in group("speech") or item.key == "tell"))


def _adverbial(said: Frame, item: Term, met: Term) -> bool:
    """Whether an adverb stands against a verb: how one thing is done ("legally sold") and what becomes of another ("was banned")."""
    return met.kind == "relation" and item.kind != "relation" and said.words[item.last].norm.endswith("ly")


def _unheeded(said: Frame, item: Term) -> bool:
    """Whether "without" denies a verb of which a word is the object: "without taking the promises into account" denies no promise."""
    before = [word.norm for word in said.words[max(0, item.first - 6) : item.first]]
    return "without" in before and any(norm.endswith("ing") for norm in before[before.index("without") + 1 :])


def _attributive(said: Frame, item: Term) -> bool:
    """Whether a word only qualifies the noun after it ("a legal look-alike"), and so asserts nothing by itself."""
    word = said.words[item.last].norm
    if _compounded(said, item) or (item.last + 1 < len(said.words) and said.words[item.last + 1].glue == "-"):
        return True  # "far-reaching" is neither far nor near
    if item.kind == "relation" and word.endswith(("ed", "es", "s")):
        return False
    following = next((other for other in said.terms if other.first == item.last + 1), None)
    if following is None or following.kind != "thing":
        return False
    return item.kind == "quality" or (item.first > 0 and said.words[item.first - 1].norm in {"a", "an", "the", "of", "any", "no", "its", "their"})


_GOVERNS = 4
"""Words after "refused to" that it denies."""


def _refuses(frame: Frame, compared: Term) -> bool:
    """Whether the word that is compared denies what follows it itself: "refused to help" has no other denial in it."""
    return frame.words[compared.last].lemma in group("negation", "verbs")


def _holds_no(frame: Frame, item: Term) -> bool:
    """Whether a phrase denies in itself: "made no mention of", "under no obligation to"."""
    return item.last > item.first and any(word.norm in group("negation", "words") for word in frame.words[item.first : item.last + 1])


def _denies(frame: Frame, compared: Term, common: frozenset[str]) -> bool:
    """Whether a text denies: by a negator, or by a word that may deny, other than the one that is compared and those that both texts have."""
    governs = (
        {other.first for other in frame.terms if compared.last < other.first <= compared.last + _GOVERNS} if _refuses(frame, compared) else set()
    )
    if any(item.negated and item.first not in governs for item in frame.terms):
        return True
    if frame.denials and not any(item.negated for item in frame.terms):
        return True  # "did not have to": what is denied is no content word
    if any(_holds_no(frame, item) for item in frame.terms if item is not compared):
        return True
    implicit = group("negative") - common
    if any(item.key.startswith("leav") and item.key.endswith(" out") for item in frame.terms if item is not compared):
        return True
    names = {index for name in frame.names for index in range(name.first, name.last + 1)}
    inside = {index for item in frame.terms for index in range(item.first, item.last + 1)} | {
        index for index, word in enumerate(frame.words) if word.norm in _FUNCTIONAL
    }
    return any(
        word.lemma in implicit and index not in names and not compared.first <= index <= compared.last
        for index, word in enumerate(frame.words)
        if index in inside
    )

"""A denial put in or taken out: "did not sign" for "signed", "can" for "cannot"; nothing where English needs more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.verb import verbs
from claimcheck.wording.english import base, group, inflected, kind, mapping
from claimcheck.wording.reported import norm_at, word_at
from claimcheck.wording.sentence import Edit

if TYPE_CHECKING:
    from claimcheck.model import Frame, SlotResult, Term
    from claimcheck.wording.reported import Side

_WIDE = frozenset({"all", "most", "many", "some", "both", "few", "every", "each", "several"})
"""Before these "not" would deny another thing than the verb."""
_DO = {"s": "does", "ed": "did", "base": "do"}
_REACH = 12
"""Words before a verb, or after it, among which such a quantifier or the verb's negation stands."""


def edits(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what turns the denial of the word that the slot judged; () where no small change does."""
    said = side.said
    if slot.note == "not denied":
        denial = next((item for item in said.denials if item.start == slot.start), None)
        denied = next((item for item in said.terms if denial and denial.last < item.first), None)
        return _dropped(denied, said, side) if denied else ()
    term = next((item for item in said.terms if item.start == slot.start), None)
    if term is None:
        return ()
    return _dropped(term, said, side) if term.negated else _put_in(term, said, side)


def _put_in(term: Term, said: Frame, side: Side) -> tuple[Edit, ...]:
    """Return the edits that deny a verb or what follows "is"."""
    if any(word.norm in _WIDE for word in said.words[max(0, term.first - _REACH) : term.last + _REACH]):
        return ()
    if any(figure.last < term.first and norm_at(said, figure.first - 1) != "the" for figure in said.figures):
        return ()  # "three sailors did not drown" leaves open that others did
    before = term.first - 1
    while norm_at(said, before) in group("between") or norm_at(said, before).endswith("ly"):
        before -= 1
    first = before
    while norm_at(said, first - 1) in group("auxiliaries"):
        first -= 1
    helper = word_at(said, first)
    if helper and helper.norm in group("auxiliaries"):
        if helper.norm == "can":
            return (Edit(helper.start, helper.end, "cannot"),)
        return (Edit(helper.end, helper.end, " not"),)
    return _plain(term, said, side) if before == term.first - 1 else ()


def _plain(term: Term, said: Frame, side: Side) -> tuple[Edit, ...]:
    """Return "did not sign" for "signed": for a finite verb right behind its subject."""
    word = said.words[term.first]
    previous = word_at(said, term.first - 1)
    if previous is None:
        return ()
    if previous.norm == "to":
        return (Edit(previous.start, previous.start, "not "),)
    form = kind(word.text)
    verb = base(word.text, side.vocabulary)
    finite = {index for index, _ in verbs(said.words, said.terms, frozenset())}
    if previous.norm in group("prepositions") | group("determiners") | {"and", "or", "than"}:
        return ()
    follows = norm_at(said, term.last + 1)
    if form == "s" and (not follows[:1].isalnum() or follows in group("prepositions") | {"and", "or"}):
        return ()  # a noun: "subsidies of"
    if not verb or form == "ing" or (form != "base" and term.first not in finite) or (form == "base" and not previous.norm.endswith("s")):
        return ()
    if form == "ed" and [token.norm for token in said.words[:2]] == ["as", "of"]:
        return (Edit(word.start, word.end, f"had not {inflected(verb, 'ed', participle=True)}"),)
    return (Edit(word.start, word.end, f"{_DO[form]} not {verb}"),)


def _dropped(term: Term, said: Frame, side: Side) -> tuple[Edit, ...]:
    """Return the edits that take out the "not" before a term, and what only a denial has."""
    spans = [(item.first, item.last) for item in said.denials if item.first < term.first and item.last >= term.first - _REACH]
    if len(spans) != 1:
        return ()
    first, last = spans[0]
    negator = said.words[first]
    out = [
        Edit(word.start, said.words[index + 1].start, "")
        for index, word in enumerate(said.words[:-1])
        if word.norm in group("with_denial") and index == last + 1
    ]
    if negator.norm in mapping("negated"):
        helper = mapping("negated")[negator.norm]
        return _helped(helper, first, first, term, said, side, out)
    if negator.norm == "not":
        helper = norm_at(said, first - 1)
        if helper in group("auxiliaries"):
            return _helped(helper, first - 1, first, term, said, side, out)
        return (Edit(negator.start, said.words[first + 1].start, ""), *out) if helper else ()
    if negator.norm == "never" or (negator.norm == "no" and norm_at(said, last) == "longer"):
        return (Edit(negator.start, said.words[last + 1].start, ""), *out) if last + 1 < len(said.words) else ()
    if negator.norm == "no" and said.words[term.last].norm.endswith("s") and norm_at(said, first - 1) not in {"", ",", "by", "of", "that"}:
        return (Edit(negator.start, said.words[first + 1].start, ""), *out)
    return ()


def _helped(helper: str, first: int, last: int, term: Term, said: Frame, side: Side, out: list[Edit]) -> tuple[Edit, ...]:  # noqa: PLR0913, PLR0917
    """Return the edits where words `first` to `last` are an auxiliary and its "not": "did not sign" becomes "signed"."""
    start, end = said.words[first].start, said.words[last].end
    if helper not in {"do", "does", "did"}:
        return (Edit(start, end, helper), *out)
    verb = last + 1
    while norm_at(said, verb).endswith("ly") or norm_at(said, verb) in group("with_denial") | group("between"):
        verb += 1
    word = word_at(said, verb)
    if word is None or verb > term.last or not base(word.text, side.vocabulary):
        return ()
    form = {"do": "base", "does": "s", "did": "ed"}[helper]
    return (Edit(start, said.words[last + 1].start, ""), Edit(word.start, word.end, inflected(base(word.text, side.vocabulary), form)), *out)

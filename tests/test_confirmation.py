"""What one piece of evidence leaves open and another confirms: of one event alone, and only what the other surely tells of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.compare.entity import PLACED
from claimcheck.confirmation import confirmed, witnesses
from claimcheck.frame.build import frame
from claimcheck.model import Comparison, Outcome, SlotResult

SOLD = "In May 2019 Ada Vint sold 40 boats to Per Holm in Osmark."
LEASED = "In May 2019 Ada Vint leased 40 boats to Brankfisk."
SHARE = "In May 2019 Ada Vint sold most of the 40 boats to Per Holm."
DENIED = "In May 2019 Ada Vint never sold 40 boats to Per Holm."
BUYER = "In May 2019 the buyer of 40 boats in Osmark was Brankfisk."
SLOTS = {
    "May 2019": "date", "Ada Vint": "actor", "sold": "detail", "leased": "detail", "headed": "detail", "40": "number",
    "Per Holm": "object", "Brankfisk": "object", "Osmark": "place",
    "boats": "detail",
}  # fmt: skip


def compared(text, outcomes, **measures):
    """Return a comparison in which the words of `outcomes` have the outcome and note given there, and all others match; a verb that does has no slot."""
    slots = []
    for words, name in SLOTS.items():
        outcome, note = outcomes.get(words, (Outcome.MATCHES, ""))
        if words in text and not (name == "detail" and outcome is Outcome.MATCHES):
            start = text.index(words)
            slots.append(SlotResult(name, outcome, words, start, start + len(words), "", 0, 0, note=note))
    return replace(Comparison(slots=tuple(slots), about=0.9, covered=0.9, relation=True), **measures)


def unknown(*words, note=""):
    return dict.fromkeys(words, (Outcome.UNCONFIRMED, note))


LED = "Brankfisk, which was headed by Ada Vint, sold 40 boats in May 2019."
CASES = [
    # text, what is open in the evidence, what the other has otherwise, whether it is of the same claim, what is open in the end
    (SOLD, unknown("Per Holm"), {}, False, ""),
    (SOLD, unknown("May 2019"), {}, False, ""),
    (SOLD, unknown("40"), {}, False, ""),
    # one that tells of no sale does not tell to whom, nor does one that differs
    (SOLD, unknown("Per Holm"), unknown("sold", note="verb"), False, "Per Holm"),
    (LEASED, unknown("Brankfisk"), unknown("leased", note="verb"), False, "Brankfisk"),
    (LEASED, unknown("Brankfisk"), {}, False, ""),
    # who did what another tells of him apart from the rest
    (LED, unknown("Ada Vint"), unknown("sold", note="verb"), False, ""),
    (LED, unknown("Ada Vint"), {**unknown("sold", note="verb"), **unknown("headed", note="verb")}, False, "Ada Vint"),
    (SOLD, unknown("Per Holm"), {"40": (Outcome.DIFFERS, "")}, False, "Per Holm"),
    # with one thing in common two may be of two events
    (SOLD, unknown("Per Holm"), unknown("May 2019", "40"), False, "Per Holm"),
    (SOLD, unknown("40"), unknown("May 2019", "Per Holm"), False, "40"),
    (SOLD, unknown("May 2019"), unknown("40", "Per Holm"), False, "May 2019"),
    # a country that is only a place there does not act, whoever else names it
    (SOLD, unknown("Osmark", note=PLACED), {}, True, "Osmark"),
    # how much "most" is belongs to the very thing that is counted: the same claim alone confirms anything of it
    (SHARE, unknown("Per Holm"), {}, False, "Per Holm"),
    (SHARE, unknown("Per Holm"), {}, True, ""),
    # a word that only describes, unless what is denied is told by it
    (SOLD, unknown("boats", note="thing"), {}, False, ""),
    (DENIED, unknown("boats", note="thing"), {}, False, "boats"),
    # a name that is all that the part says of its subject, against one that acts
    (BUYER, unknown("Brankfisk"), {}, True, "Brankfisk"),
    (BUYER, unknown("Osmark"), {}, True, ""),
    # whom it was done to, and when, in evidence that does not say what was done
    (SOLD, {**unknown("sold", note="verb"), **unknown("Per Holm")}, {}, True, "sold, Per Holm"),
    (SOLD, {**unknown("sold", note="verb"), **unknown("May 2019")}, {}, True, "sold"),
    (SOLD, unknown("May 2019", "Per Holm"), {}, True, ""),
]


@pytest.mark.parametrize(("text", "mine", "theirs", "same_claim", "left"), CASES)
def test_what_others_confirm(text, mine, theirs, same_claim, left, veldmark):
    statement = frame(text, veldmark.vocabulary)
    own, other = compared(text, mine), compared(text, theirs)
    found = confirmed(own, "a", witnesses([("a", own), ("a" if same_claim else "b", other)], statement), statement)
    assert ", ".join(slot.said for slot in sorted(found.unconfirmed, key=lambda slot: slot.start)) == left


def test_what_is_about_something_else_confirms_nothing(veldmark):
    statement = frame(SOLD, veldmark.vocabulary)
    own, other = compared(SOLD, unknown("Per Holm")), compared(SOLD, {}, about=0.3)
    assert confirmed(own, "a", witnesses([("a", own), ("b", other)], statement), statement) is own


def test_nothing_is_confirmed_by_itself(veldmark):
    statement = frame(SOLD, veldmark.vocabulary)
    own = compared(SOLD, unknown("Per Holm", "Osmark"))
    assert confirmed(own, "a", witnesses([("a", own)], statement), statement) is own

"""Who did it instead of whom a text denies it."""

from __future__ import annotations

import pytest

from claimcheck.compare import instead
from claimcheck.compare.spans import result
from claimcheck.frame.build import frame
from claimcheck.model import Outcome

CASES = [
    # text, who acts, whether anything is denied
    ("Veldmark did not sign the treaty; Osmark did.", "Osmark", False),
    ("Veldmark did not sign the treaty, but Osmark did in May.", "Osmark", False),
    # these are read as they stand
    ("Veldmark did not sign the treaty.", "Veldmark", True),
    ("Veldmark did not sign the treaty; Osmark did not.", "Veldmark", True),
    ("Veldmark did not sign the treaty, but Osmark did sign the letter.", "Veldmark", True),
]


@pytest.mark.parametrize(("text", "actor", "denied"), CASES)
def test_who_acts(text, actor, denied, vocabulary):
    read = instead.read(frame(text, vocabulary))
    acting = [read.text[name.start : name.end] for name in read.names if name.role == "actor"]
    assert (acting[0], bool(read.denials)) == (actor, denied)


def test_agrees_with_evidence_of_the_second(compared):
    found = compared("Veldmark did not sign the treaty; Osmark did.", "Osmark signed the treaty.")
    assert not found.differing
    assert compared("Osmark did not sign the treaty; Veldmark did.", "Osmark signed the treaty.").differing


@pytest.mark.parametrize(("text", "differs"), [("The ferry did not sail in May.", False), ("The ferry sailed in May.", True)])
def test_what_is_denied_of_one_and_told_of_another(text, differs, vocabulary):
    read = frame(text, vocabulary)
    slots = [result("actor", Outcome.DIFFERS, read.words[1], note="another acts"), result("polarity", Outcome.DIFFERS, read.words[2], note="same")]
    assert any(slot.outcome is Outcome.DIFFERS for slot in instead.of_another(read, slots)) == differs

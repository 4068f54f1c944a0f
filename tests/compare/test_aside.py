"""What a text sets aside: its places, and that evidence of the other side is no evidence on the one."""

from __future__ import annotations

import pytest

from claimcheck.compare import aside
from claimcheck.frame.build import frame

PLACES = [
    ("The ban covers Osmark, not Veldmark.", "Veldmark"),
    ("The ban covers Osmark rather than Veldmark in May.", "Veldmark"),
    ("Unlike ports such as Osmark and Veldmark, Kaldia closed.", "ports such as Osmark and Veldmark"),
    ("Osmark signed the treaty, as Veldmark did not.", "Veldmark"),
    ("Ada Vint wrote the report without Per Holm.", "Per Holm"),
    ("The tax targets firms but not households.", "households"),
    # these set nothing aside
    ("Osmark, and not Veldmark alone, signed the treaty.", ""),
    ("Osmark, not only Veldmark, signed the treaty.", ""),
    ("Osmark did not sign the treaty.", ""),
    ("Osmark sold the boats without a licence.", ""),
    ("Osmark has little to sell except herring.", ""),
    ("Ada Vint wrote the report without asking Per Holm.", ""),
    ("With the exception of Osmark, every port closed.", "Osmark"),
    # of this something is told, which is no contrast
    ("Unlike Osmark, almost all of which was sold, Kaldia closed.", ""),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_what_is_set_aside(text, expected, vocabulary):
    read = frame(text, vocabulary)
    assert " ".join(read.words[index].text for index in sorted(aside.set_aside(read))) == expected


def test_evidence_of_whom_a_denial_sets_aside_is_none(compared):
    found = compared("Osmark, unlike Veldmark, paid no fine in May 2018.", "Veldmark paid a fine in May 2018.")
    assert not [slot for slot in found.slots if slot.note == "another acts" and slot.outcome.value == "differs"]


@pytest.mark.parametrize(
    ("said", "outcomes"), [("Per Holm did not pay the fine.", "differs"), ("Per Holm paid the fine.", ""), ("Ada Vint paid the fine.", "differs")]
)
def test_from_whom_a_subject_is_set_apart_does_what_it_does_not(said, outcomes, told):
    assert told(said, "Unlike Per Holm, Ada Vint did not pay the fine.", "polarity") == outcomes

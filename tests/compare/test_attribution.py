"""Whose words (spec: verdicts, attribution)."""

from __future__ import annotations

import pytest

BROCK = "Ida Brock said that the quota emptied the ports."
CASES = [
    # said, passage, who speaks in it, on whose word it rests, outcome
    ("Ida Brock said that the quota emptied the ports.", BROCK, ["ida-brock"], [], "matches"),
    ("According to Ida Brock, the quota emptied the ports.", BROCK, ["ida-brock"], [], "matches"),
    ("Brock said that the quota emptied the ports.", BROCK, ["ida-brock"], [], "matches"),
    ("Jens Orm said that the quota emptied the ports.", BROCK, ["ida-brock"], [], "differs"),
    ("According to Jens Orm, the quota emptied the ports.", BROCK, ["ida-brock"], [], "differs"),
    ("According to the Fisheries Board, 12 farms were closed.", "12 farms were closed.", [], ["fisheries-board", "kestrel-wire"], "matches"),
    ("According to the Kestrel Wire, 12 farms were closed.", "12 farms were closed.", [], ["fisheries-board", "kestrel-wire"], "matches"),
    ("According to the Sund Ledger, 12 farms were closed.", "12 farms were closed.", [], ["fisheries-board", "kestrel-wire"], "unconfirmed"),
    ("According to Jens Orm, 12 farms were closed.", "12 farms were closed.", [], [], "unconfirmed"),
    # the one person whom the passage itself credits, where no speaker is on record
    ("Jens Orm said that the quota emptied the ports.", BROCK, [], [], "differs"),
    ("Ida Brock said that the quota emptied the ports.", BROCK, [], [], "matches"),
    ("The Fisheries Board said that the quota emptied the ports.", BROCK, [], [], "unconfirmed"),
    ("Jens Orm said that the quota emptied the ports.", "The Fisheries Board said that the quota emptied the ports.", [], [], "unconfirmed"),
    ("Jens Orm said that the quota emptied the ports.", "The quota of Ida Brock emptied the ports.", [], [], "unconfirmed"),
    ("The quota emptied the ports.", BROCK, ["ida-brock"], [], ""),
]


@pytest.mark.parametrize(("said", "passage", "speakers", "voices", "expected"), CASES)
def test_speaker(said, passage, speakers, voices, expected, told):
    assert told(said, passage, "attribution", speakers=speakers, voices=voices) == expected


@pytest.mark.parametrize(("said", "passage", "speakers", "voices"), [case[:-1] for case in CASES if case[-1]])
def test_its_places(said, passage, speakers, voices, compared):
    [slot] = [item for item in compared(said, passage, speakers=speakers, voices=voices).slots if item.slot == "attribution"]
    assert said[slot.start : slot.end] == slot.said != ""
    assert passage[slot.reported_start : slot.reported_end] == slot.reported


@pytest.mark.parametrize("order", [["fisheries-board", "kestrel-wire"], ["kestrel-wire", "fisheries-board"]])
def test_the_order_of_voices_does_not_matter(order, told):
    assert told("According to the Kestrel Wire, 12 farms were closed.", "12 farms were closed.", "attribution", voices=order) == "matches"

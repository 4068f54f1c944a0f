"""All and some, only and mainly (spec: verdicts, scope)."""

from __future__ import annotations

import pytest

CASES = [
    ("Every ferry stopped.", "Most of the ferries stopped.", "differs"),
    ("All runners finished.", "All runners finished.", "matches"),
    ("Every runner finished.", "All runners finished.", "matches"),
    ("Some runners finished.", "Some runners finished.", "matches"),
    ("Some runners finished.", "All runners finished.", "matches"),
    ("Few runners finished.", "Only a few runners finished.", "matches"),
    ("Kaldia buys salt only from Tarland.", "Kaldia buys salt only from Tarland.", "matches"),
    ("Kaldia buys salt mainly from Tarland.", "Kaldia buys salt primarily from Tarland.", "matches"),
    ("Kaldia buys salt mainly from Tarland.", "Kaldia buys salt only from Tarland.", "matches"),
    ("All runners finished.", "Some runners finished.", "differs"),
    ("All runners finished.", "Few runners finished.", "differs"),
    ("Few runners finished.", "All runners finished.", "differs"),
    ("Kaldia buys salt only from Tarland.", "Kaldia buys salt mainly from Tarland.", "differs"),
    ("Kaldia buys salt exclusively from Tarland.", "Kaldia buys salt mostly from Tarland.", "differs"),
    ("Kaldia buys salt only from Tarland.", "Kaldia buys salt from Tarland and Osmark.", "differs"),
    ("Kaldia buys salt exclusively from Tarland.", "Kaldia buys salt from Tarland.", "unconfirmed"),
    ("Runners finished.", "All runners finished.", ""),
    # the same noun answers, not any quantifier of the text
    ("All runners finished.", "Some runners finished, and all swimmers.", "differs"),
    ("Some runners finished.", "All runners finished, and few swimmers.", "matches"),
    ("Only some runners finished.", "All runners finished.", "differs"),
    ("Only some runners finished.", "A few runners finished.", "matches"),
    ("Without exception, runners finished.", "In general, runners finished.", "differs"),
    ("Not only Tarland sells salt.", "Tarland and Osmark sell salt.", ""),
    ("Only 12 runners finished.", "12 runners finished.", ""),
    # so many of so many are not all of them
    ("Every firm paid the fine.", "2 of the 40 firms paid the fine.", "differs"),
    ("All firms paid the fine.", "12 of 40 firms paid the fine.", "differs"),
    ("All firms paid the fine.", "40 of the 40 firms paid the fine.", ""),
    ("All sailors paid the fine.", "2 of the 40 firms paid the fine.", ""),
    ("All firms paid the fine.", "The 40 firms paid 12 fines.", ""),
    ("All 40 firms paid the fine.", "2 of the 40 firms paid the fine.", "differs"),
    ("Every one of the 40 firms paid the fine.", "2 of the 40 firms paid the fine.", "differs"),
    ("Every last one of the firms paid the fine.", "2 of the 40 firms paid the fine.", "differs"),
    ("Two of all 40 firms paid the fine.", "2 of the 40 firms paid the fine.", ""),
    ("Not all 40 firms paid the fine.", "2 of the 40 firms paid the fine.", ""),
    # what somebody merely does, others may do as well
    ("Ada Vint was merely buying time.", "Ada Vint was buying time.", ""),
    ("Veldmark merely closed the port.", "Veldmark and Osmark closed the port.", ""),
    ("Veldmark alone closed the port.", "Veldmark closed the port.", "unconfirmed"),
    ("Only Veldmark closed the port.", "Veldmark closed the port.", "unconfirmed"),
    # a pronoun of all is itself what is told
    ("Ada Vint sued everyone.", "Ada Vint sued the port.", "unconfirmed"),
    ("Ada Vint sued everyone.", "Ada Vint sued everybody.", "matches"),
    ("Ada Vint sued everyone.", "Ada Vint sued all ports.", "unconfirmed"),
    ("Ada Vint sued everyone.", "Ada Vint sued several ports.", "unconfirmed"),
    # "nothing but" excludes all else by itself
    ("The port sells nothing but herring.", "The port sells herring.", "unconfirmed"),
    ("The port sells nothing but herring.", "The port sells only herring.", "matches"),
    # "not … alone" excludes nobody
    ("The herring is sold by Osmark, not by Veldmark alone.", "Veldmark and Osmark sell the herring.", ""),
    # "entirely" leaves no room for others
    ("Osmark relied exclusively on cod.", "Osmark relied almost entirely on cod.", "matches"),
    ("Osmark relied exclusively on cod.", "Osmark relied on cod.", "unconfirmed"),
    # "just as" likens, and restricts nothing
    ("Just as runners did, walkers finished.", "Runners and walkers finished.", ""),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_scope(said, passage, expected, told):
    assert told(said, passage, "scope") == expected


@pytest.mark.parametrize(("said", "passage", "expected"), [case for case in CASES if case[2]])
def test_its_places(said, passage, expected, compared):
    [slot] = [item for item in compared(said, passage).slots if item.slot == "scope"]
    assert said[slot.start : slot.end] == slot.said != ""
    assert passage[slot.reported_start : slot.reported_end] == slot.reported
    assert slot.reported or expected != "matches"

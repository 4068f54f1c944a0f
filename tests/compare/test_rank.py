"""Places in an order (spec: verdicts, rank)."""

from __future__ import annotations

import pytest

CASES = [
    ("It is the largest lake in Kaldia.", "It is the largest lake in Kaldia.", "matches"),
    ("It is the biggest lake in Kaldia.", "It is the largest lake in Kaldia.", "matches"),
    ("It is the second-largest lake in Kaldia.", "It is the second largest lake in Kaldia.", "matches"),
    ("It is the second-biggest lake in Kaldia.", "It is the second-largest lake in Kaldia.", "matches"),
    ("It is the deadliest volcano.", "It is the deadliest volcano.", "matches"),
    ("It was the first flight over the pole.", "It was the first flight over the pole.", "matches"),
    ("It is the largest lake in Kaldia.", "It is the second-largest lake in Kaldia.", "differs"),
    ("It is the second-largest lake in Kaldia.", "It is the largest lake in Kaldia.", "differs"),
    ("It is the third-largest lake in Kaldia.", "It is the second-largest lake in Kaldia.", "differs"),
    ("It is the smallest lake in Kaldia.", "It is the largest lake in Kaldia.", "differs"),
    ("It is the largest lake in Kaldia.", "It is a lake in Kaldia.", "unconfirmed"),
    ("It is the oldest lake in Kaldia.", "It is the largest lake in Kaldia.", "unconfirmed"),
    ("It was the first flight over the pole.", "It was a flight over the pole.", "unconfirmed"),
    ("It is a lake in Kaldia.", "It is the largest lake in Kaldia.", ""),
    ("It holds more water than all but one other lake.", "It holds more water than any other lake.", "differs"),
    # who is outdone by others is not first
    ("Other lakes hold more water than Lake Lune.", "Lake Lune is the largest lake.", "differs"),
    ("More water was held by other lakes than by Lake Lune.", "Lake Lune held more water than any other lake.", "differs"),
    ("Other lakes hold more water than Lake Lune.", "Lake Lune holds water.", "unconfirmed"),
    ("Lake Lune ranked only second among the lakes.", "Lake Lune is the largest lake.", "differs"),
    # plain ordinals, on the same noun
    ("It was the third flight over the pole.", "It was the first flight over the pole.", "differs"),
    ("It was the third flight over the pole.", "It was the second flight over the pole.", "differs"),
    ("It was the third flight over the pole.", "It was the third flight over the pole.", "matches"),
    ("It was the third flight over the pole.", "It was a flight over the first ship.", ""),
    ("It was the third flight over the pole.", "It was a flight over the pole.", ""),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_rank(said, passage, expected, told):
    assert told(said, passage, "rank") == expected


@pytest.mark.parametrize(("said", "passage", "expected"), [case for case in CASES if case[2]])
def test_its_places(said, passage, expected, compared):
    [slot] = [item for item in compared(said, passage).slots if item.slot == "rank"]
    assert said[slot.start : slot.end] == slot.said != ""
    assert passage[slot.reported_start : slot.reported_end] == slot.reported
    assert bool(slot.reported) == (expected != "unconfirmed")


def test_a_rank_of_another_wording_confirms_without_a_place(compared):
    [slot] = [item for item in compared("It is the largest lake.", "No lake is as large.", "It is the largest lake.").slots if item.slot == "rank"]
    assert (slot.outcome.value, slot.reported_start, slot.reported_end) == ("matches", 0, 0)


@pytest.mark.parametrize(("ranked", "outcomes"), [("vehicle", "matches unconfirmed"), ("car", "matches")])
def test_first_of_a_narrower_kind(ranked, outcomes, compared):
    found = compared(f"It sold better than any other {ranked}.", "It sold better than any other car.")
    assert " ".join(sorted(slot.outcome.value for slot in found.slots if slot.slot == "rank")) == outcomes


@pytest.mark.parametrize(("before", "outcomes"), [("firm", "matches unconfirmed"), ("person", "matches"), ("citizen", "matches")])
def test_nobody_before_is_more_than_no_firm_before(before, outcomes, compared):
    found = compared("Until May 2019 nobody from Kaldia had been fined.", f"In May 2019 a {before} from Kaldia was fined for the first time.")
    assert " ".join(sorted(slot.outcome.value for slot in found.slots if slot.slot == "rank")) == outcomes


@pytest.mark.parametrize(
    ("said", "passage", "outcomes"),
    [
        ("Before 2019 no firm from Kaldia had been fined.", "A firm from Kaldia was fined in 2016.", "differs"),
        ("Before 2019 no firm from Kaldia had been fined.", "A firm from Kaldia was fined in 2020.", "unconfirmed"),
        ("Before 2019 no firm from Kaldia had been fined.", "A sailor from Kaldia was fined in 2016.", "unconfirmed"),
    ],
)
def test_never_before_is_broken_by_an_earlier_time(said, passage, outcomes, compared):
    assert " ".join(sorted(slot.outcome.value for slot in compared(said, passage).slots if slot.slot == "rank")) == outcomes


@pytest.mark.parametrize(("said", "outcomes"), [("the director", "differs"), ("the deputy director", "")])
def test_a_deputy_is_not_the_one_named(said, outcomes, told):
    assert told(f"Ada Vint is {said} of the port.", "Ada Vint is the deputy director of the port.", "rank") == outcomes

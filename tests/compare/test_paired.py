"""Figures that a text gives for several times each belong to their own: "85 crowns in 2018 and 129 crowns in 2023"."""

import pytest

TWO = "A crossing to Marn cost 85 crowns in 2018 and 129 crowns in 2023."
UP = "The state paid the three ports 212 million crowns in 2023, up from 148 million crowns in 2018."
FIRST = "In 2018 the port of Marn handled 4,100 ships, and in 2023 it handled 5,200 ships."
CARRIED = "Sound Lines carried 1.9 million passengers in 2018 and 1.4 million in 2023."
OTHERS = "The port of Marn handled 4,100 ships in 2018 and opened 12 quays in 2023."
ONE = "The port of Marn fined 12 firms and 40 skippers in 2018 and 2023."
EARLIER = "The port of Marn fined 19 skippers in 2015."
BETWEEN = "The catch of Marn fell from 8,000 tonnes to 5,000 tonnes between 2018 and 2023."

ROWS = [
    ("A crossing to Marn cost 129 crowns in 2023.", TWO, "agrees"),
    ("A crossing to Marn cost 85 crowns in 2018.", TWO, "agrees"),
    ("A crossing to Marn cost 85 crowns in 2023.", TWO, "conflicts"),
    ("A crossing to Marn cost 129 crowns in 2018.", TWO, "conflicts"),
    ("A crossing to Marn cost 129 crowns in 2023 and 85 crowns in 2018.", TWO, "agrees"),
    ("A crossing to Marn cost 129 crowns in 2018 and 85 crowns in 2023.", TWO, "conflicts"),
    ("A crossing to Marn cost 85 crowns.", TWO, "agrees"),
    ("The state paid the three ports 212 million crowns in 2023.", UP, "agrees"),
    ("The state paid the three ports 148 million crowns in 2018.", UP, "agrees"),
    ("The state paid the three ports 148 million crowns in 2023.", UP, "conflicts"),
    ("The state paid the three ports 212 million crowns in 2018.", UP, "conflicts"),
    ("The port of Marn handled 5,200 ships in 2023.", FIRST, "agrees"),
    ("The port of Marn handled 5,200 ships in 2018.", FIRST, "conflicts"),
    ("In 2023 the port of Marn handled 4,100 ships.", FIRST, "conflicts"),
    ("Sound Lines carried 1.4 million passengers in 2023.", CARRIED, "agrees"),
    ("Sound Lines carried 1.4 million passengers in 2018.", CARRIED, "conflicts"),
    ("The port of Marn handled 4,100 ships in 2018.", OTHERS, "agrees"),
    ("The port of Marn fined 40 skippers in 2018.", ONE, "agrees"),
    ("The catch of Marn was 5,000 tonnes in 2023.", BETWEEN, "not conflicts"),
    # a figure of a time that the source does not have is open beside one that it has; one of the source's own time differs
    ("The port of Marn fined 25 skippers in 2018 and 19 skippers in 2015.", EARLIER, "agrees"),
    ("The port of Marn fined 25 skippers by 2018, up from 19 skippers in 2015.", EARLIER, "agrees"),
    ("The port of Marn fined 25 skippers by January 2016, up from 19 skippers in 2015.", EARLIER, "agrees"),
    ("The port of Marn fined 25 skippers in 2015 and 19 skippers in 2018.", EARLIER, "silent"),
    ("The port of Marn fined 25 skippers in 2015.", EARLIER, "conflicts"),
    ("The port of Marn fined 25 skippers in 2018.", EARLIER, "silent"),
]


@pytest.mark.parametrize(("said", "passage", "stance"), ROWS, ids=[row[0] + " / " + row[1][:20] for row in ROWS])
def test_a_figure_has_the_date_that_its_source_gives_it(said, passage, stance, compared):
    got = stance_of(compared(said, passage))
    assert got != "conflicts" if stance == "not conflicts" else got == stance


def stance_of(comparison):
    from claimcheck.verdict import bearing

    return bearing(comparison).stance.value


def test_another_figure_is_told_from_the_one_of_its_own_year(compared):
    (slot,) = [
        item
        for item in compared("The state paid the three ports 300 million crowns in 2018.", UP).slots
        if item.slot == "number" and "million" in item.said
    ]
    assert (slot.outcome.value, slot.reported) == ("differs", "148 million")

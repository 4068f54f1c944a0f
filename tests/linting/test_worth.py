"""Which sentences of a draft are worth a check, and which are left alone."""

import pytest

from claimcheck.linting.worth import unworthy

WORTH = [
    "The survey counted 9,000 seals off Veldmark.",
    "Halden has two harbours.",
    "Osmark sued Veldmark over the cod quota.",
    "Halden is the largest port.",
    "The bridge was closed in May 2019.",
    "The bridge was closed last year.",
    "Ida Brock said that the ports were empty.",
    "“We never saw a single seal that year,” he said.",
    "Brankfisk denies it.",
    "In 2019 it brought four boats to Morvik, the Lark among them.",
    "The U.S. government banned the trade.",
    "Few boats sailed in 2019 as Osmark blocked 12 ports.",
    "The trawler Ravn carries 200 kg of ice.",
]
ALONE = [
    ("The harbour was quiet.", "scene"),
    ("It was a long year.", "scene"),
    ("Every one of them was somebody's boat.", "scene"),
    ("Morvik is another matter.", "scene"),
    ("The question is what Osmark wants.", "scene"),
    ("There is one bright spot.", "scene"),
    ("The two boats collided.", "scene"),
    ("Few towns have suffered as Morvik did.", "rhetorical"),
    ("We met Osmark in the harbour.", "view"),
    ("That left Morvik to us.", "view"),
    ("The numbers today:", "label"),
    ("A night in Morvik", "label"),
    ("Morvik, of all places.", "label"),
    ("Should Osmark pay?", "question"),
    ("Osmark should pay.", "advice"),
    ("Osmark will pay.", "prediction"),
    ("It was a disgrace.", "opinion"),
    ("***", "empty"),
]
HEADINGS = [
    ("Counting the seals", "label"),
    ("A bridge in Morvik", "label"),
    ("What Osmark wants", "label"),
    ("How Morvik lost its port", "label"),
    ("The year in figures", "label"),
    ("Osmark sued Veldmark over cod", ""),
    ("Nine seals found dead in Halden", ""),
    ("Halden counts 151 dead seals", ""),
    ("Halden's tally of seals above 40,000", ""),
]


@pytest.mark.parametrize("text", WORTH)
def test_is_checked(read, text):
    assert unworthy(read(text), "paragraph") == ""


@pytest.mark.parametrize(("text", "reason"), ALONE)
def test_is_left_alone(read, text, reason):
    assert unworthy(read(text), "paragraph") == reason


@pytest.mark.parametrize(("text", "reason"), HEADINGS)
def test_a_heading_is_checked_when_it_asserts(read, text, reason):
    assert unworthy(read(text), "heading") == reason

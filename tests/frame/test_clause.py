"""Where a statement may fall into parts (spec: verdicts, terms: "a statement has one or more parts")."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.frame import clause
from claimcheck.frame.clause import cuts


def parts(frame):
    bounds = [0, *(frame.words[index].start for index, _ in cuts(frame)), len(frame.text)]
    return [frame.text[start:end].strip() for start, end in pairwise(bounds)]


COMPOUND = [
    ("Norway sued Peru, and Ghana sank 40 ships.", ["Norway sued Peru,", "and Ghana sank 40 ships."]),
    ("Norway sued Peru, but Ghana sank 40 ships.", ["Norway sued Peru,", "but Ghana sank 40 ships."]),
    ("Norway sued Peru while Ghana sank 40 ships.", ["Norway sued Peru", "while Ghana sank 40 ships."]),
    ("Norway sued Peru whereas Ghana sank 40 ships.", ["Norway sued Peru", "whereas Ghana sank 40 ships."]),
    ("Norway sued Peru; Ghana sank 40 ships.", ["Norway sued Peru;", "Ghana sank 40 ships."]),
    ("Norway sued Peru over cod but not hake; Ghana sank 40 ships.", ["Norway sued Peru over cod", "but not hake;", "Ghana sank 40 ships."]),
    ("Norway sued Peru after Ghana sank 40 ships.", ["Norway sued Peru", "after Ghana sank 40 ships."]),
    ("Norway sued Peru and was fined in 2016.", ["Norway sued Peru", "and was fined in 2016."]),
    ("Norway sued Peru, which sank 40 ships.", ["Norway sued Peru,", "which sank 40 ships."]),
    ("Norway sued Peru because Ghana sank 40 ships.", ["Norway sued Peru", "because Ghana sank 40 ships."]),
    # a verb of little content tells something too, where the next clause goes on with its subject
    ("Norway brings cod to Lima and has never sued Peru.", ["Norway brings cod to Lima", "and has never sued Peru."]),
    # dates on both sides, each of its own verb
    ("Norway sued Peru in 2017 and was fined in 2018.", ["Norway sued Peru in 2017", "and was fined in 2018."]),
    # a relative clause between commas ends before the verb of the main one
    ("Peru, which sank 40 ships, sued Norway.", ["Peru, which sank 40 ships,", "sued Norway."]),
    # what a sentence opens with goes on to its comma
    (
        "Without help from Peru in finding and raising 40 ships, Norway sued Ghana.",
        ["Without help from Peru in finding and raising 40 ships,", "Norway sued Ghana."],
    ),
    # behind a comma another subject begins; what is likened is an assertion of its own
    ("Unlike Peru, which sank 40 ships, Ghana is at peace with Norway.", ["Unlike Peru, which sank 40 ships,", "Ghana is at peace with Norway."]),
]


@pytest.mark.parametrize(("text", "expected"), COMPOUND)
def test_compound_statements(read, text, expected):
    assert parts(read(text)) == expected


WHOLE = [
    # who said it, and what
    "Jim Hall of Lima said: Norway sank 40 ships in Peru.",
    # two verbs of one object
    "Norway caught and sold 40 tons of herring in Peru.",
    # who said it belongs to what was said
    "Norway sank 40 ships in Peru, Jim Hall warned.",
    "Norway sank 40 ships in Peru, fishermen contend.",
    "Norway sank 40 ships in Peru, said Jim Hall of Lima.",
    # which of them, and what was done at the same time
    "Norway closed the yards that build trawlers.",
    "Norway fined 40 ships while searching the port of Lima.",
    "Norway sued Peru.",
    "Norway sued Peru and Ghana.",
    "Norway brings cod to Lima and Peru.",
    # dates of one thing, and nouns of one subject, of which the second looks like a verb
    "Norway said the rules of 2017 and 2018 were fair.",
    "Norway said the charges and arrests were fair.",
    "Norway, Peru and Ghana signed the treaty.",
    "Between 40 and 60 ships sank in Norway.",
    "The ferry sank on 3 May, 2021.",
    "The ferry sank between 1999 and 2004.",
    "According to the Harbour Board, 40 ships sank.",
    "Ada Quill said that 40 ships sank.",
    "She wrote “we built it, and we sank it” in 2016.",
    "Fast and cheap ferries.",
    "",
    # nor is anything cut behind who says it
    "Better still, argued Jim Hall of Lima, would be closing ports in Peru.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_one_assertion(read, text):
    assert cuts(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "forced"),
    [
        ("Norway sued Peru in 2016, while Ghana sank 40 ships.", True),
        ("Norway sued Peru in 2016; Ghana sank 40 ships.", True),
        ("Norway sued Peru in 2016, but Ghana sank 40 ships.", True),
        ("Norway sued Peru in 2016 after Ghana sank 40 ships.", False),
        ("Norway sued Peru in 2016, and Ghana sank 40 ships.", False),
    ],
)
def test_a_contrast_is_cut_in_any_case(read, text, forced):
    assert [each for _, each in cuts(read(text))] == [forced]


@pytest.mark.parametrize("joiner", [", and ", ", but ", "; ", " while "])
def test_the_order_of_the_sides_makes_no_difference(read, joiner):
    one, other = "Norway sued Peru in 2016", "Ghana sank 40 ships"
    assert len(cuts(read(f"{one}{joiner}{other}."))) == len(cuts(read(f"{other}{joiner}{one}."))) == 1


def test_a_verb_goes_on_after_an_apposition(read):
    assert parts(read("Osmark, a port that Norway bought, lies 90 miles from Lima.")) == [
        "Osmark, a port that Norway bought,",
        "lies 90 miles from Lima.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, a large port in the south, sank 40 ships.", ["Peru, a large port in the south"]),
        ("Norway sank another island, Peru.", ["another island, Peru"]),
        ("Norway, Peru and Ghana sank 40 ships.", []),
        ("Norway sank Peru, a port that sued Ghana.", []),
    ],
)
def test_what_is_said_in_passing(read, text, expected):
    read = read(text)
    assert [read.text[read.words[first].start : read.words[last].end] for first, last in clause.appositions(read)] == expected

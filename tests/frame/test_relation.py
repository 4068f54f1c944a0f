"""Who does what to whom: roles by order, voice and preposition (spec: verdicts, entities: "roles swapped differ")."""

from __future__ import annotations

from itertools import permutations

import pytest


def roles(frame):
    return {frame.text[name.start : name.end]: name.role for name in frame.names}


ROLES = [
    # order and voice
    ("Norway sued Peru.", {"Norway": "actor", "Peru": "object"}),
    ("Norway has sued Peru.", {"Norway": "actor", "Peru": "object"}),
    ("Norway will sue Peru.", {"Norway": "actor", "Peru": "object"}),
    ("Norway did not sue Peru.", {"Norway": "actor", "Peru": "object"}),
    ("Peru was sued by Norway.", {"Norway": "actor", "Peru": "object"}),
    ("Peru has been sued by Norway.", {"Norway": "actor", "Peru": "object"}),
    ("Peru is being sued by Norway.", {"Norway": "actor", "Peru": "object"}),
    ("Peru was repeatedly sued by Norway.", {"Norway": "actor", "Peru": "object"}),
    ("Ada Quill defeated Per Lund.", {"Ada Quill": "actor", "Per Lund": "object"}),
    ("Per Lund was defeated by Ada Quill.", {"Ada Quill": "actor", "Per Lund": "object"}),
    ("Northwind was sued by the Harbour Board.", {"Northwind": "object", "Harbour Board": "actor"}),
    ("Zorblax Industries sued Northwind.", {"Zorblax Industries": "actor", "Northwind": "object"}),
    # a subject that undergoes
    ("Northwind faced charges in Norway.", {"Northwind": "object", "Norway": "place"}),
    # prepositions
    ("The ship sailed from Peru to Norway.", {"Peru": "from", "Norway": "to"}),
    ("The ship sank in Peru.", {"Peru": "place"}),
    ("A thief was caught near Larkmere.", {"Larkmere": "place"}),
    ("The strike across Norway ended.", {"Norway": "place"}),
    ("A tariff was imposed on Norway.", {"Norway": "object"}),
    ("The case against Per Lund collapsed.", {"Per Lund": "object"}),
    ("The mayor of Larkmere resigned.", {"Larkmere": "of"}),
    ("The team trained with Norway.", {"Norway": "with"}),
    # more than one clause
    ("Norway sued Peru, while Ghana paid Chile.", {"Norway": "actor", "Peru": "object", "Ghana": "actor", "Chile": "object"}),
    ("Norway sued Peru after Ghana invaded Chile.", {"Norway": "actor", "Peru": "object", "Ghana": "actor", "Chile": "object"}),
    # nothing said of them
    ("Norway.", {"Norway": ""}),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(read, text, expected):
    assert roles(read(text)) == expected


@pytest.mark.parametrize("verb", ["sued", "attacked", "defeated", "invaded", "criticised", "paid", "visited", "sanctioned", "arrested", "blamed"])
@pytest.mark.parametrize(("one", "other"), list(permutations(["Norway", "Ada Quill", "Northwind"], 2)))
def test_the_voice_makes_no_difference_and_the_order_does(read, verb, one, other):
    active, passive, swapped = (roles(read(text)) for text in (f"{one} {verb} {other}.", f"{other} was {verb} by {one}.", f"{other} {verb} {one}."))
    assert active == passive == {one: "actor", other: "object"}
    assert swapped == {other: "actor", one: "object"}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Norway, Peru and Ghana voted.", [3, 3, 3]),
        ("Norway, Peru, and Ghana voted.", [3, 3, 3]),
        ("Norway and Peru voted.", [2, 2]),
        ("Norway or Peru voted.", [2, 2]),
        ("Norway sued Peru.", [1, 1]),
        ("Norway voted; Peru and Ghana did not.", [1, 2, 2]),
    ],
)
def test_lists(read, text, listed):
    assert [name.listed for name in read(text).names] == listed


@pytest.mark.parametrize("order", list(permutations(["Norway", "Peru", "Ghana"])))
def test_members_of_a_list_share_a_role_in_any_order(read, order):
    first, second, third = order
    assert set(roles(read(f"{first}, {second}, and {third} sued Chile.")).items()) == {*((name, "actor") for name in order), ("Chile", "object")}
    assert set(roles(read(f"Chile was sued by {first}, {second} and {third}.")).items()) == {
        *((name, "actor") for name in order),
        ("Chile", "object"),
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('"The reef is safe," said Ada Quill.', "actor"),
        ("The reef is safe, wrote Ada Quill.", "actor"),
        ("\u201cThe reef is safe\u201d, said port director Ada Quill.", "actor"),
        ("Norway told Ada Quill.", "object"),
        ("The report said Ada Quill fled.", "actor"),
    ],
)
def test_who_speaks_may_stand_after_the_verb(read, text, role):
    assert [name.role for name in read(text).names if name.kind == "person" or "Quill" in text[name.start : name.end]] == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Labelling Norway deters others.", "object"),
        ("Banning Norway would help.", "object"),
        ("Leading Norway deters others.", "actor"),
        ("During May Norway closed the port.", "actor"),
    ],
)
def test_a_verb_in_ing_may_be_the_subject(read, text, role):
    assert [name.role for name in read(text).names] == [role]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("In a letter to Peru, Norway asked for help.", [1, 1]),
        ("Peru and Norway asked for help.", [2, 2]),
        ("Peru, Norway and Sweden asked for help.", [3, 3, 3]),
    ],
)
def test_a_comma_alone_makes_no_list_of_two(read, text, listed):
    assert [name.listed for name in read(text).names] == listed


def test_a_chain_of_verbs_governs_together(read):
    frame = read("Norway agreed in 2016 to train pilots.")
    assert [frame.words[index].text for index in frame.names[0].verbs] == ["agreed", "train"]

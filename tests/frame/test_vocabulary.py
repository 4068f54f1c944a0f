"""The vocabulary: built from small tables, read through its methods, stored and read back."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import given, strategies as st

from claimcheck.frame.vocabulary import Vocabulary, build, entity_id
from claimcheck.text.stems import lemma

LEXICON = {
    "concepts": [
        {"id": "win", "kind": "relation", "words": ["win", "come out on top"], "opposite": ["lose"], "broader": ["compete"]},
        {"id": "lose", "kind": "relation", "words": ["lose"]},
        {"id": "compete", "kind": "relation", "words": ["compete"], "broader": ["take-part"]},
        {"id": "take-part", "kind": "relation", "words": ["take part"]},
        {"id": "gold", "kind": "quality", "words": ["gold"], "apart": ["silver"]},
        {"id": "silver", "kind": "quality", "words": ["silver"]},
        {"id": "trophy", "words": ["trophy", "cup"]},
    ]
}
GLOSSARY = {
    "entities": [
        {"name": "Velden Rowing Club", "kind": "group", "also": ["VRC"], "part_of": "Velden League"},
        {"name": "Velden League", "kind": "group", "part_of": ["Velden Union"]},
        {"name": "Velden Union", "kind": "group"},
        {"name": "Dr. Ilse van Marn", "kind": "person"},
        {"name": "Pelé", "kind": "person"},
    ],
    "terms": [{"term": "scull", "kind": "thing", "also": ["racing shell"], "opposite": ["barge"]}],
}
WORDS = {"stop": ["the", "of"], "modal": ["can"], "negation": ["not"], "light": ["make", "made up"]}


def small(lexicons=(LEXICON,), glossaries=(GLOSSARY,)):
    return build(lexicons, glossaries, WORDS)


def test_concepts_know_their_kin():
    known = small()
    assert [known.kind(concept) for concept in ("win", "gold", "trophy", "g:scull")] == ["relation", "quality", "thing", "thing"]
    assert known.broader("win") == ["compete", "take-part"]
    assert known.broader("take-part") == []


@pytest.mark.parametrize(("one", "other"), [("win", "lose"), ("g:scull", "g:barge")])
def test_opposites_go_both_ways(one, other):
    known = small()
    assert known.opposites(one) == [other]
    assert known.opposites(other) == [one]


def test_apart_goes_both_ways_and_is_no_opposite():
    known = small()
    assert (known.apart("gold"), known.apart("silver")) == (["silver"], ["gold"])
    assert known.opposites("gold") == []


def test_what_is_not_on_file_has_nothing():
    known = small()
    assert (known.kind("x"), known.opposites("x"), known.broader("x"), known.apart("x"), known.ancestors("x"), known.entity_kind("x")) == (
        "",
        [],
        [],
        [],
        [],
        "",
    )


def test_entities_are_part_of_others_nearest_first():
    known = small()
    assert known.ancestors("velden-rowing-club") == ["velden-league", "velden-union"]
    assert known.ancestors("velden-union") == []
    assert known.entity_kind("velden-league") == "group"


def test_a_circle_ends():
    known = build(
        [{"concepts": [{"id": "a", "words": ["a"], "broader": ["b"]}, {"id": "b", "words": ["b"], "broader": ["a"]}]}],
        [{"entities": [{"name": "Ost", "kind": "group", "part_of": "West"}, {"name": "West", "kind": "group", "part_of": "Ost"}]}],
        {},
    )
    assert (known.broader("a"), known.broader("b")) == (["b"], ["a"])
    assert (known.ancestors("ost"), known.ancestors("west")) == (["west"], ["ost"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Velden Rowing Club", "velden-rowing-club"),
        ("Pelé", "pele"),
        ("Guinea-Bissau", "guinea-bissau"),
        ("U.S. Army", "us-army"),
        ("Marks & Co.", "marks-co"),
        ("São Tomé and Príncipe", "sao-tome-and-principe"),
        ("7-Up", "7-up"),
    ],
)
def test_ids_of_entities(name, expected):
    assert entity_id(name) == expected


def forms(known, entity):
    return {" ".join(norms) for entries in known.names.values() for norms, ids, _ in entries if entity in ids}


def test_a_person_is_found_by_the_family_name():
    known = small()
    assert "marn" in forms(known, "dr-ilse-van-marn")
    assert forms(known, "pele") == {"pele"}
    assert forms(known, "velden-rowing-club") == {"velden rowing club", "vrc"}


def test_longer_names_and_phrases_stand_first():
    known = small(glossaries=[{"entities": [{"name": name, "kind": "group"} for name in ("North", "North Sea", "North Sea Union")]}])
    assert [len(norms) for norms, _, _ in known.names["north"]] == [3, 2, 1]
    assert [len(lemmas) for entries in small().phrases.values() for lemmas, _, _ in entries if lemmas[0] == "come"] == [4]


def test_two_entities_of_one_form_are_both_found():
    known = small(
        glossaries=[
            {"entities": [{"name": "Marn River", "kind": "place", "also": ["Marn"]}, {"name": "Marn Town", "kind": "place", "also": ["Marn"]}]}
        ]
    )
    assert known.names["marn"][-1][1] == ["marn-river", "marn-town"]


def test_function_words():
    known = small()
    assert known.stop == {"the", "of", "can", "not"}
    assert {"make", lemma("make")} <= known.light


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_tables_makes_no_difference(order):
    tables = [{"concepts": [concept]} for concept in LEXICON["concepts"][:3]]
    shuffled, straight = small(lexicons=[tables[index] for index in order]), small(lexicons=tables)
    for concept in ("win", "lose", "compete"):
        assert shuffled.kind(concept) == straight.kind(concept)
        assert shuffled.opposites(concept) == straight.opposites(concept)
        assert shuffled.broader(concept) == straight.broader(concept)


@pytest.mark.parametrize("order", list(permutations(GLOSSARY["entities"][:3])))
def test_the_order_of_entities_makes_no_difference(order):
    known = small(glossaries=[{"entities": list(order)}])
    assert known.ancestors("velden-rowing-club") == ["velden-league", "velden-union"]


def test_stored_and_read_back(vocabulary):
    for known in (small(), vocabulary):
        assert Vocabulary.from_dict(json.loads(json.dumps(known.to_dict()))).to_dict() == known.to_dict()


def test_nothing_makes_an_empty_vocabulary():
    known = build([], [], {})
    assert (known.concepts, known.phrases, known.entities, known.names, known.stop, known.light) == ({}, {}, {}, {}, frozenset(), frozenset())


@given(st.text(st.characters(max_codepoint=0x24F), max_size=30))
def test_an_id_has_no_spaces_or_capitals(name):
    found = entity_id(name)
    assert found == found.casefold()
    assert not any(char in found for char in " \t\n")

"""Names: which words name what is on file, which name something that nobody knows, and which name nothing (spec: verdicts, entities)."""

from __future__ import annotations

from itertools import permutations

import pytest

ON_FILE = [
    # names, aliases, abbreviations
    ("Larkmere has two piers.", "Larkmere", "larkmere", "place"),
    ("A storm hit the lake town on Sunday.", "the lake town", "larkmere", "place"),
    ("The pier of Ole K. Dahl is old.", "Ole K. Dahl", "ole-k-dahl", "person"),
    ("The pier of Ole K Dahl is old.", "Ole K Dahl", "ole-k-dahl", "person"),
    ("Critics of the HB want new rules.", "HB", "harbour-board", "agency"),
    ("Critics of the Harbour Board want new rules.", "Harbour Board", "harbour-board", "agency"),
    ("Shares of Northwind fell.", "Northwind", "northwind-lines", "company"),
    ("Shares of Northwind Lines fell.", "Northwind Lines", "northwind-lines", "company"),
    ("Prices rose in the U.S. by half.", "U.S.", "united-states", "country"),
    ("Prices rose in the US by half.", "US", "united-states", "country"),
    ("Prices rose in the USA by half.", "USA", "united-states", "country"),
    ("Prices rose in the United States by half.", "United States", "united-states", "country"),
    ("Prices rose in the UK by half.", "UK", "united-kingdom", "country"),
    ("Prices rose in Britain by half.", "Britain", "united-kingdom", "country"),
    ("Prices rose in the Netherlands by half.", "the Netherlands", "netherlands", "country"),
    # persons: the whole name, the family name, a title before it
    ("A court heard Ada Quill in March.", "Ada Quill", "ada-quill", "person"),
    ("A court heard Quill in March.", "Quill", "ada-quill", "person"),
    ("A court heard Mayor Quill in March.", "Mayor Quill", "ada-quill", "person"),
    ("A court heard Mr. Lund in March.", "Lund", "per-lund", "person"),
    # peoples and adjectives
    ("A Larkmerian fleet sank.", "Larkmerian", "larkmere", "place"),
    ("The Larkmerians voted.", "Larkmerians", "larkmere", "place"),
    ("A Norwegian skier won.", "Norwegian", "norway", "country"),
    ("The Dutch won.", "Dutch", "netherlands", "country"),
    # possessives and compounds
    ("Larkmere's budget grew.", "Larkmere's", "larkmere", "place"),
    ("Larkmere\u2019s budget grew.", "Larkmere\u2019s", "larkmere", "place"),
    ("Northwind Lines' ships sank.", "Northwind Lines'", "northwind-lines", "company"),
    ("The Larkmere-based yard closed.", "Larkmere", "larkmere", "place"),
    # diacritics, hyphens, case, typographic marks
    ("A court heard Zoë Ångström-Hale.", "Zoë Ångström-Hale", "zoe-angstrom-hale", "person"),
    ("A court heard Zoe Angstrom-Hale.", "Zoe Angstrom-Hale", "zoe-angstrom-hale", "person"),
    ("A court heard Zoë Ångström Hale.", "Zoë Ångström Hale", "zoe-angstrom-hale", "person"),
    ("A court heard Zoë Ångström\u2011Hale.", "Zoë Ångström\u2011Hale", "zoe-angstrom-hale", "person"),
    ("A court heard ZOË ÅNGSTRÖM-HALE.", "ZOË ÅNGSTRÖM-HALE", "zoe-angstrom-hale", "person"),
    ("A ship left Guinea-Bissau.", "Guinea-Bissau", "guinea-bissau", "country"),
    ("A ship left Guinea Bissau.", "Guinea Bissau", "guinea-bissau", "country"),
    ("A ship left LARKMERE.", "LARKMERE", "larkmere", "place"),
    ("a ship left larkmere", "larkmere", "larkmere", "place"),
    # the longest name wins
    ("A ship left South Korea.", "South Korea", "south-korea", "country"),
    ("A ship left South Sudan.", "South Sudan", "south-sudan", "country"),
    ("A court in New Mexico sat.", "New Mexico", "new-mexico", "place"),
    ("A ship left South Africa.", "South Africa", "south-africa", "country"),
]


@pytest.mark.parametrize(("text", "span", "entity", "kind"), ON_FILE)
def test_names_on_file(read, text, span, entity, kind):
    [name] = [name for name in read(text).names if not name.ids[0].startswith("~")]
    assert (text[name.start : name.end], name.ids[0], name.kind, name.misspelled) == (span, entity, kind, "")


@pytest.mark.parametrize(
    ("text", "span", "entity", "right"),
    [
        ("A storm hit Larkmeer.", "Larkmeer", "larkmere", "Larkmere"),
        ("A storm hit Larkmeer's coast.", "Larkmeer's", "larkmere", "Larkmere"),
        ("The mayor, Ada Quil, spoke.", "Ada Quil", "ada-quill", "Ada Quill"),
    ],
)
def test_a_known_wrong_form_finds_its_entity_and_names_the_right_one(read, text, span, entity, right):
    [name] = read(text).names
    assert (text[name.start : name.end], name.ids, name.misspelled) == (span, (entity,), right)


@pytest.mark.parametrize(
    ("text", "capital", "country"),
    [
        ("Oslo signed the treaty.", "oslo", "norway"),
        ("Beijing signed the treaty.", "beijing", "china"),
        ("Paris signed the treaty.", "paris", "france"),
    ],
)
def test_a_capital_stands_for_its_country_too(read, text, capital, country):
    [name] = read(text).names
    assert name.ids == (capital, country)


def test_a_name_of_two_places_may_be_either(read):
    [name] = read("A ship left Georgia.").names
    assert len(name.ids) == 2


UNKNOWN = [
    ("A court heard Zorblax Industries on Monday.", "Zorblax Industries", "~zorblax industries"),
    ("A court heard Kowalczyk on Monday.", "Kowalczyk", "~kowalczyk"),
    ("A court heard Mr. Kowalczyk on Monday.", "Kowalczyk", "~kowalczyk"),
    ("A court heard Dr Kowalczyk on Monday.", "Kowalczyk", "~kowalczyk"),
    ("A court heard Kowalczyk's lawyer on Monday.", "Kowalczyk's", "~kowalczyk"),
    ("A court heard Kowalczyk\u2019s lawyer on Monday.", "Kowalczyk\u2019s", "~kowalczyk"),
    ("A court heard Bjørn Ødegård on Monday.", "Bjørn Ødegård", "~bjørn ødegard"),
    ("A court heard O'Shaughnessy on Monday.", "O'Shaughnessy", "~o'shaughnessy"),
    ("Kowalczyk won the race.", "Kowalczyk", "~kowalczyk"),
    ("The Vuelta ended.", "Vuelta", "~vuelta"),
]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A court heard foreign minister Jan Kowalczyk on Monday.", "person"),
        ("A court heard minister Kowalczyk on Monday.", ""),  # one word may be a body's or a place's
        ("A court heard Jan Kowalczyk on Monday.", ""),
    ],
)
def test_an_office_makes_a_name_of_two_words_a_persons(read, text, kind):
    assert [name.kind for name in read(text).names] == [kind]


@pytest.mark.parametrize(("text", "span", "entity"), UNKNOWN)
def test_names_that_nobody_knows(read, text, span, entity):
    [name] = read(text).names
    assert (text[name.start : name.end], name.ids, name.kind, name.misspelled) == (span, (entity,), "", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A court heard Kowalczyk.", "A court heard Kowalski."),
        ("A court heard Zorblax Industries.", "A court heard Zorblax Holdings."),
        ("A court heard Zorblax.", "A court heard Larkmere."),
    ],
)
def test_unknown_names_match_themselves_alone(read, one, other):
    assert not {entity for name in read(one).names for entity in name.ids} & {entity for name in read(other).names for entity in name.ids}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A court heard Étienne Dubois.", "A court heard Etienne Dubois."),
        ("A court heard KOWALCZYK.", "A court heard Kowalczyk."),
        ("A court heard Jean-Luc Arquette.", "A court heard Jean Luc Arquette."),
        ("A court heard O\u2019Shaughnessy.", "A court heard O'Shaughnessy."),
    ],
)
def test_the_dress_of_an_unknown_name_is_no_difference(read, one, other):
    assert [name.ids for name in read(one).names] == [name.ids for name in read(other).names] != []


NAMELESS = [
    "Blokes who fish know the tides.",
    "Prices of wheat rose by half.",
    "Smugglers moved the goods by night.",
    "Overdosing is rare.",
    "Lawyers said it was fair.",
    "They told us to wait.",
    "The team may win it.",
    "He asked who won.",
    "Snow fell.",
    "In June it ended.",
    "On Monday it ended.",
    "It ended. Later it began again.",
    "",
    "…",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_words_that_name_nothing(read, text):
    assert read(text).names == ()


def test_a_demonym_before_a_noun_is_a_modifier_and_alone_is_not(read):
    assert [name.modifier for name in read("A Norwegian skier won.").names] == [True]
    assert [name.modifier for name in read("Larkmere's skier won.").names] == [True]
    assert [name.modifier for name in read("The prize went to Norway.").names] == [False]


OF_ANOTHER = [
    # the common name of a body, with a country before it that it is not of, is that country's own
    ("Norwegian harbour board members met.", ["norway"]),
    ("Peruvian net inspectorate members met.", ["peru"]),
    # written as a name it is the body itself, and a place is no country
    ("Norwegian Harbour Board members met.", ["norway", "harbour-board"]),
    ("Larkmerian harbour board members met.", ["larkmere", "harbour-board"]),
    ("In Norway harbour board members met.", ["norway", "harbour-board"]),
    ("Norwegian and harbour board members met.", ["norway", "harbour-board"]),
    ("The harbour board members met.", ["harbour-board"]),
]


@pytest.mark.parametrize(("text", "expected"), OF_ANOTHER)
def test_the_bodies_of_another_country_are_not_those_on_file(read, text, expected):
    assert [name.ids[0] for name in read(text).names] == expected


@pytest.mark.parametrize("order", list(permutations(["Norway", "Peru", "Ghana"])))
def test_a_list_in_any_order_holds_the_same_names(read, order):
    first, second, third = order
    names = read(f"Teams came from {first}, {second} and {third}.").names
    assert [name.ids[0] for name in names] == [name.lower() for name in order]
    assert [name.listed for name in names] == [3, 3, 3]


def test_an_abbreviation_in_brackets_within_a_name():
    from claimcheck import data
    from claimcheck.frame.build import frame
    from claimcheck.frame.vocabulary import build

    entities = [{"name": "Harbour Safety Act", "kind": "law", "also": ["Harbour Safety (HARSAF) Act", "HARSAF Act of 2018"]}]
    known = build([], [{"schema": "glossary/0", "entities": entities}], data.table("function-words"))
    for text in ("The Harbour Safety (HARSAF) Act was signed.", "The Harbour Safety Act was signed.", "The HARSAF Act of 2018 was signed."):
        (name,) = frame(text, known).names
        assert name.ids == ("harbour-safety-act",), text

"""The keys under which the index finds a claim (spec: design, candidates)."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.frame.keys import index_keys, query_keys


@pytest.fixture(scope="session")
def keys(read, vocabulary):
    return lambda text: set(index_keys(read(text), vocabulary))


HELD = [
    ("Norway won.", {"e_norway"}),
    ("A Norwegian skier won.", {"e_norway"}),
    ("Oslo signed.", {"e_oslo", "e_norway"}),
    ("The Fisheries Office closed.", {"e_fisheries-office", "e_harbour-board"}),
    ("The Net Inspectorate closed.", {"e_net-inspectorate", "e_fisheries-office", "e_harbour-board"}),
    ("A storm hit Larkmeer.", {"e_larkmere"}),
    ("Kowalczyk won.", {"e_~kowalczyk"}),
    ("About 4,000 ships sank.", {"n_4000"}),
    ("Four thousand ships sank.", {"n_4000"}),
    ("Between 40 and 60 ships sank.", {"n_40", "n_60"}),
    ("Ships sank in 2016.", {"y_2016"}),
    ("Ships sank on 3 May 2021.", {"y_2021"}),
    ("Ships sank between 1999 and 2004.", {"y_1999", "y_2004"}),
    ("Ships have sunk since 2016.", {"y_2016"}),
    ("The trawler sank.", {"trawler", "c_g:trawler", "c_g:fishing craft"}),
    ("A drag-net boat sank.", {"c_g:trawler", "c_g:fishing craft"}),
    ("They purchased it.", {"c_buy"}),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_keys_of_a_text(keys, text, expected):
    assert expected <= keys(text)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The Harbour Board closed.", "e_fisheries-office"),
        ("Norway won.", "e_oslo"),
        ("Fishing craft sank.", "c_g:trawler"),
        ("Ships have sunk since 2016.", "y_9999"),
        ("It recurs annually.", "y_1"),
        ("It recurs annually.", "y_"),
        ("The ship sank.", "the"),
    ],
)
def test_what_is_no_key(keys, text, absent):
    assert absent not in keys(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway sued Peru.", "Peru was sued by Norway."),
        ("Four ships sank in Norway.", "In Norway 4 ships sank."),
        ("Norway and Peru signed.", "Peru and Norway signed."),
    ],
)
def test_the_same_words_in_another_order_have_the_same_keys(keys, one, other):
    assert keys(one) == keys(other)


@pytest.mark.parametrize("order", list(permutations(["Norway", "Peru", "Ghana"])))
def test_the_order_of_a_list_is_no_key(keys, order):
    assert keys("{}, {} and {} signed.".format(*order)) == keys("Norway, Peru and Ghana signed.")


def test_no_key_comes_twice(read, vocabulary):
    found = index_keys(read("Norway, Norwegian ships and Oslo signed in 2016 and 2016 again; 40 and 40 ships."), vocabulary)
    assert len(found) == len(set(found))


def test_a_query_asks_for_known_keys_alone(read, vocabulary):
    frame = read("Norway bought 40 trawlers in 2016.")
    everything = query_keys(frame, vocabulary, lambda _key: 1)
    assert set(everything) <= set(index_keys(frame, vocabulary))
    assert {"e_norway", "n_40", "y_2016", "trawler"} <= set(everything)
    assert query_keys(frame, vocabulary, lambda key: int(key == "e_norway")) == ["e_norway"]
    assert query_keys(frame, vocabulary, lambda _key: 0) == []


def test_a_query_takes_the_two_commonest_senses_of_a_word(read, vocabulary):
    frame = read("They moored and won.")
    [term] = [term for term in frame.terms if frame.text[term.start : term.end] == "won"]
    rarest = f"c_{term.concepts[0]}"
    counts = {f"c_{concept}": 5 for concept in term.concepts} | {rarest: 1}
    senses = [key for key in query_keys(frame, vocabulary, lambda key: counts.get(key, 1)) if key in counts]
    assert len(term.concepts) > 2
    assert len(senses) == 2
    assert rarest not in senses

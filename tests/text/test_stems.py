"""Keys of words: what meets, what stays apart."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from claimcheck.data import irregular_forms
from claimcheck.text.stems import lemma

MEET = [
    ("sought", "seeks"),
    ("went", "gone"),
    ("went", "goes"),
    ("bought", "buying"),
    ("caught", "catches"),
    ("stole", "stolen"),
    ("struck", "strikes"),
    ("sank", "sunk"),
    ("rose", "risen"),
    ("fell", "fallen"),
    ("children", "child"),
    ("mice", "mouse"),
    ("wives", "wife"),
    ("lives", "life"),
    ("women", "woman"),
    ("ferries", "ferry"),
    ("taxes", "taxed"),
    ("banned", "banning"),
    ("running", "ran"),
    ("importing", "imported"),
    ("is", "were"),
    ("has", "had"),
]


@pytest.mark.parametrize(("one", "other"), MEET)
def test_inflections_meet(one, other):
    assert lemma(one) == lemma(other)


APART = [
    ("rise", "raise"),
    ("seek", "seem"),
    ("fall", "fell-walker"),
    ("port", "sport"),
    ("ferry", "fairy"),
    ("sale", "sail"),
    ("war", "was"),
    ("buy", "boy"),
    ("import", "export"),
    ("man", "main"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one, other):
    assert lemma(one) != lemma(other)


@pytest.mark.parametrize("norm", ["40", "1,400", "3.5", "$", ".", "12:30", "5th", "…", "\ud800", "\x00", ""])
def test_numbers_and_marks_come_back(norm):
    assert lemma(norm) == norm


def test_each_irregular_form_meets_its_dictionary_form():
    forms = irregular_forms()
    assert {form for form, base in forms.items() if lemma(form) != lemma(base) and base not in forms} == set()


@given(st.text(st.characters(), max_size=20))
def test_any_word_has_a_key(norm):
    assert bool(lemma(norm)) == bool(norm)

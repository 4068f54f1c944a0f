"""Text into words: what is one word, how it is folded, what hangs on what."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.text.words import fold, words


def norms(text):
    return " ".join(word.norm for word in words(text))


SPLIT = [
    ("The ferry sank.", ["The", "ferry", "sank", "."]),
    ("The U.S. team won.", ["The", "U.S.", "team", "won", "."]),
    ("At 9 a.m. it sank.", ["At", "9", "a.m.", "it", "sank", "."]),
    ("It didn't sink.", ["It", "didn't", "sink", "."]),
    ("It didn\u2019t sink.", ["It", "didn\u2019t", "sink", "."]),
    ("Mr O'Connor won.", ["Mr", "O'Connor", "won", "."]),
    ("The traders' dock", ["The", "traders'", "dock"]),
    ("'traders' dock", ["'", "traders'", "dock"]),
    ("1,400 tons", ["1,400", "tons"]),
    ("3.5 tons.", ["3.5", "tons", "."]),
    ("At 12:30 it sank", ["At", "12:30", "it", "sank"]),
    ("the 5th race", ["the", "5th", "race"]),
    ("the 22nd race", ["the", "22nd", "race"]),
    ("14m tons", ["14", "m", "tons"]),
    ("$5, 20% off", ["$", "5", ",", "20", "%", "off"]),
    ("a well-known ferry", ["a", "well", "known", "ferry"]),
    ("a 14\u2013member crew", ["a", "14", "member", "crew"]),
    ("ferry - port", ["ferry", "-", "port"]),
    ("ferry\u2014port", ["ferry", "\u2014", "port"]),
    ("-5 degrees", ["-", "5", "degrees"]),
    ("snake_case", ["snake", "_", "case"]),
    ("naïve café", ["naïve", "café"]),
    ("中文 port", ["中文", "port"]),
    ("", []),
    (" \t\n\u00a0", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_words_and_marks(text, expected):
    assert [word.text for word in words(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a well-known ferry", ["", "", "-", ""]),
        ("a 14\u2013member crew", ["", "", "-", ""]),
        ("14m tons", ["", "+", ""]),
        ("$5 off", ["", "+", ""]),
        ("20% off", ["", "+", ""]),
        ("ferry - port", ["", "", ""]),
        ("U.S.-made ships", ["", "-", ""]),
    ],
)
def test_what_hangs_on_what(text, expected):
    assert [word.glue for word in words(text)] == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café Zoë", "cafe zoe"),
        ("São Tomé", "SAO TOME"),
        ("the U.S. fleet", "the US fleet"),
        ("the U.N. fleet", "the UN fleet"),
        ("don\u2019t", "don't"),
        ("the mayor\u2019s dock", "the mayor's dock"),
        ("the mayor's dock", "the mayor dock"),
        ("the traders' dock", "the traders dock"),
        ("ＷＩＤＥ words", "wide words"),
        ("the ﬁrst eﬀort", "the first effort"),
        ("Straße", "STRASSE"),
        ("well\u2011known", "well-known"),
        ("well\u2013known", "well known"),
    ],
)
def test_dress_is_no_difference(one, other):
    assert norms(one) == norms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("resume", "consume"), ("3.5", "35"), ("co-op", "coop"), ("us", "u"), ("5th", "5"), ("it's", "its"), ("can't", "can"), ("won't", "won")],
)
def test_words_stay_apart(one, other):
    assert norms(one) != norms(other)


@pytest.mark.parametrize(("text", "lemmas"), [("Ships sought children", "ship seek child"), ("The 40 mice", "the 40 mous"), ("…", "...")])
def test_words_carry_their_keys(text, lemmas):
    assert " ".join(word.lemma for word in words(text)) == lemmas


# Characters of which folding leaves something: marks that combine are left out.
CHARACTERS = st.characters().filter(fold)
TEXTS = st.one_of(st.text(CHARACTERS, max_size=80), st.text("aS5.,:-\u2013'\u2019 $%\u00ad\u200b\x00\x1b\ud800é", max_size=40))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_falls_into_words_in_order_and_nothing_is_lost(text):
    end = 0
    for word in words(text):
        assert end <= word.start < word.end
        assert text[word.start : word.end] == word.text
        assert set(text[end : word.start].split()) <= set("-\u2010\u2011\u2013\u2212")
        assert word.glue in {"", "-", "+"}
        assert not (word.glue and text[word.start - 1].isspace())
        assert word.norm
        assert word.lemma
        end = word.end
    assert not text[end:].strip()


@given(st.text(st.characters(max_codepoint=0x147), max_size=40))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(), max_size=40))
def test_any_text_folds_without_its_typographic_marks(text):
    assert fold(text) == fold(text.translate({0x2019: "'", 0x201C: '"', 0x201D: '"'}))


@given(st.text(st.characters(max_codepoint=127), max_size=40))
def test_plain_letters_fold_to_lower_case(text):
    assert fold(text) == text.lower()

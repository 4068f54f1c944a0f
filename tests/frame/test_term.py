"""Content words: what may stand for what, and what is no content (spec: verdicts, less said and more said)."""

from __future__ import annotations

import pytest

from claimcheck.frame.forms import concepts_of, inflects, key_of
from claimcheck.text.words import words


def keys(frame):
    return [frame.text[term.start : term.end] for term in frame.terms]


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("seize", "seizes"),
        ("seize", "seized"),
        ("seize", "seizing"),
        ("seek", "sought"),
        ("child", "children"),
        ("ban", "banned"),
        ("ban", "banning"),
        ("carry", "carried"),
        ("carry", "carries"),
        ("arrest", "arrests"),
        ("pass", "passes"),
        ("large", "larger"),
        ("large", "largest"),
        ("big", "biggest"),
        ("import", "importers"),
        ("slow", "slowly"),
        ("wife", "wives"),
        ("tax", "taxes"),
        ("die", "died"),
        ("begin", "begun"),
    ],
)
def test_inflections(form, norm):
    assert inflects(form, norm)


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("sever", "several"),
        ("univers", "university"),
        ("organ", "organisation"),
        ("rise", "raise"),
        ("gene", "general"),
        ("import", "important"),
        ("new", "news paper"),
        ("seek", "seem"),
        ("arm", "army"),
        ("part", "party"),
        ("ship", "shipment"),
    ],
)
def test_words_that_only_share_letters_are_no_inflections(form, norm):
    assert not inflects(form, norm)


SYNONYMS = [
    ("The firm bought the mine.", "The firm purchased the mine.", "buy"),
    ("Police arrested a man.", "Police made an arrest.", "arrest"),
    ("Police arrested a man.", "Police are arresting a man.", "arrest"),
    ("The court convicted the banker.", "The conviction of the banker stood.", "convict"),
    ("Prosecutors charged the banker.", "Prosecutors indicted the banker.", "charge-with-crime"),
    ("The trawler sank.", "The drag-net boat sank.", "g:trawler"),
    ("They moored the yacht.", "They tied up the yacht.", "g:moor"),
    ("They moored the yacht.", "They tied it up.", "g:moor"),
    # a verb and the rest of its phrase behind the object
    ("They put the rule on cod into effect.", "They implemented the rule.", "implement"),
    ("The port held the boats back from sailing.", "The port blocked the boats.", "block"),
]


@pytest.mark.parametrize(("one", "other", "concept"), SYNONYMS)
def test_words_that_say_the_same_share_a_concept(read, one, other, concept):
    for text in (one, other):
        assert concept in {each for term in read(text).terms for each in term.concepts}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("The firm sold the mine.", "buy"),
        ("The court acquitted the banker.", "convict"),
        ("Several ships sank.", "sever"),
        ("The ferry sank.", "g:trawler"),
        ("They cast the yacht adrift.", "g:moor"),
    ],
)
def test_words_that_say_something_else_do_not(read, text, concept):
    assert concept not in {each for term in read(text).terms for each in term.concepts}


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The glacier melted.", ["glacier", "melted"]),
        ("It is what it was.", []),
        ("Of the and to by.", []),
        ("She had been there.", []),
        ("The goalkeeper saved a penalty.", ["goalkeeper", "saved", "penalty"]),
        ("", []),
        ("?!… — ,", []),
    ],
)
def test_function_words_are_no_content(read, text, spans):
    assert keys(read(text)) == spans


@pytest.mark.parametrize("text", ["Norway won in 2016.", "On 3 May 2021 Ada Quill won.", "Larkmere's team won."])
def test_names_and_dates_are_no_terms(read, text):
    assert keys(read(text)) in (["won"], ["team", "won"])


def test_a_longer_phrase_wins_and_still_holds_its_thing(read):
    terms = read("The drag-net boat sank.").terms
    assert terms[0].concepts == ("g:trawler",)
    assert {term.key for term in terms} >= {"boat"}


def test_a_word_that_no_lexicon_knows_has_its_stem_and_no_concept(read):
    terms = read("They quuxed the zorbles.").terms
    assert [(term.key, term.concepts, term.kind) for term in terms] == [("quux", (), ""), ("zorbl", (), "")]


def test_single_words_and_their_keys(vocabulary):
    [purchased] = words("purchased")
    [quux] = words("quuxes")
    assert "buy" in concepts_of(purchased, vocabulary)
    assert key_of(purchased, vocabulary) == key_of(words("purchase")[0], vocabulary)
    assert concepts_of(quux, vocabulary) == []
    assert "cause" not in concepts_of(words("promptly")[0], vocabulary)
    assert "cause" in concepts_of(words("prompted")[0], vocabulary)
    assert key_of(quux, vocabulary) == quux.lemma


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The storm cost 80 lives.", "cost 80 lives"), ("The storm cost Norway lives.", "cost Norway lives"), ("The storm cost 80 crowns.", "cost")],
)
def test_a_name_or_figure_may_stand_inside_a_phrase(read, text, expected):
    assert expected in keys(read(text))

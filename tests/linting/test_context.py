"""What sentences before tell: pronouns, nouns that stand for a name, relative dates, a figure's year and place."""

import datetime

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.linting.context import points_back, variants
from claimcheck.linting.shifted import without_prefix

MAY_2019 = (datetime.date(2019, 5, 1).toordinal(), datetime.date(2019, 5, 31).toordinal())
YEAR_2019 = (datetime.date(2019, 1, 1).toordinal(), datetime.date(2019, 12, 31).toordinal())


@pytest.fixture
def first(read):
    """Return the first reading of the last of some sentences, None where there is none."""

    def call(*texts):
        *before, said = (read(text) for text in texts)
        return next(variants(said, before, read), None)

    return call


MEANT = [
    ("Osmark sued Veldmark.", "It lost the case in May.", "it", ""),
    ("Ada Vint is mayor of Halden.", "She opened the bridge.", "she", "ada-vint"),
    ("Ada Vint is mayor of Halden.", "Her office bought two boats.", "her", "ada-vint"),
    ("Osmark denies the charge.", "The harbour is quiet. It paid no fine.", "it", "osmark"),
    ("Ada Vint and Per Holm met in Halden.", "She opened the bridge.", "she", None),
    ("Osmark fined Brankfisk.", "The company paid.", "company", "brankfisk"),
    ("Brankfisk and Nordgarn met.", "The company paid.", "company", None),
    ("Osmark denies the charge.", "It was Tarland that paid.", "it", None),
    ("Osmark denies the charge.", "It was a long year for Tarland.", "it", None),
    ("Osmark denies the charge.", "Tarland said that it paid.", "it", None),
    ("Ada Vint is mayor of Halden.", "The mayor of Morvik said “she pays” to them.", "she", None),
    ("Brankfisk was fined.", "The company that bought the yard paid.", "company", None),
    ("The fog was thick.", "It paid no fine.", "it", None),
]


@pytest.mark.parametrize(("before", "text", "word", "entity"), MEANT)
def test_a_word_stands_for_the_one_name_that_it_can_mean(first, before, text, word, entity):
    found = first(before, text)
    names = {} if found is None else {text[name.start : name.end].casefold(): name for name in found.frame.names}
    name = next((item for said, item in names.items() if said.endswith(word)), None)
    if entity == "":
        assert name is None or not found.sure  # a plaintiff and a defendant: either may be meant
    else:
        assert (name.ids[0] if name else None) == entity
        assert name is None or found.sure


def test_a_possessive_is_one(first):
    found = first("Ada Vint is mayor of Halden.", "Her office bought two boats.")
    assert [(name.modifier, name.start, name.end) for name in found.frame.names] == [(True, 0, 3)]


DATED = [
    ("Brankfisk was fined in April 2019.", "The following month Osmark sued.", MAY_2019),
    ("Brankfisk was fined in May 2019.", "In the same period Osmark sued Tarland.", MAY_2019),
    ("Brankfisk was fined.", "The following month Osmark sued.", None),
    ("Brankfisk was fined in May 2019.", "Last month Osmark sued.", None),
    ("Brankfisk was fined in May 2020.", "The year before, Osmark had sued.", YEAR_2019),
    ("Brankfisk was fined in May 2018.", "Osmark sued Tarland the year after.", YEAR_2019),
    ("Brankfisk was fined in April 2019.", "Osmark sued the month after.", MAY_2019),
    ("Brankfisk was fined in May 2020.", "The year before Tarland was born Osmark sued.", None),
]


def test_what_points_at_an_event_has_its_time(first):
    found = first("Police charged Brankfisk in May 2019.", "Osmark refused to help with that raid.")
    assert found.pointed
    assert [(period.low, period.high) for period in found.frame.periods] == [MAY_2019]


@pytest.mark.parametrize(("before", "text", "span"), DATED)
def test_a_date_counts_from_the_one_before(first, before, text, span):
    found = first(before, text)
    told = [(period.low, period.high) for period in found.frame.periods] if found else []
    assert told == ([span] if span else []) or (span is None and found is None)


def test_a_figure_may_take_year_and_place_from_the_sentence_before(read):
    before, said = read("The survey was made off Morvik in 2020."), read("It counted 12 seals.")
    found = list(variants(said, [before], read))[-1]
    assert (0, 0) in found.borrowed
    assert [period.precision for period in found.frame.periods] == ["year"]
    assert not any(period.relative for period in found.frame.periods)  # its year was told, and is not to be guessed


def test_a_place_that_is_taken_over_is_not_misspelled_again(lint):
    found = lint("Ada Vint lives in Veldmarck. The boats cost 12 crowns.").findings
    assert [(item.code, item.message) for item in found if item.code == "CC111"] == [("CC111", "“Veldmarck” is a known wrong form of Veldmark")]


def test_a_sentence_that_needs_nothing_has_no_variants(read):
    assert list(variants(read("Osmark sued Veldmark in 2016."), [read("Ada Vint is mayor of Halden.")], read)) == []


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(["Osmark sued 12 boats in 2016.", "She paid the fine.", "Tarland, of course, sold ice to 40 ports."]),
    st.sampled_from(["In May 2019, ", "In 2016, ", "On 2 May 2019, "]),
)
def test_a_text_read_behind_a_prefix_keeps_its_places(text, prefix):
    from claimcheck.frame.build import frame
    from claimcheck.frame.vocabulary import build

    known = build([], [], {})
    alone, read = frame(text, known), without_prefix(frame(prefix + text, known), prefix, frame(text, known))
    assert read is not None
    assert read.words == alone.words
    for figure in read.figures:
        assert text[figure.start : figure.end] == " ".join(word.text for word in alone.words[figure.first : figure.last + 1])


POINTING = [
    ("Those firms sold the ferry.", True),
    ("These drugs are legal.", True),
    ("They sold the ferry.", True),
    ("This year Osmark sold the ferry.", False),
    ("That Osmark sold the ferry is known.", False),
    ("Osmark sold those firms.", False),
    ("It is time to sell.", False),
]


@pytest.mark.parametrize(("text", "expected"), POINTING)
def test_what_opens_with_a_subject_told_before(read, text, expected):
    assert points_back(read(text)) is expected

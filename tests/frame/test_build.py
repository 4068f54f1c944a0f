"""The whole reader: one frame of any text, its spans sound, and its way into the index and back."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.frame.build import frame
from claimcheck.frame.clause import cuts
from claimcheck.frame.codec import decode, encode
from claimcheck.frame.keys import index_keys
from claimcheck.model import Frame
from claimcheck.text.words import fold

SLOTS = ("names", "figures", "periods", "terms", "ranks", "scopes", "modals")


def spans(read, slot):
    return [read.text[item.start : item.end] for item in getattr(read, slot)]


def test_one_sentence_fills_every_slot(read):
    text = "Ada Quill said: “The pier isn't safe,” and all 40 ships, the largest in Larkmere, could sink in May 2021."
    found = read(text)
    assert spans(found, "names") == ["Ada Quill", "Larkmere"]
    assert spans(found, "figures")[0].endswith("40")
    assert spans(found, "periods") == ["May 2021"]
    assert spans(found, "ranks") == ["largest"]
    assert [(text[scope.start : scope.end], scope.word) for scope in found.scopes] == [("all", "all")]
    assert [(text[modal.start : modal.end], modal.kind) for modal in found.modals] == [("could", "possible")]
    assert [quote.text for quote in found.quotes] == ["The pier isn't safe,"]
    assert found.speakers == ("ada-quill",)
    assert [text[term.start : term.end] for term in found.terms if term.negated] == ["safe"]


def test_the_anchor_settles_relative_dates(vocabulary):
    text = "The ferry sank last year."
    [period] = frame(text, vocabulary, dt.date(2018, 11, 26)).periods
    assert (period.low, period.high) == (dt.date(2017, 1, 1).toordinal(), dt.date(2017, 12, 31).toordinal())
    [other] = frame(text, vocabulary, dt.date(2021, 5, 3)).periods
    assert (other.low, other.high) == (dt.date(2020, 1, 1).toordinal(), dt.date(2020, 12, 31).toordinal())


@pytest.mark.parametrize(
    ("text", "slot", "empty"),
    [
        ("Ships sank in May 2019.", "periods", ("figures", "names", "modals")),
        ("Some 40 ships sank.", "figures", ("periods", "names")),
        ("Three ships sank.", "figures", ("periods", "names", "ranks")),
        ("Norway won.", "names", ("figures", "periods", "ranks", "scopes", "modals")),
    ],
)
def test_a_word_serves_one_slot(read, text, slot, empty):
    found = read(text)
    assert len(getattr(found, slot)) == 1
    assert [getattr(found, other) for other in empty] == [()] * len(empty)


def test_typographic_marks_make_no_difference(read):
    plain, dressed = (
        read("Quill's 'gem' isn't the second-largest port."),
        read("Quill\u2019s \u2018gem\u2019 isn\u2019t the second\u2011largest port."),
    )
    assert [word.norm for word in plain.words] == [word.norm for word in dressed.words]
    for slot in SLOTS:
        assert getattr(plain, slot) == getattr(dressed, slot)


@pytest.mark.parametrize("order", list(permutations(["Norway won in 2016.", "About 40 ships sank.", "Kowalczyk could resign."])))
def test_the_order_of_sentences_makes_no_difference(read, order):
    def told(found):
        return {
            ("name", *name.ids) for name in found.names
        } | {("figure", figure.value, figure.hedge) for figure in found.figures} | {("period", period.low, period.high) for period in found.periods} | {
            ("term", term.key, term.concepts, term.negated) for term in found.terms
        } | {("modal", modal.kind) for modal in found.modals}  # fmt: skip

    apart = set().union(*(told(read(sentence)) for sentence in order))
    assert told(read(" ".join(order))) == apart


PIECES = st.sampled_from(
    [
        "Norway", "Peru", "Oslo", "Ada Quill", "Larkmeer", "Kowalczyk", "U.S.", "us", "May", "the", "a", "of", "and", "or", "but", ",", ";", ".", "?", ":", "—", "-", "(", ")",
        "sued", "was", "by", "in", "to", "from", "sank", "ferry", "tied", "up", "it", "not", "no", "never", "isn't", "failed", "largest", "second", "first", "until", "had", "all",
        "only", "few", "allegedly", "could", "said", "according", "“", "”", "‘", "’", '"', "'", "'s", "40", "4,000", "nearly", "2016", "June", "last", "year", "%", "$", "than", "any", "other",
        "which", "who", "while", "\n", "\t", "\x00", "\x1b[31m", "\u202e", "\ufeff", "\u200b", "\ud800", "\udfff", "😀", "中文", "²", "½", "ﬁ", "İ", "ß", "٣",
    ]
)  # fmt: skip
# Characters of which folding leaves something: marks that combine are left out.
CHARACTERS = st.characters().filter(fold)
TEXTS = st.one_of(st.lists(PIECES, max_size=16).map(" ".join), st.lists(PIECES, max_size=16).map("".join), st.text(CHARACTERS, max_size=60))


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, anchor=st.one_of(st.none(), st.dates()))
def test_any_text_reads_into_sound_spans(vocabulary, text, anchor):
    found = frame(text, vocabulary, anchor)
    assert found.text == text
    for word in found.words:
        assert word.text == text[word.start : word.end] != ""
    for slot in SLOTS:
        for item in getattr(found, slot):
            assert 0 <= item.first <= item.last < len(found.words)
            assert found.words[item.first].start == item.start < item.end == found.words[item.last].end
    for quote in found.quotes:
        assert text[quote.start : quote.end] == quote.text
    for name in found.names:
        assert name.ids
        assert name.listed >= 1
        assert all(0 <= index < len(found.words) for index in name.verbs)
    assert set(found.speakers) <= {entity for name in found.names for entity in name.ids}
    places = [index for index, _ in cuts(found)]
    assert places == sorted(set(places))
    assert all(0 < index < len(found.words) for index in places)
    assert all(index_keys(found, vocabulary))


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_a_frame_comes_back_from_the_index_unchanged(vocabulary, text):
    found = frame(text, vocabulary, dt.date(2020, 2, 29))
    stored = encode(found)
    assert "\n" not in stored
    assert decode(stored) == found
    assert found == decode(stored)


@pytest.mark.parametrize("text", ["", " ", "Ada Quill said Norway won 40 medals in 2016.", "“Only the largest pier could sink,” said Quill."])
def test_what_is_encoded_reads_back(read, text):
    assert decode(encode(read(text))) == read(text)


def test_an_empty_text_is_an_empty_frame(read):
    assert read("") == Frame(text="", words=())


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_the_same_text_gives_the_same_frame(vocabulary, text):
    assert frame(text, vocabulary) == frame(text, vocabulary)

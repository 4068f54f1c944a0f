"""Who is credited with the words of a text (spec: verdicts, attribution)."""

from __future__ import annotations

import pytest

from claimcheck.frame.attribution import reported
from claimcheck.text.words import words

CREDITED = [
    ("Ada Quill said the pier is safe.", ("ada-quill",)),
    ("Ada Quill says the pier is safe.", ("ada-quill",)),
    ("Ada Quill told reporters the pier is safe.", ("ada-quill",)),
    ("Ada Quill wrote that the pier is safe.", ("ada-quill",)),
    ("Ada Quill argued that the pier is safe.", ("ada-quill",)),
    ("Ada Quill warned that the pier is unsafe.", ("ada-quill",)),
    ("Ada Quill, the mayor, said the pier is safe.", ("ada-quill",)),
    ("Ada Quill, head of the Harbour Board, said the pier is safe.", ("ada-quill",)),
    ("Ada Quill, who chairs the council, said the pier is safe.", ("ada-quill",)),
    ("“The pier is safe,” Ada Quill said.", ("ada-quill",)),
    # headlines credit at the end
    ("The pier is safe, Harbour Board statement says", ("harbour-board",)),
    ("The pier is safe - Harbour Board annual report says", ("harbour-board",)),
    ("“The pier is safe,” said Ada Quill.", ("ada-quill",)),
    ("“The pier is safe,” said mayor Ada Quill.", ("ada-quill",)),
    ('"The pier is safe," said Ada Quill.', ("ada-quill",)),
    ("The pier is safe, said Ada Quill.", ("ada-quill",)),
    ("According to Ada Quill, the pier is safe.", ("ada-quill",)),
    ("According to the mayor, Ada Quill, the pier is safe.", ("ada-quill",)),
    ("According to Ada Quill, Norway is safe.", ("ada-quill",)),
    ("The pier is safe, according to Ada Quill.", ("ada-quill",)),
    ("The pier is safe, according to the Harbour Board.", ("harbour-board",)),
    ("According to the Harbour Board, the pier is safe.", ("harbour-board",)),
    ("In the words of Per Lund, the pier is safe.", ("per-lund",)),
    ("In Ada Quill's view, the pier is safe.", ("ada-quill",)),
    ("In Ada Quill\u2019s words, the pier is safe.", ("ada-quill",)),
    ("By the Harbour Board's count, 40 ships sank.", ("harbour-board",)),
    ("Kowalczyk said the pier is safe.", ("~kowalczyk",)),
    ("According to Zorblax Industries, the pier is safe.", ("~zorblax industries",)),
    ("Said Ada Quill: the pier is safe.", ("ada-quill",)),
    ("The pier is safe, the Harbour Board argued in 2018.", ("harbour-board",)),
]


@pytest.mark.parametrize(("text", "expected"), CREDITED)
def test_speakers(read, text, expected):
    assert read(text).speakers == expected


SILENT = [
    "Ada Quill opened the pier.",
    "Ada Quill was told the pier is safe.",
    "The pier, named after Ada Quill, is safe.",
    "The pier is safe.",
    "It was said that the pier is safe.",
    "Ada Quill resigned. The pier is safe.",
    "The letter to Ada Quill was lost.",
    "Northwind sank the ferry.",
    "",
    "The mayor, ill in bed, wrote to Norway in May.",
    "Ada Quill called off her visit to Norway.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(read, text):
    assert read(text).speakers == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Quill met Per Lund, who said the pier is safe.", "per-lund"),
        ("Ada Quill said Per Lund built the pier.", "ada-quill"),
        ("Per Lund said Ada Quill built the pier.", "per-lund"),
        ("Ada Quill of the Harbour Board said Norway paid.", "ada-quill"),
    ],
)
def test_of_two_names_the_one_who_speaks(read, text, speaker):
    assert read(text).speakers == (speaker,)


@pytest.mark.parametrize(("one", "other"), [("Ada Quill", "Per Lund"), ("Per Lund", "Ada Quill"), ("Kowalczyk", "Ada Quill")])
def test_another_speaker_is_another_attribution(read, one, other):
    forms = ("{} said the pier is safe.", "The pier is safe, according to {}.", "“The pier is safe,” said {}.")
    for form in forms:
        assert read(form.format(one)).speakers
        assert set(read(form.format(one)).speakers).isdisjoint(read(form.format(other)).speakers)


def test_a_speaker_named_twice_is_credited_once(read):
    assert read("Ada Quill said the pier is safe; Quill said the quay is not.").speakers == ("ada-quill",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some pilots believe that the ferry will sink.", True),
        ("The Norwegian government has indicated that the pier will close.", True),
        ("The council said in May that the pier will close.", False),
        ("The pier will close.", False),
        ("That said, the pier will close.", False),
    ],
)
def test_what_somebody_says_or_expects(text, expected):
    assert reported(words(text)) is expected

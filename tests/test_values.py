"""Our frozen, slotted dataclasses behave as the standard library's do."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from claimcheck import values
from claimcheck.model import Name, SlotResult, Word

WORD = Word("Piers", 0, 5, "piers", "pier", "")
NAME = Name(0, 1, 0, 9, ("halden",), "place", "", modifier=False, misspelled="", listed=1)


@pytest.mark.parametrize("replace", [values.replace, dataclasses.replace])
def test_a_copy_with_a_change(replace):
    changed = replace(WORD, start=7, end=12)
    assert (changed.start, changed.end, changed.text) == (7, 12, "Piers")
    assert WORD.start == 0
    with pytest.raises(TypeError):
        replace(WORD, nothing=1)


def test_nothing_is_changed_in_place():
    with pytest.raises(dataclasses.FrozenInstanceError):
        WORD.start = 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        del WORD.start
    with pytest.raises(dataclasses.FrozenInstanceError):
        WORD.other = 1
    assert not hasattr(WORD, "__dict__")


def test_equal_by_type_and_values():
    assert values.replace(WORD) == WORD
    assert hash(values.replace(WORD)) == hash(WORD)
    assert values.replace(WORD, end=6) != WORD
    assert WORD != ("Piers", 0, 5, "piers", "pier", "")
    assert len({WORD, values.replace(WORD), NAME}) == 2


def test_defaults_and_missing_arguments():
    assert NAME.verbs == ()
    with pytest.raises(TypeError, match="missing"):
        Word("Piers", 0)
    with pytest.raises(TypeError, match="positional"):
        Word("Piers", 0, 5, "piers", "pier", "", "more")


@pytest.mark.parametrize("made", [0, 1000])
def test_the_first_values_are_made_as_all_others_are(made):
    @values.dataclass(frozen=True, slots=True)
    class Pair:
        one: int
        other: int = 2

    for _ in range(made):
        Pair(1)
    assert (Pair(1), Pair(1, other=3), Pair(other=4, one=0)) == (Pair(1, 2), Pair(1, 3), Pair(0, 4))
    for args, given in (((), {}), ((1, 2, 3), {}), ((1,), {"one": 1}), ((), {"one": 1, "more": 2})):
        with pytest.raises(TypeError):
            Pair(*args, **given)


def test_a_class_without_fields():
    @values.dataclass(frozen=True, slots=True)
    class Gap:
        pass

    assert Gap() == Gap()
    assert hash(Gap()) == hash(Gap())
    assert repr(Gap()).endswith("Gap()")


def test_it_is_described_as_a_dataclass():
    assert [field.name for field in dataclasses.fields(SlotResult)][-3:] == ["note", "imprecise", "weak"]
    assert {field.name: field.default for field in dataclasses.fields(SlotResult)}["weak"] is False
    assert dataclasses.asdict(WORD)["lemma"] == "pier"
    assert repr(WORD) == "Word(text='Piers', start=0, end=5, norm='piers', lemma='pier', glue='')"


@pytest.mark.parametrize("again", [lambda item: pickle.loads(pickle.dumps(item)), copy.copy, copy.deepcopy], ids=["pickle", "copy", "deepcopy"])  # noqa: S301 - our own bytes
def test_it_travels(again):
    assert again(NAME) == NAME


def test_it_is_matched_by_place():
    match WORD:
        case Word(text, 0, end):
            assert (text, end) == ("Piers", 5)
        case _:
            pytest.fail("no match")


def test_what_was_found_is_kept_by_identity(monkeypatch):
    monkeypatch.setattr(values, "REMEMBERED", 2)
    asked = []
    one = values.remembered(lambda item: asked.append(item) or item.text)
    two = values.remembered_of_two(lambda item, other: asked.append((item, other)) or (item.text, other.text))
    same = values.replace(WORD)
    assert [one(item) for item in (WORD, WORD, same, WORD)] == ["Piers"] * 4
    assert len(asked) == 2  # `same` is equal and another
    for number in range(9):
        other = values.replace(WORD, text=str(number))
        assert (one(other), one(WORD), two(WORD, other)) == (str(number), "Piers", ("Piers", str(number)))
    assert sum(item is WORD for item in asked) == 1  # asked for again and again, it stays

"""Edits in place: the value changes, and not a letter beside it."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, strategies as st

from claimcheck.corpus import edit
from claimcheck.corpus.nodes import read_yaml
from claimcheck.corpus.places import within
from claimcheck.corpus.reporting import Problems

FILE = """# The head stays.
schema: claims/0
claims:
  - id: ferry   # why this name
    claim: >-
      The ferry carried
      4,000 people.

    tags: [boat, 'the "Osprey"']  # two
    evidence:
      - source: gazette
        passage: "nearly 4,000 \\"souls\\""   # page 2

  # before the pier
  - {id: pier, claim: 'The pier''s new.'}
"""


def values(text):
    report = Problems("x")
    value = read_yaml(text, report)
    assert report.problems == []
    return value


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (("claims", 0, "id"), "id: ferry   #", "id: ship   #"),
        (("claims", 0, "evidence", 0, "passage"), '"nearly 4,000 \\"souls\\""   #', "ship   #"),
        (("claims", 0, "claim"), ">-\n      The ferry carried\n      4,000 people.\n\n", "ship\n\n"),
        (("claims", 1, "claim"), "'The pier''s new.'", "ship"),
        (("claims", 0, "tags", 1), "'the \"Osprey\"'", "ship"),
    ],
)
def test_a_value_is_replaced(path, old, new):
    assert edit.replace(FILE, path, "ship") == FILE.replace(old, new, 1)


@pytest.mark.parametrize(
    ("path", "key", "value", "after", "old", "new"),
    [
        (("claims", 0), "checked", {"by": "A. B", "on": "2026-01-02"}, ("tags",), "# two\n", "# two\n    checked: {by: A. B, on: 2026-01-02}\n"),
        (("claims", 0), "review_by", "2027-01-01", (), "# page 2\n", "# page 2\n    review_by: 2027-01-01\n"),
        (("claims", 0), "note", "x", ("claim",), "people.\n", "people.\n    note: x\n"),
        (("claims", 1), "checked", {"by": "C"}, (), "new.'}", "new.', checked: {by: C}}"),
        ((), "topic", "Boats: all", ("schema",), "claims/0\n", "claims/0\ntopic: 'Boats: all'\n"),
        (("claims", 0, "evidence", 0), "rests_on", "CDC", ("passage",), "# page 2\n", "# page 2\n        rests_on: CDC\n"),
        (("claims", 0), "tags", ["a"], (), "[boat, 'the \"Osprey\"']  # two", "[a]  # two"),
    ],
)
def test_a_key_is_put_in(path, key, value, after, old, new):
    assert edit.insert(FILE, path, key, value, after) == FILE.replace(old, new, 1)


@pytest.mark.parametrize(
    ("path", "key", "old", "new"),
    [
        (("claims", 0), "tags", "    tags: [boat, 'the \"Osprey\"']  # two\n", ""),
        (("claims", 0), "id", "id: ferry   # why this name\n    ", ""),
        (("claims", 1), "claim", ", claim: 'The pier''s new.'", ""),
        (("claims", 1), "id", "id: pier, ", ""),
    ],
)
def test_a_key_is_taken_out(path, key, old, new):
    assert edit.remove(FILE, path, key) == FILE.replace(old, new, 1)


def test_an_item_is_appended():
    item = {"id": "quay", "claim": "A: b", "evidence": [{"source": "s", "passage": "p"}]}
    lines = "\n  - id: quay\n    claim: 'A: b'\n    evidence:\n      - source: s\n        passage: p\n"
    assert edit.append(FILE, ("claims",), item) == FILE + lines
    assert edit.append(FILE, ("claims", 0, "tags"), "c") == FILE.replace("Osprey\"']", "Osprey\"', c]")
    piece = edit.append(FILE, ("claims", 0, "evidence"), {"source": "t", "passage": "q"})
    assert piece == FILE.replace("# page 2\n", "# page 2\n      - source: t\n        passage: q\n")


@pytest.mark.parametrize("empty", ["claims:\n", "claims: []\n", "claims:  # none yet\n", "claims: []  # none yet\n", "claims:"])
def test_an_item_is_appended_to_nothing(empty):
    text = edit.append(f"schema: claims/0\n{empty}", ("claims",), {"id": "a", "claim": "b"})
    assert values(text)["claims"] == [{"id": "a", "claim": "b"}]
    assert ("none yet" in text) == ("none yet" in empty)


@pytest.mark.parametrize("text", ["a: &x {b: c}\nd: *x\n", "a: {b: c}\n"])
def test_what_cannot_be_edited_is_refused(text):
    with pytest.raises(edit.EditError):
        edit.replace(text, ("d", "b") if "&" in text else ("a", "z"), "new")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.sampled_from(string.punctuation + " "), min_size=1))
def test_any_text_is_read_as_it_was_meant(value):
    assert values(f"a: {edit.scalar(value)}\nb: [{edit.scalar(value, flow=True)}, x]\n") == {"a": value, "b": [value, "x"]}


@pytest.mark.parametrize(
    ("path", "words", "place"),
    [
        (("claims", 0, "claim"), "4,000", (7, 7, 7, 12)),
        (("claims", 0, "claim"), "carried 4,000", (6, 17, 7, 12)),
        (("claims", 0, "evidence", 0, "passage"), "souls", (12, 34, 12, 39)),
        (("claims", 1, "claim"), "s new", (15, 34, 15, 39)),
    ],
)
def test_a_stretch_of_a_value_has_its_place(path, words, place):
    tree = values(FILE)
    parent = tree
    for step in path[:-1]:
        parent = parent[step]
    value = " ".join(parent[path[-1]].split())
    start = value.index(words)
    found = within(FILE, parent.values_at[path[-1]].index, value, start, start + len(words))
    assert (found.line, found.column, found.end_line, found.end_column) == place
    assert " ".join(FILE[found.start : found.end].split()) == words

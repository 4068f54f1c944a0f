"""What was there before is known by code and sentence, wherever it stands."""

import pytest
from hypothesis import given, strategies as st

from claimcheck.errors import InputError
from claimcheck.linting.baseline import Baseline, Entry, dumps, entries, loads

WRONG = "The Lune bridge cost 20 million crowns."
OTHER = "Halden is the largest port in Veldmark."


def codes(file):
    return [item.code for item in file.findings]


def applied(items, *files):
    """Return a baseline that met files, and the files as it left them."""
    kept = Baseline(items, lambda path: path.removesuffix(".md"))
    return kept, list(kept.applied(files))


def test_known_findings_are_held_back_wherever_they_stand(lint):
    known = entries([lint(f"{WRONG}\n\n{OTHER}")])
    _, (moved,) = applied(known, lint(f"{OTHER}\n\nNew.\n\n{WRONG}", path="other.md"))
    assert codes(moved) == []
    assert moved.counts.suppressed == 2
    assert {item.kind for item in moved.suppressed} == {"baseline"}


def test_a_sentence_that_changed_is_new(lint):
    known = entries([lint(WRONG)])
    assert codes(applied(known, lint(WRONG.replace("20", "21")))[1][0]) == ["CC101"]


def test_one_more_of_the_same_is_new(lint):
    known = entries([lint(WRONG)])
    assert codes(applied(known, lint(f"{WRONG}\n\n{WRONG}"))[1][0]) == ["CC101"]


def test_notes_are_not_noted(lint):
    assert entries([lint("Nils Brandal sold the ferry Lark to a museum in Kaldia.")]) == []


def test_pruning_drops_what_is_gone_from_files_that_were_linted(lint):
    items = [Entry("draft", "CC101", WRONG, 2), Entry("else.md", "CC106", OTHER, 1), Entry("gone.md", "CC106", OTHER, 1)]
    kept, _ = applied(items, lint(WRONG))
    assert kept.pruned(["draft", "else.md"]) == [Entry("draft", "CC101", WRONG, 1), Entry("else.md", "CC106", OTHER, 1)]


# files with the wrong sentence in the baseline; files linted, each with whether it has it; files that fail; files in the baseline when pruned
PLACES = {
    "the same in a file that was not linted": ("ab", {"a": True}, "", "ab"),
    "mended in one": ("ab", {"a": True, "b": False}, "", "a"),
    "mended in the first": ("ab", {"a": False, "b": True}, "", "b"),
    "mended in one, the other not linted": ("ab", {"a": False}, "", "b"),
    "moved to a file after": ("a", {"a": False, "b": True}, "", "b"),
    "moved to a file before": ("b", {"a": True, "b": False}, "", "a"),
    "copied to a file before": ("b", {"a": True, "b": True}, "a", "b"),
    "copied to a file after": ("a", {"a": True, "b": True}, "b", "a"),
    "copied beside a file that was not linted": ("b", {"a": True}, "", "b"),
    "moved from a file that is gone": ("z", {"a": True}, "", "a"),
    "moved from the one that is gone, not the one that was not linted": ("bz", {"a": True}, "", "ab"),
}


@pytest.mark.parametrize(("noted", "linted", "new", "left"), PLACES.values(), ids=PLACES)
def test_an_entry_is_first_for_its_own_file(lint, noted, linted, new, left):
    files = [lint(WRONG if has else OTHER, path=f"{name}.md") for name, has in linted.items()]
    kept, out = applied([Entry(name, "CC101", WRONG, 1) for name in noted], *files)
    assert [file.path for file in out] == [f"{name}.md" for name in linted]
    assert [file.path for file in out if "CC101" in codes(file)] == [f"{name}.md" for name in new]
    assert kept.pruned("ab") == [Entry(name, "CC101", WRONG, 1) for name in left]


def test_what_is_no_file_passes_in_its_place(lint):
    moved = [Entry("b", "CC101", WRONG, 1)]
    assert [getattr(item, "path", item) for item in applied(moved, lint(WRONG, path="a.md"), "unread", lint(OTHER, path="b.md"))[1]] == [
        "a.md",
        "unread",
        "b.md",
    ]


@given(st.lists(st.builds(Entry, st.text(), st.text(), st.text(), st.integers(1, 9)), unique_by=lambda item: (item.path, item.code, item.sentence)))
def test_what_is_written_is_read_back(items):
    assert sorted(loads(dumps(items), "b.json"), key=repr) == sorted(items, key=repr)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema": 1, "findings": []}', '{"schema": 0, "findings": [{}]}', '{"schema": 0, "findings": [1]}', "[" * 9999]
)
def test_what_is_no_baseline_is_refused(text):
    with pytest.raises(InputError, match=r"b\.json"):
        loads(text, "b.json")

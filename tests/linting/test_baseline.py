"""What was there before is known by code and sentence, wherever it stands."""

import pytest
from hypothesis import given, strategies as st

from claimcheck.errors import InputError
from claimcheck.linting.baseline import Baseline, Entry, dumps, entries, loads

WRONG = "The Lune bridge cost 20 million crowns."
OTHER = "Halden is the largest port in Veldmark."


def codes(file):
    return [item.code for item in file.findings]


def test_known_findings_are_held_back_wherever_they_stand(lint):
    known = entries([lint(f"{WRONG}\n\n{OTHER}")])
    moved = Baseline(known).applied(lint(f"{OTHER}\n\nNew.\n\n{WRONG}", path="other.md"))
    assert codes(moved) == []
    assert moved.counts.suppressed == 2
    assert {item.kind for item in moved.suppressed} == {"baseline"}


def test_a_sentence_that_changed_is_new(lint):
    known = entries([lint(WRONG)])
    assert codes(Baseline(known).applied(lint(WRONG.replace("20", "21")))) == ["CC101"]


def test_one_more_of_the_same_is_new(lint):
    known = entries([lint(WRONG)])
    assert codes(Baseline(known).applied(lint(f"{WRONG}\n\n{WRONG}"))) == ["CC101"]


def test_notes_are_not_noted(lint):
    assert entries([lint("Nils Brandal sold the ferry Lark to a museum in Kaldia.")]) == []


def test_pruning_drops_what_is_gone_from_files_that_were_linted(lint):
    kept = Baseline([Entry("draft.md", "CC101", WRONG, 2), Entry("else.md", "CC106", OTHER, 1), Entry("gone.md", "CC106", OTHER, 1)])
    kept.applied(lint(WRONG))
    assert kept.pruned(["draft.md", "else.md"]) == [Entry("draft.md", "CC101", WRONG, 1), Entry("else.md", "CC106", OTHER, 1)]


@given(st.lists(st.builds(Entry, st.text(), st.text(), st.text(), st.integers(1, 9)), unique_by=lambda item: (item.path, item.code, item.sentence)))
def test_what_is_written_is_read_back(items):
    assert sorted(loads(dumps(items), "b.json"), key=repr) == sorted(items, key=repr)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema": 1, "findings": []}', '{"schema": 0, "findings": [{}]}', '{"schema": 0, "findings": [1]}', "[" * 9999]
)
def test_what_is_no_baseline_is_refused(text):
    with pytest.raises(InputError, match=r"b\.json"):
        loads(text, "b.json")

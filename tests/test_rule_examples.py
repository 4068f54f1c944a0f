"""Each example of a finding leads, on the shipped corpus, to that finding."""

import datetime
from pathlib import Path

import pytest

from claimcheck import rules
from claimcheck.lint import lint

ROOT = Path(__file__).parents[1]
NONE_SHIPPED = {"CC203", "CC204"}
"""No two shipped sources rest on one voice, and no shipped claim has a review_by."""
BESIDE = {"CC903": {"CC101"}}
"""What is found beside it: where the suppression has expired, what it suppressed."""
EXAMPLES = [rule for rule in rules.all() if rule.example]


@pytest.fixture(scope="module")
def shipped(own_indexes):
    return own_indexes(ROOT)


def test_every_finding_that_the_shipped_corpus_can_give_has_an_example():
    assert {rule.code for rule in rules.all() if rule.code.startswith("CC") and not rule.example} == NONE_SHIPPED


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.code)
def test_an_example_leads_to_its_finding_and_to_no_other(rule, shipped):
    as_of = datetime.date.fromisoformat(rule.example.as_of or "2026-11-22")
    found = lint("example.md", shipped, text=rule.example.text, as_of=as_of).findings
    assert {finding.code for finding in found} == {rule.code, *BESIDE.get(rule.code, ())}
    assert {finding.level for finding in found if finding.code == rule.code} == {rule.level}


@pytest.mark.parametrize("rule", [rule for rule in EXAMPLES if rule.slots], ids=lambda rule: rule.code)
def test_a_difference_is_one_of_the_slots_of_its_rule(rule, shipped):
    (found,) = lint("example.md", shipped, text=rule.example.text, as_of=datetime.date(2026, 11, 22)).findings
    assert {slot.slot for slot in found.slots} <= set(rule.slots)

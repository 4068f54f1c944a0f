"""Each example of a finding gets, on the shipped corpus, the outcome that the finding is made of."""

import datetime
from pathlib import Path

import pytest

from claimcheck import rules
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.verify import verify

ROOT = Path(__file__).parents[1]
AS_OF = datetime.date(2026, 11, 22)
NONE_SHIPPED = {"CC203", "CC204", "CC901", "CC902", "CC903"}
"""No two shipped sources rest on one voice, no shipped claim has a review_by, and suppressions stand in drafts alone."""
NOTES = {"CC104": "roles exchanged", "CC110": "unit", "CC301": "altered", "CC304": "cut-short"}
MARKS = {"CC202": "outdated", "CC403": "imprecise"}
REASONS = {"CC303": "not-on-file", "CC401": "not-on-file", "CC402": "detail-unconfirmed"}


@pytest.fixture(scope="module")
def shipped(own_indexes):
    return own_indexes(ROOT)


def answered(rule, corpus):
    return verify(rule.example.statement, corpus, as_of=datetime.date.fromisoformat(rule.example.as_of or AS_OF.isoformat()))


def differing(report):
    """Return (slot, note) of what differs."""
    return {
        (slot.slot, slot.note)
        for part in report.parts
        for item in part.comparisons
        if item.stance is Stance.CONFLICTS
        for slot in item.slots
        if slot.outcome is Outcome.DIFFERS
    }


def of(prefix):
    return [pytest.param(rule, id=rule.code) for rule in rules.all() if rule.example and rule.code.startswith(prefix)]


def test_every_finding_that_the_shipped_corpus_can_give_has_an_example():
    assert {rule.code for rule in rules.all() if rule.code.startswith("CC") and not rule.example} == NONE_SHIPPED


@pytest.mark.parametrize("rule", [*of("CC101"), *of("CC102"), *of("CC103"), *of("CC105"), *of("CC106"), *of("CC107"), *of("CC108"), *of("CC109")])
def test_a_difference(rule, shipped):
    report = answered(rule, shipped)
    assert report.verdict is Verdict.REFUTED
    assert {slot for slot, _ in differing(report)} <= set(rule.slots)


@pytest.mark.parametrize("rule", [*of("CC104"), *of("CC110"), *of("CC301"), *of("CC304")])
def test_a_difference_of_its_own_make(rule, shipped):
    report = answered(rule, shipped)
    assert report.verdict is Verdict.REFUTED
    assert any(note.startswith(NOTES[rule.code]) for _, note in differing(report))


@pytest.mark.parametrize("rule", of("CC302"))
def test_somebody_elses_words(rule, shipped):
    report = answered(rule, shipped)
    assert report.verdict is Verdict.REFUTED
    assert {slot for slot, _ in differing(report)} == {"attribution"}


@pytest.mark.parametrize("rule", of("CC111"))
def test_a_wrong_form_of_a_name(rule, shipped):
    report = answered(rule, shipped)
    assert report.verdict is Verdict.SUPPORTED
    assert "Brookings Institution" in {slot.note for part in report.parts for item in part.comparisons for slot in item.slots}


@pytest.mark.parametrize("rule", of("CC201"))
def test_sources_that_disagree(rule, shipped):
    assert answered(rule, shipped).verdict is Verdict.CONFLICTING


@pytest.mark.parametrize("rule", [*of("CC202"), *of("CC403")])
def test_a_mark(rule, shipped):
    assert answered(rule, shipped).marks == (MARKS[rule.code],)


@pytest.mark.parametrize("rule", [*of("CC303"), *of("CC401"), *of("CC402")])
def test_what_is_left_open(rule, shipped):
    report = answered(rule, shipped)
    assert report.verdict is Verdict.NOT_ENOUGH
    assert {part.reason for part in report.parts} == {REASONS[rule.code]}

"""The texts of findings: every code has all of them, and none says what the spec does not."""

import re

import pytest

from claimcheck import rules

FINDINGS = """
CC101 number-differs error · CC102 date-differs error · CC103 entity-differs error · CC104 role-swapped error · CC105 polarity-differs error
CC106 rank-differs error · CC107 scope-differs error · CC108 modality-differs error · CC109 attribution-differs error · CC110 unit-differs error
CC111 name-misspelled warning · CC201 sources-conflict warning · CC202 outdated error · CC203 one-voice note · CC204 stale note
CC301 quote-altered error · CC302 quote-misattributed error · CC303 quote-unsourced note · CC304 quote-cut-short warning
CC401 not-on-file note · CC402 detail-unconfirmed note · CC403 imprecise note
CC901 unused warning · CC902 no-reason warning · CC903 expired warning
"""


def test_the_findings_of_drafts_are_those_of_the_interface():
    expected = [tuple(item.split()) for line in FINDINGS.strip().splitlines() for item in line.split(" · ")]
    assert [(rule.code, rule.name, rule.level) for rule in rules.all() if rule.code.startswith("CC")] == expected


@pytest.mark.parametrize("rule", rules.all(), ids=lambda rule: rule.code)
def test_every_rule_says_all_there_is_to_say(rule):
    assert re.fullmatch(r"(CC|CL)\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.level in rules.LEVELS
    assert len(rule.summary) <= 90
    assert not rule.summary.endswith(".")
    for text in (rule.meaning, rule.fix, rule.suppress):
        assert text.strip() == text
        assert "\n" not in text
        assert text.endswith((".", "-->"))
        assert "{" not in text
    assert bool(rule.other_level) == bool(rule.other_when)


def test_codes_and_names_are_unique():
    keys = [key for rule in rules.all() for key in (rule.code, rule.name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("given", ["CC101", "cc101", "number-differs", "Number-Differs"])
def test_a_rule_is_found_by_code_or_name(given):
    assert rules.get(given) is rules.all()[0]


@pytest.mark.parametrize(
    ("given", "first"), [("CC1O1", "CC101"), ("number-difers", "CC101"), ("CC10", "CC101"), ("misspelled", "CC111"), ("xyzzy", None)]
)
def test_near_rules_are_offered_for_what_is_none(given, first):
    assert rules.get(given) is None
    assert next((rule.code for rule in rules.nearest(given)), None) == first

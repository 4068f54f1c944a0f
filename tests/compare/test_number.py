"""Figure against figure: a table for each rule of the spec (verdicts, numbers), read from words so that both halves are tested together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare import number
from claimcheck.compare.number import NumberResult, compare
from claimcheck.data import table
from claimcheck.frame.number import figures
from claimcheck.model import Figure, Outcome
from claimcheck.text.words import words

MATCHES, DIFFERS, UNCONFIRMED = Outcome.MATCHES, Outcome.DIFFERS, Outcome.UNCONFIRMED


def figure(text: str) -> Figure:
    [found] = figures(words(text))
    return found


def outcome(said: str, reported: str) -> NumberResult:
    return compare(figure(said), figure(reported))


A, B = "nearly 70,000 people", "more than 70,000 people"

WORKED = [
    ("about 70,000", MATCHES, MATCHES),
    ("70,000", MATCHES, MATCHES),
    ("68,000", MATCHES, DIFFERS),
    ("75,000", DIFFERS, MATCHES),
    ("roughly 80,000", DIFFERS, MATCHES),
    ("more than 60,000", MATCHES, MATCHES),
    ("90,000", DIFFERS, DIFFERS),
    ("60,000", DIFFERS, DIFFERS),
]


@pytest.mark.parametrize(("said", "first", "second"), WORKED)
def test_worked_example(said: str, first: Outcome, second: Outcome) -> None:
    assert (outcome(said, A).outcome, outcome(said, B).outcome) == (first, second)


@pytest.mark.parametrize("said", ["70,000", "more than 60,000"])
def test_worked_example_is_imprecise(said: str) -> None:
    assert outcome(said, A).imprecise
    assert outcome(said, B).imprecise


RULES = [
    # rule 1: no overlap
    ("nearly 70,000", "more than 70,000", DIFFERS),
    ("more than 70,000", "nearly 70,000", DIFFERS),
    ("60,000 to 70,000", "more than 70,000", DIFFERS),
    ("about 40", "more than 80", DIFFERS),
    ("a minority of firms", "a majority of firms", DIFFERS),
    ("half of firms", "most of the firms", DIFFERS),
    ("dozens of firms", "20 firms", DIFFERS),
    ("thousands of firms", "hundreds of firms", DIFFERS),
    # rule 2: bare figures
    ("412 homes", "412 homes", MATCHES),
    ("413 homes", "412 homes", DIFFERS),
    ("150 cases", "151 cases", MATCHES),
    ("160 cases", "151 cases", DIFFERS),
    ("100 cases", "116 cases", DIFFERS),
    ("1,400 tons", "1,402 tons", MATCHES),
    ("70,000 people", "69,412 people", MATCHES),
    ("70,000 people", "64,000 people", DIFFERS),
    ("15 million users", "14 million users", DIFFERS),
    ("90 firms", "93 firms", DIFFERS),
    ("more than 40 firms", "more than 40 firms", MATCHES),
    ("40 firms", "more than 40 firms", MATCHES),
    ("41 firms", "more than 40 firms", MATCHES),
    ("52 firms", "more than 40 firms", DIFFERS),
    ("39 firms", "more than 40 firms", DIFFERS),
    ("200 kg", "up to 200 kg", MATCHES),
    # rule 3: two hedges
    ("about 70,000", "nearly 70,000", MATCHES),
    ("about 70,000", "more than 70,000", MATCHES),
    ("roughly 80,000", "more than 70,000", MATCHES),
    ("some 150 cases", "151 cases", MATCHES),
    ("nearly 152 cases", "151 cases", MATCHES),
    ("nearly 151 cases", "151 cases", DIFFERS),
    ("50 to 100 times", "50 to 100 times", MATCHES),
    ("40 to 110 times", "50 to 100 times", MATCHES),
    ("60 to 80 times", "50 to 100 times", UNCONFIRMED),
    ("100 to 150 cases", "151 cases", DIFFERS),
    ("100 to 200 cases", "151 cases", MATCHES),
    # rule 4: bounds
    ("more than 60,000", "nearly 70,000", MATCHES),
    ("more than 30,000", "nearly 70,000", DIFFERS),
    ("fewer than 100,000", "nearly 70,000", MATCHES),
    ("fewer than 200,000", "nearly 70,000", DIFFERS),
    ("fewer than 70,000", "more than 70,000", DIFFERS),
    ("thousands of people", "nearly 70,000 people", MATCHES),
    ("dozens of people", "nearly 70,000 people", MATCHES),
    ("hundreds of thousands of people", "nearly 70,000 people", DIFFERS),
    ("more than 80,000", "more than 70,000", UNCONFIRMED),
    ("more than 88,000", "more than 70,000", DIFFERS),
    ("more than 68,000", "nearly 70,000", UNCONFIRMED),
    ("at least 151 cases", "151 cases", MATCHES),
    ("more than 151 cases", "151 cases", DIFFERS),
    ("up to 151 cases", "151 cases", MATCHES),
    ("up to 50 firms", "up to 100 firms", DIFFERS),
    ("up to 90 firms", "up to 100 firms", UNCONFIRMED),
    ("up to 100 times", "50 to 100 times", MATCHES),
    ("at least 50 times", "50 to 100 times", MATCHES),
    ("at least 20 times", "50 to 100 times", DIFFERS),
    ("a majority of firms", "68 percent of firms", MATCHES),
    ("more than half of firms", "a majority of firms", MATCHES),
    ("more than 300 firms", "hundreds of firms", UNCONFIRMED),
    # rule 5: finer than the source
    ("80 percent of firms", "a majority of firms", UNCONFIRMED),
    ("nearly all firms", "a majority of firms", UNCONFIRMED),
    ("14.3 million users", "14 million users", UNCONFIRMED),
    ("55 times", "50 to 100 times", UNCONFIRMED),
    ("100 times", "50 to 100 times", UNCONFIRMED),
    ("45 times", "50 to 100 times", DIFFERS),
    ("700 people", "hundreds of people", UNCONFIRMED),
    ("60 firms", "up to 100 firms", UNCONFIRMED),
    # rule 9: units and scales
    ("0.2 tonnes", "200 kg", MATCHES),
    ("441 lb", "200 kg", MATCHES),
    ("440 pounds", "200 kg", MATCHES),
    ("200 lb", "200 kg", DIFFERS),
    ("203 kg", "200 kg", DIFFERS),
    ("more than 440 lb", "more than 200 kg", MATCHES),
    ("402 km", "250 miles", MATCHES),
    ("70k people", "seventy thousand people", MATCHES),
    ("20% of firms", "one in five firms", MATCHES),
    ("a third of firms", "33 percent of firms", MATCHES),
    ("33% of firms", "a third of firms", MATCHES),
    ("40% of firms", "a third of firms", DIFFERS),
    ("a dozen firms", "12 firms", MATCHES),
    ("only two firms", "two firms", MATCHES),
    ("$5m", "$5 million", MATCHES),
    ("€5m", "$5m", DIFFERS),
]


@pytest.mark.parametrize(("said", "reported", "expected"), RULES)
def test_rules(said: str, reported: str, expected: Outcome) -> None:
    result = outcome(said, reported)
    assert result.comparable
    assert result.outcome is expected, result


WEAK = [
    ("75,000", B, True),
    ("71,000", B, False),
    ("45 firms", "more than 40 firms", True),
    ("42 firms", "more than 40 firms", False),
    ("about 80,000", B, True),
    ("70,000", B, False),
]


@pytest.mark.parametrize(("said", "reported", "weak"), WEAK)
def test_rule_6_weak(said: str, reported: str, weak: bool) -> None:
    assert outcome(said, reported).weak is weak


IMPRECISE = [
    ("70,000", A, True),
    ("about 70,000", A, True),
    ("nearly 70,000", A, False),
    ("about 151 cases", "151 cases", True),
    ("151 cases", "151 cases", False),
    ("150 cases", "151 cases", False),
    ("441 lb", "200 kg", False),
    ("only two firms", "two firms", False),
    ("a majority of firms", "most of the firms", False),
    ("up to 100 times", "50 to 100 times", True),
]


@pytest.mark.parametrize(("said", "reported", "imprecise"), IMPRECISE)
def test_rule_7_imprecise(said: str, reported: str, imprecise: bool) -> None:
    result = outcome(said, reported)
    assert result.outcome is MATCHES
    assert result.imprecise is imprecise


NEVER = [
    ("5 percent", "5 percentage points"),
    ("5 percent", "5 people"),
    ("5 kg", "5 km"),
    ("10 times", "10 percent"),
    ("70,000 people a year", "70,000 people"),
    ("$5m", "€7m"),
]


@pytest.mark.parametrize(("said", "reported"), NEVER)
def test_rule_8_never_compared(said: str, reported: str) -> None:
    assert not outcome(said, reported).comparable
    assert not outcome(reported, said).comparable


def test_rule_8_rates_convert() -> None:
    assert outcome("one drug a week", "52 drugs a year").outcome is MATCHES
    assert outcome("two drugs every week", "52 drugs a year").outcome is DIFFERS
    assert outcome("364 drugs a year", "one drug per day").outcome is not UNCONFIRMED


def test_totals_of_one_year_meet_rates_where_the_caller_says_so() -> None:
    said, reported = figure("nearly 70,000 people a year"), figure("more than 70,000 people")
    assert not compare(said, reported).comparable
    assert compare(said, reported, annual=True).outcome is DIFFERS


def test_unit_alone_is_named() -> None:
    assert outcome("200 lb", "200 kg").why == "unit"
    assert outcome("more than 200 tonnes", "more than 200 kg").why == "unit"
    assert outcome("20 tonnes", "200 kg").why == "apart"
    assert outcome("2,000", "2").why == "apart"
    assert outcome("90 kg", "200 kg").why == "apart"


TEXTS = st.builds(
    lambda hedge, number, unit: f"{hedge} {number:,} {unit}",
    st.sampled_from(["", "nearly", "about", "more than", "just over", "at least", "fewer than", "up to", "exactly"]),
    st.integers(min_value=2, max_value=10**7),
    st.sampled_from(["people", "kg", "lb", "percent", "miles", "people a week", "people a year"]),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_figures_compare(said: str, reported: str) -> None:
    result = outcome(said, reported)
    assert result.weak is False or result.outcome is MATCHES
    assert result.imprecise is False or result.outcome is MATCHES


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_figure_matches_itself_precisely(text: str) -> None:
    result = outcome(text, text)
    assert (result.outcome, result.imprecise, result.weak, result.comparable) == (MATCHES, False, False, True)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_figure_far_off_differs(text: str) -> None:
    reported = figure(text)
    said = replace(
        reported,
        value=reported.value * 4,
        low=reported.value * 4,
        high=reported.value * 4,
        low_open=False,
        high_open=False,
        hedge="none",
        grain=reported.grain * 4,
    )
    assert compare(said, reported).outcome is DIFFERS


def test_periods_and_currencies_are_those_of_the_data() -> None:
    units = table("units")
    assert {name: float(value) for name, value in units["periods"].items()} == number._PER_YEAR  # noqa: SLF001
    assert set(units["currencies"]) == number._MONEY  # noqa: SLF001

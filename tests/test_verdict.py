"""Outcomes to bearings, bearings to verdicts: no text in sight (spec: verdicts, verdict)."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.model import Comparison, Outcome, SlotResult, Stance, Verdict
from claimcheck.verdict import bearing, between, of_part, of_source, of_statement, rating

A, C, S, P, W = Stance.AGREES, Stance.CONFLICTS, Stance.SILENT, Stance.SUPERSEDED, Stance.WITHDRAWN
SUPPORTED, REFUTED, CONFLICTING, NOT_ENOUGH = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.CONFLICTING, Verdict.NOT_ENOUGH

PARTS = [
    # stances of sources with whether each is complete
    ([], NOT_ENOUGH),
    ([(S, False)], NOT_ENOUGH),
    ([(A, True)], SUPPORTED),
    ([(A, True), (A, True)], SUPPORTED),
    ([(A, True), (S, False)], SUPPORTED),
    ([(A, True), (A, False)], SUPPORTED),
    ([(A, False)], NOT_ENOUGH),
    ([(A, False), (A, False)], NOT_ENOUGH),
    ([(C, True)], REFUTED),
    ([(C, True), (S, False)], REFUTED),
    ([(C, True), (A, False)], REFUTED),
    ([(C, True), (A, True)], CONFLICTING),
    ([(C, True), (A, True), (S, False)], CONFLICTING),
    ([(P, False)], NOT_ENOUGH),
    ([(P, False), (A, True)], SUPPORTED),
    ([(P, False), (C, True)], REFUTED),
    ([(W, False)], NOT_ENOUGH),
    ([(W, True), (P, True)], NOT_ENOUGH),
    ([(W, False), (A, True), (C, True)], CONFLICTING),
]


@pytest.mark.parametrize(("pairs", "expected"), PARTS)
def test_of_part_in_any_order(pairs, expected):
    assert {of_part(order) for order in permutations(pairs)} == {expected}


STATEMENTS = [
    ([], NOT_ENOUGH),
    ([SUPPORTED], SUPPORTED),
    ([SUPPORTED, SUPPORTED], SUPPORTED),
    ([SUPPORTED, NOT_ENOUGH], NOT_ENOUGH),
    ([SUPPORTED, CONFLICTING], CONFLICTING),
    ([NOT_ENOUGH, CONFLICTING], CONFLICTING),
    ([SUPPORTED, REFUTED], REFUTED),
    ([NOT_ENOUGH, REFUTED], REFUTED),
    ([CONFLICTING, REFUTED], REFUTED),
    ([SUPPORTED, NOT_ENOUGH, CONFLICTING, REFUTED], REFUTED),
    ([SUPPORTED, NOT_ENOUGH, CONFLICTING], CONFLICTING),
]


@pytest.mark.parametrize(("parts", "expected"), STATEMENTS)
def test_of_statement_in_any_order(parts, expected):
    assert {of_statement(order) for order in permutations(parts)} == {expected}


SOURCES = [
    ([], S),
    ([S], S),
    ([A, S], A),
    ([A, A], A),
    ([A, C], C),
    ([C, S], C),
    ([P], P),
    ([P, S], P),
    ([W, S], W),
    ([P, A], A),
    ([W, A, C, S, P], C),
]


@pytest.mark.parametrize(("stances", "expected"), SOURCES)
def test_of_source_in_any_order(stances, expected):
    assert {of_source(order) for order in permutations(stances)} == {expected}


def slot(name, outcome, **more):
    return replace(SlotResult(name, outcome, name, 0, 1, "", 0, 0), **more)


def same(name):
    return slot(name, Outcome.MATCHES)


def other(name):
    return slot(name, Outcome.DIFFERS)


def unknown(name, note=""):
    return slot(name, Outcome.UNCONFIRMED, note=note)


def comparison(*slots, about=1.0, covered=1.0, relation=True, shared=9.0, stated=1.0, beside=False):
    return Comparison(slots=slots, about=about, covered=covered, relation=relation, shared=shared, stated=stated, beside=beside)


BEARINGS = [
    # another part of the statement rests on the same paragraph: what it is about need not be told again
    (comparison(other("number"), about=0.9, shared=1.8), S, False),
    (comparison(other("number"), about=0.9, shared=1.8, beside=True), C, True),
    (comparison(same("actor"), other("polarity"), shared=0.3), S, False),
    (comparison(same("actor"), other("polarity"), shared=0.3, beside=True), C, True),
    (comparison(other("number"), about=0.7, covered=0.7, shared=0.3, beside=True), S, False),
    # the speaker alone tells which saying it is where the words are the same
    (comparison(same("attribution"), other("date")), C, True),
    (comparison(same("attribution"), other("date"), covered=0.7), S, False),
    # all that the evidence speaks to matches
    (comparison(same("actor"), same("number")), A, True),
    (comparison(), A, True),
    (comparison(same("actor"), unknown("number")), A, False),
    (comparison(same("actor"), unknown("date")), A, False),
    (comparison(same("actor"), unknown("place")), A, False),
    (comparison(same("number"), unknown("attribution")), A, False),
    (comparison(same("actor"), covered=0.1), A, False),
    # a slot differs, the rest is the same
    (comparison(same("actor"), other("number")), C, True),
    (comparison(same("actor"), other("date")), C, True),
    (comparison(same("number"), other("actor")), C, True),
    (comparison(same("actor"), other("polarity")), C, True),
    (comparison(same("actor"), other("modality")), C, True),
    (comparison(same("actor"), other("rank")), C, True),
    (comparison(same("actor"), other("attribution")), C, True),
    (comparison(same("actor"), other("scope")), C, True),
    # about something else, whatever differs
    (comparison(same("actor"), about=0.1), S, False),
    (comparison(same("actor"), other("number"), about=0.1), S, False),
    (comparison(same("actor"), other("number"), about=0.9, covered=0.1), S, False),
    (comparison(same("actor"), relation=False), S, False),
    (comparison(same("actor"), other("number"), relation=False), S, False),
    # too little in common by itself, whatever its share
    (comparison(same("actor"), other("polarity"), shared=0.5), S, False),
    (comparison(same("actor"), other("polarity"), shared=1.0), C, True),
    (comparison(same("actor"), other("polarity"), about=0.8, covered=0.8, shared=1.0), S, False),
    (comparison(same("actor"), other("attribution"), shared=1.0), S, False),
    (comparison(same("number"), other("place"), shared=1.3), S, False),
    (comparison(same("number"), other("place"), shared=1.5), C, True),
    (comparison(same("actor"), shared=0.5), A, True),
    # "now" is the same with everything, and "a year" with whatever is not counted by it
    (comparison(slot("date", Outcome.MATCHES, note="own-time"), other("number"), shared=1.5), S, False),
    (comparison(slot("date", Outcome.MATCHES, note="own-years"), other("place")), S, False),
    (comparison(slot("date", Outcome.MATCHES, note="own-years"), other("number")), C, True),
    (comparison(slot("number", Outcome.DIFFERS, note="unit")), C, True),
    # another date for another participant, another name or another firmness in what may not be the same act
    (comparison(same("actor"), other("date"), unknown("object")), S, False),
    (comparison(same("number"), other("object"), unknown("polarity")), S, False),
    (comparison(same("actor"), other("modality"), unknown("detail", note="verb")), S, False),
    (comparison(same("actor"), other("modality"), unknown("detail", note="relation")), S, False),
    (comparison(same("actor"), other("date"), unknown("place")), S, False),
    (comparison(same("actor"), other("rank"), unknown("place")), C, True),
    # another date, in words of its own: much is done at many times
    (comparison(same("actor"), other("date"), stated=0.2), S, False),
    (comparison(same("actor"), other("date"), stated=0.3), C, True),
    (comparison(same("actor"), other("number"), stated=0.2), C, True),
    (comparison(same("actor"), other("date"), shared=1.0), C, True),
    (comparison(same("actor"), other("date"), shared=1.0, stated=0.5), S, False),
    (comparison(same("actor"), other("date"), shared=1.0, covered=0.9), S, False),
    (comparison(same("actor"), other("number"), shared=1.0, covered=0.9), C, True),
    (comparison(same("actor"), other("date"), unknown("detail", note="verb"), unknown("detail", note="thing")), S, False),
    (comparison(same("actor"), other("date"), unknown("detail", note="verb")), C, True),
    (comparison(same("actor"), other("date"), unknown("detail", note="quality"), unknown("detail", note="thing")), C, True),
    # the main verb alone is another, with much in common
    (comparison(same("actor"), unknown("detail", note="verb")), A, True),
    (comparison(same("actor"), unknown("detail", note="verb"), relation=False), A, True),
    (comparison(same("actor"), unknown("detail", note="verb"), shared=1.8), A, False),
    (comparison(same("actor"), unknown("detail", note="verb"), relation=False, shared=1.8), S, False),
    (comparison(same("actor"), unknown("detail", note="verb"), relation=False, covered=0.6), S, False),
    (comparison(same("actor"), unknown("detail", note="predicate")), A, False),
    (comparison(same("actor"), unknown("detail", note="verb"), unknown("detail", note="thing")), A, False),
    (comparison(same("actor"), other("number"), unknown("detail", note="verb"), relation=False), S, False),
    # words picked from several wordings, and no name, figure or date that the two share
    (comparison(stated=0.2), A, False),
    (comparison(stated=0.3), A, True),
    (comparison(same("actor"), stated=0.2), A, True),
    (comparison(slot("date", Outcome.MATCHES, note="own-time"), stated=0.2), A, False),
    # somebody else does it, where the words alone tell what is done
    (comparison(slot("actor", Outcome.DIFFERS, note="another acts"), shared=2.6), C, True),
    (comparison(slot("actor", Outcome.DIFFERS, note="another acts"), shared=2.4), S, False),
    (comparison(slot("actor", Outcome.DIFFERS, note="another acts"), covered=0.9), S, False),
    (comparison(other("actor"), shared=2.6), S, False),
    # who and whom have changed places, however firmly it is told
    (comparison(same("place"), slot("relation", Outcome.DIFFERS, note="roles exchanged"), unknown("modality")), C, True),
    (comparison(same("place"), other("number"), unknown("modality")), S, False),
    # another event: as much differs or is open as is the same
    (comparison(other("actor"), other("object")), S, False),
    (comparison(same("actor"), other("number"), unknown("place"), unknown("date")), S, False),
]


BETWEEN = [
    # a text that nobody filed with the statement: agreement needs each detail, the main verb aside
    (comparison(same("actor"), same("number")), A),
    (comparison(same("actor"), unknown("number")), S),
    (comparison(same("actor"), unknown("place")), S),
    (comparison(same("actor"), unknown("detail", "predicate")), S),
    (comparison(same("actor"), unknown("detail", "subject")), S),
    (comparison(same("actor"), unknown("detail", "verb")), A),
    (comparison(same("actor"), covered=0.4), S),
    # a difference needs more to be the same, and one in the speaker nearly all
    (comparison(same("actor"), other("number"), about=0.85, covered=0.8), C),
    (comparison(same("actor"), other("number"), about=0.75, covered=0.8), S),
    (comparison(same("actor"), other("number"), about=0.85, covered=0.7), S),
    (comparison(same("actor"), other("attribution"), about=0.9), S),
    (comparison(same("actor"), other("attribution")), C),
    # the word that denies is none that the text lacks, where who and when are the same
    (comparison(same("actor"), same("date"), other("polarity"), about=0.85, covered=0.65), C),
    (comparison(same("actor"), other("polarity"), about=0.85, covered=0.65), S),
    (comparison(same("actor"), relation=False), S),
]


@pytest.mark.parametrize(("compared", "stance"), BETWEEN)
def test_between_texts(compared, stance):
    assert between(compared) is stance


@pytest.mark.parametrize(("compared", "stance", "complete"), BEARINGS)
def test_bearing_whatever_the_order_of_slots(compared, stance, complete):
    found = {bearing(replace(compared, slots=order)) for order in permutations(compared.slots)}
    assert {(item.stance, item.complete) for item in found} == {(stance, complete)}


def test_marks_are_handed_on():
    assert bearing(comparison(slot("number", Outcome.MATCHES, weak=True))).weak
    assert bearing(comparison(slot("number", Outcome.MATCHES, imprecise=True))).imprecise
    assert not bearing(comparison(same("number"))).weak
    assert not bearing(comparison(same("number"))).imprecise


RATINGS = [
    # the better one first
    (comparison(same("actor")), comparison(same("actor"), about=0.8)),
    (comparison(same("actor")), comparison(same("actor"), covered=0.5)),
    (comparison(same("actor")), comparison(same("actor"), relation=False)),
    (comparison(same("actor"), same("date")), comparison(same("actor"), unknown("date"))),
    (comparison(same("actor"), same("date")), comparison(same("actor"), other("date"))),
]


@pytest.mark.parametrize(("better", "worse"), RATINGS)
def test_rating_prefers_the_same_assertion(better, worse):
    assert rating(better) > rating(worse)


SLOTS = st.lists(
    st.builds(
        slot,
        st.sampled_from(
            ["number", "date", "place", "actor", "object", "relation", "polarity", "rank", "scope", "modality", "attribution", "quote", "detail"]
        ),
        st.sampled_from(Outcome),
    ),
    max_size=6,
)
SHARES = st.floats(min_value=0, max_value=1)


@settings(max_examples=200, deadline=None)
@given(
    st.builds(
        lambda slots, about, covered, relation: comparison(*slots, about=about, covered=covered, relation=relation),
        SLOTS,
        SHARES,
        SHARES,
        st.booleans(),
    )
)
def test_any_comparison_has_a_bearing(compared):
    found = bearing(compared)
    assert found.stance in {A, C, S}
    assert found.stance is not A or not compared.differing
    assert found.stance is not C or compared.differing
    assert found.complete <= (found.stance is not S)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Stance), st.booleans()), max_size=8), st.randoms(use_true_random=False))
def test_one_more_silent_source_changes_nothing(pairs, random):
    shuffled = [*pairs, (S, False)]
    random.shuffle(shuffled)
    assert of_part(shuffled) is of_part(pairs)
    assert of_source([stance for stance, _ in shuffled]) is of_source([stance for stance, _ in pairs])

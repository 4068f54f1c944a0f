"""Word against passage: the same word, another for it, a broader one, its opposite, one that excludes it, none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare import term
from claimcheck.frame.build import frame


@pytest.fixture(scope="module")
def met(vocabulary, evidence):
    def match(said, word, *texts):
        framed = frame(said, vocabulary)
        [found] = [item for item in framed.terms if said[item.start : item.end] == word]
        return term.match(found, evidence(*texts), vocabulary)

    return match


CASES = [
    # said, its word, passage, how it is met, whether both assert or both deny
    ("The council closed the pool.", "closed", "The council closed the pool.", "same", True),
    ("The council closed the pool.", "closed", "The pool is closing.", "same", True),
    ("The council shut the pool.", "shut", "The council closed the pool.", "same", True),
    ("The club bought a striker.", "bought", "The club purchased a striker.", "same", True),
    ("The town built a theatre.", "built", "The town constructed a theatre.", "same", True),
    ("The court convicted the baker.", "convicted", "A conviction of the baker followed.", "same", True),
    ("The firm sold tyres.", "tyres", "The firm sold tyres.", "same", True),
    ("The probe whirred.", "whirred", "The probe whirred twice.", "same", True),
    ("The council opened the pool.", "opened", "The council closed the pool.", "opposite", False),
    ("Prices climbed.", "climbed", "Prices fell.", "opposite", False),
    ("Sales soared.", "soared", "Sales plummeted.", "opposite", False),
    ("The jury acquitted the baker.", "acquitted", "The jury convicted the baker.", "opposite", False),
    ("The senate approved the budget.", "approved", "The senate rejected the budget.", "opposite", False),
    ("The town built a theatre.", "built", "The town demolished a theatre.", "opposite", False),
    ("The council did not close the pool.", "close", "The council closed the pool.", "same", False),
    ("The council closed the pool.", "closed", "The council did not close the pool.", "same", False),
    ("The council did not close the pool.", "close", "The council never closed the pool.", "same", True),
    ("Prices soared.", "soared", "Prices climbed.", "kin", True),
    ("The club sold a striker.", "striker", "The club sold a goalkeeper.", "apart", True),
    ("The club sold a trumpet.", "trumpet", "The club sold a piano.", "none", True),
    ("The probe whirred.", "whirred", "The probe hummed.", "none", True),
    ("The probe photographed a crater.", "crater", "The probe photographed a comet.", "none", True),
]


@pytest.mark.parametrize(("said", "word", "passage", "how", "polarity"), CASES)
def test_how_a_word_is_met(said, word, passage, how, polarity, met):
    found = met(said, word, passage)
    assert (found.how, found.polarity) == (how, polarity)
    assert (found.met is None) == (found.how == term.NONE)


def test_a_narrower_word_of_the_passage_is_the_broader_one_of_the_statement(met):
    assert met("Prices climbed.", "climbed", "Prices soared.").how in {term.SAME, term.KIN}


CONVERSES = [
    ("The club bought a striker.", "bought", "The club sold a striker."),
    ("The port exports salt.", "exports", "The port imports salt."),
]


@pytest.mark.parametrize(("said", "word", "passage"), CONVERSES)
def test_the_two_sides_of_one_event_are_no_opposites(said, word, passage, met):
    assert met(said, word, passage).how != term.OPPOSITE


def test_the_passage_is_asked_before_other_wordings(met):
    found = met("The council closed the pool.", "closed", "The council shut the pool.", "The pool was shut.", "The council closed the pool.")
    assert (found.how, found.frame) == (term.SAME, 0)
    found = met("The council closed the pool.", "closed", "The pool saw its last guests.", "Nobody swims there now.", "The council closed the pool.")
    assert (found.how, found.frame) == (term.SAME, 2)


def test_an_opposite_in_another_wording_alone_contradicts_nothing(met):
    assert (
        met("The council opened the pool.", "opened", "The pool saw its last guests.", "Nobody swims there.", "The council closed the pool.").how
        == term.NONE
    )


WORDS = st.lists(
    st.sampled_from(["the", "mayor", "opened", "closed", "never", "sold", "bought", "pool", "rose", "fell", "not", "a", "shut down", "convicted"]),
    min_size=1,
    max_size=8,
).map(" ".join)


@settings(max_examples=80, deadline=None)
@given(said=WORDS, passage=WORDS)
def test_any_two_texts_meet_word_by_word(said, passage, vocabulary, evidence):
    known = evidence(passage)
    for item in frame(said, vocabulary).terms:
        found = term.match(item, known, vocabulary)
        assert (found.met is None) == (found.frame == -1) == (found.how == term.NONE)
        assert found.met is None or found.met in known.frames[found.frame].terms


@settings(max_examples=60, deadline=None)
@given(text=WORDS)
def test_every_word_meets_itself(text, vocabulary, evidence):
    known = evidence(text)
    for item in frame(text, vocabulary).terms:
        assert term.match(item, known, vocabulary).how in {term.SAME, term.APART}

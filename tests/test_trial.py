"""Evidence is compared as far as it is asked about, and the answers are those of comparing all of it to the end."""

from __future__ import annotations

import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from claimcheck import choice
from claimcheck.candidates import Bench
from claimcheck.corpus.opening import load_corpus
from claimcheck.frame.build import frame
from claimcheck.model import Stance
from claimcheck.trial import Trial
from claimcheck.verify import verify

DAY = datetime.date(2026, 11, 22)
EVERY = 12
"""Of the claims and of their other wordings."""
JOINED = "{}, and {}"


@pytest.fixture(scope="module")
def corpus():
    return load_corpus(Path(__file__).parent.parent)


@pytest.fixture(scope="module")
def statements(corpus):
    claims = [corpus.claim(name).claim for name in corpus.ids()]
    texts = [claim.text for claim in claims][::EVERY]
    falsehoods = [text for claim in claims for text in claim.falsehoods][:EVERY]
    joined = [JOINED.format(one.rstrip("."), other) for one, other in pairwise(texts)][::4]
    years = [text.replace("2018", "2014").replace("70,000", "90,000") for text in texts if "2018" in text or "70,000" in text]
    return [*texts, *[text for claim in claims for text in claim.also][:: EVERY * EVERY], *falsehoods, *joined, *years]


def test_what_is_left_out_decides_nothing(corpus, statements, monkeypatch):
    def answer(text):
        report = verify(text, corpus, as_of=DAY, wording=False)
        against = [item for part in report.parts for item in part.comparisons if item.stance is Stance.CONFLICTS]
        return text, report.verdict, report.stances, [part.verdict for part in report.parts], against

    short = [answer(text) for text in statements]
    monkeypatch.setattr(Trial, "near", Trial.all)
    monkeypatch.setattr(choice, "_clear", lambda *_: [])
    assert [answer(text) for text in statements] == short


def test_a_bound_is_no_less_than_what_comes_of_it(corpus, statements):
    for text in statements[::3]:
        bench = Bench(corpus, frame(text, corpus.vocabulary, DAY))
        for case in bench.trial(0, bench.last)._cases:  # noqa: SLF001 - bounds are no one else's matter
            bounds = [(case.most, case.speaks)]
            for _ in ("words", "outline"):
                case.go_on()
                bounds.append((case.most, case.speaks))
            found = case.tried()
            assert all(most >= found.rating and speaks >= found.comparison.about for most, speaks in bounds)


def test_the_nearest_has_the_highest_rating(corpus, statements):
    for text in statements[::3]:
        bench = Bench(corpus, frame(text, corpus.vocabulary, DAY))
        assert bench.trial(0, bench.last).best() == max(item.rating for item in bench.tried(0, bench.last))


def test_nothing_is_nearest_where_there_is_no_evidence(corpus):
    part = frame("The port was closed.", corpus.vocabulary, DAY)
    assert Trial(part, [], corpus.vocabulary, lambda _: 1.0, part).best() == 0.0

"""The public `lint`: a draft by its path, or by its text."""

import datetime
from pathlib import Path

import pytest

from claimcheck import lint
from claimcheck.corpus.opening import open_corpus
from claimcheck.errors import InputError

FIXTURES = Path(__file__).parent / "fixtures"
DRAFT = FIXTURES / "drafts" / "coast.md"
EXPECTED = [
    (9, "CC101", "error", "9,000"),
    (11, "CC102", "error", "2018"),
    (13, "CC201", "warning", "nearly 40,000"),
    (16, "CC108", "error", "convicted"),
    (17, "CC110", "error", "200 tonnes"),
    (22, "CC202", "error", "Ada Vint is mayor of Halden."),
    (22, "CC102", "error", "24 June 2018"),
]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return open_corpus(FIXTURES / "veldmark", keep=tmp_path_factory.mktemp("veldmark"))


def test_a_draft(corpus):
    found = lint(DRAFT, corpus, as_of=datetime.date(2023, 6, 1))
    loud = [item for item in found.findings if item.level != "note"]
    assert [(item.region.line, item.code, item.level, item.sentence[item.start : item.end]) for item in loud] == EXPECTED
    assert [item.finding.code for item in found.suppressed] == ["CC101"]
    counts = found.counts
    assert (counts.sentences, counts.checkable, counts.refuted, counts.conflicting, counts.suppressed) == (16, 10, 7, 1, 1)
    assert counts.checkable == counts.supported + counts.refuted + counts.conflicting + counts.left


def test_a_wording_that_holds_is_offered(corpus):
    found = lint("draft.txt", corpus, text="It rained. The Lune bridge cost 20 million crowns.", as_of=datetime.date(2023, 6, 1))
    assert [item.wording for item in found.findings if item.level == "error"] == ["The Lune bridge cost more than 80 million crowns."]


def test_a_text(corpus):
    found = lint("draft.txt", corpus, text="Halden is the largest port in Veldmark.", as_of=datetime.date(2023, 6, 1))
    assert [(item.code, item.region.line, item.region.column) for item in found.findings] == [("CC106", 1, 15)]


def test_a_suppression_lasts_until_its_day(corpus):
    found = lint(DRAFT, corpus, as_of=datetime.date(2031, 2, 1))
    assert [item.code for item in found.findings if item.region.line > 24] == ["CC903", "CC101"]


def test_the_same_twice(corpus):
    assert lint(DRAFT, corpus, as_of=datetime.date(2023, 6, 1)) == lint(DRAFT, corpus, as_of=datetime.date(2023, 6, 1))


@pytest.mark.parametrize(("name", "text"), [("a.xyz", "x"), ("a.md", "\ud800")])
def test_what_cannot_be_read(corpus, name, text):
    with pytest.raises(InputError, match=name):
        lint(name, corpus, text=text)


def test_what_is_not_there(corpus):
    with pytest.raises(FileNotFoundError):
        lint("nowhere.md", corpus)

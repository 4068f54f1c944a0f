"""Documents at hand, judged against like a corpus."""

from __future__ import annotations

import datetime

import pytest

from claimcheck.against import Against
from claimcheck.documents import NOWHERE, Documents, told
from claimcheck.model import Verdict
from claimcheck.text import drafts
from claimcheck.verify import verify

AS_OF = datetime.date(2025, 1, 2)
CASES = [
    ("The Larch Valley fire burned 5,400 hectares.", "supported", "line 8"),
    ("The Larch Valley fire burned 4,500 hectares.", "refuted", "line 8"),
    ("Two firefighters were injured.", "supported", "line 11"),
    ("Karl Ebner broke both legs.", "supported", "line 11"),
    ("Karl Ebner broke both arms.", "not-enough-evidence", "line 11"),
    ("Sofia Lindt leads the Tarn Fire Service.", "supported", "line 13"),
    ("The fire service has 140 members.", "supported", "line 18"),
    ("Lindt thanked neighbouring towns.", "supported", "line 13"),
    ("Nordsafe puts the damage at 85 million crowns.", "supported", "line 18"),
    ("Nordsafe puts the damage at 58 million crowns.", "refuted", "line 18"),
    ("The fire was contained on August 18.", "supported", "line 8"),
    ("\u201cWe were lucky with the wind on the second day,\u201d Sofia Lindt said.", "supported", "line 16"),
    ("\u201cWe were lucky with the wind on the third day,\u201d Sofia Lindt said.", "refuted", "line 16"),
    ("\u201cWe were lucky with the wind on the second day,\u201d Karl Ebner said.", "refuted", "line 16"),
    ("Tarn has 900 inhabitants.", "not-enough-evidence", ""),
    ("The bakery in Tarn doubled its prices.", "not-enough-evidence", ""),
]


@pytest.mark.parametrize(("statement", "verdict", "place"), CASES)
def test_verdicts(fire, statement, verdict, place):
    report = verify(statement, fire, as_of=AS_OF)
    assert report.verdict.value == verdict
    shown = [item.locator for part in report.parts for item in part.comparisons]
    assert place in shown if place else shown == []


def test_sources_say_what_they_are(fire):
    source = fire.sources["fire.md"]
    assert (source.id, source.publisher, source.text, source.published) == ("fire.md", "fire.md", "uncurated", "2024-08-20")
    assert (fire.name, len(fire.hash)) == ("fire.md", 64)


def test_a_question_is_no_evidence(fire):
    assert not any("arson" in fire.claim(row).claim.text for row in range(fire.count))


def test_claims_are_named_by_place(fire):
    ids = [fire.claim(row).claim.id for row in range(fire.count)]
    assert len(set(ids)) == len(ids)
    assert ids[3:5] == ["fire.md line 8:2", "fire.md line 11"]
    assert fire.claim(ids[4]) is fire.claim(4)


def test_an_answer_speaks_of_documents(fire):
    report = told(verify("Tarn has 900 inhabitants.", fire, as_of=AS_OF))
    assert report.because == report.parts[0].because == NOWHERE
    assert report.verdict is Verdict.NOT_ENOUGH


def test_documents_that_disagree(vocabulary):
    both = [("a.txt", "Nordsafe paid 85 million crowns to Ada Quill in 2019."), ("b.txt", "Nordsafe paid 70 million crowns to Ada Quill in 2019.")]
    read = Against([drafts.read(text.encode(), path) for path, text in both], vocabulary)
    report = read.verify("Nordsafe paid 85 million crowns to Ada Quill in 2019.", as_of=AS_OF)
    assert report.verdict is Verdict.CONFLICTING
    assert {source: stance.value for source, stance in report.stances} == {"a.txt": "agrees", "b.txt": "conflicts"}


def test_the_order_of_documents_changes_nothing_but_the_name(vocabulary):
    texts = [drafts.read(b"Nordsafe paid 85 million crowns in 2019.", "a.txt"), drafts.read(b"Nordsafe paid 70 million crowns in 2019.", "b.txt")]
    statement = "Nordsafe paid 85 million crowns in 2019."
    one, other = (Against(order, vocabulary).verify(statement, as_of=AS_OF) for order in (texts, texts[::-1]))
    assert (one.verdict, one.stances) == (other.verdict, other.stances)


def test_a_document_that_says_nothing_changes_nothing(vocabulary, story):
    other = drafts.read(b"The bakery in Morvik was sold to Ada Quill in 1999.", "b.txt")
    both = Against([drafts.read(story.encode(), "fire.md"), other], vocabulary)
    for statement, verdict, _ in CASES:
        assert both.verify(statement, as_of=AS_OF).verdict.value == verdict


def test_who_is_named_in_a_quotation_does_not_speak_it(vocabulary):
    text = "\u201cWe promised the people of Sollund a quay,\u201d Tilde Norum said.\n"
    known = Documents([drafts.read(text.encode(), "quay.txt")], vocabulary)
    (item,) = verify("Tilde Norum said: \u201cWe promised the people of Sollund a quay.\u201d", known, as_of=AS_OF).parts[0].comparisons
    assert item.said_by == "Tilde Norum"

"""What an index holds beside claims and sources."""

import pytest

from claimcheck.compare.quote import Status, check
from claimcheck.corpus import sidecar
from claimcheck.corpus.opening import open_corpus
from claimcheck.text.windows import QuotedText


def test_a_verbatim_source_is_its_own_sidecar_and_a_digest_has_none(corpus):
    index = open_corpus(corpus())
    assert index.quotes("gazette") == sidecar.of_body(index.body("gazette"))
    assert index.quotes("courier") is None


@pytest.mark.parametrize(
    ("quoted", "status", "locator"),
    [
        ("opened the new pier on 3 May 2021", Status.EXACT, "\u00b62"),
        ("opened the old pier on 3 May 2021", Status.ALTERED, "\u00b62"),
        ("sold the boats to a museum abroad", Status.ABSENT, ""),
    ],
)
def test_quotations_from_a_verbatim_source_are_checked_to_the_letter(quoted, status, locator, corpus):
    found = check(quoted, QuotedText.of_sidecar(open_corpus(corpus()).quotes("gazette")))
    assert (found.status, found.locator) == (status, locator)


def test_windows_are_made_anew_only_where_the_words_changed(corpus, texts, monkeypatch):
    made = []
    real = sidecar.of_body
    monkeypatch.setattr(sidecar, "of_body", lambda body: made.append(body) or real(body))
    open_corpus(corpus())
    open_corpus(corpus({"sources/gazette.md": texts["sources/gazette.md"].replace("Larkmere Gazette", "The Gazette")}))
    assert len(made) == 1
    index = open_corpus(corpus({"sources/gazette.md": texts["sources/gazette.md"].replace("said again", "said twice")}))
    assert len(made) == 2
    assert index.quotes("gazette") == real(index.body("gazette"))
    turned = texts["sources/gazette.md"].replace("text: verbatim", "text: digest")
    assert open_corpus(corpus({"sources/gazette.md": turned})).quotes("gazette") is None


def test_tables_that_no_answer_asks_for_are_left_out(corpus):
    tables = open_corpus(corpus()).tables()
    assert "hedges" in tables
    assert not {"perturb", "countries", "function-words"} & set(tables)

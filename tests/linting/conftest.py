"""Made-up corpora, and sentences of drafts without a file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from claimcheck.corpus.opening import open_corpus
from claimcheck.frame.build import frame
from claimcheck.lint import Linter
from claimcheck.text import drafts

FIXTURES = Path(__file__).parents[1] / "fixtures"
TODAY = datetime.date(2023, 6, 1)


@pytest.fixture(scope="session")
def veldmark(tmp_path_factory):
    return open_corpus(FIXTURES / "veldmark", keep=tmp_path_factory.mktemp("veldmark"))


@pytest.fixture
def read(veldmark):
    """Return a text's frame as a draft of June 2023 has it."""
    return lambda text: frame(text, veldmark.vocabulary, TODAY)


@pytest.fixture
def lint(veldmark):
    """Lint a text as Markdown."""

    def call(text, path="draft.md", **more):
        return Linter(veldmark, TODAY).lint(drafts.read(text.encode(), path), **more)

    return call

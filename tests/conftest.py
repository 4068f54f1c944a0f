"""A corpus of made-up facts for tests that need a whole pipeline."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.match.index import Index

SOURCE = """---
title: {title}
publisher: {publisher}
published: {published}
url: https://example.org/{name}
kind: news
text: digest
---

[¶1] {body}
"""
CLAIMS = """schema: claims/0
topic: Made-up works in Arnsford
claims:
  - id: bridge-closed
    claim: The Arnsford bridge was closed in March 2019.
    evidence:
      - source: gazette-2019
        passage: The Arnsford bridge was closed in March 2019
  - id: tiles-bought
    claim: The Arnsford council bought 240 roof tiles in May 2019.
    evidence:
      - source: gazette-2019
        passage: The Arnsford council bought 240 roof tiles in May 2019
  - id: holm-doubts
    claim: Ada Holm said in 2019 that the bridge needs new piers.
    said_by: Ada Holm
    evidence:
      - source: gazette-2019
        passage: Ada Holm said in 2019 that the bridge needs new piers
  - id: lund-ferry
    claim: Per Lund said in 2019 that a ferry would cost less.
    said_by: Per Lund
    evidence:
      - source: gazette-2019
        passage: Per Lund said in 2019 that a ferry would cost less
"""


@pytest.fixture
def bridge_corpus(tmp_path: Path) -> Path:
    """A folder with one source and four claims, none of them true."""
    folder = tmp_path / "bridge"
    (folder / "claims").mkdir(parents=True)
    (folder / "sources").mkdir()
    (folder / "claims" / "works.yaml").write_text(CLAIMS, encoding="utf-8")
    body = (
        "The Arnsford bridge was closed in March 2019. The Arnsford council bought 240 roof tiles in May 2019. "
        "Ada Holm said in 2019 that the bridge needs new piers. Per Lund said in 2019 that a ferry would cost less."
    )
    text = SOURCE.format(title="Works", publisher="Arnsford Gazette", published="2019-06-02", name="gazette-2019", body=body)
    (folder / "sources" / "gazette-2019.md").write_text(text, encoding="utf-8")
    return folder


FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="session")
def veldmark_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the made-up corpus of Veldmark."""
    folder = tmp_path_factory.mktemp("corpora") / "veldmark"
    shutil.copytree(FIXTURES / "veldmark", folder)
    return folder


@pytest.fixture(scope="session")
def own_indexes(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Index]:
    """Return load_corpus with the indexes out of the user's cache."""
    from claimcheck.corpus.opening import load_corpus

    cache = str(tmp_path_factory.mktemp("indexes"))

    def load(folder: Path) -> Index:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CLAIMCHECK_CACHE", cache)
            return load_corpus(folder)

    return load


@pytest.fixture(scope="session")
def veldmark(own_indexes: Callable[[Path], Index], veldmark_folder: Path) -> Index:
    """Return the made-up corpus of Veldmark, opened."""
    return own_indexes(veldmark_folder)

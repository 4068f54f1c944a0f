"""A small corpus of made-up facts, written where a test wants it."""

from __future__ import annotations

import json
from functools import lru_cache

import pytest

from claimcheck.corpus import compile as compiling

GAZETTE = """---
title: Ferry opens at Larkmere
publisher: Larkmere Gazette
published: 2021-05-03
url: https://example.org/ferry
kind: news
text: verbatim
---

[\u00b61] The ferry \u201cOsprey\u201d carried nearly 4,000 people in April 2021, the harbour board said.

[\u00b62] Mayor Ada Quill opened the new pier on 3 May 2021.
The pier cost 2 million crowns.

[\u00b63] The pier cost 2 million crowns, the mayor said again.
"""
COURIER = """---
title: A year of the Osprey
publisher: The Courier
published: 2022~
url: none
find: Osprey ferry Larkmere year
kind: news
text: digest
---

The Osprey carried more than 4,000 people in April 2021.

Ada Quill left office in 2022.
"""
CLAIMS = """schema: claims/0
topic: The ferry
claims:
  - id: osprey-april-2021
    claim: The Osprey carried about 4,000 people in April 2021.
    also: [Close to 4,000 people took the Osprey in April 2021.]
    not:
      - The Osprey carried 9,000 people in April 2021.
    evidence:
      - source: gazette
        passage: the ferry "Osprey" carried nearly 4,000 people in April 2021
        rests_on: harbour board
      - source: courier
        passage: more than 4,000 people in April 2021
    tags: [ferry]
  - id: quill-mayor
    claim: Ada Quill is mayor of Larkmere.
    evidence:
      - source: gazette
        passage: Mayor Ada Quill opened the new pier
        superseded_by: {claim: quill-left}
  - id: quill-left
    claim: Ada Quill left office in 2022.
    evidence:
      - source: courier
        passage: Ada Quill left office in 2022
"""
GLOSSARY = """schema: glossary/0
entities:
  - name: Larkmere
    kind: place
    also: the lake town
    misspelled: [Larkmeer]
terms:
  - term: ferry
    kind: thing
    also: [passenger boat]
"""
FILES = {"claims/ferry.yaml": CLAIMS, "sources/gazette.md": GAZETTE, "sources/courier.md": COURIER}


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """Keep indexes of tests out of the user's cache, and build each vocabulary once."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(folder))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr(compiling, "_vocabulary", lambda contents: _memo(json.dumps(contents.glossaries)))
    return folder


_real = compiling._vocabulary  # noqa: SLF001


@lru_cache(maxsize=8)
def _memo(glossaries):
    class Contents:
        pass

    Contents.glossaries = json.loads(glossaries)
    return _real(Contents)


@pytest.fixture
def corpus(tmp_path):
    """Return a function that writes the corpus, some of its files changed (None: left out), and returns its folder."""

    def write(changes=None):
        folder = tmp_path / "larkmere"
        for name, content in {**FILES, **(changes or {})}.items():
            path = folder / name
            if content is None:
                path.unlink(missing_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        for part in ("claims", "sources"):
            (folder / part).mkdir(exist_ok=True)
        return folder

    return write


@pytest.fixture
def texts():
    """Return the files of the corpus as they are written."""
    return dict(FILES, glossary=GLOSSARY)

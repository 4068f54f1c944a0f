"""A vocabulary of the package's own data and a made-up glossary, and the reader of texts over it."""

from __future__ import annotations

from importlib import resources

import pytest

from claimcheck import data
from claimcheck.frame.build import frame
from claimcheck.frame.vocabulary import build

GLOSSARY = {
    "schema": "glossary/0",
    "entities": [
        {"name": "Larkmere", "kind": "place", "also": ["the lake town"], "misspelled": ["Larkmeer"], "demonym": ["Larkmerian", "Larkmerians"]},
        {"name": "Pier Street", "kind": "place", "part_of": "Larkmere"},
        {"name": "Ada Quill", "kind": "person", "also": ["Mayor Quill"], "misspelled": ["Ada Quil"]},
        {"name": "Per Lund", "kind": "person"},
        {"name": "Ole K. Dahl", "kind": "person"},
        {"name": "Zoë Ångström-Hale", "kind": "person"},
        {"name": "Harbour Board", "kind": "agency", "also": ["HB"]},
        {"name": "Fisheries Office", "kind": "agency", "part_of": ["Harbour Board"]},
        {"name": "Net Inspectorate", "kind": "agency", "part_of": ["Fisheries Office"]},
        {"name": "Northwind Lines", "kind": "company", "also": ["Northwind"]},
    ],
    "terms": [
        {"term": "trawler", "kind": "thing", "also": ["drag-net boat"], "broader": ["fishing craft"]},
        {"term": "fishing craft", "kind": "thing"},
        {"term": "moor", "kind": "relation", "also": ["tie up"], "opposite": ["cast adrift"]},
        {"term": "flagged out", "kind": "quality", "opposite": ["home-flagged"], "apart": ["stateless"]},
        {"term": "stateless", "kind": "quality"},
    ],
}


@pytest.fixture(scope="session")
def vocabulary():
    """The lexicon files, the countries and the made-up glossary."""
    folder = resources.files(data).joinpath("lexicon")
    files = sorted(item.name for item in folder.iterdir() if item.name.endswith(".yaml"))
    return build([data.table(f"lexicon/{name[:-5]}") for name in files], [data.table("countries"), GLOSSARY], data.table("function-words"))


@pytest.fixture(scope="session")
def read(vocabulary):
    """Return the frame of a text."""
    return lambda text: frame(text, vocabulary)

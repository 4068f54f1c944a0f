"""The vocabulary that holds without a corpus: the package's lexicons and countries, compiled into an index without claims and kept like any other."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.corpus import cache
from claimcheck.match.index import Index, from_connection, open_index

if TYPE_CHECKING:
    from claimcheck.frame.vocabulary import Vocabulary

NAME = "general"


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the general vocabulary, and hand over the package's data tables; a cache that cannot be read or written costs time alone."""
    return _index(cache.places(cache.default_folder(os.environ)), cache.package_key()).vocabulary


def _index(places: list[Path], package: str) -> Index:
    name = cache.index_name(package, NAME)
    for place in places:
        with contextlib.suppress(sqlite3.Error, OSError):
            if cache.is_trusted(place / name):
                return open_index(place / name, NAME)
    from claimcheck.corpus.compile import compile_index
    from claimcheck.corpus.load import Contents

    empty = Contents(name=NAME, hash="", folder=Path(), files=(), sources={}, claims={}, imported=(), glossaries={}, quotes={})
    for place in places:
        unfinished = place / f"{name}.{os.urandom(4).hex()}.tmp"
        with contextlib.suppress(sqlite3.Error, OSError):
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                compile_index(empty, package, unfinished).close()
                return open_index(cache.finish(unfinished, place / name), NAME)
            finally:
                unfinished.unlink(missing_ok=True)
    return from_connection(compile_index(empty, package, None), NAME)

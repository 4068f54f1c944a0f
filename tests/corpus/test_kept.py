"""What the cache folder holds: the oldest indexes go where all take too much, and all go when told to."""

from __future__ import annotations

import os

import pytest

from claimcheck.corpus import kept
from claimcheck.corpus.opening import open_corpus
from claimcheck.errors import ClaimcheckError


def put(place, name, size, age):
    path = place / f"{name}.sqlite"
    path.write_bytes(b"x" * size)
    (place / f"{name}.sqlite.ok").write_text("[]", encoding="utf-8")
    os.utime(path, (10**9 - age, 10**9 - age))
    return path


@pytest.mark.parametrize(
    ("most", "left"),
    [(1000, ["a", "b", "c"]), (60, ["a", "b", "c"]), (59, ["a", "b"]), (25, ["a"]), (30, ["a", "b"]), (0, ["a"])],
)
def test_the_oldest_go_where_all_take_too_much(tmp_path, most, left):
    for age, (name, size) in enumerate([("a", 10), ("b", 20), ("c", 30)]):
        put(tmp_path, name, size, age)
    kept.sweep(tmp_path, most)
    assert sorted(path.stem for path in tmp_path.glob("*.sqlite")) == left
    assert sorted(path.name[0] for path in tmp_path.glob("*.ok")) == left


def test_an_index_is_told_with_its_corpus_and_all_go(corpus, own_cache):
    folder = corpus()
    path = open_corpus(folder).path
    (found,) = kept.kept(own_cache)
    assert (found.path, found.folder, found.bytes) == (path, str(folder), path.stat().st_size)
    put(own_cache, "idle", 5, 100)
    assert [item.folder for item in kept.kept(own_cache)] == [str(folder), ""]
    gone, left = kept.clear(own_cache)
    assert (len(gone), left) == (2, [])
    assert list(own_cache.iterdir()) == []
    assert open_corpus(folder).count == 3


def test_a_bound_of_the_environment(corpus, own_cache, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE_MB", "0")
    own_cache.mkdir()
    put(own_cache, "idle", 5, 100)
    path = open_corpus(corpus()).path
    assert list(own_cache.glob("*.sqlite")) == [path]
    assert kept.most_bytes({}) == kept.MOST_MB << 20
    with pytest.raises(ClaimcheckError, match="CLAIMCHECK_CACHE_MB must be a whole number of megabytes, not '1 GB'"):
        kept.most_bytes({"CLAIMCHECK_CACHE_MB": "1 GB"})

"""The kept index: found again without reading, compiled again after any change, and never trusted when it is damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time

import pytest

from claimcheck.corpus import cache, compile as compiling, kept
from claimcheck.corpus.load import parsed
from claimcheck.corpus.opening import open_corpus
from claimcheck.errors import ClaimcheckError, CorpusError
from claimcheck.frame.keys import index_keys
from claimcheck.match import imported
from claimcheck.match.index import open_index
from claimcheck.match.quick import Reader
from claimcheck.searching import search

KEYS = ["osprey", "carri", "n_4000", "e_~osprey"]


@pytest.fixture
def compilations(monkeypatch):
    """Count compilations, by the claims files that were framed."""
    done = []
    real, real_rows = compiling.compile_index, compiling._rows  # noqa: SLF001

    def rows(number, *args, **kwargs):
        done[-1].append(number)
        return real_rows(number, *args, **kwargs)

    def compile_index(*args):
        done.append([])
        return real(*args)

    monkeypatch.setattr(compiling, "compile_index", compile_index)
    monkeypatch.setattr(compiling, "_rows", rows)
    return done


def settle(folder):
    """Make all files look as if written long ago."""
    for path in folder.rglob("*"):
        os.utime(path, ns=(10**18, 10**18))


def answers(index):
    keys = [key for claim in index.ids() for key in index_keys(index.claim(claim).frame, index.vocabulary)]
    return [(index.claim(row).claim, round(score, 9), row) for row, score in index.candidates(sorted(keys), 20)]


def test_an_unchanged_corpus_is_neither_read_nor_compiled(corpus, compilations, monkeypatch):
    folder = corpus()
    settle(folder)
    first = open_corpus(folder)
    monkeypatch.setattr("claimcheck.corpus.files.snapshot", None)
    monkeypatch.setattr(cache, "digest_of", None)
    again = open_corpus(folder)
    assert len(compilations) == 1
    assert (again.hash, again.count, again.name, again.path) == (first.hash, 3, "larkmere", first.path)


def test_a_fresh_file_is_hashed_until_its_time_has_settled(corpus, compilations, monkeypatch):
    folder = corpus()
    open_corpus(folder)
    seen = []
    real = cache.digest_of

    def digest_of(path, **more):
        if str(path).startswith(str(folder)):  # the package's own files may have been changed just now, too
            seen.append(path)
        return real(path, **more)

    monkeypatch.setattr(cache, "digest_of", digest_of)
    open_corpus(folder)
    assert len(seen) == 3
    later = time.time_ns() + 10**10
    monkeypatch.setattr(cache.time, "time_ns", lambda: later)
    open_corpus(folder)
    seen.clear()
    open_corpus(folder)
    assert not seen
    assert len(compilations) == 1


def test_a_change_within_one_tick_of_the_clock_is_seen(corpus, texts):
    folder = corpus()
    path = folder / "claims" / "ferry.yaml"
    assert open_corpus(folder).claim("quill-left").claim.text == "Ada Quill left office in 2022."
    before = path.stat()
    path.write_text(texts["claims/ferry.yaml"].replace("Ada Quill left office in 2022.", "Ada Quill left Office in 2022."), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert open_corpus(folder).claim("quill-left").claim.text == "Ada Quill left Office in 2022."


def test_a_changed_file_is_compiled_alone_and_answers_as_if_all_were(corpus, texts, compilations, tmp_path):
    other = texts["claims/ferry.yaml"].replace("id: ", "id: x-").replace("claim: quill", "claim: x-quill")
    folder = corpus({"claims/b.yaml": other})
    open_corpus(folder)
    changed = texts["claims/ferry.yaml"].replace("Ada Quill is mayor of Larkmere.", "Ada Quill was once the mayor of Larkmere town.")
    corpus({"claims/b.yaml": other, "claims/ferry.yaml": changed})
    partly = open_corpus(folder)
    assert compilations == [[0, 1], [1]]
    whole = open_corpus(folder, keep=tmp_path / "elsewhere")
    assert compilations[2] == [0, 1]
    assert answers(partly) == answers(whole)
    assert partly.rows("SELECT * FROM frequency ORDER BY key") == whole.rows("SELECT * FROM frequency ORDER BY key")
    assert partly.hash == whole.hash


def test_a_changed_source_recompiles_the_claims_that_cite_it(corpus, texts, compilations):
    alone = (
        "schema: claims/0\ntopic: t\nclaims:\n- {id: alone, claim: Ada Quill left., evidence: [{source: courier, passage: Ada Quill left office}]}\n"
    )
    folder = corpus({"claims/alone.yaml": alone})
    open_corpus(folder)
    corpus({"claims/alone.yaml": alone, "sources/gazette.md": texts["sources/gazette.md"].replace("Larkmere Gazette", "The Gazette")})
    index = open_corpus(folder)
    assert compilations == [[0, 1], [1]]
    assert index.sources["gazette"].publisher == "The Gazette"


def test_files_that_come_and_go_and_glossaries_recompile_all(corpus, texts, compilations):
    folder = corpus()
    open_corpus(folder)
    (folder / "glossary.yaml").write_text(texts["glossary"], encoding="utf-8")
    index = open_corpus(folder)
    assert index.vocabulary.entities["larkmere"][1] == "place"
    (folder / "claims" / "more.yaml").write_text("schema: claims/0\ntopic: t\nclaims: []\n", encoding="utf-8")
    assert open_corpus(folder).count == 3
    (folder / "claims" / "more.yaml").unlink()
    (folder / "glossary.yaml").unlink()
    assert "larkmere" not in open_corpus(folder).vocabulary.entities
    assert [len(done) for done in compilations] == [1, 1, 2]


def spoil_truncate(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def spoil_garbage(path):
    path.write_bytes(b"garbage" * 1000)


def spoil_middle(path):
    content = bytearray(path.read_bytes())
    content[4096:] = b"\0" * (len(content) - 4096)
    path.write_bytes(content)


def spoil_bit(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def spoil_empty(path):
    path.write_bytes(b"")


def spoil_other_schema(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema'")
    connection.close()


def spoil_unfinished(path):
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM meta WHERE key = 'complete'")
    connection.close()


def spoil_remove(path):
    path.unlink()


def spoil_folder(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [value for name, value in sorted(globals().items()) if name.startswith("spoil_")])
@pytest.mark.parametrize("which", ["*.sqlite", "*.state.json", "*.ok"])
def test_whatever_befalls_the_cache_the_answer_is_the_same(spoil, which, corpus, own_cache):
    folder = corpus()
    expected = answers(open_corpus(folder))
    (path,) = own_cache.glob(which)
    if which != "*.sqlite" and spoil in {spoil_other_schema, spoil_unfinished, spoil_middle}:
        pytest.skip("for indexes")
    spoil(path)
    assert answers(open_corpus(folder)) == expected
    assert answers(open_corpus(folder)) == expected


@pytest.mark.parametrize("state", ["null", "[]", "{}", '{"format": 1, "version": "0.1.0"}', "\x00", "[" * 100_000, '{"format": 1, "files": 5}'])
def test_a_state_file_that_is_none(state, corpus, own_cache):
    folder = corpus()
    open_corpus(folder)
    (path,) = own_cache.glob("*.state.json")
    path.write_text(state, encoding="utf-8")
    assert open_corpus(folder).count == 3


def test_another_version_compiles_anew(corpus, compilations, monkeypatch):
    folder = corpus()
    open_corpus(folder)
    monkeypatch.setattr(cache, "__version__", "99.0")
    open_corpus(folder)
    assert len(compilations) == 2


def test_two_copies_of_a_corpus_share_an_index(corpus, compilations, tmp_path):
    folder = corpus()
    first = open_corpus(folder)
    shutil.copytree(folder, tmp_path / "copy")
    second = open_corpus(tmp_path / "copy")
    assert (second.path, second.name, len(compilations)) == (first.path, "copy", 1)


@pytest.mark.parametrize("hindrance", ["file", "below a file", "full"])
def test_a_cache_folder_that_cannot_be_written(hindrance, corpus, own_cache, tmp_path, monkeypatch):
    if hindrance == "full":
        monkeypatch.setattr(cache, "finish", lambda *_: (_ for _ in ()).throw(OSError(28, "no space left")))
    else:
        own_cache.write_text("in the way", encoding="utf-8")
    if hindrance == "below a file":
        monkeypatch.setenv("CLAIMCHECK_CACHE", str(own_cache / "deeper"))
    index = open_corpus(corpus())
    assert index.count == 3
    assert [claim for claim, _, _ in answers(index)]
    if hindrance == "full":
        assert index.path is None
        with pytest.raises(TypeError, match="memory"):
            index.__reduce__()
    else:
        assert index.path.parent.parent == tmp_path
        again = open_corpus(corpus())
        assert again.path == index.path


def test_a_temporary_folder_of_somebody_else_is_not_used(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (spare,) = cache.places(None)
    spare.mkdir(mode=0o777)
    spare.chmod(0o777)
    assert (cache.places(None) == []) is (sys.platform != "win32")


def test_three_processes_at_once(corpus, own_cache):
    folder = corpus()
    code = (
        "import sys; from pathlib import Path; from claimcheck.corpus.opening import open_corpus\n"
        "i = open_corpus(Path(sys.argv[1])); print(i.hash, i.count, [r for r, _ in i.candidates(['osprey', 'n_4000'], 5)])"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)
    ]
    results = [process.communicate() for process in running]
    assert [error for _, error in results] == [""] * 3
    assert len({out for out, _ in results}) == 1
    assert not list(own_cache.glob("*.tmp"))
    assert len(list(own_cache.glob("*.sqlite"))) == 1


def test_a_warm_start_imports_no_yaml(corpus):
    folder = corpus()
    open_corpus(folder).close()
    code = (
        "import sys; from claimcheck import load_corpus\n"
        "i = load_corpus(sys.argv[1])\n"
        "from claimcheck.frame.build import frame; from claimcheck.frame.keys import index_keys\n"
        "f = frame('The Osprey carried nearly 4,000 people in April 2021.', i.vocabulary)\n"
        "assert i.claim(i.candidates(index_keys(f, i.vocabulary), 3)[0][0]).frame\n"
        "print(sorted(m for m in ('yaml', 'rich', 'rapidfuzz', 'hashlib', 'tempfile', 'tomllib', 'difflib') if m in sys.modules))"
    )
    settle(folder)
    for _ in range(2):
        out = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


def test_a_faulty_corpus_leaves_nothing_behind(corpus, own_cache, texts):
    with pytest.raises(CorpusError):
        open_corpus(corpus({"claims/ferry.yaml": texts["claims/ferry.yaml"].replace("tags", "tag")}))
    assert not list(own_cache.glob("*")) if own_cache.exists() else True
    line = '{"id": "r", "claim": "x y", "reviews": [{"publisher": "p", "rating": "r", "stance": "agrees"}]}\n'
    with pytest.raises(CorpusError) as caught:
        open_corpus(corpus({"claims/feed.jsonl": line + line + line}))
    assert [(p.line, p.code) for p in caught.value.problems] == [(2, "CL010"), (3, "CL010")]
    with pytest.raises(CorpusError):
        open_corpus(corpus({"claims/feed.jsonl": line + "{"}))
    assert not list(own_cache.glob("*.sqlite"))
    assert not list(own_cache.glob("*.tmp"))


def test_a_changed_corpus_that_does_not_load_is_told_not_answered(corpus, texts):
    folder = corpus()
    open_corpus(folder)
    with pytest.raises(CorpusError):
        open_corpus(corpus({"claims/ferry.yaml": "schema: claims/0\n"}))
    assert open_corpus(corpus({"claims/ferry.yaml": texts["claims/ferry.yaml"]})).count == 3


def test_a_stream_that_changes_while_it_is_read(corpus, monkeypatch):
    monkeypatch.setattr("claimcheck.corpus.opening._is_still", lambda _: False)
    with pytest.raises(ClaimcheckError, match="changes while it is read"):
        open_corpus(corpus({"claims/feed.jsonl": ""}))


REVIEW = '{"id": "r%d", "claim": "The barge %s sank.", "reviews": [{"publisher": "p", "rating": "False", "stance": "conflicts"}]}'


def test_imported_reviews_are_found_and_read_anew(corpus):
    names = [f"Zor{a}{b}o" for a in "bdfgklmn" for b in ("ab", "ed", "in", "ok", "um") for _ in "123"]
    index = open_corpus(corpus({"claims/feed.jsonl": "\n".join(REVIEW % item for item in enumerate(names))}))
    assert (index.count, index.imported, index.total) == (3, len(names), len(names) + 3)
    found = index.claim("r77")
    assert found.frame.text == f"The barge {names[77]} sank."
    assert found.passages == ()
    alike = [row for row, _ in imported.candidates(index, Reader(index.vocabulary).keys(found.claim.text), 3)]
    assert alike == [index.claim(f"r{n}").rowid for n in (75, 76, 77)]
    assert [match.claim for match in search(found.claim.text, index, limit=3)] == ["r75", "r76", "r77"]


def test_a_changed_stream_is_indexed_anew_and_nothing_of_the_old_one_stays(corpus, compilations, tmp_path):
    before = [REVIEW % (number, f"Zor{chr(97 + number)}bo") for number in range(20)]
    open_corpus(corpus({"claims/feed.jsonl": "\n".join(before), "claims/other.jsonl": REVIEW % (90, "Quelbo")}))
    folder = corpus({"claims/feed.jsonl": "\n".join([*before[3:], REVIEW % (77, "Zorzbo")]), "claims/other.jsonl": REVIEW % (90, "Quelbo")})
    partly = open_corpus(folder)
    assert compilations == [[0, 1, 2], [0]]
    whole = open_corpus(folder, keep=tmp_path / "elsewhere")
    assert partly.rows("SELECT * FROM spread ORDER BY key") == whole.rows("SELECT * FROM spread ORDER BY key")
    assert (partly.imported, partly.spread(["zorabo", "zorzbo", "quelbo"])) == (19, {"zorzbo": 1, "quelbo": 1})
    for key in ("zorzbo", "barg"):
        assert imported.candidates(partly, [key], 30) == imported.candidates(whole, [key], 30)


def test_without_fts5_the_error_says_so(corpus, monkeypatch):
    real = sqlite3.connect

    class Connection(sqlite3.Connection):
        def execute(self, sql, *rest):
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")  # noqa: TRY003 - SQLite's own words
            return super().execute(sql, *rest)

    monkeypatch.setattr(sqlite3, "connect", lambda *args, **more: real(*args, factory=Connection, **more))
    with pytest.raises(ClaimcheckError, match="FTS5"):
        open_corpus(corpus())


def test_old_indexes_go(corpus, texts, own_cache):
    folder = corpus()
    for n in range(kept.IDLE + 4):
        corpus({"claims/ferry.yaml": texts["claims/ferry.yaml"].replace("April 2021.", f"April 20{n:02}.")})
        current = open_corpus(folder).path
    left = list(own_cache.glob("*.sqlite"))
    assert current in left
    assert len(left) <= kept.IDLE + 1
    abandoned = own_cache / "x.sqlite.tmp"
    abandoned.write_bytes(b"")
    os.utime(abandoned, (0, 0))
    kept.sweep(own_cache, 2**40)
    assert not abandoned.exists()


def test_an_index_opened_before_a_change_goes_on(corpus, texts):
    folder = corpus()
    index = open_corpus(folder)
    corpus({"claims/ferry.yaml": texts["claims/ferry.yaml"].replace("quill-left", "quill-gone")})
    assert open_corpus(folder).claim("quill-gone")
    assert index.claim("quill-left").claim.id == "quill-left"


def test_an_index_in_memory_is_the_same(corpus):
    from claimcheck.corpus.files import snapshot
    from claimcheck.match.index import from_connection

    folder = corpus()
    on_disk = open_corpus(folder)
    in_memory = from_connection(compiling.compile_index(parsed(snapshot(folder)), "key", None), "larkmere")
    assert answers(in_memory) == answers(on_disk)


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"CLAIMCHECK_CACHE": "/a/b"}, "linux", "/a/b"),
        ({"XDG_CACHE_HOME": "/x"}, "linux", "/x/claimcheck"),
        ({"XDG_CACHE_HOME": "/x", "LOCALAPPDATA": "/l"}, "win32", "/l/claimcheck/cache"),
        ({}, "darwin", "{home}/Library/Caches/claimcheck"),
        ({}, "linux", "{home}/.cache/claimcheck"),
    ],
)
def test_where_indexes_are_kept(environ, platform, expected):
    from pathlib import Path

    assert cache.default_folder(environ, platform) == Path(expected.format(home=Path.home().as_posix()))


def test_a_file_that_is_no_index(tmp_path):
    (tmp_path / "x.sqlite").write_bytes(b"")
    with pytest.raises(sqlite3.DatabaseError):
        open_index(tmp_path / "x.sqlite", "x")


def test_a_recompilation_reads_the_tables_of_today_not_those_of_the_older_index(monkeypatch, tmp_path):
    """A warm cache once carried the data tables of an older version of the package into every later index."""
    import shutil
    from pathlib import Path

    from claimcheck import data
    from claimcheck.corpus import cache
    from claimcheck.corpus.opening import open_corpus

    corpus = tmp_path / "corpus"
    shutil.copytree(Path(__file__).parents[1] / "fixtures" / "harbour", corpus)
    keep = tmp_path / "keep"
    monkeypatch.setattr(data, "_tables", {})
    monkeypatch.setattr(cache, "package_key", lambda: "older")
    monkeypatch.setattr(cache, "package_listing", lambda: [["older", 0, 0]])
    data.preload({"hedges": {**data.table("hedges"), "stale": []}})
    open_corpus(corpus, keep=keep).close()
    monkeypatch.setattr(data, "_tables", {})
    monkeypatch.setattr(cache, "package_key", lambda: "newer")
    monkeypatch.setattr(cache, "package_listing", lambda: [["newer", 0, 0]])
    index = open_corpus(corpus, keep=keep)
    assert "stale" not in index.tables()["hedges"]
    index.close()

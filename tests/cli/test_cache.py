"""`claimcheck cache`: what is compiled, and being rid of it."""

import json


def test_info_and_clear(run, tmp_path):
    env = {"CLAIMCHECK_CACHE": str(tmp_path / "own"), "TMPDIR": str(tmp_path)}
    assert "nothing is compiled yet" in run("cache", "info", env=env).out
    assert run("search", "ships", env=env).code == 0
    told = json.loads(run("cache", "info", "--format", "json", env=env).out)
    (index,) = told["folders"][0]["indexes"]
    assert index["corpus"].endswith("harbour")
    assert 0 < index["bytes"] < told["most_bytes"]
    assert "1 index" in run("cache", "info", env=env).out
    assert run("cache", "clear", env=env).out.startswith("Deleted: 1 index, ")
    assert json.loads(run("cache", "clear", "--format", "json", env=env).out)["deleted"] == []
    assert run("search", "ships", env=env).code == 0
    bad = run("cache", "info", env={**env, "CLAIMCHECK_CACHE_MB": "much"})
    assert (bad.code, bad.err) == (2, "claimcheck: error: CLAIMCHECK_CACHE_MB must be a whole number of megabytes, not 'much'\n")


def test_what_cannot_be_deleted_is_told(tmp_path, monkeypatch, capsys):
    from claimcheck.cli import cache

    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    (tmp_path / "corpus-1.sqlite").write_bytes(b"x")
    monkeypatch.setattr("pathlib.Path.unlink", _refused)
    assert cache.clear(None) == 2
    told = capsys.readouterr()
    assert "0 indexes" in told.out
    assert f"{tmp_path / 'corpus-1.sqlite'}: cannot be deleted" in told.err


def _refused(*_, **__):
    raise PermissionError

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

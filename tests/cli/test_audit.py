"""--audit: what was answered is on record, whole, and can be answered again."""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from claimcheck.cli import audit

STATEMENTS = ["The harbour of Orell handled 9,000 ships in 2019.", "The harbour of Orell handled nearly 4,000 ships in 2019.", "Penguins fly."]
FIELDS = ["schema", "time", "id", "place", "dated", "statement", "verdict", "because", "marks", "stances", "claims", "as_of", "corpus", "version"]


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="ascii").splitlines()]


def test_an_answer_is_a_line(run, tmp_path):
    log = tmp_path / "log.jsonl"
    result = run("verify", STATEMENTS[0], "--audit", log, "--as-of", "2022-01-01")
    assert result.code == 1, result
    assert "REFUTED" in result.out
    (line,) = lines(log)
    assert list(line) == FIELDS
    assert (line["verdict"], line["claims"], line["as_of"]) == ("refuted", ["orell-ships-2019"], "2022-01-01")
    assert line["stances"] == {"courier-2021": "conflicts", "gazette-2020": "conflicts"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", line["time"])


def test_a_batch_adds_a_line_an_answer_and_none_for_a_bad_line(run, tmp_path):
    log = tmp_path / "log.jsonl"
    batch = "\n".join([*(json.dumps({"id": number, "statement": text}) for number, text in enumerate(STATEMENTS)), "{"])
    result = run("verify", "--batch", "-", "--audit", log, stdin=batch)
    assert result.code == 2, result
    assert [(line["id"], line["statement"]) for line in lines(log)] == list(enumerate(STATEMENTS))


def test_the_same_inputs_give_the_same_line_again(run, tmp_path):
    first, again = tmp_path / "first.jsonl", tmp_path / "again.jsonl"
    for statement in STATEMENTS:
        run("verify", statement, "--audit", first)
    for line in lines(first):
        run("verify", line["statement"], "--as-of", line["as_of"], "--audit", again)
    without = [[{**line, "time": ""} for line in lines(path)] for path in (first, again)]
    assert without[0] == without[1]


def test_an_unfinished_line_before_it_stays_apart(run, tmp_path):
    log = tmp_path / "log.jsonl"
    log.write_text('{"cut', encoding="ascii")
    run("verify", STATEMENTS[0], "--audit", log)
    old, new = log.read_text(encoding="ascii").splitlines()
    assert old == '{"cut'
    assert json.loads(new)["statement"] == STATEMENTS[0]


def test_two_processes_write_whole_lines(environment, tmp_path):
    log, each = tmp_path / "log.jsonl", 60
    batch = tmp_path / "batch.txt"
    batch.write_text("\n".join(f"{STATEMENTS[0]} {'Pad ' * number * 40}" for number in range(each)), encoding="utf-8")
    arguments = [sys.executable, "-m", "claimcheck", "verify", "--batch", str(batch), "--audit", str(log), "--fail-on", "none"]
    with ThreadPoolExecutor(3) as pool:
        done = list(pool.map(lambda _: subprocess.run(arguments, env=environment, cwd=tmp_path, capture_output=True, check=False), range(3)))
    assert [item.returncode for item in done] == [0, 0, 0], done
    assert len(lines(log)) == 3 * each


@pytest.mark.parametrize("where", ["folder", "nowhere/log.jsonl"])
def test_a_log_that_cannot_be_written_ends_the_run_before_the_answer(run, tmp_path, where):
    (tmp_path / "folder").mkdir()
    result = run("verify", STATEMENTS[0], "--audit", tmp_path / where)
    assert result.code == 2, result
    assert result.out == ""
    assert where.split("/")[-1] in result.err
    assert "Traceback" not in result.err


def test_a_full_disk_leaves_the_log_as_it_was(harbour_report, tmp_path, monkeypatch):
    path = tmp_path / "log.jsonl"
    path.write_text("{}\n", encoding="ascii")
    write = os.write
    calls = []

    def full(file, data):
        calls.append(len(data))
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        return write(file, bytes(data[:7]))

    with closing(audit.Log(path)) as log:
        monkeypatch.setattr(audit.os, "write", full)
        with pytest.raises(OSError, match="No space left") as caught:
            log.append(harbour_report)
        monkeypatch.undo()
    assert path.read_text(encoding="ascii") == "{}\n"
    assert caught.value.filename == str(path)


def test_a_full_device_is_said_after_the_answer(run):
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - a device
        pytest.skip("no /dev/full here")
    result = run("verify", STATEMENTS[0], "--audit", "/dev/full")
    assert result.code == 2, result
    assert "REFUTED" in result.out
    assert "No space left" in result.err


@pytest.fixture
def harbour_report(own_indexes):
    from pathlib import Path

    from claimcheck.verify import verify

    return verify(STATEMENTS[0], own_indexes(Path(__file__).parents[1] / "fixtures" / "harbour"))


DRAFT = """---
date: 2021-03-01
---

# The harbour

The harbour of Orell handled 9,000 ships in 2019. It rained.
The harbour of Orell handled nearly 4,000 ships in 2019.
"""


def test_lint_records_the_answer_to_each_sentence_that_something_on_file_is_about(run, tmp_path, environment):
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    result = run("lint", "draft.md", "--corpus", environment["CLAIMCHECK_CORPUS"], "--audit", "log.jsonl", "--as-of", "2022-01-01")
    assert result.code == 1, result
    found = [(line["place"], line["verdict"], line["dated"], line["as_of"]) for line in lines(tmp_path / "log.jsonl")]
    assert found == [("draft.md:7:1", "refuted", "2021-03-01", "2022-01-01"), ("draft.md:8:1", "conflicting", "2021-03-01", "2022-01-01")]


def test_processes_of_lint_write_whole_lines(run, tmp_path, environment):
    for number in range(12):
        (tmp_path / f"draft-{number}.md").write_text(DRAFT * 5, encoding="utf-8")
    result = run("lint", ".", "--jobs", "3", "--corpus", environment["CLAIMCHECK_CORPUS"], "--audit", "log.jsonl", "--fail-on", "none")
    assert result.code == 0, result
    assert len({line["place"] for line in lines(tmp_path / "log.jsonl")}) == 12 * 5 * 2


def test_lint_ends_before_it_begins_where_the_log_cannot_be_written(run, tmp_path, environment):
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    result = run("lint", "draft.md", "--corpus", environment["CLAIMCHECK_CORPUS"], "--audit", "nowhere/log.jsonl")
    assert (result.code, result.out) == (2, ""), result


def test_a_full_disk_under_lint_is_told_of_the_log(run, tmp_path, environment):
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - a device
        pytest.skip("no /dev/full here")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    result = run("lint", "draft.md", "--corpus", environment["CLAIMCHECK_CORPUS"], "--audit", "/dev/full")
    assert result.code == 2, result
    assert "the audit log cannot be written: No space left" in result.err

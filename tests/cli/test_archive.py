"""`claimcheck archive`: the findings of `lint`, for each article once, however many processes there were and whoever of them was lost."""

from __future__ import annotations

import contextlib
import datetime
import gzip
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.archive import Reader, Share
from claimcheck.corpus.opening import open_corpus

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour"
SAID = [
    "The harbour of Orell handled 9,000 ships in 2019.",
    "The harbour of Orell handled nearly 4,000 ships in 2019.",
    "It was a cold spring, and the river froze twice.",
    "The harbour of Orell handled 700 ships in 2019.",
]


def articles(count):
    texts = (f"{SAID[number % 4]}\n\n{SAID[number * 7 % 4]}" for number in range(count))
    return [{"id": f"a{number}", "date": f"2020-03-{number % 28 + 1:02}", "text": text} for number, text in enumerate(texts)]


def write(path, items):
    lines = "".join((item if isinstance(item, str) else json.dumps(item)) + "\n" for item in items)
    with gzip.open(path, "wt", encoding="utf-8") if path.suffix == ".gz" else path.open("w", encoding="utf-8") as stream:
        stream.write(lines)
    return path


def found(out):
    rows = [json.loads(line) for part in sorted(out.glob("*.jsonl")) for line in part.read_text(encoding="utf-8").splitlines()]
    assert not list(out.glob(".*"))
    return rows


def test_the_findings_are_those_of_lint(run, tmp_path):
    written = write(tmp_path / "a.jsonl", articles(6))
    packed = write(tmp_path / "b.jsonl.gz", articles(4))
    done = run("archive", written, packed, tmp_path / "out", "--share", 4, "--as-of", "2021-01-01", "--jobs", 1)
    assert (done.code, done.out) == (0, f"10 articles in 3 parts in {tmp_path / 'out'}: 20 findings\n"), done
    rows = found(tmp_path / "out")
    assert [row["id"] for row in rows] == [*(f"a{n}" for n in range(6)), *(f"a{n}" for n in range(4))]
    for row, article in zip(rows, articles(6), strict=False):
        draft = tmp_path / "draft.txt"
        draft.write_text(article["text"], encoding="utf-8")
        (file,) = json.loads(run("lint", draft, "--format", "json", "--as-of", article["date"], "--exit-zero").out)["files"]
        assert {key: value for key, value in row.items() if key not in {"id", "date"}} == {key: value for key, value in file.items() if key != "path"}


def test_a_run_that_was_stopped_goes_on_and_ends_with_the_same_bytes(run, tmp_path):
    written, out = write(tmp_path / "a.jsonl", articles(9)), tmp_path / "out"
    assert run("archive", written, out, "--share", 2, "--jobs", 2, "--as-of", "2021-01-01").code == 0
    whole = {path.name: path.read_bytes() for path in out.iterdir()}
    assert len(whole) == 6
    (out / "000-0000000003.jsonl").unlink()
    (out / "000-0000000009.jsonl").unlink()
    again = run("archive", written, out, "--share", 2)
    assert (again.code, again.out.partition(" in ")[0]) == (0, "3 articles"), again
    assert {path.name: path.read_bytes() for path in out.iterdir()} == whole


@pytest.mark.parametrize("change", [["--share", "3"], ["--as-of", "2019-01-01"], "input"])
def test_findings_of_another_run_are_not_mixed_in(run, tmp_path, change):
    written, out = write(tmp_path / "a.jsonl", articles(3)), tmp_path / "out"
    assert run("archive", written, out, "--share", 2, "--jobs", 1).code == 0
    if change == "input":
        write(written, articles(4))
    again = run("archive", written, out, *(["--share", "2", *change] if change != "input" else ["--share", "2"]))
    assert again.code == 2
    assert "holds findings of another run" in again.err


def test_lines_that_are_no_article_are_told_and_the_rest_is_checked(run, tmp_path):
    bad = ["{", "[]", "", '{"id": 7}', '{"id": "x", "date": "soon", "text": "a"}', '{"id": "y", "date": "2020-03-04T10:00:00Z", "text": "a"}']
    done = run("archive", write(tmp_path / "a.jsonl", [*bad, *articles(1)]), tmp_path / "out", "--jobs", 1)
    assert done.code == 2
    assert done.err == "claimcheck: error: 4 lines could not be read; each is told in its part with its error\n"
    rows = found(tmp_path / "out")
    assert [(row["id"], row.get("line"), "error" in row) for row in rows] == [
        (None, 1, True), (None, 2, True), (None, 4, True), ("x", 5, True), ("y", None, False), ("a0", None, False),
    ]  # fmt: skip
    assert rows[3]["error"] == "'soon' is no date: write it as 2026-11-22"
    assert rows[4]["date"] == "2020-03-04"


def test_a_rerun_tells_what_earlier_runs_could_not_read(run, tmp_path):
    written, out = write(tmp_path / "a.jsonl", [*articles(2), "{", "[]", *articles(2), "7"]), tmp_path / "out"
    arguments = ("archive", written, out, "--share", 2, "--jobs", 1)
    first = run(*arguments)
    assert (first.code, first.out) == (2, f"4 articles in 4 parts in {out}: {first.out.rsplit(': ', 1)[1]}"), first
    again = run(*arguments)
    assert (again.code, again.out) == (2, f"0 articles in 0 parts in {out}: 0 findings; 4 parts there already\n")
    assert again.err == "claimcheck: error: 3 lines could not be read (3 of them in an earlier run); each is told in its part with its error\n"
    (out / "000-0000000007.jsonl").unlink()
    resumed = run(*arguments)
    assert resumed.code == 2
    assert resumed.err == "claimcheck: error: 3 lines could not be read (2 of them in an earlier run); each is told in its part with its error\n"


def test_a_part_that_somebody_edited_is_no_pass(run, tmp_path):
    written, out = write(tmp_path / "a.jsonl", articles(2)), tmp_path / "out"
    assert run("archive", written, out, "--share", 2, "--jobs", 1).code == 0
    (out / "000-0000000001.jsonl").write_text('{"error": \n', encoding="utf-8")
    again = run("archive", written, out, "--share", 2, "--jobs", 1)
    assert again.code == 2
    assert "is no part of findings: delete it and run again" in again.err


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    corpus = open_corpus(HARBOUR, keep=tmp_path_factory.mktemp("kept"))
    yield Reader(corpus, datetime.date(2021, 1, 1))
    corpus.close()


@settings(max_examples=60, deadline=None)
@given(name=VALUES, date=VALUES, text=st.text() | VALUES)
def test_any_line_of_json_has_a_row(reader, name, date, text):
    done = reader.done(Share("x", 1, (json.dumps({"id": name, "date": date, "text": text}).encode(),)))
    assert (done.articles, done.bad) in {(1, 0), (0, 1)}
    assert done.text.count("\n") == 1


@settings(max_examples=60, deadline=None)
@given(line=st.binary(min_size=1))
def test_any_bytes_have_a_row_or_are_white_space(reader, line):
    done = reader.done(Share("x", 1, (line,)))
    assert done.articles + done.bad == bool(line.strip())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.jsonl"], "then the folder"),
        (["none.jsonl", "out"], "none.jsonl: cannot be read"),
        (["bad.jsonl.gz", "out"], "bad.jsonl.gz: cannot be read"),
        (["cut.jsonl.gz", "out"], "cut.jsonl.gz: cannot be read"),
        (["torn.jsonl.gz", "out"], "torn.jsonl.gz: cannot be read"),
        (["good.jsonl", "broken"], "holds findings of another run"),
        (["good.jsonl", "good.jsonl"], "good.jsonl: File exists"),
    ],
)
def test_what_cannot_be_read(run, tmp_path, arguments, words):
    whole = gzip.compress(write(tmp_path / "good.jsonl", articles(9)).read_bytes())
    (tmp_path / "bad.jsonl.gz").write_bytes(b"no gzip")
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[:-20])
    (tmp_path / "torn.jsonl.gz").write_bytes(whole[:20] + b"\xff" * 40 + whole[60:])
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "archive.json").write_text('{"as_of": "soon"}', encoding="utf-8")
    done = run("archive", *arguments, "--jobs", 1)
    assert (done.code, words in done.err) == (2, True), done


@pytest.fixture
def scheduler(environment, tmp_path):
    """Return the address of a scheduler with two workers, each a process, and the workers."""
    pytest.importorskip("distributed")
    told = tmp_path / "scheduler.json"
    base = [sys.executable, "-W", "ignore", "-m"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment, "cwd": tmp_path}
    started = [
        subprocess.Popen(
            [*base, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told)], **quiet
        )
    ]
    try:
        address = _address(told, started[0])
        worker = [
            *base,
            "distributed.cli.dask_worker",
            address,
            "--nthreads",
            "1",
            "--no-nanny",
            "--no-dashboard",
            "--local-directory",
            str(tmp_path),
        ]
        started += [subprocess.Popen(worker, **quiet) for _ in range(2)]
        yield address, started[1:]
    finally:
        for process in started:
            process.kill()
        for process in started:
            process.wait()


def _address(told, process):
    """Return where the scheduler listens, once its file is there and whole: it may be found while it is still being written."""
    while process.poll() is None:
        with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
            return json.loads(told.read_text(encoding="utf-8"))["address"]
        time.sleep(0.1)
    pytest.fail("the scheduler ended before it told its address")


def test_a_lost_worker_of_a_cluster_costs_its_share_again_and_nothing_else(run, environment, scheduler, tmp_path):
    address, workers = scheduler
    written, out = write(tmp_path / "a.jsonl", articles(120)), tmp_path / "out"
    command = [sys.executable, "-m", "claimcheck", "archive", written, out, "--share", "3", "--as-of", "2021-01-01", "--scheduler", address]
    with subprocess.Popen(command, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        while len(list(out.glob("*.jsonl"))) < 6 and running.poll() is None:
            time.sleep(0.01)
        workers[0].kill()
        said, complained = running.communicate(timeout=120)
    assert running.returncode == 0, complained
    assert said.startswith("120 articles in 40 parts")
    alone = tmp_path / "alone"
    assert run("archive", written, alone, "--share", 3, "--as-of", "2021-01-01", "--jobs", 1).code == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {path.name: path.read_bytes() for path in alone.iterdir()}


def test_a_scheduler_that_is_not_there(
    run,
    tmp_path,
):
    pytest.importorskip("distributed")
    done = run("archive", write(tmp_path / "a.jsonl", articles(1)), tmp_path / "out", "--scheduler", "nothing://x")
    assert (done.code, "no scheduler answers at nothing://x" in done.err) == (2, True), done

"""init: a corpus that loads and answers at once, in a folder that was empty."""

import json
import re
import shlex

import pytest

from claimcheck.corpus.describe import FORMATS, json_schemas
from claimcheck.corpus.start import EXAMPLE, editor_header, files


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_new_corpus_answers_at_once(run, tmp_path):
    result = run("init", "desk/town", "--format", "plain")
    assert result.code == 0, result
    assert set(tree(tmp_path / "desk" / "town")) == set(files())
    (tried,) = re.findall(r"^Try: claimcheck (.*)$", result.out, re.MULTILINE)
    for named in re.findall(r"claimcheck (sources add|claims draft)", result.out):
        assert run(*named.split(), "--help").code == 0
    answer = run(*shlex.split(tried), "--format", "json")
    assert answer.code == 1, answer
    assert json.loads(answer.out)["verdict"] == "refuted"
    assert json.loads(answer.out)["corpus"]["name"] == "town"


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The Musterby library lent 48,200 books in 2025.", "supported"),
        ("Readers borrowed 48,200 books from the library in Mustersby in 2025.", "supported"),
        (EXAMPLE, "refuted"),
        ("The Musterby library lent 48,200 books in 2019.", "refuted"),
        ("The Musterby library bought 20 chairs in 2025.", "not-enough-evidence"),
    ],
)
def test_the_worked_example(run, statement, verdict):
    assert run("init", "town").code == 0
    assert json.loads(run("verify", "--corpus", "town", "--format", "json", statement).out)["verdict"] == verdict


def test_its_settings_hold_in_folders_below(run, environment, tmp_path):
    import subprocess
    import sys

    assert run("init", ".").code == 0
    (tmp_path / "drafts").mkdir()
    own = {key: value for key, value in environment.items() if key != "CLAIMCHECK_CORPUS"}
    arguments = [sys.executable, "-m", "claimcheck", "verify", EXAMPLE]
    done = subprocess.run(arguments, env=own, cwd=tmp_path / "drafts", capture_output=True, check=False)
    assert done.returncode == 1, done
    assert b"Musterby Post" in done.stdout


def test_json(run, tmp_path):
    value = json.loads(run("init", "town", "--format", "json").out)
    assert value == {"schema": 0, "folder": "town", "files": sorted(tree(tmp_path / "town")), "try": EXAMPLE}


def test_an_empty_folder_and_one_with_a_repository_will_do(run, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    for name in ("empty", "repository"):
        assert run("init", name).code == 0
        assert set(tree(tmp_path / name)) == set(files())


def test_a_folder_that_holds_anything_is_left_alone(run, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine", encoding="utf-8")
    result = run("init", "full")
    assert result.code == 2, result
    assert "notes.txt" in result.err
    assert tree(tmp_path) == {"full/notes.txt": b"mine"}


@pytest.mark.parametrize("name", ["file", "file/town", "", "to\x1bwn/../file"])
def test_a_folder_that_cannot_be_made(run, tmp_path, name):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = run("init", name) if name else run("init")
    assert result.code == 2, result
    assert "Traceback" not in result.err
    assert "\x1b" not in result.err
    assert tree(tmp_path) == {"file": b"mine"}


def test_a_second_time_is_refused(run, tmp_path):
    assert run("init", "town").code == 0
    before = tree(tmp_path)
    assert run("init", "town").code == 2
    assert tree(tmp_path) == before


def test_a_full_disk_leaves_nothing(tmp_path, monkeypatch):
    from pathlib import Path

    from claimcheck.cli import init

    write, calls = Path.write_text, []

    def full(self, *arguments, **named):
        calls.append(self)
        if len(calls) > 3:
            raise OSError(28, "No space left on device", str(self))
        return write(self, *arguments, **named)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        init._make(tmp_path / "town", files())
    monkeypatch.undo()
    assert tree(tmp_path) == {}


def test_every_file_names_its_schema():
    texts = files()
    assert {name.removeprefix("schema/") for name in texts if name.startswith("schema/")} == set(json_schemas())
    for path, text in texts.items():
        if path.endswith((".yaml", ".md")):
            (form,) = re.findall(r"^# yaml-language-server: \$schema=\.\./schema/([a-z-]+)\.json$", text, re.MULTILINE)
            assert form in FORMATS
            assert editor_header(form) in text

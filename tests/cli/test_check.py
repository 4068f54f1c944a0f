"""`check` as a curator meets it: formats, exit codes, passages anchored anew, the score of the claims."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour"
CLAIMS = "claims/harbour.yaml"


@pytest.fixture
def own(tmp_path):
    """Return a copy of the harbour corpus that a test may change: a function of (old, new) pairs in its claims."""

    def make(*changes):
        folder = tmp_path / "harbour"
        shutil.copytree(HARBOUR, folder)
        text = (folder / CLAIMS).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (folder / CLAIMS).write_text(text, encoding="utf-8")
        return folder

    return make


WRONG = ("claim: The harbour of Orell employs 310 people", "claim: The harbour of Orell employs 410 people")
MOVED = ("passage: The harbour of Orell employs 310 people", "passage: The harbor of Orell employs 310 people")


def test_a_good_corpus_passes(run):
    result = run("check")
    assert result.code == 0, result
    assert "4 claims and 2 sources of harbour" in result.out
    assert "error" not in result.out


def test_a_fault_is_a_line_that_editors_follow(run, own):
    folder = own(WRONG)
    result = run("check", "--corpus", folder)
    assert result.code == 1, result
    assert "harbour/claims/harbour.yaml:21:41: CL101 the claim has “410”, and its passage (courier-2021 ¶3) has “310”\n" in result.out
    assert run("check", "--corpus", folder, "--fail-on", "none").code == 0
    assert run("check", "--corpus", folder, "--fail-on", "CL1").code == 1
    assert run("check", "--corpus", folder, "--fail-on", "CL2").code == 0
    assert run("check", "--fail-on", "note").code == 1


@pytest.mark.parametrize("form", ["rich", "concise", "json", "sarif", "github", "gitlab", "junit"])
def test_every_format_has_the_fault(run, own, form):
    result = run("check", "--corpus", own(WRONG), "--format", form)
    assert result.code == 1, result
    assert "CL101" in result.out
    assert "harbour.yaml" in result.out
    if form in {"json", "sarif", "gitlab"}:
        json.loads(result.out)


def test_json_has_the_form_of_findings(run, own):
    value = json.loads(run("check", "--corpus", own(WRONG), "--format", "json").out)
    (found,) = [item for file in value["files"] for item in file["findings"] if item["level"] == "error"]
    assert {key: found[key] for key in ("code", "name", "line", "column", "end_line", "end_column")} == {
        "code": "CL101", "name": "figure-disagrees", "line": 21, "column": 41, "end_line": 21, "end_column": 44,
    }  # fmt: skip
    assert found["help"]


def test_findings_go_to_a_file(run, own, tmp_path):
    result = run("check", "--corpus", own(WRONG), "--format", "json", "-o", tmp_path / "found.json")
    assert (result.code, result.out) == (1, "")
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))["files"]


def test_a_passage_that_moved_is_shown_and_anchored_anew(run, own):
    folder = own(MOVED, ("employs 310 people.", "employs 310 people.  # the clerk's figure"))
    before = (folder / CLAIMS).read_text(encoding="utf-8")
    assert "CL018" in run("check", "--corpus", folder).out
    assert (folder / CLAIMS).read_text(encoding="utf-8") == before
    result = run("check", "--corpus", folder, "--fix")
    assert result.code == 0, result
    assert "The harbor of Orell employs 310 people" in result.out
    assert (folder / CLAIMS).read_text(encoding="utf-8") == before.replace(MOVED[1], MOVED[0])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--corpus", "nowhere"], "nowhere"),
        (["--fail-on", "worst"], "give levels"),
        (["--format", "xml"], "xml"),
        (["--mutants", "--format", "sarif"], "rich, concise and json"),
        (["-o", "nowhere/found.txt"], "cannot be written"),
        (["--min-score", "0.9"], "--min-score does nothing without --mutants"),
        (["--seed", "0", "--jobs", "2"], "--seed, --jobs do nothing without --mutants"),
    ],
)
def test_could_not_run(run, arguments, words):
    result = run("check", *arguments)
    assert result.code == 2, result
    assert words in result.err


def test_what_cannot_be_read_is_no_pass_though_the_rest_is_shown(run, own):
    folder = own(WRONG)
    (folder / "sources" / "more.md").write_bytes(b"\xff\xfe\x00")
    result = run("check", "--corpus", folder)
    assert result.code == 2, result
    assert "CL001" in result.out
    assert "CL101" in result.out


def test_without_a_corpus_nothing_is_checked(environment, run):
    environment.pop("CLAIMCHECK_CORPUS")
    result = run("check")
    assert (result.code, result.out) == (2, "")
    assert "no corpus: name yours" in result.err


def test_sign_offs_are_asked_for_by_the_configuration(run, own, tmp_path):
    folder = own()
    (tmp_path / "claimcheck.toml").write_text("require_checked = true\n", encoding="utf-8")
    assert run("check", "--corpus", folder).out.count("CL303") == 4


def test_mutants_are_scored_by_claim_and_survivors_have_guards(run):
    first = run("check", "--mutants", "--limit", "12", "--format", "json")
    assert first.code == 0, first
    value = json.loads(first.out)
    assert (value["mutants"], sum(item["mutants"] for item in value["by_claim"].values())) == (12, 12)
    assert 0 <= value["score"] <= 1
    assert all(item["guard"] for item in value["survivors"])
    assert run("check", "--mutants", "--limit", "12", "--format", "json", "--jobs", "2").out == first.out
    for form in ("rich", "concise"):
        assert "Score" in run("check", "--mutants", "--limit", "12", "--format", form).out
    strict = run("check", "--mutants", "--limit", "40", "--min-score", "1", "--format", "json")
    assert strict.code == (1 if json.loads(strict.out)["score"] < 1 else 0)


@pytest.mark.parametrize(("form", "words"), [("json", '"score"'), ("concise", "Score: ")])
def test_the_score_goes_to_a_file(run, tmp_path, form, words):
    result = run("check", "--mutants", "--limit", "4", "--format", form, "-o", tmp_path / "score")
    assert (result.code, result.out) == (0, ""), result
    assert words in (tmp_path / "score").read_text(encoding="utf-8")


def test_the_shipped_corpus_is_clean(run):
    result = run("check", "--corpus", Path(__file__).parents[2], "--fail-on", "note")
    assert result.code == 0, result

"""A digest and its original: proved, kept out of git, shown in answers; what rests on a source, and what a withdrawn one leaves."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour"
ORIGINAL = """Orell counts its ships
SHARE THIS

The harbour at Orell saw the arrival of more than 4,000 vessels over the whole of 2019, according to figures seen by this paper.

It gives work to 310 people, most of them from the town, said a clerk who has kept the books for twenty years.
"""
SAID = "The harbour of Orell handled 9,000 ships in 2019."


@pytest.fixture
def folder(tmp_path):
    """The harbour corpus, its courier a digest of two paragraphs whose original is beside it."""
    folder = tmp_path / "harbour"
    shutil.copytree(HARBOUR, folder)
    (tmp_path / "original.txt").write_text(ORIGINAL, encoding="utf-8", newline="\n")
    path = folder / "sources" / "courier-2021.md"
    text = path.read_text(encoding="utf-8").replace(" The harbour of Orell employs", "\n\n[¶4] The harbour of Orell employs")
    hashed = hashlib.sha256(ORIGINAL.encode()).hexdigest()
    path.write_text(
        text.replace("text: digest\n", f"text: digest\noriginal: {{sha256: {hashed}, words: {len(ORIGINAL.split())}}}\n"), encoding="utf-8"
    )
    return folder


def comparison(run, folder):
    answer = json.loads(run("verify", "--format", "json", "--corpus", folder, SAID).out)
    return next(item for part in answer["parts"] for item in part["comparisons"] if item["source"]["id"] == "courier-2021")


def test_an_attached_original_is_shown_in_answers(run, folder, tmp_path):
    assert "own_words" not in comparison(run, folder)
    result = run("sources", "attach", "courier-2021", tmp_path / "original.txt", "--corpus", folder)
    assert result.code == 0, result
    assert "2 paragraphs aligned" in result.out
    assert (folder / ".claimcheck" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert comparison(run, folder)["own_words"].startswith("The harbour at Orell saw the arrival of more than 4,000 vessels")
    assert "SHARE" not in comparison(run, folder)["own_words"]
    screen = run("verify", "--corpus", folder, SAID).out
    assert "In its own words: The harbour at Orell saw the arrival" in screen
    assert screen.count("own words") == 1
    batch = json.loads(run("verify", "--corpus", folder, "--batch", "-", stdin=SAID + "\n").out)
    assert "own_words" in json.dumps(batch)
    assert run("check", "--corpus", folder).code == 0


def test_a_wrong_file_is_refused_with_how_far_it_is_off(run, folder, tmp_path):
    assert run("sources", "quotes", "courier-2021", tmp_path / "original.txt", "--corpus", folder).code == 0
    other, near = tmp_path / "other.txt", tmp_path / "near.txt"
    other.write_text("Something else altogether, of no interest to anybody at all.\n", encoding="utf-8")
    near.write_bytes(ORIGINAL.replace("\n", "\r\n").encode())
    result = run("sources", "attach", "courier-2021", other, "--corpus", folder)
    assert result.code == 2, result
    assert "it has 10 words, the original 53" in result.err
    assert "0% of the original's runs of five words" in result.err
    result = run("sources", "attach", "courier-2021", near, "--corpus", folder)
    assert result.code == 2, result
    assert "another copy of it" in result.err
    assert not (folder / ".claimcheck").exists()


def test_a_copy_that_was_changed_is_found(run, folder, tmp_path):
    run("sources", "attach", "courier-2021", tmp_path / "original.txt", "--corpus", folder)
    (folder / ".claimcheck" / "originals" / "courier-2021.txt").write_text("changed", encoding="utf-8")
    assert "CL402" in run("check", "--corpus", folder).out
    (folder / ".claimcheck" / "originals" / "courier-2021.json").write_text("[not json", encoding="utf-8")
    assert "own_words" not in comparison(run, folder)


@pytest.mark.parametrize(
    ("source", "file", "words"),
    [
        ("courier", "original.txt", "did you mean courier-2021"),
        ("gazette-2020", "original.txt", "is on file in its own words"),
        ("courier-2021", "nowhere.txt", "nowhere.txt"),
        ("courier-2021", "bad.txt", "not valid UTF-8"),
    ],
)
def test_could_not_run(run, folder, tmp_path, source, file, words):
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9 " * 20 + b"\x81\x8d")
    result = run("sources", "attach", source, tmp_path / file, "--corpus", folder)
    assert result.code == 2, result
    assert words in result.err
    assert "Traceback" not in result.err


def test_a_digest_without_a_hash_is_told_what_to_write(run, folder, tmp_path):
    path = folder / "sources" / "courier-2021.md"
    path.write_text("\n".join(line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("original:")), encoding="utf-8")
    result = run("sources", "attach", "courier-2021", tmp_path / "original.txt", "--corpus", folder)
    assert result.code == 2
    assert f"original: {{sha256: {hashlib.sha256(ORIGINAL.encode()).hexdigest()}}}" in result.err


def test_what_rests_on_a_source(run, folder, tmp_path):
    log = tmp_path / "audit.jsonl"
    for statement in (SAID, "Ida Brandt called the second quay a gift to the whole coast.", "The harbour of Orell employs 310 people."):
        run("verify", "--corpus", folder, "--audit", log, statement)
    value = json.loads(run("sources", "impact", "courier-2021", "--audit", log, "--corpus", folder, "--format", "json").out)
    assert [(item["id"], item["others"]) for item in value["claims"]] == [("orell-employees", []), ("orell-ships-2019", ["gazette-2020"])]
    assert [(item["line"], item["verdict"], item["stance"]) for item in value["answers"]] == [(1, "refuted", "conflicts"), (3, "supported", "agrees")]
    for form in ("plain", "rich"):
        screen = run("sources", "impact", "courier-2021", "--audit", log, "--corpus", folder, "--format", form).out
        assert "1 of them on it alone" in screen
        assert "2 in the log rest on it" in screen
    with log.open("a", encoding="utf-8") as file:
        file.write("{}\nnonsense\n")
    result = run("sources", "impact", "courier-2021", "--audit", log, "--corpus", folder)
    assert (result.code, "2 lines are no answers (the first is line 4)" in result.err) == (2, True)
    assert "2 in the log rest on it" in result.out


def test_a_withdrawn_source_leaves_the_verdicts(run, folder):
    path = folder / "sources" / "courier-2021.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("text: digest\n", "text: digest\nwithdrawn: {on: 2021-06-01, why: the count was wrong}\n"), encoding="utf-8")
    result = run("verify", "--corpus", folder, "The harbour of Orell employs 310 people.")
    assert result.out.startswith("NOT ENOUGH EVIDENCE")
    assert "withdrawn 2021-06-01: the count was wrong" in result.out.lower()
    assert "the count was wrong" in run("sources", "impact", "courier-2021", "--corpus", folder).out

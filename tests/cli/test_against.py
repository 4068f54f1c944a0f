"""`verify --against`: documents at hand in place of the corpus."""

from __future__ import annotations

import json
import sys

import pytest

from claimcheck.cli.against import spread

FIRE = (
    "---\ntitle: Fire\ndate: 2024-08-20\n---\n\nThe insurer Nordsafe estimates the damage at 85 million crowns. It paid 30 million crowns in May.\n"
)
SAID, WRONG = "Nordsafe puts the damage at 85 million crowns.", "Nordsafe puts the damage at 58 million crowns."


@pytest.fixture
def fire(tmp_path):
    (tmp_path / "fire.md").write_text(FIRE, encoding="utf-8")
    (tmp_path / "other.txt").write_text("Ada Holm left the harbour of Orell in 2019.", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("statement", "verdict", "code"), [(SAID, "SUPPORTED", 0), (WRONG, "REFUTED", 1), ("Tarn has 9 bakeries.", "NOT ENOUGH", 0)])
def test_verdict_and_exit_code(run, fire, statement, verdict, code):  # noqa: ARG001 - the files are there
    result = run("verify", statement, "--against", "fire.md", "other.txt")
    assert result.out.startswith(verdict), result
    assert "against fire.md, other.txt, uncurated." in result.out
    assert (result.code, result.err) == (code, "")


def test_the_screen(run, fire):  # noqa: ARG001 - the files are there
    result = run("verify", WRONG, "--against", "fire.md", "--as-of", "2026-11-22")
    assert result.out == (
        "REFUTED: fire.md has 85 million where you say 58 million.\n"
        "You said: Nordsafe puts the damage at *58 million* crowns.\n"
        "Conflicts: fire.md, 20 Aug 2024; 85 million where you say 58 million; line 6\n"
        "  In its words, uncurated, Nordsafe speaking: The insurer Nordsafe estimates the damage at *85 million* crowns.\n"
        "\n"
        "You may say: Nordsafe puts the damage at 85 million crowns.\n"
        "Checked: as of 2026-11-22, against fire.md, uncurated.\n"
    )


def test_what_is_not_there_is_said_with_the_nearest_passages(run, fire):  # noqa: ARG001 - the files are there
    result = run("verify", "The damage was paid in full by Karl Ebner.", "--against", "fire.md")
    assert result.out.startswith("NOT ENOUGH EVIDENCE: No passage of the documents is about this.")
    assert "(fire.md line 6)" in result.out
    assert "without --against" in result.out


def test_json(run, fire):  # noqa: ARG001 - the files are there
    value = json.loads(run("verify", "--format", "json", WRONG, "--against", "fire.md").out)
    (comparison,) = value["parts"][0]["comparisons"]
    assert comparison["text"] == "uncurated"
    assert comparison["source"] == {"id": "fire.md", "title": "Fire", "publisher": "fire.md", "published": "2024-08-20", "url": None}
    assert comparison["locator"] == "line 6"
    assert value["corpus"]["name"] == "fire.md"


def test_a_batch(run, fire):  # noqa: ARG001 - the files are there
    result = run("verify", "--against", "fire.md", "--batch", "-", stdin=f"{SAID}\n{WRONG}\n")
    assert [json.loads(line)["verdict"] for line in result.out.splitlines()] == ["supported", "refuted"]
    assert result.code == 1


def test_every_file_that_cannot_be_read_is_named(run, fire):
    (fire / "binary.txt").write_bytes(b"a\0b")
    (fire / "empty.md").write_text("```\ncode\n```\n", encoding="utf-8")
    result = run("verify", SAID, "--against", "fire.md", "gone.md", "binary.txt", "empty.md", "--against", "picture.jpg")
    assert (result.code, result.out) == (2, "")
    for words in ("gone.md: No such file", "binary.txt: holds a NUL", "empty.md: holds no sentence", "picture.jpg: No such file"):
        assert words in result.err


def test_two_files_of_one_name(run, fire):
    for folder in ("a", "b"):
        (fire / folder).mkdir()
        (fire / folder / "x.txt").write_text(f"Nordsafe estimates the damage at {'85' if folder == 'a' else '70'} million crowns.", encoding="utf-8")
    value = json.loads(run("verify", "--format", "json", SAID, "--against", "a/x.txt", "b/x.txt").out)
    assert {source.replace("\\", "/"): stance for source, stance in value["stances"].items()} == {"a/x.txt": "agrees", "b/x.txt": "conflicts"}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["verify", "A b.", "--against", "a.md", "b.txt"], ["verify", "A b.", "--against", "a.md", "--against", "b.txt"]),
        (["verify", "--against", "a.md", "b.md", "A b."], ["verify", "--against", "a.md", "--against", "b.md", "A b."]),
        (["verify", "--against", "a.md", "--explain", "b.md"], ["verify", "--against", "a.md", "--explain", "b.md"]),
        (["verify", "--against", "a.md", "He read a.md"], ["verify", "--against", "a.md", "He read a.md"]),
        (["verify", "--against", "a.md", "--", "b.md"], ["verify", "--against", "a.md", "--", "b.md"]),
        (["verify", "--against"], ["verify", "--against"]),
    ],
)
def test_files_that_follow_the_option_belong_to_it(given, wanted):
    assert spread(given) == wanted


def test_plain_answers_without_the_option_load_no_reader(run):
    code = "import sys; sys.argv[1:] = ['verify', '--format', 'plain', 'x y z']; from claimcheck.cli import main; main(); print(sorted(m for m in sys.modules if 'documents' in m or 'drafts' in m or 'markdown_it' in m), file=sys.stderr)"
    import subprocess

    assert run("--version").code == 0
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "[]"

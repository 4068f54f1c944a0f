"""What the documents show is what the command prints."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_commands_md_and_readme_are_current():
    done = subprocess.run([sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("group", ["", "claims", "sources", "cache"])
def test_help_tells_of_each_command_in_a_whole_sentence(run, group):
    assert "..." not in run(*group.split(), "--help").out.split("Commands:")[1]


def test_every_make_target_in_the_documents_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"):
        named = set(re.findall(r"make ([a-z]+)`", (ROOT / name).read_text(encoding="utf-8")))
        assert named <= targets, name


TEXTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("path", TEXTS, ids=[path.name for path in TEXTS])
def test_every_file_that_is_named_exists(path):
    text = path.read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (path.parent / link).exists(), link
    for name in re.findall(r"\bdocs/[\w.-]+\.\w+", text):
        assert (ROOT / name).exists(), name


WRONG = "The harbour of Orell handled 9,000 ships in 2019."
PRINTED = [
    ["verify", "--explain", WRONG],
    ["verify", "The harbour of Orell has a lighthouse of 1931."],
    ["compare", WRONG, "The harbour handled 4,000 ships."],
    ["search", "ships"],
    ["conflicts"],
    ["lint", "--show-suppressed", "draft.md", "nowhere.md"],
    ["check"],
]


def keys(value, above=""):
    """Yield the keys of a value, but those that are ids."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if above != "stances":
                yield name
            yield from keys(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner, above)


@pytest.mark.parametrize("arguments", PRINTED, ids=[words[0] for words in PRINTED])
def test_json_md_tells_of_every_key(run, tmp_path, arguments):
    (tmp_path / "draft.md").write_text(f'{WRONG}\n\n{WRONG} <!-- claimcheck: ignore CC101 reason="x" -->\n', encoding="utf-8")
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    printed = set(keys(json.loads(run(*arguments, "--format", "json").out)))
    assert printed
    assert [name for name in sorted(printed) if f"`{name}`" not in text] == []


def test_architecture_names_every_module():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    parts = [path.name.removesuffix(".py") for path in (ROOT / "src" / "claimcheck").iterdir() if not path.name.startswith("_")]
    assert [part for part in sorted(parts) if not re.search(rf"\b{part}\b", text)] == []

"""Where people use it: hooks of pre-commit, the action of GitHub, the job of GitLab; each against its schema, and run."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from claimcheck.linting.settings import KEYS
from claimcheck.text.drafts import FORMATS

ROOT = Path(__file__).parents[1]
VELDMARK = ROOT / "tests" / "fixtures" / "veldmark"
WRONG = "The Lune bridge cost 20 million crowns.\n"
RIGHT = "Halden is the second-largest port in Veldmark.\n"
SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
with_git = pytest.mark.skipif(shutil.which("git") is None or os.name == "nt", reason="needs git and a POSIX shell")


def examples():
    """Return the YAML examples of docs/ci.md."""
    return [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)]


def test_the_configuration_has_every_key():
    (text,) = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)
    table = re.findall(r"^(?:\[lint\.)?([a-z-]+)(?: = |\]$)", text.partition("[lint]\n")[2], re.MULTILINE)
    assert set(table) == set(KEYS)


def test_every_format_is_told_of():
    told = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert [ending for ending in FORMATS if f"`{ending}`" not in told] == []


def check_schema(name, path):
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", name, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_is_as_github_has_it():
    check_schema("vendor.github-actions", ROOT / "action.yml")


def test_the_action_pastes_no_input_into_a_script():
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    assert not any("${{" in step.get("run", "") for step in steps)


def test_the_examples_are_as_their_readers_have_them(tmp_path):
    workflow, job, *configurations = examples()
    for name, value in (("vendor.github-workflows", workflow), ("vendor.gitlab-ci", job)):
        if True in value:
            value["on"] = value.pop(True)  # YAML 1.1 reads "on" as a truth value
        path = tmp_path / f"{name}.yml"
        path.write_text(yaml.safe_dump(value), encoding="utf-8")
        check_schema(name, path)
    for number, value in enumerate(configurations):
        path = tmp_path / f"{number}.yaml"
        path.write_text(yaml.safe_dump(value), encoding="utf-8")
        done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_the_hooks_are_as_pre_commit_has_them():
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_hook_can_read_what_it_is_given():
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    extra = re.search(r"^docx = (\[.*\])$", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert re.search(hook["files"], "drafts/a.docx")
    assert hook["additional_dependencies"] == json.loads(extra.group(1))


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """Return an environment in which `claimcheck` is this one, and nothing of the user's is touched."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "claimcheck"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    for name in ("CLAIMCHECK_CORPUS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    own = {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "CLAIMCHECK_CACHE": str(tmp_path / "cache"),
    }
    return {**os.environ, **SETTINGS, **own}


@pytest.fixture
def repository(tmp_path, environment):
    """A repository with a right draft, a wrong one committed long ago, and the made-up corpus in it."""
    folder = tmp_path / "desk"
    folder.mkdir()
    shutil.copytree(VELDMARK, folder / "corpus")
    (folder / "old.md").write_text(WRONG, encoding="utf-8")
    (folder / "story.md").write_text(RIGHT, encoding="utf-8")
    git(folder, environment, "init", "-q")
    git(folder, environment, "add", ".")
    git(folder, environment, "commit", "-qm", "First")
    return folder


def git(folder, environment, *arguments, check=True):
    options = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", *options, *arguments], cwd=folder, env=environment, check=check, capture_output=True, text=True)


@with_git
def test_pre_commit_stops_a_bad_sentence(repository, environment):
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = [{**hook, "language": "system", "additional_dependencies": [], "args": ["--corpus", "corpus"]} for hook in hooks]
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": local}]}), encoding="utf-8")
    git(repository, environment, "add", ".")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=repository, env=environment, check=True, capture_output=True)
    (repository / "story.md").write_text(RIGHT + "\n" + WRONG, encoding="utf-8")
    git(repository, environment, "add", ".")
    stopped = git(repository, environment, "commit", "-m", "Second", check=False)
    assert stopped.returncode == 1
    assert "story.md:3:22: CC101" in stopped.stdout + stopped.stderr
    assert "old.md" not in stopped.stdout + stopped.stderr
    (repository / "claimcheck.toml").write_text('[lint]\nexclude = ["archive/"]\n', encoding="utf-8")
    (repository / "archive").mkdir()
    (repository / "archive" / "older.md").write_text(WRONG, encoding="utf-8")  # pre-commit names it all the same
    (repository / "story.md").write_text(RIGHT + "\nIt rained.\n", encoding="utf-8")
    git(repository, environment, "add", ".")
    passed = git(repository, environment, "commit", "-m", "Second", check=False)
    assert passed.returncode == 0, passed.stdout + passed.stderr


ACTION = [
    ({"PATHS": "story.md"}, 0, []),
    ({"PATHS": "."}, 1, ["old.md"]),
    ({"PATHS": "story.md\nold.md\n"}, 1, ["old.md"]),
    ({"PATHS": ".", "FAIL_ON": "none"}, 0, ["old.md"]),
    ({"PATHS": ".", "IGNORE": "CC101"}, 0, []),
    ({"PATHS": ".", "CHANGED_SINCE": "HEAD"}, 0, []),
    ({"PATHS": "nowhere.md"}, 2, ["nowhere.md"]),
    ({"PATHS": "$(touch hacked); `touch hacked`.md"}, 2, ["$(touch hacked); `touch hacked`.md"]),
    ({"PATHS": ".", "SARIF": "out.sarif"}, 1, ["old.md"]),
    ({"PATHS": "old.md\nnowhere.md", "SARIF": "out.sarif"}, 2, ["nowhere.md", "old.md"]),
    ({"PATHS": "story.md", "SARIF": "missing/out.sarif"}, 2, []),
]


@with_git
@pytest.mark.parametrize(("inputs", "code", "named"), ACTION)
def test_the_action_runs(repository, environment, inputs, code, named):
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = next(step for step in action["runs"]["steps"] if step.get("name") == "Lint")
    defaults = {name: action["inputs"][name.lower().replace("_", "-")]["default"] for name in step["env"]}
    env = {**environment, **defaults, "CORPUS": "corpus", **inputs, "GITHUB_STEP_SUMMARY": str(repository.parent / "summary.md")}
    done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", step["run"]], cwd=repository, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    assert [line.split("file=")[1].split(",")[0] for line in done.stdout.splitlines() if line.startswith("::error file=")] == named
    assert not (repository / "hacked").exists()
    assert (repository / "out.sarif").exists() is (inputs.get("SARIF") == "out.sarif")

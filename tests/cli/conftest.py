"""The real command, run as a process on a small corpus of made-up facts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour"
DROPPED = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "CLAIMCHECK_CORPUS", "CLAIMCHECK_DEBUG", "PYTHONIOENCODING", "PYTHONUTF8")


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """A folder for compiled indexes that only this run of the tests uses."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def environment(cache):
    """The process's environment: the harbour corpus, nothing of the user's."""
    return {
        **{key: value for key, value in os.environ.items() if key not in DROPPED},
        "CLAIMCHECK_CACHE": str(cache),
        "CLAIMCHECK_CORPUS": str(HARBOUR),
    }


@pytest.fixture
def run(environment, tmp_path):
    """Run `claimcheck …` in an empty folder; standard input and output are bytes or text as given."""

    def call(*arguments, stdin="", env=None, encoding="utf-8", cwd=tmp_path):
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env={**environment, "PYTHONIOENCODING": encoding, **(env or {})},
            cwd=cwd,
            timeout=120,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))

    return call


class Result:
    """What a run left."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out.replace("\r\n", "\n"), err.replace("\r\n", "\n")

    def __repr__(self):
        return f"exit {self.code}\n--- out\n{self.out}\n--- err\n{self.err}"

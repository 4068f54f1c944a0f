"""Write what the documents take from the command itself: docs/commands.md from every `--help`, and the screens in README.md.

`python docs/generate.py` writes; with `--check` it writes nothing and ends with 1 where a document is not current.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ROOT / "docs" / "commands.md"
README = ROOT / "README.md"
SCREEN = re.compile(r"(?m)^```console\n\$ (?P<command>claimcheck .*)\n(?P<output>(?:.*\n)*?)```$")
HEAD = """# Commands

Written by `make docs` from the commands' own help; a test keeps it current.

Exit codes: 0 nothing to fail on · 1 something at `--fail-on` · 2 could not run (usage, unreadable input, a corpus that does not load) · 3 a defect of
claimcheck. 2 wins over 1, and what could be read is still shown. A reader that leaves early (`| head`) changes no answer's code; a batch that it cuts
short ends with 2.
"""


def output(arguments: list[str]) -> str:
    """Return what the command prints, on a terminal of 100 columns without colour, against the shipped corpus."""
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("CLAIMCHECK_", "_CLAIMCHECK")) and key not in {"NO_COLOR", "FORCE_COLOR"}
    }
    environment |= {"COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryDirectory() as elsewhere:  # so that no corpus upward is found in place of the shipped one
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "claimcheck", *arguments], cwd=elsewhere, env=environment, capture_output=True, encoding="utf-8", check=False
        )
    if done.returncode not in {0, 1}:
        sys.exit(f"claimcheck {shlex.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout.replace("\r\n", "\n")


def commands() -> list[list[str]]:
    """Return the words of every command, the whole first."""
    from importlib import import_module

    from claimcheck.cli.app import COMMANDS as TABLE

    found: list[list[str]] = [[]]
    for name, module in TABLE.items():
        found.append([name])
        found.extend([name, sub] for sub in getattr(import_module(module), "commands", ()))
    return found


def reference() -> str:
    """Return docs/commands.md."""
    parts = (f"## {' '.join(['claimcheck', *words])}\n\n```text\n{output([*words, '--help']).rstrip()}\n```\n" for words in commands())
    return "\n".join([HEAD, *parts])


def readme(text: str) -> str:
    """Return README.md with the output of each command that it shows as the command prints it today."""

    def screen(match: re.Match[str]) -> str:
        arguments = shlex.split(match["command"])[1:]
        if "--format" not in arguments:
            arguments += ["--format", "rich"]
        return f"```console\n$ {match['command']}\n{output(arguments).rstrip()}\n```"

    return SCREEN.sub(screen, text)


def main() -> int:
    """Write the documents, or with --check compare them."""
    check = "--check" in sys.argv[1:]
    stale = []
    for path, text in ((COMMANDS, reference()), (README, readme(README.read_text(encoding="utf-8")))):
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(str(path.relative_to(ROOT)))
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    for name in stale:
        print(f"{name}: {'not current, run `make docs`' if check else 'written'}")  # noqa: T201
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())

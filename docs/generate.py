"""Write what the documents take from the command itself: docs/commands.md, docs/rules.md, and the screens in README.md and docs/tutorial.md.

`python docs/generate.py` writes; with `--check` it writes nothing and ends with 1 where a document is not current.
"""

from __future__ import annotations

import datetime
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.match.index import Index
    from claimcheck.rules import Rule

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ROOT / "docs" / "commands.md"
AS_OF = "2026-11-22"
RULES = ROOT / "docs" / "rules.md"
README = ROOT / "README.md"
TUTORIAL = ROOT / "docs" / "tutorial.md"
SCREEN = re.compile(r"(?m)^```console\n\$ (?P<command>claimcheck .*)\n(?P<output>(?:.*\n)*?)```$")
HEAD = """# Commands

Written by `make docs` from the commands' own help; a test keeps it current.

Exit codes: 0 nothing to fail on · 1 something at `--fail-on` · 2 could not run (usage, unreadable input, a corpus that does not load) · 3 a defect of
claimcheck. 2 wins over 1, and what could be read is still shown. A reader that leaves early (`| head`) changes no answer's code; a batch that it cuts
short ends with 2.
"""


def output(arguments: list[str]) -> str:
    """Return what the command prints, on a terminal of 100 columns without colour, against the shipped corpus."""
    with tempfile.TemporaryDirectory() as elsewhere:  # so that no corpus upward is found in place of the shipped one
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "claimcheck", *arguments], cwd=elsewhere, env=_environment(), capture_output=True, encoding="utf-8", check=False
        )
    if done.returncode not in {0, 1}:
        sys.exit(f"claimcheck {shlex.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout.replace("\r\n", "\n")


def _environment() -> dict[str, str]:
    """Return the environment of a terminal of 100 columns without colour, nothing of the user's settings."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("CLAIMCHECK_", "_CLAIMCHECK"))}
    return {key: value for key, value in kept.items() if key not in {"NO_COLOR", "FORCE_COLOR"}} | {"COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}


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


RULES_HEAD = """# Findings

Written by `make docs` from `src/claimcheck/data/rules.yaml`; a test keeps it current. `claimcheck rule CODE` says the same, and takes names as well.

Codes in CC are what `lint` finds in drafts, codes in CL what `check` finds in a corpus. Each example is linted against the shipped corpus.

A finding in a draft is suppressed by a comment on the line before, or at the end of the line, with a reason and, where it is to be looked at again, a
day: `<!-- claimcheck: ignore CC101 reason="why it stands" until=2027-01-31 -->`. A stretch stands between
`<!-- claimcheck: off CC101 reason="why" -->` and `<!-- claimcheck: on CC101 -->`. Plain text and Word documents have no such comments: what is found
there is noted in a baseline ([ci.md](ci.md)).
"""


def rule_pages() -> str:
    """Return docs/rules.md."""
    from claimcheck import rules
    from claimcheck.corpus.opening import open_corpus
    from claimcheck.report.rule import level

    table = ["| code | name | level | |", "| --- | --- | --- | --- |"]
    table += [f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | `{rule.name}` | {rule.level} | {rule.summary} |" for rule in rules.all()]
    corpus = open_corpus(ROOT)
    pages = [f"## {rule.code} {rule.name}\n\n*{level(rule)}* · {rule.summary}.\n\n{_page(rule, corpus)}" for rule in rules.all()]
    return "\n".join([RULES_HEAD, *table, "", "\n\n".join(pages), ""])


def _page(rule: Rule, corpus: Index) -> str:
    """Return the texts of one rule, with what its example leads to."""
    from claimcheck.lint import lint

    example = ""
    if rule.example:
        linted = lint("example.md", corpus, text=rule.example.text, as_of=datetime.date.fromisoformat(rule.example.as_of or AS_OF))
        found = next(finding for finding in linted.findings if finding.code == rule.code)
        text = rule.example.text.replace("<!--", "\\<!--")
        example = f"> {text}\n>\n> **{found.level}**: {found.message}\n\n"
    suppress = "" if "<!--" in rule.suppress else f"\n\n**To suppress.** {rule.suppress}"
    return f"{rule.meaning}\n\n{example}**To mend.** {rule.fix}{suppress}"


def readme(text: str) -> str:
    """Return README.md with the output of each command that it shows as the command prints it today."""

    def screen(match: re.Match[str]) -> str:
        arguments = shlex.split(match["command"])[1:]
        if "--format" not in arguments:
            arguments += ["--format", "rich"]
        return f"```console\n$ {match['command']}\n{output(arguments).rstrip()}\n```"

    return SCREEN.sub(screen, text)


BLOCK = re.compile(r"(?m)^```(?P<kind>sh|console)\n(?P<text>(?:.*\n)*?)```$")
SHIM = """#!/bin/sh
verb=$1
[ "$verb" = --corpus ] && verb=$3
case $verb in verify | lint | check) set -- "$@" --as-of {as_of} ;; esac
case " $* " in *" --format "* | " sources add "* | " claims draft "*) ;; *) set -- "$@" --format rich ;; esac
exec {python} -m claimcheck "$@"
"""


def tutorial(text: str) -> str:
    """Return docs/tutorial.md with the output of its commands, run one after the other in a copy of its corpus; as it is where there is no sh."""
    if not Path("/bin/sh").exists():
        return text
    with tempfile.TemporaryDirectory() as elsewhere:
        place = Path(elsewhere)
        shutil.copytree(ROOT / "examples" / "ostmere", place / "examples" / "ostmere")
        shim = place / "bin" / "claimcheck"
        shim.parent.mkdir()
        shim.write_text(SHIM.format(as_of=AS_OF, python=shlex.quote(sys.executable)), encoding="utf-8")
        shim.chmod(0o755)
        environment = _environment() | {"CLAIMCHECK_CACHE": str(place / "cache"), "PATH": f"{shim.parent}{os.pathsep}{os.environ['PATH']}"}

        def block(match: re.Match[str]) -> str:
            command = match["text"].split("\n")[0].removeprefix("$ ") if match["kind"] == "console" else match["text"]
            done = subprocess.run(  # noqa: S603 - the tutorial's own commands
                ["/bin/sh", "-e", "-c", command],
                cwd=place / "examples" / "ostmere",
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
            if done.returncode not in ({0, 1, 2} if match["kind"] == "console" else {0}):
                sys.exit(f"{command}: exit {done.returncode}\n{done.stdout}")
            shown = done.stdout.replace(f"{place}/", "").rstrip()
            return f"```console\n$ {command}\n{shown}\n```" if match["kind"] == "console" else match.group()

        return BLOCK.sub(block, text)


def main() -> int:
    """Write the documents, or with --check compare them."""
    check = "--check" in sys.argv[1:]
    stale = []
    screens = {README: readme(README.read_text(encoding="utf-8")), TUTORIAL: tutorial(TUTORIAL.read_text(encoding="utf-8"))}
    for path, text in {COMMANDS: reference(), RULES: rule_pages(), **screens}.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(str(path.relative_to(ROOT)))
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    for name in stale:
        print(f"{name}: {'not current, run `make docs`' if check else 'written'}")  # noqa: T201
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())

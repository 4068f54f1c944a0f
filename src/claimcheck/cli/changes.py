"""What git knows of a change, asked of git itself."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.linting.changes import ALL, binary, touched

if TYPE_CHECKING:
    from claimcheck.linting.changes import Lines

_DIFF = (
    *("-c", "diff.relative=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--inter-hunk-context=0", "--find-renames"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
)
"""The same diff whatever the user's configuration of git says."""
_BRANCH = re.compile(r"[\w.-]+(?:/[\w.-]+)*")


class Changes(NamedTuple):
    """What changed in a repository."""

    top: Path
    """Its folder; git knows nothing of files outside."""
    lines: dict[str, Lines | None]
    """Real path → lines touched, None for all of them."""
    tracked: frozenset[str]
    """Paths from `top` that git knows: what is not among them is new, though .gitignore may keep git from telling so."""

    def touched(self, real: str) -> bool:
        """Whether a file in the repository changed, or is new."""
        return real in self.lines or Path(real).relative_to(self.top).as_posix() not in self.tracked


def changed_since(revision: str) -> Changes:
    """Return the files that changed since `revision` parted from what is checked out.

    Files that git does not know yet are new. Raises ClaimcheckError with what to do where git cannot tell.
    """
    top = Path(_git("rev-parse", "--show-toplevel", why="--changed-since asks git, and this is no git repository").rstrip("\n"))
    base = _base(revision)
    found: dict[Path, Lines | None] = {}
    for path, lines in touched(_git(*_DIFF, "--unified=0", base, "--")).items():
        found[top / path] = lines
    for path in binary(_git(*_DIFF, "--numstat", "-z", base, "--")):
        found[top / path] = ALL
    for path in _git("-C", str(top), "ls-files", "--others", "--exclude-standard", "-z").split("\0"):
        if path:
            found[top / path] = ALL
    tracked = frozenset(_git("-C", str(top), "ls-files", "--recurse-submodules", "-z").split("\0"))
    return Changes(Path(os.path.realpath(top)), {os.path.realpath(path): lines for path, lines in found.items()}, tracked)


def _base(revision: str) -> str:
    """Return the commit where the history of `revision` and the present one part."""
    if _tried("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}") is None:
        shallow = _is_shallow()
        commands = " and ".join(f"`{way}`" for way in [*(["git fetch --unshallow"] if shallow else []), *_fetch(revision)])
        named = "name a commit, a tag or a branch that is here"
        way = (
            f"this clone is shallow: run {commands} first (fetch-depth: 0 in actions/checkout does that)"
            if shallow
            else named + (f" ({commands} brings a branch)" if commands else "")
        )
        message = f"--changed-since: git knows no {revision!r}; {way}"
        raise ClaimcheckError(message)
    base = _tried("merge-base", "--end-of-options", revision, "HEAD")
    if base is not None:
        return base.strip()
    message = f"--changed-since: git finds no commit that {revision!r} and HEAD share" + (
        ", as this clone is shallow: run `git fetch --unshallow` first (fetch-depth: 0 in actions/checkout)" if _is_shallow() else ""
    )
    raise ClaimcheckError(message)


def _fetch(revision: str) -> list[str]:
    """Return the command that brings a branch into a clone that may have been made for another one; [] for what is named in another way."""
    if not _BRANCH.fullmatch(revision) or revision == "HEAD":
        return []
    remote, slash, branch = revision.partition("/")
    if slash and remote in (_tried("remote") or "").split():
        return [f"git fetch {remote} {branch}:refs/remotes/{remote}/{branch}"]
    return [f"git fetch origin {revision}:{revision}"]


def _is_shallow() -> bool:
    return (_tried("rev-parse", "--is-shallow-repository") or "").strip() == "true"


def _tried(*arguments: str) -> str | None:
    """Return what git says, None where it fails."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - git as the user has it, nothing of it from a shell
    except OSError as error:
        message = "--changed-since needs git, and there is no such command"
        raise ClaimcheckError(message) from error
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None


def _git(*arguments: str, why: str = "") -> str:
    said = _tried(*arguments)
    if said is None:
        message = why or f"git {' '.join(arguments)} failed: run it to see why"
        raise ClaimcheckError(message)
    return said

"""Where findings go: standard output or a file, in the format asked for; in GitHub Actions also to the summary page of the step."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.output import OUT, OutputError, default_format, screen
from claimcheck.report.blocks import Screen
from claimcheck.report.findings import Failure, Place, Setting, draw
from claimcheck.values import replace
from claimcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.cli.linting import Asked
    from claimcheck.cli.options import Opened
    from claimcheck.linting.settings import Settings
    from claimcheck.model.finding import Linted

_WITH_TEXT = frozenset({"rich", "sarif"})
_FROM_ROOT = frozenset({"github", "gitlab", "sarif"})
"""Formats whose readers look for a path from the root of the repository."""


class Output:
    """How the findings of one run are shown."""

    def __init__(self, asked: Asked, settings: Settings, opened: Opened) -> None:
        """Settle format, screen and places once."""
        from claimcheck.cli.linting import fails

        self.name = settings.format or ("concise" if asked.file or default_format() != "rich" else "rich")
        self.file = asked.file
        self.summary = os.environ.get("GITHUB_STEP_SUMMARY", "") if self.name == "github" else ""
        self.root = _root(self.name) if self.name in _FROM_ROOT else None
        self._opened = opened
        self.setting = Setting(
            as_of=asked.as_of.isoformat(),
            corpus=opened.corpus.name,
            corpus_hash=opened.corpus.hash,
            version=__version__,
            screen=Screen() if asked.file else screen(),
            fails=fails(settings),
            claim_text=lambda name: opened.corpus.claim(name).claim.text,
            claim_place=self._claim,
            source_place=self._source,
            suppressed=asked.show_suppressed,
        )

    @property
    def needs_text(self) -> bool:
        """Whether the format shows lines of the draft."""
        return self.name in _WITH_TEXT

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is written to the terminal while drafts are linted, so that progress may be."""
        return self.file is not None or self.name in {"github", "junit"} or not screen().styled

    def _claim(self, name: str) -> Place:
        stored = self._opened.corpus.claim(name)
        return Place(self._uri(stored.file), stored.line)

    def _source(self, name: str) -> Place | None:
        path = Path("sources", f"{name}.md")
        return Place(self._uri(path.as_posix()), 1) if (self._opened.folder / path).is_file() else None

    def _uri(self, below: str) -> str:
        """Return a path below the corpus from the folder that those of drafts are from, where it is in it."""
        path = os.path.abspath(self._opened.folder / below)  # noqa: PTH100 - links left as they are
        return _below(path, self.root or Path.cwd())


def shown(items: Iterator[Linted | Failure], output: Output) -> None:
    """Write all findings; where they go to a file, that is written as a whole. Raises OutputError where it cannot be."""
    kept: list[Linted | Failure] = []
    if output.root:
        items = _placed(items, output.root)
    if output.summary:
        items = _noted(items, kept)
    pieces = draw(output.name, items, output.setting)
    if output.file:
        write_file(output.file, "".join(pieces))
    else:
        for piece in pieces:
            OUT.write(piece)
    if output.summary:
        _summarise(kept, output)


def _noted(items: Iterable[Linted | Failure], kept: list[Linted | Failure]) -> Iterator[Linted | Failure]:
    """Yield the items, and keep of them what the summary page tells."""
    for item in items:
        kept.append(item if isinstance(item, Failure) else replace(item, text="", starts=(0,)))
        yield item


def _summarise(items: Iterable[Linted | Failure], output: Output) -> None:
    from claimcheck.report.findings.github import step_summary

    found = list(items)
    told = step_summary(
        [item for item in found if not isinstance(item, Failure)], [item for item in found if isinstance(item, Failure)], output.setting
    )
    try:
        with Path(output.summary).open("a", encoding="utf-8") as file:
            file.write(told)
    except OSError as error:
        message = f"cannot write GITHUB_STEP_SUMMARY {output.summary}: {error.strerror}"
        raise OutputError(message) from error


def _root(name: str) -> Path:
    """Return the folder from which CI knows files: the checkout's, the repository's, else the working folder."""
    workspace = os.environ.get("GITHUB_WORKSPACE") if name == "github" else ""
    here = Path.cwd()
    return Path(workspace) if workspace else next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)


def _placed(items: Iterable[Linted | Failure], root: Path) -> Iterator[Linted | Failure]:
    for item in items:
        path = _below(item.path, root)
        yield item._replace(path=path) if isinstance(item, Failure) else replace(item, path=path)


def _below(path: str, root: Path) -> str:
    """Return a path from `root`, with forward slashes, as it is where it is not below; links count only where it is not below without."""
    plain, real = Path(os.path.abspath(path)), Path(os.path.realpath(path))  # noqa: PTH100 - links left as they are
    ways = ((plain, root), (real, Path(os.path.realpath(root))))
    return next((one.relative_to(top) for one, top in ways if one.is_relative_to(top)), Path(path)).as_posix()


def write_file(path: Path, text: str) -> None:
    """Write a file beside and move it into place; raises OutputError where that cannot be.

    What a link leads to is written, not the link; a device or a pipe (`/dev/stdout`, `/dev/null`) is written into, and never replaced by a file.
    """
    from claimcheck.corpus.cache import write

    data = text.encode("utf-8", "backslashreplace")
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                file.write(data)
        else:
            write(path.resolve() if path.is_symlink() else path, data)
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror}"
        raise OutputError(message) from error

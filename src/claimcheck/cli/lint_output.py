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


class Output:
    """How the findings of one run are shown."""

    def __init__(self, asked: Asked, settings: Settings, opened: Opened) -> None:
        """Settle format, screen and places once."""
        from claimcheck.cli.linting import fails

        self.name = settings.format or ("concise" if asked.file or default_format() != "rich" else "rich")
        self.file = asked.file
        self.summary = os.environ.get("GITHUB_STEP_SUMMARY", "") if self.name == "github" else ""
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
        """Return a path below the corpus, relative to the working folder where it is in it."""
        path = Path(os.path.abspath(self._opened.folder / below))  # noqa: PTH100 - links left as they are
        try:
            return path.relative_to(Path.cwd()).as_posix()
        except ValueError:
            return path.as_posix()


def shown(items: Iterator[Linted | Failure], output: Output) -> None:
    """Write all findings; where they go to a file, that is written as a whole. Raises OutputError where it cannot be."""
    kept: list[Linted | Failure] = []
    if output.summary:
        items = _noted(items, kept)
    if output.name == "github":
        items = (_from_workspace(item) for item in items)
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


def _from_workspace(item: Linted | Failure) -> Linted | Failure:
    """Return an item with its path from the root of the checkout, as annotations want it."""
    root = os.environ.get("GITHUB_WORKSPACE")
    if not root:
        return item
    path = Path(os.path.abspath(item.path))  # noqa: PTH100 - links left as they are
    try:
        below = path.relative_to(root).as_posix()
    except ValueError:
        return item
    return item._replace(path=below) if isinstance(item, Failure) else replace(item, path=below)


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

"""Findings as text, for screens, for CI and for other programs: one module a format, all of them fed file by file (spec: interface, commands)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.report.blocks import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.model.finding import Finding, Linted

FORMATS = ("rich", "concise", "json", "sarif", "github", "gitlab", "junit")


class Failure(NamedTuple):
    """A file that could not be read, and why."""

    path: str
    message: str
    """Does not begin with the path."""


class Place(NamedTuple):
    """Where something of the corpus is on file."""

    uri: str
    """Relative to the folder that the paths of drafts are relative to, else absolute."""
    line: int
    """From 1."""


def _nowhere(_: str) -> Place | None:
    return None


def _never(_: Finding) -> bool:
    return False


class Setting(NamedTuple):
    """What formats need to know beside the findings."""

    command: str = "lint"
    """lint or check."""
    as_of: str = ""
    corpus: str = ""
    corpus_hash: str = ""
    version: str = ""
    screen: Screen = Screen()
    fails: Callable[[Finding], bool] = _never
    """Whether a finding ends the run with 1; notes that do are shown one by one."""
    claim_text: Callable[[str], str] | None = None
    """Returns the words of a claim by id."""
    claim_place: Callable[[str], Place | None] = _nowhere
    source_place: Callable[[str], Place | None] = _nowhere
    about: str = ""
    """What was looked at, for the line that closes the run; "" lets the counts of sentences say it."""
    suppressed: bool = False
    """Suppressed findings are asked for."""


def draw(name: str, items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield the text of the format `name`, in as many pieces as it can be written in."""
    found: Iterator[str] = import_module(f"{__name__}.{name}").draw(items, setting)
    return found

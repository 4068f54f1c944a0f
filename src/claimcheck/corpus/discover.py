"""Which corpus a command means: the one that is named, the nearest one upward, else the one that the package carries."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.errors import ClaimcheckError
from claimcheck.text.pattern import lazy
from claimcheck.values import dataclass

if TYPE_CHECKING:
    import os

_OURS = lazy(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*[\"']?claimcheck[\"']?[ \t]*(?:[\].]|$)", re.MULTILINE)
_MAY_BE_OURS = lazy(r"^[ \t]*(?:tool[ \t]*\.[ \t]*[\"']?claimcheck|\[[ \t]*tool[ \t]*\][^\[]*claimcheck)", re.MULTILINE)
"""Other ways to write the table, which only the parser can tell; it takes milliseconds, so that no other project is parsed."""
_PLACE = lazy(r" \(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, slots=True)
class Found:
    """A corpus, and how it was found."""

    folder: Path
    shipped: bool
    config: Path | None
    """The configuration that names it, or is nearest; None where there is none."""

    @property
    def name(self) -> str:
        """What answers call the corpus."""
        return "shipped" if self.shipped else self.folder.resolve().name


def discover(named: str | os.PathLike[str] | None, start: Path) -> Found:
    """Return the corpus that is `named` (by option or environment), else the nearest from `start` upward, else the shipped one.

    Upward, what a configuration names as `corpus` goes before a claims/ beside a sources/.
    Raises ClaimcheckError where a named corpus is not there or a configuration cannot be read.
    """
    config = nearest_config(start)
    if named is not None and str(named):
        return Found(_existing(Path(named).expanduser(), "name a folder that has claims/ and sources/"), shipped=False, config=config)
    if config:
        chosen = settings(config).get("corpus")
        if chosen is not None and not isinstance(chosen, str):
            message = f"{config}: `corpus` must be a folder's path in quotes"
            raise ClaimcheckError(message)
        if chosen:
            return Found(_existing(config.parent / chosen, f"mend `corpus` in {config}"), shipped=False, config=config)
    for folder in _upward(start):
        if (folder / "claims").is_dir() and (folder / "sources").is_dir():
            return Found(folder, shipped=_same(folder, shipped_folder()), config=config)
    shipped = shipped_folder()
    if shipped is None:
        message = "no corpus: name one with --corpus DIR, or make one with `claimcheck init DIR` (this installation carries none)"
        raise ClaimcheckError(message)
    return Found(shipped, shipped=True, config=config)


def _existing(folder: Path, fix: str) -> Path:
    if not folder.is_dir():
        what = "is a file" if folder.is_file() else "no such folder"
        message = f"no corpus at {folder} ({what}): {fix}"
        raise ClaimcheckError(message)
    return folder


def _same(folder: Path, other: Path | None) -> bool:
    try:
        return other is not None and folder.samefile(other)
    except OSError:
        return False


def _upward(start: Path) -> list[Path]:
    here = start.absolute()
    return [here, *here.parents]


def shipped_folder() -> Path | None:
    """Return the corpus that came with the package: in a wheel `claimcheck/shipped`, in a checkout the repository."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "shipped", package.parent.parent):
        if (folder / "claims").is_dir() and (folder / "sources").is_dir():
            return folder
    return None


def nearest_config(start: Path) -> Path | None:
    """Return the nearest claimcheck.toml, or pyproject.toml with [tool.claimcheck], from `start` upward; in one folder the first of them."""
    for folder in _upward(start):
        own, shared = folder / "claimcheck.toml", folder / "pyproject.toml"
        if own.is_file():
            return own
        try:
            if shared.is_file() and _is_ours(shared.read_text(encoding="utf-8-sig", errors="replace")):
                return shared
        except OSError:
            continue
    return None


def _is_ours(text: str) -> bool:
    """Whether a pyproject.toml has a table for claimcheck, or would have one if it could be read."""
    if _OURS.search(text):
        return True
    if not _MAY_BE_OURS.search(text):
        return False
    toml = _toml()
    try:
        tool = toml.loads(text).get("tool", {})
    except toml.TOMLDecodeError:
        return False
    return isinstance(tool, dict) and "claimcheck" in tool


def _toml() -> Any:  # noqa: ANN401 - a module by either name
    """Return the module that reads TOML."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib  # type: ignore[import-not-found,unused-ignore]
    return tomllib


def settings(config: Path) -> dict[str, Any]:
    """Return the settings in a configuration file; raises ClaimcheckError where it cannot be read."""
    toml = _toml()
    try:
        content: dict[str, Any] = toml.loads(config.read_text(encoding="utf-8-sig"))
    except OSError as error:
        message = f"{config}: cannot be read: {error.strerror}"
        raise ClaimcheckError(message) from error
    except UnicodeDecodeError as error:
        message = f"{config}: not valid UTF-8 at byte {error.start}: save it as UTF-8"
        raise ClaimcheckError(message) from error
    except toml.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        where = f"{config}:{place.group(1)}:{place.group(2)}" if place else str(config)
        message = f"{where}: no TOML: {_PLACE.sub('', str(error))}"
        raise ClaimcheckError(message) from error
    if config.name == "claimcheck.toml":
        return content
    own = content.get("tool", {})
    found = own.get("claimcheck", {}) if isinstance(own, dict) else {}
    return found if isinstance(found, dict) else {}

"""Which files a path means: files as they are named, folders with the drafts in them, less what is excluded or ignored by git."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.linting.patterns import ignored, patterns
from claimcheck.linting.settings import EXCLUDED
from claimcheck.report.findings import Failure
from claimcheck.text.drafts import FORMATS, ending

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.linting.patterns import Pattern


class Sought(NamedTuple):
    """How folders are searched."""

    exclude: Sequence[str] = ()
    """Patterns as in .gitignore, relative to `base`."""
    base: Path = Path()
    gitignore: bool = True
    corpus: Path | None = None
    """Its claims/ and sources/ are no drafts."""
    forced: bool = False
    """What is left out stays out where it is named itself, as pre-commit names each file; .gitignore apart."""


def found(paths: Sequence[Path], sought: Sought) -> Iterator[Path | Failure]:
    """Yield the drafts that `paths` mean, each once, in order; a Failure for each path that is not there, or under which nothing can be linted."""
    seen: set[str] = set()
    for path in (item for item in paths if not (sought.forced and _excluded(item, sought))):
        some = False
        for item in _of(path, sought):
            some = True
            key = item.path if isinstance(item, Failure) else os.path.realpath(item)
            if key not in seen:
                seen.add(key)
                yield item
        if not some:
            yield Failure(
                str(path), f"no draft in it, apart from what is left out (exclude, .gitignore); those that are read end in {', '.join(FORMATS)}"
            )


def _of(path: Path, sought: Sought) -> Iterator[Path | Failure]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield Failure(str(path), _why(path, error))
        return
    if stat.S_ISDIR(mode):
        yield from _walked(path, [_configured(sought), *(_above(path) if sought.gitignore else [])], sought)
    elif not stat.S_ISREG(mode):
        yield Failure(str(path), "is no regular file")
    else:
        yield path


def _configured(sought: Sought) -> tuple[Path, tuple[Pattern, ...]]:
    """Return the patterns of the configuration, with the folder that they are relative to."""
    base = Path(os.path.abspath(sought.base))  # noqa: PTH100 - as the paths that are compared with it, links left as they are
    return base, patterns((*EXCLUDED, *sought.exclude))


def _excluded(path: Path, sought: Sought) -> bool:
    """Whether a search of the folders above a path would pass over it, or over one of them."""
    layer = _configured(sought)
    place = Path(os.path.abspath(path))  # noqa: PTH100 - links left as they are
    within = [folder for folder in place.parents if folder != layer[0] and folder.is_relative_to(layer[0])]
    folders = [*within, place] if place.is_dir() else within
    return any(_left_out(folder, [layer], folder=True) or _of_corpus(folder, sought) for folder in folders) or (
        not place.is_dir() and _left_out(place, [layer], folder=False)
    )


def _why(path: Path, error: OSError) -> str:
    if path.is_symlink() and not path.exists():
        return f"a link to {os.readlink(path)}, which is not there"  # noqa: PTH115 - as it is written
    return f"cannot be read: {error.strerror}" if path.exists() else "no such file or folder"


def _above(folder: Path) -> list[tuple[Path, tuple[Pattern, ...]]]:
    """Return the .gitignore files above a folder, up to the top of its repository, the outermost first; none outside a repository."""
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - links left as they are
    out: list[tuple[Path, tuple[Pattern, ...]]] = []
    for place in (here, *here.parents):
        if place != here:
            out.insert(0, (place, _gitignore(place)))
        if (place / ".git").exists():
            return out
    return []


def _gitignore(folder: Path) -> tuple[Pattern, ...]:
    try:
        text = (folder / ".gitignore").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ()
    return patterns(text.splitlines())


def _walked(folder: Path, layers: list[tuple[Path, tuple[Pattern, ...]]], sought: Sought) -> Iterator[Path | Failure]:
    """Yield the drafts below a folder by name; links to folders are not followed, as they may lead in circles."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(str(folder), f"cannot be read: {error.strerror}")
        return
    own = _gitignore(folder) if sought.gitignore else ()
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - links left as they are
    layers = [*layers, (here, own)] if own else layers
    for entry in entries:
        path = Path(folder, entry.name)
        is_folder = entry.is_dir(follow_symlinks=False)
        if _left_out(here / entry.name, layers, folder=is_folder) or (is_folder and _of_corpus(path, sought)):
            continue
        if is_folder:
            yield from _walked(path, layers, sought)
        elif ending(entry.name) in FORMATS:
            yield from _file(entry, path)


def _file(entry: os.DirEntry[str], path: Path) -> Iterator[Path | Failure]:
    """Yield a file found by its name: as it is, or why it cannot be read; a link to a folder is passed over."""
    if entry.is_file():
        yield path
    elif entry.is_symlink() and not path.exists():
        yield Failure(str(path), f"a link to {os.readlink(path)}, which is not there")  # noqa: PTH115 - as it is written
    elif not entry.is_dir():
        yield Failure(str(path), "is no regular file")


def _left_out(path: Path, layers: list[tuple[Path, tuple[Pattern, ...]]], *, folder: bool) -> bool:
    """Whether the last pattern about a path leaves it out; a layer's patterns are relative to its folder."""
    decided = False
    for base, items in layers:
        try:
            below = path.relative_to(base).as_posix()
        except ValueError:
            below = path.name
        said = ignored(items, below, folder=folder)
        decided = decided if said is None else said
    return decided


def _of_corpus(path: Path, sought: Sought) -> bool:
    """Whether a folder is the corpus's own claims/ or sources/."""
    corpus = sought.corpus
    return corpus is not None and path.name in {"claims", "sources"} and _same(path.parent, corpus)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False

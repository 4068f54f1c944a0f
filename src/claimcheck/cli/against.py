"""Documents given to `verify --against`: read from their files, all of them or none, and judged against as a corpus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import ClaimcheckError, InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.against import Against
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model.draft import Draft

OPTION = "--against"


def spread(argv: Sequence[str]) -> list[str]:
    """Return the arguments with the option repeated before each file that follows it, as a shell's `*.md` gives them.

    What follows is a file where it is there, or where it is one word that ends as a document's name does; a statement is neither.
    """
    from claimcheck.text.drafts import FORMATS, ending

    out: list[str] = []
    listing = False
    for index, item in enumerate(argv):
        if item == "--":
            return [*out, *argv[index:]]
        first = bool(out) and out[-1] == OPTION
        if listing and not first and not item.startswith("-") and ((ending(item) in FORMATS and " " not in item.strip()) or _is_file(item)):
            out.append(OPTION)
        elif not first:
            listing = item == OPTION
        out.append(item)
    return out


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # a long statement is no name of a file
        return False


def documents(paths: Sequence[Path], vocabulary: Vocabulary) -> Against:
    """Return the documents in some files, ready to be asked.

    Raises ClaimcheckError that names every file that cannot be read, with how to mend it: an answer from the rest alone could mislead.
    """
    from claimcheck.against import Against

    names = [path.name for path in paths]
    drafts: dict[str, Draft] = {}
    problems: list[str] = []
    for path in paths:
        name = path.name if names.count(path.name) == 1 else str(path)
        try:
            drafts[name] = _draft(path, name)
        except InputError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(f"{path}: {error.strerror or error}")
    if problems:
        raise ClaimcheckError("\n".join(problems))
    return Against(tuple(drafts.values()), vocabulary)


def _draft(path: Path, name: str) -> Draft:
    from claimcheck.text import drafts

    draft = drafts.read(path.read_bytes(), name)
    if not draft.sentences:
        message = f"{path}: holds no sentence that a statement could be judged against"
        raise InputError(message)
    return draft

"""What a configuration says of `lint`, checked key by key; all that is wrong with it at once, each at its place."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from claimcheck.errors import ClaimcheckError
from claimcheck.linting.keys import place
from claimcheck.linting.suppression import unknown
from claimcheck.report.findings import FORMATS
from claimcheck.rules import LEVELS
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class WrongError(ValueError):
    """A value that is none of those that are meant; the message says which are."""


VERDICTS = ("supported", "refuted", "conflicting", "not-enough-evidence")
TOP = ("corpus", "require_checked", "lint", "check")
"""Keys of claimcheck.toml, and of [tool.claimcheck]."""
EXCLUDED = ("node_modules/", "__pycache__/", "venv/", ".*/")
"""Folders that are never looked into, unless named: what tools made, and what is hidden."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `lint` does, as configured."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: tuple[str, ...] = ("error",)
    """Levels (and worse), verdicts, codes, prefixes and names; () is never."""
    exclude: tuple[str, ...] = ()
    """Patterns as in .gitignore, from the folder of the configuration."""
    respect_gitignore: bool = True
    baseline: str = ""
    format: str = ""
    jobs: int = 0
    """Processes; 0 is as many as there are cores."""
    require_checked: bool = False
    """Claims that nobody signed off are left out."""


def fail_on(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return what ends with 1, () for `none`; raises WrongError with what is none of it."""
    if items == ("none",):
        return ()
    wrong = [item for item in items if item.casefold() not in {*LEVELS, *VERDICTS} and unknown([item])]
    if wrong or not items:
        message = f"{', '.join(wrong) or 'nothing'}: give levels ({', '.join(LEVELS)}), verdicts ({', '.join(VERDICTS)}), codes or none"
        raise WrongError(message)
    return items


def codes(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return codes, prefixes and names as they are, `all` as (); raises WrongError with what is none of them."""
    wrong = unknown([item for item in items if item.casefold() != "all"])
    if wrong:
        message = f"{', '.join(wrong)}: no code, prefix of one or name of a finding of lint (`claimcheck rule` lists them)"
        raise WrongError(message)
    return () if any(item.casefold() == "all" for item in items) else items


def _strings(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - what TOML holds
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in items):
        message = "must be a text, or a list of texts"
        raise WrongError(message)
    return tuple(part.strip() for item in items for part in item.split(",") if part.strip())


def _patterns(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - what TOML holds
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = "must be a list of patterns"
        raise WrongError(message)
    return tuple(value)


def _per_file(value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:  # noqa: ANN401 - what TOML holds
    if not isinstance(value, dict):
        message = "must be a table of patterns, each with the codes that are ignored there"
        raise WrongError(message)
    return tuple((pattern, tuple(item for item in _strings(items) if codes((item,)) or item)) for pattern, items in value.items())


def _flag(value: Any) -> bool:  # noqa: ANN401 - what TOML holds
    if not isinstance(value, bool):
        message = "must be true or false"
        raise WrongError(message)
    return value


def _text(value: Any) -> str:  # noqa: ANN401 - what TOML holds
    if not isinstance(value, str):
        message = "must be a text"
        raise WrongError(message)
    return value


def _format(value: Any) -> str:  # noqa: ANN401 - what TOML holds
    if value not in FORMATS:
        message = f"must be one of {', '.join(FORMATS)}"
        raise WrongError(message)
    return str(value)


def _jobs(value: Any) -> int:  # noqa: ANN401 - what TOML holds
    if type(value) is not int or value < 0:
        message = "must be a number of processes, 0 for as many as there are cores"
        raise WrongError(message)
    return int(value)


KEYS: dict[str, Callable[[Any], Any]] = {
    "select": lambda value: codes(_strings(value)),
    "ignore": lambda value: codes(_strings(value)),
    "per-file-ignores": _per_file,
    "fail-on": lambda value: fail_on(_strings(value)),
    "exclude": _patterns,
    "respect-gitignore": _flag,
    "baseline": _text,
    "format": _format,
    "jobs": _jobs,
}
"""Keys of the table [lint], each with its reader, which raises WrongError."""


def of(values: Mapping[str, Any], text: str, name: str) -> Settings:
    """Return the settings of a configuration; `text` is the file's, `name` its path. Raises ClaimcheckError with all that is wrong."""
    table = values.get("lint", {})
    problems = list(_unknown(values, TOP, text, name))
    found: dict[str, Any] = {}
    if not isinstance(values.get("corpus", ""), str):
        problems.append(f"{name}:{place(text, 'corpus')}: corpus must be a folder's path in quotes")
    if not isinstance(table, dict):
        problems.append(f"{name}:{place(text, 'lint')}: lint must be a table: [lint], or [tool.claimcheck.lint] in pyproject.toml")
        table = {}
    problems += _unknown(table, tuple(KEYS), text, name, "lint")
    for key, reader in KEYS.items():
        if key in table:
            try:
                found[key.replace("-", "_")] = reader(table[key])
            except WrongError as error:
                problems.append(f"{name}:{place(text, 'lint', key)}: lint.{key}: {error}")
    if "require_checked" in values:
        try:
            found["require_checked"] = _flag(values["require_checked"])
        except WrongError as error:
            problems.append(f"{name}:{place(text, 'require_checked')}: require_checked {error}")
    if problems:
        raise ClaimcheckError("\n".join(problems))
    return Settings(**found)


def _unknown(table: Mapping[str, Any], known: tuple[str, ...], text: str, name: str, *above: str) -> Iterator[str]:
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"those that are: {', '.join(known)}"
            yield f"{name}:{place(text, *above, key)}: unknown key {'.'.join((*above, key))}; {hint}"

"""The settings of `lint`: the nearest configuration, then what the options say instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from claimcheck.linting.settings import Settings, WrongError, codes, fail_on, of
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.cli.linting import Asked


class Config(NamedTuple):
    """Settings, and where they are from."""

    settings: Settings
    base: Path
    """Folder of the configuration, to which its patterns and paths are relative; the working folder where there is none."""
    path: Path | None
    """The configuration file."""
    baseline: Path
    """Only where `settings.baseline` names one."""


def configured(asked: Asked) -> Config:
    """Return the settings; raises ClaimcheckError with all that is wrong in the configuration, Click's complaint for an option."""
    from claimcheck.corpus.discover import nearest_config, settings as read

    path = nearest_config(Path.cwd())
    base = path.parent if path else Path.cwd()
    settings = of(read(path), path.read_text(encoding="utf-8-sig"), str(path)) if path else Settings()
    settings = _overruled(settings, asked)
    named = Path(asked.baseline or settings.baseline or ".")
    return Config(settings, base, path, named if asked.baseline else base / named)


def _overruled(settings: Settings, asked: Asked) -> Settings:
    """Return the settings with those that an option gives in place of the configuration's."""
    given: dict[str, Any] = {}
    if asked.select:
        given["select"] = _checked("--select", codes, _split(asked.select))
    if asked.ignore:
        given["ignore"] = (*settings.ignore, *_checked("--ignore", codes, _split(asked.ignore)))
    if asked.fail_on:
        given["fail_on"] = _checked("--fail-on", fail_on, _split(asked.fail_on))
    if asked.per_file_ignores:
        given["per_file_ignores"] = (*settings.per_file_ignores, *(_per_file(item) for item in asked.per_file_ignores))
    if asked.exclude:
        given["exclude"] = (*settings.exclude, *asked.exclude)
    if not asked.gitignore:
        given["respect_gitignore"] = False
    if asked.format:
        given["format"] = asked.format
    if asked.jobs is not None:
        given["jobs"] = asked.jobs
    if asked.baseline:
        given["baseline"] = str(asked.baseline)
    return replace(settings, **given)


def _split(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for item in items for part in item.split(",") if part.strip())


def _checked(option: str, check: Callable[[tuple[str, ...]], tuple[str, ...]], items: tuple[str, ...]) -> tuple[str, ...]:
    try:
        return check(items)
    except WrongError as error:
        message = f"{option}: {error}"
        raise typer.BadParameter(message) from error


def _per_file(text: str) -> tuple[str, tuple[str, ...]]:
    pattern, colon, given = text.rpartition(":")
    if not colon or not pattern:
        message = f"--per-file-ignores: {text!r}: write a pattern, a colon and codes: opinion/*.md:CC401"
        raise typer.BadParameter(message)
    items = _split((given,))
    _checked("--per-file-ignores", codes, items)
    return pattern, items


def described(config: Config, corpus: Path | None) -> str:
    """Return the settings as TOML, with the file that they are from and the corpus that they lead to."""
    from claimcheck.report.json import dumps

    values = config.settings
    lines = [f"# {config.path or 'no configuration: these are the defaults'}"]
    lines.append(f"corpus = {dumps(str(corpus))}" if corpus else "# no corpus is named or near")
    lines += [f"require_checked = {dumps(values.require_checked)}", "", "[lint]"]
    for name in ("select", "ignore", "fail_on", "exclude", "respect_gitignore", "baseline", "format", "jobs"):
        value = getattr(values, name)
        value = value or ("none",) if name == "fail_on" else value
        if value == "":
            continue  # not set, and no value that a configuration may hold
        lines.append(f"{name.replace('_', '-')} = {dumps(list(value) if isinstance(value, tuple) else value)}")
    lines += ["", "[lint.per-file-ignores]"]
    lines += [f"{dumps(pattern)} = {dumps(list(items))}" for pattern, items in values.per_file_ignores]
    return "\n".join(lines) + "\n"

"""Knowledge that is data: lexicons, units, hedges, countries, rule texts. YAML here, read once, never code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_tables: dict[str, Any] = {}


def read_yaml(name: str) -> Any:  # noqa: ANN401 - the shape is each file's own
    """Return the parsed content of the data file `name` (a path below this package)."""
    import re  # here, as a warm start reads no file of this package
    from importlib import resources

    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """As YAML 1.2 has it: "true" and "false" are values, "no", "on" and "off" are words."""

    Loader.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"] for first, pairs in Loader.yaml_implicit_resolvers.items()
    }
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)\Z"), list("tf"))
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=Loader)  # noqa: S506 - a safe loader, and a file of ours


def preload(tables: Mapping[str, Any]) -> None:
    """Hand over tables that were compiled before, by name without `.yaml`, so that no YAML is read for them."""
    _tables.update(tables)


def table(name: str) -> Any:  # noqa: ANN401 - the shape is each file's own
    """Return the content of `<name>.yaml` in this package, preloaded or read once."""
    if name not in _tables:
        _tables[name] = read_yaml(name + ".yaml")
    return _tables[name]


def irregular_forms() -> dict[str, str]:
    """Return irregular inflected forms with their dictionary forms: `sought` to `seek`."""
    try:
        return table("irregular")["forms"]  # type: ignore[no-any-return]
    except FileNotFoundError:
        return {}


def comparatives() -> dict[str, str]:
    """Return comparatives with their adjectives: `stronger` to `strong`."""
    try:
        return table("irregular")["comparatives"]  # type: ignore[no-any-return]
    except FileNotFoundError:
        return {}

"""Front matter of a Markdown draft, in YAML or TOML: its title, description and date, with their places."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.text.drafts.dates import day
from claimcheck.text.pattern import lazy

_YAML = lazy(r"\A---[ \t]*(?P<eol>\r\n|\r|\n)(?P<inner>.*?)(?:\A|(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)", 16)
_TOML = lazy(r"\A\+\+\+[ \t]*(?P<eol>\r\n|\r|\n)(?P<inner>.*?)(?:\A|(?<=\n)|(?<=\r))\+\+\+[ \t]*(?=\r|\n|\Z)", 16)
_TOML_ENTRY = lazy(r"""^(title|description|summary|date|publishdate)[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'|([0-9][^\s#]*))""", 8 | 2)

DATES = ("date", "published", "publishdate", "publish_date", "pubdate", "publication_date", "datepublished", "date_published", "published_at")
"""Keys of the day of publication, in the order in which they are asked."""


class Entry(NamedTuple):
    """A value that is shown to readers, as it stands in the file."""

    value: str
    start: int
    end: int


class Front(NamedTuple):
    """What front matter says; `end` is where it ends, 0 where there is none."""

    end: int = 0
    title: Entry | None = None
    description: Entry | None = None
    date: str = ""


def front(text: str) -> Front:
    """Return the front matter of a draft. What cannot be read in it is passed over: the draft's text is what is checked."""
    match = _YAML.match(text)
    if match:
        found = _yaml(match.group("inner"), match.start("inner"))
    else:
        match = _TOML.match(text)
        if match is None:
            return Front()
        found = _toml(match.group("inner"), match.start("inner"))
    dates = [day(found[key].value) for key in DATES if key in found]
    return Front(match.end(), found.get("title"), found.get("description") or found.get("summary"), next((date for date in dates if date), ""))


def _yaml(inner: str, offset: int) -> dict[str, Entry]:
    import yaml

    try:
        root = yaml.compose(inner, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    if not isinstance(root, yaml.MappingNode):
        return {}
    return {
        str(key.value).lower(): Entry(value.value, offset + value.start_mark.index, offset + value.end_mark.index)
        for key, value in root.value
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }


def _toml(inner: str, offset: int) -> dict[str, Entry]:
    found = {}
    for match in _TOML_ENTRY.finditer(inner):
        group = next(number for number in (2, 3, 4) if match.group(number) is not None)
        found[match.group(1).lower()] = Entry(match.group(group), offset + match.start(group), offset + match.end(group))
    return found

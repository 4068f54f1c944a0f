"""Front matter of a Markdown draft, in YAML or TOML: its title, description and date, with their places."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.text.drafts.dates import day
from claimcheck.text.drafts.decode import line_starts
from claimcheck.text.pattern import lazy

_YAML = lazy(r"\A---[ \t]*(?P<eol>\r\n|\r|\n)(?P<inner>.*?)(?:\A|(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)", 16)
_TOML = lazy(r"\A\+\+\+[ \t]*(?P<eol>\r\n|\r|\n)(?P<inner>.*?)(?:\A|(?<=\n)|(?<=\r))\+\+\+[ \t]*(?=\r|\n|\Z)", 16)
_TOML_ENTRY = lazy(r"""^(title|description|summary|date|publishdate)[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'|([0-9][^\s#]*))""", 8 | 2)

DATES = ("date", "published", "publishdate", "publish_date", "pubdate", "publication_date", "datepublished", "date_published", "published_at")
"""Keys of the day of publication, in the order in which they are asked."""


_NOTHING = frozenset({"", "~", "null"})
_NOT_READ = "the front matter is not read, neither title nor date ({}): mend its YAML"
_NO_KEYS = (
    "2: what stands between the two lines `---` is taken for front matter, and is not checked: if it is text, put an empty line before the first"
)


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
    unread: tuple[str, ...] = ()
    """What could not be read: line, colon, what is wrong and how to mend it."""


def front(text: str) -> Front:
    """Return the front matter of a draft. What cannot be read in it is passed over, and told: the draft's text is what is checked."""
    unread: list[str] = []
    match = _YAML.match(text)
    if match:
        found = _yaml(match.group("inner"), match.start("inner"), unread)
    else:
        match = _TOML.match(text)
        if match is None:
            return Front()
        found = _toml(match.group("inner"), match.start("inner"))
    given = [(key, found[key]) for key in DATES if key in found and found[key].value not in _NOTHING]
    dates = [date for _, entry in given if (date := day(entry.value))]
    if given and not dates:
        key, entry = given[0]
        line = len(line_starts(text[: entry.start]))
        unread.append(f"{line}: “{entry.value}” is no date, so that the draft has no {key}: write it as 2026-01-31")
    return Front(match.end(), found.get("title"), found.get("description") or found.get("summary"), (*dates, "")[0], tuple(unread))


def _yaml(inner: str, offset: int, unread: list[str]) -> dict[str, Entry]:
    """Return the keys of YAML that stands at `offset`, behind one line; why it has none is added to `unread`."""
    import yaml

    try:
        root = yaml.compose(inner, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        unread.append(f"{2 + (mark.line if mark else 0)}: {_NOT_READ.format(getattr(error, 'problem', None) or 'it is no YAML')}")
        return {}
    if not isinstance(root, yaml.MappingNode):
        if root is not None:
            unread.append(_NO_KEYS)
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

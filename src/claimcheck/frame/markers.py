"""The marker words of data/markers.yaml in the shapes that the slot readers need, built once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck.data import table
from claimcheck.values import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word


@lru_cache(maxsize=256)
def group(*path: str) -> frozenset[str]:
    """Return the words of a list in the table: `group("negation", "words")`."""
    value: Any = table("markers")
    for key in path:
        value = value[key]
    return frozenset(str(item) for item in value)


@lru_cache(maxsize=64)
def groups(*paths: str | tuple[str, ...]) -> frozenset[str]:
    """Return the words of several lists of the table: `groups("prepositions", ("negation", "words"))`."""
    return frozenset().union(*(group(path) if isinstance(path, str) else group(*path) for path in paths))


@lru_cache(maxsize=64)
def beginnings(*paths: str | tuple[str, ...]) -> frozenset[str]:
    """Return the first words of the entries of several lists, by which most words of a text are seen to begin none."""
    return frozenset(item.split(maxsplit=1)[0] for item in groups(*paths))


@lru_cache(maxsize=16)
def mapping(*path: str) -> dict[str, Any]:
    """Return a mapping of the table: `mapping("rank", "ordinals")`."""
    value: Any = table("markers")
    for key in path:
        value = value[key]
    return dict(value)


@lru_cache(maxsize=64)
def phrases(*path: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of more than one word as tuples of folded words."""
    return tuple(tuple(item.split()) for item in sorted(group(*path)) if " " in item)


def phrase_at(tokens: Sequence[Word], index: int, options: Sequence[tuple[str, ...]]) -> int:
    """Return the last index of the phrase of `options` that starts at `index`, -1 if none does."""
    for option in _by_first(options).get(tokens[index].norm, ()):
        if index + len(option) <= len(tokens) and all(tokens[index + step].norm == norm for step, norm in enumerate(option)):
            return index + len(option) - 1
    return -1


@remembered
def _by_first(options: Sequence[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """Return phrases by their first word, which most words of a text are not, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for option in sorted(options, key=len, reverse=True):
        found.setdefault(option[0], []).append(option)
    return found

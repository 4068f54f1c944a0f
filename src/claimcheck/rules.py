"""The findings of lint and check, by code: what each means, and what to do about it (`data/rules.yaml`; spec: interface, findings)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck import data
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS = ("error", "warning", "note")
"""From worst to least."""


@dataclass(frozen=True, slots=True)
class Example:
    """A line of a draft in Markdown that leads to a finding on the shipped corpus."""

    text: str
    as_of: str = ""
    """The day from which relative dates and "now" are read, as 2026-11-22; "" where it does not matter."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One finding. Texts are plain running text, a paragraph each."""

    code: str
    """Two letters of its family (CC drafts, CL corpus) and three digits."""
    name: str
    level: str
    """One of `LEVELS`."""
    summary: str
    """One line, no full stop."""
    meaning: str
    fix: str
    suppress: str
    slots: tuple[str, ...] = ()
    """Slots of an answer that lead to it; () for findings of another make."""
    other_level: str = ""
    """The level where `other_when` holds; "" where there is but one."""
    other_when: str = ""
    example: Example | None = None


@lru_cache(maxsize=1)
def all() -> tuple[Rule, ...]:  # noqa: A001 - read as `rules.all()`
    """Return every rule in order of code."""
    stored = data.read_yaml("rules.yaml")
    return tuple(_rule(code, value, stored["families"][code[:2]]) for code, value in sorted(stored["rules"].items()))


def _rule(code: str, value: Mapping[str, Any], family: Mapping[str, str]) -> Rule:
    other, example = value.get("else", {}), value.get("example")
    return Rule(
        code=code,
        name=value["name"],
        level=value["level"],
        summary=value["summary"],
        meaning=value["meaning"],
        fix=value["fix"],
        suppress=value.get("suppress", family["suppress"]).replace("{code}", code),
        slots=tuple(value.get("slots", ())),
        other_level=other.get("level", ""),
        other_when=other.get("when", ""),
        example=Example(example["text"], str(example.get("as_of", ""))) if example else None,
    )


@lru_cache(maxsize=1)
def _by_key() -> dict[str, Rule]:
    return {key: rule for rule in all() for key in (rule.code, rule.name)}


def get(code: str) -> Rule | None:
    """Return the rule with this code or name, in any case, or None where there is none."""
    return _by_key().get(code.upper()) or _by_key().get(code.casefold())


def nearest(text: str) -> tuple[Rule, ...]:
    """Return up to three rules whose code or name is nearest to `text`, best first; for what begins like a code, those that begin so too."""
    from difflib import get_close_matches

    code = text.upper()
    if any(rule.code.startswith(code[:2]) for rule in all()) and code[2:3].isdecimal():
        return tuple(sorted(all(), key=lambda rule: (-_shared(rule.code, code), rule.code)))[:3]
    names = {rule.name: rule for rule in all()}
    return tuple(names[name] for name in get_close_matches(text.casefold(), list(names), n=3, cutoff=0.5))


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), min(len(one), len(other)))

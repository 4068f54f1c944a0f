"""The tables of `data/perturb.yaml` in the shapes that templates ask for, and the forms of verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from claimcheck import data


@lru_cache(maxsize=1)
def tables() -> dict[str, Any]:
    """Return the parsed file, read once."""
    return dict(data.read_yaml("perturb.yaml"))


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of one verb."""

    base: str
    past: str
    participle: str
    third: str
    finite: bool
    """Its base and third person can be told from a noun ("controls" cannot)."""


@lru_cache(maxsize=1)
def verbs() -> tuple[Verb, ...]:
    """Return all verbs of the table."""
    table = tables()["verbs"]
    doubling = set(table["doubling"])
    known = dict.fromkeys([*table["regular"], *table["past_only"], *tables()["transitive"], *tables()["turned_about"]])
    irregular = [Verb(base, past, participle, third, finite=True) for base, (past, participle, third) in table["irregular"].items()]
    bases = {verb.base for verb in irregular}
    return (*irregular, *(_regular(base, base in doubling, base not in table["past_only"]) for base in known if base not in bases))


def _regular(base: str, doubles: bool, finite: bool) -> Verb:  # noqa: FBT001 - two properties of a verb
    stem = base + base[-1] if doubles else base
    if re.search(r"[^aeiou]y$", base):
        return Verb(base, base[:-1] + "ied", base[:-1] + "ied", base[:-1] + "ies", finite)
    past = base + "d" if base.endswith("e") else stem + "ed"
    return Verb(base, past, past, base + ("es" if re.search(r"(s|sh|ch|x|z)$", base) else "s"), finite)


@lru_cache(maxsize=1)
def by_past() -> dict[str, Verb]:
    """Return verbs by their past form."""
    return {verb.past: verb for verb in verbs()}


@lru_cache(maxsize=1)
def by_third() -> dict[str, Verb]:
    """Return verbs by the third person of the present, those that look like nouns left out."""
    return {verb.third: verb for verb in verbs() if verb.finite}


@lru_cache(maxsize=1)
def by_base() -> dict[str, Verb]:
    """Return verbs by their base form, those that look like nouns left out."""
    return {verb.base: verb for verb in verbs() if verb.finite}


@lru_cache(maxsize=1)
def any_base() -> dict[str, Verb]:
    """Return all verbs by their base form."""
    return {verb.base: verb for verb in verbs()}


@lru_cache(maxsize=1)
def by_participle() -> dict[str, Verb]:
    """Return verbs by their past participle."""
    return {verb.participle: verb for verb in verbs()}


@lru_cache(maxsize=1)
def by_gerund() -> dict[str, Verb]:
    """Return verbs by their -ing form."""
    doubling = set(tables()["verbs"]["doubling"])
    return {_gerund(verb.base, verb.base in doubling): verb for verb in verbs()}


def _gerund(base: str, doubles: bool) -> str:  # noqa: FBT001 - a property of the verb
    if doubles:
        return base + base[-1] + "ing"
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") and base != "be" else base) + "ing"

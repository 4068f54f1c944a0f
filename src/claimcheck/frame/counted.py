"""What a figure counts, and the period of a rate (spec: design, how a verdict comes about, 1; verdicts, numbers, rule 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.data import table
from claimcheck.frame.amount import unit_at
from claimcheck.frame.numerals import glue, norm, values, vocabulary
from claimcheck.model import Word
from claimcheck.text.stems import lemma

_LONGEST_PHRASE = 6
_BACK = 9
_NEAR = 7
_RATE_REACH = 12


@dataclass(frozen=True, slots=True)
class Counted:
    """Lemmas of the counted noun phrase, its head first, and the index after it."""

    lemmas: tuple[str, ...]
    end: int


@lru_cache(maxsize=1)
def _stems() -> dict[str, frozenset[str]]:
    return {name: frozenset(lemma(word) for word in table("numerals")[name]) for name in ("deaths", "persons", "lives_verbs")}


def plural(word: str) -> bool:
    """Tell whether the folded `word` looks like a plural noun."""
    return word in vocabulary()["plurals"] or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))  # noqa: PLR2004


def _content(words: Sequence[Word], index: int) -> bool:
    word = norm(words, index)
    if word == "us":  # the country or the pronoun
        return words[index].text != "us"
    return word[:1].isalpha() and word not in vocabulary()["stops"] and word not in vocabulary()["past_verbs"] and word not in vocabulary()["skipped"]


def _countable(words: Sequence[Word], index: int) -> bool:
    """Tell whether the word at `index` may name what is counted: no unit and no number."""
    word = words[index].norm
    numbers = values()
    return _content(words, index) and not unit_at(words, index) and not any(word in numbers[name] for name in ("ones", "tens", "scales", "floors", "groups")) and glue(words, index) != "+"


def _skippable(word: str) -> bool:
    """Tell whether `word` may stand between a number and its noun: "of the four companies"."""
    return word in vocabulary()["skipped"] or word in values()["ones"] or word in values()["tens"]


def _run(words: Sequence[Word], index: int, *, mass: bool = False) -> list[int]:
    """Return the indexes of the content words from `index` on, up to the end of the noun phrase; `mass` nouns take verbs in -s."""
    run: list[int] = []
    while index < len(words) and len(run) < _LONGEST_PHRASE:
        if mass and run and words[index].norm in vocabulary()["third_person"]:
            break
        if _content(words, index):
            run.append(index)
        elif run or not _skippable(words[index].norm):
            break
        index += 1
    return run


def _head(words: Sequence[Word], run: Sequence[int], *, single: bool) -> int:
    """Return the place in `run` of the head: the last of its first plurals, else the last that is no participle or adverb."""
    if not single:
        for place, index in enumerate(run):
            if plural(words[index].norm):
                while place + 1 < len(run) and plural(words[run[place + 1]].norm) and not words[index].text.endswith(("'", "\u2019")):
                    place, index = place + 1, run[place + 1]  # noqa: PLW2901 - "sports teams"
                return place
    for place in range(len(run) - 1, 0, -1):
        if not words[run[place]].norm.endswith(("ed", "ly", "ing")):
            return place
    return 0


def counted_after(words: Sequence[Word], index: int, *, single: bool, mass: bool = False) -> Counted:
    """Read the noun phrase from `index` on: "four China-based companies", "200 kg of precursor chemicals" (`mass`)."""
    if glue(words, index) == "-" and _content(words, index):
        strong = words[index].norm == "strong"
        rest = counted_after(words, index + 1, single=True) if glue(words, index + 1) != "-" else Counted((), index + 1)
        return rest if strong else Counted((_key(words[index]), *rest.lemmas), max(rest.end, index + 1))
    run = _run(words, index, mass=mass)
    if not run or (not single and not mass and words[run[0]].norm.endswith("ed") and not any(plural(words[other].norm) for other in run)):
        return Counted((), index)  # "only two replied"
    place = _head(words, run, single=single)
    end = run[place] + 1
    modifiers = [_key(words[other]) for other in run[:place]]
    if norm(words, end) == "of":
        # "shipments of fentanyl": what they are of tells one count from another too
        inner = _run(words, end + 1)
        modifiers += [_key(words[other]) for other in inner[: _head(words, inner, single=False) + 1]] if inner else []
    return Counted((_key(words[run[place]]), *modifiers), end)


def _key(word: Word) -> str:
    comparative: str | None = table("numerals")["comparatives"].get(word.norm)
    return comparative or word.lemma


def counted_before(words: Sequence[Word], first: int) -> Counted:
    """Read the noun phrase before the figure: "a DEA team of fourteen", "the number of deaths reached 70,000"."""
    index = first - 1
    lowest = max(-1, index - _BACK)
    direct = norm(words, index) in ("of", ":", "=")
    if direct:
        index -= 1
    while index > lowest:
        word = words[index].norm
        if word in (".", ";", "!", "?"):
            break
        if _countable(words, index) and (direct or plural(word) or word in ("toll", "total", "number", "count")):
            return Counted((_key(words[index]), *(_key(words[other]) for other in _modifiers(words, index))), first)
        direct = False
        index -= 1
    return Counted((), first)


def _modifiers(words: Sequence[Word], head: int) -> list[int]:
    """Return the indexes of up to three content words right before the noun at `head`."""
    index = head - 1
    while index >= 0 and head - index <= 3 and _countable(words, index):  # noqa: PLR2004
        index -= 1
    return list(range(index + 1, head))


def deadly(words: Sequence[Word], first: int, end: int, lemmas: tuple[str, ...]) -> bool:
    """Tell whether the figure from `first` to `end` counts people who died: a dying or killing word stands near."""
    stems = _stems()
    if lemmas and lemmas[0] not in stems["persons"] and lemmas[0] not in stems["deaths"]:
        return False
    near = {word.lemma for word in _near(words, first, end)}
    near.update(lemmas)
    return bool(near & stems["deaths"]) or (lemma("lives") in near and bool(near & stems["lives_verbs"]))


def _near(words: Sequence[Word], first: int, end: int) -> list[Word]:
    """Return up to seven words on either side, within the clause and this side of other digits."""
    found: list[Word] = []
    for step, start in ((-1, first - 1), (1, end)):
        index = start
        while 0 <= index < len(words) and abs(index - start) < _NEAR:
            if words[index].norm in (".", ";", ":", "!", "?") or words[index].norm[0].isdigit():
                break
            found.append(words[index])
            index += step
    return found

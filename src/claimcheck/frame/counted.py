"""What a figure counts, and the period of a rate (spec: design, how a verdict comes about, 1; verdicts, numbers, rule 8)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.data import table
from claimcheck.frame.amount import unit_at
from claimcheck.frame.numerals import cardinal, glue, norm, plural, values, vocabulary
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

_LONGEST_PHRASE = 6
_BACK = 9
_NEAR = 7


@dataclass(frozen=True, slots=True)
class Counted:
    """Lemmas of the counted noun phrase, its head first, and the index after it."""

    lemmas: tuple[str, ...]
    end: int


@lru_cache(maxsize=1)
def _stems() -> dict[str, frozenset[str]]:
    return {name: frozenset(table("numerals")[name]) for name in ("deaths", "persons", "lives_verbs")}


def _content(words: Sequence[Word], index: int) -> bool:
    word = norm(words, index)
    if word == "us":  # the country or the pronoun
        return words[index].text != "us"
    return word[:1].isalpha() and word not in vocabulary()["stops"] and word not in vocabulary()["past_verbs"] and word not in vocabulary()["skipped"]


def _countable(words: Sequence[Word], index: int) -> bool:
    """Tell whether the word at `index` may name what is counted: no unit and no number."""
    word = words[index].norm
    numbers = values()
    return (
        _content(words, index)
        and not unit_at(words, index)
        and not any(word in numbers[name] for name in ("ones", "tens", "scales", "floors", "groups"))
        and glue(words, index) != "+"
    )


def _past_number(words: Sequence[Word], index: int) -> int:
    """Return the index after the number, hedged or not, at `index`: "of the more than 40 companies"; `index` itself where there is none."""
    start = index
    while start < index + 3 and norm(words, start) in vocabulary()["before_number"]:
        start += 1
    if start >= len(words) or not (words[start].norm[0].isdigit() or words[start].norm in values()["ones"] or words[start].norm in values()["tens"]):
        return index
    number = cardinal(words, start)
    return number.end if number else index


def _run(words: Sequence[Word], index: int, *, mass: bool = False) -> list[int]:
    """Return the indexes of the content words from `index` on, up to the end of the noun phrase; `mass` nouns take verbs in -s."""
    run: list[int] = []
    while index < len(words) and len(run) < _LONGEST_PHRASE:
        word = words[index].norm
        if not run and _past_number(words, index) > index:
            index = _past_number(words, index)
            continue
        if words[index].text.endswith(("'s", "\u2019s")) and _past_number(words, index + 1) > index + 1:
            run, index = [], _past_number(words, index + 1)  # "most of Norway's 40 ships"
            continue
        if word in values()["ones"] or word in values()["tens"] or (mass and run and word in vocabulary()["third_person"]):
            break
        if _content(words, index) or (run and run[-1] == index - 1 and glue(words, index) == "-" and word[:1].isalpha()):
            run.append(index)  # "made" of "lab-made drugs" is no verb
        elif run or word not in vocabulary()["skipped"]:
            break
        index += 1
    return run


def _head(words: Sequence[Word], run: Sequence[int], *, single: bool, owned: bool = False) -> int:
    """Return the place in `run` of the head: the last of its first plurals, else the last that is no participle or adverb.

    `owned`: what an owner among them has is counted, not the owner ("two of the firms' clerks").
    """
    if not single:
        plurals = [place for place, index in enumerate(run) if plural(words[index].norm)]
        if plurals:
            return _last_plural(words, run, plurals, owned=owned)
    for place in range(len(run) - 1, 0, -1):
        if not words[run[place]].norm.endswith(("ed", "ly", "ing")):
            return place
    return 0


def _last_plural(words: Sequence[Word], run: Sequence[int], plurals: Sequence[int], *, owned: bool = False) -> int:
    """Return the place of the head among plurals: "sports teams", "police officers" and "Chinese fentanyl traffickers" end in theirs."""
    place = plurals[0]
    for other in plurals[1:]:
        between = [words[run[step]].norm for step in range(place + 1, other)]
        word = words[run[place]]
        adjective = not word.norm.endswith("s") and word.norm not in vocabulary()["people"]
        owner = word.text.endswith(("'", "\u2019"))
        if owner and owned:
            place = other
            continue
        if owner or (between and not adjective) or any(step.endswith("ed") for step in between) or word.norm in vocabulary()["people"]:
            break
        place = other
    return place


def counted_after(words: Sequence[Word], index: int, *, single: bool, mass: bool = False) -> Counted:
    """Read the noun phrase from `index` on: "four China-based companies", "200 kg of precursor chemicals" (`mass`)."""
    if glue(words, index) == "-" and _content(words, index):
        strong = words[index].norm == "strong"
        rest = counted_after(words, index + 1, single=True) if glue(words, index + 1) != "-" else Counted((), index + 1)
        return rest if strong else Counted((_key(words[index]), *rest.lemmas), max(rest.end, index + 1))
    if norm(words, index) == "as" and norm(words, index + 1) == "part":
        return Counted((), index)  # "to 28 % as part of the deal"
    run = _run(words, index, mass=mass)
    if not run or (not single and not mass and words[run[0]].norm.endswith("ed") and not any(plural(words[other].norm) for other in run)):
        return Counted((), index)  # "only two replied"
    place = _head(words, run, single=single, owned=norm(words, index) == "of")
    end = run[place] + 1
    modifiers = [_key(words[other]) for other in run[:place]]
    if norm(words, end) == "of":
        modifiers += _complement(words, end + 1)
    return Counted((_key(words[run[place]]), *_joined(words, end), *modifiers), end)


def aged(words: Sequence[Word], first: int, end: int) -> bool:
    """Tell the age that news puts behind a name, between commas: "Nora Holm, 26, won"."""
    if first < _NAMED or words[first - 1].text != "," or not words[first - _NAMED].text[0].isupper():
        return False
    return end >= len(words) or words[end].text in {",", ")", "."} or words[end].norm in {"who", "of", "from"}


_NAMED = 2
"""How far before an age its name ends."""


def counted_as(words: Sequence[Word], index: int) -> Counted:
    """Read what the counted are said to be: "of the 30 boats, 12 were trawlers"; nothing where a verb goes on ("12 were sunk")."""
    if norm(words, index) not in _COPULAS:
        return Counted((), index)
    found = counted_after(words, index + 1, single=False)
    return found if any(plural(words[place].norm) for place in range(index + 1, found.end)) else Counted((), index)


_COPULAS = frozenset({"is", "are", "was", "were"})


def _complement(words: Sequence[Word], index: int) -> list[str]:
    """Return what the counted things are of: "shipments of fentanyl" are told from others by it."""
    run = _run(words, index)
    cut = next((place for place, other in enumerate(run) if place and words[other].norm.endswith("ed") and not glue(words, other)), len(run))
    run = run[:cut]
    return [_key(words[other]) for other in run[: _head(words, run, single=False) + 1]] if run else []


def _joined(words: Sequence[Word], index: int) -> list[str]:
    """Return the head joined to the one before `index`: "hundreds of overdoses and deaths" count deaths too."""
    if norm(words, index) not in ("and", "or") or index + 1 >= len(words) or not _countable(words, index + 1):
        return []
    run = _run(words, index + 1)[:3]
    plurals = [other for other in run if plural(words[other].norm)]
    return [_key(words[plurals[0]])] if plurals and not words[plurals[0]].text[0].isupper() else []


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
        if _countable(words, index) and (direct or ((plural(word) or word in ("toll", "total", "number", "count")) and _linked(words, index, first))):
            return Counted((_key(words[index]), *(_key(words[other]) for other in _modifiers(words, index))), first)
        direct = False
        index -= 1
    return Counted((), first)


def _linked(words: Sequence[Word], head: int, first: int) -> bool:
    """Tell "deaths rose to 70,000" and "of the 40 companies, two" from "police arrested 12", whose subject is not what is counted."""
    between = [words[place].norm for place in range(head + 1, first)]
    listed = "," in between and any(norm(words, place) == "of" for place in range(head - 4, head))
    return not between or listed or any(word in vocabulary()["links"] for word in between)


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
    return bool(near & stems["deaths"]) or ("life" in near and bool(near & stems["lives_verbs"]))


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

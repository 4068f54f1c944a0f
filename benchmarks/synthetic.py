"""Made-up claims by the million, and the same facts in other words: from a seed, so that every run and every machine has the same.

`python benchmarks/synthetic.py 1000000 claims.jsonl` writes the claims as imported reviews (spec: corpus), a line each.

A claim is about someone (an organisation, a person), what they did to a figure of something, where and when. Names are put together from syllables,
and each is met in many claims; common words, figures and periods are met in very many: what tells one claim from the next is how they come together.
A paraphrase has other verbs and nouns, another order, the figure written otherwise, a coarser date, fewer details, and now and then a slip in a name.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 11
_OPENINGS = (
    "Ar",
    "Bel",
    "Cor",
    "Dun",
    "El",
    "Fos",
    "Gra",
    "Hol",
    "Is",
    "Jar",
    "Kel",
    "Lun",
    "Mar",
    "Nor",
    "Os",
    "Pel",
    "Quin",
    "Ros",
    "Sel",
    "Tor",
    "Ul",
)
_MIDDLES = ("a", "an", "ber", "den", "er", "i", "in", "la", "lo", "mi", "o", "sen")
_PLACES = ("by", "dal", "ford", "holm", "mont", "ville")
_SURNAMES = ("berg", "dottir", "escu", "ini", "man", "ov")
_FORENAMES = (
    "Ada", "Bruno", "Clara", "Dario", "Edith", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katja", "Leo", "Mina", "Nils", "Olga", "Pavel",
    "Rosa", "Sven", "Tilda", "Umar", "Vera", "Wanda", "Yusuf", "Zora",
)  # fmt: skip
_BODIES = ("Council", "University", "Shipping Company", "Hospital Trust", "Water Board", "Railway", "Steelworks", "Bank", "Institute", "Union")
_ACTS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("bought", "were bought by"), ("acquired", "were acquired by"), ("purchased", "were purchased by")),
    (("destroyed", "were destroyed by"), ("scrapped", "were scrapped by"), ("demolished", "were demolished by")),
    (("sold", "were sold by"), ("disposed of", "were disposed of by"), ("got rid of", "were got rid of by")),
    (("inspected", "were inspected by"), ("examined", "were examined by"), ("checked", "were checked by")),
    (("repaired", "were repaired by"), ("mended", "were mended by"), ("restored", "were restored by")),
    (("donated", "were donated by"), ("gave away", "were given away by"), ("handed over", "were handed over by")),
    (("ordered", "were ordered by"), ("commissioned", "were commissioned by"), ("requested", "were requested by")),
    (("lost", "were lost by"), ("mislaid", "were mislaid by"), ("could not account for", "were not accounted for by")),
)
_THINGS: tuple[tuple[str, ...], ...] = (
    ("buses", "coaches"), ("ships", "vessels"), ("houses", "homes"), ("trees",), ("cameras",), ("rifles", "guns"), ("vaccines", "doses"),
    ("computers", "laptops"), ("bridges",), ("wind turbines", "turbines"), ("tractors",), ("paintings", "pictures"), ("bicycles", "bikes"),
    ("tonnes of cement",), ("tonnes of grain", "tonnes of cereal"), ("barrels of oil", "barrels of crude"), ("litres of milk",), ("solar panels",),
    ("hospital beds", "beds"), ("textbooks", "schoolbooks"), ("water meters", "meters"), ("passports", "travel documents"), ("drones",),
    ("street lamps", "lampposts"), ("ambulances",), ("containers",), ("locomotives", "engines"), ("generators",), ("cows", "cattle"), ("masks",),
)  # fmt: skip
_ENDS: tuple[tuple[str, ...], ...] = (
    ("after a fire", "following a fire"), ("after a strike", "following industrial action"), ("during a drought",), ("before the election",),
    ("without a tender", "without competitive bidding"), ("under a secret contract", "under a confidential agreement"),
    ("with borrowed money", "on credit"),
    ("with a grant", "with subsidies"), ("despite a court order", "in defiance of a judge"), ("within a week", "in seven days"), ("", ""),
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_RATINGS = (("False", "conflicts"), ("True", "agrees"), ("Mostly false", "conflicts"), ("Correct", "agrees"))


class Fact(NamedTuple):
    """What a made-up claim says, as choices from the tables."""

    actor: str
    act: int
    figure: int
    thing: int
    place: str
    month: int
    year: int
    end: int


def facts(count: int, seed: int = SEED) -> Iterator[Fact]:
    """Yield `count` facts; the first thousand are the same whatever the count."""
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    for _ in range(count):
        place = _place(rng)
        yield Fact(
            actor=_actor(rng),
            act=rng.randrange(len(_ACTS)),
            figure=_figure(rng),
            thing=rng.randrange(len(_THINGS)),
            place=place,
            month=rng.randrange(12),
            year=rng.randrange(1985, 2026),
            end=rng.randrange(len(_ENDS)),
        )


def _place(rng: random.Random) -> str:
    return rng.choice(_OPENINGS) + rng.choice(_MIDDLES) + rng.choice(_PLACES)


def _actor(rng: random.Random) -> str:
    if rng.random() < 0.5:  # noqa: PLR2004 - every second one is a body
        return f"{_place(rng)} {rng.choice(_BODIES)}"
    return f"{rng.choice(_FORENAMES)} {rng.choice(_OPENINGS)}{rng.choice(_MIDDLES)}{rng.choice(_SURNAMES)}"


def _figure(rng: random.Random) -> int:
    digits = rng.choice((2, 3, 3, 4, 5, 6))
    figure = rng.randrange(10 ** (digits - 1), 10**digits)
    return round(figure, -max(0, digits - 3)) if rng.random() < 0.5 else figure  # noqa: PLR2004 - every second one is round


def told(fact: Fact) -> str:
    """Return a fact as its claim says it."""
    actor = f"The {fact.actor}" if fact.actor.split(" ", 1)[1] in _BODIES else fact.actor
    end = f" {_ENDS[fact.end][0]}" if _ENDS[fact.end][0] else ""
    return f"{actor} {_ACTS[fact.act][0][0]} {fact.figure:,} {_THINGS[fact.thing][0]} in {fact.place} in {_MONTHS[fact.month]} {fact.year}{end}."


def retold(fact: Fact, rng: random.Random) -> str:
    """Return a fact in other words, with less in it."""
    active, passive = rng.choice(_ACTS[fact.act][1:])
    figure, thing = _written(fact.figure, rng), rng.choice(_THINGS[fact.thing])
    actor = _slip(fact.actor, rng) if rng.random() < 0.2 else fact.actor  # noqa: PLR2004 - a slip in one of five
    forename, _, rest = actor.partition(" ")
    if rest in _BODIES:
        actor = rng.choice((f"the {actor}", f"{forename}'s {rest.lower()}"))
    elif rng.random() < 0.3:  # noqa: PLR2004 - three in ten by the surname alone
        actor = rest
    when = rng.choice((f"in {fact.year}", f"in {_MONTHS[fact.month]} {fact.year}", f"back in {fact.year}", "", ""))
    where = rng.choice((f"in {fact.place}", f"at {fact.place}", "", ""))
    end = rng.choice(_ENDS[fact.end]) if rng.random() < 0.4 else ""  # noqa: PLR2004 - four in ten tell how
    order = rng.randrange(3)
    if order == 0:
        parts = [actor, active, figure, thing, where, when, end]
    elif order == 1:
        parts = [figure, thing, passive, actor, where, when, end]
    else:
        parts = [f"{(when or where).capitalize() if (when or where).islower() else (when or where)},", actor, active, figure, thing, end]
        parts = parts[1:] if parts[0] == "," else parts
    text = " ".join(part for part in parts if part)
    return f"{rng.choice(_PREFACES)} {text}" if rng.random() < 0.5 else text[0].upper() + text[1:]  # noqa: PLR2004 - every second one


_PREFACES = ("It is said that", "Did you know that", "A post claims that", "They keep quiet that", "Reminder:", "Nobody reported it:")


def _written(figure: int, rng: random.Random) -> str:
    """Return a figure written otherwise: without separators, in thousands or millions, with a hedge, and every fourth time rounded."""
    if figure >= 1000 and rng.random() < 0.25:  # noqa: PLR2004 - a figure of four digits and more, every fourth one
        return f"about {round(figure, 2 - len(str(figure))):,}"
    if figure % 100_000 == 0:
        return f"{figure / 1_000_000:g} million"
    forms = [str(figure), f"{figure:,}", f"about {figure:,}", f"some {figure}"]
    return rng.choice([*forms, f"{figure / 1000:g} thousand"] if figure % 100 == 0 and figure > 1000 else forms)  # noqa: PLR2004 - a thousand


def _slip(name: str, rng: random.Random) -> str:
    """Return a name with two letters exchanged."""
    at = rng.randrange(1, max(2, len(name.split(" ", maxsplit=1)[0]) - 2))
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def claim_id(number: int) -> str:
    """Return the id of the claim of that number."""
    return f"made-up-{number:07}"


def line(number: int, fact: Fact) -> str:
    """Return a claim as a line of `claims/<name>.jsonl`: an imported review."""
    rating, stance = _RATINGS[number % len(_RATINGS)]
    review = {"publisher": "Made-up Check", "url": f"https://example.org/{number}", "date": "2025-06-01", "rating": rating, "stance": stance}
    return json.dumps({"id": claim_id(number), "claim": told(fact), "reviews": [review]}, ensure_ascii=False)


def write(count: int, path: Path, seed: int = SEED) -> None:
    """Write `count` claims to `path`."""
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(line(number, fact) + "\n" for number, fact in enumerate(facts(count, seed)))


def queries(count: int, among: int, seed: int = SEED) -> list[tuple[str, int]]:
    """Return `count` paraphrases, each with the number of its claim among the first `among` facts."""
    rng = random.Random(seed + 1)  # noqa: S311 - a sample, no secret
    wanted = set(rng.sample(range(among), count))
    return [(retold(fact, rng), number) for number, fact in enumerate(facts(among, seed)) if number in wanted]


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))

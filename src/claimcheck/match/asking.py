"""Which keys of a text the index is asked for: those that tell most, and no more of them than it takes to find what is near."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TERMS = 24
"""Keys asked for in one query at most unless told otherwise, the rarest first."""
COMMON = 0.2
"""A key that more than this share of the claims has tells little, and is asked for only where there is no other."""
FEW = 40
"""A key that so few claims have is asked for however large their share is: in a corpus of ten claims the second of a kind is no rarity."""
ENOUGH = 3000
"""So many claims, each counted once for each key that it has, are enough to look at: commoner keys hardly find others, and only reorder them."""
LEAST = 3
"""Keys that are asked for however many claims have them."""


def asked(keys: Sequence[str], frequency: Callable[[str], int], count: int, terms: int = TERMS) -> list[str]:
    """Return those of `keys` to ask for, the rarest first: `terms` at most, none that no claim has.

    `frequency` gives the number of claims, of `count`, that have a key.
    """
    known = {key: claims for key in keys if (claims := frequency(key))}
    rarest = sorted(known, key=lambda key: (known[key], key))
    chosen = ([key for key in rarest if known[key] <= max(FEW, COMMON * count)] or rarest)[:terms]
    met = accumulate(known[key] for key in chosen)
    return [key for place, (key, claims) in enumerate(zip(chosen, met, strict=True)) if place < LEAST or claims <= ENOUGH]

"""Claims that others have checked, as the index keeps a million of them: keys apart from those of claims with evidence, frames read when asked for.

Apart, so that how rare a word is among the claims with evidence, and which of them are looked at, does not depend on what was imported beside them.
"""

from __future__ import annotations

import math
from heapq import nlargest
from typing import TYPE_CHECKING

from claimcheck.match.stored import TOKENIZER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.match.index import Index
    from claimcheck.match.quick import Reader

TABLES = f"""
CREATE VIRTUAL TABLE imported USING fts5(keys, content='', columnsize=0, detail=none, tokenize="{TOKENIZER}");
CREATE TABLE spread(key TEXT PRIMARY KEY, claims INTEGER) WITHOUT ROWID;
"""
COUNTED = """
DROP TABLE spread;
CREATE VIRTUAL TABLE temp.met USING fts5vocab(main, imported, row);
CREATE TABLE spread(key TEXT PRIMARY KEY, claims INTEGER) WITHOUT ROWID;
INSERT INTO spread SELECT term, doc FROM met;
DROP TABLE temp.met;
"""
LOOKED_AT = 10_000
"""Claims that have one of the rarest keys, counted once for each key: where there are more, further keys only tell which of these come first."""
_ROWS = "SELECT rowid FROM imported WHERE imported MATCH ? LIMIT ?"
_PAIRED = 3
"""Keys of which a claim has two at the least, where even the rarest is in more claims than are looked at."""
SHARED = 0.25
"""Share of the rarity of a statement's keys that a claim has at the least to be compared: a claim is often one part of several."""
NEAREST = 10
"""Claims that are compared at most."""


def keys_of(text: str, also: Sequence[str], reader: Reader) -> str:
    """Return the tokens of what a claim mentions, in any of its wordings, each once, joined by spaces."""
    if not also:
        return " ".join(reader.keys(text))
    return " ".join(dict.fromkeys(key for wording in (text, *also) for key in reader.keys(wording)))


def candidates(index: Index, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
    """Return (row, score) of the imported claims that share the rarest of `keys`, best first; ties by row.

    The score is the sum of the inverse document frequencies of the keys that are shared (Spärck Jones, 1972).
    """
    known = index.spread(keys)
    rarest = sorted(known, key=lambda key: (known[key], key))
    scores: dict[int, float] = {}
    left = LOOKED_AT
    asked = _pairs(rarest) if rarest and known[rarest[0]] > left else []
    for key in rarest:
        left -= known[key]
        alone = not asked or left >= 0
        among = f'"{key}"' if alone else f'"{key}" AND ({" OR ".join(asked)})'
        asked += [among] if alone else []
        _add(scores, index.rows(_ROWS, (among, LOOKED_AT)), math.log(1 + index.imported / known[key]))
    least = min(nlargest(limit, scores.values()), default=0.0)
    return sorted(((row, score) for row, score in scores.items() if score >= least), key=lambda item: (-item[1], item[0]))[:limit]


def _pairs(rarest: Sequence[str]) -> list[str]:
    """Return queries for claims with two of the rarest keys; none where there is but one key."""
    return [f'("{one}" AND "{other}")' for place, one in enumerate(rarest[:_PAIRED]) for other in rarest[place + 1 : _PAIRED]]


def near(index: Index, keys: Sequence[str]) -> list[int]:
    """Return the rows of the imported claims that may say what a statement with `keys` says, or a part of it, nearest first."""
    known = index.spread(keys)
    total = sum(math.log(1 + index.imported / known.get(key, 1)) for key in keys)
    return [row for row, score in candidates(index, keys, NEAREST) if score >= SHARED * total]


def _add(scores: dict[int, float], rows: Sequence[tuple[int]], weight: float) -> None:
    get = scores.get
    for (row,) in rows:
        scores[row] = get(row, 0.0) + weight

"""Which keys the index is asked for: the rarest, and commoner ones only until there is enough to look at."""

from __future__ import annotations

import pytest

from claimcheck.match.asking import asked

KNOWN = {"osmark": 900, "veldmark": 1500, "herring": 1600, "y_2016": 40, "n_212": 2, "the": 9000}


@pytest.mark.parametrize(
    ("keys", "terms", "expected"),
    [
        (["herring", "n_212", "y_2016"], 24, ["n_212", "y_2016", "herring"]),
        (["herring", "n_212", "y_2016"], 2, ["n_212", "y_2016"]),
        # what no claim has, and what more than a fifth of them have
        (["cod", "the", "osmark"], 24, ["osmark"]),
        (["the"], 24, ["the"]),
        # three are asked for whatever they bring, a fourth only where all together bring no more than enough
        (["herring", "veldmark", "osmark"], 24, ["osmark", "veldmark", "herring"]),
        (["herring", "veldmark", "osmark", "n_212"], 24, ["n_212", "osmark", "veldmark"]),
        ([], 24, []),
    ],
)
def test_what_is_asked_for(keys, terms, expected):
    assert asked(keys, lambda key: KNOWN.get(key, 0), 10_000, terms) == expected

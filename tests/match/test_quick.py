"""The keys of imported claims, read quickly. All facts are made up."""

from __future__ import annotations

import pytest

from claimcheck.corpus import general
from claimcheck.match import quick


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", str(tmp_path_factory.mktemp("general")))
        return general.vocabulary()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The Arnsford ferries sank.", ["arnsford", "ferri", "sink"]),
        ("Ferries, and (more) ferries!", ["ferri"]),
        ("Norwegian ferries", ["e_norway", "ferri"]),
        ("The United States and the U.S. and New Zealand's", ["e_united-states", "e_new-zealand"]),
        ("United we ferry, New ferries", ["unit", "ferri", "new"]),
        ("1,400 tiles, 1400 tiles", ["n_1400", "tile"]),
        ("4.3 million tiles and 4,300,000", ["n_4300000", "tile"]),
        ("$4.3 million", ["n_4300000"]),
        ("14m tiles", ["n_14000000", "tile"]),
        ("Millions of tiles", ["n_2000000", "tile"]),
        ("five tiles in 2019", ["n_5", "tile", "y_2019"]),
        ("20190 tiles", ["n_20190", "tile"]),
        ("the tile-maker", ["tile", "maker"]),
        ("#ArnsfordFerry", ["arnsford", "ferri", "arnsfordferri"]),
        ("It was he", []),
        ("", []),
        ("million", ["million"]),
        ("United", ["unit"]),
    ],
)
def test_what_a_text_mentions(known, text, keys):
    reader = quick.Reader(known)
    assert reader.keys(text) == keys
    assert reader.keys(text) == keys  # as it is known now


def test_what_is_kept_is_bounded(known, monkeypatch):
    monkeypatch.setattr(quick, "KNOWN", 10)
    reader = quick.Reader(known)
    for number in range(50):
        letters = "".join("bdfgklmnpr"[int(digit)] for digit in str(number)) + "o"
        assert reader.keys(f"The zor{letters} sank") == [f"zor{letters}", "sink"]
    assert len(reader._known) <= 12  # noqa: SLF001 - what it keeps

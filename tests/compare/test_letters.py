"""A quotation beside its source's own words: the stretch that it is of, and where both part."""

import pytest

from claimcheck.compare.letters import beside

TEXT = (
    "Harbour master Ude Falkner said: \u201cWe will not dredge the eastern channel before the spring tides, whatever it costs.\u201d Then she left."
)
ROWS = [
    ("We will not dredge the eastern channel", []),
    ("We will not dredge \u2026 before the spring tides", []),
    ("We will not dredge [it] before the spring tides", []),
    ("we will not dredge the western channel before the spring", [("western", "eastern", "replaced")]),
    ("We will not dredge the whole eastern channel", [("whole", "the eastern", "added")]),
    ("We will not dredge the channel before the tides", [("channel", "eastern", "dropped"), ("tides", "spring", "dropped")]),
    ("We will not dredge the eastern basin or a quay", [("basin or a quay", "channel before the spring", "replaced")]),
    ("They will not dredge the eastern channel", [("They", "We", "replaced")]),
]


@pytest.mark.parametrize(("quoted", "partings"), ROWS, ids=[row[0] for row in ROWS])
def test_where_both_part(quoted, partings):
    found = beside(quoted, TEXT)
    assert [(quoted[item.start : item.end], TEXT[item.own_start : item.own_end], item.change) for item in found.partings] == partings


def test_the_stretch_that_is_most_like_it():
    found = beside("dredge the eastern channel before the autumn tides", TEXT)
    assert TEXT[found.start : found.end] == "dredge the eastern channel before the spring tides"
    assert found.cost == 1


@pytest.mark.parametrize("quoted", ["Nobody paid for any coal", "\u2026", ""])
def test_nothing_in_common(quoted):
    assert beside(quoted, TEXT) is None


def test_too_long_to_compare():
    assert beside("tide " * 2000, "tide " * 2000) is None

"""The lines of --explain, on a corpus of made-up facts."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from claimcheck import explain, verdict
from claimcheck.compare import engine
from claimcheck.compare.profile import profile
from claimcheck.corpus import general
from claimcheck.frame.build import frame
from claimcheck.model import Claim, Comparison, Evidence, Figure, Judgement, Part, Source, Stance, Verdict

SAID = "Nearly 4,000 Danish ships were allegedly charged in 2019, said Ida Brandt"
PASSAGE = "More than 5,000 Danish ships were charged in 2019"


@dataclass(frozen=True)
class Tried:
    claim: Claim
    evidence: Evidence
    comparison: Comparison
    bearing: verdict.Bearing


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", str(tmp_path_factory.mktemp("general")))
        return general.vocabulary()


def tried(known, said, passage, name="ships"):
    evidence = Evidence("gazette-2020", passage, "¶1", 0, len(passage), "", "", "", "")
    claim = Claim(name, "t", passage + ".", (), (), (evidence,), (), "", (), "", checked=False)
    found = engine.compare(frame(said, known), profile((frame(passage, known),), known), known, weight=lambda _: 1.0)
    return Tried(claim, evidence, found, verdict.bearing(found))


def part(*items, text=SAID):
    source = Source("gazette-2020", "T", "Gazette", "2020", "", "", "news", "digest", "")
    shown = tuple(Judgement(i.claim.id, source, "¶1", i.evidence.passage, "", i.bearing.stance, i.comparison.slots) for i in items)
    return Part(text, 0, len(text), Verdict.REFUTED, "", "", (), (), shown)


def test_the_frame_of_the_statement(known):
    text = "\n".join(explain.framed(frame(SAID + " in “a very short speech” to all", known)))
    for line in (
        "name “Danish”: denmark",
        "figure “Nearly 4,000” read as 3,720 to 3,999; hedge nearly; counts ",
        "period “2019”: 2019-01-01 to 2019-12-31; to the year",
        "scope “all”: all",
        "firmness “allegedly”: alleged",
        "credited to ~ida brandt",
        "quotation of 4 words: “a very short speech”",
        "word “charged”: ",
    ):
        assert line in text


def test_each_candidate_says_what_became_of_it_and_every_slot(known):
    near = tried(known, SAID, PASSAGE)
    far = tried(known, SAID, "Penguins invented the telegraph", "penguins")
    text = "\n".join(explain.lines(frame(SAID, known), [part(near)], [[near, far]]))
    assert f"Statement: {SAID}" in text
    assert f"Part 1 of 1: {SAID}: refuted" in text
    assert "candidate 1: ships, gazette-2020 ¶1" in text
    assert "differs in: Nearly 4,000" in text
    assert "number differs: you say “Nearly 4,000” (read as 3,720 to 3,999), it has “More than 5,000” (read as 5,001 to 6,250); apart" in text
    assert "speaks to " in text
    assert "candidate 2: penguins, gazette-2020 ¶1" in text
    assert "dropped: it tells of another relation" in text or "dropped: it speaks to too little" in text


def test_ten_candidates_are_told_of(known):
    item = tried(known, SAID, PASSAGE)
    text = "\n".join(explain.lines(frame(SAID, known), [part()], [[item] * 13]))
    assert "candidate 10:" in text
    assert "candidate 11:" not in text
    assert "and 3 more" in text


def test_a_part_without_candidates_says_so(known):
    bare = Part("Why?", 0, 4, Verdict.NOT_ENOUGH, "not-checkable", "", (), (), ())
    assert explain.lines(frame("Why?", known), [bare], [])[-2:] == (
        "Part 1 of 1: Why?: not-enough-evidence (not-checkable)",
        "  no candidates were looked at: it is not checkable",
    )


@pytest.mark.parametrize(
    ("change", "fate"),
    [
        ({"bearing": verdict.Bearing(Stance.AGREES, complete=True, weak=False, imprecise=False)}, "dropped: by itself it agrees, but another claim is nearer"),
        ({"comparison": Comparison((), 0.9, 0.9, relation=False)}, "dropped: it tells of another relation"),
        ({"comparison": Comparison((), 0.2, 0.9, relation=True)}, "dropped: it speaks to too little of the statement"),
    ],
)  # fmt: skip
def test_why_one_was_dropped(known, change, fate):
    silent = verdict.Bearing(Stance.SILENT, complete=False, weak=False, imprecise=False)
    item = replace(tried(known, SAID, PASSAGE), **{"bearing": silent, **change})
    assert fate in "\n".join(explain.lines(frame(SAID, known), [part()], [[item]]))


@pytest.mark.parametrize(
    ("text", "said", "read"),
    [
        ("nearly 70,000", True, "65,100 to 69,999"),
        ("more than 70,000", True, "more than 70,000"),
        ("more than 70,000", False, "70,001 to 87,500"),
        ("at least 40", True, "40 or more"),
        ("fewer than 200", True, "less than 200"),
        ("1,234", False, "1,234"),
        ("70,000", False, "66,500 to 73,500"),
        ("dozens", False, "24 or more"),
        ("nearly 30 %", False, "27.9 to just under 30"),
    ],
)
def test_readings(known, text, said, read):
    (figure,) = frame(f"{text} of the ships", known).figures
    assert explain.reading(figure, said=said) == read


def test_odd_ends_are_read_without_error():
    bare = Figure(0, 0, 0, 1, 7.0, 6.5, float("inf"), low_open=True, high_open=True, hedge="none", unit="", per="", counts=(), grain=1.0)
    assert explain.reading(bare, said=False) == "7 or more"

"""The perturbation suite: each template by a table of cases, determinism, what a report counts. All facts here are made up."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from claimcheck.corpus.opening import open_corpus
from claimcheck.model import Claim, Evidence, Source, Verdict
from claimcheck.perturb import Cast, Choice, Expect, Mutant, cast_of, mutants, suite
from claimcheck.perturbation import surface
from claimcheck.perturbation.tables import by_past, by_third, tables, verbs
from claimcheck.perturbation.templates import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from claimcheck.match.index import Index

KEEP, NOT, REFUTED = Expect.KEEP, Expect.NOT_SUPPORTED, Expect.REFUTED
SOURCES = {"daily": Source("daily", "T", "The Daily", "2020-02", "", "", "news", "digest", "")}
CAST = Cast(("Ada Holm", "Per Lund", "Rosa Quint"))


def claim(text: str, passages: Sequence[str] = (), *, said_by: str = "", stance: str = "", superseded_by: str = "", name: str = "made-up") -> Claim:
    evidence = tuple(Evidence("daily", passage, "¶1", 0, 0, "", stance, superseded_by, "") for passage in passages or (text,))
    return Claim(name, "", text, (), (), evidence, (), said_by, (), "", checked=False)


def made(kind: str, text: str, **more: str) -> dict[str, Expect]:
    return {item.statement: item.expect for item in mutants(claim(text, **more), SOURCES, CAST, Choice(kinds=frozenset({kind}), per_kind=50))}  # type: ignore[arg-type]


KEPT = [
    ("number-format", "The port handled 70,000 crates.", "The port handled 70 thousand crates."),
    ("number-format", "The port handled 70,000 crates.", "The port handled 70k crates."),
    ("number-format", "The port handled 70,000 crates.", "The port handled seventy thousand crates."),
    ("number-format", "The port handled 70,000 crates.", "The port handled 70000 crates."),
    ("number-format", "The port has 14 million users.", "The port has 14,000,000 users."),
    ("number-format", "The port has 14 million users.", "The port has 14m users."),
    ("number-format", "Four men left.", "4 men left."),
    ("number-format", "A port seized 151 boats.", "A port seized one hundred and fifty-one boats."),
    ("number-format", "The duty is 20% of the price.", "The duty is one in five of the price."),
    ("number-format", "The duty is 7% of the price.", "The duty is 7 percent of the price."),
    ("unit-format", "They seized 200 kilograms of salt.", "They seized 200 kg of salt."),
    ("unit-format", "They seized 200 kilograms of salt.", "They seized 441 pounds of salt."),
    ("unit-format", "Orle lies 250 miles from Harn.", "Orle lies 402 kilometres from Harn."),
    ("alias", "The US Department of Justice sued the port.", "The DOJ sued the port."),
    ("alias", "The port sued the United States.", "The port sued the U.S."),
    ("alias", "The DEA agreed.", "The Drug Enforcement Administration agreed."),
    ("alias", "China banned salt in 2019.", "Beijing banned salt in 2019."),
    ("alias", "Ada Holm left the port.", "Holm left the port."),
    ("coarser-date", "On 23 June 2023 the port closed.", "In June 2023 the port closed."),
    ("coarser-date", "On 23 June 2023 the port closed.", "In 2023 the port closed."),
    ("coarser-date", "The port closed in June 2023.", "The port closed in 2023."),
    ("date-format", "The port closed on 23 June 2023.", "The port closed on June 23, 2023."),
    ("date-format", "The port closed on 23 June 2023.", "The port closed on 2023-06-23."),
    ("date-format", "The port closed in August 2023.", "The port closed in Aug. 2023."),
    ("clause-order", "In June 2023, the port banned salt.", "The port banned salt in June 2023."),
    ("clause-order", "The port banned salt in June 2023.", "In June 2023, the port banned salt."),
    ("clause-order", "Ada Holm said that the port is shut.", "The port is shut, Ada Holm said."),
    ("clause-order", "Ada Holm said that the port is shut.", "According to Ada Holm, the port is shut."),
    ("dropped-detail", "The port banned salt in June 2023.", "The port banned salt."),
    ("dropped-detail", "Ada Holm met officials in Norway.", "Ada Holm met officials."),
    ("hedge", "The port bought more than 240 tiles.", "The port bought over 240 tiles."),
    ("hedge", "The port bought more than 240 tiles.", "The port bought about 240 tiles."),
    ("hedge", "The port bought nearly 240 tiles.", "The port bought almost 240 tiles."),
    ("hedge", "The port bought 240 tiles.", "The port bought about 240 tiles."),
    ("hedge", "The port bought 240 tiles.", "The port bought at least 240 tiles."),
    ("voice", "China banned 116 salts in October 2015.", "116 salts were banned by China in October 2015."),
    ("voice", "In May 2019, the council sanctioned a firm.", "In May 2019, a firm was sanctioned by the council."),
    ("typography", "Harn's port closed.", "Harn’s port closed."),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), KEPT)
def test_what_keeps_its_verdict(kind: str, text: str, wanted: str) -> None:
    assert made(kind, text).get(wanted) is KEEP


FLIPPED = [
    ("figure-double", "The port bought 240 tiles in May 2019.", "The port bought 480 tiles in May 2019.", REFUTED),
    ("figure-double", "The port bought four tugs.", "The port bought eight tugs.", REFUTED),
    ("figure-double", "The port spent 14 million crowns.", "The port spent 28 million crowns.", REFUTED),
    ("figure-double", "The four tugs burned.", "The eight tugs burned.", NOT),
    ("figure-third", "The port bought nine tugs.", "The port bought three tugs.", REFUTED),
    ("figure-third", "The port bought more than 240 tiles.", "The port bought more than 80 tiles.", REFUTED),
    ("figure-more", "The port bought 70,000 tiles.", "The port bought 91,000 tiles.", REFUTED),
    ("unit", "They seized 200 kilograms of salt.", "They seized 200 tons of salt.", REFUTED),
    ("unit", "Orle lies 250 miles from Harn.", "Orle lies 250 kilometres from Harn.", REFUTED),
    ("unit", "One boat is built every week.", "One boat is built every month.", REFUTED),
    ("year", "The port banned salt in June 2019.", "The port banned salt in June 2016.", REFUTED),
    ("year", "As of 2019, the port was open.", "As of 2016, the port was open.", NOT),
    ("year", "The tax of 2019 hurt the port.", "The tax of 2016 hurt the port.", NOT),
    ("month", "On 23 June 2019 the port banned salt.", "On 23 February 2019 the port banned salt.", REFUTED),
    ("entity-country", "In June 2019, China banned 116 salts.", "In June 2019, Mexico banned 116 salts.", REFUTED),
    ("entity-country", "China makes salt.", "Mexico makes salt.", NOT),
    ("entity-country", "A Mexican firm sells salt.", "A Canadian firm sells salt.", NOT),
    ("entity-country", "An Indian firm sells salt.", "A Vietnamese firm sells salt.", NOT),
    ("entity-country", "In June 2019, Beijing banned 116 salts.", "In June 2019, Mexico banned 116 salts.", REFUTED),
    ("entity-place", "The mine is in Hebei.", "The mine is in Guangdong.", NOT),
    ("entity-agency", "In May 2019, the DEA fined four firms.", "In May 2019, the FBI fined four firms.", REFUTED),
    ("entity-substance", "Fentanyl is a salt.", "Heroin is a salt.", NOT),
    ("entity-person", "Ada Holm runs the port.", "Per Lund runs the port.", NOT),
    ("roles", "The council sanctioned the firm in May 2019.", "The firm sanctioned the council in May 2019.", REFUTED),
    ("roles", "Salt is shipped from China to Mexico.", "Salt is shipped from Mexico to China.", REFUTED),
    ("negation", "The council banned salt.", "The council did not ban salt.", REFUTED),
    ("negation", "The port has been closed.", "The port has not been closed.", REFUTED),
    ("negation", "Orle has 30 wells.", "Orle does not have 30 wells.", REFUTED),
    ("negation", "The port can be closed.", "The port cannot be closed.", REFUTED),
    ("negation", "The port was not closed.", "The port was closed.", REFUTED),
    ("negation", "The council did not ban salt.", "The council banned salt.", REFUTED),
    ("negation", "Ada Holm said that the port is shut.", "Ada Holm said that the port is not shut.", REFUTED),
    ("opposite", "The council approved the port.", "The council rejected the port.", REFUTED),
    ("opposite", "Salt is legal in Orle.", "Salt is illegal in Orle.", REFUTED),
    ("opposite", "Orle exports legal salt.", "Orle exports illegal salt.", NOT),
    ("rank", "Orle is the largest port in Harn.", "Orle is the second-largest port in Harn.", REFUTED),
    ("rank", "Orle for the first time sued Harn.", "Orle for the second time sued Harn.", REFUTED),
    ("scope", "All ports are shut.", "Only some ports are shut.", REFUTED),
    ("scope", "Some ports are shut.", "All ports are shut.", REFUTED),
    ("scope", "Several ports are shut.", "All ports are shut.", NOT),
    ("modality", "The council charged two firms with selling salt.", "The council convicted two firms of selling salt.", REFUTED),
    ("modality", "The council charged two firms with selling salt.", "Two firms sold salt.", REFUTED),
    ("modality", "The council alleges that the firm sells salt.", "The firm sells salt.", REFUTED),
    ("modality", "The law would amend the code.", "The law amended the code.", NOT),
]


@pytest.mark.parametrize(("kind", "text", "wanted", "expect"), FLIPPED)
def test_what_loses_its_verdict(kind: str, text: str, wanted: str, expect: Expect) -> None:
    assert made(kind, text).get(wanted) is expect


def test_the_words_of_one_in_the_mouth_of_another() -> None:
    assert made("speaker", "DEA spokesman Ada Holm said that the port is shut.", said_by="Ada Holm") == {
        "Per Lund said that the port is shut.": REFUTED,
        "Rosa Quint said that the port is shut.": REFUTED,
    }


NOTHING = [
    ("number-format", "In June 2019, Figure 1 was drawn."),
    ("figure-double", "Public Laws 106-398 and 113-291 bind the port."),
    ("figure-double", "The salt U-47700 was banned by the G-20 on 12 May 2019."),
    ("figure-double", "The port bought up to 240 tiles."),
    ("figure-third", "The port bought four tugs."),
    ("figure-double", 'The report "Two Boats" is short.'),
    ("number-format", "One of them left."),
    ("coarser-date", "Since June 2019 the port is shut."),
    ("coarser-date", "The port was shut from May 2019 to June 2020."),
    ("dropped-detail", "Orle is the largest port in Harn."),
    ("dropped-detail", "The port sold 240 tiles in Norway."),
    ("dropped-detail", "The firms were charged in June 2019 and the tugs built in June 2019."),
    ("alias", 'The article "Trade of the United States" is short.'),
    ("alias", "DEA is short for Drug Enforcement Administration."),
    ("negation", "Some ports are shut."),
    ("negation", "The port may be shut."),
    ("entity-country", 'The book "China and Salt" is short.'),
    ("roles", "The council met the firm."),
    ("voice", "The council approved and built the port."),
    ("rank", "The port is open."),
    ("clause-order", "Ada Holm said that she was ill."),
    ("negation", "The tax had little effect."),
    ("negation", "If a salt has no use, the council bans it."),
    ("year", "Until 2019, the port was open."),
]


@pytest.mark.parametrize(("kind", "text"), NOTHING)
def test_what_a_template_leaves_alone(kind: str, text: str) -> None:
    assert made(kind, text) == {}


def test_a_capital_is_not_swapped_for_its_own_country() -> None:
    assert not any("China" in statement for statement in made("entity-country", "In June 2019, Beijing banned 116 salts."))


def test_a_flip_is_only_refuted_where_every_passage_tells_the_slot() -> None:
    told = claim("The port bought 240 tiles.", ["The port bought 240 tiles", "Tiles were bought by the port"])
    found = {item.expect for item in mutants(told, SOURCES, choice=Choice(kinds=frozenset({"figure-double"})))}
    assert found == {NOT}


@pytest.mark.parametrize("more", [{"stance": "conflicts"}, {"superseded_by": "newer"}])
def test_a_flip_of_a_disputed_or_superseded_claim_need_not_be_refuted(more: dict[str, str]) -> None:
    assert set(made("negation", "The council banned salt.", **more).values()) == {NOT}


def test_an_undated_statement_is_not_made_of_superseded_evidence() -> None:
    assert made("dropped-detail", "The port banned salt in June 2023.", superseded_by="newer") == {}


def test_mutants_are_the_same_for_the_same_seed_and_few_a_kind() -> None:
    known = claim("On 23 June 2019 the DEA fined 70,000 Mexican firms, and 24 Canadian firms, in Ohio.")
    first = list(mutants(known, SOURCES, CAST, Choice(seed=4, per_kind=2)))
    assert first == list(mutants(known, SOURCES, CAST, Choice(seed=4, per_kind=2)))
    assert len({item.statement for item in first}) == len(first)
    assert all(sum(item.kind == kind for item in first) <= 2 for kind in TEMPLATES)
    assert any(list(mutants(known, SOURCES, CAST, Choice(seed=seed, per_kind=2))) != first for seed in range(5, 15))


def test_mutants_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from claimcheck.model import Claim; from claimcheck.perturb import Choice, mutants;"
        "c = Claim('a', '', 'On 23 June 2019 China fined 70,000 Mexican firms.', (), (), (), (), '', (), '', False);"
        "print([m.statement for m in mutants(c, {}, choice=Choice(per_kind=1))])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)}, check=True, capture_output=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1


def test_persons_of_a_corpus_are_speakers_with_two_names() -> None:
    credited = [claim("A.", said_by=name) for name in ("Ada Holm", "The Daily", "DEA officials", "Alisha", "Ada Holm", "")]
    assert cast_of(credited, {"The Daily"}) == Cast(("Ada Holm",))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The firms charged in June 2019 were fined.", "were"),
        ("The ports that Orle built burned.", None),
        ("Only two of the ports that Orle visited replied.", "replied"),
        ("In 2019, the council banned salt.", "banned"),
        ("Salt made in Orle.", None),
        ("The legal uses of salt remain few.", None),
        ('The report "It Was Late" is short.', "is"),
        ("How Orle would pay was unclear.", "was"),
    ],
)
def test_the_main_verb(text: str, verb: str | None) -> None:
    found = surface.main_verb(text)
    assert (found.word if found else None) == verb


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (4, "four"),
        (21, "twenty-one"),
        (70, "seventy"),
        (151, "one hundred and fifty-one"),
        (70_000, "seventy thousand"),
        (1_400, "one thousand four hundred"),
        (0.5, ""),
        (0, ""),
    ],
)
def test_figures_in_words(value: float, words: str) -> None:
    assert surface.in_words(value) == words


def test_the_tables_are_whole() -> None:
    known = tables()
    assert len({verb.base for verb in verbs()}) == len(verbs())
    assert by_past()["banned"].base == "ban"
    assert by_past()["denied"].base == "deny"
    assert "sanctions" not in by_third()
    assert all(entry["why"] for entry in known["exceptions"])
    assert set(known["transitive"]) | set(known["turned_about"]) <= {verb.base for verb in verbs()}
    assert {verb.base for verb in verbs()} >= set(known["needs_object"])


@pytest.fixture
def bridge(bridge_corpus: Path, tmp_path: Path) -> Index:
    return open_corpus(bridge_corpus, keep=tmp_path / "cache")


DAY = datetime.date(2026, 11, 22)


def test_a_suite_counts_by_sort_and_kind_and_lists_survivors(bridge: Index) -> None:
    found = suite(bridge, as_of=DAY, judge=lambda _: Verdict.SUPPORTED).to_dict()
    assert found["claims"] == 4
    assert found["sorts"]["keep"]["score"] == 1.0
    assert found["sorts"]["refuted"]["score"] == 0.0
    assert found["mutants"] == sum(item["mutants"] for item in found["sorts"].values()) == sum(item["mutants"] for item in found["kinds"].values())
    assert len(found["survivors"]) == sum(item["mutants"] - item["right"] for item in found["kinds"].values())
    assert found["dangerous"] == found["sorts"]["refuted"]["mutants"]
    assert set(found["kinds"]) >= {"own-words", "figure-double", "month", "speaker", "negation"}
    assert {"claim", "kind", "statement", "got", "wanted"} <= set(found["survivors"][0])
    assert json.loads(json.dumps(found)) == found


def test_a_verifier_that_knows_nothing_keeps_nothing(bridge: Index) -> None:
    found = suite(bridge, as_of=DAY, judge=lambda _: Verdict.NOT_ENOUGH).to_dict()
    assert found["sorts"]["keep"]["score"] == 0.0
    assert found["sorts"]["refuted"]["score"] == 0.0
    assert found["dangerous"] == 0


def test_flips_of_a_claim_that_sources_dispute_must_only_not_be_supported(bridge: Index) -> None:
    found = suite(bridge, as_of=DAY, judge=lambda _: Verdict.CONFLICTING).to_dict()
    assert found["score"] == 1.0
    assert "refuted" not in found["sorts"]


def test_a_suite_can_be_narrowed(bridge: Index) -> None:
    found = suite(bridge, as_of=DAY, claims={"tiles-bought"}, choice=Choice(kinds=frozenset({"figure-double"})), judge=lambda _: Verdict.SUPPORTED)
    assert [survivor.mutant for survivor in found.survivors] == [
        Mutant("figure-double", "The Arnsford council bought 480 roof tiles in May 2019.", REFUTED, "number", "tiles-bought")
    ]


def test_a_suite_through_the_verifier_gives_the_same_report_twice(bridge: Index) -> None:
    first = suite(bridge, as_of=DAY, choice=Choice(kinds=frozenset({"own-words", "figure-double", "negation"})))
    assert first == suite(bridge, as_of=DAY, choice=Choice(kinds=frozenset({"own-words", "figure-double", "negation"})))
    assert first.total.mutants > 4


def test_a_mutant_that_another_claim_makes_true_is_left_out(bridge_corpus: Path, tmp_path: Path) -> None:
    text = (bridge_corpus / "claims" / "works.yaml").read_text(encoding="utf-8")
    other = text.replace("id: tiles-bought", "id: more-tiles").replace(
        "claim: The Arnsford council bought 240", "claim: The Arnsford council bought 480"
    )
    extra = "  - id: more-tiles" + other.split("  - id: more-tiles")[1].split("  - id:")[0]
    (bridge_corpus / "claims" / "works.yaml").write_text(text + extra, encoding="utf-8")
    found = suite(
        open_corpus(bridge_corpus, keep=tmp_path / "cache"),
        as_of=DAY,
        claims={"tiles-bought"},
        choice=Choice(kinds=frozenset({"figure-double"})),
        judge=lambda _: Verdict.SUPPORTED,
    )
    assert (found.total.mutants, found.collisions) == (0, 1)

"""Statement to verdict, source by source, on the made-up corpus of Veldmark: a row or more for each rule of the spec (verdicts)."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck import parts
from claimcheck.candidates import Bench
from claimcheck.errors import InputError
from claimcheck.frame.build import frame
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.verify import verify

S, R, C, N = "supported", "refuted", "conflicting", "not-enough-evidence"
AS_OF = dt.date(2026, 11, 22)
SOURCES = {"k": "kestrel-2021", "l": "ledger-2021", "b": "board-2021", "t": "tribune-2023", "w": "wire-2018"}
STANCES = {"+": Stance.AGREES, "-": Stance.CONFLICTS, "~": Stance.SUPERSEDED}

CASES = [
    # statement, verdict, stance of each source: + agrees, - conflicts, ~ superseded
    # numbers, against nearly 40,000 (k), more than 40,000 (l) and 38,700 (b), and one source alone
    ("The survey counted about 40,000 seals off Veldmark in 2020.", S, "k+ l+ b+"),
    ("The survey counted 40,000 seals off Veldmark in 2020.", S, "k+ l+ b+"),
    ("The survey counted nearly 40,000 seals off Veldmark in 2020.", C, "k+ l- b+"),
    ("The survey counted more than 40,000 seals off Veldmark in 2020.", C, "k- l+ b-"),
    ("The survey counted 38,700 seals off Veldmark in 2020.", C, "k+ l- b+"),
    ("The survey counted 45,000 seals off Veldmark in 2020.", C, "k- l+ b-"),
    ("The survey counted 60,000 seals off Veldmark in 2020.", R, "k- l- b-"),
    ("The survey counted 30,000 seals off Veldmark in 2020.", R, "k- l- b-"),
    ("The survey counted more than 30,000 seals off Veldmark in 2020.", S, "k+ l+ b+"),
    ("The survey counted at least 38,000 seals off Veldmark in 2020.", S, "k+ l+ b+"),
    ("The survey counted fewer than 20,000 seals off Veldmark in 2020.", R, "k- l- b-"),
    ("The survey counted fewer than 60,000 seals off Veldmark in 2020.", S, "k+ l+ b+"),
    ("The survey counted more than 12,000 seals off Veldmark in 2020.", R, "k- l- b-"),
    ("The survey counted thousands of seals off Veldmark in 2020.", S, "k+ l+ b+"),
    ("The survey counted hundreds of thousands of seals off Veldmark in 2020.", R, "k- l- b-"),
    ("The survey counted between 38,000 and 39,000 seals off Veldmark in 2020.", C, "k+ l- b+"),
    ("In Halden 151 seals were found dead in 2020.", S, "k+"),
    ("In Halden 150 seals were found dead in 2020.", S, "k+"),
    ("In Halden about 150 seals were found dead in 2020.", S, "k+"),
    ("In Halden 160 seals were found dead in 2020.", R, "k-"),
    ("In Halden 151 seals were found alive in 2020.", R, "k-"),
    ("In Halden two seals were found dead in 2020.", R, "k-"),
    ("The Lune bridge cost 90 million crowns.", N, "l+"),
    ("The Lune bridge cost 81 million crowns.", S, "l+"),
    ("The Lune bridge cost 120 million crowns.", R, "l-"),
    ("The Lune bridge cost more than 90 million crowns.", N, "l+"),
    ("The Lune bridge cost less than 70 million crowns.", R, "l-"),
    ("The Lune bridge cost over 80 million crowns.", S, "l+"),
    ("Most ferry passengers in 2020 were commuters.", S, "k+"),
    ("More than half of ferry passengers in 2020 were commuters.", S, "k+"),
    ("80 percent of ferry passengers in 2020 were commuters.", N, "k+"),
    ("A minority of ferry passengers in 2020 were commuters.", R, "k-"),
    ("A third of ferry passengers in 2020 were commuters.", R, "k-"),
    ("The trawler Ravn carries 0.2 tonnes of ice.", S, "k+"),
    ("The trawler Ravn carries 441 lb of ice.", S, "k+"),
    ("The trawler Ravn carries 200 lb of ice.", R, "k-"),
    ("The trawler Ravn carries 300 kg of ice.", R, "k-"),
    ("Up to 90 boats fish off Morvik.", S, "k+"),
    ("60 boats fish off Morvik.", N, "k+"),
    ("150 boats fish off Morvik.", R, "k-"),
    ("The Fisheries Board closed a dozen fish farms in Morvik in 2020.", S, "l+ b+"),
    # dates and periods
    ("Veldmark opened the Lune bridge on 23 June 2018.", S, "k+"),
    ("Veldmark opened the Lune bridge in June 2018.", S, "k+"),
    ("Veldmark opened the Lune bridge in 2018.", S, "k+"),
    ("Veldmark opened the Lune bridge in the 2010s.", S, "k+"),
    ("Veldmark opened the Lune bridge in July 2018.", R, "k-"),
    ("Veldmark opened the Lune bridge in 2019.", R, "k-"),
    ("The Coast Police charged Brankfisk with poaching cod on 3 May 2019.", N, "k+"),
    ("The Coast Police charged Brankfisk with poaching cod in 2019.", S, "k+"),
    ("The survey counted nearly 40,000 seals off Veldmark in 2012.", R, "k- b-"),
    ("The survey counted 25,000 seals off Veldmark in 1990.", N, ""),
    ("Eight years ago Veldmark opened the Lune bridge.", S, "k+"),
    ("Last year Veldmark opened the Lune bridge.", R, "k-"),
    # entities and roles
    ("The VFB closed 12 fish farms in Morvik in 2020.", S, "l+ b+"),
    ("The Veldish Fisheries Board closed 12 fish farms in Morvik in 2020.", S, "l+ b+"),
    ("The Coast Police closed 12 fish farms in Morvik in 2020.", R, "l- b-"),
    ("The Fisheries Board closed 12 fish farms in Halden in 2020.", R, "l- b-"),
    ("Veldmarck opened the Lune bridge in June 2018.", S, "k+"),
    ("Kaldia opened the Lune bridge in June 2018.", R, "k-"),
    ("The Fisheries Board charged Brankfisk with poaching cod in May 2019.", R, "k-"),
    ("The Coast Police charged Nordgarn with poaching cod in May 2019.", R, "k-"),
    ("Veldmark sells herring to Osmark.", S, "k+"),
    ("Veldmark sells herring to Kaldia.", N, "k+"),
    ("Veldmark sued Osmark over the cod quota in 2016.", R, "k-"),
    ("Veldmark was sued by Osmark over the cod quota in 2016.", S, "k+"),
    ("Kaldia sued Veldmark over the cod quota in 2016.", R, "k-"),
    ("Brankfisk bought the shipyard in Morvik from Nordgarn in 2015.", R, "l-"),
    # polarity, and relations that no lexicon knows
    ("Veldmark closed the Lune bridge on 23 June 2018.", R, "k-"),
    ("Veldmark did not open the Lune bridge on 23 June 2018.", R, "k-"),
    ("Veldmark never opened the Lune bridge.", R, "k-"),
    ("Veldmark inaugurated the Lune bridge in June 2018.", S, "k+"),
    ("Veldmark signed the whaling treaty in 2014.", R, "l-"),
    ("Veldmark did not sign the whaling treaty in 2014.", S, "l+"),
    ("Veldmark painted the Lune bridge in June 2018.", N, "k+"),
    # rank
    ("Halden is the second-largest port in Veldmark.", S, "k+"),
    ("Halden is the second biggest port in Veldmark.", S, "k+"),
    ("Halden is the largest port in Veldmark.", R, "k-"),
    ("Halden is the third-largest port in Veldmark.", R, "k-"),
    ("Halden is the oldest port in Veldmark.", N, "k+"),
    ("Halden is a port in Veldmark.", S, "k+"),
    ("Brankfisk was the first company that Osmark fined over nets.", S, "l+"),
    # scope
    ("All four trawlers passed the inspection in 2020.", S, "k+"),
    ("Every trawler passed the inspection in 2020.", S, "k+"),
    ("Kaldia buys its salt mainly from Tarland.", S, "k+"),
    ("Kaldia buys its salt only from Tarland.", R, "k-"),
    ("Kaldia buys salt from Tarland.", S, "k+"),
    ("Veldmark sells herring only to Osmark.", R, "k-"),
    # modality
    ("The Coast Police charged Brankfisk with poaching cod in May 2019.", S, "k+"),
    ("The Coast Police indicted Brankfisk for poaching cod in May 2019.", S, "k+"),
    ("Nordgarn allegedly bribed a customs officer in 2013.", S, "l+"),
    ("Nordgarn bribed a customs officer in 2013.", R, "l-"),
    ("Brankfisk was convicted of poaching cod in May 2019.", R, "k-"),
    ("The storm could close the harbour of Morvik.", S, "k+"),
    ("The Harbour Court sentenced Olaf Rask to death for piracy in 2017.", S, "k+"),
    ("Olaf Rask was executed for piracy in 2017.", N, "k+"),
    ("Osmark plans to lay a cable to Tarland.", S, "k+"),
    ("A vaccine of the Sund Institute could prevent eel fever.", S, "b+"),
    ("A vaccine of the Sund Institute prevents eel fever.", N, "b+"),
    ("Tarland plans to build a dam.", S, "b+"),
    ("Tarland built a dam.", N, "b+"),
    # attribution
    ("Ida Brock said that the quota had emptied the small ports of the coast.", S, "k+"),
    ("According to Ida Brock, the quota emptied the small ports of the coast.", S, "k+"),
    ("Jens Orm said that the quota had emptied the small ports of the coast.", R, "k-"),
    ("Lena Skov said that the fleet was too large.", R, "k-"),
    ("Osmark denies that it dumped waste in the sound.", S, "k+"),
    ("Lena Skov of Morvik University directs the seal programme.", S, "t+"),
    ("According to the Sund Ledger, the survey counted more than 40,000 seals off Veldmark in 2020.", S, "l+"),
    # quotes
    ('"The quota has emptied every small port on this coast," Ida Brock said.', R, "k-"),
    ('"The quota has emptied every small port on this coast. But nobody in the capital came to look," Ida Brock said.', S, "k+"),
    ('"THE QUOTA has emptied every small port […] But nobody in the capital came to look," Ida Brock said.', S, "k+"),
    ('"The quota has emptied every large port on this coast. But nobody in the capital came to look," Ida Brock said.', R, "k-"),
    ('"Nobody in the capital came to look," Jens Orm said.', R, "k-"),
    ('"A fleet of this size eats the sea bare in ten winters," Jens Orm said.', S, "k+"),
    ('"The sea gives us bread and takes our sons away," Jens Orm said.', N, ""),
    ('Jens Orm said that the fleet was "too large".', S, "k+"),
    # less said, more said, parts, not on file
    ("Veldmark opened the Lune bridge.", S, "k+"),
    ("The Fisheries Board closed 12 fish farms.", S, "l+ b+"),
    ("The Fisheries Board closed 12 fish farms in Morvik in 2020 after a Kaldian complaint.", N, "l+ b+"),
    ("Veldmark opened the Lune bridge, built by Nordgarn, on 23 June 2018.", N, "k+"),
    ("Penguins invented the telegraph in 1821.", N, ""),
    ("Veldmark closed the Lune airport in 2004.", N, ""),
    ("Veldmark opened the Lune bridge in June 2018, and Osmark sued Veldmark over the cod quota in 2016.", S, "k+"),
    ("Veldmark opened the Lune bridge in June 2018, but Kaldia sued Veldmark over the cod quota in 2016.", R, "k-"),
    ("The Fisheries Board closed 12 fish farms in Morvik in 2020, while penguins invented the telegraph in 1821.", N, "l+ b+"),
    ("The survey counted nearly 40,000 seals off Veldmark in 2020, and Veldmark opened the Lune bridge in June 2018.", C, "k+ l- b+"),
    ("The survey counted nearly 40,000 seals off Veldmark in 2020, and Veldmark closed the Lune bridge in June 2018.", R, "k- l- b+"),
    # where the best cut settles nothing, each single cut between two assertions is tried, and counts where it settles both
    ("Osmark sued Veldmark in 2016 and denies that it dumped waste.", S, "k+"),
    ("Osmark sued Veldmark in 2016 and denies that it sold herring.", N, "k+"),
    ("Veldmark opened the Lune bridge, and did not sign the whaling treaty.", S, "k+ l+"),
    # a few common words of a country support nothing
    ("Osmark did so.", N, "l+"),
    ("Tarland did so.", N, "k+"),
    ("Osmark sued Veldmark.", S, "k+"),
    ("Halden is a port.", S, "k+"),
    # time moves
    ("Ada Vint is mayor of Halden.", R, "k~ t-"),
    ("Ada Vint is still mayor of Halden.", R, "k~ t-"),
    ("Ada Vint was mayor of Halden in 2021.", S, "k+"),
    ("Ada Vint was mayor of Halden.", S, "k+"),
    ("Per Holm is mayor of Halden.", S, "t+"),
    ("Per Holm succeeded Ada Vint as mayor of Halden in January 2023.", S, "t+"),
    ("Two of the three lighthouses in Halden are closed.", R, "k~ t-"),
    # not checkable
    ("Did Veldmark open the Lune bridge in 2018?", N, ""),
    ("Veldmark should open the Lune bridge.", N, ""),
    ("Veldmark will open the Lune bridge next year.", N, ""),
    ("It is a disgrace that Veldmark opened the Lune bridge.", N, ""),
    ("…", N, ""),
]


def answer(statement, corpus):
    return verify(statement, corpus, as_of=AS_OF)


def stances(letters):
    return tuple(sorted((SOURCES[letter], STANCES[sign]) for letter, sign in letters.split()))


@pytest.mark.parametrize(("statement", "verdict", "letters"), CASES)
def test_verdict_and_stances(statement, verdict, letters, veldmark):
    report = answer(statement, veldmark)
    assert (report.verdict.value, report.stances) == (verdict, stances(letters))


@pytest.mark.parametrize(("statement", "letters"), [(statement, letters) for statement, _, letters in CASES])
def test_parts_and_slots_stand_where_they_say(statement, letters, veldmark):
    report = answer(statement, veldmark)
    assert report.statement == statement
    assert report.parts
    end = 0
    for part in report.parts:
        assert part.start >= end
        assert statement[part.start : part.end] == part.text
        assert bool(part.reason) == (part.verdict is Verdict.NOT_ENOUGH)
        end = part.end
        for item in part.comparisons:
            assert item.claim in part.claims
            assert item.passage in veldmark.body(item.source.id)
            assert all(statement[slot.start : slot.end] == slot.said for slot in item.slots)
    assert {item.source.id for part in report.parts for item in part.comparisons} == {SOURCES[letter[0]] for letter in letters.split()}
    differing = [{slot.outcome for slot in item.slots} for part in report.parts for item in part.comparisons if item.stance is Stance.CONFLICTS]
    assert all(Outcome.DIFFERS in outcomes for outcomes in differing) or "~" in letters


@pytest.fixture(scope="session")
def turned(veldmark, veldmark_folder, own_indexes):
    """The same corpus with its claims, and the evidence of each, the other way round."""
    path = veldmark_folder / "claims" / "coast.yaml"
    head, *claims = path.read_text(encoding="utf-8").split("  - id: ")
    for number, claim in enumerate(claims):
        before, *evidence = claim.split("      - source: ")
        claims[number] = "      - source: ".join([before, *reversed(evidence)])
    path.write_text("  - id: ".join([head, *reversed(claims)]), encoding="utf-8")
    index = own_indexes(veldmark_folder)
    assert index.hash != veldmark.hash
    assert index.count == veldmark.count
    return index


@pytest.mark.parametrize("statement", [case[0] for case in CASES])
def test_the_order_of_claims_and_evidence_does_not_matter(statement, veldmark, turned):
    def told(corpus):
        report = answer(statement, corpus)
        return report.verdict, report.stances, [(part.text, part.verdict, part.reason, sorted(part.claims)) for part in report.parts]

    assert told(veldmark) == told(turned)


def test_the_table_speaks_of_every_source_and_verdict():
    assert len(CASES) >= 60
    assert {verdict for _, verdict, _ in CASES} == {S, R, C, N}
    assert {sign for _, _, letters in CASES for sign in letters.split()} >= {"k+", "k-", "k~", "l+", "l-", "b+", "b-", "t+", "t-"}


REASONS = [
    ("Did Veldmark open the Lune bridge in 2018?", "not-checkable"),
    ("Veldmark should open the Lune bridge.", "not-checkable"),
    ("Veldmark will open the Lune bridge next year.", "not-checkable"),
    ("It is a disgrace that Veldmark opened the Lune bridge.", "not-checkable"),
    ("Penguins invented the telegraph in 1821.", "not-on-file"),
    ("Veldmark sells herring to Kaldia.", "detail-unconfirmed"),
    ("80 percent of ferry passengers in 2020 were commuters.", "detail-unconfirmed"),
    ("Tarland built a dam.", "detail-unconfirmed"),
]


@pytest.mark.parametrize(("statement", "reason"), REASONS)
def test_why_the_evidence_is_not_enough(statement, reason, veldmark):
    report = answer(statement, veldmark)
    assert (report.verdict.value, {part.reason for part in report.parts}) == (N, {reason})


def test_what_is_not_on_file_has_the_nearest_claims(veldmark):
    [part] = answer("A lighthouse keeper fell asleep.", veldmark).parts
    assert (part.claims, part.reason) == ((), "not-on-file")
    assert 0 < len(part.nearest) <= 3
    assert set(part.nearest) & {"lighthouses-two", "lighthouses-all"}


def test_each_part_has_its_own_verdict(veldmark):
    report = answer("The Fisheries Board closed 12 fish farms in Morvik in 2020, while penguins invented the telegraph in 1821.", veldmark)
    assert [part.verdict.value for part in report.parts] == [S, N]
    report = answer("Veldmark opened the Lune bridge in June 2018, but Kaldia sued Veldmark over the cod quota in 2016.", veldmark)
    assert [part.verdict.value for part in report.parts] == [S, R]


def judged(report):
    return {item.source.id: item for part in report.parts for item in part.comparisons}


def test_whose_word_it_is_and_who_speaks_is_shown(veldmark):
    farms = judged(answer("The Fisheries Board closed 12 fish farms in Morvik in 2020.", veldmark))
    assert {item.rests_on for item in farms.values()} == {"Fisheries Board"}
    [brock] = judged(answer("Ida Brock said that the quota had emptied the small ports of the coast.", veldmark)).values()
    assert (brock.said_by, brock.locator, brock.claim) == ("Ida Brock", "\u00b65", "brock-quota")


MARKED = [
    # statement, sources whose number is imprecise, sources whose number is weak
    ("The survey counted nearly 40,000 seals off Veldmark in 2020.", "b", ""),
    ("The survey counted 40,000 seals off Veldmark in 2020.", "kl", ""),
    ("The survey counted 38,700 seals off Veldmark in 2020.", "k", ""),
    ("The survey counted 45,000 seals off Veldmark in 2020.", "l", "l"),
    ("The Lune bridge cost 90 million crowns.", "l", "l"),
    ("The Lune bridge cost more than 80 million crowns.", "", ""),
    ("In Halden 151 seals were found dead in 2020.", "", ""),
]


@pytest.mark.parametrize(("statement", "imprecise", "weak"), MARKED)
def test_marks_of_figures(statement, imprecise, weak, veldmark):
    found = judged(answer(statement, veldmark))
    assert {source for source, item in found.items() if any(slot.imprecise for slot in item.slots)} == {SOURCES[letter] for letter in imprecise}
    assert {source for source, item in found.items() if any(slot.weak for slot in item.slots)} == {SOURCES[letter] for letter in weak}


def test_a_misspelling_is_reported(veldmark):
    [item] = judged(answer("Veldmarck opened the Lune bridge in June 2018.", veldmark)).values()
    assert "Veldmark" in {slot.note for slot in item.slots}


def test_old_and_new_are_both_shown(veldmark):
    report = answer("Ada Vint is mayor of Halden.", veldmark)
    assert [(item.claim, item.stance, item.source.published) for part in report.parts for item in part.comparisons] == [
        ("vint-mayor", Stance.SUPERSEDED, "2021-02-10"),
        ("holm-mayor", Stance.CONFLICTS, "2023-04-02"),
    ]


def test_relative_dates_are_read_from_the_day_of_asking(veldmark):
    said = "Last year Veldmark opened the Lune bridge."
    assert [verify(said, veldmark, as_of=dt.date(year, 3, 1)).verdict.value for year in (2018, 2019, 2020)] == [R, S, R]


def test_the_answer_names_what_it_was_made_from(veldmark):
    report = answer("Halden is a port in Veldmark.", veldmark)
    assert (report.as_of, report.corpus, report.corpus_hash) == ("2026-11-22", "veldmark", veldmark.hash)


@pytest.mark.parametrize("statement", [case[0] for case in CASES[:20]])
def test_the_same_question_has_the_same_answer(statement, veldmark):
    assert answer(statement, veldmark) == answer(statement, veldmark)


PIECES = st.sampled_from(
    [
        "Veldmark",
        "opened",
        "the Lune bridge",
        "in 2018",
        "nearly 40,000 seals",
        "but",
        ",",
        ";",
        "while",
        "did not",
        "all",
        "the second-largest",
        "“",
        "”",
        '"',
        "Ida Brock said",
        "Sund Institute",
        "is mayor of",
        "could",
        "?",
        "…",
        "\x00",
        "\x1b[31m",
        "\u202e",
        "\ud800",
        "\udfff",
        "'",
        "9" * 40,
    ]
)
TEXTS = (
    st.text(max_size=60)
    | st.text(alphabet=st.characters(categories=["Cc", "Cf", "Cs", "Po", "Nd"]), max_size=40)
    | st.lists(PIECES, max_size=14).map(" ".join)
)


@settings(max_examples=150, deadline=None)
@given(statement=TEXTS, as_of=st.dates())
def test_any_text_has_an_answer_or_is_refused(statement, as_of, veldmark):
    if not statement.strip() or any(char == "\0" or unicodedata.category(char) == "Cs" for char in statement):
        with pytest.raises(InputError):
            verify(statement, veldmark, as_of=as_of)
        return
    report = verify(statement, veldmark, as_of=as_of)
    assert report.statement == statement
    for part in report.parts:
        assert statement[part.start : part.end] == part.text
        assert (part.reason == "") == (part.verdict is not Verdict.NOT_ENOUGH)
        assert all(statement[slot.start : slot.end] == slot.said or slot.start == slot.end for item in part.comparisons for slot in item.slots)
    assert list(report.stances) == sorted(report.stances)
    assert Stance.SILENT not in {stance for _, stance in report.stances}


@pytest.mark.parametrize("text", ["Cod quotas", "the fish farms", "Veldmark"])
def test_a_name_for_something_asserts_nothing(text, veldmark):
    [part] = verify(text, veldmark, as_of=AS_OF).parts
    assert (part.verdict.value, part.reason) == (N, "not-checkable")


@pytest.mark.parametrize(
    ("second", "names"),
    [
        ("the boat that she bought is in Morvik.", {"ada-vint", "morvik"}),
        ("the boat that Per Holm said was hers is in Morvik.", {"per-holm", "morvik"}),
        ("the boat that it bought is in Morvik.", {"morvik"}),
    ],
)
def test_a_pronoun_stands_for_the_person_named_before(second, names, veldmark):
    first = "Ada Vint is mayor of Halden, and "
    framed = frame(first + second, veldmark.vocabulary)
    start = next(index for index, word in enumerate(framed.words) if word.start == len(first))
    bench = Bench(veldmark, framed)
    assert {entity for name in bench.part(start, bench.last).names for entity in name.ids} >= names
    assert ("ada-vint" in names) == any("ada-vint" in name.ids for name in bench.part(start, bench.last).names)


def test_the_owners_thing_is_the_subject_of_the_second_verb(veldmark):
    framed = frame("Ada Vint's boat was built in Sund but registered in Halden.", veldmark.vocabulary)
    start = next(index for index, word in enumerate(framed.words) if word.norm == "but")
    part = Bench(veldmark, framed).part(start, len(framed.words) - 1)
    assert [part.text[item.start : item.end] for item in (*part.names, *part.terms)][:1] == ["Ada Vint's"]
    assert "boat" in {item.key for item in part.terms}


@pytest.mark.parametrize(
    ("text", "last", "shares"),
    [
        ("Most of the ships that Osmark counted in 2020 are trawlers.", "2020", 0),
        ("Most of the ships counted in 2020 are trawlers, and Osmark sells salt.", "trawlers", 1),
        ("Osmark counted most of the ships that fish, and Veldmark sells salt.", "fish", 1),
    ],
)
def test_the_share_of_a_subject_belongs_to_the_verb_behind(text, last, shares, veldmark):
    bench = Bench(veldmark, frame(text, veldmark.vocabulary))
    end = next(index for index, word in enumerate(bench.statement.words) if word.text == last)
    assert len(bench.part(0, end).figures) == shares


BRIDGE, FIRST = "Veldmark opened the Lune bridge in June 2018,", "Brankfisk was the first company that Osmark fined over nets."
SPANS = [
    # what is cut from a statement, and what is left whole
    [BRIDGE, "which boats fishing off Morvik use."],
    # a phrase with a preposition and a word in -ing tells nothing by itself
    [f"{BRIDGE} for boats fishing off Morvik."],
    # a subject whose only verb says which is meant tells nothing without its own verb
    ["Some of the boats that Osmark fined over nets, all four trawlers among them, passed the inspection in 2020."],
    ["The company that Osmark fined over nets, Brankfisk, was charged with poaching cod in May 2019."],
    ["Some of the boats were fined by Osmark over nets,", "and all four trawlers passed the inspection in 2020."],
    # what names or counts something is left out of no part
    ["40 of the boats that fish off Morvik sell herring to Osmark."],
    ["Of 40 boats that fish off Morvik, the Fisheries Board closed 12."],
    ["The bridge that Veldmark opened on 23 June 2018, but Osmark sued Veldmark over fishing rights in 2016."],
    # a participle with a date opens the statement with an assertion, a date alone does not
    ["Charged in May 2019,", FIRST],
    [f"In May 2019, {FIRST}"],
    ["Charged, " + FIRST],
]


@pytest.mark.parametrize("expected", SPANS)
def test_where_a_statement_falls_into_parts(expected, veldmark):
    framed = frame(" ".join(expected), veldmark.vocabulary)
    spans = parts.spans(Bench(veldmark, framed))
    assert [framed.text[framed.words[first].start : framed.words[last].end] for first, last in spans] == expected


OTHER_SPANS = [
    # both sides of a cut have a verb that is no participle's and no relative clause's
    (["Osmark sued Veldmark in 2016", "and denies that it dumped waste."], True),
    ([BRIDGE, "and 40 sheep slept."], True),
    ([BRIDGE, "for boats fishing off Morvik."], False),
    (["One of the ports that sell herring,", "Halden is the second-largest port in Veldmark."], False),
    # the second may have its subject from the first
    ([BRIDGE, "and did not sign the whaling treaty."], True),
    ([BRIDGE, "and did not sign it."], False),
]


@pytest.mark.parametrize(("halves", "tried"), OTHER_SPANS)
def test_which_other_cuts_are_tried(halves, tried, veldmark):
    framed = frame(" ".join(halves), veldmark.vocabulary)
    spans = parts.other_spans(Bench(veldmark, framed))
    found = [[framed.text[framed.words[first].start : framed.words[last].end] for first, last in cut] for cut in spans]
    assert found == ([halves] if tried else [])


SUBJECTS = [
    # the part from "and" on, and whether its subject is that of the words before it: only auxiliaries and adverbs stand before its verb
    ("and has never since sold it.", True),
    ("and sold it.", True),
    ("and has also recently sold it.", True),
    ("and the boats sold it.", False),
    ("and in truth never sold it.", False),
]


@pytest.mark.parametrize(("second", "shared"), SUBJECTS)
def test_the_subject_of_a_second_verb(second, shared, veldmark):
    framed = frame(f"Veldmark built the mill {second}", veldmark.vocabulary)
    start = next(index for index, word in enumerate(framed.words) if word.norm == "and")
    names = Bench(veldmark, framed).part(start, len(framed.words) - 1).names
    assert ["veldmark"] * shared == [entity for name in names for entity in name.ids]


@pytest.mark.parametrize(
    ("opening", "rest", "names"),
    [
        ("Signed in 2014,", "the treaty of Osmark ended whaling.", ["osmark"]),
        ("Signed in 2014 by Veldmark,", "the treaty of Osmark ended whaling.", ["veldmark", "osmark"]),
        # no participle: the part has no subject to look for
        ("In autumn 2014,", "the treaty of Osmark ended whaling.", []),
    ],
)
def test_the_subject_behind_an_opening_participle(opening, rest, names, veldmark):
    framed = frame(f"{opening} {rest}", veldmark.vocabulary)
    comma = next(index for index, word in enumerate(framed.words) if word.text == ",")
    assert [entity for name in Bench(veldmark, framed).part(0, comma).names for entity in name.ids] == names


def test_which_one_is_meant_is_told_with_what_is_said_of_it(veldmark):
    framed = frame("The boat that sank Ada Vint was built in Veldmark.", veldmark.vocabulary)
    start = next(index for index, word in enumerate(framed.words) if word.norm == "was")
    names = Bench(veldmark, framed).part(start, len(framed.words) - 1).names
    assert "ada-vint" in {entity for name in names for entity in name.ids}


def test_what_is_said_in_passing_is_never_asked_for(veldmark):
    told = "Brankfisk, an old firm, was the first company that Osmark fined over nets."
    assert len(verify(told, veldmark, as_of=AS_OF).parts) == 1

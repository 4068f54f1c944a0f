"""The example corpus of Ostmere: verdicts on its made-up affair, as the rules for verdicts have them, and what it is made of."""

import datetime
from pathlib import Path

import pytest

from claimcheck.comparing import compare
from claimcheck.conflicts import conflicts
from claimcheck.verify import verify

EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = datetime.date(2026, 11, 22)
S, R, C, N = "supported", "refuted", "conflicting", "not-enough-evidence"
SOURCES = {"h": "ostmere-herald-2024", "o": "health-office-2024", "i": "water-inquiry-2025", "r": "shore-radio-2024"}
SIGNS = {"+": "agrees", "-": "conflicts", "<": "superseded", "x": "withdrawn"}

# statement, verdict, and the sources that speak to it where that is what the row is about: + agrees, - conflicts, < superseded, x withdrawn
STATEMENTS = [
    # how many fell ill: the Herald has more than 300, the Health Office 212, the inquiry 341
    ("About 300 people in Ostmere fell ill from tap water in April 2024.", C, "h+ o- i-"),
    ("Tap water sickened 341 people in Ostmere in April 2024.", C, "h+ o- i+"),
    ("More than 300 people in Ostmere fell ill from tap water in April 2024.", C, "h+ o- i+"),
    ("Tap water made 212 people in Ostmere ill in April 2024.", C, "h- o+ i-"),
    ("Tap water made 900 people in Ostmere ill in April 2024.", R, "h- o- i-"),
    ("More than 200 people in Ostmere fell ill from tap water in April 2024.", S, "h+ o+ i+"),
    ("According to the Varland Health Office, 212 people in Ostmere fell ill from tap water in April 2024.", S, ""),
    ("The Ostmere Herald reported that 212 people fell ill from tap water in Ostmere in April 2024.", R, ""),
    ("Tap water made 341 people in Marrow Bay ill in April 2024.", R, ""),
    ("Tap water made 341 people in Ostmere ill in April 2023.", R, ""),
    ("27 people were treated in hospital after drinking the tap water in Ostmere.", S, ""),
    ("Most of those who fell ill in Ostmere were children.", S, ""),
    ("Nobody in Ostmere died of the tap water.", S, "o+"),
    ("Two people in Ostmere died after drinking tap water.", R, "o- rx"),
    ("Nobody in Ostmere died from drinking tap water.", S, "o+"),
    ("Three people died of the tap water in Ostmere in April 2024.", R, "o-"),
    ("Forty soldiers carried water to the schools of Ostmere.", N, "rx"),
    # the wells: the Herald and the inquiry have 29 April and three wells, the Health Office 26 April and two
    ("The Linden well was closed on 29 April 2024.", C, "h+ o- i+"),
    ("The Linden well was shut on 26 April 2024.", C, "h- o+ i-"),
    ("The Linden well was closed in April 2024.", S, "h+ o+ i+"),
    ("The Linden well was closed in June 2024.", R, "h- o- i-"),
    ("The Linden well was never closed.", R, ""),
    ("The Linden well supplies roughly 40 percent of the drinking water in Ostmere.", S, ""),
    ("The Linden well supplies two thirds of Ostmere's drinking water.", R, ""),
    ("Trichloroethylene was found in three of the five wells in Ostmere.", C, "h+ o-"),
    ("TCE was found in all five wells of Ostmere.", R, ""),
    ("Every single one of the five wells of Ostmere held TCE.", R, ""),
    ("Only one of the five wells of Ostmere held TCE.", R, ""),
    ("At least one of the five wells of Ostmere held TCE.", S, ""),
    ("TCE was found in two of all five wells of Ostmere.", C, "h- o+"),
    ("Benzene was found in three of the five wells in Ostmere.", R, ""),
    ("The highest concentration measured was 48 micrograms per litre.", S, ""),
    ("The highest concentration of trichloroethylene in Ostmere's water was 48 milligrams per litre.", R, ""),
    ("The limit for TCE in drinking water is 10 micrograms per litre.", S, ""),
    ("The town had handed out 60,000 litres of bottled water by mid-May 2024.", S, ""),
    ("The town had handed out 600,000 litres of bottled water by mid-May 2024.", R, ""),
    # what has changed
    ("The boil-water notice in Ostmere is still in force.", R, "o< i-"),
    ("In June 2024 the boil-water notice in Ostmere was still in force.", S, "o+"),
    ("The boil-water notice in Ostmere was lifted on 1 August 2024.", S, ""),
    ("The boil-water notice in Ostmere was lifted in August 2024.", S, ""),
    ("The boil-water notice in Ostmere was lifted in 2025.", R, ""),
    ("The boil-water notice was lifted on 1 August 2024, and all five wells have been in use again since September 2024.", S, ""),
    ("The origin of the solvent in Ostmere's water is not known.", R, "o< i-"),
    ("Ines Darrow is the mayor of Ostmere.", R, "h< i-"),
    ("Ines Darrow was the mayor of Ostmere in May 2024.", S, ""),
    ("Otto Falk is the mayor of Ostmere.", S, ""),
    ("Otto Falk became mayor of Ostmere in 2023.", R, ""),
    # who did what
    ("The Varland Health Office warned Ostmere Waterworks on 19 April 2024.", S, ""),
    ("Ostmere Waterworks warned the Varland Health Office on 19 April 2024.", R, ""),
    ("The Varland Environment Office warned Ostmere Waterworks on 19 April 2024.", R, ""),
    ("Brightwell denies that the solvent came from its factory.", S, ""),
    ("Brightwell Coatings admitted that the solvent came from its factory.", R, ""),
    ("The solvent in Ostmere's water came from a leaking tank of Brightwell Coatings.", S, "i+"),
    ("The solvent in Ostmere's water came from a leaking tank of Norden Paints.", R, ""),
    ("Brightwell Coatings is the largest employer in Ostmere.", S, ""),
    ("Brightwell Coatings is the second-largest employer in Ostmere.", R, ""),
    ("Two managers of Brightwell Coatings were charged with water pollution in November 2024.", S, ""),
    ("Three managers of Brightwell Coatings were charged with water pollution in November 2024.", R, ""),
    ("Two managers of Brightwell Coatings were convicted of water pollution in November 2024.", R, ""),
    ("Brightwell Coatings has built a treatment plant in Ostmere.", N, ""),
    ("The clean-up in Ostmere cost 4.2 million crowns.", S, ""),
    ("The clean-up in Ostmere cost 4.2 billion crowns.", R, ""),
    ("Brightwell Coatings paid half of the clean-up in Ostmere.", R, ""),
    ("Thomas Brandel is the director of Ostmere Waterworks.", S, ""),
    # words in quotation marks
    ('Tomas Brandl said: "We should have told people a week earlier, but nobody had given us the figures."', S, ""),
    ('Tomas Brandl said: "We should have told people a month earlier, but nobody had given us the figures."', R, ""),
    ('Ines Darrow said: "We should have told people a week earlier, but nobody had given us the figures."', R, ""),
    ('Tomas Brandl said: "We should have told people a week earlier."', R, ""),
    ('Lea Sorrel said that "at no time was there any danger to life in Ostmere".', S, ""),
    # a published fact-check
    ("The tap water in Ostmere turned green.", R, ""),
    ("The tap water in Ostmere did not turn green.", S, ""),
    # what nothing on file settles
    ("Ostmere has 18,000 inhabitants.", N, ""),
    ("Brightwell Coatings employs 900 people.", N, ""),
    ("The Abbey well supplies about 10 percent of Ostmere's drinking water.", N, ""),
    ("By mid-May 2024 the town had handed out 60,000 litres of bottled water, paid for by Brightwell.", N, ""),
    ("Will the water of Ostmere be safe next year?", N, ""),
]
# statement, evidence, stance, what is missing yet: wordings that the example's curator would have liked to use
TEXTS = [
    (
        "341 people in Ostmere fell ill in April 2024.",
        "The Health Office registered 212 cases of illness in Ostmere in April 2024.",
        "conflicts",
        "a case of illness is not known as a person who fell ill",
    ),
    (
        "Trichloroethylene was found in three of the five wells in Ostmere.",
        "Tests found trichloroethylene in three of Ostmere's five wells.",
        "agrees",
        "",
    ),
    (
        "Lea Sorrel said that there was at no time any danger to life in Ostmere.",
        '"At no time was there any danger to life in Ostmere," said Lea Sorrel.',
        "agrees",
        "",
    ),
]


@pytest.fixture(scope="module")
def ostmere(own_indexes):
    return own_indexes(EXAMPLES / "ostmere")


@pytest.mark.parametrize(("statement", "verdict", "stances"), STATEMENTS)
def test_verdicts(statement, verdict, stances, ostmere):
    report = verify(statement, ostmere, as_of=AS_OF)
    assert report.verdict.value == verdict
    if stances:
        wanted = {SOURCES[sign[0]]: SIGNS[sign[1]] for sign in stances.split()}
        assert {source: stance.value for source, stance in report.stances} == wanted


@pytest.mark.parametrize(
    ("statement", "evidence", "stance"),
    [pytest.param(*row[:3], marks=[pytest.mark.xfail(reason=row[3], strict=True)] if row[3] else []) for row in TEXTS],
)
def test_wordings_beside_the_corpus(statement, evidence, stance, ostmere):
    assert compare(statement, evidence, ostmere.vocabulary).stance.value == stance


def test_a_count_is_not_denied_by_a_not(ostmere):
    # "Three people did not die" would leave open that others did: the claim's own words hold
    report = verify("Three people died of the tap water in Ostmere in April 2024.", ostmere, as_of=AS_OF)
    assert (report.verdict.value, report.wording) == (R, "Nobody died of the tap water in Ostmere in April 2024.")


def test_three_sources_disagree_on_purpose(ostmere):
    found = {item.claim.id: item for item in conflicts(ostmere)}
    assert {name for name, item in found.items() if item.kind == "disagree"} == {"people-ill-2024", "linden-well-closed", "polluted-wells"}
    assert {name for name, item in found.items() if item.kind == "superseded"} == {"boil-water-notice-in-force", "origin-unknown", "darrow-mayor"}
    assert [position.says for position in found["people-ill-2024"].positions] == ["More than 300", "212", "341"]


def test_every_file_says_that_it_is_made_up():
    for path in EXAMPLES.rglob("*"):
        if path.suffix in {".md", ".yaml"}:
            words = path.read_text(encoding="utf-8").casefold()
            assert "made-up" in words or "made up" in words or "nothing in it is true" in words, path


def test_the_corpus_is_the_size_of_a_tutorial(ostmere):
    assert len(ostmere.sources) == 4
    assert 25 <= len(ostmere.ids()) <= 40

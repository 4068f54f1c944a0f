"""Figures: tables of what is read from which words (spec: verdicts, numbers), and what holds for any text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings, strategies as st

from claimcheck.frame.number import figures
from claimcheck.text.words import words

if TYPE_CHECKING:
    from claimcheck.model import Figure

INF = math.inf


def read(text: str) -> list[Figure]:
    return list(figures(words(text)))


def shown(text: str, figure: Figure) -> str:
    return text[figure.start : figure.end]


VALUES = [
    ("The blaze destroyed 412 homes.", "412", 412),
    ("The survey drew 1,204 replies.", "1,204", 1204),
    ("Some twelve thousand farmers marched.", "Some twelve thousand", 12000),
    ("About seventy thousand fans came.", "About seventy thousand", 70000),
    ("Sixty-eight thousand voters stayed home.", "Sixty-eight thousand", 68000),
    ("One hundred and fifty-one suspects were held.", "One hundred and fifty-one", 151),
    ("Two thousand three hundred bags were found.", "Two thousand three hundred", 2300),
    ("It cost half a million jobs.", "half a million", 500_000),
    ("One and a half million vials were shipped.", "One and a half million", 1_500_000),
    ("They shipped a million and a half pills.", "a million and a half", 1_500_000),
    ("A quarter of a million homes lost power.", "A quarter of a million", 250_000),
    ("Police raided a dozen shops.", "a dozen", 12),
    ("Police raided half a dozen shops.", "half a dozen", 6),
    ("Police raided a half-dozen shops.", "a half-dozen", 6),
    ("Police raided half-dozen shops.", "half-dozen", 6),
    ("Police raided five dozen shops.", "five dozen", 60),
    ("A trio of brokers fled.", "A trio", 3),
    ("A pair of brokers fled.", "A pair", 2),
    ("A couple of brokers fled.", "A couple", 2),
    ("The club sold 70k tickets.", "70k", 70000),
    ("The club sold 14m tickets.", "14m", 14e6),
    ("The club sold 14 million tickets.", "14 million", 14e6),
    ("The firm is worth 3bn shares.", "3bn", 3e9),
    ("The town has 70 000 residents.", "70 000", 70000),
    ("Only two answered.", "Only two", 2),
    ("Just two firms answered.", "Just two", 2),
    ("A mere two firms answered.", "A mere two", 2),
    ("A 14-member delegation came.", "14", 14),
    ("A 40-strong team came.", "40", 40),
    ("One company closed.", "One", 1),
    ("Only one closed.", "Only one", 1),
    ("A single company closed.", "A single", 1),
    ("There were zero deaths.", "zero", 0),
    ("There were no deaths.", "no", 0),
    ("There were no new overdose deaths.", "no", 0),
    ("In 2021, 70,000 people moved.", "70,000", 70000),
    ("China banned 2000 substances.", "2000", 2000),
    ("Nearly Seventy Thousand Americans Left the City", "Nearly Seventy Thousand", 70000),
    ("Courts in 37 U.S. states agreed.", "37", 37),
    ("Two-thirds of a million homes lost power.", "Two-thirds of a million", 2_000_000 / 3),
]


@pytest.mark.parametrize(("text", "span", "value"), VALUES)
def test_value_and_span(text: str, span: str, value: float) -> None:
    [figure] = read(text)
    assert shown(text, figure) == span
    assert figure.value == pytest.approx(value)
    assert figure.unit == ""


UNITS = [
    ("Agents seized 200 kilograms of powder.", 200, "kg"),
    ("Agents seized 200kg of powder.", 200, "kg"),
    ("Agents seized 441 pounds of powder.", 441 * 0.45359237, "kg"),
    ("Agents seized 441 lb of powder.", 441 * 0.45359237, "kg"),
    ("Agents seized 1,400 tons of powder.", 1.4e6, "kg"),
    ("Agents seized 0.2 tonnes of powder.", 200, "kg"),
    ("Agents seized a kilogram of powder.", 1, "kg"),
    ("Two milligrams can kill.", 2e-6, "kg"),
    ("The town lies 250 miles away.", 402336, "m"),
    ("The fire burned 300 acres of forest.", 1214056.92672, "m2"),
    ("The park covers 40 square kilometres.", 4e7, "m2"),
    ("The sentence was 20 percent shorter.", 20, "percent"),
    ("Sales grew 20 per cent.", 20, "percent"),
    ("Sales grew 20%.", 20, "percent"),
    ("Support fell five percentage points.", 5, "percentage-points"),
    ("It is 50 times stronger.", 50, "times"),
    ("Deaths rose a hundredfold.", 100, "times"),
    ("Deaths rose tenfold.", 10, "times"),
    ("Deaths rose 100-fold.", 100, "times"),
    ("It is twice as strong.", 2, "times"),
    ("It is ten times as strong as heroin.", 10, "times"),
    ("It is half as strong as heroin.", 0.5, "times"),
    ("Men outnumber women 2-to-1.", 2, "times"),
    ("He paid $5m.", 5e6, "usd"),
    ("He paid $5 million.", 5e6, "usd"),
    ("He paid 5 million dollars.", 5e6, "usd"),
    ("He paid US$5 million.", 5e6, "usd"),
    ("He paid 300 yuan.", 300, "cny"),
    ("He paid 3 million euros.", 3e6, "eur"),
    ("He paid €3.5m.", 3.5e6, "eur"),
    ("The delegation spent a week in Lima.", 604800, "s"),
    ("He stayed for two years.", 2 * 31557600, "s"),
    ("She got a five-year sentence.", 5 * 31557600, "s"),
    ("One-fifth of the firms closed.", 20, "percent"),
    ("A third of the firms closed.", 100 / 3, "percent"),
    ("Two thirds of the firms closed.", 200 / 3, "percent"),
    ("Three-quarters of the firms closed.", 75, "percent"),
    ("Half of the firms closed.", 50, "percent"),
    ("Half the firms closed.", 50, "percent"),
    ("One in five firms closed.", 20, "percent"),
    ("Two in three firms closed.", 200 / 3, "percent"),
    ("Four out of ten firms closed.", 40, "percent"),
    ("One in every five firms closed.", 20, "percent"),
    ("Agents seized a fifth of a tonne of powder.", 200, "kg"),
    ("Agents seized three-quarters of a ton of powder.", 750, "kg"),
    ("Agents seized half of a kilogram of powder.", 0.5, "kg"),
    ("The tax rose by two thirds of one percent.", 2 / 3, "percent"),
]


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_units(text: str, value: float, unit: str) -> None:
    [figure] = read(text)
    assert figure.value == pytest.approx(value)
    assert figure.unit == unit


HEDGES = [
    ("better than 70,000 people", "over", 70000, 87500, True, False),
    ("nearly 70,000 people", "nearly", 65100, 70000, False, True),
    ("almost 70,000 people", "nearly", 65100, 70000, False, True),
    ("close to 70,000 people", "nearly", 65100, 70000, False, True),
    ("just under 70,000 people", "nearly", 65100, 70000, False, True),
    ("approaching 70,000 people", "nearly", 65100, 70000, False, True),
    ("just over 70,000 people", "just-over", 70000, 77000, True, False),
    ("upwards of 70,000 people", "over", 70000, 87500, True, False),
    ("more than 70,000 people", "over", 70000, 87500, True, False),
    ("over 70,000 people", "over", 70000, 87500, True, False),
    ("50+ people", "over", 50, 62.5, True, False),
    ("forty-plus people", "over", 40, 50, True, False),
    ("no fewer than 70,000 people", "at-least", 70000, 87500, False, False),
    ("at least 70,000 people", "at-least", 70000, 87500, False, False),
    ("fifty or more people", "at-least", 50, 62.5, False, False),
    ("40 companies or more", "at-least", 40, 50, False, False),
    ("some 1,450 people", "about", 1305, 1595, False, False),
    ("an estimated 1,450 people", "about", 1305, 1595, False, False),
    ("roughly 1,450 people", "about", 1305, 1595, False, False),
    ("~1,450 people", "about", 1305, 1595, False, False),
    ("50 or so people", "about", 45, 55, False, False),
    ("fewer than 50 people", "under", 40, 50, False, True),
    ("up to 50 people", "at-most", 0, 50, False, False),
    ("as many as 50 people", "at-most", 0, 50, False, False),
    ("40 companies at most", "at-most", 0, 40, False, False),
    ("no more than 5 people", "at-most", 0, 5, False, False),
    ("deaths fell short of 70 thousand", "under", 56000, 70000, False, True),
    ("deaths tops 70,000", "over", 70000, 87500, True, False),
    ("deaths exceeded 70,000", "over", 70000, 87500, True, False),
    ("deaths surpassed 70,000", "over", 70000, 87500, True, False),
    ("deaths surpassed the 70,000 mark", "over", 70000, 87500, True, False),
    ("deaths reached 70,000", "at-least", 70000, 87500, False, False),
    ("50 to 100 times", "range", 50, 100, False, False),
    ("50\u2013100 times", "range", 50, 100, False, False),
    ("between 50 and 100 times", "range", 50, 100, False, False),
    ("60 to 70 thousand people", "range", 60000, 70000, False, False),
    ("$5-10 million in fines", "range", 5e6, 10e6, False, False),
    ("two or three people", "range", 2, 3, False, False),
    ("dozens of people", "floor", 24, INF, False, True),
    ("scores of people", "floor", 40, INF, False, True),
    ("hundreds of people", "floor", 200, INF, False, True),
    ("thousands of people", "floor", 2000, INF, False, True),
    ("tens of thousands of people", "floor", 20000, INF, False, True),
    ("several hundred people", "floor", 200, INF, False, True),
    ("exactly 70,000 people", "exactly", 70000, 70000, False, False),
    ("only two people", "exactly", 2, 2, False, False),
    ("70,000 people", "none", 66500, 73500, False, False),
    ("14 million people", "none", 13.5e6, 14.5e6, False, False),
    ("1,402 people", "none", 1402, 1402, False, False),
    ("100 people", "none", 100, 100, False, False),
    ("a majority of deaths", "share", 50, 100, True, False),
    ("the vast majority of deaths", "share", 50, 100, True, False),
    ("most of the deaths", "share", 50, 100, True, False),
    ("most Americans agree", "share", 50, 100, True, False),
    ("more than half of deaths", "share", 50, 100, True, False),
    ("less than half of deaths", "share", 0, 50, False, True),
    ("a minority of deaths", "share", 0, 50, False, True),
    ("a small part of deaths", "share", 0, 50, False, True),
    ("only a tiny fraction of deaths", "share", 0, 50, False, True),
    ("nearly all deaths", "nearly", 93, 100, False, True),
    ("almost all of the deaths", "nearly", 93, 100, False, True),
    ("virtually all deaths", "nearly", 93, 100, False, True),
    ("a third of deaths", "none", 33, 34, False, False),
]


@pytest.mark.parametrize(("text", "hedge", "low", "high", "low_open", "high_open"), HEDGES)
def test_hedges_are_intervals(text: str, hedge: str, low: float, high: float, low_open: bool, high_open: bool) -> None:
    [figure] = read(text)
    assert (figure.hedge, figure.low_open, figure.high_open) == (hedge, low_open, high_open)
    assert (figure.low, figure.high) == pytest.approx((low, high))


COUNTS = [
    ("The US seized 55 more lab-made narcotics.", ("narcot", "lab", "make")),
    ("The US charged four China-based companies.", ("compani", "china", "base")),
    ("A 14-member delegation came.", ("member", "deleg")),
    ("A 40-strong team came.", ("team",)),
    ("There were 63 deaths in North Jutland.", ("death",)),
    ("70,000 people died of it.", ("peopl", "death")),
    ("It killed 70,000 Americans.", ("american", "death")),
    ("It sickened 70,000 Americans.", ("american",)),
    ("They charged eight of their staff.", ("staff",)),
    ("Two of the firms' clerks resigned.", ("clerks", "firms")),
    ("Forty firms' websites closed.", ("firms",)),
    ("Nineteen were trawlers.", ("trawlers",)),
    ("Nineteen were sunk.", ()),
    ("A DEA team of fourteen visited.", ("team", "dea")),
    ("Agents seized 200 kilograms of precursor chemicals.", ("chemic", "precursor")),
    ("China has 14 million drug users.", ("user", "drug")),
    ("Deaths rose to 70,000.", ("death",)),
    ("Of the 40 firms, only two replied.", ("firm",)),
    ("Police arrested 12.", ()),
    ("Three Chinese chemical companies closed.", ("compani", "chines", "chemic")),
    ("Hundreds of overdoses and deaths followed.", ("overdos", "death")),
    ("A majority of the fentanyl comes from abroad.", ("fentanyl",)),
    ("It is 50 times stronger than morphine.", ("strong",)),
    ("It is 50 times as potent as morphine.", ("potent",)),
    # the age that news puts behind a name
    ("Nora Holm, 26, won the race.", ("age",)),
    ("The race was won by Nora Holm, 26.", ("age",)),
    ("In Halden, 26 boats sank.", ("boat",)),
    # what a change is part of is not counted
    ("The council cut 28% as part of a deal.", ()),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_what_is_counted(text: str, counts: tuple[str, ...]) -> None:
    # stems are the stemmer's matter; irregular forms ("people") may gain a dictionary form
    from claimcheck.text.stems import lemma

    figure = read(text)[-1]
    assert [lemma(word) for word in figure.counts] == [lemma(word) for word in counts]


@pytest.mark.parametrize("text", ["Most of Norway's 40 boats sank.", "Two of Norway\u2019s 40 boats sank.", "Half of the 40 boats sank."])
def test_a_part_counts_what_the_whole_counts(text: str) -> None:
    assert [figure.counts for figure in read(text)] == [("boat",), ("boat",)]


RATES = [
    ("Labs make one new drug a week.", 1, "week"),
    ("Labs make a new drug every week.", 1, "week"),
    ("Labs make one drug every two weeks.", 0.5, "week"),
    ("It kills 70,000 people a year.", 70000, "year"),
    ("It kills 70,000 people annually.", 70000, "year"),
    ("It kills 70,000 people each year.", 70000, "year"),
    ("Each year, it kills 70,000 people.", 70000, "year"),
    ("Annual deaths exceed 70,000.", 70000, "year"),
    ("It kills 190 people per day.", 190, "day"),
    ("A gang earns $5m a month.", 5e6, "month"),
    ("It sells for $50 a gram.", 50000, "kg"),
    ("It kills 5 people per 100,000 residents.", 5e-5, "person"),
    ("It killed 70,000 people a year ago.", 70000, ""),
    ("He spent two weeks there.", 1209600, ""),
    ("It killed 70,000 people.", 70000, ""),
]


@pytest.mark.parametrize(("text", "value", "per"), RATES)
def test_rates(text: str, value: float, per: str) -> None:
    figure = read(text)[0]
    assert figure.value == pytest.approx(value)
    assert figure.per == per


NO_FIGURES = [
    "Norway lists drugs one substance at a time.",
    "No one came.",
    "They blame one another.",
    "One must hope.",
    "At first they agreed, and once they met.",
    "On 23 June 2023 they met.",
    "On June 23, 2023, they met.",
    "On 23/06/2023 they met.",
    "It happened in 2021.",
    "The 2016 election was close.",
    "China's 2017 rules hold.",
    "Since 1999-2020 was long.",
    "The No. 2 suspect fled.",
    "It is on Schedule I.",
    "See Section 5 and Title 21.",
    "See Sections 5, 6 and 7.",
    "Public Law 106-398 says so.",
    "See \u00b64.",
    "The G-20 met.",
    "COVID-19 spread.",
    "They sold U-47700.",
    "They sold 4ANPP.",
    "They sold 4-piperidone.",
    "The twenty-first firm closed.",
    "The third company closed.",
    "A third company closed.",
    "The second half was better.",
    "It is a two-way street.",
    "They met at 5 p.m. sharp.",
    "It began two years ago.",
    "It began two months later.",
    "It grew over the past five years.",
    "There was no cooperation.",
    "It is the most dangerous drug.",
    "The 2010s were calm.",
    "The war of the G7 ended 3-1.",
    "A year ago it began.",
    "Most recently they met.",
    "The boats left one by one rather than together.",
    "The boats were banned in one sweep.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_names_dates_and_ordinals_are_no_figures(text: str) -> None:
    assert read(text) == []


def test_from_to_after_a_change_is_no_range() -> None:
    assert [figure.value for figure in read("Deaths rose from 50,000 to 70,000.")] == [50000, 70000]
    assert [figure.hedge for figure in read("Fines run from 50 to 70 euros.")] == ["range"]


def test_one_at_a_time_ends_with_the_phrase() -> None:
    assert [figure.value for figure in read("One boat at a loss sank at a time of calm.")] == [1]


def test_taken_words_begin_no_figure() -> None:
    tokens = words("Five Eyes met nine times.")
    assert [figure.value for figure in figures(tokens, frozenset({0, 1}))] == [9]


def test_grain_is_the_last_significant_place() -> None:
    assert [read(f"{text} people")[0].grain for text in ("70,000", "1,450", "151", "14.3 million", "2 million")] == pytest.approx(
        [10000, 10, 1, 1e5, 1e6]
    )


PIECES = st.sampled_from(
    [
        "a",
        "an",
        "the",
        "one",
        "two",
        "half",
        "dozen",
        "third",
        "of",
        "in",
        "to",
        "-",
        "%",
        "$",
        "€",
        "£",
        "70,000",
        "14m",
        "2021",
        "3.5",
        "2-to-1",
        "nearly",
        "more",
        "than",
        "at",
        "least",
        "per",
        "every",
        "week",
        "year",
        "years",
        "kg",
        "pounds",
        "times",
        "most",
        "majority",
        "all",
        "no",
        "deaths",
        "people",
        "between",
        "and",
        "from",
        "or",
        "so",
        "hundred",
        "thousand",
        "million",
        "hundreds",
        "tens",
        "several",
        "twenty-first",
        "June",
        "May",
        "5",
        "23",
        "/",
        ",",
        ".",
        ";",
        "(",
        ")",
        "'",
        "–",
        "¶",
        "+",
        "fold",
        "strong",
        "000",
        "0",
        "99999999999999999999",
        "1e9",
        "٣",
        "½",
        "single",
        "only",
    ]
)


@settings(max_examples=400, deadline=None)
@example("\U00010e79")  # a digit of a script that counts without places
@given(st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join), st.text(max_size=60)))
def test_any_text_reads_into_sound_figures(text: str) -> None:
    tokens = words(text)
    end = -1
    for figure in figures(tokens):
        assert figure.first > end
        end = figure.last
        assert tokens[figure.first].start == figure.start < figure.end == tokens[figure.last].end
        assert figure.low <= figure.high
        assert figure.grain > 0
        assert math.isfinite(figure.value)
        assert figure.low - 1e-6 * abs(figure.low) <= figure.value <= figure.high * (1 + 1e-6) + 1e-9


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_commas_read_back(number: int) -> None:
    [figure] = read(f"It counted {number:,} widgets.") if number != 1 else read("It counted 1 widgets.")
    assert figure.value == number
    assert figure.low <= number <= figure.high


@pytest.mark.parametrize(
    ("text", "nought"),
    [
        ("Not one of the ports was open.", True),
        ("There was not one of the ships in the harbour.", True),
        ("Not a single ship was in the harbour.", True),
        ("Orell is not one of the main ports of Osmark.", False),
        ("Ada Vint was not one of those named in the report.", False),
    ],
)
def test_not_one_of_is_nought_unless_it_tells_what_does_not_belong(text, nought, vocabulary):
    from claimcheck.frame.build import frame

    assert any(figure.value == 0 for figure in frame(text, vocabulary).figures) == nought


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("One crossing in five was late.", [20]),
        ("In 2018 two ships in ten were late.", [20]),
        ("It was one crossing in eleven.", [100 / 11]),
        ("One crossing in five days is enough.", []),
        ("One ship in five boats sank.", []),
        ("One man in 2018 was late.", []),
    ],
)
def test_one_thing_in_so_many_is_a_share(text, shares, vocabulary):
    from claimcheck.frame.build import frame

    found = frame(text, vocabulary).figures
    assert [figure.value for figure in found if figure.unit == "percent"] == pytest.approx(shares)
    assert not shares or len(found) == 1

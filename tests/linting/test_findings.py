"""What is found in a sentence, under which code, at which words."""

import pytest

from claimcheck import rules
from claimcheck.linting.findings import CODES

FOUND = [
    ("The survey counted 9,000 seals off Veldmark in 2020.", "CC101", "error", "9,000"),
    ("The Fisheries Board closed 12 fish farms in Morvik in 2018.", "CC102", "error", "2018"),
    ("Osmark sued Tarland over the cod quota in 2016.", "CC103", "error", "Tarland"),
    ("Veldmark signed the whaling treaty in 2014.", "CC105", "error", "signed"),
    ("Halden is the largest port in Veldmark.", "CC106", "error", "largest"),
    ("Brankfisk was convicted of poaching cod in May 2019.", "CC108", "error", "convicted"),
    ("The trawler Ravn carries 200 tonnes of ice.", "CC110", "error", "200 tonnes"),
    ("The survey counted nearly 40,000 seals off Veldmark in 2020.", "CC201", "warning", "nearly 40,000"),
    ("Ada Vint is mayor of Halden.", "CC202", "error", "Ada Vint is mayor of Halden."),
    ("The Fisheries Board closed 12 fish farms in Morvik in 2020.", "CC203", "note", None),
    ("Nils Brandal sold the ferry Lark to a museum in Kaldia.", "CC401", "note", None),
    ("The Lune bridge opened on 23 June 2018 at noon in Halden.", "CC402", "note", "Halden"),
    ("The Lune bridge cost 80 million crowns.", "CC403", "note", "80 million"),
    ("Jens Orm said “the fleet is what ails the whole coast” in Halden.", "CC303", "note", "the fleet is what ails the whole coast"),
]


@pytest.mark.parametrize(("text", "code", "level", "words"), FOUND)
def test_finds(lint, text, code, level, words):
    found = {item.code: item for item in lint(text).findings}
    assert code in found, [(item.code, item.message) for item in found.values()]
    item = found[code]
    assert item.level == level
    assert item.sentence[item.start : item.end] == (words or text)
    assert item.message
    assert not item.message.endswith(".")
    assert item.help


QUIET = [
    "The Lune bridge cost more than 80 million crowns.",
    "Halden is the second-largest port in Veldmark.",
    "All four trawlers passed the inspection in 2020.",
    "What a shame it was for Osmark!",
    "Should Osmark have sued Tarland in 2016?",
]


@pytest.mark.parametrize("text", QUIET)
def test_is_silent(lint, text):
    assert lint(text).findings == ()


def test_a_figure_that_is_wrong_twice_is_found_twice(lint):
    text = "The survey counted 9,000 seals off Veldmark in 2020. Nobody knew why. In 2020 the survey counted 9,000 seals off Veldmark."
    assert [item.region.column for item in lint(text).findings if item.code == "CC101"] == [20, 98]


def test_two_wrong_figures_of_one_sentence_are_two_findings(lint):
    text = "In 2020 the survey counted 9,000 seals off Veldmark, and the survey counted 8,000 seals off Veldmark in 2020."
    assert [item.region.column for item in lint(text).findings if item.code == "CC101"] == [28, 77]


def test_each_place_that_differs_is_a_finding(lint):
    text = "The Fisheries Board closed 12 fish farms in Morvik in 2018, and 300 seals were found dead in Halden in 2020."
    assert [(item.code, item.sentence[item.start : item.end]) for item in lint(text).findings] == [("CC102", "2018"), ("CC101", "300")]


def test_every_code_has_a_rule():
    assert {code for code in CODES.values() if rules.get(code) is None} == set()


def test_counts(lint):
    counts = lint(
        "Halden is the second-largest port in Veldmark. What now? Halden is the largest port in Veldmark. Lars Nygard moved to Kaldia."
    ).counts
    assert (counts.sentences, counts.checkable, counts.supported, counts.refuted, counts.conflicting, counts.left) == (4, 3, 1, 1, 0, 1)


def test_the_day_of_the_draft_dates_it(lint):
    told = "---\ndate: {}\n---\n\nThe Fisheries Board closed 12 fish farms in Morvik last year.\n"
    assert [item.code for item in lint(told.format("2021-03-01")).findings] == ["CC203"]
    assert [item.code for item in lint(told.format("2019-03-01")).findings] == ["CC102"]


def test_a_pronoun_is_judged_as_the_one_whom_it_means(lint):
    found = lint("Brankfisk was charged. In May 2019 the Coast Police convicted it of poaching cod.").findings
    assert all(item.level == "note" or item.sentence[item.start : item.end] != "it" for item in found)


@pytest.mark.parametrize(("date", "codes"), [("2021-05-01", []), ("2022", []), ("2023-05-01", ["CC202"]), ("2023", ["CC202"])])
def test_what_a_later_source_reports_makes_no_draft_outdated(lint, date, codes):
    found = lint(f"---\ndate: {date}\n---\n\nAda Vint is mayor of Halden.\n")
    assert [item.code for item in found.findings] == codes
    assert found.counts.supported == (not codes)

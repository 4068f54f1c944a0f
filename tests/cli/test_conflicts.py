import csv
import io
import json

import pytest

PLAIN = """\
Sources disagree on 1 claim

seals-2020: The survey counted about 40,000 seals off Veldmark in 2020.
Differs: number
10 Feb 2021: Kestrel Wire ¶1, resting on Fisheries Board: The survey counted *nearly 40,000* seals off Veldmark in 2020
Jun 2021: Fisheries Board p. 2: The survey counted *38,700* seals off Veldmark in 2020
Sep 2021: Sund Ledger ¶1: The survey counted *more than 40,000* seals off Veldmark in 2020

Newer sources report a change on 2 claims

lighthouses-two: Two of the three lighthouses in Halden are closed.
10 Feb 2021: Kestrel Wire ¶6: Two of the three lighthouses in Halden are closed
2 Apr 2023: Halden Tribune ¶1: Since March 2023 all the lighthouses in Halden are closed
Now: lighthouses-all

vint-mayor: Ada Vint is mayor of Halden.
10 Feb 2021: Kestrel Wire ¶6: Ada Vint is mayor of Halden
2 Apr 2023: Halden Tribune ¶1: In January 2023 Per Holm succeeded Ada Vint as mayor of Halden
Now: holm-mayor
"""


@pytest.fixture
def conflicts(run, veldmark_folder):
    return lambda *arguments: run("conflicts", "--corpus", veldmark_folder, *arguments)


def test_plain(conflicts):
    result = conflicts("--format", "plain")
    assert result.code == 0, result
    assert result.out == PLAIN


def test_rich_says_the_same_in_columns(conflicts):
    result = conflicts("--format", "rich")
    assert result.code == 0, result
    words = " ".join(result.out.split())
    for line in PLAIN.replace(": ", "\n").splitlines():
        assert " ".join(line.removeprefix("Now").split()).casefold() in words.casefold(), result


def test_json(conflicts):
    value = json.loads(conflicts("--format", "json").out)
    assert list(value) == ["schema", "corpus", "conflicts"]
    seals, *changed = value["conflicts"]
    assert (seals["claim"], seals["kind"], seals["differs"], seals["newer"]) == ("seals-2020", "disagree", ["number"], None)
    assert [position["says"] for position in seals["positions"]] == ["nearly 40,000", "38,700", "more than 40,000"]
    assert [(item["claim"], item["newer"]) for item in changed] == [("lighthouses-two", "lighthouses-all"), ("vint-mayor", "holm-mayor")]
    assert [position["superseded"] for position in changed[0]["positions"]] == [True, False]


def test_csv(conflicts):
    rows = list(csv.DictReader(io.StringIO(conflicts("--format", "csv").out)))
    assert [(row["claim"], row["kind"], row["source"]) for row in rows[:4]] == [
        ("seals-2020", "disagree", "kestrel-2021"),
        ("seals-2020", "disagree", "board-2021"),
        ("seals-2020", "disagree", "ledger-2021"),
        ("lighthouses-two", "older", "kestrel-2021"),
    ]
    assert rows[4]["kind"] == "newer"


def test_a_corpus_without_any_says_so(run, bridge_corpus):
    result = run("conflicts", "--corpus", bridge_corpus, "--format", "plain")
    assert result.code == 0, result
    assert result.out.startswith("No conflicts: ")
    assert json.loads(run("conflicts", "--corpus", bridge_corpus, "--format", "json").out)["conflicts"] == []


def test_no_corpus(run):
    assert run("conflicts", "--corpus", "nowhere").code == 2

"""Which edit would change an answer: what is told is written into a copy of the corpus, and the answer must then be the one that was told."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from claimcheck.report.words import VERDICTS
from claimcheck.verify import verify

AS_OF = dt.date(2026, 11, 22)
FIXTURES = Path(__file__).parent / "fixtures"
SOURCE = "---\ntitle: Beach, made up\npublisher: Echo {year}\npublished: {year}-05\nurl: none\nfind: Echo beach\nkind: news\ntext: digest\n---\n\n[¶1] {passage}.\n"
BANNED, LEGAL = "Bonfires on the beach are banned in Arnsford", "Bonfires on the beach are legal in Arnsford"
CLAIM = "  - id: {name}\n    claim: {passage}.\n    evidence:\n      - source: echo-{year}\n        passage: {passage}\n"


def told(report):
    """Return (verdict, where, line) of each edit that an explanation tells of."""
    lines = list(report.explanation)
    rows = lines[lines.index("What would change the answer") + 1 :]
    found = [
        (match[1], match[2], rows[number + 1].strip())
        for number, row in enumerate(rows)
        if (match := re.match(r"  ([A-Z ]+) with this (.*), if ", row))
    ]
    assert found or rows == ["  no alias, other wording, stance or succession that was tried"]
    return found


def edited(folder, where, line):
    """Write one suggested line into the file that is named."""
    if found := re.match(r"under `(\w+):` of `name: (.*)` in (.*)$", where):
        key, name, file = found.groups()
        text = (folder / file).read_text(encoding="utf-8")
        start = re.search(rf"^  - name: {re.escape(name)}\n", text, re.MULTILINE).end()
        entry = text[start : text.find("  - name", start)]
        item = line.removeprefix("- ")
        new = entry.replace(f"{key}: [", f"{key}: [{item}, ") if f"{key}: [" in entry else f"    {key}: [{item}]\n{entry}"
        (folder / file).write_text(text.replace(entry, new), encoding="utf-8")
        return
    file, number = re.search(r"\((.*):(\d+)\)$", where).groups()
    rows = (folder / file).read_text(encoding="utf-8").split("\n")
    at = next(row for row in range(int(number) - 1, len(rows)) if "    evidence:" in rows[row])
    if where.startswith("under `also:`"):
        rows[at:at] = ["    also:", f"      {line}"]
    else:
        rows.insert(at + 3, f"        {line}")
    (folder / file).write_text("\n".join(rows), encoding="utf-8")


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(FIXTURES / "veldmark", tmp_path / "veldmark"))


@pytest.mark.parametrize(
    ("statement", "where", "line"),
    [
        ("Brankfisc was charged with poaching cod by the Coast Police in May 2019.", "under `misspelled:` of `name: Brankfisk` in claims/glossary.yaml", "- Brankfisc"),
        ("The CP charged Brankfisk with poaching cod in May 2019.", "under `also:` of `name: Coast Police` in claims/glossary.yaml", "- CP"),
        ("Ida Brok said that the quota had emptied the small ports of the coast.", "under `misspelled:` of `name: Ida Brock` in claims/glossary.yaml", "- Ida Brok"),
        ("Halden ranks as the runner-up among ports in Veldmark.", "under `also:` of claim halden-port (claims/coast.yaml:", "- Halden ranks as the runner-up among ports in Veldmark."),
        ("Veldmark unveiled and christened the Lune bridge on 23 June 2018.", "under `also:` of claim bridge-opened (claims/coast.yaml:", "- Veldmark unveiled and christened the Lune bridge on 23 June 2018."),
    ],
)  # fmt: skip
def test_the_edit_that_is_told_does_what_it_says(statement, where, line, veldmark, copy, own_indexes):
    before = verify(statement, veldmark, as_of=AS_OF, explain=True)
    (found,) = told(before)
    assert found[1].startswith(where)
    assert found[2] == line
    edited(copy, *found[1:])
    after = verify(statement, own_indexes(copy), as_of=AS_OF)
    assert VERDICTS[after.verdict.value] == found[0] == "SUPPORTED"


@pytest.fixture
def beach(tmp_path):
    """A folder in which a newer source says otherwise than an older one."""
    folder = tmp_path / "beach"
    (folder / "claims").mkdir(parents=True)
    (folder / "sources").mkdir()
    rows = [("banned", BANNED, 2018), ("legal", LEGAL, 2022)]
    claims = "".join(CLAIM.format(name=name, passage=passage, year=year) for name, passage, year in rows)
    (folder / "claims" / "beach.yaml").write_text(f"schema: claims/0\ntopic: A made-up beach\nclaims:\n{claims}", encoding="utf-8")
    for _, passage, year in rows:
        (folder / "sources" / f"echo-{year}.md").write_text(SOURCE.format(year=year, passage=passage), encoding="utf-8")
    return folder


def test_what_a_newer_source_tells_may_supersede(beach, own_indexes):
    before = verify(f"{BANNED}.", own_indexes(beach), as_of=AS_OF, explain=True)
    assert before.verdict.value == "supported"
    (found,) = told(before)
    assert found[0] == "REFUTED"
    assert found[2] == "superseded_by: {claim: legal}"
    edited(beach, *found[1:])
    after = verify(f"{BANNED}.", own_indexes(beach), as_of=AS_OF)
    assert (after.verdict.value, after.marks) == ("refuted", ("outdated",))


def test_words_that_are_read_the_wrong_way_round(beach, own_indexes):
    before = verify("Bonfires on the beach are not legal in Arnsford.", own_indexes(beach), as_of=AS_OF, explain=True)
    stances = [found for found in told(before) if found[2] == "stance: conflicts"]
    for found in stances:
        edited(beach, *found[1:])
        assert VERDICTS[verify("Bonfires on the beach are not legal in Arnsford.", own_indexes(beach), as_of=AS_OF).verdict.value] == found[0]


@pytest.mark.parametrize("statement", ["Penguins invented the telegraph in 1821.", "Veldmark opened the Lune bridge on 23 June 2018."])
def test_nothing_is_told_where_nothing_would(statement, veldmark):
    assert told(verify(statement, veldmark, as_of=AS_OF, explain=True)) == []


def test_what_is_not_checkable_has_no_remedy(veldmark):
    assert "What would change the answer" not in verify("Did Veldmark open the Lune bridge?", veldmark, as_of=AS_OF, explain=True).explanation


def test_the_corpus_stays_as_it_is(veldmark):
    statement = "The CP charged Brankfisk with poaching cod in May 2019."
    first = verify(statement, veldmark, as_of=AS_OF)
    verify(statement, veldmark, as_of=AS_OF, explain=True)
    assert verify(statement, veldmark, as_of=AS_OF) == first

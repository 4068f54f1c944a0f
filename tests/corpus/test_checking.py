"""A corpus in which nothing is wrong, and faults planted in it one at a time: each is found at its place, and nothing else is."""

from __future__ import annotations

import datetime

import pytest

from claimcheck import rules
from claimcheck.corpus import codes
from claimcheck.corpus.checking import check

DAY = datetime.date(2026, 11, 22)
GAZETTE = """---
title: The port of Marn in 2020
publisher: Marn Gazette
published: 2021-02-10
url: https://example.org/port
kind: news
text: verbatim
original: {sha256: 1111111111111111111111111111111111111111111111111111111111111111, words: 70, text: cd40d45cf16b8350}
---

[p. 1] The port of Marn handled 4,100 ships in 2020. On 23 June 2020 the port authority of Marn opened the Lune bridge.

[p. 2] Mayor Ada Quill did not sign the dredging contract in 2020. The dredger Ravn carries 200 tonnes of sand. Marn is the second-largest port in Tarland.

[p. 3] The port authority of Marn fined Brankfisk over nets in May 2019. The ferry Lark sails every day.
"""
LEDGER = """---
title: Ports of Tarland, counted
publisher: Sund Ledger
published: 2022-03
url: none
find: Sund Ledger ports Tarland counted
kind: news
text: digest
---

[¶1] The port of Marn handled about 4,000 ships in 2020, according to the port authority of Marn.

[¶2] Osmark allegedly dumped waste in the harbour of Marn in 2018. Some of the pilots of Marn are on strike.
"""
CLAIMS = """schema: claims/0
topic: The port of Marn
claims:
  - id: ships-2020
    claim: The port of Marn handled 4,100 ships in 2020.
    also: ["In 2020, 4,100 ships called at the port of Marn."]
    not: [The port of Marn handled 9,000 ships in 2020.]
    evidence:
      - source: gazette
        passage: The port of Marn handled 4,100 ships in 2020
      - source: ledger
        passage: The port of Marn handled about 4,000 ships in 2020
        rests_on: port authority of Marn
    tags: [ships]

  - id: bridge-opened
    claim: The port authority of Marn opened the Lune bridge on 23 June 2020.
    evidence:
      - source: gazette
        passage: On 23 June 2020 the port authority of Marn opened the Lune bridge
    checked: {by: Ida Brock, on: 2026-03-02, method: document, of: 13385611baa93304}
    review_by: 2027-03-02

  - id: contract-unsigned
    claim: Ada Quill did not sign the dredging contract in 2020.
    evidence:
      - source: gazette
        passage: Mayor Ada Quill did not sign the dredging contract in 2020

  - id: ravn-sand
    claim: The dredger Ravn carries 200 tonnes of sand.
    evidence:
      - source: gazette
        passage: The dredger Ravn carries 200 tonnes of sand

  - id: marn-second
    claim: Marn is the second-largest port in Tarland.
    evidence:
      - source: gazette
        passage: Marn is the second-largest port in Tarland

  - id: brankfisk-fined
    claim: The port authority of Marn fined Brankfisk over nets in May 2019.
    evidence:
      - source: gazette
        passage: The port authority of Marn fined Brankfisk over nets in May 2019

  - id: lark-daily
    claim: The ferry Lark sails every day.
    evidence:
      - source: gazette
        passage: The ferry Lark sails every day

  - id: osmark-waste
    claim: Osmark allegedly dumped waste in the harbour of Marn in 2018.
    evidence:
      - source: ledger
        passage: Osmark allegedly dumped waste in the harbour of Marn in 2018

  - id: pilots-strike
    claim: Some of the pilots of Marn are on strike.
    evidence:
      - source: ledger
        passage: Some of the pilots of Marn are on strike
"""
GLOSSARY = """schema: glossary/0
entities:
  - {name: Marn, kind: place, also: [port of Marn, harbour of Marn]}
  - {name: Tarland, kind: country}
  - {name: Osmark, kind: country}
  - {name: port authority of Marn, kind: agency}
  - {name: Brankfisk, kind: company}
  - {name: Nordgarn, kind: company}
  - {name: Ada Quill, kind: person}
  - {name: Per Holm, kind: person}
  - {name: Lune, kind: place}
  - {name: Ravn, kind: ship}
  - {name: Lark, kind: ship}
  - {name: Marn Gazette, kind: media}
  - {name: Sund Ledger, kind: media}
"""
SIDECAR = '{"schema": 0, "normalise": "v1", "window": 5, "hash": "blake2b-64", "paragraphs": {"¶1": ["0123456789abcdef"]}}\n'
FILES = {
    "claims/port.yaml": CLAIMS,
    "claims/glossary.yaml": GLOSSARY,
    "sources/gazette.md": GAZETTE,
    "sources/ledger.md": LEDGER,
    "sources/ledger.quotes.json": SIDECAR,
}
PORT, GAZ, LED, SIDE = "claims/port.yaml", "sources/gazette.md", "sources/ledger.md", "sources/ledger.quotes.json"

MORE = """
  - id: {id}
    claim: {claim}
    evidence:
      - source: ledger
        passage: {passage}
"""
QUAYS = "\n\n[¶3] The port of Marn has 12 quays. Brankfisk sold 50 boats in 2021. Nordgarn bought no boats in 2021.\n"


def adding(claim, passage, name="added"):
    return CLAIMS + MORE.format(id=name, claim=claim, passage=passage)


# name: (file, old, new, place of the finding as file, line, column, code)
FAULTS = {
    "figure": (PORT, "claim: The dredger Ravn carries 200 tonnes", "claim: The dredger Ravn carries 300 tonnes", PORT, 31, 37, "CL101"),
    "figure that no source has": (PORT, "claim: The port of Marn handled 4,100", "claim: The port of Marn handled 5,100", PORT, 5, 37, "CL101"),
    "unit": (PORT, "claim: The dredger Ravn carries 200 tonnes", "claim: The dredger Ravn carries 200 kilograms", PORT, 31, 37, "CL101"),
    "figure put in": (PORT, "claim: The ferry Lark sails every day", "claim: The ferry Lark sails 14 times every day", PORT, 49, 33, "CL101"),
    "figure of a wording": (PORT, '"In 2020, 4,100 ships', '"In 2020, 6,300 ships', PORT, 6, 22, "CL101"),
    "year": (PORT, "claim: The port authority of Marn fined Brankfisk over nets in May 2019", "claim: The port authority of Marn fined Brankfisk over nets in May 2017", PORT, 43, 68, "CL102"),
    "day": (PORT, "        passage: The ferry Lark sails every day", "        passage: The ferry Lark sails every day\n  - id: strike-day\n    claim: The pilots of Marn met on 4 March 2022.\n    evidence:\n      - source: ledger\n        passage: The pilots of Marn met on 3 March 2022", PORT, 54, 38, "CL102", LED, " The pilots of Marn met on 3 March 2022.\n"),
    "month": (PORT, "claim: The port authority of Marn fined Brankfisk over nets in May", "claim: The port authority of Marn fined Brankfisk over nets in July", PORT, 43, 68, "CL102"),
    "year of a wording": (PORT, '"In 2020, 4,100', '"In 2016, 4,100', PORT, 6, 16, "CL102"),
    "company": (PORT, "claim: The port authority of Marn fined Brankfisk", "claim: The port authority of Marn fined Nordgarn", PORT, 43, 45, "CL103"),
    "person": (PORT, "claim: Ada Quill", "claim: Per Holm", PORT, 25, 12, "CL103"),
    "country": (PORT, "claim: Osmark allegedly", "claim: Tarland allegedly", PORT, 55, 12, "CL103"),
    "place": (PORT, "claim: Marn is the second-largest port in Tarland", "claim: Marn is the second-largest port in Osmark", PORT, 37, 47, "CL103"),
    "negation dropped": (PORT, "claim: Ada Quill did not sign", "claim: Ada Quill signed", PORT, 25, 22, "CL104"),
    "negation put in": (PORT, "claim: The port authority of Marn fined Brankfisk", "claim: The port authority of Marn never fined Brankfisk", PORT, 43, 39, "CL104"),
    "rank": (PORT, "claim: Marn is the second-largest", "claim: Marn is the largest", PORT, 37, 24, "CL105"),
    "rank beside a passage without one": (PORT, "claim: Marn is the second-largest port in Tarland.\n    evidence:\n", "claim: Marn is the largest port in Tarland.\n    evidence:\n      - source: ledger\n        passage: The port of Marn handled about 4,000 ships in 2020\n", PORT, 37, 24, "CL105"),
    "scope": (PORT, "claim: Some of the pilots", "claim: All of the pilots", PORT, 61, 12, "CL105"),
    "certainty": (PORT, "claim: Osmark allegedly dumped", "claim: Osmark dumped", PORT, 55, 19, "CL105"),
    "a falsehood that holds": (PORT, "not: [The port of Marn handled 9,000 ships in 2020.]", "not: [The port of Marn handled 4,100 ships in 2020.]", PORT, 7, 11, "CL106"),
    "passage edited": (GAZ, "The ferry Lark sails every day", "The ferry Lark sails each day", PORT, 52, 18, "CL018"),
    "passage copied badly": (PORT, "passage: On 23 June 2020 the port authority", "passage: On 23 June 2020 the prot authority", PORT, 20, 18, "CL018"),
    "passage gone": (PORT, "passage: The dredger Ravn carries 200 tonnes of sand", "passage: A lighthouse keeper wrote poems about herring", PORT, 34, 18, "CL013"),
    "passage twice": (PORT, "passage: The port of Marn handled 4,100 ships in 2020", "passage: Marn", PORT, 10, 18, "CL014"),
    "unknown source": (PORT, "source: ledger\n        passage: Osmark", "source: legder\n        passage: Osmark", PORT, 57, 17, "CL011"),
    "id twice": (PORT, "id: ravn-sand", "id: ships-2020", PORT, 30, 5, "CL010"),
    "id that is none": (PORT, "id: ravn-sand", "id: ravn sand", PORT, 30, 9, "CL008"),
    "ids alike": (PORT, "id: ravn-sand", "id: Ships-2020", PORT, 30, 9, "CL501"),
    "superseded by nobody": (PORT, "        passage: The ferry Lark sails every day", "        passage: The ferry Lark sails every day\n        superseded_by: {claim: nobody}", PORT, 53, 32, "CL012"),
    "unknown key": (PORT, "    tags: [ships]", "    tag: [ships]", PORT, 14, 5, "CL005"),
    "key order": (PORT, "    tags: [ships]\n", "", PORT, 6, 5, "CL502", "  - id: ships-2020\n", "  - id: ships-2020\n    tags: [ships]\n"),
    "claim edited after its sign-off": (PORT, "claim: The port authority of Marn opened the Lune bridge", "claim: The port authority of Marn has opened the Lune bridge", PORT, 21, 5, "CL301"),
    "past its day": (PORT, "review_by: 2027-03-02", "review_by: 2026-03-02", PORT, 22, 16, "CL302"),
    "repeated": (PORT, CLAIMS, adding("The port of Marn has 12 quays.", "The port of Marn has 12 quays", "quays") + MORE.format(id="quays-again", claim="The port of Marn has 12 quays.", passage="12 is the number of quays of the port of Marn"), PORT, 72, 9, "CL201", LED, QUAYS.rstrip() + " 12 is the number of quays of the port of Marn.\n"),
    "contradicted": (PORT, CLAIMS, adding("The port of Marn has 12 quays.", "The port of Marn has 12 quays", "quays") + MORE.format(id="quays-other", claim="The port of Marn has 14 quays.", passage="The port of Marn has 14 quays"), PORT, 72, 9, "CL202", LED, QUAYS.rstrip() + " The port of Marn has 14 quays.\n"),
    "source without claims": ("sources/wire.md", "", LEDGER.replace("Ports of Tarland, counted", "Another one"), "sources/wire.md", 2, 1, "CL203"),
    "sentence without a claim": (LED, "on strike.", "on strike. The pilots of Marn earn 900 crowns a week.", LED, 13, 110, "CL204"),
    "resting on one": (PORT, "        passage: The port of Marn handled 4,100 ships in 2020\n", "        passage: The port of Marn handled 4,100 ships in 2020\n        rests_on: port authority of Marn\n", PORT, 4, 9, "CL205"),
    "sidecar of another paragraph": (SIDE, '"¶1"', '"¶7"', SIDE, 1, 1, "CL401"),
    "sidecar of another original": (SIDE, '"paragraphs"', '"original": "' + "2" * 64 + '", "paragraphs"', SIDE, 1, 1, "CL401", LED, "text: digest\noriginal: {sha256: " + "1" * 64 + "}\n"),
    "verbatim text edited": (GAZ, "The ferry Lark sails every day.", "The ferry Lark sails every day, storms apart.", GAZ, 8, 1, "CL402"),
    "locators out of order": (LED, "[¶2]", "[¶0]", LED, 13, 1, "CL503"),
    "name not in the glossary": (PORT, "Some of the pilots of Marn are on strike", "Some of the pilots of Welburg are on strike", PORT, 61, 34, "CL601", LED, "Welburg"),
    "name of a wording": (PORT, "ships called at the port of Marn", "ships called at the port of Osmark", PORT, 6, 56, "CL103"),
    "speaker whom no passage names": (PORT, "    claim: The ferry Lark sails every day.\n", "    claim: The ferry Lark sails every day.\n    said_by: Per Holm\n", PORT, 50, 14, "CL103"),
    "key twice": (PORT, "    tags: [ships]", "    tags: [ships]\n    tags: [boats]", PORT, 15, 5, "CL003"),
    "tag of YAML": (PORT, "tags: [ships]", "tags: !set [ships]", PORT, 14, 11, "CL004"),
    "key that is missing": (PORT, "    claim: The dredger Ravn carries 200 tonnes of sand.\n", "", PORT, 30, 5, "CL006"),
    "text for a list": (PORT, "tags: [ships]", "tags: ships", PORT, 14, 11, "CL007"),
    "schema of another version": (PORT, "schema: claims/0", "schema: claims/9", PORT, 1, 9, "CL009"),
    "superseded by itself": (PORT, "        passage: The ferry Lark sails every day", "        passage: The ferry Lark sails every day\n        superseded_by: {claim: lark-daily}", PORT, 53, 32, "CL017"),
    "passage beside other words": (PORT, "        passage: The ferry Lark sails every day", "        passage: The ferry Lark sails every day\n        prefix: in summer", PORT, 52, 18, "CL018"),
    "date of a source that is none": (LED, "published: 2022-03", "published: 2022-13", LED, 4, 12, "CL008"),
    "kind of a source that is none": (LED, "kind: news", "kind: newspaper", LED, 7, 7, "CL008"),
    "key of a source that is none": (GAZ, "kind: news", "kind: news\npublishr: x", GAZ, 7, 1, "CL005"),
    "address that is none": (GAZ, "url: https://example.org/port", "url: example org", GAZ, 5, 6, "CL008"),
    "tab": (PORT, "    tags: [ships]", "\ttags: [ships]", PORT, 14, 1, "CL002"),
    "not YAML": (PORT, "    tags: [ships]", "    tags: [ships", PORT, 14, 11, "CL002"),
    "no front matter": (LED, "---\ntitle", "title", LED, 1, 1, "CL016"),
}  # fmt: skip


def written(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def found(folder):
    result = check(folder, "marn", DAY)
    return [(file.path.removeprefix(f"{folder.as_posix()}/"), item) for file in result.files for item in file.findings]


def planted(name):
    """Return the files of the corpus with a fault, and where it has to be found."""
    file, old, new, where, line, column, code, *more = FAULTS[name]
    files = dict(FILES)
    assert old in files.get(file, ""), name
    files[file] = files.get(file, "").replace(old, new) if old else new
    if name == "key order":
        files[PORT] = files[PORT].replace(*more)
    elif name == "name not in the glossary":
        files[LED] = files[LED].replace("pilots of Marn", "pilots of Welburg")
    elif name == "sidecar of another original":
        files[LED] = files[LED].replace("text: digest\n", more[1])
    elif more:
        files[LED] = files[LED].rstrip("\n") + more[1]
        if code in {"CL201", "CL202"}:  # the other sentences of the paragraph need claims as well
            files[LED] = files[LED].replace(" Brankfisk sold 50 boats in 2021. Nordgarn bought no boats in 2021.", "")
    return files, (where, line, column, code)


def test_the_corpus_without_a_fault_is_clean(tmp_path):
    assert found(written(tmp_path, FILES)) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_at_its_place_and_nothing_else_is(name, tmp_path):
    files, expected = planted(name)
    items = found(written(tmp_path, files))
    assert [(file, item.region.line, item.region.column, item.code) for file, item in items] == [expected], [item.message for _, item in items]


def test_there_are_forty_of_them_and_they_cover_the_rules():
    assert len(FAULTS) >= 40
    elsewhere = {codes.UNCHECKED, codes.UNREADABLE, codes.MISSING_FOLDER}  # tests of their own
    assert {fault[6] for fault in FAULTS.values()} >= set(codes.NAMES) - elsewhere


def test_every_code_has_its_text_and_every_text_its_code():
    assert {rule.code: rule.name for rule in rules.all() if rule.code.startswith("CL")} == codes.NAMES


def test_a_corpus_that_asks_for_sign_offs(tmp_path):
    result = check(written(tmp_path, FILES), "marn", DAY, require_checked=True)
    lines = [item.region.line for file in result.files for item in file.findings if item.code == codes.UNCHECKED]
    assert len(lines) == CLAIMS.count("- id:") - 1
    assert 17 not in lines


def test_what_loads_is_looked_at_though_the_rest_does_not(tmp_path):
    broken = CLAIMS.replace("source: ledger\n        passage: Osmark", "source: legder\n        passage: Osmark").replace(
        "claim: The dredger Ravn carries 200", "claim: The dredger Ravn carries 300"
    )
    folder = written(tmp_path, {**FILES, PORT: broken})
    result = check(folder, "marn", DAY)
    assert [item.code for file in result.files for item in file.findings] == ["CL101", "CL011"]
    assert result.waiting == ("repeats", "coverage", "names")
    assert not result.unread
    (folder / "sources" / "ledger.md").write_bytes(b"\xff\xfe")
    assert check(folder, "marn", DAY).unread


def test_claims_of_json_lines_have_their_place(tmp_path):
    line = '{"id": "a", "claim": "The dredger Ravn carries 300 tonnes of sand.", "evidence": [{"source": "gazette", "passage": "The dredger Ravn carries 200 tonnes of sand"}]}\n'
    items = found(written(tmp_path, {**FILES, "claims/more.jsonl": line}))
    assert [(file, item.region.line, item.code) for file, item in items] == [("claims/more.jsonl", 1, "CL101")]

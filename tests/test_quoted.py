"""Who spoke the words of a quotation, in a corpus whose sources are known to the letter and whose curator named no speakers."""

import datetime

import pytest

from claimcheck.corpus import sidecar
from claimcheck.lint import Linter
from claimcheck.model import Stance
from claimcheck.report.answer import blocks
from claimcheck.report.plain import draw
from claimcheck.text import drafts
from claimcheck.verify import verify

AS_OF = datetime.date(2026, 11, 22)
S, R, N = "supported", "refuted", "not-enough-evidence"
GLOSSARY = """schema: glossary/0
entities:
  - {name: Ida Brock, kind: person, also: [Brock]}
"""
CLAIMS = """schema: claims/0
topic: The pier
claims:
  - id: price-unknown
    claim: '"Nobody at the ministry could tell us how the price was worked out," said Marta Quist, the president of the court.'
    evidence:
      - source: audit
        passage: '"Nobody at the ministry could tell us how the price was worked out," said Marta Quist, the president of the court'
  - id: invoices-checked
    claim: Minister Olof Brandt said on 15 March 2024 that the invoices had been checked.
    said_by: Olof Brandt
    evidence:
      - source: audit
        passage: Minister Olof Brandt said on 15 March 2024 that the invoices had been checked
  - id: pier-old
    claim: Ida Brock said that the old pier is a danger to every ship in the harbour.
    said_by: Ida Brock
    evidence:
      - source: audit
        passage: "\\"The old pier is a danger to every ship in the harbour,\\" Ida Brock said"
  - id: peru-harbour
    claim: Peru declared that it will keep the southern harbour open to every trawler of the north.
    evidence:
      - source: audit
        passage: Peru declared that it will keep the southern harbour open to every trawler of the north
  - id: pier-age
    claim: The pier was a quarter of a century old when it fell.
    evidence:
      - source: audit
        passage: The pier was a quarter of a century old when it fell
  - id: rain
    claim: It rained in Marn for nine days in April 2024.
    evidence:
      - source: gazette
        passage: It rained in Marn for nine days in April 2024
"""
SOURCE = """---
title: The audit
publisher: Court of Marn
published: 2024-03-14
url: none
find: audit Marn
kind: government-report
text: verbatim
---

[p. 1] "Nobody at the ministry could tell us how the price was worked out," said Marta Quist, the president of the court. Minister Olof Brandt said on 15 March 2024 that the invoices had been checked. "The old pier is a danger to every ship in the harbour," Ida Brock said. A stone in the wall has the words "let no one go down to the sea alone" on it.

[p. 2] Peru declared that it will keep the southern harbour open to every trawler of the north. The pier was a quarter of a century old when it fell.
"""
GAZETTE = """---
title: Weather
publisher: Marn Gazette
published: 2024-05-02
url: none
find: weather Marn
kind: news
text: verbatim
---

[p. 1] It rained in Marn for nine days in April 2024.
"""
TALKS = "keep the southern harbour open to every trawler of the north"
PIER_ADDED = "the old pier is a very big mess"
STONE = "The pier was a quarter of a century old when it fell"
PRICE = "Nobody at the ministry could tell us how the price was worked out"
PIER = "The old pier is a danger to every ship in the harbour"
ROWS = [
    (f'Marta Quist said: "{PRICE}."', S),
    (f'"{PRICE}," said Marta Quist.', S),
    (f'"{PRICE}," Quist said.', S),
    (f'Olof Brandt said: "{PRICE}."', R),
    (f'"{PRICE}," said Olof Brandt.', R),
    (f'"{PRICE}," Ida Brock said.', R),
    (f'"{PIER}," Ida Brock said.', S),
    (f'"{PIER}," Brock said.', S),
    (f'"{PIER}," said Marta Quist.', R),
    (f'Ida Brock told the Tarvik Telegraaf: "{PIER}."', N),
    (f'According to the Court of Marn, "{PIER}".', S),
    (f'"{PRICE}," the Marn Gazette said.', R),
    (f'Norway promised: "{TALKS}."', R),
    (f'Peru promised: "{TALKS}."', S),
    (f'"{PIER_ADDED}," Ida Brock said.', R),
    (f'"{PIER_ADDED}," Olof Brandt said.', N),
    (f'In March 2024 the Court of Marn wrote that "{STONE}".', S),
    (f'In April 2024 the Court of Marn wrote that "{STONE}".', N),
    ('"Let no one go down to the sea alone," Olof Brandt said.', N),
]


@pytest.fixture(scope="module")
def audit(tmp_path_factory, own_indexes):
    folder = tmp_path_factory.mktemp("audit")
    for name, text in {
        "claims/pier.yaml": CLAIMS,
        "claims/glossary.yaml": GLOSSARY,
        "sources/audit.md": SOURCE,
        "sources/gazette.md": GAZETTE,
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return own_indexes(folder)


@pytest.mark.parametrize(("statement", "verdict"), ROWS, ids=[row[0] for row in ROWS])
def test_a_quotation_is_its_speakers(statement, verdict, audit):
    assert verify(statement, audit, as_of=AS_OF).verdict.value == verdict


QUAY = """---
title: Minutes of the quay
publisher: Sollund Board
published: 2025-02-11
url: none
find: minutes Sollund
kind: government-report
text: {text}
---

[¶1] Mayor Tilde Norum said: "We promised the fishermen of Sollund a new quay, and after nine winters they have one."

[¶2] Deputy Mayor Halvor Brun wrote: "Nobody told us that the crane could not lift two boats at once, and nobody asked."

[¶3] The quay is 90 metres long. The board found that the cost was twice what the council had been told.
"""
DIGEST = """
[¶1] Mayor Tilde Norum said that fishermen had been promised a quay.

[¶2] Deputy Mayor Halvor Brun had not been told what the crane could lift.

[¶3] The quay is 90 metres long; it cost double.
"""
CITING = """schema: claims/0
topic: The quay
claims:
  - id: promise
    claim: 'Mayor Tilde Norum said: "We promised the fishermen of Sollund a new quay, and after nine winters they have one."'
    said_by: Tilde Norum
    evidence:
      - source: minutes
        passage: 'Mayor Tilde Norum said: "We promised the fishermen of Sollund a new quay, and after nine winters they have one."'
  - id: crane
    claim: 'Deputy Mayor Halvor Brun wrote: "Nobody told us that the crane could not lift two boats at once, and nobody asked."'
    said_by: Mayor Halvor Brun
    evidence:
      - source: minutes
        passage: 'Deputy Mayor Halvor Brun wrote: "Nobody told us that the crane could not lift two boats at once, and nobody asked."'
  - id: length
    claim: The quay is 90 metres long.
    evidence:
      - source: minutes
        passage: The quay is 90 metres long
"""
NOTHING = """schema: claims/0
topic: The quay
claims:
  - id: quay-open
    claim: The Sollund quay opened on 3 February 2025.
    evidence:
      - source: notice
        passage: The Sollund quay opened on 3 February 2025
"""
NOTICE_HEAD = QUAY[: QUAY.index("[¶1]")].replace("Minutes of the quay", "Notice").format(text="verbatim")
NOTICE = NOTICE_HEAD + "[¶1] The Sollund quay opened on 3 February 2025.\n"


def written(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def cited(tmp_path_factory, own_indexes):
    """Each paragraph is cited by a claim, and no glossary has the speakers."""
    return own_indexes(written(tmp_path_factory.mktemp("cited"), {"claims/quay.yaml": CITING, "sources/minutes.md": QUAY.format(text="verbatim")}))


@pytest.fixture(scope="module")
def uncited(tmp_path_factory, own_indexes):
    """No claim cites the minutes, which are on file in their own words."""
    files = {"claims/quay.yaml": NOTHING, "sources/minutes.md": QUAY.format(text="verbatim"), "sources/notice.md": NOTICE}
    return own_indexes(written(tmp_path_factory.mktemp("uncited"), files))


@pytest.fixture(scope="module")
def digested(tmp_path_factory, own_indexes):
    """No claim cites the minutes, which are on file as a digest with hashes of their own words."""
    head, body = QUAY.format(text="digest").split("---\n\n")
    folder = tmp_path_factory.mktemp("digested")
    files = {"claims/quay.yaml": NOTHING, "sources/minutes.md": f"{head}---\n{DIGEST}", "sources/notice.md": NOTICE}
    written(folder, {**files, "sources/minutes.quotes.json": sidecar.dumps(sidecar.of_body(body))})
    return own_indexes(folder)


PROMISE = "We promised the fishermen of Sollund a new quay, and after nine winters they have one"
CRANE = "Nobody told us that the crane could not lift two boats at once, and nobody asked"
COST = "the cost was twice what the council had been told"
NORUM, BRUN = "Sollund Board has these words from Tilde Norum", "Sollund Board has these words from Halvor Brun"
SPEAKERS = [
    (f'Tilde Norum said: "{PROMISE}."', S, NORUM),
    (f'Mayor Tilde Norum said: "{PROMISE}."', S, NORUM),
    (f'"{PROMISE}," Norum said.', S, "Sollund Board has these words from Norum"),
    ('"We promised the fishermen of Sollund a new quay," Tilde Norum said, "and after nine winters they have one."', S, NORUM),
    (f'Halvor Brun wrote: "{CRANE}."', S, BRUN),
    (f'"{CRANE}," wrote Deputy Mayor Halvor Brun.', S, "Sollund Board has these words from Mayor Halvor Brun"),
    (f'Halvor Brun said: "{PROMISE}."', R, "Sollund Board gives these words to Tilde Norum, not Halvor Brun"),
    (f'Ove Norum said: "{PROMISE}."', R, "Sollund Board gives these words to Tilde Norum, not Ove Norum"),
    (f'The Sollund Courier reported: "{PROMISE}."', N, "No source has this from Sollund Courier"),
]
LETTERS = [
    (f'The board found that "{COST}".', S, "Sollund Board has these words"),
    (f'Halvor Brun wrote that "{COST}".', N, "No source has this from Halvor Brun"),
    (f'Tilde Norum said: "{PROMISE.replace("nine", "seven")}."', R, "Sollund Board has “nine” where you quote “seven”"),
    (f'Tilde Norum said: "{PROMISE.replace(" new", "")}."', R, "Sollund Board has “new” before “quay”, which your quotation leaves out"),
    (f'Tilde Norum said: "{PROMISE.replace("new", "big new")}."', R, "Sollund Board does not have “big” among these words, but “a new”"),
    ('Tilde Norum said: "The wind will take the roofs off every shed by Easter."', N, "No source known to the letter has these words"),
]


@pytest.mark.parametrize("corpus", ["cited", "uncited"])
@pytest.mark.parametrize(("statement", "verdict", "because"), [*SPEAKERS, *LETTERS], ids=[row[0] for row in (*SPEAKERS, *LETTERS)])
def test_speakers_that_no_glossary_has(statement, verdict, because, corpus, request):
    report = verify(statement, request.getfixturevalue(corpus), as_of=AS_OF)
    assert (report.verdict.value, report.because) == (verdict, because)


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        (f'Tilde Norum said: "{PROMISE}."', S),
        (f'Tilde Norum said: "{PROMISE.replace("nine", "seven")}."', R),
        (f'The minutes have it that "{COST}".', S),
    ],
)
def test_a_digest_whose_paragraph_nothing_cites(statement, verdict, digested):
    report = verify(statement, digested, as_of=AS_OF)
    assert report.verdict.value == verdict
    (item,) = report.parts[0].comparisons
    assert (item.claim, item.source.id) == ("", "minutes")
    assert item.locator in {"¶1", "¶3"}
    assert item.passage.startswith(("Mayor Tilde Norum said", "The quay is 90 metres long;"))
    assert all(not slot.reported for slot in item.slots)  # the words are not at hand


def test_a_paragraph_that_no_claim_cites_is_named(uncited):
    report = verify(f'Tilde Norum said: "{PROMISE.replace("nine", "seven")}."', uncited, as_of=AS_OF)
    assert dict(report.stances) == {"minutes": Stance.CONFLICTS}
    (part,) = report.to_dict()["parts"]
    (item,) = part["comparisons"]
    assert (part["claims"], item["claim"], item["source"]["id"], item["locator"]) == ([], None, "minutes", "¶1")
    (slot,) = item["slots"]
    assert (slot["said"], slot["reported"]) == ("seven", "nine")
    assert item["passage"][slot["reported_start"] : slot["reported_end"]] == "nine"
    screen = draw(blocks(report))
    assert "“nine” where you quote “seven”; ¶1" in screen
    assert "after *nine* winters" in screen


def test_a_claim_on_another_sentence_of_the_paragraph_does_not_stand_for_it(cited):
    report = verify(f'The board found that "{COST}".', cited, as_of=AS_OF)
    assert [item.passage for item in report.parts[0].comparisons] == [f"The board found that {COST}."]


def test_why_is_told_where_no_claim_is(uncited):
    said = f'Halvor Brun said: "{PROMISE.replace("nine", "seven")}."'
    assert verify(said, uncited, as_of=AS_OF, explain=True).explanation


DENIED = [
    (f'Tilde Norum did not say: "{PROMISE}."', R),
    (f'Tilde Norum never said "{PROMISE}".', R),
    (f'Tilde Norum denied saying "{PROMISE}".', R),
    (f'Tilde Norum has denied ever having said "{PROMISE}".', R),
    (f'"{PROMISE}," Tilde Norum never said.', R),
    (f'It is not true that Tilde Norum said "{PROMISE}".', R),
    (f'It is false that Tilde Norum said "{PROMISE}".', R),
    (f'Nobody said "{PROMISE}".', R),
    (f'No one ever said: "{PROMISE}."', R),
    (f'The Sollund Board never wrote that "{COST}".', R),
    (f'Halvor Brun did not say: "{PROMISE}."', N),
    (f'Halvor Brun never said "{PROMISE}".', N),
    (f'Halvor Brun denied saying "{PROMISE}".', N),
    (f'Tilde Norum did not say: "{PROMISE.replace("nine", "seven")}."', N),
    (f'Tilde Norum denies that "{PROMISE}".', N),
    (f'Tilde Norum never used the words "{PROMISE}".', N),
    (f'Neither Tilde Norum nor Halvor Brun said "{PROMISE}".', N),
    (f'Tilde Norum, who did not attend, said: "{PROMISE}."', S),
    (f'Tilde Norum did not attend but said: "{PROMISE}."', S),
    (f'Tilde Norum denied the rumour, saying: "{PROMISE}."', S),
]


@pytest.mark.parametrize("corpus", ["cited", "uncited"])
@pytest.mark.parametrize(("statement", "verdict"), DENIED, ids=[row[0] for row in DENIED])
def test_words_that_are_said_not_to_have_been_said(statement, verdict, corpus, request):
    assert verify(statement, request.getfixturevalue(corpus), as_of=AS_OF).verdict.value == verdict


def test_who_said_what_is_denied_is_told(cited):
    assert verify(f'Tilde Norum never said "{PROMISE}".', cited, as_of=AS_OF).because == NORUM


def test_a_draft_is_told_of_what_no_claim_cites(uncited):
    draft = f"""Tilde Norum said: "{PROMISE.replace("nine", "seven")}."

Halvor Brun said: "{PROMISE}."

Tilde Norum never said: "{PROMISE}."

Tilde Norum said: "{PROMISE}."

Halvor Brun never said: "{PROMISE}."
"""
    (linted,) = [Linter(uncited, AS_OF).lint(drafts.read(draft.encode(), "draft.md"))]
    assert [(item.code, item.region.line, item.message, item.claims, item.stances) for item in linted.findings] == [
        ("CC301", 1, "Sollund Board has “nine” where you quote “seven”", (), (("minutes", "conflicts"),)),
        ("CC302", 3, "Sollund Board gives these words to Tilde Norum, not Halvor Brun", (), (("minutes", "conflicts"),)),
        ("CC105", 5, NORUM, (), (("minutes", "conflicts"),)),
        ("CC402", 9, "No source has this from Halvor Brun", (), (("minutes", "agrees"),)),
    ]

"""Who spoke the words of a quotation, in a corpus whose sources are known to the letter and whose curator named no speakers."""

import datetime

import pytest

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

"""Quotation sidecars: an original aligned with its digest, stored, and read again. The originals are made up."""

from __future__ import annotations

import io
import json
import sys
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from docx import Document

from claimcheck.compare.quote import Status, check
from claimcheck.corpus import flow, sidecar
from claimcheck.errors import CorpusError, InputError
from claimcheck.text.windows import QuotedText

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = """[¶1] Skagen's lighthouse was closed in March 2021 after the storm. The storm broke the lamp.

[¶2] Mayor Ada Holm said that the repair costs 4 million kroner. Ada Holm blamed the ministry.

[¶3] Fishermen want the lamp back by autumn. Two trawlers ran aground near Skagen in June 2021.

[fn, ¶2 *] The ministry's budget for lighthouses fell by 12% in 2020.

[¶4] The ministry plans a new light of steel in 2025.
"""
ORIGINAL = """Home | News | Shop
Subscribe for 3 kroner a day

SEE ALSO: Ten beaches to visit this summer

The storm that came in March 2021 broke the great lamp, and the lighthouse

at Skagen was shut for the first time in a hund-

red years.1

“I have told the ministry that mending it will take 4 million kroner and not one

krone less,” said the mayor, Ada Holm.* She sent the bill the
                                                           \x20
* Its budget for lighthouses went down by 12% in 2020. Ministry, Accounts, 2021.

https://example.org/accounts.pdf
\f very same day.2

WHAT THE BOATS SAY

Nothing that anybody could have foreseen. At sea they miss it: in June 2021 two trawlers ran onto the sand near Skagen, and

the fishermen ask for the lamp “before the autumn [gales] come.”

By 2025 the ministry means to set up a light of steel.

Was this page useful?

Get our newsletter, with recipes and puzzles, in your inbox every week.
"""
CASES = [
    ("the lighthouse at Skagen was shut for the first time in a hundred years", "¶1"),
    ("I have told the ministry that mending it will take 4 million kroner", "¶2"),
    ("She sent the bill the very same day", "¶2"),
    ("Its budget for lighthouses went down by 12% in 2020", "fn, ¶2 *"),
    ("two trawlers ran onto the sand near Skagen", "¶3"),
    ("before the autumn come. By 2025 the ministry means", "¶3"),
    ("ask for the lamp before the autumn gales come", "¶3"),
    ("the ministry means to set up a light of steel", "¶4"),
    ("in a hundred years. I have told the ministry", "¶1"),
    ("very same day. Nothing that anybody could have foreseen", None),
    ("Nothing that anybody could have foreseen", None),
]


@pytest.fixture(scope="module")
def made() -> QuotedText:
    return QuotedText.of_sidecar(sidecar.make(DIGEST, ORIGINAL))


@pytest.mark.parametrize(("quoted", "locator"), CASES)
def test_a_quotation_is_found_where_the_digest_reports_it(quoted: str, locator: str | None, made: QuotedText) -> None:
    found = check(quoted, made)
    assert found.status is Status.EXACT
    assert locator in {found.locator, None}


@pytest.mark.parametrize("quoted", ["Subscribe for 3 kroner a day", "with recipes and puzzles in your inbox every week"])
def test_furniture_is_left_out(quoted: str, made: QuotedText) -> None:
    assert check(quoted, made).status is Status.ABSENT


def test_a_quotation_that_the_digest_does_not_report_is_kept_between() -> None:
    original = ORIGINAL.replace("Nothing that", "Zinc oxide paints a merry quokka vividly every leap year. Nothing that")
    assert check("paints a merry quokka vividly every leap year", QuotedText.of_sidecar(sidecar.make(DIGEST, original))).status is Status.EXACT


def test_no_word_of_the_original_is_stored() -> None:
    text = sidecar.dumps(sidecar.make(DIGEST, ORIGINAL))
    assert "trawlers" not in text
    assert sidecar.dumps(sidecar.make(DIGEST, ORIGINAL)) == text
    assert json.loads(text) == sidecar.make(DIGEST, ORIGINAL)


def test_a_text_about_something_else_is_refused() -> None:
    with pytest.raises(InputError, match="right original"):
        sidecar.make(DIGEST, "Flour, butter, sugar.\n\nBake gently.")


@pytest.mark.parametrize(("broken", "right"), [("Itâ€™s a â€œcafÃ©â€\x9d", "It’s a “café”"), ("a\r\nb\rc", "a\nb\nc"), ("\ufeffÂ£5 âge", "£5 âge")])
def test_garbled_characters_are_put_right(broken: str, right: str) -> None:
    assert flow.repair(broken).replace("â€\x9d", "”") == right


FRONT = """---
title: The lamp
publisher: Skagen Post
published: 2021-06
url: none
find: Skagen lamp
kind: news
text: {text}
original: {{sha256: {hash}}}
---

"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims").mkdir()
    original = tmp_path / "lamp.txt"
    original.write_bytes(ORIGINAL.encode())
    front = FRONT.format(text="digest", hash=sha256(original.read_bytes()).hexdigest())
    (tmp_path / "sources" / "lamp-2021.md").write_text(front + DIGEST, encoding="utf-8")
    (tmp_path / "sources" / "own-2021.md").write_text(FRONT.format(text="verbatim", hash="0" * 64) + DIGEST, encoding="utf-8")
    return tmp_path


def test_a_sidecar_is_stored_and_read(corpus: Path) -> None:
    stored = sidecar.for_source(corpus, "lamp-2021", corpus / "lamp.txt")
    assert (stored.path.name, stored.paragraphs, stored.missing) == ("lamp-2021.quotes.json", 5, ())
    assert check(CASES[0][0], sidecar.read(stored.path)).locator == "¶1"
    assert sorted(path.name for path in stored.path.parent.iterdir()) == ["lamp-2021.md", "lamp-2021.quotes.json", "own-2021.md"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("lamp-2012", ORIGINAL.encode(), "did you mean `lamp-2021`"),
        ("own-2021", ORIGINAL.encode(), "own words"),
        ("lamp-2021", b"another text altogether", "not the original"),
    ],
)
def test_what_cannot_be_hashed_says_why(name: str, content: bytes, message: str, corpus: Path) -> None:
    (corpus / "given").write_bytes(content)
    with pytest.raises(InputError, match=message):
        sidecar.for_source(corpus, name, corpus / "given")


@pytest.mark.parametrize(
    ("content", "message"), [(b"%PDF-1.7 ...", "not plain text"), (b"caf\xe9", "not UTF-8"), ("Wörter".encode("utf-16"), "not plain text")]
)
def test_what_is_no_text_says_so(content: bytes, message: str, corpus: Path) -> None:
    path = corpus / "sources" / "lamp-2021.md"
    path.write_text(path.read_text(encoding="utf-8").replace(sha256(ORIGINAL.encode()).hexdigest(), sha256(content).hexdigest()), encoding="utf-8")
    (corpus / "given").write_bytes(content)
    with pytest.raises(InputError, match=message):
        sidecar.for_source(corpus, "lamp-2021", corpus / "given")


def as_docx(paragraphs: list[str]) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_html(paragraphs: list[str]) -> bytes:
    body = "".join(f'<p class="text"><span>{text}</span></p>' for text in paragraphs)
    return f"<html><head><title>Lamp</title></head><body><article><h1>Lamp</h1>{body}</article></body></html>".encode()


@pytest.mark.parametrize(("ending", "made"), [(".docx", as_docx), (".html", as_html)])
def test_an_original_with_mark_up_is_read_as_its_words(ending, made, corpus: Path) -> None:
    paragraphs = [" ".join(text.split()) for text in ORIGINAL.split("\n\n") if text.strip()]
    data = made(paragraphs)
    given = corpus / f"lamp{ending}"
    given.write_bytes(data)
    path = corpus / "sources" / "lamp-2021.md"
    path.write_text(path.read_text(encoding="utf-8").replace(sha256(ORIGINAL.encode()).hexdigest(), sha256(data).hexdigest()), encoding="utf-8")
    stored = sidecar.for_source(corpus, "lamp-2021", given)
    assert check(CASES[0][0], sidecar.read(stored.path)).status is Status.EXACT
    assert check("p class text span", sidecar.read(stored.path)).status is Status.ABSENT


def test_an_original_whose_extra_is_missing_says_which(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    given = corpus / "lamp.html"
    given.write_bytes(as_html(["The lamp was lit."]))
    path = corpus / "sources" / "lamp-2021.md"
    known = sha256(ORIGINAL.encode()).hexdigest()
    path.write_text(path.read_text(encoding="utf-8").replace(known, sha256(given.read_bytes()).hexdigest()), encoding="utf-8")
    with pytest.raises(InputError, match=r"claimcheck-desk\[web\]"):
        sidecar.for_source(corpus, "lamp-2021", given)


def test_a_skeleton_is_to_be_filled_first(corpus: Path) -> None:
    path = corpus / "sources" / "lamp-2021.md"
    front = path.read_text(encoding="utf-8").removesuffix(DIGEST)
    path.write_text(f"{front}[¶1] \u2026 (12 words)\n\n## Light\n\n[¶2] \u2026 (9 words)\n", encoding="utf-8")
    with pytest.raises(InputError, match="sum up its paragraphs in your own words first"):
        sidecar.for_source(corpus, "lamp-2021", corpus / "lamp.txt")


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"schema": 0}', '{"schema": 0, "normalise": "v2", "window": 5, "hash": "blake2b-64", "paragraphs": {}}']
)
def test_a_file_that_is_no_sidecar_is_a_problem(content: str, tmp_path: Path) -> None:
    path = tmp_path / "x.quotes.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError):
        sidecar.read(path)

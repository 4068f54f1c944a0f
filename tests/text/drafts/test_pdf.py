"""PDF: pages, running heads, divided words."""

from __future__ import annotations

import io
import sys

import pytest

from claimcheck.errors import InputError
from claimcheck.text import drafts

pypdf = pytest.importorskip("pypdf")

HEAD = "Larkmere Harbour Board"
PAGES = [
    [HEAD, "Costs", "The strike had cost the town 2 million crowns, by its own ac-", "count, and the firms on the new pier as much again. It was", "the longest since 1990, the board said, and the most", "1"],
    [HEAD, "costly. Nobody was hurt.", "A second strike was called off in May, when all of the crews", "came back.", "2"],
    [HEAD, "The last page says that 40 ships are still to come in July.", "3"],
]  # fmt: skip


def made(pages, info=""):
    """Return a PDF with a line of text for each line of each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        font = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font {font} >> >>"
        objects.append(page)
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    places = []
    for number, text in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{text}\nendobj\n".encode())
    table = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{place:010} 00000 n \n" for place in places).encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{table}\n%%EOF".encode())
    return out.getvalue()


def test_pages(read):
    draft = read(made(PAGES, "/CreationDate (D:20250304100000Z) /Title (Costs of a strike)"), "a.pdf")
    assert [(sentence.locator, sentence.text) for sentence in draft.sentences] == [
        ("p. 1", "Costs"),
        ("p. 1", "The strike had cost the town 2 million crowns, by its own account, and the firms on the new pier as much again."),
        ("p. 1", "It was the longest since 1990, the board said, and the most costly."),
        ("p. 2", "Nobody was hurt."),
        ("p. 2", "A second strike was called off in May, when all of the crews came back."),
        ("p. 3", "The last page says that 40 ships are still to come in July."),
    ]
    assert (draft.format, draft.date, draft.title) == ("pdf", "2025-03-04", "Costs of a strike")
    place = draft.place(draft.sentences[3].offsets[0])
    assert (place.line, draft.text[draft.starts[1] : draft.starts[1] + len(HEAD)]) == (2, HEAD)


def test_a_running_head_on_both_of_two_pages_is_left_out(read):
    pages = [[HEAD, "Page 1", "The pier was closed in May."], [HEAD, "Page 2", "It was opened again in June."]]
    assert [sentence.text for sentence in read(made(pages), "a.pdf").sentences] == ["The pier was closed in May.", "It was opened again in June."]
    (only,) = [sentence.text for sentence in read(made([["The pier was closed in May."]]), "a.pdf").sentences]
    assert only == "The pier was closed in May."


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "not a PDF"), (b"%PDF-1.4 x", "not a PDF"), (made([[], []]), "its 2 pages hold no text")],
)
def test_what_has_no_text_is_refused(data, words):
    with pytest.raises(InputError, match=words):
        drafts.read(data, "a.pdf")


def test_a_locked_file_is_refused():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made(PAGES)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(InputError, match="locked with a password"):
        drafts.read(out.getvalue(), "a.pdf")


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(InputError, match=r"install claimcheck-desk\[pdf\]"):
        drafts.read(made(PAGES), "a.pdf")

"""Word: all changes accepted, and every place in which text stands."""

from __future__ import annotations

import io
import zipfile

import pytest

from claimcheck.errors import InputError
from claimcheck.text import drafts

docx = pytest.importorskip("docx")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
BODY = f"""<w:document {W} {MC}><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Harbour reopens</w:t></w:r></w:p>
<w:p/>
<w:p><w:r><w:t xml:space="preserve">The pier cost </w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins>
<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> million</w:t><w:tab/><w:t>crowns.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>
<w:commentRangeStart w:id="7"/><w:hyperlink><w:r><w:t xml:space="preserve"> It fell.</w:t></w:r></w:hyperlink><w:commentRangeEnd w:id="7"/>
<w:r><w:footnoteReference w:id="2"/></w:r><w:moveFrom><w:r><w:t>Moved off.</w:t></w:r></w:moveFrom>
<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>
<w:sdt><w:sdtContent><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>An item</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Twelve</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Page 3</w:t></w:r></w:p>
<w:sectPr/></w:body></w:document>"""
NOTES = f"""<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> The board said so.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
COMMENTS = f"""<w:comments {W}><w:comment w:id="7"><w:p><w:r><w:t>claimcheck: ignore</w:t></w:r></w:p></w:comment></w:comments>"""
RELATION = '<Relationship Id="{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}" Target="{0}.xml"/>'


def package(**parts):
    """Return a document of python-docx's with some parts replaced."""
    made = io.BytesIO()
    docx.Document().save(made)
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                text = parts.get("document", BODY).encode()
            if name == "word/_rels/document.xml.rels":
                added = "".join(RELATION.format(part) for part in parts if part != "document")
                text = text.replace(b"</Relationships>", added.encode() + b"</Relationships>")
            if name == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.{0}+xml"
                added = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{kind.format(part)}"/>' for part in parts if part != "document")
                text = text.replace(b"</Types>", added.encode() + b"</Types>")
            new.writestr(name, text)
        for part, text in parts.items():
            if part != "document":
                new.writestr(f"word/{part}.xml", text)
    return out.getvalue()


def test_what_is_read(read):
    draft = read(package(footnotes=NOTES, comments=COMMENTS), "a.docx")
    assert [(sentence.kind, sentence.locator, sentence.text) for sentence in draft.sentences] == [
        ("heading", "\u00b61", "Harbour reopens"),
        ("paragraph", "\u00b63", "The pier cost 5 million crowns."),
        ("paragraph", "\u00b63", "It fell."),
        ("paragraph", "\u00b64", "In a box."),
        ("item", "\u00b65", "An item"),
        ("cell", "\u00b66", "Ships"),
        ("cell", "\u00b67", "Twelve"),
        ("paragraph", "\u00b68", "Page 3"),
        ("footnote", "\u00b69", "The board said so."),
    ]
    place = draft.place(draft.sentences[2].offsets[0])
    assert (place.line, place.column) == (3, 33)
    assert draft.format == "docx"


def test_a_comment_of_the_margin_is_a_comment_where_it_is_anchored(read):
    draft = read(package(comments=COMMENTS), "a.docx")
    assert [(comment.text, draft.text[comment.start : comment.end]) for comment in draft.comments] == [("claimcheck: ignore", " It fell.")]


def test_properties(read):
    document = docx.Document()
    document.core_properties.title = "Over"
    document.add_paragraph("It is over.")
    made = io.BytesIO()
    document.save(made)
    assert (read(made.getvalue(), "a.docx").title, read(made.getvalue(), "a.docx").date) == ("Over", "")
    import datetime

    document.core_properties.modified = datetime.datetime(2025, 3, 4, 10)  # noqa: DTZ001 - as python-docx wants it
    made = io.BytesIO()
    document.save(made)
    assert read(made.getvalue(), "a.docx").date == "2025-03-04"


def test_a_zip_bomb_is_not_opened():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        block = b"\0" * 2**20
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            for _ in range(257):
                member.write(block)
    with pytest.raises(InputError, match=r"a\.docx: would unpack to 257 MB in 1 files, and is not opened"):
        drafts.read(made.getvalue(), "a.docx")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "a.docx: no Word document"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "an old Word document"),
        (package()[:-400], "a.docx: "),
        (package(document="<a/>"), "not a Word document"),
        (package(document="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "not a Word document"),
    ],
)
def test_what_is_no_document_is_refused(data, words):
    with pytest.raises(InputError) as caught:
        drafts.read(data, "a.docx")
    assert words in str(caught.value)
    assert "save it" in str(caught.value)
    assert "Error" not in str(caught.value)


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    with pytest.raises(InputError, match=r"install claimcheck-desk\[docx\]"):
        drafts.read(package(), "a.docx")

"""Documents of made-up facts in every format that is read, made for the tests."""

from __future__ import annotations

import io

TOWNS = ("Marn", "Orell", "Halden", "Morvik", "Lune", "Tarn", "Welburg", "Sund", "Kald", "Brink", "Holm", "Skarv")
GOODS = ("cod", "salt", "timber", "herring", "wool", "slate")


def report_paragraphs():
    """Return the paragraphs of a report of some 1,000 words, in which no two sentences say the same."""
    out = []
    for number, town in enumerate(TOWNS):
        goods = GOODS[number % len(GOODS)]
        year = 2010 + number
        out.append(
            f"The port of {town} handled {4100 + 37 * number:,} ships in {year}. In {year} the port authority of {town} spent "
            f"{12 + number} million crowns on new cranes. The harbour master of {town} said that {150 + 11 * number} pilots work in the port. "
            f"In March {year + 1} the town council of {town} closed {3 + number} old quays. The port of {town} exported "
            f"{900 + 50 * number:,} tonnes of {goods} to Veldmark in {year}. A storm damaged {20 + number} boats in the harbour of {town} "
            f"on {number + 3} November {year}."
        )
    return out


def pdf(paragraphs, title="Ports of the northern coast", per_page=4):
    """Return a PDF with some paragraphs a page, wrapped as in print."""
    pages = [wrapped(paragraphs[start : start + per_page]) for start in range(0, len(paragraphs), per_page)]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"1 0 0 1 60 {780 - 14 * at} Tm ({line.replace('(', '').replace(')', '')}) Tj\n" for at, line in enumerate(lines) if line)
        stream = f"BT /F1 10 Tf\n{shown}ET".encode("cp1252")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (len(objects) + 2),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
        kids.append(len(objects) - 1)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    objects.append(f"<< /Title ({title}) /CreationDate (D:20220304080000Z) >>".encode("cp1252"))
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(objects), start))
    return out.getvalue()


def wrapped(paragraphs, width=88):
    """Return the lines of paragraphs with an empty line between them."""
    lines = []
    for paragraph in paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) + 1 > width:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        lines += [line, ""]
    return lines


PAGE = """<!doctype html><html lang="en"><head><title>Fishing season opens | Sund Ledger</title>
<meta property="og:site_name" content="Sund Ledger"><meta property="og:title" content="Fishing season opens">
<meta property="article:published_time" content="2021-04-02T08:00:00Z"><link rel="canonical" href="https://ledger.example/season"></head>
<body><nav><a href="/">Home</a> <a href="/weather">Weather of the week</a> <a href="/subscribe">Subscribe now</a></nav>
<article><h1>Fishing season opens</h1>
<p>The fishing season in Orell opened on 1 April 2021 with <b>310 boats</b>, the coast guard said.</p>
<p>In 2020 the fleet of Orell landed more than 8,000 tonnes of herring. Mayor Ida Brandt called that &ldquo;a year to remember for the whole coast&rdquo;.</p>
<p>The quota for cod was cut by 20 percent in January 2021, and fishermen protested in front of the town hall.</p></article>
<aside>Read more: ten recipes with herring</aside><footer>We use cookies to serve you better.</footer></body></html>
"""


def docx():
    """Return a Word document with properties, a heading and a table."""
    import datetime

    from docx import Document

    document = Document()
    document.core_properties.title = "Minutes of the harbour board"
    document.core_properties.created = datetime.datetime(2023, 5, 9, tzinfo=datetime.timezone.utc)
    document.add_heading("Minutes of the harbour board", 0)
    document.add_heading("Dredging", 1)
    document.add_paragraph("The harbour board of Halden approved the dredging of the north channel on 4 May 2023.")
    document.add_paragraph("The dredging costs 14 million crowns. Per Holm voted against it.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()

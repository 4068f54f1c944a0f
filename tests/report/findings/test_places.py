"""Whatever the draft's format and the report's: the text at the place that a report gives is the text that the finding names."""

from __future__ import annotations

import datetime
import html
import io
import json
import re
from xml.etree import ElementTree as ET

import docx
import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.lint import Linter
from claimcheck.report.blocks import Screen
from claimcheck.report.findings import Setting, draw
from claimcheck.text import drafts

SENTENCES = (
    "The survey counted 9,000 seals off Veldmark in 2020.",
    "Halden is the largest port in Veldmark.",
    "The Fisheries Board closed 12 fish farms in Morvik in 2018.",
    "The Lune bridge cost 20 million crowns.",
    "Ada Vint of É☂🐟 said so.",
    "It rained.",
)
MARKS = {".md": ("", "*", "**"), ".html": ("", "<b>", "<i>"), ".txt": ("",), ".docx": ("",)}
BREAKS = {
    ".md": ("\n\n", " ", "\r\n\r\n", "\n- ", "\n> "),
    ".html": ("</p>\n<p>", " ", "</p><p class='☂'>", "&nbsp;"),
    ".txt": ("\n\n", " ", "\r\n\r\n"),
    ".docx": ("\n", " "),
}
WRAPS = {".md": (" ", "\n", "\r\n"), ".html": (" ", "\n", " &#8203;"), ".txt": (" ", "\n"), ".docx": (" ",)}


@pytest.fixture(scope="module")
def linter(veldmark):
    return Linter(veldmark, datetime.date(2023, 6, 1))


def closed(mark):
    return mark.replace("<", "</")


@st.composite
def written(draw_one):
    """Return a file's name and bytes: sentences with marks around a word, wrapped somewhere, one after the other."""
    ending = draw_one(st.sampled_from(sorted(MARKS)))
    text = ""
    for _ in range(draw_one(st.integers(1, 5))):
        pieces = draw_one(st.sampled_from(SENTENCES)).split(" ")
        if ending == ".html":
            pieces = [html.escape(piece).replace("É", "&Eacute;") for piece in pieces]
        at, mark = draw_one(st.integers(0, len(pieces) - 1)), draw_one(st.sampled_from(MARKS[ending]))
        pieces[at] = f"{mark}{pieces[at]}{closed(mark)}"
        cut = draw_one(st.integers(1, len(pieces) - 1))
        text += " ".join(pieces[:cut]) + draw_one(st.sampled_from(WRAPS[ending])) + " ".join(pieces[cut:]) + draw_one(st.sampled_from(BREAKS[ending]))
    if ending == ".docx":
        return "draft.docx", packed(text)
    text = f"<p>{text}</p>" if ending == ".html" else text
    return f"draft{ending}", text.encode(draw_one(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


def packed(text):
    document, out = docx.Document(), io.BytesIO()
    for paragraph in text.split("\n"):
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()


def bare(text):
    return " ".join(html.unescape(re.sub(r"</?\w[^>]*>|[*\u200b]|&#8203;|\n> ", " ", text)).replace(" .", ".").split())


def between(file, line, column, last_line, last_column):
    """Return the text between two places, which count from 1, the end exclusive."""
    return file.text[file.starts[line - 1] + column - 1 : file.starts[last_line - 1] + last_column - 1]


def concise(text):
    return [(int(line), int(column)) for line, column in re.findall(r"^draft\.\w+:(\d+):(\d+): CC", text, re.MULTILINE)]


def as_sarif(text):
    regions = [item["locations"][0]["physicalLocation"]["region"] for item in json.loads(text)["runs"][0]["results"]]
    return [(item["startLine"], item["startColumn"], item["endLine"], item["endColumn"]) for item in regions]


def as_json(text):
    return [(item["line"], item["column"], item["end_line"], item["end_column"]) for item in json.loads(text)["files"][0]["findings"]]


def github(text):
    found = []
    for command in re.findall(r"^::(?:error|warning|notice) file=draft\.\w+,(.*?)::", text, re.MULTILINE):
        fields = dict(field.split("=", 1) for field in command.split(",") if "=" in field)
        found.append(tuple(int(fields[name]) for name in ("line", "col", "endLine", "endColumn") if name in fields))
    return found


def gitlab(text):
    return [(item["location"]["lines"]["begin"], item["location"]["lines"]["end"]) for item in json.loads(text)]


def junit(text):
    names = [case.get("name") for case in ET.fromstring(text).iter("testcase") if case.find("failure") is not None]  # noqa: S314 - our own
    return [tuple(int(number) for number in re.findall(r"\d+", name.split("(")[-1])) for name in names]


def rich(text):
    return [(int(line), int(column)) for line, column in re.findall(r"^ *(?:→|-->) draft\.\w+:(\d+):(\d+)$", text, re.MULTILINE)]


@settings(max_examples=80, deadline=None)
@given(written())
def test_places_in_every_format_are_those_of_the_words(linter, made):
    name, data = made
    file = linter.lint(drafts.read(data, name))
    setting = Setting(as_of="2023-06-01", corpus="coast", version="0", screen=Screen(100, "utf-8"), fails=lambda _: True)

    def told(form):
        return "".join(draw(form, [file], setting))

    named = [bare(item.sentence[item.start : item.end]) for item in file.findings]
    ends = [(item.region.line, item.region.column, item.region.end_line, item.region.end_column) for item in file.findings]
    assert [bare(between(file, *place)) for place in ends] == named
    assert as_sarif(told("sarif")) == as_json(told("json")) == ends
    starts = [place[:2] for place in ends]
    assert sorted(concise(told("concise"))) == sorted(rich(told("rich"))) == sorted(junit(told("junit"))) == sorted(starts)
    assert sorted(gitlab(told("gitlab"))) == sorted((place[0], place[2]) for place in ends)
    whole = [place if place[0] == place[2] else (place[0], place[2]) for place in ends]
    assert sorted(github(told("github"))) == sorted(whole)

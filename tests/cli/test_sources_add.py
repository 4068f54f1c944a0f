"""Documents become sources, and sources claims: the real command, from an empty folder on."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.corpus.load import read

pytest.importorskip("docx")
pytest.importorskip("pypdf")
pytest.importorskip("trafilatura")
_SPEC = importlib.util.spec_from_file_location("documents", Path(__file__).with_name("documents.py"))
documents = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(documents)
REPORT = documents.report_paragraphs()


@pytest.fixture
def folder(run, tmp_path):
    """A new corpus, with documents beside it."""
    assert run("init", tmp_path / "coast").code == 0
    (tmp_path / "report.pdf").write_bytes(documents.pdf(REPORT))
    (tmp_path / "page.html").write_text(documents.PAGE, encoding="utf-8")
    (tmp_path / "minutes.docx").write_bytes(documents.docx())
    (tmp_path / "letter.txt").write_text(
        "The mill at Brink closed in 2019.\nIt had 40 workers.\n\nA second mill opened\nin 2020.\n", encoding="utf-8"
    )
    (tmp_path / "post.md").write_text(
        "---\ntitle: A post\ndate: 2024-02-03\n---\n\n# Mills\n\nThe **mill** at Brink has [60 workers](https://a.org).\n", encoding="utf-8"
    )
    return tmp_path / "coast"


def front(folder, name):
    return json.loads(read(folder).sources[name].front)


def body(folder, name):
    return read(folder).sources[name].body.text


BY = ("--publisher", "Coast Office", "--kind", "government-report")


@pytest.mark.parametrize(
    ("file", "arguments", "name", "expected", "text"),
    [
        ("report.pdf", BY, "coast-office-2022", {"title": "Ports of the northern coast", "published": "2022-03-04~", "url": "none", "find": "Ports of the northern coast"}, "\n[p. 1] The port of Marn handled 4,100 ships in 2010. In 2010"),
        ("page.html", ("--kind", "news"), "sund-ledger-2021", {"title": "Fishing season opens", "publisher": "Sund Ledger", "published": "2021-04-02", "url": "https://ledger.example/season"}, "[¶2] In 2020 the fleet of Orell landed more than 8,000 tonnes of herring. Mayor Ida Brandt called that “a year to remember"),
        ("minutes.docx", BY, "coast-office-2023", {"title": "Minutes of the harbour board", "published": "2023-05-09~"}, "\n## Dredging\n\n[¶1] The harbour board of Halden approved"),
        ("letter.txt", (*BY, "--title", "On mills", "--published", "2021-03"), "coast-office-2021", {"title": "On mills", "published": "2021-03"}, "[¶1] The mill at Brink closed in 2019. It had 40 workers.\n\n[¶2] A second mill opened in 2020.\n"),
        ("post.md", (*BY, "--id", "post", "--notes", "a: b"), "post", {"title": "A post", "published": "2024-02-03", "notes": "a: b"}, "## Mills\n\n[¶1] The mill at Brink has 60 workers.\n"),
    ],
)  # fmt: skip
def test_a_document_becomes_a_source(run, folder, file, arguments, name, expected, text):
    path = folder.parent / file
    result = run("sources", "add", path, *arguments, "--corpus", folder)
    assert result.code == 0, result
    assert result.out.startswith(f"sources/{name}.md: ")
    values = front(folder, name)
    assert {key: values[key] for key in expected} == expected
    assert values["original"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert values["text"] == "verbatim"
    assert text in body(folder, name)
    assert "Subscribe" not in body(folder, name)
    assert "cookies" not in body(folder, name)
    assert (
        (folder / "sources" / f"{name}.md")
        .read_text(encoding="utf-8")
        .startswith("---\n# yaml-language-server: $schema=../schema/source.json\ntitle:")
    )
    again = run("sources", "add", path, *arguments, "--id", "other", "--corpus", folder)
    assert (again.code, f"is on file already, as {name}" in again.err) == (2, True), again


def test_the_same_words_in_another_file_are_refused(run, folder):
    copy = folder.parent / "copy.txt"
    copy.write_text((folder.parent / "letter.txt").read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    dated = (*BY, "--title", "On mills", "--published", "2021-03", "--corpus", folder)
    assert run("sources", "add", folder.parent / "letter.txt", *dated).code == 0
    result = run("sources", "add", copy, *dated)
    assert (result.code, "has the words of coast-office-2021" in result.err) == (2, True)


def test_a_digest_is_a_skeleton_without_the_words(run, folder):
    result = run("sources", "add", folder.parent / "page.html", "--kind", "news", "--digest", "--corpus", folder)
    assert result.code == 0, result
    text = (folder / "sources" / "sund-ledger-2021.md").read_text(encoding="utf-8")
    assert "text: digest\n" in text
    assert "herring" not in text
    assert body(folder, "sund-ledger-2021") == "\n[¶1] … (16 words)\n\n[¶2] … (26 words)\n\n[¶3] … (22 words)\n" or "[¶3] … (" in text
    assert set(front(folder, "sund-ledger-2021")["original"]) == {"sha256", "words"}


@pytest.mark.parametrize(
    ("file", "arguments", "words"),
    [
        ("letter.txt", (), "does not say its title, publisher, published, kind: give --title, --publisher, --published, --kind"),
        ("letter.txt", ("--title", "T", "--publisher", "P", "--published", "soon", "--kind", "news"), "`published` must be a date"),
        ("page.html", ("--kind", "rumour"), "`kind` is one of"),
        ("page.html", ("--kind", "news", "--id", "a b"), "letters, digits, hyphens"),
        ("page.html", ("--kind", "news", "--id", "musterby-post-2026"), "is taken"),
        ("page.html", ("--kind", "news", "--url", "ledger.example"), "`url` must be"),
        ("nowhere.pdf", ("--kind", "news"), "nowhere.pdf"),
        ("page.rtf", ("--kind", "news"), "a format that is not read"),
        ("broken.pdf", ("--kind", "news"), "not a PDF"),
        ("empty.txt", ("--kind", "news"), "no paragraph of text"),
    ],
)
def test_could_not_run(run, folder, file, arguments, words):
    (folder.parent / "page.rtf").write_bytes(b"{\\rtf1}")
    (folder.parent / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing")
    (folder.parent / "empty.txt").write_bytes(b"\n\n")
    before = sorted(item.name for item in (folder / "sources").iterdir())
    result = run("sources", "add", folder.parent / file, *arguments, "--corpus", folder)
    assert result.code == 2, result
    assert words in result.err
    assert "Traceback" not in result.err
    assert sorted(item.name for item in (folder / "sources").iterdir()) == before


@pytest.mark.skipif(os.name == "nt", reason="terminals as POSIX has them")
def test_on_a_terminal_what_is_missing_is_asked_for(environment, folder):
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "sources", "add", folder.parent / "letter.txt", "--corpus", folder], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, b"On mills\nCoast Office\nsoon\n2021-03\n\nrumour\nnews\n")
        out, errors = process.communicate(timeout=120)
        os.close(ours)
    assert process.returncode == 0, errors
    assert out.startswith(b"sources/coast-office-2021.md")
    assert b"Please give when, in EDTF" in errors
    assert b"Please give one of news, " in errors


def test_from_nothing_to_a_corpus_that_answers(run, folder):
    """20 claims and more from a report of a thousand words in three commands, then the other documents; every step by command."""
    pages = folder.parent / "list.yaml"
    assert run("sources", "add", folder.parent / "report.pdf", *BY, "--corpus", folder).code == 0
    assert run("claims", "draft", "coast-office-2022", "-o", pages, "--corpus", folder).code == 0
    taken = run("claims", "draft", "coast-office-2022", "--take", pages, "--corpus", folder)
    assert int(taken.out.split()[0]) >= 20, taken
    for file, name, more in (("page.html", "sund-ledger-2021", ("--kind", "news")), ("minutes.docx", "board", (*BY, "--id", "board"))):
        assert run("sources", "add", folder.parent / file, *more, "--corpus", folder).code == 0
        assert run("claims", "draft", name, "-o", pages, "--corpus", folder).code == 0
        assert run("claims", "draft", name, "--take", pages, "--corpus", folder).code == 0
    checked = run("check", "--corpus", folder)
    assert checked.code == 0, checked
    assert "warning" not in checked.out
    for statement, verdict in [
        ("The port of Halden handled 4,174 ships in 2012.", "supported"),
        ("The port of Halden handled 5,000 ships in 2012.", "refuted"),
        ("The fishing season in Orell opened with 310 boats on 1 April 2021.", "supported"),
        ("The harbour board of Halden approved the dredging of the north channel on 4 May 2023.", "supported"),
        ("The harbour board of Halden approved the dredging of the north channel on 4 May 2019.", "refuted"),
    ]:
        answer = json.loads(run("verify", "--format", "json", "--corpus", folder, statement).out)
        assert answer["verdict"] == verdict, statement

"""What is read as a draft, what is refused, and what holds for any bytes."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st

from claimcheck.errors import InputError
from claimcheck.text import drafts

TEXT_ENDINGS = [".md", ".mdx", ".txt", ".html"]
PIECES = [
    "The ship sank. ", "It cost $5.", "\n", "\r\n", "\r", "\n\n", " ", "\t", "    ", "# ", "## x ##", "- ", "1. ", "> ", "* ", "**", "*", "_", "`", "```\n", "~~", "[", "](", ")", "![", "[^1]", "[^1]: ",
    "<!--", "-->", "<!-- claimcheck: ignore -->", "<p>", "</p>", "<div>", "<br>", "<sup>1</sup>", "<sup>", "<td>", "<li>", "</ul>", "<script>", "</script>", "<title>", "<!", "<?", "<", ">", "&amp;", "&#39;", "&#x1F600;", "&bogus", "&",
    "|", "| a | b |\n|---|---|\n", "\\", "\\|", "\\\n", "---\n", '---\ntitle: "A & b"\ndate: 2025-01-02\n---\n', "title: x\n", "+++\n", "{{< x >}}", "{% y %}", "{#id}", "{", "}", "\ufeff", "\u00ad", "\u200b", "\u00a0", "\u2028",
    "\u201cWe won. They lost,\u201d he said.", "\u2022 ", "caf\u00e9", "\U0001f600", "import x from 'y'\n", "<B c={d} />", "{/* no */}",
]  # fmt: skip


def _refusal(data, path, read=drafts.read):
    try:
        read(data, path)
    except InputError as error:
        return str(error)
    return ""


@example("[^1]: \nThe ship sank. ", ".md")  # a note whose first line is empty
@example("\xa0\nThe ship sank. \\\nIt cost $5.", ".md")  # a paragraph whose first line is a no-break space
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from(TEXT_ENDINGS))
@settings(max_examples=600, deadline=None)
def test_any_mark_up_is_read_with_its_places(read, text, ending):
    draft = read(text, f"draft{ending}")
    assert draft.text == text.removeprefix("\ufeff")


@given(st.text(max_size=200), st.sampled_from(TEXT_ENDINGS))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_or_refused(read, text, ending):
    refusal = _refusal(text.encode("utf-8", "surrogatepass"), f"draft{ending}", read)
    assert refusal == "" or refusal.startswith(f"draft{ending}: ")


@given(st.binary(max_size=200), st.sampled_from([*TEXT_ENDINGS, ".docx", ".pdf", ".jpg", ""]))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data, ending):
    refusal = _refusal(data, f"draft{ending}")
    assert refusal == "" or refusal.startswith(f"draft{ending}: ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(read, encoding):
    draft = read("Zo\u00eb left.\r\nShe was 5.".encode(encoding), "a.txt")
    assert draft.text == "Zo\u00eb left.\r\nShe was 5."
    assert [sentence.text for sentence in draft.sentences] == ["Zo\u00eb left.", "She was 5."]
    place = draft.place(draft.sentences[1].offsets[0])
    assert (place.line, place.column) == (2, 1)


@pytest.mark.parametrize(
    ("data", "path", "words"),
    [
        (b"caf\xe9", "a.md", ["a.md", "not valid UTF-8 at byte 3", "save it as UTF-8"]),
        (b"\xff\xfea", "a.md", ["a.md", "not valid UTF-16"]),
        (b"a\0b", "a.txt", ["a.txt", "NUL character at offset 1"]),
        ("a b".encode("utf-16-le"), "a.txt", ["NUL character"]),
        (b"text", "a.jpg", ["a.jpg", ".md", ".txt", ".html", ".docx", ".pdf"]),
        (b"text", "a", ["a: ", ".md"]),
        (b"text", ".md", [".md: ", ".txt"]),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data, path, words):
    with pytest.raises(InputError) as caught:
        drafts.read(data, path)
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize(("path", "ending"), [("x/A.MD", ".md"), ("a.b.txt", ".txt"), ("c.d/a", ""), ("C:\\x\\a.HTM", ".htm"), (".md", "")])
def test_the_ending_of_a_name(path, ending):
    assert drafts.ending(path) == ending


@pytest.mark.parametrize(
    ("text", "starts"), [("", (0,)), ("a\nb", (0, 2)), ("a\r\nb\rc\n", (0, 3, 5, 7)), ("a\u2028b\x0bc", (0,)), ("\n\n", (0, 1, 2))]
)
def test_lines_are_those_of_an_editor(read, text, starts):
    assert read(text, "a.txt").starts == starts


@pytest.mark.parametrize("ending", TEXT_ENDINGS)
@pytest.mark.parametrize("unit", ["The ship sank in May. ", "[", "*a ", "<p>", "`", "&", "![", "a.", "<!-- ", "| a ", "\\", "<a ", "_", "{{"])
def test_long_lines_are_read(read, unit, ending):
    draft = read(unit * (60_000 // len(unit)), f"a{ending}")
    if unit.startswith("The"):
        assert len(draft.sentences) == 60_000 // len(unit)


def test_what_is_longer_than_a_statement_may_be_is_no_sentence(read):
    assert [sentence.text for sentence in read("He left. " + "QUJD" * 5_000 + ". She stayed.", "a.txt").sentences] == ["He left.", "She stayed."]

"""Markdown: what is read, what is not, and where it stands."""

from __future__ import annotations

import pytest

CASES = [
    ("# The U.S. **voted** ##\n", [("heading", "The U.S. voted")]),
    ("Costs\n=====\ntext", [("heading", "Costs"), ("paragraph", "text")]),
    ('A *b* __c__ ~~d~~ [e](http://f.g/h_i "j") `k` l.', [("paragraph", "A b c d e l.")]),
    ("snake_case and 2 * 3 * 4 and * alone", [("paragraph", "snake_case and 2 * 3 * 4 and * alone")]),
    ("**bold**, then.", [("paragraph", "bold, then.")]),
    ("AT&amp;T &mdash; x \\*y\\* &#39;z&#39; \\q", [("paragraph", "AT&T \u2014 x *y* 'z' \\q")]),
    ("one\ntwo  \nthree\\\nfour", [("paragraph", "one two three four")]),
    ("- one\n- two\n  more\n  1. deep\n", [("item", "one"), ("item", "two more"), ("item", "deep")]),
    ("> He said\n> so.\n> > deep\n", [("quote", "He said so."), ("quote", "deep")]),
    ("> He said\nso.\n", [("quote", "He said so.")]),
    ("| a | b \\| c |\n|---|---|\n| 1 | **2** |\n| | 1 |\n", [("cell", "a"), ("cell", "b | c"), ("cell", "1"), ("cell", "2"), ("cell", "1")]),
    ("Text.[^1] More.[^n]\n\n[^1]: The note.\n[^n]: Two\nlines.\n\n    And a paragraph.\n\nBody.", [("paragraph", "Text."), ("paragraph", "More."), ("footnote", "The note."), ("footnote", "Two lines."), ("footnote", "And a paragraph."), ("paragraph", "Body.")]),
    ("[a][r] b\n\n[r]: http://x.y 'title'\n", [("paragraph", "a b")]),
    ("<http://x.y> and x", [("paragraph", "and x")]),
    ("![alt](x.png) after", [("paragraph", "after")]),
    ("[![alt](x.png) caption](y)", [("paragraph", "caption")]),
    ("```py\ncode = 1\n```\n\n    code\n\ntext", [("paragraph", "text")]),
    ("<div>\n<p>Ships &amp; boats</p><script>var a</script>\n</div>\n\ntext", [("paragraph", "Ships & boats"), ("paragraph", "text")]),
    ("a <b>b</b><br>c<sup>2</sup>, 10<sup>6</sup> d.<sup>[3]</sup>", [("paragraph", "a b c2, 10^6 d.")]),
    ('{{< figure src="a.png" >}}\n\ntext {{% x %}}here.', [("paragraph", "text here.")]),
    ("{% include x.html %}\ntext\n{: .lead}\n\n## Head {#id}", [("paragraph", "text"), ("heading", "Head")]),
    ('[gallery ids="1,2"]\n\ntext [sic] here', [("paragraph", "text [sic] here")]),
    ("::: warning\nShips sank.\n:::\n", [("paragraph", "Ships sank.")]),
    ("text\n:::note[Title]\n\nShips sank.\n\n:::\n\nEnd: so ::: it is.", [("paragraph", "text"), ("paragraph", "Ships sank."), ("paragraph", "End: so ::: it is.")]),
    ("> [!NOTE]\n> Ships sank.\n", [("quote", "Ships sank.")]),
    ("> [!tip]- Ships sank.\n", [("quote", "Ships sank.")]),
    ("***\n---\n", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[case[0][:20] for case in CASES])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blocks(read, text, wanted, end):
    draft = read(text.replace("\n", end), "a.md")
    assert [(sentence.kind, sentence.text) for sentence in draft.sentences] == wanted


def test_places_are_those_of_the_file(read):
    text = "---\ntitle: T\n---\r\n\r\n> The **old** pier cost [\u20ac5](u) &amp; more.\r\n> It fell.\r\n"
    draft = read(text, "a.md")
    first, second = draft.sentences[1:]
    assert draft.text[first.offsets[0] : first.offsets[-1]] == "The **old** pier cost [\u20ac5](u) &amp; more."
    place = draft.place(first.offsets[first.text.index("\u20ac")])
    assert (place.line, place.column) == (5, 26)
    end = first.text.index("&")
    assert draft.text[first.offsets[end] : first.offsets[end + 1]] == "&amp;"
    place = draft.place(second.offsets[0])
    assert (place.line, place.column) == (6, 3)


def test_a_cell_is_looked_for_behind_the_one_before_it(read):
    draft = read("| a | b |\n|---|---|\n| 5 | 5 |\n", "a.md")
    assert [draft.place(sentence.offsets[0]).column for sentence in draft.sentences] == [3, 7, 3, 7]


def test_comments_are_kept_with_their_places(read):
    draft = read("<!-- claimcheck: off -->\n\nHe left. <!-- claimcheck:\nignore -->\n\n```\n<!-- code -->\n```\n", "a.md")
    assert [comment.text for comment in draft.comments] == [" claimcheck: off ", " claimcheck:\nignore "]
    assert [draft.text[comment.start : comment.end] for comment in draft.comments] == ["<!-- claimcheck: off -->", "<!-- claimcheck:\nignore -->"]
    assert [sentence.text for sentence in draft.sentences] == ["He left."]


FRONT = [
    ("---\ntitle: A: b\n---\n", "", ""),
    ('---\ntitle: "Ships \\"sank\\""\ndate: 2025-11-03\n---\n', 'Ships "sank"', "2025-11-03"),
    ("---\ntitle: 'It''s over'\ndate: 2025-11-03T08:00:00+01:00\n---\n", "It's over", "2025-11-03"),
    ("---\r\ntitle: Over\r\npubDate: Nov 3 2025\r\n---\r\n", "Over", "2025-11-03"),
    ("---\ntitle: >-\n  Two\n  lines\ndate: 2025-11\n...\n", "Two lines", "2025-11"),
    ("---\ntitle: Over\ndate: 2025-13-40\n---\n", "Over", ""),
    ("---\ndate: 2024\npublished: 2025-01-01\n---\n", "", "2024"),
    ("---\n---\n", "", ""),
    ('+++\ntitle = "Over"\ndate = 2025-11-03T08:00:00Z\n+++\n', "Over", "2025-11-03"),
    ("# Over\n", "Over", ""),
    ("text\n---\ndate: 2025-01-01\n---\n", "text", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "date"), FRONT)
def test_front_matter(read, text, title, date):
    draft = read(text, "a.md")
    assert (draft.title, draft.date) == (title, date)


UNREAD = [
    (
        "---\ntitle: Over\nnote: a: b\n---\n",
        ["3: the front matter is not read, neither title nor date (mapping values are not allowed here): mend its YAML"],
    ),
    ("---\r\ntitle: [Over\r\n---\r\n", ["3: the front matter is not read"]),
    ("---\nThe pier fell.\n---\n", ["2: what stands between the two lines `---` is taken for front matter"]),
    ("---\ntitle: Over\ndate: next week\n---\n", ["3: “next week” is no date, so that the draft has no date: write it as 2026-01-31"]),
    ("---\r\ntitle: Over\r\npublished: 2025-13-40\r\n---\r\n", ["3: “2025-13-40” is no date"]),
    ('+++\ntitle = "Over"\ndate = "soon"\n+++\n', ["3: “soon” is no date"]),
    ("---\ndate: soon\npublished: 2025-01-01\n---\n", []),
    ("---\ntitle: Over\ndate:\n---\n", []),
    ("---\n---\n", []),
    ("---\n# nothing yet\n---\n", []),
]


@pytest.mark.parametrize(("text", "told"), UNREAD)
def test_what_of_front_matter_is_not_read_is_told(read, text, told):
    draft = read(text + "Body.", "a.md")
    assert [message[: len(start)] for message, start in zip(draft.unread, told, strict=True)] == told
    assert draft.sentences[-1].text == "Body."


def test_title_and_description_are_read_and_the_rest_is_not(read):
    draft = read("---\ntitle: \"The 'old' pier fell\"\nauthor: Ada\ndescription: >\n  It fell\n  twice. Twice.\n---\nBody.", "a.md")
    assert [(sentence.kind, sentence.text) for sentence in draft.sentences] == [
        ("title", "The 'old' pier fell"),
        ("description", "It fell twice."),
        ("description", "Twice."),
        ("paragraph", "Body."),
    ]


def test_mdx(read):
    text = "import A from 'a'\nexport const b = {\n  c: 1,\n}\n\n# Head {/* claimcheck: ignore */}\n\nShips {count} sank.\n\n<Chart data={x} />\n"
    draft = read(text, "a.mdx")
    assert [sentence.text for sentence in draft.sentences] == ["Head", "Ships sank."]
    assert [comment.text for comment in draft.comments] == [" claimcheck: ignore "]

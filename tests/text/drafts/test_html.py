"""HTML: what readers of a page see, and where it stands."""

from __future__ import annotations

import pytest

CASES = [
    ("<p>One</p><p>Two</p>", [("paragraph", "One"), ("paragraph", "Two")]),
    ("<h1>The <em>U.S.</em> voted</h1>text", [("heading", "The U.S. voted"), ("paragraph", "text")]),
    ("<ul><li>One<li>Two <ul><li>deep</ul><li>Three</ul>after", [("item", "One"), ("item", "Two"), ("item", "deep"), ("item", "Three"), ("paragraph", "after")]),
    ("<table><tr><th>A<th>B<tr><td>C</td><td>D</table>after", [("cell", "A"), ("cell", "B"), ("cell", "C"), ("cell", "D"), ("paragraph", "after")]),
    ("<blockquote><p>One</p></blockquote>", [("quote", "One")]),
    ("a<br>b<br><br>c<br /><br/>d", [("paragraph", "a b"), ("paragraph", "c"), ("paragraph", "d")]),
    ("Ships&nbsp;&amp; boats &lt;x&gt; AT&T &bogus; caf&eacute; &#39;y&#x27;", [("paragraph", "Ships & boats <x> AT&T &bogus; caf\u00e9 'y'")]),
    ("so&shy;lid co\u00adpy", [("paragraph", "solid copy")]),
    ("<script>a<b</script><style>p{}</style><nav><p>Home</p></nav><svg><text>x</text></svg>text", [("paragraph", "text")]),
    ("<pre>code</pre>use <code>x</code> now<p hidden>no</p>", [("paragraph", "use now")]),
    ("It grew.<sup><a href=#1>1</a></sup> It fell<sup>[2]</sup>. 10<sup>6</sup> m<sup>2</sup>", [("paragraph", "It grew."), ("paragraph", "It fell."), ("paragraph", "10^6 m2")]),
    ("<title>A &amp; B</title><meta name=description content='It&#39;s over. All &amp; sundry.'>", [("title", "A & B"), ("description", "It's over."), ("description", "All & sundry.")]),
    ("<p>unclosed <b>bold <p>next </div> more", [("paragraph", "unclosed bold"), ("paragraph", "next"), ("paragraph", "more")]),
    ("1 < 2 and a<b or <b>c<d</b>", [("paragraph", "1 < 2 and a<b or c<d")]),
    ("<img alt='5 < 6'>One <b title=\"a<b\">two</b> <!-- <p> -->three", [("paragraph", "One two three")]),
    ("a <!-- not <b>closed</b>", [("paragraph", "a <!-- not closed")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[case[0][:20] for case in CASES])
def test_blocks(read, text, wanted):
    assert [(sentence.kind, sentence.text) for sentence in read(text, "a.html").sentences] == wanted


def test_places_are_those_of_the_file(read):
    draft = read("<p>\r\n The <b>old</b>\r\n pier &amp; quay.</p>", "a.html")
    (sentence,) = draft.sentences
    assert draft.text[sentence.offsets[0] : sentence.offsets[-1]] == "The <b>old</b>\r\n pier &amp; quay."
    at = sentence.text.index("&")
    place = draft.place(sentence.offsets[at])
    assert (place.line, place.column) == (3, 7)
    assert draft.text[sentence.offsets[at] : sentence.offsets[at + 1]] == "&amp;"


def test_the_end_of_a_sentence_behind_a_reference_is_behind_the_reference(read):
    draft = read("<p>Caf&eacute;</p>", "a.html")
    (sentence,) = draft.sentences
    assert draft.text[sentence.offsets[0] : sentence.offsets[-1]] == "Caf&eacute;"


def test_comments(read):
    draft = read("<!-- claimcheck: off --><p>x</p><!doctype html><?xml y?>", "a.html")
    assert [(comment.text, draft.text[comment.start : comment.end]) for comment in draft.comments] == [
        (" claimcheck: off ", "<!-- claimcheck: off -->")
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("<time datetime='2025-03-04T10:00'>x</time>", "2025-03-04"),
        ("<time datetime='2020-01-01'>x</time><meta property='article:published_time' content='2025-03-04T10:00Z'>", "2025-03-04"),
        ("<meta itemprop='datePublished' content='2025-03'>", "2025-03"),
        ("<meta name=date content='4 March 2025'>", "2025-03-04"),
        ('<script type="application/ld+json">{"datePublished": "2025-03-04"}</script>', "2025-03-04"),
        ("<time datetime='10:00'>x</time>", ""),
        ("<p>2025-03-04</p>", ""),
    ],
)
def test_date(read, text, date):
    assert read(text, "a.html").date == date


@pytest.mark.parametrize(("text", "title"), [("<title> A\n b</title><h1>C</h1>", "A b"), ("<p>x</p><h2>C</h2>", "C"), ("x", "")])
def test_title(read, text, title):
    assert read(text, "a.html").title == title

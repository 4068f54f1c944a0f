"""Reading a corpus: what loads, and every planted fault with its code and place."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from claimcheck.corpus.load import read
from claimcheck.errors import CorpusError


def problems(folder):
    with pytest.raises(CorpusError) as caught:
        read(folder)
    return [(Path(p.path).relative_to(folder).as_posix() if p.path.startswith(folder.as_posix()) else p.path, p.line, p.column, p.code, p.message) for p in caught.value.problems]  # fmt: skip


def test_a_whole_corpus_loads(corpus, texts):
    contents = read(corpus({"claims/terms.yaml": texts["glossary"]}))
    assert contents.name == "larkmere"
    assert sorted(contents.sources) == ["courier", "gazette"]
    first, mayor, left = contents.claims["claims/ferry.yaml"]
    assert first.claim.id == "osprey-april-2021"
    assert first.claim.also == ("Close to 4,000 people took the Osprey in April 2021.",)
    assert first.claim.falsehoods == ("The Osprey carried 9,000 people in April 2021.",)
    assert first.line == 4
    nearly, more = first.claim.evidence
    assert nearly.passage == "The ferry \u201cOsprey\u201d carried nearly 4,000 people in April 2021"
    assert (nearly.locator, nearly.rests_on) == ("\u00b61", "harbour board")
    assert more.locator == "\u00b61"
    assert mayor.claim.evidence[0].superseded_by == "quill-left"
    assert left.claim.evidence[0].locator == "\u00b62"
    assert list(contents.glossaries) == ["claims/terms.yaml"]
    assert contents.glossaries["claims/terms.yaml"]["entities"][0]["also"] == ["the lake town"]
    assert contents.sources["courier"].source.url == ""


def test_passages_are_found_at_their_offsets(corpus):
    contents = read(corpus())
    for filed in contents.claims["claims/ferry.yaml"]:
        for piece in filed.claim.evidence:
            assert " ".join(contents.sources[piece.source].body.text[piece.start : piece.end].split()) == piece.passage


def test_a_glossary_may_lie_beside_the_folders(corpus, texts):
    folder = corpus({"glossary.yaml": texts["glossary"], "unrelated.yaml": "a: [broken"})
    assert list(read(folder).glossaries) == ["glossary.yaml"]


def test_line_ends_and_byte_order_marks_change_nothing(corpus, texts):
    plain = read(corpus())
    changed = {name: ("\ufeff" + text).replace("\n", "\r\n").encode("utf-8") for name, text in texts.items() if "/" in name}
    windows = read(corpus(changed))
    assert windows.claims == plain.claims
    changed = {name: text.replace("\n", "\r\n") for name, text in texts.items() if "/" in name}
    assert read(corpus(changed)).hash == plain.hash


FAULTS = {
    # old, new: (line, column, code, part of the message) in claims/ferry.yaml
    "unknown key": ("    tags: [ferry]", "    tag: [ferry]", 15, 5, "CL005", "`tag` is no key of a claim: did you mean `tags`?"),
    "missing key": ("    claim: Ada Quill left office in 2022.\n", "", 22, 5, "CL006", "needs `claim`"),
    "duplicate key": ("    tags: [ferry]", "    tags: [ferry]\n    tags: [boat]", 16, 5, "CL003", "first in line 15"),
    "wrong type": ("    tags: [ferry]", "    tags: ferry", 15, 11, "CL007", "must be a list"),
    "a colon in a text": ("claim: Ada Quill is mayor", "claim: Mayor: Ada Quill", 17, 17, "CL002", "quotes"),
    "mapping for a text": ("    claim: Ada Quill is mayor of Larkmere.", "    claim: {Ada: Quill}", 17, 12, "CL007", "must be a text"),
    "empty text": ("    claim: Ada Quill is mayor of Larkmere.", "    claim:", 17, 11, "CL007", "is empty"),
    "bad date": ("    tags: [ferry]", "    review_by: 2026-13-01", 15, 16, "CL008", "a day"),
    "bad choice": ("        rests_on: harbour board", "        stance: agree", 12, 17, "CL008", "did you mean `agrees`?"),
    "bad id": ("id: quill-mayor", "id: quill mayor", 16, 9, "CL008", "hyphens"),
    "duplicate id": ("id: quill-left", "id: quill-mayor", 22, 5, "CL010", "line 16"),
    "unknown source": ("source: courier\n        passage: more", "source: couriers\n        passage: more", 13, 17, "CL011", "did you mean `courier`?"),
    "unknown claim": ("claim: quill-left}", "claim: quill-leaves}", 21, 32, "CL012", "did you mean `quill-left`?"),
    "a claim that supersedes itself": ("claim: quill-left}", "claim: quill-mayor}", 21, 32, "CL017", "supersedes itself"),
    "passage missing": ("passage: more than 4,000", "passage: over 4,000", 14, 18, "CL018", "nearest words at \u00b61 are `carried more than 4,000 people in April 2021"),
    "passage of another source": ("passage: more than 4,000 people in April 2021", "passage: The pier cost 2 million crowns", 14, 18, "CL013", "copy it"),
    "a figure cut in two": ("passage: more than 4,000 people in", "passage: 000 people in", 14, 18, "CL018", "not in courier"),
    "passage twice": ("passage: Mayor Ada Quill opened the new pier", "passage: The pier cost 2 million crowns", 20, 18, "CL014", "2 times in gazette (\u00b62, \u00b63)"),
    "tab": ("    tags: [ferry]", "\ttags: [ferry]", 15, 1, "CL002", "tab"),
    "alias bomb": ("    tags: [ferry]", "    tags: &a [x, &b [*a, *a]]", 15, 11, "CL004", "aliases"),
    "tag": ("    tags: [ferry]", "    tags: !!python/name:os.system x", 15, 11, "CL004", "!!python/name:os.system"),
    "a hash in a text": ("claim: Ada Quill is mayor", "claim: Quill #1 mayor", 17, 17, "CL002", "comment"),
    "control character": ("Ada Quill is mayor", "Ada \x1b[31mQuill", 17, 16, "CL001", "U+001B"),
    "another version": ("schema: claims/0", "schema: claims/7", 1, 9, "CL009", "reads claims/0"),
    "no evidence": ("    evidence:\n      - source: courier\n        passage: Ada Quill left office in 2022\n", "", 22, 5, "CL006", "no `evidence`"),
    "unclosed quote": ("    tags: [ferry]", '    tags: ["ferry]', 15, 12, "CL002", "never closed"),
    "unclosed list": ("    tags: [ferry]", "    tags: [ferry", 15, 11, "CL002", "add ]"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_at_its_place(name, corpus, texts):
    old, new, *expected = FAULTS[name]
    assert old in texts["claims/ferry.yaml"]
    found = problems(corpus({"claims/ferry.yaml": texts["claims/ferry.yaml"].replace(old, new, 1)}))
    place = [(line, column, code) for path, line, column, code, _ in found if path == "claims/ferry.yaml"]
    assert tuple(expected[:3]) in place, found
    assert any(expected[3] in message for *_, message in found), found


SOURCE_FAULTS = {
    "no front matter": ("---\ntitle", "title", 1, "CL016"),
    "open front matter": ("\n---\n\nThe Osprey", "\n\nThe Osprey", 1, "CL016"),
    "unknown key": ("kind: news", "kind: news\nrating: 5", 8, "CL005"),
    "bad kind": ("kind: news", "kind: blog", 7, "CL008"),
    "bad date": ("published: 2022~", "published: spring 2022", 4, "CL008"),
    "no day": ("published: 2022~", "published: 2022-02-30", 4, "CL008"),
    "url without find": ("find: Osprey ferry Larkmere year\n", "", 4, "CL006"),
    "bad url": ("url: none", "url: example.org", 5, "CL008"),
    "withdrawn without reason": ("kind: news", "kind: news\nwithdrawn: {on: 2022-01-01}", 8, "CL006"),
    "missing title": ("title: A year of the Osprey\n", "", 2, "CL006"),
}  # fmt: skip


@pytest.mark.parametrize("name", SOURCE_FAULTS)
def test_a_fault_in_a_source(name, corpus, texts):
    old, new, line, code = SOURCE_FAULTS[name]
    assert old in texts["sources/courier.md"]
    found = problems(corpus({"sources/courier.md": texts["sources/courier.md"].replace(old, new, 1)}))
    assert [item[3] for item in found if item[0] == "sources/courier.md"] == [code], found
    if name not in {"url without find", "withdrawn without reason"}:
        assert found[0][1] == line
    assert all(item[0] == "sources/courier.md" for item in found), "a source that does not load does not make its claims faulty"


def test_all_problems_come_at_once_and_in_order(corpus, texts):
    broken = texts["claims/ferry.yaml"].replace("tags:", "tag:").replace("source: courier", "source: nobody").replace("about 4,000", "")
    found = problems(corpus({"claims/ferry.yaml": broken, "claims/empty.yaml": "", "sources/gazette.md": "nothing"}))
    assert [item[:2] for item in found] == sorted(item[:2] for item in found)
    assert {item[3] for item in found} == {"CL005", "CL009", "CL011", "CL016"}


def test_prefix_and_suffix_tell_apart(corpus, texts):
    claims = texts["claims/ferry.yaml"].replace(
        "passage: Mayor Ada Quill opened the new pier", "passage: The pier cost 2 million crowns\n        suffix: ', the mayor'"
    )
    piece = read(corpus({"claims/ferry.yaml": claims})).claims["claims/ferry.yaml"][1].claim.evidence[0]
    assert piece.locator == "\u00b63"
    found = problems(corpus({"claims/ferry.yaml": claims.replace(", the mayor", "no such words")}))
    assert found[0][3] == "CL013"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"schema: claims/0\ntopic: caf\xe9\n", "CL001"),
        ("schema: claims/0\n".encode("utf-16"), "CL001"),
        (b"\x00\x01\x02", "CL001"),
        (b"just text", "CL009"),
        (b"- a list", "CL009"),
        (b"[" * 100_000, "CL002"),
        (b"a: " * 1000, "CL002"),
        (b"{" * 5000 + b"}" * 5000, "CL002"),
        (b"schema: claims/0\ntopic: x\nclaims: {a: b}\n", "CL007"),
        (b"schema: claims/0\ntopic: x\nclaims:\n  - text\n  -\n", "CL007"),
        (b"schema: claims/0\n---\nschema: claims/0\n", "CL002"),
        (b"&a [*a]", "CL004"),
    ],
)
def test_what_is_no_claims_file(content, code, corpus):
    found = problems(corpus({"claims/other.yaml": content}))
    assert {item[3] for item in found} == {code}


def test_a_billion_laughs(corpus):
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(f"{n}: &{n} [{', '.join([f'*{m}'] * 9)}]\n" for m, n in zip("abcdefghij", "bcdefghijk"))  # noqa: B905
    found = problems(corpus({"claims/bomb.yaml": "schema: claims/0\n" + bomb}))
    assert [item[3] for item in found] == ["CL004"]


def test_fifty_megabytes_where_a_claims_file_should_be(corpus):
    found = problems(corpus({"claims/huge.yaml": b"x" * (50 * 2**20), "claims/huge.jsonl": b"y" * (50 * 2**20)}))
    assert [(item[0], item[3]) for item in found] == [("claims/huge.yaml", "CL001")]
    assert "50 MB" in found[0][4]
    found = problems(corpus({"claims/huge.yaml": None}))
    assert [(item[0], item[1], item[3]) for item in found] == [("claims/huge.jsonl", 1, "CL002")]


def test_folders_that_are_not_there(tmp_path):
    found = problems(tmp_path)
    assert [(item[0], item[3]) for item in found] == [("claims", "CL015"), ("sources", "CL015")]
    (tmp_path / "claims").write_text("a file", encoding="utf-8")
    assert "CL015" in {item[3] for item in problems(tmp_path)}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_that_loop(corpus):
    folder = corpus()
    (folder / "claims" / "again").symlink_to(folder / "claims")
    (folder / "claims" / "x.yaml").symlink_to(folder / "claims" / "y.yaml")
    (folder / "claims" / "y.yaml").symlink_to(folder / "claims" / "x.yaml")
    assert {item[:4] for item in problems(folder)} == {
        ("claims/again", 1, 1, "CL001"),
        ("claims/x.yaml", 1, 1, "CL001"),
        ("claims/y.yaml", 1, 1, "CL001"),
    }


@pytest.mark.skipif(sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root reads all")
def test_what_may_not_be_read(corpus):
    folder = corpus()
    (folder / "claims" / "ferry.yaml").chmod(0)
    (folder / "sources").chmod(0)
    try:
        assert {item[3] for item in problems(folder)} == {"CL001"}
    finally:
        (folder / "sources").chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_does_not_hang(corpus):
    folder = corpus()
    os.mkfifo(folder / "claims" / "pipe.yaml")
    assert problems(folder)[0][3] == "CL001"


def test_claims_in_folders_of_their_own(corpus, texts):
    folder = corpus({"claims/ferry.yaml": None, "claims/town/ferry.yaml": texts["claims/ferry.yaml"]})
    assert list(read(folder).claims) == ["claims/town/ferry.yaml"]


REVIEW = '{"id": "r%d", "claim": "The Osprey sank in %d.", "reviews": [{"publisher": "Checkers", "rating": "False", "stance": "conflicts", "date": "2023"}]}'


def test_imported_reviews(corpus):
    contents = read(corpus({"claims/feed.jsonl": "\n".join(REVIEW % (n, 1900 + n) for n in range(50))}))
    filed = list(contents.imports(contents.imported[0]))
    assert len(filed) == 50
    assert (filed[7].claim.id, filed[7].line, filed[7].claim.topic, filed[7].claim.reviews[0].stance) == ("r7", 8, "feed", "conflicts")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "CL002"), ("[]", "CL007"), ('{"id": "a", "id": "b"}', "CL003"), ('{"id": "a", "claim": 5}', "CL007"), ('{"claim": "x"}', "CL006"),
        ('{"id": "a", "claim": "x", "reviews": []}', "CL006"), ('{"id": "quill-left", "claim": "x", "reviews": [{"publisher": "p", "rating": "r", "stance": "agrees"}]}', "CL010"),
        ('{"id": "a", "claim": "\\ud800"}', "CL001"), ("[" * 100_000, "CL002"), ('{"id": "a", "claim": "x", "also": [null, {"a": 1}], "reviews": 7}', "CL007"),
    ],
)  # fmt: skip
def test_a_faulty_line(line, code, corpus):
    found = problems(corpus({"claims/feed.jsonl": REVIEW % (1, 1901) + "\n\n" + line + "\n" + REVIEW % (2, 1902)}))
    assert {(item[0], item[1], item[3]) for item in found} == {("claims/feed.jsonl", 3, code)}


def test_a_sidecar(corpus):
    good = '{"schema": 0, "normalise": "v1", "window": 5, "hash": "blake2b-64", "paragraphs": {"\u00b61": ["0123456789abcdef"]}}'
    assert read(corpus({"sources/gazette.quotes.json": good})).quotes["gazette"]["paragraphs"] == {"\u00b61": ["0123456789abcdef"]}
    for bad in (
        good.replace("v1", "v2"),
        good.replace("5", '"five"', 1),
        good.replace("0123456789abcdef", "0123"),
        good.replace('"schema": 0, ', ""),
    ):
        assert problems(corpus({"sources/gazette.quotes.json": bad}))[0][3] in {"CL008", "CL006"}
    assert problems(corpus({"sources/gazette.quotes.json": None, "sources/nobody.quotes.json": good}))[0][3] == "CL011"


def test_what_yaml_would_change_stays_as_written(corpus):
    claims = "schema: claims/0\ntopic: 010\nclaims:\n- id: no\n  claim: 12:30\n  also: [yes, 1e3, 2018-11-26, 0x1F, 1_000]\n  evidence:\n  - {source: courier, passage: Ada Quill left office in 2022}\n"
    claim = read(corpus({"claims/odd.yaml": claims})).claims["claims/odd.yaml"][0].claim
    assert (claim.id, claim.topic, claim.text, claim.also) == ("no", "010", "12:30", ("yes", "1e3", "2018-11-26", "0x1F", "1_000"))


def test_a_sign_off_holds_until_the_words_change(corpus, texts):
    from claimcheck.corpus.parse import signature

    of = signature("Ada Quill left office in 2022.", ["Ada Quill left office in 2022"])
    signed = texts["claims/ferry.yaml"] + f"    checked: {{by: T, on: 2022-01-01, of: {of}}}\n"
    assert read(corpus({"claims/ferry.yaml": signed})).claims["claims/ferry.yaml"][2].claim.checked
    edited = signed.replace("claim: Ada Quill left office in 2022.", "claim: Ada Quill left her office in 2022.")
    assert not read(corpus({"claims/ferry.yaml": edited})).claims["claims/ferry.yaml"][2].claim.checked


def test_the_shipped_corpus_loads():
    from claimcheck.corpus.discover import shipped_folder

    contents = read(shipped_folder())
    assert len(contents.sources) == 5
    assert sum(map(len, contents.claims.values())) > 400

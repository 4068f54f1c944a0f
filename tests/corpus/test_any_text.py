"""Whatever lies in the folders: a corpus, or CorpusError with places, and nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st

from claimcheck.corpus.load import read
from claimcheck.corpus.nodes import read_json, read_yaml
from claimcheck.corpus.reporting import Problems
from claimcheck.errors import CorpusError

from_parts = st.lists(
    st.sampled_from(
        ["schema: claims/0\n", "topic: t\n", "claims:\n", "  - ", "id: a\n", "    claim: b\n", "    evidence:\n", "      - source: s\n", "        passage: A b c\n",
         "&x ", "*x", "[", "]", "{", "}", ": ", "- ", "\n", "\t", "#", "'", '"', "|", ">", "!!int ", "? ", "<<: ", "---\n", "also: [1,000]\n", "null", "~", "\u2028", "\x85", "\ufeff", "\U0001f600"]
    )
    | st.text(max_size=5),
    max_size=30,
).map("".join)  # fmt: skip
SOURCE = "---\ntitle: T\npublisher: P\npublished: 2020\nurl: none\nfind: x\nkind: news\ntext: digest\n---\nA b c.\n"


def folder_with(claims, source, line):
    folder = Path(tempfile.mkdtemp())
    for name, content in (("claims/c.yaml", claims), ("claims/l.jsonl", line), ("sources/s.md", source), ("sources/s.quotes.json", line)):
        (folder / name).parent.mkdir(exist_ok=True)
        if content is not None:
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return folder


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(from_parts | st.binary(max_size=50), st.just(SOURCE) | from_parts, st.none() | st.text(max_size=30) | from_parts)
def test_reading_raises_corpus_errors_alone(claims, source, line):
    found = ()
    try:
        assert read(folder_with(claims, source, line)).sources["s"].body.text
    except CorpusError as error:
        found = error.problems
    for problem in found:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.code.startswith("CL")
        assert str(problem).isprintable()


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=20,
    )
)
def test_any_json_is_read_or_refused(value):
    import json

    report = Problems("x")
    found = read_json(json.dumps(value), report)
    assert report.problems or found == value


@given(from_parts)
def test_yaml_is_read_or_refused(text):
    report = Problems("x")
    value = read_yaml(text, report)
    assert value is None or not report.problems

"""The description of the formats: the JSON Schemas on disk are made from it, and say what validation says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimcheck.corpus import codes
from claimcheck.corpus.describe import FORMATS, json_schemas
from claimcheck.corpus.nodes import read_yaml
from claimcheck.corpus.reporting import Problems
from claimcheck.corpus.shape import FORMS, Anything, Items, Record, Table, Text, has_form, validate

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", sorted(json_schemas()))
def test_the_schemas_on_disk_are_current(name):
    fix = "run python -c \"from pathlib import Path; from claimcheck.corpus.describe import *; write_json_schemas(Path('docs/schema'))\""
    assert (FOLDER / name).read_text(encoding="utf-8") == json_schemas()[name], fix


def test_no_schema_is_left_over():
    assert {path.name for path in FOLDER.glob("*.json")} == set(json_schemas())


def shapes(shape):
    yield shape
    inner = shape.fields.values() if isinstance(shape, Record) else [shape.of] if isinstance(shape, Items | Table) else []
    for item in inner:
        yield from shapes(item)


@pytest.mark.parametrize("name", FORMATS)
def test_the_description_is_whole(name):
    for shape in shapes(FORMATS[name]):
        assert not isinstance(shape, Anything)
        assert shape.doc
        if isinstance(shape, Record):
            assert set(shape.required) <= set(shape.fields)
        if isinstance(shape, Text) and shape.form:
            re.compile(FORMS[shape.form][0])


def test_every_code_has_a_name_of_its_own():
    values = [value for name, value in vars(codes).items() if name.isupper() and name != "NAMES"]
    assert sorted(values) == sorted(codes.NAMES)
    assert len(set(codes.NAMES.values())) == len(values)


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        ("id", ["a", "fentanyl-deaths-2021", "r.1"], ["", "-a", "a b", "\u00e9", "a\n"]),
        ("edtf", ["2018", "2018-11", "2018-11-26", "2016-09~", "2016?"], ["18", "2018-13", "2018-02-30", "2018/2019", "May 2018", "0000"]),
        ("period", ["2018", "2015/2018", "../2018", "2024~", "2015/.."], ["2015-2018", "2015/2018/2019", "x"]),
        ("url", ["none", "https://a.org/x", "http://a"], ["a.org", "https://a b", "None"]),
        ("date", ["2026-11-22"], ["2026-11", "2026-11-31", "22.11.2026"]),
        ("figure", [">70000", "~14.5", "50-100", "70,000", "80%", "<= 3"], ["many", "", "> "]),
        ("few-words", ["one", "one two three four five six"], ["one two three four five six seven"]),
    ],
)
def test_forms(form, good, bad):
    assert [value for value in good if not has_form(value, form)] == []
    assert [value for value in bad if has_form(value, form)] == []


def test_the_formats_name_all_that_the_shipped_corpus_uses():
    root = FOLDER.parents[1]
    for path in sorted((root / "claims").rglob("*.yaml")):
        report = Problems(path.name)
        tree = read_yaml(path.read_text(encoding="utf-8"), report)
        validate(tree, FORMATS["glossary" if tree["schema"] == "glossary/0" else "claims"], report)
        assert report.problems == []


def test_every_shipped_file_names_its_schema_to_editors():
    root = FOLDER.parents[1]
    for path in (*sorted((root / "claims").glob("*.yaml")), *sorted((root / "sources").glob("*.md"))):
        (named,) = re.findall(r"(?m)^# yaml-language-server: \$schema=(\S+)$", path.read_text(encoding="utf-8"))
        form = "source" if path.suffix == ".md" else "glossary" if path.stem == "glossary" else "claims"
        assert (path.parent / named).resolve() == FOLDER / f"{form}.json"


def test_a_schema_for_editors_is_valid_json():
    for text in json_schemas().values():
        schema = json.loads(text)
        assert schema["additionalProperties"] is False
        assert schema["$schema"].endswith("2020-12/schema")

import json
from pathlib import Path

import pytest


@pytest.mark.parametrize("form", ["rich", "plain"])
def test_lists_and_entries(run, form):
    for arguments, words in [
        (["claims", "list"], ["orell-quay-2019", "The harbour of Orell"]),
        (["claims", "list", "--topic", "HARBOUR", "--source", "courier-2021"], ["orell-employees"]),
        (["claims", "show", "orell-ships-2019"], ["11 Feb 2020", "¶3", "port authority", "nearly 4,000"]),
        (["claims", "show", "brandt-on-quay"], ["Ida Brandt"]),
        (["sources", "list"], ["gazette-2020", "Coast Courier, May 2021"]),
        (["sources", "show", "courier-2021"], ["a digest in our words", "orell-employees", "search for: Coast Courier"]),
    ]:
        result = run(*arguments, "--format", form)
        assert result.code == 0, result
        assert [word for word in words if word not in result.out] == [], result
    assert "brandt-on-quay" not in run("claims", "list", "--source", "courier-2021").out


def test_json(run):
    claims = json.loads(run("claims", "list", "--format", "json").out)["claims"]
    assert [claim["id"] for claim in claims] == ["orell-ships-2019", "orell-quay-2019", "orell-employees", "brandt-on-quay"]
    assert claims[0]["sources"] == ["gazette-2020", "courier-2021"]
    claim = json.loads(run("claims", "show", "orell-ships-2019", "--format", "json").out)
    assert claim["evidence"][0]["rests_on"] == "port authority"
    sources = json.loads(run("sources", "list", "--format", "json").out)["sources"]
    assert [source["id"] for source in sources] == ["courier-2021", "gazette-2020"]
    assert json.loads(run("sources", "show", "courier-2021", "--format", "json").out)["claims"] == ["orell-ships-2019", "orell-employees"]


def test_search(run):
    result = run("search", "ships handled in the harbour")
    assert result.code == 0, result
    assert result.out.startswith("orell-ships-2019: ")
    value = json.loads(run("search", "--format", "json", "--limit", "2", "ships handled in the harbour").out)
    assert list(value) == ["id", "query", "claims"]
    assert value["claims"][0]["id"] == "orell-ships-2019"
    assert len(value["claims"]) <= 2
    assert run("search", "zyzzyva").code == 0


def test_search_batch(run):
    result = run("search", "--batch", "-", stdin='{"id": 4, "statement": "ships in Orell"}\n{\nquay\n')
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert [line["id"] for line in lines] == [4, None, None]
    assert "error" in lines[1]
    assert result.code == 2


@pytest.mark.parametrize(
    ("statement", "evidence", "stance", "code"),
    [
        ("The harbour handled 9,000 ships in 2019", "The harbour handled nearly 4,000 ships in 2019", "conflicts", 1),
        ("The harbour handled nearly 4,000 ships in 2019", "The harbour handled nearly 4,000 ships in 2019", "agrees", 0),
        ("Penguins invented the telegraph", "The harbour handled nearly 4,000 ships in 2019", "silent", 0),
    ],
)
def test_compare(run, statement, evidence, stance, code):
    result = run("compare", "--format", "json", statement, evidence)
    assert result.code == code, result
    value = json.loads(result.out)
    assert list(value) == ["schema", "statement", "evidence", "stance", "slots"]
    assert value["stance"] == stance
    assert run("compare", statement, evidence).out.startswith(stance.upper())


def test_eval(run):
    labelled = Path(__file__).parents[1] / "fixtures" / "labelled.jsonl"
    value = json.loads(run("eval", labelled, "--format", "json").out)
    assert (value["statements"], value["accuracy"]) == (5, 0.8)
    for form in ("plain", "rich"):
        result = run("eval", labelled, "--format", form)
        assert result.code == 0, result
        assert [
            word
            for word in ("0.800 of 5 statements", "refuted", "By kind", "By slot", "same words", "as of")
            if word not in result.out.replace("     ", " ")
        ] == []
        assert "labelled wrong on purpose" not in result.out
    assert "labelled wrong on purpose" in run("eval", labelled, "--show-misses").out


@pytest.mark.parametrize(("text", "words"), [("", "no labelled"), ("{\n", "bad.jsonl:1"), ('{"statement": "x", "verdict": "true"}', "bad.jsonl:1")])
def test_eval_refuses_bad_labels(run, tmp_path, text, words):
    path = tmp_path / "bad.jsonl"
    path.write_text(text, encoding="utf-8")
    result = run("eval", path)
    assert result.code == 2
    assert words in result.err

import json

import pytest

from claimcheck import rules


@pytest.mark.parametrize("form", ["rich", "plain"])
def test_the_list(run, form):
    result = run("rule", "--format", form)
    assert result.code == 0, result
    assert [rule.code for rule in rules.all() if rule.code not in result.out or rule.name not in result.out] == []


def test_the_list_in_json(run):
    value = json.loads(run("rule", "--format", "json").out)
    assert value["schema"] == 0
    assert [item["code"] for item in value["rules"]] == [rule.code for rule in rules.all()]
    assert next(item for item in value["rules"] if item["code"] == "CC201")["else"] == {"level": "note", "when": "the sentence names its source"}


@pytest.mark.parametrize("form", ["rich", "plain"])
def test_a_page_has_an_example_with_its_answer(run, form):
    result = run("rule", "number-differs", "--format", form)
    assert result.code == 0, result
    assert result.out.startswith("CC101")
    words = " ".join(result.out.split())
    for expected in (
        "eleven people to death",
        "error: The document",
        "nine where you say eleven",
        rules.get("CC101").fix,
        "claimcheck: ignore CC101 reason=",
    ):
        assert expected in words, result


def test_a_page_in_json(run):
    value = json.loads(run("rule", "cc202", "--format", "json").out)
    assert list(value) == ["schema", "code", "name", "level", "else", "summary", "slots", "meaning", "fix", "suppress", "example"]
    assert list(value["example"]) == ["text", "as_of", "level", "message"]
    assert value["example"]["as_of"] == "2026-11-22"
    assert value["example"]["message"].startswith("True in 2018 (U.S.-China Economic and Security Review Commission)")


def test_a_rule_without_an_example(run):
    assert json.loads(run("rule", "CC204", "--format", "json").out)["example"] is None
    assert "Example" not in run("rule", "CC204").out


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("CC105x", "CC105 (polarity-differs)"),
        ("polarity", "did you mean"),
        ("", "lists them"),
        ("\x1b[31mCC", "lists them"),
        ("no\x00pe", "lists them"),
    ],
)
def test_what_is_no_rule(run, given, words):
    if "\x00" in given:
        given = given.replace("\x00", "\x7f")
    result = run("rule", given)
    assert result.code == 2, result
    assert result.out == ""
    assert words in result.err
    assert "\x1b" not in result.err

"""Each format as its readers take it: schemas, parsers, escapes, places."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import junitparser
import pytest

from claimcheck.model.finding import Linted
from claimcheck.report.findings import FORMATS, Failure, draw
from claimcheck.report.findings.fingerprint import fingerprints
from claimcheck.report.findings.github import step_summary
from claimcheck.values import replace

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
CASES = ("ships", "wrapped", "notes", "hostile", "long", "held", "clean", "many", "all")


def told(name, items, setting, **more):
    return "".join(draw(name, items, setting(**more)))


@pytest.mark.parametrize("failed", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_sarif_is_valid(items, setting, case, failed):
    log = json.loads(told("sarif", items(case, failed=failed), setting, suppressed=True))
    jsonschema.validate(log, SCHEMA, format_checker=jsonschema.FormatChecker())
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is not failed
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[item["ruleIndex"]]["id"] == item["ruleId"] for item in run["results"])
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    prints = [item["partialFingerprints"]["claimcheck/v1"] for item in run["results"]]
    assert len(prints) == len(set(prints))


@pytest.mark.parametrize("case", ["ships", "wrapped", "notes", "hostile", "long", "many"])
def test_places_are_those_of_the_words(items, setting, case):
    for file in items(case):
        results = json.loads(told("sarif", [file], setting, fails=lambda _: True))["runs"][0]["results"]
        assert len(results) == len(file.findings)
        for result, found in zip(results, file.findings, strict=True):
            place = result["locations"][0]["physicalLocation"]["region"]
            said = file.text[place["charOffset"] : place["charOffset"] + place["charLength"]]
            assert " ".join(said.replace("*", "").split()) == " ".join(found.sentence[found.start : found.end].split())
            lines = file.text.split("\n")
            if place["startLine"] == place["endLine"]:
                assert lines[place["startLine"] - 1][place["startColumn"] - 1 : place["endColumn"] - 1] == said
        values = json.loads(told("json", [file], setting))["files"][0]["findings"]
        assert [(item["line"], item["column"], item["end_line"], item["end_column"]) for item in values] == [
            (found.region.line, found.region.column, found.region.end_line, found.region.end_column) for found in file.findings
        ]


def test_sarif_offers_the_wording_in_place_of_the_sentence(items, setting):
    (file,) = items("ships")
    (result,) = json.loads(told("sarif", [file], setting))["runs"][0]["results"]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    mended = file.text[: region["charOffset"]] + replacement["insertedContent"]["text"] + file.text[region["charOffset"] + region["charLength"] :]
    assert mended == "# Ships\n\nOrell handled nearly 4,000 ships in 2019. It rained.\n"
    assert [item["physicalLocation"]["artifactLocation"]["uri"] for item in result["relatedLocations"]] == [
        "claims/harbour.yaml",
        "sources/gazette-2020.md",
    ]


@pytest.mark.parametrize(("name", "uri"), [("bad\udcff.md", "bad%FF.md"), ("half\ud83d.md", "half%ED%A0%BD.md")])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_name_that_is_not_utf8_loses_nothing(items, setting, kind, name, uri):
    (file,) = items("ships")
    text = told(kind, [replace(file, path=name), Failure(name, "cannot be read")], setting)
    assert text.encode("utf-8", "backslashreplace")
    if kind == "sarif":
        found = json.loads(text)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        assert found == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_sarif_leaves_suppressed_results_out_unless_asked(items, setting):
    assert json.loads(told("sarif", items("held"), setting))["runs"][0]["results"] == []
    (result,) = json.loads(told("sarif", items("held"), setting, suppressed=True))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "quoted for its fame"}]


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "sarif"])
def test_notes_are_one_line_in_ci(items, setting, name):
    text = told(name, items("notes"), setting)
    assert text.count("2 notes: 1 not-on-file (CC401), 1 detail-unconfirmed (CC402)") == 1
    assert "No source gives" not in text


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "sarif"])
def test_notes_that_fail_are_shown(items, setting, name):
    assert "No source gives" in told(name, items("notes"), setting, fails=lambda found: found.level != "warning")


@pytest.mark.parametrize("case", CASES)
def test_gitlab(items, setting, case):
    entries = json.loads(told("gitlab", items(case), setting))
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["lines"]["begin"] >= 1
        assert not entry["location"]["path"].startswith("./")
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


@pytest.mark.parametrize("case", CASES)
def test_junit(items, setting, case):
    text = told("junit", items(case, failed=True), setting)
    root = ET.fromstring(text)  # noqa: S314 - our own
    suite = junitparser.JUnitXml.fromstring(text.encode("utf-8", "backslashreplace"))
    assert suite.tests == len(root.findall(".//testcase"))
    assert suite.failures == len(root.findall(".//failure"))
    assert suite.errors == len(root.findall(".//error")) == 1


def test_junit_has_a_case_for_a_clean_file(items, setting):
    root = ET.fromstring(told("junit", items("clean"), setting))  # noqa: S314 - our own
    assert [(case.get("name"), len(case)) for case in root.iter("testcase")] == [("drafts/clean.md", 0)]


def test_github_escapes_as_the_toolkit_does(items, setting):
    line = told("github", items("hostile"), setting).splitlines()[0]
    properties, _, message = line.partition("::")[2].partition("::")
    assert "file=drafts/100%25.md" in properties
    assert message.startswith("100%25 ")
    assert "%0A::error" in message
    assert "\n" not in message


def test_github_gives_no_columns_where_a_finding_spans_lines(items, setting):
    (line,) = [line for line in told("github", items("wrapped"), setting).splitlines() if line.startswith("::")]
    assert "file=drafts/a%3A b%2C c.md,line=1,endLine=5,title=CC103 entity-differs::" in line
    assert "col=" not in line.casefold()


def test_github_puts_errors_first_and_sums_up_beyond_ten(items, setting):
    text = told("github", items("notes") + items("many"), setting)
    commands = [line.split("::")[1].split(" ")[0] for line in text.splitlines() if line.startswith("::")]
    assert commands == ["error"] * 10 + ["warning", "notice"]
    assert "and 5 errors more in 1 file" in text
    assert text.count("Finding ") == 14


def test_github_counts_files_that_could_not_be_read_among_the_errors(items, setting):
    unread = [Failure(f"{number}.md", "no such file") for number in range(3)]
    text = told("github", [*unread, *items("many")], setting)
    commands = [line.split("::")[1].split(" ")[0] for line in text.splitlines() if line.startswith("::")]
    assert commands.count("error") == 10
    assert text.count("Finding ") == 14


def test_step_summary(items, setting):
    text = step_summary([item for item in items("all") if isinstance(item, Linted)], items("all", failed=True)[:1], setting())
    assert "| drafts/ships.md:3 | error CC101 number-differs | Orell Gazette has nearly 4,000 where you say 9,000 |" in text
    assert "- drafts/broken.docx: not a docx file" in text


def test_json_has_every_note(items, setting):
    value = json.loads(told("json", items("notes", failed=True), setting))
    assert value["schema"] == 0
    assert [item["code"] for item in value["files"][0]["findings"]] == ["CC401", "CC402", "CC901"]
    assert value["errors"] == [{"path": "drafts/broken.docx", "message": "not a docx file"}]


def test_json_shows_what_is_held_back_when_asked(items, setting):
    (file,) = json.loads(told("json", items("held"), setting, suppressed=True))["files"]
    assert file["held_back"][0]["suppression"] == {"kind": "comment", "reason": "quoted for its fame"}
    assert file["suppressed"] == 1


def test_fingerprints_hold_when_lines_move(items):
    (file,) = items("ships")
    (before,) = [print_ for _, print_ in fingerprints(file.path, file.findings)]
    from claimcheck.values import replace

    moved = replace(file.findings[0], region=replace(file.findings[0].region, line=99))
    assert [print_ for _, print_ in fingerprints(file.path, [moved])] == [before]


def test_rich_cuts_long_lines_around_the_words(items, setting):
    text = told("rich", items("long"), setting, width=80)
    line, marks = next(
        (line, marks) for line, marks in zip(text.splitlines(), text.splitlines()[1:], strict=False) if "9,000 ships" in line and "^" in marks
    )
    assert len(line) < 200
    assert line[marks.index("^") : marks.rindex("^") + 1] == "9,000"


def test_rich_marks_lines_of_wide_letters(items, setting):
    text = told("rich", items("hostile"), setting)
    assert "^^^^^" in text

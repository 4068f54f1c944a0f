"""Imports and exports with the real command."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour"
VELDMARK = Path(__file__).parents[1] / "fixtures" / "veldmark"


def review(number, rating="False", **more):
    return {
        "@context": "https://schema.org", "@type": "ClaimReview", "url": f"https://checkers.example/{number}", "datePublished": "2021-03-04",
        "claimReviewed": f"The harbour of Orell lost {number + 100} crates in 2020.", "author": {"@type": "Organization", "name": "Made-up Checkers"},
        "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Per Holm"}}, "reviewRating": {"@type": "Rating", "alternateName": rating}, **more,
    }  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "harbour"
    shutil.copytree(HARBOUR, folder)
    return folder


def listed(run, folder):
    return json.loads(run("claims", "list", "--format", "json", "--corpus", folder).out)["claims"]


def test_reviews_come_in_and_are_on_file(run, folder, tmp_path):
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps([review(0), review(1, "True"), review(2, claimReviewed=""), review(0)]), encoding="utf-8")
    result = run("claims", "import", feed, "--corpus", folder, "--topic", "Crates")
    assert result.code == 0, result
    assert result.out == "claims/feed.jsonl: 2 claims; passed over: 1 no claim, 1 on file already\n"
    assert result.err == "record 3: passed over: no claim\n"
    lines = [json.loads(line) for line in (folder / "claims" / "feed.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["reviews"][0]["stance"] for line in lines] == ["conflicts", "agrees"]
    assert {item["topic"] for item in listed(run, folder)} == {"The harbour of Orell", "Crates"}
    assert run("check", "--corpus", folder).code == 0
    again = run("claims", "import", feed, "--corpus", folder)
    assert (again.code, "is there already" in again.err) == (2, True)
    other = run("claims", "import", feed, "--corpus", folder, "--name", "other")
    assert (other.code, "no claim in it that could be taken; passed over: 1 no claim, 3 on file already" in other.err) == (2, True)
    assert not (folder / "claims" / "other.jsonl").exists()
    assert run("claims", "import", feed, "--corpus", folder, "--replace").code == 0


@pytest.mark.parametrize("form", ["claimreview", "csv", "jsonl"])
def test_import_export_import_gives_the_same_claims(run, tmp_path, form):
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps([review(0), review(1, "Half True", keywords="crates, loss"), review(2, "Weird")]), encoding="utf-8")
    out = tmp_path / f"out.{form}"
    empty = tmp_path / "empty"
    for name in ("claims", "sources"):
        (empty / name).mkdir(parents=True)
    shutil.copytree(empty, tmp_path / "second")
    assert run("claims", "import", feed, "--corpus", empty).code == 0
    assert run("claims", "export", "--format", form, "-o", out, "--corpus", empty).code == 0
    assert run("claims", "import", out, "--from", form, "--name", "back", "--corpus", tmp_path / "second").code == 0
    first, second = listed(run, empty), listed(run, tmp_path / "second")
    assert first == second
    for item in first:
        shown = [run("claims", "show", item["id"], "--format", "json", "--corpus", where).out for where in (empty, tmp_path / "second")]
        assert shown[0] == shown[1]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_curated_claims_go_out_and_come_back_with_their_evidence(run, tmp_path, form):
    out = tmp_path / "claims.out"
    assert run("claims", "export", "--format", form, "-o", out, "--corpus", VELDMARK).code == 0
    copy = tmp_path / "veldmark"
    shutil.copytree(VELDMARK, copy)
    (copy / "claims" / "coast.yaml").unlink()
    (copy / "claims" / "checkers.jsonl").unlink()
    result = run("claims", "import", out, "--from", form, "--name", "all", "--corpus", copy)
    assert result.code == 0, result
    for item in listed(run, VELDMARK):
        shown = [run("claims", "show", item["id"], "--format", "json", "--corpus", where).out for where in (VELDMARK, copy)]
        assert shown[0] == shown[1]


def test_claimreview_leaves_out_what_is_no_review(run, folder):
    result = run("claims", "export", "--format", "claimreview", "--corpus", VELDMARK)
    (only,) = json.loads(result.out)
    assert (only["@type"], only["claimReviewed"], only["author"]["name"]) == (
        "ClaimReview",
        "A sea serpent sank the ferry Lark in 2019.",
        "Made-up Checkers",
    )
    assert "claims rest on evidence" in result.err
    lines = run("claims", "export", "--source", "courier-2021", "--corpus", folder).out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["orell-ships-2019", "orell-employees"]
    assert run("claims", "export", "--topic", "nothing", "--corpus", folder).out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["import", "nowhere.json"], "nowhere.json"),
        (["import", "bad.json"], "not JSON"),
        (["import", "bad.xls"], "--from"),
        (["import", "bad.csv"], "names of the columns"),
        (["import", "packed.jsonl.gz", "--from", "jsonl", "--name", "packed"], "is compressed: unpack it first"),
        (["import", "bad.json", "--name", "a b"], "another --name"),
        (["export", "--source", "nobody"], "no source 'nobody'"),
        (["export", "-o", "nowhere/out.csv", "--format", "xml"], "xml"),
    ],
)
def test_could_not_run(run, folder, tmp_path, arguments, words):
    for name in ("bad.json", "bad.xls", "bad.csv"):
        (tmp_path / name).write_text("{nothing", encoding="utf-8")
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(b'{"id": "x"}\n'))
    result = run("claims", *arguments, "--corpus", folder)
    assert result.code == 2, result
    assert words in result.err
    assert "Traceback" not in result.err
    assert not [item for item in (folder / "claims").iterdir() if item.suffix == ".jsonl"]

"""A curator at work: drafting, filing and signing off claims, with the real command, in files whose comments and order have to stay."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour"
CLAIMS = "claims/harbour.yaml"
MORE = """
[¶4] Orell exported 1,200 tonnes of cod to Veldmark in 2020. It was a record. The harbour of Orell handled nearly 4,000 ships in 2019.
The harbour of Orell employs 450 people. Is it enough?
"""


@pytest.fixture
def folder(tmp_path):
    """A copy of the harbour corpus, its courier with a paragraph that no claim cites."""
    folder = tmp_path / "harbour"
    shutil.copytree(HARBOUR, folder)
    with (folder / "sources" / "courier-2021.md").open("a", encoding="utf-8") as file:
        file.write(MORE)
    return folder


@pytest.fixture
def editor(tmp_path):
    """Return a function that makes an editor of a few lines of Python, which has the list as `text`."""

    def make(code):
        script = tmp_path / "editor.py"
        script.write_text(f"import sys\npath = sys.argv[1]\ntext = open(path, encoding='utf-8').read()\n{code}\n", encoding="utf-8")
        return {"EDITOR": f"{sys.executable} {script}", "VISUAL": ""}

    return make


SAVE = "open(path, 'w', encoding='utf-8').write(text)"


def listed(run, folder):
    result = run("claims", "draft", "courier-2021", "--corpus", folder, "-o", "-")
    assert result.code == 0, result
    return result.out


def test_a_draft_lists_what_no_claim_cites_with_what_is_like_it(run, folder):
    text = listed(run, folder)
    entries = text.split("\n\n")[1:]
    assert [entry.split("\n")[0].strip() for entry in entries] == ["- do: keep", "- do: drop", "- do: merge orell-ships-2019", "- do: keep"]
    assert "“1,200 tonnes” 1,150,000 to 1,250,000 kg" in entries[0]
    assert "leans on the sentence before" in entries[1]
    assert "agrees with `orell-ships-2019`" in entries[2]
    assert "conflicts with `orell-employees`: The harbour of Orell employs 310 people." in entries[3]
    assert "Is it enough" not in text
    assert "310 people" not in entries[0]


def test_a_list_in_a_file_is_edited_and_taken(run, folder, tmp_path):
    before = (folder / CLAIMS).read_text(encoding="utf-8")
    path = tmp_path / "list.yaml"
    assert "--take" in run("claims", "draft", "courier-2021", "--corpus", folder, "-o", path).out
    path.write_text(
        path.read_text(encoding="utf-8").replace("- do: keep\n    id: orell-exported", "- do: keep\n    tags: [cod]\n    id: orell-sold"),
        encoding="utf-8",
    )
    result = run("claims", "draft", "courier-2021", "--corpus", folder, "--take", path)
    assert result.code == 0, result
    assert result.out == "2 claims written to claims/courier-2021.yaml; 1 merged into orell-ships-2019; 1 dropped.\n"
    new = (folder / "claims" / "courier-2021.yaml").read_text(encoding="utf-8")
    assert new.startswith("schema: claims/0\ntopic: Orell counts its ships\nclaims:\n  - id: orell-sold")
    assert "    tags: [cod]\n\n  - id: " in new
    after = (folder / CLAIMS).read_text(encoding="utf-8")
    added = "      - source: courier-2021\n        passage: The harbour of Orell handled nearly 4,000 ships in 2019\n"
    assert after == before.replace("more than 4,000 ships in 2019\n", f"more than 4,000 ships in 2019\n{added}")
    assert (
        json.loads(run("verify", "--corpus", folder, "--format", "json", "Orell exported 1,200 tonnes of cod to Veldmark in 2020.").out)["verdict"]
        == "supported"
    )


def test_a_list_is_edited_in_the_editor_and_saving_writes(run, folder, editor):
    result = run(
        "claims", "draft", "courier-2021", "--corpus", folder, env=editor(f"text = text.replace('do: merge orell-ships-2019', 'do: drop'); {SAVE}")
    )
    assert (result.code, result.out) == (0, "2 claims written to claims/courier-2021.yaml; 2 dropped.\n"), result


@pytest.mark.parametrize("code", ["pass", "sys.exit(3)"])
def test_a_list_that_was_not_saved_writes_nothing(run, folder, editor, code):
    result = run("claims", "draft", "courier-2021", "--corpus", folder, env=editor(code))
    assert result.code == 0, result
    assert result.out.startswith("Nothing was written")
    assert not (folder / "claims" / "courier-2021.yaml").exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("text.replace('do: drop', 'do: maybe')", "keep, drop, or merge"),
        ("text.replace('merge orell-ships-2019', 'merge orell-shups')", "did you mean `orell-ships-2019`?"),
        ("text.replace('passage: Orell exported', 'passage: Oslo exported')", "the passage is not in courier-2021"),
        ("text.replace('id: orell-exported', 'id: orell-quay-2019  # ')", "the id `orell-quay-2019` is taken"),
        ("text.replace('claims/courier-2021.yaml', '../x.yaml')", "below claims/"),
        ("text.replace('source: courier-2021', 'source: gazette-2020')", "a list of gazette-2020"),
        ("text.replace('claims:\\n', 'claims: [\\n')", "CL002"),
        ("'nothing'", "CL007"),
    ],
)
def test_a_fault_in_the_list_writes_nothing_and_keeps_it(run, folder, editor, change, words):
    before = (folder / CLAIMS).read_bytes()
    result = run("claims", "draft", "courier-2021", "--corpus", folder, env=editor(f"text = {change}; {SAVE}"))
    assert result.code == 2, result
    assert words in result.err
    kept = Path(result.err.split("--take ")[1].split("`")[0])
    assert kept.is_file()
    assert (folder / CLAIMS).read_bytes() == before
    assert not (folder / "claims" / "courier-2021.yaml").exists()


def test_what_is_all_on_file_has_no_list(run):
    assert "nothing to draft" in run("claims", "draft", "gazette-2020").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["draft", "nowhere"], "no source 'nowhere'"),
        (["draft", "courier-2021", "--take", "nowhere.yaml"], "nowhere.yaml"),
        (["new", "x"], "give --source"),
        (["approve", "orell-quay", "--by", "A"], "did you mean orell-quay-2019"),
        (["approve", "orell-quay-2019"], "--by"),
        (["approve", "orell-quay-2019", "--by", " "], "--by must name"),
        (["approve", "orell-quay-2019", "--by", "A", "--on", "soon"], "write it as"),
    ],
)
def test_could_not_run(run, folder, arguments, words):
    result = run("claims", *arguments, "--corpus", folder)
    assert result.code == 2, result
    assert words in result.err


def test_no_editor_is_told_what_to_do(run, folder):
    result = run("claims", "draft", "courier-2021", "--corpus", folder, env={"EDITOR": "", "VISUAL": ""})
    assert (result.code, result.out) == (2, "")
    assert "-o FILE" in result.err


def test_one_claim_is_filed_by_hand(run, folder):
    result = run(
        "claims", "new", "Orell sold 1,200 tonnes of cod to Veldmark in 2020.", "--corpus", folder, "--source", "courier-2021", "--passage", "Orell exported 1,200 tonnes of cod to Veldmark in 2020", "--file", CLAIMS, "--tag", "cod",
    )  # fmt: skip
    assert result.code == 0, result
    text = (folder / CLAIMS).read_text(encoding="utf-8")
    assert text.startswith((HARBOUR / CLAIMS).read_text(encoding="utf-8"))
    assert text.endswith("\n    tags: [cod]\n")
    assert "orell-sold-tonnes-cod-2020" in result.out or "written" in result.out
    wrong = run("claims", "new", "x y z.", "--corpus", folder, "--source", "courier-2021", "--passage", "not there")
    assert wrong.code == 2
    assert "not in courier-2021" in wrong.err


def test_a_sign_off_holds_until_an_edit(run, folder):
    path = folder / CLAIMS
    path.write_bytes(
        path.read_text(encoding="utf-8").replace("    tags: [harbour]\n", "    tags: [harbour]   # by hand\n").replace("\n", "\r\n").encode()
    )
    before = path.read_bytes()
    arguments = ("--by", "Ida: B.", "--method", "document", "--on", "2026-11-20", "--corpus", folder)
    result = run("claims", "approve", "orell-ships-2019", "orell-quay-2019", *arguments)
    assert result.code == 0, result
    after = path.read_bytes()
    lines = [line for line in after.decode().split("\r\n") if line not in before.decode().split("\r\n")]
    assert len(lines) == 2
    assert all(line.startswith("    checked: {by: 'Ida: B.', on: 2026-11-20, method: document, of: ") for line in lines)
    assert after.decode().replace("\r\n".join(["", lines[0]]), "").replace("\r\n".join(["", lines[1]]), "").encode() == before
    assert json.loads(run("claims", "show", "orell-ships-2019", "--format", "json", "--corpus", folder).out)["checked"] is True
    assert run("claims", "approve", "orell-ships-2019", "orell-quay-2019", *arguments).code == 0
    assert path.read_bytes() == after
    path.write_bytes(after.replace(b"about 4,000 ships", b"almost 4,000 ships"))
    assert "CL301" in run("check", "--corpus", folder).out
    assert run("claims", "approve", "orell-ships-2019", *arguments).code == 0
    assert "CL301" not in run("check", "--corpus", folder).out


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_takes_no_files(run, folder):
    (folder / "claims").chmod(stat.S_IRUSR | stat.S_IXUSR)
    result = run("claims", "approve", "orell-quay-2019", "--by", "A", "--corpus", folder)
    (folder / "claims").chmod(stat.S_IRWXU)
    assert result.code == 2
    assert "cannot be written" in result.err


def test_two_curators_at_once_leave_whole_files(run, folder):
    from concurrent.futures import ThreadPoolExecutor

    ids = ["orell-ships-2019", "orell-quay-2019", "orell-employees", "brandt-on-quay"]
    run("claims", "list", "--corpus", folder)
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda name: run("claims", "approve", name, "--by", name, "--corpus", folder), ids))
    text = (folder / CLAIMS).read_text(encoding="utf-8")
    for name, result in zip(ids, results, strict=True):
        assert result.code in {0, 2}, result
        assert (f"checked: {{by: {name}, " in text) == (result.code == 0)
        assert result.code == 0 or "changed by somebody else" in result.err
    assert any(result.code == 0 for result in results)
    assert run("check", "--corpus", folder).code == 0
    assert [item.name for item in (folder / "claims").iterdir()] == ["harbour.yaml"]

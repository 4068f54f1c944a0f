"""Which corpus is meant."""

from __future__ import annotations

import pytest

from claimcheck.corpus.discover import discover, nearest_config, shipped_folder
from claimcheck.errors import ClaimcheckError


def make(folder):
    for part in ("claims", "sources"):
        (folder / part).mkdir(parents=True)
    return folder


def test_a_named_corpus_goes_before_all(tmp_path):
    make(tmp_path / "near")
    named = make(tmp_path / "named")
    found = discover(named, tmp_path / "near")
    assert (found.folder, found.shipped, found.name) == (named, False, "named")


def test_the_nearest_upward(tmp_path):
    make(tmp_path / "desk")
    deep = tmp_path / "desk" / "drafts" / "june"
    deep.mkdir(parents=True)
    found = discover(None, deep)
    assert (found.folder, found.shipped) == (tmp_path / "desk", False)
    assert discover("", deep) == found


@pytest.mark.parametrize(
    ("name", "text"), [("claimcheck.toml", 'corpus = "../corpus"\n'), ("pyproject.toml", '[tool.claimcheck]\ncorpus = "../corpus"\n')]
)
def test_a_configuration_names_it(name, text, tmp_path):
    make(tmp_path / "corpus")
    project = make(tmp_path / "project")
    (project / name).write_text(text, encoding="utf-8")
    found = discover(None, project)
    assert found.folder.resolve() == tmp_path / "corpus"
    assert found.config == project / name
    assert found.name == "corpus"


def test_a_configuration_without_a_corpus_leaves_it_to_the_folders(tmp_path):
    project = make(tmp_path / "project")
    (project / "claimcheck.toml").write_text("", encoding="utf-8")
    found = discover(None, project / "claims")
    assert (found.folder, found.config) == (project, project / "claimcheck.toml")


@pytest.mark.parametrize("text", ['[tool]\nclaimcheck.corpus = "."\n', "tool.claimcheck.lint.jobs = 1\n", '[tool]\nclaimcheck = {corpus = "."}\n'])
def test_a_table_may_be_written_in_any_way(text, tmp_path):
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert nearest_config(tmp_path) == tmp_path / "pyproject.toml"


def test_a_broken_table_of_ours_is_not_passed_over(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\n\n[tool.claimcheck\n", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match=r"pyproject\.toml:3:\d+: no TOML: "):
        discover(None, tmp_path)


def test_a_configuration_that_is_no_utf_8(tmp_path):
    (tmp_path / "claimcheck.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ClaimcheckError, match=r"claimcheck\.toml: not valid UTF-8 at byte 5: save it as UTF-8"):
        discover(None, tmp_path)


def test_another_project_s_pyproject_says_nothing(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "claimcheck-user"\n[broken', encoding="utf-8")
    assert discover(None, tmp_path).config is None


def test_else_the_shipped_one(tmp_path):
    found = discover(None, tmp_path)
    assert (found.folder, found.shipped, found.name) == (shipped_folder(), True, "shipped")
    inside = discover(None, shipped_folder())
    assert inside.shipped


@pytest.mark.parametrize("text", ["corpus = ", "corpus = 5", 'corpus = "nowhere"', "\ufeffcorpus = [", 'corpus = "claimcheck.toml"'])
def test_a_configuration_that_cannot_be_used(text, tmp_path):
    (tmp_path / "claimcheck.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ClaimcheckError, match=r"claimcheck\.toml"):
        discover(None, tmp_path)


def test_a_corpus_that_is_not_there(tmp_path):
    with pytest.raises(ClaimcheckError, match="no such folder"):
        discover(tmp_path / "nowhere", tmp_path)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match="is a file"):
        discover(tmp_path / "file", tmp_path)

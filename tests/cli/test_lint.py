"""`claimcheck lint` as a process: what is linted, what is shown, how it ends."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from claimcheck.cli import workers

VELDMARK = Path(__file__).parents[1] / "fixtures" / "veldmark"
WRONG = "The Lune bridge cost 20 million crowns.\n"
OTHER = "Halden is the largest port in Veldmark.\n"
RIGHT = "Halden is the second-largest port in Veldmark.\n"
OPEN = "Nils Brandal sold the ferry Lark to a museum in Kaldia.\n"
OPINION = "What a shame it was! Should the bridge have been built? I think not.\n"
posix = pytest.mark.skipif(os.name == "nt", reason="links and modes as POSIX has them")
with_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def lint(run):
    """Run `claimcheck lint …` on the made-up coast."""

    def call(*arguments, corpus=VELDMARK, **more):
        return run("lint", "--corpus", corpus, "--as-of", "2023-06-01", *arguments, **more)

    return call


@pytest.fixture
def drafts(tmp_path):
    """Write drafts below the working folder."""

    def write(**texts):
        for name, text in texts.items():
            path = tmp_path / name.replace("__", "/").replace("_md", ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


ENDS = [
    (RIGHT, [], 0),
    (WRONG, [], 1),
    (WRONG, ["--exit-zero"], 0),
    (WRONG, ["--fail-on", "none"], 0),
    (WRONG, ["--ignore", "CC1"], 0),
    (WRONG, ["--select", "CC2"], 0),
    (WRONG, ["--fail-on", "CC102"], 0),
    (WRONG, ["--fail-on", "number-differs"], 1),
    (WRONG, ["--fail-on", "refuted"], 1),
    (WRONG, ["--per-file-ignores", "*.md:CC101"], 0),
    (OPEN, [], 0),
    (OPEN, ["--fail-on", "note"], 1),
    (OPEN, ["--fail-on", "warning"], 0),
    (OPINION, [], 0),
    ("", [], 0),
]


@pytest.mark.parametrize(("text", "options", "code"), ENDS)
def test_how_it_ends(lint, drafts, text, options, code):
    drafts(a_md=text)
    assert lint("a.md", *options).code == code


def test_a_finding_is_a_line_that_editors_understand(lint, drafts):
    drafts(a_md=f"# Bridge\n\n{WRONG}")
    result = lint("a.md")
    assert result.out.splitlines()[0] == "a.md:3:22: CC101 Sund Ledger has more than 80 million where you say 20 million"
    assert result.out.splitlines()[-1] == "Found 1 error"


@pytest.mark.parametrize("text", [OPINION, ""])
def test_an_opinion_piece_has_nothing_to_check(lint, drafts, text):
    drafts(a_md=text)
    result = lint("a.md")
    assert result.code == 0
    assert "nothing checkable" in result.out


def test_never_the_shipped_corpus_by_itself(run, drafts):
    drafts(a_md=WRONG)
    result = run("lint", "a.md", env={"CLAIMCHECK_CORPUS": ""})
    assert result.code == 2
    assert "--corpus DIR" in result.err
    assert result.out == ""


def test_standard_input(lint):
    result = lint("-", "--stdin-filename", "today.html", stdin="<p>The Lune bridge cost <b>20 million</b> crowns.</p>")
    assert result.code == 1
    assert result.out.startswith("today.html:1:28: CC101")


def test_a_folder_is_searched_for_drafts(lint, drafts):
    drafts(b__two_md=WRONG, b__c__one_md=OTHER, b__readme=WRONG, a_md=RIGHT)
    result = lint("b", "--show-files")
    assert result.out.splitlines() == ["b/c/one.md", "b/two.md"]
    assert [line.split(":")[0] for line in lint("b").out.splitlines()[:2]] == ["b/c/one.md", "b/two.md"]


def test_what_was_not_read_is_not_called_clean(lint, drafts):
    folder = drafts(build__a_md=RIGHT)
    (folder / "build" / ".gitignore").write_text("*", encoding="utf-8")
    result = lint("nowhere.md", "build")
    assert result.code == 2
    assert result.out == "2 files could not be read, and nothing was checked\n"
    assert "build: no draft in it, apart from what is left out" in result.err


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("environment", "shown"), [({}, True), ({"CI": "true"}, False), ({"CI": "false"}, True), ({"TERM": "dumb"}, False)])
def test_progress_is_shown_to_who_watches(monkeypatch, environment, shown):
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(workers, "_PATIENCE", -1.0)
    assert list(workers.with_progress(iter("ab"), 2)) == ["a", "b"]
    assert ("2 of 2 drafts" in sys.stderr.getvalue()) is shown


def test_what_is_left_out(lint, drafts):
    folder = drafts(
        a_md=WRONG, old__a_md=WRONG, _hidden__a_md=WRONG, node_modules__a_md=WRONG, ignored__a_md=WRONG, drafts__b_md=WRONG, drafts__keep_md=WRONG
    )
    (folder / "_hidden").rename(folder / ".hidden")
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("ignored/\ndrafts/*\n!drafts/keep.md\n", encoding="utf-8")
    assert lint(".", "--exclude", "old/", "--show-files").out.splitlines() == ["a.md", "drafts/keep.md"]
    assert "ignored" in lint(".", "--no-gitignore", "--show-files").out
    assert lint("ignored/a.md").code == 1  # named, so meant


def test_the_corpus_is_no_draft(lint, tmp_path):
    shutil.copytree(VELDMARK, tmp_path / "veldmark")
    (tmp_path / "veldmark" / "story.md").write_text(WRONG, encoding="utf-8")
    assert lint("veldmark", "--show-files", corpus="veldmark").out.splitlines() == ["veldmark/story.md"]


UNREADABLE = [
    ("nowhere.md", "no such file or folder"),
    ("empty", "no draft in it"),
    ("a.xyz", "a format that is not read"),
    ("binary.md", "not valid UTF-8"),
    ("nul.txt", "NUL"),
    ("bomb.docx", "bomb.docx"),
    ("broken.docx", "broken.docx"),
]


@pytest.mark.parametrize(("name", "words"), UNREADABLE)
def test_what_cannot_be_read_is_named_and_the_rest_is_shown(lint, drafts, name, words):
    folder = drafts(good_md=WRONG)
    (folder / "empty").mkdir()
    (folder / "a.xyz").write_text("x", encoding="utf-8")
    (folder / "binary.md").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe\x00")
    (folder / "nul.txt").write_bytes(b"a\0b")
    (folder / "bomb.docx").write_bytes(zip_bomb())
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 nothing more")
    result = lint(name, "good.md", "--exit-zero")
    assert result.code == 2
    assert f"claimcheck: error: {name}" in result.err
    assert words in result.err
    assert "good.md:1:22: CC101" in result.out
    assert "Traceback" not in result.err


def zip_bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        with archive.open("word/document.xml", "w", force_zip64=True) as file:
            for _ in range(600):
                file.write(b" " * (1 << 20))
    return out.getvalue()


@posix
def test_links_that_lead_nowhere_are_named(lint, drafts):
    folder = drafts(b__good_md=WRONG)
    (folder / "b" / "gone.md").symlink_to("nowhere.md")
    (folder / "b" / "loop").symlink_to(folder / "b")
    result = lint("b")
    assert result.code == 2
    assert "b/gone.md: a link to nowhere.md" in result.err
    assert result.out.count("CC101") == 1


def test_a_line_of_twenty_megabytes_is_linted(lint, drafts):
    drafts(a_md="x" * 20_000_000 + f"\n\n{WRONG}")
    result = lint("a.md")
    assert result.code == 1
    assert "a.md:3:22: CC101" in result.out


def test_output_goes_to_a_file_as_a_whole(lint, drafts):
    folder = drafts(a_md=WRONG)
    result = lint("a.md", "--format", "sarif", "-o", "out.sarif")
    assert (result.code, result.out) == (1, "")
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert sorted(path.name for path in folder.iterdir()) == ["a.md", "out.sarif"]
    assert lint("a.md", "-o", "no/where.txt").code == 2


@posix
def test_output_never_takes_the_place_of_a_pipe_or_a_link(lint, drafts):
    folder = drafts(a_md=WRONG)
    assert "CC101" in lint("a.md", "-o", "/dev/stdout").out
    (folder / "link.txt").symlink_to("real.txt")
    assert lint("a.md", "-o", "link.txt").code == 1
    assert (folder / "link.txt").is_symlink()
    assert "CC101" in (folder / "real.txt").read_text(encoding="utf-8")
    os.mkfifo(folder / "pipe")
    reader = subprocess.Popen(["cat", folder / "pipe"], stdout=subprocess.PIPE, text=True)
    assert lint("a.md", "-o", "pipe").code == 1
    assert "CC101" in reader.communicate(timeout=60)[0]
    assert (folder / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["rich", "concise", "json", "sarif", "github", "gitlab", "junit"])
def test_every_format(lint, drafts, name):
    drafts(a_md=WRONG)
    result = lint("a.md", "nowhere.md", "--format", name)
    assert result.code == 2
    assert "CC101" in result.out
    assert "nowhere.md: no such file" in result.err


def test_jobs_change_nothing(lint, drafts):
    drafts(**{f"d__{number}_md": (WRONG, RIGHT, OTHER)[number % 3] for number in range(12)})
    alone, many = lint("d", "--jobs", "1"), lint("d", "--jobs", "3")
    assert many.out == alone.out
    assert many.code == alone.code == 1


SETTINGS = [
    ('[lint]\nignore = ["CC101"]\n', "claimcheck.toml", 0),
    ('[lint.per-file-ignores]\n"a.md" = ["CC1"]\n', "claimcheck.toml", 0),
    ('[lint.per-file-ignores]\n"b.md" = ["CC1"]\n', "claimcheck.toml", 1),
    ('[lint]\nfail-on = "none"\n', "claimcheck.toml", 0),
    ('[lint]\nselct = ["CC101"]\n', "claimcheck.toml", 2),
    ('[tool.claimcheck.lint]\nignore = ["CC101"]\n', "pyproject.toml", 0),
    ("[tool.other]\nx = 1\n", "pyproject.toml", 1),
    ("[lint\n", "claimcheck.toml", 2),
]


@pytest.mark.parametrize(("text", "name", "code"), SETTINGS)
def test_the_configuration_is_heeded(lint, drafts, text, name, code):
    folder = drafts(a_md=WRONG)
    (folder / name).write_text(text, encoding="utf-8")
    result = lint("a.md")
    assert result.code == code, result
    assert (name in result.err) is (code == 2)


def test_show_settings(lint, drafts):
    folder = drafts(a_md=WRONG)
    (folder / "claimcheck.toml").write_text('[lint]\nignore = ["CC4"]\n', encoding="utf-8")
    result = lint("--show-settings", "--ignore", "CC2", "--exclude", "old/", "--no-gitignore", "--fail-on", "none")
    assert result.code == 0
    assert result.out.startswith(f"# {folder / 'claimcheck.toml'}\n")
    for line in ('ignore = ["CC4", "CC2"]', 'exclude = ["old/"]', "respect-gitignore = false", 'fail-on = ["none"]', f'corpus = "{VELDMARK}"'):
        assert line in result.out.splitlines()
    (folder / "claimcheck.toml").write_text(result.out, encoding="utf-8")
    assert lint("--show-settings").out == result.out


WRONG_OPTIONS = [
    (["a.md", "--select", "CC999"], "CC999"),
    (["a.md", "--fail-on", "now and then"], "now and then"),
    (["a.md", "--per-file-ignores", "CC101"], "a colon"),
    (["a.md", "--stdin-filename", "b.md"], "give - as a path"),
    (["-", "--changed-since", "main"], "standard input is none"),
    (["-", "--stdin-filename", "a.md", "--changed-since", "main"], "standard input is none"),
    (["a.md", "--write-baseline"], "--baseline FILE"),
    (["a.md", "--baseline", "none.json"], "--write-baseline"),
    (["a.md", "--prune-baseline"], "--baseline FILE"),
    (["a.md", "--baseline", "b.json", "--write-baseline", "--prune-baseline"], "either"),
    (["a.md", "--baseline", "b.json", "--write-baseline", "--changed-since", "main"], "without --changed-since"),
    (["a.md", "--baseline", "b.json", "--prune-baseline", "--changed-since", "main"], "without --changed-since"),
    (["a.md", "--format", "xml"], "xml"),
    ([], "no path"),
    (["a.md", "--changed-since", "main"], "no git repository"),
]


@pytest.mark.parametrize(("options", "words"), WRONG_OPTIONS)
def test_wrong_options(lint, drafts, options, words):
    drafts(a_md=WRONG)
    result = lint(*options)
    assert result.code == 2
    assert words in result.err


def test_pruning_one_file_leaves_the_entries_of_another_with_the_same_sentence(lint, drafts):
    drafts(a_md=WRONG, b_md=WRONG)
    lint("a.md", "b.md", "--baseline", "known.json", "--write-baseline")
    assert lint("a.md", "--baseline", "known.json", "--prune-baseline").code == 0
    assert lint("a.md", "b.md", "--baseline", "known.json").code == 0
    drafts(a_md=RIGHT)
    assert lint("a.md", "b.md", "--baseline", "known.json", "--prune-baseline").code == 0
    assert lint("b.md", "--baseline", "known.json").code == 0


@pytest.mark.parametrize("options", [[], ["--baseline", "b.json", "--write-baseline"], ["--jobs", "2"]])
def test_front_matter_that_is_not_read_is_told_and_fails_nothing(lint, drafts, options):
    drafts(a_md=f"---\ntitle: Sund: a bridge\n---\n\n{RIGHT}", b_md=f"---\ndate: soon\n---\n\n{RIGHT}")
    result = lint("a.md", "b.md", *options)
    assert result.code == 0
    assert [line.split(" (")[0] for line in result.err.splitlines()] == [
        "claimcheck: warning: a.md:2: the front matter is not read, neither title nor date",
        "claimcheck: warning: b.md:2: “soon” is no date, so that the draft has no date: write it as 2026-01-31",
    ]


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("archive/old.md", []),
        ("archive", []),
        ("archive/deep/older.md", []),
        ("drafts/a.md", ["drafts/a.md"]),
        ("drafts/a.tmp.md", []),
        ("venv/b.md", []),
        ("desk/claims/notes.md", []),
        ("ignored.md", ["ignored.md"]),
        ("nowhere.md", ["nowhere.md"]),
    ],
)
def test_what_is_excluded_may_stay_out_where_it_is_named(lint, drafts, path, left):
    folder = drafts(archive__old_md=WRONG, archive__deep__older_md=WRONG, drafts__a_md=WRONG, venv__b_md=WRONG, ignored_md=WRONG)
    (folder / "drafts" / "a.tmp.md").write_text(WRONG, encoding="utf-8")
    shutil.copytree(VELDMARK, folder / "desk")
    (folder / "desk" / "claims" / "notes.md").write_text(WRONG, encoding="utf-8")
    (folder / "claimcheck.toml").write_text('[lint]\nexclude = ["archive/", "*.tmp.md"]\n', encoding="utf-8")
    (folder / ".gitignore").write_text("ignored.md\n", encoding="utf-8")
    result = lint(path, folder / path, "--force-exclude", corpus="desk", cwd=folder)
    assert result.code == (2 if path == "nowhere.md" else 1 if left else 0)
    assert [name for name in left if name not in result.out + result.err] == []
    assert ("CC101" in result.out) is (result.code == 1)


def test_what_is_excluded_is_so_from_the_folder_of_the_configuration(lint, drafts):
    folder = drafts(archive__old_md=WRONG, desk__a_md=RIGHT)
    (folder / "claimcheck.toml").write_text('[lint]\nexclude = ["/archive/"]\n', encoding="utf-8")
    assert lint("../archive/old.md", cwd=folder / "desk").code == 1
    assert lint("../archive/old.md", "--force-exclude", cwd=folder / "desk").code == 0


def places(name, text):
    """Return the paths of files in the output of a format for CI."""
    if name == "github":
        return set(re.findall(r"file=([^,]*)", text))
    if name == "gitlab":
        return {item["location"]["path"] for item in json.loads(text)}
    results = json.loads(text)["runs"][0]["results"]
    return {item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for item in results}


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif"])
@pytest.mark.parametrize(
    ("repository", "place", "absolute", "path"),
    [
        ("", "", True, "desk/drafts/a.md"),  # no repository: from the working folder
        ("", "desk", False, "drafts/a.md"),
        (".", "", True, "desk/drafts/a.md"),
        (".", "desk", True, "desk/drafts/a.md"),
        (".", "desk", False, "desk/drafts/a.md"),
        ("desk", "desk/drafts", False, "drafts/a.md"),
    ],
)
def test_ci_is_given_paths_from_the_top_of_the_repository(lint, drafts, name, repository, place, absolute, path):
    folder = drafts(desk__drafts__a_md=WRONG)
    if repository:
        (folder / repository / ".git").mkdir()
    given = folder / "desk" / "drafts" if absolute else os.path.relpath(folder / "desk" / "drafts", folder / place)
    result = lint(given, "--format", name, cwd=folder / place, env={"GITHUB_WORKSPACE": ""})
    assert places(name, result.out) == {path}


def test_ci_is_given_a_path_outside_the_repository_as_it_is(lint, drafts):
    folder = drafts(a_md=WRONG, desk__b_md=RIGHT)
    assert places("gitlab", lint(folder / "a.md", "--format", "gitlab", cwd=folder / "desk").out) == {(folder / "a.md").as_posix()}


def test_a_baseline_holds_back_what_was_there(lint, drafts):
    folder = drafts(a_md=WRONG)
    written = lint("a.md", "--baseline", "known.json", "--write-baseline")
    assert (written.code, written.out) == (0, "1 finding noted in known.json\n")
    drafts(a_md=f"{RIGHT}\n\n{WRONG}\n{OTHER}")
    result = lint("a.md", "--baseline", "known.json")
    assert "CC106" in result.out
    assert "CC101" not in result.out
    drafts(a_md=RIGHT)
    assert lint("a.md", "--baseline", "known.json", "--prune-baseline").code == 0
    assert json.loads((folder / "known.json").read_text(encoding="utf-8"))["findings"] == []


def known(path):
    return [(item["path"], item["code"]) for item in json.loads(path.read_text(encoding="utf-8"))["findings"]]


BOTH = [("../drafts/a.md", "CC101"), ("../drafts/b.md", "CC106")]
PRUNED = [
    ("", ["drafts"], []),
    ("", ["drafts/a.md"], BOTH[1:]),
    ("drafts", ["a.md"], BOTH[1:]),
    ("", ["drafts", "--select", "CC102"], BOTH),
    ("", ["drafts", "--ignore", "CC101"], BOTH[:1]),
    ("", ["drafts", "--per-file-ignores", "drafts/b.md:CC1"], BOTH[1:]),
]


@pytest.mark.parametrize(("place", "arguments", "left"), PRUNED)
def test_pruning_takes_out_only_what_was_looked_for(lint, drafts, place, arguments, left):
    folder = drafts(drafts__a_md=WRONG, drafts__b_md=OTHER)
    (folder / "ci").mkdir()
    baseline = folder / "ci" / "known.json"
    assert lint("drafts", "--baseline", baseline, "--write-baseline").code == 0
    assert known(baseline) == BOTH  # from the baseline's folder, wherever the command is run
    drafts(drafts__a_md=RIGHT, drafts__b_md=RIGHT)
    assert lint(*arguments, "--baseline", baseline, "--prune-baseline", cwd=folder / place).code == 0
    assert known(baseline) == left


def test_a_summary_for_the_page_of_the_step(lint, drafts):
    folder = drafts(a_md=WRONG)
    result = lint("a.md", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(folder / "summary.md"), "GITHUB_WORKSPACE": str(folder.parent)})
    assert result.out.startswith(f"::error file={folder.name}/a.md,line=1,col=22,")
    assert "| CC101" not in (folder / "summary.md").read_text(encoding="utf-8")
    assert "error CC101 number-differs" in (folder / "summary.md").read_text(encoding="utf-8")


def git(folder, *arguments):
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    options = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always")
    return subprocess.run(["git", *options, *arguments], cwd=folder, env=env, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(drafts):
    """A repository whose first commit has a wrong sentence, and whose branch adds others."""
    folder = drafts(a_md=f"{WRONG}\n{RIGHT}", b_md=WRONG)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "First")
    git(folder, "checkout", "-qb", "work")
    drafts(a_md=f"{WRONG}\n{RIGHT}\n{OTHER}")
    git(folder, "commit", "-qam", "Second")
    return folder


@with_git
def test_only_what_a_change_touched(lint, repository):
    result = lint(".", "--changed-since", "main")
    assert [line.split(": ")[0] for line in result.out.splitlines() if ": CC" in line] == ["a.md:5:15"]
    assert "1 file, 1 sentence, 1 checkable" in result.out
    (repository / "new.md").write_text(WRONG, encoding="utf-8")
    assert "new.md:1:22" in lint(".", "--changed-since", "main").out


@with_git
def test_a_file_that_git_ignores_is_new_where_it_is_named(lint, repository):
    (repository / ".gitignore").write_text("ignored.md\n", encoding="utf-8")
    (repository / "ignored.md").write_text(WRONG, encoding="utf-8")
    result = lint("ignored.md", "b.md", "--changed-since", "main")
    assert [line.split(": ")[0] for line in result.out.splitlines() if ": CC" in line] == ["ignored.md:1:22"]
    assert "ignored.md" not in lint(".", "--changed-since", "main").out


@with_git
@pytest.mark.usefixtures("repository")
def test_an_empty_change_is_nothing_to_check(lint):
    result = lint(".", "--changed-since", "HEAD")
    assert result.code == 0
    assert "nothing checkable" in result.out


@with_git
@pytest.mark.usefixtures("repository")
def test_an_unknown_revision_says_what_to_do(lint):
    result = lint(".", "--changed-since", "origin/nowhere")
    assert result.code == 2
    assert "git fetch origin" in result.err


@with_git
def test_a_file_outside_the_repository_is_not_taken_for_unchanged(lint, drafts):
    folder = drafts(outside_md=WRONG, inside__a_md=WRONG) / "inside"
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "First")
    place = {"GIT_DIR": str(folder / ".git"), "GIT_WORK_TREE": str(folder)}
    result = lint("outside.md", "inside", "--changed-since", "HEAD", env=place)
    assert result.code == 2
    assert f"outside.md: is outside the repository {os.path.realpath(folder)}" in result.err
    assert "inside" not in result.out


@with_git
@pytest.mark.parametrize(
    "setting", ["diff.relative=true", "diff.interHunkContext=9", "diff.noprefix=true", "diff.mnemonicPrefix=true", "color.ui=always"]
)
def test_the_configuration_of_git_changes_nothing(lint, repository, setting):
    (repository / "drafts").mkdir()
    git(repository, "config", *setting.split("=", 1))
    (repository / "a.md").write_text(f"{OTHER}\n{RIGHT}\n{RIGHT}\n{OTHER}", encoding="utf-8")
    result = lint("../a.md", "--changed-since", "main", cwd=repository / "drafts")
    assert [line.split(": ")[0] for line in result.out.splitlines() if ": CC" in line] == ["../a.md:1:15", "../a.md:7:15"]


@with_git
def test_what_a_shallow_clone_is_told_to_run_mends_it(lint, repository, tmp_path):
    clone = tmp_path / "clone"
    git(repository, "clone", "-q", "--depth", "1", repository.as_uri(), str(clone))
    result = lint(".", "--changed-since", "origin/main", cwd=clone)
    assert result.code == 2
    for command in re.findall(r"`(git [^`]+)`", result.err):
        git(clone, *command.split()[1:])
    assert lint(".", "--changed-since", "origin/main", cwd=clone).out.startswith("a.md:5:15: CC106")


@with_git
@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["HEAD~9", "--output=x", "main:a.md", "@{u}", ""])
def test_what_is_no_branch_is_not_to_be_fetched(lint, revision):
    result = lint(".", "--changed-since", revision)
    assert result.code == 2
    assert "git fetch" not in result.err


def test_claims_that_nobody_signed_are_left_out_where_that_is_asked(lint, drafts):
    folder = drafts(a_md=WRONG)
    (folder / "claimcheck.toml").write_text("require_checked = true\n", encoding="utf-8")
    result = lint("a.md")
    assert result.code == 0
    assert "CC401" in result.out

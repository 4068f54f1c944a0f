"""Patterns of paths, as gitignore(5) describes them."""

import shutil
import subprocess

import pytest

from claimcheck.linting.patterns import ignored, matches, patterns

CASES = [
    ("*.md", "a.md", True),
    ("*.md", "b/a.md", True),
    ("/*.md", "b/a.md", False),
    ("b/*.md", "b/a.md", True),
    ("b/*.md", "c/b/a.md", False),
    ("**/b/*.md", "c/b/a.md", True),
    ("b/**", "b/c/a.md", True),
    ("b/", "b/c/a.md", True),
    ("b/", "b", False),
    ("a?.md", "ab.md", True),
    ("a?.md", "a/.md", False),
    ("[ab].md", "b.md", True),
    ("[!ab].md", "b.md", False),
    ("a/**/z.md", "a/z.md", True),
    ("a/**/z.md", "a/b/c/z.md", True),
    ("\\#a.md", "#a.md", True),
    ("# a", "a", False),
    ("drafts", "drafts/a/b.md", True),
    ("a.md", "a.md.txt", False),
    ("*.md   ", "a.md", True),
    ("[z-a].md", "a.md", False),
    ("[!z-a].md", "a.md", True),
    ("[a-c].md", "b.md", True),
    ("[--z].md", "b.md", True),
    ("[a-].md", "-.md", True),
    ("[]a].md", "].md", True),
    ("[!]a].md", "].md", False),
    ("[\\]a].md", "].md", True),
    ("[a&&b].md", "&.md", True),
    ("[[a].md", "[.md", True),
    ("[[:alpha:]].md", "b.md", True),
    ("[[:digit:]x].md", "b.md", False),
    ("[![:digit:]].md", "b.md", True),
    ("a[!x]b.md", "a/b.md", False),
    ("[a.md", "[a.md", False),
]


@pytest.mark.parametrize(("glob", "path", "expected"), CASES)
def test_matches(glob, path, expected):
    assert matches(glob, path) is expected


def test_the_last_pattern_decides():
    found = patterns(["*.md", "!keep.md", "", "# no"])
    assert ignored(found, "a.md", folder=False) is True
    assert ignored(found, "keep.md", folder=False) is False
    assert ignored(found, "a.txt", folder=False) is None


@pytest.mark.skipif(shutil.which("git") is None, reason="compares with git")
def test_as_git_has_it(tmp_path):
    globs = [glob for glob, _, _ in CASES]
    paths = sorted({path for _, path, _ in CASES})
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    for glob in globs:
        (tmp_path / ".gitignore").write_text(glob + "\n", encoding="utf-8")
        done = subprocess.run(
            ["git", "check-ignore", "--no-index", "-z", "--stdin"], cwd=tmp_path, input="\0".join(paths).encode(), capture_output=True, check=False
        )
        assert {path for path in paths if matches(glob, path)} == set(done.stdout.decode().split("\0")) - {""}, glob

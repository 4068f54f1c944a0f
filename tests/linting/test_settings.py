"""What a configuration may say, and what it is told when it says something else."""

import sys

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.linting.settings import Settings, of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

WHOLE = """
corpus = "claims"
require_checked = true

[lint]
select = ["CC1", "outdated"]
ignore = "CC101, CC102"
fail-on = ["warning", "CC401", "conflicting"]
exclude = ["old/"]
respect-gitignore = false
baseline = "baseline.json"
format = "github"
jobs = 2

[lint.per-file-ignores]
"opinion/*.md" = ["CC4"]
"""


def read(text):
    values = tomllib.loads(text)
    return of(values.get("tool", {}).get("claimcheck", values), text, "claimcheck.toml")


def test_all_keys():
    assert read(WHOLE) == Settings(
        select=("CC1", "outdated"), ignore=("CC101", "CC102"), per_file_ignores=(("opinion/*.md", ("CC4",)),), fail_on=("warning", "CC401", "conflicting"),
        exclude=("old/",), respect_gitignore=False, baseline="baseline.json", format="github", jobs=2, require_checked=True,
    )  # fmt: skip


def test_nothing_said():
    assert read("") == Settings()


WRONG = [
    ('\ncorpsu = "x"\n', "claimcheck.toml:2:1: unknown key corpsu; did you mean corpus?"),
    ("[lint]\n\nselct = []\n", "claimcheck.toml:3:1: unknown key lint.selct; did you mean select?"),
    ('[lint]\nselect = ["CC999"]\n', "claimcheck.toml:2:1: lint.select: CC999: no code"),
    ("[lint]\nselect = [1]\n", "claimcheck.toml:2:1: lint.select: must be a text"),
    ('[lint]\nfail-on = "sometimes"\n', "claimcheck.toml:2:1: lint.fail-on: sometimes: give levels"),
    ('[lint]\njobs = "two"\n', "claimcheck.toml:2:1: lint.jobs: must be a number"),
    ("[lint]\njobs = true\n", "claimcheck.toml:2:1: lint.jobs: must be a number"),
    ('[lint]\nformat = "xml"\n', "claimcheck.toml:2:1: lint.format: must be one of"),
    ("lint = 3\n", "claimcheck.toml:1:1: lint must be a table"),
    ('require_checked = "yes"\n', "claimcheck.toml:1:1: require_checked must be true or false"),
    ('[lint.per-file-ignores]\n"a.md" = "CC999"\n', "claimcheck.toml:1:7: lint.per-file-ignores: CC999"),
    ('[lint]\nselect = ["CL1"]\n', "claimcheck.toml:2:1: lint.select: CL1: no code"),
    ("[tool.ruff.lint]\nselect = []\n\n[tool.claimcheck.lint]\n  selct = []\n", "claimcheck.toml:5:3: unknown key lint.selct"),
    ('lint.per-file-ignores = {"a.md" = "CC1"}\nlint.selct = []\n', "claimcheck.toml:2:6: unknown key lint.selct"),
    ("lint = {ignore = [], selct = []}\n", "claimcheck.toml:1:22: unknown key lint.selct"),
    ('"corpsu" = 1\n', "claimcheck.toml:1:1: unknown key corpsu"),
    ('# selct = []\n[lint]\nignore = [\n  "CC1", # selct =\n]\nselct = []\n', "claimcheck.toml:6:1: unknown key lint.selct"),
    ("corpus = 5\n", "claimcheck.toml:1:1: corpus must be a folder's path in quotes"),
    ("[lint]\nexclude = 1\n", "claimcheck.toml:2:1: lint.exclude: must be a list of patterns"),
]


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_wrong(text, words):
    with pytest.raises(ClaimcheckError) as error:
        read(text)
    assert words in str(error.value)


def test_all_at_once():
    with pytest.raises(ClaimcheckError) as error:
        read('[lint]\nselct = []\njobs = -1\nformat = "xml"\n')
    assert [line.split(":")[1] for line in str(error.value).splitlines()] == ["2", "4", "3"]


def test_never_is_no_level():
    assert read('[lint]\nfail-on = "none"\n').fail_on == ()

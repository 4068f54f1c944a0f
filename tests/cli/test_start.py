"""What a start of the command loads, and what it leaves alone: the budget of design.md is kept by that, and measured by `make bench`."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.cli import reading

STATEMENT = "The harbour of Orell handled 9,000 ships in 2019."
LOADED = """
import json, sys
from claimcheck.cli import main
main()
sys.stderr.write(json.dumps(sorted(sys.modules)))
"""
HEAVY = {
    "rich": "draws on terminals",
    "yaml": "reads corpora, and this one is compiled",
    "markdown_it": "reads drafts",
    "pydantic": "nobody's here: Typer 0.29 brings it",
    "snowballstemmer": "brings thirty languages; the English module alone is loaded",
    "rapidfuzz": "compares spellings of words that are not on file",
    "claimcheck.text.quotation": "has patterns of 20 ms, for statements that quote",
    "claimcheck.corpus.compile": "compiles, and this corpus is compiled",
    "hashlib": "hashes, and a warm start looks at sizes and times alone",
    "dataclasses": "compiles methods: `claimcheck.values` stands in for it",
}


@pytest.fixture
def loaded(environment, tmp_path):
    """Return the modules that a process has loaded when `claimcheck` with these arguments is through."""

    def call(*arguments):
        done = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, check=True, cwd=tmp_path, env=environment, text=True)
        return set(json.loads(done.stderr))

    return call


def test_a_warm_plain_verify_loads_what_it_needs(loaded, run):
    assert run("verify", "--format", "plain", STATEMENT).code == 1  # the index is compiled now
    found = loaded("verify", "--format", "plain", STATEMENT)
    assert "claimcheck.verify" in found
    brought = {name for name in HEAVY if name in found} - _of_typer()
    assert brought == set(), {name: HEAVY[name] for name in brought}


def _of_typer():
    """Return the modules that `import typer` loads by itself, on which we have no say."""
    code = "import json, sys, typer; print(json.dumps(sorted(sys.modules)))"
    return set(json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout))


@pytest.mark.parametrize(
    "text",
    [
        "They seized  million in cash.",
        " million was seized.",
        "It cost ,000 a day.",
        "It cost US,000 a day.",
        "It cost us.5 million.",
        "It cost .5 million.",
        "It cost 0,000 a day.",
        "It cost US0,000.",
        "It cost\u00a0,000 a day.",
    ],
)
def test_a_lost_figure_is_looked_for(text):
    assert any(pattern.search(text) for pattern in reading._ATE)  # noqa: SLF001 - one guards the other
    assert reading._may_lack(text)  # noqa: SLF001 - one guards the other


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(["US", "us", "u\u017f", "0", ",000", ".5", " ", "  ", "\t", "million", " percent", "5", "a", "(", "\u2003"])
        | st.text(max_size=2),
        max_size=8,
    )
)
def test_what_is_not_looked_at_has_lost_nothing(pieces):
    text = "".join(pieces)
    assert reading._may_lack(text) or not any(pattern.search(text) for pattern in reading._ATE)  # noqa: SLF001 - one guards the other

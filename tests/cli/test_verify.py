import json

import pytest

AGREED = "The harbour of Orell employs 310 people."
DENIED = "The harbour of Orell handled 9,000 ships in 2019."
DISPUTED = "The harbour of Orell handled nearly 4,000 ships in 2019."
UNKNOWN = "Penguins invented the telegraph."


@pytest.mark.parametrize(
    ("statement", "verdict", "code"),
    [(AGREED, "SUPPORTED", 0), (DENIED, "REFUTED", 1), (DISPUTED, "CONFLICTING", 1), (UNKNOWN, "NOT ENOUGH EVIDENCE", 0)],
)
def test_verdict_and_exit_code(run, statement, verdict, code):
    result = run("verify", statement)
    assert result.out.startswith(verdict), result
    assert (result.code, result.err) == (code, "")


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("none", 0), ("refuted", 1), ("conflicting", 0), ("refuted,conflicting", 1), (" refuted , supported", 1), ("not-enough-evidence", 0)],
)
def test_fail_on(run, fail_on, code):
    assert run("verify", "--fail-on", fail_on, DENIED).code == code


@pytest.mark.parametrize("given", ["", "wrong", "none,refuted", "error", ","])
def test_fail_on_refuses_what_is_no_verdict(run, given):
    result = run("verify", "--fail-on", given, DENIED)
    assert result.code == 2
    assert "give verdicts" in result.err


def test_standard_input_is_one_statement(run):
    result = run("verify", "-", stdin="\ufeffThe harbour of Orell\r\nemploys 310 people.\r\n")
    assert (
        result.out.splitlines()[1] == "You said: The harbour of Orell employs *310* people."
        or "You said: The harbour of Orell employs 310 people." in result.out
    )
    assert result.code == 0


def test_json(run):
    result = run("verify", "--format", "json", "--as-of", "2026-11-22", DENIED)
    value = json.loads(result.out)
    assert (value["verdict"], value["id"], value["as_of"], value["schema"]) == ("refuted", None, "2026-11-22", 0)
    assert value["statement"] == DENIED
    assert result.out == run("--as-of", "2026-11-22", "verify", "-f", "json", DENIED).out


def test_the_same_bytes_in_every_encoding(run):
    assert run("verify", "--format", "json", DENIED).out == run("verify", "--format", "json", DENIED, encoding="cp1252").out


@pytest.mark.parametrize("columns", ["60", "200"])
@pytest.mark.parametrize("form", ["rich", "plain"])
def test_width(run, form, columns):
    lines = run("verify", "--format", form, DISPUTED, env={"COLUMNS": columns}).out.splitlines()
    assert max(len(line) for line in lines if "https://" not in line) <= int(columns)
    assert max(map(len, lines)) > 40


def test_plain_is_the_default_without_a_terminal_and_is_not_cut(run):
    assert run("verify", DISPUTED).out == run("verify", "--format", "plain", DISPUTED).out


@pytest.mark.parametrize(("env", "styled", "coloured"), [({}, False, False), ({"FORCE_COLOR": "1"}, True, True), ({"NO_COLOR": "1"}, False, False)])
def test_colour_follows_the_environment(run, env, styled, coloured):
    out = run("verify", "--format", "rich", DENIED, env=env).out
    assert ("\x1b[" in out, "\x1b[1;31m" in out) == (styled, coloured)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
@pytest.mark.parametrize("form", ["rich", "plain"])
def test_narrow_encodings(run, form, encoding):
    result = run("verify", "--format", form, "Ōrell’s harbour — 中文 — handled 9,000 ships", encoding=encoding)
    assert result.code in {0, 1}, result
    assert result.err == ""
    assert "中" not in result.out
    assert r"\u4e2d" in result.out


def test_explain(run):
    assert "How it was read" in run("verify", "--explain", DENIED).out


def test_the_date_is_in_every_output(run):
    assert "as of 2020-01-31" in run("verify", "--as-of", "2020-01-31", DENIED).out


def test_the_shipped_corpus_is_said_to_be_so(run):
    assert "against the shipped corpus." in run("verify", UNKNOWN, env={"CLAIMCHECK_CORPUS": ""}).out
    assert "against the corpus harbour." in run("verify", UNKNOWN).out


def test_verify_loads_neither_terminal_nor_yaml(run, environment, tmp_path):
    import subprocess
    import sys

    run("verify", DENIED)  # the index is there now
    code = (
        "import sys; from claimcheck.cli import main; main(['verify', '--format', 'plain', 'The harbour of Orell employs 310 people.']);"
        "print({'rich', 'yaml', 'markdown_it', 'claimcheck.cli.claims', 'claimcheck.evaluate'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "set()"

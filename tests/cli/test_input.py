import pytest

from claimcheck.cli.reading import argument
from claimcheck.errors import InputError


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("", "the statement is empty"),
        (" \t\n", "the statement is empty"),
        ("x " * 20_000, "the limit is 10,000"),
    ],
)
def test_argument_refused(run, statement, error):
    result = run("verify", statement)
    assert (result.code, result.out) == (2, "")
    assert error in result.err
    assert result.err.startswith("claimcheck: error: ")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "empty"),
        (b"a\0b", "NUL"),
        (b"caf\xe9", "not UTF-8"),
        (b"\xed\xa0\x80", "not UTF-8"),
        ("Orell".encode("utf-16"), "UTF-16"),
        (b"x" * (1 << 20), "the limit is 10,000"),
        (b"x " * (1 << 19), "the limit is 10,000"),
    ],
)
def test_standard_input_refused(run, data, error):
    result = run("verify", "-", stdin=data)
    assert (result.code, result.out) == (2, "")
    assert error in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    "statement",
    [
        "[red]Orell[/red] employs 310 people",
        "\x1b[31mOrell\x1b[0m \x07employs\x9b2J 310 people",
        "\u202eOrell\u202c employs 310 people",
        "Оrеll emplоys 310 people",
        "Orell 🚢🇩🇰 employs 310 👩\u200d🚀",
        "'; DROP TABLE claim; --",
        '" OR 1 NEAR(a b) * ^ : {x}',
        "????",
        "a",
        "Ⅻ ½ ٣٤ 1e999 NaN 0/0",
        "99999999999999999999999999999999 ships",
        "../../etc/passwd",
        "word " * 1900,
        "(" * 5000,
        "9" * 9000,
    ],
)
@pytest.mark.parametrize("form", ["plain", "rich", "json"])
def test_odd_text_gets_an_answer_that_drives_nothing(run, statement, form):
    result = run("verify", "--format", form, "-", stdin=statement)
    assert result.code in {0, 1}, result
    assert result.err == ""
    assert not set(result.out) & {"\x1b", "\x07", "\x9b", "\u202e", "\u202c"}


def test_undecodable_argument(environment, tmp_path):
    import subprocess
    import sys

    done = subprocess.run([sys.executable, "-m", "claimcheck", "verify", b"caf\xe9"], capture_output=True, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert b"not valid Unicode" in done.stderr


def test_without_a_statement_and_without_a_terminal(run):
    result = run("verify")
    assert result.code == 2
    assert "no statement" in result.err


@pytest.mark.parametrize(
    "eaten",
    [
        "They seized  million in cash",
        " million was seized",
        "The fine was ,000",
        "The fine was ,000,000 in all",
        "It was worth .5 million",
        "It cost 0,000",
        "It cost 00,000 a year",
        "They paid US,000 for it",
        "They paid 0 million for it",
    ],
)
def test_a_figure_that_the_shell_ate(run, eaten):
    result = run("verify", eaten)
    assert (result.code, result.out) == (2, "")
    assert "single quotes" in result.err


@pytest.mark.parametrize(
    "whole",
    [
        "They seized $5 million in cash",
        "It grew by 0.5 million",
        "Millions were seized.  Million-dollar fines followed",
        "The budget is 1,000,000",
        "In 2000, 000 was dialled",
        "He carried a .45 pistol",
        "70,000 a year",
        "US 1,000",
        "It is 100 million",
        "It rose from 0 to 5",
        "a  doubled space",
    ],
)
def test_what_the_shell_left_whole(whole):
    assert argument(whole) == whole


def test_what_was_eaten_passes_from_standard_input(run):
    assert run("verify", "-", stdin="The fine was ,000").code == 0


def test_argument_refuses_with_the_way_out():
    with pytest.raises(InputError, match="paste it"):
        argument("seized  million")

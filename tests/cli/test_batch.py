import json

import pytest

AGREED = "The harbour of Orell employs 310 people."
DENIED = "The harbour of Orell handled 9,000 ships in 2019."


def answers(result):
    return [json.loads(line) for line in result.out.splitlines()]


def test_lines_and_json_lines_in_order(run, tmp_path):
    path = tmp_path / "batch.txt"
    path.write_bytes(f'\ufeff{AGREED}\r\n\r\n{{"id": [1, "a"], "statement": "{DENIED}"}}\r\n{{"statement": "{AGREED}", "more": 1}}'.encode())
    result = run("verify", "--batch", path)
    assert [(line["id"], line["verdict"]) for line in answers(result)] == [(None, "supported"), ([1, "a"], "refuted"), (None, "supported")], result
    assert result.code == 1


def test_standard_input_and_fail_on(run):
    result = run("verify", "--batch", "-", "--fail-on", "none", stdin=f"{DENIED}\n{AGREED}\n")
    assert [line["statement"] for line in answers(result)] == [DENIED, AGREED]
    assert result.code == 0


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b'{"id": 7', "line 1: not JSON"),
        (b'{"id": 7, "statement": 5}', "no \u201cstatement\u201d"),
        (b'{"id": 7}', "no \u201cstatement\u201d"),
        (b'{"id": 7, "statement": "  "}', "empty"),
        (b'{"id": 7, "statement": "a\\u0000b"}', "NUL"),
        (b'{"id": 7, "statement": "a\\ud800b"}', "Unicode"),
        (b'{"id": NaN, "statement": "a"}', "NaN"),
        (b'{"id": [-1e999], "statement": "a"}', "-1e999"),
        (b"caf\xe9", "not UTF-8"),
        (b"a\0b", "NUL"),
        (b"\xff\xfea\0b\0", "UTF-16"),
        (b"x" * 10_001, "10,000"),
        (b"x" * (2 << 20), "longer than"),
        (b"[" * 5, None),
        (b'{"a":' + b"[" * 100_000, "line 1"),
    ],
)
def test_a_bad_line_is_answered_and_the_rest_goes_on(run, line, error):
    result = run("verify", "--batch", "-", stdin=line + b"\n" + AGREED.encode() + b"\n")
    first, second = answers(result)
    assert second["verdict"] == "supported"
    if error is None:
        assert result.code == 0
        return
    assert set(first) == {"id", "error"}
    assert error in first["error"]
    assert first["id"] == (7 if b'"id": 7,' in line or line == b'{"id": 7}' else None)
    assert result.code == 2
    assert "1 line of the batch could not be read" in result.err


def test_2_wins_over_1(run):
    result = run("verify", "--batch", "-", stdin=f"{DENIED}\n{{\n")
    assert result.code == 2
    assert answers(result)[0]["verdict"] == "refuted"


@pytest.mark.parametrize("arguments", [["x"], ["--format", "plain"], ["--format", "rich"]])
def test_usage(run, arguments):
    assert run("verify", "--batch", "-", *arguments, stdin=AGREED).code == 2


def test_a_missing_file_is_no_pass(run, tmp_path):
    result = run("verify", "--batch", tmp_path / "nowhere.txt")
    assert result.code == 2
    assert "nowhere.txt: No such file" in result.err
    assert run("verify", "--batch", tmp_path).code == 2


def test_an_empty_batch_is_no_failure(run):
    assert run("verify", "--batch", "-", stdin="").code == 0


def test_it_streams(environment, tmp_path):
    import subprocess
    import sys

    with subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "verify", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd=tmp_path, text=True
    ) as process:  # fmt: skip
        for statement in (AGREED, DENIED):
            process.stdin.write(statement + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["statement"] == statement
        process.stdin.close()
        assert process.wait(60) == 1

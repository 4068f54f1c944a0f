"""How the process ends: usage, unreadable corpora, closed pipes, interruption, defects."""

import os
import signal
import subprocess
import sys

import pytest

AGREED = "The harbour of Orell employs 310 people."
DENIED = "The harbour of Orell handled 9,000 ships in 2019."
posix = pytest.mark.skipif(os.name == "nt", reason="signals and pipes as POSIX has them")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["verfy"], "Did you mean 'verify'?"),
        (["blorp"], "No such command"),
        (["verify", "a", "b"], "unexpected extra argument"),
        (["verify", "--nope"], "No such option"),
        (["verify", "--format", "xml", "a"], "xml"),
        (["verify", "--as-of", "22.11.2026", "a"], "write it as 2026-11-22"),
        (["verify", "--as-of", "2026-02-30", "a"], "write it as 2026-11-22"),
        (["claims"], "Missing command"),
        (["claims", "show"], "Missing argument"),
        (["claims", "show", "orell-ship-2019"], "did you mean orell-ships-2019"),
        (["claims", "show", "\x1b[31mx"], r"\x1b[31mx"),
        (["sources", "show", "zzz"], "claimcheck sources list"),
        (["claims", "list", "--source", "gazette"], "did you mean gazette-2020"),
        (["search"], "no text"),
        (["search", "--limit", "0", "x"], "--limit"),
        (["compare", "a"], "Missing argument"),
        (["compare", "a", ""], "the evidence is empty"),
        (["eval", "nowhere.jsonl"], "nowhere.jsonl"),
        (["verify", "--corpus", "nowhere", "a"], "nowhere"),
    ],
)
def test_could_not_run(run, arguments, words):
    result = run(*arguments)
    assert (result.code, result.out) == (2, ""), result
    assert words in result.err
    assert result.err.startswith("claimcheck: error: ")
    assert "Traceback" not in result.err
    assert "\x1b" not in result.err


def test_no_arguments_show_the_help_and_are_no_pass(run):
    result = run()
    assert result.code == 2
    assert "verify" in result.out


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["-h"], ["verify", "--help"], ["claims", "show", "-h"], ["--show-completion", "bash"]]
)
def test_what_only_informs_is_0(run, arguments):
    result = run(*arguments)
    assert (result.code, result.err) == (0, ""), result
    assert result.out


def test_all_problems_of_a_corpus_at_once(run, tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    for name in ("a", "b"):
        (tmp_path / "claims" / f"{name}.yaml").write_text("schema: claims/0\ntopic: x\nclaims:\n  - id: x\n    clame: y\n", encoding="utf-8")
    result = run("verify", "--corpus", tmp_path, AGREED)
    assert (result.code, result.out) == (2, "")
    assert "a.yaml" in result.err
    assert "b.yaml" in result.err
    assert all(line.startswith("claimcheck: error: ") for line in result.err.splitlines())
    assert "does not load" in result.err.splitlines()[-1]


@posix
@pytest.mark.parametrize(
    ("arguments", "code"), [(["verify", DENIED], 1), (["verify", AGREED], 0), (["claims", "list"], 0), (["--help"], 0), (["--version"], 0)]
)
def test_a_reader_that_leaves_changes_no_answer(environment, tmp_path, arguments, code):
    read, write = os.pipe()
    os.close(read)
    with subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *arguments], stdout=write, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment, cwd=tmp_path
    ) as process:  # fmt: skip
        os.close(write)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (code, b"")


@posix
def test_a_batch_whose_reader_leaves_is_no_pass(environment, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "verify", "--batch", "-"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.PIPE, env=environment, cwd=tmp_path
    ) as process:  # fmt: skip
        process.stdin.write(f"{AGREED}\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(f"{AGREED}\n{AGREED}\n".encode())
        process.stdin.close()
        assert (process.wait(60), process.stderr.read()) == (2, b"")


@posix
def test_a_closed_standard_output(environment, tmp_path):
    command = f'"{sys.executable}" -m claimcheck verify "{DENIED}" >&-'
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, env=environment, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


@posix
@pytest.mark.parametrize("arguments", ["verify -", "verify --batch -", "search --batch -", "lint -"])
def test_a_closed_standard_input_is_no_empty_one(environment, tmp_path, arguments):
    command = f'"{sys.executable}" -m claimcheck {arguments} <&-'
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk(environment, tmp_path):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "verify", AGREED], stdout=full, stderr=subprocess.PIPE, env=environment, cwd=tmp_path, check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"claimcheck: error: cannot write the answer")


@posix
def test_interrupted(environment, tmp_path):
    # A shell that runs the tests in the background has them ignore interrupts, and a child inherits that: it is undone for the child alone.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "claimcheck", "verify", "--batch", "-"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.PIPE, env=environment, cwd=tmp_path
        )  # fmt: skip
    finally:
        signal.signal(signal.SIGINT, heard)
    with process:
        process.stdin.write(f"{AGREED}\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert (process.wait(60), process.stderr.read()) == (130, b"")


DEFECT = "import sys, claimcheck.cli.verify as v, claimcheck.cli as c\ndef broken(*a, **k): raise ValueError('\\x1b[31mno')\nv._verify = broken\nsys.exit(c.main(['verify', 'Orell']))"


@pytest.mark.parametrize("debug", [False, True])
def test_a_defect_of_ours(environment, tmp_path, debug):
    env = {**environment, **({"CLAIMCHECK_DEBUG": "1"} if debug else {})}
    done = subprocess.run([sys.executable, "-c", DEFECT], capture_output=True, text=True, env=env, cwd=tmp_path, check=False)
    assert done.returncode == 3
    assert ("Traceback" in done.stderr) == debug
    last = done.stderr.splitlines()[-1]
    assert last.startswith(r"claimcheck: error: ValueError: \x1b[31mno: this is a defect of claimcheck")
    assert "CONTRIBUTING.md" in last
    assert len(done.stderr.splitlines()) == 1 or debug


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("claimcheck claims show orell-e", ["orell-employees"]),
        ("claimcheck sources show ", ["courier-2021", "gazette-2020"]),
        ("claimcheck ver", ["verify"]),
    ],
)
def test_completion(run, words, expected):
    parts = words.split(" ")
    env = {"_CLAIMCHECK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(parts) - 1)}
    result = run(env=env)
    assert sorted(result.out.split()) == expected, result
    assert result.code == 0


def test_completion_without_a_corpus_is_silent(run):
    env = {"_CLAIMCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "claimcheck claims show o", "COMP_CWORD": "3", "CLAIMCHECK_CORPUS": "/nowhere"}
    result = run(env=env)
    assert (result.out.strip(), result.err) == ("", "")


@posix
def test_pasted_text_ends_at_an_empty_line(environment, tmp_path):
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "verify"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=tmp_path
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, b'\nThe fine for the "quay" was $5\nmillion, wasn\'t it!\n\nmore\n')
        out, errors = process.communicate(timeout=60)
        os.close(ours)
    assert b'You said: The fine for the "quay" was $5 million, wasn\'t it!' in out
    assert errors == b"Paste the statement, then press Enter twice:\n"

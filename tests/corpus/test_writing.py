"""Files are whole, old or new, whatever happens while they are written: a crash, a full disk, two curators at once."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from claimcheck.corpus import writing
from claimcheck.corpus.edit import EditError
from claimcheck.errors import ClaimcheckError

posix = pytest.mark.skipif(os.name == "nt", reason="locks and limits as POSIX has them")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "claims" / "a.yaml"
    path.parent.mkdir()
    path.write_bytes(b"old\n")
    return path


def alone(path):
    return [item.name for item in path.parent.iterdir()] == [path.name]


def test_a_change_is_written_whole(path):
    path.chmod(0o640)
    assert writing.rewrite(path, lambda text: text.replace("old", "new"))
    assert path.read_bytes() == b"new\n"
    assert path.stat().st_mode & 0o777 == 0o640 or os.name == "nt"
    assert not writing.rewrite(path, lambda text: text)
    assert alone(path)


@pytest.mark.parametrize("before", ["\ufeffold\r\nline\r\n", "old\nline\n", "\ufeffold\n"])
def test_line_ends_and_byte_order_marks_stay(path, before):
    path.write_bytes(before.encode())
    writing.rewrite(path, lambda text: text.replace("old", "new\nmore"))
    end = "\r\n" if "\r\n" in before else "\n"
    assert path.read_bytes().decode() == before.replace("old", f"new{end}more")


def test_mixed_line_ends_are_left_to_the_curator(path):
    path.write_bytes(b"a\r\nb\n")
    with pytest.raises(EditError, match="mixes line ends"):
        writing.rewrite(path, lambda text: text + "c")
    assert path.read_bytes() == b"a\r\nb\n"


def test_a_change_that_cannot_be_made_names_the_file(path):
    def refuse(_):
        message = "cannot be edited"
        raise EditError(message)

    with pytest.raises(EditError, match=r"a\.yaml: cannot be edited"):
        writing.rewrite(path, refuse)


def onto(path, text):
    writing.replace(path, text)


def streamed(path, text):
    writing.stream(path, [text], replace=True)


@posix
@pytest.mark.parametrize("write", [onto, streamed])
def test_a_link_or_a_pipe_keeps_its_place(path, write):
    link, pipe = path.with_name("link"), path.with_name("pipe")
    link.symlink_to(path.name)
    write(link, "new\n")
    assert link.is_symlink()
    assert path.read_bytes() == b"new\n"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
    write(pipe, "new\n")
    assert reader.communicate(timeout=60)[0] == b"new\n"
    assert pipe.is_fifo()


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(path, monkeypatch, step, fault):
    def fail(*_, **__):
        raise OSError(fault, os.strerror(fault))

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(writing, "_fill", fail)
    with pytest.raises(ClaimcheckError, match="cannot be written") as caught:
        writing.rewrite(path, lambda _: "new\n")
    assert os.strerror(fault).lower() in str(caught.value)
    assert path.read_bytes() == b"old\n"
    assert alone(path)


CRASH = """
import os, sys
from pathlib import Path
from claimcheck.corpus import writing
path = Path(sys.argv[1])
if sys.argv[2] == "filling":
    os.fsync = lambda _: os._exit(9)
elif sys.argv[2] == "replacing":
    Path.replace = lambda *_: os._exit(9)
else:
    writing._sync_folder = lambda _: os._exit(9)
writing.rewrite(path, lambda _: "new\\n")
"""


@pytest.mark.parametrize(("moment", "left"), [("filling", b"old\n"), ("replacing", b"old\n"), ("replaced", b"new\n")])
def test_a_crash_leaves_a_whole_file_and_no_lock(path, moment, left):
    assert subprocess.run([sys.executable, "-c", CRASH, path, moment], check=False).returncode == 9
    assert path.read_bytes() == left
    assert all(item.name.startswith(".") or item == path for item in path.parent.iterdir())
    writing.rewrite(path, lambda _: "newer\n")
    assert path.read_bytes() == b"newer\n"
    assert alone(path)


FILL = """
import resource, signal, sys
from pathlib import Path
from claimcheck.corpus import writing
from claimcheck.errors import ClaimcheckError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    writing.rewrite(Path(sys.argv[1]), lambda _: "new\\n" * 10000)
except ClaimcheckError as error:
    print(error)
"""


@posix
def test_a_disk_that_fills_while_the_file_is_written(path):
    done = subprocess.run([sys.executable, "-c", FILL, path], check=False, capture_output=True, text=True)
    assert "cannot be written" in done.stdout, done
    assert path.read_bytes() == b"old\n"
    assert alone(path)


def test_what_somebody_else_wrote_meanwhile_stays(path, monkeypatch):
    fill = writing._fill  # noqa: SLF001

    def interrupted(*arguments, **more):
        path.write_bytes(b"theirs\n")
        fill(*arguments, **more)

    monkeypatch.setattr(writing, "_fill", interrupted)
    with pytest.raises(ClaimcheckError, match="changed by somebody else"):
        writing.rewrite(path, lambda _: "mine\n")
    assert path.read_bytes() == b"theirs\n"


@posix
def test_two_writers_wait_for_one_another(path):
    path.write_text("0", encoding="utf-8")

    def count():
        for _ in range(20):
            writing.rewrite(path, lambda text: str(int(text) + 1))

    threads = [threading.Thread(target=count) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_text(encoding="utf-8") == "60"


@posix
def test_a_writer_that_stays_is_told_of(path, monkeypatch):
    monkeypatch.setattr(writing, "PATIENCE", 0.05)
    with writing.locked(path.parent), pytest.raises(ClaimcheckError, match="another claimcheck is writing"):
        writing.rewrite(path, lambda _: "new\n")
    assert path.read_bytes() == b"old\n"


def test_a_new_file_takes_no_other_files_place(path):
    with pytest.raises(ClaimcheckError, match="is there already"):
        writing.create(path, "new\n")
    writing.create(path.parent / "more" / "b.yaml", "new\n")
    assert (path.parent / "more" / "b.yaml").read_text(encoding="utf-8") == "new\n"
    with pytest.raises(ClaimcheckError, match="cannot be written"):
        writing.create(path / "below" / "c.yaml", "new\n")

"""What each format makes of each case, to the byte; CLAIMCHECK_GOLDEN=write writes them anew (tests/golden/README.md)."""

import os
from pathlib import Path

import pytest

from claimcheck.report.findings import FORMATS, draw

GOLDEN = Path(__file__).parents[2] / "golden" / "lint"
CASES = [(name, case) for name in FORMATS for case in ("all", "hostile", "many", "held")] + [("rich", "long"), ("github", "wrapped")]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_golden(items, setting, name, case):
    text = "".join(draw(name, items(case, failed=case == "all"), setting()))
    path = GOLDEN / f"{case}.{name}"
    if os.environ.get("CLAIMCHECK_GOLDEN") == "write":
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
    assert path.read_bytes().decode("utf-8") == text.encode("utf-8", "backslashreplace").decode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_drives_a_terminal(items, setting, name):
    text = "".join(draw(name, items("hostile"), setting()))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\r" not in text


@pytest.mark.parametrize("name", ["rich", "concise"])
def test_ascii(items, setting, name):
    "".join(draw(name, items("all"), setting(encoding="ascii"))).encode("ascii")

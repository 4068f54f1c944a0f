import os
from pathlib import Path

import pytest

from claimcheck.report import draw
from claimcheck.report.answer import Setting, blocks
from claimcheck.report.blocks import Screen
from claimcheck.report.json import dumps, to_dict

GOLDEN = Path(__file__).parents[1] / "golden"
TEXTS = {"orell-ships-2019": "The harbour of Orell handled about 4,000 ships in 2019.", "orell-employees": "The harbour of Orell employs 310 people."}
SCREENS = {
    "plain": ("plain", Screen()),
    "plain-60": ("plain", Screen(width=60, encoding="ascii")),
    "rich-60": ("rich", Screen(width=60)),
    "rich-200": ("rich", Screen(width=200, styled=True, colour=True)),
}


def compare(name, text):
    path = GOLDEN / name
    if os.environ.get("CLAIMCHECK_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8"), f"{path}: differs; see tests/golden/README.md"


@pytest.mark.parametrize("screen", SCREENS)
def test_screen(case, screen):
    name, report = case
    form, size = SCREENS[screen]
    compare(f"{name}.{screen}.txt", draw(form, blocks(report, Setting(shipped=True, claim_text=TEXTS.__getitem__)), size))


def test_json(case):
    name, report = case
    compare(f"{name}.json", dumps(to_dict(report, id=7)) + "\n")

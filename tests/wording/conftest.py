"""The made-up island of Sandrey, whose claims show what grammar a replaced word asks for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="session")
def sandrey(own_indexes, tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpora") / "sandrey"
    shutil.copytree(FIXTURES / "sandrey", folder)
    return own_indexes(folder)

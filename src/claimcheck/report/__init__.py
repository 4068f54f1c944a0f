"""Results → text. Each format is a module, imported when it is used: the plain path loads no terminal library."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.report.blocks import Screen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.report.blocks import Block

DRAWN = {"plain": "claimcheck.report.plain", "rich": "claimcheck.report.rich"}
"""Formats that draw blocks, and the module of each; each has `draw(blocks, screen) -> str`. JSON is made from the values, not from blocks."""


def draw(name: str, blocks: Iterable[Block], screen: Screen = Screen()) -> str:  # noqa: B008 - immutable
    """Return the blocks in the format `name`, a key of `DRAWN`."""
    text: str = import_module(DRAWN[name]).draw(blocks, screen)
    return text

"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

from claimcheck.text import pattern


def test_nothing_is_compiled_before_it_is_used(monkeypatch):
    compiled = []
    real = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given[0]) or real(*given))
    digits = pattern.lazy(r"(\d+)x", re.IGNORECASE)
    assert compiled == []
    assert digits.fullmatch("12X")[1] == "12"
    assert digits.sub("", "a 12x b") == "a  b"
    assert digits.fullmatch("12") is None
    assert set(compiled) == {r"(\d+)x"}

"""Regular expressions that are compiled when they are first used: one command uses few of them, and some take milliseconds to compile."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a pattern; its methods are the compiled pattern's from the first use on."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a pattern's own methods
        if name.startswith("__"):
            raise AttributeError(name)
        method = getattr(re.compile(*self._given), name)
        setattr(self, name, method)
        return method


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like `re.compile(source, flags)`, which is compiled (and checked) only when it is used."""
    return cast("re.Pattern[str]", _Lazy(source, flags))

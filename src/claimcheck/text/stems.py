"""Dictionary-like keys of words: irregular forms undone by data, regular ones by the Snowball stemmer (Porter, 2001)."""

from __future__ import annotations

import sys
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from claimcheck.data import comparatives, irregular_forms

_SHADOW = "claimcheck._snowball"


@lru_cache(maxsize=1)
def _stemmer() -> Any:  # noqa: ANN401 - the library has no types
    """Return Snowball's English stemmer.

    `import snowballstemmer` loads thirty languages (26 ms of a 100 ms command), so the English module alone is loaded, through a
    package of ours whose path is the library's.
    """
    spec = find_spec("snowballstemmer")
    if spec is None or not spec.submodule_search_locations:  # pragma: no cover - a core dependency
        message = "snowballstemmer is not installed"
        raise ImportError(message)
    shadow = ModuleType(_SHADOW)
    shadow.__path__ = list(spec.submodule_search_locations)
    sys.modules.setdefault(_SHADOW, shadow)
    return import_module(f"{_SHADOW}.english_stemmer").EnglishStemmer()


@lru_cache(maxsize=65536)
def lemma(norm: str) -> str:
    """Return the key under which inflections of one word meet: `sought` and `seeks` are both `seek`.

    `norm` is a folded word as of `text.words`; numbers and marks come back unchanged.
    """
    base = irregular_forms().get(norm) or comparatives().get(norm, norm)
    if len(base) < 3 or not base.isalpha():  # noqa: PLR2004 - Snowball leaves shorter words alone too
        return base
    return str(_stemmer().stemWord(base))

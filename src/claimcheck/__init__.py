"""claimcheck: who agrees, who conflicts, on which detail, in which passage.

The public names are loaded when they are used, so that `import claimcheck` costs next to nothing. `verify`, `lint` and `compare` here are the
functions; what else the modules of the same name hold is reached by `from claimcheck.verify import …`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from claimcheck.version import __version__

if TYPE_CHECKING:
    from claimcheck.comparing import compare
    from claimcheck.corpus.opening import load_corpus
    from claimcheck.errors import ClaimcheckError, CorpusError, InputError
    from claimcheck.lint import lint
    from claimcheck.searching import search
    from claimcheck.verify import verify

__all__ = ["ClaimcheckError", "CorpusError", "InputError", "__version__", "compare", "lint", "load_corpus", "search", "verify"]

_HOME = {
    "load_corpus": "claimcheck.corpus.opening",
    "verify": "claimcheck.verify",
    "search": "claimcheck.searching",
    "lint": "claimcheck.lint",
    "compare": "claimcheck.comparing",
    "ClaimcheckError": "claimcheck.errors",
    "CorpusError": "claimcheck.errors",
    "InputError": "claimcheck.errors",
}
"""Public name → module that defines it."""


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})


class _Package(ModuleType):
    """Keeps the import of a submodule (`claimcheck.verify`, `claimcheck.lint`) from hiding the public function of that name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package

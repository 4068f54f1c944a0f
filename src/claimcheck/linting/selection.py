"""Which findings are wanted: codes, prefixes of codes and names to select and to ignore, for all files and for some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linting.patterns import matches
from claimcheck.linting.suppression import meets
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown of what is found."""

    select: tuple[str, ...] = ()
    """Codes, prefixes and names; () is all."""
    ignore: tuple[str, ...] = ()
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Patterns of paths, each with what is ignored there."""

    def wanted(self, code: str, path: str) -> bool:
        """Whether findings of a code are shown for the file at `path` (with forward slashes, as patterns are relative to the configuration).

        The longest of the codes given decides between `select` and `ignore`, as users of ruff expect; `ignore` where both are as long.
        """
        ignored = [item for pattern, codes in self.per_file if matches(pattern, path) for item in codes]
        if ignored and meets(ignored, code):
            return False
        chosen = max((_length(item, code) for item in self.select), default=1 if not self.select else 0)
        return chosen > max((_length(item, code) for item in self.ignore), default=0)

    def of(self, findings: Iterable[Finding], path: str) -> list[Finding]:
        """Return the findings of one file that are shown."""
        return [item for item in findings if self.wanted(item.code, path)]


def _length(given: str, code: str) -> int:
    """Return how exactly `given` names a code: the length of the prefix, more for the name, 0 where it does not."""
    return (len(code) if not code.startswith(given.upper()) else len(given)) if meets((given,), code) else 0

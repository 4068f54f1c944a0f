"""How two measures were written: their digits, and whether their units belong to one family."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Figure

_POWER = 1e-6  # rounding of the factors of units


def digits(figure: Figure) -> int:
    """Return the significant digits as a whole number: 2 for 200 kg and for 200 lb."""
    return round(figure.value / figure.grain) if figure.grain > 0 and math.isfinite(figure.value / figure.grain) else 0


def one_family(said: Figure, reported: Figure) -> bool:
    """Tell whether both were written in units that are a power of ten apart: kg and tonnes are, kg and lb are not."""
    if said.grain <= 0 or reported.grain <= 0:
        return True
    power = math.log10(said.grain / reported.grain)
    return abs(power - round(power)) < _POWER


def in_thousands(said: Figure, reported: Figure) -> bool:
    """Tell whether measures are a thousand apart, digits alike: "200 tonnes" for "200 kg", in which only the unit is another."""
    if not said.unit or min(said.value, reported.value) <= 0:
        return False
    power = abs(math.log10(said.value / reported.value))
    return power > 1 and abs(power / 3 - round(power / 3)) < _POWER

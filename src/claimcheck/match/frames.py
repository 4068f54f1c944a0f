"""All frames of a claim, and the keys under which it is found."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimcheck.frame.build import frame
from claimcheck.frame.keys import index_keys
from claimcheck.match.stored import token
from claimcheck.text.edtf import interval

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Frame, Source


def anchor(published: str) -> dt.date | None:
    """Return the day from which a source's relative dates are read: the last that its date of publication covers."""
    last = interval(published)[1]
    return dt.date.fromordinal(last) if last else None


def frames_of(claim: Claim, vocabulary: Vocabulary, sources: Mapping[str, Source]) -> tuple[tuple[Frame, ...], ...]:
    """Return four groups of frames: the claim alone, its other wordings, its falsehoods, and a passage for each evidence."""
    return (
        (frame(claim.text, vocabulary),),
        tuple(frame(text, vocabulary) for text in claim.also),
        tuple(frame(text, vocabulary) for text in claim.falsehoods),
        tuple(frame(item.passage, vocabulary, anchor(sources[item.source].published)) for item in claim.evidence),
    )


def place_key(source: str, locator: str) -> str:
    """Return the key under which the claims about one paragraph of a source are found."""
    return f"at_{source}_{locator}"


def keys_of(claim: Claim, frames: Sequence[Sequence[Frame]], vocabulary: Vocabulary) -> str:
    """Return the tokens of a claim's frames and of the places of its evidence, each once, joined by spaces."""
    places = [place_key(item.source, item.locator) for item in claim.evidence]
    return " ".join(
        dict.fromkeys(token(key) for key in (*(key for group in frames for item in group for key in index_keys(item, vocabulary)), *places))
    )

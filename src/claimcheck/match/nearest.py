"""The span of a text that is most like another: for messages that say what was probably meant, never for a verdict."""

from __future__ import annotations

CLOSE = 70.0
"""Similarity (0 to 100) from which a span is worth naming."""


def nearest(needle: str, haystack: str) -> tuple[int, int] | None:
    """Return start and end of the span of `haystack` most like `needle`, widened to whole words; None where nothing is like it."""
    from rapidfuzz.fuzz import partial_ratio_alignment  # only where a passage was not found

    if not needle or not haystack:
        return None
    found = partial_ratio_alignment(needle, haystack, score_cutoff=CLOSE)
    if found is None or found.dest_start >= found.dest_end:
        return None
    start, end = found.dest_start, found.dest_end
    if len(needle) > len(haystack):
        start, end = 0, len(haystack)
    while start > 0 and haystack[start - 1].isalnum() and haystack[start].isalnum():
        start -= 1
    while end < len(haystack) and haystack[end].isalnum() and haystack[end - 1].isalnum():
        end += 1
    return start, end

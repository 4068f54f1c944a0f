"""The span of a text that is most like another: for messages that say what was probably meant, never for a verdict."""

from __future__ import annotations

import re

_MARGIN = 20
CLOSE = 70.0
"""Similarity (0 to 100) from which a span is worth naming."""
SAME = 85.0
"""Similarity from which a span is taken for an edited form of the same words."""


def nearest(needle: str, haystack: str) -> tuple[int, int] | None:
    """Return start and end of the span of `haystack` most like `needle`, widened to whole words; None where nothing is like it."""
    from rapidfuzz.fuzz import partial_ratio_alignment  # only where a passage was not found

    if not needle or not haystack:
        return None
    found = partial_ratio_alignment(needle, haystack, score_cutoff=CLOSE)
    if found is None or found.dest_start >= found.dest_end:
        return None
    swapped = len(needle) > len(haystack)
    return _trimmed(needle, haystack, 0 if swapped else found.dest_start, len(haystack) if swapped else found.dest_end)


def same(one: str, other: str) -> bool:
    """Whether two spans are likely to be one that was edited."""
    from rapidfuzz.fuzz import ratio  # only where a passage was not found

    return bool(ratio(one, other, score_cutoff=SAME))


def _trimmed(needle: str, haystack: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a span moved to the words that both have, with as many words beside them as `needle` has; None where it holds only white space."""
    from difflib import SequenceMatcher

    start = max(haystack.rfind(" ", 0, max(0, start - _MARGIN)) + 1, 0)
    found = [match.span() for match in re.finditer(r"\S+", haystack[start : end + _MARGIN])]
    theirs = [haystack[start + first : start + last] for first, last in found]
    if not found:
        return None
    wanted = needle.split()
    blocks = [block for block in SequenceMatcher(None, wanted, theirs, autojunk=False).get_matching_blocks() if block.size]
    if not blocks:
        return start + found[0][0], start + found[-1][1]
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(found), blocks[-1].b + len(wanted) - blocks[-1].a) - 1
    return start + found[first][0], start + found[max(first, last)][1]

"""A text read with other words before it, as the frame of the text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.values import replace

if TYPE_CHECKING:
    from claimcheck.model import Frame

_SLOTS = ("names", "figures", "periods", "terms", "ranks", "scopes", "modals")


def without_prefix(read: Frame, prefix: str, alone: Frame) -> Frame | None:
    """Return `read`, the frame of `prefix` and a text, without the prefix; None where the words are not those of `alone`, the text read by itself."""
    words, chars = len(read.words) - len(alone.words), len(prefix)
    if words < 0 or [word.text for word in read.words[words:]] != [word.text for word in alone.words]:
        return None

    def moved(item: Any) -> Any:  # noqa: ANN401 - any of the slots' types
        places = {name: getattr(item, name) - words for name in ("first", "last")}
        verbs = {"verbs": tuple(index - words for index in item.verbs if index >= words)} if hasattr(item, "verbs") else {}
        return replace(item, **places, start=item.start - chars, end=item.end - chars, **verbs)

    kept: dict[str, Any] = {slot: tuple(moved(item) for item in getattr(read, slot) if item.first >= words) for slot in _SLOTS}
    return replace(alone, speakers=read.speakers, credits=tuple(index - words for index in read.credits if index >= words), **kept)

"""What holds for every draft, whatever its format."""

from __future__ import annotations

import pytest

from claimcheck.text import drafts

STANDS_FOR = "&\\<"
"""What a letter's place may hold in its stead: a character reference, an escape, a tag for a power."""


def sound(draft):
    """Fail unless the sentences of a draft are in order, and each letter is where it says."""
    last_block = 0
    for sentence in draft.sentences:
        assert sentence.text == " ".join(sentence.text.split())
        assert len(sentence.offsets) == len(sentence.text) + 1
        assert all(0 <= offset <= len(draft.text) for offset in sentence.offsets)
        assert all(one <= other for one, other in zip(sentence.offsets, sentence.offsets[1:], strict=False))
        for char, offset in zip(sentence.text, sentence.offsets, strict=False):
            there = draft.text[offset]
            assert there == char or (char == " " and there.isspace()) or there in STANDS_FOR, (sentence.text, char, draft.text[offset : offset + 8])
        assert sentence.block >= last_block
        last_block = sentence.block
    for comment in draft.comments:
        assert 0 <= comment.start < comment.end <= len(draft.text)
    assert draft.starts[0] == 0
    assert list(draft.starts) == sorted(set(draft.starts))


@pytest.fixture(scope="session")
def read():
    """Read a draft and check what holds for all."""

    def reading(data, path):
        draft = drafts.read(data.encode() if isinstance(data, str) else data, path)
        sound(draft)
        return draft

    return reading

"""Whom a pronoun means, where it is clear."""

from __future__ import annotations

import pytest

from claimcheck.documents.naming import described
from claimcheck.documents.referring import leans, resolved
from claimcheck.frame.build import frame

NAMED = ["Dr. Ada Quill of the Tarn Fire Service left.", "Mayor Karl Ebner stayed.", "Minister Sofia Lindt did too."]


def read(vocabulary, texts):
    known = described([*NAMED, *texts], vocabulary)
    return [frame(text, known) for text in texts]


@pytest.mark.parametrize(
    ("before", "text", "wanted"),
    [
        (["Ada Quill opened the pier."], "She thanked the crews.", "Ada Quill thanked the crews."),
        (["Ada Quill opened the pier."], "On Monday she left.", "On Monday Ada Quill left."),
        (["Ada Quill opened the pier."], "Her speech was short.", "Ada Quill's speech was short."),
        (["Ada Quill opened the pier.", "It was cold."], "She left.", "Ada Quill left."),
        (["Ada Quill and Sofia Lindt opened the pier."], "She left.", ""),
        (["The old pier collapsed in May."], "It killed 3 people.", "The old pier killed 3 people."),
        (["The old pier was slowly rebuilt in May."], "It cost 5 million crowns.", "The old pier cost 5 million crowns."),
        (["The old pier collapsed in May."], "They were sad.", ""),
        (["The dockers walked out in May."], "They want more money.", "The dockers want more money."),
        (["The old pier collapsed in May."], "It is time to leave.", ""),
        (["Ada Quill opened the pier."], "It cost 5 million crowns.", ""),
        (["Ada Quill opened the pier."], "Karl Ebner said he left.", ""),
        (["Ada Quill opened the pier."], "The pier is old.", ""),
        (["Ada Quill opened the pier."], "\u201cShe left,\u201d people said.", ""),
        ([], "She left.", ""),
    ],
)
def test_resolved(vocabulary, before, text, wanted):
    frames = read(vocabulary, [*before, text])
    assert resolved(frames[-1], frames[:-1]) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The vote was 13 to 8.", True),
        ("All of them left.", True),
        ("Ada Quill left.", False),
        ("The vote in Tarn was 13 to 8.", False),
        ("Prices rose.", False),
    ],
)
def test_leans(vocabulary, text, wanted):
    assert leans(read(vocabulary, [text])[0]) is wanted

"""Sentences of a source as claims: ids, readings, what is like them."""

from __future__ import annotations

import pytest

from claimcheck.corpus.anchor import Body
from claimcheck.corpus.parse import SourceFile
from claimcheck.corpus.sentences import checkable, sentences
from claimcheck.drafting import made_id, proposals
from claimcheck.model import Source


def source(text):
    return SourceFile(Source("ledger-2021", "T", "Sund Ledger", "2021-09", "", "x", "news", "verbatim", ""), Body(text), "{}")


BODY = """# A heading

[p. 3] Osmark sold 40 boats to Tarland in 2020. Will it sell more? Osmark
sold 40 boats to Tarland in 2020.

- 7 ferries of Veldmark sailed to Halden on March 3.
[p. 4] They were late.
"""


def test_sentences_have_their_place_and_locator():
    body = Body(BODY)
    found = list(sentences(body))
    assert [(item.text, item.locator) for item in found][:3] == [
        ("Osmark sold 40 boats to Tarland in 2020.", "p. 3"),
        ("Will it sell more?", "p. 3"),
        ("Osmark sold 40 boats to Tarland in 2020.", "p. 3"),
    ]
    assert all(" ".join(body.text[item.start : item.end].split()) == item.text for item in found)


def test_questions_and_headings_are_not_checkable(veldmark):
    texts = [item.text for item in checkable(Body(BODY), veldmark.vocabulary)]
    assert not any("heading" in text or text.endswith("?") for text in texts)


def test_a_sentence_that_stands_twice_is_told_apart(veldmark):
    found = proposals(veldmark, source(BODY), [])
    pieces = [dict(item.evidence) for item in found[:2]]
    assert all(piece["passage"] == "Osmark sold 40 boats to Tarland in 2020" for piece in pieces)
    for piece in pieces:
        assert len(Body(BODY).find(piece["passage"], piece.get("prefix", ""), piece.get("suffix", ""))) == 1
    assert len({tuple(sorted(piece.items())) for piece in pieces}) == 2
    assert [item.id for item in found[:2]] == ["osmark-sold-boats-tarland-2020", "osmark-sold-boats-tarland-2020-2"]


def test_what_is_cited_is_not_proposed(veldmark):
    body = Body(BODY)
    first = next(sentences(body))
    assert len(proposals(veldmark, source(BODY), [(first.start, first.end)])) == len(proposals(veldmark, source(BODY), [])) - 1


@pytest.mark.parametrize(
    ("text", "how", "claim"),
    [
        ("Osmark sued Veldmark over the cod quota in 2016.", "agrees", "osmark-sued"),
        ("Osmark sued Veldmark over the cod quota in 2012.", "conflicts", "osmark-sued"),
        ("The trawler Ravn carries 500 kg of ice.", "conflicts", "ravn-ice"),
        ("The Lune bridge cost more than 90 million crowns.", "is near", "bridge-cost"),
    ],
)
def test_claims_like_it_stand_beside(veldmark, text, how, claim):
    (item,) = proposals(veldmark, source(f"[p. 1] {text}\n"), [])
    assert [(like.how, like.claim) for like in item.likes] == [(how, claim)]
    assert item.merge == (claim if how == "agrees" else "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In 2021 the Veldish survey counted 40,000 seals.", "veldish-survey-counted-seals-2021"),
        ("Ørsted-Brønd’s café reopened.", "brnd-cafe-reopened"),
        ("Yes!", "yes"),
        ("¿¡!", "claim"),
    ],
)
def test_ids_are_made_of_telling_words(veldmark, text, name):
    assert made_id(text, veldmark) == name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Nobody on this coast could tell us the price," said Marta Quist.', "Marta Quist"),
        ("Marta Quist said that nobody could tell them the price.", ""),
        ('A sign has the words "nobody on this coast could tell".', ""),
        ('Marta Quist called it "a shame".', ""),
    ],
)
def test_a_quotation_has_its_speaker(veldmark, text, speaker):
    (item,) = proposals(veldmark, source(f"[p. 1] {text}\n"), [])
    assert item.said_by == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('Deputy Mayor Runa Feld wrote: "Nobody told us that the crane was broken."', "Runa Feld"),
        ('"We promised the people of Sollund a quay," Runa Feld said.', "Runa Feld"),
        ('"We promised the people of Sollund a quay," the letter said.', ""),
        ('Runa Feld said that Sollund has a "big" quay.', ""),
    ],
)
def test_the_speaker_has_no_title_and_is_not_named_in_the_quotation(sentence, speaker, veldmark):
    (found,) = proposals(veldmark, source(f"[p. 1] {sentence}\n"), [])
    assert found.said_by == speaker

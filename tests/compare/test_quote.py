"""Quotations to the letter: each case against a source whose words are at hand, and against its sidecar alone."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings, strategies as st

from claimcheck.compare.quote import Status, check
from claimcheck.corpus import sidecar
from claimcheck.text.windows import QuotedText

WORDS = """[¶1] The keeper of the Ravn Light has counted 312 ships since Easter, but only nine of them were trawlers.

[¶2] “We never wanted [this] tower and we won’t pay for it,” Ada Holm said. “It would be … one very costly mistake for a town of 20% pensioners.”

[¶3] The council’s chairman called it a “win-win for sailors, gulls and the U.S. Navy alike.”4 He has not resigned.

[¶4] “The lamp still turns every night. But nobody climbs the stairs now,” he told the Harbour Gazette on Sunday.
"""
TEXT = sidecar.of_body(WORDS)
KNOWN = {"text": QuotedText.of_sidecar(TEXT), "stored": QuotedText.of_sidecar(json.loads(sidecar.dumps(TEXT)))}


@pytest.fixture(params=sorted(KNOWN))
def known(request: pytest.FixtureRequest) -> QuotedText:
    return KNOWN[request.param]


@pytest.mark.parametrize(
    ("quoted", "locator"),
    [
        ("The keeper of the Ravn Light has counted 312 ships", "¶1"),
        ("We never wanted this tower and we won't pay for it.", "¶2"),
        ("We never wanted tower and we won’t pay", "¶2"),
        ("[W]e never wanted [the new] tower and we won’t pay for it", "¶2"),
        ("It would be one very costly mistake for a town", "¶2"),
        ("It would be ... one very costly mistake", "¶2"),
        ("one very costly mistake for a town of 20 percent pensioners", "¶2"),
        ("We never wanted this tower […] one very costly mistake", "¶2"),
        ("win–win for sailors, gulls and the US Navy alike,", "¶3"),
        ("‘THE LAMP STILL TURNS EVERY NIGHT. BUT NOBODY CLIMBS THE STAIRS NOW’", "¶4"),
        ("gulls and the U.S. Navy alike.4 He has not resigned", "¶3"),
        ("a town of 20% pensioners. The council’s chairman called it", "¶2"),
    ],
)
def test_the_sources_own_words_in_any_dress(quoted: str, locator: str, known: QuotedText) -> None:
    found = check(quoted, known)
    assert (found.status, found.locator) == (Status.EXACT, locator)


@pytest.mark.parametrize(
    ("quoted", "wrong", "change"),
    [
        ("has counted 321 ships since Easter", "321", "replaced"),
        ("one very cheap mistake for a town", "cheap", "replaced"),
        ("one very costly blunder for a town", "blunder", "replaced"),
        ("We always wanted this tower and we won't pay for it", "always", "replaced"),
        ("We never wanted this tower and we will pay for it", "will", "replaced"),
        ("We never wanted tower but we won't pay for it", "but", "replaced"),
        ("one costly mistake for a town", "costly", "dropped"),
        ("one very very costly mistake for a town", "very", "added"),
        ("The lamp still turns nearly every night", "nearly", "added"),
        ("It would be one very costly error for a city of 20% pensioners", "error", "replaced"),
    ],
)
def test_an_altered_word_is_pointed_at(quoted: str, wrong: str, change: str, known: QuotedText) -> None:
    found = check(quoted, known)
    assert (found.status, quoted[found.start : found.end], found.change) == (Status.ALTERED, wrong, change)


def test_the_index_counts_the_quotations_words(known: QuotedText) -> None:
    assert check("We always wanted this tower and we won't pay for it", known).wrong_word == 1


@pytest.mark.parametrize(
    "quoted",
    [
        "The tower was built by monks in the year of the flood",
        "He has not paid his bills",
        "the U.S. Navy and the Harbour Gazette",
        "lamp",
        "",
        "… […] …",
        "The ... tower ... town",
    ],
)
def test_what_is_not_there_is_absent(quoted: str, known: QuotedText) -> None:
    assert check(quoted, known).status is Status.ABSENT


@pytest.mark.parametrize(
    ("quoted", "status"), [("has counted 312 ships since Easter", Status.EXACT), ("counted 312 ships since Easter,", Status.CUT_SHORT)]
)
def test_cut_before_a_but(quoted: str, status: Status) -> None:
    text = WORDS if status is Status.CUT_SHORT else WORDS.replace(", but only nine of them were trawlers", "")
    assert check(quoted, QuotedText.of_sidecar(sidecar.of_body(text))).status is status


def test_a_turn_elsewhere_turns_nothing_here() -> None:
    body = "[¶1] Crews mended nets in the port of Halden.\n\n[¶2] Nobody slept in the port of Halden, but nobody complained."
    assert check("mended nets in the port of Halden", QuotedText.of_sidecar(sidecar.of_body(body))).status is Status.EXACT


def test_cut_in_the_middle_of_a_speech(known: QuotedText) -> None:
    assert check("The lamp still turns every night", known).status is Status.CUT_SHORT


def test_words_from_far_apart_are_no_quotation() -> None:
    far = "\n\n".join(
        f"[¶{number}] {words}"
        for number, words in enumerate(["The pier opens at six in summer.", "Nobody came.", "Rain fell.", "It closes at nine in winter."], 1)
    )
    assert check("The pier opens at six … It closes at nine in winter", QuotedText.of_sidecar(sidecar.of_body(far))).status is not Status.EXACT


def test_stretches_too_short_to_check_are_named(known: QuotedText) -> None:
    quoted = "Never … one very costly mistake for a town"
    found = check(quoted, known)
    assert found.status is Status.EXACT
    assert [quoted[start:end] for start, end in found.unchecked] == ["Never"]


def test_names_that_two_texts_share_are_no_quotation() -> None:
    body = "[¶1] Talks between the Ravn Port Authority and the Harbour Gazette went on."
    assert check("tensions between the Ravn Port Authority and Denmark", QuotedText.of_sidecar(sidecar.of_body(body))).status is Status.ABSENT


@settings(deadline=None)
@given(st.text(alphabet="abc …[].'\"“”0123456789-\n", max_size=120))
def test_any_text_has_an_answer(quoted: str) -> None:
    found = check(quoted, KNOWN["text"])
    assert 0 <= found.start <= found.end <= len(quoted)

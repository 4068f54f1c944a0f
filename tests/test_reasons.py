"""Sentences, missing details and marks, from parts made by hand. All facts are made up."""

from __future__ import annotations

import datetime

import pytest

from claimcheck.model import Claim, Judgement, Outcome, Part, SlotResult, Source, Stance, Verdict
from claimcheck.reasons import because, marks, missing, report_because
from claimcheck.values import replace

M, D, U = Outcome.MATCHES, Outcome.DIFFERS, Outcome.UNCONFIRMED
AGREES, CONFLICTS, SUPERSEDED = Stance.AGREES, Stance.CONFLICTS, Stance.SUPERSEDED
TODAY = datetime.date(2026, 11, 22)


def source(publisher, published="2020-02-11", name=""):
    name = name or f"{publisher.lower().replace(' ', '-')}-{published[:4]}"
    return Source(name, "T", publisher, published, "https://a.example", "", "news", "digest", "")


GAZETTE, COURIER, NAMELESS = source("Orell Gazette"), source("Coast Courier", "2021"), source("unknown", "2019", "leaflet-2019")
SAID = "In Orell nearly 4,000 ships were not charged in 2019, said Ida Brandt"


def slot(name, outcome, said="", reported="", passage="", note="", **more):
    start = SAID.find(said) if said in SAID else 0
    place = max(passage.find(reported), 0) if reported else 0
    end = place + len(reported) if reported and reported in passage else 0
    return SlotResult(name, outcome, said, start, start + len(said), reported, place if end else 0, end, note=note, **more)


def judged(where, stance, *slots, passage="", claim="ships", **more):
    return Judgement(claim, where, "¶1", passage, more.pop("rests_on", ""), stance, slots, **more)


def part(verdict, *items, reason="", text=SAID, claims=("ships",)):
    return Part(text, 0, len(text), verdict, reason, "", claims, (), items)


def refuted(*slots, where=GAZETTE, **more):
    return part(Verdict.REFUTED, judged(where, CONFLICTS, *slots, **more))


def open_part(*items):
    return part(Verdict.NOT_ENOUGH, *items, reason="detail-unconfirmed")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (refuted(slot("number", D, "9,000", "Nearly 4,000")), "Orell Gazette has nearly 4,000 where you say 9,000"),
        (refuted(slot("date", D, "2018", "March 2019"), slot("number", D, "9,000", "4,000")), "Orell Gazette has 4,000 where you say 9,000, and March 2019 where you say 2018"),
        (refuted(slot("actor", D, "Ravn", "Orell"), where=NAMELESS), "The document leaflet-2019 has Orell where you say Ravn"),
        (refuted(slot("actor", D, "Ravn", "Orell", note="another acts")), "By Orell Gazette it is Orell that acts, not Ravn"),
        (refuted(slot("relation", D, "Ravn", "Orell", note="roles exchanged")), "By Orell Gazette it is Orell that acts, not Ravn"),
        (refuted(slot("modality", D, "convicted", "charged")), "Orell Gazette says charged, not convicted"),
        (refuted(slot("modality", D, "sank", "accuses")), "Orell Gazette says “accuses”, not “sank”"),
        (refuted(slot("polarity", D, "rose", "Fell", note="opposite")), "Orell Gazette says “Fell” where you say “rose”"),
        (refuted(slot("polarity", D, "charged", "charged", "all ships were charged", note="same"), passage="all ships were charged"), "Orell Gazette says “ships were charged” where you say “were not charged”"),
        (refuted(slot("polarity", D, "closed", "closed", note="same")), "Orell Gazette says the opposite of “closed”"),
        (refuted(slot("attribution", D, "Ida Brandt", "Tor Lind"), slot("number", M, "4,000", "4,000")), "Orell Gazette credits Tor Lind, not Ida Brandt"),
        (refuted(slot("attribution", D, "Ida Brandt", ""), slot("quote", M, "a b c d e"), said_by="Tor Lind"), "Orell Gazette gives these words to Tor Lind, not Ida Brandt"),
        (refuted(slot("attribution", D, "Port Board", "Harbour Union")), "Orell Gazette has Harbour Union where you say Port Board"),
        (refuted(slot("attribution", D, "Ida Brandt", ""), slot("number", M, "4,000", "4,000")), "Orell Gazette does not have this from Ida Brandt"),
        (refuted(slot("quote", D, "blunder", note="altered:replaced")), "Orell Gazette has another word where you quote “blunder”"),
        (refuted(slot("quote", D, "very", note="altered:added")), "Orell Gazette does not have “very” among these words"),
        (refuted(slot("quote", D, "costly", note="altered:dropped")), "Orell Gazette has a word before “costly” that your quotation leaves out"),
        (refuted(slot("quote", D, "costly", note="altered:")), "Orell Gazette does not have “costly” in this place"),
        (refuted(slot("quote", D, "a b c d e", note="cut-short")), "Orell Gazette goes on to turn these words: the quotation stops too soon"),
        (refuted(slot("scope", D, "only", note="others are named")), "Orell Gazette names others too where you say “only”"),
        (refuted(slot("scope", D, "all", "some")), "Orell Gazette has some where you say all"),
        (refuted(slot("modality", D, "sold")), "Orell Gazette does not go as far as “sold”"),
        (refuted(), "Orell Gazette says otherwise"),
        (part(Verdict.SUPPORTED, judged(GAZETTE, AGREES)), "Orell Gazette says so"),
        (part(Verdict.SUPPORTED, judged(GAZETTE, AGREES), judged(COURIER, AGREES), judged(GAZETTE, AGREES, claim="b")), "Orell Gazette and Coast Courier say so"),
        (part(Verdict.SUPPORTED, judged(GAZETTE, AGREES, slot("date", U, "2019")), judged(COURIER, AGREES)), "Coast Courier says so"),
        (part(Verdict.SUPPORTED, judged(NAMELESS, AGREES, said_by="Ida Brandt")), "Ida Brandt says so in the document leaflet-2019"),
        (part(Verdict.SUPPORTED, judged(GAZETTE, AGREES, slot("quote", M, "a b"), slot("attribution", M, "Ida Brandt"))), "Orell Gazette has these words from Ida Brandt"),
        (part(Verdict.SUPPORTED, judged(GAZETTE, AGREES), judged(source("Orell Gazette", "2022-05"), AGREES)), "Orell Gazette, 11 Feb 2020 and Orell Gazette, May 2022 say so"),
        (part(Verdict.NOT_ENOUGH, reason="not-on-file"), "No claim on file is about this"),
        (part(Verdict.NOT_ENOUGH, reason="not-checkable"), "It is no assertion that a source could settle"),
        (part(Verdict.NOT_ENOUGH, judged(GAZETTE, Stance.WITHDRAWN), reason="not-on-file"), "Orell Gazette said so and is withdrawn"),
        (open_part(judged(GAZETTE, AGREES, slot("place", U, "Orell"))), "No source names Orell"),
        (open_part(judged(GAZETTE, AGREES, slot("place", U, "Orell"), slot("actor", U, "Ida Brandt"), slot("number", U, "nearly 4,000"))), "No source names Orell or Ida Brandt"),
        (open_part(judged(GAZETTE, AGREES, slot("number", U, "80 %", "A majority", note="finer"))), "Orell Gazette says only a majority, not 80 %"),
        (open_part(judged(GAZETTE, AGREES, slot("date", U, "2019", note="undated"))), "No source gives “2019”"),
        (open_part(judged(GAZETTE, AGREES, slot("rank", U, "largest"))), "No source says “largest”"),
        (open_part(judged(GAZETTE, AGREES, slot("modality", U, "charged", "may"))), "Orell Gazette says only may, not charged"),
        (open_part(judged(GAZETTE, AGREES, slot("detail", U, "ships"), slot("detail", U, "charged"))), "No source says “ships” or “charged”"),
        (open_part(judged(GAZETTE, AGREES, slot("attribution", U, "Ida Brandt"))), "No source has this from Ida Brandt"),
        (open_part(judged(GAZETTE, AGREES, slot("number", M, "55", "More than 40", weak=True))), "Orell Gazette says only “more than 40”"),
        (open_part(judged(GAZETTE, AGREES)), "No source on file confirms every detail of it"),
        (part(Verdict.NOT_ENOUGH, judged(GAZETTE, AGREES, slot("date", U, "2019", "2017")), reason="other-period"), "Orell Gazette speaks of 2017, not 2019"),
    ],
)  # fmt: skip
def test_why(given, sentence):
    assert because(given) == sentence


def test_two_sources_that_differ_in_two_ways():
    items = [
        judged(GAZETTE, CONFLICTS, slot("number", D, "9,000", "nearly 4,000")),
        judged(COURIER, CONFLICTS, slot("number", D, "9,000", "more than 4,000")),
    ]
    assert because(part(Verdict.REFUTED, *items)) == "Orell Gazette has nearly 4,000 where you say 9,000; Coast Courier has more than 4,000"
    alike = [judged(where, CONFLICTS, slot("number", D, "9,000", "nearly 4,000")) for where in (GAZETTE, COURIER)]
    assert because(part(Verdict.REFUTED, *alike)) == "Orell Gazette and Coast Courier have nearly 4,000 where you say 9,000"


def test_disagreement_names_both_and_what_they_have():
    yes, no = slot("number", M, "nearly 4,000", "Nearly 4,000"), slot("number", D, "nearly 4,000", "more than 4,000")
    sides = judged(GAZETTE, AGREES, yes), judged(COURIER, CONFLICTS, no)
    told = "Sources disagree: Coast Courier has more than 4,000; Orell Gazette has nearly 4,000"
    assert because(part(Verdict.CONFLICTING, *sides)) == because(part(Verdict.CONFLICTING, *reversed(sides))) == told
    said = judged(GAZETTE, AGREES), judged(COURIER, CONFLICTS, slot("modality", D, "planned", "stopped"))
    assert because(part(Verdict.CONFLICTING, *said)) == "Orell Gazette says so, but Coast Courier says stopped, not planned"


def test_those_who_have_the_same_are_told_together():
    board = replace(COURIER, id="board-2022", publisher="Port Board")
    yes, no = slot("number", M, "nearly 4,000", "Nearly 4,000"), slot("number", D, "nearly 4,000", "more than 4,000")
    told = because(part(Verdict.CONFLICTING, judged(GAZETTE, AGREES, yes), judged(COURIER, CONFLICTS, no), judged(board, CONFLICTS, no)))
    assert told == "Sources disagree: Coast Courier and Port Board have more than 4,000; Orell Gazette has nearly 4,000"


def test_a_figure_put_on_another_thing_is_shown_with_what_it_counts():
    text, passage = "Orell made 151 late arrests in 2019", "The court heard 151 cases of fraud"
    found = SlotResult("number", D, "151", 11, 14, "151", 16, 19, note="put on another thing")
    given = Part(text, 0, len(text), Verdict.REFUTED, "", "", ("c",), (), (judged(GAZETTE, CONFLICTS, found, passage=passage),))
    assert because(given) == "Orell Gazette has 151 cases where you say 151 late arrests"


def test_what_has_changed_is_told_with_both_dates():
    older = judged(GAZETTE, SUPERSEDED, slot("number", M, "one", "one"), passage="Orell has one quay")
    newer = judged(COURIER, CONFLICTS, passage="In 2021 Orell opened a second quay.")
    given = part(Verdict.REFUTED, older, newer)
    assert because(given) == "True in 2020 (Orell Gazette); in 2021 Orell opened a second quay (Coast Courier)"
    assert marks([given], claim(), TODAY) == ("outdated",)
    never = part(
        Verdict.REFUTED, judged(GAZETTE, SUPERSEDED, slot("number", D, "nine", "one")), judged(COURIER, CONFLICTS, slot("number", D, "nine", "two"))
    )
    assert because(never) == "Coast Courier has two where you say nine"
    assert marks([never], claim(), TODAY) == ()


def test_long_news_is_cut_at_a_word():
    newer = judged(COURIER, CONFLICTS, passage="Orell " + "opened quays " * 30)
    told = because(part(Verdict.REFUTED, judged(GAZETTE, SUPERSEDED), newer))
    assert told.endswith(("opened … (Coast Courier)", "quays … (Coast Courier)"))
    assert len(told) < 240


def test_a_sentence_that_is_there_stays():
    given = Part("x", 0, 1, Verdict.NOT_ENOUGH, "not-checkable", "This is a question", (), (), ())
    assert because(given) == "This is a question"


def test_the_deciding_part_speaks():
    bad, good = refuted(slot("number", D, "9,000", "4,000")), part(Verdict.SUPPORTED, judged(COURIER, AGREES))
    assert report_because([good, bad]) == "Orell Gazette has 4,000 where you say 9,000"
    assert report_because([good]) == "Coast Courier says so"
    assert report_because([]) == ""


def test_missing_is_what_no_source_confirms_in_order_without_repeats():
    first = judged(GAZETTE, AGREES, slot("date", U, "2019"), slot("actor", U, "Ida Brandt"), slot("detail", U, "charged"), slot("place", U, "Orell"))
    second = judged(COURIER, AGREES, slot("date", U, "2019"), slot("place", M, "Orell", "Orell"))
    assert missing(open_part(first)) == ("Orell", "2019", "Ida Brandt")
    assert missing(open_part(first, second)) == ("2019", "Ida Brandt")


def test_other_words_are_missing_only_where_nothing_else_is():
    item = judged(GAZETTE, AGREES, slot("detail", U, "ships"), slot("detail", U, "ships"), slot("detail", U, "charged"))
    assert missing(open_part(item)) == ("ships", "charged")
    assert missing(part(Verdict.SUPPORTED, item)) == ()
    assert missing(part(Verdict.NOT_ENOUGH, reason="not-on-file")) == ()


def test_words_within_missing_words_are_not_told_again():
    inner, outer = slot("number", U, "4,000"), slot("number", U, "nearly 4,000")
    assert missing(open_part(judged(GAZETTE, AGREES, inner, outer))) == ("nearly 4,000",)


def claim(review_by="", *, checked=False):
    return lambda name: Claim(name, "t", "text", (), (), (), (), "", (), review_by, checked)


def agreeing(*items):
    return [part(Verdict.SUPPORTED, *items)]


@pytest.mark.parametrize(
    ("items", "found"),
    [
        ([judged(GAZETTE, AGREES, slot("number", M, "4,000", "4,000", imprecise=True))], ("imprecise",)),
        ([judged(GAZETTE, CONFLICTS, slot("number", M, "4,000", "4,000", imprecise=True))], ()),
        ([judged(GAZETTE, AGREES, rests_on="Port"), judged(COURIER, AGREES, rests_on="port ")], ("one-voice",)),
        ([judged(GAZETTE, AGREES, rests_on="Port"), judged(source("Port"), AGREES)], ("one-voice",)),
        ([judged(GAZETTE, AGREES, said_by="Ida"), judged(COURIER, AGREES, said_by="Ida")], ("one-voice",)),
        ([judged(GAZETTE, AGREES, rests_on="Port"), judged(COURIER, AGREES)], ()),
        ([judged(GAZETTE, AGREES, rests_on="Port"), judged(GAZETTE, AGREES, rests_on="Port")], ()),
        ([judged(GAZETTE, AGREES, slot("number", M, "55", "more than 40", weak=True))], ("weak",)),
        ([judged(GAZETTE, AGREES, slot("number", M, "55", "more than 40", weak=True)), judged(COURIER, AGREES, slot("number", M, "55", "55"))], ()),
    ],
)  # fmt: skip
def test_marks_of_what_agrees(items, found):
    assert marks(agreeing(*items), claim(), TODAY) == found


@pytest.mark.parametrize(
    ("review_by", "checked", "signed", "found"),
    [("2026-11-21", True, True, ("stale",)), ("2026-11-22", True, True, ()), ("", False, True, ("unchecked",)), ("", False, False, ())],
)
def test_marks_of_the_claims_behind(review_by, checked, signed, found):
    assert marks(agreeing(judged(GAZETTE, AGREES)), claim(review_by, checked=checked), TODAY, signed=signed) == found


def test_marks_come_in_the_order_of_the_spec():
    items = [judged(where, AGREES, slot("number", M, "55", "over 40", imprecise=True, weak=True), rests_on="Port") for where in (GAZETTE, COURIER)]
    gone = part(Verdict.REFUTED, judged(GAZETTE, SUPERSEDED), judged(COURIER, CONFLICTS))
    found = marks([*agreeing(*items), gone], claim("2020-01-01"), TODAY, signed=True)
    assert found == ("imprecise", "outdated", "one-voice", "stale", "unchecked", "weak")

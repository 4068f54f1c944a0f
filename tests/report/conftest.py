"""Reports built by hand, one for each thing that a screen must show. All facts are made up."""

from __future__ import annotations

import pytest

from claimcheck.model import Judgement, Outcome, Part, Report, SlotResult, Source, Stance, Verdict

GAZETTE = Source("gazette-2020", "A year at the docks", "Orell Gazette", "2020-02-11", "https://gazette.example/docks", "", "news", "verbatim", "")
COURIER = Source("courier-2021", "Orell counts its ships", "Coast Courier", "2021-05~", "", "Coast Courier Orell counts ships", "news", "digest", "")
NAMELESS = Source("leaflet-2019", "Facts on the quay", "unknown", "2019", "", "", "advocacy", "digest", "")
RETRACTED = Source(
    "wire-2018", "Orell in figures", "Wire", "2018", "https://wire.example/orell", "", "news", "verbatim", "2019-01-04: the figures were invented"
)
SHIPS = "The harbour of Orell handled nearly 4,000 ships in 2019"
MORE = "The harbour of Orell handled more than 4,000 ships in 2019"


def slot(name, outcome, statement, said, passage, reported):
    start, place = statement.find(said) if said else 0, passage.find(reported) if reported else 0
    return SlotResult(name, outcome, said, start, start + len(said), reported, place, place + len(reported))


def judged(source, locator, passage, stance, *slots, **more):
    return Judgement(
        claim="orell-ships-2019",
        source=source,
        locator=locator,
        passage=passage,
        rests_on=more.pop("rests_on", ""),
        stance=stance,
        slots=slots,
        **more,
    )


def report(statement, verdict, because, *parts, **more):
    stances = {item.source.id: item.stance for part in parts for item in part.comparisons if item.stance is not Stance.SILENT}
    values = {
        "marks": (),
        "wording": "",
        "as_of": "2026-11-22",
        "corpus": "harbour",
        "corpus_hash": "5eed",
        "version": "0.1.0",
        "explanation": (),
        **more,
    }
    return Report(statement=statement, verdict=verdict, because=because, stances=tuple(sorted(stances.items())), parts=parts, **values)


def part(statement, verdict, *comparisons, text="", because="", reason="", **more):
    text = text or statement
    start = statement.find(text)
    claims = tuple(dict.fromkeys(item.claim for item in comparisons))
    return Part(text, start, start + len(text), verdict, reason, because, more.pop("claims", claims), more.pop("nearest", ()), comparisons, **more)


def conflicting():
    said = "Orell handled nearly 4,000 ships in 2019"
    agrees = judged(
        GAZETTE, "¶1", SHIPS, Stance.AGREES, slot("number", Outcome.MATCHES, said, "nearly 4,000", SHIPS, "nearly 4,000"), rests_on="port authority"
    )
    conflicts = judged(COURIER, "¶3", MORE, Stance.CONFLICTS, slot("number", Outcome.DIFFERS, said, "nearly 4,000", MORE, "more than 4,000"))
    return report(
        said, Verdict.CONFLICTING, "Sources disagree: nearly 4,000 or more than 4,000",
        part(said, Verdict.CONFLICTING, agrees, conflicts), wording="Orell handled about 4,000 ships in 2019", marks=("imprecise",),
    )  # fmt: skip


def refuted():
    said = "Orell handled 9,000 ships in 2018"
    differing = (slot("number", Outcome.DIFFERS, said, "9,000", SHIPS, "nearly 4,000"), slot("date", Outcome.DIFFERS, said, "2018", SHIPS, "2019"))
    conflicts = judged(GAZETTE, "¶1", SHIPS, Stance.CONFLICTS, *differing, rests_on="port authority")
    return report(said, Verdict.REFUTED, "Orell Gazette has nearly 4,000 where you say 9,000", part(said, Verdict.REFUTED, conflicts))


def outdated():
    said, old, new = "Orell has one quay", "Orell has one quay", "In March 2019 the port authority opened a second quay"
    before = judged(NAMELESS, "", old, Stance.SUPERSEDED, slot("number", Outcome.MATCHES, said, "one quay", old, "one quay"))
    after = judged(GAZETTE, "¶1", new, Stance.CONFLICTS, slot("number", Outcome.DIFFERS, said, "one quay", new, "a second quay"))
    return report(said, Verdict.REFUTED, "It was so until March 2019", part(said, Verdict.REFUTED, before, after), marks=("outdated",))


def compound():
    said = "Orell handled nearly 4,000 ships in 2019 and employs 500 people"
    people = "The harbour of Orell employs 310 people"
    first = part(
        said, Verdict.SUPPORTED, judged(GAZETTE, "¶1", SHIPS, Stance.AGREES, slot("number", Outcome.MATCHES, said, "nearly 4,000", SHIPS, "nearly 4,000")),
        text="Orell handled nearly 4,000 ships in 2019", because="Orell Gazette says the same",
    )  # fmt: skip
    second = part(
        said, Verdict.REFUTED, judged(COURIER, "¶3", people, Stance.CONFLICTS, slot("number", Outcome.DIFFERS, said, "500", people, "310")),
        text="employs 500 people", because="Coast Courier has 310 where you say 500",
    )  # fmt: skip
    return report(said, Verdict.REFUTED, "Coast Courier has 310 where you say 500", first, second)


def not_on_file():
    said = "Whales sing in Orell"
    return report(
        said, Verdict.NOT_ENOUGH, "Nothing on file speaks to it",
        part(said, Verdict.NOT_ENOUGH, reason="not-on-file", nearest=("orell-ships-2019", "orell-employees"),
            differences=("it shares only “Orell”", "it has 310 where you say whales")),
    )  # fmt: skip


def unconfirmed():
    said = "Orell handled nearly 4,000 ships in 2019, most of them Danish"
    less = judged(
        GAZETTE, "¶1", SHIPS, Stance.AGREES,
        slot("number", Outcome.MATCHES, said, "nearly 4,000", SHIPS, "nearly 4,000"), slot("detail", Outcome.UNCONFIRMED, said, "Danish", SHIPS, ""),
    )  # fmt: skip
    return report(
        said, Verdict.NOT_ENOUGH, "No source confirms “most of them Danish”",
        part(said, Verdict.NOT_ENOUGH, less, reason="detail-unconfirmed", missing=("most of them Danish",)),
    )  # fmt: skip


def speaker():
    said, passage = "Ida Brandt called the quay a gift", "Mayor Ida Brandt called the second quay a gift to the whole coast"
    agrees = judged(
        GAZETTE, "¶2", passage, Stance.AGREES, slot("attribution", Outcome.MATCHES, said, "Ida Brandt", passage, "Ida Brandt"), said_by="Ida Brandt"
    )
    return report(said, Verdict.SUPPORTED, "", part(said, Verdict.SUPPORTED, agrees), marks=("one-voice",))


def withdrawn():
    said, passage = "Orell handled 9,000 ships in 2018", "Orell handled 9,000 ships in 2018"
    gone = judged(RETRACTED, "", passage, Stance.WITHDRAWN, slot("number", Outcome.MATCHES, said, "9,000", passage, "9,000"))
    return report(said, Verdict.NOT_ENOUGH, "", part(said, Verdict.NOT_ENOUGH, gone, reason="not-on-file"))


def hostile():
    said = "[red]Orell[/red] \x1b[31mhandled\x1b[0m \u202e000,4\u202c ships\x07\r\n\ud800 \x9b2J ‘in’ 中文"
    passage = "It is [bold]safe[/bold] to say \x1b]0;owned\x07 nothing"
    agrees = judged(COURIER, "¶3", passage, Stance.AGREES, slot("object", Outcome.MATCHES, said, "Orell", passage, "[bold]safe[/bold]"))
    return report(said, Verdict.SUPPORTED, "[link=x]It\x1b[2J is[/link]", part(said, Verdict.SUPPORTED, agrees), explanation=("number 1: [4,000 …]",))


CASES = {
    make.__name__: make for make in (conflicting, refuted, outdated, compound, not_on_file, unconfirmed, speaker, withdrawn, hostile)
}  # fmt: skip


@pytest.fixture(params=sorted(CASES))
def case(request):
    """Name and report of each case in turn."""
    return request.param, CASES[request.param]()


@pytest.fixture
def make():
    """The cases by name."""
    return CASES

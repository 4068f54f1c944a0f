"""Files with findings built by hand, one for each thing that a format must bear. All facts are made up."""

from __future__ import annotations

import pytest

from claimcheck.model import Judgement, Outcome, SlotResult, Source, Stance
from claimcheck.model.finding import Counts, Finding, Linted, Region, Suppressed
from claimcheck.report.blocks import Screen
from claimcheck.report.findings import Failure, Place, Setting

GAZETTE = Source("gazette-2020", "A year at the docks", "Orell Gazette", "2020-02-11", "https://gazette.example/docks", "", "news", "verbatim", "")
SHIPS = "The harbour of Orell handled nearly 4,000 ships in 2019"


def region(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    end = start + len(words)
    line, last = text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1
    return Region(start, end, line, start - (text.rfind("\n", 0, start) + 1) + 1, last, end - (text.rfind("\n", 0, end) + 1) + 1)


def finding(
    text, sentence, words, code="CC101", name="number-differs", level="error", message="Orell Gazette has nearly 4,000 where you say 9,000", **more
):
    plain = " ".join(sentence.replace("*", "").split())
    said = " ".join(words.replace("*", "").split())
    start = plain.index(said)
    return Finding(
        code, name, level, message, region(text, words), help="Take the figure of the source.", sentence=plain, whole=region(text, sentence), start=start,
        end=start + len(said), verdict="refuted" if level == "error" else "not-enough-evidence", **more,
    )  # fmt: skip


def judged(text, said):
    start, place = text.index(said), SHIPS.index("nearly")
    slot = SlotResult("number", Outcome.DIFFERS, said, start, start + len(said), "nearly 4,000", place, place + 12)
    return Judgement("orell-ships-2019", GAZETTE, "¶1", SHIPS, "port authority", Stance.CONFLICTS, (slot,))


def starts(text):
    return (0, *(index + 1 for index, char in enumerate(text) if char == "\n"))


def linted(path, text, *findings, held=(), **counts):
    return Linted(path, findings, Counts(**counts), held, text, starts(text))


def ships():
    sentence = "Orell handled 9,000 ships in 2019."
    text = f"# Ships\n\n{sentence} It rained.\n"
    source = judged(sentence, "9,000")
    found = finding(
        text, sentence, "9,000", claims=("orell-ships-2019",), stances=(("gazette-2020", "conflicts"),), slots=source.slots, sources=(source,),
        wording="Orell handled nearly 4,000 ships in 2019.",
    )  # fmt: skip
    return linted("drafts/ships.md", text, found, sentences=3, checkable=1, refuted=1)


def wrapped():
    sentence = "The harbour of **Orell\nhandled** some\nships, and 9,000\nboats, ferries\nand tugs in 2019."
    text = f"Before. {sentence}\n"
    found = finding(text, sentence, "Orell\nhandled** some\nships, and 9,000\nboats, ferries\nand tugs", "CC103", "entity-differs")
    return linted("drafts/a: b, c.md", text, found, sentences=2, checkable=1, refuted=1)


def notes():
    text = "Lars Nygard moved to Kaldia. Ida Brock moved to Tarland in May.\n\nThe quay is old.\n"
    first = finding(
        text,
        "Lars Nygard moved to Kaldia.",
        "Lars Nygard moved to Kaldia.",
        "CC401",
        "not-on-file",
        "note",
        "No claim on file is about this",
        nearest=("orell-ships-2019",),
    )
    second = finding(text, "Ida Brock moved to Tarland in May.", "in May", "CC402", "detail-unconfirmed", "note", "No source gives “in May”")
    third = finding(text, "The quay is old.", "The quay is old.", "CC901", "unused", "warning", "Nothing is found where this suppression holds")
    return linted("drafts/notes.md", text, first, second, third, sentences=3, checkable=2, left=2)


def hostile():
    sentence = "\x1b[31mRed\x1b[0m 9,000 % ships: [red]a[/red], <b>&\u202e“x”\t漢字 \ud83d\ufffe in 2019."
    text = f"{sentence}\n"
    found = finding(text, sentence, "9,000", message="100% \x1b[31mred\r\n::error::x, y: z | `q` <i>&")
    return linted("drafts/100%.md", text, found, sentences=1, checkable=1, refuted=1)


def long_line():
    sentence = "word " * 400 + "Orell handled 9,000 ships" + " word" * 400 + "."
    text = f"{sentence}\n"
    return linted("drafts/long.md", text, finding(text, sentence, "9,000"), sentences=1, checkable=1, refuted=1)


def held():
    sentence = "Orell handled 9,000 ships in 2019."
    text = f"{sentence}\n"
    found = finding(text, sentence, "9,000")
    return linted(
        "drafts/held.md", text, held=(Suppressed(found, "comment", "quoted for its fame"),), sentences=1, checkable=1, refuted=1, suppressed=1
    )


def clean():
    return linted("drafts/clean.md", "It rained.\n", sentences=1)


def many():
    sentence = "Orell handled 9,000 ships in 2019."
    text = f"{sentence}\n"
    found = tuple(finding(text, sentence, "9,000", message=f"Finding {number}") for number in range(14))
    return linted("drafts/many.md", text, *found, sentences=14, checkable=14, refuted=14)


ITEMS = {
    "ships": (ships,), "wrapped": (wrapped,), "notes": (notes,), "hostile": (hostile,), "long": (long_line,), "held": (held,), "clean": (clean,),
    "many": (many,), "all": (ships, wrapped, notes, clean),
}  # fmt: skip
FAILED = Failure("drafts/broken.docx", "not a docx file")


@pytest.fixture
def items():
    """Return the files of a case by its name; with `failed`, one that could not be read comes first."""

    def of(name, *, failed=False):
        files = [make() for make in ITEMS[name]]
        return [FAILED, *files] if failed else files

    return of


@pytest.fixture
def setting():
    """What formats know beside the findings."""

    def of(width=100, encoding="utf-8", **more):
        given = {
            "as_of": "2026-11-22", "corpus": "harbour", "corpus_hash": "5eed", "version": "0.1.0", "screen": Screen(width, encoding),
            "fails": lambda found: found.level == "error", "claim_text": lambda _: "The harbour of Orell handled about 4,000 ships in 2019.",
            "claim_place": lambda _: Place("claims/harbour.yaml", 4), "source_place": lambda _: Place("sources/gazette-2020.md", 1), **more,
        }  # fmt: skip
        return Setting(**given)

    return of

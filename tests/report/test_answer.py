import json
import re
import subprocess
import sys

import pytest

from claimcheck.model import Judgement, Outcome, Part, Report, SlotResult, Source, Stance, Verdict
from claimcheck.report import answer, draw
from claimcheck.report.answer import Setting, blocks
from claimcheck.report.blocks import Screen, pieces
from claimcheck.report.json import dumps, to_dict
from claimcheck.report.words import MARKS, VERDICTS

BOX = re.compile("[\u2500-\u257f\u2580-\u259f]")
DRIVES = re.compile("[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def drawn(form, report, **screen):
    return draw(form, blocks(report), Screen(**screen))


@pytest.mark.parametrize("form", ["plain", "rich"])
def test_first_line_answers_in_words(case, form):
    _, report = case
    assert drawn(form, report).splitlines()[0].startswith(VERDICTS[report.verdict.value])


@pytest.mark.parametrize("form", ["plain", "rich"])
@pytest.mark.parametrize("width", [60, 200])
def test_lines_fit(make, form, width):
    for name in make:
        lines = [line for line in drawn(form, make[name](), width=width).splitlines() if "https://" not in line]
        assert max(map(len, lines)) <= width, name


@pytest.mark.parametrize("form", ["plain", "rich"])
def test_nothing_drives_a_terminal(make, form):
    text = drawn(form, make["hostile"](), width=100)
    assert "\x1b" not in text
    assert not DRIVES.search(text)
    assert "[red]Orell[/red]" in text
    assert r"\x1b[31mhandled" in text
    assert r"\u202e000,4\u202c" in text


def test_colour_is_ours_alone(make):
    text = drawn("rich", make["hostile"](), width=100, styled=True, colour=True)
    assert set(re.findall("\x1b\\[[0-9;]*(.)", text)) == {"m"}
    assert "\x1b[31mhandled" not in text


def test_no_colour_keeps_weight(make):
    text = drawn("rich", make["refuted"](), width=100, styled=True, colour=False)
    assert "\x1b[1m" in text
    assert not re.search("\x1b\\[[0-9;]*3[0-7]", text)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "shift_jis"])
@pytest.mark.parametrize("form", ["plain", "rich"])
def test_every_encoding_can_write_it(case, form, encoding):
    _, report = case
    drawn(form, report, encoding=encoding, width=100).encode(encoding)


def test_plain_has_no_boxes_and_marks_words(case):
    _, report = case
    assert not BOX.search(drawn("plain", report))


def test_no_scores_on_a_screen(make):
    assert not re.search(r"\d\.\d|%", drawn("plain", make["refuted"]()))


def test_deciding_words_stand_beside_each_other(make):
    text = drawn("plain", make["refuted"]())
    assert "nearly 4,000 where you say 9,000; 2019 where you say 2018" in text
    assert "handled *nearly 4,000* ships in *2019*" in text
    assert "You said: Orell handled *9,000* ships in *2018*" in text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("conflicting", ["In our words", "Agrees: Orell Gazette, 11 Feb 2020", "Conflicts: Coast Courier, May 2021", "search for: Coast Courier", "resting on port authority", "You may say: Orell handled about"]),
        ("outdated", ["Superseded: publisher unknown (leaflet-2019), 2019", "Outdated: it was so once"]),
        ("compound", ["Part 1 of 2: Orell handled", "Part 2 of 2: employs 500 people"]),
        ("not_on_file", ["Nearest: orell-ships-2019", "Also near: orell-employees", "Next: "]),
        ("unconfirmed", ["Unconfirmed: No source on file confirms or denies “most of them Danish”.", "nothing on “Danish”"]),
        ("speaker", ["In its words, Ida Brandt speaking:", "SUPPORTED: What is on file says the same."]),
        ("withdrawn", ["Withdrawn: Wire, 2018; withdrawn 2019-01-04: the figures were invented"]),
        ("hostile", ["How it was read"]),
    ],
)  # fmt: skip
def test_what_a_screen_tells(make, name, words):
    text = drawn("plain", make[name]()).replace("in our words", "In our words")
    assert [word for word in words if word not in text] == []


DENIALS = [
    ("Orell never joined the league", "joined", "Orell joined the league in 2019", "joined", "Orell joined where you say Orell never joined"),
    ("Orell closed the quay", "closed", "Orell closed the quay", "closed", "the opposite of Orell closed"),
    ("Orell never joined", "joined", "The port of Orell became a member", "joined", "the opposite of Orell never joined"),
    ("Orell closed the quay", "closed", "The quay was opened", "opened", "quay was opened where you say Orell closed"),
]


@pytest.mark.parametrize(("said", "word", "passage", "reported", "told"), DENIALS)
def test_a_row_shows_what_is_denied(said, word, passage, reported, told):
    places = said.find(word), said.find(word) + len(word), reported, passage.find(reported), passage.find(reported) + len(reported)
    differing = SlotResult("polarity", Outcome.DIFFERS, word, *places, note="same")
    source = Source("gazette-2020", "A year at the docks", "Orell Gazette", "2020-02-11", "", "", "news", "verbatim", "")
    judgement = Judgement("quay", source, "¶1", passage, "", Stance.CONFLICTS, (differing,))
    refuted = Part(said, 0, len(said), Verdict.REFUTED, "", "", ("quay",), (), (judgement,))
    given = Report(said, Verdict.REFUTED, "", (), (), "", "2026-11-22", "harbour", "5eed", "0.1.0", (refuted,), ())
    assert f"Orell Gazette, 11 Feb 2020; {told}; ¶1" in drawn("plain", given)


def test_the_shipped_corpus_is_named_so(make):
    assert "against the shipped corpus." in draw("plain", blocks(make["refuted"](), Setting(shipped=True)))
    assert "against the corpus harbour." in draw("plain", blocks(make["refuted"](), Setting()))


def test_json_has_the_keys_of_the_interface_in_order(make):
    value = to_dict(make["conflicting"](), id="a")
    assert list(value) == ["schema", "id", "statement", "verdict", "because", "marks", "stances", "wording", "as_of", "corpus", "version", "parts"]
    (part,) = value["parts"]
    assert list(part) == ["text", "start", "end", "verdict", "reason", "because", "claims", "nearest", "differences", "comparisons"]
    found = part["comparisons"][0]
    assert list(found) == ["claim", "source", "locator", "passage", "text", "stance", "slots"]
    assert list(found["source"]) == ["id", "title", "publisher", "published", "url"]
    assert list(found["slots"][0]) == ["slot", "outcome", "said", "start", "end", "reported", "reported_start", "reported_end"]
    assert to_dict(make["refuted"]())["wording"] is None
    assert to_dict(make["refuted"]())["id"] is None


def test_json_is_ascii_and_holds_the_text(make):
    report = make["hostile"]()
    text = dumps(to_dict(report))
    assert text.isascii()
    assert text.isprintable()
    assert json.loads(text)["statement"] == report.statement


def test_every_mark_has_words():
    assert set(MARKS) == {"imprecise", "outdated", "one-voice", "stale", "unchecked", "weak"}


def test_hints_name_commands_that_exist():
    from claimcheck.cli.app import COMMANDS

    assert {hint.split()[1] for hint in answer.NEXT} <= set(COMMANDS)


def test_a_screen_shows_the_ways_that_are_there(make):
    text = draw("plain", blocks(make["not_on_file"](), Setting(ways=("claimcheck search TEXT lists claims", "b", "c", "d"))))
    assert "Next: claimcheck search TEXT lists claims; b; c.\n" in text


def test_evidence_that_does_not_settle_it_agrees_in_part(make):
    text = drawn("plain", make["unconfirmed"]())
    assert "In part: Orell Gazette, 11 Feb 2020" in text
    assert "Agrees" not in text


def test_near_claims_are_told_by_their_difference(make):
    lines = drawn("plain", make["not_on_file"]()).splitlines()
    assert lines[lines.index("Nearest: orell-ships-2019") + 1] == "  But: it shares only “Orell”."
    assert "  But: it has 310 where you say whales." in lines


def test_spans_that_overlap_or_lie_outside_do_no_harm():
    assert "".join(piece.text for piece in pieces("abcdef", [(1, 3), (2, 4), (5, 99), (3, 3), (-2, 0)])) == "abcdef"
    assert [piece.text for piece in pieces("abcdef", [(1, 3), (2, 4)]) if piece.marked] == ["bcd"]
    assert pieces("", [(0, 4)]) == ()


def test_plain_loads_no_terminal_library():
    code = (
        "import sys, claimcheck.report as r, claimcheck.report.answer; r.draw('plain', ()); print({'rich', 'yaml', 'markdown_it'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "set()"


def test_a_report_gives_its_own_dictionary(make):
    report = make["refuted"]()
    assert report.to_dict() == to_dict(report)

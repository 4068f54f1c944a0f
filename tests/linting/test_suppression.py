"""Comments that hold findings back, and what is wrong with some of them."""

import pytest

WRONG = "The Lune bridge cost 20 million crowns."
OK = "The Lune bridge cost more than 80 million crowns."
REASON = 'reason="quoted for its fame"'


def told(lint, text):
    found = lint(text)
    return [item.code for item in found.findings], [item.finding.code for item in found.suppressed]


HELD = [
    f"<!-- claimcheck: ignore CC101 {REASON} -->\n{WRONG}",
    f"<!-- claimcheck: ignore CC101 {REASON} -->\n\n{WRONG}",
    f"{WRONG} <!-- claimcheck: ignore CC101 {REASON} -->",
    f"{WRONG} <!--claimcheck:ignore CC101, CC102 {REASON}-->",
    f"{WRONG} <!-- claimcheck: ignore {REASON} -->",
    f"{WRONG} <!-- claimcheck: ignore CC1 {REASON} -->",
    f"{WRONG} <!-- claimcheck: ignore number-differs {REASON} -->",
    f"{WRONG} <!-- claimcheck: ignore CC101 until=2031-01-31 {REASON} -->",
    f"{WRONG} <!-- claimcheck: ignore CC101 until=2023-06-01 {REASON} -->",
    f"{WRONG} <!-- claimcheck: ignore CC101 reason=\u201cquoted\u201d -->",
    f"<!-- claimcheck: off CC101 {REASON} -->\n\n{WRONG}\n\n<!-- claimcheck: on CC101 -->\n\n{OK}",
    f"<!-- claimcheck: off {REASON} -->\n\n{WRONG}\n\n<!-- claimcheck: on -->\n",
    f"<!-- claimcheck: off CC101 {REASON} -->\n\n{OK}\n\n{WRONG}",
]


@pytest.mark.parametrize("text", HELD)
def test_is_held_back(lint, text):
    assert told(lint, text) == ([], ["CC101"])


FAULTS = [
    (f"<!-- claimcheck: ignore CC101 -->\n{WRONG}", ["CC902"], ["CC101"]),
    (f"<!-- claimcheck: ignore CC101 {REASON} until=2023-05-31 -->\n{WRONG}", ["CC903", "CC101"], []),
    (f"<!-- claimcheck: ignore CC101 {REASON} until=soon -->\n{WRONG}", ["CC903"], ["CC101"]),
    (f"<!-- claimcheck: ignore CC102 {REASON} -->\n{WRONG}", ["CC901", "CC101"], []),
    (f"<!-- claimcheck: ignore CC101 {REASON} -->\n{OK}", ["CC901"], []),
    (f"<!-- claimcheck: ignore CC101 {REASON} -->\n{OK}\n\n{WRONG}", ["CC901", "CC101"], []),
    (f"<!-- claimcheck: disable CC101 {REASON} -->\n{WRONG}", ["CC901", "CC101"], []),
    (f"<!-- claimcheck: off CC101 {REASON} -->\n\n<!-- claimcheck: on -->\n\n{WRONG}", ["CC901", "CC101"], []),
    (f"{OK}\n\n<!-- claimcheck: on CC101 -->", ["CC901"], []),
    (f"<!-- claimcheck: off CC1 {REASON} -->\n{WRONG}\n\n<!-- claimcheck: on CC2 -->", ["CC901"], ["CC101"]),
    (f"<!-- claimcheck: off CC101 {REASON} -->\n{WRONG}\n\n<!-- claimcheck: on -->\n\n<!-- claimcheck: on -->", ["CC901"], ["CC101"]),
    (f"<!-- claimcheck: ignore CC101, CC999 {REASON} -->\n{WRONG}", ["CC901"], ["CC101"]),
    (f"<!-- claimcheck: ignore CC101 {REASON} until=20230531 -->\n{WRONG}", ["CC903"], ["CC101"]),
    (f"<!-- not ours: ignore CC101 -->\n{WRONG}", ["CC101"], []),
]


@pytest.mark.parametrize(("text", "shown", "held"), FAULTS)
def test_faults_are_findings(lint, text, shown, held):
    assert told(lint, text) == (shown, held)


@pytest.mark.parametrize(
    ("codes", "fix"), [("ignroe CC101", "Mend the comment"), ("ignore CC999", "Mend the comment"), ("ignore CC102", "Remove the")]
)
def test_a_comment_that_is_misspelled_is_to_be_mended(lint, codes, fix):
    (found, *_) = lint(f"<!-- claimcheck: {codes} {REASON} -->\n{OK}").findings
    assert found.help.startswith(fix)


def test_a_finding_about_a_comment_is_at_the_comment(lint):
    text = f"{OK}\n\n<!-- claimcheck: ignore CC101 -->\n{WRONG}"
    (found,) = lint(text).findings
    assert text[found.region.start : found.region.end] == "<!-- claimcheck: ignore CC101 -->"
    assert found.level == "warning"


MESSAGES = [
    ("ignore CC101, CC999", "“CC999” is no code of a finding: `claimcheck rule` lists them"),
    ("ignore CL101", "“CL101” is no code of a finding: `claimcheck rule` lists them"),
    ("ignore CC102", "Nothing of CC102 is found where this suppression holds"),
    ("on CC101", "“on” ends no stretch: no “off” with the same codes stands before it"),
    ("of CC101", "“of” is no suppression, and holds nothing back: write ignore, off, on"),
]


@pytest.mark.parametrize(("comment", "message"), MESSAGES)
def test_what_is_wrong_is_said(lint, comment, message):
    assert message in [item.message for item in lint(f"<!-- claimcheck: {comment} {REASON} -->\n{WRONG}").findings]


def test_what_is_held_back_is_counted_with_its_reason(lint):
    found = lint(HELD[0])
    assert found.counts.suppressed == 1
    assert found.suppressed[0].reason == "quoted for its fame"
    assert found.counts.refuted == 1

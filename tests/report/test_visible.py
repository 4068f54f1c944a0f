import pytest
from hypothesis import given, strategies as st

from claimcheck.report.visible import escape, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb\nc  d", "a b c d"),
        ("\x1b[31m", r"\x1b[31m"),
        ("\x00\x7f\x9b", r"\x00\x7f\x9b"),
        ("\u202eabc\u2066", r"\u202eabc\u2066"),
        ("a\u200bb", r"a\u200bb"),
        ("\ud83d", r"\ud83d"),
        ("\U000e0041", r"\U000e0041"),
        ("👩\u200d🚀 ok", "👩\u200d🚀 ok"),
        ("[red]", "[red]"),
    ],
)
def test_visible(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("¶4 — “é”", "ascii", 'par. 4 - "e"'),
        ("¶4 — “é”", "cp1252", "¶4 — “é”"),
        ("Łódź", "cp1252", r"\u0141ódz"),
        ("中", "cp1252", r"\u4e2d"),
        ("€5 ½", "latin-1", "EUR 5 ½"),
        ("e\u0301", "ascii", "e"),
    ],
)
def test_what_an_encoding_lacks_has_a_stand_in(text, encoding, shown):
    assert visible(text, encoding) == shown


@given(st.text(alphabet=st.characters()), st.sampled_from(["utf-8", "ascii", "cp1252", "koi8-r"]))
def test_all_text_can_be_shown(text, encoding):
    shown = visible(text, encoding)
    shown.encode(encoding)
    assert all(char.isprintable() or char in "\u200d\u00a0\u00ad\u3000" or char.isspace() or ord(char) > 0x7F for char in shown)
    assert "\x1b" not in escape(text)

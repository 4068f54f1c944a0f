"""Words as quotations are compared: normalisation v1.

NFKC, case folded, Latin diacritics and typographic marks folded, punctuation dropped, hyphenated words split, `%` read as "percent" and `&`
as "and"; the point of a decimal and currency signs stay. Bracketed insertions, ellipses and, in a source, footnote digits stuck to words
are not words like others: a `Token` says so, and its reader decides.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claimcheck.values import dataclass

WORD = "word"
INSERTION = "insertion"
"""Words in square brackets: an editor's, who may also have put them in place of the speaker's."""
BREAK = "break"
"""An ellipsis: words were left out here."""
NOTE = "note"
"""Footnote digits in a source: there or not, as the copy has it."""

_SUPERSCRIPTS = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[^\W\d_{_SUPERSCRIPTS}\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_PART = rf"(?:[^\W_{_SUPERSCRIPTS}\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[{_JOINERS}\u0300-\u036f])"
_APOSTROPHE = "['\u2019\u2018\u02bc\u0060\u00b4]"
_TOKEN = re.compile(
    rf"""
      (?P<break>[\[(]\s*(?:\u2026|\.(?:\s?\.){{2,}})\s*[\])]|\u2026|\.(?:\s?\.){{2,}})
    | (?P<word>
          (?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?                        # U.S., a.m.
        | \d+(?:[.,]\d+)+(?:{_PART})*                                      # 1,400  3.5
        | (?:\[{_LETTER}{{1,3}}\](?={_LETTER}))?{_PART}+(?:{_APOSTROPHE}{_PART}+)*(?:\[{_LETTER}{{1,12}}\])?   # [T]he, don't, allow[ed]
        | [\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]
      )
    | (?P<insertion>\[[^\[\]]{{0,200}}\])
    | (?P<note>[{_SUPERSCRIPTS}]+)
    | (?P<sign>[%&\u0025\u066a\uff05]|[$\u00a2-\u00a5\u20a0-\u20cf])
    """,
    re.VERBOSE,
)
_PER_CENT = re.compile(r"per[ \u00a0]cent\b", re.IGNORECASE)
_KEPT = frozenset({"Sc", "Mc", "Mn"})
_CLOSERS = ".,;:!?)]\"'\u201d\u2019\u00bb*\u2020\u2021"
_STUCK = re.compile(rf"((?:{_PART})*{_LETTER}{{4}})(\d{{1,3}})")


@dataclass(frozen=True, slots=True)
class Piece:
    """One normalised word and where it stands, in code points."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """One step through a text: the readings that it has, the likeliest first; a reading may be empty. A break has none."""

    kind: str
    readings: tuple[tuple[Piece, ...], ...]
    start: int
    end: int


@lru_cache(maxsize=8192)
def normalise(word: str) -> str:
    """Return one word in the form that is hashed; "" where nothing but marks is left."""
    folded = unicodedata.normalize("NFKC", word)
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFD", folded)
        folded = unicodedata.normalize("NFKC", "".join(char for char in decomposed if not "\u0300" <= char <= "\u036f"))
    folded = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", folded.casefold())
    return "".join(char for index, char in enumerate(folded) if char.isalnum() or unicodedata.category(char) in _KEPT or _point(folded, index))


def _point(word: str, index: int) -> bool:
    """Whether the mark at `index` is a decimal point or comma: between digits, nothing else to say for it."""
    return word[index] in ".," and 0 < index < len(word) - 1 and word[index - 1].isdigit() and word[index + 1].isdigit()


def tokens(text: str, *, source: bool = False) -> tuple[Token, ...]:
    """Return the steps of `text`; with `source`, digits that may be a footnote's and words cut at a line's end have both readings."""
    found: list[Token] = []
    notes = 0
    at = 0
    while match := _TOKEN.search(text, at):
        at = match.end()
        start, end, group = match.start(), match.end(), match.lastgroup or ""
        if group == "break":
            found.append(Token(BREAK, (), start, end))
        elif group == "insertion":
            found.append(Token(INSERTION, (_inner(text, start + 1, end - 1), ()), start, end))
        elif group == "note":
            digits = normalise(match.group())
            found.append(Token(NOTE, ((), (Piece(digits, start, end),)) if source else ((),), start, end))
        elif group == "sign":
            word = {"%": "percent", "&": "and"}.get(unicodedata.normalize("NFKC", match.group()), normalise(match.group()))
            found.append(Token(WORD, ((Piece(word, start, end),),), start, end))
        elif spaced := _PER_CENT.match(text, start):
            at = spaced.end()
            found.append(Token(WORD, ((Piece("percent", start, at),),), start, at))
        elif source and (number := _note_number(text, start, end, notes)):
            notes = max(notes, number)
            found.append(Token(NOTE, ((), (Piece(str(number), start, end),)), start, end))
        else:
            token = _word(text, start, end, source=source)
            if token is not None and source and (joined := _joined(text, found, token)):
                found[-1] = joined
            elif token is not None:
                found.append(token)
    return tuple(found)


def _inner(text: str, start: int, end: int) -> tuple[Piece, ...]:
    return tuple(Piece(piece.word, piece.start + start, piece.end + start) for piece in words(text[start:end]))


def _word(text: str, start: int, end: int, *, source: bool) -> Token | None:
    raw = text[start:end]
    word = normalise(raw)
    if not word or raw == "\u00c2":  # half of a broken no-break space
        return None
    readings = [(Piece(word, start, end),)]
    if "[" in raw:
        shorter = normalise(re.sub(r"\[[^\]]*\]", "", raw))
        readings.append((Piece(shorter, start, end),))
    elif source and (stuck := _STUCK.fullmatch(raw)):
        readings.insert(0, (Piece(normalise(stuck.group(1)), start, start + len(stuck.group(1))),))
    return Token(WORD, tuple(readings), start, end)


def _note_number(text: str, start: int, end: int, last: int) -> int:
    """Return the number of the footnote called at `start`, 0 where the digits are words of the text.

    They are stuck to the mark that ends a word (`problem.11`, `States."36`), or stand after one and go on counting (`chemicals. 26`).
    """
    raw = text[start:end]
    if not (raw.isdecimal() and len(raw) <= 3) or text[end : end + 1] in {"%", "-", "\u2013", "\u00b0"}:  # noqa: PLR2004
        return 0
    before = start
    while before and text[before - 1] in " \t\u00a0" and before > start - 3:
        before -= 1
    apart = before < start
    mark = before
    while mark and text[mark - 1] in _CLOSERS:
        mark -= 1
    if mark == before or not mark or not text[mark - 1].isalnum() or (text[mark:before] == ":" and text[mark - 1].isdigit()):
        return 0
    number = int(raw)
    return number if number and (not apart or number == last + 1) else 0


def _joined(text: str, found: list[Token], token: Token) -> Token | None:
    """Return one token for a word cut by a hyphen at the end of a line: with its halves apart and joined."""
    if not found or found[-1].kind != WORD or not re.fullmatch(r"[-\u2010]\s*\n\s*", text[found[-1].end : token.start]):
        return None
    first, second = found[-1].readings[0], token.readings[0]
    whole = Piece(first[-1].word + second[0].word, first[-1].start, second[0].end)
    return Token(WORD, ((*first, *second), (*first[:-1], whole, *second[1:])), found[-1].start, token.end)


def words(text: str) -> tuple[Piece, ...]:
    """Return the plain words of `text`, insertions and breaks left out."""
    return tuple(piece for token in tokens(text) if token.kind == WORD for piece in token.readings[0])

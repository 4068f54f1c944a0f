"""Words in quotation marks against a source, to the letter.

Five words or more must be the source's own, apart from case, typographic marks, ellipses and bracketed insertions (spec: verdicts, quotes).
The source is known by its windows alone, so that a source whose text is not at hand is checked like any other.
"""

from __future__ import annotations

from enum import Enum
from itertools import pairwise, product
from typing import TYPE_CHECKING

from claimcheck.frame.markers import group
from claimcheck.text.quotation import BREAK, INSERTION, NOTE, Piece, tokens
from claimcheck.text.windows import OPEN, WINDOW
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.text.quotation import Token
    from claimcheck.text.windows import QuotedText

Stretch = tuple[Piece, ...]
"""Words that the quotation gives as standing in a row."""

_MAX_READINGS = 64
_NEAR = 24
"""How many windows on the next word's may be: the readings of one place stand side by side."""
_PARAGRAPHS = 2
"""How many paragraphs on a quotation may go: the adjoining one, and over a footnote."""
_MOST = 0.5
_LITTLE = 0.75
"""Share of the words that must be the source's, where five in a row are, and where only four are."""
_ALIKE = 0.6
"""Share of the words from which a quotation may be an altered one, if its speaker is known to be quoted there."""
_TELLING = 2
"""Words found that say something: neither small words nor names, which two texts on one matter share anyway."""
_LONG = 4
_OFTEN = 2
"""Paragraphs of a source that may share five words before these are a stock phrase."""


class Status(str, Enum):
    """What a quotation is to one source."""

    EXACT = "exact"
    ALTERED = "altered"
    CUT_SHORT = "cut-short"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class QuoteResult:
    """What one quotation is to one source; offsets are code points of the quotation."""

    status: Status
    locator: str = ""
    """Of the paragraph in which the quotation, or what is the source's of it, begins."""
    wrong_word: int = -1
    """Index, among the quotation's words, of the first that is not the source's; the word after the gap where one was dropped."""
    start: int = 0
    end: int = 0
    """Of the wrong word; equal where there is none."""
    change: str = ""
    """replaced, added or dropped, where the windows show it."""
    share: float = 0.0
    """How many of the words were found, in order and in one place."""
    unchecked: tuple[tuple[int, int], ...] = ()
    """Stretches too short to be checked, between ellipses."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """Some words of the quotation that stand together in the source."""

    first: int
    covered: tuple[int, ...]
    place: int
    change: str = ""
    wrong: int = -1


def check(quoted: str, known: QuotedText) -> QuoteResult:
    """Return what `quoted`, without its marks, is to the source `known`. Pure; never raises."""
    best = QuoteResult(Status.ABSENT)
    for stretches in _readings(tokens(quoted)):
        found = _exact(stretches, known) or _altered(quoted, stretches, known)
        if _rank(found) > _rank(best):
            best = found
        if best.status in {Status.EXACT, Status.CUT_SHORT} and not best.unchecked:
            break
    return best


def _rank(result: QuoteResult) -> tuple[int, int, float]:
    order = (Status.ABSENT, Status.ALTERED, Status.CUT_SHORT, Status.EXACT)
    return order.index(result.status), -len(result.unchecked), result.share


def _readings(steps: Sequence[Token]) -> Iterator[tuple[Stretch, ...]]:
    """Yield the ways to read a quotation, the likeliest first: an insertion left out, kept, or in place of words; an ellipsis or none."""
    open_to = {INSERTION: ("drop", "keep", "break"), BREAK: ("break", "join")}
    choices: list[tuple[str, ...]] = [open_to[step.kind] for step in steps if step.kind in open_to]
    words = [range(len(step.readings)) for step in steps if step.kind not in {INSERTION, BREAK}]
    total = 1
    for options in (*choices, *words):
        total *= len(options)
    if total > _MAX_READINGS:
        choices = [options[:1] for options in choices]
        words = [options[:1] for options in words]
    seen: set[tuple[Stretch, ...]] = set()
    for combination in product(*choices):
        for picked in product(*words):
            reading = _reading(steps, combination, picked)
            if reading not in seen:
                seen.add(reading)
                yield reading


def _reading(steps: Sequence[Token], choices: Sequence[str], picked: Sequence[int]) -> tuple[Stretch, ...]:
    stretches: list[list[Piece]] = [[]]
    choice, pick = iter(choices), iter(picked)
    for step in steps:
        how = next(choice) if step.kind in {INSERTION, BREAK} else ""
        if how == "break":
            stretches.append([])
        elif how == "keep":
            stretches[-1].extend(step.readings[0])
        elif not how:
            reading = step.readings[next(pick)]
            stretches[-1].extend(reading if step.kind != NOTE else ())
    return tuple(tuple(stretch) for stretch in stretches if stretch)


def _words(stretch: Stretch) -> tuple[str, ...]:
    return tuple(piece.word for piece in stretch)


def _exact(stretches: Sequence[Stretch], known: QuotedText) -> QuoteResult | None:
    """Return the result where every stretch stands in the source, one after the other; None else."""
    trails: dict[int, int] = {}  # the last window's place → the first's
    unchecked: list[tuple[int, int]] = []
    for stretch in stretches:
        words = _words(stretch)
        if len(words) < WINDOW - 1 or (len(words) < WINDOW and not known.gaps):
            unchecked.append((stretch[0].start, stretch[-1].end))
            continue
        after = trails
        rows = [known.places(words[at : at + WINDOW]) for at in range(len(words) - WINDOW + 1)]
        if len(words) < WINDOW:
            rows = [[place + 1 for place in known.loose((OPEN, *words))]]
        for index, row in enumerate(rows):
            near = _NEAR if index else len(known.hashes)
            after = {place: origin for place in row for origin in _origins(place, after, near, known, fresh=not trails and not index)}
            if not after:
                return None
        trails = after
    if not trails:
        return None
    locator = known.locator(min(*trails.values(), len(known.hashes) - 1))
    last = _words(stretches[-1])
    turned = len(last) >= WINDOW - 1 and any(known.turns_after(last[-WINDOW + 1 :], place) for place in _ends(trails, known))
    return QuoteResult(Status.CUT_SHORT if turned else Status.EXACT, locator, share=1.0, unchecked=tuple(unchecked))


def _ends(trails: dict[int, int], known: QuotedText) -> set[int]:
    """Return the last window of each trail: the nearest to where it begins."""
    nearest: dict[int, int] = {}
    for place, origin in sorted(trails.items()):
        nearest.setdefault(origin, min(place, len(known.hashes) - 1))
    return set(nearest.values())


def _origins(place: int, trails: dict[int, int], near: int, known: QuotedText, *, fresh: bool) -> list[int]:
    """Return where a trail that reaches `place` begins, if one does."""
    if fresh:
        return [place]
    return [origin for last, origin in trails.items() if _follows(last, place, near, known)][:1]


def _follows(last: int, place: int, near: int, known: QuotedText) -> bool:
    """Whether the window at `place` may come next after the one at `last`."""
    top = len(known.hashes) - 1
    step = known.paragraph(min(place, top)) - known.paragraph(min(last, top))
    return last < place and (place - last <= near if step == 0 else 0 < step <= _PARAGRAPHS)


def _altered(quoted: str, stretches: Sequence[Stretch], known: QuotedText) -> QuoteResult:
    """Return `altered` where most of the words are the source's, in order and in one place; else `absent`, with a locator where it might be."""
    pieces = [piece for stretch in stretches for piece in stretch]
    if len(pieces) < WINDOW:
        return QuoteResult(Status.ABSENT)
    bounds: list[tuple[int, int]] = []
    for stretch in stretches:
        begin = bounds[-1][1] if bounds else 0
        bounds.append((begin, begin + len(stretch)))
    words = _words(tuple(pieces))
    hits = [hit for begin, end in bounds for hit in _hits(words, begin, end, known)]
    chain = _chain(hits, bounds, known)
    covered = {index for hit in chain for index in hit.covered}
    share = len(covered) / len(pieces)
    full = any(hit.covered == tuple(range(hit.first, hit.first + WINDOW)) and not hit.change for hit in chain)
    telling = _telling(quoted, pieces, chain, known) if share >= _MOST else 0
    sure = share >= (_MOST if full else _LITTLE) and telling >= _TELLING
    if not sure and (share < _ALIKE or not telling):
        return QuoteResult(Status.ABSENT, share=share)
    wrong, change = _wrong(words, chain, covered, bounds, known)
    change = change or next((hit.change for hit in hits if hit.change != "dropped" and hit.wrong == wrong), "")
    piece = pieces[wrong]
    locator = known.locator(min(chain[0].place, len(known.hashes) - 1))
    return QuoteResult(Status.ALTERED if sure else Status.ABSENT, locator, wrong, piece.start, piece.end, change, share)


def _telling(quoted: str, pieces: Sequence[Piece], chain: Sequence[_Hit], known: QuotedText) -> int:
    """Return how many of the words found say something; a phrase that the source uses again and again does not."""
    capital = [quoted[piece.start].isupper() for piece in pieces]
    headline = sum(capital) > len(pieces) / 2
    words: set[str] = set()
    for hit in chain:
        row = tuple(pieces[index].word for index in hit.covered)
        if len(row) < WINDOW or len({known.paragraph(place) for place in known.places(row)}) <= _OFTEN:
            words.update(pieces[index].word for index in hit.covered if not index or headline or not capital[index])
    return sum(len(word) >= _LONG and not word.isdigit() and word not in group("small_words") for word in words)


def _hits(words: Sequence[str], begin: int, end: int, known: QuotedText) -> Iterator[_Hit]:
    """Yield what of one stretch stands in the source: five words in a row, or with one replaced, added or dropped among them."""
    for at in range(begin, end - WINDOW + 1):
        row = tuple(words[at : at + WINDOW])
        span = tuple(range(at, at + WINDOW))
        exact = known.places(row)
        yield from (_Hit(at, span, place) for place in exact)
        if exact or not known.gaps:
            continue
        for gap in range(1, WINDOW - 1):
            rest = (*span[:gap], *span[gap + 1 :])
            yield from (_Hit(at, rest, place, "replaced", at + gap) for place in known.loose((*row[:gap], OPEN, *row[gap + 1 :])))
            yield from (_Hit(at, rest, place + 1, "added", at + gap) for place in known.loose((OPEN, *row[:gap], *row[gap + 1 :])))
    for at in range(begin, end - WINDOW + 2) if known.gaps else ():
        row = tuple(words[at : at + WINDOW - 1])
        span = tuple(range(at, at + WINDOW - 1))
        yield from (_Hit(at, span, place + 1) for place in known.loose((OPEN, *row)))
        for gap in range(1, WINDOW - 1):
            yield from (_Hit(at, span, place, "dropped", at + gap) for place in known.loose((*row[:gap], OPEN, *row[gap:])))


def _chain(hits: list[_Hit], bounds: Sequence[tuple[int, int]], known: QuotedText) -> list[_Hit]:
    """Return the hits, in order on both sides and in one place, that cover the most words; unchanged rows before changed ones."""
    hits.sort(key=lambda hit: (hit.first, hit.place, bool(hit.change)))
    stretch_of = {index: number for number, (begin, end) in enumerate(bounds) for index in range(begin, end)}
    best: list[tuple[int, int, int]] = []  # words covered, minus the changes; index of the hit before
    for number, hit in enumerate(hits):
        score, previous, changes = len(hit.covered), -1, int(bool(hit.change))
        for earlier in range(number - 1, max(-1, number - 200), -1):
            other = hits[earlier]
            if other.first >= hit.first:
                continue
            near = _NEAR + hit.first - other.first if stretch_of[other.first] == stretch_of[hit.first] else len(known.hashes)
            if other.place > hit.place or not (other.place == hit.place or _follows(other.place, hit.place, near, known)):
                continue
            fresh = sum(index > other.covered[-1] or (index not in other.covered and index > other.first) for index in hit.covered)
            candidate = best[earlier][0] + fresh
            if (candidate, -best[earlier][2]) > (score, -changes + int(bool(hit.change))):
                score, previous, changes = candidate, earlier, best[earlier][2] + int(bool(hit.change))
        best.append((score, previous, changes))
    if not hits:
        return []
    at = max(range(len(hits)), key=lambda index: (best[index][0], -best[index][2], -index))
    chain: list[_Hit] = []
    while at >= 0:
        chain.append(hits[at])
        at = best[at][1]
    return chain[::-1]


def _wrong(words: Sequence[str], chain: Sequence[_Hit], covered: set[int], bounds: Sequence[tuple[int, int]], known: QuotedText) -> tuple[int, str]:
    """Return the first word that is not the source's, and what was done there."""
    dropped = sorted(hit.wrong for hit in chain if hit.change == "dropped")
    missing = [index for begin, end in bounds for index in range(begin, end) if index not in covered]
    if missing:
        first = missing[0]
        if first == 0:  # words before the first that was found: the last of them is surely wrong
            while first + 1 in missing and first + 1 < bounds[0][1]:
                first += 1
        if not dropped or first <= dropped[0]:
            return first, next((hit.change for hit in chain if hit.wrong == first and hit.change != "dropped"), "")
    doubled = sorted(hit.wrong for hit in chain if hit.change == "added")
    if doubled and (not dropped or doubled[0] < dropped[0]):  # a word said twice is found at both its places
        return doubled[0], "added"
    if dropped:
        return dropped[0], "dropped"
    for begin, end in bounds:
        for at in range(begin, end - WINDOW + 1):
            if not known.places(tuple(words[at : at + WINDOW])):
                return at + WINDOW - 1, "dropped"
    jump = next((after for before, after in pairwise(chain) if after.first > before.covered[-1]), chain[0])
    return jump.first, ""

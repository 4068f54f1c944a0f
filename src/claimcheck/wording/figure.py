"""A figure in place of another: the source's own words in the statement's style, its noun and verb made to agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.days import lookup
from claimcheck.text.pattern import lazy
from claimcheck.wording.english import group, in_words, plural, singular
from claimcheck.wording.reported import at, counted, norm_at
from claimcheck.wording.sentence import Edit, inner

if TYPE_CHECKING:
    from claimcheck.model import Figure, Frame, SlotResult
    from claimcheck.wording.reported import Side

SPELLED_BELOW = 10
"""Counts under it are written in words, where the statement has none of them in digits (house styles agree on it)."""
_SCALED = lazy(r"(\d[\d,.]*) ?(thousand|million|billion|trillion)")
_DIGITS = lazy(r"\d[\d,]*(?:\.\d+)?")
_PERCENT = lazy(r" ?%| per ?cent| pct")
_GROUPS = lazy(
    r"(?:dozens|scores|hundreds|thousands|millions|billions|tens of thousands|hundreds of thousands|(?:a |the )?(?:vast )?majority|most|half"
    r"|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?)$",
)
_BARE_GROUPS = frozenset({"most", "half"})
_COPULAS = {"is": "are", "was": "were", "has": "have", "does": "do"}
_REACH = 8
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def edits(slot: SlotResult, side: Side) -> tuple[Edit, ...]:
    """Return what puts the source's figure in the place of the statement's; () where the slot has none to offer, or it would not fit."""
    mine = at(side.said.figures, slot)
    place = counted(slot, mine, side)
    if mine is None or place is None or slot.note == "put on another thing":
        return ()
    frame, theirs = place
    if any(figure.value == theirs.value and figure.unit == theirs.unit for figure in side.said.figures if figure is not mine):
        return ()  # the statement has it of something else
    return fitted(_styled(slot.said, frame.text[theirs.start : theirs.end], mine, theirs), mine, theirs, side.said)


def fitted(words: str, mine: Figure, theirs: Figure, said: Frame) -> tuple[Edit, ...]:
    """Return the edits that put `words`, which say `theirs`, in the place of the figure `mine`."""
    text = said.text
    start, end = mine.start, mine.end
    if text[end : end + 1] == "-" and " " in words:
        return ()  # "a 40-member delegation" has no room for "more than 14"
    before = norm_at(said, mine.first - 1)
    if before in lookup("months") or (before == "and" and norm_at(said, mine.last + 1) in {"more", "other", "others"}):
        return ()  # no count, or one of the rest: "carfentanil and three more"
    if words.startswith("up to ") and "most" in {norm_at(said, mine.first - step) for step in (1, 2)}:
        words = words.removeprefix("up to ")
    if words.split()[0] in {"a", "an", "the", "about"} and before in group("determiners"):
        return ()
    if before in {"no", "not"} or (before in {"by", "of"} and words == "no"):
        return ()
    was_group, is_group = _is_group(text[start:end]), _is_group(words)
    follows = norm_at(said, mine.last + 1) == "of"
    if is_group and not follows and not (mine.unit and not was_group) and words not in _BARE_GROUPS:
        words += " of"
    elif was_group and not is_group and follows and "percent" not in (theirs.unit, mine.unit):
        end = said.words[mine.last + 1].end
        if norm_at(said, mine.last + 2) in group("determiners"):
            return ()
    return (Edit(start, end, words), *_agreeing(mine, theirs, said))


def _is_group(words: str) -> bool:
    """Whether a figure is a noun itself, which takes "of" before what is counted: dozens, a majority."""
    return bool(_GROUPS.search(words.lower()))


def _styled(said: str, reported: str, mine: Figure, theirs: Figure) -> str:
    """Return the source's words in the number style of the statement's: scale words, percent sign, unit's name, digits."""
    words = inner(reported)
    if words.casefold().startswith("the "):
        words = words[4:]
    if _PERCENT.search(said) and (sign := _PERCENT.search(words)):
        return words[: sign.start()] + (_PERCENT.search(said) or sign).group() + words[sign.end() :]
    if mine.unit and mine.unit == theirs.unit:
        return _same_unit(said, words)
    if not theirs.unit:
        return _scaled(said, words) or _counted(said, words, theirs)
    return words


def _same_unit(said: str, words: str) -> str:
    """Return the source's measure with the statement's name of the unit, where both write the same one: kg for kilograms."""
    mine, theirs = _unit_name(said), _unit_name(words)
    if mine and theirs and mine != theirs and {mine, theirs} <= _kin(mine):
        return words.removesuffix(theirs) + mine
    return words


_SPELLINGS = (
    {"kg", "kilograms", "kilogrammes", "kilos", "kilogram", "kilo"}, {"g", "grams", "grammes"}, {"km", "kilometres", "kilometers"},
    {"lb", "lbs", "pounds"}, {"tons", "tonnes", "metric tons", "metric tonnes"}, {"m", "metres", "meters"}, {"litres", "liters"},
)  # fmt: skip


def _kin(name: str) -> set[str]:
    """Return the names of one unit; tons and tonnes are the same only where both are metric, which verification sees."""
    return next((set(names) for names in _SPELLINGS if name in names), {name})


def _unit_name(words: str) -> str:
    found_digits = list(_DIGITS.finditer(words))
    return words[found_digits[-1].end() :].strip() if found_digits else ""


def _scaled(said: str, words: str) -> str:
    """Return the source's digits with a scale word ("1.4 million") where the statement has one, or "" where they do not come out short."""
    scale = _SCALED.search(said)
    digits = _DIGITS.search(words)
    if not scale or not digits or _SCALED.search(words):
        return ""
    value = float(digits.group().replace(",", "")) / _SCALES[scale[2]]
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{words[: digits.start()]}{short} {scale[2]}{words[digits.end() :]}" if float(short) == value and value >= 1 else ""


def _counted(said: str, words: str, theirs: Figure) -> str:
    """Return a count in digits or words, as the statement and house style have it."""
    value = in_words(theirs.value)
    digits = _DIGITS.search(words)
    spelled = not _DIGITS.search(said)
    small = theirs.value < SPELLED_BELOW
    if digits and value and digits.group() == f"{theirs.value:g}" and ((small and not _small_digits(said)) or (spelled and not small)):
        return words[: digits.start()] + value + words[digits.end() :]
    if not digits and value and value in words.split() and _small_digits(said) and small:
        return words.replace(value, f"{theirs.value:g}")
    return words


def _small_digits(said: str) -> bool:
    """Whether the statement writes a count under ten in digits."""
    digits = _DIGITS.search(said)
    return bool(digits) and float(digits.group().replace(",", "")) < SPELLED_BELOW if digits else False


def _one(figure: Figure) -> bool:
    return figure.value == 1 and figure.hedge in {"none", "exactly"} and not figure.unit


def _agreeing(mine: Figure, theirs: Figure, said: Frame) -> list[Edit]:
    """Return the edits that make noun and verb agree where one becomes many, or many one."""
    if _one(mine) == _one(theirs) or mine.unit or theirs.unit or not mine.counts:
        return []
    noun = next((index for index in range(mine.last + 1, min(mine.last + _REACH, len(said.words))) if said.words[index].lemma == mine.counts[0]), -1)
    if noun < 0:
        return []
    word = said.words[noun]
    changed = singular(word.text) if _one(theirs) else plural(word.text)
    out = [Edit(word.start, word.end, changed)] if changed != word.text else []
    subject = mine.first == 0 or said.words[mine.first - 1].text in {",", "that"}
    for index in range(noun + 1, min(noun + _REACH, len(said.words))) if subject else ():
        verb = said.words[index].norm
        forms = _COPULAS if not _one(theirs) else {many: one for one, many in _COPULAS.items()}
        if verb in forms:
            out.append(Edit(said.words[index].start, said.words[index].end, forms[verb]))
            break
    return out


def rounded(figures: list[tuple[Figure, str]]) -> str:
    """Return "about X" for figures that lie within a tenth of one X, "" where they have none: the most common X, of those the roundest.

    Each figure comes with its words. (spec: verdicts, numbers: "about" is 0.9 X to 1.1 X.)
    """
    points = [(figure, words) for figure, words in figures if figure.hedge not in {"range", "share", "floor"} and figure.value >= SPELLED_BELOW]
    if len(points) < len(figures) or not points or len({figure.unit for figure, _ in points}) > 1:
        return ""
    counted = [(sum(other.value == figure.value for other, _ in points), figure.grain, words, figure.value) for figure, words in points]
    _, _, words, value = max(counted, key=lambda item: item[:2])
    if any(abs(figure.value - value) > 0.1 * value for figure, _ in points):
        return ""
    digits = _DIGITS.search(words)
    return f"about {words[digits.start() :]}" if digits else ""

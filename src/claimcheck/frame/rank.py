"""Places in an order: largest, second-largest, first ever, "more than any other", "until June no company had"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.markers import group, mapping
from claimcheck.model import Rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Word

NEVER = frozenset({"no", "never", "none", "nobody", "not", "neither"})
"""Words that with "until" or "before" tell of a first."""
_UNTIL = frozenset({"until", "before", "till", "previously", "then"})
_HAD = frozenset({"had", "has", "have"})


def _superlative(token: Word) -> str:
    return _quality(token.norm)


def _quality(norm: str) -> str:
    """Return what a superlative ranks by, "" where the word is none; `-` in front ranks from the bottom."""
    table = mapping("rank", "superlatives")
    if norm in table:
        return str(table[norm])
    if norm.endswith("est") and len(norm) > 5 and norm not in group("rank", "no_superlative"):  # noqa: PLR2004 - "test", "west"
        base = norm[:-3]
        if base.endswith("i"):
            base = base[:-1] + "y"
        elif len(base) > 2 and base[-1] == base[-2] and base[-1] not in "ls":  # noqa: PLR2004 - biggest: big
            base = base[:-1]
        return str(mapping("rank", "same").get(base, base))
    return ""


def ranks(tokens: Sequence[Word], taken: frozenset[int]) -> tuple[Rank, ...]:
    """Return the ranks of a text, in order of place."""
    found = [rank for index in range(len(tokens)) if index not in taken and (rank := _rank_at(tokens, index))]
    found.extend((*_compared(tokens), *_unmatched(tokens)))
    if not found:
        found.extend(_outdone(tokens, taken))
    if not any(rank.quality == "first" for rank in found):
        found.extend(_never_before(tokens))
    return tuple(sorted(found, key=lambda rank: rank.first))


def _rank(tokens: Sequence[Word], first: int, last: int, place: int, quality: str) -> Rank:
    if quality.startswith("-"):
        place, quality = -place, quality[1:]
    return Rank(first=first, last=last, start=tokens[first].start, end=tokens[last].end, place=place, quality=quality)


def _numeral(norm: str) -> bool:
    """Whether a word is an ordinal in figures: 3rd."""
    return norm.isascii() and norm[:-2].isdigit() and norm.endswith(("st", "nd", "rd", "th"))


def _is_ordinal(norm: str) -> bool:
    return norm in mapping("rank", "ordinals") or _numeral(norm)


_NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "a", "half"})
_NO_RANK = frozenset({"chief", "latest"})
"""Superlatives in form or sense that tell of no order."""
_RANKS_AFTER = {
    **dict.fromkeys(("top", "foremost", "newest"), frozenset({"the", "world's", "world"})),
    **dict.fromkeys(("main", "record", "leading"), frozenset({"the", "world's", "a", "s", "world", "its"})),
}
"""Words that rank only after one of these."""


def _rank_at(tokens: Sequence[Word], index: int) -> Rank | None:
    """Return the rank that the word at `index` makes, None where it makes none."""
    norm = tokens[index].norm
    if _is_ordinal(norm):
        return _ordinal_at(tokens, index)
    before = tokens[index - 1].norm if index else ""
    quality = _superlative(tokens[index])
    if not quality or norm in _NO_RANK or before == "at" or before not in _RANKS_AFTER.get(norm, {before}):
        return None
    if (norm == "most" and not _ranks_most(tokens, index)) or (before != "last" and _is_ordinal(before)):
        return None  # it counts, or is read with its ordinal
    return _rank(tokens, index, index, 1, quality)


def _is_last(tokens: Sequence[Word], index: int) -> bool:
    """Whether "last" tells who came after all others: "was the last port to close", not "was the last year"."""
    was = index > 1 and tokens[index - 1].norm == "the" and tokens[index - 2].norm in {"is", "was", "are", "were", "became", "remains"}
    return was and any(token.norm == "to" for token in tokens[index + 1 : index + 4])


def _ordinal_at(tokens: Sequence[Word], index: int) -> Rank | None:
    """Return the rank that the ordinal at `index` makes: "second-largest", "for the third time", "ranks second", "the first"."""
    norm = tokens[index].norm
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1].norm if index else ""
    if norm == "last" and _is_last(tokens, index):
        return _rank(tokens, index, index, -1, "first")
    place = int(mapping("rank", "ordinals").get(norm, 0)) or int(norm[:-2])
    if [token.norm for token in tokens[index + 1 : index + 3]] in (["in", "charge"], ["in", "command"]):
        return None  # a deputy
    if after is not None and (quality := _superlative(after)):
        return _rank(tokens, index, index + 1, place, quality)
    time = after is not None and after.norm == "time"
    if place > 1 and (time or (before == "the" and _tells_which(tokens, index))):
        return _rank(tokens, index, index + time, place, "first")
    ranking = any(token.norm in _RANKING for token in tokens[max(0, index - _RANKED) : index])
    led = before in {"comes", "came"} or (ranking and before not in _BEFORE_NOUN)
    ranked = after is not None and (after.norm in {"to", "behind", "only", "after", "in"} or led)
    if ranked and (place > 1 or led):
        return _rank(tokens, index, index, place, "large")
    if norm != "first" or before in {"at", "charged", "placed", "put", "come", "comes", "came", "go"}:
        return None
    if after is not None and after.norm in {"of", "half", "quarter", "place", "lady", "name"}:
        return None
    return _rank(tokens, index, index, 1, "first")


_RANKING = frozenset({"ranks", "ranked", "rank"})
_BEFORE_NOUN = frozenset({"the", "a", "its", "their", "for", "at"})
"""Before an ordinal that belongs to a noun or another phrase: "ranked for the third time"."""
_RANKED = 4
"""Words from "ranked" to the ordinal at most: "ranked only second", "ranked Osmark second"."""


def _tells_which(tokens: Sequence[Word], index: int) -> bool:
    """Whether an ordinal alone counts what came so far: "was the second in which", "the third that sailed"."""
    after = [token.norm for token in tokens[index + 1 : index + 3]]
    return after[:1] in (["that"], ["which"], ["who"]) or after[1:] == ["which"]


def _ranks_most(tokens: Sequence[Word], index: int) -> bool:
    """Whether "most" ranks ("the most lethal", "killed the most") rather than counts ("most of the fentanyl", "most users")."""
    return bool(index) and tokens[index - 1].norm in {"the", "second", "third"} and not (index + 1 < len(tokens) and tokens[index + 1].norm == "of")


def _compared(tokens: Sequence[Word]) -> list[Rank]:
    """Return the ranks that comparisons make: "more than any other drug" is first, "only Norway sold more than" is second."""
    found: list[Rank] = []
    norms = [token.norm for token in tokens]
    for index, norm in enumerate(norms):
        window = norms[index : index + 12]
        if (
            norm in {"any", "every"}
            and index + 1 < len(norms)
            and norms[index + 1] in {"other", "another"}
            and "than" in norms[max(0, index - 4) : index]
        ):
            found.append(_rank(tokens, index, index + 1, 1, "much"))
        if norm == "than" and (place := _all_but(norms[index + 1 : index + 5])):
            found.append(_rank(tokens, index, index + 3, place, "much"))
        if norm == "no" and index + 1 < len(norms) and norms[index + 1] == "other" and ("more" in window or "as" in window):
            found.append(_rank(tokens, index, index + 1, 1, "much"))
        if norm == "no" and norms[index + 1 : index + 2] != ["more"] and "more" in window and "than" in norms[index : index + 20] and not found:
            found.append(_rank(tokens, index, index, 1, "much"))
        if norm == "only" and "more" in window and "than" in norms[index : index + 20] and "other" not in window:
            more = index + window.index("more")
            counts = any(word[:1].isdigit() or word in _NUMBERS for word in (*norms[index + 1 : index + 2], *norms[more + 2 : more + 3]))
            if more - index > 1 and not counts:  # "only two of the more than 40" counts
                found.append(_rank(tokens, index, index, 2, "much"))
        if norm == "second" and index + 1 < len(norms) and norms[index + 1] == "only":
            found.append(_rank(tokens, index, index + 1, 2, "large"))
    return found


def _unmatched(tokens: Sequence[Word]) -> list[Rank]:
    """Return the ranks of what is told to have no match: "nowhere is a bigger port than", "never has it been so ready as now"."""
    found: list[Rank] = []
    norms = [token.norm for token in tokens]
    for index, norm in enumerate(norms):
        window = norms[index : index + 12]
        alone = norm == "nowhere" or (norm == "no" and "more" not in window and not _comparative(norms[index + 1 : index + 2]))
        if alone and "than" in norms[index : index + 20] and (quality := _comparative(window)):
            found.append(_rank(tokens, index, index, 1, quality))
        if norm == "never" and "so" in window and "as" in norms[index : index + 20]:
            found.append(_rank(tokens, index, index, 1, "much"))
    return found


def _outdone(tokens: Sequence[Word], taken: frozenset[int]) -> list[Rank]:
    """Return, as place 0, what others have more of: "other ports sell more herring than Osmark"; who is first is not outdone.

    `taken` are the words of names, dates and figures: a name before the comparison may be who outdoes.
    """
    norms = [token.norm for token in tokens]
    more = next((index for index, norm in enumerate(norms) if _comparative([norm])), -1)
    than = norms.index("than", more) if more >= 0 and "than" in norms[more:] else -1
    other = next((index for index in range(than) if norms[index] in {"other", "others", "another"} and norms[index - 1 : index] not in _ALL), -1)
    if other < 0 or than - more > _OUTDONE or any(index < min(more, other) for index in taken):
        return []
    return [_rank(tokens, more, more, 0, _comparative([norms[more]]))]


_ALL = (["any"], ["every"], ["no"], ["all"], ["each"])
_OUTDONE = 10
"""Words from "more" to its "than" at most."""


def _comparative(norms: Sequence[str]) -> str:
    """Return what the first comparative of some words ranks by: large for "a bigger supplier"; "" where there is none."""
    for norm in norms:
        if norm in {"more", "greater"}:
            return "much" if norm == "more" else "large"
        if norm.endswith("er") and norm[:-2] + "est" in mapping("rank", "superlatives"):
            return _quality(norm[:-2] + "est")
    return ""


def _all_but(norms: Sequence[str]) -> int:
    """Return the place that "all but one" or "all but two" others leave; 0 for anything else."""
    if len(norms) < 3 or norms[0] not in {"all", "any"} or norms[1] not in {"but", "except"}:  # noqa: PLR2004 - "all but one"
        return 0
    return {"one": 2, "two": 3, "three": 4}.get(norms[2], 0)


_TELLING = NEVER | {"already", "ever"}


def _never_before(tokens: Sequence[Word]) -> list[Rank]:
    """Return the first that "Until June no company had been charged" or "had never been used before" tells; "had already … once" denies one."""
    norms = [token.norm for token in tokens]
    if _TELLING.isdisjoint(norms):
        return []
    for index, norm in enumerate(norms):
        window = norms[max(0, index - 9) : index + 14]
        if index + 1 < len(tokens) and tokens[index + 1].glue == "-":
            continue  # "a never-before-seen drug"
        if norm == "not" and (not index or norms[index - 1] not in _HAD):
            continue  # "did not have to pay before the law"
        if norm in NEVER and (_HAD & set(norms[index : index + 10]) or "ever" in window or norm == "never") and _UNTIL & set(norms):
            return [_rank(tokens, index, index, 1, "first")]
        if norm == "already" and {"once", "twice"} & set(norms[index : index + 14]) and _HAD & set(norms[max(0, index - 3) : index]):
            return [_rank(tokens, index, index, 0, "first")]
        if (
            norm == "ever"
            and index
            and norms[index - 1] not in _HAD
            and norms[index - 1] not in {"largest", "biggest"}
            and "had" in norms
            and "no" in norms[:index]
            and _UNTIL & set(norms)
        ):
            return [_rank(tokens, index, index, 1, "first")]
    return []


def never_before(tokens: Sequence[Word]) -> bool:
    """Whether the text's "no" or "never" says that something was a first, and so denies nothing."""
    return any(rank.place == 1 for rank in _never_before(tokens))

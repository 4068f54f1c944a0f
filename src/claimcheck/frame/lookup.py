"""Where the words and names of several frames stand: key → places, as text that is parsed place by place.

A place is `frame.item`: the item of that number among the terms (or names) of the frame of that number. `~` before it says that the key is there by
being broader than the word. The compiled index keeps these tables beside each claim, so that a candidate is compared without asking for the
concepts of its words, and without decoding the frames in which nothing is met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from typing import TYPE_CHECKING, Generic, TypeVar

from claimcheck.frame.forms import concepts_of
from claimcheck.frame.markers import group

if TYPE_CHECKING:
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name, Term

_Item = TypeVar("_Item", "Term", "Name")
Table = dict[str, str]


def of_terms(frames: Sequence[Frame], vocabulary: Vocabulary, first: int = 0) -> Table:
    """Return the places of each lemma, phrase, concept and broader concept of `frames`, the first of which has the number `first`."""
    found: Table = {}
    turning = group("turning")
    for index, frame in enumerate(frames, first):
        for number, term in enumerate(frame.terms):
            words = term.key.split()
            inner = () if turning.intersection(words) else (*words, *_within(frame, term, vocabulary))  # "vote against" is no "vote"
            direct = dict.fromkeys([*inner, *term.concepts, term.key])
            wider = dict.fromkeys(parent for concept in term.concepts for parent in vocabulary.broader(concept))
            for key in direct:
                _add(found, key, f"{index}.{number}")
            for key in wider:
                if key not in direct:
                    _add(found, key, f"~{index}.{number}")
    return found


def _within(frame: Frame, term: Term, vocabulary: Vocabulary) -> list[str]:
    """Return what the verb of a longer relation means by itself ("strengthen controls"), or the quality of "make it hard to"."""
    if term.kind != "relation" or term.last == term.first:
        return []
    first, *others = frame.words[term.first : term.last + 1]
    found = [concept for concept in concepts_of(first, vocabulary) if vocabulary.kind(concept) == "relation"]
    if first.norm in _MAKING:
        found += [concept for word in others for concept in concepts_of(word, vocabulary) if vocabulary.kind(concept) == "quality"]
    return found


_MAKING = frozenset({"make", "makes", "made", "making"})


def of_names(frames: Sequence[Frame], vocabulary: Vocabulary, first: int = 0) -> Table:
    """Return the places of each entity of `frames` and of what it is part of."""
    found: Table = {}
    for index, frame in enumerate(frames, first):
        for number, name in enumerate(frame.names):
            for entity in dict.fromkeys([*name.ids, *(parent for item in name.ids for parent in vocabulary.ancestors(item))]):
                _add(found, entity, f"{index}.{number}")
    return found


def _add(table: Table, key: str, place: str) -> None:
    table[key] = f"{table[key]} {place}" if key in table else place


def joined(first: Table, second: Table) -> Table:
    """Return one table of two; the places of `first` come first."""
    return {**second, **{key: f"{places} {second[key]}" if key in second else places for key, places in first.items()}}


class Places(Mapping[str, tuple[tuple[int, _Item], ...]], Generic[_Item]):
    """Key → (index of frame, term or name), in order; a key's items are looked up when it is first asked for."""

    __slots__ = ("_found", "_frames", "_slot", "table")

    def __init__(self, table: Table, frames: Sequence[Frame], slot: str) -> None:
        """`slot` is the slot of the frames in which the items stand: terms or names."""
        self.table = table
        self._frames = frames
        self._slot = slot
        self._found: dict[str, tuple[tuple[int, _Item], ...]] = {}

    def get(self, key: str, default: tuple[tuple[int, _Item], ...] = ()) -> tuple[tuple[int, _Item], ...]:  # type: ignore[override]
        """Return the places of `key`, or `default`."""
        if key not in self.table:
            return default
        found = self._found.get(key)
        if found is None:
            places = (place.lstrip("~").split(".") for place in self.table[key].split(" "))
            found = self._found[key] = tuple((int(frame), getattr(self._frames[int(frame)], self._slot)[int(number)]) for frame, number in places)
        return found

    def first(self, key: str) -> tuple[int, _Item] | None:
        """Return the first place of `key`, without decoding the frames of all others; None where there is none."""
        found = self._found.get(key)
        if found is not None:
            return found[0]
        if key not in self.table:
            return None
        frame, number = self.table[key].split(" ", 1)[0].lstrip("~").split(".")
        return int(frame), getattr(self._frames[int(frame)], self._slot)[int(number)]

    def frames(self, key: str) -> set[int]:
        """Return in which frames `key` stands, without decoding them."""
        return {int(place.lstrip("~").split(".")[0]) for place in self.table[key].split(" ")} if key in self.table else set()

    def __getitem__(self, key: str) -> tuple[tuple[int, _Item], ...]:
        """As of Mapping."""
        if key not in self.table:
            raise KeyError(key)
        return self.get(key)

    def __contains__(self, key: object) -> bool:
        """As of Mapping."""
        return key in self.table

    def __iter__(self) -> Iterator[str]:
        """As of Mapping."""
        return iter(self.table)

    def __len__(self) -> int:
        """As of Mapping."""
        return len(self.table)


class Own(AbstractSet[str]):
    """The keys of a table that are not there by being broader only."""

    __slots__ = ("_table",)

    def __init__(self, table: Table) -> None:
        """`table` is as of `of_terms`."""
        self._table = table

    def __contains__(self, key: object) -> bool:
        """Whether a word of the frames has the key itself."""
        return isinstance(key, str) and any(place[0] != "~" for place in self._table.get(key, "~").split(" "))

    def __iter__(self) -> Iterator[str]:
        """As of Set."""
        return (key for key in self._table if key in self)

    def __len__(self) -> int:
        """As of Set."""
        return sum(1 for _ in self)

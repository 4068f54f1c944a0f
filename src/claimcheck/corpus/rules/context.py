"""What stands around the passages of a claim: their paragraphs, and what the sources' front matter says."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from claimcheck.compare import number
from claimcheck.corpus import codes
from claimcheck.corpus.rules.subject import found
from claimcheck.frame import entity
from claimcheck.frame.polarity import negators
from claimcheck.model import Outcome
from claimcheck.text import edtf
from claimcheck.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.corpus.rules.subject import Entry, Found, Subject
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Evidence, Figure, Frame, Name, Period, SlotResult

_SMALL = 12
"""Figures up to it are counted in passing ("one of", "the two"), and are no figure of a wording."""
_BODIES = frozenset({"agency", "organisation"})
_TOLD = frozenset({"person", "country", "place", "company", "substance", "ship", "media"}) | _BODIES
"""Kinds of name by which a wording says another thing; laws and groups go by many names."""
_TELLING = 4
"""Letters of a word of a name from which it is enough that the word stands near."""


def ids(name: str, vocabulary: Vocabulary) -> list[str]:
    """Return what a name that stands alone may stand for, the most specific first."""
    return [item for known in entity.names(words(name), vocabulary)[:1] for item in known.ids] if name else []


class Context:
    """The passages of one claim with their paragraphs, read when a comparison leaves something open."""

    def __init__(self, subject: Subject, claim: Claim, numbers: Sequence[int]) -> None:
        """`numbers` are those of the evidence that bears the claim."""
        self._subject = subject
        self._claim = claim
        self._stored = subject.stored(claim.id)
        self.own = self._stored.frame
        """The frame of the claim."""
        self._evidence = [claim.evidence[number] for number in numbers]
        self._passages = [self._stored.passages[number] for number in numbers]

    def where(self, evidence: Evidence) -> str:
        """Return how a message names a passage."""
        return f"its passage ({' '.join(filter(None, (evidence.source, evidence.locator)))})"

    def has_words(self, said: str) -> bool:
        """Whether one passage has all these words."""
        wanted = {word.norm for word in words(said)}
        return any(wanted <= _norms(passage) for passage in self._passages)

    def denies(self) -> bool:
        """Whether a passage has a negator, whatever it denies."""
        return any(negators(passage.words) for passage in self._passages)

    def bears(self, slot: SlotResult) -> bool:
        """Whether what no passage has stands in a paragraph around one, or in what is filed about a source."""
        if slot.slot == "number":
            return all(self._has_figure(item, self.own, strictly=True) for item in self.own.figures if item.start == slot.start)
        if slot.slot == "date":
            return all(self._has_period(item) for item in self.own.periods if item.start == slot.start)
        here = (*self._passages, *self._around)
        known = {key for item in here for name in item.names for key in name.ids}
        named = {key for item in self.own.names if item.start == slot.start for key in item.ids}
        wanted = {word.norm for word in words(slot.said)}
        return bool(named & known) or wanted <= set().union(*map(_norms, here))

    def wordings(self, entry: Entry) -> Iterator[Found]:
        """Yield the figures and dates in digits, and the known names, of other wordings that the claim, its passages and what is around them lack."""
        for place, wording in enumerate(self._stored.also):
            figures = [(codes.FIGURE_DISAGREES, item.start, item.end) for item in wording.figures if not self._has_figure(item, wording)]
            periods = [(codes.DATE_DISAGREES, item.start, item.end) for item in wording.periods if not self._has_period(item)]
            for code, start, end in (*figures, *periods):
                said = wording.text[start:end]
                if not self._has_digits(said):
                    yield self._strange(entry, code, place, start, end)
            for name in wording.names:
                if not self._knows(name, wording):
                    yield self._strange(entry, codes.NAME_DISAGREES, place, name.start, name.end)

    def speaker(self, entry: Entry) -> Iterator[Found]:
        """Yield a speaker of the claim whom neither the claim, nor its passages or the paragraphs around them, name."""
        said_by = self._claim.said_by
        wanted, spoken = set(ids(said_by, self._subject.index.vocabulary)), {word.norm for word in words(said_by)}
        here = (self.own, *self._passages, *self._paragraphs)
        if said_by and not any(wanted & set(name.ids) for item in here for name in item.names) and not spoken <= set().union(*map(_norms, here)):
            message = f"the claim is said by \u201c{said_by}\u201d, whom neither it nor {self.where(self._evidence[0])} names"
            yield found(entry.file, codes.NAME_DISAGREES, entry.region("said_by"), message)

    def _strange(self, entry: Entry, code: str, place: int, start: int, end: int) -> Found:
        said = self._stored.also[place].text[start:end]
        message = f"this wording has \u201c{said}\u201d, and neither the claim nor {self.where(self._evidence[0])} has it"
        return found(entry.file, code, entry.words(("also", place), start, end), message)

    def _knows(self, name: Name, of: Frame) -> bool:
        """Whether a name of a wording, or what it is part of, stands near; nothing is said of a role, a person's body, and what no glossary has."""
        beside = name.kind in _BODIES and any(other.kind == "person" for other in of.names)
        if name.kind not in _TOLD or beside or name.ids[0].startswith("~") or not of.words[name.first].text[0].isupper():
            return True
        ancestors = self._subject.index.vocabulary.ancestors
        known = {wider for item in self._near() for other in item.names for key in other.ids for wider in (key, *ancestors(key))}
        said = {word.norm for word in of.words[name.first : name.last + 1] if len(word.norm) >= _TELLING}
        mine = {wider for key in name.ids for wider in (key, *ancestors(key))}
        return bool(mine & known or said & set().union(*map(_norms, self._near())))

    def _has_digits(self, said: str) -> bool:
        """Whether every numeral of a stretch stands around too; what is in words is said in many ways, and is left alone."""
        numerals = {word.norm for word in words(said) if word.norm[:1].isdigit()}
        return numerals <= set().union(*map(_norms, self._near()))

    def _near(self) -> Iterator[Frame]:
        """Yield the frames of the claim and its passages, then of the paragraphs and of who published and said what: few questions go so far."""
        yield self.own
        yield from self._passages
        yield from self._around

    @cached_property
    def _paragraphs(self) -> tuple[Frame, ...]:
        known = [(self._subject.contents.sources[item.source], item) for item in self._evidence]
        return tuple(self._subject.frame(_paragraph(at.body.text, item.start, item.end), at.source.published) for at, item in known)

    @cached_property
    def _around(self) -> tuple[Frame, ...]:
        read = self._subject.frame
        out = []
        for evidence, paragraph in zip(self._evidence, self._paragraphs, strict=True):
            known = self._subject.contents.sources[evidence.source]
            out.append(paragraph)
            out.extend(read(text) for text in (known.source.title, known.source.publisher, evidence.rests_on) if text)
        return (*out, read(self._claim.said_by)) if self._claim.said_by else tuple(out)

    def _has_figure(self, said: Figure, of: Frame, *, strictly: bool = False) -> bool:
        """Whether a figure near bears it or, unless `strictly`, leaves it open; a small count may be a word there, as "one" and "half" are."""
        if said.value <= _SMALL and said.unit == "":
            wanted = {word.norm for word in of.words[said.first : said.last + 1]}
            return said.value == 1 or any(
                figure.value == said.value for item in self._near() for figure in item.figures if figure is not said
            ) or any(wanted <= _norms(item) for item in (*self._passages, *self._around))  # fmt: skip
        here = (figure for item in self._near() for figure in item.figures if figure is not said)
        enough = {Outcome.MATCHES} if strictly else {Outcome.MATCHES, Outcome.UNCONFIRMED}
        return any(result.comparable and result.outcome in enough for result in (number.compare(said, figure) for figure in here))

    def _has_period(self, said: Period) -> bool:
        """Whether a period near overlaps it, or the source was published then; what names no day, month or year needs none."""
        if said.precision not in {"day", "month", "season", "year"} or said.relative:
            return True
        published = (edtf.interval(self._subject.contents.sources[item.source].source.published) for item in self._evidence)
        here = ((period.low, period.high) for item in self._near() for period in item.periods if period is not said)
        return any(low <= said.high and said.low <= high for low, high in chain(published, here))


def _norms(item: Frame) -> set[str]:
    return {word.norm for word in item.words}


def _paragraph(body: str, start: int, end: int) -> str:
    """Return the paragraph, or paragraphs, of a body in which a span lies."""
    begin = max((match.end() for match in re.finditer(r"\n\s*\n", body[:start])), default=0)
    after = re.search(r"\n\s*\n", body[end:])
    return body[begin : end + after.start() if after else len(body)]
